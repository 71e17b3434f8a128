#include <ceiba/model/crosstab.hpp>

#include "catch.hpp"
#include "described.hpp"

TEST_CASE("crosstab: described") {
    described::check<ceiba::Cell>("Cell");
    described::check<ceiba::CrossTab>("CrossTab");
}
