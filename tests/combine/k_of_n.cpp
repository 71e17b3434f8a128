#include <ceiba/combine/k_of_n.hpp>

#include "laws.hpp"

using namespace ceiba::combine;
using tests::column;

TEST_CASE("k of n by hand", "[combine]") {
    const Eigen::VectorXd at = column({1, 1, 1});
    CHECK(k_of_n(column({1, 0, 1}), at, {.k = 2}) == 1);
    CHECK(k_of_n(column({1, 0, 0}), at, {.k = 2}) == 0);
    CHECK(k_of_n(column({1, 0, 0}), at, {.k = 2, .values = {10, 20}}) == 10);
    CHECK(k_of_n(column({0.7 + 0.1, 1, 0}), column({0.8, 1, 1}), {.k = 2}) == 1);  // to 12 digits
}

TEST_CASE("of fewer counted, the same share must be met", "[combine]") {
    const Eigen::VectorXd at = column({1, 1, 1, 1});
    CHECK(k_of_n(column({1, 0, tests::nan, tests::nan}), at, {.k = 2}) == 1);  // 1/2 >= 2/4
    CHECK(k_of_n(column({1, 0, 0, tests::nan}), at, {.k = 2}) == 0);           // 1/3 < 2/4
    CHECK(k_of_n(column({1, 1, 0, tests::nan}), at, {.k = 3}) == 0);           // 2/3 < 3/4
    CHECK(std::isnan(k_of_n(column({tests::nan}), column({1}), {.k = 1})));
}

TEST_CASE("k of n refuses what is no k", "[combine]") {
    CHECK_THROWS_AS(k_of_n(column({1}), column({1}), {.k = 0}), ceiba::Error);
    CHECK_THROWS_AS(k_of_n(column({1}), column({1}), {.k = 2}), ceiba::Error);
    CHECK_THROWS_AS(k_of_n(column({1}), column({1, 1}), {.k = 1}), std::invalid_argument);
}

TEST_CASE("k of n: one is any, n is all, and it never rises with k", "[combine]") {
    tests::Numbers numbers(27);
    for (int round = 0; round < tests::rounds; ++round) {
        const auto n = static_cast<Eigen::Index>(1 + numbers.below(7));
        Eigen::VectorXd x(n);
        for (double& v : x) v = numbers.chance(0.6) ? 1 : 0;
        const Eigen::VectorXd at = Eigen::VectorXd::Ones(n);
        CHECK(k_of_n(x, at, {.k = 1}) == x.maxCoeff());
        CHECK(k_of_n(x, at, {.k = static_cast<int>(n)}) == x.minCoeff());
        for (int k = 2; k <= n; ++k) CHECK(k_of_n(x, at, {.k = k}) <= k_of_n(x, at, {.k = k - 1}));
    }
}
