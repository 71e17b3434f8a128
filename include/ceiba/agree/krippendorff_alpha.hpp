#pragma once

#include <ceiba/agree/options.hpp>
#include <ceiba/agree/ratings.hpp>

namespace ceiba::agree {

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
/// cost     O(units v^2 + ratings log ratings) for v different ratings
/// source   Krippendorff (2011) Computing Krippendorff's alpha-reliability, https://repository.upenn.edu/asc_papers/43
/// example  his four observers and twelve units: nominal 0.743, ordinal 0.815, interval 0.849
inline double krippendorff_alpha(const Ratings& ratings, Metric metric) {
    std::vector<std::vector<Tally>> units;
    std::vector<double> all;
    for (const std::vector<double>& rated : detail::by_unit(ratings)) {
        if (rated.size() < 2) continue;
        units.push_back(detail::tallies(rated));
        all.insert(all.end(), rated.begin(), rated.end());
    }
    std::ranges::sort(all);
    const std::vector<Tally> values = detail::tallies(all);
    if (values.size() < 2) return no_value;
    std::vector<double> at;  // where each value stands; the distance of two is the square of the difference
    double before = 0;
    for (const Tally& t : values) {
        at.push_back(metric == Metric::interval ? t.value : before + t.count / 2);
        before += t.count;
    }
    const auto distance = [&](std::size_t c, std::size_t k) { return metric == Metric::nominal ? 1.0 : (at[k] - at[c]) * (at[k] - at[c]); };
    double observed = 0;
    for (const std::vector<Tally>& unit : units) {
        double m = 0;
        for (const Tally& t : unit) m += t.count;
        double pairs = 0;
        for (std::size_t a = 0; a < unit.size(); ++a) {
            const auto c = static_cast<std::size_t>(std::ranges::lower_bound(values, unit[a].value, {}, &Tally::value) - values.begin());
            for (std::size_t b = a + 1; b < unit.size(); ++b) {
                const auto k =
                    static_cast<std::size_t>(std::ranges::lower_bound(values, unit[b].value, {}, &Tally::value) - values.begin());
                pairs += unit[a].count * unit[b].count * distance(c, k);
            }
        }
        observed += pairs / (m - 1);
    }
    double expected = 0;
    for (std::size_t c = 0; c < values.size(); ++c)
        for (std::size_t k = c + 1; k < values.size(); ++k) expected += values[c].count * values[k].count * distance(c, k);
    return 1 - (static_cast<double>(all.size()) - 1) * observed / expected;
}

}  // namespace ceiba::agree
