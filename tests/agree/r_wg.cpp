#include <ceiba/agree/r_wg.hpp>

#include "tables.hpp"

using namespace ceiba::agree;
using tests::column;

TEST_CASE("r_wg by hand", "[agree]") {
    CHECK(tables::near(r_wg(column({3, 4, 4, 5}), 5), 1 - (2.0 / 3) / 2));
    CHECK(tables::near(r_wg(column({1, 2, 2, tests::nan}), 3), 1 - (1.0 / 3) / (2.0 / 3)));
    CHECK(r_wg(column({4, 4}), 5) == 1);
    // Levels 0, 25, ..., 100
    CHECK(tables::near(r_wg(column({50, 75, 75, 100}), 5, {.step = 25}), 1 - (2.0 / 3) / 2));
}

TEST_CASE("the null variance of James, Demaree and Wolf (1984): 2 for five levels, 4 for seven", "[agree]") {
    // Variance 2 with n - 1: 1, 3 less and more than the mean.
    CHECK(tables::near(r_wg(column({2, 4}), 5), 0));
    CHECK(tables::near(r_wg(column({2, 4}), 7), 0.5));
}

TEST_CASE("r_wg below 0 is kept, unless asked", "[agree]") {
    CHECK(tables::near(r_wg(column({1, 5}), 5), 1 - 8 / 2.0));
    CHECK(r_wg(column({1, 5}), 5, {.below_zero = BelowZero::zero}) == 0);
    CHECK(std::isnan(r_wg(column({1}), 5, {.below_zero = BelowZero::zero})));
}

TEST_CASE("r_wg: edges", "[agree]") {
    CHECK(std::isnan(r_wg(column({}), 5)));
    CHECK(std::isnan(r_wg(column({tests::nan, 2}), 5)));
    CHECK_THROWS_AS(r_wg(column({1, 2}), 1), std::invalid_argument);
    CHECK_THROWS_AS(r_wg(column({1, 2}), 5, {.step = 0}), std::invalid_argument);
    CHECK_THROWS_AS(r_wg(column({1, 2}), 5, {.step = tests::nan}), std::invalid_argument);
}
