#pragma once

#include <ceiba/weight/options/card.hpp>

namespace ceiba::weight {

struct Equal {
    friend bool operator==(const Equal&, const Equal&) = default;
};
BOOST_DESCRIBE_STRUCT(Equal, (), ())
constexpr auto describe_notes(Equal*) {
    return describe::notes("Equal", "Every criterion weighs the same.");
}
constexpr Card card(const Equal&) {
    return {.name = "Equal weights",
            .aliases = "",
            .input = Input::data,
            .source = "OECD/JRC (2008) Handbook on constructing composite indicators, doi:10.1787/9789264043466-en",
            .use = "When nothing is known about which criterion matters more, or when nothing else would be agreed on.",
            .mind =
                "Equal weights are a judgement too: a subject with many criteria weighs more than one with few, and criteria that say the "
                "same count twice.",
            .needs_positive = false,
            .direction_aware = false,
            .scale_invariant = true,
            .translation_invariant = true,
            .takes_constants = true,
            .constant_weighs_nothing = false};
}

}  // namespace ceiba::weight
