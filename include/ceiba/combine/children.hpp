#pragma once

#include <Eigen/Core>
#include <algorithm>
#include <ceiba/answer.hpp>
#include <ceiba/detail/closest.hpp>
#include <ceiba/detail/faults.hpp>
#include <ceiba/error.hpp>
#include <ceiba/measure/options.hpp>
#include <ceiba/snap.hpp>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>
#include <span>
#include <stdexcept>
#include <vector>

/// What a rule is given, and how a rule is used on a plain array. Every rule is three overloads on its options:
/// `value(options, Children)`, `range(options, children)` and, for a plain array, a function of the rule's name.
namespace ceiba::combine {

using measure::Interval;

inline constexpr double no_value = std::numeric_limits<double>::quiet_NaN();

inline constexpr double no_level = no_value;

inline constexpr double infinite = std::numeric_limits<double>::infinity();

/// What never changes about a child: its weight and range and, to the rules that ask, its place among its siblings, the level it belongs
/// to, from where on it is met, and whether it is a key question.
struct Child {
    double weight = 1;
    Interval range{};
    double level = no_level;
    double threshold = 0;
    std::size_t place = 0;
    bool key = false;
};

/// The counted children of one node, in the order of their places; every weight is above 0, and there is at least one, except to rules that
/// speak of missing children.
struct Children {
    using Number = double;
    using Weight = double;

    std::span<const double> values;
    std::span<const Child* const> which;
    double all_weights;  ///< sum of the weights of all children, counted or not
    Interval range;      ///< range of what the rule gives when all are counted
    std::size_t all{};   ///< how many children there are, counted or not

