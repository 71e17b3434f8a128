#include <ceiba/agree/percent.hpp>

#include "tables.hpp"

using ceiba::agree::percent;
using tests::column;

TEST_CASE("percent agreement by hand", "[agree]") {
    CHECK(percent(column({2, 3, 3, 3})) == 0.75);
    CHECK(percent(column({1, 1, 2, 2})) == 0.5);
    CHECK(percent(column({1, 2, 3, 4})) == 0.25);
    CHECK(percent(column({4, tests::nan, 4})) == 1);
    CHECK(percent(column({.3, .1 + .2})) == 1);
}

TEST_CASE("nobody agrees alone", "[agree]") {
    CHECK(std::isnan(percent(column({}))));
    CHECK(std::isnan(percent(column({3}))));
    CHECK(std::isnan(percent(column({tests::nan, 3, tests::nan}))));
    CHECK_THROWS_AS(percent(column({1, tests::infinity})), std::invalid_argument);
}

TEST_CASE("percent agreement lies between one voice's share and 1", "[agree]") {
    tests::Numbers numbers(3);
    for (int round = 0; round < 100; ++round) {
        const Eigen::MatrixXd unit = tables::some(numbers, 1, 2 + static_cast<Eigen::Index>(numbers.below(8)), 0);
        const double share = percent(unit.row(0).transpose());
        CHECK(share >= 1.0 / static_cast<double>(unit.cols()));
        CHECK(share <= 1);
        CHECK(percent(tables::shuffled(numbers, unit).row(0).transpose()) == share);
    }
}
