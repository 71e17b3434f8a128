#include <ceiba/model/result.hpp>

#include "catch.hpp"
#include "described.hpp"

TEST_CASE("result: described") {
    described::check<ceiba::SourceValue>("SourceValue");
    described::check<ceiba::Reconciled>("Reconciled");
    described::check<ceiba::Counted>("Counted");
    described::check<ceiba::NodeScore>("NodeScore");
    described::check<ceiba::Scores>("Scores");
    described::check<ceiba::Gap>("Gap");
    described::check<ceiba::Gaps>("Gaps");
    described::check<ceiba::Factor>("Factor");
    described::check<ceiba::Priority>("Priority");
    described::check<ceiba::Priorities>("Priorities");
    described::check<ceiba::Step>("Step");
    described::check<ceiba::Explanation>("Explanation");
}

TEST_CASE("result: what there is none of is left out, not written as 0") {
    ceiba::NodeScore score{.id = "n", .state = ceiba::State::no_score};
    CHECK(ceiba::to_json(score) == R"({"id":"n","depth":0,"state":"no_score","effective_weight":0})");
    score.value = 0;
    CHECK(ceiba::to_json(score) == R"({"id":"n","depth":0,"value":0,"state":"no_score","effective_weight":0})");
}

TEST_CASE("result: a score, a gap and an answer have a value or the state that says why not") {
    const auto required = []<class T>(std::type_identity<T>, std::string_view name) {
        for (const ceiba::describe::Note& note : ceiba::describe::notes_of<T>.members)
            if (note.name == name) return note.required;
        return false;
    };
    CHECK(required(std::type_identity<ceiba::NodeScore>(), "state"));
    CHECK(required(std::type_identity<ceiba::Gap>(), "state"));
    CHECK(required(std::type_identity<ceiba::Reconciled>(), "state"));
    CHECK(required(std::type_identity<ceiba::SourceValue>(), "state"));
    CHECK(ceiba::Reconciled{}.state == ceiba::State::not_answered);
}
