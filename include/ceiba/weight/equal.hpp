#pragma once

#include <ceiba/weight/columns.hpp>
#include <ceiba/weight/options/equal.hpp>

namespace ceiba::weight {

inline Weights found(const Equal&, const Problem& problem) {
    Weights out = detail::shares(Eigen::VectorXd::Ones(problem.criteria()));
    if (detail::chosen(detail::varying(problem)).empty()) out.diagnostics.emplace_back("no_variance");
    return out;
}

/// Equal weights.
///
/// w = 1 / n
///
/// x           alternatives x criteria
/// directions  1 or -1; they do not count
/// returns     weights; `no_variance` where all criteria are constant, as every method of data says it
/// throws      Error with every issue of the input
/// cost        O(m n)
/// source      OECD/JRC (2008) Handbook on constructing composite indicators, doi:10.1787/9789264043466-en
/// example     three criteria: a third each
inline Weights equal(const Table& x, const Vector& directions, const Equal& options = {}) {
    return weights(options, x, directions);
}

}  // namespace ceiba::weight
