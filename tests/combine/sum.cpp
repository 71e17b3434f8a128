#include <ceiba/combine/sum.hpp>

#include "reference.hpp"

using namespace ceiba::combine;
using tests::column;

TEST_CASE("sum by hand", "[combine]") {
    CHECK(sum(column({1, 2, 3}), column({1, 1, 1})) == 6);
    CHECK(sum(column({1, 2, 3}), column({2, 0.5, 1})) == 6);
    CHECK(sum(column({7}), column({3})) == 21);
}

TEST_CASE("the values that are there stand for all", "[combine]") {
    CHECK(sum(column({1, tests::nan, 3}), column({1, 1, 1})) == 6);  // 3 * mean 2
    CHECK(sum(column({1, tests::nan, 3}), column({1, 2, 1})) == 8);  // 4 * mean 2
    CHECK(sum(column({1, tests::nan, 3}), column({1, 0, 1})) == 4);  // removed, not missing
    CHECK(sum(column({2, tests::nan}), column({1, 9})) == 20);
}

TEST_CASE("a sum of everything is a sum to the last bit, and of children that cannot differ the others are like them", "[combine]") {
    double by_hand = 0;
    const Eigen::VectorXd x = column({26 / 7., 24 / 7., 32 / 7.});
    const Eigen::VectorXd w = column({0.3, 0.7, 0.9});
    for (Eigen::Index i = 0; i < 3; ++i) by_hand += w[i] * x[i];
    CHECK(sum(x, w) == by_hand);
    // Of ranges {2, 2} and {0, 4}, the first counted: nothing says how far up its range the second stands.
    const Child point{.weight = 1, .range = {2, 2}};
    const std::vector<double> values{2};
    const std::vector<const Child*> which{&point};
    CHECK(value(Sum{}, Children{values, which, 3, {2, 10}, 2}) == 6);
}

TEST_CASE("sum as published", "[combine]") {
    const auto cases = tests::published("sum");
    REQUIRE_FALSE(cases.empty());
    for (const auto& c : cases) {
        INFO(c.source);
        CHECK(std::abs(sum(c.values, c.weights) - c.expected) <= c.tolerance);
    }
}

TEST_CASE("sum: laws", "[combine]") {
    const auto rule = [](const auto& values, const auto& weights) { return sum(values, weights); };
    tests::refusals(rule);
    tests::counting_laws(rule, -10, 10);
}

TEST_CASE("a sum is all weights times the weighted mean, and grows with the weights", "[combine]") {
    tests::Numbers numbers(13);
    for (int round = 0; round < tests::rounds; ++round) {
        tests::Sample s = tests::sample(numbers, 0, 10);
        double weighted = 0;
        double weights = 0;
        for (Eigen::Index i = 0; i < s.size(); ++i) {
            if (i > 0 && numbers.chance(0.3)) s.values[i] = tests::nan;
            if (std::isnan(s.values[i])) continue;
            weighted += s.weights[i] * s.values[i];
            weights += s.weights[i];
        }
        if (weights == 0) continue;
        INFO("values " << s.values.transpose() << ", weights " << s.weights.transpose());
        const double value = sum(s.values, s.weights);
        const double tolerance = tests::rounding_errors * 10 * s.weights.sum() * (1 + s.weights.sum() / weights);
        CHECK(std::abs(value - s.weights.sum() * (weighted / weights)) <= tolerance);
        CHECK(sum(s.values, s.weights * 4.0) == 4 * value);
    }
}
