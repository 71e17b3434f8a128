#pragma once

#include <set>

#include "compile/check_answers.hpp"
#include "compile/compilation.hpp"

/// What can be judged of a node's children once they are compiled.

namespace ceiba {

namespace detail {

/// True if a node's value is always a level, never between two.
inline bool level_valued(const Compilation& c, std::size_t i) {
    if (c.settings(i).rounding.mode != measure::RoundingMode::none) return true;
    if (c.tree(i).leaf()) {
        const Scale* scale = c.scale(i);
        return scale != nullptr && !scale->levels.empty() && gives_levels(c.settings(i).reconcile);
    }
    const combine::Levels gives = combine::card(c.settings(i).rule).gives_levels;
    if (gives != combine::Levels::of_levels) return gives == combine::Levels::always;
    return std::ranges::all_of(c.weighted_children(i), [&](std::size_t child) { return level_valued(c, child); });
}

inline void check_weights(Compilation& c, std::size_t i, const std::vector<std::size_t>& counted) {
    const auto differs = [&](std::size_t child) { return c.settings(child).weight != c.settings(counted.front()).weight; };
    if (combine::card(c.settings(i).rule).weights == combine::Weights::none && std::ranges::any_of(counted, differs))
        c.report("weights_ignored", c.tree(i).where, {describe::tag_of(c.settings(i).rule)});
    // What is divided by them, and what they are multiplied with first.
    double sum = 0;
    for (const engine::Edge& e : c.program.nodes[i].edges) {
        const measure::Interval& range = e.child.range;
        const double greatest = std::fmax(1, std::fmax(std::abs(range.low), std::abs(range.high)));
        sum += e.child.weight * greatest;
    }
    if (!std::isfinite(sum)) c.report("too_great", c.tree(i).where + "/children");
}

/// A range of one point says nothing: a parent that divides by it, or asks what in it is met, cannot.
inline void check_width(Compilation& c, std::size_t i, const engine::Edge& edge) {
    const measure::Interval& range = c.program.nodes[edge.node].range;
    if (!combine::has_range(range) || !same(range.low, range.high)) return;
    const combine::Card card = combine::card(c.settings(i).rule);
    const bool of_no_points = card.pools && card.range == combine::Range::of_points && range.high == 0;
    if (edge.rescales || of_no_points || card.asks_met)
        c.report("empty_range", c.tree(i).where, {c.id(edge.node), edge.rescales ? "rescale" : describe::tag_of(c.settings(i).rule)});
    else c.note("empty_range", c.tree(edge.node).where, {c.id(edge.node)});
}

/// One range among siblings, or rescale; and the ranges that a rule cannot take.
inline void check_ranges(Compilation& c, std::size_t i, const std::vector<std::size_t>& counted) {
    const combine::Rule& rule = c.settings(i).rule;
    const combine::Card card = combine::card(rule);
    const engine::Node& node = c.program.nodes[i];
    const std::string name = describe::tag_of(rule);
    if (c.tree(i).node->range && !c.tree(i).node->rescale) c.report("range_without_rescale", c.tree(i).where + "/range");
    if (c.tree(i).node->rescale && card.pools) c.report("rescale_unused", c.tree(i).where + "/rescale");
    std::set<std::string> seen;
    for (std::size_t e = 0; e < counted.size(); ++e) {
        const engine::Edge& edge = node.edges[e];
        const measure::Interval& range = edge.child.range;
        const std::string& where = c.tree(counted[e]).where;
        if (combine::has_range(range)) seen.insert(interval(snap(range.low), snap(range.high)));
        check_width(c, i, edge);
        if (edge.rescales && !combine::has_range(edge.from)) c.report("no_range", where, {c.id(counted[e]), "rescale"});
        else if (edge.rescales && edge.from.low < edge.from.high && !std::isfinite(edge.slope())) c.report("too_great", where);
        if (card.needs_levels && !level_valued(c, counted[e])) c.report("off_levels", where, {name, c.id(counted[e])});
    }
    // Some rules give one of their own values, whatever a child is; any other leaves its range where a child does.
    c.bounded[i] = card.range == combine::Range::own || (card.range != combine::Range::none &&
                                                         std::ranges::all_of(counted, [&](std::size_t child) { return c.bounded[child]; }));
    if (!card.mixes()) return;
    if (seen.size() > 1) {
        std::string list;
        for (const std::string& range : seen) list += (list.empty() ? "" : ", ") + range;
        c.report("mixed_ranges", c.tree(i).where, {list});
    }
    for (std::size_t e = 0; e < counted.size(); ++e) {
        if (card.multiplicative && !combine::has_range(node.edges[e].child.range))
            c.report("no_range", c.tree(counted[e]).where, {c.id(counted[e]), name});
    }
    if (!card.needs_not_negative()) return;
    for (std::size_t e = 0; e < counted.size(); ++e) {
        if (node.edges[e].child.range.low < 0) {
            c.report("below_zero", c.tree(i).where, {name, number(node.edges[e].child.range.low)});
            break;
        }
        if (!c.bounded[counted[e]] && combine::has_range(node.edges[e].child.range))
            c.report("needs_clamp", c.tree(i).where, {name, c.id(counted[e])});
    }
}

/// From where on each child is met.
inline void check_thresholds(Compilation& c, std::size_t i) {
    const engine::Node& node = c.program.nodes[i];
    if (!combine::card(node.rule).asks_met) return;
    for (const engine::Edge& e : node.edges) {
        const measure::Interval& range = e.child.range;
        if (!combine::has_range(range)) c.report("no_range", c.tree(e.node).where, {c.id(e.node), describe::tag_of(node.rule)});
        const auto& question = c.tree(e.node).node->question;
        if (question && question->threshold && c.scale(e.node) != nullptr) {
            const std::string where = c.tree(e.node).where + "/question/threshold";
            const double met = e.child.threshold;
            // Without the constants of many units it is not known yet what it counts as.
            if (std::isfinite(met) && combine::has_range(range) && (at_least(range.low, met) || !at_least(range.high, met)))
                c.report("bad_threshold", where, {as_written(*question->threshold), number(met), number(range.low), number(range.high)});
            note_answer(c, e.node, *question->threshold, false,
                        [&](std::string_view code, std::vector<std::string> arguments) { c.report(code, where, std::move(arguments)); });
        }
    }
}

}  // namespace detail

}  // namespace ceiba
