#pragma once

#include <ceiba/weight/options/rank_exponent.hpp>
#include <ceiba/weight/ranks.hpp>

namespace ceiba::weight {

inline void judge(const RankExponent&, const Problem& problem, std::vector<Issue>& issues) {
    detail::judge_ranks(problem, issues);
}
inline Weights found(const RankExponent& options, const Problem& problem) {
    const Index n = problem.x.rows();
    Eigen::VectorXd places(n);
    for (Index r = 1; r <= n; ++r) places[r - 1] = std::pow(static_cast<double>(n + 1 - r) / static_cast<double>(n), options.exponent);
    return detail::by_rank(problem, places);
}

/// Rank exponent weights.
///
/// w of place r = (n + 1 - r)^p over the sum of these; p = 2 unless told
///
/// x        criteria x 1: ranks from 1, the most important, to n; criteria of equal rank share the mean of the weights of their places
/// returns  weights
/// throws   Error with every issue of the input
/// cost     O(n log n)
/// source   Stillwell, Seaver & Edwards (1981) A comparison of weight approximation techniques, doi:10.1016/0030-5073(81)90015-5
/// example  ranks 1, 2 and 3: 9/14, 4/14 and 1/14
inline Weights rank_exponent(const Table& x, const RankExponent& options = {}) {
    return weights(options, x);
}

}  // namespace ceiba::weight
