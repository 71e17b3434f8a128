#pragma once

#include <ceiba/attribute/random_order.hpp>

#include "change/mixture.hpp"

namespace ceiba::detail {

/// Nodes whose mean over all mixtures of what is below needs no mixing: weighted means, and sums, of children that keep to themselves.
class Closed {
public:
    Closed(const Joined& joined, Mixture& mixture) : j_(joined), m_(mixture), known_(joined.size()), means_(joined.size()) {
        for (std::size_t i = joined.size(); i-- > 0;) know(i);
    }

    /// What a node's value is on average over the orders of its members, but for a constant, is known from the situation of any one child.
    bool closes(std::size_t i) const { return known_[i].closes; }
    /// The same without an integral: nothing that differs below changes what a child weighs.
    bool fixed(std::size_t i) const { return known_[i].closes && known_[i].fixed; }
    /// Of a node that closes: that average rises in proportion to the child's value.
    bool linear(std::size_t i) const { return known_[i].closes && (form(i) == Form::arithmetic || form(i) == Form::sum); }
    /// In every mixture a node has a score, and weighs the same.
    bool steady(std::size_t i) const { return known_[i].scored && !j_[i].differs(Player::weight); }

    /// That average, but for a constant, with a child in a situation.
    double mean(std::size_t i, std::size_t child, const Seen& seen) {
        const Means& all = means(i);
        const attribute::Term own = term(i, child, seen);
        if (known_[i].product) return all.products[place(i, child)] * power(own, all.weights);
        if (known_[i].fixed) return own.numerator * all.unit;
        return all.ratios.empty() ? 0 : all.ratios[place(i, child)](own);  // none where nothing that counts is above 0
    }
    /// By how much it rises for each unit of a steady child.
    double slope(std::size_t i, std::size_t child) {
        const Means& all = means(i);
        const Seen& seen = m_.base(0, child).front();
        const engine::Edge e = m_.blend().edge(i, child, seen, 0);
        const double per_weight = known_[i].fixed ? all.unit : all.ratios[place(i, child)].share(seen.weight);
        const double rescaled = e.rescales ? (e.to.high - e.to.low) / (e.from.high - e.from.low) : 1.0;
        return per_weight * seen.weight * rescaled * (j_.program(i, 0).reversed ? -1 : 1);
    }

private:
    struct Known {
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
    combine::Card card(std::size_t i) const { return combine::card(j_.settings(i, 0).rule); }
    Form form(std::size_t i) const { return card(i).form; }
    std::optional<double> floor(std::size_t i) const { return card(i).floor; }
    std::size_t place(std::size_t i, std::size_t child) const {
        return static_cast<std::size_t>(std::ranges::find(j_[i].changed, child) - j_[i].changed.begin());
    }

    /// The situations that an indicator can be in.
    std::vector<Seen> possible(std::size_t leaf) {
        std::vector<Seen> out;
        const std::vector<Player>& players = j_[leaf].own;
        for (std::size_t mask = 0; mask < std::size_t{1} << players.size(); ++mask) {
            Own own{};
            for (std::size_t p = 0; p < players.size(); ++p) own[static_cast<std::size_t>(players[p])] = (mask >> p & 1U) != 0;
            out.push_back(m_.situation(leaf, own, {}).front());
        }
        return out;
    }

    bool ranged(std::size_t i) const {
        const Joint& j = j_[i];
        if (j.leaf) return !j.rescaled;
        if (j.changed.empty()) return true;
        if (!j.both() || j.differs(Player::rule)) return false;
        const Shape& own = m_.base(0, i).front().shape;
        const Shape& later = m_.base(1, i).front().shape;
        const bool rescales = j_.entry(i, 0).node->rescale;
        const bool sums = form(i) == Form::sum;
        if (own.low != later.low || own.high != later.high || !(card(i).exchangeable || sums)) return false;
        return std::ranges::all_of(j.children, [&](std::size_t child) {
            const Joint& c = j_[child];
            const Shape& shape = m_.base(c.both() ? 0 : c.only(), child).front().shape;
            return known_[child].ranged && (sums ? c.both() && !c.differs(Player::weight)
                                                 : rescales || !shape.present || (shape.low == own.low && shape.high == own.high));
        });
    }

