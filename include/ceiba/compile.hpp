#pragma once

#include <ceiba/check_rule.hpp>
#include <ceiba/engine/program.hpp>
#include <ceiba/overlay.hpp>
#include <set>

namespace ceiba {

namespace detail {

/// The name of a rule as a document has it.
template <describe::Tagged T>
std::string rule_name(const T& tagged) {
    return std::visit([]<class A>(const A&) { return describe::tag(describe::notes_of<A>.name); }, tagged.value);
}

/// Turns a framework and a method into a program. What is wrong goes to `issues`; the program is usable if none is an error.
class Compiler {
public:
    Compiler(const Tree& tree, const std::vector<Settings>& settings, std::vector<Issue>& issues)
        : tree_(&tree), settings_(&settings), issues_(&issues), bounded_(tree.size(), true) {}

    engine::Program compile() {
        program_.nodes.resize(tree_->size());
        for (std::size_t i = 0; i < tree_->size(); ++i) {
            if (!tree(i).leaf() || !tree_->scored(i)) continue;
            program_.nodes[i].column = program_.indicators.size();
            program_.indicators.push_back(i);
        }
        denominators();
        for (std::size_t i = tree_->size(); i-- > 0;) tree(i).leaf() ? leaf(i) : inner(i);
        return std::move(program_);
    }

private:
    const Tree::Entry& tree(std::size_t i) const { return (*tree_)[i]; }
    const Settings& settings(std::size_t i) const { return (*settings_)[i]; }
    const std::string& id(std::size_t i) const { return tree(i).node->id; }
    void report(std::string_view code, std::string where, std::vector<std::string> arguments = {}, std::string document = "framework") {
        issues_->push_back(issue(code, std::move(where), std::move(arguments)));
        issues_->back().document = std::move(document);
    }
    /// What a node's rule is the cause of, where that is said.
    void report_rule(std::string_view code, std::size_t i, const std::string& below, std::vector<std::string> arguments) {
        const Settings& s = settings(i);
        report(code, s.rule_where.empty() ? tree(i).where : s.rule_where + below, std::move(arguments), s.rule_document);
    }

    void leaf(std::size_t i) {
        engine::Node& node = program_.nodes[i];
        if (tree(i).node->rescale || tree(i).node->range) report("rescale_unused", tree(i).where);
        const Scale* scale = tree_->scale(i);
        if (!tree_->scored(i) || scale == nullptr) {
            node.column = std::nullopt;
            return;
        }
        if (settings(i).needs_fit) report("needs_fit", tree(i).where + "/question", {id(i)});
        if (!std::holds_alternative<measure::treatment::None>(settings(i).treatment.value)) node.treatment = settings(i).treatment;
        if (scale->numeric) {
            node.normaliser = scale->numeric;
            std::visit(
                [&](const auto& n) {
                    node.accepted = measure::accepted(n);
                    node.inner = measure::range(n);
                    bounded_[i] = measure::bounded(n);
                },
                scale->numeric->value);
        } else if (!scale->levels.empty()) {
            const auto levels = ascending(*scale);
            node.accepted = node.inner = {levels.front()->value, levels.back()->value};
        }
        finish(i);
    }

    /// Which column divides which indicator; context that does gets a column of its own.
    void denominators() {
        std::vector<std::optional<std::size_t>> column(tree_->size());
        for (std::size_t c = 0; c < program_.indicators.size(); ++c) column[program_.indicators[c]] = c;
        std::vector<std::pair<std::size_t, std::size_t>> pairs;
        std::set<std::size_t> context;
        for (const std::size_t i : program_.indicators) {
            const auto by = denominator(*tree_, i);
            if (!by) continue;
            pairs.emplace_back(i, *by);
            if (!column[*by]) context.insert(*by);
        }
        for (const std::size_t i : context) {
            column[i] = program_.indicators.size();
            program_.indicators.push_back(i);
            const Scale* scale = tree_->scale(i);
            if (scale->numeric)
                program_.nodes[i].accepted = std::visit([](const auto& n) { return measure::accepted(n); }, scale->numeric->value);
        }
        if (!pairs.empty()) program_.divisors.assign(program_.indicators.size(), false);
        for (const auto& [i, by] : pairs) {
            program_.nodes[i].denominator = column[by];
            program_.divisors[*column[by]] = true;
        }
    }

