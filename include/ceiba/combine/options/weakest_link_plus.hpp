#pragma once

#include <ceiba/combine/options/card.hpp>
#include <ceiba/describe.hpp>

namespace ceiba::combine {

struct WeakestLinkPlus {
    double plus = 0.5;
    friend bool operator==(const WeakestLinkPlus&, const WeakestLinkPlus&) = default;
};
BOOST_DESCRIBE_STRUCT(WeakestLinkPlus, (), (plus))
constexpr auto describe_notes(WeakestLinkPlus*) {
    return describe::notes("WeakestLinkPlus", "The least child, and a little more if any other is higher.",
                           {{.name = "plus",
                             .text = "How much more; never above the greatest child.",
                             .unit = "node",
                             .range = "0 or more"}});
}
constexpr Card card(const WeakestLinkPlus& options) {
    return {.weights = Weights::none,
            .pools = false,
            .range = Range::of_children,
            .asks_met = false,
            .needs_levels = true,
            .gives_levels = Levels::of_levels,
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
            .scales = options.plus == 0,
            .form = Form::other,
            .formula = "min(min({values}) + {plus}, max({values}))"};
}
inline Faults judgement(const WeakestLinkPlus& options) {
    Faults out;
    out.at_least(options.plus, 0, "/plus");
    return out;
}

}  // namespace ceiba::combine
