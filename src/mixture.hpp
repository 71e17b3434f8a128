#pragma once

#include <ceiba/attribute/level_structure.hpp>
#include <ceiba/compile.hpp>
#include <ceiba/engine/evaluate.hpp>
#include <ceiba/model/comparison.hpp>
#include <ceiba/score.hpp>

/// Two rounds mixed: of what differs between them some is taken from the one and the rest from the other.
namespace ceiba::detail {

inline constexpr double nothing = -1;  ///< coverage of what has none

/// What a node is to those above it. No value is 0, so that situations can be compared.
struct Seen {
    bool present = true;
    double weight = 0;
    std::uint8_t state = 0;
    double value = 0;
    double coverage = nothing;
    double low = 0;
    double high = 1;
    std::size_t side = 0;  ///< which round its policies are from
    friend auto operator<=>(const Seen&, const Seen&) = default;
};

/// A node and, where one above pools what is below it, the indicators below in the order of the union.
using Situation = std::vector<Seen>;

/// Which of a node's own players are taken from the later round.
using Own = std::array<bool, 4>;

/// A node of either round, or of both.
struct Joint {
    std::string id{};
    std::array<std::optional<std::size_t>, 2> at{};
    std::optional<std::size_t> parent{};
    int depth = 0;
    std::vector<std::size_t> children{};  ///< in the order of the later round, then what was dropped
    std::vector<Player> own{};            ///< what of it differs
    std::vector<std::size_t> changed{};   ///< children with something that differs, at or below
    bool leaf = true;
    bool rescaled = false;    ///< an indicator's scale differs
    bool carries = false;     ///< a node above pools indicators
    bool reweighted = false;  ///< some weight below differs
    bool quiet = false;       ///< whatever the mixture, it has a value or none, in one range
    bool linear = false;      ///< its value is a sum of its children's by fixed shares
    bool both() const { return at[0] && at[1]; }
    std::size_t only() const { return at[0] ? 0 : 1; }
};

class Mixture {
public:
    Mixture(const std::array<const Prepared*, 2>& prepared, const std::array<const Scores*, 2>& scores) : p_(prepared), scores_(scores) {
        join(0, 0, std::nullopt, 0);
        for (std::size_t i = nodes_.size(); i-- > 0;) differences(i);
        for (std::size_t i = 0; i < nodes_.size(); ++i) {
            const Joint& j = nodes_[i];
            if (j.parent) nodes_[i].carries = pools(*j.parent) || nodes_[*j.parent].carries;
        }
        for (const std::size_t side : {0U, 1U}) {
            base_[side].resize(nodes_.size());
            for (std::size_t i = nodes_.size(); i-- > 0;) {
                std::vector<const Situation*> children;
                for (const std::size_t child : nodes_[i].children) children.push_back(&base_[side][child]);
                base_[side][i] = situation(i, {side == 1, side == 1, side == 1, side == 1}, children);
            }
        }
        for (std::size_t i = nodes_.size(); i-- > 0;) closed_form(i);
    }

    const std::vector<Joint>& nodes() const { return nodes_; }

    /// The part of one player in the change of every node from its own up; nothing where too much differs at once.
    std::vector<std::pair<std::size_t, std::optional<double>>> parts(std::size_t node, Player player) const {
        std::vector<std::pair<std::size_t, std::optional<double>>> out;
        std::vector<attribute::Switched<Situation>> now;
        std::size_t size = 0;
        std::optional<double> part;
        std::optional<std::size_t> below;
        for (std::optional<std::size_t> at = node; at; at = nodes_[*at].parent) {
            const Joint& j = nodes_[*at];
            bool counts = !below || !j.linear;
            for (auto above = j.parent; above && !counts; above = nodes_[*above].parent) counts = !nodes_[*above].linear;
            if (counts) {
                std::vector<std::size_t> children;
                std::vector<Player> own;
                for (const std::size_t child : j.changed)
                    if (child != below) children.push_back(child);
                for (const Player other : j.own)
                    if (below || other != player) own.push_back(other);
                size += children.size() + own.size();
                if (size <= attribute::most_exact) {
                    const auto mixed = [&](std::uint64_t mask, bool switched, const Situation* path) {
                        return mixture(*at, mask, children, own, below ? std::nullopt : std::optional(player), switched, below, path);
                    };
                    if (!below) {
                        now = attribute::lifted(std::vector<attribute::Switched<bool>>{{false, true, 1}}, children.size() + own.size(),
                                                [&](std::uint64_t mask, bool switched) { return mixed(mask, switched, nullptr); });
                    } else {
                        now = attribute::lifted(now, children.size() + own.size(),
                                                [&](std::uint64_t mask, const Situation& path) { return mixed(mask, false, &path); });
                    }
                }
            }
            if (below && j.linear) part = part ? std::optional(*part * share(*at, *below)) : std::nullopt;
            else if (size > attribute::most_exact) part = std::nullopt;
            else part = mean(*at, now);
            out.emplace_back(*at, part);
            below = at;
        }
        return out;
    }

private:
    const Prepared& prepared(std::size_t side) const { return *p_[side]; }
    const engine::Node& program(std::size_t i, std::size_t side) const { return prepared(side).program.nodes[*nodes_[i].at[side]]; }
    const Settings& settings(std::size_t i, std::size_t side) const { return prepared(side).settings[*nodes_[i].at[side]]; }
    const Tree::Entry& entry(std::size_t i, std::size_t side) const { return prepared(side).tree[*nodes_[i].at[side]]; }
    const NodeScore& score(std::size_t i, std::size_t side) const { return scores_[side]->nodes[*nodes_[i].at[side]]; }

