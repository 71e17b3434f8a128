#pragma once

#include <ceiba/describe.hpp>

namespace ceiba::rank {

/// The rank of alternatives with equal scores.
enum class Ties { average, minimum, maximum, dense, ordinal };
BOOST_DESCRIBE_ENUM(Ties, average, minimum, maximum, dense, ordinal)
constexpr auto describe_notes(Ties*) {
    return describe::notes("Ties", "The rank of alternatives whose scores are equal to 12 significant digits.",
                           {{.name = "average", .text = "The mean of the places that they hold."},
                            {.name = "minimum", .text = "The first of these places."},
                            {.name = "maximum", .text = "The last of them."},
                            {.name = "dense", .text = "How many different scores are better, and 1."},
                            {.name = "ordinal", .text = "Each a place of its own, in the order of the table."}});
}

/// What every ranking method can be told.
struct Common {
    Ties ties = Ties::average;
    bool normalise_weights = false;
    bool explain = false;
    friend bool operator==(const Common&, const Common&) = default;
};
BOOST_DESCRIBE_STRUCT(Common, (), (ties, normalise_weights, explain))
constexpr auto describe_notes(Common*) {
    return describe::notes("Common", "What every ranking method can be told.",
                           {{.name = "ties", .text = "The rank of alternatives with equal scores."},
                            {.name = "normalise_weights", .text = "Weights are divided by their sum first."},
                            {.name = "explain", .text = "Every table on the way to the score is given."}});
}

}  // namespace ceiba::rank
