#pragma once

#include <ceiba/describe.hpp>

namespace ceiba {

/// Who is to see a view.
enum class Audience { team, coalition, the_public };
BOOST_DESCRIBE_ENUM(Audience, team, coalition, the_public)
constexpr auto describe_notes(Audience*) {
    return describe::notes("Audience", "Who is to see a view.",
                           {{.name = "team", .text = "Those who run the assessment."},
                            {.name = "coalition", .text = "The institutions that take part in it."},
                            {.name = "the_public", .text = "Everybody: no group under five institutions, not even by subtraction."}});
}

/// Why figures are left out of a view.
enum class Suppression { small_group, by_subtraction };
BOOST_DESCRIBE_ENUM(Suppression, small_group, by_subtraction)
constexpr auto describe_notes(Suppression*) {
    return describe::notes("Suppression", "Why figures are left out of a view.",
                           {{.name = "small_group", .text = "Fewer than five institutions answered or, in participation, were asked."},
                            {.name = "by_subtraction", .text = "With it, a group of fewer than five could be worked out from the whole."}});
}

}  // namespace ceiba
