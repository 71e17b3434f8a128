#pragma once

#include <algorithm>
#include <array>
#include <ceiba/combine/children.hpp>
#include <cmath>
#include <functional>
#include <map>
#include <numeric>
#include <type_traits>
#include <utility>
#include <vector>

/// What a rule gives when one child moves and the others stay, without looking at all of them again. A rule for which that is worth it has
/// an overload `moves(options, children)` beside `value`.
namespace ceiba::combine {

/// The value of a rule when the counted child at a place moves to x; empty for a rule that looks at all of them again.
using Moved = std::function<double(std::size_t place, double x)>;

/// The value of the first of some cases that fits: how many of its conditions each lacks, and who is asked what.
///
/// Holds     (condition, value or nothing) -> bool
/// cost      O(conditions on the child that moves)
template <class Condition, class Holds>
class FirstCase {
public:
    FirstCase(double otherwise, Holds holds) : otherwise_(otherwise), holds_(std::move(holds)) {}

    /// Adds a case: its conditions, and where each has the place of the child that it asks.
    void add(double value, const std::vector<Condition>& when, std::size_t Condition::* place, const Children& c) {
        const std::size_t number = cases_.size();
        std::size_t lacks = 0;
        for (const Condition& condition : when) {
            const bool held = holds_(condition, c.at(condition.*place));
            lacks += held ? 0 : 1;
            asked_[condition.*place].push_back({number, held, condition});
        }
        cases_.push_back({value, lacks});
        if (lacks == 0) fit_.push_back(number);
    }

    double operator()(std::size_t place, double x) const {
        auto fit = fit_.begin();
        if (const auto found = asked_.find(place); found != asked_.end()) {
            for (auto asked = found->second.begin(); asked != found->second.end();) {
                const std::size_t at = asked->of;
                if (fit != fit_.end() && *fit < at) break;
                std::size_t lacks = cases_[at].lacks;
                for (; asked != found->second.end() && asked->of == at; ++asked) {
                    lacks += asked->held ? 1 : 0;
                    lacks -= holds_(asked->condition, x) ? 1 : 0;
                }
                if (lacks == 0) return cases_[at].value;
                if (fit != fit_.end() && *fit == at) ++fit;
            }
        }
        return fit == fit_.end() ? otherwise_ : cases_[*fit].value;
    }

private:
    struct Case {
        double value;
        std::size_t lacks;
    };
    struct Asked {
        std::size_t of;  ///< number of the case
        bool held;
        Condition condition;
    };

    double otherwise_;
    Holds holds_;
    std::vector<Case> cases_{};
    std::vector<std::size_t> fit_{};  ///< numbers of the cases that fit now
    std::map<std::size_t, std::vector<Asked>> asked_{};
};

/// Values in order, and where one stands that moves.
template <class Before>
class Ordered {
public:
    Ordered(const Children& c, Before before) : before_(before), sorted(c.values.begin(), c.values.end()), was_(c.size()) {
        std::ranges::sort(sorted, before_);
        for (std::size_t i = 0; i < c.size(); ++i) was_[i] = {c.which[i]->place, c.values[i]};
    }

    /// Where the child at a place stands, and where it comes to stand at x: what is between moves up by one.
    std::pair<std::size_t, std::size_t> step(std::size_t place, double x) const {
        const auto was = std::ranges::lower_bound(was_, place, {}, &std::pair<std::size_t, double>::first);
        const std::size_t from = at(was->second);
        const std::size_t to = at(x);
        return {from, to > from ? to - 1 : to};
    }
    /// What is at a rank once the child at a place is at x.
    double ranked(std::size_t rank, std::size_t place, double x) const {
        const auto [from, to] = step(place, x);
        if (rank == to) return x;
        return sorted[from <= rank && rank < to ? rank + 1 : to < rank && rank <= from ? rank - 1 : rank];
    }
    /// The number of values that come before x.
    std::size_t at(double x) const { return static_cast<std::size_t>(std::ranges::lower_bound(sorted, x, before_) - sorted.begin()); }

private:
    Before before_;

public:
    std::vector<double> sorted;

private:
    std::vector<std::pair<std::size_t, double>> was_;  ///< by place
};

/// What all children come to, put together one after the other, where one moves: what is before it and what is behind it is known.
/// Nothing is taken away again from what is much greater.
///
/// Own    (child, value) -> what the child is; the children live longer than this
/// Join   (what some are, what others are) -> what they are together
/// cost   of each move: O(log n)
template <class T, class Own, class Join>
class Together {
public:
    Together(const Children& c, const T& none, Own own, Join join)
        : own_(std::move(own)), join_(std::move(join)), which_(c.which.begin(), c.which.end()), before_{none}, behind_(c.size() + 1, none) {
        for (std::size_t i = 0; i < c.size(); ++i) was_.push_back(own_(*which_[i], c.values[i]));
        for (const T& each : was_) before_.push_back(join_(before_.back(), each));
        for (std::size_t i = c.size(); i-- > 0;) behind_[i] = join_(was_[i], behind_[i + 1]);
    }

