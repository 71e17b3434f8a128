#include <ceiba/weight/rank_order_centroid.hpp>

#include "weight/near.hpp"

using namespace ceiba::weight;
using tests::weighting::near;

TEST_CASE("rank order centroid weights, by hand", "[weight]") {
    CHECK(near(rank_order_centroid(tests::column({2, 1, 3})).weights, tests::column({5, 11, 2}) / 18));
    CHECK(rank_order_centroid(tests::column({1})).weights == tests::column({1}));
    CHECK(rank_order_centroid(tests::column({1, 2})).weights == tests::column({.75, .25}));
}

TEST_CASE("rank order centroid weights of equal ranks are the mean of their places, in whichever style ties are written", "[weight]") {
    for (const auto& ranks :
         {tests::column({1, 2, 2, 4}), tests::column({1, 2.5, 2.5, 4}), tests::column({1, 2, 2, 3}), tests::column({1, 3, 3, 4})})
        CHECK(near(rank_order_centroid(ranks).weights, tests::column({25, 10, 10, 3}) / 48));
    CHECK(near(rank_order_centroid(tests::column({2, 2, 2})).weights, tests::column({1, 1, 1}) / 3));
    CHECK(near(rank_order_centroid(tests::column({.1 + .2 + .8, 1.1})).weights, tests::column({1, 1}) / 2));  // equal but for rounding
}

TEST_CASE("rank order centroid weights refuse what is no rank", "[weight]") {
    try {
        rank_order_centroid(tests::column({1, 2, 4}));
        FAIL();
    } catch (const ceiba::Error& error) {
        REQUIRE(error.issues().size() == 1);
        CHECK(error.issues()[0].row == 2);
        CHECK(error.issues()[0].arguments == std::vector<std::string>{"4", "[1, 3]"});
    }
    CHECK_THROWS_AS(rank_order_centroid(tests::column({0, 1})), ceiba::Error);
    CHECK_THROWS_AS(rank_order_centroid(tests::column({30, 70})), ceiba::Error);  // these are points
}
