// Recommendations beside what was found.

#include <ceiba/check_catalogue.hpp>
#include <ceiba/io/json.hpp>
#include <ceiba/io/read.hpp>
#include <ceiba/recommend.hpp>

#include "catch.hpp"

namespace {

using ceiba::Catalogue;
using ceiba::Recommendations;
using ceiba::Recommended;

ceiba::Framework framework() {
    return ceiba::parse<ceiba::Framework>(R"({
        "schema": "ceiba/framework/1", "id": "small", "version": "1",
        "scales": [{"id": "levels", "levels": [{"code": "none", "value": 1}, {"code": "some", "value": 2}, {"code": "most", "value": 3},
                                               {"code": "all", "value": 4}]}],
        "root": {"id": "whole", "children": [
            {"id": "law", "question": {"scale": "levels"}}, {"id": "unit", "question": {"scale": "levels"}},
            {"id": "data", "question": {"scale": "levels"}}, {"id": "help", "question": {"scale": "levels"}}]}})");
}

ceiba::Assessment assessment() {
    ceiba::Assessment out{.id = "first",
                          .framework = "small",
                          .subject = {.id = "somewhere"},
                          .round = {.id = "one"},
                          .institutions = {{.id = "office", .sector = "executive"}},
                          .evidence = {{.id = "gazette"}}};
    for (const auto& [indicator, answer] : {std::pair("law", 1.0), {"unit", 2.0}, {"data", 4.0}})
        out.responses.push_back({.institution = "office", .indicator = indicator, .answer = ceiba::Answer{answer}});
    return out;
}

const ceiba::TargetProfile targets{.id = "aim", .indicators = {ceiba::target::Fixed{ceiba::Answer{4.0}}}};

Catalogue catalogue() {
    return ceiba::parse<Catalogue>(R"({
        "schema": "ceiba/catalogue/1", "id": "actions", "currency": "USD", "sizes": {"M": 100}, "levels": {"region": 12},
        "institutions": [{"id": "congress", "sector": "legislature"}],
        "actions": [
            {"id": "draft", "lead": "congress", "closes": [{"indicator": "law", "to": "all"}], "one_off": {"low": 5, "high": 9}},
            {"id": "hire", "lead": "congress", "closes": [{"indicator": "unit", "to": 3}], "yearly": {"size": "M", "level": "region"}},
            {"id": "ask", "lead": "congress", "closes": [{"indicator": "unit", "to": 2}, {"indicator": "data", "to": 4}]}]})");
}

Recommendations recommendations() {
    return ceiba::parse<Recommendations>(R"({
        "schema": "ceiba/recommendations/1", "id": "advice", "framework": "small", "catalogue": "actions",
        "areas": [{"id": "staff", "fewest": 1}, {"id": "rules", "fewest": 1, "most": 1}],
        "recommendations": [
            {"id": "legislate", "title": "Legislate", "area": "rules", "indicators": ["law", "help"], "actions": ["draft"],
             "institutions": ["congress"], "evidence": ["gazette"]},
            {"id": "staff_up", "title": "Hire", "area": "staff", "sectors": ["executive"], "indicators": ["data"],
             "actions": ["hire", "ask"]}]})");
}

Recommended recommended(const Recommendations& r) {
    return ceiba::recommend(framework(), assessment(), targets, catalogue(), r);
}

/// Every issue as its code and place.
std::vector<std::string> refused(const Recommendations& r) {
    try {
        recommended(r);
        return {};
    } catch (const ceiba::Error& error) {
        std::vector<std::string> out;
        for (const ceiba::Issue& i : error.issues()) out.push_back(i.code + " " + i.where);
        return out;
    }
}

}  // namespace

