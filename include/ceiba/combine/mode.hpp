#pragma once

#include <algorithm>
#include <ceiba/combine/children.hpp>
#include <ceiba/combine/options.hpp>

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
