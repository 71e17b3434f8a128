#include <ceiba/model/crosswalk.hpp>

#include "catch.hpp"
#include "described.hpp"

TEST_CASE("crosswalk: described") {
    described::check<ceiba::Operator>("Operator");
    described::check<ceiba::CrosswalkRow>("CrosswalkRow");
    described::check<ceiba::Crosswalk>("Crosswalk");
    described::check<ceiba::Backcast>("Backcast");
}
