#pragma once

#include <algorithm>
#include <ceiba/combine/moves.hpp>
#include <ceiba/combine/options.hpp>
#include <numeric>

namespace ceiba::combine {

template <Sortable C>
typename C::Number value(const Median&, const C& c) {
    const auto sorted = c.sorted();
    const std::size_t half = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted[half] : halfway(sorted[half - 1], sorted[half]);
}

inline Moved moves(const Median&, const Children& c) {
    return ranked(c, (c.size() - 1) / 2, c.size() / 2);
}

inline Interval range(const Median&, std::span<const Child> children) {
    return common_range(children);
}

/// Median, unweighted: the middle value, or the mean of the middle two.
///
/// values   n numbers; NaN is missing and skipped
/// weights  n numbers, 0 or more; only 0, which removes, has an effect
/// returns  the median; NaN if nothing is counted
/// throws   std::invalid_argument
/// cost     O(n log n)
/// source   Hyndman & Fan (1996) Sample quantiles in statistical packages, doi:10.2307/2684934
inline double median(const Values& values, const Values& weights) {
    return on_array(Median{}, values, weights);
}

}  // namespace ceiba::combine
