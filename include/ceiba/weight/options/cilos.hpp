#pragma once

#include <ceiba/weight/options/card.hpp>

namespace ceiba::weight {

/// What CILOS does with a criterion on which all alternatives are equal.
enum class CilosConstants { left_out, literal };
BOOST_DESCRIBE_ENUM(CilosConstants, left_out, literal)
constexpr auto describe_notes(CilosConstants*) {
    return describe::notes("CilosConstants", "What CILOS does with a criterion on which all alternatives are equal.",
                           {{.name = "left_out", .text = "It weighs nothing, and the others are weighed without it."},
                            {.name = "literal", .text = "What the formula says: it loses nothing anywhere, and so takes all the weight."}});
}

struct Cilos {
    CilosConstants constants = CilosConstants::left_out;
    friend bool operator==(const Cilos&, const Cilos&) = default;
};
BOOST_DESCRIBE_STRUCT(Cilos, (), (constants))
constexpr auto describe_notes(Cilos*) {
    return describe::notes("Cilos", "The less a criterion loses where another one is at its best, the more it weighs.",
                           {{.name = "constants", .text = "What becomes of a criterion on which all alternatives are equal."}});
}
constexpr Card card(const Cilos& options) {
    return {.name = "CILOS",
            .aliases = "",
            .input = Input::data,
            .source =
                "Zavadskas & Podvezko (2016) Integrated determination of objective criteria weights in MCDM, "
                "doi:10.1142/S0219622016500036",
            .use = "For amounts of 0 or more, where a criterion should weigh less if choosing the best by another costs much of it.",
            .mind =
                "Only the rows that are best on some criterion count. A criterion with nearly equal values loses little and so weighs "
                "much, "
                "the opposite of entropy; where the best rows coincide the weights are not unique.",
            .needs_positive = false,
            .direction_aware = true,
            .scale_invariant = true,
            .translation_invariant = false,
            .takes_constants = true,
            .constant_weighs_nothing = options.constants == CilosConstants::left_out};
}

}  // namespace ceiba::weight
