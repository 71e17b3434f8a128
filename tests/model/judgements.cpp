#include <ceiba/model/judgements.hpp>

#include "catch.hpp"
#include "described.hpp"

TEST_CASE("judgements: described") {
    described::check<ceiba::PairJudgement>("PairJudgement");
    described::check<ceiba::StepJudgement>("StepJudgement");
    described::check<ceiba::InfluenceJudgement>("InfluenceJudgement");
    described::check<ceiba::weight::AhpGroup>("AhpGroup");
    described::check<ceiba::Judgement>("Judgement");
    described::check<ceiba::Judgements>("Judgements");
    CHECK(described::enumerators<ceiba::Grouping>() ==
          "automatic mean geometric judgements trimmed_mean trimmed_geometric trimmed_judgements");
}

TEST_CASE("judgements: the method is always said, the rest where it is not as ever") {
    ceiba::Judgements j{.id = "j", .method = {ceiba::weight::Swing{}}};
    j.judgements = {{.judge = "police", .node = "n", .values = {{"a", 100}, {"b", 40}}},
                    {.judge = "p_7", .node = "n", .method = ceiba::weight::Method{ceiba::weight::RankSum{}}}};
    CHECK(ceiba::to_json(j) ==
          R"({"schema":"ceiba/judgements/1","id":"j","method":"swing","judgements":[)"
          R"({"judge":"police","node":"n","values":{"a":100,"b":40}},{"judge":"p_7","node":"n","method":"rank_sum"}]})");
    CHECK(ceiba::parse<ceiba::Judgements>(ceiba::to_json(j)) == j);
}
