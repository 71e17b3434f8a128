#pragma once

#include <ceiba/measure/options.hpp>
#include <cmath>

namespace ceiba::measure {

/// An S-shaped curve between the ends of its range.
///
/// range.low + (range.high - range.low) / (1 + exp(-steepness * (x - midpoint)))
///
/// returns a number within the range
/// throws  nothing
/// cost    O(1)
/// source  Verhulst (1845) Recherches mathématiques sur la loi d'accroissement de la population
/// example midpoint 50, steepness 0.1: 50 gives 0.5, 72 gives 0.900
inline double normalised(const Logistic& options, double x) {
    const double share = 1 / (1 + std::exp(-options.steepness * (x - options.midpoint)));
    return share == 1 ? options.range.high : options.range.low + (options.range.high - options.range.low) * share;
}
/// The range of the options.
inline Interval range(const Logistic& options) {
    return options.range;
}

}  // namespace ceiba::measure
