#pragma once

#include <ceiba/rank/columns.hpp>
#include <ceiba/rank/options/marcos.hpp>

namespace ceiba::rank {

inline void judge(const Marcos&, const Problem& problem, std::vector<Issue>& issues) {
    detail::judge_ratios(problem, issues);
}

inline Found found(const Marcos&, const Problem& problem) {
    const Index m = problem.alternatives();
    Eigen::VectorXd s = Eigen::VectorXd::Zero(m);
    double anti_ideal = 0;
    double ideal = 0;
    Found out;
    if (problem.explain) out.tables["weighted"].resize(m, problem.criteria());
    Eigen::VectorXd v(m);
    for (Index j = 0; j < problem.criteria(); ++j) {
        const double* values = detail::column(problem.x, j);
        detail::write_ratio(values, m, problem.cost(j), detail::ends(values, m).best(problem.cost(j)), v.data());
        for (Index i = 0; i < m; ++i) {
            v[i] *= problem.weights[j];
            s[i] += v[i];
        }
        const detail::Ends range = detail::ends(v.data(), m);
        anti_ideal += range.least;
        ideal += range.greatest;
        if (problem.explain) out.tables["weighted"].col(j) = v;
    }
    // f(K) with K- = S / anti_ideal and K+ = S / ideal, its fractions cleared, which holds where the anti-ideal is 0 as well
    const double a = ideal > 0 ? anti_ideal / ideal : 1;
    const double factor = ideal > 0 ? (1 + a) / (1 + a + a * a) / ideal : 0;
    out.score.resize(m);
    for (Index i = 0; i < m; ++i) out.score[i] = s[i] * factor;
    if (anti_ideal > 0) {
        out.tables["K_minus"] = s / anti_ideal;
        out.tables["K_plus"] = s / ideal;
    }
    out.tables["S"] = s;
    return out;
}

/// MARCOS: utility between the best and the worst of everything in the table.
///
/// v = w x / max for a benefit, w min / x for a cost; S = sum of v; K- = S / S of the worst values, K+ = S / S of the best;
/// f- = K+ / (K+ + K-), f+ = K- / (K+ + K-); score = (K+ + K-) / (1 + (1 - f+) / f+ + (1 - f-) / f-)
///
/// x           alternatives x criteria; benefits 0 or more, costs above 0
/// weights     one for each criterion, 0 or more
/// directions  1 for a benefit, -1 for a cost
/// returns     a score of 0 or more, higher is better; tables S, K_minus, K_plus; explained: weighted. Where the worst of everything
///             adds up to 0 there are no K, and the score is S / S of the best, the limit of the formula; a benefit that is 0 for all adds
///             0
/// throws      Error with every issue of the input
/// cost        O(m n)
/// source      Stević, Pamučar, Puška & Chatterjee (2020) Measurement of alternatives and ranking according to compromise solution,
///             doi:10.1016/j.cie.2019.106231
/// example     a benefit 1 2 with 1: .4286 .8571
inline Ranking marcos(const Table& x, const Vector& weights, const Vector& directions, const Marcos& options = {},
                      const Common& common = {}) {
    return ranking(options, x, weights, directions, common);
}

}  // namespace ceiba::rank
