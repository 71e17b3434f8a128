#pragma once

#include <ceiba/combine/moves.hpp>
#include <ceiba/combine/options.hpp>

namespace ceiba::combine {

/// From the sum of what was counted to that of all.
class Completed {
public:
    explicit Completed(const Children& c) : all_weights_(c.all_weights), all_(c.range) {
        for (const Child* child : c.which) {
            weights_ += child->weight;
            counted_ = {counted_.low + child->weight * child->range.low, counted_.high + child->weight * child->range.high};
        }
    }
    double operator()(double sum) const {
        if (weights_ == all_weights_) return sum;
        if (counted_.low == counted_.high) return sum * (all_weights_ / weights_);
        return all_.low + (sum - counted_.low) / (counted_.high - counted_.low) * (all_.high - all_.low);
    }

private:
    double all_weights_;
    Interval all_;
    double weights_ = 0;
    Interval counted_{0, 0};
};

inline double value(const Sum&, const Children& c) {
    double sum = 0;
    for (std::size_t i = 0; i < c.size(); ++i) sum += c.weight(i) * c.values[i];
    return Completed(c)(sum);
}

inline Moved moves(const Sum&, const Children& c) {
    return [sum = weighted(c), completed = Completed(c)](std::size_t place, double x) { return completed(sum(place, x)); };
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
