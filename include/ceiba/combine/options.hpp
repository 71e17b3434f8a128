#pragma once

#include <ceiba/combine/options/levels.hpp>
#include <ceiba/combine/options/means.hpp>
#include <ceiba/combine/options/order.hpp>
#include <ceiba/combine/options/points.hpp>

/// The aggregation rules: how the children of a node become its value. The one list of them.
namespace ceiba::combine {

/// An aggregation rule: `"arithmetic"` or `{"rule": "geometric", "floor": 0.01}`.
struct Rule {
    static constexpr std::string_view key = "rule";
    using Variant =
        std::variant<Arithmetic, Geometric, Harmonic, Power, Minimum, Maximum, Median, LowerMedian, NthWorst, Mode, WeakestLinkPlus, Owa,
                     Choquet, MazziottaPareto, MeanMin, Sum, PointsShare, Banded, Passed, Cumulative, KOfN, ShareMet, Lookup, Decision>;
    Variant value{};
    friend bool operator==(const Rule&, const Rule&) = default;
};
BOOST_DESCRIBE_STRUCT(Rule, (), (value))
constexpr auto describe_notes(Rule*) {
    return describe::notes("Rule", "How the children of a node become its value.",
                           {{.name = "value", .text = "The rule with its options."}});
}

/// True if the rule is one of these.
template <class... Options>
bool is_any(const Rule& rule) {
    return (std::holds_alternative<Options>(rule.value) || ...);
}

/// Means proper: the rules that a method's default may exchange for one another.
inline bool is_mean(const Rule& rule) {
    return is_any<Arithmetic, Geometric, Harmonic, Power, Minimum, Maximum, Median>(rule);
}

/// Rules that count all indicators below a node rather than its children.
inline bool pools(const Rule& rule) {
    return is_any<PointsShare, Cumulative, Banded, Passed>(rule);
}

/// Rules in which unequal weights change the value.
inline bool uses_weights(const Rule& rule) {
    if (const auto* passed = std::get_if<Passed>(&rule.value)) return passed->model == PassedModel::flat;
    return is_any<Arithmetic, Geometric, Harmonic, Power, MeanMin, MazziottaPareto, Sum, PointsShare, ShareMet, Banded>(rule);
}

/// Rules whose value lies in the range that the children share.
inline bool shares_range(const Rule& rule) {
    return is_mean(rule) || is_any<LowerMedian, NthWorst, Mode, WeakestLinkPlus, Owa, Choquet, MeanMin>(rule);
}

/// Rules that ask of each child whether it is met.
inline bool asks_met(const Rule& rule) {
    return is_any<Cumulative, KOfN, ShareMet, Passed>(rule);
}

/// Rules that see only which levels the children have.
inline bool needs_levels(const Rule& rule) {
    return is_any<WeakestLinkPlus, Lookup>(rule);
}

/// Rules that work with logarithms or quotients, and so need values of 0 or more.
inline bool is_multiplicative(const Rule& rule) {
    return is_any<Geometric, Harmonic, Power>(rule);
}

/// What such a rule raises its children to, if anything.
inline std::optional<double> floor_of(const Rule& rule) {
    return std::visit(
        [](const auto& options) -> std::optional<double> {
            if constexpr (requires { options.floor; }) return options.floor;
            else return std::nullopt;
        },
        rule.value);
}

}  // namespace ceiba::combine
