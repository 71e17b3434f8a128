#pragma once

#include <ceiba/combine/options/card.hpp>
#include <ceiba/describe.hpp>

namespace ceiba::combine {

struct ShareMet {
    friend bool operator==(const ShareMet&, const ShareMet&) = default;
};
BOOST_DESCRIBE_STRUCT(ShareMet, (), ())
constexpr auto describe_notes(ShareMet*) {
    return describe::notes("ShareMet", "Weighted share of the children that are met.");
}
constexpr Card card(const ShareMet&) {
    return {.weights = Weights::shares,
            .pools = false,
            .range = Range::own,
            .asks_met = true,
            .needs_levels = false,
            .gives_levels = Levels::never,
            .multiplicative = false,
            .floor = std::nullopt,
            .exchangeable = false,
            .unsaid = Unsaid::block,
            .skips = true,
            .takes_block = true,
            .speaks_of_missing = false,
            .monotone = Monotone::always,
            .symmetric = true,
            .translates = false,
            .scales = false,
            .form = Form::other,
            .formula = "({met}) / ({weights})"};
}

}  // namespace ceiba::combine
