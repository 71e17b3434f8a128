#pragma once

#include <ceiba/measure/moments.hpp>
#include <ceiba/measure/options.hpp>

namespace ceiba::measure {

/// The ends of a column: least and greatest number; NaN if there is none.
inline Interval extremes(const Eigen::Ref<const Eigen::VectorXd>& values) {
    Interval out{std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::quiet_NaN()};
    for (const double x : values) {
        if (std::isnan(x)) continue;
        if (!(out.low <= x)) out.low = x;
        if (!(out.high >= x)) out.high = x;
    }
    return out;
}

/// Goalposts at the least and the greatest number of a column.
///
/// values   numbers, NaN missing, at least two of which differ
/// returns  goalposts, clamped
/// throws   nothing; without two numbers the goalposts are useless, which `fit` refuses
/// cost     O(n)
/// source   OECD/JRC (2008) Handbook on Constructing Composite Indicators, step 5, doi:10.1787/9789264043466-en
/// example  2, 4, 10: low 2, high 10, so that 4 gives 0.25
inline Goalposts fitted(const MinMax& options, const Eigen::Ref<const Eigen::VectorXd>& values) {
    const Interval ends = extremes(values);
    return {.low = ends.low, .high = ends.high, .range = options.range};
}

/// Goalposts from the worst number of a column to a target.
///
/// 1 - (target - x) / (target - least), or 1 - (x - target) / (greatest - target) where lower is better: there the goalposts run from
/// the target up, and it is for the direction to turn them
///
/// values   numbers, NaN missing
/// target   beyond the worst number
/// returns  goalposts, clamped if the options say so
/// throws   nothing
/// cost     O(n)
/// source   Becker et al. (2022) COINr: an R package for developing composite indicators, doi:10.21105/joss.04567
/// example  0, 5, 10 with the target 8: 0, 0.625, 1 (1.25 without clamp)
inline Goalposts fitted(const DistanceToTarget& options, const Eigen::Ref<const Eigen::VectorXd>& values, double target,
                        bool lower_is_better) {
    const Interval ends = extremes(values);
    return {.low = lower_is_better ? target : ends.low,
            .high = lower_is_better ? ends.high : target,
            .clamp = options.clamp,
            .range = options.range};
}

/// Goalposts from 0 to the number of a reference unit, which is above 0: x / reference.
///
/// returns  goalposts, clamped if the options say so
/// throws   nothing
/// source   OECD/JRC (2008) Handbook on Constructing Composite Indicators, step 5, doi:10.1787/9789264043466-en
/// example  2, 4, 6 with the reference 4: 0.5, 1, 1.5
inline Goalposts fitted(const DistanceToReference& options, double reference) {
    return {.low = 0, .high = reference, .clamp = options.clamp, .range = options.range};
}

}  // namespace ceiba::measure
