#pragma once

#include <ceiba/combine/children.hpp>
#include <ceiba/combine/options.hpp>

namespace ceiba::combine {

inline double value(const Sum&, const Children& c) {
    double sum = 0;
    double weights = 0;
    Interval counted{0, 0};
    for (std::size_t i = 0; i < c.size(); ++i) {
        sum += c.weight(i) * c.values[i];
        weights += c.weight(i);
        counted = {counted.low + c.weight(i) * c.which[i]->range.low, counted.high + c.weight(i) * c.which[i]->range.high};
    }
    if (weights == c.all_weights) return sum;
    if (counted.low == counted.high) return sum * (c.all_weights / weights);
    return c.range.low + (sum - counted.low) / (counted.high - counted.low) * (c.range.high - c.range.low);
}

inline Faults judgement(const Sum&, std::span<const Child> children, const Siblings& siblings) {
    Faults out;
    for (std::size_t i = 0; i < children.size(); ++i)
        if (!has_range(children[i].range)) out.add_of(i, "no_range", "", {siblings.name(i), "sum"});
    return out;
}

inline Interval range(const Sum&, std::span<const Child> children) {
    Interval out{0, 0};
    for (const Child& c : children) out = {out.low + c.weight * c.range.low, out.high + c.weight * c.range.high};
    return out;
}

/// Weighted sum; where values are missing, the sum of all weights times the weighted mean of the values that are there. Where children
/// have different ranges, a missing one stands as far up its range as the sum of the others stands in theirs, which is the same for one
/// range and never leaves the range of the whole.
///
/// values   n numbers; NaN is missing
/// weights  n numbers, 0 or more; 0 removes
/// returns  the sum; NaN if nothing is counted
/// throws   std::invalid_argument
/// cost     O(n)
/// source   OWASP (2020) Software Assurance Maturity Model, version 2: a practice is the sum of its levels
inline double sum(const Values& values, const Values& weights) {
    return on_array(Sum{}, values, weights);
}

}  // namespace ceiba::combine
