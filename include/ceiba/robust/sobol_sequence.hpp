#pragma once

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

using Directions = std::array<std::uint32_t, 32>;

/// The direction numbers of each dimension: that of bit k of a point's number is added (without carry) where the bit is set.
inline const std::vector<Directions>& sobol_directions() {
    static const std::vector<Directions> all = [] {
        std::vector<Directions> out(sobol_dimensions);
        for (unsigned k = 0; k < 32; ++k) out[0][k] = std::uint32_t{1} << (31U - k);
        std::size_t at = 0;
        const auto bits = [&at](unsigned count) {
            std::uint32_t read = 0;
            for (unsigned i = 0; i < count; ++i, ++at) read |= static_cast<std::uint32_t>((sobol_numbers[at / 64] >> (at % 64)) & 1U) << i;
            return read;
        };
        std::size_t dimension = 1;
        for (unsigned s = 1; s <= sobol_polynomials.size(); ++s) {
            for (int p = 0; p < sobol_polynomials[s - 1]; ++p, ++dimension) {
                Directions& v = out[dimension];
                const std::uint32_t a = bits(s - 1);
                for (unsigned k = 0; k < s; ++k) v[k] = (2 * bits(k) + 1) << (31U - k);
                for (unsigned k = s; k < 32; ++k) {
                    v[k] = v[k - s] ^ (v[k - s] >> s);
                    for (unsigned i = 1; i < s; ++i) v[k] ^= ((a >> (s - 1 - i)) & 1U) * v[k - i];
                }
            }
        }
        return out;
    }();
    return all;
}

inline std::uint32_t sobol_digits(std::uint32_t number, const Directions& directions) {
    std::uint32_t out = 0;
    std::size_t k = 0;
    for (std::uint32_t left = number ^ (number >> 1U); left != 0; left >>= 1U, ++k) out ^= (left & 1U) * directions[k];
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
    return detail::sobol_digits(number, detail::sobol_directions().at(dimension));
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
/// The 32 digits of the sequence are scrambled and random ones follow; points that share the first 28 of a dimension share those, which
/// none of the first 2^28 do. From point 2^32 on, and from dimension 1111 on, numbers are random.
///
/// source  Owen (1995) Randomly permuted (t,m,s)-nets and (t,s)-sequences, doi:10.1007/978-1-4612-2552-2_19; Owen (1997) Scrambled net
///         variance for integrals of smooth functions, doi:10.1214/aos/1031594731
class SobolPoints {
public:
    explicit SobolPoints(std::uint64_t seed = 0) : directions_(detail::sobol_directions().data()) {
        // A key of its own, or points would be made of the bits that `Random` draws with the same seed.
        const auto out = philox({0x536f626f, 0x6c277363, 0x72616d62, 0x6c696e67}, {low(seed), high(seed)});
        key_ = {out[0], out[1]};
    }

    /// An odd multiple of 2^-53 between 0 and 1.
    ///
    /// draw       number of the point, from 0
    /// dimension  from 0
    /// cost       O(1): five blocks of philox and up to 32 direction numbers
    double uniform(std::uint64_t draw, std::uint64_t dimension) const {
        if (dimension >= sobol_dimensions || high(draw) != 0) {
            const auto bits = philox({low(draw), high(draw), low(dimension), high(dimension)}, key_);
            return middle(pair(bits[1], bits[0]));
        }
        const std::uint64_t plain = detail::sobol_digits(low(draw), directions_[dimension]);
        std::uint64_t scrambled = 0;
        std::uint32_t after = 0;
        for (unsigned known = 0; known < 35; known += 7) {
            // The digits so far are the way to a node of a tree; with a 1 before them they are its name. It has 128 random bits for the
            // next seven digits: bit 1 for the first, 2 or 3 for the second, 4 to 7 for the third, and so on, by the way from here.
            const std::uint64_t from = (std::uint64_t{1} << known) | (plain >> (32U - known));
            const auto bits = philox({low(from), low(dimension), 0, of_nodes}, key_);
            const std::uint64_t way = 128U | (((plain << 3U) >> (28U - known)) & 127U);
            std::uint64_t turned = (pair(bits[3], bits[2]) >> (way / 2 - 64)) & 1U;
            for (unsigned digit = 1; digit < 7; ++digit) turned |= ((pair(bits[1], bits[0]) >> (way >> (8U - digit))) & 1U) << (7U - digit);
            scrambled = (scrambled << 7U) | ((way & 127U) ^ turned);
            after = bits[2];  // of the last node only bits 1 to 15 are needed: the last three digits were 0 and go
        }
        return middle(((scrambled >> 3U) << 32U) | after);
    }

private:
    static constexpr std::uint32_t of_nodes = 0xffffffff;  // keeps them apart from numbers of dimensions below 2^64 - 2^32
    static std::uint32_t low(std::uint64_t x) { return static_cast<std::uint32_t>(x); }
    static std::uint32_t high(std::uint64_t x) { return static_cast<std::uint32_t>(x >> 32U); }
    static std::uint64_t pair(std::uint32_t high, std::uint32_t low) { return (std::uint64_t{high} << 32U) | low; }
    /// The middle of one of 2^52 intervals, by the first 52 of 64 digits.
    static double middle(std::uint64_t digits) { return static_cast<double>(((digits >> 12U) << 1U) | 1U) * 0x1p-53; }

    const detail::Directions* directions_;
    std::array<std::uint32_t, 2> key_{};
};

}  // namespace ceiba::robust
