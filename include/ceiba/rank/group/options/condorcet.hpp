#pragma once

#include <ceiba/rank/options/card.hpp>

namespace ceiba::rank::group {

struct Condorcet {
    friend bool operator==(const Condorcet&, const Condorcet&) = default;
};
BOOST_DESCRIBE_STRUCT(Condorcet, (), ())
constexpr auto describe_notes(Condorcet*) {
    return describe::notes("Condorcet", "The alternative that beats each other one in a majority of rankings, if there is one.");
}
constexpr Card card(const Condorcet&) {
    return {.name = "Condorcet winner",
            .aliases = "condorcet_winner",
            .family = Family::outranking,
            .source =
                "Condorcet (1785) Essai sur l'application de l'analyse a la probabilite des decisions rendues a la pluralite des voix; "
                "Young (1988) Condorcet's theory of voting, doi:10.2307/1961757",
            .use = "To see whether one alternative beats each other one.",
            .mind = "Majorities can go round in a cycle; then nobody wins, and all tie. It does not rank those who do not win.",
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
