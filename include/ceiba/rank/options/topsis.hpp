#pragma once

#include <ceiba/rank/options/card.hpp>

namespace ceiba::rank {

/// How TOPSIS makes criteria comparable.
enum class TopsisScaling { vector, minmax, maximum, total };
BOOST_DESCRIBE_ENUM(TopsisScaling, vector, minmax, maximum, total)
constexpr auto describe_notes(TopsisScaling*) {
    return describe::notes("TopsisScaling", "How TOPSIS makes criteria comparable.",
                           {{.name = "vector", .text = "By the root of the sum of squares, as in the paper."},
                            {.name = "minmax", .text = "From 0 at the least to 1 at the greatest."},
                            {.name = "maximum", .text = "By the greatest absolute value."},
                            {.name = "total", .text = "By the sum of absolute values."}});
}

struct Topsis {
    TopsisScaling scaling = TopsisScaling::vector;
    friend bool operator==(const Topsis&, const Topsis&) = default;
};
BOOST_DESCRIBE_STRUCT(Topsis, (), (scaling))
constexpr auto describe_notes(Topsis*) {
    return describe::notes("Topsis",
                           "Closeness to the ideal: the distance from the worst point over the distances from the worst and the best.",
                           {{.name = "scaling", .text = "How criteria are made comparable."}});
}
constexpr Card card(const Topsis& options) {
    return {.name = "TOPSIS",
            .aliases = "",
            .family = Family::reference,
            .source = "Hwang & Yoon (1981) Multiple attribute decision making, doi:10.1007/978-3-642-48318-9",
            .use = "When what is best and worst on each criterion is a sensible yardstick, and a gain makes good a loss.",
            .mind =
                "Best and worst are those of the table: another alternative can turn two others round. With vector scaling a number "
                "added to a criterion changes the order.",
            .higher_is_better = true,
            .uses_weights = true,
            .weights_are_shares = true,
            .needs_positive = false,
            .compensatory = true,
            .direction_aware = true,
            .scale_invariant = true,
            .translation_invariant = options.scaling == TopsisScaling::minmax,
            .monotone = true,
            .keeps_order = false,
            .zero_weight_is_removal = true,
            .takes_constants = true};
}

}  // namespace ceiba::rank
