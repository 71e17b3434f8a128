#pragma once

#include <ceiba/rank/group/options/condorcet.hpp>
#include <ceiba/rank/group/ranking.hpp>

namespace ceiba::rank::group {

inline Found found(const Condorcet&, const Problem& problem) {
    const Index m = problem.alternatives();
    Found out;
    Eigen::MatrixXd support = detail::support(problem);
    out.score = Eigen::VectorXd::Zero(m);
    auto& winner = out.sets["winner"];
    for (Index a = 0; a < m; ++a) {
        bool wins = true;
        for (Index b = 0; b < m; ++b) wins = wins && (a == b || detail::majority(support, a, b) > 0);
        if (!wins) continue;
        out.score[a] = 1;
        winner.push_back(a);
    }
    out.tables["pairwise"] = std::move(support);
    return out;
}

/// The Condorcet winner: who beats each other one, if anybody does.
///
/// score = 1 if for each b more weight has a before b than b before a, else 0
///
/// x        alternatives x rankings, 1 for the best
/// weights  one for each ranking, 0 or more; none: each counts 1
/// returns  1 for the winner and 0 for the others, who tie; 0 for all where there is none; set winner (one, or none); table pairwise (the
///          weight for the row against the column). One alternative alone wins
/// throws   Error with every issue of the input
/// cost     O(n m^2)
/// source   Condorcet (1785) Essai sur l'application de l'analyse a la probabilite des decisions rendues a la pluralite des voix;
///          Young (1988) Condorcet's theory of voting, doi:10.2307/1961757
/// example  rankings 1 2 3, 1 3 2 and 3 1 2: 1 0 0
inline Ranking condorcet(const Table& x, const Vector& weights = Eigen::VectorXd(), const Condorcet& options = {},
                         const Common& common = {}) {
    return ranking(options, x, weights, common);
}

}  // namespace ceiba::rank::group