    void know(std::size_t i) {
        const Joint& j = j_[i];
        Known& k = known_[i];
        k.ranged = ranged(i);
        if (j.leaf || j.changed.empty() || !j.both() || j.differs(Player::rule) || !k.ranged) return;
        const engine::Node& node = j_.program(i, 0);
        bool always = false;  // some child counts, whatever the mixture
        bool taken = node.minimum_coverage > 0 || node.minimum_answered > 0;
        k.fixed = true;
        for (const std::size_t child : j.children) {
            const bool changed = std::ranges::find(j.changed, child) != j.changed.end();
            if (changed && !j_[child].leaf) {
                taken = taken || !known_[child].scored;
                always = always || (m_.base(0, child).front().shape.counts && m_.base(1, child).front().shape.counts);
                k.fixed = k.fixed && !j_[child].differs(Player::weight);
                continue;
            }
            const auto all = changed ? possible(child) : std::vector<Seen>{m_.base(0, child).front()};
            bool counted = true;
            for (const Seen& seen : all) {
                const bool here = seen.shape.counts && entered(i, child, seen).has_value();
                counted = counted && here;
                k.fixed = k.fixed && here == (all[0].shape.counts && entered(i, child, all[0]).has_value()) &&
                          (!here || seen.weight == all[0].weight);
                taken = taken || (seen.shape.counts && m_.blend().edge(i, child, seen, 0).takes_away(seen.state));
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

    std::optional<double> entered(std::size_t i, std::size_t child, const Seen& seen) const {
        return m_.blend().edge(i, child, seen, 0).counted(seen.state, seen.value);
    }

    /// Every child of a sum is counted, so that nothing is made up for.
    bool whole(std::size_t i) const {
        return std::ranges::all_of(j_[i].children, [&](std::size_t child) {
            const Seen& seen = m_.base(0, child).front();
            return !seen.shape.counts || entered(i, child, seen).has_value();
        });
    }

    /// What a child adds to the quotient that the node is.
    attribute::Term term(std::size_t i, std::size_t child, const Seen& seen) const {
        if (!seen.shape.counts) return {};
        const auto x = entered(i, child, seen);
        const double weight = seen.weight;
        if (!x) return {};
        const double raised = std::max(*x, floor(i).value_or(*x));
        if (form(i) == Form::harmonic) return {weight, weight / raised};
        return {weight * j_.program(i, 0).finished(raised), weight};
    }
    static double power(const attribute::Term& term, double weights) {
        return term.denominator == 0 ? 1 : std::pow(term.numerator / term.denominator, term.denominator / weights);
    }

    const Means& means(std::size_t i) {
        if (means_[i]) return *means_[i];
        const Joint& j = j_[i];
        Means& out = means_[i].emplace();
        std::vector<std::array<attribute::Term, 2>> members;
        std::vector<attribute::Term> always;
        attribute::Extent extent{.least = std::numeric_limits<double>::infinity(), .greatest = 0};
        for (const std::size_t child : j.children) {
            const bool changed = std::ranges::find(j.changed, child) != j.changed.end();
            std::array<attribute::Term, 2> both;
            for (const std::size_t side : {0U, 1U}) both[side] = term(i, child, m_.base(side, child).front());
            if (changed) members.push_back(both);
            else always.push_back(both[0]);
            double most = 0;
            const auto seen = changed && j_[child].leaf ? possible(child) : std::vector<Seen>{};
            std::vector<attribute::Term> all(both.begin(), both.end());
            for (const Seen& s : seen) all.push_back(term(i, child, s));
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
            out.ratios = attribute::ratios(members, sum, extent, m_.value(i, m_.base(0, i).front()));
        }
        return out;
    }

    const Joined& j_;
    Mixture& m_;
    std::vector<Known> known_;
    std::vector<std::optional<Means>> means_;
};

}  // namespace ceiba::detail
