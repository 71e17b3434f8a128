#include <ceiba/model/comparison.hpp>

#include "catch.hpp"
#include "described.hpp"

TEST_CASE("comparison: described") {
    described::check<ceiba::Player>("Player");
    described::check<ceiba::Place>("Place");
    described::check<ceiba::NodeChange>("NodeChange");
    described::check<ceiba::Part>("Part");
    described::check<ceiba::Compared>("Compared");
    described::check<ceiba::Comparison>("Comparison");
}
