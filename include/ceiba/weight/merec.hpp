#pragma once

#include <ceiba/weight/columns.hpp>
#include <ceiba/weight/options/merec.hpp>

namespace ceiba::weight {

inline Weights found(const Merec&, const Problem& problem) {
    const Index m = problem.alternatives();
    const std::vector<bool> vary = detail::varying(problem);
    const std::vector<Index> these = detail::chosen(vary);
    Eigen::MatrixXd size = Eigen::MatrixXd::Zero(m, problem.criteria());
    Eigen::VectorXd total = Eigen::VectorXd::Zero(m);
    for (const Index j : these) {
        const auto [least, greatest] = std::ranges::minmax(detail::span(problem.x.col(j)));
        for (Index i = 0; i < m; ++i) {
            // |ln| of the least over a benefit, or of a cost over the greatest, over the number of criteria
            const double ratio = problem.cost(j) ? greatest / problem.x(i, j) : problem.x(i, j) / least;
            const double log = std::isfinite(ratio) ? std::log(ratio) : std::log(greatest) - std::log(least);
            size(i, j) = log / static_cast<double>(problem.criteria());
            total[i] += size(i, j);
        }
    }
    Eigen::VectorXd effect = Eigen::VectorXd::Zero(problem.criteria());
    for (const Index j : these)
        for (Index i = 0; i < m; ++i) effect[j] -= std::log1p(-size(i, j) / (1 + total[i]));
    Weights out = detail::shares(effect, vary);
    out.tables["effect"] = effect;
    return out;
}

/// Weights by MEREC: how much the performance of the alternatives changes without a criterion.
///
/// h = min x / x for a benefit, x / max x for a cost; S_i = ln(1 + sum over k of |ln h_ik| / n); S'_ij is the same without k = j, still
/// over n; e_j = sum over i of |S'_ij - S_i|; w = e / sum e
///
/// x           alternatives x criteria, above 0
/// directions  1 for a benefit, -1 for a cost
/// returns     weights; 0 for a constant criterion; equal ones with `no_variance` where all are constant; table effect (e)
/// throws      Error with every issue of the input
/// cost        O(m n)
/// source      Keshavarz-Ghorabaee, Amiri, Zavadskas, Turskis & Antucheviciene (2021) Determination of objective weights using a new method
///             based on the removal effects of criteria (MEREC), doi:10.3390/sym13040525
/// example     450 8000 54 145, 10 9100 2 160, 100 8200 31 153, 220 9300 1 162, 5 8400 23 158, the last two costs: .5752 .0141 .4016 .0091
inline Weights merec(const Table& x, const Vector& directions, const Merec& options = {}) {
    return weights(options, x, directions);
}

}  // namespace ceiba::weight
