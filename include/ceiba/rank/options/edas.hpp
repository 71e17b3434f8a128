#pragma once

#include <ceiba/rank/options/card.hpp>

namespace ceiba::rank {

struct Edas {
    friend bool operator==(const Edas&, const Edas&) = default;
};
BOOST_DESCRIBE_STRUCT(Edas, (), ())
constexpr auto describe_notes(Edas*) {
    return describe::notes("Edas", "Distances above and below the mean alternative.");
}
constexpr Card card(const Edas&) {
    return {.name = "EDAS",
            .aliases = "",
            .family = Family::reference,
            .source =
                "Keshavarz Ghorabaee, Zavadskas, Olfat & Turskis (2015) Multi-criteria inventory classification using a new method of "
                "evaluation based on distance from average solution (EDAS), doi:10.15388/Informatica.2015.57",
            .use = "When the mean of the group is a fairer yardstick than its best and worst, which may be odd ones out.",
            .mind =
                "The mean has to be above 0, and distances are in shares of it: a number added to a criterion changes the order. Who comes "
                "or goes moves the mean, and can turn two others round.",
            .higher_is_better = true,
            .uses_weights = true,
            .weights_are_shares = true,
            .needs_positive = false,
            .compensatory = true,
            .direction_aware = true,
            .scale_invariant = true,
            .translation_invariant = false,
            .monotone = true,
            .keeps_order = false,
            .zero_weight_is_removal = true,
            .takes_constants = true};
}

}  // namespace ceiba::rank
