#pragma once

#include <ceiba/engine/program.hpp>
#include <ceiba/model/result.hpp>

#include "explain/words.hpp"

/// Formulas with their numbers in them, which compute to what a rule or a normaliser gave.
namespace ceiba {

namespace detail {

/// Terms joined by a sign.
class Terms {
public:
    explicit Terms(std::string sign) : sign_(std::move(sign)) {}
    void add(const std::string& term) { out_ += (n_++ > 0 ? sign_ : "") + term; }
    const std::string& text() const { return out_; }

private:
    std::string sign_;
    std::string out_;
    int n_ = 0;
};

/// A number of a formula; in brackets if it is below 0.
inline std::string factor(double x) {
    return x < 0 ? "(" + figure(x) + ")" : figure(x);
}
inline std::string product(double weight, const std::string& x) {
    return figure(weight) + " × " + x;
}

/// What was counted, greatest first, each with the weight of its place.
inline std::string ordered(const combine::Owa& options, std::vector<double> values) {
    const combine::Quantifier quantifier = combine::settled(options, {}, combine::NoSiblings{});
    std::ranges::sort(values, std::greater<>{});
    Terms out(" + ");
    double before = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double share = i + 1 == values.size() ? 1 : quantifier(static_cast<double>(i + 1) / static_cast<double>(values.size()));
        out.add(product(share - before, factor(values[i])));
        before = share;
    }
    return out.text();
}

/// The masses of which every child was counted, with the least of these: over the sum of the masses.
inline std::string masses(const combine::Choquet& options, const std::map<std::string, double>& counted) {
    Terms over(" + "), under(" + ");
    for (const combine::Mass& m : options.masses) {
        Terms values(", ");
        if (!std::ranges::all_of(m.children, [&](const std::string& id) { return counted.contains(id); })) continue;
        for (const std::string& id : m.children) values.add(figure(counted.at(id)));
        over.add(factor(m.mass) + " × min(" + values.text() + ")");
        under.add(factor(m.mass));
    }
    return "(" + over.text() + ") / (" + under.text() + ")";
}

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
    return figure(all.low) + " + (" + weighted + " − " + factor(counted.low) + ") / (" + figure(counted.high) + " − " +
           factor(counted.low) + ") × (" + figure(all.high) + " − " + factor(all.low) + ")";
}

/// The formula of a node's rule with what was counted in it; before cap, direction and rounding.
inline std::string formula(const NodeScore& s, const engine::Node& node) {
    const combine::Rule& rule = *s.rule;
    const auto* power = std::get_if<combine::Power>(&rule.value);
    const auto* banded = std::get_if<combine::Banded>(&rule.value);
    const std::string exponent = power != nullptr ? factor(power->p) : "";
    Terms values(", "), weighted(" + "), weights(" + "), powers(" × "), powered(" + "), inverses(" + "), tops(" + "), squares(" + "),
        met(" + "), count_met(" + "), each_met(", "), points(" + ");
    std::vector<double> entered;
    std::map<std::string, double> by_id;
    const std::optional<double> floor = combine::card(rule).floor;
    double all = 0;
    double counted = 0;
    double keys = 0;
    bool one_range = true;
    for (std::size_t i = 0; i < s.trace.size(); ++i) {
        const Counted& c = s.trace[i];
        const combine::Child& child = node.edges[i].child;
        all += c.weight;
        one_range = one_range && child.range == node.edges[0].child.range;
        if (!c.counted) continue;
        entered.push_back(std::max(*c.value, floor.value_or(*c.value)));
        by_id.emplace(c.node, entered.back());
        counted += c.weight;
        keys += child.key ? 1 : 0;
        const std::string w = figure(c.weight);
        const std::string x = factor(entered.back());
        const std::string is_met = at_least(*c.value, child.threshold) ? "1" : "0";
        values.add(figure(entered.back()));
        weighted.add(product(c.weight, x));
        weights.add(w);
        powers.add(std::string(x).append("^").append(w));
        powered.add(product(c.weight, std::string(x).append("^").append(exponent)));
        inverses.add(std::string(w).append(" / ").append(x));
        tops.add(product(c.weight, figure(child.range.high)));
        squares.add(product(c.weight, std::string("(").append(x).append(" − M)^2")));
        met.add(product(c.weight, is_met));
        count_met.add(is_met);
        each_met.add(is_met);
        points.add(banded != nullptr && same(*c.value, banded->points.low) ? x : product(c.weight, x));
    }
    std::map<std::string, std::string> numbers{{"values", values.text()},
                                               {"weighted", weighted.text()},
                                               {"weights", weights.text()},
                                               {"powers", powers.text()},
                                               {"powered", powered.text()},
                                               {"exponent", exponent},
                                               {"inverses", inverses.text()},
                                               {"tops", tops.text()},
                                               {"squares", squares.text()},
                                               {"met", met.text()},
                                               {"count_met", count_met.text()},
                                               {"each_met", each_met.text()},
                                               {"points", points.text()},
                                               {"asked", figure(static_cast<double>(entered.size()))},
                                               {"children", figure(static_cast<double>(s.trace.size()))},
                                               {"all", figure(all)}};
    if (banded != nullptr) numbers["most"] = figure(static_cast<double>(entered.size()) + (banded->keys_raise ? keys : 0));
    if (const auto* owa = std::get_if<combine::Owa>(&rule.value)) numbers["ordered"] = ordered(*owa, entered);
    if (const auto* choquet = std::get_if<combine::Choquet>(&rule.value)) numbers["masses"] = masses(*choquet, by_id);
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
