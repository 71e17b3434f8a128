#pragma once

#include <array>
#include <ceiba/linear_program.hpp>
#include <ceiba/weight/options/best_worst.hpp>
#include <ceiba/weight/weights.hpp>
#include <limits>

namespace ceiba::weight {

namespace detail {

/// The best criterion has 1 in the first column and the worst 1 in the second; of several the one that is farthest from the other end,
/// and of these the first, which is said: in the weights the others may differ from it.
struct Ends {
    Index best = -1;
    Index worst = -1;
    bool several = false;
};
inline Ends ends(const Table& x) {
    Ends out;
    const auto farthest = [&](Index k, Index not_this) {
        Index at = -1;
        for (Index j = 0; j < x.rows(); ++j)
            if (same(x(j, k), 1) && j != not_this && (at < 0 || x(j, 1 - k) > x(at, 1 - k))) at = j;
        return at;
    };
    out.best = farthest(0, -1);
    out.worst = farthest(1, out.best);
    if (out.worst < 0) out.worst = farthest(1, -1);
    for (Index j = 0; j < x.rows(); ++j)
        for (const Index k : {Index{0}, Index{1}})
            if (const Index at = k == 0 ? out.best : out.worst; at >= 0 && j != at && same(x(j, k), 1) && same(x(j, 1 - k), x(at, 1 - k)))
                out.several = true;
    return out;
}

/// Rezaei's largest xi for each value of the best over the worst, as printed, and exactly: the smaller root of
/// xi^2 - (1 + 2 a) xi + a^2 - a.
inline double best_worst_index(double a) {
    return (1 + 2 * a - std::sqrt(1 + 8 * a)) / 2;
}
inline constexpr std::array<double, 9> best_worst_indices{0, .44, 1, 1.63, 2.3, 3, 3.73, 4.47, 5.23};

/// Liang et al. 2020, table 3: up to which input-based consistency is good enough, for 3 to 9 criteria; the best over the worst is 3 to 9.
inline constexpr std::array<std::array<double, 7>, 7> best_worst_thresholds{{
    {.1667, .1667, .1667, .1667, .1667, .1667, .1667},
    {.1121, .1529, .1898, .2206, .2527, .2577, .2683},
    {.1354, .1994, .2306, .2546, .2716, .2844, .2960},
    {.1330, .1990, .2643, .3044, .3144, .3221, .3262},
    {.1294, .2457, .2819, .3029, .3144, .3251, .3403},
    {.1309, .2521, .2958, .3154, .3408, .3620, .3657},
    {.1359, .2681, .3062, .3337, .3517, .3620, .3662},
}};

/// A value of the scale as a number to count with, 0 for what is between or beyond.
inline std::size_t scale_value(double a) {
    const double whole = std::round(a);
    return same(a, whole) && whole >= 1 && whole <= 9 ? static_cast<std::size_t>(whole) : 0;
}

/// How far each criterion's two judgements are from the best over the worst.
inline void input_consistency(const Table& x, double a, Weights& out) {
    Eigen::MatrixXd each(x.rows(), 1);
    double greatest = 0;
    for (Index j = 0; j < x.rows(); ++j) {
        each(j, 0) = same(a, 1) ? 0 : std::abs(x(j, 0) * x(j, 1) - a) / (a * a - a);
        greatest = std::max(greatest, each(j, 0));
    }
    out.figures["input_consistency"] = greatest;
    const auto n = static_cast<std::size_t>(x.rows());
    if (const std::size_t scale = scale_value(a); scale >= 3 && n >= 3 && n <= 9)
        out.figures["input_consistency_threshold"] = best_worst_thresholds[scale - 3][n - 3];
    out.tables["input_consistency"] = std::move(each);
}

/// The least xi with |w_best - a w| <= xi and |w - a w_worst| <= xi over all weights.
inline void linear_best_worst(const Table& x, Ends at, Weights& out) {
    const auto n = static_cast<std::size_t>(x.rows());
    LinearProgram program{.cost = std::vector<double>(n + 1, 0.0)};
    program.cost[n] = 1;
    const auto within = [&](Index over, Index under, double times) {
        if (over == under) return;
        for (const double sign : {1.0, -1.0}) {
            LinearProgram::Row row{.coefficients = std::vector<double>(n + 1, 0.0), .upper = 0};
            row.coefficients[static_cast<std::size_t>(over)] = sign;
            row.coefficients[static_cast<std::size_t>(under)] = -sign * times;
            row.coefficients[n] = -1;
            program.rows.push_back(std::move(row));
        }
    };
    for (Index j = 0; j < x.rows(); ++j) {
        within(at.best, j, x(j, 0));
        if (j != at.best) within(j, at.worst, x(j, 1));  // the best over the worst was asked once
    }
    LinearProgram::Row all{.coefficients = std::vector<double>(n + 1, 1.0), .lower = 1, .upper = 1};
    all.coefficients[n] = 0;
    program.rows.push_back(std::move(all));
    const LinearSolution found = solution(program);
    Eigen::VectorXd raw(x.rows());
    for (std::size_t j = 0; j < n; ++j) raw[static_cast<Index>(j)] = std::max(0.0, found.x[j]);
    out.weights = shares(raw).weights;
    out.figures["xi"] = std::max(0.0, found.x[n]);
}

/// The least xi with |w_best / w - a| <= xi and |w / w_worst - a| <= xi. The product of a criterion's two ratios is the ratio r of the
/// best to the worst, so r lies in an interval for each criterion, which grows with xi; xi is where the last two of them meet. With r
/// each ratio to the worst lies in an interval of its own.
inline void nonlinear_best_worst(const Table& x, Ends at, double a, Weights& out) {
    std::vector<Index> others;
    for (Index j = 0; j < x.rows(); ++j)
        if (j != at.best && j != at.worst) others.push_back(j);
    double xi = 0;
    double r = a;
    const auto meets = [&](double there, double ratio) {
        if (there > xi) {
            xi = there;
            r = ratio;
        }
    };
    for (const Index j : others) {
        const double product = x(j, 0) * x(j, 1);
        const double half = (x(j, 0) + x(j, 1) + 1) / 2;
        const double apart = std::abs(product - a);
        if (product > a) {  // (b - xi) (w - xi) = a + xi
            const double there = apart / (half + std::sqrt(half * half - apart));
            meets(there, a + there);
        } else {  // (b + xi) (w + xi) = a - xi
            const double there = apart / (half + std::sqrt(half * half + apart));
            meets(there, a - there);
        }
        for (const Index k : others)
            if (const double more = product - x(k, 0) * x(k, 1); more > 0) {  // (b - xi) (w - xi) = (b' + xi) (w' + xi)
                const double there = more / (x(j, 0) + x(j, 1) + x(k, 0) + x(k, 1));
                meets(there, (x(k, 0) + there) * (x(k, 1) + there));
            }
    }
    Eigen::MatrixXd ratios = Eigen::MatrixXd::Ones(x.rows(), 2);
    ratios.row(at.best).setConstant(r);
    Eigen::Vector2d sum = (ratios.row(at.best) + ratios.row(at.worst)).transpose();
    for (const Index j : others) {
        ratios(j, 0) = std::max(x(j, 1) - xi, r / (x(j, 0) + xi));
        ratios(j, 1) = x(j, 1) + xi;
        if (x(j, 0) > xi) ratios(j, 1) = std::min(ratios(j, 1), r / (x(j, 0) - xi));
        if (!(ratios(j, 0) < ratios(j, 1))) ratios.row(j).setConstant((ratios(j, 0) + ratios(j, 1)) / 2);  // one value but for rounding
        sum += ratios.row(j).transpose();
    }
    Eigen::MatrixXd interval(x.rows(), 2);
    Eigen::VectorXd centre(x.rows());
    for (Index j = 0; j < x.rows(); ++j) {
        interval(j, 0) = ratios(j, 0) / (sum[1] - ratios(j, 1) + ratios(j, 0));
        interval(j, 1) = ratios(j, 1) / (sum[0] - ratios(j, 0) + ratios(j, 1));
        centre[j] = (interval(j, 0) + interval(j, 1)) / 2;
    }
    out.weights = shares(centre).weights;
    out.figures["xi"] = xi;
    out.tables["interval"] = interval;
    out.tables["centre"] = centre;
    const double exact = best_worst_index(a);
    const std::size_t scale = scale_value(a);
    const double printed = scale > 0 ? best_worst_indices[scale - 1] : exact;
    if (scale == 0) out.diagnostics.emplace_back("index_beyond_table");
    out.figures["consistency_index"] = printed;
    out.figures["consistency_index_exact"] = exact;
    if (same(a, 1) && xi > 0) {
        out.diagnostics.emplace_back("no_consistency_ratio");  // the index is 0
        return;
    }
    out.figures["consistency_ratio"] = xi > 0 ? xi / printed : 0;
    out.figures["consistency_ratio_exact"] = xi > 0 ? xi / exact : 0;
}

}  // namespace detail

inline void judge(const BestWorst&, const Problem& problem, std::vector<Issue>& issues) {
    const Table& x = problem.x;
    for (Index j = 0; j < x.rows(); ++j)
        for (Index k = 0; k < 2; ++k)
            if (!at_least(x(j, k), 1)) issues.push_back(detail::cell("out_of_range", j, k, {ceiba::detail::number(x(j, k)), "[1, ∞)"}));
    const detail::Ends at = detail::ends(x);
    if (at.best < 0) issues.push_back(issue("no_one", "/matrix", {"0"}));
    if (at.worst < 0) issues.push_back(issue("no_one", "/matrix", {"1"}));
    if (!issues.empty()) return;
    if (at.best == at.worst && x.rows() > 1) issues.push_back(detail::cell("contradiction", at.best, 0, {"1", "1"}));
    else if (!same(x(at.worst, 0), x(at.best, 1)))
        issues.push_back(
            detail::cell("contradiction", at.worst, 0, {ceiba::detail::number(x(at.worst, 0)), ceiba::detail::number(x(at.best, 1))}));
}

inline Weights found(const BestWorst& options, const Problem& problem) {
    const Table& x = problem.x;
    const detail::Ends at = detail::ends(x);
    Weights out;
    if (x.rows() == 1) {
        out.weights = Eigen::VectorXd::Ones(1);
        out.figures = {{"xi", 0}, {"input_consistency", 0}};
        return out;
    }
    const double a = x(at.worst, 0);
    if (options.model == BestWorstModel::linear) detail::linear_best_worst(x, at, out);
    else detail::nonlinear_best_worst(x, at, a, out);
    detail::input_consistency(x, a, out);
    if (at.several && out.figures.at("xi") > 1e-10) out.diagnostics.emplace_back("several_best_or_worst");
    return out;
}

/// Weights by the best-worst method (BWM).
///
/// linear: the least xi with |w_best - b w| <= xi and |w - o w_worst| <= xi for each criterion's b and o; xi tells the consistency.
/// nonlinear: the least xi with |w_best / w - b| <= xi and |w / w_worst - o| <= xi; the weights that reach it are an interval for each
/// criterion, and the weights are the intervals' centres over their sum. No program needs to be solved for it.
/// input-based consistency: the greatest |b o - a| / (a^2 - a), where a is the best over the worst; 0 where a is 1.
///
/// x        criteria x 2: b, how many times as important the best is as each, and o, each as the worst: 1 or more. The best has 1 in the
///          first column, the worst 1 in the second, and the best over the worst is the same number in both.
/// returns  weights; figures xi, input_consistency, input_consistency_threshold (for 3 to 9 criteria and a of 3 to 9); of the nonlinear
///          model consistency_index (Rezaei's table, with two decimals; beyond it exact, with `index_beyond_table`), consistency_ratio
///          (xi over it), and both with the exact index, and tables interval (least, greatest) and centre, before they are divided by
///          their sum; table input_consistency, one a criterion
/// throws   Error with every issue of the input; of the linear model `no_solver` without HiGHS
/// cost     linear: a program of 4 n rows; nonlinear: O(n^2)
/// source   Rezaei (2015), doi:10.1016/j.omega.2014.11.009, and (2016), doi:10.1016/j.omega.2015.12.001; Liang, Brunelli & Rezaei (2020)
///          Consistency issues in the best worst method, doi:10.1016/j.omega.2019.102175
/// example  b = 8, 2, 1 and o = 1, 5, 8: linear 1/14, 9/28, 17/28 and xi 1/28; nonlinear 0.0714, 0.3387, 0.5899 and xi 0.2583
inline Weights best_worst(const Table& x, const BestWorst& options = {}) {
    return weights(options, x);
}

}  // namespace ceiba::weight
