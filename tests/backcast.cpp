#include <ceiba/backcast.hpp>
#include <ceiba/check.hpp>
#include <ceiba/compare.hpp>
#include <ceiba/hash.hpp>
#include <ceiba/io/file.hpp>
#include <ceiba/score.hpp>
#include <functional>

#include "catch.hpp"

namespace {

using ceiba::Answer;
using ceiba::Assessment;
using ceiba::Backcast;
using ceiba::Crosswalk;
using ceiba::Framework;
using ceiba::Operator;
using ceiba::Response;
using ceiba::State;

Framework framework(const std::string& version, const std::string& scale, const std::string& leaves) {
    return ceiba::parse<Framework>(R"({"schema": "ceiba/framework/1", "id": "small", "version": ")" + version + R"(", "scales": [)" +
                                   scale + R"(], "root": {"id": "whole", "children": [)" + leaves + "]}}");
}
Framework before() {
    return framework("1",
                     R"({"id": "four", "levels": [{"code": "none", "value": 0}, {"code": "some", "value": 1}, {"code": "most", "value": 2},
                              {"code": "all", "value": 3}]})",
                     R"({"id": "law", "question": {"scale": "four"}}, {"id": "police", "question": {"scale": "four"}},
                        {"id": "courts", "question": {"scale": "four"}}, {"id": "gone", "question": {"scale": "four"}})");
}
Framework after() {
    return framework("2", R"({"id": "five", "levels": [{"code": "l1", "value": 1}, {"code": "l2", "value": 2}, {"code": "l3", "value": 3},
                              {"code": "l4", "value": 4}, {"code": "l5", "value": 5}]})",
                     R"({"id": "laws", "question": {"scale": "five"}}, {"id": "justice", "question": {"scale": "five"}},
                        {"id": "fresh", "question": {"scale": "five"}})");
}
const std::map<std::string, Answer> stretched{{"none", {1.0}}, {"some", {2.0}}, {"most", {std::string("l4")}}, {"3", {5.0}}};

Crosswalk crosswalk(Operator combine = Operator::minimum) {
    return {.id = "one_to_two",
            .earlier = "small",
            .earlier_version = "1",
            .later = "small",
            .later_version = "2",
            .rows = {{.later = "laws", .earlier = {"law"}, .values = stretched},
                     {.later = "justice", .earlier = {"police", "courts"}, .combine = combine, .values = stretched}}};
}
Response said(const std::string& institution, const std::string& indicator, const Answer& answer) {
    return {.institution = institution, .indicator = indicator, .answer = answer};
}
Assessment assessment() {
    return {.id = "old",
            .framework = "small",
            .framework_version = "1",
            .subject = {.id = "s"},
            .round = {.id = "one"},
            .institutions = {{.id = "office"}, {.id = "court"}},
            .responses = {said("office", "law", {std::string("most")}),
                          said("court", "law", {3.0}),
                          said("office", "police", {std::string("none")}),
                          said("office", "courts", {2.0}),
                          {.institution = "court", .indicator = "police", .state = State::dont_know},
                          {.institution = "court", .indicator = "courts", .state = State::outside_mandate},
                          said("court", "gone", {1.0})}};
}
const Response& response(const Backcast& b, std::string_view institution, std::string_view indicator) {
    const auto found = std::ranges::find_if(b.assessment.responses,
                                            [&](const Response& r) { return r.institution == institution && r.indicator == indicator; });
    REQUIRE(found != b.assessment.responses.end());
    return *found;
}
std::string refused(const std::function<void()>& f) {
    std::string out;
    try {
        f();
    } catch (const ceiba::Error& e) {
        for (const ceiba::Issue& i : e.issues()) out += i.code + " " + i.where + ";";
    }
    return out;
}

}  // namespace

TEST_CASE("backcast: every voice keeps its answers, on the later scale, and what is not mapped is named") {
    const Backcast b = ceiba::backcast(before(), assessment(), crosswalk(), after());
    CHECK(b.crosswalk == "one_to_two");
    CHECK(b.assessment.framework_version == "2");
    CHECK(b.assessment.round.id == "one");
    CHECK(response(b, "office", "laws").answer == Answer{std::string("l4")});
    CHECK(response(b, "court", "laws").answer == Answer{5.0});
    CHECK(response(b, "office", "justice").answer == Answer{1.0});  // the least of none and most
    CHECK(response(b, "court", "justice").state == State::dont_know);
    CHECK(b.assessment.responses.size() == 4);
    CHECK(b.dropped == std::vector<std::string>{"gone"});
    CHECK(b.unasked == std::vector<std::string>{"fresh"});
    CHECK(b.provenance.framework == ceiba::hash(after()));
    CHECK(b.provenance.answers == ceiba::hash(assessment()));
    CHECK_FALSE(ceiba::has_errors(ceiba::check(after(), b.assessment)));
    // laws (4 + 5) / 2, justice 1
    CHECK(ceiba::score(after(), b.assessment).nodes[0].value == 2.75);
    // and the rounds can now be compared
    CHECK(ceiba::compare(after(), b.assessment, b.assessment).parts.empty());
}

