#pragma once

#include <algorithm>
#include <ceiba/combine/moves.hpp>
#include <ceiba/combine/options.hpp>

namespace ceiba::combine {

/// Cases over the places of children.
struct DecisionList {
    static constexpr bool of_missing = true;
    struct Condition {
        std::size_t place{};
        Comparison comparison{};
        double value{};
        bool negated{};
    };
    struct Case {
        std::vector<Condition> when{};
        double value{};
    };
    std::vector<Case> cases{};
    std::optional<double> otherwise{};
};

inline Faults judgement(const Decision& options, std::span<const Child>, const Siblings& siblings) {
    Faults out;
    if (options.cases.empty()) out.add("no_case", "/cases");
    for (std::size_t c = 0; c < options.cases.size(); ++c)
        for (std::size_t w = 0; w < options.cases[c].when.size(); ++w) {
            const Condition& condition = options.cases[c].when[w];
            const std::string at = "/cases/" + std::to_string(c) + "/when/" + std::to_string(w);
            const bool asks_value = condition.comparison != Comparison::missing;
            if (asks_value != condition.value.has_value())
                out.add("comparison_value", at, {std::string(describe::name_of(condition.comparison))});
            const auto place = siblings.place(condition.child);
            if (is_named(condition.child, siblings, at + "/child", out) && place && asks_value && condition.value)
                judge_answer(*condition.value, *place, siblings, at + "/value", out);
        }
    return out;
}
inline Faults judgement(const DecisionList& list) {
    Faults out;
    if (list.cases.empty()) out.add("no_case", "/cases");
    return out;
}

/// Cases by place, levels as numbers. A child that is not there is missing.
inline DecisionList settled(const Decision& options, std::span<const Child>, const Siblings& siblings) {
    DecisionList out{.otherwise = options.otherwise};
    for (const DecisionCase& decision_case : options.cases) {
        DecisionList::Case& settled_case = out.cases.emplace_back();
        settled_case.value = decision_case.value;
        for (const Condition& condition : decision_case.when) {
            const auto place = siblings.place(condition.child);
            const auto number = place && condition.value ? siblings.number(*place, *condition.value) : std::nullopt;
            settled_case.when.push_back({place.value_or(std::numeric_limits<std::size_t>::max()), condition.comparison,
                                         number.value_or(no_value), condition.negated});
        }
    }
    return out;
}

/// Whether a condition holds; a comparison with a missing child does not, and neither does its negation.
inline bool holds(const DecisionList::Condition& condition, const std::optional<double>& x) {
    if (condition.comparison == Comparison::missing) return !x.has_value() != condition.negated;
    if (!x) return false;
    const auto compared = [&] {
        switch (condition.comparison) {
            case Comparison::at_least:
                return at_least(*x, condition.value);
            case Comparison::above:
                return !at_least(condition.value, *x);
            case Comparison::at_most:
                return at_least(condition.value, *x);
            case Comparison::below:
                return !at_least(*x, condition.value);
            default:
                return same(*x, condition.value);
        }
    };
    return compared() != condition.negated;
}

inline double value(const DecisionList& list, const Children& c) {
    for (const DecisionList::Case& decision_case : list.cases)
        if (std::ranges::all_of(decision_case.when,
                                [&](const DecisionList::Condition& condition) { return holds(condition, c.at(condition.place)); }))
            return decision_case.value;
    return list.otherwise.value_or(no_value);
}

inline Moved moves(const DecisionList& list, const Children& c) {
    FirstCase<DecisionList::Condition, decltype(&holds)> out(list.otherwise.value_or(no_value), &holds);
    for (const DecisionList::Case& decision_case : list.cases)
        out.add(decision_case.value, decision_case.when, &DecisionList::Condition::place, c);
    return out;
}

inline Interval range(const DecisionList& list, std::span<const Child>) {
    if (list.cases.empty() && !list.otherwise) return no_range;
    const double first = list.cases.empty() ? *list.otherwise : list.cases.front().value;
    Interval out{first, first};
    for (const DecisionList::Case& decision_case : list.cases)
        out = {std::fmin(out.low, decision_case.value), std::fmax(out.high, decision_case.value)};
    if (list.otherwise) out = {std::fmin(out.low, *list.otherwise), std::fmax(out.high, *list.otherwise)};
    return out;
}

inline std::vector<double> outcomes(const DecisionList& list) {
    std::vector<double> out;
    for (const DecisionList::Case& decision_case : list.cases) out.push_back(decision_case.value);
    if (list.otherwise) out.push_back(*list.otherwise);
    return out;
}

/// The value of the first case all of whose conditions hold; comparisons are to 12 significant digits.
///
/// values   n numbers; NaN is missing: every comparison with it is false, and so is every negated one; `missing` asks for it
/// list     cases over places below n, and what holds otherwise
/// returns  the case's value; NaN if none holds and nothing is said for that
/// throws   Error if there is no case
/// cost     O(conditions * n)
/// source   REACH (2019) Multi-Sectoral Needs Index; Rivest (1987) Learning decision lists, doi:10.1007/BF00058680
/// example  if the first is at least 3: 1, otherwise 0; (3, NaN) gives 1
inline double decision(const Values& values, const DecisionList& list) {
    return on_array(list, values, Eigen::VectorXd::Ones(values.size()));
}

}  // namespace ceiba::combine
