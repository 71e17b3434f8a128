#include <ceiba/weight/rank_reciprocal.hpp>

#include "weight/near.hpp"

using namespace ceiba::weight;
using tests::weighting::near;

TEST_CASE("rank reciprocal weights, by hand", "[weight]") {
    CHECK(near(rank_reciprocal(tests::column({2, 1, 3})).weights, tests::column({3, 6, 2}) / 11));
    CHECK(rank_reciprocal(tests::column({1})).weights == tests::column({1}));
    CHECK(near(rank_reciprocal(tests::column({1, 2})).weights, tests::column({2, 1}) / 3));
}

TEST_CASE("rank reciprocal weights of equal ranks are the mean of their places, in whichever style ties are written", "[weight]") {
    for (const auto& ranks :
         {tests::column({1, 2, 2, 4}), tests::column({1, 2.5, 2.5, 4}), tests::column({1, 2, 2, 3}), tests::column({1, 3, 3, 4})})
        CHECK(near(rank_reciprocal(ranks).weights, tests::column({12, 5, 5, 3}) / 25));
    CHECK(near(rank_reciprocal(tests::column({2, 2, 2})).weights, tests::column({1, 1, 1}) / 3));
    CHECK(near(rank_reciprocal(tests::column({.1 + .2 + .8, 1.1})).weights, tests::column({1, 1}) / 2));  // equal but for rounding
}

TEST_CASE("rank reciprocal weights refuse what is no rank", "[weight]") {
    try {
        rank_reciprocal(tests::column({1, 2, 4}));
        FAIL();
    } catch (const ceiba::Error& error) {
        REQUIRE(error.issues().size() == 1);
        CHECK(error.issues()[0].row == 2);
        CHECK(error.issues()[0].arguments == std::vector<std::string>{"4", "[1, 3]"});
    }
    CHECK_THROWS_AS(rank_reciprocal(tests::column({0, 1})), ceiba::Error);
    CHECK_THROWS_AS(rank_reciprocal(tests::column({30, 70})), ceiba::Error);  // these are points
}
