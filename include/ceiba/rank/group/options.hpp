#pragma once

#include <ceiba/rank/group/options/borda.hpp>
#include <ceiba/rank/group/options/condorcet.hpp>
#include <ceiba/rank/group/options/copeland.hpp>
#include <ceiba/rank/group/options/kemeny_young.hpp>
#include <ceiba/rank/group/options/trimmed_mean.hpp>
#include <ceiba/rank/group/options/weighted_mean.hpp>
#include <concepts>

/// The methods that make one ranking of several. The one list of them.
namespace ceiba::rank::group {

/// A method of group choice: `"borda"` or `{"method": "trimmed_mean", "share": 0.2}`.
struct Method {
    static constexpr std::string_view key = "method";
    using Variant = std::variant<Borda, Condorcet, Copeland, KemenyYoung, TrimmedMean, WeightedMean>;
    Variant value{};
    friend bool operator==(const Method&, const Method&) = default;
};
BOOST_DESCRIBE_STRUCT(Method, (), (value))
constexpr auto describe_notes(Method*) {
    return describe::notes("GroupMethod", "How several rankings become one.", {{.name = "value", .text = "The method with its options."}});
}

template <class Options>
    struct IsCarded : std::bool_constant < requires(const Options& options) {
    {card(options)}->std::same_as<Card>;
}>{};
static_assert(boost::mp11::mp_all_of<Method::Variant, IsCarded>::value, "every method of group choice needs a card");

/// What a method of group choice is.
constexpr Card card(const Method& method) {
    return std::visit([](const auto& options) { return card(options); }, method.value);
}

}  // namespace ceiba::rank::group
