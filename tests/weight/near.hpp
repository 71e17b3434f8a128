#pragma once

#include "laws.hpp"

namespace tests::weighting {

/// Weights of a few operations: equal to a few units in the last place.
inline bool near(const Eigen::VectorXd& a, const Eigen::VectorXd& b) {
    return a.size() == b.size() && (a - b).cwiseAbs().maxCoeff() <= rounding_errors;
}

}  // namespace tests::weighting
