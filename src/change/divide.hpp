#pragma once

#include "change/division.hpp"
#include "change/random_orders.hpp"

namespace ceiba::detail {

/// What a node's change owes to one player at or below it.
struct Owed {
    std::size_t node{};
    std::size_t cause{};   ///< the node whose player it is
    std::size_t player{};  ///< its number there
    double part{};
    std::optional<double> standard_error{};  ///< of a part that is not exact
};

/// The parts of the changes of nodes: what each of them owes to each player at or below it. They are exact where no more is mixed than
/// division.hpp allows, else means over orders drawn at random.
///
/// asked    whether the change of a node is divided, by node
/// seed     of the orders
/// most     how many inputs of rules an order may take; where more, parts that are not exact are left out
/// each     called with each part
/// returns  whether the parts of a node are exact, by node; of one that is not asked for too
template <class Each>
std::vector<bool> divide(const UnionTree& tree, const std::vector<bool>& asked, std::int64_t seed, std::size_t most, Each each) {
    Mixture mixture(tree);
    Division division(tree, mixture);
    std::optional<RandomOrders> orders;
    std::vector<bool> exact(tree.size());
    for (std::size_t i = 0; i < tree.size(); ++i) exact[i] = !asked[i] || division.exact(i);
    if (std::ranges::find(exact, false) != exact.end() && RandomOrders::cost(tree) <= most) orders.emplace(tree, mixture, seed);
    for (std::size_t i = 0; i < tree.size(); ++i)
        for (std::size_t p = 0; p < tree[i].players.size(); ++p) {
            const std::vector<double> parts = division.parts(i, tree[i].players[p]);
            std::size_t steps = 0;
            for (std::optional<std::size_t> at = i; at; at = tree[*at].parent, ++steps) {
                if (!asked[*at]) continue;
                if (steps < parts.size()) {
                    each(Owed{*at, i, p, parts[steps], {}});
                } else if (orders) {
                    const Estimate estimate = orders->part(i, p, steps);
                    each(Owed{*at, i, p, estimate.part, estimate.standard_error});
                }
            }
        }
    return exact;
}

}  // namespace ceiba::detail
