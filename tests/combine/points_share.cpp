#include <ceiba/combine/points_share.hpp>

#include "laws.hpp"

using namespace ceiba::combine;
using tests::column;

TEST_CASE("share of points by hand", "[combine]") {
    CHECK(points_share(column({1, 2, 3}), column({3, 3, 6})) == 0.5);
    CHECK(points_share(column({0, 0}), column({1, 2})) == 0);
    CHECK(points_share(column({3, tests::nan}), column({4, 100})) == 0.75);
}

TEST_CASE("the scale is what full points give, exactly", "[combine]") {
    CHECK(points_share(column({1, 2}), column({4, 2}), {.scale = 100}) == 50);
    CHECK(points_share(column({0.1, 0.2, 0.7}), column({0.1, 0.2, 0.7}), {.scale = 3}) == 3);
}

TEST_CASE("a share of points refuses sizes that differ and maxima of 0 or less", "[combine]") {
    CHECK_THROWS_AS(points_share(column({1, 2}), column({1})), std::invalid_argument);
    CHECK_THROWS_AS(points_share(column({1}), column({1, 2})), std::invalid_argument);
    CHECK_THROWS_AS(points_share(column({0}), column({0})), std::invalid_argument);
    CHECK_THROWS_AS(points_share(column({0}), column({-1})), std::invalid_argument);
    CHECK_THROWS_AS(points_share(column({0}), column({tests::nan})), std::invalid_argument);
    CHECK_THROWS_AS(points_share(column({tests::nan}), column({0})), std::invalid_argument);
    CHECK(std::isnan(points_share(column({}), column({}))));
    CHECK(std::isnan(points_share(column({tests::nan}), column({1}))));
}

TEST_CASE("the National Cyber Security Index is points over greatest points, in hundredths", "[combine]") {
    // e-Governance Academy (2023) National Cyber Security Index, methodology: a capacity with indicators of 1, 3, 1 and 3 points, the
    // last without public evidence.
    CHECK(points_share(column({1, 3, 1, 0}), column({1, 3, 1, 3}), {.scale = 100}) == 62.5);
}

TEST_CASE("share of points: laws", "[combine]") {
    tests::Numbers numbers(14);
    for (int round = 0; round < tests::rounds; ++round) {
        const auto n = static_cast<Eigen::Index>(1 + numbers.below(8));
        Eigen::VectorXd values(n);
        Eigen::VectorXd maxima(n);
        for (Eigen::Index i = 0; i < n; ++i) {
            maxima[i] = numbers.between(0.5, 10);
            values[i] = numbers.chance(0.2) ? maxima[i] : numbers.between(0, maxima[i]);
        }
        const double value = points_share(values, maxima);
        INFO("values " << values.transpose() << ", maxima " << maxima.transpose());
        CHECK(value >= 0);
        CHECK(value <= 1);
        CHECK(points_share(maxima, maxima) == 1);
        CHECK(points_share(values.reverse(), maxima.reverse()) >= value - tests::rounding_errors);
        CHECK(points_share(values.reverse(), maxima.reverse()) <= value + tests::rounding_errors);
        CHECK(points_share(values * 4, maxima * 4) == value);
        CHECK(std::abs(points_share(values, maxima, {.scale = 100}) - 100 * value) <= 100 * tests::rounding_errors);
        CHECK(std::abs(points_share(values, maxima) - (values.array() / maxima.array() * maxima.array()).sum() / maxima.sum()) <=
              tests::rounding_errors);
        for (Eigen::Index i = 0; i < n; ++i) {
            Eigen::VectorXd raised = values;
            raised[i] = maxima[i];
            CHECK(points_share(raised, maxima) >= value);
        }
    }
}

TEST_CASE("points stand beside their share", "[combine]") {
    const std::vector<Child> children{{.weight = 2, .range = {.low = 0, .high = 3}}, {.weight = 1, .range = {.low = 0, .high = 4}}};
    const std::vector<const Child*> which{&children[0], &children[1]};
    const std::vector<double> values{3, 1};
    CHECK(beside(PointsShare{.scale = 100}, Children{values, which, 3, {}, 2}) == PointTotals{.points = 7, .maximum = 10});
}
