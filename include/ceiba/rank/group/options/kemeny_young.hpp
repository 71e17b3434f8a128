#pragma once

#include <ceiba/rank/compare/options/kemeny.hpp>
#include <ceiba/rank/options/card.hpp>

namespace ceiba::rank::group {

using compare::KemenyUnit;

struct KemenyYoung {
    KemenyUnit unit = KemenyUnit::discordant_pairs;
    friend bool operator==(const KemenyYoung&, const KemenyYoung&) = default;
};
BOOST_DESCRIBE_STRUCT(KemenyYoung, (), (unit))
constexpr auto describe_notes(KemenyYoung*) {
    return describe::notes("KemenyYoung", "The order that is nearest to all rankings: it disagrees with them on the fewest pairs.",
                           {{.name = "unit", .text = "How its distance from the rankings, the cost, is counted."}});
}
constexpr Card card(const KemenyYoung&) {
    return {.name = "Kemeny-Young",
            .aliases = "kemeny,kemeny_rule",
            .family = Family::outranking,
            .source =
                "Kemeny (1959) Mathematics without numbers, Daedalus 88: 577-591; "
                "Young (1988) Condorcet's theory of voting, doi:10.2307/1961757",
            .use = "When one order is to stand for several, for up to 12 alternatives. Who beats each other one is first.",
            .mind =
                "Several orders can be as near: then the table `unique` has 0, and the order is the first of them by place in the table, "
                "which is no reason to prefer it. It never ties, not even alternatives that are alike.",
            .higher_is_better = false,
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
