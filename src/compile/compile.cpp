#include "compile/compile.hpp"

#include "compile/check_answers.hpp"
#include "compile/check_children.hpp"
#include "compile/family.hpp"
#include "compile/in_unit.hpp"
#include "compile/settle_missing.hpp"

namespace ceiba {

namespace detail {

namespace {

/// Turns nodes of documents into nodes of a program.
class Compiler {
public:
    explicit Compiler(Compilation& c) : c_(c) {}

    void compile(const Tree& whole) {
        for (std::size_t i = 0; i < c_.size(); ++i) {
            if (!c_.tree(i).leaf() || !c_.scored(i)) continue;
            c_.program.nodes[i].column = c_.program.indicators.size();
            c_.program.indicators.push_back(i);
        }
        denominators(whole);
        for (std::size_t i = c_.size(); i-- > 0;) c_.tree(i).leaf() ? leaf(i) : inner(i);
    }

    void inner(std::size_t i) {
        if (i != 0 && !c_.scored(i)) return;
        engine::Node& node = c_.program.nodes[i];
        node.rule = c_.settings(i).rule;
        node.pools = combine::card(node.rule).pools;
        std::vector<std::size_t> counted = c_.weighted_children(i);
        for (const std::size_t child : counted)
            node.children.push_back({.node = child,
                                     .weight = c_.settings(child).weight,
                                     .leaf = c_.tree(child).leaf(),
                                     .takes_away = !c_.tree(child).leaf() &&
                                                   std::holds_alternative<missing::Propagate>(c_.settings(child).missing.no_score->value)});
        if (counted.empty()) {
            c_.report("zero_weights", c_.tree(i).where + "/children");
            return;
        }
        if (node.pools) {
            counted.clear();
            pool(i, counted);
            std::ranges::sort(counted, {}, [&](std::size_t c) { return c_.id(c); });
        }
        for (const std::size_t child : counted) {
            node.edges.push_back(edge(i, child));
            node.edges.back().child.place = node.edges.size() - 1;
            node.all_weights += node.edges.back().child.weight;
        }
        if (c_.checks) {
            check_weights(c_, i, counted);
            check_ranges(c_, i, counted);
            check_thresholds(c_, i);
        }
        for (std::size_t e = 0; e < counted.size(); ++e) settle_missing(c_, i, counted[e], node.edges[e], false);
        rule(i);
        cap(i);
        finish(i);
    }

    engine::Edge edge(std::size_t parent, std::size_t child) {
        engine::Edge out{.node = child};
        out.child.weight = c_.settings(child).weight;
        out.child.range = c_.program.nodes[child].range;
        if (c_.tree(parent).node->rescale && !combine::card(c_.settings(parent).rule).pools) {
            out.rescales = true;
            out.from = out.child.range;
            out.to = c_.tree(parent).node->range.value_or(measure::Interval{});
            out.child.range = out.to;
        }
        out.child.threshold = out.child.range.high;
        if (const auto& question = c_.tree(child).node->question) {
            out.child.level = question->level.value_or(combine::no_level);
            if (question->threshold)
                if (const auto met = in_unit(*question->threshold, c_.scale(child), c_.program.nodes[child]))
                    out.child.threshold = out.rescaled(*met);
            out.child.key = question->key;
        }
        return out;
    }

private:
    void leaf(std::size_t i) {
        engine::Node& node = c_.program.nodes[i];
        if (c_.tree(i).node->rescale || c_.tree(i).node->range) c_.report("rescale_unused", c_.tree(i).where);
        const Scale* scale = c_.scale(i);
        if (!c_.scored(i) || scale == nullptr) {
            node.column = std::nullopt;
            return;
        }
        if (c_.settings(i).needs_fit) c_.report("needs_fit", c_.tree(i).where + "/question", {c_.id(i)});
        // What takes its limits from many units is for `fit`, which puts them into the framework.
        const measure::Treatment& treatment = c_.settings(i).treatment;
        if (!std::holds_alternative<measure::treatment::None>(treatment.value) && !measure::needs_fit(treatment))
            node.treatment = treatment;
        if (scale->numeric) {
            node.normaliser = scale->numeric;
            std::visit(
                [&](const auto& n) {
                    node.accepted = measure::accepted(n);
                    node.inner = measure::range(n);
                    c_.bounded[i] = measure::bounded(n);
                },
                scale->numeric->value);
        } else if (!scale->levels.empty()) {
            const auto levels = ascending(*scale);
            node.accepted = node.inner = {levels.front()->value, levels.back()->value};
        }
        finish(i);
    }

