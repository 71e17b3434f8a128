#pragma once

#include <ceiba/agree/ratings.hpp>

namespace ceiba::agree {

/// Kendall's coefficient of concordance W, corrected for ties: do the raters put the units in the same order?
///
/// 12 S / (m^2 (n^3 - n) - m T), with S the sum of squared deviations of the n units' rank sums, ties at their mean rank, and
/// T = sum of t^3 - t over every group of t ties of every rater
///
/// ratings  n units by m raters; NaN is missing, and a unit that is not rated by all is left out
/// returns  0 (no concordance) to 1 (the same order); NaN below two raters, below two units rated by all, or if no rater distinguishes
///          any units
/// throws   std::invalid_argument for an infinite rating
/// cost     O(m n log n)
/// source   Kendall & Babington Smith (1939) The problem of m rankings, doi:10.1214/aoms/1177732186; Siegel & Castellan (1988)
///          Nonparametric Statistics for the Behavioral Sciences, 2nd ed., section 9.8
/// example  ranks (1, 2.5, 2.5), (1, 2, 3) and (1, 3, 2) of three units: S = 13.5, T = 6, 0.8182
inline double kendall_w(const Ratings& ratings) {
    const Eigen::MatrixXd rated = detail::complete(ratings);
    const auto n = static_cast<double>(rated.rows());
    const auto m = static_cast<double>(rated.cols());
    if (n < 2 || m < 2) return no_value;
    Eigen::VectorXd sums = Eigen::VectorXd::Zero(rated.rows());
    double ties = 0;
    for (Eigen::Index r = 0; r < rated.cols(); ++r) {
        double before = 0;
        std::vector<Tally> ranks = detail::tallies(detail::present(rated.col(r)));
        for (Tally& t : ranks) {
            ties += t.count * t.count * t.count - t.count;
            const double tied = t.count;
            t.count = before + (tied + 1) / 2;  // from here on the rank
            before += tied;
        }
        for (Eigen::Index u = 0; u < rated.rows(); ++u)
            sums[u] += std::ranges::lower_bound(ranks, snap(rated(u, r)), {}, &Tally::value)->count;
    }
    double squares = 0;
    for (const double sum : sums) squares += (sum - m * (n + 1) / 2) * (sum - m * (n + 1) / 2);
    const double most = m * m * (n * n * n - n) - m * ties;
    return most == 0 ? no_value : 12 * squares / most;
}

}  // namespace ceiba::agree
