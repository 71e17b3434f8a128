#pragma once

#include <algorithm>
#include <ceiba/combine/moves.hpp>
#include <ceiba/combine/options.hpp>

namespace ceiba::combine {

template <class C>
typename C::Number value(const Harmonic& options, const C& c) {
    const typename C::Number floor = options.floor.value_or(0);
    typename C::Number sum = 0;
    typename C::Weight weights = 0;
    typename C::Number least = infinite;
    typename C::Number greatest = -infinite;
    for (std::size_t i = 0; i < c.size(); ++i) {
        const typename C::Number x = greater(c.value_or(i, 1), floor);
        sum += c.weight(i) / x;
        weights += c.weight(i);
        least = lesser(least, greater(c.value_or(i, infinite), floor));
        greatest = greater(greatest, greater(c.value_or(i, -infinite), floor));
    }
    return unless_zero(least, within(weights / sum, least, greatest));
}

inline Moved moves(const Harmonic& options, const Children& c) {
    const double floor = options.floor.value_or(0);
    const auto own = [floor](const Child& child, double x) { return child.weight / std::max(x, floor); };
    return [sum = summed(c, own), all = spread(c, floor), weights = sum_of_weights(c)](std::size_t place, double x) {
        const Interval now = all(place, x);
        return now.low == 0 ? 0 : std::clamp(weights / sum(place, x), now.low, now.high);
    };
}

inline Interval range(const Harmonic& options, std::span<const Child> children) {
    return floored_range(options.floor, children);
}

/// Weighted harmonic mean.
///
/// sum w / sum (w / x); 0 if a value is 0. Values below `options.floor` are first raised to it.
///
/// values   n numbers, 0 or more; NaN is missing and skipped
/// weights  n numbers, 0 or more; 0 removes
/// returns  the mean; NaN if nothing is counted
/// throws   std::invalid_argument; Error for a floor of 0 or less; std::domain_error for a value below 0 where there is no floor
/// cost     O(n)
/// source   Bullen (2003) Handbook of Means and Their Inequalities, II.1, doi:10.1007/978-94-017-0399-4
/// example  (1, 2, 4), equal weights: 12/7
inline double harmonic(const Values& values, const Values& weights, const Harmonic& options = {}) {
    const double mean = on_array(options, values, weights);
    if (!options.floor && (weights.array() > 0 && values.array() < 0).any())
        throw std::domain_error("a harmonic mean needs values of 0 or more");
    return mean;
}

}  // namespace ceiba::combine
