#pragma once

#include <ceiba/agree/ratings.hpp>
#include <set>
#include <tuple>

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
/// cost     O(units raters + (units + raters) log raters)
/// source   Peeters (2003) The maximum edge biclique problem is NP-complete, doi:10.1016/S0166-218X(03)00333-0
/// example  raters a, b and c of four units, of which c rated only the first: the block of a and b, four units
inline Eigen::MatrixXd complete_block(const Ratings& ratings) {
    for (Eigen::Index u = 0; ratings.cols() > 0 && u < ratings.rows(); ++u)
        static_cast<void>(detail::present(ratings.row(u).transpose()));  // none infinite
    const auto n = static_cast<std::size_t>(ratings.rows());
    const auto k = static_cast<std::size_t>(ratings.cols());
    const auto missing = [&](std::size_t u, std::size_t r) {
        return std::isnan(ratings(static_cast<Eigen::Index>(u), static_cast<Eigen::Index>(r)));
    };
    // Of each unit, how many of the raters that are left did not rate it, and the sum of their numbers: where one is left, it is that one.
    std::vector<std::size_t> lacking(n, 0);
    std::vector<std::size_t> sum(n, 0);
    std::vector<std::size_t> given(k, 0);
    for (std::size_t u = 0; u < n; ++u) {
        for (std::size_t r = 0; r < k; ++r) {
            if (!missing(u, r)) ++given[r];
            else ++lacking[u], sum[u] += r;
        }
    }
    // Of each rater, how many units only it did not rate; whoever goes next comes first.
    std::vector<std::size_t> frees(k, 0);
    std::size_t whole = 0;
    for (std::size_t u = 0; u < n; ++u) {
        if (lacking[u] == 0) ++whole;
        if (lacking[u] == 1) ++frees[sum[u]];
    }
    const auto key = [&](std::size_t r) { return std::tuple(n - frees[r], given[r], k - r); };
    std::set<std::tuple<std::size_t, std::size_t, std::size_t>> queue;
    for (std::size_t r = 0; r < k; ++r) queue.insert(key(r));
    std::vector<std::size_t> gone;
    std::size_t best = 0;  // how many raters have gone by then
    std::size_t most_pairs = 0;
    while (queue.size() >= 2) {
        const std::size_t left = queue.size();
        if (whole >= 2 && whole * left * (left - 1) > most_pairs) {
            most_pairs = whole * left * (left - 1);
            best = gone.size();
        }
        const std::size_t out = k - std::get<2>(*queue.begin());
        queue.erase(queue.begin());
        gone.push_back(out);
        for (std::size_t u = 0; u < n; ++u) {
            if (!missing(u, out)) continue;
            sum[u] -= out;
            if (--lacking[u] == 0) ++whole;
            if (lacking[u] != 1) continue;
            queue.erase(key(sum[u]));
            ++frees[sum[u]];
            queue.insert(key(sum[u]));
        }
    }
    std::vector<Eigen::Index> best_units;
    std::vector<Eigen::Index> best_raters;
    if (most_pairs > 0) {
        std::vector<bool> stays(k, true);
        for (std::size_t g = 0; g < best; ++g) stays[gone[g]] = false;
        for (std::size_t r = 0; r < k; ++r)
            if (stays[r]) best_raters.push_back(static_cast<Eigen::Index>(r));
        for (Eigen::Index u = 0; u < ratings.rows(); ++u)
            if (std::ranges::none_of(best_raters, [&](Eigen::Index r) { return std::isnan(ratings(u, r)); })) best_units.push_back(u);
    }
    Eigen::MatrixXd block(static_cast<Eigen::Index>(best_units.size()), static_cast<Eigen::Index>(best_raters.size()));
    for (std::size_t u = 0; u < best_units.size(); ++u)
        for (std::size_t r = 0; r < best_raters.size(); ++r)
            block(static_cast<Eigen::Index>(u), static_cast<Eigen::Index>(r)) = ratings(best_units[u], best_raters[r]);
    return block;
}

}  // namespace ceiba::agree
