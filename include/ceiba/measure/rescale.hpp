#pragma once

#include <ceiba/measure/options.hpp>

namespace ceiba::measure {

/// How far one unit of `from` goes in `to`. `from` is not a single point.
inline double slope(const Interval& from, const Interval& to) {
    return (to.high - to.low) / (from.high - from.low);
}

/// x, which lies in `from`, at the same place in `to`; the ends go to the ends exactly.
///
/// from     not a single point
/// returns  a number in `to`; NaN for NaN
/// throws   nothing
/// cost     O(1)
/// example  3 in 1 to 5 is 50 in 0 to 100
inline double rescaled(double x, const Interval& from, const Interval& to) {
    return x == from.high ? to.high : to.low + (x - from.low) * slope(from, to);
}

/// x turned round in its range: low + high - x; the ends go to the ends exactly, and what lies within never falls below.
///
/// returns  a number; NaN for NaN
/// throws   nothing
/// cost     O(1)
/// example  2 in 1 to 5: 4
inline double reversed(double x, const Interval& range) {
    return x == range.low ? range.high : range.low + (range.high - x);
}

}  // namespace ceiba::measure
