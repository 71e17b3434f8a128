#pragma once

#include <ceiba/describe.hpp>

namespace ceiba::combine {

/// What rules that add points up have to say beside their value.
struct Beside {
    double points{};
    double maximum{};
    std::optional<double> mean{};
    friend bool operator==(const Beside&, const Beside&) = default;
};
BOOST_DESCRIBE_STRUCT(Beside, (), (points, maximum, mean))
constexpr auto describe_notes(Beside*) {
    return describe::notes("Beside", "What rules that add points up report beside their value.",
                           {{.name = "points", .text = "The points reached.", .unit = "points", .required = true},
                            {.name = "maximum",
                             .text = "The most that could be reached of what was counted.",
                             .unit = "points",
                             .required = true},
                            {.name = "mean", .text = "Points per indicator, before the band.", .unit = "points"}});
}

}  // namespace ceiba::combine
