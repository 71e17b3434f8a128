#pragma once

#include <ceiba/describe.hpp>

/// The options of the measures of agreement.
namespace ceiba::agree {

/// What tells how far those who rated one unit agree.
enum class Statistic { percent, pairwise, r_wg, iqr, sd };
BOOST_DESCRIBE_ENUM(Statistic, percent, pairwise, r_wg, iqr, sd)
constexpr auto describe_notes(Statistic*) {
    return describe::notes("Statistic", "The statistic that tells how far the raters of one unit agree.",
                           {{.name = "percent", .text = "Share that gave the most frequent rating."},
                            {.name = "pairwise", .text = "Share of pairs that gave the same rating."},
                            {.name = "r_wg", .text = "Agreement within the group against choice at random; needs equally spaced levels."},
                            {.name = "iqr", .text = "Interquartile range: disagreement, in the unit of the answer."},
                            {.name = "sd", .text = "Standard deviation: disagreement, in the unit of the answer."}});
}

/// Statistics that are high where raters agree; the others are low.
constexpr bool measures_agreement(Statistic statistic) {
    return statistic == Statistic::percent || statistic == Statistic::pairwise || statistic == Statistic::r_wg;
}

/// What a difference between two ratings means.
enum class Metric { nominal, ordinal, interval };
BOOST_DESCRIBE_ENUM(Metric, nominal, ordinal, interval)
constexpr auto describe_notes(Metric*) {
    return describe::notes("Metric", "What a difference between two ratings means.",
                           {{.name = "nominal", .text = "Equal or not."},
                            {.name = "ordinal", .text = "By how many of all ratings lie between them."},
                            {.name = "interval", .text = "By the square of the difference."}});
}

/// How heavily kappa counts a disagreement.
enum class KappaWeights { unweighted, linear, quadratic };
BOOST_DESCRIBE_ENUM(KappaWeights, unweighted, linear, quadratic)
constexpr auto describe_notes(KappaWeights*) {
    return describe::notes("KappaWeights", "How heavily kappa counts a disagreement.",
                           {{.name = "unweighted", .text = "All the same."},
                            {.name = "linear", .text = "By the difference."},
                            {.name = "quadratic", .text = "By the square of the difference."}});
}

/// Whose reliability an intraclass correlation gives.
enum class Judged { single, average };
BOOST_DESCRIBE_ENUM(Judged, single, average)
constexpr auto describe_notes(Judged*) {
    return describe::notes("Judged", "Whose reliability an intraclass correlation gives.",
                           {{.name = "single", .text = "The reliability of one rater."},
                            {.name = "average", .text = "The reliability of the mean of all raters."}});
}

/// What becomes of an agreement below 0.
enum class BelowZero { keep, zero };
BOOST_DESCRIBE_ENUM(BelowZero, keep, zero)
constexpr auto describe_notes(BelowZero*) {
    return describe::notes("BelowZero", "What becomes of an agreement below 0.",
                           {{.name = "keep", .text = "It stays: the group is divided."}, {.name = "zero", .text = "It is set to 0."}});
}

struct WithinGroup {
    double step = 1;
    BelowZero below_zero = BelowZero::keep;
    friend bool operator==(const WithinGroup&, const WithinGroup&) = default;
};
BOOST_DESCRIBE_STRUCT(WithinGroup, (), (step, below_zero))
constexpr auto describe_notes(WithinGroup*) {
    return describe::notes("WithinGroup", "The options of r_wg.",
                           {{.name = "step", .text = "Distance from one level to the next.", .unit = "answer", .range = "above 0"},
                            {.name = "below_zero", .text = "What becomes of a value below 0."}});
}

}  // namespace ceiba::agree
