#pragma once

#include <ceiba/combine/options/card.hpp>
#include <ceiba/combine/options/geometric.hpp>
#include <ceiba/describe.hpp>

namespace ceiba::combine {

struct Power {
    double p = 1;
    std::optional<double> floor{};
    friend bool operator==(const Power&, const Power&) = default;
};
BOOST_DESCRIBE_STRUCT(Power, (), (p, floor))
constexpr auto describe_notes(Power*) {
    return describe::notes("Power", "Weighted power mean; the greater p, the more the greater children count.",
                           {{.name = "p", .text = "The exponent; 0 is the geometric mean, -1 the harmonic.", .required = true},
                            {.name = "floor", .text = "Children below are raised to this.", .range = "above 0"}});
}
constexpr Card card(const Power& options) {
    return {.weights = Weights::shares,
            .pools = false,
            .range = Range::of_children,
            .asks_met = false,
            .needs_levels = false,
            .gives_levels = Levels::never,
            .multiplicative = true,
            .floor = options.floor,
            .exchangeable = true,
            .unsaid = Unsaid::skip,
            .skips = true,
            .takes_block = false,
            .speaks_of_missing = false,
            .monotone = Monotone::always,
            .symmetric = true,
            .translates = options.p == 1 && !options.floor,
            .scales = !options.floor,
            .form = Form::other,
            .formula =
                options.p == 0 ? card(Geometric{}).formula : Trait<std::string_view>("(({powered}) / ({weights})) ^ (1 / {exponent})")};
}
inline Faults judgement(const Power& options) {
    Faults out;
    out.finite(options.p, "/p");
    out.above_0(options.floor, "/floor");
    return out;
}

}  // namespace ceiba::combine