    /// Direction, rounding and what follows from them.
    void finish(std::size_t i) {
        engine::Node& node = program_.nodes[i];
        node.reversed = settings(i).direction == Direction::lower;
        if (node.normaliser && measure::turn(*node.normaliser, node.reversed)) node.reversed = false;
        if (node.reversed && !combine::has_range(node.inner)) report("no_range", tree(i).where, {id(i), "direction"});
        node.rounding = settings(i).rounding;
        node.minimum_coverage = tree(i).leaf() ? 0 : settings(i).minimum_coverage;
        node.range = {measure::rounded(node.inner.low, node.rounding), measure::rounded(node.inner.high, node.rounding)};
    }

    /// Children that have a weight, in the order of their ids.
    std::vector<std::size_t> weighted_children(std::size_t i) const {
        std::vector<std::size_t> children;
        for (const std::size_t child : tree(i).children)
            if (settings(child).weight > 0 && tree_->scored(child)) children.push_back(child);
        std::ranges::sort(children, {}, [&](std::size_t c) { return id(c); });
        return children;
    }

    void pool(std::size_t i, std::vector<std::size_t>& leaves) const {
        for (const std::size_t child : weighted_children(i)) tree(child).leaf() ? leaves.push_back(child) : pool(child, leaves);
    }

    void inner(std::size_t i) {
        if (i != 0 && !tree_->scored(i)) return;
        engine::Node& node = program_.nodes[i];
        node.rule = settings(i).rule;
        node.pools = combine::pools(node.rule);
        std::vector<std::size_t> counted = weighted_children(i);
        for (const std::size_t child : counted)
            node.children.push_back(
                {.node = child,
                 .weight = settings(child).weight,
                 .takes_away = !tree(child).leaf() && std::holds_alternative<missing::Propagate>(settings(child).missing.no_score->value)});
        if (counted.empty()) {
            report("zero_weights", tree(i).where + "/children");
            return;
        }
        if (node.pools) {
            counted.clear();
            pool(i, counted);
            std::ranges::sort(counted, {}, [&](std::size_t c) { return id(c); });
        }
        for (const std::size_t child : counted) {
            node.edges.push_back(edge(i, child));
            node.edges.back().child.place = node.edges.size() - 1;
            node.all_weights += node.edges.back().child.weight;
        }
        weights_note(i, counted);
        ranges(i, counted);
        thresholds(i);
        for (std::size_t e = 0; e < counted.size(); ++e) policies(i, counted[e], node.edges[e], false);
        rule(i);
        cap(i);
        finish(i);
    }

    /// The node's rule, once it is known who its children are.
    void rule(std::size_t i) {
        engine::Node& node = program_.nodes[i];
        const Family family(*this, node);
        const std::vector<std::string> all = child_ids(i);
        const auto tell = [&](std::string_view code, const std::string& below, std::vector<std::string> arguments) {
            report_rule(code, i, below, std::move(arguments));
        };
        std::visit(RuleCheck<decltype(tell)>{family.ids, all, family, tell}, node.rule.value);
        std::vector<combine::Child> children;
        for (const engine::Edge& e : node.edges) children.push_back(e.child);
        node.ready = combine::ready(node.rule, children, family);
        if (const auto* levels = std::get_if<combine::Cumulative>(&node.ready)) node.rule.value = *levels;
        const measure::Interval range = combine::range(node.ready, children);
        const bool rangeless = combine::is_any<combine::MazziottaPareto>(node.rule) ||
                               std::ranges::any_of(children, [](const auto& c) { return !combine::has_range(c.range); });
        if (rangeless || combine::has_range(range)) node.inner = range;  // else the rule says nothing, which has been reported
        node.bounds = has_bounds(node, family);
    }

