#include <ceiba/model/target.hpp>

#include "catch.hpp"
#include "described.hpp"

TEST_CASE("target: described") {
    described::check<ceiba::Target>("Target");
    described::check<ceiba::TargetProfile>("TargetProfile");
    CHECK(described::alternatives<ceiba::Target>() == "own fixed next_level rise by_value none");
}

TEST_CASE("target: an indicator aims at its own target unless it is said") {
    CHECK(std::holds_alternative<ceiba::target::Own>(ceiba::TargetProfile{}.indicators.value));
    CHECK(ceiba::to_json(ceiba::TargetProfile{.id = "t"}) == R"({"schema":"ceiba/targets/1","id":"t"})");
    CHECK(ceiba::to_json(ceiba::TargetProfile{.id = "t", .nodes = {{"n", {ceiba::target::NextLevel{}}}}}) ==
          R"({"schema":"ceiba/targets/1","id":"t","nodes":{"n":"next_level"}})");
    CHECK(ceiba::Target{ceiba::target::Fixed{{1.0}}} != ceiba::Target{ceiba::target::Fixed{{2.0}}});
}
