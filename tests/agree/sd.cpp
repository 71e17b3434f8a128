#include <ceiba/agree/sd.hpp>

#include "tables.hpp"

using ceiba::agree::sd;
using tests::column;

TEST_CASE("standard deviation by hand", "[agree]") {
    CHECK(sd(column({2, 4, 4, 4, 5, 5, 7, 9})) == std::sqrt(32.0 / 7));
    CHECK(sd(column({1, tests::nan, 3})) == std::sqrt(2.0));
}

TEST_CASE("standard deviation: edges", "[agree]") {
    CHECK(std::isnan(sd(column({}))));
    CHECK(std::isnan(sd(column({4}))));
    CHECK(sd(column({.1, .1, .1})) == 0);
    CHECK(tables::near(sd(column({1e9 + 1, 1e9 + 2, 1e9 + 3})), 1));
    CHECK_THROWS_AS(sd(column({1, tests::infinity})), std::invalid_argument);
}
