#pragma once

#include <ceiba/rank/options/card.hpp>

namespace ceiba::rank {

struct Moora {
    friend bool operator==(const Moora&, const Moora&) = default;
};
BOOST_DESCRIBE_STRUCT(Moora, (), ())
constexpr auto describe_notes(Moora*) {
    return describe::notes("Moora", "The ratio system: what benefits add, less what costs take, each over its root of squares.");
}
constexpr Card card(const Moora&) {
    return {.name = "MOORA",
            .aliases = "",
            .family = Family::value,
            .source =
                "Brauers & Zavadskas (2006) The MOORA method and its application to privatization in a transition economy, "
                "Control and Cybernetics 35: 445-469",
            .use = "When amounts can be added up once their unit is gone. Without weights each criterion counts 1.",
            .mind =
                "The divisor is the table's own: another alternative can turn two others round. A number added to a criterion changes the "
                "order.",
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
