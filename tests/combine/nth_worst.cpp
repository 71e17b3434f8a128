#include <ceiba/combine/nth_worst.hpp>

#include "laws.hpp"

using namespace ceiba::combine;
using tests::column;

TEST_CASE("the n-th worst by hand", "[combine]") {
    const Eigen::VectorXd ones = column({1, 1, 1});
    CHECK(nth_worst(column({3, 1, 2}), ones, {.n = 1}) == 1);
    CHECK(nth_worst(column({3, 1, 2}), ones, {.n = 2}) == 2);
    CHECK(nth_worst(column({3, 1, 2}), ones, {.n = 3}) == 3);
    CHECK(nth_worst(column({3, 1, 1}), ones, {.n = 2}) == 1);
}

TEST_CASE("where fewer are counted, the n-th worst is the best of them", "[combine]") {
    CHECK(nth_worst(column({3, tests::nan, 2}), column({1, 1, 1}), {.n = 3}) == 3);
    CHECK(nth_worst(column({3, 1, 2}), column({1, 0, 1}), {.n = 3}) == 3);
    CHECK_THROWS_AS(nth_worst(column({3}), column({1}), {.n = 0}), ceiba::Error);
}

TEST_CASE("the n-th worst: laws", "[combine]") {
    for (const int n : {1, 2, 4})
        tests::mean_laws([n](const auto& values, const auto& weights) { return nth_worst(values, weights, {.n = n}); }, -5, 5);
}
