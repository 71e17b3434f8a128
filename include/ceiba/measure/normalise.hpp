#pragma once

#include <Eigen/Core>
#include <algorithm>
#include <ceiba/measure/options.hpp>
#include <cmath>
#include <limits>

/// From a raw number to a comparable one. For each normaliser: its value, the range the value lies in, and the numbers it accepts.
namespace ceiba::measure {

inline double normalised(const Identity&, double x) {
    return x;
}
inline Interval range(const Identity& options) {
    return {options.low, options.high};
}
inline Interval accepted(const Identity& options) {
    return {options.low, options.high};
}

/// Linear between goalposts, or linear in the logarithm.
///
/// range.low + (range.high - range.low) * (x - low) / (high - low); with `log`, ln x, ln low and ln high stand for x, low and high;
/// with `clamp`, the share is kept within 0 and 1.
///
/// x       a number; above 0 with `log`
/// cost    O(1)
/// source  OECD/JRC (2008) Handbook on Constructing Composite Indicators, step 5, doi:10.1787/9789264043466-en; UNDP (2022) Human
///         Development Report, technical note 1
inline double normalised(const Goalposts& options, double x) {
    const auto f = [&](double v) { return options.log ? std::log(v) : v; };
    double share = (f(x) - f(options.low)) / (f(options.high) - f(options.low));
    if (options.clamp) share = std::clamp(share, 0.0, 1.0);
    return share == 1 ? options.range.high : options.range.low + (options.range.high - options.range.low) * share;
}
inline Interval range(const Goalposts& options) {
    return options.range;
}
inline Interval accepted(const Goalposts& options) {
    return {options.log ? std::numeric_limits<double>::min() : std::numeric_limits<double>::lowest(), std::numeric_limits<double>::max()};
}

/// True if every accepted number gives a value within the range.
inline bool bounded(const Identity&) {
    return true;
}
inline bool bounded(const Goalposts& options) {
    return options.clamp;
}

/// Goalposts over a column. values: n numbers, NaN missing; returns n numbers, NaN where missing.
inline Eigen::VectorXd goalposts(const Eigen::Ref<const Eigen::VectorXd>& values, const Goalposts& options) {
    Eigen::VectorXd out(values.size());
    for (Eigen::Index i = 0; i < values.size(); ++i) out[i] = std::isnan(values[i]) ? values[i] : normalised(options, values[i]);
    return out;
}

}  // namespace ceiba::measure
