#pragma once

#include <ceiba/combine/options/arithmetic.hpp>
#include <ceiba/combine/options/banded.hpp>
#include <ceiba/combine/options/card.hpp>
#include <ceiba/combine/options/choquet.hpp>
#include <ceiba/combine/options/cumulative.hpp>
#include <ceiba/combine/options/decision.hpp>
#include <ceiba/combine/options/geometric.hpp>
#include <ceiba/combine/options/harmonic.hpp>
#include <ceiba/combine/options/k_of_n.hpp>
#include <ceiba/combine/options/lookup.hpp>
#include <ceiba/combine/options/lower_median.hpp>
#include <ceiba/combine/options/maximum.hpp>
#include <ceiba/combine/options/mazziotta_pareto.hpp>
#include <ceiba/combine/options/mean_min.hpp>
#include <ceiba/combine/options/median.hpp>
#include <ceiba/combine/options/minimum.hpp>
#include <ceiba/combine/options/mode.hpp>
#include <ceiba/combine/options/nth_worst.hpp>
#include <ceiba/combine/options/owa.hpp>
#include <ceiba/combine/options/passed.hpp>
#include <ceiba/combine/options/point_totals.hpp>
#include <ceiba/combine/options/points_share.hpp>
#include <ceiba/combine/options/power.hpp>
#include <ceiba/combine/options/share_met.hpp>
#include <ceiba/combine/options/sum.hpp>
#include <ceiba/combine/options/weakest_link_plus.hpp>
#include <concepts>

// A test that has the library with one rule more, its own, says which header is to be read for it.
#ifdef CEIBA_EXTRA_RULE
#include CEIBA_EXTRA_RULE
#else
namespace ceiba::combine {
using ExtraRules = boost::mp11::mp_list<>;
}
#endif

/// The aggregation rules: how the children of a node become its value. The one list of them.
namespace ceiba::combine {

/// An aggregation rule: `"arithmetic"` or `{"rule": "geometric", "floor": 0.01}`.
struct Rule {
    static constexpr std::string_view key = "rule";
    using Variant = boost::mp11::mp_append<
        std::variant<Arithmetic, Geometric, Harmonic, Power, Minimum, Maximum, Median, LowerMedian, NthWorst, Mode, WeakestLinkPlus, Owa,
                     Choquet, MazziottaPareto, MeanMin, Sum, PointsShare, Banded, Passed, Cumulative, KOfN, ShareMet, Lookup, Decision>,
        ExtraRules>;
    Variant value{};
    friend bool operator==(const Rule&, const Rule&) = default;
};
BOOST_DESCRIBE_STRUCT(Rule, (), (value))
constexpr auto describe_notes(Rule*) {
    return describe::notes("Rule", "How the children of a node become its value.",
                           {{.name = "value", .text = "The rule with its options."}});
}

/// Options with a card beside them.
template <class Options>
concept Carded = requires(const Options& options) {
    { card(options) } -> std::same_as<Card>;
};
template <class Options>
struct IsCarded : std::bool_constant<Carded<Options>> {};
static_assert(boost::mp11::mp_all_of<Rule::Variant, IsCarded>::value, "every rule needs a card");

/// What a rule is.
constexpr Card card(const Rule& rule) {
    return std::visit([](const auto& options) { return card(options); }, rule.value);
}

}  // namespace ceiba::combine
