#pragma once

#include <algorithm>
#include <ceiba/detail/deviation.hpp>
#include <ceiba/weight/weights.hpp>
#include <span>

/// Columns of data, as methods that learn weights from them read them.
namespace ceiba::weight::detail {

inline std::span<const double> span(const Vector& column) {
    return {column.data(), static_cast<std::size_t>(column.size())};
}

/// True of the criteria on which some alternatives differ by more than the last of 12 significant digits.
inline std::vector<bool> varying(const Problem& problem) {
    std::vector<bool> out;
    for (Index j = 0; j < problem.criteria(); ++j) {
        const auto [least, greatest] = std::ranges::minmax(span(problem.x.col(j)));
        out.push_back(!same(least, greatest));
    }
    return out;
}

/// The criteria that vary, by their columns.
inline std::vector<Index> chosen(const std::vector<bool>& vary) {
    std::vector<Index> out;
    for (std::size_t j = 0; j < vary.size(); ++j)
        if (vary[j]) out.push_back(static_cast<Index>(j));
    return out;
}

/// Figures over their sum. Criteria that do not vary have none; where nothing varies the weights are equal, with `no_variance`; where
/// nothing is found about any of several that vary, these share equally, with `undecided`.
inline Weights shares(Eigen::VectorXd raw, const std::vector<bool>& vary) {
    const std::vector<Index> these = chosen(vary);
    double total = 0;
    for (const double figure : raw) total += figure;
    if (total > 0 || these.empty()) return shares(raw);
    for (const Index j : these) raw[j] = 1;
    Weights out = shares(raw);
    if (these.size() > 1) out.diagnostics.emplace_back("undecided");
    return out;
}

/// A column from 0 at its worst to 1 at its best: (x - least) / (greatest - least), turned for a cost. It varies.
inline Eigen::VectorXd min_max(const Vector& column, bool cost) {
    const double scale = ceiba::detail::to_one(ceiba::detail::greatest_size(span(column)));
    const auto [least, greatest] = std::ranges::minmax(span(column));
    const double low = least * scale;
    const double high = greatest * scale;
    Eigen::VectorXd out(column.size());
    for (Index i = 0; i < column.size(); ++i) {
        const double x = column[i] * scale;
        out[i] = (cost ? high - x : x - low) / (high - low);
    }
    return out;
}

/// What a column is off its mean, over the root of the sum of squares of that: two such columns multiplied give their correlation.
inline Eigen::VectorXd standing(const Vector& column) {
    const double scale = ceiba::detail::to_one(ceiba::detail::greatest_size(span(column)));
    const double middle = ceiba::detail::mean(span(column)) * scale;
    double squares = 0;
    Eigen::VectorXd out(column.size());
    for (Index i = 0; i < column.size(); ++i) {
        out[i] = column[i] * scale - middle;
        squares += out[i] * out[i];
    }
    const double size = std::sqrt(squares);
    for (double& x : out) x = size > 0 ? x / size : 0;
    return out;
}

/// Pearson's correlations of the columns of a table, all of which vary; exactly 1 with itself.
inline Eigen::MatrixXd correlations(const Eigen::MatrixXd& columns) {
    Eigen::MatrixXd standings(columns.rows(), columns.cols());
    for (Index j = 0; j < columns.cols(); ++j) standings.col(j) = standing(columns.col(j));
    Eigen::MatrixXd out = Eigen::MatrixXd::Identity(columns.cols(), columns.cols());
    for (Index j = 0; j < columns.cols(); ++j)
        for (Index k = 0; k < j; ++k) {
            double r = 0;
            for (Index i = 0; i < columns.rows(); ++i) r += standings(i, j) * standings(i, k);
            out(j, k) = out(k, j) = std::clamp(r, -1.0, 1.0);
        }
    return out;
}

/// A table of the chosen columns.
inline Eigen::MatrixXd columns(const Problem& problem, const std::vector<Index>& which) {
    Eigen::MatrixXd out(problem.alternatives(), static_cast<Index>(which.size()));
    for (std::size_t k = 0; k < which.size(); ++k) out.col(static_cast<Index>(k)) = problem.x.col(which[k]);
    return out;
}

/// A matrix of the chosen criteria among all of them: of the others, NaN would say nothing and 0 is what is found.
inline Eigen::MatrixXd spread(const Eigen::MatrixXd& small, const std::vector<Index>& which, Index n) {
    Eigen::MatrixXd out = Eigen::MatrixXd::Zero(n, n);
    for (std::size_t k = 0; k < which.size(); ++k)
        for (std::size_t l = 0; l < which.size(); ++l) out(which[k], which[l]) = small(static_cast<Index>(k), static_cast<Index>(l));
    return out;
}

/// Issues for the values of a criterion that are below 0, or, where it has to be above 0, for the zeros as well.
inline void judge_amounts(const Problem& problem, Index j, bool above_0, std::vector<Issue>& issues) {
    for (Index i = 0; i < problem.alternatives(); ++i) {
        const double x = problem.x(i, j);
        if (above_0 ? !(x > 0) : x < 0)
            issues.push_back(cell("out_of_range", i, j, {ceiba::detail::number(x), above_0 ? "(0, ∞)" : "[0, ∞)"}));
    }
}

}  // namespace ceiba::weight::detail
