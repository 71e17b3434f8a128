#pragma once

#include <algorithm>
#include <ceiba/combine/moves.hpp>
#include <ceiba/combine/options.hpp>
#include <ceiba/detail/formula_text.hpp>
#include <functional>

namespace ceiba::combine {

/// The share of the weight that the first share r of the children has, the greatest first.
struct Quantifier {
    std::vector<double> knots{};  ///< its value at 0, 1/n, ... 1, linear between
    Interval ramp{};              ///< or 0 below, 1 above, linear between
    std::optional<double> exponent{};

    double operator()(double r) const {
        if (!knots.empty()) {
            const double at = r * static_cast<double>(knots.size() - 1);
            const auto below = std::min(static_cast<std::size_t>(at), knots.size() - 2);
            return knots[below] + (at - static_cast<double>(below)) * (knots[below + 1] - knots[below]);
        }
        if (exponent) return r > 0 ? std::pow(r, *exponent) : 0;
        if (ramp.low == ramp.high) return at_least(r, ramp.high) ? 1 : 0;
        return std::clamp((r - ramp.low) / (ramp.high - ramp.low), 0.0, 1.0);
    }
    /// Calls f(place, weight) for each of n places, the greatest child first.
    template <class F>
    void each_weight(std::size_t n, F f) const {
        double before = 0;
        for (std::size_t place = 0; place < n; ++place) {
            const double share = place + 1 == n ? 1 : (*this)(static_cast<double>(place + 1) / static_cast<double>(n));
            f(place, share - before);
            before = share;
        }
    }
};

inline Quantifier settled(const Owa& options, std::span<const Child>, const Siblings&) {
    Quantifier out;
    if (!options.weights.empty()) {
        double sum = 0;
        for (const double w : options.weights) sum += w;
        double first = 0;
        out.knots.push_back(0);
        for (const double w : options.weights) out.knots.push_back((first += w) / sum);
    } else if (options.quantifier) {
        out.ramp = *options.quantifier;
    } else if (options.exponent) {
        out.exponent = options.exponent;
    } else {
        const double orness = options.orness.value_or(0.5);
        out.exponent = orness > 0 ? (1 - orness) / orness : std::numeric_limits<double>::infinity();
    }
    return out;
}

/// What was counted, greatest first, each with the weight of its place.
inline detail::FormulaTerms formula_terms(const Quantifier& quantifier, const Children& c, const detail::FormulaText& text) {
    std::vector<double> sorted(c.values.begin(), c.values.end());
    std::ranges::sort(sorted, std::greater<>{});
    detail::Terms ordered(" + ");
    quantifier.each_weight(sorted.size(),
                           [&](std::size_t place, double weight) { ordered.add(text.product(weight, text.factor(sorted[place]))); });
    return {{"ordered", ordered.text()}};
}

inline Faults judgement(const Owa& options, std::span<const Child> children, const Siblings& siblings) {
    Faults out;
    // Weights for all children are read again for fewer, where a method takes some away.
    const std::size_t given = options.weights.size();
    if (given > 0 && given != children.size() && given != siblings.all().size())
        out.add("wrong_count", "/weights", {std::to_string(given), std::to_string(children.size())});
    return out;
}

template <Sortable C>
typename C::Number value(const Quantifier& quantifier, const C& c) {
    const auto sorted = c.sorted();
    const std::size_t n = sorted.size();
    typename C::Number sum = 0;
    quantifier.each_weight(n, [&](std::size_t place, double weight) { sum += weight * sorted[n - 1 - place]; });
    return within(sum, sorted.front(), sorted.back());
}

/// What a place gains is in proportion to its weight: sums of that over the places that a child passes, which all gain or all lose, so that
/// nothing is gained where none of them has a weight.
///
/// cost  of each move: O(log n)
inline Moved moves(const Quantifier& quantifier, const Children& c) {
    const Ordered<std::greater<>> order(c, {});
    const std::vector<double>& sorted = order.sorted;
    const std::size_t n = sorted.size();
    std::vector<double> weights(n);
    quantifier.each_weight(n, [&](std::size_t place, double weight) { weights[place] = weight; });
    double sum = 0;
    std::vector<double> gained{0};  // by the places up to each one, if each has what was before it
    std::vector<double> lost{0};    // by the places before each one, if each has what comes after it
    for (std::size_t p = 0; p < n; ++p) {
        sum += weights[p] * sorted[p];
        if (p + 1 == n) break;
        gained.push_back(gained.back() + weights[p + 1] * (sorted[p] - sorted[p + 1]));
        lost.push_back(lost.back() + weights[p] * (sorted[p] - sorted[p + 1]));
    }
    return [order, weights = std::move(weights), gained = std::move(gained), lost = std::move(lost), sum](std::size_t place, double x) {
        const auto [from, to] = order.step(place, x);
        const std::vector<double>& was = order.sorted;
        const std::size_t end = was.size() - 1;
        const double passed = to < from ? gained[from] - gained[to] : lost[from] - lost[to];
        const double greatest = to == 0 ? x : was[from == 0 ? 1 : 0];
        const double least = to == end ? x : was[from == end ? end - 1 : end];
        return std::clamp(sum + (weights[to] * (x - was[to]) + passed), least, greatest);
    };
}

inline Interval range(const Quantifier&, std::span<const Child> children) {
    return common_range(children);
}

/// Ordered weighted average: weights belong to places, the greatest value first.
///
/// sum (Q(i/m) - Q((i-1)/m)) x_(i) over the m values counted. Q is linear between the sums of given weights, or 0 up to a, 1 from b on
/// and linear between, or r^exponent, or r^((1-o)/o) for an orness o.
///
/// values   n numbers; NaN is missing and skipped
/// options  exactly one of weights (0 or more, not all 0), quantifier (0 <= a <= b <= 1), exponent (0 or more), orness (0 to 1)
/// returns  a number between the least and the greatest value; NaN if nothing is counted
/// throws   Error for other options than these
/// cost     O(n log n)
/// source   Yager (1988) On ordered weighted averaging aggregation operators, doi:10.1109/21.87068; Yager (1996) Quantifier guided
///          aggregation using OWA operators, doi:10.1002/(SICI)1098-111X(199601)11:1<49::AID-INT3>3.0.CO;2-Z
/// example  (0.7, 1, 0.3, 0.6) with weights (0.4, 0.3, 0.2, 0.1): 0.76
inline double owa(const Values& values, const Owa& options) {
    refuse(judgement(options));
    return on_array(settled(options, {}, NoSiblings{}), values, Eigen::VectorXd::Ones(values.size()));
}

}  // namespace ceiba::combine
