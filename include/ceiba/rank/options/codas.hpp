#pragma once

#include <ceiba/rank/options/card.hpp>

namespace ceiba::rank {

struct Codas {
    double threshold = 0.02;
    friend bool operator==(const Codas&, const Codas&) = default;
};
BOOST_DESCRIBE_STRUCT(Codas, (), (threshold))
constexpr auto describe_notes(Codas*) {
    return describe::
        notes("Codas", "How much farther from the worst point an alternative is than the others.",
              {{.name = "threshold",
                .text = "Where the Euclidean distances of two differ by this much, τ in the paper, their taxicab distances count too.",
                .range = "0 or more"}});
}
inline Faults judgement(const Codas& options) {
    Faults out;
    out.at_least(options.threshold, 0, "/threshold");
    return out;
}
constexpr Card card(const Codas&) {
    return {.name = "CODAS",
            .aliases = "",
            .family = Family::reference,
            .source =
                "Keshavarz Ghorabaee, Zavadskas, Turskis & Antucheviciene (2016) A new combinative distance-based assessment (CODAS) "
                "method for multi-criteria decision-making, Economic Computation and Economic Cybernetics Studies and Research 50(3), "
                "25-44",
            .use = "When the aim is to be far from the worst, and two measures of distance should confirm each other.",
            .mind =
                "The threshold is a step: a little more can make a better alternative score lower. It is in units of weighted values, so "
                "weights that do not add up to 1 change what it means.",
            .higher_is_better = true,
            .uses_weights = true,
            .weights_are_shares = false,
            .needs_positive = false,
            .compensatory = true,
            .direction_aware = true,
            .scale_invariant = true,
            .translation_invariant = false,
            .monotone = false,
            .keeps_order = false,
            .zero_weight_is_removal = true,
            .takes_constants = true};
}

}  // namespace ceiba::rank