TEST_CASE("recommend: gaps, actions and what nobody names, worked by hand") {
    const Recommended r = recommended(recommendations());
    REQUIRE(r.items.size() == 2);
    const auto& staff = r.items[0];  // the areas have their order
    const auto& rules = r.items[1];
    CHECK(staff.recommendation == "staff_up");
    CHECK_FALSE(staff.gap_left);  // data is at its target
    CHECK(staff.one_off == 0);
    CHECK(staff.yearly == 1200);
    CHECK(staff.cost_unknown == std::vector<std::string>{"ask"});
    CHECK(staff.actions[0].closes == std::vector<std::string>{"unit"});
    CHECK(staff.actions[1].closes.empty());  // unit is at 2 already
    CHECK_FALSE(staff.rank);
    CHECK(staff.gaps[0].gap == 0.0);
    CHECK(rules.gap_left);
    CHECK(rules.one_off == 9);
    CHECK(rules.rank == 1);
    CHECK(rules.gaps[0].value == 1.0);
    CHECK(rules.gaps[0].target == 4.0);
    CHECK(rules.gaps[0].gap == 3.0);
    CHECK(rules.gaps[0].actions == std::vector<std::string>{"draft"});
    CHECK(rules.gaps[1].state == ceiba::State::not_answered);
    CHECK_FALSE(rules.gaps[1].gap);
    REQUIRE(rules.contribution);
    CHECK(*rules.contribution == Approx(1).epsilon(1e-12));  // 3 of the three answered indicators
    REQUIRE(r.unaddressed.size() == 1);
    CHECK(r.unaddressed[0].indicator == "unit");
    CHECK(r.unaddressed[0].actions == std::vector<std::string>{"hire"});
    CHECK(r.issues.empty());
    CHECK(r.currency == "USD");
    CHECK(ceiba::parse<Recommended>(ceiba::to_json(r)) == r);
}

TEST_CASE("recommend: what recommendations and left gaps contribute adds up to the whole gap where each is named once") {
    Recommendations r = recommendations();
    r.recommendations[1].indicators = {"unit", "data"};
    const Recommended found = recommended(r);
    CHECK(found.unaddressed.empty());
    double sum = 0;
    for (const auto& item : found.items) sum += item.contribution.value_or(0);
    CHECK(sum == Approx(4 - 7.0 / 3).epsilon(1e-12));
}

TEST_CASE("recommend: too many and too few in an area, and what names nothing, are warnings") {
    Recommendations r = recommendations();
    r.areas[0].fewest = 2;
    r.areas[0].most = 2;
    r.areas[1].most = 1;
    r.recommendations.push_back({.id = "more", .title = "More", .area = "rules"});
    const Recommended found = recommended(r);
    std::vector<std::string> warned;
    for (const ceiba::Issue& i : found.issues) {
        CHECK(i.severity == ceiba::Severity::warning);
        warned.push_back(i.code + " " + i.where);
    }
    CHECK(warned == std::vector<std::string>{"recommends_nothing /recommendations/2", "few_recommendations /areas/0",
                                             "many_recommendations /areas/1"});
}

TEST_CASE("recommend: an area without a limit of its own has room for three to five") {
    const ceiba::RecommendationArea area{.id = "any"};
    CHECK(area.fewest == 3);
    CHECK(area.most == 5);
}

TEST_CASE("recommend: unknown ids are errors, all at once") {
    Recommendations r = recommendations();
    r.catalogue = "other";
    r.areas.push_back({.id = "rules", .fewest = -1});
    r.areas.push_back({.id = "turned", .fewest = 3, .most = 2});
    r.recommendations[0].area = "rule";
    r.recommendations[0].institutions = {"ministry"};
    r.recommendations[0].sectors = {"executiv"};
    r.recommendations[0].indicators = {"whole", "lw", "law", "law"};
    r.recommendations[0].actions = {"drat"};
    r.recommendations[0].evidence = {"gazete"};
    r.recommendations[1].id = "legislate";
    r.recommendations[1].title = {};
    CHECK(refused(r) ==
          std::vector<std::string>{"other_document /catalogue", "duplicate_id /areas/2/id", "duplicate_id /recommendations/1/id",
                                   "out_of_range /areas/2/fewest", "bad_interval /areas/3", "unknown_area /recommendations/0/area",
                                   "unknown_institution /recommendations/0/institutions/0", "unknown_sector /recommendations/0/sectors/0",
                                   "not_an_indicator /recommendations/0/indicators/0", "unknown_indicator /recommendations/0/indicators/1",
                                   "named_twice /recommendations/0/indicators/3", "unknown_action /recommendations/0/actions/0",
                                   "unknown_evidence /recommendations/0/evidence/0", "missing_key /recommendations/1",
                                   "few_recommendations /areas/1", "few_recommendations /areas/3"});
}

TEST_CASE("check_catalogue: says all that is wrong and throws nothing") {
    Catalogue wrong = catalogue();
    CHECK(ceiba::check_catalogue(framework(), wrong).empty());
    wrong.actions[0].prerequisites = {{.action = "draft"}};
    wrong.actions[1].lead = "nobody";
    const auto issues = ceiba::check_catalogue(framework(), wrong);
    REQUIRE(issues.size() == 2);
    CHECK(issues[0].code == "unknown_institution");
    CHECK(issues[1].code == "prerequisite_cycle");
}
