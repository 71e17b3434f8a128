#pragma once

#include <ceiba/measure/options.hpp>
#include <ceiba/snap.hpp>
#include <cmath>

namespace ceiba::measure {

/// A value rounded to `options.digits` decimals.
///
/// What is rounded is the value to 12 significant digits (skipped where |x| * 10^digits >= 1e9), so that 2.675, which no binary
/// number is, rounds as printed. -0 becomes 0; mode none returns x untouched.
///
/// x       a value; NaN and infinities come back as they are
/// returns a number; never -0
/// throws  nothing
/// cost    O(1)
/// source  IEEE 754-2019, 4.3, for the names of the directions
/// example 2.675 to two digits, half_up: 2.68
inline double rounded(double x, const Rounding& options) {
    if (options.mode == RoundingMode::none || !std::isfinite(x)) return x;
    const double power = std::pow(10.0, options.digits);
    double y = x * power;
    if (std::abs(y) >= 0x1p52) return x;  // whole already: adding a half would not be exact
    if (std::abs(y) < 1e9) y = snap(y);
    const double below = std::floor(y);
    switch (options.mode) {
        case RoundingMode::none:
            break;
        case RoundingMode::half_up:
            y = std::floor(y + 0.5);
            break;
        case RoundingMode::half_away:
            y = std::copysign(std::floor(std::abs(y) + 0.5), y);
            break;
        case RoundingMode::half_even:
            y = y - below != 0.5 ? std::floor(y + 0.5) : (std::fmod(below, 2) == 0 ? below : below + 1);
            break;
        case RoundingMode::floor:
            y = below;
            break;
        case RoundingMode::ceil:
            y = std::ceil(y);
            break;
        case RoundingMode::truncate:
            y = std::trunc(y);
            break;
    }
    return y / power + 0.0;
}

}  // namespace ceiba::measure
