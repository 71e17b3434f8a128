#pragma once

#include <ceiba/agree/ratings.hpp>

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
inline double sd(Tallies tallies) {
    const double n = detail::number_of(tallies);
    if (n < 2) return no_value;
    double least = std::numeric_limits<double>::infinity();
    double greatest = -least;
    for (const Tally& t : tallies) {
        if (t.count == 0) continue;
        least = std::min(least, t.value);
        greatest = std::max(greatest, t.value);
    }
    const double scale = ceiba::detail::to_one(std::max(std::abs(least), std::abs(greatest)));
    double sum = 0;
    for (const Tally& t : tallies) sum += t.count * (t.value * scale);
    const double middle = std::clamp(sum / n, least * scale, greatest * scale);
    double squares = 0;
    for (const Tally& t : tallies) squares += t.count * (t.value * scale - middle) * (t.value * scale - middle);
    return std::sqrt(squares / (n - 1)) / scale;
}
inline double sd(const Values& values) {
    return sd(detail::tallies_of(values));
}

}  // namespace ceiba::agree
