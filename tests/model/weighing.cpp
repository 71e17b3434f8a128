#include <ceiba/model/weighing.hpp>

#include "catch.hpp"
#include "described.hpp"

TEST_CASE("weighing: described") {
    described::check<ceiba::WeighedChild>("WeighedChild");
    described::check<ceiba::WeighedNode>("WeighedNode");
    described::check<ceiba::MemberWeights>("MemberWeights");
    described::check<ceiba::Triad>("Triad");
    described::check<ceiba::Weighing>("Weighing");
}
