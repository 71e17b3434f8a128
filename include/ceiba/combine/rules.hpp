#pragma once

#include <ceiba/combine/each.hpp>
#include <ceiba/combine/moves.hpp>
#include <ceiba/detail/formula_text.hpp>
#include <concepts>

namespace ceiba::combine {

/// A rule as it is used: its options, or what they are once it is known who the children are.
template <class Options>
auto ready(const Options& options, std::span<const Child> children, const Siblings& siblings) {
    if constexpr (requires { settled(options, children, siblings); }) return settled(options, children, siblings);
    else return options;
}
template <class Options>
using ReadyOptions = decltype(ready(std::declval<Options>(), {}, std::declval<const Siblings&>()));
using Ready = boost::mp11::mp_transform<ReadyOptions, Rule::Variant>;

inline Ready ready(const Rule& rule, std::span<const Child> children, const Siblings& siblings) {
    return std::visit([&](const auto& options) -> Ready { return ready(options, children, siblings); }, rule.value);
}

// Only for the whole list: its alternatives, which turn into it by themselves, would go round for ever.

/// The value that a rule gives to counted children; NaN for no score.
template <std::same_as<Ready> R>
double value(const R& rule, const Children& children) {
    return std::visit([&](const auto& options) { return value(options, children); }, rule);
}

/// The same when one child moves and the others stay; empty for a rule that looks at all of them again.
template <std::same_as<Ready> R>
Moved moves(const R& rule, const Children& children) {
    return std::visit(
        [&](const auto& options) -> Moved {
            if constexpr (requires { moves(options, children); }) return moves(options, children);
            else return {};
        },
        rule);
}

/// True for rules that have something to say of children that are all missing: a case that asks for that, an otherwise, a row of `*`.
template <std::same_as<Ready> R>
bool speaks_of_missing(const R& rule) {
    return std::visit([]<class Options>(const Options&) { return of_missing<Options>; }, rule);
}

/// The range of what a rule can give, or none; children: all that have a weight, at least one.
template <std::same_as<Ready> R>
Interval range(const R& rule, std::span<const Child> children) {
    return std::visit([&](const auto& options) { return range(options, children); }, rule);
}

/// Every value that a rule can give, where these are few and known; else none.
template <std::same_as<Ready> R>
std::vector<double> outcomes(const R& rule) {
    return std::visit(
        [](const auto& options) -> std::vector<double> {
            if constexpr (requires { outcomes(options); }) return outcomes(options);
            else return {};
        },
        rule);
}

/// The levels that are reached one after the other, under rules that have such.
template <std::same_as<Ready> R>
std::vector<double> steps(const R& rule) {
    return std::visit(
        [](const auto& options) -> std::vector<double> {
            if constexpr (requires { steps(options); }) return steps(options);
            else return {};
        },
        rule);
}

/// Whether a rule whose card says `by_options` never falls when a child rises.
///
/// possible  for each child the values it can have, ascending; none if they are not known
template <std::same_as<Ready> R>
bool rises(const R& rule, std::span<const Child> children, const std::vector<std::vector<double>>& possible) {
    return std::visit(
        [&](const auto& options) {
            if constexpr (requires { rises(options, children, possible); }) return rises(options, children, possible);
            else return false;
        },
        rule);
}

/// Options that can be wrong are judged: all but switches and names.
template <class Options>
struct IsJudged {
    template <class Member>
    using Free = std::bool_constant<std::is_same_v<std::remove_cvref_t<decltype(std::declval<Options>().*Member::pointer)>, bool> ||
                                    describe::Enumeration<std::remove_cvref_t<decltype(std::declval<Options>().*Member::pointer)>>>;
    static constexpr bool value = boost::mp11::mp_all_of<describe::Members<Options>, Free>::value || requires(const Options& options) {
        judgement(options);
    } || requires(const Options& options) { judgement(options, std::span<const Child>{}, NoSiblings{}); };
};
static_assert(boost::mp11::mp_all_of<Rule::Variant, IsJudged>::value, "every rule with options needs their judgement");

/// What is wrong with a rule's options, whatever it is used on.
inline Faults judgement(const Rule& rule) {
    return std::visit(
        [](const auto& options) -> Faults {
            if constexpr (requires { judgement(options); }) return judgement(options);
            else return {};
        },
        rule.value);
}

/// What is wrong with them, or with the children, now that it is known who these are.
inline Faults judgement(const Rule& rule, std::span<const Child> children, const Siblings& siblings) {
    return std::visit(
        [&](const auto& options) -> Faults {
            if constexpr (requires { judgement(options, children, siblings); }) return judgement(options, children, siblings);
            else return {};
        },
        rule.value);
}

/// What some rules have to say beside their value.
template <std::same_as<Ready> R>
std::optional<PointTotals> beside(const R& rule, const Children& children) {
    return std::visit(
        [&](const auto& options) -> std::optional<PointTotals> {
            if constexpr (requires { beside(options, children); }) return beside(options, children);
            else return std::nullopt;
        },
        rule);
}

/// What the formula on a rule's card has beside the numbers of every rule.
///
/// children  that were counted; values as they entered the rule, raised to its floor
template <std::same_as<Ready> R>
detail::FormulaTerms formula_terms(const R& rule, const Children& children, const detail::FormulaText& text) {
    return std::visit(
        [&](const auto& options) -> detail::FormulaTerms {
            if constexpr (requires { formula_terms(options, children, text); }) return formula_terms(options, children, text);
            else return {};
        },
        rule);
}

}  // namespace ceiba::combine
