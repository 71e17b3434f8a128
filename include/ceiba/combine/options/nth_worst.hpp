#pragma once

#include <ceiba/combine/options/card.hpp>
#include <ceiba/describe.hpp>

namespace ceiba::combine {

struct NthWorst {
    int n = 1;
    friend bool operator==(const NthWorst&, const NthWorst&) = default;
};
BOOST_DESCRIBE_STRUCT(NthWorst, (), (n))
constexpr auto describe_notes(NthWorst*) {
    return describe::notes("NthWorst", "The n-th least child, or the greatest where fewer are counted.",
                           {{.name = "n", .text = "Which child, counted from the least.", .range = "1 or more", .required = true}});
}
constexpr Card card(const NthWorst&) {
    return {.weights = Weights::none,
            .pools = false,
            .range = Range::of_children,
            .asks_met = false,
            .needs_levels = false,
            .gives_levels = Levels::of_levels,
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
            .scales = true,
            .form = Form::other,
            .formula = ""};
}
inline Faults judgement(const NthWorst& options) {
    Faults out;
    out.at_least(options.n, 1, "/n");
    return out;
}

}  // namespace ceiba::combine
