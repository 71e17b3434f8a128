#pragma once

#include <ceiba/rank/options/thresholds.hpp>
#include <ceiba/rank/ranking.hpp>
#include <span>

/// What the methods that compare alternatives in pairs share.
namespace ceiba::rank::detail {

/// How far sums and differences may be off where they are compared with a threshold, a cut or a majority: .8 - .7 reaches .1.
inline constexpr double tolerance = 1e-12;

/// The greatest number of alternatives for which tables of all pairs are made: 10,000 take 800 MB each.
inline constexpr Index most_paired = 10000;

inline bool above(double value, double limit) {
    return value > limit + tolerance;
}

/// A criterion of which more is better. Numbers of the size of a and b carry rounding errors of that size, so that the tolerance of a
/// difference grows with them; below 1 it shrinks with the criterion's greatest number only, for a difference of some can be near 0.
struct Criterion {
    const double* column = nullptr;
    double sign = 1;
    double extent = 1;

    double operator()(Index i) const { return sign * column[i]; }
    double slack(double a, double b) const { return tolerance * std::max({extent, std::abs(a), std::abs(b)}); }
};

inline Criterion criterion(const Problem& problem, Index j) {
    Criterion out{problem.x.data() + j * problem.x.outerStride(), problem.directions[j], 0};
    for (Index i = 0; i < problem.alternatives(); ++i) out.extent = std::max(out.extent, std::abs(out.column[i]));
    out.extent = std::min(out.extent, 1.0);
    return out;
}

/// Weights over their sum.
inline Eigen::VectorXd shares(const Eigen::VectorXd& weights) {
    return weights / sum(weights.size(), [&](Index j) { return weights[j]; });
}

/// An issue where a list has neither one number nor one for each criterion.
inline void per_criterion(std::size_t size, std::string_view name, Index criteria, std::vector<Issue>& issues, bool required = true) {
    if (size == 0 && required) issues.push_back(issue("missing_key", '/' + std::string(name), {std::string(name)}));
    if (size > 1 && size != static_cast<std::size_t>(criteria))
        issues.push_back(issue("criterion_count", '/' + std::string(name), {std::to_string(size), std::to_string(criteria)}));
}

/// An issue where there are more alternatives than can be compared in pairs.
inline void paired(Index alternatives, Index most, std::vector<Issue>& issues) {
    if (alternatives > most) issues.push_back(issue("too_many_pairs", "/matrix", {std::to_string(alternatives), std::to_string(most)}));
}

}  // namespace ceiba::rank::detail
