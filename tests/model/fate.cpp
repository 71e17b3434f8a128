#include <ceiba/model/fate.hpp>

#include "catch.hpp"
#include "described.hpp"

TEST_CASE("fate: described") {
    described::check<ceiba::Fate>("Fate");
    described::check<ceiba::ResponseFate>("ResponseFate");
}
