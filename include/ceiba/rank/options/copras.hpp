#pragma once

#include <ceiba/rank/options/card.hpp>

namespace ceiba::rank {

/// What the score of COPRAS is.
enum class CoprasScore { ratio, percent, Q };
BOOST_DESCRIBE_ENUM(CoprasScore, ratio, percent, Q)
constexpr auto describe_notes(CoprasScore*) {
    return describe::notes("CoprasScore", "What the score of COPRAS is.",
                           {{.name = "ratio", .text = "Q over the greatest: 1 for the best."},
                            {.name = "percent", .text = "The same times 100."},
                            {.name = "Q", .text = "The relative significance itself."}});
}

struct Copras {
    CoprasScore score = CoprasScore::ratio;
    friend bool operator==(const Copras&, const Copras&) = default;
};
BOOST_DESCRIBE_STRUCT(Copras, (), (score))
constexpr auto describe_notes(Copras*) {
    return describe::notes("Copras", "The sum of benefits, and a share of all costs that is the greater the less an alternative costs.",
                           {{.name = "score", .text = "What the score is."}});
}
constexpr Card card(const Copras&) {
    return {.name = "COPRAS",
            .aliases = "",
            .family = Family::value,
            .source =
                "Zavadskas, Kaklauskas & Sarka (1994) The new method of multicriteria complex proportional assessment of projects, "
                "Technological and Economic Development of Economy 1(3), 131-139",
            .use = "When benefits and costs are to be weighed in proportion, and a score is to be read as a share of the best.",
            .mind =
                "Costs count by the reciprocal of their sum, so a low total is rewarded ever more steeply. All is relative to the sums of "
                "the table: another alternative can turn two others round.",
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
