#pragma once

#include <ceiba/engine/evaluate.hpp>
#include <deque>
#include <memory>

#include "change/union_tree.hpp"
#include "compile/compilation.hpp"

namespace ceiba::detail {

inline constexpr double nothing = -1;  ///< coverage of what has none

/// What a rule is given of a node below it, but for its value and its weight.
struct InputShape {
    bool present = true;
    bool counts = false;  ///< it has a weight
    double low = 0;
    double high = 1;
    std::size_t side = 0;  ///< the round that its policies are from
    friend auto operator<=>(const InputShape&, const InputShape&) = default;
};
/// What a rule is given of a node below it. No value is 0, so that situations can be compared.
struct Input {
    InputShape shape{};
    double weight = 0;
    std::uint8_t state = 0;
    double value = 0;
    double coverage = nothing;
    friend bool operator==(const Input&, const Input&) = default;
};
inline const Input absent{.shape = {.present = false}};

/// What the rules above a node are given of it: the node's own input and, where one of them looks at indicators further down, that of each
/// indicator below, in the order of the union.
struct Situation {
    std::vector<Input> inputs{};
    std::uint32_t kind = 0;  ///< the number of its shapes, among those of the node
    const Input& front() const { return inputs.front(); }
    friend bool operator==(const Situation&, const Situation&) = default;
};

/// A node compiled from parts of two rounds, above children. It serves all mixtures in which the children have inputs of the same shapes.
struct MixedNode {
    engine::Program program{};  ///< the node, then what is below it
    std::unique_ptr<engine::Row> row{};
    std::vector<std::pair<std::size_t, std::size_t>>
        below{};                                          ///< of each node of the program but the first: the child, and which input of it
    InputShape shape{.present = false};                   ///< but for the node's own weight
    std::array<std::optional<std::uint32_t>, 2> kinds{};  ///< of the node's situations, without and with a weight
};

/// Compiles nodes whose children, rule and policies come from two rounds.
class MixedCompiler {
public:
    explicit MixedCompiler(const UnionTree& tree) : tree_(tree) {}

    /// What a child gives to its parent's rule, which is that of a round.
    engine::Edge edge(std::size_t parent, std::size_t child, const Input& input, std::size_t rule_side) const {
        Sources sources(*this, parent, rule_side);
        return detail::edge(sources.compilation, 0, sources.add(0, child, input), false);
    }

    /// A node under the rule of a round, above children in given situations.
    void compile(MixedNode& out, std::size_t i, std::size_t side, const std::vector<const Situation*>& children) const {
        const UnionNode& node = tree_[i];
        const bool further = looks_further(tree_.settings(i, side), tree_.entry(i, side));
        Sources sources(*this, i, side);
        out.shape.side = side;
        for (std::size_t c = 0; c < children.size(); ++c) {
            const std::size_t child = node.children[c];
            const std::vector<Input>& inputs = children[c]->inputs;
            out.shape.present = out.shape.present || inputs.front().shape.present;
            if (!inputs.front().shape.counts) continue;
            const std::size_t at = sources.add(0, child, inputs.front());
            out.below.emplace_back(c, 0);
            if (!further || tree_[child].leaf) continue;
            std::vector<std::size_t> leaves;
            tree_.leaves_of(child, leaves);
            for (std::size_t l = 0; l < leaves.size(); ++l) {
                if (!inputs[l + 1].shape.counts) continue;
                sources.add(at, leaves[l], inputs[l + 1]);
                out.below.emplace_back(c, l + 1);
            }
        }
        compile_inner(sources.compilation, 0);
        out.program = std::move(sources.compilation.program);
        const engine::Node& compiled = out.program.nodes.front();
        if (compiled.edges.empty()) return;
        out.shape.low = combine::has_range(compiled.range) ? compiled.range.low : 0;  // so that situations can be compared
        out.shape.high = combine::has_range(compiled.range) ? compiled.range.high : 0;
        engine::Node given;  // not to be evaluated
        given.column = 0;
        std::fill(out.program.nodes.begin() + 1, out.program.nodes.end(), given);
        out.row = std::make_unique<engine::Row>(out.program, engine::Parts{.coverage = true});
    }

private:
    /// A node and some of what is below it, from the documents of both rounds.
    class Sources {
    public:
        Sources(const MixedCompiler& compiler, std::size_t parent, std::size_t side)
            : compilation(issues_), compiler_(compiler), parent_(parent), side_(side) {
            compilation.checks = false;  // the documents of both rounds are in order
            entries_.push_back({.node = compiler.tree_.entry(parent, side).node});
            compilation.add(entries_.back(), compiler.tree_.settings(parent, side), nullptr);
        }

        /// Adds what is below a node that was added, and returns its number.
        std::size_t add(std::size_t above, std::size_t node, const Input& input) {
            const UnionTree& tree = compiler_.tree_;
            const std::size_t side = compiler_.side_of(node, input.shape, side_);
            const std::size_t at = compilation.size();
            entries_[above].children.push_back(at);
            entries_.push_back({.node = tree.entry(node, side).node, .parent = above});
            Settings& settings = settings_.emplace_back(tree.settings(node, side));
            settings.weight = input.weight;
            if (side != side_) compiler_.take_library(settings, parent_, node, side_);
            compilation.add(entries_.back(), settings, tree.prepared(side).tree.scale(*tree[node].at[side]));
            const engine::Node& own = tree.program(node, side);
            engine::Node& compiled = compilation.program.nodes.back();
            compiled.treatment = own.treatment;
            compiled.normaliser = own.normaliser;
            compiled.inner = own.inner;
            compiled.reversed = own.reversed;
            compiled.rounding = own.rounding;
            compiled.range = {input.shape.low, input.shape.high};
            return at;
        }

    private:
        std::vector<Issue> issues_{};
        std::deque<Tree::Entry> entries_{};
        std::deque<Settings> settings_{};

    public:
        Compilation compilation;

    private:
        const MixedCompiler& compiler_;
        std::size_t parent_;
        std::size_t side_;
    };

    /// The round whose policies a child has; where both have the same, that of the rule above.
    std::size_t side_of(std::size_t child, const InputShape& shape, std::size_t rule_side) const {
        const UnionNode& node = tree_[child];
        return !node.both() || node.rescaled || node.differs(Player::rule) ? shape.side : rule_side;
    }

    /// What a missing child counts as where its documents are silent depends on the rule above, which may be that of another round: it is
    /// what the library says there of the child's siblings or, where there are none, of those of the nodes above it.
    void take_library(Settings& settings, std::size_t parent, std::size_t child, std::size_t rule_side) const {
        const Missing* library = nullptr;
        for (std::size_t at = child; library == nullptr && at != parent; at = *tree_[at].parent)
            for (const std::size_t sibling : tree_[*tree_[at].parent].children)
                if (tree_[sibling].at[rule_side]) library = &tree_.settings(sibling, rule_side).library;
        if (library == nullptr) return;
        settings.library = *library;
        describe::for_each_member<Missing>([&](const describe::Note&, auto member) {
            settings.missing.*member = settings.declared.*member ? settings.declared.*member : settings.library.*member;
        });
    }

    const UnionTree& tree_;
};

}  // namespace ceiba::detail
