#pragma once

#include <ceiba/weight/options/card.hpp>

namespace ceiba::weight {

struct Gini {
    friend bool operator==(const Gini&, const Gini&) = default;
};
BOOST_DESCRIBE_STRUCT(Gini, (), ())
constexpr auto describe_notes(Gini*) {
    return describe::notes("Gini", "The more unequally a criterion is shared among the alternatives, the more it weighs.");
}
constexpr Card card(const Gini&) {
    return {.name = "Gini coefficient",
            .aliases = "",
            .input = Input::data,
            .source = "Gini (1912) Variabilità e mutabilità, for the coefficient",
            .use = "For amounts with a true zero, where what matters is how unequally a criterion is shared among the alternatives.",
            .mind = "A number added to a criterion lowers its weight. Inequality is not importance.",
            .needs_positive = false,
            .direction_aware = false,
            .scale_invariant = true,
            .translation_invariant = false,
            .takes_constants = true,
            .constant_weighs_nothing = true};
}

}  // namespace ceiba::weight
