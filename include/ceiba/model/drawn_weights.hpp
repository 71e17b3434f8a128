#pragma once

#include <ceiba/model/ranked_table.hpp>

namespace ceiba {

struct DrawnWeights {
    Rows weights{};
    bool exact = false;
    int thinning = 0;
    friend bool operator==(const DrawnWeights&, const DrawnWeights&) = default;
};
BOOST_DESCRIBE_STRUCT(DrawnWeights, (), (weights, exact, thinning))
constexpr auto describe_notes(DrawnWeights*) {
    return describe::notes("DrawnWeights", "Weights that were drawn, and how.",
                           {{.name = "weights", .text = "Draws x criteria; each row is 0 or more with sum 1.", .required = true},
                            {.name = "exact", .text = "Each draw is independent of the others, not one of a chain.", .required = true},
                            {.name = "thinning",
                             .text = "Steps of the chain from one draw to the next; 0 without one.",
                             .required = true}});
}

}  // namespace ceiba
