#pragma once

#include <ceiba/rank/compare/vectors.hpp>
#include <optional>

namespace ceiba::rank::compare {

/// The WS coefficient of Salabun and Urbaniak: how alike a ranking is to one of reference, the best of which count most.
///
/// WS = 1 - sum 2^-R |R - Q| / max(R - 1, n - R), R the place in the reference; it is not symmetric
///
/// reference  n finite numbers, the least the best
/// ranking    n finite numbers, the least the best
/// returns    from above 0 to 1, and 1 for the same ranking; nothing for one alternative. Of ties it takes the mean place: two rankings
///            without any order give 1
/// throws     Error with every issue of the input; there the reference is `first`
/// cost       O(n log n)
/// source     Salabun & Urbaniak (2020) A new coefficient of rankings similarity in decision-making problems,
///            doi:10.1007/978-3-030-50417-5_47
/// example    1 2 3 4 and 2 1 3 4: 1 - (1/2 * 1/3 + 1/4 * 1/2) = .7083
inline std::optional<double> ws(const Vector& reference, const Vector& ranking) {
    detail::judge(reference, ranking);
    if (reference.size() < 2) return std::nullopt;
    const Eigen::VectorXd r = ranks(reference, false);
    const Eigen::VectorXd q = ranks(ranking, false);
    const auto n = static_cast<double>(r.size());
    double sum = 0;
    for (Index i = 0; i < r.size(); ++i) sum += std::exp2(-r[i]) * std::abs(r[i] - q[i]) / std::max(r[i] - 1, n - r[i]);
    return 1 - sum;
}

}  // namespace ceiba::rank::compare
