#pragma once

#include <ceiba/weight/options/card.hpp>

namespace ceiba::weight {

struct Pca {
    friend bool operator==(const Pca&, const Pca&) = default;
};
BOOST_DESCRIBE_STRUCT(Pca, (), ())
constexpr auto describe_notes(Pca*) {
    return describe::notes("Pca", "The more a criterion shares in what most of them have in common, the more it weighs.");
}
constexpr Card card(const Pca&) {
    return {.name = "Principal component",
            .aliases = "",
            .input = Input::data,
            .source =
                "OECD/JRC (2008) Handbook on constructing composite indicators, doi:10.1787/9789264043466-en; Hotelling (1933) "
                "Analysis of a complex of statistical variables into principal components, doi:10.1037/h0071325",
            .use = "When criteria measure one thing and most of them agree on it; it needs many more alternatives than criteria.",
            .mind =
                "It weighs agreement, not importance: a criterion that nothing else goes with gets almost nothing. A criterion that goes "
                "against the others weighs as much as one that goes with them.",
            .needs_positive = false,
            .direction_aware = false,
            .scale_invariant = true,
            .translation_invariant = true,
            .takes_constants = true,
            .constant_weighs_nothing = true};
}

}  // namespace ceiba::weight
