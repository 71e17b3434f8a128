#pragma once

#include <array>
#include <ceiba/agree/options.hpp>
#include <ceiba/agree/ratings.hpp>
#include <map>

namespace ceiba::agree {

namespace detail {

/// The distance of every rating of the first rater from every one of the second, added up without looking at each pair.
inline double distance_of_all_pairs(const Eigen::MatrixXd& rated, KappaWeights weights) {
    // Each value of either, with how often each of the two gave it.
    std::map<double, std::array<double, 2>> counts;
    for (Eigen::Index u = 0; u < rated.rows(); ++u)
        for (const Eigen::Index r : {0, 1}) ++counts[rated(u, r)][static_cast<std::size_t>(r)];
    if (counts.size() < 2) return 0;
    const auto n = static_cast<double>(rated.rows());
    const double origin = counts.begin()->first;
    double alike = 0;
    std::array<double, 2> sums{};     // of how far each value lies from the least
    std::array<double, 2> squares{};  // and of the squares of that
    for (const auto& [value, given] : counts) {
        alike += given[0] * given[1];
        for (const std::size_t r : {0U, 1U}) {
            sums[r] += given[r] * (value - origin);
            squares[r] += given[r] * (value - origin) * (value - origin);
        }
    }
    if (weights == KappaWeights::unweighted) return n * n - alike;
    if (weights == KappaWeights::quadratic) return n * (squares[0] + squares[1]) - 2 * sums[0] * sums[1];
    // As far as the line goes on from one value to the next, all pairs of one before and the other behind grow apart.
    double out = 0;
    double last = origin;
    std::array<double, 2> before{};
    for (const auto& [value, given] : counts) {
        out += (value - last) * (before[0] * (n - before[1]) + before[1] * (n - before[0]));
        last = value;
        for (const std::size_t r : {0U, 1U}) before[r] += given[r];
    }
    return out;
}

}  // namespace detail

/// Cohen's kappa of two raters, weighted or not.
///
/// 1 - mean of d(a_u, b_u) over units / mean of d(a_u, b_v) over all pairs of units; d is 1 for different ratings, their difference or
/// its square. The difference is that of the numbers, so that a level nobody chose takes its place all the same.
///
/// first    n ratings of one rater; NaN is missing, and such a unit is left out for both
/// second   n ratings of the other
/// returns  at most 1; 0 is what chance gives. NaN if no unit is left or all ratings are the same
/// throws   std::invalid_argument if the sizes differ or a rating is infinite
/// cost     O(n log n)
/// source   Cohen (1960) A coefficient of agreement for nominal scales, doi:10.1177/001316446002000104; Cohen (1968) Weighted kappa,
///          doi:10.1037/h0026256
/// example  both yes 20, both no 15, the first alone yes 5, the second alone 10: 0.4
inline double cohen_kappa(const Values& first, const Values& second, KappaWeights weights = KappaWeights::unweighted) {
    if (first.size() != second.size()) throw std::invalid_argument("the two raters rated different numbers of units");
    Eigen::MatrixXd pairs(first.size(), 2);
    pairs << first, second;
    Eigen::MatrixXd rated = detail::complete(pairs);
    for (double& x : rated.reshaped()) x = snap(x);
    rated *= ceiba::detail::to_one(ceiba::detail::greatest_size({rated.data(), static_cast<std::size_t>(rated.size())}));
    const auto n = static_cast<double>(rated.rows());
    double observed = 0;
    for (Eigen::Index u = 0; u < rated.rows(); ++u) {
        const double apart = std::abs(rated(u, 0) - rated(u, 1));
        observed += weights == KappaWeights::linear ? apart : weights == KappaWeights::quadratic ? apart * apart : apart != 0 ? 1 : 0;
    }
    const double expected = detail::distance_of_all_pairs(rated, weights);
    return expected == 0 ? no_value : 1 - n * observed / expected;
}

}  // namespace ceiba::agree
