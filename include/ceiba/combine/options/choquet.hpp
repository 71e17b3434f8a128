#pragma once

#include <ceiba/combine/options/card.hpp>
#include <ceiba/describe.hpp>

namespace ceiba::combine {

/// What some children together add to the capacity of their subsets: a mass of the Möbius representation.
struct Mass {
    std::vector<std::string> children{};
    double mass{};
    friend bool operator==(const Mass&, const Mass&) = default;
};
BOOST_DESCRIBE_STRUCT(Mass, (), (children, mass))
constexpr auto describe_notes(Mass*) {
    return describe::notes("Mass", "What some children add together, beyond what fewer of them add.",
                           {{.name = "children", .text = "Ids of the children: one, or several that act together.", .required = true},
                            {.name = "mass",
                             .text = "Above 0 if they need each other, below 0 if one makes up for another.",
                             .required = true}});
}

struct Choquet {
    std::vector<Mass> masses{};
    friend bool operator==(const Choquet&, const Choquet&) = default;
};
BOOST_DESCRIBE_STRUCT(Choquet, (), (masses))
constexpr auto describe_notes(Choquet*) {
    return describe::notes("Choquet", "Choquet integral: a mean whose weights also belong to children that act together.",
                           {{.name = "masses",
                             .text = "Möbius masses of single children and of groups; the rest have 0.",
                             .required = true}});
}
constexpr Card card(const Choquet&) {
    return {.weights = Weights::none,
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
            .symmetric = false,
            .translates = true,
            .scales = true,
            .form = Form::other,
            .formula = "{masses}"};
}

}  // namespace ceiba::combine
