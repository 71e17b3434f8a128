#include <ceiba/weight/smart.hpp>

#include "laws.hpp"

using namespace ceiba::weight;

TEST_CASE("SMART weights are points over their sum", "[weight]") {
    CHECK((smart(tests::column({10, 20, 50})).weights - tests::column({.125, .25, .625})).cwiseAbs().maxCoeff() <= tests::rounding_errors);
    CHECK(smart(tests::column({10})).weights == tests::column({1}));
    CHECK_THROWS_AS(smart(tests::column({0, 0})), ceiba::Error);
    CHECK_THROWS_AS(smart(tests::column({10, -5})), ceiba::Error);
}
