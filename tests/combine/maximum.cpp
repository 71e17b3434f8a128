#include <ceiba/combine/maximum.hpp>

#include "reference.hpp"

using namespace ceiba::combine;
using tests::column;

TEST_CASE("maximum by hand", "[combine]") {
    CHECK(maximum(column({4, -3, 7}), column({1, 1, 1})) == 7);
    CHECK(maximum(column({2, 2}), column({1, 5})) == 2);
    CHECK(maximum(column({4, tests::nan, 6}), column({1, 1, 1})) == 6);
}

TEST_CASE("of the weights of a maximum only 0 has an effect", "[combine]") {
    CHECK(maximum(column({4, -3, 7}), column({100, 1e-9, 3e-9})) == 7);
    CHECK(maximum(column({4, -3, 7}), column({1, 0, 0})) == 4);
}

TEST_CASE("maximum as published", "[combine]") {
    const auto cases = tests::published("maximum");
    REQUIRE_FALSE(cases.empty());
    for (const auto& c : cases) {
        INFO(c.source);
        CHECK(std::abs(maximum(c.values, c.weights) - c.expected) <= c.tolerance);
    }
}

TEST_CASE("maximum: laws", "[combine]") {
    tests::mean_laws([](const auto& values, const auto& weights) { return maximum(values, weights); }, -10, 10);
}
