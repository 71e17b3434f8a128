#pragma once

#include <ceiba/weight/options/card.hpp>

namespace ceiba::weight {

/// What entropy does with costs.
enum class EntropyCosts { raw, inverted };
BOOST_DESCRIBE_ENUM(EntropyCosts, raw, inverted)
constexpr auto describe_notes(EntropyCosts*) {
    return describe::notes("EntropyCosts", "What the entropy method does with costs.",
                           {{.name = "raw", .text = "A column is taken as it is, whatever its direction, as in the sources."},
                            {.name = "inverted",
                             .text = "A cost is replaced by one over it, as some programs do; then it must be above 0."}});
}

struct Entropy {
    EntropyCosts costs = EntropyCosts::raw;
    friend bool operator==(const Entropy&, const Entropy&) = default;
};
BOOST_DESCRIBE_STRUCT(Entropy, (), (costs))
constexpr auto describe_notes(Entropy*) {
    return describe::notes("Entropy", "The less evenly a criterion is spread over the alternatives, the more it weighs.",
                           {{.name = "costs", .text = "What becomes of costs."}});
}
constexpr Card card(const Entropy& options) {
    return {.name = "Entropy",
            .aliases = "",
            .input = Input::data,
            .source =
                "Shannon (1948) A mathematical theory of communication, doi:10.1002/j.1538-7305.1948.tb01338.x; "
                "Hwang & Yoon (1981) Multiple attribute decision making, doi:10.1007/978-3-642-48318-9",
            .use = "For amounts of 0 or more, where a criterion that hardly differs tells nothing.",
            .mind = "It weighs how much a criterion differs, not how much it matters; a number added to a criterion lowers its weight.",
            .needs_positive = false,
            .direction_aware = options.costs == EntropyCosts::inverted,
            .scale_invariant = true,
            .translation_invariant = false,
            .takes_constants = true,
            .constant_weighs_nothing = true};
}

}  // namespace ceiba::weight
