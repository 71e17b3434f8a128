#include <ceiba/weight/entropy.hpp>

#include "laws.hpp"

using namespace ceiba::weight;

TEST_CASE("entropy weights, by hand", "[weight]") {
    Eigen::MatrixXd x(2, 2);
    x << 1, 1, 3, 1;
    const Weights found = entropy(x, tests::column({1, 1}));
    CHECK(found.weights == tests::column({1, 0}));
    const double h = -(0.25 * std::log(0.25) + 0.75 * std::log(0.75)) / std::log(2.0);
    CHECK(std::abs(found.tables.at("divergence")(0, 0) - (1 - h)) <= tests::rounding_errors);
}

TEST_CASE("entropy takes costs as they are, unless it is told to invert them", "[weight]") {  // pyDecision D13
    Eigen::MatrixXd x(3, 2);
    x << 1, 2, 2, 3, 9, 4;
    const Eigen::VectorXd directions = tests::column({-1, 1});
    CHECK(entropy(x, directions).weights == entropy(x, tests::column({1, 1})).weights);
    Eigen::MatrixXd inverted = x;
    inverted.col(0) = x.col(0).cwiseInverse();
    const Eigen::VectorXd found = entropy(x, directions, {.costs = EntropyCosts::inverted}).weights;
    CHECK((found - entropy(inverted, tests::column({1, 1})).weights).cwiseAbs().maxCoeff() <= tests::rounding_errors);
    CHECK(std::abs(found[0] - entropy(x, directions).weights[0]) > .005);
}

TEST_CASE("entropy of zeros, of constants, of one alternative and of negatives", "[weight]") {
    Eigen::MatrixXd x(2, 2);
    x << 0, 1, 3, 1;
    CHECK(entropy(x, tests::column({1, 1})).weights == tests::column({1, 0}));
    const Weights equal = entropy(Eigen::MatrixXd::Ones(3, 2), tests::column({1, 1}));
    CHECK(equal.weights == tests::column({.5, .5}));
    CHECK(equal.diagnostics == std::vector<std::string>{"no_variance"});
    CHECK(entropy(Eigen::MatrixXd::Zero(3, 2), tests::column({1, 1})).diagnostics == std::vector<std::string>{"no_variance"});
    x(1, 1) = -1;
    CHECK_THROWS_AS(entropy(x, tests::column({1, 1})), ceiba::Error);
}
