#pragma once

#include <ceiba/answer.hpp>
#include <ceiba/measure/options.hpp>

/// Options of rules that ask what level is reached, what is met, which case holds.
namespace ceiba::combine {

using measure::Interval;

struct Cumulative {
    std::vector<double> levels{};
    std::optional<double> base{};
    friend bool operator==(const Cumulative&, const Cumulative&) = default;
};
BOOST_DESCRIBE_STRUCT(Cumulative, (), (levels, base))
constexpr auto describe_notes(Cumulative*) {
    return describe::notes("Cumulative", "The highest level all of whose attributes, and those of every lower level, are met.",
                           {{.name = "levels", .text = "The levels in order; by default those of the indicators below."},
                            {.name = "base", .text = "What stands where no level is reached; by default the lowest level less 1."}});
}

struct KOfN {
    int k = 1;
    Interval values{};
    friend bool operator==(const KOfN&, const KOfN&) = default;
};
BOOST_DESCRIBE_STRUCT(KOfN, (), (k, values))
constexpr auto describe_notes(KOfN*) {
    return describe::notes("KOfN", "One of two values: whether at least k of the children are met.",
                           {{.name = "k",
                             .text = "How many of all children; of fewer counted, the same share.",
                             .range = "1 to the number of children",
                             .required = true},
                            {.name = "values", .text = "The value if not, and the value if so."}});
}

struct ShareMet {
    friend bool operator==(const ShareMet&, const ShareMet&) = default;
};
BOOST_DESCRIBE_STRUCT(ShareMet, (), ())
constexpr auto describe_notes(ShareMet*) {
    return describe::notes("ShareMet", "Weighted share of the children that are met.");
}

struct LookupRow {
    std::map<std::string, Answer> when{};
    std::vector<Answer> values{};
    double value{};
    friend bool operator==(const LookupRow&, const LookupRow&) = default;
};
BOOST_DESCRIBE_STRUCT(LookupRow, (), (when, values, value))
constexpr auto describe_notes(LookupRow*) {
    return describe::notes("LookupRow", "One row of a table: what the children are, and what that gives.",
                           {{.name = "when", .text = "Value or level of each child by id; '*', or not named, is any or missing."},
                            {.name = "values", .text = "In a symmetric table: values or levels of the counted children, in any order."},
                            {.name = "value", .text = "What it gives.", .unit = "node", .required = true}});
}

struct Lookup {
    bool symmetric = false;
    std::vector<LookupRow> rows{};
    friend bool operator==(const Lookup&, const Lookup&) = default;
};
BOOST_DESCRIBE_STRUCT(Lookup, (), (symmetric, rows))
constexpr auto describe_notes(Lookup*) {
    return describe::notes("Lookup", "What a table says of the children's levels; the first row that fits counts.",
                           {{.name = "symmetric", .text = "It does not matter which child has which level."},
                            {.name = "rows", .text = "The table; where no row fits, there is no score.", .required = true}});
}

enum class Comparison { at_least, above, at_most, below, equal, missing };
BOOST_DESCRIBE_ENUM(Comparison, at_least, above, at_most, below, equal, missing)
constexpr auto describe_notes(Comparison*) {
    return describe::notes("Comparison", "What is asked of a child.",
                           {{.name = "at_least", .text = "Its value is the number or more."},
                            {.name = "above", .text = "Its value is more than the number."},
                            {.name = "at_most", .text = "Its value is the number or less."},
                            {.name = "below", .text = "Its value is less than the number."},
                            {.name = "equal", .text = "Its value is the number."},
                            {.name = "missing", .text = "It is not counted."}});
}

struct Condition {
    std::string child{};
    Comparison comparison = Comparison::at_least;
    std::optional<Answer> value{};
    bool negated = false;
    friend bool operator==(const Condition&, const Condition&) = default;
};
BOOST_DESCRIBE_STRUCT(Condition, (), (child, comparison, value, negated))
constexpr auto describe_notes(Condition*) {
    return describe::notes("Condition", "What is asked of one child; false, and so is its negation, if the child is missing.",
                           {{.name = "child", .text = "Id of the child.", .required = true},
                            {.name = "comparison", .text = "What is asked.", .required = true},
                            {.name = "value", .text = "The value or level it is compared with."},
                            {.name = "negated", .text = "The opposite is asked."}});
}

struct DecisionCase {
    std::vector<Condition> when{};
    double value{};
    friend bool operator==(const DecisionCase&, const DecisionCase&) = default;
};
BOOST_DESCRIBE_STRUCT(DecisionCase, (), (when, value))
constexpr auto describe_notes(DecisionCase*) {
    return describe::notes("DecisionCase", "A value, and all that must hold for it.",
                           {{.name = "when", .text = "What must hold, all of it.", .required = true},
                            {.name = "value", .text = "What it gives.", .unit = "node", .required = true}});
}

struct Decision {
    std::vector<DecisionCase> cases{};
    std::optional<double> otherwise{};
    friend bool operator==(const Decision&, const Decision&) = default;
};
BOOST_DESCRIBE_STRUCT(Decision, (), (cases, otherwise))
constexpr auto describe_notes(Decision*) {
    return describe::notes("Decision", "The value of the first case that holds.",
                           {{.name = "cases", .text = "The cases in order.", .required = true},
                            {.name = "otherwise", .text = "The value if none holds; without it there is no score.", .unit = "node"}});
}

}  // namespace ceiba::combine
