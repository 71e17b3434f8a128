#include <ceiba/combine/harmonic.hpp>

#include "reference.hpp"

using namespace ceiba::combine;
using tests::column;

namespace {

/// Rounding errors of numbers with two digits before the point.
constexpr double two_digits = 100 * tests::rounding_errors;

}  // namespace

TEST_CASE("harmonic mean by hand", "[combine]") {
    CHECK(std::abs(harmonic(column({1, 2, 4}), column({1, 1, 1})) - 12.0 / 7) <= tests::rounding_errors);
    CHECK(std::abs(harmonic(column({40, 60}), column({1, 1})) - 48) <= two_digits);  // there at 40, back at 60
    CHECK(std::abs(harmonic(column({2, 4}), column({1, 3})) - 3.2) <= tests::rounding_errors);
    CHECK(std::abs(harmonic(column({40, tests::nan, 60}), column({1, 9, 1})) - 48) <= two_digits);
}

TEST_CASE("a harmonic mean with a 0 is 0, never NaN", "[combine]") {
    CHECK(harmonic(column({0, 8}), column({1, 1})) == 0);
    CHECK(harmonic(column({0, 0}), column({1, 1})) == 0);
    CHECK(harmonic(column({-0.0, 1}), column({1, 1})) == 0);
    CHECK(harmonic(column({0, 8}), column({0, 1})) == 8);
}

TEST_CASE("a floor raises each child of a harmonic mean", "[combine]") {
    CHECK(std::abs(harmonic(column({0, 3}), column({1, 1}), {.floor = 1}) - 1.5) <= tests::rounding_errors);
    CHECK(harmonic(column({0, 0.5}), column({1, 1}), {.floor = 1}) == 1);
    CHECK(std::abs(harmonic(column({40, 60}), column({1, 1}), {.floor = 1}) - 48) <= two_digits);
}

TEST_CASE("a harmonic mean is refused below 0", "[combine]") {
    CHECK_THROWS_AS(harmonic(column({-1, 4}), column({1, 1})), std::domain_error);
    CHECK_NOTHROW(harmonic(column({-1, 4}), column({0, 1})));  // removed
}

TEST_CASE("harmonic mean as published", "[combine]") {
    const auto cases = tests::published("harmonic");
    REQUIRE(cases.size() >= 2);
    for (const auto& c : cases) {
        INFO(c.source);
        CHECK(std::abs(harmonic(c.values, c.weights) - c.expected) <= c.tolerance);
    }
}

TEST_CASE("harmonic mean: laws", "[combine]") {
    tests::mean_laws([](const auto& values, const auto& weights) { return harmonic(values, weights); }, 0, 10);
    tests::mean_laws([](const auto& values, const auto& weights) { return harmonic(values, weights, {.floor = 0.5}); }, 0.5, 10);
}
