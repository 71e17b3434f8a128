#pragma once

#include <ceiba/rank/options/card.hpp>

namespace ceiba::rank {

struct Waspas {
    double share = 0.5;
    bool optimal = false;
    friend bool operator==(const Waspas&, const Waspas&) = default;
};
BOOST_DESCRIBE_STRUCT(Waspas, (), (share, optimal))
constexpr auto describe_notes(Waspas*) {
    return describe::notes("Waspas", "A mean of the weighted sum and the weighted product.",
                           {{.name = "share", .text = "Share of the sum, λ in the paper; the product has the rest.", .range = "0 to 1"},
                            {.name = "optimal",
                             .text = "Each alternative has the share that gives its score the least variance; `share` is not read then."}});
}
inline Faults judgement(const Waspas& options) {
    Faults out;
    out.within(options.share, 0, 1, "/share");
    return out;
}
constexpr Card card(const Waspas& options) {
    const bool sum_only = !options.optimal && options.share == 1;
    const bool product_only = !options.optimal && options.share == 0;
    return {.name = "WASPAS",
            .aliases = "",
            .family = Family::value,
            .source =
                "Zavadskas, Turskis, Antucheviciene & Zakarevicius (2012) Optimization of weighted aggregated sum product assessment, "
                "doi:10.5755/j01.eee.122.6.1810",
            .use =
                "When neither the weighted sum nor the weighted product is wanted alone: the product holds back who is very weak "
                "somewhere.",
            .mind =
                "Weights that do not add up to 1 shift the balance of sum and product, and so the order. Best values are those of the "
                "table: another alternative can turn two others round. A benefit of 0 leaves only the sum. With the optimal share a better "
                "alternative can score lower.",
            .higher_is_better = true,
            .uses_weights = true,
            .weights_are_shares = sum_only || product_only,
            .needs_positive = false,
            .compensatory = true,
            .direction_aware = true,
            .scale_invariant = true,
            .translation_invariant = false,
            .monotone = !options.optimal,
            .keeps_order = product_only,
            .zero_weight_is_removal = true,
            .takes_constants = true};
}

}  // namespace ceiba::rank
