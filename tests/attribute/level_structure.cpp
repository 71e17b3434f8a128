#include <algorithm>
#include <ceiba/attribute/level_structure.hpp>
#include <map>
#include <numeric>

#include "laws.hpp"

namespace {

using ceiba::attribute::level_structure;
using Game = std::function<double(const std::vector<bool>&)>;

/// Parts of numbers near 1 that are weighted and added some hundred times.
constexpr double some_sums = 1e-13;

/// A game of random numbers, one for each set.
Game random_game(tests::Numbers& numbers) {
    return [&numbers, known = std::map<std::vector<bool>, double>()](const std::vector<bool>& set) mutable {
        const auto [at, fresh] = known.emplace(set, 0);
        if (fresh) at->second = numbers.between(-1, 1);
        return at->second;
    };
}

/// The same by its definition: all orders in which those below a node come one right after another.
std::vector<double> by_orders(const std::vector<std::size_t>& parent, const Game& game) {
    const std::size_t n = parent.size();
    std::vector<std::vector<std::size_t>> children(n);
    for (std::size_t i = 1; i < n; ++i) children[parent[i]].push_back(i);
    const std::function<std::vector<std::vector<std::size_t>>(std::size_t)> orders = [&](std::size_t at) {
        if (children[at].empty()) return std::vector<std::vector<std::size_t>>{{at}};
        std::vector<std::vector<std::size_t>> out;
        std::vector<std::size_t> order = children[at];
        std::ranges::sort(order);
        do {
            std::vector<std::vector<std::size_t>> partial{{}};
            for (const std::size_t child : order) {
                std::vector<std::vector<std::size_t>> longer;
                for (const auto& start : partial)
                    for (const auto& end : orders(child)) {
                        longer.push_back(start);
                        longer.back().insert(longer.back().end(), end.begin(), end.end());
                    }
                partial = longer;
            }
            out.insert(out.end(), partial.begin(), partial.end());
        } while (std::ranges::next_permutation(order).found);
        return out;
    };
    std::vector<double> out(n, 0.0);
    const auto all = orders(0);
    for (const auto& order : all) {
        std::vector<bool> joined(n, false);
        for (const std::size_t player : order) {
            const double before = game(joined);
            joined[player] = true;
            out[player] += (game(joined) - before) / static_cast<double>(all.size());
        }
    }
    return out;
}

}  // namespace

TEST_CASE("level_structure: the gloves of one left and two right hands, worked by hand") {
    // Orders of l, r1, r2 in which l is not first give l the pair: 4 of 6; r1 completes it where it comes second after l: 1 of 6.
    const auto parts = level_structure({0, 0, 0, 0}, [](const std::vector<bool>& s) { return s[1] && (s[2] || s[3]) ? 1.0 : 0.0; });
    CHECK(std::abs(parts[1] - 2.0 / 3) < some_sums);
    CHECK(std::abs(parts[2] - 1.0 / 6) < some_sums);
    CHECK(std::abs(parts[3] - 1.0 / 6) < some_sums);
    CHECK(parts[0] == 0);
}

TEST_CASE("level_structure: the same gloves where both right hands are a union, Owen's value by hand") {
    // Orders l r1 r2, l r2 r1, r1 r2 l, r2 r1 l: l brings the pair in two of four, each right hand in one.
    const auto parts = level_structure({0, 0, 0, 2, 2}, [](const std::vector<bool>& s) { return s[1] && (s[3] || s[4]) ? 1.0 : 0.0; });
    CHECK(std::abs(parts[1] - .5) < some_sums);
    CHECK(std::abs(parts[3] - .25) < some_sums);
    CHECK(std::abs(parts[4] - .25) < some_sums);
}

TEST_CASE("level_structure: the airport game of Littlechild and Owen (1973)") {
    // Littlechild, S. C., Owen, G. (1973) A simple expression for the Shapley value in a special case, doi:10.1287/mnsc.20.3.370:
    // a runway costs what its greatest user needs, and each step is shared by those that need it. Costs 1, 2, 4: 1/3, 5/6, 17/6.
    const double cost[] = {0, 1, 2, 4};
    const auto parts = level_structure({0, 0, 0, 0}, [&](const std::vector<bool>& s) {
        double most = 0;
        for (std::size_t i = 1; i < 4; ++i)
            if (s[i]) most = std::max(most, cost[i]);
        return most;
    });
    CHECK(std::abs(parts[1] - 1.0 / 3) < some_sums);
    CHECK(std::abs(parts[2] - 5.0 / 6) < some_sums);
    CHECK(std::abs(parts[3] - 17.0 / 6) < some_sums);
}

TEST_CASE("level_structure: its definition by orders, on random games and hierarchies") {
    tests::Numbers numbers(3);
    for (const std::vector<std::size_t>& parent : std::vector<std::vector<std::size_t>>{{0, 0},
                                                                                        {0, 0, 0, 1, 1, 2},
                                                                                        {0, 0, 0, 1, 1, 2, 2, 2},
                                                                                        {0, 0, 1, 1, 3, 3, 3},
                                                                                        {0, 0, 0, 0, 1, 1, 2, 4, 4}}) {
        const Game game = random_game(numbers);
        const auto parts = level_structure(parent, game);
        const auto expected = by_orders(parent, game);
        for (std::size_t i = 0; i < parent.size(); ++i) CHECK(std::abs(parts[i] - expected[i]) < some_sums);
        std::vector<bool> all(parent.size(), false);
        const double none = game(all);
        for (std::size_t i = 1; i < parent.size(); ++i) all[i] = std::ranges::find(parent.begin() + 1, parent.end(), i) == parent.end();
        CHECK(std::abs(std::accumulate(parts.begin(), parts.end(), 0.0) - (game(all) - none)) < some_sums);
    }
}

TEST_CASE("level_structure: probabilities of a set to come before are those of all orders, and add up to 1") {
    CHECK(ceiba::attribute::before(0, 0) == 1);
    CHECK(std::abs(ceiba::attribute::before(1, 3) - 1.0 / 12) < some_sums);  // 1! 2! / 4!
    for (std::size_t n = 0; n <= ceiba::attribute::most_exact; ++n) {
        double sum = 0;
        double sets = 1;
        for (std::size_t k = 0; k <= n; ++k) {
            sum += sets * ceiba::attribute::before(k, n);
            sets = sets * static_cast<double>(n - k) / static_cast<double>(k + 1);
        }
        CHECK(std::abs(sum - 1) < some_sums);
    }
}

TEST_CASE("level_structure: without players, with one, with too many") {
    CHECK(level_structure({0}, [](const std::vector<bool>&) { return 1.0; }) == std::vector<double>{0});
    CHECK(level_structure({0, 0}, [](const std::vector<bool>& s) { return s[1] ? 7.0 : 2.0; }) == std::vector<double>{0, 5});
    CHECK_THROWS_AS(level_structure(std::vector<std::size_t>(23, 0), [](const std::vector<bool>&) { return 1.0; }), std::length_error);
    // With as many siblings as may come before, 20, the game is played.
    struct Played {};
    const std::vector<std::size_t> full(22, 0);
    CHECK_THROWS_AS(level_structure(full, [](const std::vector<bool>&) -> double { throw Played(); }), Played);
}
