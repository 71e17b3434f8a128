#pragma once

#include <ceiba/engine/program.hpp>
#include <cstring>

namespace ceiba::engine {

/// What is computed beside the value and the state.
struct Parts {
    bool coverage = false;
    bool bounds = false;
};

/// All nodes of a program over one assessment.
class Row {
public:
    explicit Row(const Program& program, Parts parts)
        : program_(&program),
          parts_(parts),
          value(program.nodes.size()),
          coverage(value),
          lower(value),
          upper(value),
          state(program.nodes.size()) {
        std::size_t most = 0;
        for (const Node& node : program.nodes) {
            most = std::max(most, node.edges.size());
            parts_.coverage = parts_.coverage || node.minimum_coverage > 0 || node.minimum_answered > 0;
        }
        values_.resize(most);
        which_.resize(most);
    }

    /// Sets an indicator: an answer (over its denominator), or NaN and the code of a state. What was imputed has a value, but to
    /// coverage and bounds it is missing.
    void set(std::size_t node, double answer, std::uint8_t code_of_state, bool imputed = false) {
        const bool answered = code_of_state == code(State::answered) && !std::isnan(answer);
        const Node& n = program_->nodes[node];
        state[node] = answered ? code(State::answered) : std::max(code_of_state, code(State::not_answered));
        value[node] = answered ? n.measured(answer) : combine::no_value;
        if (!parts_.coverage && !parts_.bounds) return;
        const bool applies = !is_left_out(state[node]);
        const bool known = answered && !imputed;
        coverage[node] = applies ? static_cast<double>(known) : combine::no_value;
        lower[node] = known ? value[node] : applies ? n.range.low : combine::no_value;
        upper[node] = known ? value[node] : applies ? n.range.high : combine::no_value;
    }

    /// Evaluates every node that is not an indicator.
    void evaluate() {
        any_withheld_ = std::memchr(state.data(), code(State::withheld), state.size()) != nullptr;
        for (std::size_t i = program_->nodes.size(); i-- > 0;)
            if (!program_->nodes[i].column) evaluate(i);
    }

