#pragma once

#include <ceiba/engine/program.hpp>
#include <ceiba/model/result.hpp>

#include "explain/words.hpp"

/// Formulas with their numbers in them, which compute to what a rule or a normaliser gave.
namespace ceiba {

namespace detail {

/// A sum of which something is missing, where children differ in their range: as far up the whole as what was counted is in its own.
inline std::string stretched_sum(const NodeScore& s, const engine::Node& node, const std::string& weighted) {
    measure::Interval counted{0, 0};
    measure::Interval all{0, 0};
    for (std::size_t i = 0; i < s.trace.size(); ++i) {
        const combine::Child& child = node.edges[i].child;
        const measure::Interval own{child.weight * child.range.low, child.weight * child.range.high};
        all = {all.low + own.low, all.high + own.high};
        if (s.trace[i].counted) counted = {counted.low + own.low, counted.high + own.high};
    }
    return figure(all.low) + " + (" + weighted + " − " + formula_text.factor(counted.low) + ") / (" + figure(counted.high) + " − " +
           formula_text.factor(counted.low) + ") × (" + figure(all.high) + " − " + formula_text.factor(all.low) + ")";
}

/// The formula of a node's rule with what was counted in it; before cap, direction and rounding.
inline std::string formula(const NodeScore& s, const engine::Node& node) {
    const combine::Rule& rule = *s.rule;
    Terms values(", "), weighted(" + "), weights(" + "), powers(" × "), inverses(" + "), tops(" + "), squares(" + "), met(" + "),
        count_met(" + "), each_met(", ");
    std::vector<double> entered;
    std::vector<const combine::Child*> which;
    const std::optional<double> floor = combine::card(rule).floor;
    double all = 0;
    double counted = 0;
    bool one_range = true;
    for (const std::size_t i : in_order(s, node)) {
        const Counted& c = s.trace[i];
        const combine::Child& child = node.edges[i].child;
        all += c.weight;
        one_range = one_range && child.range == node.edges[0].child.range;
        if (!c.counted) continue;
        entered.push_back(std::max(*c.value, floor.value_or(*c.value)));
        which.push_back(&child);
        counted += c.weight;
        const std::string w = figure(c.weight);
        const std::string x = formula_text.factor(entered.back());
        const std::string is_met = at_least(*c.value, child.threshold) ? "1" : "0";
        values.add(figure(entered.back()));
        weighted.add(formula_text.product(c.weight, x));
        weights.add(w);
        powers.add(std::string(x).append("^").append(w));
        inverses.add(std::string(w).append(" / ").append(x));
        tops.add(formula_text.product(c.weight, figure(child.range.high)));
        squares.add(formula_text.product(c.weight, std::string("(").append(x).append(" − M)^2")));
        met.add(formula_text.product(c.weight, is_met));
        count_met.add(is_met);
        each_met.add(is_met);
    }
    std::map<std::string, std::string> numbers{{"values", values.text()},
                                               {"weighted", weighted.text()},
                                               {"weights", weights.text()},
                                               {"powers", powers.text()},
                                               {"inverses", inverses.text()},
                                               {"tops", tops.text()},
                                               {"squares", squares.text()},
                                               {"met", met.text()},
                                               {"count_met", count_met.text()},
                                               {"each_met", each_met.text()},
                                               {"asked", figure(static_cast<double>(entered.size()))},
                                               {"children", figure(static_cast<double>(s.trace.size()))},
                                               {"all", figure(all)}};
    numbers.merge(combine::formula_terms(node.ready, {entered, which, node.all_weights, node.inner, node.edges.size()}, formula_text));
    if (combine::card(rule).form == combine::Form::sum && counted != all && !one_range) return stretched_sum(s, node, weighted.text());
    return formula(rule, std::move(numbers));
}

/// The formula of a normaliser with the number in it that it was given.
inline std::string formula(const measure::Normaliser& normaliser, double x) {
    if (const auto* bands = std::get_if<measure::Bands>(&normaliser.value)) {
        Terms out("; ");
        for (const measure::NumberBand& b : bands->bands)
            out.add("[" + (b.low ? number(*b.low) : "−∞") + ", " + (b.high ? number(*b.high) : "∞") + "] = " + number(b.value));
        return "bands(" + figure(x) + "; " + out.text() + "; closed = " + std::string(describe::name_of(bands->closed)) + ")";
    }
    if (const auto* lines = std::get_if<measure::Piecewise>(&normaliser.value)) {  // of many points only those beside it matter
        const auto next = std::ranges::upper_bound(lines->points, x, {}, &measure::CurvePoint::at);
        const auto point = [](const measure::CurvePoint& p) { return "(" + number(p.at) + ", " + number(p.value) + ")"; };
        const auto at = [&](const measure::CurvePoint& p) { return "piecewise(" + figure(x) + "; " + point(p) + ")"; };
        if (next == lines->points.begin()) return at(*next);
        const measure::CurvePoint& before = *(next - 1);
        if (next == lines->points.end() || before.at == x) return at(before);
        return "piecewise(" + figure(x) + "; " + point(before) + ", " + point(*next) + ")";
    }
    return formula(normaliser, {{"x", figure(x)}});
}

}  // namespace detail

}  // namespace ceiba
