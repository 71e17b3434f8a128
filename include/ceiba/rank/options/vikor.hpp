#pragma once

#include <ceiba/rank/options/card.hpp>

namespace ceiba::rank {

struct Vikor {
    double v = 0.5;
    friend bool operator==(const Vikor&, const Vikor&) = default;
};
BOOST_DESCRIBE_STRUCT(Vikor, (), (v))
constexpr auto describe_notes(Vikor*) {
    return describe::notes("Vikor", "Compromise between the least total regret and the least greatest regret.",
                           {{.name = "v", .text = "Weight of the total regret, against that of the greatest.", .range = "0 to 1"}});
}
inline Faults judgement(const Vikor& options) {
    Faults out;
    out.within(options.v, 0, 1, "/v");
    return out;
}
constexpr Card card(const Vikor&) {
    return {.name = "VIKOR",
            .aliases = "",
            .family = Family::reference,
            .source =
                "Opricovic & Tzeng (2004) Compromise solution by MCDM methods: a comparative analysis of VIKOR and TOPSIS, "
                "doi:10.1016/S0377-2217(03)00020-1",
            .use = "When a compromise is wanted that most can accept and none regrets much, and a small set of equals is an answer too.",
            .mind =
                "Read the compromise set, not only the first place: without acceptable advantage several are best. Regret is measured in "
                "the range of the table, so another alternative can turn two others round.",
            .higher_is_better = false,
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
