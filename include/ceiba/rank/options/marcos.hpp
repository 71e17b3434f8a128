#pragma once

#include <ceiba/rank/options/card.hpp>

namespace ceiba::rank {

struct Marcos {
    friend bool operator==(const Marcos&, const Marcos&) = default;
};
BOOST_DESCRIBE_STRUCT(Marcos, (), ())
constexpr auto describe_notes(Marcos*) {
    return describe::notes("Marcos", "Utility between the best and the worst of the table.");
}
constexpr Card card(const Marcos&) {
    return {.name = "MARCOS",
            .aliases = "",
            .family = Family::reference,
            .source =
                "Stević, Pamučar, Puška & Chatterjee (2020) Sustainable supplier selection in healthcare industries using a new MCDM "
                "method: measurement of alternatives and ranking according to compromise solution (MARCOS), "
                "doi:10.1016/j.cie.2019.106231",
            .use = "When a score is to say how near an alternative is to the best of everything and how far from the worst of everything.",
            .mind =
                "The order is that of the weighted sum with x / max and min / x: both utilities are that sum times a number. Best and "
                "worst are those of the table, so another alternative can turn two others round.",
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
