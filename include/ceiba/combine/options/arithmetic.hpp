#pragma once

#include <ceiba/combine/options/card.hpp>
#include <ceiba/describe.hpp>

namespace ceiba::combine {

struct Arithmetic {
    friend bool operator==(const Arithmetic&, const Arithmetic&) = default;
};
BOOST_DESCRIBE_STRUCT(Arithmetic, (), ())
constexpr auto describe_notes(Arithmetic*) {
    return describe::notes("Arithmetic", "Weighted arithmetic mean.");
}
constexpr Card card(const Arithmetic&) {
    return {.weights = Weights::shares,
            .pools = false,
            .range = Range::of_children,
            .asks_met = false,
            .needs_levels = false,
            .gives_levels = Levels::never,
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
            .form = Form::arithmetic,
            .formula = "({weighted}) / ({weights})"};
}

}  // namespace ceiba::combine
