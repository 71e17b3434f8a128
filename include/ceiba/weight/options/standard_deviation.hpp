#pragma once

#include <ceiba/weight/options/card.hpp>

namespace ceiba::weight {

/// What columns a measure of spread is taken of.
enum class Columns { minmax, raw };
BOOST_DESCRIBE_ENUM(Columns, minmax, raw)
constexpr auto describe_notes(Columns*) {
    return describe::notes("Columns", "What columns a measure of spread is taken of.",
                           {{.name = "minmax", .text = "Those from 0 at the least to 1 at the greatest."},
                            {.name = "raw", .text = "Those given, which are to be in one unit."}});
}

struct StandardDeviation {
    Columns columns = Columns::minmax;
    friend bool operator==(const StandardDeviation&, const StandardDeviation&) = default;
};
BOOST_DESCRIBE_STRUCT(StandardDeviation, (), (columns))
constexpr auto describe_notes(StandardDeviation*) {
    return describe::notes("StandardDeviation", "The more a criterion spreads over its own range, the more it weighs.",
                           {{.name = "columns", .text = "Of which columns."}});
}
constexpr Card card(const StandardDeviation& options) {
    return {.name = "Standard deviation",
            .aliases = "std",
            .input = Input::data,
            .source =
                "Diakoulaki, Mavrotas & Papayannakis (1995) Determining objective weights in multiple criteria problems: the CRITIC "
                "method, doi:10.1016/0305-0548(94)00059-H",
            .use = "When a criterion that spreads the alternatives over its range should weigh more.",
            .mind =
                "It sees the shape of a column only: two groups at the ends weigh most, and one outlier makes a criterion weigh little. "
                "Spread is not importance.",
            .needs_positive = false,
            .direction_aware = false,
            .scale_invariant = options.columns == Columns::minmax,
            .translation_invariant = true,
            .takes_constants = true,
            .constant_weighs_nothing = true};
}

}  // namespace ceiba::weight
