#pragma once

#include <algorithm>
#include <ceiba/robust/normal.hpp>
#include <ceiba/robust/options/distribution.hpp>
#include <ceiba/robust/philox.hpp>
#include <cmath>
#include <cstddef>
#include <span>
#include <stdexcept>
#include <variant>

/// Numbers and alternatives that are drawn: each is a function of one uniform number u, so that random numbers and Sobol' points will do
/// alike. Options that `judgement` finds no fault with are taken for granted, for this is done once a draw.
namespace ceiba::robust {

/// Which of some alternatives u falls on, when each takes a part of 0 to 1 in its order.
///
/// the least k with u (w_1 + ... + w_n) < w_1 + ... + w_k
///
/// weights  of n alternatives, finite, 0 or more and not all 0
/// u        0 to 1
/// returns  0 to n - 1, none whose weight is 0. Where one ends and the next begins is exact to 2^-53 if the weights are whole numbers, else
///          to 2^-51
/// cost     O(n)
/// example  weights 1 and 3: u = 1/4 is the first u of the second
inline std::size_t alternative(std::span<const double> weights, double u) {
    // What rounding takes from a sum is kept beside it: Neumaier (1974), doi:10.1002/zamm.19740540106
    const auto add = [](double& sum, double& lost, double x) {
        const double next = sum + x;
        lost += sum >= x ? (sum - next) + x : (x - next) + sum;
        sum = next;
    };
    double all = 0;
    double lost = 0;
    for (const double w : weights) add(all, lost, w);
    const double wanted = u * (all + lost);
    double sum = 0;
    lost = 0;
    std::size_t last = 0;
    for (std::size_t k = 0; k < weights.size(); ++k) {
        if (!(weights[k] > 0)) continue;
        last = k;
        add(sum, lost, weights[k]);
        if (wanted < sum + lost) break;
    }
    return last;
}

/// One of n alternatives that are as likely as each other.
inline std::size_t alternative(std::size_t n, double u) {
    return std::min(index_below(n, u), n - 1);
}

namespace detail {

inline double quantile(const Uniform& options, double u) {
    return std::min(options.low + u * (options.high - options.low), options.high);
}

inline double quantile(const Triangular& options, double u) {
    const auto [low, mode, high] = options;
    const double width = high - low;
    const double rising = (mode - low) / width;  // the share below the mode
    if (u < rising) return std::min(low + width * std::sqrt(u * rising), mode);
    return std::max(high - width * std::sqrt((1 - u) * ((high - mode) / width)), mode);
}

inline double quantile(const Normal& options, double u) {
    const auto [mean, sd, low, high] = options;
    if (low && u == 0) return *low;
    if (high && u == 1) return *high;
    u = std::min(std::max(u, low ? 0 : 0x1p-54), high ? 1 : 1 - 0x1p-53);
    // Both p and 1 - p are made of probabilities that are small where they are, so that neither tail loses digits.
    const double from = low ? (*low - mean) / sd : 0;
    const double to = high ? (*high - mean) / sd : 0;
    const double below_low = low ? normal_above(-from) : 0;
    const double below_high = high ? normal_above(-to) : 1;
    const double above_low = low ? normal_above(from) : 1;
    const double above_high = high ? normal_above(to) : 0;
    const double p = below_low + u * (below_high - below_low);
    const double q = above_high + (1 - u) * (above_low - above_high);
    const double x = mean + sd * normal_quantile(p, q);
    return std::min(std::max(x, low.value_or(x)), high.value_or(x));
}

inline double quantile(const Discrete& options, double u) {
    return options.values[options.weights.empty() ? alternative(options.values.size(), u) : alternative(options.weights, u)];
}

}  // namespace detail

/// The number below which a distribution has the probability u; of uniform numbers u it is drawn from the distribution.
///
/// options  a distribution that `judgement` finds no fault with
/// u        0 to 1; of a normal distribution that is not cut off, 0 and 1 are taken for 2^-54 and 1 - 2^-53
/// returns  a number from the least to the greatest of the distribution, rising with u: but for the last bits of a normal one, always. To a
///          relative 1e-15 of the width for uniform and triangular ones, to 1e-12 standard deviations for normal ones
/// throws   std::invalid_argument for u out of range
/// cost     O(1), discrete ones O(values)
/// source   Devroye (1986) Non-uniform random variate generation, chapter II.2, doi:10.1007/978-1-4613-8643-8
/// example  {"distribution": "triangular", "low": 0, "mode": 1, "high": 2}: u = 1/8 gives 1/2
inline double quantile(const Distribution& options, double u) {
    if (!(u >= 0 && u <= 1)) throw std::invalid_argument("a quantile needs a probability from 0 to 1");
    return std::visit([&](const auto& of) { return detail::quantile(of, u); }, options.value);
}

}  // namespace ceiba::robust
