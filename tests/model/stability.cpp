#include <ceiba/model/stability.hpp>

#include "catch.hpp"
#include "described.hpp"

TEST_CASE("stability: described") {
    described::check<ceiba::IndicatorStability>("IndicatorStability");
    described::check<ceiba::Stability>("Stability");
}
