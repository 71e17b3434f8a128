#pragma once

#include <ceiba/rank/group/options/columns.hpp>
#include <ceiba/rank/options/card.hpp>

namespace ceiba::rank::group {

struct TrimmedMean {
    double share = 0.1;
    Columns columns = Columns::scores;
    friend bool operator==(const TrimmedMean&, const TrimmedMean&) = default;
};
BOOST_DESCRIBE_STRUCT(TrimmedMean, (), (share, columns))
constexpr auto describe_notes(TrimmedMean*) {
    return describe::notes("TrimmedMean", "The weighted mean of what all say of an alternative but for the lowest and the highest.",
                           {{.name = "share",
                             .text = "The share of the columns that is cut at each end, rounded down.",
                             .range = "[0, 0.5)"},
                            {.name = "columns", .text = "What the columns are."}});
}
constexpr Card card(const TrimmedMean& options) {
    return {.name = "Trimmed mean",
            .aliases = "truncated_mean",
            .family = Family::value,
            .source =
                "Tukey & McLaughlin (1963) Less vulnerable confidence and significance procedures for location based on a single "
                "sample: trimming/Winsorization 1, Sankhya A 25: 331-352",
            .use = "When all score on one scale and no one extreme judge is to move the mean.",
            .mind =
                "Of fewer than 1 / share columns it cuts none. Another judge is cut for each alternative, so with unequal weights a better "
                "value can lower the mean: the heavier one comes in, the lighter goes.",
            .higher_is_better = options.columns == Columns::scores,
            .uses_weights = true,
            .weights_are_shares = true,
            .needs_positive = false,
            .compensatory = true,
            .direction_aware = false,
            .scale_invariant = false,
            .translation_invariant = false,
            .monotone = false,
            .keeps_order = true,
            .zero_weight_is_removal = true,
            .takes_constants = true};
}
inline Faults judgement(const TrimmedMean& options) {
    Faults out;
    if (!(options.share >= 0 && options.share < 0.5)) out.add("out_of_range", "/share", {ceiba::detail::number(options.share), "[0, 0.5)"});
    return out;
}

}  // namespace ceiba::rank::group
