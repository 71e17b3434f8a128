#pragma once

#include <ceiba/describe.hpp>

/// The options of what makes a raw answer a comparable number.
namespace ceiba::measure {

/// What became of a question. The order is that of the codes in a batch: answered is 0.
enum class State { answered, not_answered, not_applicable, dont_know, insufficient_evidence, not_reviewed, outside_mandate, no_score };
BOOST_DESCRIBE_ENUM(State, answered, not_answered, not_applicable, dont_know, insufficient_evidence, not_reviewed, outside_mandate,
                    no_score)
constexpr auto describe_notes(State*) {
    return describe::notes("State", "What became of a question, or of a node.",
                           {{.name = "answered", .text = "There is an answer, or a score."},
                            {.name = "not_answered", .text = "Asked, and no answer came."},
                            {.name = "not_applicable", .text = "The question does not arise here."},
                            {.name = "dont_know", .text = "Whoever was asked does not know."},
                            {.name = "insufficient_evidence", .text = "There is too little to judge by."},
                            {.name = "not_reviewed", .text = "Not looked at in this round."},
                            {.name = "outside_mandate", .text = "Whoever was asked has no part in it."},
                            {.name = "no_score", .text = "A node with too little below it; never a response's state."}});
}
static_assert(describe::complete<State>());

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
static_assert(describe::complete<RoundingMode>());

struct Rounding {
    RoundingMode mode = RoundingMode::none;
    int digits = 0;
    friend bool operator==(const Rounding&, const Rounding&) = default;
};
BOOST_DESCRIBE_STRUCT(Rounding, (), (mode, digits))
constexpr auto describe_notes(Rounding*) {
    return describe::notes("Rounding", "How a node's value is rounded.",
                           {{.name = "mode", .text = "Which neighbour is taken.", .required = true},
                            {.name = "digits", .text = "Digits kept after the decimal point.", .range = "0 to 12"}});
}
static_assert(describe::complete<Rounding>());

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
static_assert(describe::complete<Interval>());

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

/// How a number becomes comparable: `{"normalise": "goalposts", "low": 20, "high": 85}`.
struct Normaliser {
    static constexpr std::string_view key = "normalise";
    using Variant = std::variant<Identity, Goalposts>;
    Variant value{};
    friend bool operator==(const Normaliser&, const Normaliser&) = default;
};
BOOST_DESCRIBE_STRUCT(Normaliser, (), (value))
constexpr auto describe_notes(Normaliser*) {
    return describe::notes("Normaliser", "How a number becomes comparable.",
                           {{.name = "value", .text = "The normaliser with its options."}});
}

}  // namespace ceiba::measure
