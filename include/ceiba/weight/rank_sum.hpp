#pragma once

#include <ceiba/weight/options/rank_sum.hpp>
#include <ceiba/weight/ranks.hpp>

namespace ceiba::weight {

inline void judge(const RankSum&, const Problem& problem, std::vector<Issue>& issues) {
    detail::judge_ranks(problem, issues);
}
inline Weights found(const RankSum&, const Problem& problem) {
    const Index n = problem.x.rows();
    Eigen::VectorXd places(n);
    for (Index r = 1; r <= n; ++r) places[r - 1] = static_cast<double>(n + 1 - r);
    return detail::by_rank(problem, places);
}

/// Rank sum weights, which fall by equal steps.
///
/// w of place r = 2 (n + 1 - r) / (n (n + 1))
///
/// x        criteria x 1: ranks from 1, the most important, to n; criteria of equal rank share the mean of the weights of their places
/// returns  weights
/// throws   Error with every issue of the input
/// cost     O(n log n)
/// source   Stillwell, Seaver & Edwards (1981) A comparison of weight approximation techniques, doi:10.1016/0030-5073(81)90015-5
/// example  ranks 1, 2 and 3: 3/6, 2/6 and 1/6
inline Weights rank_sum(const Table& x, const RankSum& options = {}) {
    return weights(options, x);
}

}  // namespace ceiba::weight
