#pragma once

#include <ceiba/rank/options/gra.hpp>
#include <ceiba/rank/ranking.hpp>

namespace ceiba::rank {

inline Found found(const Gra& options, const Problem& problem) {
    const Index m = problem.alternatives();
    Found out;
    out.score = Eigen::VectorXd::Zero(m);
    if (problem.explain) {
        out.tables["normalised"] = Eigen::MatrixXd::Ones(m, problem.criteria());
        out.tables["coefficients"] = Eigen::MatrixXd::Ones(m, problem.criteria());
    }
    for (Index j = 0; j < problem.criteria(); ++j) {
        const double* column = problem.x.data() + j * problem.x.outerStride();
        const auto [least, greatest] = std::minmax_element(column, column + m);
        const double best = problem.cost(j) ? *least : *greatest;
        // halves, so that the difference of great numbers is none too great
        const double range = same(*least, *greatest) ? 0 : *greatest / 2 - *least / 2;
        for (Index i = 0; i < m; ++i) {
            // the least distance of the table is 0; the greatest is 1, and where all are equal each is the best
            const double distance = range > 0 ? std::abs(best / 2 - column[i] / 2) / range : 0;
            const double coefficient = options.zeta / (distance + options.zeta);
            out.score[i] += problem.weights[j] * coefficient;
            if (problem.explain) {
                out.tables["normalised"](i, j) = 1 - distance;
                out.tables["coefficients"](i, j) = coefficient;
            }
        }
    }
    return out;
}

/// Grey relational analysis: how near each alternative is to the best of every criterion.
///
/// d = |best - x| / (max - min); r = (0 + zeta 1) / (d + zeta 1), 1 where all are equal; score = sum w r
///
/// x           alternatives x criteria, finite
/// weights     one for each criterion, 0 or more
/// directions  1 for a benefit, -1 for a cost
/// returns     the grade, from sum w zeta / (1 + zeta) to sum w, which is that of the best of all; explained: normalised (1 - d),
///             coefficients (r)
/// throws      Error with every issue of the input
/// cost        O(m n)
/// source      Deng (1982) Control problems of grey systems, doi:10.1016/S0167-6911(82)80025-X
/// example     1 4, 2 2, 3 3 with .6 .4, the second a cost: .3333 .7 .8
inline Ranking gra(const Table& x, const Vector& weights, const Vector& directions, const Gra& options = {}, const Common& common = {}) {
    return ranking(options, x, weights, directions, common);
}

}  // namespace ceiba::rank
