#pragma once

#include <ceiba/combine/options/card.hpp>
#include <ceiba/describe.hpp>

namespace ceiba::combine {

/// Where a node stands that has met a part of the next level.
enum class Partial { none, half, share };
BOOST_DESCRIBE_ENUM(Partial, none, half, share)
constexpr auto describe_notes(Partial*) {
    return describe::notes("Partial", "Where a node stands that has met a part of the next level.",
                           {{.name = "none", .text = "On the level it has reached."},
                            {.name = "half", .text = "Half way to the next level, whatever part of it is met."},
                            {.name = "share", .text = "As far on the way as the share of the next level's weight that is met."}});
}

struct Cumulative {
    std::vector<double> levels{};
    std::optional<double> base{};
    Partial partial = Partial::none;
    friend bool operator==(const Cumulative&, const Cumulative&) = default;
};
BOOST_DESCRIBE_STRUCT(Cumulative, (), (levels, base, partial))
constexpr auto describe_notes(Cumulative*) {
    return describe::notes("Cumulative", "The highest level all of whose attributes, and those of every lower level, are met.",
                           {{.name = "levels", .text = "The levels in order; by default those of the indicators below."},
                            {.name = "base", .text = "The value where no level is reached; by default the lowest level less 1."},
                            {.name = "partial", .text = "Where it stands if a part of the next level is met."}});
}
constexpr Card card(const Cumulative& options) {
    return {.weights = options.partial == Partial::share ? Weights::shares : Weights::none,
            .pools = true,
            .range = Range::own,
            .asks_met = true,
            .needs_levels = false,
            .gives_levels = options.partial == Partial::share ? Levels::never : Levels::always,
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
