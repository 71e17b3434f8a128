#pragma once

#include <ceiba/card.hpp>
#include <ceiba/detail/faults.hpp>
#include <cstdint>
#include <optional>
#include <string_view>

namespace ceiba::combine {

/// What weights are to a rule: nothing, but for 0, which removes; shares, of which only the proportions matter; or amounts.
enum class Weights : std::uint8_t { none, shares, amounts };
/// What a rule's range is: that of its children, between which its value lies; its own, whatever they are; what their points add up to;
/// or nothing.
enum class Range : std::uint8_t { of_children, own, of_points, none };
/// Whether a rule gives levels: always, where its children have some, or never.
enum class Levels : std::uint8_t { always, of_levels, never };
/// What a missing child counts as where nobody says: skip, its worst, or as what is not met.
enum class Unsaid : std::uint8_t { skip, worst, block };  // of two rules that count it, the later here
/// Whether a rule never falls when a child rises: always; never to be relied on; or for some options, as its `rises` says.
enum class Monotone : std::uint8_t { always, never, by_options };
/// The closed form a rule has, by which changes are attributed without mixing; or none of these.
enum class Form : std::uint8_t { arithmetic, harmonic, geometric, sum, other };

/// In a formula an option stands for its name in braces, other names for numbers that src/explain/formula.hpp has of every rule, or that
/// the rule's own `formula_terms` has; M is the mean that follows. The rule's tag is the key of its name in the language files.
///
/// Beside the options of a rule that can be wrong stands `judgement(options)`: what is wrong with them, whatever they are used on; and,
/// beside its mathematics, `judgement(options, children, siblings)` for a rule that asks who the children are.
using detail::Faults;

/// What an aggregation rule is. Beside each rule's options stands `card(options)`; everything that the library knows of rules is read
/// from it, and tests/combine/laws.hpp has a law for each trait.
struct Card {
    Trait<Weights> weights;              ///< what weights are to it
    Trait<bool> pools;                   ///< it counts all indicators below the node rather than the children
    Trait<Range> range;                  ///< what its range is
    Trait<bool> asks_met;                ///< it asks of each child whether it is met
    Trait<bool> needs_levels;            ///< it sees only which levels the children have
    Trait<Levels> gives_levels;          ///< whether its values are levels
    Trait<bool> multiplicative;          ///< it works with logarithms or quotients, and without a floor needs values of 0 or more
    Trait<std::optional<double>> floor;  ///< what children below are raised to
    Trait<bool> exchangeable;            ///< it is a mean, which a method's default may exchange for another
    Trait<Unsaid> unsaid;                ///< what a missing child counts as where nobody says
    Trait<bool> skips;                   ///< a child can be left out; else what is skipped counts as its worst
    Trait<bool> takes_block;             ///< a missing child can be what is not met
    Trait<bool> speaks_of_missing;       ///< it may have a value where every child is missing
    Trait<Monotone> monotone;            ///< whether it never falls when a child rises, so that bounds below give its bounds
    Trait<bool> symmetric;               ///< it does not matter which child has which value and weight
    Trait<bool> translates;              ///< what is added to every child, its range and threshold is added to it
    Trait<bool> scales;                  ///< what every child, its range and threshold is multiplied by multiplies it
    Trait<Form> form;                    ///< the closed form it has
    Trait<std::string_view> formula;     ///< how explanations write it; empty for a function of what was counted and of its options

    /// It needs values of 0 or more.
    constexpr bool needs_not_negative() const { return multiplicative && !static_cast<const std::optional<double>&>(floor); }
    /// A child that is withheld makes it withheld, for it counts each child by itself; any other rule leaves that child out.
    constexpr bool withheld_by_a_child() const { return asks_met || pools || speaks_of_missing || form == Form::sum; }
    /// It mixes what the children are, which therefore share a unit.
    constexpr bool mixes() const { return range == Range::of_children || range == Range::none; }
};

}  // namespace ceiba::combine
