#include <ceiba/model/standings.hpp>

#include "catch.hpp"
#include "described.hpp"

TEST_CASE("standings: described") {
    described::check<ceiba::Standing>("Standing");
    described::check<ceiba::Quartiles>("Quartiles");
    described::check<ceiba::Standings>("Standings");
}
