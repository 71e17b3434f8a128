#pragma once

#include <ceiba/combine/options/card.hpp>
#include <ceiba/describe.hpp>

namespace ceiba::combine {

/// Which of several equally frequent values is taken.
enum class Ties { lowest, highest, none };
BOOST_DESCRIBE_ENUM(Ties, lowest, highest, none)
constexpr auto describe_notes(Ties*) {
    return describe::notes("Ties", "Which of several equally frequent values is taken.",
                           {{.name = "lowest", .text = "The lowest."},
                            {.name = "highest", .text = "The highest."},
                            {.name = "none", .text = "None: there is no score."}});
}

struct Mode {
    Ties ties = Ties::lowest;
    friend bool operator==(const Mode&, const Mode&) = default;
};
BOOST_DESCRIBE_STRUCT(Mode, (), (ties))
constexpr auto describe_notes(Mode*) {
    return describe::notes("Mode", "The most frequent value of the children.",
                           {{.name = "ties", .text = "Which of several equally frequent values is taken."}});
}
constexpr Card card(const Mode&) {
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
            .monotone = Monotone::never,
            .symmetric = true,
            .translates = true,
            .scales = true,
            .form = Form::other,
            .formula = ""};
}

}  // namespace ceiba::combine
