#pragma once

#include <ceiba/rank/moora.hpp>
#include <ceiba/rank/options/multimoora.hpp>

namespace ceiba::rank {

namespace detail {

/// The greatest weighted distance of each alternative from the best value of a criterion.
inline Eigen::VectorXd reference_point(const Problem& problem, const Eigen::MatrixXd& normalised) {
    Eigen::VectorXd out = Eigen::VectorXd::Zero(normalised.rows());
    for (Index j = 0; j < normalised.cols(); ++j) {
        double best = normalised(0, j);
        for (Index i = 1; i < normalised.rows(); ++i)
            best = problem.cost(j) ? std::min(best, normalised(i, j)) : std::max(best, normalised(i, j));
        for (Index i = 0; i < normalised.rows(); ++i) out[i] = std::max(out[i], problem.weights[j] * std::abs(best - normalised(i, j)));
    }
    return out;
}

/// The logarithm of the full multiplicative form.
inline Eigen::VectorXd log_product(const Problem& problem) {
    Eigen::VectorXd out = Eigen::VectorXd::Zero(problem.alternatives());
    for (Index j = 0; j < problem.criteria(); ++j) {
        const double weight = problem.cost(j) ? -problem.weights[j] : problem.weights[j];
        if (weight == 0) continue;
        for (Index i = 0; i < problem.alternatives(); ++i) out[i] += weight * std::log(problem.x(i, j));
    }
    return out;
}

}  // namespace detail

/// A product that no number holds is an issue: of the alternative whose it is.
inline void judge(const Multimoora&, const Problem& problem, std::vector<Issue>& issues) {
    const Eigen::VectorXd product = detail::log_product(problem);
    for (Index i = 0; i < product.size(); ++i)
        if (!std::isnormal(std::exp(product[i]))) {
            issues.push_back(issue("too_great", "/matrix/" + std::to_string(i)));
            issues.back().row = i;
        }
}

inline Found found(const Multimoora&, const Problem& problem) {
    const Index m = problem.alternatives();
    Eigen::MatrixXd normalised = detail::over_roots(problem);
    Eigen::MatrixXd scores(m, 3);
    scores.col(0) = detail::ratio_system(problem, normalised);
    scores.col(1) = detail::reference_point(problem, normalised);
    const Eigen::VectorXd product = detail::log_product(problem);
    for (Index i = 0; i < m; ++i) scores(i, 2) = std::exp(product[i]);
    Eigen::MatrixXd places(m, 3);
    const double rounding = detail::cancelled * problem.weights.sum();
    for (Index k = 0; k < 3; ++k) places.col(k) = ranks(scores.col(k), k != 1, Ties::average, k == 0 ? rounding : 0);
    Found out;
    out.score = Eigen::VectorXd::Zero(m);
    for (Index a = 0; a < m; ++a)
        for (Index b = 0; b < a; ++b) {
            int majority = 0;
            for (Index k = 0; k < 3; ++k) majority += (places(a, k) < places(b, k)) - (places(a, k) > places(b, k));
            out.score[a] += (majority > 0) - (majority < 0);
            out.score[b] -= (majority > 0) - (majority < 0);
        }
    out.tables["scores"] = std::move(scores);
    out.tables["ranks"] = std::move(places);
    if (problem.explain) out.tables["normalised"] = std::move(normalised);
    return out;
}

/// MULTIMOORA: a ratio system, a reference point and a full multiplicative form, made one ranking by pairwise majority.
///
/// y = sum w x / |x| of benefits - that of costs; z = max w |best - x / |x||; u = prod x^w of benefits / prod x^w of costs;
/// score = how many are beaten in more of the three rankings than they win - how many beat it so
///
/// x           alternatives x criteria, above 0
/// weights     one for each criterion, 0 or more
/// directions  1 for a benefit, -1 for a cost
/// returns     a whole number from 1 - m to m - 1; tables scores (y, z, u) and ranks of the three; explained: normalised (x / |x|)
/// throws      Error with every issue of the input; too_great where u is no number that a machine holds
/// cost        O(m n + m^2)
/// source      Brauers & Zavadskas (2010) Project management by MULTIMOORA as an instrument for transition economies,
///             doi:10.3846/tede.2010.01
/// example     4 1, 3 2, 1 3 with 1 1: u = 4 6 3; y and z prefer the second too, then the first: 0 2 -2
inline Ranking multimoora(const Table& x, const Vector& weights, const Vector& directions, const Multimoora& options = {},
                          const Common& common = {}) {
    return ranking(options, x, weights, directions, common);
}

/// MULTIMOORA without weights, as it was published first: each criterion counts 1.
inline Ranking multimoora(const Table& x, const Vector& directions, const Multimoora& options = {}, const Common& common = {}) {
    return ranking(options, x, Eigen::VectorXd::Ones(x.cols()), directions, common);
}

}  // namespace ceiba::rank
