#pragma once

#include <ceiba/rank/options/card.hpp>

namespace ceiba::rank {

struct Mabac {
    friend bool operator==(const Mabac&, const Mabac&) = default;
};
BOOST_DESCRIBE_STRUCT(Mabac, (), ())
constexpr auto describe_notes(Mabac*) {
    return describe::notes("Mabac", "Distance from the border that runs through the geometric mean of each criterion.");
}
constexpr Card card(const Mabac&) {
    return {.name = "MABAC",
            .aliases = "",
            .family = Family::reference,
            .source =
                "Pamučar & Ćirović (2015) The selection of transport and handling resources in logistics centers using "
                "Multi-Attributive Border Approximation area Comparison (MABAC), doi:10.1016/j.eswa.2014.11.057",
            .use = "To see on which criteria an alternative is above the border of the group, and on which below.",
            .mind =
                "The order is that of the weighted sum of min-max values, as the border is the same for all. An odd one out sets the "
                "range, so another alternative can turn two others round.",
            .higher_is_better = true,
            .uses_weights = true,
            .weights_are_shares = true,
            .needs_positive = false,
            .compensatory = true,
            .direction_aware = true,
            .scale_invariant = true,
            .translation_invariant = true,
            .monotone = true,
            .keeps_order = false,
            .zero_weight_is_removal = true,
            .takes_constants = true};
}

}  // namespace ceiba::rank
