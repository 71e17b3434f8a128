#pragma once

#include <ceiba/combine/options/card.hpp>
#include <ceiba/describe.hpp>

namespace ceiba::combine {

struct Maximum {
    friend bool operator==(const Maximum&, const Maximum&) = default;
};
BOOST_DESCRIBE_STRUCT(Maximum, (), ())
constexpr auto describe_notes(Maximum*) {
    return describe::notes("Maximum", "The greatest child.");
}
constexpr Card card(const Maximum&) {
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
            .formula = "max({values})"};
}

}  // namespace ceiba::combine
