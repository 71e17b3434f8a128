#pragma once

#include <ceiba/weight/options/smarter.hpp>
#include <ceiba/weight/ranks.hpp>

namespace ceiba::weight {

inline void judge(const Smarter&, const Problem& problem, std::vector<Issue>& issues) {
    detail::judge_ranks(problem, issues);
}
inline Weights found(const Smarter&, const Problem& problem) {
    return detail::by_rank(problem, detail::centroid(problem.x.rows()));
}

/// SMARTER weights: those of the rank order centroid.
///
/// w of place r = (1/r + 1/(r+1) + ... + 1/n) / n
///
/// x        criteria x 1: ranks from 1, the most important, to n; criteria of equal rank share the mean of the weights of their places
/// returns  weights
/// throws   Error with every issue of the input
/// cost     O(n log n)
/// source   Edwards & Barron (1994) SMARTS and SMARTER, doi:10.1006/obhd.1994.1087
/// example  ranks 1 and 2: 0.75 and 0.25
inline Weights smarter(const Table& x, const Smarter& options = {}) {
    return weights(options, x);
}

}  // namespace ceiba::weight
