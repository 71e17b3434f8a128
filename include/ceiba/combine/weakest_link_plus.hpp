#pragma once

#include <algorithm>
#include <ceiba/combine/moves.hpp>
#include <ceiba/combine/options.hpp>

namespace ceiba::combine {

/// Of the least and the greatest value.
inline double with_plus(const WeakestLinkPlus& options, const Interval& all) {
    return same(all.low, all.high) ? all.low : std::min(all.low + options.plus, all.high);
}

inline double value(const WeakestLinkPlus& options, const Children& c) {
    const auto [least, greatest] = std::ranges::minmax(c.values);
    return with_plus(options, {least, greatest});
}

inline Moved moves(const WeakestLinkPlus& options, const Children& c) {
    return [options, all = spread(c)](std::size_t place, double x) { return with_plus(options, all(place, x)); };
}

inline Interval range(const WeakestLinkPlus&, std::span<const Child> children) {
    return common_range(children);
}

/// The least value, and a little more if any other is higher; never above the greatest; unweighted.
///
/// values   n numbers; NaN is missing and skipped
/// weights  n numbers, 0 or more; only 0, which removes, has an effect
/// returns  a number between the least and the greatest value; NaN if nothing is counted
/// throws   std::invalid_argument; Error for options.plus below 0
/// cost     O(n)
/// source   PEFA Secretariat (2016) Framework for Assessing Public Financial Management, scoring method M1
/// example  D = 1 and B = 3: 1.5, which is D+
inline double weakest_link_plus(const Values& values, const Values& weights, const WeakestLinkPlus& options = {}) {
    return on_array(options, values, weights);
}

}  // namespace ceiba::combine
