#pragma once

#include <algorithm>
#include <ceiba/combine/arithmetic.hpp>
#include <ceiba/combine/moves.hpp>
#include <ceiba/combine/options.hpp>

namespace ceiba::combine {

/// Of a mean and a variance.
inline double penalised(const MazziottaPareto& options, double mean, double variance) {
    if (!(mean > 0)) return no_value;
    const double penalty = variance / mean;
    const double index = options.penalty == Penalty::minus ? mean - penalty : mean + penalty;
    return std::isfinite(index) ? index : no_value;
}

inline double value(const MazziottaPareto& options, const Children& c) {
    const double mean = value(Arithmetic{}, c);
    double squares = 0;
    double weights = 0;
    for (std::size_t i = 0; i < c.size(); ++i) {
        squares += c.weight(i) * (c.values[i] - mean) * (c.values[i] - mean);
        weights += c.weight(i);
    }
    return penalised(options, mean, squares / weights);
}

/// Squares about the mean of two groups add up, with what their means differ (Chan, Golub & LeVeque (1983), doi:10.2307/2683386).
inline Moved moves(const MazziottaPareto& options, const Children& c) {
    struct Group {
        double weights = 0;
        double mean = 0;
        double squares = 0;
        bool operator==(const Group&) const = default;
    };
    const auto own = [](const Child& child, double x) { return Group{child.weight, x, 0}; };
    const auto join = [](const Group& a, const Group& b) {
        if (a.weights == 0 || b.weights == 0) return a.weights == 0 ? b : a;
        const double weights = a.weights + b.weights;
        const double apart = b.mean - a.mean;
        return Group{weights, a.mean + apart * (b.weights / weights),
                     a.squares + b.squares + apart * apart * (a.weights / weights) * b.weights};
    };
    using All = Together<Group, decltype(own), decltype(join)>;
    return [options, all = All(c, {}, own, join), extremes = spread(c), now = value(options, c)](std::size_t place, double x) {
        if (all.stays(place, x)) return now;
        const Group group = all(place, x);
        const Interval between = extremes(place, x);
        return penalised(options, std::clamp(group.mean, between.low, between.high), group.squares / group.weights);
    };
}

inline Faults judgement(const MazziottaPareto&, std::span<const Child> children, const Siblings& siblings) {
    Faults out;
    for (std::size_t i = 0; i < children.size(); ++i)
        if (const auto mean = siblings.mean(i); mean && !(*mean > 0))
            out.add_of(i, "mean_not_positive", "", {siblings.name(i), detail::number(*mean), "mazziotta_pareto"});
    return out;
}

inline Interval range(const MazziottaPareto&, std::span<const Child>) {
    return no_range;
}

/// Mazziotta-Pareto index: the weighted mean, less or plus a penalty for values that differ.
///
/// M - S^2 / M or M + S^2 / M, with M the weighted mean and S^2 the weighted population variance. The adjusted index is the same over
/// values brought to 70 to 130 by goalposts.
///
/// values   n numbers; NaN is missing and skipped
/// weights  n numbers, 0 or more; 0 removes
/// returns  the index; NaN if nothing is counted, the mean is not above 0, or a square overflows
/// throws   std::invalid_argument
/// cost     O(n)
/// source   Mazziotta & Pareto (2016) On a generalized non-compensatory composite index, doi:10.1007/s11205-015-0998-2
/// example  (70, 82.5), equal weights: M = 76.25, S^2 = 39.0625, minus 75.7377
inline double mazziotta_pareto(const Values& values, const Values& weights, const MazziottaPareto& options = {}) {
    return on_array(options, values, weights);
}

}  // namespace ceiba::combine
