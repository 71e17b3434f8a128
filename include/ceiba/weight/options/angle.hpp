#pragma once

#include <ceiba/weight/options/card.hpp>

namespace ceiba::weight {

struct Angle {
    friend bool operator==(const Angle&, const Angle&) = default;
};
BOOST_DESCRIBE_STRUCT(Angle, (), ())
constexpr auto describe_notes(Angle*) {
    return describe::notes("Angle",
                           "The wider the angle between a criterion and one on which all alternatives are equal, the more it weighs.");
}
constexpr Card card(const Angle&) {
    return {
        .name = "Angular weights",
        .aliases = "",
        .input = Input::data,
        .source =
            "Shuai, Zongzhun, Yongji & Lei (2012) A new angular method to determine the objective weights, doi:10.1109/CCDC.2012.6244621",
        .use =
            "For amounts with a true zero. It ranks criteria as the coefficient of variation does, and lets great differences count less.",
        .mind = "A number added to a criterion lowers its weight. Only how much a column differs counts, not what it says.",
        .needs_positive = false,
        .direction_aware = false,
        .scale_invariant = true,
        .translation_invariant = false,
        .takes_constants = true,
        .constant_weighs_nothing = true};
}

}  // namespace ceiba::weight
