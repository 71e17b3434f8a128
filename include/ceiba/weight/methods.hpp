#pragma once

#include <ceiba/weight/ahp.hpp>
#include <ceiba/weight/angle.hpp>
#include <ceiba/weight/benefit_of_the_doubt.hpp>
#include <ceiba/weight/best_worst.hpp>
#include <ceiba/weight/budget_allocation.hpp>
#include <ceiba/weight/cilos.hpp>
#include <ceiba/weight/coefficient_of_variation.hpp>
#include <ceiba/weight/critic.hpp>
#include <ceiba/weight/dematel.hpp>
#include <ceiba/weight/direct.hpp>
#include <ceiba/weight/entropy.hpp>
#include <ceiba/weight/equal.hpp>
#include <ceiba/weight/factor_analysis.hpp>
#include <ceiba/weight/fucom.hpp>
#include <ceiba/weight/gini.hpp>
#include <ceiba/weight/idocriw.hpp>
#include <ceiba/weight/importance_matched.hpp>
#include <ceiba/weight/lopcow.hpp>
#include <ceiba/weight/merec.hpp>
#include <ceiba/weight/options.hpp>
#include <ceiba/weight/pca.hpp>
#include <ceiba/weight/rancom.hpp>
#include <ceiba/weight/rank_exponent.hpp>
#include <ceiba/weight/rank_order_centroid.hpp>
#include <ceiba/weight/rank_reciprocal.hpp>
#include <ceiba/weight/rank_sum.hpp>
#include <ceiba/weight/smart.hpp>
#include <ceiba/weight/smarter.hpp>
#include <ceiba/weight/standard_deviation.hpp>
#include <ceiba/weight/swara.hpp>
#include <ceiba/weight/swing.hpp>
#include <ceiba/weight/variance.hpp>

namespace ceiba::weight {

/// Weights by any method of the list.
///
/// example  weights(Method{Entropy{}}, x, directions)
template <std::same_as<Method> M>
Weights weights(const M& method, const Table& x, const Vector& directions = Eigen::VectorXd()) {
    return std::visit([&](const auto& options) { return weights(options, x, directions); }, method.value);
}

}  // namespace ceiba::weight
