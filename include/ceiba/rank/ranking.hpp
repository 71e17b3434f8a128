#pragma once

#include <Eigen/Core>
#include <algorithm>
#include <array>
#include <bit>
#include <ceiba/error.hpp>
#include <ceiba/rank/options/card.hpp>
#include <ceiba/rank/options/common.hpp>
#include <ceiba/snap.hpp>
#include <cmath>
#include <cstdint>
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
};

namespace detail {

/// Alternatives from the best on, and where in that order each group of equal scores begins, and the end.
struct Sorted {
    std::vector<Index> order{};
    std::vector<std::size_t> groups{};
};

/// A score as an integer that orders as it does, and whose it is.
struct Keyed {
    std::uint64_t key = 0;
    Index at = 0;
};

/// Keys in ascending order; those of many are dealt out by 11 bits at a time, which takes no comparison.
inline void sort_keys(std::vector<Keyed>& keys) {
    if (keys.size() < 2048) {
        std::ranges::sort(keys, [](const Keyed& a, const Keyed& b) { return a.key < b.key || (a.key == b.key && a.at < b.at); });
        return;
    }
    std::vector<Keyed> other(keys.size());
    for (unsigned shift = 0; shift < 64; shift += 11) {
        std::array<std::size_t, 2049> begins{};
        for (const Keyed& k : keys) ++begins[((k.key >> shift) & 2047U) + 1];
        if (std::ranges::find(begins, keys.size()) != begins.end()) continue;  // all have the same digit
        for (std::size_t d = 1; d < begins.size(); ++d) begins[d] += begins[d - 1];
        for (const Keyed& k : keys) other[begins[(k.key >> shift) & 2047U]++] = k;
        keys.swap(other);
    }
}

/// What rounding can leave, as a share, of terms that cancel.
inline constexpr double cancelled = 1e-14;

/// Equal means to 12 significant digits, or no further apart than `rounding`; equal ones stand in the order of the table.
inline Sorted sorted(const Vector& score, bool higher_is_better, double rounding = 0) {
    const auto m = static_cast<std::size_t>(score.size());
    std::vector<Keyed> keys(m);
    for (std::size_t i = 0; i < m; ++i) {
        const double value = score[static_cast<Index>(i)];
        const auto bits = std::bit_cast<std::uint64_t>((higher_is_better ? -value : value) + 0.0);  // no -0
        keys[i] = {bits >> 63U != 0 ? ~bits : bits | std::uint64_t{1} << 63U, static_cast<Index>(i)};
    }
    sort_keys(keys);
    Sorted out;
    out.order.resize(m);
    for (std::size_t i = 0; i < m; ++i) out.order[i] = keys[i].at;
    for (std::size_t i = 0; i < m; ++i) {
        if (i > 0) {
            const double first = score[out.order[out.groups.back()]];
            const double here = score[out.order[i]];
            if (same(first, here) || std::abs(first - here) <= rounding) continue;
        }
        if (i > 0)
            std::sort(out.order.begin() + static_cast<std::ptrdiff_t>(out.groups.back()),
                      out.order.begin() + static_cast<std::ptrdiff_t>(i));
        out.groups.push_back(i);
    }
    if (m > 0) std::sort(out.order.begin() + static_cast<std::ptrdiff_t>(out.groups.back()), out.order.end());
    out.groups.push_back(m);
    return out;
}

inline Eigen::VectorXd ranks(const Sorted& sorted, Ties ties) {
    Eigen::VectorXd out(static_cast<Index>(sorted.order.size()));
    for (std::size_t group = 0; group + 1 < sorted.groups.size(); ++group) {
        const auto least = static_cast<double>(sorted.groups[group] + 1);
        const auto greatest = static_cast<double>(sorted.groups[group + 1]);
        for (std::size_t k = sorted.groups[group]; k < sorted.groups[group + 1]; ++k)
            out[sorted.order[k]] = ties == Ties::average   ? (least + greatest) / 2
                                   : ties == Ties::minimum ? least
                                   : ties == Ties::maximum ? greatest
                                   : ties == Ties::dense   ? static_cast<double>(group + 1)
                                                           : static_cast<double>(k + 1);
    }
    return out;
}

}  // namespace detail

/// Alternatives from the best to the worst; those whose scores are equal to 12 significant digits in the order of the table.
///
/// cost  O(m log m), of thousands O(m)
inline std::vector<Index> order(const Vector& score, bool higher_is_better = true) {
    return detail::sorted(score, higher_is_better).order;
}

/// Ranks of scores, 1 for the best.
///
/// score     m finite numbers
/// rounding  scores no further apart than this are equal too: what is left where terms cancel
/// returns   m numbers from 1 to m; scores that are equal to 12 significant digits share one as `ties` says
/// throws    nothing
/// cost      O(m log m), of thousands O(m)
/// source    Kendall (1945) The treatment of ties in ranking problems, doi:10.1093/biomet/33.3.239
/// example   3, 1, 1, 2, the lowest first, by ordinal: 4, 1, 2, 3
inline Eigen::VectorXd ranks(const Vector& score, bool higher_is_better = true, Ties ties = Ties::average, double rounding = 0) {
    return detail::ranks(detail::sorted(score, higher_is_better, rounding), ties);
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

/// The same of numbers side by side, to the same bits.
inline double sum(const double* numbers, Index n) {
    Eigen::Array4d sums = Eigen::Array4d::Zero();
    Index i = 0;
    for (; i + 4 <= n; i += 4) sums += Eigen::Map<const Eigen::Array4d>(numbers + i);
    for (; i < n; ++i) sums[0] += numbers[i];
    return (sums[0] + sums[1]) + (sums[2] + sums[3]);
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
inline bool sound(const Table& x, const Vector& weights, const Vector& directions, bool positive) {
    if (x.size() == 0 || weights.size() != x.cols() || directions.size() != x.cols()) return false;
    bool good = true;
    double total = 0;
    for (Index j = 0; j < x.cols(); ++j) {
        good = good && weights[j] >= 0 && std::abs(directions[j]) == 1;
        total += weights[j];
        const Eigen::Map<const Eigen::ArrayXd> column(x.data() + j * x.outerStride(), x.rows());
        good = good && (column * 0).sum() == 0 && (!positive || column.minCoeff() > 0);  // of what is not finite the sum is NaN
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

/// A ranking by a method: what is wrong with its options, with the table, weights and directions is thrown at once.
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
Ranking ranking(const Options& options, const Table& x, const Vector& weights, const Vector& directions, const Common& common = {}) {
    const Card about = card(options);
    std::vector<Issue> issues = detail::option_issues(options);
    if (!detail::sound(x, weights, directions, about.needs_positive)) {
        const auto more = detail::issues(x, weights, directions, about.needs_positive);
        issues.insert(issues.end(), more.begin(), more.end());
    }
    throw_if_errors(issues);
    Problem problem{x, weights, directions, common.explain};
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
    detail::Sorted sorted = detail::sorted(out.score, out.higher_is_better, found_here.rounding);
    out.rank = detail::ranks(sorted, common.ties);
    out.order = std::move(sorted.order);
    return out;
}

}  // namespace ceiba::rank
