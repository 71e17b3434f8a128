#include <ceiba/compare.hpp>

#include "change/divide.hpp"
#include "evaluated.hpp"

namespace ceiba {

namespace detail {

namespace {

Compared compared(const Scores& scores) {
    return {.framework = scores.framework,
            .framework_version = scores.framework_version,
            .method = scores.method,
            .assessment = scores.assessment,
            .subject = scores.subject,
            .round = scores.round,
            .status = scores.status,
            .provenance = scores.provenance};
}

NodeChange node_change(const UnionNode& j, const std::array<const NodeScore*, 2>& scores,
                       const std::array<std::optional<double>, 2>& weights) {
    const NodeScore& latest = scores[1] != nullptr ? *scores[1] : *scores[0];
    NodeChange out{.id = j.id, .depth = j.depth, .code = latest.code, .label = latest.label};
    if (j.depth > 0) out.parent = latest.parent;
    out.place = j.both() ? Place::kept : j.at[1] ? Place::added : Place::dropped;
    out.weight_before = weights[0];
    out.weight_after = weights[1];
    out.state_before = out.state_after = State::no_score;
    if (scores[0] != nullptr) {
        out.before = scores[0]->value;
        out.state_before = scores[0]->state;
        out.range = scores[0]->range;
    }
    if (scores[1] != nullptr) {
        out.after = scores[1]->value;
        out.state_after = scores[1]->state;
        const auto& range = scores[1]->range;
        if (range)
            out.range = {std::min(range->low, out.range.value_or(*range).low), std::max(range->high, out.range.value_or(*range).high)};
    }
    if (out.before && out.after) out.change = *out.after - *out.before;
    const auto differs = [&](Player player) { return std::ranges::find(j.players, player) != j.players.end(); };
    out.reweighted = differs(Player::weight);
    out.rule_changed = differs(Player::rule);
    return out;
}

/// The parts of every change, and what of the root's is due to each node: the sum of the parts from it down.
void add_parts(const UnionTree& tree, std::int64_t seed, Comparison& out) {
    std::vector<bool> changes;
    for (const NodeChange& n : out.nodes) changes.push_back(n.change.has_value());
    std::vector<std::vector<Part>> parts(tree.size());
    std::vector<double> contribution(tree.size(), 0.0);
    constexpr std::size_t any = std::numeric_limits<std::size_t>::max();
    const auto add = [&](const Owed& owed) {
        parts[owed.node].push_back({.node = tree[owed.node].id,
                                    .cause = tree[owed.cause].id,
                                    .player = tree[owed.cause].players[owed.player],
                                    .place = out.nodes[owed.cause].place,
                                    .part = owed.part,
                                    .standard_error = owed.standard_error});
        if (owed.node != 0) return;
        for (std::optional<std::size_t> up = owed.cause; up; up = tree[*up].parent) contribution[*up] += owed.part;
    };
    const auto exact = divide(tree, changes, seed, any, add);
    for (std::size_t i = 0; i < tree.size(); ++i) {
        out.nodes[i].exact = exact[i];
        out.exact = out.exact && exact[i];
        out.parts.insert(out.parts.end(), parts[i].begin(), parts[i].end());
        if (changes[0]) out.nodes[i].contribution = contribution[i];
    }
    if (!out.exact) out.earlier.provenance.seed = out.later.provenance.seed = seed;
}

}  // namespace

}  // namespace detail

Comparison compare(const Evaluation& before, const Evaluation& after, std::int64_t seed) {
    if (seed < 0) throw Error({issue("out_of_range", "/seed", {std::to_string(seed), "[0, ∞)"})});
    const std::array<const detail::Evaluated*, 2> sides{&before.evaluated(), &after.evaluated()};
    const std::array<const Scores*, 2> scores{&sides[0]->scores(), &sides[1]->scores()};
    const detail::UnionTree tree({sides[0], sides[1]}, scores);
    const std::vector<detail::UnionNode>& nodes = tree.nodes();
    Comparison out{.earlier = detail::compared(*scores[0]), .later = detail::compared(*scores[1])};
    std::map<std::string, std::array<bool, 2>> leaves;
    for (const detail::UnionNode& j : nodes) {
        std::array<const NodeScore*, 2> own{};
        std::array<std::optional<double>, 2> weights{};
        for (const std::size_t side : {0U, 1U}) {
            if (!j.at[side]) continue;
            own[side] = &scores[side]->nodes[*j.at[side]];
            if (j.depth > 0) weights[side] = sides[side]->settings[*j.at[side]].weight;
            leaves[j.id][side] = true;
        }
        out.nodes.push_back(detail::node_change(j, own, weights));
    }
    for (NodeChange& n : out.nodes)
        if (n.place != Place::kept && leaves[n.id][0] && leaves[n.id][1]) n.place = Place::moved;
    detail::add_parts(tree, seed, out);
    return out;
}

Comparison compare(const Framework& framework, const Assessment& before, const Assessment& after, const Method& method, std::int64_t seed) {
    return compare({framework, before, method}, {framework, after, method}, seed);
}

}  // namespace ceiba
