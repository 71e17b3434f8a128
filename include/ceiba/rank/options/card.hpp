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
    Trait<std::string_view> name;
    Trait<std::string_view> aliases;
    Trait<Family> family;
    Trait<std::string_view> source;
    Trait<std::string_view> use;
    Trait<std::string_view> mind;
    Trait<bool> higher_is_better;
    Trait<bool> uses_weights;
    Trait<bool> weights_are_shares;
    Trait<bool> needs_positive;
    Trait<bool> compensatory;
    Trait<bool> direction_aware;
    Trait<bool> scale_invariant;
    Trait<bool> translation_invariant;
    Trait<bool> monotone;
    Trait<bool> keeps_order;
    Trait<bool> zero_weight_is_removal;
    Trait<bool> takes_constants;
};
BOOST_DESCRIBE_STRUCT(Card, (),
                      (name, aliases, family, source, use, mind, higher_is_better, uses_weights, weights_are_shares, needs_positive,
                       compensatory, direction_aware, scale_invariant, translation_invariant, monotone, keeps_order, zero_weight_is_removal,
                       takes_constants))
constexpr auto describe_notes(Card*) {
    return describe::notes("Card", "What a ranking method is.",
                           {{.name = "name", .text = "As its papers write it."},
                            {.name = "aliases", .text = "Other names as functions have them, with commas between."},
                            {.name = "family", .text = "What kind of method it is."},
                            {.name = "source", .text = "Author (year) title, doi."},
                            {.name = "use", .text = "When to use it, and what it assumes."},
                            {.name = "mind", .text = "Where it misleads."},
                            {.name = "higher_is_better", .text = "The greatest score is the best."},
                            {.name = "uses_weights", .text = "Weights can change a score."},
                            {.name = "weights_are_shares", .text = "Weights times a number change no rank."},
                            {.name = "needs_positive", .text = "Every value is above 0."},
                            {.name = "compensatory", .text = "How much better and worse counts, not only where: a gain makes good a loss."},
                            {.name = "direction_aware", .text = "Whether a criterion is a benefit or a cost can change a score."},
                            {.name = "scale_invariant", .text = "A criterion times a number above 0 changes no score."},
                            {.name = "translation_invariant", .text = "A number added to a criterion changes no score."},
                            {.name = "monotone",
                             .text = "A copy of an alternative, improved on some criteria and added to the table, is no worse."},
                            {.name = "keeps_order",
                             .text = "An alternative that comes or goes turns no two others round: no rank reversal."},
                            {.name = "zero_weight_is_removal", .text = "A criterion of weight 0 changes no score."},
                            {.name = "takes_constants", .text = "A criterion on which all are equal is no error."}});
}

}  // namespace ceiba::rank
