#pragma once

#include <ceiba/rank/options/card.hpp>
#include <optional>

namespace ceiba::rank {

struct ElectreI {
    std::optional<double> concordance{};
    std::optional<double> discordance{};
    friend bool operator==(const ElectreI&, const ElectreI&) = default;
};
BOOST_DESCRIBE_STRUCT(ElectreI, (), (concordance, discordance))
constexpr auto describe_notes(ElectreI*) {
    return describe::notes("ElectreI",
                           "The kernel: alternatives of which none outranks another, and one of which outranks each of the rest.",
                           {{.name = "concordance",
                             .text = "Least share of the weights that must agree that one alternative is at least as good.",
                             .required = true},
                            {.name = "discordance",
                             .text = "Greatest share of the largest range by which it may be worse on a criterion.",
                             .required = true}});
}

inline Faults judgement(const ElectreI& options) {
    Faults faults;
    if (!options.concordance) faults.add("missing_key", "/concordance", {"concordance"});
    else faults.within(*options.concordance, 0, 1, "/concordance");
    if (!options.discordance) faults.add("missing_key", "/discordance", {"discordance"});
    else faults.within(*options.discordance, 0, 1, "/discordance");
    return faults;
}

constexpr Card card(const ElectreI& options) {
    return {
        .name = "ELECTRE I",
        .aliases = "electre_1",
        .family = Family::outranking,
        .source = "Roy (1968) Classement et choix en présence de points de vue multiples: la méthode ELECTRE, doi:10.1051/ro/196802V100571",
        .use =
            "To choose, not to rank: a short list such that nothing left out is needed, where no gain on some criteria may make good "
            "a great loss on another. All criteria are on one scale.",
        .mind =
            "Its score is 1 in the kernel and 0 outside: in the kernel nothing is said of who is better. Losses are compared with the "
            "largest range of all criteria, so that a criterion on a wide scale alone can veto. Alternatives that outrank each other in "
            "a circle come in or stay out together.",
        .higher_is_better = true,
        .uses_weights = true,
        .weights_are_shares = true,
        .needs_positive = false,
        .compensatory = options.discordance.value_or(0) < 1,
        .direction_aware = true,
        .scale_invariant = false,
        .translation_invariant = true,
        .monotone = true,
        .keeps_order = false,
        .zero_weight_is_removal = false,
        .takes_constants = true};
}

}  // namespace ceiba::rank
