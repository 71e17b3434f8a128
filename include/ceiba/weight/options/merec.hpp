#pragma once

#include <ceiba/weight/options/card.hpp>

namespace ceiba::weight {

struct Merec {
    friend bool operator==(const Merec&, const Merec&) = default;
};
BOOST_DESCRIBE_STRUCT(Merec, (), ())
constexpr auto describe_notes(Merec*) {
    return describe::notes("Merec", "The more the performance of the alternatives changes without a criterion, the more it weighs.");
}
constexpr Card card(const Merec&) {
    return {.name = "MEREC",
            .aliases = "",
            .input = Input::data,
            .source =
                "Keshavarz-Ghorabaee, Amiri, Zavadskas, Turskis & Antucheviciene (2021) Determination of objective weights using a new "
                "method based on the removal effects of criteria (MEREC), doi:10.3390/sym13040525",
            .use = "For amounts above 0, where a criterion should weigh as much as the performance of the alternatives changes without it.",
            .mind =
                "One value near 0 among large ones makes its criterion weigh nearly everything. The logarithm counts ratios, so a number "
                "added changes all.",
            .needs_positive = true,
            .direction_aware = true,
            .scale_invariant = true,
            .translation_invariant = false,
            .takes_constants = true,
            .constant_weighs_nothing = true};
}

}  // namespace ceiba::weight
