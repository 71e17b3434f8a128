#include <ceiba/combine/minimum.hpp>

#include "reference.hpp"

using namespace ceiba::combine;
using tests::column;

TEST_CASE("minimum by hand", "[combine]") {
    CHECK(minimum(column({4, -3, 7}), column({1, 1, 1})) == -3);
    CHECK(minimum(column({2, 2}), column({1, 5})) == 2);
    CHECK(minimum(column({4, tests::nan, 6}), column({1, 1, 1})) == 4);
}

TEST_CASE("of the weights of a minimum only 0 has an effect", "[combine]") {
    CHECK(minimum(column({4, -3, 7}), column({100, 1e-9, 3e-9})) == -3);
    CHECK(minimum(column({4, -3, 7}), column({1, 0, 0})) == 4);
}

TEST_CASE("minimum as published", "[combine]") {
    const auto cases = tests::published("minimum");
    REQUIRE_FALSE(cases.empty());
    for (const auto& c : cases) {
        INFO(c.source);
        CHECK(std::abs(minimum(c.values, c.weights) - c.expected) <= c.tolerance);
    }
}

TEST_CASE("minimum: laws", "[combine]") {
    tests::mean_laws([](const auto& values, const auto& weights) { return minimum(values, weights); }, -10, 10);
}
