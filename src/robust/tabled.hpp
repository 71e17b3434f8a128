#pragma once

#include <Eigen/Core>
#include <ceiba/model/ranked_table.hpp>
#include <ceiba/model/sensitivity_table.hpp>
#include <cmath>
#include <optional>
#include <vector>

/// Arrays as tables of results have them.
namespace ceiba::tabled {

using Eigen::Index;

/// The rows of a table, each entry as `cell` has it.
template <class T, class Cell>
std::vector<std::vector<T>> rows_of(Index rows, Index columns, const Cell& cell) {
    std::vector<std::vector<T>> out(static_cast<std::size_t>(rows));
    for (Index i = 0; i < rows; ++i) {
        std::vector<T>& row = out[static_cast<std::size_t>(i)];
        row.reserve(static_cast<std::size_t>(columns));
        for (Index j = 0; j < columns; ++j) row.push_back(cell(i, j));
    }
    return out;
}
inline Rows rows(const Eigen::MatrixXd& x) {
    return rows_of<double>(x.rows(), x.cols(), [&](Index i, Index j) { return x(i, j); });
}

/// None for what is NaN.
inline std::optional<double> defined(double x) {
    return std::isnan(x) ? std::nullopt : std::optional(x);
}
inline SparseRows sparse(const Eigen::MatrixXd& x) {
    return rows_of<std::optional<double>>(x.rows(), x.cols(), [&](Index i, Index j) { return defined(x(i, j)); });
}
inline std::vector<std::optional<double>> sparse_list(const Eigen::VectorXd& x) {
    std::vector<std::optional<double>> out;
    for (const double each : x) out.push_back(defined(each));
    return out;
}

/// Whole numbers of another type.
template <class T, class Numbers>
std::vector<T> whole(const Numbers& numbers) {
    std::vector<T> out;
    for (const auto each : numbers) out.push_back(static_cast<T>(each));
    return out;
}

}  // namespace ceiba::tabled
