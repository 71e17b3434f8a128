#pragma once

#include <ceiba/combine/options/card.hpp>
#include <ceiba/describe.hpp>
#include <ceiba/measure/options.hpp>

namespace ceiba::combine {

using measure::Interval;

struct KOfN {
    int k = 1;
    Interval values{};
    friend bool operator==(const KOfN&, const KOfN&) = default;
};
BOOST_DESCRIBE_STRUCT(KOfN, (), (k, values))
constexpr auto describe_notes(KOfN*) {
    return describe::notes("KOfN", "One of two values, by whether at least k of the children are met.",
                           {{.name = "k",
                             .text = "How many of all children; where fewer are counted, the same share of them.",
                             .range = "1 to the number of children",
                             .required = true},
                            {.name = "values", .text = "The value if not, and the value if so."}});
}
constexpr Card card(const KOfN&) {
    return {.weights = Weights::none,
            .pools = false,
            .range = Range::own,
            .asks_met = true,
            .needs_levels = false,
            .gives_levels = Levels::always,
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
            .formula = "k_of_n({each_met}; n = {children}, k = {k}, values = {values_low}, {values_high})"};
}
inline Faults judgement(const KOfN& options) {
    Faults out;
    out.ascends(options.values.low, options.values.high, "/values");
    return out;
}

}  // namespace ceiba::combine
