#pragma once

#include <ceiba/combine/arithmetic.hpp>
#include <ceiba/combine/children.hpp>
#include <ceiba/combine/options.hpp>

namespace ceiba::combine {

inline double value(const MazziottaPareto& options, const Children& c) {
    const double mean = value(Arithmetic{}, c);
    if (!(mean > 0)) return no_value;
    double squares = 0;
    double weights = 0;
    for (std::size_t i = 0; i < c.size(); ++i) {
        squares += c.weight(i) * (c.values[i] - mean) * (c.values[i] - mean);
        weights += c.weight(i);
    }
    const double penalty = squares / weights / mean;
    const double index = options.penalty == Penalty::minus ? mean - penalty : mean + penalty;
    return std::isfinite(index) ? index : no_value;
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
