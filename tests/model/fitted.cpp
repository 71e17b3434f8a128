#include <ceiba/model/fitted.hpp>

#include "catch.hpp"
#include "described.hpp"

TEST_CASE("fitted: described") {
    described::check<ceiba::FittedColumn>("FittedColumn");
    described::check<ceiba::FittedCell>("FittedCell");
    described::check<ceiba::Fitted>("Fitted");
}

TEST_CASE("fitted: a cell says what was there only if something was") {
    CHECK(ceiba::to_json(ceiba::FittedCell{.assessment = "a", .subject = "s", .round = "r", .indicator = "q", .imputed = 2.5}) ==
          R"({"assessment":"a","subject":"s","round":"r","indicator":"q","imputed":2.5})");
}
