#include <ceiba/model/source.hpp>

#include "catch.hpp"
#include "described.hpp"

TEST_CASE("source: described") {
    described::check<ceiba::Source>("Source");
    described::check<ceiba::EvidenceKind>("EvidenceKind");
}
