#include <ceiba/weight/swing.hpp>

#include "laws.hpp"

using namespace ceiba::weight;

TEST_CASE("swing weights are points over their sum", "[weight]") {
    CHECK((swing(tests::column({100, 60, 40})).weights - tests::column({.5, .3, .2})).cwiseAbs().maxCoeff() <= tests::rounding_errors);
    CHECK(swing(tests::column({100})).weights == tests::column({1}));
    CHECK(swing(tests::column({100, 0})).weights == tests::column({1, 0}));
    CHECK_THROWS_AS(swing(tests::column({0, 0})), ceiba::Error);
    CHECK_THROWS_AS(swing(tests::column({100, -5})), ceiba::Error);
}
