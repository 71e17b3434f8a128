#pragma once

#include <algorithm>
#include <ceiba/combine/moves.hpp>
#include <ceiba/combine/options.hpp>
#include <ceiba/detail/formula_text.hpp>
#include <map>
#include <set>
#include <utility>

namespace ceiba::combine {

/// A capacity in its Möbius representation, over the places of children.
struct Capacity {
    struct Set {
        std::vector<std::size_t> places{};
        double mass{};
    };
    std::vector<Set> sets{};
};

/// Masses by place; a child that is not there, because it has no weight, takes its masses with it.
inline Capacity settled(const Choquet& options, std::span<const Child>, const Siblings& siblings) {
    Capacity out;
    for (const Mass& m : options.masses) {
        Capacity::Set set{.mass = m.mass};
        for (const std::string& id : m.children)
            if (const auto place = siblings.place(id)) set.places.push_back(*place);
        if (set.places.size() == m.children.size()) out.sets.push_back(std::move(set));
    }
    return out;
}

/// The masses of which every child was counted, each with the least of these; over the sum of the masses.
inline detail::FormulaTerms formula_terms(const Capacity& capacity, const Children& c, const detail::FormulaText& text) {
    detail::Terms over(" + "), under(" + ");
    for (const Capacity::Set& set : capacity.sets) {
        detail::Terms values(", ");
        if (!std::ranges::all_of(set.places, [&](std::size_t place) { return c.at(place).has_value(); })) continue;
        for (const std::size_t place : set.places) values.add(text.figure(*c.at(place)));
        over.add(text.factor(set.mass) + " × min(" + values.text() + ")");
        under.add(text.factor(set.mass));
    }
    return {{"masses", "(" + over.text() + ") / (" + under.text() + ")"}};
}

/// The most children that may hang together by groups of three or more that also hold one child; all their subsets are looked at.
inline constexpr std::size_t most_in_groups = 20;

/// What a capacity adds for one child, with the others that came before it.
class Joining {
public:
    Joining(const Capacity& capacity, std::size_t child, std::size_t n) {
        std::vector<double> pair(n, 0.0);
        std::vector<const Capacity::Set*> groups;
        for (const Capacity::Set& set : capacity.sets) {
            if (std::ranges::find(set.places, child) == set.places.end()) continue;
            scale_ += std::abs(set.mass);
            least_ += set.places.size() == 1 ? set.mass : std::min(set.mass, 0.0);
            if (set.places.size() == 1) alone_ += set.mass;
            if (set.places.size() == 2) pair[set.places[0] == child ? set.places[1] : set.places[0]] += set.mass;
            if (set.places.size() > 2) groups.push_back(&set);
        }
        if (!falls(least_)) return;
        // Children of one group belong together; so do those of groups that share a child.
        std::vector<std::size_t> part(n);
        for (std::size_t i = 0; i < n; ++i) part[i] = i;
        const auto first = [&](std::size_t i) {
            while (part[i] != i) i = part[i] = part[part[i]];
            return i;
        };
        for (const Capacity::Set* group : groups) {
            std::optional<std::size_t> other;
            for (const std::size_t place : group->places) {
                if (place == child) continue;
                if (other) part[first(place)] = first(*other);
                other = place;
            }
        }
        // What one part adds does not depend on the others: the least of each add up.
        least_ = alone_;
        for (std::size_t i = 0; i < n; ++i) {
            std::vector<std::size_t> members;
            for (std::size_t j = 0; j < n; ++j)
                if (j != child && first(j) == i) members.push_back(j);
            if (members.size() > most_in_groups) {
                too_many_ = members.size();
                return;
            }
            if (!members.empty()) least_ += least(members, pair, groups);
        }
    }
    /// Whether some set has less with the child than without.
    bool falls() const { return too_many_ == 0 && falls(least_); }
    /// How many hang together by groups, where these are too many to tell.
    std::size_t too_many() const { return too_many_; }

private:
    bool falls(double added) const { return added < -1e-12 * scale_; }

