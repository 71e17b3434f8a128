#pragma once

#include <array>
#include <ceiba/combine/moves.hpp>
#include <ceiba/combine/options.hpp>

namespace ceiba::combine {

/// What was reached, and the most that could have been of what was counted.
inline std::optional<PointTotals> beside(const PointsShare&, const Children& c) {
    PointTotals out;
    for (std::size_t i = 0; i < c.size(); ++i) {
        out.points += c.weight(i) * c.values[i];
        out.maximum += c.weight(i) * c.which[i]->range.high;
    }
    return out;
}

inline double share_of_points(const PointsShare& options, double points, double maximum) {
    return points == maximum ? options.scale : options.scale * (points / maximum);
}

inline double value(const PointsShare& options, const Children& c) {
    const PointTotals reached = *beside(options, c);
    return share_of_points(options, reached.points, reached.maximum);
}

inline Moved moves(const PointsShare& options, const Children& c) {
    const auto own = [](const Child& child, double x) { return std::array<double, 2>{child.weight * x, child.weight * child.range.high}; };
    return [options, both = summed_both(c, own)](std::size_t place, double x) {
        const auto [points, maximum] = both(place, x);
        return share_of_points(options, points, maximum);
    };
}

inline Faults judgement(const PointsShare&, std::span<const Child> children, const Siblings& siblings) {
    Faults out;
    for (std::size_t i = 0; i < children.size(); ++i)
        if (children[i].range.low != 0) out.add_of(i, "points_start", "", {siblings.name(i), detail::number(children[i].range.low)});
    return out;
}

inline Interval range(const PointsShare& options, std::span<const Child>) {
    return {0, options.scale};
}

/// Points reached as a share of the points that could be reached.
///
/// scale * sum w x / sum w max
///
/// values   n numbers from 0 to their maximum; NaN is missing and leaves both sums
/// maxima   n numbers above 0
/// returns  the share; NaN if nothing is counted
/// throws   std::invalid_argument if the sizes differ or a maximum is not above 0; Error for a scale of 0 or less
/// cost     O(n)
/// source   e-Governance Academy (2023) National Cyber Security Index, methodology
inline double points_share(const Values& values, const Values& maxima, const PointsShare& options = {}) {
    if (values.size() != maxima.size()) throw std::invalid_argument("values and maxima differ in size");
    refuse(judgement(options));
    std::vector<Child> children(static_cast<std::size_t>(values.size()));
    std::vector<double> counted;
    std::vector<const Child*> which;
    for (Eigen::Index i = 0; i < values.size(); ++i) {
        if (!(maxima[i] > 0)) throw std::invalid_argument("a maximum is not above 0");
        if (std::isnan(values[i])) continue;
        Child& child = children[static_cast<std::size_t>(i)];
        child.range = {0, maxima[i]};
        counted.push_back(values[i]);
        which.push_back(&child);
    }
    return counted.empty() ? no_value : value(options, Children{counted, which, static_cast<double>(values.size()), {0, options.scale}});
}

}  // namespace ceiba::combine
