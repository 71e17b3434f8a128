#pragma once

#include <ceiba/rank/ranking.hpp>

/// One ranking for several: rows are alternatives, columns are rankings (1 for the best) or, for means, scores.
namespace ceiba::rank::group {

/// A ranking for a group, by the options of a method.
///
/// x        alternatives x rankings, finite; of ranks only their order counts, and ties are of any kind
/// weights  one for each column, 0 or more and not all 0; none at all: each counts 1
/// throws   Error: every issue, those of a cell with row and column, from 0
template <class Options>
Ranking ranking(const Options& options, const Table& x, const Vector& weights = Eigen::VectorXd(), const Common& common = {}) {
    const Eigen::VectorXd ones = Eigen::VectorXd::Ones(x.cols());
    if (weights.size() == 0) return rank::ranking(options, x, ones, ones, common);
    return rank::ranking(options, x, weights, ones, common);
}

namespace detail {

/// The places of alternatives in each column, those of ties their mean.
inline Eigen::MatrixXd places(const Problem& problem) {
    Eigen::MatrixXd out(problem.alternatives(), problem.criteria());
    for (Index k = 0; k < problem.criteria(); ++k) out.col(k) = ranks(problem.x.col(k), false);
    return out;
}

/// The weight of the columns that have the row's alternative before the column's.
inline Eigen::MatrixXd support(const Problem& problem) {
    const Eigen::MatrixXd places = detail::places(problem);
    const Index m = problem.alternatives();
    Eigen::MatrixXd out = Eigen::MatrixXd::Zero(m, m);
    for (Index k = 0; k < problem.criteria(); ++k)
        for (Index b = 0; b < m; ++b)
            for (Index a = 0; a < m; ++a)
                if (places(a, k) < places(b, k)) out(a, b) += problem.weights[k];
    return out;
}

/// 1 where more weight has a before b than b before a, -1 where less, 0 where the two are equal to 12 significant digits.
inline double majority(const Eigen::MatrixXd& support, Index a, Index b) {
    if (same(support(a, b), support(b, a))) return 0;
    return support(a, b) > support(b, a) ? 1 : -1;
}

}  // namespace detail

}  // namespace ceiba::rank::group
