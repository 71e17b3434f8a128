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
inline double iqr(const Values& values) {
    const std::vector<double> rated = detail::present(values);
    if (rated.empty()) return no_value;
    const auto quartile = [&](double p) {
        const double at = static_cast<double>(rated.size() - 1) * p;
        const auto below = static_cast<std::size_t>(at);
        const std::size_t above = std::min(below + 1, rated.size() - 1);
        return rated[below] + (at - static_cast<double>(below)) * (rated[above] - rated[below]);
    };
    return quartile(0.75) - quartile(0.25);
}

}  // namespace ceiba::agree
