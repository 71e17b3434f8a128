#pragma once

#include <ceiba/weight/options/variance.hpp>
#include <ceiba/weight/standard_deviation.hpp>

namespace ceiba::weight {

inline Weights found(const Variance& options, const Problem& problem) {
    const std::vector<bool> vary = detail::varying(problem);
    Eigen::VectorXd variance = detail::deviations(problem, vary, options.columns);
    const double scale = ceiba::detail::to_one(ceiba::detail::greatest_size(detail::span(variance)));
    for (double& v : variance) v = v * scale * (v * scale);
    Weights out = detail::shares(variance, vary);
    for (double& v : variance) v = v / scale / scale;
    out.tables["variance"] = variance;
    return out;
}

/// Weights by variance: how far a criterion spreads the alternatives over its own range, squared.
///
/// r = (x - min x) / (max x - min x), or x where columns are raw; v = sum (r - mean r)^2 / (m - 1); w = v / sum v. With m for m - 1 the
/// weights are the same.
///
/// x           alternatives x criteria; raw columns are to be in one unit
/// directions  1 or -1; they do not count
/// returns     weights; 0 for a constant criterion; equal ones with `no_variance` where all are constant; table variance (v)
/// throws      Error with every issue of the input
/// cost        O(m n)
/// source      Rao & Patel (2010) A subjective and objective integrated multiple attribute decision making method for material selection,
///             doi:10.1016/j.matdes.2010.05.014
/// example     columns 0 1 2 and 0 0 2: 3/7 and 4/7
inline Weights variance(const Table& x, const Vector& directions, const Variance& options = {}) {
    return weights(options, x, directions);
}

}  // namespace ceiba::weight
