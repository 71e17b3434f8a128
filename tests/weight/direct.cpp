#include <ceiba/weight/direct.hpp>

#include "laws.hpp"

using namespace ceiba::weight;

TEST_CASE("direct weights are points over their sum", "[weight]") {
    CHECK((direct(tests::column({30, 50, 20})).weights - tests::column({.3, .5, .2})).cwiseAbs().maxCoeff() <= tests::rounding_errors);
    CHECK(direct(tests::column({0, 2})).weights == tests::column({0, 1}));
    CHECK(direct(tests::column({7})).weights == tests::column({1}));
    CHECK(direct(tests::column({1e308, 1e308})).weights == tests::column({.5, .5}));
}

TEST_CASE("direct weights refuse negative points, no points and what is not a column", "[weight]") {
    try {
        direct(tests::column({1, -1}));
        FAIL();
    } catch (const ceiba::Error& error) {
        REQUIRE(error.issues().size() == 1);
        CHECK(error.issues()[0].code == "out_of_range");
        CHECK(error.issues()[0].row == 1);
    }
    try {
        direct(tests::column({0, 0}));
        FAIL();
    } catch (const ceiba::Error& error) {
        CHECK(error.issues()[0].code == "no_weight");
    }
    CHECK_THROWS_AS(direct(Eigen::MatrixXd::Ones(2, 2)), ceiba::Error);
    CHECK_THROWS_AS(direct(tests::column({1, tests::nan})), ceiba::Error);
}
