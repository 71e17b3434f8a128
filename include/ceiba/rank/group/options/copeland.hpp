#pragma once

#include <ceiba/rank/options/card.hpp>

namespace ceiba::rank::group {

struct Copeland {
    friend bool operator==(const Copeland&, const Copeland&) = default;
};
BOOST_DESCRIBE_STRUCT(Copeland, (), ())
constexpr auto describe_notes(Copeland*) {
    return describe::notes("Copeland", "How many others an alternative beats in a majority of rankings, less how many beat it.");
}
constexpr Card card(const Copeland&) {
    return {.name = "Copeland",
            .aliases = "",
            .family = Family::outranking,
            .source =
                "Copeland (1951) A reasonable social welfare function, University of Michigan; "
                "Saari & Merlin (1996) The Copeland method, doi:10.1007/BF01212012",
            .use = "When majorities are to decide, and who beats each other one is to win.",
            .mind = "A narrow majority counts as much as a wide one. With few alternatives, and in a cycle of majorities, it often ties.",
            .higher_is_better = true,
            .uses_weights = true,
            .weights_are_shares = true,
            .needs_positive = false,
            .compensatory = false,
            .direction_aware = false,
            .scale_invariant = true,
            .translation_invariant = true,
            .monotone = true,
            .keeps_order = false,
            .zero_weight_is_removal = true,
            .takes_constants = true};
}

}  // namespace ceiba::rank::group
