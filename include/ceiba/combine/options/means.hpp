#pragma once

#include <ceiba/describe.hpp>

/// Options of means: the sizes of all children enter.
namespace ceiba::combine {

struct Arithmetic {
    friend bool operator==(const Arithmetic&, const Arithmetic&) = default;
};
BOOST_DESCRIBE_STRUCT(Arithmetic, (), ())
constexpr auto describe_notes(Arithmetic*) {
    return describe::notes("Arithmetic", "Weighted arithmetic mean.");
}

struct Geometric {
    std::optional<double> floor{};
    friend bool operator==(const Geometric&, const Geometric&) = default;
};
BOOST_DESCRIBE_STRUCT(Geometric, (), (floor))
constexpr auto describe_notes(Geometric*) {
    return describe::notes("Geometric", "Weighted geometric mean; 0 if a child is 0.",
                           {{.name = "floor", .text = "Children below are raised to this.", .range = "above 0"}});
}

struct Harmonic {
    std::optional<double> floor{};
    friend bool operator==(const Harmonic&, const Harmonic&) = default;
};
BOOST_DESCRIBE_STRUCT(Harmonic, (), (floor))
constexpr auto describe_notes(Harmonic*) {
    return describe::notes("Harmonic", "Weighted harmonic mean; 0 if a child is 0.",
                           {{.name = "floor", .text = "Children below are raised to this.", .range = "above 0"}});
}

struct Power {
    double p = 1;
    std::optional<double> floor{};
    friend bool operator==(const Power&, const Power&) = default;
};
BOOST_DESCRIBE_STRUCT(Power, (), (p, floor))
constexpr auto describe_notes(Power*) {
    return describe::notes("Power", "Weighted power mean; the greater p, the more the greater children count.",
                           {{.name = "p", .text = "The exponent; 0 is the geometric mean, -1 the harmonic.", .required = true},
                            {.name = "floor", .text = "Children below are raised to this.", .range = "above 0"}});
}

/// Whether children that differ lower the mean or raise it.
enum class Penalty { minus, plus };
BOOST_DESCRIBE_ENUM(Penalty, minus, plus)
constexpr auto describe_notes(Penalty*) {
    return describe::notes("Penalty", "Whether children that differ lower the mean or raise it.",
                           {{.name = "minus", .text = "They lower it: for what should be high."},
                            {.name = "plus", .text = "They raise it: for what should be low."}});
}

struct MazziottaPareto {
    Penalty penalty = Penalty::minus;
    friend bool operator==(const MazziottaPareto&, const MazziottaPareto&) = default;
};
BOOST_DESCRIBE_STRUCT(MazziottaPareto, (), (penalty))
constexpr auto describe_notes(MazziottaPareto*) {
    return describe::notes("MazziottaPareto", "Weighted mean, less or plus the variance of the children divided by it; has no range.",
                           {{.name = "penalty", .text = "Whether children that differ lower the mean or raise it."}});
}

struct MeanMin {
    double alpha = 1;
    double beta = 0;
    friend bool operator==(const MeanMin&, const MeanMin&) = default;
};
BOOST_DESCRIBE_STRUCT(MeanMin, (), (alpha, beta))
constexpr auto describe_notes(MeanMin*) {
    return describe::notes("MeanMin", "Weighted mean, drawn towards the least child.",
                           {{.name = "alpha", .text = "How far: 0 is the mean, 1 with beta 0 the minimum.", .range = "0 to 1"},
                            {.name = "beta", .text = "How gently where children hardly differ.", .range = "0 or more"}});
}

}  // namespace ceiba::combine
