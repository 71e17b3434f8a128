#pragma once

#include <ceiba/rank/aras.hpp>
#include <ceiba/rank/cocoso.hpp>
#include <ceiba/rank/codas.hpp>
#include <ceiba/rank/copras.hpp>
#include <ceiba/rank/edas.hpp>
#include <ceiba/rank/electre_i.hpp>
#include <ceiba/rank/electre_iii.hpp>
#include <ceiba/rank/gra.hpp>
#include <ceiba/rank/mabac.hpp>
#include <ceiba/rank/marcos.hpp>
#include <ceiba/rank/moora.hpp>
#include <ceiba/rank/multimoora.hpp>
#include <ceiba/rank/options.hpp>
#include <ceiba/rank/pareto.hpp>
#include <ceiba/rank/promethee.hpp>
#include <ceiba/rank/rim.hpp>
#include <ceiba/rank/spotis.hpp>
#include <ceiba/rank/topsis.hpp>
#include <ceiba/rank/vikor.hpp>
#include <ceiba/rank/waspas.hpp>
#include <ceiba/rank/weighted_product.hpp>
#include <ceiba/rank/weighted_sum.hpp>

namespace ceiba::rank {

/// A ranking by any method of the list, but for ranks and order.
template <std::same_as<Method> M>
Ranking scored(const M& method, const Table& x, const Vector& weights, const Vector& directions, const Common& common = {}) {
    return std::visit([&](const auto& options) { return scored(options, x, weights, directions, common); }, method.value);
}

/// A ranking by any method of the list.
///
/// example  ranking(Method{Topsis{}}, x, weights, directions)
template <std::same_as<Method> M>
Ranking ranking(const M& method, const Table& x, const Vector& weights, const Vector& directions, const Common& common = {}) {
    return with_ranks(scored(method, x, weights, directions, common), common.ties);
}

/// What is wrong with the options of any method of the list on criteria of these directions, whatever the alternatives are.
template <std::same_as<Method> M>
std::vector<Issue> issues(const M& method, const Vector& directions) {
    return std::visit([&](const auto& options) { return issues(options, directions); }, method.value);
}

}  // namespace ceiba::rank
