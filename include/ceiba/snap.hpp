#pragma once

#include <cmath>

/// Comparison as people with decimal numbers expect it: both sides are first rounded to 12 significant digits, so that
/// 0.1 + 0.2 reaches a threshold of 0.3.
namespace ceiba {

/// x to 12 significant decimal digits; 0, infinities, NaN and numbers below 1e-290, where the power of ten overflows, stay as they are.
///
/// example  snap(0.1 + 0.2) == 0.3
inline double snap(double x) {
    if (std::abs(x) < 1e-290 || !std::isfinite(x)) return x;
    const int places = 11 - static_cast<int>(std::floor(std::log10(std::abs(x))));
    const double power = std::pow(10.0, std::abs(places));
    return places >= 0 ? std::round(x * power) / power : std::round(x / power) * power;
}

/// a >= b to 12 significant digits.
inline bool at_least(double a, double b) {
    if (a >= b) return true;
    return b - a <= 2e-11 * std::abs(b) && snap(a) >= snap(b);
}

/// a == b to 12 significant digits.
inline bool same(double a, double b) {
    return at_least(a, b) && at_least(b, a);
}

}  // namespace ceiba
