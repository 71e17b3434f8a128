#pragma once

#include <ceiba/weight/options/card.hpp>

namespace ceiba::weight {

/// Which program finds the weights.
enum class BestWorstModel { linear, nonlinear };
BOOST_DESCRIBE_ENUM(BestWorstModel, linear, nonlinear)
constexpr auto describe_notes(BestWorstModel*) {
    return describe::notes("BestWorstModel", "Which program finds the weights of the best-worst method.",
                           {{.name = "linear", .text = "Rezaei 2016: one set of weights; what is missed is a difference of weights."},
                            {.name = "nonlinear",
                             .text = "Rezaei 2015: an interval of weights, and its centre; what is missed is a ratio of weights."}});
}

struct BestWorst {
    BestWorstModel model = BestWorstModel::linear;
    friend bool operator==(const BestWorst&, const BestWorst&) = default;
};
BOOST_DESCRIBE_STRUCT(BestWorst, (), (model))
constexpr auto describe_notes(BestWorst*) {
    return describe::notes("BestWorst", "Weights nearest to how the best criterion compares with each, and each with the worst.",
                           {{.name = "model", .text = "Which program finds the weights."}});
}
constexpr Card card(const BestWorst&) {
    return {.name = "Best-worst method",
            .aliases = "bwm",
            .input = Input::best_worst,
            .source =
                "Rezaei (2015) Best-worst multi-criteria decision-making method, doi:10.1016/j.omega.2014.11.009; Rezaei (2016) "
                "Best-worst multi-criteria decision-making method: some properties and a linear model, doi:10.1016/j.omega.2015.12.001",
            .use =
                "Where people know which criterion is the best and which the worst, and compare the others with these two alone, from 1 to "
                "9: 2 n - 3 judgements.",
            .mind =
                "All hangs on the two chosen criteria. Look at the input-based consistency first: it says which criterion's two judgements "
                "do not fit.",
            .needs_positive = true,
            .direction_aware = false,
            .scale_invariant = false,
            .translation_invariant = false,
            .takes_constants = true,
            .constant_weighs_nothing = false};
}

}  // namespace ceiba::weight
