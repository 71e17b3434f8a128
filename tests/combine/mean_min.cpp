#include <ceiba/combine/mean_min.hpp>

#include "laws.hpp"

using namespace ceiba::combine;
using tests::column;

TEST_CASE("mean-min by hand", "[combine]") {
    const Eigen::VectorXd x = column({1, 5});
    const Eigen::VectorXd ones = column({1, 1});
    CHECK(mean_min(x, ones, {.alpha = 0}) == 3);
    CHECK(mean_min(x, ones, {.alpha = 0.5}) == 2);
    CHECK(mean_min(x, ones, {.alpha = 1}) == 1);
    CHECK(std::abs(mean_min(x, ones, {.alpha = 1, .beta = 1.5}) - 2) <= tests::rounding_errors);  // 3 - (2.5 - 1.5)
    CHECK(std::abs(mean_min(x, column({3, 1}), {.alpha = 1, .beta = 0}) - 1) <= tests::rounding_errors);
    CHECK(mean_min(column({2, tests::nan}), ones, {.alpha = 1}) == 2);
}

TEST_CASE("mean-min refuses what is no alpha and no beta", "[combine]") {
    CHECK_THROWS_AS(mean_min(column({1}), column({1}), {.alpha = 1.5}), ceiba::Error);
    CHECK_THROWS_AS(mean_min(column({1}), column({1}), {.alpha = tests::nan}), ceiba::Error);
    CHECK_THROWS_AS(mean_min(column({1}), column({1}), {.beta = -1}), ceiba::Error);
}

TEST_CASE("mean-min: laws", "[combine]") {
    for (const double alpha : {0.0, 0.4, 1.0})
        for (const double beta : {0.0, 0.7})
            tests::mean_laws([=](const auto& values,
                                 const auto& weights) { return mean_min(values, weights, {.alpha = alpha, .beta = beta}); },
                             -5, 5);
}
