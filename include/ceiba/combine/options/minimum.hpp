#pragma once

#include <ceiba/combine/options/card.hpp>
#include <ceiba/describe.hpp>

namespace ceiba::combine {

struct Minimum {
    friend bool operator==(const Minimum&, const Minimum&) = default;
};
BOOST_DESCRIBE_STRUCT(Minimum, (), ())
constexpr auto describe_notes(Minimum*) {
    return describe::notes("Minimum", "The least child: the weakest link.");
}
constexpr Card card(const Minimum&) {
    return {.weights = Weights::none,
            .pools = false,
            .range = Range::of_children,
            .asks_met = false,
            .needs_levels = false,
            .gives_levels = Levels::of_levels,
            .multiplicative = false,
            .floor = std::nullopt,
            .exchangeable = true,
            .unsaid = Unsaid::skip,
            .skips = true,
            .takes_block = false,
            .speaks_of_missing = false,
            .monotone = Monotone::always,
            .symmetric = true,
            .translates = true,
            .scales = true,
            .form = Form::other,
            .formula = "min({values})"};
}

}  // namespace ceiba::combine
