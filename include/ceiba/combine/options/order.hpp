#pragma once

#include <ceiba/measure/options.hpp>

/// Options of rules for which it matters how the children are ordered.
namespace ceiba::combine {

using measure::Interval;

struct Minimum {
    friend bool operator==(const Minimum&, const Minimum&) = default;
};
BOOST_DESCRIBE_STRUCT(Minimum, (), ())
constexpr auto describe_notes(Minimum*) {
    return describe::notes("Minimum", "The least child: the weakest link.");
}

struct Maximum {
    friend bool operator==(const Maximum&, const Maximum&) = default;
};
BOOST_DESCRIBE_STRUCT(Maximum, (), ())
constexpr auto describe_notes(Maximum*) {
    return describe::notes("Maximum", "The greatest child.");
}

struct Median {
    friend bool operator==(const Median&, const Median&) = default;
};
BOOST_DESCRIBE_STRUCT(Median, (), ())
constexpr auto describe_notes(Median*) {
    return describe::notes("Median", "The middle child, or the mean of the middle two; unweighted.");
}

struct LowerMedian {
    friend bool operator==(const LowerMedian&, const LowerMedian&) = default;
};
BOOST_DESCRIBE_STRUCT(LowerMedian, (), ())
constexpr auto describe_notes(LowerMedian*) {
    return describe::notes("LowerMedian", "The middle child, or the lesser of the middle two; unweighted.");
}

struct NthWorst {
    int n = 1;
    friend bool operator==(const NthWorst&, const NthWorst&) = default;
};
BOOST_DESCRIBE_STRUCT(NthWorst, (), (n))
constexpr auto describe_notes(NthWorst*) {
    return describe::notes("NthWorst", "The n-th least child, or the greatest where fewer are counted.",
                           {{.name = "n", .text = "Which, counted from the least.", .range = "1 or more", .required = true}});
}

/// Which of several equally frequent values is taken.
enum class Ties { lowest, highest, none };
BOOST_DESCRIBE_ENUM(Ties, lowest, highest, none)
constexpr auto describe_notes(Ties*) {
    return describe::notes("Ties", "Which of several equally frequent values is taken.",
                           {{.name = "lowest", .text = "The lowest."},
                            {.name = "highest", .text = "The highest."},
                            {.name = "none", .text = "None: there is no score."}});
}

struct Mode {
    Ties ties = Ties::lowest;
    friend bool operator==(const Mode&, const Mode&) = default;
};
BOOST_DESCRIBE_STRUCT(Mode, (), (ties))
constexpr auto describe_notes(Mode*) {
    return describe::notes("Mode", "The most frequent value of the children.",
                           {{.name = "ties", .text = "Which of several equally frequent values is taken."}});
}

struct WeakestLinkPlus {
    double plus = 0.5;
    friend bool operator==(const WeakestLinkPlus&, const WeakestLinkPlus&) = default;
};
BOOST_DESCRIBE_STRUCT(WeakestLinkPlus, (), (plus))
constexpr auto describe_notes(WeakestLinkPlus*) {
    return describe::notes("WeakestLinkPlus", "The least child, and a little more if any other is higher.",
                           {{.name = "plus",
                             .text = "How much more; never above the greatest child.",
                             .unit = "node",
                             .range = "0 or more"}});
}

struct Owa {
    std::vector<double> weights{};
    std::optional<Interval> quantifier{};
    std::optional<double> exponent{};
    std::optional<double> orness{};
    friend bool operator==(const Owa&, const Owa&) = default;
};
BOOST_DESCRIBE_STRUCT(Owa, (), (weights, quantifier, exponent, orness))
constexpr auto describe_notes(Owa*) {
    return describe::notes("Owa", "Ordered weighted average: weights belong to places, the greatest child first. One of the four is given.",
                           {{.name = "weights", .text = "A weight for each place, the greatest child first.", .range = "0 or more"},
                            {.name = "quantifier", .text = "The share of children, from the greatest, at which weight begins and ends."},
                            {.name = "exponent", .text = "The first share r of the children has r to this power.", .range = "0 or more"},
                            {.name = "orness", .text = "1 is the maximum, 0.5 the mean, 0 the minimum.", .range = "0 to 1"}});
}

/// What some children together add to the capacity of their subsets: a mass of the Möbius representation.
struct Mass {
    std::vector<std::string> children{};
    double mass{};
    friend bool operator==(const Mass&, const Mass&) = default;
};
BOOST_DESCRIBE_STRUCT(Mass, (), (children, mass))
constexpr auto describe_notes(Mass*) {
    return describe::notes("Mass", "What some children add together, beyond what fewer of them do.",
                           {{.name = "children", .text = "Ids of the children: one, or several that act together.", .required = true},
                            {.name = "mass",
                             .text = "Above 0 if they need each other, below if one makes up for another.",
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

}  // namespace ceiba::combine
