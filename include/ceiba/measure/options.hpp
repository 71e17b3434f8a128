#pragma once

#include <ceiba/describe.hpp>

/// The options of what makes a raw answer a comparable number.
namespace ceiba::measure {

/// What became of a question. The order is that of the codes in a batch: answered is 0.
enum class State {
    answered,
    not_answered,
    not_applicable,
    dont_know,
    insufficient_evidence,
    not_reviewed,
    outside_mandate,
    no_score,
    withheld
};
BOOST_DESCRIBE_ENUM(State, answered, not_answered, not_applicable, dont_know, insufficient_evidence, not_reviewed, outside_mandate,
                    no_score, withheld)
constexpr auto describe_notes(State*) {
    return describe::notes("State", "What became of a question, or of a node.",
                           {{.name = "answered", .text = "There is an answer, or a score."},
                            {.name = "not_answered", .text = "Asked, and no answer came."},
                            {.name = "not_applicable", .text = "The question does not arise here."},
                            {.name = "dont_know", .text = "Those who were asked do not know."},
                            {.name = "insufficient_evidence", .text = "There is too little evidence to judge by."},
                            {.name = "not_reviewed", .text = "Not reviewed in this round."},
                            {.name = "outside_mandate", .text = "It is outside the mandate of those who were asked."},
                            {.name = "no_score", .text = "A node with too little below it; never a response's state."},
                            {.name = "withheld", .text = "Not published, for too few had a say; only publish gives it."}});
}

/// How a value exactly between two is rounded, or which neighbour is taken.
enum class RoundingMode { none, half_up, half_away, half_even, floor, ceil, truncate };
BOOST_DESCRIBE_ENUM(RoundingMode, none, half_up, half_away, half_even, floor, ceil, truncate)
constexpr auto describe_notes(RoundingMode*) {
    return describe::notes("RoundingMode", "How a value is rounded.",
                           {{.name = "none", .text = "Not at all."},
                            {.name = "half_up", .text = "To the nearest; a half towards plus infinity."},
                            {.name = "half_away", .text = "To the nearest; a half away from 0."},
                            {.name = "half_even", .text = "To the nearest; a half to the even neighbour."},
                            {.name = "floor", .text = "Down."},
                            {.name = "ceil", .text = "Up."},
                            {.name = "truncate", .text = "Towards 0."}});
}

struct Rounding {
    RoundingMode mode = RoundingMode::none;
    int digits = 0;
    friend bool operator==(const Rounding&, const Rounding&) = default;
};
BOOST_DESCRIBE_STRUCT(Rounding, (), (mode, digits))
constexpr auto describe_notes(Rounding*) {
    return describe::notes("Rounding", "How a node's value is rounded.",
                           {{.name = "mode", .text = "Which neighbouring number is taken.", .required = true},
                            {.name = "digits", .text = "Digits kept after the decimal point.", .range = "0 to 12"}});
}

/// The two ends of a range.
struct Interval {
    double low = 0;
    double high = 1;
    friend bool operator==(const Interval&, const Interval&) = default;
};
BOOST_DESCRIBE_STRUCT(Interval, (), (low, high))
constexpr auto describe_notes(Interval*) {
    return describe::notes("Interval", "The two ends of a range.",
                           {{.name = "low", .text = "The lower end.", .required = true},
                            {.name = "high", .text = "The upper end.", .required = true}});
}

struct Identity {
    double low = 0;
    double high = 1;
    friend bool operator==(const Identity&, const Identity&) = default;
};
BOOST_DESCRIBE_STRUCT(Identity, (), (low, high))
constexpr auto describe_notes(Identity*) {
    return describe::notes("Identity", "The number as it is.",
                           {{.name = "low", .text = "Least possible answer.", .required = true},
                            {.name = "high", .text = "Greatest possible answer.", .required = true}});
}

struct Goalposts {
    double low = 0;
    double high = 1;
    bool log = false;
    bool clamp = true;
    Interval range{};
    friend bool operator==(const Goalposts&, const Goalposts&) = default;
};
BOOST_DESCRIBE_STRUCT(Goalposts, (), (low, high, log, clamp, range))
constexpr auto describe_notes(Goalposts*) {
    return describe::notes("Goalposts", "Linear from the lower goalpost to the upper one.",
                           {{.name = "low", .text = "The answer that gives the low end of the range.", .required = true},
                            {.name = "high", .text = "The answer that gives the high end of the range.", .required = true},
                            {.name = "log", .text = "Compare logarithms."},
                            {.name = "clamp", .text = "Answers beyond a goalpost count as the goalpost."},
                            {.name = "range", .text = "The ends that the goalposts are given."}});
}

/// Which end of a band belongs to it.
enum class ClosedEnd { low, high };
BOOST_DESCRIBE_ENUM(ClosedEnd, low, high)
constexpr auto describe_notes(ClosedEnd*) {
    return describe::notes("ClosedEnd", "Which end of a band belongs to it.",
                           {{.name = "low", .text = "A number at a limit is in the band above it."},
                            {.name = "high", .text = "A number at a limit is in the band below it."}});
}

struct NumberBand {
    std::optional<double> low{};
    std::optional<double> high{};
    double value{};
    friend bool operator==(const NumberBand&, const NumberBand&) = default;
};
BOOST_DESCRIBE_STRUCT(NumberBand, (), (low, high, value))
constexpr auto describe_notes(NumberBand*) {
    return describe::notes("NumberBand", "An interval of numbers that all count the same.",
                           {{.name = "low", .text = "Where it begins; without it, there is no lower limit.", .unit = "answer"},
                            {.name = "high", .text = "Where it ends; without it, there is no upper limit.", .unit = "answer"},
                            {.name = "value", .text = "What its numbers count as.", .required = true}});
}

struct Bands {
    std::vector<NumberBand> bands{};
    ClosedEnd closed = ClosedEnd::low;
    friend bool operator==(const Bands&, const Bands&) = default;
};
BOOST_DESCRIBE_STRUCT(Bands, (), (bands, closed))
constexpr auto describe_notes(Bands*) {
    return describe::notes("Bands", "The value of the band that the number falls in.",
                           {{.name = "bands", .text = "The bands, ascending, without holes or overlaps.", .required = true},
                            {.name = "closed", .text = "Which end of a band belongs to it."}});
}

struct CurvePoint {
    double at{};
    double value{};
    friend bool operator==(const CurvePoint&, const CurvePoint&) = default;
};
BOOST_DESCRIBE_STRUCT(CurvePoint, (), (at, value))
constexpr auto describe_notes(CurvePoint*) {
    return describe::notes("CurvePoint", "One corner of a value function.",
                           {{.name = "at", .text = "The number.", .unit = "answer", .required = true},
                            {.name = "value", .text = "What it counts as.", .required = true}});
}

struct Piecewise {
    std::vector<CurvePoint> points{};
    std::optional<Interval> range{};
    friend bool operator==(const Piecewise&, const Piecewise&) = default;
};
BOOST_DESCRIBE_STRUCT(Piecewise, (), (points, range))
constexpr auto describe_notes(Piecewise*) {
    return describe::notes("Piecewise", "Straight lines between points; flat beyond the first and the last.",
                           {{.name = "points", .text = "The points, by ascending number.", .required = true},
                            {.name = "range", .text = "Where the values lie; by default from the least to the greatest of the points."}});
}

struct Logistic {
    double midpoint{};
    double steepness = 1;
    Interval range{};
    friend bool operator==(const Logistic&, const Logistic&) = default;
};
BOOST_DESCRIBE_STRUCT(Logistic, (), (midpoint, steepness, range))
constexpr auto describe_notes(Logistic*) {
    return describe::notes("Logistic", "An S-shaped curve from the low end of the range to the high one.",
                           {{.name = "midpoint",
                             .text = "The number that gives the middle of the range.",
                             .unit = "answer",
                             .required = true},
                            {.name = "steepness", .text = "How fast it rises there.", .unit = "1/answer", .range = "above 0"},
                            {.name = "range", .text = "The ends that the curve nears."}});
}

struct Middle {
    double low{};
    double best_low{};
    double best_high{};
    double high{};
    Interval range{};
    friend bool operator==(const Middle&, const Middle&) = default;
};
BOOST_DESCRIBE_STRUCT(Middle, (), (low, best_low, best_high, high, range))
constexpr auto describe_notes(Middle*) {
    return describe::notes("Middle", "Best in the middle: full from best_low to best_high, falling to the worst at low and at high.",
                           {{.name = "low", .text = "From here down, the low end of the range.", .unit = "answer", .required = true},
                            {.name = "best_low", .text = "Where the best begins.", .unit = "answer", .required = true},
                            {.name = "best_high", .text = "Where the best ends.", .unit = "answer", .required = true},
                            {.name = "high", .text = "From here up, the low end of the range.", .unit = "answer", .required = true},
                            {.name = "range", .text = "What the worst and the best count as."}});
}

/// What a fitted z-score is.
struct Standard {
    double mean{};
    double deviation = 1;
    double to_mean = 0;
    double to_deviation = 1;
    friend bool operator==(const Standard&, const Standard&) = default;
};
BOOST_DESCRIBE_STRUCT(Standard, (), (mean, deviation, to_mean, to_deviation))
constexpr auto describe_notes(Standard*) {
    return describe::notes("Standard", "How many standard deviations the number is from a mean, with both given; unbounded.",
                           {{.name = "mean", .text = "The number that gives to_mean.", .unit = "answer", .required = true},
                            {.name = "deviation",
                             .text = "One step of to_deviation.",
                             .unit = "answer",
                             .range = "above 0",
                             .required = true},
                            {.name = "to_mean", .text = "What the mean counts as."},
                            {.name = "to_deviation", .text = "What one standard deviation counts as.", .range = "above 0"}});
}

// What follows needs a column of units: `fit` turns each into one of the above, with its constants.

struct MinMax {
    static constexpr bool needs_fit = true;
    Interval range{};
    friend bool operator==(const MinMax&, const MinMax&) = default;
};
BOOST_DESCRIBE_STRUCT(MinMax, (), (range))
constexpr auto describe_notes(MinMax*) {
    return describe::notes("MinMax", "Linear from the least to the greatest of all units; once fitted, goalposts.",
                           {{.name = "range", .text = "What the least and the greatest count as."}});
}

struct ZScore {
    static constexpr bool needs_fit = true;
    double mean = 0;
    double deviation = 1;
    friend bool operator==(const ZScore&, const ZScore&) = default;
};
BOOST_DESCRIBE_STRUCT(ZScore, (), (mean, deviation))
constexpr auto describe_notes(ZScore*) {
    return describe::notes("ZScore", "Standard deviations (of a sample, with n - 1) from the mean of all units; once fitted, standard.",
                           {{.name = "mean", .text = "What the mean counts as."},
                            {.name = "deviation", .text = "What one standard deviation counts as.", .range = "above 0"}});
}

/// What rank equal numbers share.
enum class Ties { average, minimum, maximum, dense };
BOOST_DESCRIBE_ENUM(Ties, average, minimum, maximum, dense)
constexpr auto describe_notes(Ties*) {
    return describe::notes("Ties", "The rank that equal numbers share.",
                           {{.name = "average", .text = "The mean of the ranks they take up."},
                            {.name = "minimum", .text = "The least of them."},
                            {.name = "maximum", .text = "The greatest of them."},
                            {.name = "dense", .text = "One rank; the next number has the next rank."}});
}

struct Rank {
    static constexpr bool needs_fit = true;
    Ties ties = Ties::average;
    Interval range{};
    friend bool operator==(const Rank&, const Rank&) = default;
};
BOOST_DESCRIBE_STRUCT(Rank, (), (ties, range))
constexpr auto describe_notes(Rank*) {
    return describe::notes("Rank",
                           "The rank among all units, the first at the low end and the last at the high one; once fitted, piecewise.",
                           {{.name = "ties", .text = "The rank that equal numbers share."},
                            {.name = "range", .text = "What the first and the last rank count as."}});
}

struct Percentile {
    static constexpr bool needs_fit = true;
    Interval range{};
    friend bool operator==(const Percentile&, const Percentile&) = default;
};
BOOST_DESCRIBE_STRUCT(Percentile, (), (range))
constexpr auto describe_notes(Percentile*) {
    return describe::notes("Percentile", "The share of the other units that are below; once fitted, piecewise.",
                           {{.name = "range", .text = "What a share of 0 and a share of 1 count as."}});
}

struct DistanceToTarget {
    static constexpr bool needs_fit = true;
    std::optional<double> target{};
    bool clamp = true;
    Interval range{};
    friend bool operator==(const DistanceToTarget&, const DistanceToTarget&) = default;
};
BOOST_DESCRIBE_STRUCT(DistanceToTarget, (), (target, clamp, range))
constexpr auto describe_notes(DistanceToTarget*) {
    return describe::notes("DistanceToTarget", "The share of the way from the worst of all units to a target; once fitted, goalposts.",
                           {{.name = "target", .text = "The target; by default the indicator's own.", .unit = "answer"},
                            {.name = "clamp", .text = "Beyond the target counts as the target."},
                            {.name = "range", .text = "What the worst unit and the target count as."}});
}

struct DistanceToReference {
    static constexpr bool needs_fit = true;
    std::string reference{};
    bool clamp = false;
    Interval range{};
    friend bool operator==(const DistanceToReference&, const DistanceToReference&) = default;
};
BOOST_DESCRIBE_STRUCT(DistanceToReference, (), (reference, clamp, range))
constexpr auto describe_notes(DistanceToReference*) {
    return describe::notes("DistanceToReference", "The ratio to one unit taken as reference; once fitted, goalposts.",
                           {{.name = "reference", .text = "Id of the subject that is the reference.", .required = true},
                            {.name = "clamp", .text = "Beyond the reference counts as the reference."},
                            {.name = "range", .text = "What 0 and the reference count as."}});
}

/// True of a normaliser whose constants are those of a column of units.
template <class T>
concept Unfitted = requires { T::needs_fit; };

/// How a number becomes comparable: `{"normalise": "goalposts", "low": 20, "high": 85}`.
struct Normaliser {
    static constexpr std::string_view key = "normalise";
    using Variant = std::variant<Identity, Goalposts, Bands, Piecewise, Logistic, Middle, Standard, MinMax, ZScore, Rank, Percentile,
                                 DistanceToTarget, DistanceToReference>;
    Variant value{};
    friend bool operator==(const Normaliser&, const Normaliser&) = default;
};
BOOST_DESCRIBE_STRUCT(Normaliser, (), (value))
constexpr auto describe_notes(Normaliser*) {
    return describe::notes("Normaliser", "How a number becomes comparable.",
                           {{.name = "value", .text = "The normaliser with its options."}});
}

}  // namespace ceiba::measure
