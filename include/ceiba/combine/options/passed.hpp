#pragma once

#include <ceiba/combine/options/card.hpp>
#include <ceiba/describe.hpp>

namespace ceiba::combine {

/// How indicators that are met or failed become one value.
enum class PassedModel { flat, flat_unweighted, absolute };
BOOST_DESCRIBE_ENUM(PassedModel, flat, flat_unweighted, absolute)
constexpr auto describe_notes(PassedModel*) {
    return describe::notes("PassedModel", "How indicators that are met or failed become one value.",
                           {{.name = "flat", .text = "The sum of the weights of those met."},
                            {.name = "flat_unweighted", .text = "How many are met."},
                            {.name = "absolute", .text = "1 if all are met, else 0."}});
}

struct Passed {
    PassedModel model = PassedModel::flat;
    friend bool operator==(const Passed&, const Passed&) = default;
};
BOOST_DESCRIBE_STRUCT(Passed, (), (model))
constexpr auto describe_notes(Passed*) {
    return describe::notes("Passed", "How much of all indicators below is met, with the most that could be.",
                           {{.name = "model", .text = "How indicators that are met or failed become one value.", .required = true}});
}
constexpr Card card(const Passed& options) {
    return {.weights = options.model == PassedModel::flat ? Weights::amounts : Weights::none,
            .pools = true,
            .range = Range::own,
            .asks_met = true,
            .needs_levels = false,
            .gives_levels = Levels::never,
            .multiplicative = false,
            .floor = std::nullopt,
            .exchangeable = false,
            .unsaid = Unsaid::skip,
            .skips = true,
            .takes_block = true,
            .speaks_of_missing = false,
            .monotone = Monotone::always,
            .symmetric = true,
            .translates = false,
            .scales = false,
            .form = Form::other,
            .formula = options.model == PassedModel::flat       ? "{met}"
                       : options.model == PassedModel::absolute ? "min({each_met})"
                                                                : "{count_met}"};
}

}  // namespace ceiba::combine
