#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <stdexcept>
#include <utility>
#include <vector>

/// Who causes a difference: players join a game one by one, and each is given what it brings.
namespace ceiba::attribute {

/// What a node is without and with the player at hand, and how probable it is that just this came before it.
template <class Situation>
struct Switched {
    Situation without{};
    Situation with{};
    double probability = 1;
};

/// How many that may come before it a player can have, all levels together, for its part to be exact.
inline constexpr std::size_t most_exact = 20;

/// The probability that in a random order of `others` and one more, exactly a given set of so many comes before that one.
inline double before(std::size_t set, std::size_t others) {
    double out = 1.0 / static_cast<double>(others + 1);  // 1 / (n C(n - 1, set))
    for (std::size_t i = 0; i < set; ++i) out *= static_cast<double>(i + 1) / static_cast<double>(others - i);
    return out;
}

/// One level up: every set of the siblings may come before. What is the same is put together, and what the player does not change is
/// left out, so that few remain where rules are coarse.
///
/// below     the situations of the node below
/// siblings  how many others there are on this level
/// above     (mask of the siblings that came before, situation below) -> situation of the node above
/// cost      O(2^siblings * below)
template <class Above, class Below>
auto lifted(const std::vector<Switched<Below>>& below, std::size_t siblings, Above&& above) {
    using Situation = decltype(above(std::uint64_t{0}, below.front().without));
    std::map<std::pair<Situation, Situation>, double> switches;
    for (std::uint64_t mask = 0; mask < std::uint64_t{1} << siblings; ++mask) {
        const double probability = before(static_cast<std::size_t>(std::popcount(mask)), siblings);
        for (const Switched<Below>& s : below) {
            std::pair<Situation, Situation> key{above(mask, s.without), above(mask, s.with)};
            if (key.first != key.second) switches[std::move(key)] += probability * s.probability;
        }
    }
    std::vector<Switched<Situation>> out;
    for (const auto& [key, probability] : switches) out.push_back({key.first, key.second, probability});
    return out;
}

/// The level-structure value of a game: what each player brings, on average over all orders in which those below a node of the
/// hierarchy come one right after another. Parts add up to game(all) - game(none). With one level it is the Shapley value, with two the
/// Owen value.
///
///     part(i) = sum over sets S of the siblings on each level above i of the product of |S|! (n - 1 - |S|)! / n! times
///               game(all below S, and i) - game(all below S)
///
/// parent   of each node of the hierarchy, which comes before it; node 0 is the top and its own parent; players are those without
///          anything below
/// game     of the players that joined, by node
/// returns  the part of each node that is a player, 0 for the others
/// throws   std::length_error if a player has more than `most_exact` siblings on the way up
/// cost     O(players * 2^siblings on the way up) games
/// source   Winter (1989) A value for cooperative games with levels structure of cooperation, doi:10.1007/BF01268161;
///          Owen (1977) Values of games with a priori unions, doi:10.1007/978-3-642-45494-3_7
/// example  parent {0, 0, 0, 0}, a game that is 1 where node 1 and another one joined: 2/3, 1/6, 1/6
inline std::vector<double> level_structure(const std::vector<std::size_t>& parent,
                                           const std::function<double(const std::vector<bool>&)>& game) {
    const std::size_t n = parent.size();
    std::vector<std::vector<std::size_t>> children(n);
    for (std::size_t i = 1; i < n; ++i) children[parent[i]].push_back(i);
    const std::function<void(std::size_t, std::vector<bool>&)> join = [&](std::size_t i, std::vector<bool>& joined) {
        if (children[i].empty()) joined[i] = true;
        for (const std::size_t child : children[i]) join(child, joined);
    };
    std::vector<double> out(n, 0.0);
    for (std::size_t player = 1; player < n; ++player) {
        if (!children[player].empty()) continue;
        std::vector<bool> alone(n, false);
        alone[player] = true;
        std::vector<Switched<std::vector<bool>>> now{{std::vector<bool>(n, false), alone, 1}};
        std::size_t size = 0;
        for (std::size_t at = player; at != 0; at = parent[at]) {
            std::vector<std::size_t> others;
            for (const std::size_t sibling : children[parent[at]])
                if (sibling != at) others.push_back(sibling);
            size += others.size();
            if (size > most_exact) throw std::length_error("too many siblings for an exact part");
            now = lifted(now, others.size(), [&](std::uint64_t mask, std::vector<bool> joined) {
                for (std::size_t i = 0; i < others.size(); ++i)
                    if ((mask >> i & 1U) != 0) join(others[i], joined);
                return joined;
            });
        }
        for (const auto& s : now) out[player] += s.probability * (game(s.with) - game(s.without));
    }
    return out;
}

}  // namespace ceiba::attribute
