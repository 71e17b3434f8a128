#pragma once

#include <Eigen/Core>
#include <algorithm>
#include <ceiba/error.hpp>
#include <ceiba/rank/options/card.hpp>
#include <ceiba/rank/options/common.hpp>
#include <ceiba/snap.hpp>
#include <cmath>
#include <map>
#include <numeric>
#include <string>
#include <vector>

/// What ranking methods take and give: rows are alternatives, columns are criteria.
namespace ceiba::rank {

using Index = Eigen::Index;
using Table = Eigen::Ref<const Eigen::MatrixXd>;
using Vector = Eigen::Ref<const Eigen::VectorXd>;

/// A table of alternatives that was judged: finite numbers, weights of 0 or more that are not all 0, directions 1 (benefit) or -1 (cost).
struct Problem {
    Table x;
    Eigen::VectorXd weights;
    Eigen::VectorXd directions;
    bool explain = false;

    Index alternatives() const { return x.rows(); }
    Index criteria() const { return x.cols(); }
    bool cost(Index j) const { return directions[j] < 0; }
};

/// What a method finds: a score for each alternative, and what its paper reads beside it.
struct Found {
    Eigen::VectorXd score{};
    std::map<std::string, Eigen::MatrixXd> tables{};   ///< those on the way to the score only if they were asked for
    std::map<std::string, std::vector<Index>> sets{};  ///< alternatives that belong together: a compromise set, a kernel
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
};

/// Alternatives from the best to the worst; those whose scores are equal to 12 significant digits in the order of the table.
///
/// cost  O(m log m)
inline std::vector<Index> order(const Vector& score, bool higher_is_better = true) {
    std::vector<std::pair<double, Index>> keys(static_cast<std::size_t>(score.size()));
    for (Index i = 0; i < score.size(); ++i) keys[static_cast<std::size_t>(i)] = {higher_is_better ? -snap(score[i]) : snap(score[i]), i};
    std::ranges::sort(keys);
    std::vector<Index> out;
    out.reserve(keys.size());
    for (const auto& key : keys) out.push_back(key.second);
    return out;
}

/// Ranks of scores, 1 for the best.
///
/// score    m finite numbers
/// returns  m numbers from 1 to m; scores that are equal to 12 significant digits share one as `ties` says
/// throws   nothing
/// cost     O(m log m)
/// source   Kendall (1945) The treatment of ties in ranking problems, doi:10.1093/biomet/33.3.239
/// example  3, 1, 1, 2, the lowest first, by ordinal: 4, 1, 2, 3
inline Eigen::VectorXd ranks(const Vector& score, bool higher_is_better = true, Ties ties = Ties::average) {
    const std::vector<Index> sorted = order(score, higher_is_better);
    Eigen::VectorXd out(score.size());
    double groups = 0;
    for (std::size_t first = 0; first < sorted.size();) {
        std::size_t next = first + 1;
        while (next < sorted.size() && same(score[sorted[first]], score[sorted[next]])) ++next;
        ++groups;
        for (std::size_t k = first; k < next; ++k) {
            const auto least = static_cast<double>(first + 1);
            const auto greatest = static_cast<double>(next);
            out[sorted[k]] = ties == Ties::average   ? (least + greatest) / 2
                             : ties == Ties::minimum ? least
                             : ties == Ties::maximum ? greatest
                             : ties == Ties::dense   ? groups
                                                     : static_cast<double>(k + 1);
        }
        first = next;
    }
    return out;
}

namespace detail {

/// Numbers added up in a fixed order, four sums side by side: the same bits whatever the width of the machine's vectors.
template <class F>
double sum(Index n, F&& term) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    Index i = 0;
    for (; i + 4 <= n; i += 4) {
        s0 += term(i);
        s1 += term(i + 1);
        s2 += term(i + 2);
        s3 += term(i + 3);
    }
    for (; i < n; ++i) s0 += term(i);
    return (s0 + s1) + (s2 + s3);
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
        total += weights[j];
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
inline bool sound(const Table& x, const Vector& weights, const Vector& directions, bool positive) {
    if (x.size() == 0 || weights.size() != x.cols() || directions.size() != x.cols()) return false;
    bool good = true;
    double total = 0;
    for (Index j = 0; j < x.cols(); ++j) {
        good = good && weights[j] >= 0 && std::abs(directions[j]) == 1;
        total += weights[j];
        double zero = 0;  // of finite numbers, NaN else
        double least = 1;
        const double* column = x.data() + j * x.outerStride();
        for (Index i = 0; i < x.rows(); ++i) {
            zero += column[i] * 0;
            least = column[i] < least ? column[i] : least;
        }
        good = good && zero == 0 && (!positive || least > 0);
    }
    return good && total > 0 && std::isfinite(total);
}

}  // namespace detail

/// A ranking by a method: what is wrong with its options, with the table, weights and directions is thrown at once.
///
/// The method has `card(options)`, and beside its mathematics `found(options, problem)`; where options can be wrong `judgement(options)`,
/// and where this depends on the table `judge(options, problem, issues)`.
///
/// x           alternatives x criteria, finite
/// weights     one for each criterion, 0 or more and not all 0, used as they are given
/// directions  1 for a benefit, -1 for a cost
/// throws      Error: every issue, those of a cell with row and column, from 0
template <class Options>
Ranking ranking(const Options& options, const Table& x, const Vector& weights, const Vector& directions, const Common& common = {}) {
    const Card about = card(options);
    std::vector<Issue> issues;
    if constexpr (requires { judgement(options); })
        for (const auto& fault : judgement(options)) issues.push_back(issue(fault.code, fault.where, fault.arguments));
    if (!detail::sound(x, weights, directions, about.needs_positive)) {
        const auto more = detail::issues(x, weights, directions, about.needs_positive);
        issues.insert(issues.end(), more.begin(), more.end());
    }
    throw_if_errors(issues);
    Problem problem{x, weights, directions, common.explain};
    if (common.normalise_weights) problem.weights /= detail::sum(weights.size(), [&](Index j) { return weights[j]; });
    if constexpr (requires { judge(options, problem, issues); }) {
        judge(options, problem, issues);
        throw_if_errors(issues);
    }
    Found found_here = found(options, problem);
    if (!found_here.score.allFinite()) throw Error({issue("too_great", "/matrix")});
    Ranking out;
    out.score = std::move(found_here.score);
    out.tables = std::move(found_here.tables);
    out.sets = std::move(found_here.sets);
    out.higher_is_better = about.higher_is_better;
    out.rank = ranks(out.score, out.higher_is_better, common.ties);
    out.order = order(out.score, out.higher_is_better);
    return out;
}

}  // namespace ceiba::rank
