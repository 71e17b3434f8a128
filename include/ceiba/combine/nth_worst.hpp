#pragma once

#include <algorithm>
#include <ceiba/combine/moves.hpp>
#include <ceiba/combine/options.hpp>

namespace ceiba::combine {

inline double value(const NthWorst& options, const Children& c) {
    std::vector<double> sorted(c.values.begin(), c.values.end());
    const std::size_t n = std::min(static_cast<std::size_t>(options.n), sorted.size());
    std::ranges::nth_element(sorted, sorted.begin() + static_cast<std::ptrdiff_t>(n - 1));
    return sorted[n - 1];
}

inline Moved moves(const NthWorst& options, const Children& c) {
    const std::size_t n = std::min(static_cast<std::size_t>(options.n), c.size());
    return ranked(c, n - 1, n - 1);
}

inline Interval range(const NthWorst&, std::span<const Child> children) {
    return common_range(children);
}

/// The n-th least value, or the greatest where fewer are counted; unweighted.
///
/// values   n numbers; NaN is missing and skipped
/// weights  n numbers, 0 or more; only 0, which removes, has an effect
/// returns  one of the values; NaN if nothing is counted
/// throws   std::invalid_argument; Error for options.n below 1
/// cost     O(n)
/// source   REACH (2019) Multi-Sectoral Needs Index, aggregation by decision rules
/// example  (3, 1, 2), n = 2: 2
inline double nth_worst(const Values& values, const Values& weights, const NthWorst& options) {
    return on_array(options, values, weights);
}

}  // namespace ceiba::combine
