#pragma once

#include <algorithm>
#include <array>
#include <ceiba/robust/philox.hpp>
#include <ceiba/robust/sobol_numbers.hpp>
#include <cstddef>
#include <cstdint>
#include <vector>

/// Points that fill the unit cube more evenly than random ones, so that a mean over n of them errs by less than 1 / sqrt(n).
namespace ceiba::robust {

/// Sobol' points have so many dimensions; those of all primitive polynomials up to degree 13.
inline constexpr std::size_t sobol_dimensions = 1111;

namespace detail {

/// The last bit first.
inline std::uint64_t mirrored(std::uint64_t x) {
    x = ((x >> 1U) & 0x5555555555555555U) | ((x & 0x5555555555555555U) << 1U);
    x = ((x >> 2U) & 0x3333333333333333U) | ((x & 0x3333333333333333U) << 2U);
    x = ((x >> 4U) & 0x0f0f0f0f0f0f0f0fU) | ((x & 0x0f0f0f0f0f0f0f0fU) << 4U);
    x = ((x >> 8U) & 0x00ff00ff00ff00ffU) | ((x & 0x00ff00ff00ff00ffU) << 8U);
    x = ((x >> 16U) & 0x0000ffff0000ffffU) | ((x & 0x0000ffff0000ffffU) << 16U);
    return (x >> 32U) | (x << 32U);
}

using Directions = std::array<std::uint32_t, 32>;

/// The direction numbers of each dimension, their first digit in the last bit: that of bit k of a point's number is added (without carry)
/// where the bit is set.
inline const std::vector<Directions>& sobol_directions() {
    static const std::vector<Directions> all = [] {
        std::vector<Directions> out(sobol_dimensions);
        for (unsigned k = 0; k < 32; ++k) out[0][k] = std::uint32_t{1} << k;
        std::size_t at = 0;
        const auto bits = [&at](unsigned count) {
            std::uint64_t read = 0;
            for (unsigned i = 0; i < count; ++i, ++at) read |= ((sobol_numbers[at / 64] >> (at % 64)) & 1U) << i;
            return read;
        };
        std::size_t dimension = 1;
        for (unsigned s = 1; s <= sobol_polynomials.size(); ++s) {
            for (int p = 0; p < sobol_polynomials[s - 1]; ++p, ++dimension) {
                Directions& v = out[dimension];
                const std::uint64_t a = bits(s - 1);
                for (unsigned k = 0; k < s; ++k) v[k] = static_cast<std::uint32_t>(mirrored((2 * bits(k) + 1) << (63U - k)));
                for (unsigned k = s; k < 32; ++k) {
                    v[k] = v[k - s] ^ (v[k - s] << s);
                    for (unsigned i = 1; i < s; ++i) v[k] ^= static_cast<std::uint32_t>((a >> (s - 1 - i)) & 1U) * v[k - i];
                }
            }
        }
        return out;
    }();
    return all;
}

/// The digits of a point in the order of Gray's code, the first in the last bit.
inline std::uint32_t mirrored_digits(std::uint32_t number, const Directions& directions) {
    std::uint32_t out = 0;
    std::size_t k = 0;
    for (std::uint32_t left = number ^ (number >> 1U); left != 0; left >>= 1U, ++k) out ^= (0U - (left & 1U)) & directions[k];
    return out;
}

}  // namespace detail

/// The first 32 binary digits of a point's coordinate, not scrambled.
///
/// number     which point, from 0; in the order of Gray's code, in which Joe & Kuo's own program gives them
/// dimension  0 to 1110
/// returns    2^32 times the coordinate
/// throws     std::out_of_range for another dimension
/// cost       O(log(number))
/// source     Sobol' (1967) On the distribution of points in a cube, doi:10.1016/0041-5553(67)90144-9; Antonov & Saleev (1979) An economic
///            method of computing LP-tau sequences, doi:10.1016/0041-5553(79)90085-5; Joe & Kuo (2008), doi:10.1137/070709359
/// example    dimension 0: 0, 1/2, 3/4, 1/4, 3/8, ...
inline std::uint32_t sobol_digits(std::uint32_t number, std::size_t dimension) {
    const std::uint64_t digits = detail::mirrored_digits(number, detail::sobol_directions().at(dimension));
    return static_cast<std::uint32_t>(detail::mirrored(digits << 32U));
}

/// Sobol' points with Owen's nested uniform scrambling: what is drawn depends on the seed, the number of the point and the dimension, and
/// on nothing else. Samplers take it in place of `Random`.
///
/// A digit is turned over, or not, by a random bit that belongs to it and to the digits before it. So each point by itself is uniform on
/// the cube, and means are unbiased; together, the points k 2^m to (k + 1) 2^m - 1 fall one into each interval of length 2^-m of each
/// dimension, and into the boxes of several dimensions as evenly as those of the sequence do. The error of the mean of a smooth function
/// falls as n^-1.5 where n is a power of 2 (nearly; that of random points as n^-0.5), and that of any other is at most some constant times
/// that of random points.
///
/// The bits come from a hash in which each depends on itself and those before it alone, so that it is a nested scrambling and points stay
/// as even as they are, whatever its keys: ten numbers of 64 bits a dimension, drawn by `Random`. That the bits look independent of each
/// other is a matter of tests. From point 2^32 on, and from dimension 1111 on, numbers are random.
///
/// source  Owen (1995) Randomly permuted (t,m,s)-nets and (t,s)-sequences, doi:10.1007/978-1-4612-2552-2_19; Owen (1997) Scrambled net
///         variance for integrals of smooth functions, doi:10.1214/aos/1031594731; the hash in the manner of Laine & Karras (2011)
///         Stratified sampling for stochastic transparency, doi:10.1111/j.1467-8659.2011.01987.x, and Burley (2020) Practical hash-based
///         Owen scrambling, Journal of Computer Graphics Techniques 9(4), but with multipliers that are keys, too
class SobolPoints {
public:
    /// `ready` dimensions have their keys made beforehand; others are the same numbers, at several times the cost.
    explicit SobolPoints(std::uint64_t seed = 0, std::size_t ready = sobol_dimensions)
        : directions_(detail::sobol_directions().data()),
          random_{Random{seed}.bits(0x536f626f6c27, ~std::uint64_t{0})},  // or points would be made of what `Random` draws with this seed
          keys_(std::min(ready, sobol_dimensions)) {
        for (std::size_t dimension = 0; dimension < keys_.size(); ++dimension) keys_[dimension] = keys(dimension);
    }

