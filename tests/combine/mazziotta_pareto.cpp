#include <ceiba/combine/mazziotta_pareto.hpp>

#include "laws.hpp"

using namespace ceiba::combine;
using tests::column;

TEST_CASE("the Mazziotta-Pareto index by hand", "[combine]") {
    CHECK(mazziotta_pareto(column({1, 3}), column({1, 1})) == 1.5);  // 2 - 1/2
    CHECK(mazziotta_pareto(column({1, 3}), column({1, 1}), {.penalty = Penalty::plus}) == 2.5);
    CHECK(mazziotta_pareto(column({2, 2, tests::nan}), column({1, 5, 1})) == 2);
    CHECK(mazziotta_pareto(column({1, 5}), column({3, 1})) == 0.5);  // mean 2, weighted variance (3 + 9) / 4
}

TEST_CASE("a mean that is not above 0 has no Mazziotta-Pareto index", "[combine]") {
    CHECK(std::isnan(mazziotta_pareto(column({-1, 1}), column({1, 1}))));
    CHECK(std::isnan(mazziotta_pareto(column({-3, 1}), column({1, 1}))));
    CHECK(std::isnan(mazziotta_pareto(column({0, 0}), column({1, 1}))));
}

TEST_CASE("the Mazziotta-Pareto index: laws", "[combine]") {
    const auto minus = [](const auto& values, const auto& weights) { return mazziotta_pareto(values, weights); };
    tests::refusals(minus);
    tests::Numbers numbers(23);
    for (int round = 0; round < tests::rounds; ++round) {
        const tests::Sample s = tests::sample(numbers, 70, 130);
        INFO("values " << s.values.transpose() << ", weights " << s.weights.transpose());
        const double mean = arithmetic(s.values, s.weights);
        const double low = minus(s.values, s.weights);
        const double high = mazziotta_pareto(s.values, s.weights, {.penalty = Penalty::plus});
        CHECK(low <= mean);
        CHECK(high >= mean);
        CHECK(std::abs(low + high - 2 * mean) <= tests::rounding_errors * 130 * 2);  // both penalties are the same
        CHECK(std::abs(minus(s.values * 4, s.weights) - 4 * low) <= tests::rounding_errors * 520);
    }
}
