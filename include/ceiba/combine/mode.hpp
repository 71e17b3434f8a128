#pragma once

#include <algorithm>
#include <ceiba/combine/moves.hpp>
#include <ceiba/combine/options.hpp>
#include <numeric>

namespace ceiba::combine {

inline double value(const Mode& options, const Children& c) {
    std::vector<double> sorted(c.values.begin(), c.values.end());
    std::ranges::sort(sorted);
    double mode = no_value;
    std::size_t most = 0;
    for (std::size_t i = 0, run = 0; i < sorted.size(); ++i) {
        run = i > 0 && same(sorted[i], sorted[i - 1]) ? run + 1 : 1;
        if (run > most || (run == most && options.ties == Ties::highest)) mode = sorted[i];
        else if (run == most && options.ties == Ties::none) mode = no_value;
        most = std::max(most, run);
    }
    return mode;
}

/// Values that are equal to 12 digits form groups. Two of these change, so that the greatest of the others are among the first four.
inline Moved moves(const Mode& options, const Children& c) {
    struct Group {
        std::size_t from;
        std::size_t to;
        std::size_t size() const { return to - from; }
    };
    const Ordered<std::less<>> order(c, {});
    std::vector<Group> groups;
    for (std::size_t i = 0; i < c.size(); ++i) {
        if (i == 0 || !same(order.sorted[i], order.sorted[i - 1])) groups.push_back({i, i});
        groups.back().to = i + 1;
    }
    std::vector<std::size_t> largest(groups.size());
    std::iota(largest.begin(), largest.end(), std::size_t{0});
    if (options.ties == Ties::highest) std::ranges::reverse(largest);
    std::ranges::stable_sort(largest, std::greater<>{}, [&](std::size_t g) { return groups[g].size(); });
    return [options, order, groups = std::move(groups), largest = std::move(largest)](std::size_t place, double x) {
        const std::vector<double>& sorted = order.sorted;
        const std::size_t from = order.step(place, x).first;
        const std::size_t to = order.at(x);
        const auto group_of = [&](std::size_t rank) {
            return static_cast<std::size_t>(std::ranges::upper_bound(groups, rank, {}, &Group::from) - groups.begin()) - 1;
        };
        const std::size_t left = group_of(from);
        const std::size_t none = groups.size();
        const std::size_t joined = to < sorted.size() && same(sorted[to], x) ? group_of(to)
                                   : to > 0 && same(sorted[to - 1], x)       ? group_of(to - 1)
                                                                             : none;
        std::vector<std::pair<double, std::size_t>> candidates;  // the greatest value of a group, and how many it has
        for (std::size_t g = 0; g < largest.size() && g < 4; ++g)
            if (largest[g] != left && largest[g] != joined)
                candidates.emplace_back(sorted[groups[largest[g]].to - 1], groups[largest[g]].size());
        const Group& was = groups[left];
        if (const std::size_t rest = was.size() - 1; left != joined && rest > 0)
            candidates.emplace_back(sorted[from + 1 == was.to ? from - 1 : was.to - 1], rest);
        double greatest = x;
        std::size_t size = 1;
        if (joined != none) {
            const Group& now = groups[joined];
            size = now.size() + (joined == left ? 0 : 1);
            if (joined != left) greatest = std::max(x, sorted[now.to - 1]);
            else if (size > 1) greatest = std::max(x, sorted[from + 1 == now.to ? from - 1 : now.to - 1]);
        }
        candidates.emplace_back(greatest, size);
        std::ranges::sort(candidates);
        double mode = no_value;
        std::size_t most = 0;
        for (const auto& [value, count] : candidates) {
            if (count > most || (count == most && options.ties == Ties::highest)) mode = value;
            else if (count == most && options.ties == Ties::none) mode = no_value;
            most = std::max(most, count);
        }
        return mode;
    };
}

inline Interval range(const Mode&, std::span<const Child> children) {
    return common_range(children);
}

/// The most frequent value, unweighted; values are equal to 12 significant digits.
///
/// values   n numbers; NaN is missing and skipped
/// weights  n numbers, 0 or more; only 0, which removes, has an effect
/// returns  one of the values; NaN if nothing is counted, or for a tie if ties is none
/// throws   std::invalid_argument
/// cost     O(n log n)
/// source   Upton & Cook (2014) A Dictionary of Statistics, "mode", doi:10.1093/acref/9780199679188.001.0001
/// example  (1, 2, 2, 3, 3): 2, or 3 if ties is highest
inline double mode(const Values& values, const Values& weights, const Mode& options = {}) {
    return on_array(options, values, weights);
}

}  // namespace ceiba::combine
