#pragma once

#include <ceiba/engine/evaluate.hpp>
#include <memory>

#include "change/joined.hpp"
#include "compile/in_unit.hpp"

namespace ceiba::detail {

inline constexpr double nothing = -1;  ///< coverage of what has none

/// What a node is to those above it, but for its score and what it weighs.
struct Shape {
    bool present = true;
    bool counts = false;  ///< it has a weight
    double low = 0;
    double high = 1;
    std::size_t side = 0;  ///< which round its policies are from
    friend auto operator<=>(const Shape&, const Shape&) = default;
};
/// All of it. No value is 0, so that situations can be compared.
struct Seen {
    Shape shape{};
    double weight = 0;
    std::uint8_t state = 0;
    double value = 0;
    double coverage = nothing;
    friend bool operator==(const Seen&, const Seen&) = default;
};
inline const Seen absent{.shape = {.present = false}};

/// A node and, where one above pools what is below it, the indicators below in the order of the union.
struct Situation {
    std::vector<Seen> seen{};
    std::uint32_t kind = 0;  ///< the number of its shapes, among those of the node
    const Seen& front() const { return seen.front(); }
    friend bool operator==(const Situation&, const Situation&) = default;
};

/// A node of the engine made of parts of two programs, for all mixtures that differ only in what is below it is worth and weighs.
struct Structure {
    engine::Program program{};
    std::unique_ptr<engine::Row> row{};
    std::vector<std::pair<std::size_t, std::size_t>> from{};  ///< for each node of the program below the first: child, and which of it
    Shape shape{.present = false};                            ///< but for its own weight
    std::array<std::optional<std::uint32_t>, 2> kinds{};      ///< of the node's situations, without and with a weight
};

/// Makes nodes of the engine of what stands in two rounds.
class Blend {
public:
    explicit Blend(const Joined& joined) : joined_(joined) {}

    /// What a child gives to a rule: its policies from the round they are of, the rest from the round of the rule.
    engine::Edge edge(std::size_t parent, std::size_t child, const Seen& seen, std::size_t rule_side, bool critical = false) const {
        const Shape& shape = seen.shape;
        const std::size_t first = side_of(child, shape, rule_side);
        const engine::Edge* found = compiled(parent, child, first, critical);
        const std::size_t side = found == nullptr ? 1 - first : first;
        if (found == nullptr) found = compiled(parent, child, side, critical);
        engine::Edge out = found == nullptr ? engine::Edge{} : *found;
        const engine::Edge was = out;
        const Node& node = *joined_.entry(parent, rule_side).node;
        out.rescales = node.rescale && !combine::card(joined_.settings(parent, rule_side).rule).pools;
        out.from = {shape.low, shape.high};
        out.to = node.range.value_or(measure::Interval{});
        if (out.rescales != was.rescales || (out.rescales && !(out.from == was.from && out.to == was.to)))
            for (double& x : out.counted_as) x = out.rescaled(was.rescales ? measure::rescaled(x, was.to, was.from) : x);
        out.child.weight = seen.weight;
        out.child.range = out.rescales ? out.to : out.from;
        // What says no threshold is met at the top of its range, which what it is made of may move.
        if (found == nullptr || !says_threshold(child, side)) out.child.threshold = out.child.range.high;
        if (found != nullptr && side != rule_side && !critical) silent(parent, child, side, rule_side, out);
        return out;
    }

