#include <ceiba/weight/rank_exponent.hpp>

#include "weight/near.hpp"

using namespace ceiba::weight;
using tests::weighting::near;

TEST_CASE("rank exponent weights, by hand", "[weight]") {
    CHECK(near(rank_exponent(tests::column({2, 1, 3})).weights, tests::column({4, 9, 1}) / 14));
    CHECK(rank_exponent(tests::column({1})).weights == tests::column({1}));
    CHECK(near(rank_exponent(tests::column({2, 1, 3}), {.exponent = 1}).weights, tests::column({2, 3, 1}) / 6));
    CHECK(near(rank_exponent(tests::column({2, 1, 3}), {.exponent = 0}).weights, tests::column({1, 1, 1}) / 3));
    const double total = std::sqrt(2.) + std::sqrt(3.) + 1;
    CHECK(
        near(rank_exponent(tests::column({2, 1, 3}), {.exponent = .5}).weights, tests::column({std::sqrt(2.), std::sqrt(3.), 1}) / total));
}

TEST_CASE("rank exponent weights of equal ranks are the mean of their places, in whichever style ties are written", "[weight]") {
    for (const auto& ranks :
         {tests::column({1, 2, 2, 4}), tests::column({1, 2.5, 2.5, 4}), tests::column({1, 2, 2, 3}), tests::column({1, 3, 3, 4})})
        CHECK(near(rank_exponent(ranks).weights, tests::column({16, 6.5, 6.5, 1}) / 30));
    CHECK(near(rank_exponent(tests::column({2, 2, 2})).weights, tests::column({1, 1, 1}) / 3));
    CHECK(near(rank_exponent(tests::column({.1 + .2 + .8, 1.1})).weights, tests::column({1, 1}) / 2));  // equal but for rounding
}

TEST_CASE("rank exponent weights refuse what is no rank", "[weight]") {
    try {
        rank_exponent(tests::column({1, 2, 4}));
        FAIL();
    } catch (const ceiba::Error& error) {
        REQUIRE(error.issues().size() == 1);
        CHECK(error.issues()[0].row == 2);
        CHECK(error.issues()[0].arguments == std::vector<std::string>{"4", "[1, 3]"});
    }
    CHECK_THROWS_AS(rank_exponent(tests::column({0, 1})), ceiba::Error);
    CHECK_THROWS_AS(rank_exponent(tests::column({30, 70})), ceiba::Error);  // these are points
    CHECK_THROWS_AS(rank_exponent(tests::column({1, 2}), {.exponent = -1}), ceiba::Error);
}