    /// Whether the worst and the best that children can be give the worst and the best of the node.
    bool has_bounds(const engine::Node& node, const combine::Siblings& siblings) const {
        if (combine::is_any<combine::Mode, combine::Decision, combine::MazziottaPareto>(node.rule)) return false;
        if (std::ranges::any_of(node.edges, [](const engine::Edge& e) { return !combine::has_range(e.child.range); })) return false;
        const auto* table = std::get_if<combine::LookupTable>(&node.ready);
        if (table == nullptr) return true;
        std::vector<std::vector<double>> possible;
        for (std::size_t e = 0; e < node.edges.size(); ++e) {
            std::vector<double>& values = possible.emplace_back();
            const Scale* scale = tree_->scale(node.edges[e].node);
            if (scale == nullptr) continue;
            for (const Level& level : scale->levels) values.push_back(*siblings.number(e, Answer{level.value}));
            std::ranges::sort(values);
        }
        return combine::rises(*table, possible);
    }

    /// The children of a node, to rules that name them.
    struct Family final : combine::Siblings {
        Family(const Compiler& compiler, const engine::Node& node) : compiler_(&compiler), node_(&node) {
            for (const engine::Edge& e : node.edges) ids.push_back(compiler.id(e.node));
        }
        std::vector<std::string> ids{};

        std::optional<std::size_t> place(const std::string& name) const override {
            const auto found = std::ranges::find(ids, name);
            return found == ids.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - ids.begin()));
        }
        /// A level, or for a child without levels a number in its own unit; as the rule will see it.
        std::optional<double> number(std::size_t place, const Answer& answer) const override {
            const engine::Edge& edge = node_->edges[place];
            const Scale* scale = compiler_->tree_->scale(edge.node);
            if (scale != nullptr && !scale->levels.empty()) {
                const auto level = ceiba::number(answer, *scale);
                return level ? std::optional(edge.rescaled(compiler_->program_.nodes[edge.node].measured(*level))) : std::nullopt;
            }
            const auto* x = std::get_if<double>(&answer.value);
            return x != nullptr ? std::optional(edge.rescaled(*x)) : std::nullopt;
        }

        bool alike() const override {
            return std::ranges::all_of(node_->edges, [&](const engine::Edge& e) {
                const std::size_t first = node_->edges.front().node;
                return compiler_->tree_->scale(e.node) == compiler_->tree_->scale(first) &&
                       compiler_->program_.nodes[e.node].reversed == compiler_->program_.nodes[first].reversed;
            });
        }

    private:
        const Compiler* compiler_;
        const engine::Node* node_;
    };

    /// Ids of all children that are scored, with a weight or without.
    std::vector<std::string> child_ids(std::size_t i) const {
        std::vector<std::string> out;
        if (combine::pools(settings(i).rule)) return out;
        for (const std::size_t child : tree(i).children)
            if (tree_->scored(child)) out.push_back(id(child));
        return out;
    }

    /// Critical children, which keep the value down.
    void cap(std::size_t i) {
        engine::Node& node = program_.nodes[i];
        const Settings& s = settings(i);
        const auto report_cap = [&](std::string_view code, const std::string& below, std::vector<std::string> arguments) {
            report(code, s.cap_where + below, std::move(arguments), s.cap_document);
        };
        if (s.cap.children.empty()) return;
        if (!combine::shares_range(node.rule)) return report_cap("cap_unit", "", {rule_name(node.rule)});
        node.margin = s.cap.margin;
        const std::vector<std::string> ids = child_ids(i);
        for (std::size_t c = 0; c < s.cap.children.size(); ++c) {
            const std::string& name = s.cap.children[c];
            if (std::ranges::find(ids, name) == ids.end())
                report_cap("not_a_child", "/children/" + std::to_string(c), {name, closest(name, ids)});
        }
        for (const engine::Share& share : node.children) {
            if (!is_critical(i, share.node)) continue;
            const std::size_t child = share.node;
            engine::Edge critical = edge(i, child);
            policies(i, child, critical, true);
            node.inner.low = std::fmin(node.inner.low, critical.child.range.low + node.margin);
            node.critical.push_back(std::move(critical));
        }
    }

