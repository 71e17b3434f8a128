#pragma once

#include <ceiba/agree/options.hpp>
#include <ceiba/agree/sd.hpp>

namespace ceiba::agree {

/// Within-group agreement on one unit, against raters who choose any level with the same probability.
///
/// 1 - s^2 / (step^2 (A^2 - 1) / 12), with s^2 the variance of the ratings with n - 1
///
/// values   n ratings on A equally spaced levels; NaN is missing and left out
/// levels   A, 2 or more
/// returns  at most 1. Below 0 the ratings vary more than chance alone would make them, as two camps do; James, Demaree & Wolf set
///          that to 0, `options.below_zero` says whether it is. NaN below two ratings
/// throws   std::invalid_argument for fewer than two levels, a step not above 0 or an infinite rating
/// cost     O(n log n)
/// source   James, Demaree & Wolf (1984) Estimating within-group interrater reliability with and without response bias,
///          doi:10.1037/0021-9010.69.1.85, equation 1
/// example  (3, 4, 4, 5) of 5 levels: s^2 = 2/3 against 2, 0.6667
inline double r_wg(Tallies tallies, int levels, const WithinGroup& options = {}) {
    if (levels < 2) throw std::invalid_argument("r_wg needs at least two levels");
    if (!(options.step > 0)) throw std::invalid_argument("the step between levels must be above 0");
    const double s = sd(tallies) / options.step;
    if (std::isnan(s)) return no_value;
    const double a = levels;
    const double agreement = 1 - s * s / ((a * a - 1) / 12);
    return options.below_zero == BelowZero::zero ? std::max(agreement, 0.0) : agreement;
}
inline double r_wg(const Values& values, int levels, const WithinGroup& options = {}) {
    return r_wg(detail::tallies_of(values), levels, options);
}

}  // namespace ceiba::agree
