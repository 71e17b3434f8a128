#pragma once

#include <ceiba/combine/moves.hpp>
#include <ceiba/combine/options.hpp>

namespace ceiba::combine {

inline double value(const Passed& options, const Children& c) {
    double weights = 0;
    std::size_t met = 0;
    for (std::size_t i = 0; i < c.size(); ++i) {
        if (!c.met(i)) continue;
        weights += c.weight(i);
        ++met;
    }
    if (options.model == PassedModel::flat) return weights;
    if (options.model == PassedModel::flat_unweighted) return static_cast<double>(met);
    return met == c.size() ? 1 : 0;
}

inline Moved moves(const Passed& options, const Children& c) {
    if (options.model == PassedModel::flat) return summed(c, [](const Child& child, double x) { return child.weight * is_met(child, x); });
    if (options.model == PassedModel::flat_unweighted) return summed(c, &is_met);
    return [count = summed(c, &is_met), n = c.size()](std::size_t place, double x) -> double {
        return count(place, x) == static_cast<double>(n) ? 1 : 0;
    };
}

/// What was reached, and the most that could have been of what was counted.
inline std::optional<PointTotals> beside(const Passed& options, const Children& c) {
    PointTotals out{.points = value(options, c), .maximum = static_cast<double>(c.size())};
    if (options.model == PassedModel::absolute) out.maximum = 1;
    if (options.model != PassedModel::flat) return out;
    out.maximum = 0;
    for (std::size_t i = 0; i < c.size(); ++i) out.maximum += c.weight(i);
    return out;
}

inline Interval range(const Passed& options, std::span<const Child> children) {
    double weights = 0;
    for (const Child& c : children) weights += c.weight;
    if (options.model == PassedModel::flat) return {0, weights};
    return {0, options.model == PassedModel::absolute ? 1 : static_cast<double>(children.size())};
}

/// What of the values is met: their weights, their number, or whether all are.
///
/// values      n numbers; NaN is missing and skipped
/// thresholds  n numbers: a value is met if it is at least this, to 12 significant digits
/// weights     n numbers, 0 or more; 0 removes
/// returns     the sum, the number, or 1 or 0; NaN if nothing is counted
/// throws      std::invalid_argument if the sizes differ or a weight is negative
/// cost        O(n)
/// source      Waltermire, Quinn, Booth, Scarfone & Prisaca (2018) XCCDF 1.2, NISTIR 7275 revision 4, 7.3, doi:10.6028/NIST.IR.7275r4
/// example     (1, 0, 1), thresholds 1, weights (5, 3, 2): 7 of 10, 2 of 3, 0
inline double passed(const Values& values, const Values& thresholds, const Values& weights, const Passed& options) {
    return on_thresholds(options, values, thresholds, weights);
}

}  // namespace ceiba::combine
