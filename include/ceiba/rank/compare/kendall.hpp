#pragma once

#include <ceiba/rank/compare/vectors.hpp>
#include <optional>

namespace ceiba::rank::compare {

/// Kendall's tau-b: pairs that two rankings order alike less those that they order unlike, over what ties leave.
///
/// tau_b = (C - D) / root of (C + D + T_1) (C + D + T_2), T_k the pairs that are tied in ranking k alone
///
/// first    n finite numbers, the least the best
/// second   n finite numbers, the least the best
/// returns  from -1 to 1; nothing where all of one ranking are equal, as with one alternative
/// throws   Error with every issue of the input
/// cost     O(n^2)
/// source   Kendall (1945) The treatment of ties in ranking problems, doi:10.1093/biomet/33.3.239
/// example  1 2 3 4 and 2 1 3 4: (5 - 1) / 6 = .6667
inline std::optional<double> kendall(const Vector& first, const Vector& second) {
    detail::judge(first, second);
    const detail::Pairs p = detail::pairs(first, second);
    const double ordered = p.concordant + p.discordant;
    const double in_first = ordered + p.tied_in_second;  // pairs that the first does not tie
    const double in_second = ordered + p.tied_in_first;
    if (in_first == 0 || in_second == 0) return std::nullopt;
    return std::clamp((p.concordant - p.discordant) / std::sqrt(in_first * in_second), -1.0, 1.0);
}

}  // namespace ceiba::rank::compare
