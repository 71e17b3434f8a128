#include <ceiba/model/gaps.hpp>

#include "catch.hpp"
#include "described.hpp"

TEST_CASE("gaps: described") {
    described::check<ceiba::Gap>("Gap");
    described::check<ceiba::Gaps>("Gaps");
    described::check<ceiba::Factor>("Factor");
    described::check<ceiba::Priority>("Priority");
    described::check<ceiba::RankedBy>("RankedBy");
    described::check<ceiba::Priorities>("Priorities");
}
