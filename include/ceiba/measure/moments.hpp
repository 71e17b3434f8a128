#pragma once

#include <Eigen/Core>
#include <ceiba/detail/deviation.hpp>
#include <ceiba/snap.hpp>
#include <cmath>
#include <iterator>
#include <limits>
#include <vector>

/// What a column of units is like. NaN is missing and left out everywhere.
namespace ceiba::measure {

/// Power sums of a column about its mean.
struct Moments {
    Eigen::Index n = 0;
    double mean = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
};

/// n, the mean, and the sums of squares, cubes and fourth powers of the distances from it, in two passes.
///
/// values   n numbers, NaN missing
/// returns  the sums; of no number n is 0 and the mean NaN
/// throws   nothing
/// cost     O(n)
/// example  1, 2, NaN, 3: n 3, mean 2, squares 2, cubes 0, fourth powers 2
inline Moments moments(const Eigen::Ref<const Eigen::VectorXd>& values) {
    Moments out;
    double sum = 0;
    for (const double x : values) {
        if (std::isnan(x)) continue;
        sum += x;
        ++out.n;
    }
    out.mean = sum / static_cast<double>(out.n);
    for (const double x : values) {
        if (std::isnan(x)) continue;
        const double d = x - out.mean;
        out.second += d * d;
        out.third += d * d * d;
        out.fourth += d * d * d * d;
    }
    return out;
}

/// The standard deviation of a sample.
///
/// sqrt(sum of (x - mean)^2 / (n - 1))
///
/// values   n numbers, NaN missing
/// returns  a number from 0 up; NaN below two numbers
/// throws   nothing
/// cost     O(n)
/// example  1, 2, 3, 4, 5: 1.5811
inline double deviation(const Eigen::Ref<const Eigen::VectorXd>& values) {
    std::vector<double> present;
    std::ranges::copy_if(values, std::back_inserter(present), [](double x) { return !std::isnan(x); });
    return detail::deviation(present);
}

/// True if no two numbers of the column differ to 12 significant digits.
inline bool constant(const Eigen::Ref<const Eigen::VectorXd>& values) {
    double first = std::numeric_limits<double>::quiet_NaN();
    for (const double x : values) {
        if (std::isnan(x)) continue;
        if (std::isnan(first)) first = x;
        if (!same(x, first)) return false;
    }
    return true;
}

/// Skewness, corrected for the bias of a small sample (G1; type 2 of e1071, SKEW of spreadsheets).
///
/// sqrt(n (n - 1)) / (n - 2) * m3 / m2^1.5
///
/// values   n numbers, NaN missing
/// returns  a number; NaN for fewer than three numbers and for a constant column
/// throws   nothing
/// cost     O(n)
/// source   Joanes, Gill (1998) Comparing measures of sample skewness and kurtosis, doi:10.1111/1467-9884.00122
/// example  2, 3, 5, 9: 1.1376
inline double skewness(const Eigen::Ref<const Eigen::VectorXd>& values) {
    const Moments m = moments(values);
    if (m.n < 3 || constant(values)) return std::numeric_limits<double>::quiet_NaN();
    const auto n = static_cast<double>(m.n);
    return std::sqrt(n * (n - 1)) / (n - 2) * (m.third / n) / std::pow(m.second / n, 1.5);
}

/// Excess kurtosis, corrected for the bias of a small sample (G2; type 2 of e1071, KURT of spreadsheets); 0 for a normal distribution.
///
/// (n - 1) / ((n - 2) (n - 3)) * ((n + 1) (m4 / m2^2 - 3) + 6)
///
/// values   n numbers, NaN missing
/// returns  a number; NaN for fewer than four numbers and for a constant column
/// throws   nothing
/// cost     O(n)
/// source   Joanes, Gill (1998) Comparing measures of sample skewness and kurtosis, doi:10.1111/1467-9884.00122
/// example  2, 3, 5, 9: 0.7577
inline double kurtosis(const Eigen::Ref<const Eigen::VectorXd>& values) {
    const Moments m = moments(values);
    if (m.n < 4 || constant(values)) return std::numeric_limits<double>::quiet_NaN();
    const auto n = static_cast<double>(m.n);
    return (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * (n * m.fourth / (m.second * m.second) - 3) + 6);
}

}  // namespace ceiba::measure
