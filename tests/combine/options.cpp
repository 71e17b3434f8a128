#include <ceiba/combine/options.hpp>

#include "catch.hpp"

using namespace ceiba::combine;

TEST_CASE("nothing said is the arithmetic mean, no floor, points as a share of 1, missing sums rescaled", "[combine]") {
    CHECK(std::holds_alternative<Arithmetic>(Rule{}.value));
    CHECK_FALSE(Geometric{}.floor.has_value());
    CHECK_FALSE(Harmonic{}.floor.has_value());
    CHECK(PointsShare{}.scale == 1);
    CHECK(Sum{}.missing == SumMissing::rescale);
    CHECK(Cumulative{}.levels.empty());
    CHECK_FALSE(Cumulative{}.base.has_value());
}

TEST_CASE("a member or an alternative that differs makes rules differ", "[combine]") {
    CHECK_FALSE(Rule{Minimum{}} == Rule{Maximum{}});
    CHECK_FALSE(Rule{Geometric{.floor = 0.01}} == Rule{Geometric{}});
    CHECK_FALSE(Rule{Sum{.missing = SumMissing::worst}} == Rule{Sum{}});
    CHECK_FALSE(Rule{PointsShare{.scale = 100}} == Rule{PointsShare{}});
    CHECK_FALSE(Rule{Cumulative{.levels = {1, 2}}} == Rule{Cumulative{.levels = {1, 2}, .base = 0}});
    CHECK(Rule{Cumulative{.levels = {1, 2}, .base = 0}} == Rule{Cumulative{.levels = {1, 2}, .base = 0}});
}

TEST_CASE("rules are named as documents name them", "[combine]") {
    CHECK(ceiba::describe::tag(ceiba::describe::notes_of<Arithmetic>.name) == "arithmetic");
    CHECK(ceiba::describe::tag(ceiba::describe::notes_of<PointsShare>.name) == "points_share");
    CHECK(ceiba::describe::value_of<SumMissing>("worst") == SumMissing::worst);
}
