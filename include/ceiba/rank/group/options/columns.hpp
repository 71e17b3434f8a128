#pragma once

#include <ceiba/describe.hpp>

namespace ceiba::rank::group {

/// What the columns of a mean are.
enum class Columns { scores, ranks };
BOOST_DESCRIBE_ENUM(Columns, scores, ranks)
constexpr auto describe_notes(Columns*) {
    return describe::notes("Columns", "What the columns of a mean are.",
                           {{.name = "scores", .text = "The higher the better."},
                            {.name = "ranks", .text = "1 for the best: the lower the better."}});
}

}  // namespace ceiba::rank::group
