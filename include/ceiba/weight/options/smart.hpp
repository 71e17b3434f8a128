#pragma once

#include <ceiba/weight/options/card.hpp>

namespace ceiba::weight {

struct Smart {
    friend bool operator==(const Smart&, const Smart&) = default;
};
BOOST_DESCRIBE_STRUCT(Smart, (), ())
constexpr auto describe_notes(Smart*) {
    return describe::notes("Smart", "Points for how important each criterion is, over their sum.");
}
constexpr Card card(const Smart&) {
    return {.name = "SMART",
            .aliases = "",
            .input = Input::points,
            .source =
                "Edwards (1977) How to use multiattribute utility measurement for social decisionmaking, doi:10.1109/TSMC.1977.4309720",
            .use = "For quick ratings: the least important criterion has 10 points, the others points beside it.",
            .mind = "The ratings do not see how far the values of a criterion lie apart; where this matters take swing weights.",
            .needs_positive = false,
            .direction_aware = false,
            .scale_invariant = true,
            .translation_invariant = false,
            .takes_constants = true,
            .constant_weighs_nothing = false};
}

}  // namespace ceiba::weight
