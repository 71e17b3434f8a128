#pragma once

#include <algorithm>
#include <array>
#include <ceiba/detail/log.hpp>
#include <cmath>
#include <numbers>
#include <stdexcept>

namespace ceiba::robust {

namespace detail {

/// The polynomial with these coefficients, the constant first.
inline double polynomial(const std::array<double, 8>& coefficients, double x) {
    double out = 0;
    for (auto c = coefficients.rbegin(); c != coefficients.rend(); ++c) out = out * x + *c;
    return out;
}

/// The x below which the standard normal distribution has the probability p and above which it has q = 1 - p; the lesser of the two counts,
/// and what is below 1e-307 is taken for that.
inline double normal_quantile(double p, double q) {
    constexpr std::array<double, 8> middle_over{3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3,
                                                1.3731693765509461125e4, 4.5921953931549871457e4, 6.7265770927008700853e4,
                                                3.3430575583588128105e4, 2.5090809287301226727e3};
    constexpr std::array<double, 8> middle_under{1.0,
                                                 4.2313330701600911252e1,
                                                 6.8718700749205790830e2,
                                                 5.3941960214247511077e3,
                                                 2.1213794301586595867e4,
                                                 3.9307895800092710610e4,
                                                 2.8729085735721942674e4,
                                                 5.2264952788528545610e3};
    constexpr std::array<double, 8> near_over{1.42343711074968357734e0,  4.63033784615654529590e0, 5.76949722146069140550e0,
                                              3.64784832476320460504e0,  1.27045825245236838258e0, 2.41780725177450611770e-1,
                                              2.27238449892691845833e-2, 7.74545014278341407640e-4};
    constexpr std::array<double, 8> near_under{1.0,
                                               2.05319162663775882187e0,
                                               1.67638483018380384940e0,
                                               6.89767334985100004550e-1,
                                               1.48103976427480074590e-1,
                                               1.51986665636164571966e-2,
                                               5.47593808499534494600e-4,
                                               1.05075007164441684324e-9};
    constexpr std::array<double, 8> far_over{6.65790464350110377720e0,  5.46378491116411436990e0,  1.78482653991729133580e0,
                                             2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
                                             2.71155556874348757815e-5, 2.01033439929228813265e-7};
    constexpr std::array<double, 8> far_under{1.0,
                                              5.99832206555887937690e-1,
                                              1.36929880922735805310e-1,
                                              1.48753612908506148525e-2,
                                              7.86869131145613259100e-4,
                                              1.84631831751005468180e-5,
                                              1.42151175831644588870e-7,
                                              2.04426310338993978564e-15};
    const double lesser = std::max(std::min(p, q), 1e-307);
    if (lesser >= 0.075) {
        const double off = p <= q ? p - 0.5 : 0.5 - q;
        const double r = 0.180625 - off * off;
        return off * polynomial(middle_over, r) / polynomial(middle_under, r);
    }
    const double r = std::sqrt(-ceiba::detail::log(lesser));
    const double size = r <= 5 ? polynomial(near_over, r - 1.6) / polynomial(near_under, r - 1.6)
                               : polynomial(far_over, r - 5) / polynomial(far_under, r - 5);
    return p <= q ? -size : size;
}

/// The probability above x.
inline double normal_above(double x) {
    return std::erfc(x / std::numbers::sqrt2) / 2;
}

}  // namespace detail

/// The x below which the standard normal distribution has a given probability, the same bits on every machine.
///
/// p        above 0 and below 1
/// returns  x, to a relative 1e-15; the rounding of p itself weighs more where p is near 1
/// throws   std::invalid_argument for p out of range
/// cost     O(1)
/// source   Wichura (1988) Algorithm AS 241: the percentage points of the normal distribution, doi:10.2307/2347330
/// example  p = 0.975: 1.960
inline double normal_quantile(double p) {
    if (!(p > 0 && p < 1)) throw std::invalid_argument("a normal quantile needs a probability above 0 and below 1");
    return detail::normal_quantile(p, 1 - p);
}

}  // namespace ceiba::robust
