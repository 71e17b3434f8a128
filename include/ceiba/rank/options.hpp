#pragma once

#include <ceiba/rank/options/aras.hpp>
#include <ceiba/rank/options/card.hpp>
#include <ceiba/rank/options/cocoso.hpp>
#include <ceiba/rank/options/codas.hpp>
#include <ceiba/rank/options/common.hpp>
#include <ceiba/rank/options/copras.hpp>
#include <ceiba/rank/options/edas.hpp>
#include <ceiba/rank/options/electre_i.hpp>
#include <ceiba/rank/options/electre_iii.hpp>
#include <ceiba/rank/options/gra.hpp>
#include <ceiba/rank/options/mabac.hpp>
#include <ceiba/rank/options/marcos.hpp>
#include <ceiba/rank/options/moora.hpp>
#include <ceiba/rank/options/multimoora.hpp>
#include <ceiba/rank/options/pareto.hpp>
#include <ceiba/rank/options/promethee.hpp>
#include <ceiba/rank/options/rim.hpp>
#include <ceiba/rank/options/spotis.hpp>
#include <ceiba/rank/options/topsis.hpp>
#include <ceiba/rank/options/vikor.hpp>
#include <ceiba/rank/options/waspas.hpp>
#include <ceiba/rank/options/weighted_product.hpp>
#include <ceiba/rank/options/weighted_sum.hpp>
#include <concepts>

/// The ranking methods. The one list of them.
namespace ceiba::rank {

/// A ranking method: `"topsis"` or `{"method": "vikor", "v": 0.3}`.
struct Method {
    static constexpr std::string_view key = "method";
    using Variant = std::variant<Aras, Cocoso, Codas, Copras, Edas, ElectreI, ElectreIii, Gra, Mabac, Marcos, Moora, Multimoora, Pareto,
                                 Promethee, Rim, Spotis, Topsis, Vikor, Waspas, WeightedProduct, WeightedSum>;
    Variant value{};
    friend bool operator==(const Method&, const Method&) = default;
};
BOOST_DESCRIBE_STRUCT(Method, (), (value))
constexpr auto describe_notes(Method*) {
    return describe::notes("RankingMethod", "How alternatives are ranked.", {{.name = "value", .text = "The method with its options."}});
}

template <class Options>
    struct IsCarded : std::bool_constant < requires(const Options& options) {
    {card(options)}->std::same_as<Card>;
}>{};
static_assert(boost::mp11::mp_all_of<Method::Variant, IsCarded>::value, "every ranking method needs a card");

/// What a ranking method is.
constexpr Card card(const Method& method) {
    return std::visit([](const auto& options) { return card(options); }, method.value);
}

}  // namespace ceiba::rank
