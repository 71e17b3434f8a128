#pragma once

#include <ceiba/weight/options/rank_reciprocal.hpp>
#include <ceiba/weight/ranks.hpp>

namespace ceiba::weight {

inline void judge(const RankReciprocal&, const Problem& problem, std::vector<Issue>& issues) {
    detail::judge_ranks(problem, issues);
}
inline Weights found(const RankReciprocal&, const Problem& problem) {
    const Index n = problem.x.rows();
    Eigen::VectorXd places(n);
    for (Index r = 1; r <= n; ++r) places[r - 1] = 1 / static_cast<double>(r);
    return detail::by_rank(problem, places);
}

/// Rank reciprocal weights.
///
/// w of place r = (1/r) / (1 + 1/2 + ... + 1/n)
///
/// x        criteria x 1: ranks from 1, the most important, to n; criteria of equal rank share the mean of the weights of their places
/// returns  weights
/// throws   Error with every issue of the input
/// cost     O(n log n)
/// source   Stillwell, Seaver & Edwards (1981) A comparison of weight approximation techniques, doi:10.1016/0030-5073(81)90015-5
/// example  ranks 1 and 2: 2/3 and 1/3
inline Weights rank_reciprocal(const Table& x, const RankReciprocal& options = {}) {
    return weights(options, x);
}

}  // namespace ceiba::weight