    /// Evaluates one such node again, after something below it changed.
    void evaluate(std::size_t i) {
        const Node& node = program_->nodes[i];
        value[i] = combine::no_value;
        if (parts_.coverage) coverage[i] = combine::no_value;
        if (parts_.bounds) lower[i] = upper[i] = combine::no_value;
        if (node.children.empty()) {  // context
            state[i] = code(State::not_reviewed);
            return;
        }
        if (withheld(node)) {
            state[i] = code(State::withheld);
            return;
        }
        if (std::ranges::all_of(node.children, [&](const Share& child) { return state[child.node] == code(State::not_applicable); })) {
            state[i] = code(State::not_applicable);
            return;
        }
        state[i] = code(State::no_score);
        std::size_t n = 0;
        bool takes_away = false;
        for (const Edge& edge : node.edges) {
            takes_away = takes_away || edge.takes_away(state[edge.node]);
            if (const auto x = edge.counted(state[edge.node], value[edge.node])) push(n, *x, edge);
        }
        if (node.pools)
            for (const Share& child : node.children)
                takes_away =
                    takes_away || state[child.node] == propagated || (child.takes_away && state[child.node] == code(State::no_score));
        if (takes_away) {
            state[i] = propagated;
        } else if (const double x = ruled(node, n, [&](const Edge& e) { return e.counted(state[e.node], value[e.node]); });
                   !std::isnan(x)) {
            value[i] = x;
            state[i] = code(State::answered);
        }
        if (parts_.coverage) coverage[i] = mean_share(i, coverage);
        if (parts_.bounds && state[i] == code(State::answered) && settled(node)) {
            lower[i] = upper[i] = value[i];
        } else if (parts_.bounds && (state[i] == code(State::no_score) || !node.bounds || (node.of_all && !of_all(node)))) {
            lower[i] = node.range.low, upper[i] = node.range.high;
        } else if (parts_.bounds) {
            lower[i] = bound(node, node.reversed);
            upper[i] = bound(node, !node.reversed);
            if (std::isnan(lower[i]) || std::isnan(upper[i])) lower[i] = node.range.low, upper[i] = node.range.high;
            if (state[i] == code(State::answered) && !node.critical.empty()) {
                // A critical child that is left out caps nothing, which may be more than at its best.
                lower[i] = std::min(lower[i], value[i]);
                upper[i] = std::max(upper[i], value[i]);
            } else if (state[i] == code(State::answered)) {  // another order of the same sum may be a bit away
                if (same(value[i], lower[i])) lower[i] = std::min(lower[i], value[i]);
                if (same(value[i], upper[i])) upper[i] = std::max(upper[i], value[i]);
            }
        }
        if ((node.minimum_coverage > 0 && !at_least(coverage[i], node.minimum_coverage)) ||
            (node.minimum_answered > 0 && !at_least(answered(node), node.minimum_answered))) {
            value[i] = combine::no_value;
            if (state[i] != propagated) state[i] = code(State::no_score);
            if (parts_.bounds) lower[i] = node.range.low, upper[i] = node.range.high;
        }
    }

private:
    /// It would show what a child is that is withheld, or has nothing else to show.
    bool withheld(const Node& node) const {
        if (!any_withheld_) return false;
        const auto is = [&](const auto& below) { return state[below.node] == code(State::withheld); };
        if (std::ranges::any_of(node.critical, is)) return true;  // a child, or further down
        if (std::ranges::none_of(node.children, is) && (!node.pools || std::ranges::none_of(node.edges, is))) return false;
        return combine::card(node.rule).withheld_by_a_child() ||
               std::ranges::all_of(node.children, [&](const Share& child) { return is_left_out(state[child.node]); });
    }

    std::size_t push_counted(const Node& node) {
        std::size_t n = 0;
        for (const Edge& edge : node.edges)
            if (const auto x = edge.counted(state[edge.node], value[edge.node])) push(n, *x, edge);
        return n;
    }

    void push(std::size_t& n, double x, const Edge& edge) {
        values_[n] = x;
        which_[n++] = &edge.child;
    }

    combine::Children counted(const Node& node, std::size_t n) const {
        return {std::span(values_).first(n), std::span(which_).first(n), node.all_weights, node.inner, node.edges.size()};
    }

    /// The rule over the first n values pushed, capped by what `entered` says of each critical child, and finished.
    template <class Entered>
    double ruled(const Node& node, std::size_t n, Entered entered) const {
        if (n == 0 && !combine::speaks_of_missing(node.ready)) return combine::no_value;
        return capped(node, combine::value(node.ready, counted(node, n)), entered);
    }
    template <class Entered>
    double capped(const Node& node, double x, Entered entered) const {
        for (const Edge& critical : node.critical)
            if (const std::optional<double> most = entered(critical); most && x > *most + node.margin) x = *most + node.margin;
        return node.finished(x);
    }

    /// The share of the applicable children that have an answer of their own, or a score.
    double answered(const Node& node) const {
        double known = 0;
        double all = 0;
        for (const Share& child : node.children) {
            if (is_left_out(state[child.node])) continue;
            ++all;
            if (state[child.node] == code(State::answered) && (!child.leaf || coverage[child.node] > 0)) ++known;
        }
        return known / all;
    }

    /// Nothing below is missing, so that both bounds are the value.
    bool settled(const Node& node) const {
        return std::ranges::all_of(node.edges, [&](const Edge& edge) {
            const std::size_t n = edge.node;
            return is_left_out(state[n]) || (state[n] == code(State::answered) && lower[n] == value[n] && upper[n] == value[n]);
        });
    }

