#pragma once

#include <ceiba/rank/options/card.hpp>

namespace ceiba::rank {

struct Pareto {
    friend bool operator==(const Pareto&, const Pareto&) = default;
};
BOOST_DESCRIBE_STRUCT(Pareto, (), ())
constexpr auto describe_notes(Pareto*) {
    return describe::notes("Pareto", "Fronts of alternatives that none of the rest dominates: the first, the first without it, and so on.");
}
constexpr Card card(const Pareto&) {
    return {.name = "Pareto fronts",
            .aliases = "",
            .family = Family::dominance,
            .source =
                "Deb, Pratap, Agarwal & Meyarivan (2002) A fast and elitist multiobjective genetic algorithm: NSGA-II, "
                "doi:10.1109/4235.996017",
            .use = "Before anything is weighed: what is no worse anywhere and better somewhere is better whatever the weights.",
            .mind =
                "With many criteria nearly all are in the first front. A front is no measure of quality: one strong criterion is enough to "
                "be in the first. A criterion of weight 0 counts as any other.",
            .higher_is_better = false,
            .uses_weights = false,
            .weights_are_shares = true,
            .needs_positive = false,
            .compensatory = false,
            .direction_aware = true,
            .scale_invariant = true,
            .translation_invariant = true,
            .monotone = true,
            .keeps_order = false,
            .zero_weight_is_removal = false,
            .takes_constants = true};
}

}  // namespace ceiba::rank
