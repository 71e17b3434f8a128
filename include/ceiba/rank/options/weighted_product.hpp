#pragma once

#include <ceiba/rank/options/card.hpp>

namespace ceiba::rank {

/// How the weighted product makes criteria comparable. None of it changes the order.
enum class WeightedProductScaling { raw, maximum, total };
BOOST_DESCRIBE_ENUM(WeightedProductScaling, raw, maximum, total)
constexpr auto describe_notes(WeightedProductScaling*) {
    return describe::notes("WeightedProductScaling", "How the weighted product makes criteria comparable; none of it changes the order.",
                           {{.name = "raw", .text = "As they are; the exponent of a cost is less than 0."},
                            {.name = "maximum", .text = "A benefit over the greatest, the least over a cost."},
                            {.name = "total", .text = "A benefit over the sum, the reciprocal of a cost over the sum of reciprocals."}});
}

/// What the score of the weighted product is.
enum class WeightedProductScore { product, logarithm };
BOOST_DESCRIBE_ENUM(WeightedProductScore, product, logarithm)
constexpr auto describe_notes(WeightedProductScore*) {
    return describe::notes("WeightedProductScore", "What the score of the weighted product is.",
                           {{.name = "product", .text = "The product itself."},
                            {.name = "logarithm",
                             .text = "Its natural logarithm, which no number of criteria makes too great or too small."}});
}

struct WeightedProduct {
    WeightedProductScaling scaling = WeightedProductScaling::raw;
    WeightedProductScore score = WeightedProductScore::product;
    friend bool operator==(const WeightedProduct&, const WeightedProduct&) = default;
};
BOOST_DESCRIBE_STRUCT(WeightedProduct, (), (scaling, score))
constexpr auto describe_notes(WeightedProduct*) {
    return describe::notes("WeightedProduct", "The product of criteria, each to the power of its weight.",
                           {{.name = "scaling", .text = "How criteria are made comparable."},
                            {.name = "score", .text = "The product, or its logarithm."}});
}
constexpr Card card(const WeightedProduct& options) {
    const bool raw = options.scaling == WeightedProductScaling::raw;
    return {.name = "WPM",
            .aliases = "wpm",
            .family = Family::value,
            .source =
                "Miller & Starr (1969) Executive decisions and operations research, Prentice-Hall, after Bridgman (1922) Dimensional "
                "analysis, Yale University Press",
            .use =
                "When ratios count: twice as much is worth the same from 1 to 2 as from 10 to 20. Units do not matter, and no alternative "
                "that comes or goes turns two others round.",
            .mind =
                "Zero has to mean none: a number added to a criterion changes the order. One value near 0 outweighs all others, and a "
                "benefit of 0 makes the score 0.",
            .higher_is_better = true,
            .uses_weights = true,
            .weights_are_shares = true,
            .needs_positive = false,
            .compensatory = true,
            .direction_aware = true,
            .scale_invariant = !raw,
            .translation_invariant = false,
            .monotone = true,
            .keeps_order = true,
            .zero_weight_is_removal = true,
            .takes_constants = true};
}

}  // namespace ceiba::rank
