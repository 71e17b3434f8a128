#pragma once

#include <ceiba/combine/options/card.hpp>
#include <ceiba/describe.hpp>

namespace ceiba::combine {

struct Median {
    friend bool operator==(const Median&, const Median&) = default;
};
BOOST_DESCRIBE_STRUCT(Median, (), ())
constexpr auto describe_notes(Median*) {
    return describe::notes("Median", "The middle child, or the mean of the middle two; unweighted.");
}
constexpr Card card(const Median&) {
    return {.weights = Weights::none,
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
            .form = Form::other,
            .formula = ""};
}

}  // namespace ceiba::combine
