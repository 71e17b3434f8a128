#pragma once

#include <ceiba/rank/options/card.hpp>

namespace ceiba::rank {

struct Cocoso {
    double share = 0.5;
    friend bool operator==(const Cocoso&, const Cocoso&) = default;
};
BOOST_DESCRIBE_STRUCT(Cocoso, (), (share))
constexpr auto describe_notes(Cocoso*) {
    return describe::notes("Cocoso", "A mean of three ways to join a weighted sum and a sum of powers.",
                           {{.name = "share",
                             .text = "Share of the sum in the third way, λ in the paper; the powers have the rest.",
                             .range = "0 to 1"}});
}
inline Faults judgement(const Cocoso& options) {
    Faults out;
    out.within(options.share, 0, 1, "/share");
    return out;
}
constexpr Card card(const Cocoso&) {
    return {.name = "CoCoSo",
            .aliases = "",
            .family = Family::value,
            .source =
                "Yazdani, Zarate, Zavadskas & Turskis (2019) A combined compromise solution (CoCoSo) method for multi-criteria "
                "decision-making problems, doi:10.1108/MD-05-2017-0458",
            .use = "When several ways to aggregate should agree before an alternative leads.",
            .mind =
                "One strategy divides by the least sum: an alternative that is worst on every criterion with weight makes it undefined, "
                "and one that nearly is decides the scores. A criterion of weight 0 is not as if it were gone: its power is 1 wherever it "
                "stands. Range and scores are those of the table.",
            .higher_is_better = true,
            .uses_weights = true,
            .weights_are_shares = false,
            .needs_positive = false,
            .compensatory = true,
            .direction_aware = true,
            .scale_invariant = true,
            .translation_invariant = true,
            .monotone = true,
            .keeps_order = false,
            .zero_weight_is_removal = false,
            .takes_constants = true};
}

}  // namespace ceiba::rank
