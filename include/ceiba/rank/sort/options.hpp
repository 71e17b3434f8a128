#pragma once

#include <ceiba/rank/sort/options/card.hpp>
#include <ceiba/rank/sort/options/common.hpp>
#include <ceiba/rank/sort/options/electre_tri_b.hpp>
#include <ceiba/rank/sort/options/mr_sort.hpp>
#include <concepts>

/// The sorting methods. The one list of them.
namespace ceiba::rank::sort {

/// A sorting method: `{"method": "mr_sort", "profiles": [[2, 3]], "majority": 0.6}`.
struct Method {
    static constexpr std::string_view key = "method";
    using Variant = std::variant<ElectreTriB, MrSort>;
    Variant value{};
    friend bool operator==(const Method&, const Method&) = default;
};
BOOST_DESCRIBE_STRUCT(Method, (), (value))
constexpr auto describe_notes(Method*) {
    return describe::notes("SortingMethod", "How alternatives are put into classes.",
                           {{.name = "value", .text = "The method with its options."}});
}

template <class Options>
    struct IsCarded : std::bool_constant < requires(const Options& options) {
    {card(options)}->std::same_as<Card>;
}>{};
static_assert(boost::mp11::mp_all_of<Method::Variant, IsCarded>::value, "every sorting method needs a card");

/// What a sorting method is.
inline Card card(const Method& method) {
    return std::visit([](const auto& options) { return card(options); }, method.value);
}

}  // namespace ceiba::rank::sort
