#pragma once

#include <ceiba/weight/options/card.hpp>

namespace ceiba::weight {

struct CoefficientOfVariation {
    friend bool operator==(const CoefficientOfVariation&, const CoefficientOfVariation&) = default;
};
BOOST_DESCRIBE_STRUCT(CoefficientOfVariation, (), ())
constexpr auto describe_notes(CoefficientOfVariation*) {
    return describe::notes("CoefficientOfVariation",
                           "The larger the standard deviation of a criterion beside its mean, the more it weighs.");
}
constexpr Card card(const CoefficientOfVariation&) {
    return {.name = "Coefficient of variation",
            .aliases = "cv",
            .input = Input::data,
            .source =
                "Pearson (1896) Mathematical contributions to the theory of evolution III, doi:10.1098/rsta.1896.0007, for the coefficient",
            .use = "For amounts with a true zero, where what matters is how large differences are beside the mean.",
            .mind =
                "A number added to a criterion lowers its weight, so that temperatures or indices with an arbitrary zero get weights by "
                "accident.",
            .needs_positive = false,
            .direction_aware = false,
            .scale_invariant = true,
            .translation_invariant = false,
            .takes_constants = true,
            .constant_weighs_nothing = true};
}

}  // namespace ceiba::weight
