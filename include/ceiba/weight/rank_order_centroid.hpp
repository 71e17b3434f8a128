#pragma once

#include <ceiba/weight/options/rank_order_centroid.hpp>
#include <ceiba/weight/ranks.hpp>

namespace ceiba::weight {

inline void judge(const RankOrderCentroid&, const Problem& problem, std::vector<Issue>& issues) {
    detail::judge_ranks(problem, issues);
}
inline Weights found(const RankOrderCentroid&, const Problem& problem) {
    return detail::by_rank(problem, detail::centroid(problem.x.rows()));
}

/// Rank order centroid weights: the mean of all weights in the order of the ranks.
///
/// w of place r = (1/r + 1/(r+1) + ... + 1/n) / n
///
/// x        criteria x 1: ranks from 1, the most important, to n; criteria of equal rank share the mean of the weights of their places
/// returns  weights
/// throws   Error with every issue of the input
/// cost     O(n log n)
/// source   Barron & Barrett (1996) Decision quality using ranked attribute weights, doi:10.1287/mnsc.42.11.1515
/// example  ranks 1 and 2: 0.75 and 0.25; ranks 1 and 1: 0.5 and 0.5
inline Weights rank_order_centroid(const Table& x, const RankOrderCentroid& options = {}) {
    return weights(options, x);
}

}  // namespace ceiba::weight
