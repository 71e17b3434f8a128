#pragma once

#include <ceiba/rank/columns.hpp>
#include <ceiba/rank/options/weighted_sum.hpp>

namespace ceiba::rank {

inline void judge(const WeightedSum& options, const Problem& problem, std::vector<Issue>& issues) {
    using enum WeightedSumScaling;
    if (options.scaling == maximum || options.scaling == total) detail::judge_ratios(problem, issues);
}

namespace detail {

inline void write_scaled(WeightedSumScaling scaling, const double* values, Index m, bool cost, double* out) {
    switch (scaling) {
        case WeightedSumScaling::maximum:
            write_ratio(values, m, cost, ends(values, m).best(cost), out);
            break;
        case WeightedSumScaling::minmax:
            write_minmax(values, m, cost, 0, out);
            break;
        case WeightedSumScaling::total: {
            write_ratio(values, m, cost, ends(values, m).best(cost), out);  // for costs: in proportion to 1 / x
            const double total = sum(out, m);
            if (total > 0)
                for (Index i = 0; i < m; ++i) out[i] /= total;
            break;
        }
        case WeightedSumScaling::vector: {
            const double by = ceiba::detail::length(values, m, ceiba::detail::facts(values, m).size());
            for (Index i = 0; i < m; ++i) out[i] = by == 0 ? 0 : cost ? 1 - values[i] / by : values[i] / by;
            break;
        }
        case WeightedSumScaling::raw:
            for (Index i = 0; i < m; ++i) out[i] = cost ? -values[i] : values[i];
            break;
    }
}

}  // namespace detail

inline Found found(const WeightedSum& options, const Problem& problem) {
    const Index m = problem.alternatives();
    Found out;
    out.score = Eigen::VectorXd::Zero(m);
    if (problem.explain) out.tables["normalised"].resize(m, problem.criteria());
    Eigen::VectorXd r(m);
    for (Index j = 0; j < problem.criteria(); ++j) {
        detail::write_scaled(options.scaling, detail::column(problem.x, j), m, problem.cost(j), r.data());
        double greatest = 0;
        for (Index i = 0; i < m; ++i) {
            const double term = problem.weights[j] * r[i];
            out.score[i] += term;
            greatest = std::max(greatest, std::abs(term));
        }
        if (options.scaling == WeightedSumScaling::raw) out.rounding += detail::cancelled * greatest;
        if (problem.explain) out.tables["normalised"].col(j) = r;
    }
    return out;
}

/// The weighted sum model: what each criterion is worth, times its weight, added up.
///
/// score = sum of w r; r = x / max for a benefit, min / x for a cost
///
/// x           alternatives x criteria, finite; with maximum and total benefits 0 or more and costs above 0
/// weights     one for each criterion, 0 or more, used as they are given
/// directions  1 for a benefit, -1 for a cost
/// returns     a score from 0 to the sum of weights (raw: any number), higher is better; explained: normalised. A benefit that is 0 for
///             all adds 0
/// throws      Error with every issue of the input
/// cost        O(m n)
/// source      Fishburn (1967) Additive utilities with incomplete product sets, doi:10.1287/opre.15.3.537
/// example     benefit 2, 4 and cost 10, 5 with .5 .5: .5 1
inline Ranking weighted_sum(const Table& x, const Vector& weights, const Vector& directions, const WeightedSum& options = {},
                            const Common& common = {}) {
    return ranking(options, x, weights, directions, common);
}

}  // namespace ceiba::rank