TEST_CASE("backcast: the operators, worked by hand on 1 and 4") {
    const std::map<Operator, double> expected{{Operator::minimum, 1},
                                              {Operator::maximum, 4},
                                              {Operator::lower_median, 1},
                                              {Operator::sum, 5}};
    for (const auto& [combine, value] : expected)
        CHECK(response(ceiba::backcast(before(), assessment(), crosswalk(combine), after()), "office", "justice").answer == Answer{value});
    // a mean between two levels is no answer
    for (const Operator combine : {Operator::mean, Operator::median})
        CHECK(refused([&] { ceiba::backcast(before(), assessment(), crosswalk(combine), after()); }) == "not_a_level /rows/1;");
    Framework shares = after();
    shares.scales[0].levels.clear();
    shares.scales[0].numeric = ceiba::measure::Normaliser{ceiba::measure::Identity{.low = 1, .high = 5}};
    Crosswalk c = crosswalk(Operator::mean);
    for (ceiba::CrosswalkRow& row : c.rows) row.values["most"] = Answer{4.0};
    CHECK(response(ceiba::backcast(before(), assessment(), c, shares), "office", "justice").answer == Answer{2.5});
}

TEST_CASE("backcast: an adjudication stands again, of what was agreed") {
    Assessment a = assessment();
    a.adjudications.push_back(
        {.indicator = "courts", .answer = Answer{3.0}, .rationale = "Shown.", .decided_by = "Panel", .date = "2024-03-01"});
    const Backcast b = ceiba::backcast(before(), a, crosswalk(Operator::maximum), after());
    REQUIRE(b.assessment.adjudications.size() == 1);
    CHECK(b.assessment.adjudications[0].indicator == "justice");
    CHECK(b.assessment.adjudications[0].answer == Answer{5.0});
    CHECK(b.assessment.adjudications[0].rationale == "Shown. (one_to_two: police, courts)");
    CHECK(b.assessment.adjudications[0].decided_by == "Panel");
    CHECK(b.assessment.adjudications[0].date == "2024-03-01");
}

TEST_CASE("backcast: of several adjudications every reason and office is kept, and the latest date") {
    Assessment a = assessment();
    a.adjudications = {{.indicator = "courts", .answer = Answer{3.0}, .rationale = "Shown.", .decided_by = "Panel", .date = "2024-03-01"},
                       {.indicator = "police", .answer = Answer{1.0}, .rationale = "Agreed.", .decided_by = "Table", .date = "2024-02-01"},
                       {.indicator = "law", .answer = Answer{2.0}, .rationale = "Read."}};
    const Backcast b = ceiba::backcast(before(), a, crosswalk(), after());
    REQUIRE(b.assessment.adjudications.size() == 2);
    const ceiba::Adjudication& laws = b.assessment.adjudications[0];
    CHECK(laws.rationale == "Read. (one_to_two: law)");
    CHECK_FALSE(laws.decided_by.has_value());  // nobody is named, and so the crosswalk is not either
    CHECK_FALSE(laws.date.has_value());
    const ceiba::Adjudication& justice = b.assessment.adjudications[1];
    CHECK(justice.rationale == "Agreed. Shown. (one_to_two: police, courts)");
    CHECK(justice.decided_by == "Table; Panel");
    CHECK(justice.date == "2024-03-01");
}

TEST_CASE("backcast: without values the answers are the same, by code or number") {
    const Framework f = before();
    Crosswalk c{.id = "same", .earlier = "small", .later = "small"};
    for (const char* id : {"law", "police", "courts", "gone"}) c.rows.push_back({.later = id, .earlier = {id}});
    const Backcast b = ceiba::backcast(f, assessment(), c, f);
    CHECK(b.dropped.empty());
    CHECK(b.unasked.empty());
    CHECK(ceiba::score(f, b.assessment).nodes == ceiba::score(f, assessment()).nodes);
}

TEST_CASE("backcast: a crosswalk that does not fit is refused, each problem at its place") {
    const auto with = [](auto change) {
        Crosswalk c = crosswalk();
        change(c);
        return refused([&] { ceiba::backcast(before(), assessment(), c, after()); });
    };
    CHECK(with([](Crosswalk& c) { c.earlier = "large"; }) == "framework_mismatch /earlier;");
    CHECK(with([](Crosswalk& c) { c.rows[0].later = "lawz"; }) == "unknown_indicator /rows/0/later;");
    CHECK(with([](Crosswalk& c) { c.rows[0].earlier = {"whole"}; }) == "not_an_indicator /rows/0/earlier/0;");
    CHECK(with([](Crosswalk& c) { c.rows[0].earlier.clear(); }) == "missing_key /rows/0/earlier;");
    CHECK(with([](Crosswalk& c) { c.rows[1].later = "laws"; }) == "duplicate_id /rows/1/later;");
    CHECK(with([](Crosswalk& c) { c.rows[1].combine = Operator::only; }) == "no_operator /rows/1/combine;");
    CHECK(with([](Crosswalk& c) { c.rows[0].values.erase("3"); }) == "unmapped_value /rows/0/values;");
    CHECK(with([](Crosswalk& c) { c.rows[0].values["none"] = Answer{9.0}; }) == "not_a_level /rows/0/values/none;");
    CHECK(with([](Crosswalk& c) { c.rows[1].values.clear(); }) == "not_a_level /rows/1;");
}

TEST_CASE("backcast: a crosswalk and a backcast come back from a file as they were") {
    CHECK(ceiba::parse<Crosswalk>(ceiba::to_json(crosswalk())) == crosswalk());
    const Backcast b = ceiba::backcast(before(), assessment(), crosswalk(), after());
    CHECK(ceiba::parse<Backcast>(ceiba::to_json(b)) == b);
}
