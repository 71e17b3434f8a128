#pragma once

#include <Eigen/Core>
#include <algorithm>
#include <ceiba/detail/lanes.hpp>
#include <ceiba/error.hpp>
#include <ceiba/snap.hpp>
#include <ceiba/weight/options/card.hpp>
#include <cmath>
#include <map>
#include <string>
#include <vector>

/// What weighting methods take and give: of data, rows are alternatives and columns are criteria.
namespace ceiba::weight {

using Index = Eigen::Index;
using Table = Eigen::Ref<const Eigen::MatrixXd>;
using Vector = Eigen::Ref<const Eigen::VectorXd>;

/// Weights of criteria, 0 or more, with sum 1; what tells how good they are, and the tables on the way to them.
struct Weights {
    Eigen::VectorXd weights{};
    std::map<std::string, double> figures{};  ///< a consistency ratio, an eigenvalue, the index that was used
    std::vector<std::string> diagnostics{};   ///< words: no_variance, not_unique ...
    std::map<std::string, Eigen::MatrixXd> tables{};
};

/// A table that was judged: finite unless the method takes gaps; of data with directions, 1 (benefit) or -1 (cost).
struct Problem {
    Table x;
    Eigen::VectorXd directions;
    std::vector<ceiba::detail::Facts> facts{};  ///< of data: of each criterion

    Index alternatives() const { return x.rows(); }
    Index criteria() const { return x.cols(); }
    bool cost(Index j) const { return directions[j] < 0; }
    const ceiba::detail::Facts& of(Index j) const { return facts[static_cast<std::size_t>(j)]; }
    const double* column(Index j) const { return x.data() + j * x.outerStride(); }
};

namespace detail {

/// Weights divided by their sum; where all are 0 equal ones, which is said.
inline Weights shares(const Eigen::VectorXd& raw) {
    Weights out;
    double total = 0;
    for (const double w : raw) total += w;
    if (total > 0) {
        out.weights = raw / total;
    } else {
        out.weights = Eigen::VectorXd::Constant(raw.size(), 1 / static_cast<double>(raw.size()));
        out.diagnostics.emplace_back("no_variance");
    }
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

/// What is wrong with a table; gaps: NaN stands for a judgement that was not made.
inline std::vector<Issue> issues(const Card& about, const Table& x, const Vector& directions, bool gaps) {
    std::vector<Issue> out;
    const Input input = about.input;
    const bool square = input == Input::pairwise || input == Input::influence;
    const Index columns = input == Input::best_worst ? 2 : 1;
    const auto wrong = [&](const std::string& wanted) {
        out.push_back(issue("wrong_shape", "/matrix", {"matrix", shape(x.rows(), x.cols()), wanted}));
    };
    if (x.rows() == 0 || x.cols() == 0) wrong("1 x 1 or more");
    else if (square && x.rows() != x.cols()) wrong(shape(x.rows(), x.rows()));
    else if (input != Input::data && !square && x.cols() != columns) wrong(shape(x.rows(), columns));
    for (Index j = 0; j < x.cols(); ++j)
        for (Index i = 0; i < x.rows(); ++i) {
            if (gaps && std::isnan(x(i, j))) continue;
            if (!std::isfinite(x(i, j))) out.push_back(cell("not_finite", i, j, {ceiba::detail::number(x(i, j))}));
            else if (about.needs_positive && !(x(i, j) > 0))
                out.push_back(cell("out_of_range", i, j, {ceiba::detail::number(x(i, j)), "(0, ∞)"}));
        }
    if (input != Input::data) return out;
    if (directions.size() != x.cols())
        out.push_back(issue("wrong_shape", "/directions", {"directions", std::to_string(directions.size()), std::to_string(x.cols())}));
    for (Index j = 0; j < directions.size(); ++j)
        if (std::abs(directions[j]) != 1)
            out.push_back(issue("unknown_value", "/directions/" + std::to_string(j),
                                {ceiba::detail::number(directions[j]), "1 (benefit), -1 (cost)"}));
    return out;
}

/// What one look at each criterion tells.
inline std::vector<ceiba::detail::Facts> facts(const Table& x) {
    std::vector<ceiba::detail::Facts> out(static_cast<std::size_t>(x.cols()));
    for (Index j = 0; j < x.cols(); ++j) out[static_cast<std::size_t>(j)] = ceiba::detail::facts(x.data() + j * x.outerStride(), x.rows());
    return out;
}

/// Whether data is as issues() wants it, without a look at each number by itself.
inline bool sound(const Card& about, const Problem& problem) {
    if (problem.x.size() == 0 || problem.directions.size() != problem.criteria()) return false;
    bool good = true;
    for (Index j = 0; j < problem.criteria(); ++j)
        good = good && std::abs(problem.directions[j]) == 1 && problem.of(j).finite() && (!about.needs_positive || problem.of(j).least > 0);
    return good;
}

}  // namespace detail

/// Weights by a method: what is wrong with its options and with the table is thrown at once.
///
/// The method has `card(options)`, and beside its mathematics `found(options, problem)`; where options can be wrong `judgement(options)`,
/// and where this depends on the table `judge(options, problem, issues)`; `takes_gaps(options)` where NaN is a judgement not made.
///
/// x           of data: alternatives x criteria; of judgements what the card's input says
/// directions  of data: 1 for a benefit, -1 for a cost; else empty
/// throws      Error: every issue, those of a cell with row and column, from 0
template <class Options>
Weights weights(const Options& options, const Table& x, const Vector& directions = Eigen::VectorXd()) {
    const Card about = card(options);
    bool gaps = false;
    if constexpr (requires { takes_gaps(options); }) gaps = takes_gaps(options);
    std::vector<Issue> issues;
    if constexpr (requires { judgement(options); })
        for (const auto& fault : judgement(options)) issues.push_back(issue(fault.code, fault.where, fault.arguments));
    const bool data = about.input == Input::data;
    const Problem problem{x, directions, data ? detail::facts(x) : std::vector<ceiba::detail::Facts>()};
    if (!data || gaps || !detail::sound(about, problem)) {
        const auto more = detail::issues(about, x, directions, gaps);
        issues.insert(issues.end(), more.begin(), more.end());
    }
    throw_if_errors(issues);
    if constexpr (requires { judge(options, problem, issues); }) {
        judge(options, problem, issues);
        throw_if_errors(issues);
    }
    return found(options, problem);
}

}  // namespace ceiba::weight
