#include <ceiba/measure/distance.hpp>
#include <ceiba/measure/normalise.hpp>

#include "laws.hpp"

using namespace ceiba::measure;

TEST_CASE("min-max by hand", "[measure]") {
    const Goalposts posts = fitted(MinMax{.range = {.low = 1, .high = 100}}, tests::column({4, tests::nan, 8, 6}));
    CHECK(posts == Goalposts{.low = 4, .high = 8, .range = {.low = 1, .high = 100}});
    CHECK(normalised(posts, 4) == 1);
    CHECK(normalised(posts, 6) == 50.5);
    CHECK(normalised(posts, 8) == 100);
}

TEST_CASE("distance to a target by hand, capped or not, either direction", "[measure]") {
    const Eigen::VectorXd x = tests::column({0, 5, 10});
    const Goalposts capped = fitted(DistanceToTarget{}, x, 8, false);
    CHECK(normalised(capped, 0) == 0);
    CHECK(normalised(capped, 5) == 0.625);
    CHECK(normalised(capped, 10) == 1);
    CHECK(normalised(fitted(DistanceToTarget{.clamp = false}, x, 8, false), 10) == 1.25);
    // Lower is better, target 2: 1 - (x - 2) / (10 - 2), once the direction has turned it.
    const Goalposts down = fitted(DistanceToTarget{}, x, 2, true);
    CHECK(1 - normalised(down, 10) == 0);
    CHECK(1 - normalised(down, 6) == 0.5);
    CHECK(1 - normalised(down, 0) == 1);
}

TEST_CASE("distance to a reference by hand may exceed one", "[measure]") {
    const Goalposts ratio = fitted(DistanceToReference{}, 4);
    CHECK(normalised(ratio, 2) == 0.5);
    CHECK(normalised(ratio, 4) == 1);
    CHECK(normalised(ratio, 6) == 1.5);
    CHECK_FALSE(bounded(ratio));
    CHECK(normalised(fitted(DistanceToReference{.clamp = true}, 4), 6) == 1);
}

TEST_CASE("the ends of a column", "[measure]") {
    CHECK(extremes(tests::column({3, tests::nan, -1})) == Interval{.low = -1, .high = 3});
    CHECK(std::isnan(extremes(tests::column({})).low));
    CHECK(std::isnan(extremes(tests::column({tests::nan})).high));
    CHECK(extremes(tests::column({tests::infinity, 0})).high == tests::infinity);
}
