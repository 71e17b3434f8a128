#pragma once

#include <ceiba/rank/options/card.hpp>

namespace ceiba::rank::group {

struct Borda {
    friend bool operator==(const Borda&, const Borda&) = default;
};
BOOST_DESCRIBE_STRUCT(Borda, (), ())
constexpr auto describe_notes(Borda*) {
    return describe::notes("Borda",
                           "From each ranking, a point for every alternative that is worse, and half a point for one that is tied.");
}
constexpr Card card(const Borda&) {
    return {.name = "Borda count",
            .aliases = "borda_count",
            .family = Family::value,
            .source =
                "Borda (1781) Memoire sur les elections au scrutin, Histoire de l'Academie Royale des Sciences; "
                "Young (1974) An axiomatization of Borda's rule, doi:10.1016/0022-0531(74)90073-8",
            .use = "When rankings are to be added up, and each place counts the same.",
            .mind =
                "Who beats each other one in a majority of rankings need not win. Another alternative, even a poor one, can turn two "
                "others round.",
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
