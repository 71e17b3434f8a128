#pragma once

#include <ceiba/agree/ratings.hpp>

namespace ceiba::agree {

/// Pairwise agreement on one unit: the share of pairs of raters who gave the same rating.
///
/// sum over c of n_c (n_c - 1) / (n (n - 1))
///
/// values   n ratings; NaN is missing and left out
/// returns  a share, 0 to 1; NaN below two ratings
/// throws   std::invalid_argument for an infinite rating
/// cost     O(n log n)
/// source   Fleiss (1971) Measuring nominal scale agreement among many raters, doi:10.1037/h0031619, equation 2
/// example  (2, 3, 3, 3): 0.5
inline double pairwise(Tallies tallies) {
    const double n = detail::number_of(tallies);
    if (n < 2) return no_value;
    double pairs = 0;
    for (const Tally& t : tallies) pairs += t.count * (t.count - 1);
    return pairs / (n * (n - 1));
}
inline double pairwise(const Values& values) {
    return pairwise(detail::tallies_of(values));
}

}  // namespace ceiba::agree
