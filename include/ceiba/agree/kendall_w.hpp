#pragma once

#include <ceiba/agree/ratings.hpp>

namespace ceiba::agree {

/// The coefficient of a table, made ready for units that count several times or not at all.
class KendallW {
public:
    explicit KendallW(const Ratings& ratings) : raters_(static_cast<std::size_t>(ratings.cols())) {
        for (Eigen::Index u = 0; ratings.cols() > 0 && u < ratings.rows(); ++u)
            if (static_cast<Eigen::Index>(detail::present(ratings.row(u).transpose()).size()) == ratings.cols()) units_.push_back(u);
        for (std::size_t r = 0; r < raters_.size(); ++r) {
            pulse();
            std::vector<double> values;
            for (const Eigen::Index u : units_) values.push_back(snap(ratings(u, static_cast<Eigen::Index>(r))));
            std::vector<double> different = values;
            std::ranges::sort(different);
            different.erase(std::unique(different.begin(), different.end()), different.end());
            raters_[r].values = different.size();
            for (const double x : values)
                raters_[r].of.push_back(static_cast<std::size_t>(std::ranges::lower_bound(different, x) - different.begin()));
        }
    }

    /// Where each unit counts so often.
    double operator()(Times units) const {
        double n = 0;
        for (const Eigen::Index u : units_) n += units[static_cast<std::size_t>(u)];
        const auto m = static_cast<double>(raters_.size());
        if (n < 2 || m < 2) return no_value;
        std::vector<double> sums(units_.size(), 0.0);
        std::vector<double> ranks;
        double ties = 0;
        for (const Rater& rater : raters_) {
            ranks.assign(rater.values, 0.0);
            for (std::size_t u = 0; u < units_.size(); ++u) ranks[rater.of[u]] += units[static_cast<std::size_t>(units_[u])];
            double before = 0;
            for (double& rank : ranks) {
                const double tied = rank;
                ties += tied * tied * tied - tied;
                rank = before + (tied + 1) / 2;
                before += tied;
            }
            for (std::size_t u = 0; u < units_.size(); ++u) sums[u] += ranks[rater.of[u]];
        }
        double squares = 0;
        for (std::size_t u = 0; u < units_.size(); ++u)
            squares += units[static_cast<std::size_t>(units_[u])] * (sums[u] - m * (n + 1) / 2) * (sums[u] - m * (n + 1) / 2);
        const double most = m * m * (n * n * n - n) - m * ties;
        return most == 0 ? no_value : 12 * squares / most;
    }

private:
    struct Rater {
        std::size_t values = 0;         ///< how many different ones
        std::vector<std::size_t> of{};  ///< each unit, by its place among them
    };

    std::vector<Eigen::Index> units_{};  ///< that every rater rated
    std::vector<Rater> raters_;
};

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
    return KendallW(ratings)(detail::once(ratings.rows()));
}

}  // namespace ceiba::agree
