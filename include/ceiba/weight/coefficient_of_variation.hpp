#pragma once

#include <ceiba/weight/columns.hpp>
#include <ceiba/weight/options/coefficient_of_variation.hpp>

namespace ceiba::weight {

inline void judge(const CoefficientOfVariation&, const Problem& problem, std::vector<Issue>& issues) {
    for (Index j = 0; j < problem.criteria(); ++j) detail::judge_amounts(problem, j, false, issues);
}

inline Weights found(const CoefficientOfVariation&, const Problem& problem) {
    const std::vector<bool> vary = detail::varying(problem);
    Eigen::VectorXd variation = Eigen::VectorXd::Zero(problem.criteria());
    for (const Index j : detail::chosen(vary)) {
        const auto column = detail::span(problem.x.col(j));
        variation[j] = ceiba::detail::deviation(column) / ceiba::detail::mean(column);
    }
    Weights out = detail::shares(variation, vary);
    out.tables["variation"] = variation;
    return out;
}

/// Weights by coefficient of variation: how large the differences on a criterion are beside its mean.
///
/// c = sqrt(sum (x - mean x)^2 / (m - 1)) / mean x; w = c / sum c. With m for m - 1 the weights are the same.
///
/// x           alternatives x criteria, 0 or more
/// directions  1 or -1; they do not count
/// returns     weights; 0 for a constant criterion; equal ones with `no_variance` where all are constant; table variation (c)
/// throws      Error with every issue of the input: a mean of values of both signs is no yardstick
/// cost        O(m n)
/// source      Pearson (1896) Mathematical contributions to the theory of evolution III, doi:10.1098/rsta.1896.0007, for the coefficient
/// example     columns 1 3 and 2 3: 5/7 and 2/7
inline Weights coefficient_of_variation(const Table& x, const Vector& directions, const CoefficientOfVariation& options = {}) {
    return weights(options, x, directions);
}

}  // namespace ceiba::weight
