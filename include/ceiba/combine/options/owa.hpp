#pragma once

#include <ceiba/combine/options/card.hpp>
#include <ceiba/describe.hpp>
#include <ceiba/measure/options.hpp>

namespace ceiba::combine {

using measure::Interval;

struct Owa {
    std::vector<double> weights{};
    std::optional<Interval> quantifier{};
    std::optional<double> exponent{};
    std::optional<double> orness{};
    friend bool operator==(const Owa&, const Owa&) = default;
};
BOOST_DESCRIBE_STRUCT(Owa, (), (weights, quantifier, exponent, orness))
constexpr auto describe_notes(Owa*) {
    return describe::notes("Owa", "Ordered weighted average: weights belong to places, the greatest child first. One of the four is given.",
                           {{.name = "weights", .text = "A weight for each place, the greatest child first.", .range = "0 or more"},
                            {.name = "quantifier", .text = "The share of children, from the greatest, at which weight begins and ends."},
                            {.name = "exponent", .text = "The first share r of the children weighs r to this power.", .range = "0 or more"},
                            {.name = "orness", .text = "1 is the maximum, 0.5 the mean, 0 the minimum.", .range = "0 to 1"}});
}
constexpr Card card(const Owa&) {
    return {.weights = Weights::none,
            .pools = false,
            .range = Range::of_children,
            .asks_met = false,
            .needs_levels = false,
            .gives_levels = Levels::never,
            .multiplicative = false,
            .floor = std::nullopt,
            .exchangeable = false,
            .unsaid = Unsaid::skip,
            .skips = true,
            .takes_block = false,
            .speaks_of_missing = false,
            .monotone = Monotone::always,
            .symmetric = true,
            .translates = true,
            .scales = true,
            .form = Form::other,
            .formula = "{ordered}"};
}
inline Faults judgement(const Owa& options) {
    Faults out;
    const int given =
        (options.weights.empty() ? 0 : 1) + (options.quantifier ? 1 : 0) + (options.exponent ? 1 : 0) + (options.orness ? 1 : 0);
    if (given != 1) out.add("one_of", "", {"weights, quantifier, exponent, orness"});
    double sum = 0;
    for (std::size_t i = 0; i < options.weights.size(); ++i) {
        const double weight = options.weights[i];
        if (!(weight >= 0)) out.add("negative_weight", "/weights/" + std::to_string(i), {detail::number(weight)});
        sum += weight;
    }
    if (!options.weights.empty() && sum == 0) out.add("zero_weights", "/weights");
    if (options.quantifier) {
        out.within(options.quantifier->low, 0, 1, "/quantifier/low");
        out.within(options.quantifier->high, 0, 1, "/quantifier/high");
        if (options.quantifier->low > options.quantifier->high)
            out.add("bad_interval", "/quantifier", {detail::number(options.quantifier->low), detail::number(options.quantifier->high)});
    }
    if (options.exponent) out.at_least(*options.exponent, 0, "/exponent");
    if (options.orness) out.within(*options.orness, 0, 1, "/orness");
    return out;
}

}  // namespace ceiba::combine
