#pragma once

#include <algorithm>
#include <ceiba/combine/moves.hpp>
#include <ceiba/combine/options.hpp>

namespace ceiba::combine {

template <class C>
typename C::Number value(const Arithmetic&, const C& c) {
    typename C::Number sum = 0;
    typename C::Weight weights = 0;
    typename C::Number least = infinite;
    typename C::Number greatest = -infinite;
    for (std::size_t i = 0; i < c.size(); ++i) {
        sum += c.weight(i) * c.value(i);
        weights += c.weight(i);
        least = lesser(least, c.value_or(i, infinite));
        greatest = greater(greatest, c.value_or(i, -infinite));
    }
    return within(sum / weights, least, greatest);
}

inline Moved moves(const Arithmetic&, const Children& c) {
    return [sum = weighted(c), all = spread(c), weights = sum_of_weights(c)](std::size_t place, double x) {
        const Interval now = all(place, x);
        return std::clamp(sum(place, x) / weights, now.low, now.high);
    };
}

inline Interval range(const Arithmetic&, std::span<const Child> children) {
    return common_range(children);
}

/// Weighted arithmetic mean.
///
/// sum w x / sum w, kept within the least and the greatest value, which rounding errors could leave.
///
/// values   n numbers; NaN is missing and skipped
/// weights  n numbers, 0 or more; 0 removes
/// returns  the mean; NaN if nothing is counted
/// throws   std::invalid_argument
/// cost     O(n)
/// source   OECD/JRC (2008) Handbook on Constructing Composite Indicators, step 6, doi:10.1787/9789264043466-en
/// example  (21, 1, 1, 1), equal weights: 6
inline double arithmetic(const Values& values, const Values& weights) {
    return on_array(Arithmetic{}, values, weights);
}

}  // namespace ceiba::combine
