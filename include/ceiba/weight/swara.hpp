#pragma once

#include <ceiba/weight/options/swara.hpp>
#include <ceiba/weight/weights.hpp>

namespace ceiba::weight {

/// The first criterion has none before it: NaN is another way to say so.
constexpr bool takes_gaps(const Swara&) {
    return true;
}
inline void judge(const Swara&, const Problem& problem, std::vector<Issue>& issues) {
    for (Index i = 0; i < problem.x.rows(); ++i) {
        const double s = problem.x(i, 0);
        if (i == 0 ? !(s == 0 || std::isnan(s)) : !(s >= 0))
            issues.push_back(detail::cell(std::isnan(s) ? "not_finite" : "out_of_range", i, 0,
                                          {ceiba::detail::number(s), i == 0 ? "[0, 0]" : "[0, ∞)"}));
    }
}
inline Weights found(const Swara&, const Problem& problem) {
    Eigen::VectorXd raw = Eigen::VectorXd::Ones(problem.x.rows());
    for (Index i = 1; i < raw.size(); ++i) raw[i] = raw[i - 1] / (1 + problem.x(i, 0));
    return detail::shares(raw);
}

/// SWARA weights: of steps down an order of importance.
///
/// k = s + 1; q = q before / k, with 1 for the first; w = q / sum q
///
/// x        criteria x 1, the most important first: s, by which share of its importance it is less important than the one before, 0 or
///          more; 0 or NaN for the first
/// returns  weights
/// throws   Error with every issue of the input
/// cost     O(n)
/// source   Keršulienė, Zavadskas & Turskis (2010) Selection of rational dispute resolution method, doi:10.3846/jbem.2010.12
/// example  steps 0, 1 and 1: 4/7, 2/7 and 1/7
inline Weights swara(const Table& x, const Swara& options = {}) {
    return weights(options, x);
}

}  // namespace ceiba::weight
