#pragma once

#include <algorithm>
#include <ceiba/combine/arithmetic.hpp>
#include <ceiba/combine/moves.hpp>
#include <ceiba/combine/options.hpp>

namespace ceiba::combine {

/// Of a mean, and the least and the greatest value.
inline double drawn_down(const MeanMin& options, double mean, const Interval& all) {
    // sqrt(d^2 + beta^2) - beta, without taking one number from another that may be nearly as great, or too great.
    const double d = mean - all.low;
    const double drawn = d == 0 ? 0 : d * (d / (std::hypot(d, options.beta) + options.beta));
    return std::clamp(mean - options.alpha * drawn, all.low, all.high);
}

inline double value(const MeanMin& options, const Children& c) {
    const auto [least, greatest] = std::ranges::minmax(c.values);
    return drawn_down(options, value(Arithmetic{}, c), {least, greatest});
}

inline Moved moves(const MeanMin& options, const Children& c) {
    return [options, mean = moves(Arithmetic{}, c), all = spread(c)](std::size_t place, double x) {
        return drawn_down(options, mean(place, x), all(place, x));
    };
}

inline Interval range(const MeanMin&, std::span<const Child> children) {
    return common_range(children);
}

/// Mean-min function: the weighted mean, drawn towards the least value.
///
/// M - alpha (sqrt((M - min)^2 + beta^2) - beta)
///
/// values   n numbers; NaN is missing and skipped
/// weights  n numbers, 0 or more; 0 removes
/// returns  a number from the least value to the mean; NaN if nothing is counted
/// throws   std::invalid_argument; Error for alpha outside 0 to 1 or beta below 0
/// cost     O(n)
/// source   Tarabusi & Guarini (2013) An unbalance adjustment method for development indicators, doi:10.1007/s11205-012-0070-4
/// example  (1, 5), equal weights: alpha 0 gives 3, alpha 1/2 gives 2, alpha 1 gives 1
inline double mean_min(const Values& values, const Values& weights, const MeanMin& options = {}) {
    return on_array(options, values, weights);
}

}  // namespace ceiba::combine
