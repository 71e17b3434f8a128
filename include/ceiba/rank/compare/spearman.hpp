#pragma once

#include <ceiba/rank/compare/vectors.hpp>
#include <optional>

namespace ceiba::rank::compare {

/// Spearman's rank correlation: the correlation of places, those of ties their mean.
///
/// r = sum (R - mean R) (Q - mean Q) / root of sum (R - mean R)^2 sum (Q - mean Q)^2; without ties 1 - 6 sum (R - Q)^2 / (n^3 - n)
///
/// first    n finite numbers, the least the best
/// second   n finite numbers, the least the best
/// returns  from -1 to 1; nothing where all of one ranking are equal, as with one alternative
/// throws   Error with every issue of the input
/// cost     O(n log n)
/// source   Spearman (1904) The proof and measurement of association between two things, doi:10.2307/1412159;
///          Kendall (1945) The treatment of ties in ranking problems, doi:10.1093/biomet/33.3.239
/// example  1 2 3 4 and 2 1 3 4: .8
inline std::optional<double> spearman(const Vector& first, const Vector& second) {
    detail::judge(first, second);
    const Eigen::VectorXd r = ranks(first, false);
    const Eigen::VectorXd q = ranks(second, false);
    const auto centre = static_cast<double>(r.size() + 1);  // twice the mean place: whole numbers, so that sums are exact
    double both = 0;
    double of_r = 0;
    double of_q = 0;
    for (Index i = 0; i < r.size(); ++i) {
        const double a = 2 * r[i] - centre;
        const double b = 2 * q[i] - centre;
        both += a * b;
        of_r += a * a;
        of_q += b * b;
    }
    if (of_r == 0 || of_q == 0) return std::nullopt;
    return std::clamp(both / std::sqrt(of_r * of_q), -1.0, 1.0);
}

}  // namespace ceiba::rank::compare
