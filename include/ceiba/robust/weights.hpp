#pragma once

#include <Eigen/Core>
#include <ceiba/error.hpp>
#include <ceiba/progress.hpp>
#include <ceiba/robust/options/weights.hpp>
#include <ceiba/robust/philox.hpp>
#include <cmath>
#include <limits>
#include <numbers>

/// Weights that are drawn: a row a draw, each 0 or more with sum 1. A draw depends on the seed and its number alone.
namespace ceiba::robust {

using Index = Eigen::Index;

namespace detail {

inline void throw_faults(const Faults& faults) {
    std::vector<Issue> issues;
    for (const auto& fault : faults) issues.push_back(issue(fault.code, fault.where, fault.arguments));
    throw_if_errors(issues);
}

/// The number of the draw in a row.
inline std::uint64_t draw_of(Index row, const Draws& options) {
    return static_cast<std::uint64_t>(options.first) + static_cast<std::uint64_t>(row);
}

/// One of the standard normal distribution, from two dimensions of a draw.
inline double normal(const Random& random, std::uint64_t draw, std::uint64_t dimension) {
    const double size = std::sqrt(-2 * std::log1p(-random.uniform(draw, 2 * dimension)));
    return size * std::cos(2 * std::numbers::pi * random.uniform(draw, 2 * dimension + 1));
}

/// The logarithm of one of the gamma distribution of shape a; `of` of `all` that a draw needs.
///
/// source  Marsaglia & Tsang (2000) A simple method for generating gamma variables, doi:10.1145/358407.358414
inline double log_gamma_variate(double a, const Random& random, std::uint64_t draw, std::uint64_t of, std::uint64_t all) {
    const bool low = a < 1;
    const double d = (low ? a + 1 : a) - 1.0 / 3;
    const double c = 1 / std::sqrt(9 * d);
    for (std::uint64_t tried = 0;; ++tried) {
        const std::uint64_t dimension = 2 * (tried * all + of);  // normal() takes twice as many
        const double x = normal(random, draw, dimension);
        const double v = (1 + c * x) * (1 + c * x) * (1 + c * x);
        if (v <= 0) continue;
        const double u = 1 - random.uniform(draw, 2 * dimension + 2);
        if (std::log(u) >= x * x / 2 + d - d * v + d * std::log(v)) continue;
        const double log = std::log(d * v);
        return low ? log + std::log1p(-random.uniform(draw, 2 * dimension + 3)) / a : log;
    }
}

}  // namespace detail

/// One draw of n weights, uniform on all that are 0 or more with sum 1: exponential variables over their sum.
///
/// numbers  random ones, or Sobol' points
/// draw     which draw
/// first    the first of the n dimensions that are used
/// returns  n weights
/// cost     O(n)
/// source   Devroye (1986) Non-uniform random variate generation, chapter V.2, doi:10.1007/978-1-4613-8643-8
template <UniformNumbers Numbers>
Eigen::VectorXd uniform_weights(Index n, const Numbers& numbers, std::uint64_t draw, std::uint64_t first = 0) {
    Eigen::VectorXd out(n);
    double total = 0;
    for (Index j = 0; j < n; ++j) {
        out[j] = -std::log1p(-numbers.uniform(draw, first + static_cast<std::uint64_t>(j)));
        total += out[j];
    }
    if (!(total > 0)) return Eigen::VectorXd::Constant(n, 1 / static_cast<double>(n));  // all of n numbers were 0: once in 2^(53 n)
    for (double& w : out) w /= total;
    return out;
}

/// Draws of n weights, uniform on all that are 0 or more with sum 1. Uniform numbers over their sum would not be: they crowd in the middle.
///
/// n        how many criteria, 1 or more
/// options  draws, seed and the first draw
/// returns  draws x n
/// throws   Error for options out of range; Stopped
/// cost     O(draws n)
/// source   Devroye (1986) Non-uniform random variate generation, chapter V.2, doi:10.1007/978-1-4613-8643-8
/// example  of alternatives 1 0, .6 .6, 0 1 the first, second and third are best by .4, .2 and .4 of all weights
inline Eigen::MatrixXd uniform_weights(Index n, const Draws& options = {}) {
    Faults faults = judgement(options);
    faults.at_least(static_cast<double>(n), 1, "/criteria");
    detail::throw_faults(faults);
    const Random random{static_cast<std::uint64_t>(options.seed)};
    Eigen::MatrixXd out(options.draws, n);
    for (Index i = 0; i < out.rows(); ++i) {
        if (i % 256 == 0) pulse();
        out.row(i) = uniform_weights(n, random, detail::draw_of(i, options)).transpose();
    }
    return out;
}

/// One draw of weights around a centre: Dirichlet with the parameters `concentration` times the centre, over its sum.
///
/// centre         weights, 0 or more and not all 0; where it is 0 every draw is
/// concentration  above 0; the greater, the nearer
/// returns        n weights
inline Eigen::VectorXd dirichlet_weights(const Eigen::Ref<const Eigen::VectorXd>& centre, double concentration, const Random& random,
                                         std::uint64_t draw) {
    const Index n = centre.size();
    double total = 0;
    for (const double c : centre) total += c;
    constexpr double none = -std::numeric_limits<double>::infinity();
    Eigen::VectorXd out(n);
    double greatest = none;
    for (Index j = 0; j < n; ++j) {
        const double a = concentration * (centre[j] / total);
        out[j] = a > 0 ? detail::log_gamma_variate(a, random, draw, static_cast<std::uint64_t>(j), static_cast<std::uint64_t>(n)) : none;
        greatest = std::max(greatest, out[j]);
    }
    double sum = 0;
    for (double& w : out) {
        w = std::exp(w - greatest);
        sum += w;
    }
    for (double& w : out) w /= sum;
    return out;
}

/// Draws of weights around a centre, by Dirichlet's distribution.
///
/// parameters a = concentration c, with c the centre over its sum: mean c, variance c (1 - c) / (concentration + 1). The concentration n
/// with equal weights in the centre is uniform.
///
/// centre         weights, 0 or more and not all 0; where it is 0 every draw is
/// concentration  1e-6 to 1e12; the greater, the nearer
/// options        draws, seed and the first draw
/// returns        draws x n
/// throws         Error for options out of range; Stopped
/// cost           O(draws n)
/// source         Devroye (1986) Non-uniform random variate generation, chapter XI.4, doi:10.1007/978-1-4613-8643-8
inline Eigen::MatrixXd dirichlet_weights(const Eigen::Ref<const Eigen::VectorXd>& centre, double concentration, const Draws& options = {}) {
    Faults faults = judgement(options);
    faults.within(concentration, 1e-6, 1e12, "/concentration");
    double total = 0;
    for (Index j = 0; j < centre.size(); ++j) {
        const std::string where = "/centre/" + std::to_string(j);
        if (!std::isfinite(centre[j])) faults.finite(centre[j], where);
        else faults.at_least(centre[j], 0, where);
        total += centre[j];
    }
    if (total == 0) faults.add("no_weight", "/centre");
    detail::throw_faults(faults);
    const Random random{static_cast<std::uint64_t>(options.seed)};
    Eigen::MatrixXd out(options.draws, centre.size());
    for (Index i = 0; i < out.rows(); ++i) {
        if (i % 256 == 0) pulse();
        out.row(i) = dirichlet_weights(centre, concentration, random, detail::draw_of(i, options)).transpose();
    }
    return out;
}

}  // namespace ceiba::robust
