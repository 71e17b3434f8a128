#pragma once

#include <ceiba/weight/weights.hpp>
#include <optional>

namespace ceiba::weight::detail {

/// x with a x = b, by elimination with the greatest pivot, in an order that is the same with every compiler; nothing where a is singular:
/// a pivot is below 1e-12 of the greatest number.
inline std::optional<Eigen::MatrixXd> solved(Eigen::MatrixXd a, Eigen::MatrixXd b) {
    const Index n = a.rows();
    const double least = 1e-12 * a.cwiseAbs().maxCoeff();
    for (Index k = 0; k < n; ++k) {
        Index pivot = k;
        for (Index i = k + 1; i < n; ++i)
            if (std::abs(a(i, k)) > std::abs(a(pivot, k))) pivot = i;
        if (!(std::abs(a(pivot, k)) > least)) return std::nullopt;
        a.row(k).swap(a.row(pivot));
        b.row(k).swap(b.row(pivot));
        for (Index i = k + 1; i < n; ++i) {
            const double times = a(i, k) / a(k, k);
            for (Index j = k; j < n; ++j) a(i, j) -= times * a(k, j);
            for (Index j = 0; j < b.cols(); ++j) b(i, j) -= times * b(k, j);
        }
    }
    for (Index k = n; k-- > 0;)
        for (Index j = 0; j < b.cols(); ++j) {
            for (Index i = k + 1; i < n; ++i) b(k, j) -= a(k, i) * b(i, j);
            b(k, j) /= a(k, k);
        }
    return b;
}

}  // namespace ceiba::weight::detail
