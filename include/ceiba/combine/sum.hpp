#pragma once

#include <ceiba/combine/children.hpp>
#include <ceiba/combine/options.hpp>

namespace ceiba::combine {

inline double value(const Sum&, const Children& c) {
    double sum = 0;
    double weights = 0;
    for (std::size_t i = 0; i < c.size(); ++i) {
        sum += c.weight(i) * c.values[i];
        weights += c.weight(i);
    }
    return weights == c.all_weights ? sum : sum * (c.all_weights / weights);
}

inline Interval range(const Sum&, std::span<const Child> children) {
    Interval out{0, 0};
    for (const Child& c : children) out = {out.low + c.weight * c.range.low, out.high + c.weight * c.range.high};
    return out;
}

/// Weighted sum; where values are missing, the sum of all weights times the weighted mean of the values that are there.
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
