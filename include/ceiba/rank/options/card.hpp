#pragma once

#include <ceiba/card.hpp>
#include <ceiba/describe.hpp>
#include <ceiba/detail/faults.hpp>
#include <string_view>

namespace ceiba::rank {

using ceiba::detail::Faults;

/// What kind of method a ranking method is.
enum class Family { value, reference, outranking, dominance };
BOOST_DESCRIBE_ENUM(Family, value, reference, outranking, dominance)
constexpr auto describe_notes(Family*) {
    return describe::notes("Family", "What kind of method a ranking method is.",
                           {{.name = "value", .text = "It adds up, or multiplies, what each criterion is worth."},
                            {.name = "reference", .text = "It measures the distance from something best, worst or wanted."},
                            {.name = "outranking", .text = "It compares alternatives in pairs, criterion by criterion."},
                            {.name = "dominance", .text = "It asks which alternatives are at least as good on every criterion."}});
}

/// What a ranking method is. Beside each method's options stands `card(options)`; what the library knows of methods is read from it, and
/// tests/rank/ranking_laws.hpp has a law for each trait: what a card claims holds on every table tried, what it denies fails on one.
///
/// What is stated in the unit of a criterion (a threshold, a bound) is of that criterion: it moves with it where a trait speaks of change.
struct Card {
    Trait<std::string_view> name;     ///< as its papers write it
    Trait<std::string_view> aliases;  ///< other names as functions have them, with commas between
    Trait<Family> family;
    Trait<std::string_view> source;      ///< author (year) title, doi
    Trait<std::string_view> use;         ///< when to use it, and what it assumes
    Trait<std::string_view> mind;        ///< where it misleads
    Trait<bool> higher_is_better;        ///< the greatest score is the best
    Trait<bool> uses_weights;            ///< weights can change a score
    Trait<bool> weights_are_shares;      ///< weights times a number change no rank
    Trait<bool> needs_positive;          ///< every value is above 0
    Trait<bool> compensatory;            ///< how much better and worse counts, not only where: a gain makes good a loss
    Trait<bool> direction_aware;         ///< whether a criterion is a benefit or a cost can change a score
    Trait<bool> scale_invariant;         ///< a criterion times a number above 0 changes no score
    Trait<bool> translation_invariant;   ///< a number added to a criterion changes no score
    Trait<bool> monotone;                ///< a copy of an alternative, improved on some criteria and added to the table, is no worse
    Trait<bool> keeps_order;             ///< an alternative that comes or goes turns no two others round: no rank reversal
    Trait<bool> zero_weight_is_removal;  ///< a criterion of weight 0 changes no score
    Trait<bool> takes_constants;         ///< a criterion on which all are equal is no error
};

}  // namespace ceiba::rank
