#pragma once

#include <ceiba/rank/group/options/columns.hpp>
#include <ceiba/rank/options/card.hpp>

namespace ceiba::rank::group {

struct WeightedMean {
    Columns columns = Columns::scores;
    friend bool operator==(const WeightedMean&, const WeightedMean&) = default;
};
BOOST_DESCRIBE_STRUCT(WeightedMean, (), (columns))
constexpr auto describe_notes(WeightedMean*) {
    return describe::notes("WeightedMean", "The weighted mean of what all say of an alternative.",
                           {{.name = "columns", .text = "What the columns are."}});
}
constexpr Card card(const WeightedMean& options) {
    return {.name = "Weighted mean",
            .aliases = "mean,average_rank",
            .family = Family::value,
            .source =
                "Cook & Seiford (1982) On the Borda-Kendall consensus method for priority ranking problems, "
                "doi:10.1287/mnsc.28.6.621",
            .use = "When all score on one scale and no one's scores are to be left out.",
            .mind = "One extreme judge can move it far. Scales that are used differently are not made comparable.",
            .higher_is_better = options.columns == Columns::scores,
            .uses_weights = true,
            .weights_are_shares = true,
            .needs_positive = false,
            .compensatory = true,
            .direction_aware = false,
            .scale_invariant = false,
            .translation_invariant = false,
            .monotone = true,
            .keeps_order = true,
            .zero_weight_is_removal = true,
            .takes_constants = true};
}

}  // namespace ceiba::rank::group