    engine::Edge edge(std::size_t parent, std::size_t child) {
        engine::Edge out{.node = child};
        out.child.weight = settings(child).weight;
        out.child.range = program_.nodes[child].range;
        if (tree(parent).node->rescale && !combine::pools(settings(parent).rule)) {
            out.rescales = true;
            out.from = out.child.range;
            out.to = tree(parent).node->range.value_or(measure::Interval{});
            out.child.range = out.to;
        }
        out.child.threshold = out.child.range.high;
        if (const auto& question = tree(child).node->question) {
            out.child.level = question->level.value_or(0);
            if (question->threshold) out.child.threshold = out.rescaled(*question->threshold);
            out.child.key = question->key;
        }
        return out;
    }

    void weights_note(std::size_t i, const std::vector<std::size_t>& counted) {
        const auto differs = [&](std::size_t c) { return settings(c).weight != settings(counted.front()).weight; };
        if (!combine::uses_weights(settings(i).rule) && std::ranges::any_of(counted, differs))
            report("weights_ignored", tree(i).where, {rule_name(settings(i).rule)});
    }

    /// One range among siblings, or rescale; and the ranges that a rule cannot take.
    void ranges(std::size_t i, const std::vector<std::size_t>& counted) {
        const combine::Rule& rule = settings(i).rule;
        const engine::Node& node = program_.nodes[i];
        const std::string name = rule_name(rule);
        const auto* banded = std::get_if<combine::Banded>(&rule.value);
        if (tree(i).node->range && !tree(i).node->rescale) report("range_without_rescale", tree(i).where + "/range");
        if (tree(i).node->rescale && combine::pools(rule)) report("rescale_unused", tree(i).where + "/rescale");
        std::set<std::string> seen;
        for (std::size_t e = 0; e < counted.size(); ++e) {
            const engine::Edge& edge = node.edges[e];
            const measure::Interval& range = edge.child.range;
            const std::string& where = tree(counted[e]).where;
            if (combine::has_range(range)) seen.insert(interval(snap(range.low), snap(range.high)));
            if (edge.rescales && edge.from.low == edge.from.high) report("empty_range", tree(i).where, {id(counted[e])});
            if (edge.rescales && !combine::has_range(edge.from)) report("no_range", where, {id(counted[e]), "rescale"});
            if (combine::is_any<combine::Sum>(rule) && !combine::has_range(range)) report("no_range", where, {id(counted[e]), name});
            if (range.low != 0 && std::holds_alternative<combine::PointsShare>(rule.value))
                report("points_start", where, {id(counted[e]), number(range.low)});
            if (banded != nullptr && !(range.high == banded->points.high && (range.low == 0 || range.low == banded->points.low)))
                report("banded_points", where,
                       {id(counted[e]), interval(range.low, range.high), number(banded->points.low), number(banded->points.high)});
            if (combine::needs_levels(rule) && !level_valued(counted[e])) report("off_levels", where, {name, id(counted[e])});
        }
        // Some rules give one of their own values, whatever a child is; any other leaves its range where a child does.
        const bool own_values = combine::is_any<combine::Cumulative, combine::KOfN, combine::ShareMet, combine::Lookup, combine::Decision,
                                                combine::Banded, combine::Passed>(rule);
        bounded_[i] = own_values || (!combine::is_any<combine::MazziottaPareto>(rule) &&
                                     std::ranges::all_of(counted, [&](std::size_t c) { return bounded_[c]; }));
        if (!combine::shares_range(rule) && !combine::is_any<combine::MazziottaPareto>(rule)) return;
        if (seen.size() > 1) {
            std::string list;
            for (const std::string& range : seen) list += (list.empty() ? "" : ", ") + range;
            report("mixed_ranges", tree(i).where, {list});
        }
        if (!combine::is_multiplicative(rule) || combine::floor_of(rule)) return;
        for (std::size_t e = 0; e < counted.size(); ++e) {
            if (node.edges[e].child.range.low < 0) {
                report("below_zero", tree(i).where, {name, number(node.edges[e].child.range.low)});
                break;
            }
            if (!bounded_[counted[e]]) report("needs_clamp", tree(i).where, {name, id(counted[e])});
        }
    }

