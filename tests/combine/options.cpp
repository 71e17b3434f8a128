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

TEST_CASE("the rules that a method's default may exchange for one another", "[combine]") {
    CHECK(is_mean({Arithmetic{}}));
    CHECK(is_mean({Geometric{}}));
    CHECK(is_mean({Harmonic{}}));
    CHECK(is_mean({Power{}}));
    CHECK(is_mean({Minimum{}}));
    CHECK(is_mean({Maximum{}}));
    CHECK(is_mean({Median{}}));
    CHECK_FALSE(is_mean({Sum{}}));
    CHECK_FALSE(is_mean({PointsShare{}}));
    CHECK_FALSE(is_mean({Cumulative{}}));
    CHECK_FALSE(is_mean({Owa{}}));
    CHECK_FALSE(is_mean({Lookup{}}));
}

TEST_CASE("the rules that count the indicators below rather than the children", "[combine]") {
    CHECK(pools({PointsShare{}}));
    CHECK(pools({Cumulative{}}));
    CHECK(pools({Banded{}}));
    CHECK(pools({Passed{}}));
    CHECK_FALSE(pools({KOfN{}}));
    CHECK_FALSE(pools({Arithmetic{}}));
    CHECK_FALSE(pools({Sum{}}));
}

TEST_CASE("the rules in which unequal weights change the value", "[combine]") {
    CHECK(uses_weights({Arithmetic{}}));
    CHECK(uses_weights({Geometric{}}));
    CHECK(uses_weights({Harmonic{}}));
    CHECK(uses_weights({Sum{}}));
    CHECK(uses_weights({PointsShare{}}));
    CHECK(uses_weights({Power{}}));
    CHECK(uses_weights({MeanMin{}}));
    CHECK(uses_weights({MazziottaPareto{}}));
    CHECK(uses_weights({ShareMet{}}));
    CHECK(uses_weights({Banded{}}));
    CHECK(uses_weights({Passed{PassedModel::flat}}));
    CHECK_FALSE(uses_weights({Passed{PassedModel::flat_unweighted}}));
    CHECK_FALSE(uses_weights({Passed{PassedModel::absolute}}));
    CHECK_FALSE(uses_weights({KOfN{}}));
    CHECK_FALSE(uses_weights({Owa{}}));
    CHECK_FALSE(uses_weights({Choquet{}}));
    CHECK_FALSE(uses_weights({Minimum{}}));
    CHECK_FALSE(uses_weights({Maximum{}}));
    CHECK_FALSE(uses_weights({Median{}}));
    CHECK_FALSE(uses_weights({Cumulative{}}));
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