    std::size_t size() const { return values.size(); }
    double value(std::size_t i) const { return values[i]; }
    /// The value of a child; for many assessments, something else where it is not counted.
    double value_or(std::size_t i, double) const { return values[i]; }
    /// 1: a child that is not counted is not here; for many assessments, 0 where it is not counted.
    static double counted(std::size_t) { return 1; }
    double weight(std::size_t i) const { return which[i]->weight; }
    bool met(std::size_t i) const { return at_least(values[i], which[i]->threshold); }
    /// The values, ascending.
    std::vector<double> sorted() const {
        std::vector<double> out(values.begin(), values.end());
        std::ranges::sort(out);
        return out;
    }
    /// The value of the child at a place; nothing if it is not counted.
    std::optional<double> at(std::size_t place) const {
        const auto found = std::ranges::lower_bound(which, place, {}, &Child::place);
        if (found == which.end() || (*found)->place != place) return std::nullopt;
        return values[static_cast<std::size_t>(found - which.begin())];
    }
};

/// Children whose values can be sorted: of many assessments, those that are counted in all.
template <class C>
concept Sortable = requires(const C& c) { c.sorted(); };

/// What rules are made of that are written once for one assessment and for many: of this room, and of `strip.hpp` for many.
inline double lesser(double a, double b) {
    return b < a ? b : a;
}
inline double greater(double a, double b) {
    return a < b ? b : a;
}
inline double within(double x, double low, double high) {
    return x < low ? low : high < x ? high : x;
}
/// x, but 0 where a number is.
inline double unless_zero(double a, double x) {
    return a == 0 ? 0 : x;
}
/// a where something is above 0, and b elsewhere.
inline double where(double above_0, double a, double b) {
    return above_0 > 0 ? a : b;
}
inline double halfway(double a, double b) {
    return std::midpoint(a, b);
}
template <class F>
double by_lane(F f, double a) {
    return f(a);
}

/// Rules that say what holds when every child is missing.
template <class Options>
inline constexpr bool of_missing = requires { requires Options::of_missing; };

/// Who the children are, to rules whose options name them.
class Siblings {
public:
    virtual ~Siblings() = default;
    /// The place of a child; nothing if there is none of that name.
    virtual std::optional<std::size_t> place(const std::string& id) const = 0;
    /// The number an answer stands for on the scale of the child at a place; nothing if it stands for none.
    virtual std::optional<double> number(std::size_t place, const Answer& answer) const = 0;
    /// True if an answer stands for the same number whichever child gives it.
    virtual bool alike() const { return true; }
    /// The answer of the child at a place that was probably meant by words that are none; empty if none is near.
    virtual std::string meant(std::size_t, std::string_view) const { return {}; }
    /// The name of the child at a place.
    virtual std::string name(std::size_t) const { return {}; }
    /// The names of all children; one without a weight may be named, and is missing.
    virtual std::vector<std::string> all() const { return {}; }
    /// The mean that a child's column is brought to, if it is.
    virtual std::optional<double> mean(std::size_t) const { return std::nullopt; }
};

/// Nobody by name.
struct NoSiblings final : Siblings {
    std::optional<std::size_t> place(const std::string&) const override { return std::nullopt; }
    std::optional<double> number(std::size_t, const Answer&) const override { return std::nullopt; }
};

/// Whether a child that options name is there, weighted or not; tells if it is not.
inline bool is_named(const std::string& id, const Siblings& siblings, std::string where, detail::Faults& out) {
    if (siblings.place(id)) return true;
    const std::vector<std::string> all = siblings.all();
    if (std::ranges::find(all, id) != all.end()) return true;
    out.add("not_a_child", std::move(where), {id, detail::closest(id, all)});
    return false;
}

/// Tells if an answer that options name stands for nothing on the scale of the child at a place.
inline void judge_answer(const Answer& answer, std::size_t place, const Siblings& siblings, std::string where, detail::Faults& out) {
    if (siblings.number(place, answer)) return;
    const auto* word = std::get_if<std::string>(&answer.value);
    out.add("not_a_value_of", std::move(where),
            {word != nullptr ? *word : detail::number(std::get<double>(answer.value)), siblings.name(place),
             word != nullptr ? siblings.meant(place, *word) : std::string()});
}

/// The range of a rule that has none.
inline constexpr Interval no_range{no_value, no_value};
inline bool has_range(const Interval& range) {
    return !std::isnan(range.low);
}

/// The range shared by a node's children; none if a child has none.
inline Interval common_range(std::span<const Child> children) {
    Interval range = children.front().range;
    for (const Child& c : children) {
        if (!has_range(c.range)) return no_range;
        range = {std::fmin(range.low, c.range.low), std::fmax(range.high, c.range.high)};
    }
    return range;
}

/// The same, where values below a floor are raised to it.
inline Interval floored_range(const std::optional<double>& floor, std::span<const Child> children) {
    const Interval all = common_range(children);
    if (!has_range(all)) return no_range;
    const double least = floor.value_or(all.low);
    return {std::fmax(all.low, least), std::fmax(all.high, least)};
}

using Values = Eigen::Ref<const Eigen::VectorXd>;

/// Throws Error with all that is wrong, if anything is.
inline void refuse(const detail::Faults& faults) {
    std::vector<Issue> issues;
    for (const detail::Fault& fault : faults) issues.push_back(issue(fault.code, fault.where, fault.arguments));
    throw_if_errors(issues);
}

/// A rule on a plain array: NaN is missing and skipped, as is what has weight 0; NaN if nothing is left. More about each child is said
/// by more(child, i).
/// Throws std::invalid_argument if the sizes differ or a weight is negative or NaN; Error for what `judgement` says of the options.
template <class Options, class More>
double on_children(const Options& options, const Values& values, const Values& weights, More more) {
    if (values.size() != weights.size()) throw std::invalid_argument("values and weights differ in size");
    if constexpr (requires { judgement(options); }) refuse(judgement(options));
    std::vector<Child> children;
    std::vector<Eigen::Index> at;
    double all = 0;
    for (Eigen::Index i = 0; i < values.size(); ++i) {
        if (!(weights[i] >= 0)) throw std::invalid_argument("a weight is negative or not a number");
        if (weights[i] == 0) continue;
        children.push_back({.weight = weights[i], .place = static_cast<std::size_t>(i)});
        more(children.back(), i);
        at.push_back(i);
        all += weights[i];
    }
    if constexpr (requires { judgement(options, children, NoSiblings{}); }) refuse(judgement(options, children, NoSiblings{}));
    std::vector<double> counted;
    std::vector<const Child*> which;
    for (std::size_t i = 0; i < children.size(); ++i) {
        if (std::isnan(values[at[i]])) continue;
        counted.push_back(values[at[i]]);
        which.push_back(&children[i]);
    }
    if (counted.empty() && !of_missing<Options>) return no_value;
    return value(options, Children{counted, which, all, range(options, children), children.size()});
}

template <class Options>
double on_array(const Options& options, const Values& values, const Values& weights) {
    return on_children(options, values, weights, [](Child&, Eigen::Index) {});
}

/// The same for rules that ask what is met.
template <class Options>
double on_thresholds(const Options& options, const Values& values, const Values& thresholds, const Values& weights) {
    if (values.size() != thresholds.size()) throw std::invalid_argument("values and thresholds differ in size");
    return on_children(options, values, weights, [&](Child& child, Eigen::Index i) { child.threshold = thresholds[i]; });
}

}  // namespace ceiba::combine
