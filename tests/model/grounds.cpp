#include <ceiba/model/grounds.hpp>

#include "catch.hpp"
#include "described.hpp"

TEST_CASE("grounds: described") {
    described::check<ceiba::NodeGrounds>("NodeGrounds");
    described::check<ceiba::Grounds>("Grounds");
}
