#pragma once

#include "checker.hpp"
#include "compile/compilation.hpp"
#include "compile/in_unit.hpp"

/// What a child without a value enters its parent's rule as.

namespace ceiba {

namespace detail {

inline void count(engine::Edge& edge, std::size_t code, double value) {
    edge.action[code] = engine::Action::count;
    edge.counted_as[code] = edge.rescaled(value);
}

inline bool is_critical(const Compilation& c, std::size_t parent, std::size_t child) {
    const std::vector<std::string>& critical = c.settings(parent).cap.children;
    return std::ranges::find(critical, c.id(child)) != critical.end();
}

/// True if block means something to one of those that count a node; the others read it as skip.
inline bool asked(const Compilation& c, std::size_t i) {
    auto parent = c.tree(i).parent;
    if (combine::card(c.settings(*parent).rule).takes_block) return true;
    for (; parent; parent = c.tree(*parent).parent) {
        if (is_critical(c, *parent, i)) return true;
        if (const combine::Card above = combine::card(c.settings(*parent).rule); above.pools && above.takes_block) return true;
    }
    return false;
}

/// A child counts as an answer that a document names.
inline void count_as(Compilation& c, std::size_t child, engine::Edge& edge, std::size_t code, double value, const Answer& answer) {
    count(edge, code, value);
    if (const Scale* scale = c.scale(child); scale != nullptr && is_other_code(answer, *scale))
        c.report("number_and_code", c.tree(child).where, {as_written(answer)});
    const measure::Interval& range = c.program.nodes[child].range;
    if (combine::has_range(range) && !(at_least(value, range.low) && at_least(range.high, value)))
        c.report("value_outside", c.tree(child).where, {as_written(answer), c.id(child), number(value), interval(range.low, range.high)});
}

inline void settle(Compilation& c, State state, const std::optional<MissingRule>& missing_rule, std::size_t parent, std::size_t child,
                   engine::Edge& edge, bool critical) {
    const engine::Node& node = c.program.nodes[child];
    const std::size_t code = engine::code(state);
    const std::string where = c.tree(child).where;
    const combine::Rule& rule = c.settings(parent).rule;
    const combine::Card card = combine::card(rule);
    const bool asks = card.asks_met;
    if (std::holds_alternative<missing::Worst>(missing_rule->value)) {
        count(edge, code, node.range.low);
        if (!combine::has_range(node.range)) c.report("no_range", where, {c.id(child), "worst"});
    } else if (std::holds_alternative<missing::Target>(missing_rule->value)) {
        const std::optional<Answer>& target = c.settings(child).target;
        const auto x = target ? in_unit(*target, c.scale(child), node) : std::nullopt;
        if (x) count_as(c, child, edge, code, *x, *target);
        else if (state != State::no_score) c.report("no_target", where, {c.id(child)});  // which has been said of the policy itself
    } else if (const auto* value = std::get_if<missing::Value>(&missing_rule->value)) {
        // It may lie outside the range, as SPAR's 0 below 20 does; but there must be such a number, and the rule must take it.
        const auto given = in_unit(value->value, c.scale(child), node);
        const double x = measure::rounded(given.value_or(combine::no_value), node.rounding);
        const bool taken = !card.needs_not_negative() || edge.rescaled(x) >= 0;
        if (std::isfinite(x) && taken) count_as(c, child, edge, code, x, value->value);
        else if (!c.settings(child).needs_fit)
            c.report("bad_value", where,
                     {as_written(value->value), c.id(child), describe::tag_of(rule),
                      c.scale(child) != nullptr ? meant_level(value->value, *c.scale(child)) : std::string()});
    } else if (std::holds_alternative<missing::Propagate>(missing_rule->value)) {
        edge.action[code] = engine::Action::propagate;
        if (state == State::not_applicable) c.report("bad_policy", where);
    } else if (std::holds_alternative<missing::Block>(missing_rule->value)) {
        if (state == State::not_applicable) c.report("bad_policy", where);
        else if ((asks || critical) && !combine::has_range(node.range)) c.report("no_range", where, {c.id(child), "block"});
        else if (asks || critical) count(edge, code, node.range.low);
        else if (!asked(c, child)) c.report("block_needs_threshold", where, {describe::tag_of(rule)});
    } else if (asks && card.unsaid == combine::Unsaid::block && state != State::not_applicable) {
        c.report("skip_under_threshold", where);
    }
}

/// Settles what a child without a value enters its parent's rule as.
inline void settle_missing(Compilation& c, std::size_t parent, std::size_t child, engine::Edge& edge, bool critical) {
    const Settings& s = c.settings(child);
    const engine::Node& node = c.program.nodes[child];
    edge.action[engine::propagated] = engine::Action::propagate;
    if (c.program.nodes[child].column || c.tree(child).leaf()) {
        settle(c, State::not_answered, s.missing.not_answered, parent, child, edge, critical);
        settle(c, State::dont_know, s.missing.dont_know, parent, child, edge, critical);
        settle(c, State::insufficient_evidence, s.missing.insufficient_evidence, parent, child, edge, critical);
        settle(c, State::not_reviewed, s.missing.not_reviewed, parent, child, edge, critical);
        settle(c, State::outside_mandate, s.missing.outside_mandate, parent, child, edge, critical);
    } else {
        settle(c, State::no_score, s.missing.no_score, parent, child, edge, critical);
    }
    settle(c, State::not_applicable, s.missing.not_applicable, parent, child, edge, critical);
    if (!combine::card(c.settings(parent).rule).skips)
        for (std::size_t code = 1; code < engine::propagated; ++code)
            if (!engine::is_left_out(static_cast<std::uint8_t>(code)) && edge.action[code] == engine::Action::skip)
                count(edge, code, node.range.low);
}

}  // namespace detail

}  // namespace ceiba
