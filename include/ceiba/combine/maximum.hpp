#pragma once

#include <algorithm>
#include <ceiba/combine/moves.hpp>
#include <ceiba/combine/options.hpp>

namespace ceiba::combine {

template <class C>
typename C::Number value(const Maximum&, const C& c) {
    typename C::Number out = -infinite;
    for (std::size_t i = 0; i < c.size(); ++i) out = greater(out, c.value_or(i, -infinite));
    return out;
}

inline Moved moves(const Maximum&, const Children& c) {
    return ranked(c, c.size() - 1, c.size() - 1);
}

inline Interval range(const Maximum&, std::span<const Child> children) {
    return common_range(children);
}

/// The greatest value.
///
/// values   n numbers; NaN is missing and skipped
/// weights  n numbers, 0 or more; only 0, which removes, has an effect
/// returns  the maximum; NaN if nothing is counted
/// throws   std::invalid_argument
/// cost     O(n)
/// source   Bullen (2003) Handbook of Means and Their Inequalities, III.1, doi:10.1007/978-94-017-0399-4
inline double maximum(const Values& values, const Values& weights) {
    return on_array(Maximum{}, values, weights);
}

}  // namespace ceiba::combine
