#pragma once

#include <ceiba/weight/options/entropy.hpp>

namespace ceiba::weight {

struct Idocriw {
    EntropyCosts costs = EntropyCosts::raw;
    friend bool operator==(const Idocriw&, const Idocriw&) = default;
};
BOOST_DESCRIBE_STRUCT(Idocriw, (), (costs))
constexpr auto describe_notes(Idocriw*) {
    return describe::notes("Idocriw",
                           "CILOS times entropy: a criterion weighs much if it tells alternatives apart and loses little elsewhere.",
                           {{.name = "costs", .text = "What becomes of costs in the entropy; CILOS always takes the least over each."}});
}
constexpr Card card(const Idocriw&) {
    return {.name = "IDOCRIW",
            .aliases = "",
            .input = Input::data,
            .source =
                "Zavadskas & Podvezko (2016) Integrated determination of objective criteria weights in MCDM, "
                "doi:10.1142/S0219622016500036",
            .use =
                "For amounts of 0 or more, and costs above 0. Entropy and CILOS err to opposite sides, and their product makes up for it.",
            .mind = "Neither part knows what matters. Where the best rows coincide the weights are not unique.",
            .needs_positive = false,
            .direction_aware = true,
            .scale_invariant = true,
            .translation_invariant = false,
            .takes_constants = true,
            .constant_weighs_nothing = true};
}

}  // namespace ceiba::weight
