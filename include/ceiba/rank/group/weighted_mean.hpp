#pragma once

#include <ceiba/rank/group/options/weighted_mean.hpp>
#include <ceiba/rank/group/ranking.hpp>

namespace ceiba::rank::group {

inline Found found(const WeightedMean&, const Problem& problem) {
    double total = 0;
    for (const double w : problem.weights) total += w;
    Found out;
    out.score = Eigen::VectorXd::Zero(problem.alternatives());
    for (Index k = 0; k < problem.criteria(); ++k)
        for (Index i = 0; i < problem.alternatives(); ++i) out.score[i] += problem.weights[k] / total * problem.x(i, k);
    return out;
}

/// The weighted mean of columns: of scores, or the mean rank.
///
/// score = sum w x / sum w
///
/// x        alternatives x scores, the higher the better; with columns = ranks, the lower the better
/// weights  one for each column, 0 or more; none: each counts 1
/// returns  a mean between the least and the greatest value of the row
/// throws   Error with every issue of the input
/// cost     O(m n)
/// source   Cook & Seiford (1982) On the Borda-Kendall consensus method for priority ranking problems, doi:10.1287/mnsc.28.6.621
/// example  4 8, 5 6 with 3 1: 5 5.25
inline Ranking weighted_mean(const Table& x, const Vector& weights = Eigen::VectorXd(), const WeightedMean& options = {},
                             const Common& common = {}) {
    return ranking(options, x, weights, common);
}

}  // namespace ceiba::rank::group
