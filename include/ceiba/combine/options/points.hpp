#pragma once

#include <ceiba/measure/options.hpp>

/// Options of rules that add points up.
namespace ceiba::combine {

using measure::Interval;

/// What a sum does about missing children.
enum class SumMissing { rescale, worst };
BOOST_DESCRIBE_ENUM(SumMissing, rescale, worst)
constexpr auto describe_notes(SumMissing*) {
    return describe::notes("SumMissing", "What a sum does about missing children.",
                           {{.name = "rescale", .text = "The counted children stand for all."},
                            {.name = "worst", .text = "A missing child gives its least value."}});
}

struct Sum {
    SumMissing missing = SumMissing::rescale;
    friend bool operator==(const Sum&, const Sum&) = default;
};
BOOST_DESCRIBE_STRUCT(Sum, (), (missing))
constexpr auto describe_notes(Sum*) {
    return describe::notes("Sum", "Weighted sum.", {{.name = "missing", .text = "What a sum does about missing children."}});
}

struct PointsShare {
    double scale = 1;
    friend bool operator==(const PointsShare&, const PointsShare&) = default;
};
BOOST_DESCRIBE_STRUCT(PointsShare, (), (scale))
constexpr auto describe_notes(PointsShare*) {
    return describe::notes("PointsShare", "Points reached by all indicators below, as a share of the points they could reach.",
                           {{.name = "scale", .text = "What full points give.", .range = "above 0"}});
}

/// What rules that add points up have to say beside their value.
struct Beside {
    double points{};
    double maximum{};
    std::optional<double> mean{};
    friend bool operator==(const Beside&, const Beside&) = default;
};
BOOST_DESCRIBE_STRUCT(Beside, (), (points, maximum, mean))
constexpr auto describe_notes(Beside*) {
    return describe::notes("Beside", "What rules that add points up have to say beside their value.",
                           {{.name = "points", .text = "The points reached.", .unit = "points", .required = true},
                            {.name = "maximum",
                             .text = "The most that could be reached of what was counted.",
                             .unit = "points",
                             .required = true},
                            {.name = "mean", .text = "Points an indicator, before the band.", .unit = "points"}});
}

struct Banded {
    Interval points{.low = 1, .high = 4};
    std::vector<double> limits{0.25, 0.5, 0.75};
    bool keys_raise = false;
    friend bool operator==(const Banded&, const Banded&) = default;
};
BOOST_DESCRIBE_STRUCT(Banded, (), (points, limits, keys_raise))
constexpr auto describe_notes(Banded*) {
    return describe::notes("Banded",
                           "The band, counted from 1, of the mean points of all indicators below; weights multiply points above the least.",
                           {{.name = "points", .text = "The least and the greatest points an indicator gives."},
                            {.name = "limits",
                             .text = "Where the second band begins, and each after it, from the least points to the greatest.",
                             .unit = "share",
                             .range = "0 to 1"},
                            {.name = "keys_raise", .text = "Each key indicator raises the greatest mean as if its points counted twice."}});
}

/// How indicators that are met or failed become one value.
enum class PassedModel { flat, flat_unweighted, absolute };
BOOST_DESCRIBE_ENUM(PassedModel, flat, flat_unweighted, absolute)
constexpr auto describe_notes(PassedModel*) {
    return describe::notes("PassedModel", "How indicators that are met or failed become one value.",
                           {{.name = "flat", .text = "The weights of those met."},
                            {.name = "flat_unweighted", .text = "How many are met."},
                            {.name = "absolute", .text = "1 if all are met, else 0."}});
}

struct Passed {
    PassedModel model = PassedModel::flat;
    friend bool operator==(const Passed&, const Passed&) = default;
};
BOOST_DESCRIBE_STRUCT(Passed, (), (model))
constexpr auto describe_notes(Passed*) {
    return describe::notes("Passed", "What of all indicators below is met, with the most it could be beside it.",
                           {{.name = "model", .text = "How indicators that are met or failed become one value.", .required = true}});
}

}  // namespace ceiba::combine
