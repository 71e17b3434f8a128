#pragma once

#include <ceiba/rank/options/card.hpp>

namespace ceiba::rank {

struct Aras {
    std::vector<double> optimal{};
    friend bool operator==(const Aras&, const Aras&) = default;
};
BOOST_DESCRIBE_STRUCT(Aras, (), (optimal))
constexpr auto describe_notes(Aras*) {
    return describe::notes("Aras", "Each alternative's share of an optimal one.",
                           {{.name = "optimal", .text = "The optimal value of each criterion; if none are given, the best of the table."}});
}
inline Faults judgement(const Aras& options) {
    Faults out;
    for (std::size_t j = 0; j < options.optimal.size(); ++j) out.finite(options.optimal[j], "/optimal/" + std::to_string(j));
    return out;
}
constexpr Card card(const Aras&) {
    return {.name = "ARAS",
            .aliases = "",
            .family = Family::reference,
            .source =
                "Zavadskas & Turskis (2010) A new additive ratio assessment (ARAS) method in multicriteria decision-making, "
                "doi:10.3846/tede.2010.10",
            .use = "When a score is to be read as the share that an alternative reaches of an optimal one, which may be named.",
            .mind =
                "Values are divided by sums over the table, so another alternative can turn two others round, a named optimum or not. "
                "Costs count by their reciprocals.",
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
