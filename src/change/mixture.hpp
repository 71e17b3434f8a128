#pragma once

#include <bit>
#include <unordered_map>

#include "change/blend.hpp"

namespace ceiba::detail {

/// Which of a node's own players are taken from the later round.
using Own = std::array<bool, 4>;

/// Two rounds mixed: of what differs between them some is taken from the one and the rest from the other.
class Mixture {
public:
    explicit Mixture(const Joined& joined) : joined_(joined), blend_(joined), kinds_(joined.size()), structures_(joined.size()) {
        for (const std::size_t side : {0U, 1U}) {
            const bool later = side == 1;
            base_[side].resize(joined.size());
            for (std::size_t i = joined.size(); i-- > 0;)
                base_[side][i] = situation(i, {later, later, later, later}, children(i, base_[side]));
        }
    }

    const Situation& base(std::size_t side, std::size_t i) const { return base_[side][i]; }
    std::vector<const Situation*> children(std::size_t i, const std::vector<Situation>& all) const {
        std::vector<const Situation*> out;
        for (const std::size_t child : joined_[i].children) out.push_back(&all[child]);
        return out;
    }

    /// A node of which some is taken from the later round, above children in given situations.
    Situation situation(std::size_t i, const Own& own, const std::vector<const Situation*>& children) {
        const Joint& j = joined_[i];
        const auto side = [&](Player player) { return own[static_cast<std::size_t>(player)] ? 1U : 0U; };
        // What is the same in both rounds is taken from the earlier one: fewer nodes to make.
        const auto of = [&](Player player) { return !j.both() ? j.only() : j.differs(player) ? side(player) : 0U; };
        const std::size_t policies = of(j.rescaled ? Player::answer : Player::rule);
        const double weight = j.parent ? joined_.settings(i, of(Player::weight)).weight : 0;
        if (!j.leaf) return inner(i, policies, weight, children);
        Situation out{{absent}, 0};
        if (j.both() || side(Player::presence) == j.only()) {
            const NodeScore& said = joined_.score(i, of(Player::answer));
            const engine::Node& node = joined_.program(i, policies);
            const bool answered = said.state == State::answered && said.answer.has_value();
            Seen& seen = out.seen.front();
            seen.weight = weight;
            seen.shape = {.counts = weight > 0, .low = node.range.low, .high = node.range.high, .side = policies};
            seen.state = engine::code(answered ? State::answered : said.state);
            if (answered) seen.value = node.measured(*said.answer);
            seen.coverage = said.coverage.value_or(nothing);
        }
        out.kind = kind(i, out);
        return out;
    }

    const Blend& blend() const { return blend_; }
    /// A mixture without a score counts as the earlier score.
    double value(std::size_t i, const Seen& seen) const {
        return seen.shape.present && seen.state == engine::code(State::answered) ? seen.value : base_[0][i].front().value;
    }

private:
    std::uint32_t kind(std::size_t i, const Situation& situation) {
        std::vector<Shape> shapes;
        for (const Seen& seen : situation.seen) shapes.push_back(seen.shape);
        return kinds_[i].emplace(std::move(shapes), static_cast<std::uint32_t>(kinds_[i].size())).first->second;
    }

    Situation inner(std::size_t i, std::size_t side, double weight, const std::vector<const Situation*>& children) {
        const Joint& j = joined_[i];
        Structure& s = structure(i, side, children);
        Situation out{{absent}, 0};
        Seen& front = out.seen.front();
        if (s.shape.present) {
            front = {.shape = s.shape, .state = engine::code(State::no_score)};
            front.shape.counts = weight > 0;
            front.weight = weight;
        }
        if (s.row) evaluate(s, children, front);
        if (j.carries) {
            for (const Situation* child : children) {
                for (std::size_t l = child->seen.size() > 1 ? 1 : 0; l < child->seen.size(); ++l) {
                    out.seen.push_back(child->seen[l]);
                    if (!child->front().shape.counts) out.seen.back().shape.counts = false;
                }
            }
        }
        auto& known = s.kinds[weight > 0 ? 1 : 0];
        if (!known) known = kind(i, out);
        out.kind = *known;
        return out;
    }

    static void evaluate(Structure& s, const std::vector<const Situation*>& children, Seen& seen) {
        engine::Row& row = *s.row;
        engine::Node& node = s.program.nodes.front();
        if (combine::card(node.rule).range == combine::Range::of_children) {
            node.all_weights = 0;
            for (std::size_t n = 0; n < s.from.size(); ++n) {
                const double weight = children[s.from[n].first]->front().weight;
                node.edges[n].child.weight = node.children[n].weight = weight;
                node.all_weights += weight;
            }
        }
        for (std::size_t n = 0; n < s.from.size(); ++n) {
            const Seen& one = children[s.from[n].first]->seen[s.from[n].second];
            row.state[n + 1] = one.state;
            row.value[n + 1] = one.state == engine::code(State::answered) ? one.value : combine::no_value;
            row.coverage[n + 1] = one.coverage == nothing ? combine::no_value : one.coverage;
        }
        row.evaluate();
        seen.state = row.state[0];
        seen.value = std::isnan(row.value[0]) ? 0 : row.value[0];
        seen.coverage = std::isnan(row.coverage[0]) ? nothing : row.coverage[0];
    }

    Structure& structure(std::size_t i, std::size_t side, const std::vector<const Situation*>& children) {
        constexpr std::size_t most_kept = 1U << 14U;
        auto& known = structures_[i];
        std::vector<std::uint32_t> key{static_cast<std::uint32_t>(side)};
        for (const Situation* child : children) key.push_back(child->kind);
        if (combine::card(joined_.settings(i, side).rule).range != combine::Range::of_children)  // the range depends on the weights
            for (const Situation* child : children)
                for (const Seen& seen : child->seen)
                    for (const unsigned shift : {0U, 32U})
                        key.push_back(static_cast<std::uint32_t>(std::bit_cast<std::uint64_t>(seen.weight) >> shift));
        const auto found = known.find(key);
        if (found != known.end()) return found->second;
        if (known.size() >= most_kept) known.clear();
        Structure& made = known[std::move(key)];
        blend_.build(made, i, side, children);
        return made;
    }

    struct Hash {
        std::size_t operator()(const std::vector<std::uint32_t>& key) const {
            std::size_t out = 0;
            for (const std::uint32_t k : key) out = (out ^ k) * 0x9E3779B97F4A7C15U + (out >> 29U);
            return out;
        }
    };

    const Joined& joined_;
    Blend blend_;
    std::array<std::vector<Situation>, 2> base_;
    std::vector<std::map<std::vector<Shape>, std::uint32_t>> kinds_;
    std::vector<std::unordered_map<std::vector<std::uint32_t>, Structure, Hash>> structures_;
};

}  // namespace ceiba::detail
