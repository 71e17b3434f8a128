#pragma once

#include <Eigen/Core>
#include <algorithm>
#include <ceiba/error.hpp>
#include <ceiba/model/ranked_table.hpp>
#include <ceiba/model/sensitivity_table.hpp>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Arrays as they cross, and as tables of results have them.
namespace ceiba::operations::crossing {

/// One number for each, in a row or a column.
inline Eigen::VectorXd vector(const Eigen::MatrixXd& numbers, std::string_view name, Eigen::Index size) {
    if (std::min(numbers.rows(), numbers.cols()) > 1)
        throw Error({ceiba::issue("wrong_shape", '/' + std::string(name),
                                  {std::string(name), std::to_string(numbers.rows()) + " x " + std::to_string(numbers.cols()),
                                   std::to_string(size) + " x 1"})});
    return numbers.reshaped();
}

/// The rows of a table, each entry as `cell` has it.
template <class T, class Cell>
std::vector<std::vector<T>> rows_of(Eigen::Index rows, Eigen::Index columns, const Cell& cell) {
    std::vector<std::vector<T>> out(static_cast<std::size_t>(rows));
    for (Eigen::Index i = 0; i < rows; ++i) {
        std::vector<T>& row = out[static_cast<std::size_t>(i)];
        row.reserve(static_cast<std::size_t>(columns));
        for (Eigen::Index j = 0; j < columns; ++j) row.push_back(cell(i, j));
    }
    return out;
}
inline Rows rows(const Eigen::MatrixXd& x) {
    return rows_of<double>(x.rows(), x.cols(), [&](Eigen::Index i, Eigen::Index j) { return x(i, j); });
}

/// None for what is NaN.
inline std::optional<double> defined(double x) {
    return std::isnan(x) ? std::nullopt : std::optional(x);
}
inline SparseRows sparse(const Eigen::MatrixXd& x) {
    return rows_of<std::optional<double>>(x.rows(), x.cols(), [&](Eigen::Index i, Eigen::Index j) { return defined(x(i, j)); });
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

}  // namespace ceiba::operations::crossing
