#pragma once

#include <Eigen/Core>
#include <algorithm>
#include <ceiba/error.hpp>
#include <ceiba/model/ranked_table.hpp>
#include <string>
#include <string_view>

/// Arrays as they cross.
namespace ceiba::operations::crossing {

/// One number for each, in a row or a column.
inline Eigen::VectorXd vector(const Eigen::MatrixXd& numbers, std::string_view name, Eigen::Index size) {
    if (std::min(numbers.rows(), numbers.cols()) > 1)
        throw Error({ceiba::issue("wrong_shape", '/' + std::string(name),
                                  {std::string(name), std::to_string(numbers.rows()) + " x " + std::to_string(numbers.cols()),
                                   std::to_string(size) + " x 1"})});
    return numbers.reshaped();
}

/// The rows of a matrix.
inline Rows rows(const Eigen::MatrixXd& x) {
    Rows out;
    for (Eigen::Index i = 0; i < x.rows(); ++i) out.emplace_back(x.row(i).begin(), x.row(i).end());
    return out;
}

}  // namespace ceiba::operations::crossing