    /// Which column divides which indicator; context that does gets a column of its own.
    void denominators(const Tree& whole) {
        std::vector<std::optional<std::size_t>> column(c_.size());
        for (std::size_t c = 0; c < c_.program.indicators.size(); ++c) column[c_.program.indicators[c]] = c;
        std::vector<std::pair<std::size_t, std::size_t>> pairs;
        std::set<std::size_t> context;
        for (const std::size_t i : c_.program.indicators) {
            const auto by = denominator(whole, i);
            if (!by) continue;
            pairs.emplace_back(i, *by);
            if (!column[*by]) context.insert(*by);
        }
        for (const std::size_t i : context) {
            column[i] = c_.program.indicators.size();
            c_.program.indicators.push_back(i);
            const Scale* scale = c_.scale(i);
            if (scale->numeric)
                c_.program.nodes[i].accepted = std::visit([](const auto& n) { return measure::accepted(n); }, scale->numeric->value);
        }
        if (!pairs.empty()) c_.program.divisors.assign(c_.program.indicators.size(), false);
        for (const auto& [i, by] : pairs) {
            c_.program.nodes[i].denominator = column[by];
            c_.program.divisors[*column[by]] = true;
        }
    }

    /// Direction, rounding and what follows from them.
    void finish(std::size_t i) {
        engine::Node& node = c_.program.nodes[i];
        node.reversed = c_.settings(i).direction == Direction::lower;
        if (node.normaliser && measure::turn(*node.normaliser, node.reversed)) node.reversed = false;
        if (node.reversed && !combine::has_range(node.inner)) c_.report("no_range", c_.tree(i).where, {c_.id(i), "direction"});
        node.rounding = c_.settings(i).rounding;
        node.minimum_coverage = c_.tree(i).leaf() ? 0 : c_.settings(i).minimum_coverage;
        node.minimum_answered = c_.tree(i).leaf() ? 0 : c_.settings(i).minimum_answered;
        node.range = {measure::rounded(node.inner.low, node.rounding), measure::rounded(node.inner.high, node.rounding)};
        if (!combine::has_range(node.range)) return;
        if (!is_finite(node.inner)) c_.report("too_great", c_.tree(i).where);
        if (i == 0 && node.range.low == node.range.high) c_.note("empty_range", c_.tree(i).where, {c_.id(i)});
    }

    void pool(std::size_t i, std::vector<std::size_t>& leaves) const {
        for (const std::size_t child : c_.weighted_children(i)) c_.tree(child).leaf() ? leaves.push_back(child) : pool(child, leaves);
    }

    /// The node's rule, once it is known who its children are.
    void rule(std::size_t i) {
        engine::Node& node = c_.program.nodes[i];
        const Family family(c_, node, child_ids(i));
        if (c_.checks) check_answers(c_, i);
        std::vector<combine::Child> children;
        for (const engine::Edge& e : node.edges) children.push_back(e.child);
        for (const Fault& fault : combine::judgement(node.rule, children, family)) {
            if (fault.child) c_.report(fault.code, c_.tree(node.edges[*fault.child].node).where + fault.where, fault.arguments);
            else c_.report_rule(fault.code, i, fault.where, fault.arguments);
        }
        node.ready = combine::ready(node.rule, children, family);
        // What a rule settles of its own options is shown with them.
        std::visit(
            [&]<class Options>(const Options& settled) {
                if constexpr (boost::mp11::mp_contains<combine::Rule::Variant, Options>::value) node.rule.value = settled;
            },
            node.ready);
        const measure::Interval range = combine::range(node.ready, children);
        const combine::Card card = combine::card(node.rule);
        const bool rangeless =
            card.range == combine::Range::none || std::ranges::any_of(children, [](const auto& c) { return !combine::has_range(c.range); });
        if (rangeless || combine::has_range(range)) node.inner = range;  // else the rule says nothing, which has been reported
        node.bounds = c_.checks && has_bounds(node, children, family);
        node.of_all = card.monotone == combine::Monotone::by_options && card.speaks_of_missing;
    }

