#pragma once

#include <algorithm>
#include <ceiba/combine/moves.hpp>
#include <ceiba/combine/options.hpp>

namespace ceiba::combine {

template <class C>
typename C::Number value(const Minimum&, const C& c) {
    typename C::Number out = infinite;
    for (std::size_t i = 0; i < c.size(); ++i) out = lesser(out, c.value_or(i, infinite));
    return out;
}

inline Moved moves(const Minimum&, const Children& c) {
    return ranked(c, 0, 0);
}

inline Interval range(const Minimum&, std::span<const Child> children) {
    return common_range(children);
}

/// The least value: the weakest link.
///
/// values   n numbers; NaN is missing and skipped
/// weights  n numbers, 0 or more; only 0, which removes, has an effect
/// returns  the minimum; NaN if nothing is counted
/// throws   std::invalid_argument
/// cost     O(n)
/// source   WHO (2022) Joint External Evaluation tool, third edition, where human and animal health share an indicator
inline double minimum(const Values& values, const Values& weights) {
    return on_array(Minimum{}, values, weights);
}

}  // namespace ceiba::combine
