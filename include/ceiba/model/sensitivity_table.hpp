#pragma once

#include <ceiba/describe.hpp>
#include <ceiba/robust/options/sensitivity.hpp>

namespace ceiba {

/// A table of numbers, row by row; none where one is undefined.
using SparseRows = std::vector<std::vector<std::optional<double>>>;

/// Figures with their intervals, each outputs x what they are of.
struct EstimatedTable {
    SparseRows value{};
    SparseRows low{};
    SparseRows high{};
    friend bool operator==(const EstimatedTable&, const EstimatedTable&) = default;
};
BOOST_DESCRIBE_STRUCT(EstimatedTable, (), (value, low, high))
constexpr auto describe_notes(EstimatedTable*) {
    return describe::notes("EstimatedTable", "Figures with their intervals: a row an output, a column what they are of.",
                           {{.name = "value", .text = "The figures; none where one is undefined."},
                            {.name = "low", .text = "The lower ends of their intervals; none where there is no interval."},
                            {.name = "high", .text = "The upper ends."}});
}

struct SobolTable {
    EstimatedTable first{};
    EstimatedTable total{};
    EstimatedTable second{};
    EstimatedTable dummy{};
    EstimatedTable first_together{};
    EstimatedTable total_together{};
    std::vector<std::optional<double>> variance{};
    std::vector<robust::Estimable> estimable{};
    std::vector<int> used{};
    friend bool operator==(const SobolTable&, const SobolTable&) = default;
};
BOOST_DESCRIBE_STRUCT(SobolTable, (), (first, total, second, dummy, first_together, total_together, variance, estimable, used))
constexpr auto describe_notes(SobolTable*) {
    return describe::
        notes("SobolTable", "Variance-based indices of outputs.",
              {{.name = "first",
                .text = "Outputs x groups: the share of the variance that a group of factors explains alone.",
                .unit = "share"},
               {.name = "total", .text = "Outputs x groups: the same with all its interactions.", .unit = "share"},
               {.name = "second",
                .text = "Outputs x pairs 0-1, 0-2, ..., 1-2, ...: what a pair explains beyond each alone; empty without second order.",
                .unit = "share"},
               {.name = "dummy", .text = "Outputs x 1: what chance alone makes of a factor without effect.", .unit = "share"},
               {.name = "first_together", .text = "1 x groups: first for all outputs together, where asked for.", .unit = "share"},
               {.name = "total_together", .text = "1 x groups: total for all outputs together, where asked for.", .unit = "share"},
               {.name = "variance", .text = "Of each output, in the square of its unit; none where too many runs failed."},
               {.name = "estimable", .text = "Whether each output has indices, and why not."},
               {.name = "used", .text = "Of how many base draws no run failed, by output.", .range = "0 or more"}});
}

struct MorrisTable {
    EstimatedTable mu_star{};
    SparseRows mu{};
    SparseRows sigma{};
    std::vector<std::vector<int>> used{};
    friend bool operator==(const MorrisTable&, const MorrisTable&) = default;
};
BOOST_DESCRIBE_STRUCT(MorrisTable, (), (mu_star, mu, sigma, used))
constexpr auto describe_notes(MorrisTable*) {
    return describe::notes("MorrisTable",
                           "Elementary effects of factors on outputs: what a step across the whole range of a factor changes.",
                           {{.name = "mu_star", .text = "Outputs x groups: the mean size of the effects."},
                            {.name = "mu",
                             .text = "Outputs x groups: the mean effect; none for a group of several factors, which has no direction."},
                            {.name = "sigma",
                             .text = "Outputs x groups: the standard deviation of the effects; none for a group of several factors."},
                            {.name = "used", .text = "Outputs x groups: how many effects there are.", .range = "0 or more"}});
}

struct PawnTable {
    SparseRows median{};
    SparseRows maximum{};
    SparseRows mean{};
    std::vector<robust::Estimable> estimable{};
    std::vector<int> used{};
    friend bool operator==(const PawnTable&, const PawnTable&) = default;
};
BOOST_DESCRIBE_STRUCT(PawnTable, (), (median, maximum, mean, estimable, used))
constexpr auto describe_notes(PawnTable*) {
    return describe::notes("PawnTable", "By how much fixing a factor shifts the distribution of outputs: a distance from 0 to 1.",
                           {{.name = "median", .text = "Outputs x factors, and last the dummy: the median of the slices."},
                            {.name = "maximum", .text = "The greatest of the slices."},
                            {.name = "mean", .text = "Their mean."},
                            {.name = "estimable", .text = "Whether each output has indices, and why not."},
                            {.name = "used", .text = "How many runs did not fail, by output.", .range = "0 or more"}});
}

struct GivenDataTable {
    SparseRows first{};
    SparseRows adjusted{};
    std::vector<robust::Estimable> estimable{};
    std::vector<int> used{};
    friend bool operator==(const GivenDataTable&, const GivenDataTable&) = default;
};
BOOST_DESCRIBE_STRUCT(GivenDataTable, (), (first, adjusted, estimable, used))
constexpr auto describe_notes(GivenDataTable*) {
    return describe::notes("GivenDataTable", "First-order indices from runs that are there already.",
                           {{.name = "first",
                             .text = "Outputs x factors: the share of the variance between the bins of a factor.",
                             .unit = "share"},
                            {.name = "adjusted", .text = "The same less what chance alone makes of so many bins.", .unit = "share"},
                            {.name = "estimable", .text = "Whether each output has indices, and why not."},
                            {.name = "used", .text = "How many runs did not fail, by output.", .range = "0 or more"}});
}

}  // namespace ceiba
