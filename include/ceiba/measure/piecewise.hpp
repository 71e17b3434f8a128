#pragma once

#include <algorithm>
#include <ceiba/measure/options.hpp>
#include <limits>

namespace ceiba::measure {

/// The height at x of straight lines between points; flat beyond the first and the last.
///
/// points  by ascending `at`; a point itself gives its own value, to the last bit
/// returns a number between the least and the greatest point; NaN without points
/// throws  nothing
/// cost    O(log points)
/// source  Keeney, Raiffa (1976) Decisions with Multiple Objectives, doi:10.1017/CBO9781139174084
/// example (0, 0), (10, 0.8), (100, 1): 5 gives 0.4, 55 gives 0.9
inline double normalised(const Piecewise& options, double x) {
    const std::vector<CurvePoint>& points = options.points;
    if (points.empty()) return std::numeric_limits<double>::quiet_NaN();
    const auto next = std::ranges::upper_bound(points, x, {}, &CurvePoint::at);
    if (next == points.begin()) return points.front().value;
    const CurvePoint& a = *(next - 1);
    if (next == points.end() || x == a.at || a.value == next->value) return a.value;
    const double y = a.value + (next->value - a.value) * ((x - a.at) / (next->at - a.at));
    return std::clamp(y, std::min(a.value, next->value), std::max(a.value, next->value));
}
/// The range of the options, else from the least to the greatest point.
inline Interval range(const Piecewise& options) {
    if (options.range || options.points.empty()) return options.range.value_or(Interval{});
    const auto [least, greatest] = std::ranges::minmax(options.points, {}, &CurvePoint::value);
    return {least.value, greatest.value};
}

}  // namespace ceiba::measure
