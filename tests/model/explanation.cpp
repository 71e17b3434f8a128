#include <ceiba/model/explanation.hpp>

#include "catch.hpp"
#include "described.hpp"

TEST_CASE("explanation: described") {
    described::check<ceiba::NoScore>("NoScore");
    described::check<ceiba::AnsweredBy>("AnsweredBy");
    described::check<ceiba::Step>("Step");
    described::check<ceiba::Explanation>("Explanation");
}
