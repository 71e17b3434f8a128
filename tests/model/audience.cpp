#include <ceiba/model/audience.hpp>

#include "catch.hpp"
#include "described.hpp"

TEST_CASE("audience: described") {
    described::check<ceiba::Audience>("Audience");
    described::check<ceiba::Suppression>("Suppression");
}
