#pragma once

#include <ceiba/attribute/random_order.hpp>

#include "change/mixture.hpp"

namespace ceiba::detail {

/// Nodes whose mean value over all mixtures is known by a formula: weighted means and sums in which no child changes what another gives.
class ClosedForms {
public:
    ClosedForms(const UnionTree& tree, Mixture& mixture) : tree_(tree), mixture_(mixture), known_(tree.size()), means_(tree.size()) {
        for (std::size_t i = tree.size(); i-- > 0;) know(i);
    }

    /// Whether a formula gives a node's mean value over all mixtures of its other members, once one child's input is given; up to a
    /// constant, which is the same whatever that input is.
    bool closes(std::size_t i) const { return known_[i].closes; }
    /// Whether that formula needs no integral, because no child changes its weight.
    bool fixed(std::size_t i) const { return known_[i].closes && known_[i].fixed; }
    /// Whether that mean rises in proportion to the child's value.
    bool linear(std::size_t i) const { return known_[i].closes && (form(i) == Form::arithmetic || form(i) == Form::sum); }
    /// Whether a node has a score and the same weight in every mixture.
    bool steady(std::size_t i) const { return known_[i].scored && !tree_[i].differs(Player::weight); }

    /// That mean for an input of a child, up to the constant.
    double mean(std::size_t i, std::size_t child, const Input& input) {
        const Means& all = means(i);
        const attribute::Term own = term(i, child, input);
        if (known_[i].product) return all.products[place(i, child)] * power(own, all.weights);
        if (known_[i].fixed) return own.numerator * all.unit;
        return all.ratios.empty() ? 0 : all.ratios[place(i, child)](own);  // none where nothing that counts is above 0
    }
    /// By how much that mean rises for each unit of a steady child.
    double slope(std::size_t i, std::size_t child) {
        const Means& all = means(i);
        const Input& input = mixture_.base(0, child).front();
        const double per_weight = known_[i].fixed ? all.unit : all.ratios[place(i, child)].share(input.weight);
        return per_weight * input.weight * edge(i, child, input).slope() * (tree_.program(i, 0).reversed ? -1 : 1);
    }

private:
    struct NodeForm {
        bool ranged = false;  ///< its range is the same in every mixture
        bool scored = false;  ///< it always has a score
        bool fixed = false;
        bool product = false;
        bool closes = false;
    };
    struct Means {
        std::vector<attribute::Ratio> ratios{};  ///< by changed child
        std::vector<double> products{};
        double weights = 0;
        double unit = 1;  ///< value for each unit of a numerator, where weights are fixed
    };

    using Form = combine::Form;
    combine::Card card(std::size_t i) const { return combine::card(tree_.settings(i, 0).rule); }
    Form form(std::size_t i) const { return card(i).form; }
    std::optional<double> floor(std::size_t i) const { return card(i).floor; }
    std::size_t place(std::size_t i, std::size_t child) const {
        return static_cast<std::size_t>(std::ranges::find(tree_[i].changed, child) - tree_[i].changed.begin());
    }

    /// The inputs that an indicator can give.
    std::vector<Input> possible(std::size_t leaf) {
        std::vector<Input> out;
        const std::vector<Player>& players = tree_[leaf].players;
        for (std::size_t mask = 0; mask < std::size_t{1} << players.size(); ++mask) {
            FromLater later{};
            for (std::size_t p = 0; p < players.size(); ++p) later[static_cast<std::size_t>(players[p])] = (mask >> p & 1U) != 0;
            out.push_back(mixture_.situation(leaf, later, {}).front());
        }
        return out;
    }

    bool ranged(std::size_t i) const {
        const UnionNode& j = tree_[i];
        if (j.leaf) return !j.rescaled;
        if (j.changed.empty()) return true;
        if (!j.both() || j.differs(Player::rule)) return false;
        const InputShape& own = mixture_.base(0, i).front().shape;
        const InputShape& later = mixture_.base(1, i).front().shape;
        const bool rescales = tree_.entry(i, 0).node->rescale;
        const bool sums = form(i) == Form::sum;
        if (own.low != later.low || own.high != later.high || !(card(i).exchangeable || sums)) return false;
        return std::ranges::all_of(j.children, [&](std::size_t child) {
            const UnionNode& c = tree_[child];
            const InputShape& shape = mixture_.base(c.both() ? 0 : c.only(), child).front().shape;
            return known_[child].ranged && (sums ? c.both() && !c.differs(Player::weight)
                                                 : rescales || !shape.present || (shape.low == own.low && shape.high == own.high));
        });
    }