    /// True if a node's value is always a level, never between two.
    bool level_valued(std::size_t i) const {
        if (settings(i).rounding.mode != measure::RoundingMode::none) return true;
        if (tree(i).leaf()) {
            const Scale* scale = tree_->scale(i);
            return scale != nullptr && !scale->levels.empty() && gives_levels(settings(i).reconcile);
        }
        const combine::Rule& rule = settings(i).rule;
        if (combine::is_any<combine::Cumulative, combine::KOfN, combine::Lookup, combine::Decision, combine::Banded>(rule)) return true;
        if (!combine::is_any<combine::Minimum, combine::Maximum, combine::NthWorst, combine::Mode, combine::WeakestLinkPlus>(rule))
            return false;
        return std::ranges::all_of(weighted_children(i), [&](std::size_t c) { return level_valued(c); });
    }

    /// From where on each child is met, and under a cumulative node the level it belongs to.
    void thresholds(std::size_t i) {
        const engine::Node& node = program_.nodes[i];
        if (!combine::asks_met(node.rule)) return;
        const auto* cumulative = std::get_if<combine::Cumulative>(&node.rule.value);
        std::vector<double> levels = cumulative != nullptr ? cumulative->levels : std::vector<double>{};
        const bool said = !levels.empty();
        for (const engine::Edge& e : node.edges) {
            const auto& question = tree(e.node).node->question;
            const measure::Interval& range = e.child.range;
            if (!combine::has_range(range)) report("no_range", tree(e.node).where, {id(e.node), rule_name(node.rule)});
            else if (!(e.child.threshold > range.low && e.child.threshold <= range.high))
                report("bad_threshold", tree(e.node).where + "/question/threshold",
                       {number(e.child.threshold), number(range.low), number(range.high)});
            if (cumulative == nullptr) continue;
            if (!question || !question->level) {
                report("no_level", tree(e.node).where);
            } else if (!said) {
                levels.push_back(*question->level);
            } else if (std::ranges::find(levels, *question->level) == levels.end()) {
                std::string list;
                for (const double level : levels) list += (list.empty() ? "" : ", ") + number(level);
                report("unknown_level", tree(e.node).where + "/question/level", {number(*question->level), list});
            }
        }
        if (cumulative == nullptr || levels.empty()) return;
        const bool ascends = !said || std::ranges::adjacent_find(levels, std::greater_equal<>{}) == levels.end();
        if (!ascends || (cumulative->base && *cumulative->base >= (said ? levels.front() : *std::ranges::min_element(levels))))
            report_rule("levels_order", i, "", {});
    }

