#pragma once

#include <array>
#include <ceiba/model/comparison.hpp>
#include <ceiba/model/result.hpp>
#include "compile/compile.hpp"

namespace ceiba::detail {

/// A node of either round, or of both.
struct UnionNode {
    std::string id{};
    std::array<std::optional<std::size_t>, 2> at{};
    std::optional<std::size_t> parent{};
    int depth = 0;
    std::vector<std::size_t> children{};  ///< in the order of the later round, then what was dropped
    std::vector<Player> players{};        ///< what of it differs
    std::vector<std::size_t> changed{};   ///< children with something that differs, at or below
    bool leaf = true;
    bool rescaled = false;  ///< an indicator's scale differs
    bool carries = false;   ///< a node above looks at indicators further down than its children
    bool both() const { return at[0] && at[1]; }
    std::size_t only() const { return at[0] ? 0 : 1; }
    bool differs(Player player) const { return std::ranges::find(players, player) != players.end(); }
    std::size_t members() const { return changed.size() + players.size(); }
};

/// Whether a node looks at indicators further down than its children: its rule pools them, or one caps it.
inline bool looks_further(const Settings& settings, const Tree::Entry& entry) {
    return combine::card(settings.rule).pools || std::ranges::any_of(settings.cap.children, [&](const std::string& id) {
               return std::ranges::find(entry.node->children, id, &Node::id) == entry.node->children.end();
           });
}

/// Two rounds on one tree: every node of either, the root first, and what of it differs.
class UnionTree {
public:
    UnionTree(const std::array<const Prepared*, 2>& prepared, const std::array<const Scores*, 2>& scores) : p_(prepared), scores_(scores) {
        join(0, 0, std::nullopt, 0);
        for (std::size_t i = nodes_.size(); i-- > 0;) differences(i);
        for (UnionNode& j : nodes_)
            if (j.parent) j.carries = looks_further(*j.parent) || nodes_[*j.parent].carries;
    }

    const std::vector<UnionNode>& nodes() const { return nodes_; }
    const UnionNode& operator[](std::size_t i) const { return nodes_[i]; }
    std::size_t size() const { return nodes_.size(); }

    // What a round has to say of a node that stands in it.
    const Prepared& prepared(std::size_t side) const { return *p_[side]; }
    const engine::Node& program(std::size_t i, std::size_t side) const { return prepared(side).program.nodes[*nodes_[i].at[side]]; }
    const Settings& settings(std::size_t i, std::size_t side) const { return prepared(side).settings[*nodes_[i].at[side]]; }
    const Tree::Entry& entry(std::size_t i, std::size_t side) const { return prepared(side).tree[*nodes_[i].at[side]]; }
    const NodeScore& score(std::size_t i, std::size_t side) const { return scores_[side]->nodes[*nodes_[i].at[side]]; }

    /// The indicators at or below a node, in the order of the union.
    void leaves_of(std::size_t i, std::vector<std::size_t>& out) const {
        if (nodes_[i].leaf) out.push_back(i);
        for (const std::size_t child : nodes_[i].children) leaves_of(child, out);
    }

private:
    /// Adds a node and what is below it, but for what is withheld, which stands in no round; children that stand in both rounds are the
    /// same if both are indicators or neither is.
    std::size_t join(std::optional<std::size_t> before, std::optional<std::size_t> after, std::optional<std::size_t> parent, int depth) {
        const std::size_t i = nodes_.size();
        nodes_.push_back({.at = {before, after}, .parent = parent, .depth = depth});
        const auto scored = [&](std::size_t side) {
            std::vector<std::size_t> out;
            if (const auto& at = nodes_[i].at[side])
                for (const std::size_t child : prepared(side).tree[*at].children)
                    if (prepared(side).tree.scored(child) && scores_[side]->nodes[child].state != State::withheld) out.push_back(child);
            return out;
        };
        const std::size_t side = after ? 1 : 0;
        nodes_[i].id = entry(i, side).node->id;
        nodes_[i].leaf = entry(i, side).leaf();
        std::vector<std::size_t> old = scored(0);
        for (const std::size_t child : scored(1)) {
            const Tree::Entry& e = prepared(1).tree[child];
            const auto same = std::ranges::find_if(old, [&](std::size_t o) {
                const Tree::Entry& was = prepared(0).tree[o];
                return was.node->id == e.node->id && was.leaf() == e.leaf();
            });
            const auto was = same == old.end() ? std::nullopt : std::optional(*same);
            if (was) old.erase(same);
            const std::size_t node = join(was, child, i, depth + 1);
            nodes_[i].children.push_back(node);
        }
        for (const std::size_t child : old) {
            const std::size_t node = join(child, std::nullopt, i, depth + 1);
            nodes_[i].children.push_back(node);
        }
        return i;
    }

