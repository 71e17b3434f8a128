#include <algorithm>
#include <array>
#include <ceiba/robust/sobol_sequence.hpp>
#include <cmath>
#include <set>
#include <vector>

#include "catch.hpp"

using namespace ceiba::robust;

namespace {

/// The sum of (seen - expected)^2 / expected.
double chi_squared(const std::vector<int>& seen, double expected) {
    double out = 0;
    for (const int n : seen) out += (n - expected) * (n - expected) / expected;
    return out;
}

/// How far a set of 2^m pairs is from the best there can be: the least t for which each box of volume 2^(t - m) whose sides are powers of 2
/// holds 2^t of them.
template <class F>
int quality(int m, F&& pair) {
    for (int t = 0; t <= m; ++t) {
        bool even = true;
        for (int a = 0; a <= m - t && even; ++a) {
            std::vector<int> held(std::size_t{1} << static_cast<unsigned>(m - t));
            for (unsigned i = 0; i < (1U << static_cast<unsigned>(m)); ++i) {
                const std::array<double, 2> x = pair(i);
                const double column = std::floor(std::ldexp(x[0], a));
                const double row = std::floor(std::ldexp(x[1], m - t - a));
                ++held[static_cast<std::size_t>(std::ldexp(column, m - t - a) + row)];
            }
            even = std::ranges::all_of(held, [&](int n) { return n == 1 << t; });
        }
        if (even) return t;
    }
    return m;
}

double plain(unsigned number, std::size_t dimension) {
    return sobol_digits(number, dimension) * 0x1p-32;
}

}  // namespace

TEST_CASE("Sobol' points by hand: the first dimension is the mirrored number, in Gray's order", "[robust]") {
    const std::vector<double> first{0, .5, .75, .25, .375, .875, .625, .125};
    for (unsigned i = 0; i < 8; ++i) CHECK(plain(i, 0) == first[i]);
    // x + 1 with m_1 = 1: its direction numbers are .1, .11, .101, .1111 in binary digits
    const std::vector<double> second{0, .5, .25, .75, .375, .875, .125, .625};
    for (unsigned i = 0; i < 8; ++i) CHECK(plain(i, 1) == second[i]);
}

TEST_CASE("Sobol' points are those of Joe & Kuo's table", "[robust]") {
    // scipy 1.17.1, stats.qmc.Sobol(1111, scramble=False, bits=32): point, dimension, 2^32 times the coordinate
    struct Figure {
        unsigned number;
        std::size_t dimension;
        std::uint32_t digits;
    };
    for (const Figure f : {Figure{7, 2, 1610612736U}, Figure{100, 3, 3120562176U}, Figure{1000, 9, 297795584U}, Figure{777, 50, 356515840U},
                           Figure{4095, 154, 3566206976U}, Figure{3333, 500, 4088397824U}, Figure{1234, 480, 3407872000U},
                           Figure{2047, 1109, 1684013056U}, Figure{4000, 1110, 3299868672U}})
        CHECK(sobol_digits(f.number, f.dimension) == f.digits);
    // Every direction number of every dimension, from the same source: of each in turn, 31 times what was so far and it, in 64 bits.
    std::uint64_t all = 0;
    for (std::size_t dimension = 0; dimension < sobol_dimensions; ++dimension)
        for (unsigned k = 0; k < 32; ++k)  // bit k alone is set in Gray's code of 2^(k + 1) - 1
            all = 31 * all + sobol_digits(static_cast<std::uint32_t>((std::uint64_t{2} << k) - 1), dimension);
    CHECK(all == 1459820238220789563U);
    CHECK_THROWS_AS(sobol_digits(0, sobol_dimensions), std::out_of_range);
}

TEST_CASE("scrambled points are those of another program", "[robust]") {
    // Written anew in Python, with its whole numbers and texts of digits, from the definition in the header and the points of scipy.
    struct Figure {
        std::uint64_t seed;
        std::uint64_t number;
        std::uint64_t dimension;
        std::uint64_t value;
    };
    for (const Figure f : {Figure{0, 0, 0, 5954159816975257U}, Figure{1, 1, 0, 7384672085818623U}, Figure{7, 1000, 9, 1083706512964629U},
                           Figure{7, 1001, 9, 7628723296971409U}, Figure{(std::uint64_t{1} << 40U) + 3, 4095, 1110, 8713436299559455U}})
        CHECK(SobolPoints(f.seed).uniform(f.number, f.dimension) == static_cast<double>(f.value) * 0x1p-53);
}

