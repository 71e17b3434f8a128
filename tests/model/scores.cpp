#include <ceiba/model/scores.hpp>

#include "catch.hpp"
#include "described.hpp"

TEST_CASE("scores: described") {
    described::check<ceiba::SourceValue>("SourceValue");
    described::check<ceiba::Reconciled>("Reconciled");
    described::check<ceiba::Counted>("Counted");
    described::check<ceiba::NodeScore>("NodeScore");
    described::check<ceiba::Scores>("Scores");
}

TEST_CASE("scores: what there is none of is left out, not written as 0") {
    ceiba::NodeScore score{.id = "n", .state = ceiba::State::no_score};
    CHECK(ceiba::to_json(score) == R"({"id":"n","depth":0,"state":"no_score","effective_weight":0})");
    score.value = 0;
    CHECK(ceiba::to_json(score) == R"({"id":"n","depth":0,"value":0,"state":"no_score","effective_weight":0})");
}
