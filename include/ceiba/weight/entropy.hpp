#pragma once

#include <ceiba/weight/options/entropy.hpp>
#include <ceiba/weight/weights.hpp>

namespace ceiba::weight {

inline void judge(const Entropy& options, const Problem& problem, std::vector<Issue>& issues) {
    for (Index j = 0; j < problem.criteria(); ++j) {
        const bool inverted = options.costs == EntropyCosts::inverted && problem.cost(j);
        for (Index i = 0; i < problem.alternatives(); ++i) {
            const double x = problem.x(i, j);
            if (inverted ? !(x > 0) : x < 0)
                issues.push_back(detail::cell("out_of_range", i, j, {ceiba::detail::number(x), inverted ? "(0, ∞)" : "[0, ∞)"}));
        }
    }
}

inline Weights found(const Entropy& options, const Problem& problem) {
    const Index m = problem.alternatives();
    Eigen::VectorXd divergence = Eigen::VectorXd::Zero(problem.criteria());
    for (Index j = 0; j < problem.criteria() && m > 1; ++j) {
        Eigen::VectorXd column = problem.x.col(j);
        if (options.costs == EntropyCosts::inverted && problem.cost(j)) column = column.minCoeff() * column.cwiseInverse();
        const double greatest = column.maxCoeff();
        if (same(column.minCoeff(), greatest)) continue;  // all equal: nothing to learn, not what is left of rounding
        double total = 0;
        for (const double x : column) total += x / greatest;
        double entropy = 0;
        for (const double x : column)
            if (const double share = x / greatest / total; share > 0) entropy -= share * std::log(share);
        divergence[j] = std::max(0.0, 1 - entropy / std::log(static_cast<double>(m)));
    }
    Weights out = detail::shares(divergence);
    out.tables["divergence"] = divergence;
    return out;
}

/// Weights by entropy: what a criterion tells the alternatives apart.
///
/// p = x / sum x; d = 1 + sum p ln p / ln m; w = d / sum d, with 0 ln 0 = 0
///
/// x           alternatives x criteria, 0 or more
/// directions  1 or -1; they count only where costs are inverted
/// returns     weights; 0 for a constant criterion; equal ones with `no_variance` where all are constant; table divergence (d)
/// throws      Error with every issue of the input
/// cost        O(m n)
/// source      Shannon (1948) A mathematical theory of communication, doi:10.1002/j.1538-7305.1948.tb01338.x
/// example     columns 1 3 and 1 1: 1 and 0
inline Weights entropy(const Table& x, const Vector& directions, const Entropy& options = {}) {
    return weights(options, x, directions);
}

}  // namespace ceiba::weight