    /// An odd multiple of 2^-53 between 0 and 1.
    ///
    /// draw       number of the point, from 0
    /// dimension  from 0
    /// cost       O(log(draw))
    double uniform(std::uint64_t draw, std::uint64_t dimension) const {
        if (dimension >= sobol_dimensions || draw >> 32U != 0) return middle(random_.bits(draw, dimension));
        const std::uint32_t digits = detail::mirrored_digits(static_cast<std::uint32_t>(draw), directions_[dimension]);
        return middle(detail::mirrored(scrambled(digits, dimension < keys_.size() ? keys_[dimension] : keys(dimension))));
    }

private:
    using Keys = std::array<std::uint64_t, 10>;

    Keys keys(std::uint64_t dimension) const {
        Keys out{};
        for (std::size_t i = 0; i < out.size(); ++i) out[i] = random_.bits(i, ~dimension);  // apart from numbers of dimensions below 2^63
        return out;
    }
    /// A bijection that carries upwards only: sums and products depend on no higher bit.
    static std::uint64_t scrambled(std::uint64_t x, const Keys& keys) {
        for (std::size_t i = 0; i < 9; i += 3) {
            x += keys[i];
            x ^= x * (keys[i + 1] & ~std::uint64_t{1});
            x *= keys[i + 2] | 1U;
        }
        return x ^ keys[9];
    }
    /// The middle of one of 2^52 intervals, by the first 52 of 64 digits.
    static double middle(std::uint64_t digits) { return static_cast<double>(((digits >> 12U) << 1U) | 1U) * 0x1p-53; }

    const detail::Directions* directions_;
    Random random_{};
    std::vector<Keys> keys_{};
};

}  // namespace ceiba::robust
