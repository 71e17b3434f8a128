#pragma once

#include <ceiba/combine/options/card.hpp>
#include <ceiba/describe.hpp>

namespace ceiba::combine {

/// Whether children that differ lower the mean or raise it.
enum class Penalty { minus, plus };
BOOST_DESCRIBE_ENUM(Penalty, minus, plus)
constexpr auto describe_notes(Penalty*) {
    return describe::notes("Penalty", "Whether children that differ lower the mean or raise it.",
                           {{.name = "minus", .text = "Differences lower it: for what should be high."},
                            {.name = "plus", .text = "Differences raise it: for what should be low."}});
}

struct MazziottaPareto {
    Penalty penalty = Penalty::minus;
    friend bool operator==(const MazziottaPareto&, const MazziottaPareto&) = default;
};
BOOST_DESCRIBE_STRUCT(MazziottaPareto, (), (penalty))
constexpr auto describe_notes(MazziottaPareto*) {
    return describe::notes("MazziottaPareto", "Weighted mean, minus or plus the variance of the children divided by it; it has no range.",
                           {{.name = "penalty", .text = "Whether children that differ lower the mean or raise it."}});
}
constexpr Card card(const MazziottaPareto& options) {
    return {.weights = Weights::shares,
            .pools = false,
            .range = Range::none,
            .asks_met = false,
            .needs_levels = false,
            .gives_levels = Levels::never,
            .multiplicative = false,
            .floor = std::nullopt,
            .exchangeable = false,
            .unsaid = Unsaid::skip,
            .skips = true,
            .takes_block = false,
            .speaks_of_missing = false,
            .monotone = Monotone::never,
            .symmetric = true,
            .translates = false,
            .scales = true,
            .form = Form::other,
            .formula = options.penalty == Penalty::minus ? "M − ({squares}) / ({weights}) / M, M = ({weighted}) / ({weights})"
                                                         : "M + ({squares}) / ({weights}) / M, M = ({weighted}) / ({weights})"};
}

}  // namespace ceiba::combine
