#pragma once

#include <ceiba/weight/cilos.hpp>
#include <ceiba/weight/entropy.hpp>
#include <ceiba/weight/options/idocriw.hpp>

namespace ceiba::weight {

inline void judge(const Idocriw&, const Problem& problem, std::vector<Issue>& issues) {
    judge(Cilos{}, problem, issues);
}

inline Weights found(const Idocriw& options, const Problem& problem) {
    const Weights entropy = found(Entropy{.costs = options.costs}, problem);
    const Weights cilos = found(Cilos{}, problem);
    Eigen::VectorXd product(problem.criteria());
    for (Index j = 0; j < product.size(); ++j) product[j] = entropy.weights[j] * cilos.weights[j];
    Weights out = detail::shares(product);
    out.diagnostics = cilos.diagnostics;
    out.tables["entropy"] = entropy.weights;
    out.tables["cilos"] = cilos.weights;
    return out;
}

/// Weights by IDOCRIW, integrated determination of objective criteria weights: those of entropy times those of CILOS.
///
/// w_j = W_j q_j / sum W q, with W of entropy and q of CILOS
///
/// x           alternatives x criteria: a benefit 0 or more, a cost above 0
/// directions  1 for a benefit, -1 for a cost; in the entropy they count only where costs are inverted
/// returns     weights; 0 for a constant criterion; where those of CILOS are not unique it is said with `not_unique`; equal ones with
///             `no_variance` where all are constant; tables entropy (W), cilos (q)
/// throws      Error with every issue of the input
/// cost        O(m n + n^3)
/// source      Zavadskas & Podvezko (2016) Integrated determination of objective criteria weights in MCDM, doi:10.1142/S0219622016500036
/// example     3 100 10 7, 2.5 80 8 5, 1.8 50 20 11, 2.2 70 12 9, the first and third costs: .1658 .1886 .3545 .2911
inline Weights idocriw(const Table& x, const Vector& directions, const Idocriw& options = {}) {
    return weights(options, x, directions);
}

}  // namespace ceiba::weight
