#pragma once

#include <array>
#include <ceiba/combine/moves.hpp>
#include <ceiba/combine/options.hpp>

namespace ceiba::combine {

template <class C>
typename C::Number value(const ShareMet&, const C& c) {
    typename C::Number met = 0;
    typename C::Weight weights = 0;
    for (std::size_t i = 0; i < c.size(); ++i) {
        met += c.weight(i) * c.met(i);
        weights += c.weight(i);
    }
    return met / weights;
}

inline Moved moves(const ShareMet&, const Children& c) {
    const auto own = [](const Child& child, double x) { return std::array<double, 2>{child.weight * is_met(child, x), child.weight}; };
    return [both = summed_both(c, own)](std::size_t place, double x) {
        const auto [met, weights] = both(place, x);
        return met / weights;
    };
}

inline Interval range(const ShareMet&, std::span<const Child>) {
    return {0, 1};
}

/// Weighted share of the values that are met.
///
/// values      n numbers; NaN is missing and skipped
/// thresholds  n numbers: a value is met if it is at least this, to 12 significant digits
/// weights     n numbers, 0 or more; 0 removes
/// returns     a share from 0 to 1; NaN if nothing is counted
/// throws      std::invalid_argument if the sizes differ or a weight is negative
/// cost        O(n)
/// source      Alkire & Foster (2011) Counting and multidimensional poverty measurement, doi:10.1016/j.jpubeco.2010.11.006
/// example     (3, 1, 5), thresholds 3, weights (1, 2, 1): 0.5
inline double share_met(const Values& values, const Values& thresholds, const Values& weights) {
    return on_thresholds(ShareMet{}, values, thresholds, weights);
}

}  // namespace ceiba::combine
