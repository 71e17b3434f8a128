#pragma once

#include <ceiba/rank/options/card.hpp>
#include <ceiba/rank/options/common.hpp>
#include <ceiba/rank/options/gra.hpp>
#include <ceiba/rank/options/moora.hpp>
#include <ceiba/rank/options/multimoora.hpp>
#include <ceiba/rank/options/pareto.hpp>
#include <ceiba/rank/options/promethee.hpp>
#include <ceiba/rank/options/rim.hpp>
#include <ceiba/rank/options/topsis.hpp>
#include <concepts>

/// The ranking methods. The one list of them.
namespace ceiba::rank {

/// A ranking method: `"topsis"` or `{"method": "vikor", "v": 0.3}`.
struct Method {
    static constexpr std::string_view key = "method";
    using Variant = std::variant<Gra, Moora, Multimoora, Pareto, Promethee, Rim, Topsis>;
    Variant value{};
    friend bool operator==(const Method&, const Method&) = default;
};
BOOST_DESCRIBE_STRUCT(Method, (), (value))
constexpr auto describe_notes(Method*) {
    return describe::notes("RankingMethod", "How alternatives are ranked.", {{.name = "value", .text = "The method with its options."}});
}

template <class Options>
    struct IsCarded : std::bool_constant < requires(const Options& options) {
    { card(options) } -> std::same_as<Card>;
} > {};
static_assert(boost::mp11::mp_all_of<Method::Variant, IsCarded>::value, "every ranking method needs a card");

/// What a ranking method is.
constexpr Card card(const Method& method) {
    return std::visit([](const auto& options) { return card(options); }, method.value);
}

}  // namespace ceiba::rank