TEST_CASE("scrambled points fall one into each interval of every dimension", "[robust]") {
    const SobolPoints points(11);
    for (std::size_t dimension = 0; dimension < sobol_dimensions; ++dimension) {
        for (const unsigned first : {0U, 5 * 256U}) {
            std::vector<int> held(256);
            for (unsigned i = 0; i < 256; ++i) ++held[static_cast<std::size_t>(256 * points.uniform(first + i, dimension))];
            REQUIRE(std::ranges::all_of(held, [](int n) { return n == 1; }));
        }
    }
    std::vector<int> held(1U << 14U);
    for (unsigned i = 0; i < held.size(); ++i) ++held[static_cast<std::size_t>(static_cast<double>(held.size()) * points.uniform(i, 77))];
    CHECK(std::ranges::all_of(held, [](int n) { return n == 1; }));
}

TEST_CASE("scrambling keeps pairs of dimensions as even as they are", "[robust]") {
    for (const auto& [a, b] : {std::array<std::size_t, 2>{0, 1}, {1, 2}, {4, 9}, {30, 31}, {154, 3}, {500, 1110}}) {
        for (const int m : {1, 5, 9}) {
            INFO(a << " " << b << " " << m);
            const std::size_t x = a;
            const std::size_t y = b;
            const int wanted = quality(m, [&](unsigned i) { return std::array<double, 2>{plain(i, x), plain(i, y)}; });
            if (x == 0 && y == 1) CHECK(wanted == 0);  // Sobol' (1967): the first two are a (0, 2)-sequence
            for (const std::uint64_t seed : {0U, 1U, 2U}) {
                const SobolPoints points(seed);
                CHECK(quality(m, [&](unsigned i) { return std::array<double, 2>{points.uniform(i, x), points.uniform(i, y)}; }) == wanted);
                const unsigned later = 3U << static_cast<unsigned>(m);
                if (wanted == 0)
                    CHECK(quality(m, [&](unsigned i) {
                              return std::array<double, 2>{points.uniform(later + i, x), points.uniform(later + i, y)};
                          }) == 0);
            }
        }
    }
}

TEST_CASE("every digit is turned over by a bit of its own", "[robust]") {
    // The eight leaves of three digits show the seven bits of their tree, after digits before it. Of six times 128 patterns of 12,800 seeds
    // one exceeds 192.2 in one case of a thousand (chi squared, 127 degrees of freedom).
    for (const unsigned known : {0U, 1U, 2U, 5U, 12U, 28U}) {
        std::vector<int> seen(128);
        for (std::uint64_t seed = 0; seed < 12'800; ++seed) {
            const SobolPoints points(seed, 1);
            std::size_t pattern = 0;
            for (unsigned leaf = 0; leaf < 8; ++leaf) {
                // the point whose digits in dimension 0 are `known` zeros and then those of the leaf
                std::uint32_t code = 0;
                for (unsigned k = 0; k < 3; ++k) code |= ((leaf >> (2 - k)) & 1U) << (known + k);
                std::uint32_t number = 0;
                for (std::uint32_t left = code; left != 0; left >>= 1U) number ^= left;
                const auto got = static_cast<unsigned>(std::ldexp(points.uniform(number, 0), static_cast<int>(known) + 3)) & 7U;
                const unsigned turned = got ^ leaf;
                if (leaf == 0) pattern |= turned >> 2U;
                if (leaf % 4 == 0) pattern |= ((turned >> 1U) & 1U) << (1 + leaf / 4);
                if (leaf % 2 == 0) pattern |= (turned & 1U) << (3 + leaf / 2);
            }
            ++seen[pattern];
        }
        INFO(known);
        CHECK(chi_squared(seen, 100) < 192.2);
    }
}

