#pragma once

#include <ceiba/describe.hpp>

namespace ceiba::rank::sort {

/// What every sorting method can be told.
struct Common {
    bool normalise_weights = false;
    bool explain = false;
    friend bool operator==(const Common&, const Common&) = default;
};
BOOST_DESCRIBE_STRUCT(Common, (), (normalise_weights, explain))
constexpr auto describe_notes(Common*) {
    return describe::notes("SortingCommon", "What every sorting method can be told.",
                           {{.name = "normalise_weights", .text = "Weights are divided by their sum first."},
                            {.name = "explain", .text = "Every table on the way to the classes is given."}});
}

}  // namespace ceiba::rank::sort
