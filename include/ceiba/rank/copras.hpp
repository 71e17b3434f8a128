#pragma once

#include <ceiba/rank/columns.hpp>
#include <ceiba/rank/options/copras.hpp>

namespace ceiba::rank {

inline void judge(const Copras&, const Problem& problem, std::vector<Issue>& issues) {
    for (Index j = 0; j < problem.criteria(); ++j) {
        const double* values = detail::column(problem.x, j);
        if (detail::Numbers(values, problem.alternatives()).minCoeff() >= 0) continue;
        for (Index i = 0; i < problem.alternatives(); ++i)
            if (values[i] < 0) issues.push_back(detail::cell("out_of_range", i, j, {ceiba::detail::number(values[i]), "[0, ∞)"}));
    }
}

namespace detail {

/// What of all costs each alternative is credited with: in proportion to 1 / cost. Those without costs share it all, as in the limit.
inline Eigen::VectorXd relief(const Eigen::VectorXd& costs) {
    const Index m = costs.size();
    const double total = sum(costs.data(), m);
    if (total == 0) return Eigen::VectorXd::Zero(m);
    const double least = ends(costs.data(), m).least;
    Eigen::VectorXd out(m);
    for (Index i = 0; i < m; ++i) out[i] = least > 0 ? least / costs[i] : costs[i] == 0 ? 1 : 0;
    const double by = sum(out.data(), m);
    for (Index i = 0; i < m; ++i) out[i] *= total / by;
    return out;
}

}  // namespace detail

inline Found found(const Copras& options, const Problem& problem) {
    const Index m = problem.alternatives();
    Eigen::VectorXd benefits = Eigen::VectorXd::Zero(m);
    Eigen::VectorXd costs = Eigen::VectorXd::Zero(m);
    Found out;
    if (problem.explain) out.tables["weighted"] = Eigen::MatrixXd::Zero(m, problem.criteria());
    for (Index j = 0; j < problem.criteria(); ++j) {
        const double* values = detail::column(problem.x, j);
        const double total = detail::sum(values, m);
        if (total == 0) continue;
        const double by = problem.weights[j] / total;
        (problem.cost(j) ? costs : benefits).array() += by * detail::Numbers(values, m);
        if (problem.explain) out.tables["weighted"].col(j) = by * detail::Numbers(values, m);
    }
    Eigen::VectorXd q = benefits + detail::relief(costs);
    const double greatest = detail::ends(q.data(), m).greatest;
    const double by = options.score == CoprasScore::percent ? 100 : 1;
    out.score = q;
    if (options.score != CoprasScore::Q)
        for (Index i = 0; i < m; ++i) out.score[i] = greatest == 0 ? by : by * (q[i] / greatest);
    out.tables["S_plus"] = benefits;
    out.tables["S_minus"] = costs;
    out.tables["Q"] = q;
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
