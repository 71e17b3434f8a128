#pragma once

#include <bit>
#include <unordered_map>

#include "change/mixed_node.hpp"

namespace ceiba::detail {

/// For each kind of player, whether a node takes it from the later round.
using FromLater = std::array<bool, 4>;

/// A child that has changed, and what it was.
struct Before {
    std::size_t child{};
    const Situation* was{};
};

/// All mixtures of two rounds: where the rounds differ, each difference is taken from either the earlier or the later one.
class Mixture {
public:
    explicit Mixture(const UnionTree& tree)
        : tree_(tree), compiler_(tree), kinds_(tree.size()), mixed_nodes_(tree.size()), filled_(tree.size(), nullptr), place_(tree.size()) {
        for (std::size_t i = 0; i < tree.size(); ++i)
            for (std::size_t c = 0; c < tree[i].children.size(); ++c) place_[tree[i].children[c]] = c;
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
        const std::size_t policies = policies_of(i, later);
        const double weight = weight_of(i, later);
        if (!j.leaf)
            return inner(i, {mixed_node(i, policies, children)}, weight, [&](std::size_t c) -> const Situation& { return *children[c]; });
        Situation out{{absent}, 0};
        if (j.both() || later[static_cast<std::size_t>(Player::presence)] == (j.only() == 1)) {
            const NodeScore& score = tree_.score(i, side_of(i, Player::answer, later));
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

    /// The same where, since the node was last asked for, no child has changed, or one.
    ///
    /// now  what every node is
    Situation moved(std::size_t i, const FromLater& later, const std::vector<Situation>& now, const std::optional<Before>& before) {
        const UnionNode& j = tree_[i];
        Filled filled{filled_[i], true};
        bool known = !j.leaf && filled.node != nullptr && filled.node->shape.side == policies_of(i, later);
        if (known && before) {
            const Situation& is = now[before->child];
            const auto same_weight = [](const Input& a, const Input& b) { return a.weight == b.weight; };
            filled.reweighted = !std::ranges::equal(is.inputs, before->was->inputs, same_weight);
            filled.changed = place_[before->child];
            known = is.kind == before->was->kind && (!filled.reweighted || ranges_are_of_children(i, filled.node->shape.side));
        }
        if (!known) return situation(i, later, children(i, now));
        return inner(i, filled, weight_of(i, later), [&](std::size_t c) -> const Situation& { return now[j.children[c]]; });
    }
    /// Before other children than the last.
    void forget() { std::ranges::fill(filled_, nullptr); }

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

    /// A node as it is compiled, and whether it has been given all of its children but one, or all.
    struct Filled {
        MixedNode* node;
        bool given = false;
        std::optional<std::size_t> changed{};
        bool reweighted = false;
    };

    // What is the same in both rounds is taken from the earlier one, so that fewer nodes are compiled.
    std::size_t side_of(std::size_t i, Player player, const FromLater& later) const {
        const UnionNode& j = tree_[i];
        return !j.both() ? j.only() : j.differs(player) && later[static_cast<std::size_t>(player)] ? 1 : 0;
    }
    std::size_t policies_of(std::size_t i, const FromLater& later) const {
        return side_of(i, tree_[i].rescaled ? Player::answer : Player::rule, later);
    }
    double weight_of(std::size_t i, const FromLater& later) const {
        return tree_[i].parent ? tree_.settings(i, side_of(i, Player::weight, later)).weight : 0;
    }
    bool ranges_are_of_children(std::size_t i, std::size_t side) const {
        return combine::card(tree_.settings(i, side).rule).range == combine::Range::of_children;
    }

    /// child  (place) -> its situation
    template <class ChildAt>
    Situation inner(std::size_t i, const Filled& filled, double weight, const ChildAt& child_at) {
        const UnionNode& j = tree_[i];
        MixedNode& mixed = *filled.node;
        filled_[i] = &mixed;
        Situation out{{absent}, 0};
        Input& front = out.inputs.front();
        if (mixed.shape.present) {
            front = {.shape = mixed.shape, .state = engine::code(State::no_score)};
            front.shape.counts = weight > 0;
            front.weight = weight;
        }
        if (mixed.row) evaluate(filled, child_at, front);
        if (j.carries) {
            for (std::size_t c = 0; c < j.children.size(); ++c) {
                const Situation& child = child_at(c);
                for (std::size_t l = child.inputs.size() > 1 ? 1 : 0; l < child.inputs.size(); ++l) {
                    out.inputs.push_back(child.inputs[l]);
                    if (!child.front().shape.counts) out.inputs.back().shape.counts = false;
                }
            }
        }
        auto& known = mixed.kinds[weight > 0 ? 1 : 0];
        if (!known) known = kind(i, out);
        out.kind = *known;
        return out;
    }

    template <class ChildAt>
    static void evaluate(const Filled& filled, const ChildAt& child_at, Input& input) {
        MixedNode& mixed = *filled.node;
        engine::Row& row = *mixed.row;
        engine::Node& node = mixed.program.nodes.front();
        const auto below = [&](std::size_t n) -> const Input& {
            const auto& [child, which] = mixed.below[n - 1];
            return child_at(child).inputs[which];
        };
        if ((!filled.given || filled.reweighted) && combine::card(node.rule).range == combine::Range::of_children) {
            node.all_weights = 0;
            for (engine::Share& share : node.children) share.weight = below(share.node).weight;
            for (engine::Edge& edge : node.edges) node.all_weights += edge.child.weight = below(edge.node).weight;
        }
        const auto before = [](const std::pair<std::size_t, std::size_t>& each, std::size_t c) { return each.first < c; };
        const auto from = [&](std::size_t c) {
            const auto found = std::lower_bound(mixed.below.begin(), mixed.below.end(), c, before);
            return static_cast<std::size_t>(found - mixed.below.begin()) + 1;
        };
        const std::size_t end = filled.changed ? from(*filled.changed + 1) : filled.given ? 1 : mixed.program.nodes.size();
        for (std::size_t n = filled.changed ? from(*filled.changed) : 1; n < end; ++n) {
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

    MixedNode* mixed_node(std::size_t i, std::size_t side, const std::vector<const Situation*>& children) {
        constexpr std::size_t most_kept = 1U << 14U;
        auto& known = mixed_nodes_[i];
        std::vector<std::uint32_t> key{static_cast<std::uint32_t>(side)};
        for (const Situation* child : children) key.push_back(child->kind);
        if (!ranges_are_of_children(i, side))  // the range depends on the weights
            for (const Situation* child : children)
                for (const Input& input : child->inputs)
                    for (const unsigned shift : {0U, 32U})
                        key.push_back(static_cast<std::uint32_t>(std::bit_cast<std::uint64_t>(input.weight) >> shift));
        const auto found = known.find(key);
        if (found != known.end()) return &found->second;
        if (known.size() >= most_kept) known.clear();
        MixedNode& mixed = known[std::move(key)];
        compiler_.compile(mixed, i, side, children);
        return &mixed;
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
    std::vector<MixedNode*> filled_;  ///< what each node was last
    std::vector<std::size_t> place_;  ///< of each node among its siblings
};

}  // namespace ceiba::detail
