#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>

/// Random numbers that are a function of where they stand, not of what was drawn before: the same in any order and on any number of
/// threads.
namespace ceiba::robust {

/// Philox 4x32 with ten rounds: 128 random bits of a counter of 128 bits under a key of 64.
///
/// source   Salmon, Moraes, Dror & Shaw (2011) Parallel random numbers: as easy as 1, 2, 3, doi:10.1145/2063384.2063405
inline std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter, std::array<std::uint32_t, 2> key) {
    for (int round = 0; round < 10; ++round) {
        const std::uint64_t even = std::uint64_t{0xD2511F53U} * counter[0];
        const std::uint64_t odd = std::uint64_t{0xCD9E8D57U} * counter[2];
        counter = {static_cast<std::uint32_t>(odd >> 32U) ^ counter[1] ^ key[0], static_cast<std::uint32_t>(odd),
                   static_cast<std::uint32_t>(even >> 32U) ^ counter[3] ^ key[1], static_cast<std::uint32_t>(even)};
        key[0] += 0x9E3779B9U;
        key[1] += 0xBB67AE85U;
    }
    return counter;
}

/// One of 0 ... n - 1 by a number u that is uniform from 0 to below 1; no probability is off by more than 2^-53.
inline std::size_t index_below(std::size_t n, double u) {
    return static_cast<std::size_t>(u * static_cast<double>(n));
}

/// One stream of random numbers: everything drawn depends on the seed, the draw and the dimension, and on nothing else.
struct Random {
    std::uint64_t seed = 0;

    /// 64 random bits.
    std::uint64_t bits(std::uint64_t draw, std::uint64_t dimension) const {
        const auto low = [](std::uint64_t x) { return static_cast<std::uint32_t>(x); };
        const auto high = [](std::uint64_t x) { return static_cast<std::uint32_t>(x >> 32U); };
        const auto out = philox({low(draw), high(draw), low(dimension), high(dimension)}, {low(seed), high(seed)});
        return (std::uint64_t{out[1]} << 32U) | out[0];
    }
    /// A multiple of 2^-53, at least 0 and below 1.
    double uniform(std::uint64_t draw, std::uint64_t dimension) const {
        return static_cast<double>(bits(draw, dimension) >> 11U) * 0x1p-53;
    }
    /// One of 0 ... n - 1; no probability is off by more than 2^-53.
    std::size_t below(std::size_t n, std::uint64_t draw, std::uint64_t dimension) const { return index_below(n, uniform(draw, dimension)); }
};

/// Where samplers take their uniform numbers from: random ones, or points that fill the cube more evenly (robust/sobol_sequence.hpp).
template <class Numbers>
concept UniformNumbers = requires(const Numbers& numbers, std::uint64_t draw, std::uint64_t dimension) {
    { numbers.uniform(draw, dimension) } -> std::same_as<double>;
};

}  // namespace ceiba::robust
