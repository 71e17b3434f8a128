#include <ceiba/measure/normalise.hpp>

#include "laws.hpp"

using namespace ceiba::measure;

TEST_CASE("best in the middle by hand", "[measure]") {
    const Middle age{.low = 0, .best_low = 20, .best_high = 30, .high = 50};
    CHECK(normalised(age, 10) == 0.5);
    CHECK(normalised(age, 20) == 1);
    CHECK(normalised(age, 25) == 1);
    CHECK(normalised(age, 30) == 1);
    CHECK(normalised(age, 45) == 0.25);
    CHECK(normalised(age, 0) == 0);
    CHECK(normalised(age, -3) == 0);
    CHECK(normalised(age, 50) == 0);
    CHECK(normalised(age, 999) == 0);
}

TEST_CASE("best in the middle: a single best value, a step, any range", "[measure]") {
    const Middle tent{.low = 0, .best_low = 4, .best_high = 4, .high = 6, .range = {.low = 1, .high = 100}};
    CHECK(normalised(tent, 4) == 100);
    CHECK(normalised(tent, 0) == 1);
    CHECK(normalised(tent, 2) == 50.5);
    CHECK(range(tent) == Interval{.low = 1, .high = 100});
    const Middle step{.low = 2, .best_low = 2, .best_high = 3, .high = 3};
    CHECK(normalised(step, 2) == 1);
    CHECK(normalised(step, 3) == 1);
    CHECK(normalised(step, 1.999) == 0);
    CHECK(normalised(step, 3.001) == 0);
}

TEST_CASE("best in the middle: the best is the end of the range to the last bit", "[measure]") {
    CHECK(normalised(Middle{.low = 0, .best_low = 1, .best_high = 2, .high = 3, .range = {.low = 0.1, .high = 0.4}}, 1) == 0.4);
    CHECK(normalised(Middle{.low = 0, .best_low = 1, .best_high = 2, .high = 3, .range = {.low = 0.3, .high = 0.9}}, 1) == 0.9);
}

TEST_CASE("best in the middle is its own mirror", "[measure]") {
    tests::Numbers numbers(24);
    const Middle one{.low = 1, .best_low = 3, .best_high = 4, .high = 9};
    const Middle mirrored{.low = -9, .best_low = -4, .best_high = -3, .high = -1};
    for (int round = 0; round < tests::rounds; ++round) {
        const double x = numbers.between(0, 10);
        CHECK(std::abs(normalised(one, x) - normalised(mirrored, -x)) <= tests::rounding_errors);
    }
}
