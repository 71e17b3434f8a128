#include <ceiba/combine/rules.hpp>

#include "laws.hpp"

using namespace ceiba::combine;

namespace {

/// Two attributes of level 1 and 2, met from 2 and 4 on.
const std::vector<Child> children{{.weight = 1, .range = {.low = 0, .high = 4}, .level = 1, .threshold = 2},
                                  {.weight = 3, .range = {.low = 0, .high = 4}, .level = 2, .threshold = 4}};

double of(const Rule& rule, const std::vector<double>& values) {
    const std::vector<const Child*> which{&children[0], &children[1]};
    return value(rule, {values, which, 4, {0, 16}});
}

}  // namespace

TEST_CASE("every rule is reached through its name", "[combine]") {
    const Cumulative settled{.levels = {1, 2}, .base = 0};
    CHECK(of({Arithmetic{}}, {2, 4}) == 3.5);
    CHECK(std::abs(of({Geometric{}}, {1, 16 / 4.0}) - 2 * std::sqrt(2)) <= tests::rounding_errors);  // 4^(3/4)
    CHECK(std::abs(of({Harmonic{}}, {2, 4}) - 3.2) <= tests::rounding_errors);                       // 4 / (1/2 + 3/4)
    CHECK(of({Minimum{}}, {2, 4}) == 2);
    CHECK(of({Maximum{}}, {2, 4}) == 4);
    CHECK(of({Median{}}, {2, 4}) == 3);
    CHECK(of({Sum{}}, {2, 4}) == 14);
    CHECK(of({PointsShare{}}, {2, 4}) == 0.875);
    CHECK(of({settled}, {2, 4}) == 2);
    CHECK(of({settled}, {2, 3}) == 1);
}

TEST_CASE("every rule has its range", "[combine]") {
    const Interval same{.low = 0, .high = 4};
    CHECK(range({Arithmetic{}}, children) == same);
    CHECK(range({Geometric{}}, children) == same);
    CHECK(range({Harmonic{}}, children) == same);
    CHECK(range({Minimum{}}, children) == same);
    CHECK(range({Maximum{}}, children) == same);
    CHECK(range({Median{}}, children) == same);
    CHECK(range({Sum{}}, children) == Interval{.low = 0, .high = 16});
    CHECK(range({PointsShare{.scale = 100}}, children) == Interval{.low = 0, .high = 100});
    CHECK(range({Cumulative{.levels = {1, 2}, .base = -1}}, children) == Interval{.low = -1, .high = 2});
    CHECK(range({Geometric{.floor = 1}}, children) == Interval{.low = 1, .high = 4});
    CHECK(range({Harmonic{.floor = 5}}, children) == Interval{.low = 5, .high = 5});
}

TEST_CASE("means stand in their order: minimum, harmonic, geometric, arithmetic, maximum", "[combine]") {
    tests::Numbers numbers(9);
    for (int round = 0; round < tests::rounds; ++round) {
        const tests::Sample s = tests::sample(numbers, 0, 10);
        INFO("values " << s.values.transpose() << ", weights " << s.weights.transpose());
        const double slack = tests::rounding_errors * 10;
        CHECK(minimum(s.values, s.weights) <= harmonic(s.values, s.weights));
        CHECK(harmonic(s.values, s.weights) <= geometric(s.values, s.weights) + slack);
        CHECK(geometric(s.values, s.weights) <= arithmetic(s.values, s.weights) + slack);
        CHECK(arithmetic(s.values, s.weights) <= maximum(s.values, s.weights));
    }
}
