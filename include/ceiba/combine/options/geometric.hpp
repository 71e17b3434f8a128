#pragma once

#include <ceiba/combine/options/card.hpp>
#include <ceiba/describe.hpp>

namespace ceiba::combine {

struct Geometric {
    std::optional<double> floor{};
    friend bool operator==(const Geometric&, const Geometric&) = default;
};
BOOST_DESCRIBE_STRUCT(Geometric, (), (floor))
constexpr auto describe_notes(Geometric*) {
    return describe::notes("Geometric", "Weighted geometric mean; 0 if a child is 0.",
                           {{.name = "floor", .text = "Children below are raised to this.", .range = "above 0"}});
}
constexpr Card card(const Geometric& options) {
    return {.weights = Weights::shares,
            .pools = false,
            .range = Range::of_children,
            .asks_met = false,
            .needs_levels = false,
            .gives_levels = Levels::never,
            .multiplicative = true,
            .floor = options.floor,
            .exchangeable = true,
            .unsaid = Unsaid::skip,
            .skips = true,
            .takes_block = false,
            .speaks_of_missing = false,
            .monotone = Monotone::always,
            .symmetric = true,
            .translates = false,
            .scales = !options.floor,
            .form = Form::geometric,
            .formula = "({powers}) ^ (1 / ({weights}))"};
}
inline Faults judgement(const Geometric& options) {
    Faults out;
    out.above_0(options.floor, "/floor");
    return out;
}

}  // namespace ceiba::combine