    /// Whether the worst and the best that children can be give the worst and the best of the node.
    bool has_bounds(const engine::Node& node, std::span<const combine::Child> children, const combine::Siblings& siblings) const {
        const combine::Monotone monotone = combine::card(node.rule).monotone;
        if (monotone == combine::Monotone::never) return false;
        if (std::ranges::any_of(node.edges, [](const engine::Edge& e) { return !combine::has_range(e.child.range); })) return false;
        if (monotone == combine::Monotone::always) return true;
        std::vector<std::vector<double>> possible;
        for (std::size_t e = 0; e < node.edges.size(); ++e) {
            std::vector<double>& values = possible.emplace_back();
            const std::size_t child = node.edges[e].node;
            if (const Scale* scale = c_.scale(child))
                for (const Level& level : scale->levels) values.push_back(*siblings.number(e, Answer{level.value}));
            else
                for (const double x : combine::outcomes(c_.program.nodes[child].ready))
                    values.push_back(node.edges[e].rescaled(c_.program.nodes[child].finished(x)));
            std::ranges::sort(values);
        }
        return combine::rises(node.ready, children, possible);
    }

    /// Ids of all children that are scored, with a weight or without.
    std::vector<std::string> child_ids(std::size_t i) const {
        std::vector<std::string> out;
        if (combine::card(c_.settings(i).rule).pools) return out;
        for (const std::size_t child : c_.tree(i).children)
            if (c_.scored(child)) out.push_back(c_.id(child));
        return out;
    }

    /// What a node's cap may name: children, and indicators further down, of which none is below a node without weight.
    void add_critical(std::size_t i, bool weighs, std::vector<std::pair<std::size_t, bool>>& out) const {
        for (const std::size_t child : c_.tree(i).children) {
            if (!c_.scored(child)) continue;
            const bool counts = weighs && c_.settings(child).weight > 0;
            if (c_.tree(child).leaf()) out.emplace_back(child, counts);
            else add_critical(child, counts, out);
        }
    }

    /// Critical nodes, which keep the value down.
    void cap(std::size_t i) {
        engine::Node& node = c_.program.nodes[i];
        const Settings& s = c_.settings(i);
        const auto report_cap = [&](std::string_view code, const std::string& below, std::vector<std::string> arguments) {
            c_.report(code, s.cap_where + below, std::move(arguments), s.cap_document);
        };
        if (s.cap.children.empty()) return;
        if (combine::card(node.rule).range != combine::Range::of_children) return report_cap("cap_unit", "", {describe::tag_of(node.rule)});
        node.margin = s.cap.margin;
        std::vector<std::pair<std::size_t, bool>> below;
        for (const std::size_t child : c_.tree(i).children)
            if (c_.scored(child) && !c_.tree(child).leaf()) below.emplace_back(child, c_.settings(child).weight > 0);
        add_critical(i, true, below);
        std::ranges::sort(below, {}, [&](const auto& b) { return c_.id(b.first); });
        std::vector<std::string> ids;
        for (const auto& [child, counts] : below) ids.push_back(c_.id(child));
        for (std::size_t c = 0; c < s.cap.children.size(); ++c) {
            const std::string& name = s.cap.children[c];
            if (!std::ranges::binary_search(ids, name))
                report_cap("not_below", "/children/" + std::to_string(c), {name, closest(name, ids)});
        }
        for (const auto& [child, counts] : below) {
            if (!counts || !is_critical(c_, i, child)) continue;
            const engine::Edge critical = detail::edge(c_, i, child, true);
            const measure::Interval& unit = node.edges.front().child.range;
            if (c_.checks && c_.tree(child).parent != i) {
                if (!combine::has_range(critical.rescales ? critical.from : critical.child.range))
                    report_cap("no_range", "", {c_.id(child), "cap"});
                else if (combine::has_range(unit) && critical.child.range != unit)
                    report_cap("mixed_ranges", "",
                               {interval(unit.low, unit.high) + ", " + interval(critical.child.range.low, critical.child.range.high)});
            }
            node.inner.low = std::fmin(node.inner.low, critical.child.range.low + node.margin);
            node.critical.push_back(critical);
        }
    }

    Compilation& c_;
};

}  // namespace

engine::Program program(const Tree& tree, const std::vector<Settings>& settings, std::vector<Issue>& issues) {
    Compilation c(issues);
    for (std::size_t i = 0; i < tree.size(); ++i) c.add(tree[i], settings[i], tree.scale(i));
    Compiler(c).compile(tree);
    return std::move(c.program);
}

void compile_inner(Compilation& c, std::size_t i) {
    Compiler(c).inner(i);
}

engine::Edge edge(Compilation& c, std::size_t parent, std::size_t child, bool critical) {
    engine::Edge out = Compiler(c).edge(parent, child);
    settle_missing(c, parent, child, out, critical);
    return out;
}

}  // namespace detail

}  // namespace ceiba
