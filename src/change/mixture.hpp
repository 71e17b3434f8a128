#pragma once

#include <bit>
#include <unordered_map>

#include "change/mixed_node.hpp"

namespace ceiba::detail {

/// For each kind of player, whether a node takes it from the later round.
using FromLater = std::array<bool, 4>;

/// All mixtures of two rounds: where the rounds differ, each difference is taken from either the earlier or the later one.
class Mixture {
public:
    explicit Mixture(const UnionTree& tree) : tree_(tree), compiler_(tree), kinds_(tree.size()), mixed_nodes_(tree.size()) {
        for (const std::size_t side : {0U, 1U}) {
            const bool later = side == 1;
            base_[side].resize(tree.size());
            for (std::size_t i = tree.size(); i-- > 0;)
                base_[side][i] = situation(i, {later, later, later, later}, children(i, base_[side]));
        }
    }

    const Situation& base(std::size_t side, std::size_t i) const { return base_[side][i]; }
    std::vector<const Situation*> children(std::size_t i, const std::vector<Situation>& all) const {
        std::vector<const Situation*> out;
        for (const std::size_t child : tree_[i].children) out.push_back(&all[child]);
        return out;
    }

    /// The situation of a node that takes some of its own differences from the later round, above children in given situations.
    Situation situation(std::size_t i, const FromLater& later, const std::vector<const Situation*>& children) {
        const UnionNode& j = tree_[i];
        const auto side = [&](Player player) { return later[static_cast<std::size_t>(player)] ? 1U : 0U; };
        // What is the same in both rounds is taken from the earlier one, so that fewer nodes are compiled.
        const auto of = [&](Player player) { return !j.both() ? j.only() : j.differs(player) ? side(player) : 0U; };
        const std::size_t policies = of(j.rescaled ? Player::answer : Player::rule);
        const double weight = j.parent ? tree_.settings(i, of(Player::weight)).weight : 0;
        if (!j.leaf) return inner(i, policies, weight, children);
        Situation out{{absent}, 0};
        if (j.both() || side(Player::presence) == j.only()) {
            const NodeScore& score = tree_.score(i, of(Player::answer));
            const engine::Node& node = tree_.program(i, policies);
            const bool answered = score.state == State::answered && score.answer.has_value();
            Input& input = out.inputs.front();
            input.weight = weight;
            input.shape = {.counts = weight > 0, .low = node.range.low, .high = node.range.high, .side = policies};
            input.state = engine::code(answered ? State::answered : score.state);
            if (answered) input.value = node.measured(*score.answer);
            input.coverage = score.coverage.value_or(nothing);
        }
        out.kind = kind(i, out);
        return out;
    }

    const MixedCompiler& compiler() const { return compiler_; }
    /// A mixture without a score counts as the earlier score.
    double value(std::size_t i, const Input& input) const {
        return input.shape.present && input.state == engine::code(State::answered) ? input.value : base_[0][i].front().value;
    }

private:
    std::uint32_t kind(std::size_t i, const Situation& situation) {
        std::vector<InputShape> shapes;
        for (const Input& input : situation.inputs) shapes.push_back(input.shape);
        return kinds_[i].emplace(std::move(shapes), static_cast<std::uint32_t>(kinds_[i].size())).first->second;
    }

    Situation inner(std::size_t i, std::size_t side, double weight, const std::vector<const Situation*>& children) {
        const UnionNode& j = tree_[i];
        MixedNode& mixed = mixed_node(i, side, children);
        Situation out{{absent}, 0};
        Input& front = out.inputs.front();
        if (mixed.shape.present) {
            front = {.shape = mixed.shape, .state = engine::code(State::no_score)};
            front.shape.counts = weight > 0;
            front.weight = weight;
        }
        if (mixed.row) evaluate(mixed, children, front);
        if (j.carries) {
            for (const Situation* child : children) {
                for (std::size_t l = child->inputs.size() > 1 ? 1 : 0; l < child->inputs.size(); ++l) {
                    out.inputs.push_back(child->inputs[l]);
                    if (!child->front().shape.counts) out.inputs.back().shape.counts = false;
                }
            }
        }
        auto& known = mixed.kinds[weight > 0 ? 1 : 0];
        if (!known) known = kind(i, out);
        out.kind = *known;
        return out;
    }

    static void evaluate(MixedNode& mixed, const std::vector<const Situation*>& children, Input& input) {
        engine::Row& row = *mixed.row;
        engine::Node& node = mixed.program.nodes.front();
        const auto below = [&](std::size_t n) -> const Input& {
            const auto& [child, which] = mixed.below[n - 1];
            return children[child]->inputs[which];
        };
        if (combine::card(node.rule).range == combine::Range::of_children) {
            node.all_weights = 0;
            for (engine::Share& share : node.children) share.weight = below(share.node).weight;
            for (engine::Edge& edge : node.edges) node.all_weights += edge.child.weight = below(edge.node).weight;
        }
        for (std::size_t n = 1; n < mixed.program.nodes.size(); ++n) {
            const Input& given = below(n);
            row.state[n] = given.state;
            row.value[n] = given.state == engine::code(State::answered) ? given.value : combine::no_value;
            row.coverage[n] = given.coverage == nothing ? combine::no_value : given.coverage;
        }
        row.evaluate();
        input.state = row.state[0];
        input.value = std::isnan(row.value[0]) ? 0 : row.value[0];
        input.coverage = std::isnan(row.coverage[0]) ? nothing : row.coverage[0];
    }

    MixedNode& mixed_node(std::size_t i, std::size_t side, const std::vector<const Situation*>& children) {
        constexpr std::size_t most_kept = 1U << 14U;
        auto& known = mixed_nodes_[i];
        std::vector<std::uint32_t> key{static_cast<std::uint32_t>(side)};
        for (const Situation* child : children) key.push_back(child->kind);
        if (combine::card(tree_.settings(i, side).rule).range != combine::Range::of_children)  // the range depends on the weights
            for (const Situation* child : children)
                for (const Input& input : child->inputs)
                    for (const unsigned shift : {0U, 32U})
                        key.push_back(static_cast<std::uint32_t>(std::bit_cast<std::uint64_t>(input.weight) >> shift));
        const auto found = known.find(key);
        if (found != known.end()) return found->second;
        if (known.size() >= most_kept) known.clear();
        MixedNode& mixed = known[std::move(key)];
        compiler_.compile(mixed, i, side, children);
        return mixed;
    }

    struct Hash {
        std::size_t operator()(const std::vector<std::uint32_t>& key) const {
            std::size_t out = 0;
            for (const std::uint32_t k : key) out = (out ^ k) * 0x9E3779B97F4A7C15U + (out >> 29U);
            return out;
        }
    };

    const UnionTree& tree_;
    MixedCompiler compiler_;
    std::array<std::vector<Situation>, 2> base_;
    std::vector<std::map<std::vector<InputShape>, std::uint32_t>> kinds_;
    std::vector<std::unordered_map<std::vector<std::uint32_t>, MixedNode, Hash>> mixed_nodes_;
};

}  // namespace ceiba::detail
