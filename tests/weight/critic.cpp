#include <ceiba/weight/critic.hpp>

#include "laws.hpp"

using namespace ceiba::weight;
using tests::column;

TEST_CASE("CRITIC, by hand", "[weight]") {
    Eigen::MatrixXd x(3, 3);
    x << 0, 0, 2, 1, 2, 1, 2, 4, 0;
    const Weights found = critic(x, column({1, 1, 1}));  // s = .5 each; conflicts 0 + 2, 0 + 2 and 2 + 2
    CHECK((found.weights - column({.25, .25, .5})).cwiseAbs().maxCoeff() <= tests::rounding_errors);
    CHECK((found.tables.at("information") - column({1, 1, 2})).cwiseAbs().maxCoeff() <= tests::rounding_errors);
    CHECK(critic(x, column({1, 1, 1}), {.correlation = Correlation::spearman}).weights.isApprox(found.weights));
}

TEST_CASE("CRITIC turns costs, unless it is told to leave them", "[weight]") {
    Eigen::MatrixXd x(3, 3);
    x << 0, 0, 2, 1, 2, 1, 2, 4, 0;
    const Weights turned = critic(x, column({1, 1, -1}));
    CHECK(turned.weights == column({1, 1, 1}) / 3);
    CHECK(turned.diagnostics == std::vector<std::string>{"undecided"});  // they all say the same
    const Weights raw = critic(x, column({1, 1, -1}), {.costs = CriticCosts::raw});
    CHECK((raw.weights - column({.25, .25, .5})).cwiseAbs().maxCoeff() <= tests::rounding_errors);
}

TEST_CASE("CRITIC by distance takes an opposite for the same, and is not squared", "[weight]") {
    Eigen::MatrixXd x(3, 3);
    x << 0, 2, 0, 1, 1, 1, 2, 0, 0;
    const Eigen::MatrixXd r = critic(x, column({1, 1, 1}), {.correlation = Correlation::distance}).tables.at("correlation");
    CHECK(std::abs(r(0, 1) - 1) <= tests::rounding_errors);
    // distances 0 1 2, 1 0 1, 2 1 0 and 0 1 0, 1 0 1, 0 1 0, both centred: covariance (16/81), variances 40/81 and 32/81, by 9
    double ab = 0;
    double aa = 0;
    double bb = 0;
    const double a[3][3] = {{-10. / 9, 2. / 9, 8. / 9}, {2. / 9, -4. / 9, 2. / 9}, {8. / 9, 2. / 9, -10. / 9}};
    const double b[3][3] = {{-2. / 9, 4. / 9, -2. / 9}, {4. / 9, -8. / 9, 4. / 9}, {-2. / 9, 4. / 9, -2. / 9}};
    for (int i = 0; i < 3; ++i)
        for (int k = 0; k < 3; ++k) {
            ab += a[i][k] * b[i][k];
            aa += a[i][k] * a[i][k];
            bb += b[i][k] * b[i][k];
        }
    CHECK(std::abs(r(0, 2) - std::sqrt(ab / std::sqrt(aa * bb))) <= 1e-12);
}

TEST_CASE("a constant criterion changes no other weight in CRITIC", "[weight]") {  // pymcdm P6, scikit-criteria: NaN for all
    Eigen::MatrixXd x(4, 3);
    x << 1, 5, 2, 2, 1, 7, 4, 2, 3, 8, 3, 3;
    Eigen::MatrixXd more(4, 4);
    more << x, Eigen::VectorXd::Constant(4, .3);
    more(2, 3) = .1 + .2;  // constant but for rounding
    for (const auto correlation : {Correlation::pearson, Correlation::spearman, Correlation::distance}) {
        const Eigen::VectorXd without = critic(x, column({1, -1, 1}), {.correlation = correlation}).weights;
        const Eigen::VectorXd with = critic(more, column({1, -1, 1, 1}), {.correlation = correlation}).weights;
        CHECK(with.head(3) == without);
        CHECK(with[3] == 0);
        const Weights alone = critic(more.rightCols(1), column({1}), {.correlation = correlation});
        CHECK(alone.weights == column({1}));
        CHECK(alone.diagnostics == std::vector<std::string>{"no_variance"});
        CHECK(critic(more.rightCols(2), column({1, 1}), {.correlation = correlation}).weights == column({1, 0}));
        const Weights one = critic(x.topRows(1), column({1, 1, 1}), {.correlation = correlation});
        CHECK(one.weights == column({1, 1, 1}) / 3);
        CHECK(one.diagnostics == std::vector<std::string>{"no_variance"});
    }
}

TEST_CASE("ranks in CRITIC: decimals that are equal on paper tie", "[weight]") {
    Eigen::MatrixXd x(3, 1);
    x << .8 - .7, .3 - .2, .5;
    CHECK(detail::mean_ranks(x) == column({1.5, 1.5, 3}));
}
