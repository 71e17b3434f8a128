#include <ceiba/combine/owa.hpp>

#include "laws.hpp"

using namespace ceiba::combine;
using tests::column;

TEST_CASE("an ordered weighted average by hand", "[combine]") {
    CHECK(std::abs(owa(column({0.7, 1, 0.3, 0.6}), {.weights = {0.4, 0.3, 0.2, 0.1}}) - 0.76) <= tests::rounding_errors);
    CHECK(owa(column({1, 5, 3}), {.weights = {1, 0, 0}}) == 5);
    CHECK(owa(column({1, 5, 3}), {.weights = {0, 0, 1}}) == 1);
    CHECK(owa(column({1, 5, 3}), {.weights = {0, 2, 0}}) == 3);
    CHECK(std::abs(owa(column({1, 5, 3}), {.weights = {7, 7, 7}}) - 3) <= tests::rounding_errors);
}

TEST_CASE("given weights are re-read at the places counted", "[combine]") {
    // Q rises to 0.4, 0.7, 0.9, 1; of three counted, the first has Q(1/3) = 0.4 + 0.3 / 3 = 0.5, the second Q(2/3) - 0.5 = 0.7 + 0.2 * 2 /
    // 3 - 0.5.
    const double middle = 0.7 + 0.2 * 2 / 3 - 0.5;
    CHECK(std::abs(owa(column({0.7, tests::nan, 0.3, 0.6}), {.weights = {0.4, 0.3, 0.2, 0.1}}) -
                   (0.5 * 0.7 + middle * 0.6 + (0.5 - middle) * 0.3)) <= tests::rounding_errors);
}

TEST_CASE("a quantifier, an exponent, an orness", "[combine]") {
    CHECK(std::abs(owa(column({4, 3, 2, 1}), {.quantifier = Interval{0, 1}}) - 2.5) <= tests::rounding_errors);
    CHECK(std::abs(owa(column({4, 3, 2, 1}), {.quantifier = Interval{0, 0.5}}) - 3.5) <= tests::rounding_errors);  // at least half
    CHECK(std::abs(owa(column({4, 3, 2, 1}), {.quantifier = Interval{0.5, 1}}) - 1.5) <= tests::rounding_errors);  // as many as possible
    CHECK(owa(column({4, 3, 2, 1}), {.quantifier = Interval{0.5, 0.5}}) == 3);                                     // a step
    CHECK(std::abs(owa(column({4, 2}), {.exponent = 2}) - 2.5) <= tests::rounding_errors);                         // 1/4 and 3/4
    CHECK(owa(column({4, 2}), {.exponent = 0}) == 4);
    CHECK(owa(column({4, 2}), {.orness = 1}) == 4);
    CHECK(owa(column({4, 2}), {.orness = 0}) == 2);
    CHECK(std::abs(owa(column({4, 2}), {.orness = 0.5}) - 3) <= tests::rounding_errors);
    CHECK(owa(column({7}), {.orness = 0}) == 7);
}

TEST_CASE("a step is reached to 12 digits", "[combine]") {
    // The second of three is at 2/3, which is a little more than the step.
    CHECK(owa(column({4, 3, 1}), {.quantifier = Interval{0.666666666667, 0.666666666667}}) == 3);
    CHECK(owa(column({4, 3, 1}), {.quantifier = Interval{0.66666666667, 0.66666666667}}) == 1);
}

TEST_CASE("the orness of many places is the one asked for", "[combine]") {
    // Values (n - i) / (n - 1) give the orness of the weights, sum w_i (n - i) / (n - 1), which tends to the integral of Q; at n = 2000 it
    // is within 1 / n of it.
    constexpr Eigen::Index n = 2000;
    const Eigen::VectorXd places = Eigen::VectorXd::LinSpaced(n, 1, 0);
    for (const double orness : {0.1, 0.3, 0.5, 0.8, 0.95}) CHECK(std::abs(owa(places, {.orness = orness}) - orness) <= 1.0 / n);
}

TEST_CASE("an ordered weighted average refuses what it cannot use", "[combine]") {
    const Eigen::VectorXd x = column({1, 2});
    CHECK_THROWS_AS(owa(x, {}), ceiba::Error);
    CHECK_THROWS_AS(owa(x, {.weights = {1, 1}, .orness = 0.5}), ceiba::Error);
    CHECK_THROWS_AS(owa(x, {.weights = {1, -1}}), ceiba::Error);
    CHECK_THROWS_AS(owa(x, {.weights = {0, 0}}), ceiba::Error);
    CHECK_THROWS_AS(owa(x, {.quantifier = Interval{0.5, 0.4}}), ceiba::Error);
    CHECK_THROWS_AS(owa(x, {.quantifier = Interval{0.5, 1.4}}), ceiba::Error);
    CHECK_THROWS_AS(owa(x, {.exponent = -1}), ceiba::Error);
    CHECK_THROWS_AS(owa(x, {.orness = 1.1}), ceiba::Error);
    CHECK(std::isnan(owa(column({tests::nan}), {.orness = 0.5})));
}

TEST_CASE("weights fit the children that count, or all children", "[combine]") {
    struct Three final : Siblings {
        std::optional<std::size_t> place(const std::string&) const override { return std::nullopt; }
        std::optional<double> number(std::size_t, const ceiba::Answer&) const override { return std::nullopt; }
        std::vector<std::string> all() const override { return {"a", "b", "c"}; }
    };
    const std::vector<Child> two(2);
    const auto fits = [&](const Owa& options) { return judgement(options, two, Three{}).empty(); };
    CHECK(fits({.weights = {1, 2}}));
    CHECK(fits({.weights = {1, 2, 3}}));
    CHECK_FALSE(fits({.weights = {1, 2, 3, 4}}));
    CHECK_FALSE(fits({.weights = {1}}));
    CHECK(fits({.orness = 0.3}));
}

TEST_CASE("ordered weighted average: laws", "[combine]") {
    tests::Numbers numbers(24);
    for (int round = 0; round < tests::rounds; ++round) {
        const tests::Sample s = tests::sample(numbers, -5, 5);
        Owa options;
        for (Eigen::Index i = 0; i < s.size(); ++i) options.weights.push_back(s.weights[i]);
        INFO("values " << s.values.transpose() << ", weights " << s.weights.transpose());
        const double value = owa(s.values, options);
        CHECK(value >= s.values.minCoeff());
        CHECK(value <= s.values.maxCoeff());
        CHECK(owa(s.values.reverse(), options) == value);  // sorted, so to the bit
        CHECK(std::abs(owa((s.values.array() + 3).matrix(), options) - value - 3) <= tests::rounding_errors * 10);
        Eigen::VectorXd raised = s.values;
        raised[0] += 1;
        CHECK(owa(raised, options) >= value - tests::rounding_errors * 10);
    }
}
