#pragma once

#include <ceiba/measure/moments.hpp>
#include <ceiba/measure/options.hpp>

namespace ceiba::measure {

/// A number as standard deviations from a mean.
///
/// to_mean + to_deviation * (x - mean) / deviation
///
/// returns  a number; NaN for NaN
/// throws   nothing
/// cost     O(1)
/// example  5 with the mean 3 and the deviation 2: 1
inline double normalised(const Standard& options, double x) {
    return options.to_mean + options.to_deviation * ((x - options.mean) / options.deviation);
}
/// None: NaN at both ends.
inline Interval range(const Standard&) {
    return {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::quiet_NaN()};
}
inline Interval range(const ZScore&) {
    return range(Standard{});
}

/// The constants of the z-score of a column: its mean and its standard deviation, with n - 1.
///
/// values   n numbers, NaN missing, at least two of which differ
/// returns  the normaliser with its constants
/// throws   nothing
/// cost     O(n)
/// source   OECD/JRC (2008) Handbook on Constructing Composite Indicators, step 5, doi:10.1787/9789264043466-en
/// example  1, 2, 3, 4, 5: mean 3, deviation 1.5811; 5 gives 1.2649
inline Standard fitted(const ZScore& options, const Eigen::Ref<const Eigen::VectorXd>& values) {
    return {.mean = moments(values).mean, .deviation = deviation(values), .to_mean = options.mean, .to_deviation = options.deviation};
}

/// The z-scores of a column.
///
/// values   n numbers, NaN missing
/// returns  n numbers; NaN where one is missing, and everywhere if no two differ
/// throws   nothing
/// cost     O(n)
/// example  1, 2, 3: -1, 0, 1
inline Eigen::VectorXd z_scores(const Eigen::Ref<const Eigen::VectorXd>& values, const ZScore& options = {}) {
    const Standard standard = fitted(options, values);
    const bool flat = constant(values);
    Eigen::VectorXd out(values.size());
    for (Eigen::Index i = 0; i < values.size(); ++i)
        out[i] = flat ? std::numeric_limits<double>::quiet_NaN() : normalised(standard, values[i]);
    return out;
}

}  // namespace ceiba::measure
