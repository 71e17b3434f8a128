#include <ceiba/model/consultation.hpp>

#include "catch.hpp"
#include "described.hpp"

TEST_CASE("consultation: described") {
    described::check<ceiba::Consultation>("Consultation");
}

TEST_CASE("consultation: contested below 70 % agreement, stable below 15 % change, no intervals") {
    CHECK(ceiba::to_json(ceiba::Consultation{}) == "{}");
    CHECK(ceiba::Consultation{}.threshold == 0.7);
    CHECK(ceiba::Consultation{}.stable_below == 0.15);
    CHECK_FALSE(ceiba::Consultation{}.intervals);
}
