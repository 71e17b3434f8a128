#include <ceiba/model/evidence.hpp>

#include "catch.hpp"
#include "described.hpp"

TEST_CASE("evidence: described") {
    described::check<ceiba::Gate>("Gate");
    described::check<ceiba::EvidenceRule>("EvidenceRule");
    CHECK(described::alternatives<ceiba::Gate>() == "none drop worst cap");
}

TEST_CASE("evidence: without a word nothing is held back") {
    CHECK_FALSE(ceiba::EvidenceRule{}.gate);
    CHECK(ceiba::to_json(ceiba::EvidenceRule{.gate = ceiba::Gate{}}) == R"({"gate":"none"})");  // said: nothing is held back
    CHECK(ceiba::to_json(ceiba::EvidenceRule{}) == "{}");
}
