#pragma once

#include <ceiba/rank/options/thresholds.hpp>

namespace ceiba::rank::sort {

/// What a sorting method is. Beside each method's options stands `card(options)`; tests/rank/sort/sorting_laws.hpp has a law for each
/// trait.
///
/// What is stated in the unit of a criterion (a profile, a threshold) is of that criterion: it moves with it where a trait speaks of
/// change.
struct Card {
    Trait<std::string_view> name;        ///< as its papers write it
    Trait<std::string_view> aliases;     ///< other names as functions have them, with commas between
    Trait<std::string_view> source;      ///< author (year) title, doi
    Trait<std::string_view> use;         ///< when to use it, and what it assumes
    Trait<std::string_view> mind;        ///< where it misleads
    Trait<bool> weights_are_shares;      ///< weights times a number change no class
    Trait<bool> graded;                  ///< how far an alternative is from a profile counts, not only on which side
    Trait<bool> monotone;                ///< an alternative that improves falls to no lower class
    Trait<bool> independent;             ///< the class of an alternative does not depend on the other alternatives
    Trait<bool> scale_invariant;         ///< a criterion times a number above 0 changes no class
    Trait<bool> translation_invariant;   ///< a number added to a criterion changes no class
    Trait<bool> zero_weight_is_removal;  ///< a criterion of weight 0 changes no class
};

}  // namespace ceiba::rank::sort
