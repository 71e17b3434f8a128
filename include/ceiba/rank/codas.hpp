#pragma once

#include <ceiba/rank/columns.hpp>
#include <ceiba/rank/options/codas.hpp>

namespace ceiba::rank {

inline void judge(const Codas&, const Problem& problem, std::vector<Issue>& issues) {
    detail::judge_ratios(problem, issues);
}

inline Found found(const Codas& options, const Problem& problem) {
    const Index m = problem.alternatives();
    Eigen::VectorXd euclidean = Eigen::VectorXd::Zero(m);
    Eigen::VectorXd taxicab = Eigen::VectorXd::Zero(m);
    Found out;
    if (problem.explain) out.tables["weighted"].resize(m, problem.criteria());
    Eigen::VectorXd r(m);
    for (Index j = 0; j < problem.criteria(); ++j) {
        const double* values = detail::column(problem.x, j);
        const double best = detail::ends(values, m).best(problem.cost(j));
        detail::write_ratio(values, m, problem.cost(j), best, r.data());
        for (Index i = 0; i < m; ++i) r[i] *= problem.weights[j];
        const double worst = detail::ends(r.data(), m).least;
        for (Index i = 0; i < m; ++i) {
            euclidean[i] += (r[i] - worst) * (r[i] - worst);
            taxicab[i] += r[i] - worst;
        }
        if (problem.explain) out.tables["weighted"].col(j) = r;
    }
    for (Index i = 0; i < m; ++i) euclidean[i] = std::sqrt(euclidean[i]);
    if (problem.explain) out.tables["H"].resize(m, m);
    out.score.resize(m);
    for (Index i = 0; i < m; ++i) {
        const auto h = [&](Index k) {
            const double difference = euclidean[i] - euclidean[k];
            return difference + (detail::reaches(std::abs(difference), options.threshold) ? 1.0 : 0.0) * (taxicab[i] - taxicab[k]);
        };
        out.score[i] = detail::sum(m, h);
        out.rounding = std::max(out.rounding, detail::cancelled * static_cast<double>(m) * (euclidean[i] + taxicab[i]));
        if (problem.explain)
            for (Index k = 0; k < m; ++k) out.tables["H"](i, k) = h(k);
    }
    out.tables["E"] = euclidean;
    out.tables["T"] = taxicab;
    return out;
}

/// CODAS: how much farther from the worst point an alternative is than each of the others, together.
///
/// r = w x / max for a benefit, w min / x for a cost; E, T = Euclidean and taxicab distance of r from its least values;
/// score = sum over k of E - E_k + psi (T - T_k), psi = 1 where |E - E_k| is `threshold` or more, else 0
///
/// x           alternatives x criteria; benefits 0 or more, costs above 0
/// weights     one for each criterion, 0 or more, used as they are given
/// directions  1 for a benefit, -1 for a cost
/// returns     a score that adds up to 0 over alternatives, higher is better; tables E, T; explained: weighted, H (m x m). A
///             benefit that is 0 for all counts for nothing; .8 - .7 reaches a threshold of .1
/// throws      Error with every issue of the input
/// cost        O(m n + m²)
/// source      Keshavarz Ghorabaee, Zavadskas, Turskis & Antucheviciene (2016) A new combinative distance-based assessment (CODAS) method
///             for multi-criteria decision-making, Economic Computation and Economic Cybernetics Studies and Research 50(3), 25-44
/// example     a benefit 1 2 with 1: -1 1
inline Ranking codas(const Table& x, const Vector& weights, const Vector& directions, const Codas& options = {},
                     const Common& common = {}) {
    return ranking(options, x, weights, directions, common);
}

}  // namespace ceiba::rank
