#pragma once

#include <ceiba/rank/options/card.hpp>

namespace ceiba::rank {

struct Multimoora {
    friend bool operator==(const Multimoora&, const Multimoora&) = default;
};
BOOST_DESCRIBE_STRUCT(Multimoora, (), ())
constexpr auto describe_notes(Multimoora*) {
    return describe::
        notes("Multimoora",
              "Three rankings, by ratios, by the greatest distance from the best and by a product, made one by pairwise majority.");
}
constexpr Card card(const Multimoora&) {
    return {.name = "MULTIMOORA",
            .aliases = "",
            .family = Family::value,
            .source =
                "Brauers & Zavadskas (2010) Project management by MULTIMOORA as an instrument for transition economies, "
                "doi:10.3846/tede.2010.01",
            .use =
                "When no one way of adding up is to decide: a sum, the worst distance and a product each rank, and the majority of the "
                "three counts. Values must be above 0. Without weights each criterion counts 1; weights are exponents in the product.",
            .mind =
                "Its score says how many are beaten, not by how much. Another alternative can turn two others round. A number added to a "
                "criterion changes the order.",
            .higher_is_better = true,
            .uses_weights = true,
            .weights_are_shares = true,
            .needs_positive = true,
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
