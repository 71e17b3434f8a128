#pragma once

#include <ceiba/rank/group/options/copeland.hpp>
#include <ceiba/rank/group/ranking.hpp>

namespace ceiba::rank::group {

inline Found found(const Copeland&, const Problem& problem) {
    const Index m = problem.alternatives();
    Eigen::MatrixXd support = detail::support(problem);
    Eigen::MatrixXd duels = Eigen::MatrixXd::Zero(m, 2);
    for (Index a = 0; a < m; ++a)
        for (Index b = 0; b < m; ++b) {
            const double majority = a == b ? 0 : detail::majority(support, a, b);
            if (majority > 0) ++duels(a, 0);
            if (majority < 0) ++duels(a, 1);
        }
    Found out;
    out.score = duels.col(0) - duels.col(1);
    out.tables["duels"] = std::move(duels);
    if (problem.explain) out.tables["pairwise"] = std::move(support);
    return out;
}

/// Copeland's method: how many others an alternative beats, less how many beat it.
///
/// score = wins - losses; a wins over b if more weight has a before b than b before a, by how much counts for nothing
///
/// x        alternatives x rankings, 1 for the best
/// weights  one for each ranking, 0 or more; none: each counts 1
/// returns  a whole number from 1 - m to m - 1; table duels (wins, losses); explained: pairwise (the weight for the row against the column)
/// throws   Error with every issue of the input
/// cost     O(n m^2)
/// source   Copeland (1951) A reasonable social welfare function, University of Michigan; Saari & Merlin (1996) The Copeland method,
///          doi:10.1007/BF01212012
/// example  rankings 1 2 3, 2 3 1 and 3 1 2, a cycle: 0 0 0
inline Ranking copeland(const Table& x, const Vector& weights = Eigen::VectorXd(), const Copeland& options = {},
                        const Common& common = {}) {
    return ranking(options, x, weights, common);
}

}  // namespace ceiba::rank::group
