#include <ceiba/agree/pairwise.hpp>
#include <ceiba/agree/percent.hpp>

#include "tables.hpp"

using ceiba::agree::pairwise;
using tests::column;

TEST_CASE("pairwise agreement by hand", "[agree]") {
    CHECK(pairwise(column({2, 3, 3, 3})) == 0.5);
    CHECK(pairwise(column({1, 1, 2, 2})) == 1.0 / 3);
    CHECK(pairwise(column({1, 2, 3, 4})) == 0);
    CHECK(pairwise(column({5, 5, tests::nan, 5})) == 1);
}

TEST_CASE("pairwise agreement as published by Fleiss (1971)", "[agree]") {
    // The mean over his thirty patients is printed as .556.
    const Eigen::MatrixXd table = tables::fleiss();
    double sum = 0;
    for (Eigen::Index u = 0; u < table.rows(); ++u) sum += pairwise(table.row(u).transpose());
    CHECK(std::abs(sum / 30 - .556) <= tables::three_digits);
}

TEST_CASE("pairwise agreement needs a pair", "[agree]") {
    CHECK(std::isnan(pairwise(column({}))));
    CHECK(std::isnan(pairwise(column({tests::nan, 3}))));
    CHECK_THROWS_AS(pairwise(column({1, -tests::infinity})), std::invalid_argument);
}

TEST_CASE("pairwise agreement is what counting pairs gives", "[agree]") {
    tests::Numbers numbers(5);
    for (int round = 0; round < 100; ++round) {
        const Eigen::MatrixXd unit = tables::some(numbers, 1, 7, 0);
        int agreed = 0;
        for (Eigen::Index a = 0; a < 7; ++a)
            for (Eigen::Index b = a + 1; b < 7; ++b) agreed += unit(0, a) == unit(0, b) ? 1 : 0;
        CHECK(pairwise(unit.row(0).transpose()) == agreed / 21.0);
        CHECK(pairwise(unit.row(0).transpose()) <= ceiba::agree::percent(unit.row(0).transpose()));
    }
}
