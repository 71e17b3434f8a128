#pragma once

#include <ceiba/rank/sort/electre_tri_b.hpp>
#include <ceiba/rank/sort/mr_sort.hpp>
#include <ceiba/rank/sort/options.hpp>

namespace ceiba::rank::sort {

/// Classes by any method of the list.
///
/// example  sorting(Method{MrSort{.profiles = {{2, 3}}, .majority = 0.6}}, x, weights, directions)
template <std::same_as<Method> M>
Sorting sorting(const M& method, const Table& x, const Vector& weights, const Vector& directions, const Common& common = {}) {
    return std::visit([&](const auto& options) { return sorting(options, x, weights, directions, common); }, method.value);
}

}  // namespace ceiba::rank::sort
