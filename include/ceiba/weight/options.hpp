#pragma once

#include <ceiba/weight/options/ahp.hpp>
#include <ceiba/weight/options/angle.hpp>
#include <ceiba/weight/options/benefit_of_the_doubt.hpp>
#include <ceiba/weight/options/best_worst.hpp>
#include <ceiba/weight/options/budget_allocation.hpp>
#include <ceiba/weight/options/card.hpp>
#include <ceiba/weight/options/cilos.hpp>
#include <ceiba/weight/options/coefficient_of_variation.hpp>
#include <ceiba/weight/options/critic.hpp>
#include <ceiba/weight/options/dematel.hpp>
#include <ceiba/weight/options/direct.hpp>
#include <ceiba/weight/options/entropy.hpp>
#include <ceiba/weight/options/equal.hpp>
#include <ceiba/weight/options/factor_analysis.hpp>
#include <ceiba/weight/options/fucom.hpp>
#include <ceiba/weight/options/gini.hpp>
#include <ceiba/weight/options/idocriw.hpp>
#include <ceiba/weight/options/importance_matched.hpp>
#include <ceiba/weight/options/lopcow.hpp>
#include <ceiba/weight/options/merec.hpp>
#include <ceiba/weight/options/pca.hpp>
#include <ceiba/weight/options/rancom.hpp>
#include <ceiba/weight/options/rank_exponent.hpp>
#include <ceiba/weight/options/rank_order_centroid.hpp>
#include <ceiba/weight/options/rank_reciprocal.hpp>
#include <ceiba/weight/options/rank_sum.hpp>
#include <ceiba/weight/options/smart.hpp>
#include <ceiba/weight/options/smarter.hpp>
#include <ceiba/weight/options/standard_deviation.hpp>
#include <ceiba/weight/options/swara.hpp>
#include <ceiba/weight/options/swing.hpp>
#include <ceiba/weight/options/variance.hpp>
#include <concepts>

/// The weighting methods. The one list of them.
namespace ceiba::weight {

/// A weighting method: `"entropy"` or `{"method": "critic", "correlation": "spearman"}`.
struct Method {
    static constexpr std::string_view key = "method";
    using Variant =
        std::variant<Entropy, Direct, BudgetAllocation, RankOrderCentroid, RankSum, RankReciprocal, RankExponent, Swing, Smart, Smarter,
                     Equal, Critic, Merec, Cilos, Idocriw, Lopcow, StandardDeviation, Variance, CoefficientOfVariation, Gini, Angle, Pca,
                     FactorAnalysis, BestWorst, Swara, Fucom, Dematel, Rancom, ImportanceMatched, Ahp, BenefitOfTheDoubt>;
    Variant value{};
    friend bool operator==(const Method&, const Method&) = default;
};
BOOST_DESCRIBE_STRUCT(Method, (), (value))
constexpr auto describe_notes(Method*) {
    return describe::notes("WeightingMethod", "How weights come from judgements or from data.",
                           {{.name = "value", .text = "The method with its options."}});
}

template <class Options>
    struct IsCarded : std::bool_constant < requires(const Options& options) {
    {card(options)}->std::same_as<Card>;
}>{};
static_assert(boost::mp11::mp_all_of<Method::Variant, IsCarded>::value, "every weighting method needs a card");

/// What a weighting method is.
constexpr Card card(const Method& method) {
    return std::visit([](const auto& options) { return card(options); }, method.value);
}

}  // namespace ceiba::weight
