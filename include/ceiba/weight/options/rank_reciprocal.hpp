#pragma once

#include <ceiba/weight/options/card.hpp>

namespace ceiba::weight {

struct RankReciprocal {
    friend bool operator==(const RankReciprocal&, const RankReciprocal&) = default;
};
BOOST_DESCRIBE_STRUCT(RankReciprocal, (), ())
constexpr auto describe_notes(RankReciprocal*) {
    return describe::notes("RankReciprocal", "Weights that are one over the rank.");
}
constexpr Card card(const RankReciprocal&) {
    return {.name = "Rank reciprocal",
            .aliases = "",
            .input = Input::ranks,
            .source =
                "Stillwell, Seaver & Edwards (1981) A comparison of weight approximation techniques in multiattribute utility decision "
                "making, doi:10.1016/0030-5073(81)90015-5",
            .use = "For an order of importance with few criteria that matter.",
            .mind =
                "That the second weighs half of the first is an assumption. Criteria with one rank share the mean of the weights of their "
                "places.",
            .needs_positive = true,
            .direction_aware = false,
            .scale_invariant = false,
            .translation_invariant = false,
            .takes_constants = true,
            .constant_weighs_nothing = false};
}

}  // namespace ceiba::weight
