#pragma once

#include <algorithm>
#include <ceiba/combine/moves.hpp>
#include <ceiba/combine/options.hpp>

namespace ceiba::combine {

inline double value(const LowerMedian&, const Children& c) {
    std::vector<double> sorted(c.values.begin(), c.values.end());
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>((sorted.size() - 1) / 2);
    std::ranges::nth_element(sorted, middle);
    return *middle;
}

inline Moved moves(const LowerMedian&, const Children& c) {
    return ranked(c, (c.size() - 1) / 2, (c.size() - 1) / 2);
}

inline Interval range(const LowerMedian&, std::span<const Child> children) {
    return common_range(children);
}

/// Lower median, unweighted: the middle value, or the lesser of the middle two; always a value that was given.
///
/// values   n numbers; NaN is missing and skipped
/// weights  n numbers, 0 or more; only 0, which removes, has an effect
/// returns  one of the values; NaN if nothing is counted
/// throws   std::invalid_argument
/// cost     O(n)
/// source   Hyndman, Fan (1996) Sample quantiles in statistical packages, doi:10.1080/00031305.1996.10473566, definition 1
/// example  4, 1, 3, 2: 2
inline double lower_median(const Values& values, const Values& weights) {
    return on_array(LowerMedian{}, values, weights);
}

}  // namespace ceiba::combine
