#pragma once

#include <ceiba/card.hpp>
#include <ceiba/describe.hpp>
#include <ceiba/detail/faults.hpp>
#include <string_view>

namespace ceiba::weight {

using ceiba::detail::Faults;

/// What a weighting method is given; a column, a row and a matrix are tables.
enum class Input { data, points, ranks, pairwise, best_worst, steps, priorities, influence };
BOOST_DESCRIBE_ENUM(Input, data, points, ranks, pairwise, best_worst, steps, priorities, influence)
constexpr auto describe_notes(Input*) {
    return describe::notes("Input", "What a weighting method is given.",
                           {{.name = "data", .text = "Alternatives x criteria: the values themselves."},
                            {.name = "points", .text = "One column: points for each criterion."},
                            {.name = "ranks",
                             .text = "One column: the rank of each criterion, 1 for the most important; equal ranks are allowed."},
                            {.name = "pairwise", .text = "Criteria x criteria: how many times as important the row's is as the column's."},
                            {.name = "best_worst", .text = "Two columns: the best criterion over each, and each over the worst."},
                            {.name = "steps",
                             .text =
                                 "One column, the most important criterion first: how much less important each is than the one before."},
                            {.name = "priorities",
                             .text = "One column: how many times as important the most important criterion is as each."},
                            {.name = "influence", .text = "Criteria x criteria: how strongly the row's influences the column's."}});
}

/// What a weighting method is. Beside each method's options stands `card(options)`; what the library knows of methods is read from it, and
/// tests/weight/weighting_laws.hpp has a law for each trait: what a card claims holds on every table tried, what it denies fails on one.
struct Card {
    Trait<std::string_view> name;
    Trait<std::string_view> aliases;
    Trait<Input> input;
    Trait<std::string_view> source;
    Trait<std::string_view> use;
    Trait<std::string_view> mind;
    Trait<bool> needs_positive;
    Trait<bool> direction_aware;
    Trait<bool> scale_invariant;
    Trait<bool> translation_invariant;
    Trait<bool> takes_constants;
    Trait<bool> constant_weighs_nothing;
};
BOOST_DESCRIBE_STRUCT(Card, (),
                      (name, aliases, input, source, use, mind, needs_positive, direction_aware, scale_invariant, translation_invariant,
                       takes_constants, constant_weighs_nothing))
constexpr auto describe_notes(Card*) {
    return describe::notes("Card", "What a weighting method is.",
                           {{.name = "name", .text = "As its papers write it."},
                            {.name = "aliases", .text = "Other names as functions have them, with commas between."},
                            {.name = "input", .text = "What it is given."},
                            {.name = "source", .text = "Author (year) title, doi."},
                            {.name = "use", .text = "When to use it, and what it assumes."},
                            {.name = "mind", .text = "Where it misleads."},
                            {.name = "needs_positive", .text = "Every value is above 0."},
                            {.name = "direction_aware", .text = "Whether a criterion is a benefit or a cost can change a weight."},
                            {.name = "scale_invariant",
                             .text = "A criterion times a number above 0 changes no weight; of judgements: all of them times a number."},
                            {.name = "translation_invariant",
                             .text = "A number added to a criterion changes no weight; of judgements: to all of them."},
                            {.name = "takes_constants", .text = "A criterion on which all are equal is no error."},
                            {.name = "constant_weighs_nothing",
                             .text = "A criterion on which all are equal weighs 0, if another one is not like that."}});
}

}  // namespace ceiba::weight
