#pragma once

#include <ceiba/rank/columns.hpp>
#include <ceiba/rank/options/aras.hpp>

namespace ceiba::rank {

inline void judge_criteria(const Aras& options, const Vector& directions, std::vector<Issue>& issues) {
    if (options.optimal.empty()) return;
    const auto n = static_cast<std::size_t>(directions.size());
    if (options.optimal.size() != n) {
        issues.push_back(issue("wrong_shape", "/optimal", {"optimal", std::to_string(options.optimal.size()), std::to_string(n)}));
        return;
    }
    for (std::size_t j = 0; j < n; ++j) {
        const bool cost = directions[static_cast<Index>(j)] < 0;
        const double value = options.optimal[j];
        if (cost ? !(value > 0) : !(value >= 0))
            issues.push_back(
                issue("out_of_range", "/optimal/" + std::to_string(j), {ceiba::detail::number(value), cost ? "(0, ∞)" : "[0, ∞)"}));
    }
}

inline void judge(const Aras&, const Problem& problem, std::vector<Issue>& issues) {
    detail::judge_ratios(problem, issues);
}

inline Found found(const Aras& options, const Problem& problem) {
    const Index m = problem.alternatives();
    Found out;
    Eigen::VectorXd s = Eigen::VectorXd::Zero(m);
    double optimum = 0;
    if (problem.explain) out.tables["weighted"].resize(m, problem.criteria());
    Eigen::VectorXd r(m);
    for (Index j = 0; j < problem.criteria(); ++j) {
        const double* values = detail::column(problem.x, j);
        const bool cost = problem.cost(j);
        const double best = options.optimal.empty() ? detail::ends(values, m).best(cost) : options.optimal[static_cast<std::size_t>(j)];
        // in shares of the optimal value, which itself is 1, or 0 where an optimal benefit is 0
        const double unit = best > 0 ? best : detail::ends(values, m).greatest;
        detail::write_ratio(values, m, cost, unit, r.data());
        const double at_best = best > 0 ? 1 : 0;
        const double total = detail::sum(r.data(), m) + at_best;
        const double by = total > 0 ? problem.weights[j] / total : 0;
        for (Index i = 0; i < m; ++i) s[i] += by * r[i];
        optimum += by * at_best;
        if (problem.explain) out.tables["weighted"].col(j) = by * r;
    }
    out.score.resize(m);
    for (Index i = 0; i < m; ++i) out.score[i] = optimum > 0 ? s[i] / optimum : 1;
    out.tables["S"] = s;
    out.tables["S_0"] = Eigen::MatrixXd::Constant(1, 1, optimum);
    return out;
}

/// ARAS: the sum of weighted shares, relative to that of an optimal alternative.
///
/// The optimal alternative is one row more. r = x / sum of x for a benefit, (1 / x) / sum of 1 / x for a cost; S = sum of w r;
/// score = S / S of the optimal one
///
/// x           alternatives x criteria; benefits 0 or more, costs above 0
/// weights     one for each criterion, 0 or more, used as they are given
/// directions  1 for a benefit, -1 for a cost
/// returns     a score of 0 or more, at most 1 unless an optimum is given that the table surpasses, higher is better; tables S, S_0;
///             explained: weighted. A benefit that is 0 for all adds 0; where S_0 is 0, all are 1
/// throws      Error with every issue of the input
/// cost        O(m n)
/// source      Zavadskas & Turskis (2010) A new additive ratio assessment (ARAS) method in multicriteria decision-making,
///             doi:10.3846/tede.2010.10
/// example     a benefit 1 2 with 1: .5 1
inline Ranking aras(const Table& x, const Vector& weights, const Vector& directions, const Aras& options = {}, const Common& common = {}) {
    return ranking(options, x, weights, directions, common);
}

}  // namespace ceiba::rank
