#include <ceiba/model/scale.hpp>

#include "catch.hpp"
#include "described.hpp"

TEST_CASE("scale: described") {
    described::check<ceiba::Direction>("Direction");
    described::check<ceiba::Level>("Level");
    described::check<ceiba::Scale>("Scale");
    CHECK(described::enumerators<ceiba::Direction>() == "higher lower");
    CHECK(described::alternatives<ceiba::measure::Normaliser>() == "identity goalposts");
}

TEST_CASE("scale: higher is better unless it is said, and answers are neither levels nor numbers yet") {
    const ceiba::Scale scale;
    CHECK(scale.direction == ceiba::Direction::higher);
    CHECK(scale.levels.empty());
    CHECK_FALSE(scale.numeric);
    CHECK(ceiba::to_json(ceiba::Scale{.id = "s", .direction = ceiba::Direction::lower}) == R"({"id":"s","direction":"lower"})");
}

TEST_CASE("scale: equal if every part is") {
    const ceiba::Scale a{.id = "s", .levels = {{.code = "x", .value = 1}}};
    ceiba::Scale b = a;
    CHECK(a == b);
    b.levels[0].attributes.emplace_back("In writing.");
    CHECK(a != b);
}
