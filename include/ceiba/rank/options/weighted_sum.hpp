#pragma once

#include <ceiba/rank/options/card.hpp>

namespace ceiba::rank {

/// How the weighted sum makes criteria comparable.
enum class WeightedSumScaling { maximum, minmax, total, vector, raw };
BOOST_DESCRIBE_ENUM(WeightedSumScaling, maximum, minmax, total, vector, raw)
constexpr auto describe_notes(WeightedSumScaling*) {
    return describe::notes("WeightedSumScaling", "How the weighted sum makes criteria comparable.",
                           {{.name = "maximum", .text = "A benefit over the greatest, the least over a cost."},
                            {.name = "minmax", .text = "From 0 at the worst to 1 at the best; 0 where all are equal."},
                            {.name = "total", .text = "A benefit over the sum, the reciprocal of a cost over the sum of reciprocals."},
                            {.name = "vector", .text = "A benefit over the root of the sum of squares; for a cost, 1 less that."},
                            {.name = "raw", .text = "As they are, costs with a minus: all are in one unit."}});
}

struct WeightedSum {
    WeightedSumScaling scaling = WeightedSumScaling::maximum;
    friend bool operator==(const WeightedSum&, const WeightedSum&) = default;
};
BOOST_DESCRIBE_STRUCT(WeightedSum, (), (scaling))
constexpr auto describe_notes(WeightedSum*) {
    return describe::notes("WeightedSum", "The weighted sum of comparable criteria.",
                           {{.name = "scaling", .text = "How criteria are made comparable."}});
}
constexpr Card card(const WeightedSum& options) {
    const bool raw = options.scaling == WeightedSumScaling::raw;
    return {.name = "WSM",
            .aliases = "wsm",
            .family = Family::value,
            .source =
                "Fishburn (1967) Additive utilities with incomplete product sets: application to priorities and assignments, "
                "doi:10.1287/opre.15.3.537",
            .use =
                "When each point of a criterion is worth the same wherever it is gained, and a gain on one makes good a loss on another.",
            .mind =
                "A weight is the price of one unit of the scaled criterion, so it means nothing without the scaling. All scalings but raw "
                "depend on the table: another alternative can turn two others round. A very low value is easily hidden.",
            .higher_is_better = true,
            .uses_weights = true,
            .weights_are_shares = true,
            .needs_positive = false,
            .compensatory = true,
            .direction_aware = true,
            .scale_invariant = !raw,
            .translation_invariant = options.scaling == WeightedSumScaling::minmax,
            .monotone = true,
            .keeps_order = raw,
            .zero_weight_is_removal = true,
            .takes_constants = true};
}

}  // namespace ceiba::rank
