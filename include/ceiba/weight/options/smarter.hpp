#pragma once

#include <ceiba/weight/options/card.hpp>

namespace ceiba::weight {

struct Smarter {
    friend bool operator==(const Smarter&, const Smarter&) = default;
};
BOOST_DESCRIBE_STRUCT(Smarter, (), ())
constexpr auto describe_notes(Smarter*) {
    return describe::notes("Smarter", "SMART with the centre of all weights that agree with a ranking in the place of points.");
}
constexpr Card card(const Smarter&) {
    return {.name = "SMARTER",
            .aliases = "",
            .input = Input::ranks,
            .source =
                "Edwards & Barron (1994) SMARTS and SMARTER: improved simple methods for multiattribute utility measurement, "
                "doi:10.1006/obhd.1994.1087",
            .use = "Where people rank the swings from worst to best of the criteria, and would not give points.",
            .mind =
                "The weights are those of the rank order centroid. Criteria with one rank share the mean of the weights of their places.",
            .needs_positive = true,
            .direction_aware = false,
            .scale_invariant = false,
            .translation_invariant = false,
            .takes_constants = true,
            .constant_weighs_nothing = false};
}

}  // namespace ceiba::weight
