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
        out.push_back(!same(problem.of(j).least, problem.of(j).greatest));
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

/// A column, with what one look at it tells.
struct Column {
    const double* numbers = nullptr;
    ceiba::detail::Facts of{};
};

/// How columns vary, and vary together: the sum of products of what each two are off their means (lower half), once each was multiplied by
/// the power of two that brings it near 1.
struct Covariation {
    Eigen::VectorXd power{};
    Eigen::MatrixXd products{};
};

/// Adds the sums of products of each two of n columns, lower half. They lie one after the other; n is a multiple of 4, and m of 2.
inline void add_products(const double* columns, Index m, Index n, Eigen::MatrixXd& out) {
    using ceiba::detail::Two;
    for (Index j = 0; j < n; j += 4)
        for (Index k = 0; k < j + 4; k += 2) {  // eight sums side by side stay in registers
            Two a0{}, a1{}, a2{}, a3{};
            Two b0{}, b1{}, b2{}, b3{};
            const double* x = columns + j * m;
            const double* y = columns + k * m;
            for (Index i = 0; i < m; i += 2) {
                const Two a = ceiba::detail::two(y + i);
                const Two b = ceiba::detail::two(y + m + i);
                const auto add = [&](const double* each, Two& to_a, Two& to_b) {
                    const Two with = ceiba::detail::two(each + i);
                    to_a = to_a + with * a;
                    to_b = to_b + with * b;
                };
                add(x, a0, b0);
                add(x + m, a1, b1);
                add(x + 2 * m, a2, b2);
                add(x + 3 * m, a3, b3);
            }
            const auto put = [&](Index row, Two a, Two b) {
                out(j + row, k) += a[0] + a[1];
                out(j + row, k + 1) += b[0] + b[1];
            };
            put(0, a0, b0);
            put(1, a1, b1);
            put(2, a2, b2);
            put(3, a3, b3);
        }
}

/// A block of rows at a time, which stays in the cache. What the rounding of a mean leaves is taken off in the end.
inline Covariation covariation(const std::vector<Column>& columns, Index m) {
    const auto n = static_cast<Index>(columns.size());
    const Index padded = (n + 3) / 4 * 4;
    const Index block = std::min<Index>(128, (m + 1) / 2 * 2);
    Covariation out{Eigen::VectorXd(n), Eigen::MatrixXd::Zero(padded, padded)};
    Eigen::VectorXd middle(n);
    Eigen::VectorXd left = Eigen::VectorXd::Zero(n);
    for (Index j = 0; j < n; ++j) {
        const auto& [numbers, of] = columns[static_cast<std::size_t>(j)];
        out.power[j] = ceiba::detail::to_one(of.size());
        middle[j] = ceiba::detail::mean(of, numbers, m) * out.power[j];
    }
    Eigen::MatrixXd off = Eigen::MatrixXd::Zero(block, padded);
    for (Index from = 0; from < m; from += block) {
        const Index count = std::min(block, m - from);
        for (Index j = 0; j < n; ++j) {
            const double* x = columns[static_cast<std::size_t>(j)].numbers + from;
            double* to = off.col(j).data();
            const double power = out.power[j];
            const double mean = middle[j];
            for (Index i = 0; i < count; ++i) to[i] = x[i] * power - mean;
            for (Index i = count; i < block; ++i) to[i] = 0;
            left[j] += ceiba::detail::sum(to, block);
        }
        add_products(off.data(), block, padded, out.products);
    }
    for (Index j = 0; j < n; ++j)
        for (Index k = 0; k <= j; ++k) out.products(j, k) -= left[j] * left[k] / static_cast<double>(m);
    return out;
}

/// Pearson's correlations of columns all of which vary; exactly 1 with itself.
inline Eigen::MatrixXd correlations(const Covariation& of) {
    const Index n = of.power.size();
    Eigen::MatrixXd out = Eigen::MatrixXd::Identity(n, n);
    for (Index j = 0; j < n; ++j)
        for (Index k = 0; k < j; ++k) {
            const double both = std::sqrt(of.products(j, j)) * std::sqrt(of.products(k, k));
            out(j, k) = out(k, j) = both > 0 ? std::clamp(of.products(j, k) / both, -1.0, 1.0) : 0;
        }
    return out;
}
inline Eigen::MatrixXd correlations(const Eigen::MatrixXd& table) {
    std::vector<Column> columns;
    for (Index j = 0; j < table.cols(); ++j)
        columns.push_back({table.col(j).data(), ceiba::detail::facts(table.col(j).data(), table.rows())});
    return correlations(covariation(columns, table.rows()));
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
