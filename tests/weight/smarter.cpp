#include <ceiba/weight/smarter.hpp>

#include "laws.hpp"

using namespace ceiba::weight;

TEST_CASE("SMARTER weights are those of the rank order centroid", "[weight]") {
    CHECK(smarter(tests::column({1, 2})).weights == tests::column({.75, .25}));
    CHECK(smarter(tests::column({1})).weights == tests::column({1}));
    CHECK(smarter(tests::column({2, 1, 2})).weights[0] == smarter(tests::column({2, 1, 2})).weights[2]);
    CHECK_THROWS_AS(smarter(tests::column({0, 1})), ceiba::Error);
}
