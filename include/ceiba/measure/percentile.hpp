#pragma once

#include <ceiba/measure/rank.hpp>

namespace ceiba::measure {

/// Percentile ranks of a column: for each number the share of the others that are below it.
///
/// (number of units below) / (n - 1)
///
/// values   n numbers, NaN missing
/// returns  numbers from 0 to 1; NaN where a number is missing, and everywhere if there are fewer than two
/// throws   nothing
/// cost     O(n log n)
/// source   OECD/JRC (2008) Handbook on Constructing Composite Indicators, step 5, doi:10.1787/9789264043466-en
/// example  10, 20, 20, 5: 1/3, 2/3, 2/3, 0
inline Eigen::VectorXd percentile_ranks(const Eigen::Ref<const Eigen::VectorXd>& values) {
    Eigen::VectorXd out = ranks(values, Ties::minimum);
    const auto n = static_cast<double>(moments(values).n);
    for (double& x : out) x = n < 2 ? std::numeric_limits<double>::quiet_NaN() : (x - 1) / (n - 1);
    return out;
}

/// The percentile rank as a curve through the units.
///
/// values   numbers, NaN missing, at least two of which differ
/// returns  a point for each different number, from the low to the high end of the range
/// throws   nothing
/// cost     O(n log n)
/// example  5, 10, 20: (5, 0), (10, 0.5), (20, 1)
inline Piecewise fitted(const Percentile& options, const Eigen::Ref<const Eigen::VectorXd>& values) {
    return fitted(Rank{.ties = Ties::minimum, .range = options.range}, values);
}

}  // namespace ceiba::measure
