#pragma once

#include <ceiba/weight/options/card.hpp>

namespace ceiba::weight {

struct Direct {
    friend bool operator==(const Direct&, const Direct&) = default;
};
BOOST_DESCRIBE_STRUCT(Direct, (), ())
constexpr auto describe_notes(Direct*) {
    return describe::notes("Direct", "Points are weights, over their sum.");
}
constexpr Card card(const Direct&) {
    return {.name = "Direct weights",
            .aliases = "",
            .input = Input::points,
            .source = "OECD & JRC (2008) Handbook on constructing composite indicators, doi:10.1787/9789264043466-en",
            .use = "For weights that were agreed or are given by a law or a plan.",
            .mind =
                "Nothing says how the points came about; people who give points see how important a criterion is, and seldom how far its "
                "values lie apart.",
            .needs_positive = false,
            .direction_aware = false,
            .scale_invariant = true,
            .translation_invariant = false,
            .takes_constants = true,
            .constant_weighs_nothing = false};
}

}  // namespace ceiba::weight
