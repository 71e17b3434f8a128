#include <ceiba/combine/geometric.hpp>

#include "reference.hpp"

using namespace ceiba::combine;
using tests::column;

TEST_CASE("geometric mean by hand", "[combine]") {
    CHECK(std::abs(geometric(column({2, 8}), column({1, 1})) - 4) <= tests::rounding_errors);
    CHECK(std::abs(geometric(column({1, 16}), column({3, 1})) - 2) <= tests::rounding_errors);
    CHECK(std::abs(geometric(column({4, tests::nan, 9}), column({1, 5, 1})) - 6) <= tests::rounding_errors);
}

TEST_CASE("a geometric mean with a 0 is 0, never NaN", "[combine]") {
    CHECK(geometric(column({0, 8}), column({1, 1})) == 0);
    CHECK(geometric(column({8, 0}), column({1, 1e-9})) == 0);
    CHECK(geometric(column({0, 0}), column({1, 1})) == 0);
    CHECK(geometric(column({-0.0, 1}), column({1, 1})) == 0);
    CHECK(geometric(column({0, 8}), column({0, 1})) == 8);
}

TEST_CASE("a floor raises each child", "[combine]") {
    CHECK(std::abs(geometric(column({0, 4}), column({1, 1}), {.floor = 1}) - 2) <= tests::rounding_errors);
    CHECK(geometric(column({0, 0.5}), column({1, 1}), {.floor = 1}) == 1);
    CHECK(geometric(column({2, 8}), column({1, 1}), {.floor = 1}) == geometric(column({2, 8}), column({1, 1})));
    CHECK(std::abs(geometric(column({-3, 4}), column({1, 1}), {.floor = 1}) - 2) <= tests::rounding_errors);
}

TEST_CASE("a geometric mean is refused below 0", "[combine]") {
    CHECK_THROWS_AS(geometric(column({-1, 4}), column({1, 1})), std::domain_error);
    CHECK_NOTHROW(geometric(column({-1, 4}), column({0, 1})));  // removed
}

TEST_CASE("geometric mean as published", "[combine]") {
    const auto cases = tests::published("geometric");
    REQUIRE(cases.size() >= 3);
    for (const auto& c : cases) {
        INFO(c.source);
        CHECK(std::abs(geometric(c.values, c.weights) - c.expected) <= c.tolerance);
    }
}

TEST_CASE("geometric mean: laws", "[combine]") {
    tests::mean_laws([](const auto& values, const auto& weights) { return geometric(values, weights); }, 0, 10);
    tests::mean_laws([](const auto& values, const auto& weights) { return geometric(values, weights, {.floor = 0.5}); }, 0.5, 10);
}

TEST_CASE("a geometric mean is homogeneous, and the inverse of that of the inverses", "[combine]") {
    tests::Numbers numbers(11);
    for (int round = 0; round < tests::rounds; ++round) {
        const tests::Sample s = tests::sample(numbers, 0.5, 10);
        const double value = geometric(s.values, s.weights);
        const Eigen::VectorXd inverse = s.values.cwiseInverse();
        CHECK(std::abs(geometric(s.values * 7, s.weights) - 7 * value) <= tests::rounding_errors * 70);
        CHECK(std::abs(geometric(inverse, s.weights) * value - 1) <= tests::rounding_errors);
    }
}

TEST_CASE("a geometric mean of numbers that no product holds", "[combine]") {
    // 1e-300 and 1e300: their logarithms, 690.8, are exact to 1e-13, and so is the mean in relative terms.
    CHECK(std::abs(geometric(column({1e300, 1e300, 1e-300, 1e-300}), column({1, 1, 1, 1})) - 1) <= 1e-12);
}
