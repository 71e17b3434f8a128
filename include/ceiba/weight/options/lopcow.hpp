#pragma once

#include <ceiba/weight/options/card.hpp>

namespace ceiba::weight {

/// What a sum of squares is divided by for a standard deviation.
enum class Deviation { sample, population };
BOOST_DESCRIBE_ENUM(Deviation, sample, population)
constexpr auto describe_notes(Deviation*) {
    return describe::notes("Deviation", "What the sum of squares is divided by for a standard deviation.",
                           {{.name = "sample", .text = "The number of alternatives less 1, as in the paper's example."},
                            {.name = "population", .text = "The number of alternatives."}});
}

struct Lopcow {
    Deviation deviation = Deviation::sample;
    friend bool operator==(const Lopcow&, const Lopcow&) = default;
};
BOOST_DESCRIBE_STRUCT(Lopcow, (), (deviation))
constexpr auto describe_notes(Lopcow*) {
    return describe::notes("Lopcow", "The further the root mean square of a criterion is from its standard deviation, the more it weighs.",
                           {{.name = "deviation", .text = "Which standard deviation."}});
}
constexpr Card card(const Lopcow&) {
    return {.name = "LOPCOW",
            .aliases = "",
            .input = Input::data,
            .source =
                "Ecer & Pamucar (2022) A novel LOPCOW-DOBI multi-criteria sustainability performance assessment methodology, "
                "doi:10.1016/j.omega.2022.102690",
            .use =
                "When weights should differ little however different the sizes are, and values may be negative. Columns are taken from 0 "
                "at "
                "the worst to 1 at the best.",
            .mind =
                "A criterion on which most alternatives are near the best weighs much, one on which they are near the worst little. With "
                "two alternatives and the sample deviation it finds nothing about any criterion.",
            .needs_positive = false,
            .direction_aware = true,
            .scale_invariant = true,
            .translation_invariant = true,
            .takes_constants = true,
            .constant_weighs_nothing = true};
}

}  // namespace ceiba::weight
