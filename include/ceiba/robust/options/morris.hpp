#pragma once

#include <ceiba/robust/options/sensitivity.hpp>

/// The options of the elementary effects of Morris.
namespace ceiba::robust {

/// How the points of one trajectory follow from its first.
enum class Steps { trajectory, radial };
BOOST_DESCRIBE_ENUM(Steps, trajectory, radial)
constexpr auto describe_notes(Steps*) {
    return describe::notes("Steps", "How the points of one trajectory follow from its first.",
                           {{.name = "trajectory", .text = "Each from the one before, by one step on a grid: Morris 1991."},
                            {.name = "radial", .text = "Each from the first, to another random value: Campolongo et al. 2011."}});
}

struct MorrisDesign {
    int factors = 1;
    int trajectories = 20;
    Steps steps = Steps::trajectory;
    int levels = 4;
    std::vector<int> groups{};
    friend bool operator==(const MorrisDesign&, const MorrisDesign&) = default;
};
BOOST_DESCRIBE_STRUCT(MorrisDesign, (), (factors, trajectories, steps, levels, groups))
constexpr auto describe_notes(MorrisDesign*) {
    return describe::notes("MorrisDesign", "Which runs a screening by elementary effects needs.",
                           {{.name = "factors", .text = "How many factors there are.", .range = "1 to 10000", .required = true},
                            {.name = "trajectories", .text = "How many effects of each factor are seen.", .range = "2 to 10000000"},
                            {.name = "steps", .text = "How the points of a trajectory follow from its first."},
                            {.name = "levels",
                             .text = "How many levels the grid of a trajectory has; even. Radial steps have no grid.",
                             .range = "2 to 1000"},
                            {.name = "groups",
                             .text =
                                 "The group of each factor, from 0: those of one move together and have one index. Empty: each alone."}});
}

/// What is wrong with a design.
inline Faults judgement(const MorrisDesign& design) {
    Faults out = judgement_of_groups(design.factors, design.groups);
    out.within(design.trajectories, 2, most_base_draws, "/trajectories");
    out.within(design.levels, 2, 1000, "/levels");
    if (design.levels % 2 != 0) out.add("unknown_value", "/levels", {std::to_string(design.levels), "2, 4, 6, ..."});
    return out;
}

}  // namespace ceiba::robust
