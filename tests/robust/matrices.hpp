#pragma once

#include <ceiba/error.hpp>
#include <initializer_list>
#include <string>
#include <vector>

#include "laws.hpp"

/// Matrices for the tests of what is robust.
namespace tests::matrices {

inline Eigen::MatrixXd rows(std::initializer_list<std::initializer_list<double>> list) {
    Eigen::MatrixXd out(static_cast<Eigen::Index>(list.size()), static_cast<Eigen::Index>(list.begin()->size()));
    Eigen::Index i = 0;
    for (const auto& row : list) out.row(i++) = column(row).transpose();
    return out;
}

/// Numbers from 0 to 1.
inline Eigen::MatrixXd drawn(Numbers& numbers, Eigen::Index m, Eigen::Index n) {
    Eigen::MatrixXd out(m, n);
    for (Eigen::Index i = 0; i < m; ++i)
        for (Eigen::Index j = 0; j < n; ++j) out(i, j) = numbers.share();
    return out;
}

/// Equal, NaN where the other is.
inline bool same_bits(const Eigen::MatrixXd& a, const Eigen::MatrixXd& b) {
    return a.rows() == b.rows() && a.cols() == b.cols() && ((a.array() == b.array()) || (a.array().isNaN() && b.array().isNaN())).all();
}

/// Of what f throws, the code and the place of each.
template <class F>
std::vector<std::string> thrown(F f) {
    std::vector<std::string> out;
    try {
        f();
    } catch (const ceiba::Error& error) {
        for (const ceiba::Issue& issue : error.issues()) out.push_back(issue.code + ' ' + issue.where);
    }
    return out;
}

using Issues = std::vector<std::string>;

}  // namespace tests::matrices
