#pragma once

#include <ceiba/combine/options/card.hpp>
#include <ceiba/describe.hpp>

namespace ceiba::combine {

struct Cumulative {
    std::vector<double> levels{};
    std::optional<double> base{};
    friend bool operator==(const Cumulative&, const Cumulative&) = default;
};
BOOST_DESCRIBE_STRUCT(Cumulative, (), (levels, base))
constexpr auto describe_notes(Cumulative*) {
    return describe::notes("Cumulative", "The highest level all of whose attributes, and those of every lower level, are met.",
                           {{.name = "levels", .text = "The levels in order; by default those of the indicators below."},
                            {.name = "base", .text = "The value where no level is reached; by default the lowest level less 1."}});
}
constexpr Card card(const Cumulative&) {
    return {.weights = Weights::none,
            .pools = true,
            .range = Range::own,
            .asks_met = true,
            .needs_levels = false,
            .gives_levels = Levels::always,
            .multiplicative = false,
            .floor = std::nullopt,
            .exchangeable = false,
            .unsaid = Unsaid::block,
            .skips = true,
            .takes_block = true,
            .speaks_of_missing = false,
            .monotone = Monotone::always,
            .symmetric = true,
            .translates = false,
            .scales = false,
            .form = Form::other,
            .formula = ""};
}

}  // namespace ceiba::combine
