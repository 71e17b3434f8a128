#pragma once

#include <Eigen/Core>
#include <ceiba/measure/options.hpp>
#include <cmath>
#include <limits>
#include <optional>
#include <span>
#include <stdexcept>
#include <vector>

/// What a rule is given, and how a rule is used on a plain array. Every rule is three overloads on its options:
/// `value(options, Children)`, `range(options, children)` and, for a plain array, a function of the rule's name.
namespace ceiba::combine {

using measure::Interval;

inline constexpr double no_value = std::numeric_limits<double>::quiet_NaN();

/// What never changes about a child: its weight and range and, under a cumulative node, the level it belongs to and from where on it
/// is met.
struct Child {
    double weight = 1;
    Interval range{};
    double level = 0;
    double threshold = 0;
};

/// The counted children of one node, in a fixed order; there is at least one, and every weight is above 0.
struct Children {
    std::span<const double> values;
    std::span<const Child* const> which;
    double all_weights;  ///< sum of the weights of all children, counted or not
    Interval range;      ///< range of what the rule gives when all are counted

    std::size_t size() const { return values.size(); }
    double weight(std::size_t i) const { return which[i]->weight; }
};

/// The range shared by a node's children.
inline Interval common_range(std::span<const Child> children) {
    Interval range = children.front().range;
    for (const Child& c : children) range = {std::fmin(range.low, c.range.low), std::fmax(range.high, c.range.high)};
    return range;
}

/// The same, where values below a floor are raised to it.
inline Interval floored_range(const std::optional<double>& floor, std::span<const Child> children) {
    const Interval all = common_range(children);
    const double least = floor.value_or(all.low);
    return {std::fmax(all.low, least), std::fmax(all.high, least)};
}

using Values = Eigen::Ref<const Eigen::VectorXd>;

/// A rule on a plain array: NaN is missing and skipped, as is what has weight 0; NaN if nothing is left.
/// Throws std::invalid_argument if the sizes differ or a weight is negative or NaN.
template <class Options>
double on_array(const Options& options, const Values& values, const Values& weights) {
    if (values.size() != weights.size()) throw std::invalid_argument("values and weights differ in size");
    std::vector<Child> children(static_cast<std::size_t>(values.size()));
    std::vector<double> counted;
    std::vector<const Child*> which;
    double all = 0;
    for (Eigen::Index i = 0; i < values.size(); ++i) {
        if (!(weights[i] >= 0)) throw std::invalid_argument("a weight is negative or not a number");
        Child& child = children[static_cast<std::size_t>(i)];
        child.weight = weights[i];
        all += weights[i];
        if (weights[i] == 0 || std::isnan(values[i])) continue;
        counted.push_back(values[i]);
        which.push_back(&child);
    }
    return counted.empty() ? no_value : value(options, Children{counted, which, all, range(options, children)});
}

}  // namespace ceiba::combine
