#pragma once

#include <ceiba/weight/options/card.hpp>

namespace ceiba::weight {

/// What influences are divided by.
enum class DematelScale { rows_and_columns, rows };
BOOST_DESCRIBE_ENUM(DematelScale, rows_and_columns, rows)
constexpr auto describe_notes(DematelScale*) {
    return describe::notes("DematelScale", "What influences are divided by.",
                           {{.name = "rows_and_columns", .text = "The greatest sum of a row or a column."},
                            {.name = "rows", .text = "The greatest sum of a row, as in the first reports."}});
}

/// What becomes of prominence and relation.
enum class DematelWeights { prominence, length };
BOOST_DESCRIBE_ENUM(DematelWeights, prominence, length)
constexpr auto describe_notes(DematelWeights*) {
    return describe::notes("DematelWeights", "What becomes of prominence and relation.",
                           {{.name = "prominence", .text = "Prominence over its sum."},
                            {.name = "length", .text = "The root of the squares of prominence and relation, over its sum."}});
}

struct Dematel {
    DematelScale scale = DematelScale::rows_and_columns;
    DematelWeights weights = DematelWeights::prominence;
    friend bool operator==(const Dematel&, const Dematel&) = default;
};
BOOST_DESCRIBE_STRUCT(Dematel, (), (scale, weights))
constexpr auto describe_notes(Dematel*) {
    return describe::notes("Dematel", "Weights by how much criteria influence each other, also through others.",
                           {{.name = "scale", .text = "What influences are divided by."},
                            {.name = "weights", .text = "What becomes of prominence and relation."}});
}
constexpr Card card(const Dematel&) {
    return {.name = "DEMATEL",
            .aliases = "decision_making_trial_and_evaluation_laboratory",
            .input = Input::influence,
            .source =
                "Gabus & Fontela (1972) World problems, an invitation to further thought within the framework of DEMATEL, Battelle Geneva; "
                "Fontela & Gabus (1976) The DEMATEL observer, Battelle Geneva",
            .use =
                "For criteria that act on each other, judged from 0 (no influence) to 4 (very high): it shows which drive and which are "
                "driven.",
            .mind =
                "A weight is how much a criterion is connected, given and received together: one that only receives may weigh most. "
                "Importance was never asked.",
            .needs_positive = false,
            .direction_aware = false,
            .scale_invariant = true,
            .translation_invariant = false,
            .takes_constants = true,
            .constant_weighs_nothing = false};
}

}  // namespace ceiba::weight
