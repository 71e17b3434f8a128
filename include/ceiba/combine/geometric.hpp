#pragma once

#include <algorithm>
#include <ceiba/combine/moves.hpp>
#include <ceiba/combine/options.hpp>

namespace ceiba::combine {

template <class C>
typename C::Number value(const Geometric& options, const C& c) {
    const typename C::Number floor = options.floor.value_or(0);
    typename C::Number sum = 0;
    typename C::Weight weights = 0;
    typename C::Number least = infinite;
    typename C::Number greatest = -infinite;
    for (std::size_t i = 0; i < c.size(); ++i) {
        const typename C::Number x = greater(c.value_or(i, 1), floor);
        sum += c.weight(i) * by_lane([](double y) { return std::log(y); }, x);
        weights += c.weight(i);
        least = lesser(least, greater(c.value_or(i, infinite), floor));
        greatest = greater(greatest, greater(c.value_or(i, -infinite), floor));
    }
    return unless_zero(least, within(by_lane([](double y) { return std::exp(y); }, sum / weights), least, greatest));
}

inline Moved moves(const Geometric& options, const Children& c) {
    const double floor = options.floor.value_or(0);
    const auto own = [floor](const Child& child, double x) { return child.weight * std::log(std::max(x, floor)); };
    return [sum = summed(c, own), all = spread(c, floor), weights = sum_of_weights(c)](std::size_t place, double x) {
        const Interval now = all(place, x);
        return now.low == 0 ? 0 : std::clamp(std::exp(sum(place, x) / weights), now.low, now.high);
    };
}

inline Interval range(const Geometric& options, std::span<const Child> children) {
    return floored_range(options.floor, children);
}

/// Weighted geometric mean.
///
/// exp(sum w ln x / sum w); 0 if a value is 0. Values below `options.floor` are first raised to it.
///
/// values   n numbers, 0 or more; NaN is missing and skipped
/// weights  n numbers, 0 or more; 0 removes
/// returns  the mean; NaN if nothing is counted
/// throws   std::invalid_argument; Error for a floor of 0 or less; std::domain_error for a value below 0 where there is no floor
/// cost     O(n)
/// source   OECD/JRC (2008) Handbook on Constructing Composite Indicators, step 6, doi:10.1787/9789264043466-en
/// example  (21, 1, 1, 1), equal weights: 2.14
inline double geometric(const Values& values, const Values& weights, const Geometric& options = {}) {
    const double mean = on_array(options, values, weights);
    if (!options.floor && (weights.array() > 0 && values.array() < 0).any())
        throw std::domain_error("a geometric mean needs values of 0 or more");
    return mean;
}

}  // namespace ceiba::combine