    /// Adds a node and what is below it; children that stand in both rounds are the same if both are indicators or neither is.
    std::size_t join(std::optional<std::size_t> before, std::optional<std::size_t> after, std::optional<std::size_t> parent, int depth) {
        const std::size_t i = nodes_.size();
        nodes_.push_back({.at = {before, after}, .parent = parent, .depth = depth});
        const auto scored = [&](std::size_t side) {
            std::vector<std::size_t> out;
            if (const auto& at = nodes_[i].at[side])
                for (const std::size_t child : prepared(side).tree[*at].children)
                    if (prepared(side).tree.scored(child)) out.push_back(child);
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
            const std::size_t made = join(was, child, i, depth + 1);
            nodes_[i].children.push_back(made);
        }
        for (const std::size_t child : old) {
            const std::size_t made = join(child, std::nullopt, i, depth + 1);
            nodes_[i].children.push_back(made);
        }
        return i;
    }

    bool policy_differs(std::size_t i) const {
        const Settings& a = settings(i, 0);
        const Settings& b = settings(i, 1);
        bool by_target = false;
        describe::for_each_member<Missing>([&](const describe::Note&, auto member) {
            const auto& rule = a.missing.*member;
            by_target = by_target || (rule && std::holds_alternative<missing::Target>(rule->value));
        });
        return !(a.missing == b.missing) || !(a.rounding == b.rounding) || a.direction != b.direction ||
               (by_target && !(a.target == b.target)) || program(i, 0).minimum_coverage != program(i, 1).minimum_coverage;
    }

    /// What of a node differs, once that is known of everything below it.
    void differences(std::size_t i) {
        Joint& j = nodes_[i];
        for (const std::size_t child : j.children)
            if (!nodes_[child].own.empty() || !nodes_[child].changed.empty()) j.changed.push_back(child);
        if (!j.both()) {
            if (j.leaf) j.own.push_back(Player::presence);
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
                j.own.push_back(Player::answer);
        }
        if (j.parent && settings(i, 0).weight != settings(i, 1).weight) j.own.push_back(Player::weight);
        bool rule = policy_differs(i);
        if (j.leaf && a && b) rule = rule || a->level != b->level || a->threshold != b->threshold || a->key != b->key;
        if (!j.leaf)
            rule = rule || !(settings(i, 0).rule == settings(i, 1).rule) || !(settings(i, 0).cap == settings(i, 1).cap) ||
                   entry(i, 0).node->rescale != entry(i, 1).node->rescale || entry(i, 0).node->range != entry(i, 1).node->range;
        if (!rule) return;
        if (!j.rescaled) j.own.push_back(Player::rule);
    }

    bool pools(std::size_t i) const {
        bool out = false;
        for (const std::size_t side : {0U, 1U})
            if (!nodes_[i].leaf && nodes_[i].at[side]) out = out || combine::pools(settings(i, side).rule);
        return out;
    }

    static bool takes(const std::optional<std::size_t>& only, bool switched) { return only ? *only == 1 : switched; }

