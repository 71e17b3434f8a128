#pragma once

#include <ceiba/describe.hpp>

namespace ceiba::combine {

/// The points a rule adds up, and how many could be reached.
struct PointTotals {
    double points{};
    double maximum{};
    std::optional<double> mean{};
    friend bool operator==(const PointTotals&, const PointTotals&) = default;
};
BOOST_DESCRIBE_STRUCT(PointTotals, (), (points, maximum, mean))
constexpr auto describe_notes(PointTotals*) {
    return describe::notes("PointTotals", "The points a rule adds up, and how many could be reached.",
                           {{.name = "points", .text = "The points reached.", .unit = "points", .required = true},
                            {.name = "maximum",
                             .text = "The most that could be reached of what was counted.",
                             .unit = "points",
                             .required = true},
                            {.name = "mean", .text = "Points per indicator, before the band.", .unit = "points"}});
}

}  // namespace ceiba::combine