    /// What documents say about a missing value differs. What the library says where they are silent belongs to the rule above, whose
    /// change it is.
    bool missing_differs(const Settings& a, const Settings& b) const {
        bool differs = false;
        bool by_target = false;
        describe::for_each_member<Missing>([&](const describe::Note&, auto member) {
            const auto& first = a.declared.*member;
            const auto& second = b.declared.*member;
            by_target = by_target || (first && std::holds_alternative<missing::Target>(first->value));
            for (const Settings* s : {&a, &b}) {
                const auto& silent = s->library.*member;
                differs = differs || (first ? first : silent) != (second ? second : silent);
            }
        });
        return differs || (by_target && !(a.target == b.target));
    }

    /// What of a node differs, once that is known of everything below it.
    void differences(std::size_t i) {
        UnionNode& j = nodes_[i];
        for (const std::size_t child : j.children)
            if (!nodes_[child].players.empty() || !nodes_[child].changed.empty()) j.changed.push_back(child);
        if (!j.both()) {
            if (j.leaf) j.players.push_back(Player::presence);
            return;
        }
        const auto& a = entry(i, 0).node->question;
        const auto& b = entry(i, 1).node->question;
        if (j.leaf) {
            const engine::Node& m = program(i, 0);
            const engine::Node& n = program(i, 1);
            const auto range = [](const measure::Interval& x) { return combine::has_range(x) ? x : measure::Interval{0, 0}; };
            j.rescaled = !(m.normaliser == n.normaliser && range(m.accepted) == range(n.accepted) && range(m.inner) == range(n.inner) &&
                           m.treatment == n.treatment);
            if (j.rescaled || score(i, 0).state != score(i, 1).state || score(i, 0).answer != score(i, 1).answer)
                j.players.push_back(Player::answer);
        }
        if (j.parent && settings(i, 0).weight != settings(i, 1).weight) j.players.push_back(Player::weight);
        const Settings& s = settings(i, 0);
        const Settings& t = settings(i, 1);
        bool rule = missing_differs(s, t) || !(s.rounding == t.rounding) || s.direction != t.direction ||
                    program(i, 0).minimum_coverage != program(i, 1).minimum_coverage ||
                    program(i, 0).minimum_answered != program(i, 1).minimum_answered;
        if (j.leaf && a && b) rule = rule || a->level != b->level || !(a->threshold == b->threshold) || a->key != b->key;
        if (!j.leaf)
            rule = rule || !(s.rule == t.rule) || !(s.cap == t.cap) || entry(i, 0).node->rescale != entry(i, 1).node->rescale ||
                   entry(i, 0).node->range != entry(i, 1).node->range;
        if (rule && !j.rescaled) j.players.push_back(Player::rule);
    }

    bool looks_further(std::size_t i) const {
        return !nodes_[i].leaf && std::ranges::any_of(std::array{0U, 1U}, [&](unsigned side) {
            return nodes_[i].at[side] && detail::looks_further(settings(i, side), entry(i, side));
        });
    }

    std::array<const Prepared*, 2> p_;
    std::array<const Scores*, 2> scores_;
    std::vector<UnionNode> nodes_;
};

}  // namespace ceiba::detail