    Situation situation(std::size_t i, const Own& own, const std::vector<const Situation*>& children) const {
        const Joint& j = nodes_[i];
        const auto only = j.both() ? std::nullopt : std::optional(j.only());
        const auto side = [&](Player player) { return static_cast<std::size_t>(takes(only, own[static_cast<std::size_t>(player)])); };
        Seen seen;
        seen.side = side(j.rescaled ? Player::answer : Player::rule);
        if (j.parent) seen.weight = settings(i, side(Player::weight)).weight;
        if (!j.leaf) return inner(i, seen, children);
        if (only) seen.present = own[static_cast<std::size_t>(Player::presence)] == (*only == 1);
        const NodeScore& said = score(i, side(Player::answer));
        const engine::Node& node = program(i, seen.side);
        const bool answered = said.state == State::answered && said.answer.has_value();
        seen.state = engine::code(answered ? State::answered : said.state);
        if (answered) seen.value = node.measured(*said.answer);
        seen.coverage = said.coverage.value_or(nothing);
        seen.low = node.range.low;
        seen.high = node.range.high;
        if (!seen.present) seen = {.present = false};
        return {seen};
    }

    /// A node of the engine made of parts of two programs, and its value.
    Situation inner(std::size_t i, Seen seen, const std::vector<const Situation*>& children) const {
        const Joint& j = nodes_[i];
        const Settings& s = settings(i, seen.side);
        engine::Program mixed;
        mixed.nodes.emplace_back(program(i, seen.side));
        mixed.nodes[0].rule = s.rule;
        mixed.nodes[0].pools = combine::pools(s.rule);
        mixed.nodes[0].edges.clear();
        mixed.nodes[0].critical.clear();
        mixed.nodes[0].children.clear();
        mixed.nodes[0].all_weights = 0;
        Situation out{seen};
        std::vector<const Seen*> set{nullptr};
        std::vector<std::pair<std::size_t, std::size_t>> counted;  // of the union, of the program
        std::vector<std::pair<std::size_t, const Seen*>> below;
        const auto add = [&](const Seen& one) {
            set.push_back(&one);
            return set.size() - 1;
        };
        std::vector<std::size_t> order(children.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::sort(order, {}, [&](std::size_t c) { return nodes_[j.children[c]].id; });
        bool any = false;
        for (const std::size_t c : order) {
            const std::size_t child = j.children[c];
            const Seen& one = children[c]->front();
            any = any || one.present;
            if (!one.present || one.weight == 0) continue;
            const std::size_t at = add(one);
            const bool takes_away =
                !nodes_[child].leaf && std::holds_alternative<missing::Propagate>(settings(child, one.side).missing.no_score->value);
            mixed.nodes[0].children.push_back({.node = at, .weight = one.weight, .takes_away = takes_away});
            if (!mixed.nodes[0].pools) counted.emplace_back(child, at);
        }
        if (j.carries || mixed.nodes[0].pools) {
            for (std::size_t c = 0; c < children.size(); ++c) {
                const std::size_t child = j.children[c];
                std::vector<std::size_t> leaves;
                leaves_of(child, leaves);
                for (std::size_t l = 0; l < leaves.size(); ++l) {
                    Seen leaf = (*children[c])[nodes_[child].leaf ? 0 : l + 1];
                    if (!children[c]->front().present || children[c]->front().weight == 0) leaf.weight = 0;
                    out.push_back(leaf);
                }
            }
        }
        if (mixed.nodes[0].pools) {
            std::vector<std::size_t> leaves;
            for (const std::size_t child : j.children) leaves_of(child, leaves);
            for (std::size_t l = 0; l < leaves.size(); ++l)
                if (out[l + 1].present && out[l + 1].weight > 0) below.emplace_back(leaves[l], &out[l + 1]);
            std::ranges::sort(below, {}, [&](const auto& leaf) { return nodes_[leaf.first].id; });
            for (const auto& [leaf, one] : below) counted.emplace_back(leaf, add(*one));
        }
        std::vector<combine::Child> kinds;
        Family family{*this, {}, {}, {}};
        for (const auto& [child, at] : counted) {
            engine::Edge one = edge(i, child, at, *set[at], seen.side, &engine::Node::edges);
            one.child.place = kinds.size();
            kinds.push_back(one.child);
            family.children.push_back(child);
            family.sides.push_back(nodes_[child].both() ? set[at]->side : nodes_[child].only());
            family.edges.push_back(one);
            mixed.nodes[0].edges.push_back(one);
            mixed.nodes[0].all_weights += one.child.weight;
            if (std::ranges::find(s.cap.children, nodes_[child].id) != s.cap.children.end())
                mixed.nodes[0].critical.push_back(edge(i, child, at, *set[at], seen.side, &engine::Node::critical));
        }
        mixed.nodes[0].margin = s.cap.margin;
        seen.present = any;
        seen.state = engine::code(State::no_score);
        if (!kinds.empty()) {
            engine::Node& node = mixed.nodes[0];
            node.ready = combine::ready(node.rule, kinds, family);
            node.inner = combine::range(node.ready, kinds);
            for (const engine::Edge& e : node.critical) node.inner.low = std::fmin(node.inner.low, e.child.range.low + node.margin);
            node.range = {measure::rounded(node.inner.low, node.rounding), measure::rounded(node.inner.high, node.rounding)};
            if (combine::has_range(node.range)) seen.low = node.range.low, seen.high = node.range.high;
            else seen.low = seen.high = 0;  // so that situations can be compared
            evaluate(mixed, set, seen);
        }
        out[0] = any ? seen : Seen{.present = false};
        if (!j.carries) out.resize(1);
        return out;
    }

    static void evaluate(engine::Program& mixed, const std::vector<const Seen*>& set, Seen& seen) {
        engine::Node settled;
        settled.column = 0;
        mixed.nodes.resize(set.size(), settled);
        engine::Row row(mixed, {.coverage = true});
        for (std::size_t n = 1; n < set.size(); ++n) {
            row.state[n] = set[n]->state;
            row.value[n] = set[n]->state == engine::code(State::answered) ? set[n]->value : combine::no_value;
            row.coverage[n] = set[n]->coverage == nothing ? combine::no_value : set[n]->coverage;
        }
        row.evaluate();
        seen.state = row.state[0];
        seen.value = std::isnan(row.value[0]) ? 0 : row.value[0];
        seen.coverage = std::isnan(row.coverage[0]) ? nothing : row.coverage[0];
    }

    void leaves_of(std::size_t i, std::vector<std::size_t>& out) const {
        if (nodes_[i].leaf) out.push_back(i);
        for (const std::size_t child : nodes_[i].children) leaves_of(child, out);
    }

    /// The children of a mixed node, to a rule that names them.
    struct Family final : combine::Siblings {
        const Mixture& mixture;
        std::vector<std::size_t> children;
        std::vector<std::size_t> sides;
        std::vector<engine::Edge> edges;

        Family(const Mixture& of, std::vector<std::size_t> c, std::vector<std::size_t> s, std::vector<engine::Edge> e)
            : mixture(of), children(std::move(c)), sides(std::move(s)), edges(std::move(e)) {}
        std::optional<std::size_t> place(const std::string& id) const override {
            const auto found = std::ranges::find(children, id, [&](std::size_t child) { return mixture.nodes_[child].id; });
            return found == children.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - children.begin()));
        }
        std::optional<double> number(std::size_t place, const Answer& answer) const override {
            if (place >= children.size()) return std::nullopt;
            const std::size_t child = children[place];
            const std::size_t side = sides[place];
            const Scale* scale = mixture.prepared(side).tree.scale(*mixture.nodes_[child].at[side]);
            if (scale != nullptr && !scale->levels.empty()) {
                const auto level = ceiba::number(answer, *scale);
                return level ? std::optional(edges[place].rescaled(mixture.program(child, side).measured(*level))) : std::nullopt;
            }
            const auto* x = std::get_if<double>(&answer.value);
            return x != nullptr ? std::optional(edges[place].rescaled(*x)) : std::nullopt;
        }
    };

