#pragma once

#include <ceiba/rank/options/card.hpp>

namespace ceiba::rank {

struct Gra {
    double zeta = 0.5;
    friend bool operator==(const Gra&, const Gra&) = default;
};
BOOST_DESCRIBE_STRUCT(Gra, (), (zeta))
constexpr auto describe_notes(Gra*) {
    return describe::notes("Gra", "The grey relational grade: how near each alternative is to the best of every criterion.",
                           {{.name = "zeta",
                             .text = "The distinguishing coefficient: the smaller, the more a great distance counts.",
                             .range = "(0, 1]"}});
}
constexpr Card card(const Gra&) {
    return {
        .name = "GRA",
        .aliases = "grey_relational_analysis",
        .family = Family::reference,
        .source = "Deng (1982) Control problems of grey systems, doi:10.1016/S0167-6911(82)80025-X",
        .use = "For few alternatives, when nearness to the best of each criterion counts most, and a small step near the best counts more.",
        .mind =
            "Best and worst are those of the table: another alternative can turn two others round. The coefficient zeta is a "
            "convention, and the order can depend on it.",
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
inline Faults judgement(const Gra& options) {
    Faults out;
    if (!(options.zeta > 0 && options.zeta <= 1)) out.add("out_of_range", "/zeta", {ceiba::detail::number(options.zeta), "(0, 1]"});
    return out;
}

}  // namespace ceiba::rank
