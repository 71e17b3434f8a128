#pragma once

#include <ceiba/weight/columns.hpp>
#include <ceiba/weight/options/gini.hpp>

namespace ceiba::weight {

inline void judge(const Gini&, const Problem& problem, std::vector<Issue>& issues) {
    for (Index j = 0; j < problem.criteria(); ++j) detail::judge_amounts(problem, j, false, issues);
}

inline Weights found(const Gini&, const Problem& problem) {
    const std::vector<bool> vary = detail::varying(problem);
    const auto m = static_cast<double>(problem.alternatives());
    Eigen::VectorXd coefficient = Eigen::VectorXd::Zero(problem.criteria());
    for (const Index j : detail::chosen(vary)) {
        std::vector<double> sorted(problem.x.col(j).begin(), problem.x.col(j).end());
        std::ranges::sort(sorted);
        const double greatest = sorted.back();
        // Each step between neighbours lies between so many pairs of alternatives: a sum without cancellation.
        double differences = 0;
        double total = sorted.front() / greatest;
        for (std::size_t i = 1; i < sorted.size(); ++i) {
            const auto below = static_cast<double>(i);
            differences += below * (m - below) * ((sorted[i] - sorted[i - 1]) / greatest);
            total += sorted[i] / greatest;
        }
        coefficient[j] = differences / (m * total);
    }
    Weights out = detail::shares(coefficient, vary);
    out.tables["coefficient"] = coefficient;
    return out;
}

/// Weights by Gini's coefficient: how unequally a criterion is shared among the alternatives.
///
/// g = sum over i and k of |x_i - x_k| / (2 m^2 mean x); w = g / sum g. With m (m - 1) for m^2 the weights are the same.
///
/// x           alternatives x criteria, 0 or more
/// directions  1 or -1; they do not count
/// returns     weights; 0 for a constant criterion; equal ones with `no_variance` where all are constant; table coefficient (g)
/// throws      Error with every issue of the input: of values of both signs the coefficient has no bounds
/// cost        O(n m log m)
/// source      Gini (1912) Variabilità e mutabilità, for the coefficient
/// example     columns 1 3 and 2 3: 5/7 and 2/7
inline Weights gini(const Table& x, const Vector& directions, const Gini& options = {}) {
    return weights(options, x, directions);
}

}  // namespace ceiba::weight
