#pragma once

#include <ceiba/agree/pairwise.hpp>

namespace ceiba::agree {

/// Fleiss' kappa: pairwise agreement beyond chance, for any number of raters.
///
/// (P - E) / (1 - E), P the mean pairwise agreement of the units with at least two ratings, E = sum over c of p_c^2, p_c the mean over
/// all rated units of the share of ratings that are c. With the same number of ratings on each unit this is Fleiss' own.
///
/// ratings  units by raters, categories as numbers; NaN is missing; who gave a rating does not matter
/// returns  at most 1; 0 is what chance gives. NaN if no unit has two ratings or all ratings are the same
/// throws   std::invalid_argument for an infinite rating
/// cost     O(ratings log ratings)
/// source   Fleiss (1971) Measuring nominal scale agreement among many raters, doi:10.1037/h0031619; with missing ratings Gwet (2014)
///          Handbook of Inter-Rater Reliability, 4th ed., chapter 2
/// example  his 30 patients and six psychiatrists: 0.430
inline double fleiss_kappa(const Ratings& ratings) {
    std::vector<Tally> shares;  // of each unit, one after the other
    double agreement = 0;
    int paired = 0;
    int rated_units = 0;
    for (const std::vector<double>& rated : detail::by_unit(ratings)) {
        if (rated.empty()) continue;
        ++rated_units;
        for (const Tally& t : detail::tallies(rated)) shares.push_back({t.value, t.count / static_cast<double>(rated.size())});
        if (rated.size() < 2) continue;
        ++paired;
        agreement += pairwise(Eigen::Map<const Eigen::VectorXd>(rated.data(), static_cast<Eigen::Index>(rated.size())));
    }
    if (paired == 0) return no_value;
    std::ranges::stable_sort(shares, {}, &Tally::value);
    if (shares.front().value == shares.back().value) return no_value;
    double chance = 0;
    for (std::size_t i = 0; i < shares.size();) {
        double share = 0;
        for (const double value = shares[i].value; i < shares.size() && shares[i].value == value; ++i) share += shares[i].count;
        chance += (share / rated_units) * (share / rated_units);
    }
    return (agreement / paired - chance) / (1 - chance);
}

}  // namespace ceiba::agree
