#pragma once

#include <ceiba/combine/rules.hpp>
#include <set>
#include <string>

#include "laws.hpp"

/// A law for each trait that a rule's card has: it tries the rule, and says whether the card tells the truth.
namespace tests {

namespace combine = ceiba::combine;
using combine::Card;
using combine::Child;
using combine::Interval;
using combine::Rule;

/// The children of a rule by itself, called a, b, c and d; an answer stands for its number.
struct Lettered final : combine::Siblings {
    explicit Lettered(std::size_t size) : n(size) {}
    std::size_t n;
    std::optional<std::size_t> place(const std::string& id) const override {
        const auto at = static_cast<std::size_t>(id.front() - 'a');
        return id.size() == 1 && at < n ? std::optional(at) : std::nullopt;
    }
    std::optional<double> number(std::size_t, const ceiba::Answer& answer) const override {
        const auto* x = std::get_if<double>(&answer.value);
        return x != nullptr ? std::optional(*x) : std::nullopt;
    }
    std::string name(std::size_t place) const override { return {static_cast<char>('a' + static_cast<char>(place))}; }
    std::vector<std::string> all() const override {
        std::vector<std::string> out;
        for (std::size_t i = 0; i < n; ++i) out.push_back(name(i));
        return out;
    }
};

/// Children and their values.
struct Drawn {
    std::vector<Child> children{};
    std::vector<double> values{};
};

inline double value_of(const Rule& rule, const Drawn& drawn) {
    std::vector<const Child*> which;
    double all = 0;
    for (const Child& child : drawn.children) {
        which.push_back(&child);
        all += child.weight;
    }
    const combine::Ready ready = combine::ready(rule, drawn.children, Lettered(drawn.children.size()));
    return combine::value(ready, {drawn.values, which, all, combine::range(ready, drawn.children), which.size()});
}

inline Interval range_of(const Rule& rule, const Drawn& drawn) {
    return combine::range(combine::ready(rule, drawn.children, Lettered(drawn.children.size())), drawn.children);
}

/// Values that the laws compare come of a few operations on numbers below 100.
inline bool close(double a, double b) {
    return (std::isnan(a) && std::isnan(b)) || std::abs(a - b) <= 1e-9;
}

/// Four levels, off the binary grid.
inline std::vector<double> levels_of(const Interval& range) {
    const double span = range.high - range.low;
    return {range.low, range.low + 0.3 * span, range.low + 0.7 * span, range.high};
}

struct Kind {
    Interval range{};
    bool levels = false;
    double beyond = 0;  ///< how far values may leave the range, as a share of it
};

/// Children as a rule takes them: three or four, some with equal values.
inline Drawn draw(Numbers& numbers, const Kind& kind) {
    Drawn out;
    const double span = kind.range.high - kind.range.low;
    const std::size_t n = 3 + numbers.below(2);
    for (std::size_t i = 0; i < n; ++i) {
        out.children.push_back({.weight = numbers.between(1, 3),
                                .range = kind.range,
                                .level = 1 + static_cast<double>(numbers.below(3)),
                                .threshold = kind.range.low + numbers.between(0.2, 1) * span,
                                .place = i,
                                .key = numbers.chance(0.3)});
        if (i > 0 && numbers.chance(0.3)) out.values.push_back(out.values.back());
        else if (kind.levels) out.values.push_back(numbers.one_of(levels_of(kind.range)));
        else out.values.push_back(numbers.between(kind.range.low - kind.beyond * span, kind.range.high + kind.beyond * span));
    }
    return out;
}

/// Whether a rule takes children of this range.
inline bool takes(const Rule& rule, const Interval& range) {
    const std::vector<Child> children(4, Child{.range = range, .level = 1, .threshold = range.high});
    return combine::judgement(rule, children, Lettered(4)).empty();
}

/// Children that a rule takes: on levels if it needs them.
inline Kind usual(const Rule& rule) {
    Kind out{.range = {1, 5}, .levels = combine::card(rule).needs_levels};
    if (!takes(rule, out.range)) out.range = {0, 5};
    if (!takes(rule, out.range)) out.range = {1, 4};
    return out;
}

/// Rules of one kind with options that show what they are.
using Samples = std::vector<Rule>;
inline constexpr int tries = 80;

/// Options that show what a rule is; those that it has by itself, if nothing else is said here.
template <class Options>
inline Samples samples(const Options&) {
    return {{Options{}}};
}
inline Samples samples(const combine::Geometric&) {
    return {{combine::Geometric{}}, {combine::Geometric{.floor = 2.1}}};
}
inline Samples samples(const combine::Harmonic&) {
    return {{combine::Harmonic{}}, {combine::Harmonic{.floor = 2.1}}};
}
inline Samples samples(const combine::Power&) {
    return {{combine::Power{.p = 2.5}}, {combine::Power{.p = -1.5}}, {combine::Power{.p = 1}}, {combine::Power{.p = 0.7, .floor = 2.1}}};
}
inline Samples samples(const combine::NthWorst&) {
    return {{combine::NthWorst{.n = 1}}, {combine::NthWorst{.n = 2}}};
}
inline Samples samples(const combine::Mode&) {
    return {{combine::Mode{}}, {combine::Mode{.ties = combine::Ties::highest}}, {combine::Mode{.ties = combine::Ties::none}}};
}
inline Samples samples(const combine::Banded&) {
    return {{combine::Banded{}}, {combine::Banded{.limits = {.05, .1, .15, .2, .3, .4, .5}}}};
}
inline Samples samples(const combine::Owa&) {
    return {{combine::Owa{.orness = 0.3}}, {combine::Owa{.quantifier = Interval{0.3, 0.8}}}, {combine::Owa{.exponent = 2}}};
}
inline Samples samples(const combine::Choquet&) {
    return {{combine::Choquet{.masses = {{{"a"}, 0.5}, {{"b"}, 0.3}, {{"c"}, 0.2}, {{"a", "b"}, -0.2}}}}};
}
inline Samples samples(const combine::MazziottaPareto&) {
    return {{combine::MazziottaPareto{}}, {combine::MazziottaPareto{.penalty = combine::Penalty::plus}}};
}
inline Samples samples(const combine::MeanMin&) {
    return {{combine::MeanMin{}}, {combine::MeanMin{.alpha = 0.4, .beta = 0.7}}, {combine::MeanMin{.alpha = 0}}};
}
inline Samples samples(const combine::Sum&) {
    return {{combine::Sum{}}, {combine::Sum{.missing = combine::SumMissing::worst}}};
}
inline Samples samples(const combine::Passed&) {
    return {{combine::Passed{}},
            {combine::Passed{.model = combine::PassedModel::flat_unweighted}},
            {combine::Passed{.model = combine::PassedModel::absolute}}};
}
inline Samples samples(const combine::Cumulative&) {
    return {{combine::Cumulative{}},
            {combine::Cumulative{.partial = combine::Partial::half}},
            {combine::Cumulative{.partial = combine::Partial::share}}};
}
inline Samples samples(const combine::KOfN&) {
    return {{combine::KOfN{.k = 2, .values = {0.1, 0.7}}}};
}
inline Samples samples(const combine::Lookup&) {
    const auto is = [](double x) { return ceiba::Answer{x}; };
    const std::vector<double> levels = levels_of({1, 5});
    combine::Lookup pair{.symmetric = true};
    for (std::size_t a = 0; a < levels.size(); ++a)
        for (std::size_t b = 0; b <= a; ++b)
            for (std::size_t c = 0; c <= b; ++c)
                pair.rows.push_back({.values = {is(levels[a]), is(levels[b]), is(levels[c])}, .value = 0.1 * static_cast<double>(b + c)});
    return {{pair},
            {combine::Lookup{
                .rows = {{.when = {{"a", is(5)}}, .value = 0.3}, {.when = {{"b", is(1)}}, .value = 0.9}, {.when = {}, .value = 0.6}}}}};
}
inline Samples samples(const combine::Decision&) {
    const auto ask = [](const char* child, double x) { return combine::Condition{.child = child, .value = ceiba::Answer{x}}; };
    return {
        {combine::Decision{.cases = {{.when = {ask("a", 3.1)}, .value = 0.3}, {.when = {ask("b", 2.2)}, .value = 0.9}}, .otherwise = 0.6}}};
}

/// A claim of the card is true of every draw; where the card denies it, some draw shows why.
template <class Claim, class Property>
bool exactly(const Samples& samples, Claim claim, Property property) {
    Numbers numbers(3);
    bool denied = false;
    bool shown = false;
    for (const Rule& rule : samples) {
        const bool claimed = claim(combine::card(rule));
        denied = denied || !claimed;
        for (int i = 0; i < tries; ++i) {
            const bool holds = property(rule, numbers);
            if (claimed && !holds) return false;
            shown = shown || (!claimed && !holds);
        }
    }
    return !denied || shown;
}

/// Changes every child and value of a draw the same way, and says what the rule gives then.
template <class Change>
double changed(const Rule& rule, Drawn drawn, Change change) {
    for (std::size_t i = 0; i < drawn.values.size(); ++i) change(drawn.children[i], drawn.values[i]);
    return value_of(rule, drawn);
}

/// A name, and whether the cards of some rules obey it.
struct Law {
    const char* trait;
    bool (*holds)(const Samples&);
};

namespace law {

inline bool weights(const Samples& samples) {
    const auto reweighted = [](const Rule& rule, Numbers& numbers) {
        const Drawn d = draw(numbers, usual(rule));
        return close(value_of(rule, d), changed(rule, d, [&](Child& c, double&) { c.weight = numbers.between(1, 3); }));
    };
    const auto multiplied = [](const Rule& rule, Numbers& numbers) {
        const Drawn d = draw(numbers, usual(rule));
        const double k = numbers.between(1.5, 3);
        return close(value_of(rule, d), changed(rule, d, [&](Child& c, double&) { c.weight *= k; }));
    };
    return exactly(
               samples, [](const Card& c) { return c.weights == combine::Weights::none; }, reweighted) &&
           exactly(samples, [](const Card& c) { return c.weights != combine::Weights::amounts; }, multiplied);
}

/// The least and the greatest value, raised to the rule's floor.
inline Interval spread(const Rule& rule, const Drawn& d) {
    const auto [least, greatest] = std::ranges::minmax(d.values);
    const std::optional<double> floor = combine::card(rule).floor;
    return {std::max(least, floor.value_or(least)), std::max(greatest, floor.value_or(greatest))};
}
inline bool between(const Rule& rule, const Drawn& d) {
    const double x = value_of(rule, d);
    const Interval all = spread(rule, d);
    return std::isnan(x) || (x >= all.low - 1e-9 && x <= all.high + 1e-9);
}

inline bool range(const Samples& samples) {
    using combine::Range;
    const auto of_children = [](const Rule& rule, Numbers& numbers) {
        const Kind kind = usual(rule);
        const Drawn d = draw(numbers, kind);
        const std::optional<double> floor = combine::card(rule).floor;
        const Interval raised{std::max(kind.range.low, floor.value_or(kind.range.low)), kind.range.high};
        return between(rule, d) && range_of(rule, d) == raised;
    };
    const auto kept = [](const Rule& rule, Numbers& numbers) {
        Kind kind = usual(rule);
        kind.beyond = 2;
        const Drawn d = draw(numbers, kind);
        const Interval own = range_of(rule, d);
        const double x = value_of(rule, d);
        return combine::card(rule).range == Range::of_children || std::isnan(x) || (x >= own.low && x <= own.high);
    };
    const auto rangeless = [](const Rule& rule, Numbers& numbers) {
        return !combine::has_range(range_of(rule, draw(numbers, usual(rule))));
    };
    return exactly(
               samples, [](const Card& c) { return c.range == Range::of_children; }, of_children) &&
           exactly(
               samples, [](const Card& c) { return c.range == Range::own || c.range == Range::of_children; }, kept) &&
           exactly(samples, [](const Card& c) { return c.range == Range::none; }, rangeless);
}

inline bool asks_met(const Samples& samples) {
    return exactly(
        samples, [](const Card& c) { return !c.asks_met; },
        [](const Rule& rule, Numbers& numbers) {
            const Kind kind = usual(rule);
            const Drawn d = draw(numbers, kind);
            return close(value_of(rule, d), changed(rule, d, [&](Child& c, double&) {
                             c.threshold = numbers.between(kind.range.low + 0.1, kind.range.high);
                         }));
        });
}

/// What sees only levels cannot be blind to their unit; what does not has a value between them.
inline bool needs_levels(const Samples& samples) {
    Numbers numbers(4);
    bool valued = false;
    for (const Rule& rule : samples) {
        const Card card = combine::card(rule);
        if (card.needs_levels && card.scales) return false;
        for (int i = 0; i < tries; ++i) {
            Kind kind = usual(rule);
            kind.levels = false;
            valued = valued || card.needs_levels || !std::isnan(value_of(rule, draw(numbers, kind)));
        }
    }
    return valued;
}

/// How many different values a rule gives.
inline std::size_t outcomes(const Rule& rule, bool levels) {
    Numbers numbers(5);
    Kind kind = usual(rule);
    kind.levels = kind.levels || levels;
    std::set<double> seen;
    for (int i = 0; i < 5 * tries; ++i)
        if (const double x = value_of(rule, draw(numbers, kind)); !std::isnan(x)) seen.insert(std::round(x * 1e9));
    return seen.size();
}

/// Of four levels come at most twice as many others (each, and each with a plus); of numbers more than any list has.
inline bool gives_levels(const Samples& samples) {
    constexpr std::size_t few = 8;
    bool many = false;
    for (const Rule& rule : samples) {
        const combine::Levels gives = combine::card(rule).gives_levels;
        if (gives == combine::Levels::always && outcomes(rule, false) > few) return false;
        if (gives == combine::Levels::of_levels && outcomes(rule, true) > few) return false;
        many = many || gives == combine::Levels::always || outcomes(rule, gives == combine::Levels::never) > few ||
               combine::card(rule).needs_levels;
    }
    return many;
}

/// Below 0 a mean that is not multiplicative stays between its children.
inline bool multiplicative(const Samples& samples) {
    return exactly(
        samples, [](const Card& c) { return !c.multiplicative; },
        [](const Rule& rule, Numbers& numbers) {
            Rule bare = rule;
            std::visit(
                [](auto& options) {
                    if constexpr (requires { options.floor; }) options.floor.reset();
                },
                bare.value);
            const Kind kind{.range = {-3, 4}, .levels = combine::card(rule).needs_levels};
            if (combine::card(rule).range != combine::Range::of_children || !takes(rule, kind.range)) return true;
            return between(bare, draw(numbers, kind));
        });
}

inline bool floor(const Samples& samples) {
    return exactly(
        samples, [](const Card& c) { return std::optional<double>(c.floor).has_value(); },
        [](const Rule& rule, Numbers& numbers) {
            const std::optional<double> floor = combine::card(rule).floor;
            const Kind kind = usual(rule);
            const double to = floor.value_or(levels_of(kind.range)[2]);
            const Drawn d = draw(numbers, kind);
            return close(value_of(rule, d), changed(rule, d, [&](Child&, double& x) { x = std::max(x, to); }));
        });
}

/// A mean: of equals it is that, and all that goes with it stands on the card.
inline bool exchangeable(const Samples& samples) {
    Numbers numbers(6);
    for (const Rule& rule : samples) {
        const Card c = combine::card(rule);
        if (!c.exchangeable) continue;
        if (c.range != combine::Range::of_children || c.monotone != combine::Monotone::always || !c.symmetric || c.pools || c.asks_met ||
            c.needs_levels)
            return false;
        const Kind kind = usual(rule);
        const double x = numbers.between(kind.range.high - 1, kind.range.high);
        if (!close(changed(rule, draw(numbers, kind), [&](Child&, double& value) { value = x; }), x)) return false;
    }
    return true;
}

/// Nothing is made up where a mean is of what was counted; what is not met is for rules that ask.
inline bool unsaid(const Samples& samples) {
    return std::ranges::all_of(samples, [](const Rule& rule) {
        const Card c = combine::card(rule);
        if (c.unsaid == combine::Unsaid::block) return static_cast<bool>(c.asks_met);
        return c.unsaid == combine::Unsaid::skip || (c.range == combine::Range::own && !c.asks_met);
    });
}
inline bool skips(const Samples& samples) {
    return std::ranges::all_of(samples, [](const Rule& rule) {
        const Card c = combine::card(rule);
        return c.skips || c.range == combine::Range::of_points;
    });
}
inline bool takes_block(const Samples& samples) {
    return std::ranges::all_of(samples, [](const Rule& rule) {
        const Card c = combine::card(rule);
        return c.takes_block ? c.asks_met || c.speaks_of_missing : !c.asks_met;
    });
}

/// What speaks of missing children has, for some options, a value without any.
inline bool speaks_of_missing(const Samples& samples) {
    bool claimed = false;
    for (const Rule& rule : samples) {
        if (!combine::card(rule).speaks_of_missing) continue;
        claimed = true;
        Numbers numbers(7);
        const Drawn d = draw(numbers, usual(rule));
        const combine::Ready ready = combine::ready(rule, d.children, Lettered(d.children.size()));
        if (!std::isnan(combine::value(ready, {{}, {}, 0, combine::range(ready, d.children), d.children.size()}))) return true;
    }
    return !claimed;
}

/// Children whose weights may be below 1.
inline Drawn lighter(const Kind& kind, Numbers& numbers) {
    Drawn out = draw(numbers, kind);
    for (Child& child : out.children) child.weight = (child.weight - .9) / 2;
    return out;
}
inline bool rising(const Rule& rule, const Kind& kind, Drawn d, Numbers& numbers) {
    const double before = value_of(rule, d);
    const std::size_t i = numbers.below(d.values.size());
    const double higher = kind.levels ? numbers.one_of(levels_of(kind.range)) : numbers.between(d.values[i], kind.range.high);
    d.values[i] = std::max(d.values[i], higher);
    const double after = value_of(rule, d);
    return std::isnan(before) || std::isnan(after) || after >= before - 1e-9;
}
inline bool monotone(const Samples& samples) {
    using combine::Monotone;
    bool by_options = false;
    bool some_rise = false;
    for (const Rule& rule : samples) {  // by options: as the rule's own test of them says
        if (combine::card(rule).monotone != Monotone::by_options) continue;
        by_options = true;
        Numbers numbers(8);
        for (int i = 0; i < tries; ++i) {
            const Kind kind{.range = usual(rule).range, .levels = true};
            Drawn d = lighter(kind, numbers);
            if (numbers.chance(.5))
                for (Child& child : d.children) child.weight += 1;
            const std::vector<std::vector<double>> possible(d.children.size(), levels_of(kind.range));
            if (!combine::rises(combine::ready(rule, d.children, Lettered(d.children.size())), d.children, possible)) continue;
            some_rise = true;
            if (!rising(rule, kind, d, numbers)) return false;
        }
    }
    return by_options == some_rise && exactly(
                                          samples, [](const Card& c) { return c.monotone == Monotone::always; },
                                          [](const Rule& rule, Numbers& numbers) {
                                              Kind kind = usual(rule);
                                              kind.levels = kind.levels || numbers.chance(.5);
                                              return rising(rule, kind, lighter(kind, numbers), numbers);
                                          });
}

inline bool symmetric(const Samples& samples) {
    return exactly(
        samples, [](const Card& c) { return static_cast<bool>(c.symmetric); },
        [](const Rule& rule, Numbers& numbers) {
            const Drawn d = draw(numbers, usual(rule));
            std::vector<std::size_t> order(d.values.size());
            for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
            numbers.shuffle(order);
            Drawn shuffled;
            for (const std::size_t i : order) {
                shuffled.children.push_back(d.children[i]);
                shuffled.children.back().place = shuffled.values.size();
                shuffled.values.push_back(d.values[i]);
            }
            return close(value_of(rule, d), value_of(rule, shuffled));
        });
}

inline bool translates(const Samples& samples) {
    return exactly(
        samples, [](const Card& c) { return static_cast<bool>(c.translates); },
        [](const Rule& rule, Numbers& numbers) {
            const Drawn d = draw(numbers, usual(rule));
            const double c = numbers.between(0.1, 1);
            return close(value_of(rule, d) + c, changed(rule, d, [&](Child& child, double& x) {
                             child.range = {child.range.low + c, child.range.high + c};
                             child.threshold += c;
                             x += c;
                         }));
        });
}
inline bool scales(const Samples& samples) {
    return exactly(
        samples, [](const Card& c) { return static_cast<bool>(c.scales); },
        [](const Rule& rule, Numbers& numbers) {
            const Drawn d = draw(numbers, usual(rule));
            const double k = numbers.between(1.1, 3);
            return close(value_of(rule, d) * k, changed(rule, d, [&](Child& child, double& x) {
                             child.range = {child.range.low * k, child.range.high * k};
                             child.threshold *= k;
                             x *= k;
                         }));
        });
}

/// What a closed form gives.
inline double closed(combine::Form form, const Rule& rule, const Drawn& d) {
    using combine::Form;
    const std::optional<double> floor = combine::card(rule).floor;
    double sum = 0;
    double weights = 0;
    for (std::size_t i = 0; i < d.values.size(); ++i) {
        const double x = std::max(d.values[i], floor.value_or(d.values[i]));
        const double w = d.children[i].weight;
        sum += w * (form == Form::harmonic ? 1 / x : form == Form::geometric ? std::log(x) : x);
        weights += w;
    }
    return form == Form::sum         ? sum
           : form == Form::harmonic  ? weights / sum
           : form == Form::geometric ? std::exp(sum / weights)
                                     : sum / weights;
}
inline bool form(const Samples& samples) {
    using combine::Form;
    return std::ranges::all_of(std::vector{Form::arithmetic, Form::harmonic, Form::geometric, Form::sum}, [&](Form f) {
        return exactly(
            samples, [&](const Card& c) { return c.form == f; },
            [&](const Rule& rule, Numbers& numbers) {
                const Drawn d = draw(numbers, usual(rule));
                return close(value_of(rule, d), closed(f, rule, d));
            });
    });
}

}  // namespace law

/// The laws of what a rule does on its own; that it pools shows only in a tree.
inline constexpr Law laws[] = {{"weights", law::weights},
                               {"range", law::range},
                               {"asks_met", law::asks_met},
                               {"needs_levels", law::needs_levels},
                               {"gives_levels", law::gives_levels},
                               {"multiplicative", law::multiplicative},
                               {"floor", law::floor},
                               {"exchangeable", law::exchangeable},
                               {"unsaid", law::unsaid},
                               {"skips", law::skips},
                               {"takes_block", law::takes_block},
                               {"speaks_of_missing", law::speaks_of_missing},
                               {"monotone", law::monotone},
                               {"symmetric", law::symmetric},
                               {"translates", law::translates},
                               {"scales", law::scales},
                               {"form", law::form}};

}  // namespace tests
