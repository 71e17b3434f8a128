#pragma once

#include <ceiba/describe.hpp>

/// The options of the robustness radius.
namespace ceiba::robust {

/// How the distance between two sets of weights is measured.
enum class Norm { l1, l2, greatest };
BOOST_DESCRIBE_ENUM(Norm, l1, l2, greatest)
constexpr auto describe_notes(Norm*) {
    return describe::notes("Norm", "How the distance between two sets of weights is measured.",
                           {{.name = "l1", .text = "The sum of the changes: twice the weight that is moved from some to others."},
                            {.name = "l2", .text = "The root of the sum of their squares."},
                            {.name = "greatest", .text = "The greatest change of one weight."}});
}

/// What is to stay as it is.
enum class Stays { best, ranking };
BOOST_DESCRIBE_ENUM(Stays, best, ranking)
constexpr auto describe_notes(Stays*) {
    return describe::notes("Stays", "What is to stay as it is while weights change.",
                           {{.name = "best", .text = "That none is better than the best."},
                            {.name = "ranking", .text = "The order of all alternatives."}});
}

}  // namespace ceiba::robust
