#pragma once

#include <ceiba/weight/columns.hpp>
#include <ceiba/weight/options/lopcow.hpp>

namespace ceiba::weight {

inline Weights found(const Lopcow& options, const Problem& problem) {
    const std::vector<bool> vary = detail::varying(problem);
    const auto m = static_cast<double>(problem.alternatives());
    Eigen::VectorXd percentage = Eigen::VectorXd::Zero(problem.criteria());
    for (const Index j : detail::chosen(vary)) {
        const Eigen::VectorXd r = detail::min_max(problem.x.col(j), problem.cost(j));
        const double middle = ceiba::detail::mean(detail::span(r));
        double squares = 0;
        double about = 0;
        for (const double x : r) {
            squares += x * x;
            about += (x - middle) * (x - middle);
        }
        const double ratio = squares / m / (about / (options.deviation == Deviation::sample ? m - 1 : m));
        percentage[j] = same(ratio, 1) ? 0 : 100 * std::abs(std::log(ratio)) / 2;
    }
    Weights out = detail::shares(percentage, vary);
    out.tables["percentage"] = percentage;
    return out;
}

/// Weights by LOPCOW, logarithmic percentage change-driven objective weighting.
///
/// r = (x - worst) / (best - worst); p = 100 |ln(sqrt(sum r^2 / m) / s)|, s = sqrt(sum (r - mean r)^2 / (m - 1)), or over m; w = p / sum p
///
/// x           alternatives x criteria
/// directions  1 for a benefit, -1 for a cost
/// returns     weights; 0 for a constant criterion; equal ones with `no_variance` where all are constant, and with `undecided` where p is 0
///             for all that vary, as always of two alternatives; table percentage (p)
/// throws      Error with every issue of the input
/// cost        O(m n)
/// source      Ecer & Pamucar (2022) A novel LOPCOW-DOBI multi-criteria sustainability performance assessment methodology,
///             doi:10.1016/j.omega.2022.102690
/// example     columns 0 1 2 and 0 0 2: ln(5/3) and 0 over their sum, 1 and 0
inline Weights lopcow(const Table& x, const Vector& directions, const Lopcow& options = {}) {
    return weights(options, x, directions);
}

}  // namespace ceiba::weight
