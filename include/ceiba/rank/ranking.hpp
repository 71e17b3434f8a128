#pragma once

#include <Eigen/Core>
#include <array>
#include <ceiba/detail/lanes.hpp>
#include <ceiba/error.hpp>
#include <ceiba/rank/options/card.hpp>
#include <ceiba/rank/options/common.hpp>
#include <ceiba/rank/order.hpp>
#include <ceiba/snap.hpp>
#include <cmath>
#include <cstdint>
#include <map>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

/// What ranking methods take and give: rows are alternatives, columns are criteria.
namespace ceiba::rank {

using Table = Eigen::Ref<const Eigen::MatrixXd>;

/// A table of alternatives that was judged: finite numbers, weights of 0 or more that are not all 0, directions 1 (benefit) or -1 (cost).
struct Problem {
    Table x;
    Eigen::VectorXd weights;
    Eigen::VectorXd directions;
    bool explain = false;
    std::vector<ceiba::detail::Facts> facts{};  ///< of each criterion

    Index alternatives() const { return x.rows(); }
    Index criteria() const { return x.cols(); }
    bool cost(Index j) const { return directions[j] < 0; }
    const ceiba::detail::Facts& of(Index j) const { return facts[static_cast<std::size_t>(j)]; }
};

/// What a method finds: a score for each alternative, and what its paper reads beside it.
struct Found {
    Eigen::VectorXd score{};
    std::map<std::string, Eigen::MatrixXd> tables{};   ///< those on the way to the score only if they were asked for
    std::map<std::string, std::vector<Index>> sets{};  ///< alternatives that belong together: a compromise set, a kernel
    double rounding = 0;                               ///< what rounding can leave of a score of 0 where terms of both signs add up to it
};

/// A ranking. `score` is the paper's figure; `rank` is 1 for the best; `order` has the alternatives from the best on, equal ones in the
/// order of the table.
struct Ranking {
    Eigen::VectorXd score{};
    Eigen::VectorXd rank{};
    std::vector<Index> order{};
    bool higher_is_better = true;
    std::map<std::string, Eigen::MatrixXd> tables{};
    std::map<std::string, std::vector<Index>> sets{};
    double rounding = 0;  ///< scores no further apart than this are equal too: what is left where terms cancel
};

namespace detail {

using ceiba::detail::Facts;
using ceiba::detail::sum;

/// Numbers added up in a fixed order, eight sums side by side: the bits are those of the sum of numbers in a row.
template <class F>
double sum(Index n, F&& term) {
    std::array<double, 8> sums{};
    Index i = 0;
    for (; i + 8 <= n; i += 8)
        for (Index k = 0; k < 8; ++k) sums[static_cast<std::size_t>(k)] += term(i + k);
    double rest = 0;
    for (; i < n; ++i) rest += term(i);
    const auto pair = [&](std::size_t k) { return (sums[k] + sums[k + 2]) + (sums[k + 4] + sums[k + 6]); };
    return pair(0) + pair(1) + rest;
}

/// What one look at each criterion tells.
inline std::vector<Facts> facts(const Table& x) {
    std::vector<Facts> out(static_cast<std::size_t>(x.cols()));
    for (Index j = 0; j < x.cols(); ++j) out[static_cast<std::size_t>(j)] = ceiba::detail::facts(x.data() + j * x.outerStride(), x.rows());
    return out;
}

/// An issue of a cell of a table.
inline Issue cell(std::string_view code, Index row, Index column, std::vector<std::string> arguments) {
    Issue out = issue(code, "/matrix/" + std::to_string(row) + '/' + std::to_string(column), std::move(arguments));
    out.row = row;
    out.column = std::to_string(column);
    return out;
}

inline std::string shape(Index rows, Index columns) {
    return std::to_string(rows) + " x " + std::to_string(columns);
}

/// What is wrong with a table, with weights and with directions.
inline std::vector<Issue> issues(const Table& x, const Vector& weights, const Vector& directions, bool positive) {
    std::vector<Issue> out;
    const auto whole = [](double value) { return ceiba::detail::number(value); };
    if (x.rows() == 0 || x.cols() == 0)
        out.push_back(issue("wrong_shape", "/matrix", {"matrix", shape(x.rows(), x.cols()), "1 x 1 or more"}));
    for (Index j = 0; j < x.cols(); ++j)
        for (Index i = 0; i < x.rows(); ++i) {
            if (!std::isfinite(x(i, j))) out.push_back(cell("not_finite", i, j, {whole(x(i, j))}));
            else if (positive && !(x(i, j) > 0)) out.push_back(cell("out_of_range", i, j, {whole(x(i, j)), "(0, ∞)"}));
        }
    if (weights.size() != x.cols())
        out.push_back(issue("wrong_shape", "/weights", {"weights", std::to_string(weights.size()), std::to_string(x.cols())}));
    double total = 0;
    for (Index j = 0; j < weights.size(); ++j) {
        const std::string where = "/weights/" + std::to_string(j);
        if (!std::isfinite(weights[j])) out.push_back(issue("not_finite", where, {whole(weights[j])}));
        else if (weights[j] < 0) out.push_back(issue("negative_weight", where, {whole(weights[j])}));
        total += std::abs(weights[j]);
    }
    if (total == 0) out.push_back(issue("no_weight", "/weights"));
    if (total > 0 && std::isinf(total)) out.push_back(issue("too_great", "/weights"));
    if (directions.size() != x.cols())
        out.push_back(issue("wrong_shape", "/directions", {"directions", std::to_string(directions.size()), std::to_string(x.cols())}));
    for (Index j = 0; j < directions.size(); ++j)
        if (std::abs(directions[j]) != 1)
            out.push_back(issue("unknown_value", "/directions/" + std::to_string(j), {whole(directions[j]), "1 (benefit), -1 (cost)"}));
    return out;
}

/// Whether a table is as issues() wants it, without a look at each number by itself.
inline bool sound(const std::vector<Facts>& facts, const Vector& weights, const Vector& directions, bool positive) {
    const auto n = static_cast<Index>(facts.size());
    if (n == 0 || weights.size() != n || directions.size() != n) return false;
    bool good = true;
    double total = 0;
    for (Index j = 0; j < n; ++j) {
        const Facts& of = facts[static_cast<std::size_t>(j)];
        good = good && weights[j] >= 0 && std::abs(directions[j]) == 1 && of.finite() && (!positive || of.least > 0);
        total += weights[j];
    }
    return good && total > 0 && std::isfinite(total);
}

template <class Options>
std::vector<Issue> option_issues(const Options& options) {
    std::vector<Issue> out;
    if constexpr (requires { judgement(options); })
        for (const auto& fault : judgement(options)) out.push_back(issue(fault.code, fault.where, fault.arguments));
    return out;
}

}  // namespace detail

/// What is wrong with a method's options on criteria of these directions, whatever the alternatives are.
template <class Options>
std::vector<Issue> issues(const Options& options, const Vector& directions) {
    std::vector<Issue> out = detail::option_issues(options);
    if constexpr (requires { judge_criteria(options, directions, out); })
        if (out.empty()) judge_criteria(options, directions, out);
    return out;
}

/// A ranking by a method, but for the ranks and the order, which with_ranks() finds: what is wrong with its options, with the table,
/// weights and directions is thrown at once.
///
/// The method has `card(options)`, and beside its mathematics `found(options, problem)`; where options can be wrong `judgement(options)`,
/// where this depends on the criteria `judge_criteria(options, directions, issues)`, and where on the table `judge(options, problem,
/// issues)`, which is asked whatever the one before has said.
///
/// x           alternatives x criteria, finite
/// weights     one for each criterion, 0 or more and not all 0, used as they are given
/// directions  1 for a benefit, -1 for a cost
/// throws      Error: every issue, those of a cell with row and column, from 0
template <class Options>
Ranking scored(const Options& options, const Table& x, const Vector& weights, const Vector& directions, const Common& common = {}) {
    const Card about = card(options);
    std::vector<Issue> issues = detail::option_issues(options);
    Problem problem{x, weights, directions, common.explain, detail::facts(x)};
    if (x.rows() == 0 || !detail::sound(problem.facts, weights, directions, about.needs_positive)) {
        const auto more = detail::issues(x, weights, directions, about.needs_positive);
        issues.insert(issues.end(), more.begin(), more.end());
    }
    throw_if_errors(issues);
    if (common.normalise_weights) problem.weights /= detail::sum(weights.size(), [&](Index j) { return weights[j]; });
    if constexpr (requires { judge_criteria(options, directions, issues); }) judge_criteria(options, directions, issues);
    if constexpr (requires { judge(options, problem, issues); }) judge(options, problem, issues);
    throw_if_errors(issues);
    Found found_here = found(options, problem);
    if (!found_here.score.allFinite()) throw Error({issue("too_great", "/matrix")});
    Ranking out;
    out.score = std::move(found_here.score);
    out.tables = std::move(found_here.tables);
    out.sets = std::move(found_here.sets);
    out.higher_is_better = about.higher_is_better;
    out.rounding = found_here.rounding;
    return out;
}

/// The same with the ranks and the order of its scores.
inline Ranking with_ranks(Ranking out, Ties ties) {
    detail::Sorted sorted = detail::sorted(out.score, out.higher_is_better, out.rounding);
    out.rank = detail::ranks(sorted, ties);
    out.order = std::move(sorted.order);
    return out;
}

/// A ranking by a method, as scored() takes it.
template <class Options>
Ranking ranking(const Options& options, const Table& x, const Vector& weights, const Vector& directions, const Common& common = {}) {
    return with_ranks(scored(options, x, weights, directions, common), common.ties);
}

}  // namespace ceiba::rank
