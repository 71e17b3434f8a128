#include <ceiba/weight/methods.hpp>

#include "laws.hpp"
#include "reference.hpp"
#include "weight/near.hpp"

using namespace ceiba::weight;
using tests::column;

TEST_CASE("the first principal component, by hand", "[weight]") {
    Eigen::MatrixXd x(4, 3);
    x << 1, 2, 1, 2, 1, 1, 3, 4, 1, 4, 3, 1;  // r = .6
    const Weights found = pca(x, column({1, 1, 1}));
    CHECK(tests::weighting::near(found.weights, column({.5, .5, 0})));
    CHECK(std::abs(found.figures.at("eigenvalue") - 1.6) <= 1e-12);
    CHECK(std::abs(found.figures.at("explained") - .8) <= 1e-12);
    const Weights factor = factor_analysis(x, column({1, 1, 1}));
    CHECK(tests::weighting::near(factor.weights, column({.5, .5, 0})));
    CHECK(factor.figures.at("factors") == 1);
    // three with r = 1 between the first two and 0 else: the third has no part
    Eigen::MatrixXd y(4, 3);
    y << 0, 0, 0, 0, 0, 1, 1, 2, 0, 1, 2, 1;
    CHECK((pca(y, column({1, -1, 1})).weights - column({.5, .5, 0})).cwiseAbs().maxCoeff() <= 1e-12);
}

TEST_CASE("components that explain equally much", "[weight]") {
    Eigen::MatrixXd x(4, 2);
    x << 0, 0, 0, 1, 1, 0, 1, 1;  // r = 0: any turn is as good
    for (const Weights& found : {pca(x, column({1, 1})), factor_analysis(x, column({1, 1}))}) {
        CHECK(tests::weighting::near(found.weights, column({.5, .5})));
        CHECK(found.diagnostics == std::vector<std::string>{"not_unique"});
    }
}

TEST_CASE("factors, by hand: two pairs that have nothing to do with each other", "[weight]") {
    Eigen::MatrixXd x(8, 4);
    for (int i = 0; i < 8; ++i) {  // 1 and 2 agree in six of eight, 3 and 4 always
        const int a = i & 1;
        const int b = (i >> 1) & 1;
        const int c = (i >> 2) & 1;
        x.row(i) << a, (b == 1 && c == 1 ? 1 - a : a), b, b;
    }
    const Weights found = factor_analysis(x, column({1, 1, 1, 1}));
    CHECK(found.figures.at("factors") == 2);
    // r = .5: squared loadings .75 of variance 1.5, and 1 of variance 2
    CHECK((found.weights - column({.75 * 1.5, .75 * 1.5, 2, 2}) / 6.25).cwiseAbs().maxCoeff() <= 1e-10);
    const Weights unit = factor_analysis(x, column({1, 1, 1, 1}), {.loadings = Loadings::unit_sum});
    CHECK((unit.weights - column({.75, .75, 1, 1}) / 3.5).cwiseAbs().maxCoeff() <= 1e-10);
}

TEST_CASE("the Handbook's rotated loadings", "[weight]") {
    const auto published = tests::reference("weight/factor_analysis").at("cases").at(0).as_object();
    const Eigen::MatrixXd x = tests::matrix(published.at("matrix"));
    const Eigen::MatrixXd loadings = factor_analysis(x, Eigen::VectorXd::Ones(8), {.factors = 4}).tables.at("loadings");
    Eigen::MatrixXd printed(8, 4);
    printed << .07, .97, .06, .06, .13, .07, .07, .93, .79, .21, .21, .42, .64, .56, .04, .36,  //
        .37, .17, .38, .68, .82, .04, .25, .35, .88, .23, .09, .09, .08, .04, .96, .04;
    CHECK((loadings.cwiseAbs() - printed).cwiseAbs().maxCoeff() <= .0055);
    // Technology exports load .64 on the first factor and .56 on the second, of which they are the larger share: the Handbook groups them
    // there, and squared loadings as they are do not.
    const Eigen::VectorXd squared = factor_analysis(x, Eigen::VectorXd::Ones(8), {.factors = 4}).weights;
    const Eigen::VectorXd unit = factor_analysis(x, Eigen::VectorXd::Ones(8), {.factors = 4, .loadings = Loadings::unit_sum}).weights;
    CHECK(squared[3] > unit[3] + .02);
}

TEST_CASE("components and factors: constants, one alternative, one criterion, more factors than criteria", "[weight]") {
    const auto all = {Method{Pca{}}, Method{FactorAnalysis{}}, Method{FactorAnalysis{.factors = 9}}};
    Eigen::MatrixXd x(4, 3);
    x << 1, .3, 5, 2, .1 + .2, 3, 3, .3, 4, 7, .3, 4;
    for (const Method& method : all) {
        CHECK(weights(method, x, column({1, -1, 1})).weights[1] == 0);
        for (const Eigen::MatrixXd& same : {Eigen::MatrixXd(x.topRows(1)), Eigen::MatrixXd(x.row(0).replicate(4, 1))}) {
            const Weights equal = weights(method, same, column({1, -1, 1}));
            CHECK(equal.weights == column({1, 1, 1}) / 3);
            CHECK(equal.diagnostics == std::vector<std::string>{"no_variance"});
        }
        CHECK(weights(method, x.leftCols(1), column({1})).weights == column({1}));
        Eigen::MatrixXd far = x;
        far.col(0) *= 1e13;
        CHECK((weights(method, far, column({1, 1, 1})).weights - weights(method, x, column({1, 1, 1})).weights).norm() <= 1e-10);
    }
    CHECK_THROWS_AS(factor_analysis(x, column({1, 1, 1}), {.factors = 0}), ceiba::Error);
}

TEST_CASE("no other way to set out leads varimax higher", "[weight]") {
    tests::Numbers numbers(5);
    for (int round = 0; round < 60; ++round) {
        Eigen::MatrixXd loadings = Eigen::MatrixXd::NullaryExpr(7, 3, [&](Index, Index) { return numbers.between(-1, 1); });
        Eigen::MatrixXd other = loadings.rowwise().normalized();
        CHECK(detail::varimax(loadings));
        detail::turn(other, 0, 1, numbers.between(0, 3));
        detail::turn(other, 1, 2, numbers.between(0, 3));
        CHECK(detail::settle(other));
        CHECK(detail::unevenness(loadings.rowwise().normalized()) >= detail::unevenness(other) - 1e-9);
    }
}
