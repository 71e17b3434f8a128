#pragma once

#include <ceiba/combine/options/card.hpp>
#include <ceiba/describe.hpp>

namespace ceiba::combine {

/// What a sum does about missing children.
enum class SumMissing { rescale, worst };
BOOST_DESCRIBE_ENUM(SumMissing, rescale, worst)
constexpr auto describe_notes(SumMissing*) {
    return describe::notes("SumMissing", "How a sum counts missing children.",
                           {{.name = "rescale", .text = "The counted children stand for all children."},
                            {.name = "worst", .text = "A missing child gives its least value."}});
}

struct Sum {
    SumMissing missing = SumMissing::rescale;
    friend bool operator==(const Sum&, const Sum&) = default;
};
BOOST_DESCRIBE_STRUCT(Sum, (), (missing))
constexpr auto describe_notes(Sum*) {
    return describe::notes("Sum", "Weighted sum.", {{.name = "missing", .text = "How a sum counts missing children."}});
}
constexpr Card card(const Sum& options) {
    return {.weights = Weights::amounts,
            .pools = false,
            .range = Range::of_points,
            .asks_met = false,
            .needs_levels = false,
            .gives_levels = Levels::never,
            .multiplicative = false,
            .floor = std::nullopt,
            .exchangeable = false,
            .unsaid = Unsaid::skip,
            .skips = options.missing != SumMissing::worst,
            .takes_block = false,
            .speaks_of_missing = false,
            .monotone = Monotone::always,
            .symmetric = true,
            .translates = false,
            .scales = true,
            .form = Form::sum,
            .formula = "({weighted}) / ({weights}) × {all}"};
}

}  // namespace ceiba::combine
