#pragma once

#include <ceiba/weight/columns.hpp>
#include <ceiba/weight/options/standard_deviation.hpp>

namespace ceiba::weight {

namespace detail {

/// Standard deviations of columns with m - 1; 0 for those that do not vary.
inline Eigen::VectorXd deviations(const Problem& problem, const std::vector<bool>& vary, Columns columns) {
    Eigen::VectorXd out = Eigen::VectorXd::Zero(problem.criteria());
    for (const Index j : chosen(vary))
        out[j] = columns == Columns::raw ? ceiba::detail::deviation(span(problem.x.col(j)))
                                         : ceiba::detail::deviation(span(min_max(problem.x.col(j), problem.cost(j))));
    return out;
}

}  // namespace detail

inline Weights found(const StandardDeviation& options, const Problem& problem) {
    const std::vector<bool> vary = detail::varying(problem);
    const Eigen::VectorXd deviation = detail::deviations(problem, vary, options.columns);
    Weights out = detail::shares(deviation, vary);
    out.tables["deviation"] = deviation;
    return out;
}

/// Weights by standard deviation: how far a criterion spreads the alternatives over its own range.
///
/// r = (x - min x) / (max x - min x), or x where columns are raw; s = sqrt(sum (r - mean r)^2 / (m - 1)); w = s / sum s. With m for m - 1
/// the weights are the same.
///
/// x           alternatives x criteria; raw columns are to be in one unit
/// directions  1 or -1; they do not count
/// returns     weights; 0 for a constant criterion; equal ones with `no_variance` where all are constant; table deviation (s)
/// throws      Error with every issue of the input
/// cost        O(m n)
/// source      Diakoulaki, Mavrotas & Papayannakis (1995) Determining objective weights in multiple criteria problems: the CRITIC method,
///             doi:10.1016/0305-0548(94)00059-H
/// example     columns 0 1 2 and 0 0 2: .5 / (.5 + sqrt(1/3)) and the rest
inline Weights standard_deviation(const Table& x, const Vector& directions, const StandardDeviation& options = {}) {
    return weights(options, x, directions);
}

}  // namespace ceiba::weight
