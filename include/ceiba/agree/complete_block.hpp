#pragma once

#include <ceiba/agree/ratings.hpp>

namespace ceiba::agree {

/// A block of ratings in which every rater rated every unit, as measures without missing values need it; the largest that a greedy
/// search finds.
///
/// Not everybody is asked everything, so that the units which all raters rated may be few or none. The search therefore leaves out one
/// rater after another, each time the one whose absence leaves most units that all others rated (of equals, the one with fewer ratings,
/// then the later). Each step gives a block of n units and k raters. Of those with at least two of both, the block with most pairs of
/// ratings to compare, n k (k - 1) / 2, is returned; of equals, the one with more raters. Counting pairs rather than ratings keeps two
/// raters with many units from winning over many raters. The block need not be the largest there is, which is hard to find.
///
/// ratings  units by raters; NaN is missing
/// returns  the block, units and raters in their order; empty if there is none
/// throws   std::invalid_argument for an infinite rating
/// cost     O(units raters^3)
/// source   Peeters (2003) The maximum edge biclique problem is NP-complete, doi:10.1016/S0166-218X(03)00333-0
/// example  raters a, b and c of four units, of which c rated only the first: the block of a and b, four units
inline Eigen::MatrixXd complete_block(const Ratings& ratings) {
    for (Eigen::Index u = 0; ratings.cols() > 0 && u < ratings.rows(); ++u)
        static_cast<void>(detail::present(ratings.row(u).transpose()));  // none infinite
    std::vector<Eigen::Index> raters;
    for (Eigen::Index r = 0; r < ratings.cols(); ++r) raters.push_back(r);
    const auto rated_by_all = [&](const std::vector<Eigen::Index>& some) {
        std::vector<Eigen::Index> units;
        for (Eigen::Index u = 0; u < ratings.rows(); ++u)
            if (std::ranges::none_of(some, [&](Eigen::Index r) { return std::isnan(ratings(u, r)); })) units.push_back(u);
        return units;
    };
    const auto given = [&](Eigen::Index r) { return (ratings.col(r).array() == ratings.col(r).array()).count(); };
    std::vector<Eigen::Index> best_units;
    std::vector<Eigen::Index> best_raters;
    std::size_t most_pairs = 0;
    while (raters.size() >= 2) {
        const std::vector<Eigen::Index> units = rated_by_all(raters);
        if (units.size() >= 2 && units.size() * raters.size() * (raters.size() - 1) > most_pairs) {
            most_pairs = units.size() * raters.size() * (raters.size() - 1);
            best_units = units;
            best_raters = raters;
        }
        std::size_t out = 0;
        std::size_t most = 0;
        for (std::size_t i = 0; i < raters.size(); ++i) {
            std::vector<Eigen::Index> others = raters;
            others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
            const std::size_t left = rated_by_all(others).size();
            if (i == 0 || left > most || (left == most && given(raters[i]) <= given(raters[out]))) {
                most = left;
                out = i;
            }
        }
        raters.erase(raters.begin() + static_cast<std::ptrdiff_t>(out));
    }
    Eigen::MatrixXd block(static_cast<Eigen::Index>(best_units.size()), static_cast<Eigen::Index>(best_raters.size()));
    for (std::size_t u = 0; u < best_units.size(); ++u)
        for (std::size_t r = 0; r < best_raters.size(); ++r)
            block(static_cast<Eigen::Index>(u), static_cast<Eigen::Index>(r)) = ratings(best_units[u], best_raters[r]);
    return block;
}

}  // namespace ceiba::agree
