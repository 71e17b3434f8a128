#pragma once

#include <ceiba/rank/compare/vectors.hpp>

namespace ceiba::rank::compare {

/// Rank-biased overlap, extrapolated: what share of the best d alternatives two rankings have in common, over all depths d, the first
/// depths counting most.
///
/// A_d = 2 |S_d and T_d| / (|S_d| + |T_d|); RBO = (1 - p) / p sum_{d = 1}^n A_d p^d + A_n p^n; what is tied for places d to d + t - 1 is
/// all at depth d
///
/// first    n finite numbers, the least the best
/// second   n finite numbers, the least the best
/// p        above 0 and below 1: how far down a reader goes; at .9 the first ten depths have 86 % of the weight
/// returns  from above 0 to 1, and 1 for the same ranking; 1 for one alternative
/// throws   Error with every issue of the input
/// cost     O(n log n)
/// source   Webber, Moffat & Zobel (2010) A similarity measure for indefinite rankings, doi:10.1145/1852102.1852106, equations 29 and 30
/// example  1 2 3 and 2 1 3 with .9: (1 - .9) / .9 (0 + .81 + .729) + .729 = .9
inline double rbo(const Vector& first, const Vector& second, double p = 0.9) {
    detail::judge(first, second);
    if (!(p > 0 && p < 1)) throw_if_errors({issue("out_of_range", "/p", {ceiba::detail::number(p), "(0, 1)"})});
    const Eigen::VectorXd r = ranks(first, false, Ties::minimum);
    const Eigen::VectorXd q = ranks(second, false, Ties::minimum);
    const Index n = r.size();
    Eigen::VectorXd joins = Eigen::VectorXd::Zero(n + 1);   // how many come into one of the two at a depth, counted for each
    Eigen::VectorXd shared = Eigen::VectorXd::Zero(n + 1);  // and into both
    for (Index i = 0; i < n; ++i) {
        ++joins[static_cast<Index>(r[i])];
        ++joins[static_cast<Index>(q[i])];
        ++shared[static_cast<Index>(std::max(r[i], q[i]))];
    }
    double seen = 0;
    double common = 0;
    double power = 1;
    double sum = 0;
    for (Index d = 1; d <= n; ++d) {
        seen += joins[d];
        common += shared[d];
        sum += 2 * common / seen * power;
        power *= p;
    }
    return std::min(1.0, (1 - p) * sum + power);  // at depth n both have all
}

}  // namespace ceiba::rank::compare