    static double least(const std::vector<std::size_t>& members, const std::vector<double>& pair,
                        const std::vector<const Capacity::Set*>& groups) {
        std::vector<double> added(std::size_t{1} << members.size(), 0.0);
        for (std::size_t m = 0; m < members.size(); ++m) added[std::size_t{1} << m] += pair[members[m]];
        for (const Capacity::Set* group : groups) {
            std::size_t in = 0;
            std::size_t found = 0;
            for (std::size_t m = 0; m < members.size(); ++m) {
                if (std::ranges::find(group->places, members[m]) == group->places.end()) continue;
                in |= std::size_t{1} << m;
                ++found;
            }
            if (found + 1 == group->places.size()) added[in] += group->mass;
        }
        // Of each subset, all that lies within it: one member after the other.
        for (std::size_t m = 0; m < members.size(); ++m)
            for (std::size_t subset = 0; subset < added.size(); ++subset)
                if ((subset >> m & 1U) == 1) added[subset] += added[subset ^ (std::size_t{1} << m)];
        return *std::ranges::min_element(added);
    }

    double scale_ = 0;
    double alone_ = 0;
    double least_ = 0;
    std::size_t too_many_ = 0;
};

inline Faults judgement(const Capacity& capacity, std::span<const Child> children, const Siblings& siblings) {
    Faults out;
    double sum = 0;
    for (std::size_t m = 0; m < capacity.sets.size(); ++m) {
        for (const std::size_t place : capacity.sets[m].places)
            if (place >= children.size()) out.add("not_a_child", "/masses/" + std::to_string(m) + "/children", {std::to_string(place), ""});
        sum += capacity.sets[m].mass;
    }
    if (!out.empty()) return out;
    for (std::size_t i = 0; i < children.size(); ++i) {
        const Joining joining(capacity, i, children.size());
        if (joining.too_many() > 0)
            out.add("groups_too_large", "/masses", {siblings.name(i), std::to_string(joining.too_many()), std::to_string(most_in_groups)});
        else if (joining.falls()) out.add("falling_capacity", "/masses", {siblings.name(i)});
        if (!out.empty()) return out;
    }
    if (!(sum > 0)) out.add("zero_weights", "/masses");
    return out;
}
inline Faults judgement(const Choquet& options, std::span<const Child> children, const Siblings& siblings) {
    Faults out;
    const std::vector<std::string> all = siblings.all();
    bool known = true;
    for (std::size_t m = 0; m < options.masses.size(); ++m) {
        const std::string at = "/masses/" + std::to_string(m) + "/children";
        const std::vector<std::string>& group = options.masses[m].children;
        if (group.empty()) out.add("empty_group", at);
        for (std::size_t i = 0; i < group.size(); ++i) {
            known = is_named(group[i], siblings, at + "/" + std::to_string(i), out) && known;
            const auto here = group.begin() + static_cast<std::ptrdiff_t>(i);
            if (std::find(group.begin(), here, group[i]) != here) out.add("named_twice", at + "/" + std::to_string(i), {group[i]});
        }
    }
    if (!known) return out;
    for (const detail::Fault& fault : judgement(settled(options, children, siblings), children, siblings)) out.add(fault);
    return out;
}

inline double value(const Capacity& capacity, const Children& c) {
    double sum = 0;
    double all = 0;
    for (const Capacity::Set& set : capacity.sets) {
        double least = std::numeric_limits<double>::infinity();
        for (const std::size_t place : set.places) {
            const auto x = c.at(place);
            least = x ? std::min(least, *x) : no_value;
            if (!x) break;
        }
        if (std::isnan(least)) continue;
        sum += set.mass * least;
        all += set.mass;
    }
    if (!(all > 0) || same(1 + all, 1)) return no_value;
    const auto [least, greatest] = std::ranges::minmax(c.values);
    return std::clamp(sum / all, least, greatest);
}

/// Of each set the least value of the others is known to each of its children.
///
/// cost  of each move: O(log n + sets of the child)
inline Moved moves(const Capacity& capacity, const Children& c) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    struct Held {
        double mass;
        double least;   ///< of the set
        double others;  ///< least of the others in it
    };
    std::map<std::size_t, std::vector<Held>> held;
    double sum = 0;
    double all = 0;
    for (const Capacity::Set& set : capacity.sets) {
        if (!std::ranges::all_of(set.places, [&](std::size_t place) { return c.at(place).has_value(); })) continue;
        std::pair least{infinity, std::size_t{0}};
        double second = infinity;
        for (const std::size_t place : std::set<std::size_t>(set.places.begin(), set.places.end())) {
            const double x = *c.at(place);
            if (x < least.first) second = std::exchange(least, {x, place}).first;
            else second = std::min(second, x);
        }
        for (const std::size_t place : std::set<std::size_t>(set.places.begin(), set.places.end()))
            held[place].push_back({set.mass, least.first, place == least.second ? second : least.first});
        sum += set.mass * least.first;
        all += set.mass;
    }
    return [held = std::move(held), extremes = spread(c), sum, all](std::size_t place, double x) {
        if (!(all > 0) || same(1 + all, 1)) return no_value;
        double moved = 0;
        if (const auto found = held.find(place); found != held.end())
            for (const Held& set : found->second) moved += set.mass * (std::min(x, set.others) - set.least);
        const Interval between = extremes(place, x);
        return std::clamp((sum + moved) / all, between.low, between.high);
    };
}

