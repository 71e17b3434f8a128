#pragma once

#include <algorithm>
#include <ceiba/combine/moves.hpp>
#include <ceiba/combine/options.hpp>
#include <ceiba/snap.hpp>
#include <functional>
#include <utility>

namespace ceiba::combine {

/// With the defaults filled in, which depend on the attributes; `value` and `range` need them.
inline Cumulative settled(Cumulative options, std::span<const Child> children, const Siblings&) {
    if (options.levels.empty()) {
        for (const Child& c : children)
            if (!std::isnan(c.level)) options.levels.push_back(c.level);
        std::ranges::sort(options.levels);
        options.levels.erase(std::unique(options.levels.begin(), options.levels.end()), options.levels.end());
    }
    if (!options.base && !options.levels.empty()) options.base = options.levels.front() - 1;
    return options;
}

inline Faults judgement(const Cumulative& options, std::span<const Child> children, const Siblings&) {
    Faults out;
    std::vector<double> levels = options.levels;
    for (std::size_t i = 0; i < children.size(); ++i) {
        const double level = children[i].level;
        if (std::isnan(level)) {
            out.add_of(i, "no_level", "");
        } else if (options.levels.empty()) {
            levels.push_back(level);
        } else if (std::ranges::find(levels, level) == levels.end()) {
            std::string list;
            for (const double known_level : levels) list += (list.empty() ? "" : ", ") + detail::number(known_level);
            out.add_of(i, "unknown_level", "/question/level", {detail::number(level), list});
        }
    }
    if (levels.empty()) return out;
    const bool ascends = options.levels.empty() || std::ranges::adjacent_find(levels, std::greater_equal<>{}) == levels.end();
    if (!ascends || (options.base && *options.base >= (options.levels.empty() ? *std::ranges::min_element(levels) : levels.front())))
        out.add("levels_order", "");
    return out;
}

/// The levels that are reached one after the other.
inline std::vector<double> steps(const Cumulative& options) {
    return options.levels;
}

/// How far on the way to a level that is not reached, of which so much weight is met.
template <class Number, class Weight>
Number part(Partial partial, const Number& met, const Weight& asked) {
    if (partial == Partial::share) return met / asked;
    return partial == Partial::half ? where(met, Number(0.5), Number(0)) : Number(0);
}

template <class C>
typename C::Number value(const Cumulative& options, const C& c) {
    using Number = typename C::Number;
    Number out = options.levels.back();
    Number open = 1;  // where every level so far is reached
    double reached = *options.base;
    for (const double level : options.levels) {
        Number met = 0;
        Number lacking = 0;
        typename C::Weight asked = 0;
        for (std::size_t i = 0; i < c.size(); ++i) {
            if (c.which[i]->level != level) continue;
            const Number held = c.met(i);
            asked += c.weight(i);
            met += c.weight(i) * held;
            lacking += c.counted(i) - held;
        }
        out = where(open * lacking, reached + part(options.partial, met, asked) * (level - reached), out);
        open = where(lacking, Number(0), open);
        reached = level;
    }
    return out;
}

/// cost  of each move: O(log n)
inline Moved moves(const Cumulative& options, const Children& c) {
    struct Level {
        double below = 0;  ///< where it starts
        double met = 0;
        double asked = 0;
        std::size_t holding = 0;
        std::size_t lacking = 0;
        std::size_t next = 0;  ///< the first after it that is not whole
    };
    std::vector<Level> levels;
    double reached = *options.base;
    for (const double level : options.levels) levels.push_back({.below = std::exchange(reached, level)});
    const auto levelled = [levels = options.levels](const Child& child) {
        const auto found = std::ranges::lower_bound(levels, child.level);
        return static_cast<std::size_t>((found != levels.end() && *found == child.level ? found : levels.end()) - levels.begin());
    };
    for (std::size_t i = 0; i < c.size(); ++i) {
        const std::size_t l = levelled(*c.which[i]);
        if (l == levels.size()) continue;
        levels[l].asked += c.weight(i);
        levels[l].met += c.met(i) ? c.weight(i) : 0;
        ++(c.met(i) ? levels[l].holding : levels[l].lacking);
    }
    std::size_t first = levels.size();
    for (std::size_t l = levels.size(); l-- > 0;) {
        levels[l].next = first;
        if (levels[l].lacking > 0) first = l;
    }
    return [options, holds = summed(c, &is_met), levels = std::move(levels), levelled, first, top = reached](std::size_t place, double x) {
        const Child& child = holds.child(place);
        const std::size_t own = levelled(child);
        const bool moves = own < levels.size() && !holds.stays(place, x);
        Level level = moves ? levels[own] : Level{};
        std::size_t at = first;
        if (moves && at_least(x, child.threshold)) {
            level.met += child.weight;
            if (--level.lacking == 0 && at == own) at = level.next;
        } else if (moves) {
            level.met = --level.holding == 0 ? 0 : level.met - child.weight;
            at = std::min(at, own);
        }
        if (at == levels.size()) return top;
        if (!moves || at != own) level = levels[at];
        return level.below + part(options.partial, level.met, level.asked) * (options.levels[at] - level.below);
    };
}

inline Interval range(const Cumulative& options, std::span<const Child>) {
    if (options.levels.empty()) return no_range;
    return {*options.base, options.levels.back()};
}

inline std::vector<double> outcomes(const Cumulative& options) {
    std::vector<double> out{*options.base};
    for (const double level : options.levels) {
        const double reached = out.back();
        if (options.partial == Partial::half) out.push_back(reached + part(Partial::half, 1.0, 1) * (level - reached));
        out.push_back(level);
    }
    return out;
}

/// The highest level all of whose attributes, and those of every lower level, are met; a level without attributes is reached with the
/// one before it. With `partial`, between this level and the next: half way if any attribute of the next is met, or as far as the share
/// of its attributes that is.
///
/// values      n numbers, one an attribute; NaN is missing and not met
/// levels      n numbers: the level each attribute belongs to
/// thresholds  n numbers: an attribute is met if its value is at least this, to 12 significant digits
/// options     the levels in ascending order (default: those of the attributes) and what stands where none is reached (default: the
///             lowest level less 1)
/// returns     a level, or the base; a number between two of them where a part counts
/// throws      std::invalid_argument if the sizes differ or there is no level; Error if the levels do not ascend from the base, or that of
///             an attribute is none of them
/// cost        O(n * levels)
/// source      WHO (2022) Joint External Evaluation tool, third edition; C2M2 version 2.1 (2022), maturity indicator levels
inline double cumulative(const Values& values, const Values& levels, const Values& thresholds, Cumulative options = {}) {
    if (values.size() != levels.size() || values.size() != thresholds.size())
        throw std::invalid_argument("values, levels and thresholds differ in size");
    std::vector<Child> children;
    std::vector<double> counted;
    for (Eigen::Index i = 0; i < values.size(); ++i) {
        children.push_back({.level = levels[i], .threshold = thresholds[i]});
        counted.push_back(std::isnan(values[i]) ? std::numeric_limits<double>::lowest() : values[i]);
    }
    refuse(judgement(options, children, NoSiblings{}));
    options = settled(std::move(options), children, NoSiblings{});
    if (options.levels.empty()) throw std::invalid_argument("there is no level");
    std::vector<const Child*> which;
    for (const Child& child : children) which.push_back(&child);
    return value(options, Children{counted, which, 0, range(options, children)});
}

}  // namespace ceiba::combine
