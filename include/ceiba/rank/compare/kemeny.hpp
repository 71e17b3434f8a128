#pragma once

#include <ceiba/rank/compare/options/kemeny.hpp>
#include <ceiba/rank/compare/vectors.hpp>

namespace ceiba::rank::compare {

/// The Kemeny distance: how many pairs two rankings order unlike.
///
/// d = D + (T_1 + T_2) / 2, D the pairs in opposite orders, T_k those tied in ranking k alone
///
/// first    n finite numbers, the least the best
/// second   n finite numbers, the least the best
/// unit     discordant_pairs; kemeny_snell is twice that
/// returns  from 0, the same ranking, to n (n - 1) / 2, the reverse; 0 for one alternative
/// throws   Error with every issue of the input
/// cost     O(n^2)
/// source   Kemeny (1959) Mathematics without numbers, Daedalus 88: 577-591; Kemeny & Snell (1962) Mathematical models in the social
///          sciences, Ginn
/// example  1 2 3 and 2 1 3: 1; 1 2 3 and 1 1 3: .5
inline double kemeny(const Vector& first, const Vector& second, KemenyUnit unit = KemenyUnit::discordant_pairs) {
    detail::judge(first, second);
    const detail::Pairs p = detail::pairs(first, second);
    const double twice = 2 * p.discordant + p.tied_in_first + p.tied_in_second;
    return unit == KemenyUnit::kemeny_snell ? twice : twice / 2;
}

}  // namespace ceiba::rank::compare