    using Edges = std::vector<engine::Edge> engine::Node::*;

    const engine::Edge* compiled(std::size_t parent, std::size_t child, std::size_t side, Edges kind) const {
        if (!nodes_[parent].at[side] || !nodes_[child].at[side]) return nullptr;
        const auto& edges = program(parent, side).*kind;
        const auto found = std::ranges::find(edges, *nodes_[child].at[side], &engine::Edge::node);
        return found == edges.end() ? nullptr : &*found;
    }

    /// What a child gives to a rule: its policies from the round they are of, the rest from the round of the rule.
    engine::Edge edge(std::size_t parent, std::size_t child, std::size_t at, const Seen& seen, std::size_t rule_side, Edges kind) const {
        const bool own = !nodes_[child].both() || std::ranges::find(nodes_[child].own, Player::rule) != nodes_[child].own.end();
        const std::size_t first = own || nodes_[child].rescaled ? seen.side : rule_side;
        const engine::Edge* found = compiled(parent, child, first, kind);
        if (found == nullptr) found = compiled(parent, child, 1 - first, kind);
        engine::Edge out = found == nullptr ? engine::Edge{} : *found;
        const engine::Edge was = out;
        const Node& node = *entry(parent, rule_side).node;
        out.node = at;
        out.rescales = node.rescale && !combine::pools(settings(parent, rule_side).rule);
        out.from = {seen.low, seen.high};
        out.to = node.range.value_or(measure::Interval{});
        if (out.rescales != was.rescales || (out.rescales && !(out.from == was.from && out.to == was.to)))
            for (double& x : out.counted_as) x = out.rescaled(was.rescales ? measure::rescaled(x, was.to, was.from) : x);
        out.child.weight = seen.weight;
        out.child.range = out.rescales ? out.to : out.from;
        if (found == nullptr) out.child.threshold = out.child.range.high;
        return out;
    }

