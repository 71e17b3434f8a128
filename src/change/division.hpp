#pragma once

#include <bit>
#include <ceiba/attribute/level_structure.hpp>
#include <ceiba/progress.hpp>

#include "change/closed_forms.hpp"

namespace ceiba::detail {

/// How far parts are exact.
struct Limits {
    std::size_t mixed = attribute::most_exact;  ///< how many that may come before a player are mixed, all levels together
    std::size_t few = 10;                       ///< so many are mixed even where there is a closed form
};

/// A sum that keeps what its additions lose: half a million products of numbers as small as their number is great (Neumaier).
struct Total {
    double sum = 0;
    double lost = 0;
    void add(double x) {
        const double next = sum + x;
        lost += std::abs(sum) >= std::abs(x) ? (sum - next) + x : (x - next) + sum;
        sum = next;
    }
    double value() const { return sum + lost; }
};

/// The exact parts of a change: the level-structure value of the game of taking players from the later round.
///
/// What a node is worth in a situation is the mean of the value of each node above, over all orders of what stands beside the path; the
/// part of a player is what its node is worth with it less what it is worth without. So each situation is looked at once, whoever causes
/// it.
class Division {
public:
    Division(const UnionTree& tree, Mixture& mixture, const Limits& limits = {})
        : tree_(tree),
          mixture_(mixture),
          forms_(tree, mixture),
          free_(tree.size()),
          reach_(tree.size(), -1),
          worth_(tree.size()),
          tables_(tree.size()) {
        std::vector<bool> exact(tree_.size(), false);
        for (std::size_t i = 0; i < tree_.size(); ++i) {
            const bool closes = mixed(i, i, true, false) > limits.few;
            exact[i] = mixed(i, i, true, closes) <= limits.mixed;
        }
        for (std::size_t i = 0; i < tree_.size(); ++i)
            if (exact[i]) reach_[i] = tree_[i].parent ? reach_[*tree_[i].parent] + 1 : 0;
    }

    bool exact(std::size_t i) const { return reach_[i] >= 0; }

    /// The parts of one player in the change of every node from its own up, as far as they are exact.
    std::vector<double> parts(std::size_t i, Player player) {
        if (!exact(i)) return {};
        const UnionNode& j = tree_[i];
        std::vector<double> out(above(i) + 1, 0.0);
        // A node's weight is nothing to itself.
        const std::size_t from = player == Player::weight ? 1 : 0;
        if (from >= out.size()) return out;
        const auto& table = this->table(i);
        const std::size_t at = j.changed.size() + static_cast<std::size_t>(std::ranges::find(j.players, player) - j.players.begin());
        for (std::size_t k = from; k < out.size(); ++k) {
            Total sum;
            for_each_set(j.members(), at, [&](std::uint64_t mask, double probability) {
                sum.add(probability * (table[(mask | std::uint64_t{1} << at) * out.size() + k] - table[mask * out.size() + k]));
            });
            out[k] = sum.value();
        }
        return out;
    }

private:
    std::size_t above(std::size_t i) const { return static_cast<std::size_t>(reach_[i]); }

    /// How many are mixed for the player below `at` for which they are most, as far as the change of `top` is concerned.
    std::size_t mixed(std::size_t at, std::size_t top, bool chain, bool closes) {
        const UnionNode& j = tree_[at];
        const bool free = chain && forms_.closes(at) && (closes || forms_.fixed(at));
        auto& known = free_[at];
        known.resize(std::max(known.size(), static_cast<std::size_t>(j.depth - tree_[top].depth) + 1));
        known[static_cast<std::size_t>(j.depth - tree_[top].depth)] = free;
        if (j.members() == 0) return 0;
        const bool alone = std::ranges::all_of(j.players, [&](Player p) { return p == Player::weight && at == top; });
        std::size_t most = alone ? 0 : j.members() - 1;
        for (const std::size_t child : j.changed)
            most =
                std::max(most, (free ? 0 : j.members() - 1) + mixed(child, top, free && forms_.linear(at) && forms_.steady(child), closes));
        return most;
    }

    /// Every set of the others that may come before the member at a place, with its probability.
    template <class F>
    static void for_each_set(std::size_t members, std::size_t place, F f) {
        std::vector<double> probability(members);
        for (std::size_t set = 0; set < members; ++set) probability[set] = attribute::before(set, members - 1);
        const std::uint64_t below = (std::uint64_t{1} << place) - 1;
        for (std::uint64_t set = 0; set < std::uint64_t{1} << (members - 1); ++set) {
            if (set % 1024 == 0) pulse();
            f((set & below) | (set & ~below) << 1U, probability[static_cast<std::size_t>(std::popcount(set))]);
        }
    }

