#pragma once

#include <ceiba/rank/compare/vectors.hpp>
#include <optional>

namespace ceiba::rank::compare {

/// The weighted rank correlation of Pinto da Costa and Soares: like Spearman's, but a difference among the best counts more.
///
/// r = 1 - 6 sum (R - Q)^2 ((n - R + 1) + (n - Q + 1)) / (n^4 + n^3 - n^2 - n)
///
/// The formula is of places without ties; of ties it takes the mean place, and is then no correlation: two rankings without any order
/// give 1, one with and one without a number between.
///
/// first    n finite numbers, the least the best
/// second   n finite numbers, the least the best
/// returns  from -1 to 1, and 1 for the same ranking; nothing for one alternative
/// throws   Error with every issue of the input
/// cost     O(n log n)
/// source   Pinto da Costa & Soares (2005) A weighted rank measure of correlation, doi:10.1111/j.1467-842X.2005.00413.x
/// example  1 2 3 4 and 2 1 3 4: 1 - 6 * 14 / 300 = .72
inline std::optional<double> weighted_spearman(const Vector& first, const Vector& second) {
    detail::judge(first, second);
    if (first.size() < 2) return std::nullopt;
    const Eigen::VectorXd r = ranks(first, false);
    const Eigen::VectorXd q = ranks(second, false);
    const auto n = static_cast<double>(r.size());
    double sum = 0;
    for (Index i = 0; i < r.size(); ++i) sum += (r[i] - q[i]) * (r[i] - q[i]) * ((n - r[i] + 1) + (n - q[i] + 1));
    return 1 - 6 * sum / (n * n * n * n + n * n * n - n * n - n);
}

}  // namespace ceiba::rank::compare
