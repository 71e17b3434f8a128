#include <ceiba/measure/moments.hpp>

#include "laws.hpp"

using namespace ceiba::measure;

namespace {

/// Six decimals are printed.
constexpr double six_decimals = 5e-7;

}  // namespace

TEST_CASE("skewness and kurtosis as a spreadsheet's manual prints them", "[measure]") {
    // Microsoft, SKEW function (0.359543) and KURT function (-0.151799637), both of the same ten numbers.
    const Eigen::VectorXd x = tests::column({3, 4, 5, 2, 3, 4, 5, 6, 4, 7});
    CHECK(std::abs(skewness(x) - 0.359543) <= six_decimals);
    CHECK(std::abs(kurtosis(x) - -0.151799637) <= six_decimals);
}

TEST_CASE("moments by hand", "[measure]") {
    const Moments m = moments(tests::column({1, tests::nan, 2, 6}));
    CHECK(m.n == 3);
    CHECK(m.mean == 3);
    CHECK(m.second == 14);  // 4 + 1 + 9
    CHECK(m.third == 18);   // -8 - 1 + 27
    CHECK(m.fourth == 98);  // 16 + 1 + 81
    CHECK(std::abs(deviation(tests::column({1, 2, 6})) - std::sqrt(7.0)) <= tests::rounding_errors);
    CHECK(std::abs(skewness(tests::column({2, 3, 5, 9})) - 1.1376243669576889) <= 1e-13);  // a cube of a root on numbers below 100
    CHECK(std::abs(kurtosis(tests::column({2, 3, 5, 9})) - 0.7576559546313795) <= 1e-13);
}

TEST_CASE("skewness turns with its column, kurtosis does not, and neither knows unit or origin", "[measure]") {
    tests::Numbers numbers(25);
    for (int round = 0; round < tests::rounds; ++round) {
        Eigen::VectorXd x(8);
        for (double& v : x) v = numbers.between(-1, 1);
        const Eigen::VectorXd moved = (x.array() * -3 + 2).matrix();
        constexpr double few = 1e-9;  // the third and fourth power of the deviations, near a narrow column
        CHECK(std::abs(skewness(moved) + skewness(x)) <= few);
        CHECK(std::abs(kurtosis(moved) - kurtosis(x)) <= few);
    }
}

TEST_CASE("too few numbers, or all the same, have no shape", "[measure]") {
    CHECK(std::isnan(skewness(tests::column({1, 2}))));
    CHECK(std::isnan(kurtosis(tests::column({1, 2, 4}))));
    CHECK(std::isnan(skewness(tests::column({7, 7, 7, 7}))));
    CHECK(std::isnan(kurtosis(tests::column({.1, .1, .1, .1, .1}))));
    CHECK(std::isnan(deviation(tests::column({1}))));
    CHECK(std::isnan(skewness(tests::column({}))));
    CHECK(std::isnan(skewness(tests::column({tests::nan, tests::nan, tests::nan}))));
    CHECK(constant(tests::column({})));
    CHECK(constant(tests::column({tests::nan, 2, 2})));
    CHECK_FALSE(constant(tests::column({2, tests::nan, 3})));
}
