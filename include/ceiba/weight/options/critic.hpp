#pragma once

#include <ceiba/weight/options/card.hpp>

namespace ceiba::weight {

/// How CRITIC measures that two criteria say the same.
enum class Correlation { pearson, spearman, distance };
BOOST_DESCRIBE_ENUM(Correlation, pearson, spearman, distance)
constexpr auto describe_notes(Correlation*) {
    return describe::notes("Correlation", "How CRITIC measures that two criteria say the same.",
                           {{.name = "pearson", .text = "Pearson's r of the values, as in the paper."},
                            {.name = "spearman", .text = "Pearson's r of the ranks, where equal values share the mean rank."},
                            {.name = "distance",
                             .text = "Distance correlation, not squared, from 0 to 1: D-CRITIC. It sees curved relations too, and takes an "
                                     "opposite for the same."}});
}

/// What CRITIC does with costs.
enum class CriticCosts { turned, raw };
BOOST_DESCRIBE_ENUM(CriticCosts, turned, raw)
constexpr auto describe_notes(CriticCosts*) {
    return describe::notes("CriticCosts", "What CRITIC does with costs.",
                           {{.name = "turned", .text = "A cost is turned round before it is compared, as in the paper."},
                            {.name = "raw",
                             .text = "A column is taken as it is, whatever its direction, as Tuş & Adalı (2019) and some programs do."}});
}

struct Critic {
    Correlation correlation = Correlation::pearson;
    CriticCosts costs = CriticCosts::turned;
    friend bool operator==(const Critic&, const Critic&) = default;
};
BOOST_DESCRIBE_STRUCT(Critic, (), (correlation, costs))
constexpr auto describe_notes(Critic*) {
    return describe::notes("Critic", "The more a criterion spreads, and the less the others say the same, the more it weighs.",
                           {{.name = "correlation", .text = "How it is measured that two criteria say the same."},
                            {.name = "costs", .text = "What becomes of costs."}});
}
constexpr Card card(const Critic& options) {
    return {.name = "CRITIC",
            .aliases = "",
            .input = Input::data,
            .source =
                "Diakoulaki, Mavrotas & Papayannakis (1995) Determining objective weights in multiple criteria problems: the CRITIC "
                "method, doi:10.1016/0305-0548(94)00059-H; distance: Krishnan, Kasim, Hamid & Ghazali (2021) A modified CRITIC method "
                "to estimate the objective weights of decision criteria, doi:10.3390/sym13060973",
            .use =
                "When criteria overlap, and one that says what no other says should weigh more. Columns are taken from 0 at the worst to "
                "1 at the best.",
            .mind =
                "It rewards conflict: a criterion of noise, or one entered with the wrong direction, weighs most. With few alternatives "
                "correlations are accidents.",
            .needs_positive = false,
            .direction_aware = options.costs == CriticCosts::turned && options.correlation != Correlation::distance,
            .scale_invariant = true,
            .translation_invariant = true,
            .takes_constants = true,
            .constant_weighs_nothing = true};
}

}  // namespace ceiba::weight
