#pragma once

#include <ceiba/progress.hpp>
#include <ceiba/robust/philox.hpp>

#include "change/mixture.hpp"

namespace ceiba::detail {

/// What a player brings on average, over orders drawn at random.
struct Estimate {
    double part = 0;
    double standard_error = 0;
};

/// The parts of a change estimated from orders drawn at random. In an order the players below one node stand side by side. What the players
/// bring adds up to the change in every order. Each order is also walked backwards, so that who is early once is late once (antithetic
/// pairs, Castro, Gómez & Tejada (2009) Polynomial calculation of the Shapley value based on sampling, doi:10.1016/j.cor.2008.04.004, with
/// the pairs of Mitchell et al. (2022) Sampling permutations for Shapley value estimation, JMLR 23).
class RandomOrders {
public:
    RandomOrders(const UnionTree& tree, Mixture& mixture, std::int64_t seed)
        : tree_(tree), mixture_(mixture), random_{static_cast<std::uint64_t>(seed)}, first_(tree.size()) {
        for (std::size_t i = 0; i < tree_.size(); ++i) {
            const double first = mixture_.value(i, mixture_.base(0, i).front());
            seen_.push_back({first, first});
        }
        for (std::size_t i = 0; i < tree_.size(); ++i) {
            first_[i] = sums_.size();
            sums_.resize(sums_.size() + tree_[i].players.size(),
                         std::vector<std::array<double, 2>>(static_cast<std::size_t>(tree_[i].depth) + 1));
        }
        pairs_ = pairs();
        std::vector<Step> order;
        for (std::size_t draw = 0; draw < pairs_; ++draw) {
            order.clear();
            add(0, draw, order);
            std::vector<std::vector<double>> brought(sums_.size());
            for (std::size_t p = 0; p < brought.size(); ++p) brought[p].assign(sums_[p].size(), 0.0);
            walk(order, brought);
            std::ranges::reverse(order);
            walk(order, brought);
            for (std::size_t p = 0; p < brought.size(); ++p) {
                for (std::size_t k = 0; k < brought[p].size(); ++k) {
                    const double both = brought[p][k] / 2;
                    sums_[p][k][0] += both;
                    sums_[p][k][1] += both * both;
                }
            }
        }
    }

    /// How many inputs of rules it takes to walk an order.
    static std::size_t cost(const UnionTree& tree) {
        std::size_t out = 1;
        for (std::size_t i = 0; i < tree.size(); ++i)
            for (std::optional<std::size_t> up = i; up; up = tree[*up].parent)
                out += tree[i].players.size() * (tree[*up].children.size() + 4);
        return out;
    }

    /// The part of a player in the change of the node so many steps above its own.
    ///
    /// The error allows for what was not seen: one more pair of orders may bring as much as lies between the least and the greatest that
    /// the node has been. A player that mattered in no order drawn may matter all the same.
    Estimate part(std::size_t i, std::size_t player, std::size_t steps) const {
        if (tree_[i].players[player] == Player::weight && steps == 0) return {};  // a node's weight is nothing to itself
        const auto n = static_cast<double>(pairs_);
        const auto& [sum, squares] = sums_[first_[i] + player][steps];
        std::size_t at = i;
        for (std::size_t k = 0; k < steps; ++k) at = *tree_[at].parent;
        const double unseen = (seen_[at].high - seen_[at].low) / n;
        return {sum / n, std::sqrt(std::max(squares - sum * sum / n, 0.0) / (n * (n - 1)) + unseen * unseen)};
    }

private:
    struct Step {
        std::size_t node;
        std::size_t player;
    };

    /// As many as some seconds allow, 1024 at most.
    std::size_t pairs() const {
        constexpr std::size_t affordable = 1U << 24U;
        return std::clamp<std::size_t>(affordable / cost(tree_), 32, 1024);
    }

    /// The players at and below a node, in an order of their own for each draw.
    void add(std::size_t i, std::size_t draw, std::vector<Step>& order) const {
        const UnionNode& j = tree_[i];
        std::vector<std::size_t> members(j.members());
        std::iota(members.begin(), members.end(), std::size_t{0});
        for (std::size_t m = members.size(); m > 1; --m) std::swap(members[m - 1], members[random_.below(m, draw, i << 20U | m)]);
        for (const std::size_t m : members) {
            if (m < j.changed.size()) add(j.changed[m], draw, order);
            else order.push_back({i, m - j.changed.size()});
        }
    }

    void walk(const std::vector<Step>& order, std::vector<std::vector<double>>& brought) {
        std::vector<FromLater> later(tree_.size(), FromLater{});
        std::vector<Situation> now(tree_.size());
        for (std::size_t i = 0; i < tree_.size(); ++i) now[i] = mixture_.base(0, i);
        mixture_.forget();
        for (const auto& [node, player] : order) {
            pulse();
            later[node][static_cast<std::size_t>(tree_[node].players[player])] = true;
            std::size_t steps = 0;
            Situation was;
            std::optional<Before> before;
            for (std::optional<std::size_t> at = node; at; at = tree_[*at].parent, ++steps) {
                Situation then = mixture_.moved(*at, later[*at], now, before);
                if (then == now[*at]) break;
                const double value = mixture_.value(*at, then.front());
                brought[first_[node] + player][steps] += value - mixture_.value(*at, now[*at].front());
                seen_[*at] = {std::min(seen_[*at].low, value), std::max(seen_[*at].high, value)};
                was = std::exchange(now[*at], std::move(then));
                before = {*at, &was};
            }
        }
    }

    const UnionTree& tree_;
    Mixture& mixture_;
    robust::Random random_;
    std::vector<std::size_t> first_;                          ///< number of a node's first player
    std::vector<std::vector<std::array<double, 2>>> sums_{};  ///< by player and steps up: sum and sum of squares
    std::vector<measure::Interval> seen_{};                   ///< the least and the greatest that each node has been
    std::size_t pairs_ = 0;
};

}  // namespace ceiba::detail
