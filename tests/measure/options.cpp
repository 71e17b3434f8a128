#include <ceiba/measure/options.hpp>

#include "catch.hpp"

using namespace ceiba::measure;

TEST_CASE("the states have the codes of a batch", "[measure]") {
    CHECK(static_cast<int>(State::answered) == 0);
    CHECK(static_cast<int>(State::not_answered) == 1);
    CHECK(static_cast<int>(State::not_applicable) == 2);
    CHECK(static_cast<int>(State::dont_know) == 3);
    CHECK(static_cast<int>(State::insufficient_evidence) == 4);
    CHECK(static_cast<int>(State::not_reviewed) == 5);
    CHECK(static_cast<int>(State::outside_mandate) == 6);
    CHECK(static_cast<int>(State::no_score) == 7);
}

TEST_CASE("nothing said is no rounding, the number as it is, 0 to 1", "[measure]") {
    CHECK(Rounding{}.mode == RoundingMode::none);
    CHECK(Rounding{}.digits == 0);
    CHECK(Interval{} == Interval{.low = 0, .high = 1});
    CHECK(std::holds_alternative<Identity>(Normaliser{}.value));
    CHECK(Standard{} == Standard{.mean = 0, .deviation = 1, .to_mean = 0, .to_deviation = 1});
    CHECK(ZScore{} == ZScore{.mean = 0, .deviation = 1});
    CHECK(Logistic{} == Logistic{.midpoint = 0, .steepness = 1});
    CHECK(Goalposts{} == Goalposts{.low = 0, .high = 1, .log = false, .clamp = true, .range = {.low = 0, .high = 1}});
}

TEST_CASE("a member that differs makes options differ", "[measure]") {
    CHECK_FALSE(Rounding{.mode = RoundingMode::floor} == Rounding{});
    CHECK_FALSE(Rounding{.digits = 1} == Rounding{});
    CHECK_FALSE(Interval{.low = -1} == Interval{});
    CHECK_FALSE(Goalposts{.log = true} == Goalposts{});
    CHECK_FALSE(Goalposts{.clamp = false} == Goalposts{});
    CHECK_FALSE(Goalposts{.range = {.low = 1, .high = 100}} == Goalposts{});
    CHECK_FALSE(Normaliser{Goalposts{}} == Normaliser{Identity{}});
}

TEST_CASE("options are named as documents name them", "[measure]") {
    CHECK(ceiba::describe::tag(ceiba::describe::notes_of<Identity>.name) == "identity");
    CHECK(ceiba::describe::tag(ceiba::describe::notes_of<Goalposts>.name) == "goalposts");
    CHECK(ceiba::describe::name_of(State::outside_mandate) == "outside_mandate");
    CHECK(ceiba::describe::value_of<RoundingMode>("half_even") == RoundingMode::half_even);
    CHECK_FALSE(ceiba::describe::value_of<RoundingMode>("half_odd").has_value());
}
