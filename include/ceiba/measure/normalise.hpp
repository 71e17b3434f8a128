#pragma once

#include <Eigen/Core>
#include <algorithm>
#include <ceiba/measure/bands.hpp>
#include <ceiba/measure/logistic.hpp>
#include <ceiba/measure/middle.hpp>
#include <ceiba/measure/options.hpp>
#include <ceiba/measure/piecewise.hpp>
#include <ceiba/measure/z_score.hpp>
#include <cmath>
#include <limits>

/// From a raw number to a comparable one. For each normaliser: its value, the range the value lies in, and the numbers it accepts.
namespace ceiba::measure {

/// The number itself.
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
/// returns a number, within the range with `clamp`; NaN for NaN
/// throws  nothing
/// cost    O(1)
/// source  OECD/JRC (2008) Handbook on Constructing Composite Indicators, step 5, doi:10.1787/9789264043466-en; UNDP (2022) Human
///         Development Report, technical note 1
/// example low 20, high 85: 52.5 gives 0.5, 10 gives 0
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

/// A column of units is needed: there is no value yet.
template <Unfitted T>
double normalised(const T&, double) {
    return std::numeric_limits<double>::quiet_NaN();
}
template <Unfitted T>
Interval range(const T& options) {
    return options.range;
}

/// Any finite number, where nothing else is said.
template <class T>
Interval accepted(const T&) {
    return {std::numeric_limits<double>::lowest(), std::numeric_limits<double>::max()};
}

/// True if every accepted number gives a value within the range.
template <class T>
bool bounded(const T& options) {
    if constexpr (requires { options.clamp; }) return options.clamp;
    else return !std::is_same_v<T, Standard> && !std::is_same_v<T, ZScore>;
}

/// Turns a z-score about its mean if it is to be turned, since it has no range to turn it in; false for any other normaliser.
inline bool turn(Normaliser& normaliser, bool turned) {
    if (auto* standard = std::get_if<Standard>(&normaliser.value)) {
        if (turned) standard->to_deviation = -standard->to_deviation;
        return true;
    }
    return std::holds_alternative<ZScore>(normaliser.value);
}

/// True of a normaliser whose constants are those of a column.
inline bool needs_fit(const Normaliser& normaliser) {
    return std::visit([]<class T>(const T&) { return Unfitted<T>; }, normaliser.value);
}

/// A column between goalposts.
///
/// values   n numbers, NaN missing
/// returns  n numbers; NaN where one is missing
/// throws   nothing
/// cost     O(n)
/// example  20, NaN, 52.5 between 20 and 85: 0, NaN, 0.5
inline Eigen::VectorXd goalposts(const Eigen::Ref<const Eigen::VectorXd>& values, const Goalposts& options) {
    Eigen::VectorXd out(values.size());
    for (Eigen::Index i = 0; i < values.size(); ++i) out[i] = std::isnan(values[i]) ? values[i] : normalised(options, values[i]);
    return out;
}

}  // namespace ceiba::measure
