#include <ceiba/combine/mode.hpp>

#include "laws.hpp"

using namespace ceiba::combine;
using tests::column;

TEST_CASE("the mode by hand", "[combine]") {
    const Eigen::VectorXd ones = Eigen::VectorXd::Ones(5);
    CHECK(mode(column({1, 2, 2, 3, 4}), ones) == 2);
    CHECK(mode(column({4, 3, 2, 4, 4}), ones) == 4);
    CHECK(mode(column({1, 2, 2, 3, 3}), ones) == 2);
    CHECK(mode(column({1, 2, 2, 3, 3}), ones, {.ties = Ties::highest}) == 3);
    CHECK(std::isnan(mode(column({1, 2, 2, 3, 3}), ones, {.ties = Ties::none})));
    CHECK(mode(column({1, 2, 3, 3, 3}), ones, {.ties = Ties::none}) == 3);
    CHECK(mode(column({1, 2, 3, 3, tests::nan}), ones, {.ties = Ties::none}) == 3);
    CHECK(mode(column({1, 2, 3, 3, 1}), column({1, 1, 1, 1, 0}), {.ties = Ties::none}) == 3);
}

TEST_CASE("values are equal to 12 significant digits", "[combine]") {
    CHECK(mode(column({0.1 + 0.2, 0.3, 0.1}), column({1, 1, 1}), {.ties = Ties::none}) == 0.1 + 0.2);
}

TEST_CASE("the mode: laws", "[combine]") {
    tests::refusals([](const auto& values, const auto& weights) { return mode(values, weights); });
    tests::Numbers numbers(22);
    for (int round = 0; round < tests::rounds; ++round) {
        const auto n = static_cast<Eigen::Index>(1 + numbers.below(9));
        Eigen::VectorXd values(n);
        for (double& x : values) x = static_cast<double>(numbers.below(4));
        const Eigen::VectorXd ones = Eigen::VectorXd::Ones(n);
        const double low = mode(values, ones);
        const double high = mode(values, ones, {.ties = Ties::highest});
        const double none = mode(values, ones, {.ties = Ties::none});
        INFO("values " << values.transpose());
        const auto times = [&](double x) { return (values.array() == x).count(); };
        for (const double x : values) CHECK(times(x) <= times(low));
        CHECK(times(low) == times(high));
        CHECK(low <= high);
        CHECK((low == high ? none == low : std::isnan(none)));
        CHECK(mode(values.reverse(), ones) == low);
    }
}