TEST_CASE("the mean of a line has the error that theory gives it", "[robust]") {
    // One point in each of n intervals, uniform in it: the mean of x is off by a variance of 1 / (12 n^3), exactly. Of 400 seeds the sum of
    // squares over it is chi squared with 400 degrees of freedom (or closer: the points are uniform, not normal): 313 to 500 in 999 of 1000
    // cases; and the mean is 0 within 3.29 standard errors.
    for (const unsigned n : {4U, 32U, 512U}) {
        double squares = 0;
        double sum = 0;
        for (std::uint64_t seed = 0; seed < 400; ++seed) {
            const SobolPoints points(seed, 3);
            double off = 0;
            for (unsigned i = 0; i < n; ++i) off += points.uniform(i, 2) - .5;
            off /= n;
            squares += off * off;
            sum += off;
        }
        const double variance = 1 / (12 * std::pow(n, 3));
        INFO(n);
        CHECK(squares / variance > 313);
        CHECK(squares / variance < 500);
        CHECK(std::abs(sum) < 3.29 * std::sqrt(400 * variance));
    }
}

TEST_CASE("the mean of a product in two dimensions errs as n^-1.5", "[robust]") {
    // (x - 1/2)(y - 1/2) has in the digits a of x and b of y (from 0) the variance 4^-(a + b) / 256. A scrambled (0, m, 2)-net loses none
    // of those with a + b <= m - 2, and the others count at most twice what they do with random points: Owen (1997) Monte Carlo variance of
    // scrambled net quadrature, doi:10.1137/S0036142994277468. A mean square of 400 seeds is above its mean by 3.5 sqrt(2 / 400) in one of
    // some thousands of cases.
    for (const int m : {2, 5, 9}) {
        const unsigned n = 1U << static_cast<unsigned>(m);
        double bound = 0;
        for (int k = m - 1; k < 60; ++k) bound += (k + 1) * std::pow(4, -k) / 256 * 2 / n;
        double squares = 0;
        for (std::uint64_t seed = 0; seed < 400; ++seed) {
            const SobolPoints points(seed, 3);
            double off = 0;
            for (unsigned i = 0; i < n; ++i) off += (points.uniform(i, 0) - .5) * (points.uniform(i, 1) - .5);
            squares += off / n * off / n;
        }
        INFO(m);
        CHECK(squares / 400 < bound * (1 + 3.5 * std::sqrt(2.0 / 400)));
        if (m == 9) CHECK(bound < 1e-3 / (144.0 * n));  // of random points: 1 / (144 n)
    }
}

TEST_CASE("each point by itself is uniform, beside the table, too", "[robust]") {
    // Of 20 times 10,000 seeds in 16 classes one exceeds 46.17 in one case of a thousand (chi squared, 15 degrees of freedom).
    constexpr std::uint64_t far = std::uint64_t{1} << 32U;
    for (const std::uint64_t draw : {std::uint64_t{0}, std::uint64_t{12345}, far - 1, far, far + 12345})
        for (const std::uint64_t dimension : {std::uint64_t{0}, std::uint64_t{1110}, std::uint64_t{1111}, 3 * far}) {
            std::vector<int> seen(16);
            for (std::uint64_t seed = 0; seed < 10'000; ++seed)
                ++seen[static_cast<std::size_t>(16 * SobolPoints(seed, 0).uniform(draw, dimension))];
            INFO(draw << " " << dimension);
            CHECK(chi_squared(seen, 10'000.0 / 16) < 46.17);
        }
}

TEST_CASE("points depend on seed, number and dimension, and are never 0 or 1", "[robust]") {
    constexpr std::uint64_t far = std::uint64_t{1} << 40U;
    std::set<double> all;
    for (const std::uint64_t seed : {std::uint64_t{0}, std::uint64_t{1}, far})
        for (const std::uint64_t draw : {std::uint64_t{0}, std::uint64_t{1}, far})
            for (const std::uint64_t dimension : {std::uint64_t{0}, std::uint64_t{1}, far}) {
                const double u = SobolPoints(seed, 0).uniform(draw, dimension);
                CHECK(u > 0);
                CHECK(u < 1);
                CHECK(std::fmod(std::ldexp(u, 53), 2) == 1);
                CHECK(u != Random{seed}.uniform(draw, dimension));
                all.insert(u);
            }
    CHECK(all.size() == 27);
    for (const std::uint64_t dimension : {0U, 4U, 5U, 1110U, 1111U})  // whose keys are made beforehand, and whose are not
        CHECK(SobolPoints(3, 5).uniform(77, dimension) == SobolPoints(3).uniform(77, dimension));
    static_assert(UniformNumbers<SobolPoints> && UniformNumbers<Random>);
}
