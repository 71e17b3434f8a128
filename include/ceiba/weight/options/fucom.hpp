#pragma once

#include <ceiba/weight/options/card.hpp>

namespace ceiba::weight {

struct Fucom {
    friend bool operator==(const Fucom&, const Fucom&) = default;
};
BOOST_DESCRIBE_STRUCT(Fucom, (), ())
constexpr auto describe_notes(Fucom*) {
    return describe::notes("Fucom", "Weights by how many times as important the most important criterion is as each.");
}
constexpr Card card(const Fucom&) {
    return {.name = "FUCOM",
            .aliases = "full_consistency_method",
            .input = Input::priorities,
            .source =
                "Pamučar, Stević & Sremac (2018) A new model for determining weight coefficients of criteria in MCDM models: full "
                "consistency method (FUCOM), doi:10.3390/sym10090393",
            .use = "Where people compare the most important criterion with each other one: n - 1 judgements.",
            .mind =
                "With one judgement a criterion nothing can contradict: that the deviation from full consistency is 0 says nothing of how "
                "good the judgements are.",
            .needs_positive = true,
            .direction_aware = false,
            .scale_invariant = true,
            .translation_invariant = false,
            .takes_constants = true,
            .constant_weighs_nothing = false};
}

}  // namespace ceiba::weight
