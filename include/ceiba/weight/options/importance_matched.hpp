#pragma once

#include <ceiba/weight/options/standard_deviation.hpp>
#include <cmath>
#include <string>
#include <vector>

namespace ceiba::weight {

struct ImportanceMatched {
    std::vector<double> targets{};
    Columns columns = Columns::minmax;
    friend bool operator==(const ImportanceMatched&, const ImportanceMatched&) = default;
};
BOOST_DESCRIBE_STRUCT(ImportanceMatched, (), (targets, columns))
constexpr auto describe_notes(ImportanceMatched*) {
    return describe::notes("ImportanceMatched",
                           "Weights with which each criterion's share of the squared correlations with the index is nearest to a target.",
                           {{.name = "targets",
                             .text =
                                 "How important each criterion is to be, in the order of the table; over their sum. Without any, all as "
                                 "important.",
                             .range = "0 or more"},
                            {.name = "columns",
                             .text =
                                 "What the index adds up: columns from 0 at the worst to 1 at the best, or columns as they are, whatever "
                                 "their direction."}});
}
constexpr Card card(const ImportanceMatched& options) {
    return {.name = "Importance matched",
            .aliases = "optimised_weights",
            .input = Input::data,
            .source =
                "Paruolo, Saisana & Saltelli (2013) Ratings and rankings: voodoo or science?, doi:10.1111/j.1467-985X.2012.01059.x; "
                "Becker, Saisana, Paruolo & Vandecasteele (2017) Weights and importance in composite indicators: closing the gap, "
                "doi:10.1016/j.ecolind.2017.03.056",
            .use =
                "When weights are meant as importance: with weights as they are, criteria that go together count for more than they weigh. "
                "It needs many more alternatives than criteria.",
            .mind =
                "Correlation is of the alternatives at hand. Look at the attained shares: targets can be out of reach with weights of 0 or "
                "more, and a squared correlation does not say that a criterion goes with the index.",
            .needs_positive = false,
            .direction_aware = options.columns == Columns::minmax,
            .scale_invariant = options.columns == Columns::minmax,
            .translation_invariant = true,
            .takes_constants = true,
            .constant_weighs_nothing = true};
}
inline Faults judgement(const ImportanceMatched& options) {
    Faults out;
    double total = 0;
    for (std::size_t j = 0; j < options.targets.size(); ++j) {
        const std::string where = "/targets/" + std::to_string(j);
        if (!std::isfinite(options.targets[j])) out.finite(options.targets[j], where);
        else out.at_least(options.targets[j], 0, where);
        total += options.targets[j];
    }
    if (!options.targets.empty() && total == 0) out.add("no_weight", "/targets");
    return out;
}

}  // namespace ceiba::weight
