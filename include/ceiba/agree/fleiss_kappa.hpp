#pragma once

#include <ceiba/agree/pairwise.hpp>

namespace ceiba::agree {

/// The coefficient of a table, made ready for units that count several times or not at all.
class FleissKappa {
public:
    explicit FleissKappa(const Ratings& ratings) : units_(static_cast<std::size_t>(ratings.rows())) {
        for (std::size_t u = 0; u < units_.size() && ratings.cols() > 0; ++u) {
            pulse();
            units_[u].rated = detail::tallies_of(Values(ratings.row(static_cast<Eigen::Index>(u)).transpose()));
            units_[u].agreement = pairwise(units_[u].rated);
            for (const Tally& t : units_[u].rated) values_.push_back(snap(t.value));
        }
        std::ranges::sort(values_);
        values_.erase(std::unique(values_.begin(), values_.end()), values_.end());
        for (Unit& unit : units_)
            for (const Tally& t : unit.rated)
                unit.places.push_back(static_cast<std::size_t>(std::ranges::lower_bound(values_, snap(t.value)) - values_.begin()));
    }

    /// Where each unit counts so often.
    double operator()(Times units) const {
        std::vector<double> shares(values_.size(), 0.0);
        double agreement = 0;
        double paired = 0;
        double rated_units = 0;
        for (std::size_t u = 0; u < units_.size(); ++u) {
            const Unit& unit = units_[u];
            if (unit.rated.empty() || units[u] == 0) continue;
            rated_units += units[u];
            const double n = detail::number_of(unit.rated);
            for (std::size_t i = 0; i < unit.places.size(); ++i) shares[unit.places[i]] += units[u] * (unit.rated[i].count / n);
            if (n < 2) continue;
            paired += units[u];
            agreement += units[u] * unit.agreement;
        }
        if (paired == 0 || std::ranges::count_if(shares, [](double share) { return share > 0; }) < 2) return no_value;
        double chance = 0;
        for (const double share : shares) chance += (share / rated_units) * (share / rated_units);
        return (agreement / paired - chance) / (1 - chance);
    }

private:
    struct Unit {
        std::vector<Tally> rated{};
        std::vector<std::size_t> places{};  ///< of each rating among all values
        double agreement = no_value;
    };

    std::vector<double> values_{};
    std::vector<Unit> units_;
};

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
    return FleissKappa(ratings)(detail::once(ratings.rows()));
}

}  // namespace ceiba::agree
