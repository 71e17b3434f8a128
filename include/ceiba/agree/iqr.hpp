#pragma once

#include <ceiba/agree/ratings.hpp>

namespace ceiba::agree {

/// Interquartile range of one unit's ratings.
///
/// Q(3/4) - Q(1/4), with Q(p) linear between the order statistics around 1 + (n - 1) p: definition 7 of Hyndman & Fan, the default of R
/// and NumPy.
///
/// values   n ratings; NaN is missing and left out
/// returns  0 or more, in the unit of the ratings; 0 for a single rating; NaN for none
/// throws   std::invalid_argument for an infinite rating
/// cost     O(n log n)
/// source   Hyndman & Fan (1996) Sample quantiles in statistical packages, doi:10.2307/2684934
/// example  (1, 2, 3, 5): 1.75
inline double iqr(Tallies tallies) {
    const double n = detail::number_of(tallies);
    if (n == 0) return no_value;
    const auto ordered = [&](double place) {
        for (const Tally& t : tallies) {
            if (place < t.count) return t.value;
            place -= t.count;
        }
        return no_value;
    };
    const auto quartile = [&](double p) {
        const double at = (n - 1) * p;
        const double below = std::floor(at);
        const double low = ordered(below);
        const double share = at - below;
        return share == 0 ? low : std::lerp(low, ordered(below + 1), share);
    };
    return quartile(0.75) - quartile(0.25);
}
inline double iqr(const Values& values) {
    return iqr(detail::tallies_of(values));
}

}  // namespace ceiba::agree
