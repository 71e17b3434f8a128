#pragma once

#include <ceiba/rank/group/options/borda.hpp>
#include <ceiba/rank/group/ranking.hpp>

namespace ceiba::rank::group {

inline Found found(const Borda&, const Problem& problem) {
    const auto m = static_cast<double>(problem.alternatives());
    Eigen::MatrixXd points = detail::places(problem);
    Found out;
    out.score = Eigen::VectorXd::Zero(problem.alternatives());
    for (Index k = 0; k < problem.criteria(); ++k)
        for (Index i = 0; i < problem.alternatives(); ++i) {
            points(i, k) = m - points(i, k);
            out.score[i] += problem.weights[k] * points(i, k);
        }
    if (problem.explain) out.tables["points"] = std::move(points);
    return out;
}

/// The Borda count: from each ranking m - 1 points for the first to 0 for the last.
///
/// score = sum w (m - place); those that are tied share the mean of their points
///
/// x        alternatives x rankings, 1 for the best
/// weights  one for each ranking, 0 or more; none: each counts 1
/// returns  points from 0 to (m - 1) sum w; explained: points (of each ranking)
/// throws   Error with every issue of the input
/// cost     O(n m log m)
/// source   Borda (1781) Memoire sur les elections au scrutin, Histoire de l'Academie Royale des Sciences
/// example  rankings 1 2 3 and 1 1 2: 3.5 2.5 0
inline Ranking borda(const Table& x, const Vector& weights = Eigen::VectorXd(), const Borda& options = {}, const Common& common = {}) {
    return ranking(options, x, weights, common);
}

}  // namespace ceiba::rank::group
