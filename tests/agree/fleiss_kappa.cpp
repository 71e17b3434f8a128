#include <ceiba/agree/fleiss_kappa.hpp>

#include "tables.hpp"

using ceiba::agree::fleiss_kappa;

TEST_CASE("Fleiss' kappa as published", "[agree]") {
    CHECK(std::abs(fleiss_kappa(tables::fleiss()) - .430) <= tables::three_digits);  // Fleiss (1971)
    // With missing ratings: 0.76117 in the documentation of the R package irrCAC by Gwet, on Krippendorff's table.
    CHECK(std::abs(fleiss_kappa(tables::krippendorff()) - .76117) <= .000005);
}

TEST_CASE("Fleiss' kappa by hand", "[agree]") {
    // Units (1, 1) and (1, 2): P = 1/2, E = 9/16 + 1/16.
    CHECK(tables::near(fleiss_kappa(tables::columns({{1, 1}, {1, 2}})), (.5 - .625) / (1 - .625)));
    CHECK(fleiss_kappa(tables::columns({{1, 3}, {1, 3}})) == 1);
}

TEST_CASE("Fleiss' kappa: laws", "[agree]") {
    tables::laws([](const Eigen::MatrixXd& t) { return fleiss_kappa(t); });
    tests::Numbers numbers(2);
    for (int round = 0; round < 50; ++round) {
        const Eigen::MatrixXd table = tables::some(numbers, 8, 4, 0);
        // Names of categories do not matter, nor does which rater gave which rating.
        CHECK(tables::near(fleiss_kappa(100 - table.array().square()), fleiss_kappa(table)));
        Eigen::MatrixXd other = table;
        std::swap(other(0, 0), other(0, 3));
        CHECK(tables::near(fleiss_kappa(other), fleiss_kappa(table)));
    }
}

TEST_CASE("a unit with one rating tells Fleiss' kappa of chance only", "[agree]") {
    // (1, 1), (1, 2), (2, -): P = 1/2; shares of 1 are 1, 1/2, 0, so E = 1/4 + 1/4 = 1/2.
    const auto table = tables::columns({{1, 1, 2}, {1, 2, tests::nan}});
    CHECK(tables::near(fleiss_kappa(table), 0));
    CHECK(std::isnan(fleiss_kappa(tables::columns({{1, tests::nan}, {tests::nan, 2}}))));
}
