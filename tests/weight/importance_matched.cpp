#include <ceiba/weight/importance_matched.hpp>

#include "laws.hpp"

using namespace ceiba::weight;
using tests::column;

TEST_CASE("importance-matched weights, by hand", "[weight]") {
    Eigen::MatrixXd x(4, 2);
    x << 1, 2, 2, 1, 3, 4, 4, 3;  // r = .6
    const Weights found = importance_matched(x, column({1, 1}), {.targets = {.64, .36}});
    CHECK((found.weights - column({11, 3}) / 14).cwiseAbs().maxCoeff() <= 1e-12);
    CHECK((found.tables.at("attained") - column({.64, .36})).cwiseAbs().maxCoeff() <= 1e-12);
    CHECK(found.figures.at("residual") <= 1e-24);
    CHECK((importance_matched(x, column({1, 1})).weights - column({.5, .5})).cwiseAbs().maxCoeff() <= 1e-12);
    CHECK(importance_matched(x, column({1, 1}), {.targets = {6.4, 3.6}}).weights == found.weights);
    x.col(1) *= 10;  // of columns as they are the weight is a tenth, and the shares are the same
    const Weights raw = importance_matched(x, column({1, 1}), {.targets = {.64, .36}, .columns = Columns::raw});
    CHECK((raw.weights - column({110, 3}) / 113).cwiseAbs().maxCoeff() <= 1e-12);
}

TEST_CASE("targets out of reach: weights stop at 0, and what is attained is said", "[weight]") {
    Eigen::MatrixXd x(4, 2);
    x << 1, 2, 2, 1, 3, 4, 4, 3;
    // alone the first has 1 and its shadow .36 on the second: 25/34 and 9/34, and no weight of 0 or more comes nearer to 9 to 1
    const Weights found = importance_matched(x, column({1, 1}), {.targets = {.9, .1}});
    CHECK((found.weights - column({1, 0})).cwiseAbs().maxCoeff() <= 1e-12);
    CHECK((found.tables.at("attained") - column({25, 9}) / 34).cwiseAbs().maxCoeff() <= 1e-12);
    CHECK(std::abs(found.figures.at("residual") - 2 * (25. / 34 - .9) * (25. / 34 - .9)) <= 1e-12);
}

TEST_CASE("no weights near those found have shares nearer to the targets", "[weight]") {  // COINr C8: success without an optimum
    tests::Numbers numbers(4);
    for (int round = 0; round < 40; ++round) {
        const Index n = 2 + static_cast<Index>(numbers.below(5));
        const Eigen::MatrixXd x = Eigen::MatrixXd::NullaryExpr(12, n, [&](Index, Index) { return numbers.between(0, 1); });
        ImportanceMatched options;
        for (Index j = 0; j < n; ++j) options.targets.push_back(numbers.between(0, 1));
        const Eigen::VectorXd directions = Eigen::VectorXd::Ones(n);
        const Weights found = importance_matched(x, directions, options);
        Eigen::MatrixXd columns(12, n);
        for (Index j = 0; j < n; ++j) columns.col(j) = detail::min_max(x.col(j), false);
        const auto standing = [](const Eigen::VectorXd& of) -> Eigen::VectorXd { return (of.array() - of.mean()).matrix().normalized(); };
        const auto residual = [&](const Eigen::VectorXd& w) {
            const Eigen::VectorXd index = standing(columns * w);
            Eigen::VectorXd s(n);
            for (Index j = 0; j < n; ++j) s[j] = std::pow(standing(columns.col(j)).dot(index), 2);
            s /= s.sum();
            return (s - found.tables.at("targets").col(0)).squaredNorm();
        };
        CHECK(std::abs(residual(found.weights) - found.figures.at("residual")) <= 1e-12);
        CHECK(found.weights.minCoeff() >= 0);
        CHECK(std::abs(found.weights.sum() - 1) <= 1e-12);
        for (int k = 0; k < 50; ++k) {
            Eigen::VectorXd w = found.weights;
            for (double& v : w) v = std::max(0.0, v + numbers.between(-1e-3, 1e-3));
            CHECK(residual(w) >= found.figures.at("residual") - 1e-12);
        }
    }
}

TEST_CASE("importance-matched: constants, one alternative, one criterion, criteria that depend on each other", "[weight]") {
    Eigen::MatrixXd x(4, 3);
    x << 1, .3, 2, 2, .1 + .2, 1, 3, .3, 4, 4, .3, 3;
    const Eigen::VectorXd directions = column({1, 1, 1});
    const Weights found = importance_matched(x, directions, {.targets = {.32, .5, .18}});
    CHECK((found.weights - column({11, 0, 3}) / 14).cwiseAbs().maxCoeff() <= 1e-12);
    CHECK(found.figures.at("residual") > .3);  // of the half that the constant one was to have
    const Weights nobody = importance_matched(x, directions, {.targets = {0, 1, 0}});
    CHECK(nobody.weights == column({.5, 0, .5}));
    CHECK(nobody.diagnostics == std::vector<std::string>{"undecided"});
    CHECK(importance_matched(x.topRows(1), directions).diagnostics == std::vector<std::string>{"no_variance"});
    CHECK(importance_matched(x.leftCols(1), column({1})).weights == column({1}));
    Eigen::MatrixXd twice(4, 3);
    twice << x.col(0), x.col(2), 5 * x.col(0);
    const Weights same = importance_matched(twice, directions, {.targets = {.3, .4, .3}});
    CHECK(same.diagnostics == std::vector<std::string>{"not_unique"});
    CHECK(std::abs(same.weights[0] - same.weights[2]) <= 1e-9);
    Eigen::MatrixXd opposite(4, 2);
    opposite << x.col(0), -x.col(0);
    CHECK(importance_matched(opposite, column({1, 1})).weights.allFinite());
    CHECK_THROWS_AS(importance_matched(x, directions, {.targets = {1, 1}}), ceiba::Error);
    CHECK_THROWS_AS(importance_matched(x, directions, {.targets = {1, 1, -1}}), ceiba::Error);
    CHECK_THROWS_AS(importance_matched(x, directions, {.targets = {0, 0, 0}}), ceiba::Error);
}
