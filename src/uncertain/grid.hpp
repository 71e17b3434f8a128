#pragma once

#include <algorithm>
#include <ceiba/progress.hpp>
#include <ceiba/snap.hpp>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <optional>
#include <vector>

/// All combinations of some choices, and what each choice does to what comes of them.
namespace ceiba::detail {

/// Combinations of alternatives by number, from 0: the last choice changes first.
class Grid {
public:
    /// sizes  how many alternatives each choice has, 1 or more
    explicit Grid(std::vector<std::size_t> sizes) : sizes_(std::move(sizes)), strides_(sizes_.size()), size_(1) {
        for (std::size_t c = sizes_.size(); c-- > 0;) {
            strides_[c] = size_;
            size_ *= sizes_[c];
        }
    }
    std::size_t size() const { return size_; }
    std::size_t choices() const { return sizes_.size(); }
    std::size_t alternatives(std::size_t choice) const { return sizes_[choice]; }
    std::size_t alternative(std::size_t combination, std::size_t choice) const { return combination / strides_[choice] % sizes_[choice]; }
    /// How many combinations all other choices have.
    std::size_t others(std::size_t choice) const { return size_ / sizes_[choice]; }
    /// The combination of an alternative with one of the combinations of all other choices.
    std::size_t combination(std::size_t other, std::size_t choice, std::size_t alternative) const {
        const std::size_t stride = strides_[choice];
        return (other / stride * sizes_[choice] + alternative) * stride + other % stride;
    }

private:
    std::vector<std::size_t> sizes_;
    std::vector<std::size_t> strides_;
    std::size_t size_;
};

/// How much of the variance over a grid each choice explains.
struct GridVariance {
    bool balanced = false;                       ///< what has a number is itself a grid: each alternative with each of every other choice
    std::vector<std::vector<double>> means{};    ///< under each alternative of each choice; NaN without a number
    std::vector<std::vector<int>> counts{};      ///< how many numbers that is the mean of
    std::vector<std::optional<double>> main{};   ///< share of each choice by itself; none where all numbers are the same
    std::vector<std::optional<double>> total{};  ///< the same with all its interactions
};

/// Analysis of variance over a full grid, every combination counted once: main effect V(E(y | choice)) / V(y), total effect
/// E(V(y | all other choices)) / V(y).
///
/// y        a number of each combination, or NaN where there is none: it is left out of every mean
/// cost     O(choices combinations)
/// source   Saltelli, Annoni, Azzini, Campolongo, Ratto & Tarantola (2010) Variance based sensitivity analysis of model output,
///          doi:10.1016/j.cpc.2009.09.018
/// example  0, 1, 1, 0 over two choices of two: no main effects, and two total effects of 1
inline GridVariance grid_variance(const Grid& grid, const std::vector<double>& y) {
    const std::size_t choices = grid.choices();
    GridVariance out{.main = std::vector<std::optional<double>>(choices), .total = std::vector<std::optional<double>>(choices)};
    double sum = 0;
    double n = 0;
    double least = 0;
    double greatest = 0;
    for (const double x : y) {
        if (std::isnan(x)) continue;
        least = n == 0 ? x : std::min(least, x);
        greatest = n == 0 ? x : std::max(greatest, x);
        sum += x;
        ++n;
    }
    const double mean = sum / n;
    double squares = 0;
    for (const double x : y)
        if (!std::isnan(x)) squares += (x - mean) * (x - mean);
    const bool varies = n > 0 && !same(least, greatest);
    double of_a_grid = n > 0 ? 1 : 0;
    for (std::size_t c = 0; c < choices; ++c) {
        pulse();
        std::vector<double>& means = out.means.emplace_back(grid.alternatives(c), 0.0);
        std::vector<int>& counts = out.counts.emplace_back(grid.alternatives(c), 0);
        double within = 0;
        for (std::size_t other = 0; other < grid.others(c); ++other) {
            double own_sum = 0;
            double own_n = 0;
            for (std::size_t a = 0; a < grid.alternatives(c); ++a) {
                const double x = y[grid.combination(other, c, a)];
                if (std::isnan(x)) continue;
                means[a] += x;
                ++counts[a];
                own_sum += x;
                ++own_n;
            }
            for (std::size_t a = 0; a < grid.alternatives(c); ++a) {
                const double x = y[grid.combination(other, c, a)];
                if (!std::isnan(x)) within += (x - own_sum / own_n) * (x - own_sum / own_n);
            }
        }
        double between = 0;
        for (std::size_t a = 0; a < means.size(); ++a) {
            means[a] /= counts[a];
            if (counts[a] > 0) between += counts[a] * (means[a] - mean) * (means[a] - mean);
        }
        of_a_grid *= static_cast<double>(std::ranges::count_if(counts, [](int count) { return count > 0; }));
        if (!varies) continue;
        out.main[c] = std::min(1.0, between / squares);
        out.total[c] = std::min(1.0, within / squares);
    }
    out.balanced = n > 0 && n == of_a_grid;
    return out;
}

/// The mean share of the first priorities that are others where one choice alone is another: of each two of its alternatives beside the
/// same of all other choices, 1 less the number of those in both over the greater number of one.
///
/// firsts  of each combination, which are the first priorities, each once; none where it has none to compare
/// most    above each of these
/// none    where no two can be compared
/// cost    O(combinations (priorities + log alternatives))
inline std::optional<double> changed_share(const Grid& grid, const std::vector<std::optional<std::vector<std::uint32_t>>>& firsts,
                                           std::size_t most, std::size_t choice) {
    std::vector<std::uint32_t> times(most, 0);
    double kept = 0;
    double pairs = 0;
    for (std::size_t other = 0; other < grid.others(choice); ++other) {
        pulse();
        std::vector<const std::vector<std::uint32_t>*> sets;
        for (std::size_t a = 0; a < grid.alternatives(choice); ++a)
            if (const auto& set = firsts[grid.combination(other, choice, a)]) sets.push_back(&*set);
        // Each is compared with all before it at once, none of which is greater.
        std::ranges::stable_sort(sets, {}, [](const auto* set) { return set->size(); });
        for (std::size_t before = 0; before < sets.size(); ++before) {
            const std::vector<std::uint32_t>& set = *sets[before];
            std::uint64_t in_both = 0;
            for (const std::uint32_t one : set) in_both += times[one]++;
            kept += set.empty() ? static_cast<double>(before) : static_cast<double>(in_both) / static_cast<double>(set.size());
            pairs += static_cast<double>(before);
        }
        for (const auto* set : sets)
            for (const std::uint32_t one : *set) times[one] = 0;
    }
    return pairs > 0 ? std::optional(std::max(0.0, 1 - kept / pairs)) : std::nullopt;
}

}  // namespace ceiba::detail
