#include <ceiba/weight/budget_allocation.hpp>

#include "laws.hpp"

using namespace ceiba::weight;

TEST_CASE("a share above the maximum is refused and never cut", "[weight]") {
    const Eigen::VectorXd points = tests::column({60, 40});
    CHECK((budget_allocation(points).weights - tests::column({.6, .4})).cwiseAbs().maxCoeff() <= tests::rounding_errors);
    CHECK(budget_allocation(points, {.maximum_share = .6}).weights == budget_allocation(points).weights);
    try {
        budget_allocation(points, {.maximum_share = .5});
        FAIL();
    } catch (const ceiba::Error& error) {
        REQUIRE(error.issues().size() == 1);
        CHECK(error.issues()[0].code == "out_of_range");
        CHECK(error.issues()[0].where == "/matrix/0/0");
        CHECK(error.issues()[0].arguments == std::vector<std::string>{"0.6", "[0, 0.5]"});
    }
}

TEST_CASE("a share that is the maximum but for rounding is not above it", "[weight]") {
    // .3 / (.1 + .2 + .3) is .5 and a bit more
    CHECK_NOTHROW(budget_allocation(tests::column({.1, .2, .3}), {.maximum_share = .5}));
    CHECK_THROWS_AS(budget_allocation(tests::column({.1, .2, .3}), {.maximum_share = .49}), ceiba::Error);
    CHECK_THROWS_AS(budget_allocation(tests::column({1, 1}), {.maximum_share = 0}), ceiba::Error);
    CHECK_THROWS_AS(budget_allocation(tests::column({1, 1}), {.maximum_share = 1.5}), ceiba::Error);
    CHECK_THROWS_AS(budget_allocation(tests::column({0, 0})), ceiba::Error);
}
