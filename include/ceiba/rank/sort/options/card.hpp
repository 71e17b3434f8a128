#pragma once

#include <ceiba/rank/options/thresholds.hpp>

namespace ceiba::rank::sort {

/// What a sorting method is. Beside each method's options stands `card(options)`; tests/rank/sort/sorting_laws.hpp has a law for each
/// trait.
///
/// What is stated in the unit of a criterion (a profile, a threshold) is of that criterion: it moves with it where a trait speaks of
/// change.
struct Card {
    Trait<std::string_view> name;
    Trait<std::string_view> aliases;
    Trait<std::string_view> source;
    Trait<std::string_view> use;
    Trait<std::string_view> mind;
    Trait<bool> weights_are_shares;
    Trait<bool> graded;
    Trait<bool> monotone;
    Trait<bool> independent;
    Trait<bool> scale_invariant;
    Trait<bool> translation_invariant;
    Trait<bool> zero_weight_is_removal;
};
BOOST_DESCRIBE_STRUCT(Card, (),
                      (name, aliases, source, use, mind, weights_are_shares, graded, monotone, independent, scale_invariant,
                       translation_invariant, zero_weight_is_removal))
constexpr auto describe_notes(Card*) {
    return describe::notes("Card", "What a sorting method is.",
                           {{.name = "name", .text = "As its papers write it."},
                            {.name = "aliases", .text = "Other names as functions have them, with commas between."},
                            {.name = "source", .text = "Author (year) title, doi."},
                            {.name = "use", .text = "When to use it, and what it assumes."},
                            {.name = "mind", .text = "Where it misleads."},
                            {.name = "weights_are_shares", .text = "Weights times a number change no class."},
                            {.name = "graded", .text = "How far an alternative is from a profile counts, not only on which side."},
                            {.name = "monotone", .text = "An alternative that improves falls to no lower class."},
                            {.name = "independent", .text = "The class of an alternative does not depend on the other alternatives."},
                            {.name = "scale_invariant", .text = "A criterion times a number above 0 changes no class."},
                            {.name = "translation_invariant", .text = "A number added to a criterion changes no class."},
                            {.name = "zero_weight_is_removal", .text = "A criterion of weight 0 changes no class."}});
}

}  // namespace ceiba::rank::sort
