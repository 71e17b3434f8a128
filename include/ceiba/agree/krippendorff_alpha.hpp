#pragma once

#include <ceiba/agree/options.hpp>
#include <ceiba/agree/ratings.hpp>

namespace ceiba::agree {

/// The coefficient of a table, made ready for units that count several times or not at all.
class KrippendorffAlpha {
public:
    KrippendorffAlpha(const Ratings& ratings, Metric metric) : metric_(metric), units_(static_cast<std::size_t>(ratings.rows())) {
        std::vector<std::vector<Tally>> rated(units_.size());
        for (std::size_t u = 0; u < units_.size() && ratings.cols() > 0; ++u) {
            pulse();
            rated[u] = detail::tallies_of(Values(ratings.row(static_cast<Eigen::Index>(u)).transpose()));
            if (detail::number_of(rated[u]) < 2) rated[u].clear();
            for (const Tally& t : rated[u]) values_.push_back(snap(t.value));
        }
        std::ranges::sort(values_);
        values_.erase(std::unique(values_.begin(), values_.end()), values_.end());
        for (std::size_t u = 0; u < units_.size(); ++u) {
            pulse();
            for (const Tally& t : rated[u]) {
                const auto place = std::ranges::lower_bound(values_, snap(t.value)) - values_.begin();
                units_[u].values.push_back(static_cast<std::size_t>(place));
                units_[u].counts.push_back(t.count);
            }
        }
    }

    /// Where each unit counts so often.
    double operator()(Times units) const {
        std::vector<double> counts(values_.size(), 0.0);
        for (std::size_t u = 0; u < units_.size(); ++u)
            for (std::size_t i = 0; i < units_[u].values.size(); ++i) counts[units_[u].values[i]] += units[u] * units_[u].counts[i];
        double n = 0;
        for (const double count : counts) n += count;
        if (std::ranges::count_if(counts, [](double count) { return count > 0; }) < 2) return no_value;
        const std::vector<double> at = places(counts);
        double observed = 0;
        for (std::size_t u = 0; u < units_.size(); ++u) {
            const Unit& unit = units_[u];
            if (unit.values.size() < 2 || units[u] == 0) continue;  // none, or all the same
            std::vector<double> own;
            for (const std::size_t value : unit.values) own.push_back(at[value]);
            double m = 0;
            for (const double count : unit.counts) m += count;
            observed += units[u] * distances(own, unit.counts) / (m - 1);
        }
        return 1 - (n - 1) * observed / distances(at, counts);
    }

private:
    struct Unit {
        std::vector<std::size_t> values{};
        std::vector<double> counts{};
    };

    /// Where each value stands; the distance of two is the square of the difference.
    std::vector<double> places(const std::vector<double>& counts) const {
        std::vector<double> at;
        double before = 0;
        // From 0 to 1: a coefficient does not depend on the unit, and squares of great numbers are none any more.
        const double width = values_.back() / 2 - values_.front() / 2;
        for (std::size_t c = 0; c < values_.size(); ++c) {
            at.push_back(metric_ == Metric::interval ? (values_[c] / 2 - values_.front() / 2) / width : before + counts[c] / 2);
            before += counts[c];
        }
        return at;
    }
    /// The distances of all pairs.
    double distances(const std::vector<double>& at, const std::vector<double>& counts) const {
        if (metric_ != Metric::nominal) return detail::squared_distances(at, counts);
        double n = 0;
        double alike = 0;
        for (const double count : counts) {
            n += count;
            alike += count * count;
        }
        return (n * n - alike) / 2;
    }

    Metric metric_;
    std::vector<double> values_{};
    std::vector<Unit> units_;
};

/// Krippendorff's alpha: 1 less observed over expected disagreement, for any number of raters and with missing ratings.
///
/// 1 - (n - 1) sum_{c<k} o_ck d_ck / sum_{c<k} n_c n_k d_ck, where o_ck sums, over units with m >= 2 ratings, the pairs of c with k
/// over m - 1, n_c are its margins and n their sum; d is 1, the squared difference, or the squared number of ratings from c to k, those
/// of c and k counted half.
///
/// ratings  units by raters; NaN is missing; units with fewer than two ratings are left out
/// metric   nominal, ordinal or interval
/// returns  at most 1; 0 is what chance gives, below it is systematic disagreement. NaN if nothing can be paired or all ratings are the
///          same: without variation there is nothing to be reliable about
/// throws   std::invalid_argument for an infinite rating
/// cost     O(ratings log ratings)
/// source   Krippendorff (2011) Computing Krippendorff's alpha-reliability, https://repository.upenn.edu/asc_papers/43
/// example  his four observers and twelve units: nominal 0.743, ordinal 0.815, interval 0.849
inline double krippendorff_alpha(const Ratings& ratings, Metric metric) {
    return KrippendorffAlpha(ratings, metric)(detail::once(ratings.rows()));
}

}  // namespace ceiba::agree
