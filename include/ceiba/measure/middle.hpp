#pragma once

#include <algorithm>
#include <ceiba/measure/options.hpp>

namespace ceiba::measure {

/// Best in the middle: the high end of the range from best_low to best_high, linear down to its low end at low and at high.
///
/// low <= best_low <= best_high <= high; where two are equal there is a step, and the best includes its ends
///
/// returns a number within the range
/// throws  nothing
/// cost    O(1)
/// source  Cables, Lamata, Verdegay (2016) RIM: reference ideal method in multicriteria decision making,
///         doi:10.1016/j.ins.2015.12.011
/// example low 0, best from 20 to 30, high 50: 10 gives 0.5, 25 gives 1, 45 gives 0.25
inline double normalised(const Middle& options, double x) {
    double share = 0;
    if (x >= options.best_low && x <= options.best_high) share = 1;
    else if (x > options.low && x < options.best_low) share = (x - options.low) / (options.best_low - options.low);
    else if (x > options.best_high && x < options.high) share = (options.high - x) / (options.high - options.best_high);
    return share == 1 ? options.range.high : options.range.low + (options.range.high - options.range.low) * share;
}
/// The range of the options.
inline Interval range(const Middle& options) {
    return options.range;
}

}  // namespace ceiba::measure
