#pragma once

#include <ceiba/agree/options.hpp>
#include <ceiba/agree/ratings.hpp>

namespace ceiba::agree {

/// Cohen's kappa of two raters, weighted or not.
///
/// 1 - mean of d(a_u, b_u) over units / mean of d(a_u, b_v) over all pairs of units; d is 1 for different ratings, their difference or
/// its square. The difference is that of the numbers, so that a level nobody chose takes its place all the same.
///
/// first    n ratings of one rater; NaN is missing, and such a unit is left out for both
/// second   n ratings of the other
/// returns  at most 1; 0 is what chance gives. NaN if no unit is left or all ratings are the same
/// throws   std::invalid_argument if the sizes differ or a rating is infinite
/// cost     O(n + v^2) for v different ratings, and sorting
/// source   Cohen (1960) A coefficient of agreement for nominal scales, doi:10.1177/001316446002000104; Cohen (1968) Weighted kappa,
///          doi:10.1037/h0026256
/// example  both yes 20, both no 15, the first alone yes 5, the second alone 10: 0.4
inline double cohen_kappa(const Values& first, const Values& second, KappaWeights weights = KappaWeights::unweighted) {
    if (first.size() != second.size()) throw std::invalid_argument("the two raters rated different numbers of units");
    const auto distance = [&](double a, double b) {
        if (a == b) return 0.0;
        if (weights == KappaWeights::unweighted) return 1.0;
        return weights == KappaWeights::linear ? std::abs(a - b) : (a - b) * (a - b);
    };
    Eigen::MatrixXd pairs(first.size(), 2);
    pairs << first, second;
    const Eigen::MatrixXd rated = detail::complete(pairs);
    const auto n = static_cast<double>(rated.rows());
    double observed = 0;
    for (Eigen::Index u = 0; u < rated.rows(); ++u) observed += distance(snap(rated(u, 0)), snap(rated(u, 1)));
    double expected = 0;
    for (const Tally& a : detail::tallies(detail::present(rated.col(0))))
        for (const Tally& b : detail::tallies(detail::present(rated.col(1)))) expected += a.count * b.count * distance(a.value, b.value);
    return expected == 0 ? no_value : 1 - n * observed / expected;
}

}  // namespace ceiba::agree
