#pragma once

#include <ceiba/agree/ratings.hpp>

namespace ceiba::agree {

/// Percent agreement on one unit: the share of its ratings that equal the most frequent one.
///
/// max_c n_c / n
///
/// values   n ratings; NaN is missing and left out
/// returns  a share above 0, at most 1; NaN below two ratings, for nobody can agree alone
/// throws   std::invalid_argument for an infinite rating
/// cost     O(n log n)
/// source   von der Gracht (2012) Consensus measurement in Delphi studies, doi:10.1016/j.techfore.2012.04.013
/// example  (2, 3, 3, 3): 0.75
inline double percent(Tallies tallies) {
    const double n = detail::number_of(tallies);
    if (n < 2) return no_value;
    double most = 0;
    for (const Tally& t : tallies) most = std::max(most, t.count);
    return most / n;
}
inline double percent(const Values& values) {
    return percent(detail::tallies_of(values));
}

}  // namespace ceiba::agree
