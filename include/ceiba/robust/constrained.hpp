#pragma once

#include <algorithm>
#include <ceiba/progress.hpp>
#include <ceiba/robust/orders.hpp>
#include <ceiba/robust/polytope.hpp>
#include <functional>

/// Weights that are drawn uniformly from all that meet constraints.
namespace ceiba::robust {

/// Draws under constraints, and how they came about.
struct ConstrainedWeights {
    Eigen::MatrixXd weights{};  ///< draws x n
    bool exact = false;         ///< each draw is independent and uniform, not one of a chain
    int thinning = 0;           ///< steps of the chain from one draw to the next; 0 without one
};

namespace detail {

/// A chain is 256 draws and starts anew from the same inner weights, so that chains can be drawn apart; its first draw comes after ten
/// times as many steps as lie between draws.
inline constexpr int draws_of_a_chain = 256;
inline constexpr int steps_before = 10;

/// Throws the constraints that contradict each other, each at its place.
[[noreturn]] inline void throw_contradiction(const WeightConstraints& constraints, Index n) {
    const std::vector<std::string> places = contradiction(constraints, n);
    std::vector<Issue> issues;
    for (const std::string& where : places) {
        std::string others;
        for (const std::string& other : places)
            if (other != where) others += (others.empty() ? "" : ", ") + other;
        issues.push_back(issue("no_weights_fit", where, {others}));
    }
    throw Error(issues);
}

}  // namespace detail

/// Draws of n weights, uniform on all that are 0 or more, add up to 1 and meet the constraints.
///
/// Order constraints alone (with up to 2^16 sets of criteria that can come first, as in every ranking and every order of 16) are drawn
/// exactly: uniform weights, sorted, to the criteria in one of the possible orders, all of which are as likely. Others are drawn by
/// hit-and-run, in chains of 256 draws which each start at the same inner weights and first take ten times the thinning; thinning is the
/// cube of the number of free weights unless said. What the constraints leave no choice of is fixed first.
///
/// n            how many criteria, 1 or more
/// constraints  order, ratios, intervals; equalities are allowed (a ratio or an interval of no width)
/// options      draws, seed and the first draw; a draw depends on its number and the seed, not on how many there are
/// returns      draws x n, whether they are exact, and the thinning. A constraint is met to 1e-12, an order constraint alone to the bit
/// throws       Error: options out of range; no_weights_fit where nothing meets the constraints, at each of those that contradict each
///              other; Stopped
/// cost         exact: O(draws n^2 log n); else O(draws thinning (n + constraints)), 10,000 draws of 6 free weights within 2 s
/// source       Smith (1984) Efficient Monte Carlo procedures for generating points uniformly distributed over bounded regions,
///              doi:10.1287/opre.32.6.1296; Tervonen, van Valkenhoef, Baştürk & Postmus (2013) Hit-and-run enables efficient weight
///              generation for simulation-based multiple criteria decision analysis, doi:10.1016/j.ejor.2012.08.026
/// example      three criteria, each weighing at least as much as the next: on average 11/18, 5/18 and 2/18
inline ConstrainedWeights constrained_weights(Index n, const WeightConstraints& constraints, const Draws& options = {}) {
    Faults faults = judgement(options);
    faults.at_least(static_cast<double>(n), 1, "/criteria");
    for (const auto& fault : judgement(constraints, static_cast<int>(n))) faults.add(fault);
    detail::throw_faults(faults);
    detail::Polytope whole = detail::polytope(constraints, n);
    if (!whole.close()) detail::throw_contradiction(constraints, n);
    const Random random{static_cast<std::uint64_t>(options.seed)};
    ConstrainedWeights out{.weights = Eigen::MatrixXd(options.draws, n)};
    if (detail::Orders orders; detail::Orders::possible(constraints, orders)) {
        out.exact = true;
        for (Index i = 0; i < out.weights.rows(); ++i) {
            if (i % 256 == 0) pulse();
            const std::uint64_t draw = detail::draw_of(i, options);
            Eigen::VectorXd drawn = uniform_weights(n, random, draw);
            const std::vector<Index> order = orders.order(random, draw, static_cast<std::uint64_t>(n));
            Eigen::VectorXd sorted = drawn(orders.criteria());
            std::sort(sorted.begin(), sorted.end(), std::greater<>());
            drawn(order) = sorted;
            out.weights.row(i) = drawn.transpose();
        }
        return out;
    }
    const detail::Free part = detail::free_part(constraints, whole);
    const Index f = part.start.size();
    out.exact = f < 2;
    if (!out.exact) out.thinning = constraints.thinning.value_or(static_cast<int>(std::min<Index>(f * f * f, 1'000'000)));
    Eigen::VectorXd at = part.start;
    Eigen::VectorXd direction(f);
    double left = 0;
    for (Index k = 0; k < f; ++k) left += part.start[k] * part.times[k];
    const auto before = static_cast<Index>(options.first % detail::draws_of_a_chain);  // draws of the first chain that are not asked for
    for (Index i = -before; i < out.weights.rows(); ++i) {
        const std::uint64_t draw = detail::draw_of(i, options);
        std::int64_t steps = out.thinning;
        if (draw % detail::draws_of_a_chain == 0) {
            at = part.start;
            steps *= detail::steps_before;
        }
        for (std::int64_t step = 0; step < steps; ++step) {
            if (step % 256 == 0) pulse();
            detail::hit_and_run(part, at, direction, random, draw, static_cast<std::uint64_t>(step));
        }
        double total = 0;
        for (Index k = 0; k < f; ++k) total += at[k] * part.times[k];
        for (Index k = 0; k < f; ++k) at[k] *= left / total;  // what rounding has moved
        if (i < 0) continue;
        for (Index j = 0; j < n; ++j) {
            const Index k = part.of[static_cast<std::size_t>(j)];
            out.weights(i, j) = k < 0 ? part.factor[j] : part.factor[j] * at[k];
        }
    }
    return out;
}

}  // namespace ceiba::robust
