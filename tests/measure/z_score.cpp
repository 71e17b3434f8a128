#include <ceiba/measure/normalise.hpp>

#include "laws.hpp"

using namespace ceiba::measure;

TEST_CASE("z-scores by hand: of a sample, with n - 1", "[measure]") {
    const Eigen::VectorXd z = z_scores(tests::column({1, 2, 3, 4, 5}));
    CHECK(z[2] == 0);
    CHECK(std::abs(z[4] - 2 / std::sqrt(2.5)) <= tests::rounding_errors);
    CHECK(std::abs(z[0] + z[4]) <= tests::rounding_errors);
    const Standard standard = fitted(ZScore{}, tests::column({1, 2, 3, 4, 5}));
    CHECK(standard.mean == 3);
    CHECK(std::abs(standard.deviation - 1.5811388300841898) <= tests::rounding_errors);
}

TEST_CASE("z-scores have the mean and the deviation that is asked for", "[measure]") {
    tests::Numbers numbers(26);
    for (int round = 0; round < tests::rounds; ++round) {
        Eigen::VectorXd x(7);
        for (double& v : x) v = numbers.between(-100, 100);
        const Eigen::VectorXd z = z_scores(x, {.mean = 100, .deviation = 10});
        CHECK(std::abs(moments(z).mean - 100) <= 1e-12);  // seven values of about 100
        CHECK(std::abs(deviation(z) - 10) <= 1e-12);
    }
}

TEST_CASE("z-scores are not bounded, have no range, and turn about their mean", "[measure]") {
    CHECK_FALSE(bounded(Standard{}));
    CHECK_FALSE(bounded(ZScore{}));
    CHECK(std::isnan(range(ZScore{}).low));
    CHECK(std::isnan(range(Standard{}).high));
    Normaliser lower{Standard{.mean = 4, .deviation = 2, .to_mean = 100, .to_deviation = 10}};
    CHECK(turn(lower, true));
    CHECK(normalised(std::get<Standard>(lower.value), 8) == 80);
    CHECK(normalised(std::get<Standard>(lower.value), 4) == 100);
    Normaliser goalposts{Goalposts{}};
    CHECK_FALSE(turn(goalposts, true));
    CHECK(goalposts == Normaliser{Goalposts{}});
    CHECK(normalised(Standard{.mean = 4, .deviation = 2}, 20) == 8);
}

TEST_CASE("pitfall C9: a constant or one-unit column has no z-score, and is not taken for a number", "[measure]") {
    for (const Eigen::VectorXd& x : {tests::column({5, 5, 5}), tests::column({.1, .1, .1, .1}), tests::column({5}), tests::column({})})
        for (const double z : z_scores(x)) CHECK(std::isnan(z));
    CHECK(std::isnan(z_scores(tests::column({1, tests::nan, 3}))[1]));
}