    /// The structure of a node under the rule of a side, above children in given situations.
    void build(Structure& s, std::size_t i, std::size_t side, const std::vector<const Situation*>& children) const {
        const Joint& j = joined_[i];
        const Settings& settings = joined_.settings(i, side);
        s.program.nodes.push_back(joined_.program(i, side));
        engine::Node& node = s.program.nodes.front();
        node.rule = settings.rule;
        node.pools = combine::card(settings.rule).pools;
        node.margin = settings.cap.margin;
        node.edges.clear();
        node.critical.clear();
        node.children.clear();
        node.all_weights = 0;
        s.shape.side = side;
        std::vector<std::size_t> order(children.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::sort(order, {}, [&](std::size_t c) { return joined_[j.children[c]].id; });
        Family family(joined_);
        const auto count = [&](std::size_t node_of_union, std::size_t at, const Seen& seen) {
            engine::Edge one = edge(i, node_of_union, seen, side);
            one.node = at;
            one.child.place = node.edges.size();
            node.all_weights += one.child.weight;
            family.children.push_back(node_of_union);
            family.sides.push_back(side_of(node_of_union, seen.shape, side));
            family.edges.push_back(one);
            node.edges.push_back(one);
            if (std::ranges::find(settings.cap.children, joined_[node_of_union].id) == settings.cap.children.end()) return;
            node.critical.push_back(edge(i, node_of_union, seen, side, true));
            node.critical.back().node = at;
        };
        struct Pooled {
            std::size_t leaf;
            std::pair<std::size_t, std::size_t> from;
        };
        std::vector<Pooled> pooled;
        for (const std::size_t c : order) {
            const std::size_t child = j.children[c];
            const Seen& seen = children[c]->front();
            s.shape.present = s.shape.present || seen.shape.present;
            if (!seen.shape.counts) continue;
            s.from.emplace_back(c, 0);
            const bool takes_away =
                !joined_[child].leaf && std::holds_alternative<missing::Propagate>(
                                            joined_.settings(child, side_of(child, seen.shape, side)).missing.no_score->value);
            node.children.push_back({.node = s.from.size(), .weight = seen.weight, .leaf = joined_[child].leaf, .takes_away = takes_away});
            if (!node.pools) {
                count(child, s.from.size(), seen);
                continue;
            }
            std::vector<std::size_t> leaves;
            joined_.leaves_of(child, leaves);
            for (std::size_t l = 0; l < leaves.size(); ++l) pooled.push_back({leaves[l], {c, joined_[child].leaf ? 0 : l + 1}});
        }
        std::ranges::sort(pooled, {}, [&](const Pooled& p) { return joined_[p.leaf].id; });
        for (const auto& [leaf, from] : pooled) {
            const Seen& seen = children[from.first]->seen[from.second];
            if (!seen.shape.counts) continue;
            s.from.push_back(from);
            count(leaf, s.from.size(), seen);
        }
        if (node.edges.empty()) return;
        std::vector<combine::Child> kinds;
        for (const engine::Edge& e : node.edges) kinds.push_back(e.child);
        node.ready = combine::ready(node.rule, kinds, family);
        node.inner = combine::range(node.ready, kinds);
        for (const engine::Edge& e : node.critical) node.inner.low = std::fmin(node.inner.low, e.child.range.low + node.margin);
        node.range = {measure::rounded(node.inner.low, node.rounding), measure::rounded(node.inner.high, node.rounding)};
        s.shape.low = combine::has_range(node.range) ? node.range.low : 0;  // so that situations can be compared
        s.shape.high = combine::has_range(node.range) ? node.range.high : 0;
        engine::Node settled;
        settled.column = 0;
        s.program.nodes.resize(s.from.size() + 1, settled);
        s.row = std::make_unique<engine::Row>(s.program, engine::Parts{.coverage = true});
    }

private:
    /// The round whose policies a child has; where both have the same, that of the rule above.
    std::size_t side_of(std::size_t child, const Shape& shape, std::size_t rule_side) const {
        const Joint& j = joined_[child];
        return !j.both() || j.rescaled || j.differs(Player::rule) ? shape.side : rule_side;
    }

    /// The children of a mixed node, to a rule that names them.
    struct Family final : combine::Siblings {
        const Joined& joined;
        std::vector<std::size_t> children{};
        std::vector<std::size_t> sides{};
        std::vector<engine::Edge> edges{};

        explicit Family(const Joined& of) : joined(of) {}
        std::optional<std::size_t> place(const std::string& id) const override {
            const auto found = std::ranges::find(children, id, [&](std::size_t child) { return joined[child].id; });
            return found == children.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - children.begin()));
        }
        std::optional<double> number(std::size_t place, const Answer& answer) const override {
            if (place >= children.size()) return std::nullopt;
            const std::size_t child = children[place];
            const Scale* scale = joined.prepared(sides[place]).tree.scale(*joined[child].at[sides[place]]);
            if (scale != nullptr && !ceiba::number(answer, *scale)) return std::nullopt;
            const auto x = in_unit(answer, scale, joined.program(child, sides[place]));
            return x ? std::optional(edges[place].rescaled(*x)) : std::nullopt;
        }
    };

    const engine::Edge* compiled(std::size_t parent, std::size_t child, std::size_t side, bool critical) const {
        if (!joined_[parent].at[side] || !joined_[child].at[side]) return nullptr;
        const auto& edges = critical ? joined_.program(parent, side).critical : joined_.program(parent, side).edges;
        const auto found = std::ranges::find(edges, *joined_[child].at[side], &engine::Edge::node);
        return found == edges.end() ? nullptr : &*found;
    }

    bool says_threshold(std::size_t child, std::size_t side) const {
        const auto& question = joined_.entry(child, side).node->question;
        return question && question->threshold;
    }

    /// Where the documents of a child's round are silent about a state, the rule above says what it counts as.
    void silent(std::size_t parent, std::size_t child, std::size_t side, std::size_t rule_side, engine::Edge& edge) const {
        const Missing* library = nullptr;
        for (std::size_t at = child; library == nullptr && at != parent; at = *joined_[at].parent)
            for (const std::size_t sibling : joined_[*joined_[at].parent].children)
                if (joined_[sibling].at[rule_side]) library = &joined_.settings(sibling, rule_side).library;
        if (library == nullptr) return;
        const Settings& own = joined_.settings(child, side);
        const bool asks = combine::card(joined_.settings(parent, rule_side).rule).asks_met;
        describe::for_each_member<Missing>([&](const describe::Note& note, auto member) {
            if (own.declared.*member || own.library.*member == (*library).*member) return;
            const std::size_t code = engine::code(*describe::value_of<State>(note.name));
            const bool blocks = asks && std::holds_alternative<missing::Block>(((*library).*member)->value);
            edge.action[code] = blocks ? engine::Action::count : engine::Action::skip;
            edge.counted_as[code] = edge.rescaled(edge.from.low);
        });
    }

    const Joined& joined_;
};

}  // namespace ceiba::detail
