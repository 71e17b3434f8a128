#include <ceiba/combine/median.hpp>

#include "laws.hpp"

using namespace ceiba::combine;
using tests::column;

TEST_CASE("median by hand", "[combine]") {
    CHECK(median(column({5, 1, 3}), column({1, 1, 1})) == 3);
    CHECK(median(column({4, 1, 3, 2}), column({1, 1, 1, 1})) == 2.5);  // the mean of the middle two
    CHECK(median(column({1, 9}), column({1, 1})) == 5);
    CHECK(median(column({2, 2, 2, 5}), column({1, 1, 1, 1})) == 2);
    CHECK(median(column({5, tests::nan, 1, 3}), column({1, 1, 1, 1})) == 3);
}

TEST_CASE("of the weights of a median only 0 has an effect", "[combine]") {
    CHECK(median(column({1, 2, 9}), column({100, 1, 1})) == 2);
    CHECK(median(column({1, 2, 9}), column({0, 1, 1})) == 5.5);
}

TEST_CASE("the middle of two great numbers does not overflow", "[combine]") {
    CHECK(median(column({1.5e308, 1.7e308}), column({1, 1})) == 1.6e308);
    CHECK(median(column({-1.7e308, 1.7e308}), column({1, 1})) == 0);
}

TEST_CASE("median: laws", "[combine]") {
    tests::mean_laws([](const auto& values, const auto& weights) { return median(values, weights); }, -10, 10);
}

TEST_CASE("half of the values are not above the median, and half not below", "[combine]") {
    tests::Numbers numbers(12);
    for (int round = 0; round < tests::rounds; ++round) {
        const tests::Sample s = tests::sample(numbers, -10, 10);
        const double middle = median(s.values, Eigen::VectorXd::Ones(s.size()));
        const auto not_above = (s.values.array() <= middle).count();
        const auto not_below = (s.values.array() >= middle).count();
        CHECK(2 * not_above >= s.size());
        CHECK(2 * not_below >= s.size());
        const Eigen::VectorXd turned = -s.values;
        CHECK(median(turned, Eigen::VectorXd::Ones(s.size())) == -middle);
    }
}
