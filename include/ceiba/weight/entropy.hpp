#pragma once

#include <array>
#include <ceiba/detail/deviation.hpp>
#include <ceiba/detail/log.hpp>
#include <ceiba/weight/options/entropy.hpp>
#include <ceiba/weight/weights.hpp>

namespace ceiba::weight {

inline void judge(const Entropy& options, const Problem& problem, std::vector<Issue>& issues) {
    for (Index j = 0; j < problem.criteria(); ++j) {
        const bool inverted = options.costs == EntropyCosts::inverted && problem.cost(j);
        const double least = problem.of(j).least;
        if (inverted ? least > 0 : least >= 0) continue;
        for (Index i = 0; i < problem.alternatives(); ++i) {
            const double x = problem.x(i, j);
            if (inverted ? !(x > 0) : x < 0)
                issues.push_back(detail::cell("out_of_range", i, j, {ceiba::detail::number(x), inverted ? "(0, ∞)" : "[0, ∞)"}));
        }
    }
}

namespace detail {

/// 1 + sum p ln p / ln m of m amounts that vary. With y = x / mean, of which the sum is m, it is the sum of y ln y - (y - 1), none of which
/// is below 0, over m ln m: nothing is lost where all are nearly equal.
inline double divergence(const double* amounts, Index m, double mean) {
    const double by = 1 / mean;
    constexpr Index block = 256;
    std::array<double, block> relative{};
    std::array<double, block> logs{};
    double* y = relative.data();
    double* term = logs.data();
    double total = 0;
    for (Index from = 0; from < m; from += block) {
        const Index count = std::min(block, m - from);
        const double* x = amounts + from;
        for (Index i = 0; i < count; ++i) y[i] = term[i] = x[i] * by;
        ceiba::detail::write_logs(term, count);
        for (Index i = 0; i < count; ++i) term[i] = y[i] * term[i] - (y[i] - 1);
        total += ceiba::detail::sum(term, count);
    }
    const auto size = static_cast<double>(m);
    return std::max(0.0, total / size / std::log(size));
}

}  // namespace detail

inline Weights found(const Entropy& options, const Problem& problem) {
    const Index m = problem.alternatives();
    Eigen::VectorXd divergence = Eigen::VectorXd::Zero(problem.criteria());
    Eigen::ArrayXd changed;
    for (Index j = 0; j < problem.criteria() && m > 1; ++j) {
        const double* amounts = problem.column(j);
        ceiba::detail::Facts of = problem.of(j);
        if (same(of.least, of.greatest)) continue;  // all equal: nothing to learn, not what is left of rounding
        if (options.costs == EntropyCosts::inverted && problem.cost(j)) {
            changed = of.least / problem.x.col(j).array();
            amounts = changed.data();
            of = ceiba::detail::facts(amounts, m);
        }
        double mean = ceiba::detail::mean(of, amounts, m);
        if (mean < 1e-290 || mean > 1e290) {  // one over it is no number that has all digits
            const double power = ceiba::detail::to_one(mean);
            changed = (power * Eigen::Map<const Eigen::ArrayXd>(amounts, m)).eval();
            amounts = changed.data();
            mean *= power;
        }
        divergence[j] = detail::divergence(amounts, m, mean);
    }
    Weights out = detail::shares(divergence);
    out.tables["divergence"] = divergence;
    return out;
}

/// Weights by entropy: what a criterion tells the alternatives apart.
///
/// p = x / sum x; d = 1 + sum p ln p / ln m; w = d / sum d, with 0 ln 0 = 0
///
/// x           alternatives x criteria, 0 or more
/// directions  1 or -1; they count only where costs are inverted
/// returns     weights; 0 for a constant criterion; equal ones with `no_variance` where all are constant; table divergence (d)
/// throws      Error with every issue of the input
/// cost        O(m n)
/// source      Shannon (1948) A mathematical theory of communication, doi:10.1002/j.1538-7305.1948.tb01338.x
/// example     columns 1 3 and 1 1: 1 and 0
inline Weights entropy(const Table& x, const Vector& directions, const Entropy& options = {}) {
    return weights(options, x, directions);
}

}  // namespace ceiba::weight
