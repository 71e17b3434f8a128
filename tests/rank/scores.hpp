#pragma once

#include <ceiba/rank/ranking.hpp>
#include <functional>

#include "laws.hpp"

namespace tests::ranking {

/// A table by its rows.
inline Eigen::MatrixXd rows(std::initializer_list<std::initializer_list<double>> list) {
    Eigen::MatrixXd out(static_cast<Eigen::Index>(list.size()), static_cast<Eigen::Index>(list.begin()->size()));
    Eigen::Index i = 0;
    for (const auto& row : list) out.row(i++) = column(row).transpose();
    return out;
}

/// Scores of a few operations: equal to a few units in the last place.
inline bool near(const Eigen::VectorXd& a, const Eigen::VectorXd& b) {
    return a.size() == b.size() && (a - b).cwiseAbs().maxCoeff() <= rounding_errors;
}

/// Code and place of each issue that a call throws.
inline std::vector<std::string> thrown(const std::function<void()>& call) {
    std::vector<std::string> out;
    try {
        call();
    } catch (const ceiba::Error& error) {
        for (const ceiba::Issue& issue : error.issues()) out.push_back(issue.code + ' ' + issue.where);
    }
    return out;
}
using Issues = std::vector<std::string>;

}  // namespace tests::ranking
