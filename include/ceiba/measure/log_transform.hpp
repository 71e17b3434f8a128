#pragma once

#include <ceiba/measure/column/options.hpp>
#include <ceiba/measure/distance.hpp>

namespace ceiba::measure {

/// The natural logarithm of x + shift; what is not above 0 counts as the least number that is.
///
/// returns  a number; NaN for NaN
/// throws   nothing
/// cost     O(1)
/// example  9 with the shift 1: 2.3026
inline double logarithm(double x, double shift) {
    const double y = x + shift;
    return std::isnan(y) ? y : std::log(std::max(y, std::numeric_limits<double>::min()));
}

/// The shift that puts the least number of a column a hundredth of its spread above 0.
///
/// -least + (greatest - least) / 100
///
/// values   numbers, NaN missing, at least two of which differ
/// returns  the shift, which may be negative
/// throws   nothing
/// cost     O(n)
/// source   Becker et al. (2022) COINr: an R package for developing composite indicators, doi:10.21105/joss.04567 (log_CT)
/// example  -5, 0, 95: 6
inline double log_shift(const Eigen::Ref<const Eigen::VectorXd>& values) {
    const Interval ends = extremes(values);
    return (ends.high - ends.low) / 100 - ends.low;
}

/// The logarithms of a column.
///
/// values   n numbers, NaN missing
/// returns  n numbers; NaN where one is missing
/// throws   nothing
/// cost     O(n)
/// example  0, NaN, 9 with the shift 1: 0, NaN, 2.3026
inline Eigen::VectorXd logarithms(const Eigen::Ref<const Eigen::VectorXd>& values, double shift) {
    Eigen::VectorXd out(values.size());
    for (Eigen::Index i = 0; i < values.size(); ++i) out[i] = logarithm(values[i], shift);
    return out;
}

}  // namespace ceiba::measure
