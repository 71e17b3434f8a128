#pragma once

#include <ceiba/weight/entropy.hpp>
#include <ceiba/weight/options.hpp>

namespace ceiba::weight {

/// Weights by any method of the list.
///
/// example  weights(Method{Entropy{}}, x, directions)
template <std::same_as<Method> M>
Weights weights(const M& method, const Table& x, const Vector& directions = Eigen::VectorXd()) {
    return std::visit([&](const auto& options) { return weights(options, x, directions); }, method.value);
}

}  // namespace ceiba::weight
