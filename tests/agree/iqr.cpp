#include <ceiba/agree/iqr.hpp>

#include "tables.hpp"

using ceiba::agree::iqr;
using tests::column;

TEST_CASE("interquartile range by hand", "[agree]") {
    CHECK(iqr(column({1, 2, 3, 5})) == 1.75);  // 3.5 less 1.75
    CHECK(iqr(column({5, 1, 3, 2, 4})) == 2);
    CHECK(iqr(column({2, 5})) == 1.5);
    CHECK(iqr(column({1, tests::nan, 1, 1, 5})) == 1);
}

TEST_CASE("interquartile range of R's rivers", "[agree]") {
    // R 4: quantile(c(735, 320, 325, 392, 524, 450, 1459, 135, 465, 600)) has quartiles 341.75 and 581.
    CHECK(iqr(column({735, 320, 325, 392, 524, 450, 1459, 135, 465, 600})) == 581 - 341.75);
}

TEST_CASE("interquartile range: edges", "[agree]") {
    CHECK(std::isnan(iqr(column({}))));
    CHECK(std::isnan(iqr(column({tests::nan, tests::nan}))));
    CHECK(iqr(column({4})) == 0);
    CHECK(iqr(column({3, 3, 3})) == 0);
    CHECK_THROWS_AS(iqr(column({1, tests::infinity})), std::invalid_argument);
}

TEST_CASE("interquartile range moves with the unit, not with the place", "[agree]") {
    tests::Numbers numbers(9);
    for (int round = 0; round < 100; ++round) {
        const Eigen::MatrixXd unit = tables::some(numbers, 1, 6, 0);
        const Eigen::VectorXd x = unit.row(0).transpose();
        CHECK(tables::near(iqr(3 * x.array() + 2), 3 * iqr(x)));
        CHECK(tables::near(iqr(-x), iqr(x)));
    }
}
