#include <ceiba/weight/cilos.hpp>

#include "laws.hpp"

using namespace ceiba::weight;
using tests::column;

TEST_CASE("CILOS, by hand", "[weight]") {
    // best rows 1 and 2: the first loses 1/2 where the second is best, the second 3/4 where the first is: q in proportion 3/4 to 1/2
    Eigen::MatrixXd x(2, 2);
    x << 2, 1, 1, 4;
    const Weights found = cilos(x, column({1, 1}));
    CHECK((found.weights - column({.6, .4})).cwiseAbs().maxCoeff() <= tests::rounding_errors);
    CHECK(found.tables.at("losses") == (Eigen::MatrixXd(2, 2) << 0, .75, .5, 0).finished());
    // as costs the best rows change, and min/x is 1/2 and 1/4
    CHECK((cilos(x, column({-1, -1})).weights - column({.6, .4})).cwiseAbs().maxCoeff() <= tests::rounding_errors);
}

TEST_CASE("CILOS minds costs and is the same twice with a constant criterion", "[weight]") {  // pyDecision D2
    Eigen::MatrixXd x(4, 3);
    x << 3, 100, 5, 2.5, 80, 5, 1.8, 50, 5, 2.2, 70, 5;
    const Eigen::VectorXd directions = column({-1, 1, 1});
    const Weights found = cilos(x, directions);
    CHECK(found.weights == cilos(x, directions).weights);
    CHECK(found.weights[2] == 0);
    CHECK(found.weights.head(2) == cilos(x.leftCols(2), directions.head(2)).weights);
    CHECK(!found.weights.isApprox(cilos(x, column({1, 1, 1})).weights));
    const Weights literal = cilos(x, directions, {.constants = CilosConstants::literal});
    CHECK(literal.weights == column({0, 0, 1}));
    CHECK(literal.diagnostics.empty());
}

TEST_CASE("CILOS weights that are not unique are those of least size", "[weight]") {
    Eigen::MatrixXd x(2, 3);
    x << 3, 6, 9, 1, 2, 3;  // one row is best by all: nothing is lost
    const Weights all = cilos(x, column({1, 1, 1}));
    CHECK(all.weights == column({1, 1, 1}) / 3);
    CHECK(all.diagnostics == std::vector<std::string>{"not_unique"});
    // two parts, neither of which loses where a criterion of the other is at its best
    const Eigen::MatrixXd rate = (Eigen::MatrixXd(4, 4) << 0, 1, 0, 0, 3, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0).finished();
    const detail::Rest rest = detail::rest(rate);
    // parts (1/4, 3/4) and (1/2, 1/2), of squared size 10/16 and 1/2: in proportion 1.6 to 2
    CHECK((rest.weights - column({.25 * 1.6 / 3.6, .75 * 1.6 / 3.6, 1 / 3.6, 1 / 3.6})).cwiseAbs().maxCoeff() <= tests::rounding_errors);
    CHECK(!rest.unique);
}

TEST_CASE("CILOS: ties, zeros, negatives, one alternative, one criterion", "[weight]") {
    Eigen::MatrixXd x(3, 2);
    x << .8 - .7, 1, .3 - .2, 5, 0, 4;  // the first of tied best rows, .8 - .7 and .3 - .2
    CHECK(cilos(x, column({1, 1})).tables.at("losses")(0, 1) == 1 - 1. / 5);
    CHECK(cilos(x.topRows(1), column({1, 1})).diagnostics == std::vector<std::string>{"no_variance"});
    CHECK(cilos(x.leftCols(1), column({1})).weights == column({1}));
    CHECK_THROWS_AS(cilos(x, column({-1, 1})), ceiba::Error);  // a cost of 0 has no 1/x
    x(1, 1) = -2;
    try {
        cilos(x, column({1, 1}));
        FAIL();
    } catch (const ceiba::Error& error) {
        REQUIRE(error.issues().size() == 1);
        CHECK(error.issues()[0].code == "out_of_range");
        CHECK(error.issues()[0].row == 1);
        CHECK(error.issues()[0].column == "1");
    }
}
