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
    Trait<std::string_view> name;     ///< as its papers write it
    Trait<std::string_view> aliases;  ///< other names as functions have them, with commas between
    Trait<Input> input;
    Trait<std::string_view> source;     ///< author (year) title, doi
    Trait<std::string_view> use;        ///< when to use it, and what it assumes
    Trait<std::string_view> mind;       ///< where it misleads
    Trait<bool> needs_positive;         ///< every value is above 0
    Trait<bool> direction_aware;        ///< whether a criterion is a benefit or a cost can change a weight
    Trait<bool> scale_invariant;        ///< a criterion times a number above 0 changes no weight; of judgements: all of them times a number
    Trait<bool> translation_invariant;  ///< a number added to a criterion changes no weight; of judgements: to all of them
    Trait<bool> takes_constants;        ///< a criterion on which all are equal is no error
    Trait<bool> constant_weighs_nothing;  ///< and its weight is 0, if another criterion is not like that
};

}  // namespace ceiba::weight
