#pragma once

#include <algorithm>
#include <ceiba/measure/moments.hpp>
#include <ceiba/measure/options.hpp>
#include <ceiba/measure/rescale.hpp>
#include <ceiba/snap.hpp>
#include <numeric>
#include <vector>

namespace ceiba::measure {

namespace detail {

/// The numbers of a column that differ to 12 significant digits, ascending, the least of those that are the same, each with how often it
/// stands there.
inline std::vector<std::pair<double, Eigen::Index>> distinct(const Eigen::Ref<const Eigen::VectorXd>& values) {
    std::vector<double> sorted;
    for (const double x : values)
        if (!std::isnan(x)) sorted.push_back(x);
    std::ranges::sort(sorted);
    std::vector<std::pair<double, Eigen::Index>> out;
    for (const double x : sorted) {
        if (out.empty() || !same(out.back().first, x)) out.emplace_back(x, 0);
        ++out.back().second;
    }
    return out;
}

/// The rank of each distinct number.
inline std::vector<CurvePoint> rank_points(const Eigen::Ref<const Eigen::VectorXd>& values, Ties ties) {
    std::vector<CurvePoint> out;
    Eigen::Index below = 0;
    for (const auto& [x, times] : distinct(values)) {
        const auto first = static_cast<double>(below + 1);
        const auto last = static_cast<double>(below + times);
        const double rank = ties == Ties::dense     ? static_cast<double>(out.size() + 1)
                            : ties == Ties::minimum ? first
                            : ties == Ties::maximum ? last
                                                    : (first + last) / 2;
        out.push_back({.at = x, .value = rank});
        below += times;
    }
    return out;
}

}  // namespace detail

/// Ranks of a column, 1 for the least number.
///
/// values   n numbers, NaN missing; infinities rank first and last
/// ties     what rank numbers share that are equal to 12 significant digits
/// returns  n numbers from 1 to n; NaN where one is missing
/// throws   nothing
/// cost     O(n log n)
/// source   Kendall (1945) The treatment of ties in ranking problems, doi:10.1093/biomet/33.3.239
/// example  10, 20, 20, 5: 2, 3.5, 3.5, 1
inline Eigen::VectorXd ranks(const Eigen::Ref<const Eigen::VectorXd>& values, Ties ties = Ties::average) {
    const std::vector<CurvePoint> points = detail::rank_points(values, ties);
    Eigen::VectorXd out(values.size());
    for (Eigen::Index i = 0; i < values.size(); ++i)
        out[i] = std::isnan(values[i]) ? values[i] : std::prev(std::ranges::upper_bound(points, values[i], {}, &CurvePoint::at))->value;
    return out;
}

/// The rank as a curve through the units: rank 1 at the low end of the range, the last rank at the high one.
///
/// values   numbers, NaN missing, at least two of which differ
/// returns  a point for each different number
/// throws   nothing
/// cost     O(n log n)
/// example  5, 10, 20 on 0 to 1: (5, 0), (10, 0.5), (20, 1)
inline Piecewise fitted(const Rank& options, const Eigen::Ref<const Eigen::VectorXd>& values) {
    Piecewise out{.points = detail::rank_points(values, options.ties), .range = options.range};
    const double last = options.ties == Ties::dense ? static_cast<double>(out.points.size()) : static_cast<double>(moments(values).n);
    for (CurvePoint& point : out.points) {
        const double share = (point.value - 1) / (last - 1);
        point.value = share == 1 ? options.range.high : options.range.low + (options.range.high - options.range.low) * share;
    }
    return out;
}

/// A curve through turned units as one through the units themselves, which a node that turns its values then makes right again: equal
/// numbers share one rank, and which one depends on the end that is counted from.
inline Piecewise mirrored(Piecewise curve) {
    std::ranges::reverse(curve.points);
    for (CurvePoint& point : curve.points) point = {.at = -point.at, .value = reversed(point.value, *curve.range)};
    return curve;
}

}  // namespace ceiba::measure
