#include <ceiba/weight/idocriw.hpp>

#include "laws.hpp"

using namespace ceiba::weight;
using tests::column;

TEST_CASE("IDOCRIW is entropy times CILOS, by hand", "[weight]") {
    Eigen::MatrixXd x(2, 2);
    x << 3, 1, 1, 3;  // the same shape: equal by entropy, equal by CILOS
    CHECK((idocriw(x, column({1, 1})).weights - column({.5, .5})).cwiseAbs().maxCoeff() <= tests::rounding_errors);
    x << 2, 1, 1, 4;
    const Weights found = idocriw(x, column({1, 1}));
    const Eigen::VectorXd product = found.tables.at("entropy").col(0).cwiseProduct(column({.6, .4}));
    CHECK((found.weights - product / product.sum()).cwiseAbs().maxCoeff() <= tests::rounding_errors);
}

TEST_CASE("IDOCRIW where there are not as many alternatives as criteria", "[weight]") {  // pyDecision D1, RMCDA: log of the criteria
    Eigen::MatrixXd x(5, 4);
    x << 3, 100, 10, 7, 2.5, 80, 8, 5, 1.8, 50, 20, 11, 2.2, 70, 12, 9, 2, 60, 15, 8;
    const Eigen::VectorXd directions = column({-1, 1, -1, 1});
    const Eigen::VectorXd found = idocriw(x, directions).weights;
    CHECK((found - column({.18409, .20956, .33578, .27058})).cwiseAbs().maxCoeff() <= 5e-6);
    CHECK(!found.isApprox(idocriw(x, directions, {.costs = EntropyCosts::inverted}).weights, 1e-3));
}

TEST_CASE("IDOCRIW of constants and of one alternative", "[weight]") {
    Eigen::MatrixXd x(3, 3);
    x << 3, 5, 1, 1, 5, 2, 2, 5, 4;
    const Weights found = idocriw(x, column({1, 1, -1}));
    CHECK(found.weights[1] == 0);
    CHECK(idocriw(x.middleCols(1, 1), column({1})).diagnostics == std::vector<std::string>{"no_variance"});
    CHECK(idocriw(x.topRows(1), column({1, 1, -1})).weights == column({1, 1, 1}) / 3);
    x(0, 2) = 0;
    CHECK_THROWS_AS(idocriw(x, column({1, 1, -1})), ceiba::Error);
}
