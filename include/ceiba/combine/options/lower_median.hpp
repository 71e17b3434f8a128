#pragma once

#include <ceiba/combine/options/card.hpp>
#include <ceiba/describe.hpp>

namespace ceiba::combine {

struct LowerMedian {
    friend bool operator==(const LowerMedian&, const LowerMedian&) = default;
};
BOOST_DESCRIBE_STRUCT(LowerMedian, (), ())
constexpr auto describe_notes(LowerMedian*) {
    return describe::notes("LowerMedian", "The middle child, or the lesser of the middle two; unweighted.");
}
constexpr Card card(const LowerMedian&) {
    return {.weights = Weights::none,
            .pools = false,
            .range = Range::of_children,
            .asks_met = false,
            .needs_levels = false,
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
            .scales = true,
            .form = Form::other,
            .formula = ""};
}

}  // namespace ceiba::combine
