#pragma once

#include <ceiba/weight/options/card.hpp>

namespace ceiba::weight {

struct RankOrderCentroid {
    friend bool operator==(const RankOrderCentroid&, const RankOrderCentroid&) = default;
};
BOOST_DESCRIBE_STRUCT(RankOrderCentroid, (), ())
constexpr auto describe_notes(RankOrderCentroid*) {
    return describe::notes("RankOrderCentroid", "The centre of all weights that agree with a ranking.");
}
constexpr Card card(const RankOrderCentroid&) {
    return {.name = "Rank order centroid",
            .aliases = "roc",
            .input = Input::ranks,
            .source = "Barron & Barrett (1996) Decision quality using ranked attribute weights, doi:10.1287/mnsc.42.11.1515",
            .use = "Where people agree on an order of importance alone: it is the mean of all weights in that order.",
            .mind =
                "The first criterion weighs much: with five it has 46 %. Criteria with one rank share the mean of the weights of their "
                "places.",
            .needs_positive = true,
            .direction_aware = false,
            .scale_invariant = false,
            .translation_invariant = false,
            .takes_constants = true,
            .constant_weighs_nothing = false};
}

}  // namespace ceiba::weight
