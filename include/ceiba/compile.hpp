#pragma once

#include <ceiba/detail/number.hpp>
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
        for (std::size_t i = tree_->size(); i-- > 0;) tree(i).leaf() ? leaf(i) : inner(i);
        return std::move(program_);
    }

private:
    const Tree::Entry& tree(std::size_t i) const { return (*tree_)[i]; }
    const Settings& settings(std::size_t i) const { return (*settings_)[i]; }
    const std::string& id(std::size_t i) const { return tree(i).node->id; }
    void report(std::string_view code, std::string where, std::vector<std::string> arguments = {}) {
        issues_->push_back(issue(code, std::move(where), std::move(arguments)));
        issues_->back().document = "framework";
    }

    void leaf(std::size_t i) {
        engine::Node& node = program_.nodes[i];
        if (tree(i).node->rescale || tree(i).node->range) report("rescale_unused", tree(i).where);
        const Scale* scale = tree_->scale(i);
        if (!tree_->scored(i) || scale == nullptr) {
            node.column = std::nullopt;
            return;
        }
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

    /// Direction, rounding and what follows from them.
    void finish(std::size_t i) {
        engine::Node& node = program_.nodes[i];
        node.reversed = settings(i).direction == Direction::lower;
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
        for (const std::size_t child : counted) node.edges.push_back(edge(i, child));
        weights_note(i, counted);
        ranges(i, counted);
        if (auto* cumulative = std::get_if<combine::Cumulative>(&node.rule.value)) levels(i, *cumulative);
        for (std::size_t e = 0; e < counted.size(); ++e) policies(i, counted[e], node.edges[e]);
        std::vector<combine::Child> children;
        for (const engine::Edge& e : node.edges) {
            children.push_back(e.child);
            node.all_weights += e.child.weight;
        }
        if (const auto* cumulative = std::get_if<combine::Cumulative>(&node.rule.value);
            cumulative == nullptr || !cumulative->levels.empty())
            node.inner = combine::range(node.rule, children);
        finish(i);
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
        const auto& question = tree(child).node->question;
        if (question) {
            out.child.level = question->level.value_or(0);
            out.child.threshold = question->threshold.value_or(out.child.range.high);
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
        if (tree(i).node->range && !tree(i).node->rescale) report("range_without_rescale", tree(i).where + "/range");
        if (tree(i).node->rescale && combine::pools(rule)) report("rescale_unused", tree(i).where + "/rescale");
        std::set<std::string> seen;
        for (std::size_t e = 0; e < counted.size(); ++e) {
            const engine::Edge& edge = node.edges[e];
            seen.insert(interval(snap(edge.child.range.low), snap(edge.child.range.high)));
            if (edge.rescales && edge.from.low == edge.from.high) report("empty_range", tree(i).where, {id(counted[e])});
            if (edge.child.range.low != 0 && std::holds_alternative<combine::PointsShare>(rule.value))
                report("points_start", tree(counted[e]).where, {id(counted[e]), number(edge.child.range.low)});
        }
        // A level is always one of the levels; any other rule leaves its range where a child does.
        if (!std::holds_alternative<combine::Cumulative>(rule.value))
            bounded_[i] = std::ranges::all_of(counted, [&](std::size_t c) { return bounded_[c]; });
        if (!combine::is_mean(rule)) return;
        if (seen.size() > 1) {
            std::string list;
            for (const std::string& range : seen) list += (list.empty() ? "" : ", ") + range;
            report("mixed_ranges", tree(i).where, {list});
        }
        const auto floored = [&](const auto& options) { return options.floor.has_value(); };
        const auto* geometric = std::get_if<combine::Geometric>(&rule.value);
        const auto* harmonic = std::get_if<combine::Harmonic>(&rule.value);
        if ((geometric == nullptr || floored(*geometric)) && (harmonic == nullptr || floored(*harmonic))) return;
        for (std::size_t e = 0; e < counted.size(); ++e) {
            if (node.edges[e].child.range.low < 0) {
                report("below_zero", tree(i).where, {name, number(node.edges[e].child.range.low)});
                break;
            }
            if (!bounded_[counted[e]]) report("needs_clamp", tree(i).where, {name, id(counted[e])});
        }
    }

    void levels(std::size_t i, combine::Cumulative& cumulative) {
        const engine::Node& node = program_.nodes[i];
        std::vector<combine::Child> children;
        for (const engine::Edge& e : node.edges) {
            const auto& question = tree(e.node).node->question;
            if (!question || !question->level) {
                report("no_level", tree(e.node).where);
                continue;
            }
            children.push_back(e.child);
            if (!(e.child.threshold > e.child.range.low && e.child.threshold <= e.child.range.high))
                report("bad_threshold", tree(e.node).where + "/question/threshold",
                       {number(e.child.threshold), number(e.child.range.low), number(e.child.range.high)});
            if (!cumulative.levels.empty() && std::ranges::find(cumulative.levels, e.child.level) == cumulative.levels.end()) {
                std::string list;
                for (const double level : cumulative.levels) list += (list.empty() ? "" : ", ") + number(level);
                report("unknown_level", tree(e.node).where + "/question/level", {number(e.child.level), list});
            }
        }
        combine::settle(cumulative, children);
        if (cumulative.levels.empty()) return;
        if (std::ranges::adjacent_find(cumulative.levels, std::greater_equal<>{}) != cumulative.levels.end() ||
            *cumulative.base >= cumulative.levels.front())
            report("levels_order", tree(i).where + "/rule");
    }

    /// Settles what a child without a value enters its parent's rule as.
    void policies(std::size_t parent, std::size_t child, engine::Edge& edge) {
        const Settings& s = settings(child);
        const engine::Node& node = program_.nodes[child];
        const combine::Rule& rule = settings(parent).rule;
        edge.action[engine::propagated] = engine::Action::propagate;
        if (program_.nodes[child].column || tree(child).leaf()) {
            settle(State::not_answered, s.missing.not_answered, parent, child, edge);
            settle(State::dont_know, s.missing.dont_know, parent, child, edge);
            settle(State::insufficient_evidence, s.missing.insufficient_evidence, parent, child, edge);
            settle(State::not_reviewed, s.missing.not_reviewed, parent, child, edge);
            settle(State::outside_mandate, s.missing.outside_mandate, parent, child, edge);
        } else {
            settle(State::no_score, s.missing.no_score, parent, child, edge);
        }
        settle(State::not_applicable, s.missing.not_applicable, parent, child, edge);
        if (const auto* sum = std::get_if<combine::Sum>(&rule.value); sum != nullptr && sum->missing == combine::SumMissing::worst)
            for (std::size_t code = 1; code < engine::propagated; ++code)
                if (code != engine::code(State::not_applicable) && edge.action[code] == engine::Action::skip)
                    count(edge, code, node.range.low);
    }

    static void count(engine::Edge& edge, std::size_t code, double value) {
        edge.action[code] = engine::Action::count;
        edge.counted_as[code] = edge.rescaled(value);
    }

    void settle(State state, const std::optional<MissingRule>& said, std::size_t parent, std::size_t child, engine::Edge& edge) {
        const engine::Node& node = program_.nodes[child];
        const std::size_t code = engine::code(state);
        const std::string where = tree(child).where;
        const bool threshold = std::holds_alternative<combine::Cumulative>(settings(parent).rule.value);
        if (std::holds_alternative<missing::Worst>(said->value)) {
            count(edge, code, node.range.low);
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
            else if (threshold) count(edge, code, node.range.low);
            else if (!pooled_under_threshold(child)) report("block_needs_threshold", where, {rule_name(settings(parent).rule)});
        } else if (threshold && state != State::not_applicable) {
            report("skip_under_threshold", where);
        }
    }

    /// A leaf that both a mean and a cumulative ancestor count may say block, which the mean reads as skip.
    bool pooled_under_threshold(std::size_t i) const {
        for (auto parent = tree(i).parent; parent; parent = tree(*parent).parent)
            if (std::holds_alternative<combine::Cumulative>(settings(*parent).rule.value)) return true;
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
