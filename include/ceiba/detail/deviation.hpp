#pragma once

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace ceiba::detail {

/// The mean of a sample of one number or more, which lies within it however its sum is rounded: that of three times .1 is .1.
inline double mean(std::span<const double> sample) {
    double sum = 0;
    for (const double x : sample) sum += x;
    const auto [least, greatest] = std::ranges::minmax(sample);
    return std::clamp(sum / static_cast<double>(sample.size()), least, greatest);
}

/// The standard deviation of a sample, with n - 1; NaN below two numbers.
inline double deviation(std::span<const double> sample) {
    if (sample.size() < 2) return std::numeric_limits<double>::quiet_NaN();
    const double middle = mean(sample);
    double squares = 0;
    for (const double x : sample) squares += (x - middle) * (x - middle);
    return std::sqrt(squares / static_cast<double>(sample.size() - 1));
}

}  // namespace ceiba::detail
