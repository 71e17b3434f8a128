#pragma once

#include <ceiba/combine/options/card.hpp>
#include <ceiba/describe.hpp>

namespace ceiba::combine {

struct PointsShare {
    double scale = 1;
    friend bool operator==(const PointsShare&, const PointsShare&) = default;
};
BOOST_DESCRIBE_STRUCT(PointsShare, (), (scale))
constexpr auto describe_notes(PointsShare*) {
    return describe::notes("PointsShare", "Points reached by all indicators below, as a share of the points they could reach.",
                           {{.name = "scale", .text = "The value of full points.", .range = "above 0"}});
}
constexpr Card card(const PointsShare&) {
    return {.weights = Weights::shares,
            .pools = true,
            .range = Range::of_points,
            .asks_met = false,
            .needs_levels = false,
            .gives_levels = Levels::never,
            .multiplicative = false,
            .floor = std::nullopt,
            .exchangeable = false,
            .unsaid = Unsaid::skip,
            .skips = true,
            .takes_block = false,
            .speaks_of_missing = false,
            .monotone = Monotone::always,
            .symmetric = true,
            .translates = false,
            .scales = false,
            .form = Form::other,
            .formula = "{scale} × ({weighted}) / ({tops})"};
}
inline Faults judgement(const PointsShare& options) {
    Faults out;
    out.above_0(options.scale, "/scale");
    return out;
}

}  // namespace ceiba::combine
