#pragma once

#include <ceiba/rank/columns.hpp>
#include <ceiba/rank/options/waspas.hpp>

namespace ceiba::rank {

inline void judge(const Waspas&, const Problem& problem, std::vector<Issue>& issues) {
    detail::judge_ratios(problem, issues);
}

inline Found found(const Waspas& options, const Problem& problem) {
    const Index m = problem.alternatives();
    Eigen::VectorXd sum = Eigen::VectorXd::Zero(m);
    Eigen::VectorXd product = Eigen::VectorXd::Ones(m);
    Eigen::VectorXd spread = Eigen::VectorXd::Zero(m);  // the variance of the sum, in that of a value of 1
    double weight = 0;                                  // and of a product of 1
    Found out;
    if (problem.explain) out.tables["normalised"].resize(m, problem.criteria());
    Eigen::VectorXd r(m);
    for (Index j = 0; j < problem.criteria(); ++j) {
        const double* values = detail::column(problem.x, j);
        const double best = detail::ends(values, m).best(problem.cost(j));
        const double w = problem.weights[j];
        detail::write_ratio(values, m, problem.cost(j), best, r.data());
        if (problem.explain) out.tables["normalised"].col(j) = r;
        if (best == 0) continue;
        weight += w * w;
        for (Index i = 0; i < m; ++i) {
            sum[i] += w * r[i];
            product[i] *= std::pow(r[i], w);
            spread[i] += (w * r[i]) * (w * r[i]);
        }
    }
    out.score.resize(m);
    Eigen::VectorXd share = Eigen::VectorXd::Constant(m, options.share);
    for (Index i = 0; i < m; ++i) {
        const double of_product = product[i] * product[i] * weight;
        if (options.optimal) share[i] = spread[i] + of_product > 0 ? of_product / (spread[i] + of_product) : 0.5;
        out.score[i] = share[i] * sum[i] + (1 - share[i]) * product[i];
    }
    if (options.optimal) out.tables["share"] = share;
    out.tables["Q1"] = sum;
    out.tables["Q2"] = product;
    return out;
}

/// WASPAS: a mean of the weighted sum and the weighted product.
///
/// r = x / max for a benefit, min / x for a cost; Q1 = sum of w r; Q2 = product of r^w; score = share Q1 + (1 - share) Q2
///
/// The optimal share is var(Q2) / (var(Q1) + var(Q2)), where var(r) = (.05 r)²: var(Q1) is the sum of w² var(r), and var(Q2) that of
/// (Q2 w / r)² var(r), so that .05 cancels.
///
/// x           alternatives x criteria; benefits 0 or more, costs above 0
/// weights     one for each criterion, 0 or more, used as they are given
/// directions  1 for a benefit, -1 for a cost
/// returns     a score of 0 or more, higher is better; tables Q1, Q2 and, if it is optimal, share; explained: normalised. A benefit that is
///             0 for all adds 0 to Q1 and changes no Q2
/// throws      Error with every issue of the input
/// cost        O(m n)
/// source      Zavadskas, Turskis, Antucheviciene & Zakarevicius (2012) Optimization of weighted aggregated sum product assessment,
///             doi:10.5755/j01.eee.122.6.1810
/// example     benefits 4 1, 1 4 with .5 .5: .5625 .5625
inline Ranking waspas(const Table& x, const Vector& weights, const Vector& directions, const Waspas& options = {},
                      const Common& common = {}) {
    return ranking(options, x, weights, directions, common);
}

}  // namespace ceiba::rank
