#include <ceiba/model/provenance.hpp>

#include "catch.hpp"
#include "described.hpp"

TEST_CASE("provenance: described") {
    described::check<ceiba::Provenance>("Provenance");
}
