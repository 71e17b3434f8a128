#pragma once

#include <ceiba/agree/ratings.hpp>
#include <ceiba/detail/deviation.hpp>

namespace ceiba::agree {

/// Standard deviation of one unit's ratings, with n - 1.
///
/// sqrt(sum (x - mean)^2 / (n - 1))
///
/// values   n ratings; NaN is missing and left out
/// returns  0 or more, in the unit of the ratings; exactly 0 if all are the same; NaN below two ratings
/// throws   std::invalid_argument for an infinite rating
/// cost     O(n log n)
/// example  (2, 4, 4, 4, 5, 5, 7, 9): 2.1381, of squares that add up to 32
inline double sd(const Values& values) {
    const std::vector<double> rated = detail::present(values);
    return ceiba::detail::deviation(rated);
}

}  // namespace ceiba::agree
