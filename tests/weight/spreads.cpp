// The methods that look at one column at a time.

#include <ceiba/weight/methods.hpp>

#include "laws.hpp"

using namespace ceiba::weight;
using tests::column;

namespace {

Eigen::MatrixXd side_by_side(const Eigen::VectorXd& a, const Eigen::VectorXd& b) {
    Eigen::MatrixXd out(a.size(), 2);
    out << a, b;
    return out;
}

bool near_to(const Eigen::VectorXd& a, const Eigen::VectorXd& b) {
    return (a - b).cwiseAbs().maxCoeff() <= tests::rounding_errors;
}

const Eigen::VectorXd both = column({1, 1});

template <class Options>
void spread_edges(const Options& options, bool amounts) {
    INFO(ceiba::describe::notes_of<Options>.name);
    Eigen::MatrixXd x(3, 3);
    x << 1, .3, 5, 2, .1 + .2, 3, 3, .3, 4;
    const Eigen::VectorXd directions = column({1, -1, 1});
    const Weights found = weights(options, x, directions);
    CHECK(found.weights[1] == 0);
    CHECK(found.diagnostics.empty());
    CHECK(found.weights == weights(options, x, directions).weights);
    for (const Eigen::MatrixXd& same : {Eigen::MatrixXd(x.topRows(1)), Eigen::MatrixXd(x.row(0).replicate(4, 1))}) {
        const Weights equal = weights(options, same, directions);
        CHECK(equal.weights == column({1, 1, 1}) / 3);
        CHECK(equal.diagnostics == std::vector<std::string>{"no_variance"});
    }
    CHECK(weights(options, x.leftCols(1), column({1})).weights == column({1}));
    Eigen::MatrixXd far = x;
    far.col(0) *= 1e13;
    if (card(options).scale_invariant) CHECK(near_to(weights(options, far, directions).weights, found.weights));
    far(0, 0) = 0;
    CHECK(weights(options, far, directions).weights.allFinite());
    CHECK(weights(options, Eigen::MatrixXd::Zero(3, 3), directions).diagnostics == std::vector<std::string>{"no_variance"});
    far(2, 2) = -1;
    if (!amounts) {
        CHECK(weights(options, far, directions).weights.allFinite());
        return;
    }
    try {
        weights(options, far, directions);
        FAIL();
    } catch (const ceiba::Error& error) {
        REQUIRE(error.issues().size() == 1);
        CHECK(error.issues()[0].code == "out_of_range");
        CHECK(error.issues()[0].row == 2);
        CHECK(error.issues()[0].column == "2");
    }
}

}  // namespace

TEST_CASE("methods of one column: constants, one alternative, one criterion, zeros, negatives, sizes", "[weight]") {
    spread_edges(StandardDeviation{}, false);
    spread_edges(StandardDeviation{.columns = Columns::raw}, false);
    spread_edges(Variance{}, false);
    spread_edges(Variance{.columns = Columns::raw}, false);
    spread_edges(CoefficientOfVariation{}, true);
    spread_edges(Gini{}, true);
    spread_edges(Angle{}, false);
    spread_edges(Lopcow{}, false);
    spread_edges(Lopcow{.deviation = Deviation::population}, false);
}

TEST_CASE("equal weights", "[weight]") {
    CHECK(equal(Eigen::MatrixXd::Identity(2, 3), column({1, -1, 1})).weights == column({1, 1, 1}) / 3);
    CHECK(equal(Eigen::MatrixXd::Identity(2, 3), column({1, -1, 1})).diagnostics.empty());
}

TEST_CASE("standard deviation and variance, by hand", "[weight]") {
    const Eigen::MatrixXd x = side_by_side(column({0, 1, 2}), column({0, 0, 2}));
    const Eigen::VectorXd s = column({.5, std::sqrt(1. / 3)});
    CHECK(near_to(standard_deviation(x, both).weights, s / s.sum()));
    CHECK(near_to(standard_deviation(x, both).tables.at("deviation"), s));
    CHECK(near_to(variance(x, both).weights, column({3, 4}) / 7));
    CHECK(near_to(variance(x, both).tables.at("variance"), column({.25, 1. / 3})));
    CHECK(near_to(variance(x, both, {.columns = Columns::raw}).tables.at("variance"), column({1, 4. / 3})));
    Eigen::MatrixXd large = x;
    large *= 1e200;
    CHECK(near_to(variance(large, both, {.columns = Columns::raw}).weights, column({3, 4}) / 7));
}

TEST_CASE("coefficient of variation and Gini, by hand", "[weight]") {
    const Eigen::MatrixXd x = side_by_side(column({1, 3}), column({2, 3}));
    CHECK(near_to(coefficient_of_variation(x, both).weights, column({5, 2}) / 7));
    CHECK(near_to(gini(x, both).weights, column({5, 2}) / 7));
    CHECK(near_to(gini(x, both).tables.at("coefficient"), column({.25, .1})));
    CHECK(near_to(gini(side_by_side(column({3, 1, 2}), column({1, 1, 4})), both).tables.at("coefficient"), column({2. / 9, 1. / 3})));
}

TEST_CASE("angles, by hand, and of a nearly constant criterion", "[weight]") {
    const Weights found = angle(side_by_side(column({0, 2}), column({1, 3})), both);
    const Eigen::VectorXd u = column({std::atan(1.0), std::atan(.5)});
    CHECK(near_to(found.tables.at("angle"), u));
    CHECK(near_to(found.weights, u / u.sum()));
    // the arc cosine of the rounded 1 - 5e-19 would be 0
    CHECK(std::abs(angle(side_by_side(column({1, 1 + 2e-9}), column({1, 3})), both).tables.at("angle")(0, 0) / 1e-9 - 1) <= 1e-6);
    CHECK(
        near_to(angle(side_by_side(column({-1, 1}), column({-1, -3})), both).tables.at("angle"), column({std::acos(0.0), std::atan(.5)})));
}

TEST_CASE("LOPCOW, by hand", "[weight]") {
    const Eigen::MatrixXd x = side_by_side(column({0, 1, 2}), column({0, 0, 2}));
    const Weights found = lopcow(x, both);
    CHECK(near_to(found.weights, column({1, 0})));
    CHECK(std::abs(found.tables.at("percentage")(0, 0) - 50 * std::log(5. / 3)) <= 1e-12);
    const Weights population = lopcow(x, both, {.deviation = Deviation::population});
    CHECK(near_to(population.weights, column({std::log(2.5), std::log(1.5)}) / std::log(3.75)));
    const Weights two_rows = lopcow(side_by_side(column({0, 1}), column({3, 1})), both);
    CHECK(two_rows.weights == column({.5, .5}));
    CHECK(two_rows.diagnostics == std::vector<std::string>{"undecided"});
}
