#include <ceiba/robust/philox.hpp>
#include <set>
#include <vector>

#include "catch.hpp"

using ceiba::robust::philox;
using ceiba::robust::Random;

TEST_CASE("philox gives the known answers of Random123", "[robust]") {
    // kat_vectors of Random123 1.14: philox4x32, ten rounds
    using Four = std::array<std::uint32_t, 4>;
    constexpr std::uint32_t ones = 0xffffffff;
    CHECK(philox({0, 0, 0, 0}, {0, 0}) == Four{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8});
    CHECK(philox({ones, ones, ones, ones}, {ones, ones}) == Four{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd});
    CHECK(philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}) ==
          Four{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1});
}

TEST_CASE("a random number depends on seed, draw and dimension, all 64 bits of each", "[robust]") {
    const std::uint64_t far = std::uint64_t{1} << 40U;
    std::set<std::uint64_t> all;
    for (const std::uint64_t seed : {std::uint64_t{0}, std::uint64_t{1}, far})
        for (const std::uint64_t draw : {std::uint64_t{0}, std::uint64_t{1}, far})
            for (const std::uint64_t dimension : {std::uint64_t{0}, std::uint64_t{1}, far}) all.insert(Random{seed}.bits(draw, dimension));
    CHECK(all.size() == 27);
    CHECK(Random{0}.bits(0, 0) == 0xe169c58d6627e8d5);
    CHECK(Random{7}.bits(3, 5) == Random{7}.bits(3, 5));
}

TEST_CASE("random numbers are uniform", "[robust]") {
    // 10,000 of ten equal classes: the squared deviations exceed 27.9 in one case of a thousand (chi squared, nine degrees of freedom);
    // the numbers are always the same, so the test is, too.
    const Random random{1};
    std::vector<int> seen(10);
    for (std::uint64_t draw = 0; draw < 10'000; ++draw) {
        const double u = random.uniform(draw, 2);
        REQUIRE(u >= 0);
        REQUIRE(u < 1);
        ++seen[random.below(10, draw, 2)];
        REQUIRE(random.below(1, draw, 2) == 0);
    }
    double squares = 0;
    for (const int n : seen) squares += (n - 1000.0) * (n - 1000.0) / 1000;
    CHECK(squares < 27.9);
}
