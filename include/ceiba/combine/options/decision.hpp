#pragma once

#include <ceiba/answer.hpp>
#include <ceiba/combine/options/card.hpp>
#include <ceiba/describe.hpp>

namespace ceiba::combine {

enum class Comparison { at_least, above, at_most, below, equal, missing };
BOOST_DESCRIBE_ENUM(Comparison, at_least, above, at_most, below, equal, missing)
constexpr auto describe_notes(Comparison*) {
    return describe::notes("Comparison", "How a child's value is tested.",
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
    return describe::notes("Condition", "A test of one child; false, and so is its negation, if the child is missing.",
                           {{.name = "child", .text = "Id of the child.", .required = true},
                            {.name = "comparison", .text = "How its value is tested.", .required = true},
                            {.name = "value", .text = "The value or level it is compared with."},
                            {.name = "negated", .text = "The test is negated."}});
}

struct DecisionCase {
    std::vector<Condition> when{};
    double value{};
    friend bool operator==(const DecisionCase&, const DecisionCase&) = default;
};
BOOST_DESCRIBE_STRUCT(DecisionCase, (), (when, value))
constexpr auto describe_notes(DecisionCase*) {
    return describe::notes("DecisionCase", "A value, and all that must hold for it.",
                           {{.name = "when", .text = "The conditions, all of which must hold.", .required = true},
                            {.name = "value", .text = "The value it gives.", .unit = "node", .required = true}});
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
constexpr Card card(const Decision&) {
    return {.weights = Weights::none,
            .pools = false,
            .range = Range::own,
            .asks_met = false,
            .needs_levels = false,
            .gives_levels = Levels::always,
            .multiplicative = false,
            .floor = std::nullopt,
            .exchangeable = false,
            .unsaid = Unsaid::skip,
            .skips = true,
            .takes_block = true,
            .speaks_of_missing = true,
            .monotone = Monotone::never,
            .symmetric = false,
            .translates = false,
            .scales = false,
            .form = Form::other,
            .formula = ""};
}

/// Calls f(child, answer, place) for each answer that the cases name.
template <class F>
void each_answer(const Decision& options, F f) {
    for (std::size_t k = 0; k < options.cases.size(); ++k)
        for (std::size_t w = 0; w < options.cases[k].when.size(); ++w)
            if (const Condition& asked = options.cases[k].when[w]; asked.value)
                f(asked.child, *asked.value, "/cases/" + std::to_string(k) + "/when/" + std::to_string(w) + "/value");
}

}  // namespace ceiba::combine
