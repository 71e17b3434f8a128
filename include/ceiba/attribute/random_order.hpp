#pragma once

#include <algorithm>
#include <array>
#include <ceiba/progress.hpp>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <utility>
#include <vector>

/// What a sum, a ratio or a product is on average over all random orders in which others come before the one at hand, without looking at
/// each set of them: in a random order everyone comes before a moment t between 0 and 1 with probability t, each for itself, so that the
/// mean over orders is an integral over t of a polynomial.
namespace ceiba::attribute {

/// Where a polynomial is to be taken, and how much each point counts, for its integral from 0 to 1.
///
/// points   1 or more; exact for degrees below twice that, to a few roundings
/// source   Abramowitz & Stegun (1964) Handbook of Mathematical Functions, 25.4.29
/// example  1 point: 1/2, with weight 1
inline std::vector<std::pair<double, double>> gauss(std::size_t points) {
    std::vector<std::pair<double, double>> out;
    const auto n = static_cast<double>(points);
    for (std::size_t i = 0; i < points; ++i) {
        double x = std::cos(std::numbers::pi * (static_cast<double>(i) + .75) / (n + .5));
        double slope = 1;
        for (int step = 0; step < 50; ++step) {  // Newton, on Legendre's polynomial by its recurrence
            double before = 0;
            double value = 1;
            for (std::size_t degree = 1; degree <= points; ++degree) {
                const auto k = static_cast<double>(degree);
                before = std::exchange(value, ((2 * k - 1) * x * value - (k - 1) * before) / k);
            }
            slope = n * (x * value - before) / (x * x - 1);
            const double last = std::exchange(x, x - value / slope);
            if (std::abs(x - last) <= 1e-16) break;
        }
        out.emplace_back((1 - x) / 2, 1 / ((1 - x * x) * slope * slope));
    }
    return out;
}

/// The same for products of n factors, each of which goes from one number of 0 or more to another.
///
/// Such a product is a sum of n^-1/2 wide hills t^k (1 - t)^(n - k), of none of which the integral needs as many points as its degree: with
/// c sqrt(n) of them it is off by exp(-2.2 c^2) of itself.
///
/// cost  O(sqrt(n)) points
inline std::vector<std::pair<double, double>> moments(std::size_t n) {
    const auto few = static_cast<std::size_t>(4.25 * std::sqrt(static_cast<double>(n))) + 8;
    return gauss(std::min(n / 2 + 1, few));
}

/// What one adds to a ratio of sums; nothing is 0 and 0.
struct Term {
    double numerator = 0;
    double denominator = 0;
};

/// The least and the greatest that a sum of denominators can be, but for 0.
struct Extent {
    double least = 1;
    double greatest = 1;
};

/// The mean of a ratio of sums, to which the one at hand adds a term of its own: `share` of its numerator, and the rest.
class Ratio {
public:
    /// Of what the one at hand adds to the numerator, the part that is in the mean, if it adds this to the denominator.
    double share(double denominator) const {
        double sum = 0;
        for (const Point& p : points_) sum += std::exp(-p.at * denominator) * p.weight;
        return sum;
    }
    double operator()(const Term& own) const {
        double sum = own.denominator == 0 ? empty_ : 0;
        for (const Point& p : points_) sum += std::exp(-p.at * own.denominator) * (own.numerator * p.weight + p.sum);
        return sum;
    }

private:
    friend std::vector<Ratio> ratios(const std::vector<std::array<Term, 2>>& members, const Term& always, const Extent& extent,
                                     double none);
    struct Point {
        double at{};
        double weight{};  ///< mean of exp(-at * denominators)
        double sum{};     ///< mean of that, times the numerators
    };
    std::vector<Point> points_{};
    double empty_ = 0;
};

/// The mean of a ratio of sums over all orders of n members, for each member at hand: those before it add their second term, those after
/// it their first.
///
/// A quotient is an integral of exponentials, A/W = int_0^inf A exp(-u W) du, whose mean over sets is a product of one factor a member;
/// with u = e^y the trapezoidal rule is as exact as numbers are, whatever the size of W.
///
/// members  the terms of each, no denominator below 0, no numerator other than 0 beside a denominator of 0; infinite denominators make
///          the ratio 0
/// always   what is there in any case
/// extent   of all sums of denominators, that of the member at hand included
/// none     what the ratio is where all denominators are 0
/// returns  a mean for each member, relative to the greatest ratio to about 1e-14
/// cost     O(n sqrt(n) (170 + 4 ln(greatest / least)))
/// source   Owen (1972) Multilinear extensions of games, doi:10.1287/mnsc.18.5.64
/// example  always 2/1, one member without and with 4/1: without 2, with 3
inline std::vector<Ratio> ratios(const std::vector<std::array<Term, 2>>& members, const Term& always, const Extent& extent, double none) {
    constexpr double step = .25;           // the error is that of the gamma function at 2 pi i / step: 1e-16
    constexpr double nearly_nothing = 38;  // exp(-38) is 3e-17
    const double from = -std::log(extent.greatest) - nearly_nothing;
    const double to = -std::log(extent.least) + std::log(nearly_nothing);
    const std::size_t n = members.size();
    const auto times_of = moments(n);
    std::vector<Ratio> out(n);
    // What the members up to each one are together, and what those from it on: products, and sums of what replaces one factor.
    using Both = std::array<double, 2>;
    const auto times = [](const Both& a, const Both& b) { return Both{a[0] * b[0], a[0] * b[1] + a[1] * b[0]}; };
    std::vector<Both> left(n + 1);
    std::vector<Both> right(n + 1);
    const auto points = static_cast<std::size_t>(std::ceil((to - from) / step));
    for (std::size_t point = 0; point < points; ++point) {
        const double u = std::exp(from + static_cast<double>(point) * step);
        const double fixed = std::exp(-u * always.denominator);
        std::vector<Both> factors[2];
        for (std::size_t later : {0U, 1U})
            for (const auto& member : members) {
                const double e = std::exp(-u * member[later].denominator);
                factors[later].push_back({e, e * member[later].numerator});
            }
        for (Ratio& r : out) r.points_.push_back({.at = u});
        for (const auto& [t, weight] : times_of) {
            pulse();
            const auto factor = [&, t = t](std::size_t i) {
                return Both{(1 - t) * factors[0][i][0] + t * factors[1][i][0], (1 - t) * factors[0][i][1] + t * factors[1][i][1]};
            };
            left[0] = {fixed, fixed * always.numerator};
            right[n] = {1, 0};
            for (std::size_t i = 0; i < n; ++i) left[i + 1] = times(left[i], factor(i));
            for (std::size_t i = n; i-- > 0;) right[i] = times(right[i + 1], factor(i));
            for (std::size_t i = 0; i < n; ++i) {
                const Both others = times(left[i], right[i + 1]);
                out[i].points_.back().weight += weight * step * u * others[0];
                out[i].points_.back().sum += weight * step * u * others[1];
            }
        }
    }
    if (always.denominator > 0) return out;
    for (const auto& [t, weight] : times_of) {
        pulse();
        const auto empty = [&, t = t](std::size_t i) {
            return (members[i][0].denominator == 0 ? 1 - t : 0) + (members[i][1].denominator == 0 ? t : 0);
        };
        left[0][0] = right[n][0] = 1;
        for (std::size_t i = 0; i < n; ++i) left[i + 1][0] = left[i][0] * empty(i);
        for (std::size_t i = n; i-- > 0;) right[i][0] = right[i + 1][0] * empty(i);
        for (std::size_t i = 0; i < n; ++i) out[i].empty_ += weight * left[i][0] * right[i + 1][0] * none;
    }
    return out;
}

/// The mean of a product over all orders of n members, for each member at hand, without its own factor: those before it give their
/// second factor, those after it their first.
///
/// cost     O(n sqrt(n))
/// source   Owen (1972) Multilinear extensions of games, doi:10.1287/mnsc.18.5.64
/// example  {1, 4} and {2, 6}: 4 and 2.5
inline std::vector<double> products(const std::vector<std::array<double, 2>>& members) {
    const std::size_t n = members.size();
    std::vector<double> out(n, 0.0);
    std::vector<double> left(n + 1, 1.0);
    std::vector<double> right(n + 1, 1.0);
    for (const auto& [t, weight] : moments(n)) {
        pulse();
        const auto factor = [&, t = t](std::size_t i) { return (1 - t) * members[i][0] + t * members[i][1]; };
        for (std::size_t i = 0; i < n; ++i) left[i + 1] = left[i] * factor(i);
        for (std::size_t i = n; i-- > 0;) right[i] = right[i + 1] * factor(i);
        for (std::size_t i = 0; i < n; ++i) out[i] += weight * left[i] * right[i + 1];
    }
    return out;
}

}  // namespace ceiba::attribute
