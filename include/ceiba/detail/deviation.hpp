#pragma once

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace ceiba::detail {

/// The power of two that brings a number between 1 and 2. What is multiplied by it loses no digit, and squares and sums of numbers up to
/// this one are no greater than a number can be; 1 for 0.
inline double to_one(double greatest) {
    return greatest > 0 && std::isfinite(greatest) ? std::ldexp(1.0, std::clamp(-std::ilogb(greatest), -1000, 1000)) : 1;
}

/// The greatest size of some numbers.
inline double greatest_size(std::span<const double> sample) {
    double out = 0;
    for (const double x : sample) out = std::max(out, std::abs(x));
    return out;
}

/// The mean of a sample of one number or more, which lies within it however its sum is rounded: that of three times .1 is .1.
inline double mean(std::span<const double> sample) {
    const double scale = to_one(greatest_size(sample));
    double sum = 0;
    for (const double x : sample) sum += x * scale;
    const auto [least, greatest] = std::ranges::minmax(sample);
    return std::clamp(sum / static_cast<double>(sample.size()) / scale, least, greatest);
}

/// The standard deviation of a sample, with n - 1; NaN below two numbers.
inline double deviation(std::span<const double> sample) {
    if (sample.size() < 2) return std::numeric_limits<double>::quiet_NaN();
    const double scale = to_one(greatest_size(sample));
    const double middle = mean(sample) * scale;
    double squares = 0;
    for (const double x : sample) squares += (x * scale - middle) * (x * scale - middle);
    return std::sqrt(squares / static_cast<double>(sample.size() - 1)) / scale;
}

}  // namespace ceiba::detail
