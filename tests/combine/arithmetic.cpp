#include <ceiba/combine/arithmetic.hpp>

#include "reference.hpp"

using namespace ceiba::combine;
using tests::column;

TEST_CASE("arithmetic mean by hand", "[combine]") {
    CHECK(arithmetic(column({1, 2, 6}), column({1, 1, 1})) == 3);
    CHECK(arithmetic(column({1, 2}), column({3, 1})) == 1.25);
    CHECK(arithmetic(column({80, tests::nan, 40}), column({5, 3, 2})) == 480.0 / 7);
    CHECK(arithmetic(column({-4, 4}), column({1, 1})) == 0);
}

TEST_CASE("a mean of equals is that value, whatever the rounding errors", "[combine]") {
    CHECK(arithmetic(column({5, 5, 5}), column({0.1, 0.2, 0.3})) == 5);  // .1*5 + .2*5 + .3*5 over .6 is not
    CHECK(arithmetic(column({0.1, 0.1, 0.1}), column({1, 1, 1})) == 0.1);
}

TEST_CASE("arithmetic mean as published", "[combine]") {
    const auto cases = tests::published("arithmetic");
    REQUIRE(cases.size() >= 2);
    for (const auto& c : cases) {
        INFO(c.source);
        CHECK(std::abs(arithmetic(c.values, c.weights) - c.expected) <= c.tolerance);
    }
}

TEST_CASE("arithmetic mean: laws", "[combine]") {
    tests::mean_laws([](const auto& values, const auto& weights) { return arithmetic(values, weights); }, -10, 10);
}

TEST_CASE("level by level is flat with the products of the shares", "[combine]") {
    tests::Numbers numbers(10);
    for (int round = 0; round < tests::rounds; ++round) {
        const tests::Sample a = tests::sample(numbers, 0, 10);
        const tests::Sample b = tests::sample(numbers, 0, 10);
        const double share = numbers.share();
        const double nested =
            arithmetic(column({arithmetic(a.values, a.weights), arithmetic(b.values, b.weights)}), column({share, 1 - share}));
        Eigen::VectorXd values(a.size() + b.size());
        Eigen::VectorXd weights(values.size());
        values << a.values, b.values;
        weights << a.weights / a.weights.sum() * share, b.weights / b.weights.sum() * (1 - share);
        CHECK(std::abs(arithmetic(values, weights) - nested) <= tests::rounding_errors * 10);
    }
}
