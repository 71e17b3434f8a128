#pragma once

#include <algorithm>
#include <ceiba/combine/children.hpp>
#include <functional>
#include <map>
#include <numeric>
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

/// A rule that gives the value at a rank, the least first, or what is midway between two.
inline Moved ranked(const Children& c, std::size_t rank, std::size_t other) {
    return [order = Ordered<std::less<>>(c, {}), rank, other](std::size_t place, double x) {
        const double one = order.ranked(rank, place, x);
        return rank == other ? one : std::midpoint(one, order.ranked(other, place, x));
    };
}

}  // namespace ceiba::combine
