#pragma once

#include <ceiba/robust/options/sensitivity.hpp>

/// The options of variance-based sensitivity analysis.
namespace ceiba::robust {

struct SobolDesign {
    int factors = 1;
    int draws = 1024;
    std::vector<int> groups{};
    bool second_order = false;
    friend bool operator==(const SobolDesign&, const SobolDesign&) = default;
};
BOOST_DESCRIBE_STRUCT(SobolDesign, (), (factors, draws, groups, second_order))
constexpr auto describe_notes(SobolDesign*) {
    return describe::notes("SobolDesign", "Which runs a variance-based sensitivity analysis needs.",
                           {{.name = "factors", .text = "How many factors there are.", .range = "1 to 10000", .required = true},
                            {.name = "draws",
                             .text = "How many base draws; a power of 2 with a Sobol' sequence.",
                             .range = "2 to 10000000"},
                            {.name = "groups",
                             .text = "The group of each factor, from 0: those of one move together and have one index. Empty: each alone."},
                            {.name = "second_order", .text = "Also the runs for the interaction of each pair: almost twice as many."}});
}

/// How first-order indices are estimated.
enum class FirstOrder { saltelli, jansen };
BOOST_DESCRIBE_ENUM(FirstOrder, saltelli, jansen)
constexpr auto describe_notes(FirstOrder*) {
    return describe::notes("FirstOrder", "How first-order indices are estimated.",
                           {{.name = "saltelli", .text = "Saltelli et al. 2010: better for small indices; 0 for a factor without effect."},
                            {.name = "jansen", .text = "Jansen 1999: better for great ones."}});
}

struct SobolOptions {
    FirstOrder first_order = FirstOrder::saltelli;
    bool together = false;
    Resampling resampling{};
    friend bool operator==(const SobolOptions&, const SobolOptions&) = default;
};
BOOST_DESCRIBE_STRUCT(SobolOptions, (), (first_order, together, resampling))
constexpr auto describe_notes(SobolOptions*) {
    return describe::notes("SobolOptions", "How variance-based indices are estimated.",
                           {{.name = "first_order", .text = "The estimator of first-order indices."},
                            {.name = "together",
                             .text = "Also indices of all outputs together, each counting by its variance: they need one unit."},
                            {.name = "resampling", .text = "How intervals are found."}});
}

/// What is wrong with a design.
inline Faults judgement(const SobolDesign& design) {
    Faults out = judgement_of_groups(design.factors, design.groups);
    out.within(design.draws, 2, most_base_draws, "/draws");
    return out;
}

}  // namespace ceiba::robust