    void know(std::size_t i) {
        const UnionNode& j = tree_[i];
        NodeForm& k = known_[i];
        k.ranged = ranged(i);
        if (j.leaf || j.changed.empty() || !j.both() || j.differs(Player::rule) || !k.ranged) return;
        const engine::Node& node = tree_.program(i, 0);
        bool always = false;  // some child counts, whatever the mixture
        bool taken = node.minimum_coverage > 0 || node.minimum_answered > 0;
        k.fixed = true;
        for (const std::size_t child : j.children) {
            const bool changed = std::ranges::find(j.changed, child) != j.changed.end();
            if (changed && !tree_[child].leaf) {
                taken = taken || !known_[child].scored;
                always = always || (mixture_.base(0, child).front().shape.counts && mixture_.base(1, child).front().shape.counts);
                k.fixed = k.fixed && !tree_[child].differs(Player::weight);
                continue;
            }
            const auto all = changed ? possible(child) : std::vector<Input>{mixture_.base(0, child).front()};
            bool counted = true;
            for (const Input& input : all) {
                const bool here = input.shape.counts && entered(i, child, input).has_value();
                counted = counted && here;
                k.fixed = k.fixed && here == (all[0].shape.counts && entered(i, child, all[0]).has_value()) &&
                          (!here || input.weight == all[0].weight);
                taken = taken || (input.shape.counts && edge(i, child, input).takes_away(input.state));
            }
            always = always || counted;
        }
        if (taken) return;
        k.scored = always && card(i).exchangeable;
        if (node.rounding.mode != measure::RoundingMode::none || !node.critical.empty()) return;
        k.product = form(i) == Form::geometric;
        if (form(i) == Form::arithmetic) k.closes = !k.fixed || always;
        else if (!node.reversed && form(i) == Form::harmonic) k.fixed = false, k.closes = true;
        else if (!node.reversed && k.fixed && always) k.closes = k.product || (form(i) == Form::sum && whole(i));
    }

    /// What a child of a node gives to its rule, but for its weight.
    const engine::Edge& edge(std::size_t i, std::size_t child, const Input& input) {
        const auto [known, fresh] = edges_.try_emplace({child, input.shape});
        if (fresh) known->second = mixture_.compiler().edge(i, child, input, 0);
        return known->second;
    }
    std::optional<double> entered(std::size_t i, std::size_t child, const Input& input) {
        return edge(i, child, input).counted(input.state, input.value);
    }

    /// Every child of a sum is counted, so that nothing is made up for.
    bool whole(std::size_t i) {
        return std::ranges::all_of(tree_[i].children, [&](std::size_t child) {
            const Input& input = mixture_.base(0, child).front();
            return !input.shape.counts || entered(i, child, input).has_value();
        });
    }

    /// What a child adds to the quotient that the node is.
    attribute::Term term(std::size_t i, std::size_t child, const Input& input) {
        if (!input.shape.counts) return {};
        const auto x = entered(i, child, input);
        const double weight = input.weight;
        if (!x) return {};
        const double raised = std::max(*x, floor(i).value_or(*x));
        if (form(i) == Form::harmonic) return {weight, weight / raised};
        return {weight * tree_.program(i, 0).finished(raised), weight};
    }
    static double power(const attribute::Term& term, double weights) {
        return term.denominator == 0 ? 1 : std::pow(term.numerator / term.denominator, term.denominator / weights);
    }

    const Means& means(std::size_t i) {
        if (means_[i]) return *means_[i];
        const UnionNode& j = tree_[i];
        Means& out = means_[i].emplace();
        std::vector<std::array<attribute::Term, 2>> members;
        std::vector<attribute::Term> always;
        attribute::Extent extent{.least = std::numeric_limits<double>::infinity(), .greatest = 0};
        for (const std::size_t child : j.children) {
            const bool changed = std::ranges::find(j.changed, child) != j.changed.end();
            std::array<attribute::Term, 2> both;
            for (const std::size_t side : {0U, 1U}) both[side] = term(i, child, mixture_.base(side, child).front());
            if (changed) members.push_back(both);
            else always.push_back(both[0]);
            double most = 0;
            const auto inputs = changed && tree_[child].leaf ? possible(child) : std::vector<Input>{};
            std::vector<attribute::Term> all(both.begin(), both.end());
            for (const Input& input : inputs) all.push_back(term(i, child, input));
            for (const attribute::Term& t : all) {
                if (!(t.denominator > 0) || std::isinf(t.denominator)) continue;
                extent.least = std::min(extent.least, t.denominator);
                most = std::max(most, t.denominator);
            }
            extent.greatest += most;
        }
        attribute::Term sum;
        for (const attribute::Term& t : always) sum = {sum.numerator + t.numerator, sum.denominator + t.denominator};
        out.weights = sum.denominator;
        for (const auto& member : members) out.weights += member[0].denominator;
        out.unit = form(i) == Form::sum ? 1 : 1 / out.weights;
        if (known_[i].product) {
            std::vector<std::array<double, 2>> factors;
            for (const auto& [a, b] : members) factors.push_back({power(a, out.weights), power(b, out.weights)});
            out.products = attribute::products(factors);
            for (double& mean : out.products)
                for (const attribute::Term& t : always) mean *= power(t, out.weights);
        } else if (!known_[i].fixed && extent.greatest > 0) {
            out.ratios = attribute::ratios(members, sum, extent, mixture_.value(i, mixture_.base(0, i).front()));
        }
        return out;
    }

    const UnionTree& tree_;
    Mixture& mixture_;
    std::vector<NodeForm> known_;
    std::vector<std::optional<Means>> means_;
    std::map<std::pair<std::size_t, InputShape>, engine::Edge> edges_{};
};

}  // namespace ceiba::detail
