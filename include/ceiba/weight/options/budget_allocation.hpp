#pragma once

#include <ceiba/weight/options/card.hpp>

namespace ceiba::weight {

struct BudgetAllocation {
    double maximum_share = 1;
    friend bool operator==(const BudgetAllocation&, const BudgetAllocation&) = default;
};
BOOST_DESCRIBE_STRUCT(BudgetAllocation, (), (maximum_share))
constexpr auto describe_notes(BudgetAllocation*) {
    return describe::notes("BudgetAllocation",
                           "A budget of points that is spread over the criteria; none may have more than a share of it.",
                           {{.name = "maximum_share",
                             .text = "The greatest share of the points that a criterion may have, above 0 and at most 1."}});
}
constexpr Card card(const BudgetAllocation&) {
    return {.name = "Budget allocation",
            .aliases = "",
            .input = Input::points,
            .source = "OECD & JRC (2008) Handbook on constructing composite indicators, doi:10.1787/9789264043466-en",
            .use = "For a panel of experts that spreads, say, 100 points over at most ten criteria.",
            .mind =
                "With many criteria points become arbitrary. A share above the maximum is refused, so that the panel spreads the points "
                "again: it is never cut.",
            .needs_positive = false,
            .direction_aware = false,
            .scale_invariant = true,
            .translation_invariant = false,
            .takes_constants = true,
            .constant_weighs_nothing = false};
}
inline Faults judgement(const BudgetAllocation& options) {
    Faults out;
    if (!(options.maximum_share > 0 && options.maximum_share <= 1))
        out.add("out_of_range", "/maximum_share", {ceiba::detail::number(options.maximum_share), "(0, 1]"});
    return out;
}

}  // namespace ceiba::weight
