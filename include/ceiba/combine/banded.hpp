#pragma once

#include <algorithm>
#include <ceiba/combine/moves.hpp>
#include <ceiba/combine/options.hpp>
#include <ceiba/detail/formula_text.hpp>
#include <numeric>

namespace ceiba::combine {

/// The points of a question: its value if that is the least, else weighted.
inline double points(const Banded& options, const Child& question, double x) {
    return same(x, options.points.low) ? x : question.weight * x;
}

/// How many questions the most points are of; a key question may count twice.
inline double most(const Banded& options, const Children& c) {
    const auto keys = options.keys_raise ? std::ranges::count_if(c.which, &Child::key) : 0;
    return static_cast<double>(c.size()) + static_cast<double>(keys);
}

/// Points over all questions counted, the most they can be, and their mean.
inline std::optional<PointTotals> beside(const Banded& options, const Children& c) {
    double sum = 0;
    for (std::size_t i = 0; i < c.size(); ++i) sum += points(options, *c.which[i], c.values[i]);
    return PointTotals{.points = sum, .maximum = options.points.high * most(options, c), .mean = sum / static_cast<double>(c.size())};
}

/// The band of so many points, of those that there can be.
inline double band_of(const Banded& options, double points, const Interval& possible) {
    double band = 1;
    for (const double limit : options.limits)
        if (at_least(points, possible.low + limit * (possible.high - possible.low))) ++band;
    return band;
}
inline Interval possible_points(const Banded& options, const Children& c) {
    return {static_cast<double>(c.size()) * options.points.low, options.points.high * most(options, c)};
}

inline double value(const Banded& options, const Children& c) {
    return band_of(options, beside(options, c)->points, possible_points(options, c));
}

inline Moved moves(const Banded& options, const Children& c) {
    const auto own = [options](const Child& question, double x) { return points(options, question, x); };
    return [options, sum = summed(c, own), possible = possible_points(options, c)](std::size_t place, double x) {
        return band_of(options, sum(place, x), possible);
    };
}

inline Interval range(const Banded& options, std::span<const Child>) {
    return {1, static_cast<double>(options.limits.size() + 1)};
}

inline Faults judgement(const Banded& options, std::span<const Child> children, const Siblings& siblings) {
    Faults out;
    const Interval& points = options.points;
    for (std::size_t i = 0; i < children.size(); ++i)
        if (const Interval& own = children[i].range; own.high != points.high || (own.low != 0 && own.low != points.low))
            out.add_of(i, "banded_points", "",
                       {siblings.name(i), detail::interval(own.low, own.high), detail::number(points.low), detail::number(points.high)});
    return out;
}

inline std::vector<double> outcomes(const Banded& options) {
    std::vector<double> out(options.limits.size() + 1);
    std::iota(out.begin(), out.end(), 1.0);
    return out;
}

/// A question that weighs less than 1 can give more points at its least value than at a better one; so can one whose values are not known
/// to be points.
inline bool rises(const Banded& options, std::span<const Child> children, const std::vector<std::vector<double>>& possible) {
    for (std::size_t i = 0; i < children.size(); ++i) {
        const Child& child = children[i];
        if (possible[i].empty() && child.weight != 1) return false;
        if (!std::ranges::is_sorted(possible[i], {}, [&](double x) { return points(options, child, x); })) return false;
    }
    return true;
}

inline detail::FormulaTerms formula_terms(const Banded& options, const Children& c, const detail::FormulaText& text) {
    detail::Terms sum(" + ");
    for (std::size_t i = 0; i < c.size(); ++i) {
        const std::string x = text.factor(c.values[i]);
        sum.add(same(c.values[i], options.points.low) ? x : text.product(c.weight(i), x));
    }
    return {{"points", sum.text()}, {"most", text.figure(most(options, c))}};
}

/// The band of the mean points of n questions, counted from 1; a mean at a limit is in the higher band.
///
/// points of a question: its value if that is the least, else weight * value. Limits lie at shares of the way from n * least to
/// n * greatest points; with `keys_raise`, to (n + keys) * greatest.
///
/// values   n numbers; NaN is missing and skipped, as what is not applicable; what is unanswered is 0
/// weights  n numbers, 0 or more; 0 removes
/// keys     n numbers: 1 for a key question, else 0
/// returns  a band; NaN if nothing is counted
/// throws   std::invalid_argument if the sizes differ or a weight is negative
/// cost     O(n * limits)
/// source   UNICEF (2014) Harmonized Approach to Cash Transfers, micro-assessment questionnaire
/// example  (4, 4, 1), weights 1, no key: 9 points between 3 and 12, two thirds of the way: band 3
inline double banded(const Values& values, const Values& weights, const Values& keys, const Banded& options = {}) {
    if (values.size() != keys.size()) throw std::invalid_argument("values and keys differ in size");
    return on_children(options, values, weights, [&](Child& child, Eigen::Index i) {
        child.range = options.points;
        child.key = keys[i] != 0;
    });
}

}  // namespace ceiba::combine
