#include <ceiba/model/scale.hpp>

#include "catch.hpp"
#include "described.hpp"

TEST_CASE("scale: described") {
    described::check<ceiba::Direction>("Direction");
    described::check<ceiba::Level>("Level");
    described::check<ceiba::Scale>("Scale");
    CHECK(described::enumerators<ceiba::Direction>() == "higher lower");
    CHECK(described::alternatives<ceiba::measure::Normaliser>() ==
          "identity goalposts bands piecewise logistic middle standard min_max z_score rank percentile distance_to_target "
          "distance_to_reference");
    CHECK(described::alternatives<ceiba::measure::Treatment>() == "none winsorise log limits");
    CHECK(described::alternatives<ceiba::measure::Imputation>() == "none mean median group_mean group_median last linear");
    described::check<ceiba::measure::NumberBand>("NumberBand");
    described::check<ceiba::measure::CurvePoint>("CurvePoint");
    CHECK(described::enumerators<ceiba::measure::Ties>() == "average minimum maximum dense");
    CHECK(described::enumerators<ceiba::measure::ClosedEnd>() == "low high");
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
