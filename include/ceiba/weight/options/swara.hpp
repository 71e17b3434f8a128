#pragma once

#include <ceiba/weight/options/card.hpp>

namespace ceiba::weight {

struct Swara {
    friend bool operator==(const Swara&, const Swara&) = default;
};
BOOST_DESCRIBE_STRUCT(Swara, (), ())
constexpr auto describe_notes(Swara*) {
    return describe::notes("Swara", "Weights by steps down an order of importance.");
}
constexpr Card card(const Swara&) {
    return {.name = "SWARA",
            .aliases = "stepwise_weight_assessment_ratio_analysis",
            .input = Input::steps,
            .source =
                "Keršulienė, Zavadskas & Turskis (2010) Selection of rational dispute resolution method by applying new step-wise weight "
                "assessment ratio analysis (SWARA), doi:10.3846/jbem.2010.12",
            .use = "Where people order the criteria first, and then say of each how much less important it is than the one before.",
            .mind =
                "Each step rests on those before it, so that one doubtful step moves all weights after it; nothing checks the judgements.",
            .needs_positive = false,
            .direction_aware = false,
            .scale_invariant = false,
            .translation_invariant = false,
            .takes_constants = true,
            .constant_weighs_nothing = false};
}

}  // namespace ceiba::weight