    const T& all() const { return before_.back(); }
    const Child& child(std::size_t place) const { return *which_[at(place)]; }
    T others(std::size_t place) const { return join_(before_[at(place)], behind_[at(place) + 1]); }
    /// Whether the child at a place is at x what it is now.
    bool stays(std::size_t place, double x) const { return own_(child(place), x) == was_[at(place)]; }
    T operator()(std::size_t place, double x) const {
        const std::size_t i = at(place);
        const T own = own_(*which_[i], x);
        if (own == was_[i]) return all();
        if constexpr (std::is_same_v<T, double>) {
            // A sum is off by as much as that of all is, so that what is gained is not, unless little of it is left.
            const double sum = all() + (own - was_[i]);
            if (std::abs(sum) >= std::abs(all()) / 2) return sum;
        }
        return join_(join_(before_[i], own), behind_[i + 1]);
    }

private:
    std::size_t at(std::size_t place) const {
        return static_cast<std::size_t>(std::ranges::lower_bound(which_, place, {}, &Child::place) - which_.begin());
    }

    Own own_;
    Join join_;
    std::vector<const Child*> which_;
    std::vector<T> was_{};
    std::vector<T> before_;
    std::vector<T> behind_;
};

/// The sum of what each child is.
template <class Own>
auto summed(const Children& c, Own own) {
    return Together<double, Own, std::plus<>>(c, 0, std::move(own), {});
}
/// The same of two numbers, both in one order: where they are equal of each, they are equal.
template <class Own>
auto summed_both(const Children& c, Own own) {
    using Both = std::array<double, 2>;
    const auto join = [](const Both& a, const Both& b) { return Both{a[0] + b[0], a[1] + b[1]}; };
    return Together<Both, Own, decltype(join)>(c, {0, 0}, std::move(own), join);
}
/// The sum of the values, each times its weight.
inline auto weighted(const Children& c) {
    return summed(c, [](const Child& child, double x) { return child.weight * x; });
}
/// The least and the greatest value, raised to a floor.
inline auto spread(const Children& c, double floor = std::numeric_limits<double>::lowest()) {
    const auto own = [floor](const Child&, double x) {
        const double raised = std::max(x, floor);
        return Interval{raised, raised};
    };
    const auto join = [](const Interval& a, const Interval& b) { return Interval{std::min(a.low, b.low), std::max(a.high, b.high)}; };
    constexpr double infinity = std::numeric_limits<double>::infinity();
    return Together<Interval, decltype(own), decltype(join)>(c, {infinity, -infinity}, own, join);
}
/// Whether a child is met, as a number.
inline double is_met(const Child& child, double x) {
    return at_least(x, child.threshold) ? 1 : 0;
}
inline double sum_of_weights(const Children& c) {
    double sum = 0;
    for (const Child* child : c.which) sum += child->weight;
    return sum;
}

/// A rule that gives the value at a rank, the least first, or what is midway between two.
inline Moved ranked(const Children& c, std::size_t rank, std::size_t other) {
    return [order = Ordered<std::less<>>(c, {}), rank, other](std::size_t place, double x) {
        const double one = order.ranked(rank, place, x);
        return rank == other ? one : std::midpoint(one, order.ranked(other, place, x));
    };
}

}  // namespace ceiba::combine
