#pragma once

#include <ceiba/rank/group/borda.hpp>
#include <ceiba/rank/group/condorcet.hpp>
#include <ceiba/rank/group/copeland.hpp>
#include <ceiba/rank/group/kemeny_young.hpp>
#include <ceiba/rank/group/options.hpp>
#include <ceiba/rank/group/trimmed_mean.hpp>
#include <ceiba/rank/group/weighted_mean.hpp>

namespace ceiba::rank::group {

/// A ranking for a group by any method of the list.
///
/// example  ranking(Method{Borda{}}, x)
template <std::same_as<Method> M>
Ranking ranking(const M& method, const Table& x, const Vector& weights = Eigen::VectorXd(), const Common& common = {}) {
    return std::visit([&](const auto& options) { return ranking(options, x, weights, common); }, method.value);
}

}  // namespace ceiba::rank::group
