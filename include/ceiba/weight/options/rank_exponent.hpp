#pragma once

#include <ceiba/weight/options/card.hpp>

namespace ceiba::weight {

struct RankExponent {
    double exponent = 2;
    friend bool operator==(const RankExponent&, const RankExponent&) = default;
};
BOOST_DESCRIBE_STRUCT(RankExponent, (), (exponent))
constexpr auto describe_notes(RankExponent*) {
    return describe::notes("RankExponent", "Weights that fall with the rank by a power of equal steps.",
                           {{.name = "exponent", .text = "How steeply weights fall, 0 or more."}});
}
constexpr Card card(const RankExponent&) {
    return {.name = "Rank exponent",
            .aliases = "",
            .input = Input::ranks,
            .source =
                "Stillwell, Seaver & Edwards (1981) A comparison of weight approximation techniques in multiattribute utility decision "
                "making, doi:10.1016/0030-5073(81)90015-5",
            .use =
                "For an order of importance, with an exponent that says how steep it is: 0 gives equal weights, 1 those of the rank sum.",
            .mind = "The exponent is chosen by whoever calculates. Criteria with one rank share the mean of the weights of their places.",
            .needs_positive = true,
            .direction_aware = false,
            .scale_invariant = false,
            .translation_invariant = false,
            .takes_constants = true,
            .constant_weighs_nothing = false};
}
inline Faults judgement(const RankExponent& options) {
    Faults out;
    out.within(options.exponent, 0, 100, "/exponent");
    return out;
}

}  // namespace ceiba::weight