    /// Whether every child has a value, whatever it may be.
    bool of_all(const Node& node) const {
        return std::ranges::all_of(node.edges, [&](const Edge& edge) {
            return !is_left_out(state[edge.node]) || edge.counted(state[edge.node], 0).has_value();
        });
    }

    double bound(const Node& node, bool top) {
        const std::vector<double>& ends = top ? upper : lower;
        const auto entered = [&](const Edge& edge) {
            return is_left_out(state[edge.node]) ? edge.counted(state[edge.node], 0) : std::optional(edge.rescaled(ends[edge.node]));
        };
        std::size_t n = 0;
        for (const Edge& edge : node.edges)
            if (const auto x = entered(edge)) push(n, *x, edge);
        return ruled(node, n, entered);
    }

    const Program* program_;
    Parts parts_;
    std::vector<double> values_;
    std::vector<const combine::Child*> which_;
    bool any_withheld_ = false;

public:
    std::vector<double> value;
    std::vector<double> coverage;
    std::vector<double> lower;
    std::vector<double> upper;
    std::vector<std::uint8_t> state;

    /// What the rule of a node gives when one value moves from what it is now, by the place of its edge. Empty if it looks at all again,
    /// or if the node's state rests on more than the rule.
    combine::Moved moves(std::size_t i) {
        const Node& node = program_->nodes[i];
        const bool by_rule = state[i] == code(State::answered) ||
                             (state[i] == code(State::no_score) && !(node.minimum_coverage > 0) && !(node.minimum_answered > 0));
        const std::size_t n = by_rule ? push_counted(node) : 0;
        return n == 0 ? combine::Moved() : combine::moves(node.ready, counted(node, n));
    }
    /// Evaluates such a node again, without coverage and bounds: its rule gives x.
    void evaluate(std::size_t i, double x) {
        const Node& node = program_->nodes[i];
        value[i] = capped(node, x, [&](const Edge& e) { return e.counted(state[e.node], value[e.node]); });
        state[i] = code(std::isnan(value[i]) ? State::no_score : State::answered);
    }
    /// The bounds of a node, or NaN where its rule has none.
    Interval bounds_of(std::size_t node) const {
        return program_->nodes[node].bounds ? Interval{lower[node], upper[node]} : combine::no_range;
    }
    /// The mean of what the children that apply have of something, with their weights as declared: how much of a node is covered, or
    /// imputed. At least one applies.
    double mean_share(std::size_t node, const std::vector<double>& shares) const {
        double sum = 0;
        double weights = 0;
        for (const Share& child : program_->nodes[node].children) {
            if (is_left_out(state[child.node])) continue;
            sum += child.weight * shares[child.node];
            weights += child.weight;
        }
        return sum / weights;
    }
    /// What a node's rule has to say beside its value.
    std::optional<combine::PointTotals> beside(std::size_t node) {
        const std::size_t n = push_counted(program_->nodes[node]);
        if (n == 0 || state[node] != code(State::answered)) return std::nullopt;
        return combine::beside(program_->nodes[node].ready, counted(program_->nodes[node], n));
    }
    /// The critical child that keeps a node's value below what its rule gives.
    std::optional<std::size_t> capping(std::size_t node) {
        const Node& n = program_->nodes[node];
        const std::size_t size = push_counted(n);
        if (size == 0 || n.critical.empty() || state[node] != code(State::answered)) return std::nullopt;
        double most = combine::value(n.ready, counted(n, size));
        std::optional<std::size_t> cap;
        for (const Edge& critical : n.critical) {
            const auto x = critical.counted(state[critical.node], value[critical.node]);
            if (!x || !(most > *x + n.margin)) continue;
            most = *x + n.margin;
            cap = critical.node;
        }
        return cap;
    }
    /// The state of a node as a document has it.
    State state_of(std::size_t node) const { return state[node] == propagated ? State::no_score : static_cast<State>(state[node]); }
};

}  // namespace ceiba::engine
