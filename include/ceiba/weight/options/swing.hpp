#pragma once

#include <ceiba/weight/options/card.hpp>

namespace ceiba::weight {

struct Swing {
    friend bool operator==(const Swing&, const Swing&) = default;
};
BOOST_DESCRIBE_STRUCT(Swing, (), ())
constexpr auto describe_notes(Swing*) {
    return describe::notes("Swing",
                           "Points for how much it would matter to go from the worst to the best on each criterion, over their sum.");
}
constexpr Card card(const Swing&) {
    return {.name = "Swing",
            .aliases = "",
            .input = Input::points,
            .source = "von Winterfeldt & Edwards (1986) Decision analysis and behavioral research, ISBN 978-0-521-27304-6",
            .use =
                "For criteria whose worst and best values are fixed: ask which swing from worst to best matters most, give it 100 points, "
                "and the others points beside it.",
            .mind = "The weights belong to those worst and best values: where these change, ask again.",
            .needs_positive = false,
            .direction_aware = false,
            .scale_invariant = true,
            .translation_invariant = false,
            .takes_constants = true,
            .constant_weighs_nothing = false};
}

}  // namespace ceiba::weight