    /// Calls f(situation) for a node with the members of each mask from the later round and, on the path, a child as it is given.
    class Mixer {
    public:
        Mixer(const Division& division, std::size_t i, std::optional<std::size_t> path = std::nullopt, const Situation* given = nullptr)
            : division_(division), i_(i) {
            const UnionNode& j = division_.tree_[i];
            for (const std::size_t child : j.children) {
                const auto changed = std::ranges::find(j.changed, child);
                if (changed != j.changed.end() && child != path)
                    at_.emplace_back(children_.size(), static_cast<std::size_t>(changed - j.changed.begin()));
                children_.push_back(child == path ? given : &division_.mixture_.base(0, child));
            }
        }
        Situation operator()(std::uint64_t mask) {
            const UnionNode& j = division_.tree_[i_];
            for (const auto& [place, member] : at_) children_[place] = &division_.mixture_.base(mask >> member & 1U, j.changed[member]);
            FromLater later{};
            for (std::size_t o = 0; o < j.players.size(); ++o)
                later[static_cast<std::size_t>(j.players[o])] = (mask >> (j.changed.size() + o) & 1U) != 0;
            return division_.mixture_.situation(i_, later, children_);
        }

    private:
        const Division& division_;
        std::size_t i_;
        std::vector<const Situation*> children_{};
        std::vector<std::pair<std::size_t, std::size_t>> at_{};  ///< of changed children: place among all, number of the member
    };

    /// What a node in a situation is worth to itself and to each node above whose parts are exact: the mean of that node's value over all
    /// mixtures of the rest; up to a constant where it comes from a closed form.
    std::vector<double> worth(std::size_t i, const Situation& situation) {
        constexpr std::size_t most_kept = 1U << 20U;
        auto& known = worth_[i];
        std::vector<double> out(above(i) + 1, 0.0);
        out[0] = mixture_.value(i, situation.front());
        if (out.size() == 1) return out;
        if (const auto found = known.find(situation); found != known.end()) return found->second;
        const std::size_t up = *tree_[i].parent;
        std::size_t most = 0;  // as far up as there is to mix
        for (std::size_t k = 1; k < out.size(); ++k) {
            if (free_[up][k - 1]) out[k] = slope(up, k - 1) * forms_.mean(up, i, situation.front());
            else most = k;
        }
        if (most > 0) {
            const std::size_t place = static_cast<std::size_t>(std::ranges::find(tree_[up].changed, i) - tree_[up].changed.begin());
            std::vector<Total> sums(most + 1);
            const auto add = [&](double probability, const double* above) {
                for (std::size_t k = 1; k <= most; ++k)
                    if (!free_[up][k - 1]) sums[k].add(probability * above[k - 1]);
            };
            const bool later = situation == mixture_.base(1, i);
            if (later || situation == mixture_.base(0, i)) {
                const std::vector<double>& all = table(up);
                const std::uint64_t own = later ? std::uint64_t{1} << place : 0;
                for_each_set(tree_[up].members(), place,
                             [&](std::uint64_t mask, double probability) { add(probability, &all[(mask | own) * (above(up) + 1)]); });
            } else {
                Mixer mixer(*this, up, i, &situation);
                for_each_set(tree_[up].members(), place,
                             [&](std::uint64_t mask, double probability) { add(probability, worth(up, mixer(mask)).data()); });
            }
            for (std::size_t k = 1; k <= most; ++k)
                if (!free_[up][k - 1]) out[k] = sums[k].value();
        }
        if (known.size() >= most_kept) known.clear();
        return known.emplace(situation, out).first->second;
    }

    /// By how much a node so many steps above rises for each unit of one that closes, nothing being mixed in between.
    double slope(std::size_t i, std::size_t steps) {
        double out = 1;
        for (; steps > 0; --steps, i = *tree_[i].parent) out *= forms_.slope(*tree_[i].parent, i);
        return out;
    }

    /// What a node is worth for each set of its members from the later round.
    const std::vector<double>& table(std::size_t i) {
        std::vector<double>& out = tables_[i];
        if (!out.empty()) return out;
        Mixer mixer(*this, i);
        out.reserve((above(i) + 1) << tree_[i].members());
        for (std::uint64_t mask = 0; mask < std::uint64_t{1} << tree_[i].members(); ++mask) {
            pulse();
            const std::vector<double> all = worth(i, mixer(mask));
            out.insert(out.end(), all.begin(), all.end());
        }
        return out;
    }

    struct Hash {
        std::size_t operator()(const Situation& situation) const {
            std::size_t out = situation.kind;
            for (const Input& input : situation.inputs)
                for (const std::uint64_t x :
                     {std::bit_cast<std::uint64_t>(input.value), std::bit_cast<std::uint64_t>(input.coverage), std::uint64_t{input.state}})
                    out = (out ^ x) * 0x9E3779B97F4A7C15U + (out >> 29U);
            return out;
        }
    };

    const UnionTree& tree_;
    Mixture& mixture_;
    ClosedForms forms_;
    std::vector<std::vector<bool>> free_;  ///< by node and steps up to the node whose change it is: nothing is mixed there
    std::vector<int> reach_;               ///< how many nodes above have exact parts; less than 0 if not even the node
    std::vector<std::unordered_map<Situation, std::vector<double>, Hash>> worth_;
    std::vector<std::vector<double>> tables_;
};

}  // namespace ceiba::detail
