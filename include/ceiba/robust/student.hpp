#pragma once

#include <cmath>
#include <numbers>
#include <stdexcept>

namespace ceiba::robust {

/// Student's t distribution: the probability of less than t.
///
/// The finite series in the angle atan(t / sqrt(df)).
///
/// t        any number
/// df       degrees of freedom, 1 or more
/// returns  0 to 1, to 1e-14
/// throws   std::invalid_argument for df below 1
/// cost     O(df)
/// source   Abramowitz & Stegun (1964) Handbook of Mathematical Functions, 26.7.3 and 26.7.4
/// example  t = 2.262, df = 9: 0.975
inline double student(double t, int df) {
    if (df < 1) throw std::invalid_argument("Student's t needs a degree of freedom");
    const double angle = std::atan(t / std::sqrt(df));
    const double cosine = std::cos(angle);
    double term = df % 2 == 0 ? 1 : cosine;
    double sum = df == 1 ? 0 : term;
    for (int i = df % 2 == 0 ? 2 : 3; i < df - 1; i += 2) {
        term *= cosine * cosine * (i - 1) / i;
        sum += term;
    }
    const double within = df % 2 == 0 ? std::sin(angle) * sum : 2 / std::numbers::pi * (angle + std::sin(angle) * sum);
    return (1 + within) / 2;
}

/// The t below which Student's distribution has a given probability.
///
/// p        above 0 and below 1
/// df       degrees of freedom, 1 or more
/// returns  t, to a relative 1e-9 for p from 1e-6 to 1 - 1e-6
/// throws   std::invalid_argument for p or df out of range
/// cost     O(100 df), by halving
/// example  p = 0.975, df = 9: 2.262
inline double student_quantile(double p, int df) {
    if (!(p > 0 && p < 1)) throw std::invalid_argument("a probability must lie between 0 and 1");
    double low = -1;
    double high = 1;
    while (student(low, df) > p) low *= 2;
    while (student(high, df) < p) high *= 2;
    for (int i = 0; i < 100; ++i) {
        const double middle = low + (high - low) / 2;
        (student(middle, df) < p ? low : high) = middle;
    }
    return high;
}

}  // namespace ceiba::robust
