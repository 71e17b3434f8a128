#include <ceiba/weight/dematel.hpp>

#include "weight/near.hpp"

using namespace ceiba::weight;
using tests::weighting::near;

TEST_CASE("DEMATEL, by hand", "[weight]") {
    Eigen::MatrixXd x(2, 2);
    x << 0, 2, 1, 0;
    const Weights found = dematel(x);
    Eigen::MatrixXd total(2, 2);
    total << 1, 2, 1, 1;
    CHECK((found.tables.at("total") - total).cwiseAbs().maxCoeff() <= tests::rounding_errors);
    CHECK(near(found.tables.at("prominence"), tests::column({5, 5})));
    CHECK(near(found.tables.at("relation"), tests::column({1, -1})));
    CHECK(near(found.weights, tests::column({.5, .5})));
    CHECK(std::abs(found.figures.at("threshold") - 1.25) <= tests::rounding_errors);
}

// pyDecision 4.9.1 (D7) divides by the greatest sum of a row alone
TEST_CASE("DEMATEL divides by the greatest sum of rows and columns", "[weight]") {
    Eigen::MatrixXd x(3, 3);
    x << 0, 0, 2, 0, 0, 2, 1, 0, 0;
    // the third column has 4: X = 0 0 .5, 0 0 .5, .25 0 0
    const Weights found = dematel(x);
    CHECK(near(found.tables.at("given"), tests::column({.5 + .125, .5 + .125, .25 + .125}) / (1 - .125)));
    CHECK(near(found.tables.at("received"), tests::column({.25 + .125 + .125, 0, .5 + .5 + .125}) / (1 - .125)));
    const Weights rows = dematel(x, {.scale = DematelScale::rows});  // X = 0 0 1, 0 0 1, .5 0 0
    CHECK(near(rows.tables.at("given"), tests::column({1.5, 1.5, 1}) / .5));
    const Eigen::VectorXd longest = dematel(x, {.weights = DematelWeights::length}).weights;
    const Eigen::VectorXd p = found.tables.at("prominence");
    const Eigen::VectorXd r = found.tables.at("relation");
    CHECK(std::abs(longest[0] / longest[1] - std::hypot(p[0], r[0]) / std::hypot(p[1], r[1])) <= tests::rounding_errors);
}

TEST_CASE("DEMATEL of no influence, of influence that never fades, and of what is none", "[weight]") {
    CHECK(dematel(Eigen::MatrixXd::Zero(3, 3)).diagnostics == std::vector<std::string>{"no_variance"});
    CHECK(dematel(Eigen::MatrixXd::Zero(1, 1)).weights == tests::column({1}));
    Eigen::MatrixXd x(3, 3);
    x << 0, .1, .2, .2, 0, .1, .1, .2, 0;  // all sums are .3
    try {
        dematel(x);
        FAIL();
    } catch (const ceiba::Error& error) {
        CHECK(error.issues()[0].code == "endless_influence");
    }
    x(0, 1) = -1;
    CHECK_THROWS_AS(dematel(x), ceiba::Error);
    CHECK_THROWS_AS(dematel(Eigen::MatrixXd::Ones(2, 3)), ceiba::Error);
}
