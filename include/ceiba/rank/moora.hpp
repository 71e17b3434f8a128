#pragma once

#include <ceiba/rank/options/moora.hpp>
#include <ceiba/rank/ranking.hpp>

namespace ceiba::rank {

namespace detail {

/// The root of the sum of squares of a column; the greatest is taken out, so that no square overflows or vanishes.
inline double root_of_squares(const double* column, Index m) {
    double greatest = 0;
    for (Index i = 0; i < m; ++i) greatest = std::max(greatest, std::abs(column[i]));
    if (greatest == 0) return 0;
    return greatest * std::sqrt(sum(m, [&](Index i) { return (column[i] / greatest) * (column[i] / greatest); }));
}

/// A table with each column over its root of squares; a column of zeros stays one.
inline Eigen::MatrixXd over_roots(const Problem& problem) {
    const Index m = problem.alternatives();
    Eigen::MatrixXd out = Eigen::MatrixXd::Zero(m, problem.criteria());
    for (Index j = 0; j < problem.criteria(); ++j) {
        const double* column = problem.x.data() + j * problem.x.outerStride();
        const double root = root_of_squares(column, m);
        if (root == 0) continue;
        for (Index i = 0; i < m; ++i) out(i, j) = column[i] / root;
    }
    return out;
}

/// What the ratio system adds up.
inline Eigen::VectorXd ratio_system(const Problem& problem, const Eigen::MatrixXd& normalised) {
    Eigen::VectorXd out = Eigen::VectorXd::Zero(normalised.rows());
    for (Index j = 0; j < normalised.cols(); ++j) {
        const double weight = problem.cost(j) ? -problem.weights[j] : problem.weights[j];
        for (Index i = 0; i < normalised.rows(); ++i) out[i] += weight * normalised(i, j);
    }
    return out;
}

}  // namespace detail

inline Found found(const Moora&, const Problem& problem) {
    Found out;
    Eigen::MatrixXd normalised = detail::over_roots(problem);
    out.score = detail::ratio_system(problem, normalised);
    out.rounding = detail::cancelled * problem.weights.sum();
    if (problem.explain) out.tables["normalised"] = std::move(normalised);
    return out;
}

/// MOORA, the ratio system: what benefits add less what costs take.
///
/// score = sum w x / |x| over benefits - sum w x / |x| over costs; a column of zeros adds 0
///
/// x           alternatives x criteria, finite
/// weights     one for each criterion, 0 or more
/// directions  1 for a benefit, -1 for a cost
/// returns     a score from -sum w of costs to sum w of benefits where no value is below 0; explained: normalised (x / |x|)
/// throws      Error with every issue of the input
/// cost        O(m n)
/// source      Brauers & Zavadskas (2006) The MOORA method and its application to privatization in a transition economy,
///             Control and Cybernetics 35: 445-469
/// example     3 1, 4 1 with 1 .5, the second a cost: .2464 .4464
inline Ranking moora(const Table& x, const Vector& weights, const Vector& directions, const Moora& options = {},
                     const Common& common = {}) {
    return ranking(options, x, weights, directions, common);
}

/// MOORA without weights, as it was published first: each criterion counts 1.
inline Ranking moora(const Table& x, const Vector& directions, const Moora& options = {}, const Common& common = {}) {
    return ranking(options, x, Eigen::VectorXd::Ones(x.cols()), directions, common);
}

}  // namespace ceiba::rank
