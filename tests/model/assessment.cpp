#include <ceiba/model/assessment.hpp>

#include "catch.hpp"
#include "described.hpp"

TEST_CASE("assessment: described") {
    described::check<ceiba::Subject>("Subject");
    described::check<ceiba::Round>("Round");
    described::check<ceiba::Institution>("Institution");
    described::check<ceiba::Evidence>("Evidence");
    described::check<ceiba::Response>("Response");
    described::check<ceiba::Adjudication>("Adjudication");
    described::check<ceiba::Imputed>("Imputed");
    described::check<ceiba::Status>("Status");
    described::check<ceiba::Assessment>("Assessment");
    CHECK(described::enumerators<ceiba::Source>() == "survey desk_review case_review interview observation");
}

TEST_CASE("assessment: a response answered a survey unless it is said") {
    const ceiba::Response r{.institution = "i", .indicator = "q", .answer = ceiba::Answer{2.0}};
    CHECK(r.state == ceiba::State::answered);
    CHECK(r.source == ceiba::Source::survey);
    CHECK(ceiba::to_json(r) == R"({"institution":"i","indicator":"q","answer":2})");
    ceiba::Response other = r;
    other.respondent = "p1";
    CHECK(r != other);
}

TEST_CASE("assessment: the states are those agreed, in the order of their codes") {
    CHECK(described::enumerators<ceiba::State>() ==
          "answered not_answered not_applicable dont_know insufficient_evidence not_reviewed outside_mandate no_score "
          "withheld");
    CHECK(static_cast<int>(ceiba::State::answered) == 0);
    CHECK(static_cast<int>(ceiba::State::no_score) == 7);
}
