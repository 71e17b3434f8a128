#pragma once

#include <ceiba/rank/columns.hpp>
#include <ceiba/rank/options/copras.hpp>

namespace ceiba::rank {

inline void judge(const Copras&, const Problem& problem, std::vector<Issue>& issues) {
    for (Index j = 0; j < problem.criteria(); ++j) {
        if (problem.of(j).least >= 0) continue;
        const double* values = detail::column(problem.x, j);
        for (Index i = 0; i < problem.alternatives(); ++i)
            if (values[i] < 0) issues.push_back(detail::cell("out_of_range", i, j, {ceiba::detail::number(values[i]), "[0, ∞)"}));
    }
}

namespace detail {

/// What of all costs each alternative is credited with: in proportion to 1 / cost. Those without costs share it all, as in the limit.
inline Eigen::VectorXd relief(const Eigen::VectorXd& costs) {
    const Index m = costs.size();
    const Facts of = ceiba::detail::facts(costs.data(), m);
    if (of.total == 0) return Eigen::VectorXd::Zero(m);
    Eigen::VectorXd out(m);
    if (of.least > 0) out = of.least / costs.array();
    else
        for (Index i = 0; i < m; ++i) out[i] = costs[i] == 0 ? 1 : 0;
    out *= of.total / sum(out.data(), m);
    return out;
}

}  // namespace detail

inline Found found(const Copras& options, const Problem& problem) {
    const Index m = problem.alternatives();
    Eigen::VectorXd benefits = Eigen::VectorXd::Zero(m);
    Eigen::VectorXd costs = Eigen::VectorXd::Zero(m);
    std::vector<std::pair<Index, detail::Factor>> factors;
    for (Index j = 0; j < problem.criteria(); ++j)
        if (const double mean = detail::mean(problem, j); mean > 0)
            factors.emplace_back(j, detail::factor(problem.weights[j] / static_cast<double>(m), mean));
    detail::in_blocks(m, [&](Index from, Index count) {
        for (const auto& [j, by] : factors) {
            const double* x = detail::column(problem.x, j) + from;
            double* out = (problem.cost(j) ? costs : benefits).data() + from;
            for (Index i = 0; i < count; ++i) out[i] += by(x[i]);
        }
    });
    Found out;
    out.score = benefits + detail::relief(costs);
    out.tables["Q"] = out.score;
    const double greatest = detail::ends(out.score.data(), m).greatest;
    const double full = options.score == CoprasScore::percent ? 100 : 1;
    if (options.score != CoprasScore::Q)
        for (double& q : out.score) q = greatest == 0 ? full : full * (q / greatest);
    out.tables["S_plus"] = benefits;
    out.tables["S_minus"] = costs;
    if (!problem.explain) return out;
    Eigen::MatrixXd& weighted = out.tables["weighted"] = Eigen::MatrixXd::Zero(m, problem.criteria());
    for (const auto& [j, by] : factors)
        for (Index i = 0; i < m; ++i) weighted(i, j) = by(problem.x(i, j));
    return out;
}

/// COPRAS: the sum of weighted benefits, and a share of all weighted costs in proportion to the reciprocal of an alternative's own.
///
/// d = w x / sum of x; S+, S- = the sums of d over benefits, over costs; Q = S+ + (sum of S-) / (S- times the sum of 1 / S-);
/// score = Q / max Q
///
/// x           alternatives x criteria, 0 or more
/// weights     one for each criterion, 0 or more, used as they are given
/// directions  1 for a benefit, -1 for a cost
/// returns     a score from 0 to 1 for the best (percent: to 100; Q: any number of 0 or more), higher is better; tables S_plus, S_minus, Q;
///             explained: weighted. Without costs Q is S+; where some alternatives have no cost at all, they alone share the sum of S-, the
///             limit of the formula; a criterion that is 0 for all adds 0; where all Q are 0, all are best
/// throws      Error with every issue of the input
/// cost        O(m n)
/// source      Zavadskas, Kaklauskas & Sarka (1994) The new method of multicriteria complex proportional assessment of projects
/// example     a benefit 5 5 4 and a cost 1 9 5 with .5 .5: 1 .3946 .3914
inline Ranking copras(const Table& x, const Vector& weights, const Vector& directions, const Copras& options = {},
                      const Common& common = {}) {
    return ranking(options, x, weights, directions, common);
}

}  // namespace ceiba::rank
