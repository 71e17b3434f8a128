#include <ceiba/model/participation.hpp>

#include "catch.hpp"
#include "described.hpp"

TEST_CASE("participation: described") {
    described::check<ceiba::CountedBy>("CountedBy");
    described::check<ceiba::Participants>("Participants");
    described::check<ceiba::Participation>("Participation");
}
