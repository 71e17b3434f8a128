#pragma once

#include <ceiba/weight/options/card.hpp>

namespace ceiba::weight {

struct RankSum {
    friend bool operator==(const RankSum&, const RankSum&) = default;
};
BOOST_DESCRIBE_STRUCT(RankSum, (), ())
constexpr auto describe_notes(RankSum*) {
    return describe::notes("RankSum", "Weights that fall by equal steps with the rank.");
}
constexpr Card card(const RankSum&) {
    return {.name = "Rank sum",
            .aliases = "",
            .input = Input::ranks,
            .source =
                "Stillwell, Seaver & Edwards (1981) A comparison of weight approximation techniques in multiattribute utility decision "
                "making, doi:10.1016/0030-5073(81)90015-5",
            .use = "For an order of importance whose steps are taken to be equal.",
            .mind = "Equal steps are an assumption. Criteria with one rank share the mean of the weights of their places.",
            .needs_positive = true,
            .direction_aware = false,
            .scale_invariant = false,
            .translation_invariant = false,
            .takes_constants = true,
            .constant_weighs_nothing = false};
}

}  // namespace ceiba::weight