    /// A node where some siblings and some of its own are taken from the later round, and what is on the path as it is given.
    Situation mixture(std::size_t i, std::uint64_t mask, const std::vector<std::size_t>& children, const std::vector<Player>& own,
                      std::optional<Player> player, bool switched, std::optional<std::size_t> path, const Situation* given) const {
        const Joint& j = nodes_[i];
        std::vector<const Situation*> below;
        for (const std::size_t child : j.children) {
            const auto found = std::ranges::find(children, child);
            const bool later = found != children.end() && (mask >> static_cast<std::size_t>(found - children.begin()) & 1U) != 0;
            below.push_back(child == path ? given : &base_[later ? 1 : 0][child]);
        }
        Own from{};
        for (std::size_t o = 0; o < own.size(); ++o) from[static_cast<std::size_t>(own[o])] = (mask >> (children.size() + o) & 1U) != 0;
        if (player) from[static_cast<std::size_t>(*player)] = switched;
        return situation(i, from, below);
    }

    /// A mixture without a score counts as the earlier score.
    double value(std::size_t i, const Seen& seen) const {
        return seen.present && seen.state == engine::code(State::answered) ? seen.value : base_[0][i].front().value;
    }

    double mean(std::size_t i, const std::vector<attribute::Switched<Situation>>& now) const {
        double sum = 0;
        for (const auto& s : now) sum += s.probability * (value(i, s.with.front()) - value(i, s.without.front()));
        return sum;
    }

    /// Where every mixture is a sum by fixed shares, parts need no mixing.
    void closed_form(std::size_t i) {
        Joint& j = nodes_[i];
        const auto differs = [&](std::size_t child, Player player) {
            return std::ranges::find(nodes_[child].own, player) != nodes_[child].own.end();
        };
        const Seen& a = base_[0][i].front();
        const Seen& b = base_[1][i].front();
        if (j.leaf) {
            j.quiet = j.both() && !j.rescaled && !differs(i, Player::rule) && a.state == b.state;
            return;
        }
        j.quiet = j.both() && !differs(i, Player::rule) && combine::is_mean(settings(i, 0).rule) && a.low == b.low && a.high == b.high;
        bool own_weights = false;
        for (const std::size_t child : j.children) {
            const Seen& c = base_[0][child].front();
            const Seen& d = base_[1][child].front();
            j.quiet = j.quiet && nodes_[child].quiet && (c.weight > 0) == (d.weight > 0);
            own_weights = own_weights || differs(child, Player::weight);
            j.reweighted = j.reweighted || own_weights || nodes_[child].reweighted;
        }
        if (!j.both()) return;
        j.quiet = j.quiet && (program(i, 0).minimum_coverage == 0 || !j.reweighted);
        j.linear = j.quiet && !own_weights && program(i, 0).linear() && a.state == engine::code(State::answered);
    }

    /// By how much a node of fixed shares rises for each unit of a child.
    double share(std::size_t i, std::size_t child) const {
        double weights = 0;
        double out = 0;
        for (const std::size_t c : nodes_[i].children) {
            const Seen& seen = base_[0][c].front();
            if (!seen.present || seen.weight == 0) continue;
            const engine::Edge e = edge(i, c, 0, seen, 0, &engine::Node::edges);
            if (e.counted(seen.state, seen.value)) weights += seen.weight;
            if (c == child && seen.state == engine::code(State::answered))
                out = seen.weight * (e.rescales ? (e.to.high - e.to.low) / (e.from.high - e.from.low) : 1.0);
        }
        return out == 0 ? 0 : out / weights * (program(i, 0).reversed ? -1 : 1);
    }

    std::array<const Prepared*, 2> p_;
    std::array<const Scores*, 2> scores_;
    std::vector<Joint> nodes_;
    std::array<std::vector<Situation>, 2> base_;
};

}  // namespace ceiba::detail
