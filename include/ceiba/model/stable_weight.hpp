#pragma once

#include <ceiba/describe.hpp>

namespace ceiba {

/// Who comes to be better than whom.
struct PlaceChange {
    int rises{};
    int falls{};
    friend bool operator==(const PlaceChange&, const PlaceChange&) = default;
};
BOOST_DESCRIBE_STRUCT(PlaceChange, (), (rises, falls))
constexpr auto describe_notes(PlaceChange*) {
    return describe::notes("PlaceChange", "Which of two alternatives comes to be better than the other.",
                           {{.name = "rises", .text = "The one that comes to be better, counted from 0.", .required = true},
                            {.name = "falls", .text = "The other one.", .required = true}});
}

struct WeightRange {
    double low{};
    double high{};
    std::optional<PlaceChange> below{};
    std::optional<PlaceChange> above{};
    friend bool operator==(const WeightRange&, const WeightRange&) = default;
};
BOOST_DESCRIBE_STRUCT(WeightRange, (), (low, high, below, above))
constexpr auto describe_notes(WeightRange*) {
    return describe::notes("WeightRange", "Between which weights of a criterion something stays as it is.",
                           {{.name = "low", .text = "The least weight.", .unit = "share", .range = "0 to 1", .required = true},
                            {.name = "high", .text = "The greatest weight.", .unit = "share", .range = "0 to 1", .required = true},
                            {.name = "below", .text = "What changes just below the least; none where nothing does."},
                            {.name = "above", .text = "What changes just above the greatest; none where nothing does."}});
}

struct StableWeight {
    double weight{};
    WeightRange best{};
    WeightRange ranking{};
    friend bool operator==(const StableWeight&, const StableWeight&) = default;
};
BOOST_DESCRIBE_STRUCT(StableWeight, (), (weight, best, ranking))
constexpr auto describe_notes(StableWeight*) {
    return describe::notes("StableWeight", "How far the weight of one criterion can move while the others stay in proportion.",
                           {{.name = "weight", .text = "What it is.", .unit = "share", .range = "0 to 1", .required = true},
                            {.name = "best", .text = "Where none is strictly better than the best.", .required = true},
                            {.name = "ranking", .text = "Where the order of all, ties included, is what it is.", .required = true}});
}

struct NearestChange {
    std::optional<double> radius{};
    std::vector<double> weights{};
    std::optional<PlaceChange> change{};
    friend bool operator==(const NearestChange&, const NearestChange&) = default;
};
BOOST_DESCRIBE_STRUCT(NearestChange, (), (radius, weights, change))
constexpr auto describe_notes(NearestChange*) {
    return describe::notes("NearestChange", "The nearest weights at which two alternatives are level that were not.",
                           {{.name = "radius",
                             .text = "How far they are from the weights that are; none where no weights change anything.",
                             .range = "0 or more"},
                            {.name = "weights", .text = "These weights, with sum 1."},
                            {.name = "change", .text = "Who overtakes whom just beyond."}});
}

}  // namespace ceiba