inline Interval range(const Capacity&, std::span<const Child> children) {
    return common_range(children);
}

/// Choquet integral with respect to a capacity given by its Möbius masses.
///
/// sum m(A) min_A x / sum m(A), over the sets A of which every value is counted
///
/// values    n numbers; NaN is missing: the sets it belongs to are left out
/// capacity  sets of places below n with their masses; sets of one and two make it 2-additive
/// returns   a number between the least and the greatest value; NaN if the masses left add up to 0
/// throws    Error for a place that is not there, if the capacity falls when a value joins a set, or if the masses add up to 0
/// cost      O(n * sets); checking: O(n k 2^k) for groups of three or more by which k values hang together, k at most 20
/// source    Grabisch (1996) The application of fuzzy integrals in multicriteria decision making, doi:10.1016/0377-2217(95)00176-X;
///           Grabisch (1997) k-order additive discrete fuzzy measures and their representation, doi:10.1016/S0165-0114(97)00168-1
/// example   masses 0.5, 0.5 and 0 together -0.2: (1, 3) gives (0.5 + 1.5 - 0.2) / 0.8 = 2.25
inline double choquet(const Values& values, const Capacity& capacity) {
    return on_array(capacity, values, Eigen::VectorXd::Ones(values.size()));
}

/// Shapley indices: how much each of n children matters, counting its part in groups.
///
/// sum over the sets A with the child of m(A) / |A|, over the sum of all masses; they add up to 1
///
/// source  Shapley (1953) A value for n-person games, doi:10.1515/9781400881970-018; Grabisch (1997)
inline Eigen::VectorXd shapley(const Capacity& capacity, Eigen::Index n) {
    Eigen::VectorXd out = Eigen::VectorXd::Zero(n);
    double all = 0;
    for (const Capacity::Set& set : capacity.sets) {
        all += set.mass;
        for (const std::size_t place : set.places)
            out[static_cast<Eigen::Index>(place)] += set.mass / static_cast<double>(set.places.size());
    }
    return out / all;
}

/// Interaction indices: above 0 for two that need each other, below 0 for two of which one makes up for the other; 0 on the diagonal.
///
/// sum over the sets A with both of m(A) / (|A| - 1), over the sum of all masses
///
/// source  Murofushi & Soneda (1993); Grabisch (1997) k-order additive discrete fuzzy measures, doi:10.1016/S0165-0114(97)00168-1
inline Eigen::MatrixXd interactions(const Capacity& capacity, Eigen::Index n) {
    Eigen::MatrixXd out = Eigen::MatrixXd::Zero(n, n);
    double all = 0;
    for (const Capacity::Set& set : capacity.sets) {
        all += set.mass;
        for (const std::size_t i : set.places)
            for (const std::size_t j : set.places)
                if (i != j)
                    out(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)) +=
                        set.mass / static_cast<double>(set.places.size() - 1);
    }
    return out / all;
}

}  // namespace ceiba::combine