    /// Settles what a child without a value enters its parent's rule as.
    void policies(std::size_t parent, std::size_t child, engine::Edge& edge, bool critical) {
        const Settings& s = settings(child);
        const engine::Node& node = program_.nodes[child];
        const combine::Rule& rule = settings(parent).rule;
        edge.action[engine::propagated] = engine::Action::propagate;
        if (program_.nodes[child].column || tree(child).leaf()) {
            settle(State::not_answered, s.missing.not_answered, parent, child, edge, critical);
            settle(State::dont_know, s.missing.dont_know, parent, child, edge, critical);
            settle(State::insufficient_evidence, s.missing.insufficient_evidence, parent, child, edge, critical);
            settle(State::not_reviewed, s.missing.not_reviewed, parent, child, edge, critical);
            settle(State::outside_mandate, s.missing.outside_mandate, parent, child, edge, critical);
        } else {
            settle(State::no_score, s.missing.no_score, parent, child, edge, critical);
        }
        settle(State::not_applicable, s.missing.not_applicable, parent, child, edge, critical);
        if (const auto* sum = std::get_if<combine::Sum>(&rule.value); sum != nullptr && sum->missing == combine::SumMissing::worst)
            for (std::size_t code = 1; code < engine::propagated; ++code)
                if (code != engine::code(State::not_applicable) && edge.action[code] == engine::Action::skip)
                    count(edge, code, node.range.low);
    }

    static void count(engine::Edge& edge, std::size_t code, double value) {
        edge.action[code] = engine::Action::count;
        edge.counted_as[code] = edge.rescaled(value);
    }

    void settle(State state, const std::optional<MissingRule>& said, std::size_t parent, std::size_t child, engine::Edge& edge,
                bool critical) {
        const engine::Node& node = program_.nodes[child];
        const std::size_t code = engine::code(state);
        const std::string where = tree(child).where;
        const combine::Rule& rule = settings(parent).rule;
        const bool asks = combine::asks_met(rule);
        if (std::holds_alternative<missing::Worst>(said->value)) {
            count(edge, code, node.range.low);
            if (!combine::has_range(node.range)) report("no_range", where, {id(child), "worst"});
        } else if (std::holds_alternative<missing::Target>(said->value)) {
            if (const auto target = target_of(child)) count(edge, code, *target);
            else report("no_target", where, {id(child)});
        } else if (const auto* value = std::get_if<missing::Value>(&said->value)) {
            count(edge, code, tree(child).leaf() ? node.measured(value->value) : measure::rounded(value->value, node.rounding));
        } else if (std::holds_alternative<missing::Propagate>(said->value)) {
            edge.action[code] = engine::Action::propagate;
            if (state == State::not_applicable) report("bad_policy", where);
        } else if (std::holds_alternative<missing::Block>(said->value)) {
            if (state == State::not_applicable) report("bad_policy", where);
            else if (asks || critical) count(edge, code, node.range.low);
            else if (!asked(child)) report("block_needs_threshold", where, {rule_name(rule)});
        } else if (asks && !combine::is_any<combine::Passed>(rule) && state != State::not_applicable) {
            report("skip_under_threshold", where);
        }
    }

    bool is_critical(std::size_t parent, std::size_t child) const {
        const std::vector<std::string>& critical = settings(parent).cap.children;
        return std::ranges::find(critical, id(child)) != critical.end();
    }

    /// True if block means something to one of those that count a node; the others read it as skip.
    bool asked(std::size_t i) const {
        auto parent = tree(i).parent;
        if (combine::asks_met(settings(*parent).rule) || combine::is_any<combine::Decision>(settings(*parent).rule)) return true;
        if (is_critical(*parent, i)) return true;
        for (; parent; parent = tree(*parent).parent)
            if (combine::is_any<combine::Cumulative, combine::Passed>(settings(*parent).rule)) return true;
        return false;
    }

    std::optional<double> target_of(std::size_t i) const {
        const Scale* scale = tree_->scale(i);
        if (!settings(i).target || scale == nullptr) return std::nullopt;
        const auto answer = ceiba::number(*settings(i).target, *scale);
        return answer ? std::optional(program_.nodes[i].measured(*answer)) : std::nullopt;
    }

    const Tree* tree_;
    const std::vector<Settings>* settings_;
    std::vector<Issue>* issues_;
    std::vector<bool> bounded_;
    engine::Program program_;
};

}  // namespace detail

}  // namespace ceiba
