#pragma once

#include <ceiba/combine/options/card.hpp>
#include <ceiba/describe.hpp>

namespace ceiba::combine {

struct MeanMin {
    double alpha = 1;
    double beta = 0;
    friend bool operator==(const MeanMin&, const MeanMin&) = default;
};
BOOST_DESCRIBE_STRUCT(MeanMin, (), (alpha, beta))
constexpr auto describe_notes(MeanMin*) {
    return describe::notes("MeanMin", "Weighted mean, drawn towards the least child.",
                           {{.name = "alpha", .text = "How far: 0 gives the mean, 1 with beta 0 the minimum.", .range = "0 to 1"},
                            {.name = "beta", .text = "How gently, where children hardly differ.", .range = "0 or more"}});
}
constexpr Card card(const MeanMin& options) {
    return {.weights = Weights::shares,
            .pools = false,
            .range = Range::of_children,
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
            .translates = true,
            .scales = options.alpha == 0 || options.beta == 0,
            .form = Form::other,
            .formula = "M − {alpha} × (√((M − min({values}))^2 + {beta}^2) − {beta}), M = ({weighted}) / ({weights})"};
}
inline Faults judgement(const MeanMin& options) {
    Faults out;
    out.within(options.alpha, 0, 1, "/alpha");
    out.at_least(options.beta, 0, "/beta");
    return out;
}

}  // namespace ceiba::combine
