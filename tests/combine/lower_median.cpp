#include <ceiba/combine/lower_median.hpp>
#include <ceiba/combine/median.hpp>

#include "laws.hpp"

using namespace ceiba::combine;
using tests::column;

TEST_CASE("lower median by hand", "[combine]") {
    CHECK(lower_median(column({5, 1, 3}), column({1, 1, 1})) == 3);
    CHECK(lower_median(column({4, 1, 3, 2}), column({1, 1, 1, 1})) == 2);
    CHECK(lower_median(column({1, 9}), column({1, 1})) == 1);
    CHECK(lower_median(column({5, tests::nan, 1, 3}), column({1, 1, 1, 1})) == 3);
    CHECK(std::isnan(lower_median(column({tests::nan}), column({1}))));
}

TEST_CASE("of the weights of a lower median only 0 has an effect", "[combine]") {
    CHECK(lower_median(column({1, 2, 9}), column({100, 1, 1})) == 2);
    CHECK(lower_median(column({1, 2, 9}), column({0, 1, 1})) == 2);
    CHECK(lower_median(column({1, 2, 9}), column({1, 0, 1})) == 1);
}

TEST_CASE("lower median: laws", "[combine]") {
    tests::mean_laws([](const auto& values, const auto& weights) { return lower_median(values, weights); }, -10, 10);
}

TEST_CASE("the lower median is one of the values, and as far below the median as the upper one is above", "[combine]") {
    tests::Numbers numbers(13);
    for (int round = 0; round < tests::rounds; ++round) {
        const tests::Sample s = tests::sample(numbers, -10, 10);
        const Eigen::VectorXd ones = Eigen::VectorXd::Ones(s.size());
        const double lower = lower_median(s.values, ones);
        CHECK((s.values.array() == lower).any());
        const Eigen::VectorXd turned = -s.values;
        const double upper = -lower_median(turned, ones);
        CHECK(std::abs((lower + upper) / 2 - median(s.values, ones)) <= 10 * tests::rounding_errors);
    }
}
