#include <ceiba/measure/rescale.hpp>

#include "laws.hpp"

using namespace ceiba::measure;

TEST_CASE("rescaling by hand", "[measure]") {
    CHECK(rescaled(3, {.low = 1, .high = 5}, {.low = 0, .high = 1}) == 0.5);
    CHECK(rescaled(2, {.low = 0, .high = 4}, {.low = 0, .high = 100}) == 50);
    CHECK(rescaled(-5, {.low = -5, .high = 5}, {.low = 1, .high = 3}) == 1);
    CHECK(rescaled(6, {.low = 1, .high = 5}, {.low = 0, .high = 1}) == 1.25);  // beyond stays beyond
}

TEST_CASE("turning round by hand", "[measure]") {
    CHECK(reversed(1, {.low = 1, .high = 5}) == 5);
    CHECK(reversed(5, {.low = 1, .high = 5}) == 1);
    CHECK(reversed(2, {.low = 1, .high = 5}) == 4);
    CHECK(reversed(6, {.low = 1, .high = 5}) == 0);
    CHECK(reversed(0.25, {.low = 0, .high = 1}) == 0.75);
}

TEST_CASE("ends go to ends exactly", "[measure]") {
    tests::Numbers numbers(7);
    for (int round = 0; round < 5000; ++round) {
        const Interval from{.low = numbers.between(-10, 10), .high = numbers.between(10, 30)};
        const Interval to{.low = numbers.between(-10, 10), .high = numbers.between(10, 30)};
        INFO(from.low << " to " << from.high << ", " << to.low << " to " << to.high);
        CHECK(rescaled(from.low, from, to) == to.low);
        CHECK(rescaled(from.high, from, to) == to.high);
        CHECK(reversed(from.low, from) == from.high);
        CHECK(reversed(from.high, from) == from.low);
    }
}

TEST_CASE("inside stays inside, in order or in the reverse order", "[measure]") {
    tests::Numbers numbers(8);
    for (int round = 0; round < 5000; ++round) {
        const Interval from{.low = numbers.between(-10, 10), .high = numbers.between(10, 30)};
        const Interval to{.low = numbers.between(0, 10), .high = numbers.between(10, 30)};
        const double x = numbers.between(from.low, from.high);
        const double y = numbers.between(x, from.high);
        INFO(from.low << " to " << from.high << ", " << to.low << " to " << to.high << ": " << x << ", " << y);
        const double few_bits = 1e-13;           // of numbers up to 30
        CHECK(rescaled(x, from, to) >= to.low);  // exactly: a rule may be undefined below
        CHECK(rescaled(x, from, to) <= to.high + few_bits);
        CHECK(rescaled(y, from, to) >= rescaled(x, from, to) - few_bits);
        CHECK(reversed(x, from) >= from.low);  // exactly: likewise
        CHECK(reversed(x, from) <= from.high + few_bits);
        CHECK(reversed(y, from) <= reversed(x, from) + few_bits);
        CHECK(std::abs(reversed(reversed(x, from), from) - x) <= few_bits);
        CHECK(std::abs(rescaled(rescaled(x, from, to), to, from) - x) <= few_bits * (1 + 30 / (to.high - to.low)) * 30);
    }
}
