#include <algorithm>
#include <ceiba/io/file.hpp>
#include <ceiba/judge_plan.hpp>
#include <ceiba/score.hpp>

#include "catch.hpp"

namespace {

using ceiba::Action;
using ceiba::Answer;
using ceiba::Catalogue;
using ceiba::Constraints;
using ceiba::JudgedPlan;
using ceiba::Limit;
using ceiba::Plan;

/// Two indicators of levels 1 to 5, the mean of which is the root, and one that is the less of two.
ceiba::Framework framework() {
    return ceiba::parse<ceiba::Framework>(R"({
        "schema": "ceiba/framework/1", "id": "small", "version": "1",
        "scales": [{"id": "levels", "levels": [{"code": "none", "value": 1}, {"code": "some", "value": 2}, {"code": "most", "value": 3},
                                               {"code": "all", "value": 4}, {"code": "lasting", "value": 5}]}],
        "root": {"id": "whole", "children": [
            {"id": "law", "question": {"scale": "levels"}},
            {"id": "police", "rule": "minimum", "children": [
                {"id": "units", "question": {"scale": "levels"}}, {"id": "training", "question": {"scale": "levels"}}]}]}})");
}

ceiba::Assessment assessment(double law = 1, double units = 2, double training = 2) {
    ceiba::Assessment a{.id = "first",
                        .framework = "small",
                        .subject = {.id = "somewhere"},
                        .round = {.id = "one"},
                        .institutions = {{.id = "office"}}};
    for (const auto& [indicator, answer] : {std::pair("law", law), {"units", units}, {"training", training}})
        a.responses.push_back({.institution = "office", .indicator = indicator, .answer = Answer{answer}});
    return a;
}

const ceiba::TargetProfile targets{.id = "aim", .indicators = {ceiba::target::Fixed{Answer{4.0}}}};

Catalogue catalogue() {
    return ceiba::parse<Catalogue>(R"({
        "schema": "ceiba/catalogue/1", "id": "actions", "currency": "USD", "sizes": {"S": 10, "M": 100}, "levels": {"department": 22},
        "institutions": [{"id": "congress", "sector": "legislature"}, {"id": "ministry", "sector": "executive"}],
        "actions": [
            {"id": "draft", "lead": "congress", "closes": [{"indicator": "law", "to": "some"}], "one_off": {"amount": 5}, "effort": 1},
            {"id": "adopt", "lead": "congress", "closes": [{"indicator": "law", "to": "all"}], "one_off": {"low": 1, "high": 7}, "effort": 1,
             "prerequisites": [{"action": "draft"}]},
            {"id": "hire", "lead": "ministry", "function": "investigation", "duration": 2, "yearly": {"size": "S", "quantity": 2},
             "closes": [{"indicator": "units", "to": "lasting"}]},
            {"id": "teach", "lead": "ministry", "one_off": {"amount": 1, "level": "department"},
             "closes": [{"indicator": "training", "to": "most", "alternatives": "course"}],
             "prerequisites": [{"indicator": "units", "level": "most"}]},
            {"id": "invite", "lead": "ministry", "type": "training", "one_off": {"amount": 3},
             "closes": [{"indicator": "training", "to": "most", "alternatives": "course"}], "excludes": ["teach"]},
            {"id": "unpriced", "lead": "ministry"}]})");
}

Constraints constraints() {
    return ceiba::parse<Constraints>(R"({"schema": "ceiba/constraints/1", "id": "limits",
        "periods": [{"id": "y1"}, {"id": "y2"}, {"id": "y3"}]})");
}

Plan plan(const std::vector<std::pair<std::string, std::string>>& actions) {
    Plan out{.id = "ours"};
    for (const auto& [action, start] : actions) out.actions.push_back({.action = action, .start = start});
    return out;
}

JudgedPlan judged(const Plan& p, const Constraints& c = constraints(), const ceiba::Assessment& a = assessment()) {
    return ceiba::judge_plan(framework(), a, targets, catalogue(), c, p);
}

std::vector<std::optional<double>> scores(const JudgedPlan& j, const std::string& node) {
    return std::ranges::find(j.nodes, node, &ceiba::Projection::node)->scores;
}
using Series = std::vector<std::optional<double>>;

std::vector<std::string> limits(const JudgedPlan& j) {
    std::vector<std::string> out;
    for (const ceiba::Violation& v : j.violations)
        out.push_back(std::string(ceiba::describe::name_of(v.limit)) + " " + v.where + (v.period ? " " + *v.period : ""));
    return out;
}
using Limits = std::vector<std::string>;

}  // namespace

TEST_CASE("judge_plan: scores, costs and what is closed, worked by hand") {
    const JudgedPlan j = judged(plan({{"draft", "y1"}, {"adopt", "y2"}, {"hire", "y1"}, {"teach", "y3"}}));
    CHECK(j.violations.empty());
    CHECK(j.within_limits);
    // law 1, 2, 4; units 2 until hiring is over at the end of the second year, then 5, which counts as the target 4; training 2, then 3
    CHECK(scores(j, "law") == Series{2, 4, 4});
    CHECK(scores(j, "units") == Series{2, 4, 4});
    CHECK(scores(j, "training") == Series{2, 2, 3});
    CHECK(scores(j, "police") == Series{2, 2, 3});
    CHECK(scores(j, "whole") == Series{2, 3, 3.5});
    CHECK(j.closed == 2);  // from 1.5
    // 5 + 2 x 10; the upper end 7 + 20; 22 departments + 20
    CHECK(j.periods[0].cost == 25);
    CHECK(j.periods[0].one_off == 5);
    CHECK(j.periods[1].cost == 27);
    CHECK(j.periods[2].cost == 42);
    CHECK(j.cost == 94);
    CHECK(j.actions[2].finish == "y2");
    CHECK(j.actions[2].cost == 60);
    CHECK(j.periods[0].effort.at("congress") == 1);
    CHECK(ceiba::parse<JudgedPlan>(ceiba::to_json(j)) == j);
}

TEST_CASE("judge_plan: a later rise counts less, by the length of the periods") {
    Constraints c = constraints();
    c.discount = 1;
    CHECK(judged(plan({{"draft", "y2"}}), c).closed == .25);  // half a unit, one year later
    c.periods[0].years = 2;
    CHECK(judged(plan({{"draft", "y2"}}), c).closed == .125);
    // a year's cost for each year
    CHECK(judged(plan({{"hire", "y1"}}), c).cost == 80);
}

TEST_CASE("judge_plan: a level is reached when everything up to it is done, of alternatives one") {
    // without a draft, no law is passed
    CHECK(scores(judged(plan({{"adopt", "y1"}})), "law") == Series{1, 1, 1});
    CHECK(scores(judged(plan({{"invite", "y1"}})), "training") == Series{3, 3, 3});
    // what an answer has reached already needs no action
    CHECK(scores(judged(plan({{"adopt", "y1"}}), constraints(), assessment(2)), "law") == Series{4, 4, 4});
    // above the target nothing is lost
    CHECK(scores(judged(plan({{"draft", "y1"}}), constraints(), assessment(5)), "law") == Series{5, 5, 5});
    // what was finished before, or is under way, counts
    Constraints c = constraints();
    c.finished = {"draft"};
    CHECK(scores(judged(plan({{"adopt", "y2"}}), c), "law") == Series{2, 4, 4});
    c.finished.clear();
    c.begun["hire"] = 0;
    const JudgedPlan begun = judged(plan({}), c);
    CHECK(scores(begun, "units") == Series{4, 4, 4});
    CHECK(begun.cost == 60);
    CHECK(begun.actions.empty());
}

TEST_CASE("judge_plan: whatever it does not keep to, with its place") {
    Constraints c = constraints();
    CHECK(limits(judged(plan({{"hire", "y3"}}), c)) == Limits{"horizon /actions/0/start y3"});
    CHECK(limits(judged(plan({{"adopt", "y1"}, {"draft", "y1"}}), c)) == Limits{"prerequisite /actions/0/start"});
    CHECK(limits(judged(plan({{"teach", "y1"}}), c)) == Limits{"level /actions/0/start"});
    CHECK(limits(judged(plan({{"hire", "y1"}, {"teach", "y2"}}), c)) == Limits{"level /actions/1/start"});
    CHECK(limits(judged(plan({{"hire", "y1"}, {"teach", "y3"}, {"invite", "y1"}}), c)) == Limits{"exclusion /actions/2/action"});
    const JudgedPlan level = judged(plan({{"teach", "y1"}}), c);
    CHECK(level.violations[0].row == 1);
    CHECK(level.violations[0].other == "units");
    CHECK(level.violations[0].allowed == 3.0);
    CHECK(level.violations[0].found == 2.0);

    c.earliest["draft"] = "y2";
    c.latest["hire"] = "y2";
    c.mandatory = {"invite"};
    c.forbidden = {"hire"};
    CHECK(limits(judged(plan({{"draft", "y1"}, {"hire", "y2"}}), c)) ==
          Limits{"earliest /actions/0/start y2", "latest /actions/1/start y2", "forbidden /actions/1/action", "mandatory /mandatory/0"});
    c = constraints();
    c.capacity["congress"] = {1, 1, 1};
    const JudgedPlan busy = judged(plan({{"draft", "y1"}, {"adopt", "y1"}}), c);
    CHECK(limits(busy) == Limits{"prerequisite /actions/1/start", "capacity /capacity/congress/0 y1"});
    CHECK(busy.violations[1].actions == std::vector<std::string>{"draft", "adopt"});
    CHECK(busy.violations[1].found == 2.0);

    c = constraints();
    c.goal = 3;
    CHECK(limits(judged(plan({{"draft", "y1"}}), c)) == Limits{"goal /goal"});
    c = constraints();
    c.shares = {{.sector = "executive", .share = .5}, {.function = "investigation", .share = .1}};
    CHECK(limits(judged(plan({{"draft", "y1"}, {"invite", "y1"}}), c)) == Limits{"share /shares/0", "share /shares/1"});
    CHECK(judged(plan({}), c).within_limits);
}

TEST_CASE("judge_plan: an unknown cost is no cost of 0") {
    const JudgedPlan j = judged(plan({{"unpriced", "y1"}}));
    CHECK(j.cost_unknown == std::vector<std::string>{"unpriced"});
    CHECK(j.violations.empty());
    CHECK_FALSE(j.within_limits);
    CHECK_FALSE(j.actions[0].cost.has_value());
}

TEST_CASE("judge_plan: money, who pays, and the first period that falls short") {
    Constraints c = constraints();
    c.funds = {{.id = "state", .budget = {8, 4, 0}}, {.id = "donor", .budget = {0, 2, 0}, .sectors = {"executive"}}};
    // the draft is paid at once; passing costs 7 in the second year, of which the state has 4
    const JudgedPlan poor = judged(plan({{"draft", "y1"}, {"adopt", "y2"}}), c);
    CHECK(limits(poor) == Limits{"budget /funds y2"});
    CHECK(poor.violations[0].funds == std::vector<std::string>{"state"});
    CHECK(poor.violations[0].actions == std::vector<std::string>{"adopt"});
    CHECK(poor.violations[0].found == 3.0);
    CHECK(poor.periods[0].funds.at("state") == 5);
    // with what is left of the first year it is enough
    c.funds[0].carry_over = true;
    const JudgedPlan enough = judged(plan({{"draft", "y1"}, {"adopt", "y2"}}), c);
    CHECK(enough.within_limits);
    CHECK(enough.periods[1].funds.at("state") == 7);
    // a named payment of a fund that does not admit it, and one of another currency
    Plan named = plan({{"draft", "y2"}});
    named.actions[0].payments = {{"donor", "y2", 2}};
    CHECK(limits(judged(named, c)) == Limits{"earmark /actions/0/payments/0 y2"});
    c.funds[1].currency = "EUR";
    c.exchange_rates["EUR"] = 1.5;
    Plan invited = plan({{"invite", "y2"}});
    invited.actions[0].payments = {{"donor", "y2", 3}};
    CHECK(judged(invited, c).periods[1].funds.at("donor") == 3);
}

TEST_CASE("judge_plan: what is wrong with the documents, all at once") {
    const auto refused = [](Catalogue actions, Constraints limits, const Plan& p) {
        std::vector<std::string> out;
        try {
            ceiba::judge_plan(framework(), assessment(), targets, actions, limits, p);
        } catch (const ceiba::Error& e) {
            for (const ceiba::Issue& i : e.issues()) out.push_back(i.code + " " + i.where);
        }
        return out;
    };
    Catalogue wrong = catalogue();
    wrong.actions[0].prerequisites = {{.action = "adopt"}};
    wrong.actions[1].lead = "congres";
    wrong.actions[2].closes[0].indicator = "police";
    wrong.actions[3].closes[0].to = Answer{std::string("mst")};
    wrong.actions[4].one_off->size = "S";
    wrong.actions[5].id = "draft";
    wrong.actions[5].prerequisites = {{}};
    CHECK(refused(wrong, constraints(), plan({})) ==
          std::vector<std::string>{"duplicate_id /actions/5/id", "unknown_institution /actions/1/lead",
                                   "unknown_indicator /actions/2/closes/0/indicator", "not_a_level /actions/3/closes/0/to",
                                   "cost_twice /actions/4/one_off", "action_or_level /actions/5/prerequisites/0",
                                   "prerequisite_cycle /actions/1/prerequisites/0/action"});
    Constraints tight = constraints();
    tight.funds = {{.id = "state", .budget = {1}, .currency = "EUR"}};
    tight.earliest["drft"] = "y9";
    tight.begun["draft"] = 1;
    tight.shares = {{.share = 2}};
    CHECK(refused(catalogue(), tight, plan({})) ==
          std::vector<std::string>{"wrong_shape /funds/0/budget", "no_exchange_rate /funds/0/currency", "unknown_action /earliest/drft",
                                   "unknown_period /earliest/drft", "out_of_range /begun/draft", "out_of_range /shares/0/share",
                                   "sector_or_function /shares/0"});
    Constraints begun = constraints();
    begun.finished = {"draft"};
    Plan bad = plan({{"draft", "y1"}, {"adopt", "y4"}, {"adopt", "y1"}, {"adpt", "y1"}});
    bad.actions[1].payments = {{"nobody", "y1", -1}};
    bad.catalogue = "others";
    CHECK(refused(catalogue(), begun, bad) ==
          std::vector<std::string>{"other_document /catalogue", "already_begun /actions/0/action", "unknown_period /actions/1/start",
                                   "unknown_fund /actions/1/payments/0/fund", "out_of_range /actions/1/payments/0/amount",
                                   "duplicate_id /actions/2/action", "unknown_action /actions/3/action"});
}

TEST_CASE("judge_plan: each phase of the targets says what it lacks when its time is over, worked by hand") {
    ceiba::TargetProfile phased = targets;
    phased.phases = {{.id = "soon", .label = "Soon", .years = 1, .indicators = {ceiba::target::Rise{}}},
                     {.id = "later",
                      .years = 2.5,
                      .indicators = {ceiba::target::Fixed{Answer{3.0}}},
                      .nodes = {{"police", {ceiba::target::Fixed{Answer{3.0}}}}}}};
    const Plan p = plan({{"draft", "y1"}, {"adopt", "y2"}, {"hire", "y1"}, {"teach", "y3"}});
    const JudgedPlan j = ceiba::judge_plan(framework(), assessment(), phased, catalogue(), constraints(), p);
    REQUIRE(j.phases.size() == 3);
    // the first year: law 2 of 2, units and training 2 of 3; the root 2, and (2 + 3) / 2 with all at their targets
    const ceiba::JudgedPhase& soon = j.phases[0];
    CHECK(soon.phase == "soon");
    CHECK(soon.label == ceiba::Text("Soon"));
    CHECK(soon.period == "y1");
    CHECK(soon.score == 2.0);
    CHECK(soon.target == 2.5);
    CHECK(soon.shortfall == .5);
    CHECK(soon.reached == 1);
    CHECK(soon.nodes == std::vector<ceiba::Shortfall>{{.node = "units", .target = 3, .reached = 2, .shortfall = 1},
                                                      {.node = "training", .target = 3, .reached = 2, .shortfall = 1}});
    // two and a half years: the second is the last that is over; the node with children is short too
    const ceiba::JudgedPhase& later = j.phases[1];
    CHECK(later.period == "y2");
    CHECK(later.reached == 2);
    CHECK(later.nodes == std::vector<ceiba::Shortfall>{{.node = "police", .target = 3, .reached = 2, .shortfall = 1},
                                                       {.node = "training", .target = 3, .reached = 2, .shortfall = 1}});
    // law counts at 4 in the end, but at 3 by then: what one has too much makes up for nothing of the others
    CHECK(later.score == 3.0);
    CHECK(later.target == 3.0);
    CHECK(later.shortfall == 0.0);
    // the end is the cap
    CHECK_FALSE(j.phases[2].phase);
    CHECK(j.phases[2].period == "y3");
    CHECK(j.phases[2].nodes == std::vector<ceiba::Shortfall>{{.node = "training", .target = 4, .reached = 3, .shortfall = 1}});
    CHECK(j.phases[2].target == 4.0);
    CHECK(j.phases[2].shortfall == .5);
    CHECK(scores(j, "law") == Series{2, 4, 4});
    CHECK(ceiba::parse<JudgedPlan>(ceiba::to_json(j)) == j);
    CHECK(judged(p).phases.empty());

    // by dates: what ends on the day is over; before any period ends it is as assessed
    Constraints dated = constraints();
    dated.periods[0].end = "2027-12-31";
    dated.periods[1].end = "2028-12-31";
    dated.periods[2].end = "2029-12-31";
    phased.phases[0].years = std::nullopt;
    phased.phases[0].date = "2027-12-30";
    phased.phases[1].years = std::nullopt;
    phased.phases[1].date = "2028-12-31";
    const JudgedPlan d = ceiba::judge_plan(framework(), assessment(), phased, catalogue(), dated, p);
    CHECK_FALSE(d.phases[0].period);
    CHECK(d.phases[0].score == 1.5);
    CHECK(d.phases[1].period == "y2");
    dated.periods[1].end = std::nullopt;
    try {
        ceiba::judge_plan(framework(), assessment(), phased, catalogue(), dated, p);
        FAIL("a period without an end has no place among dates");
    } catch (const ceiba::Error& e) {
        REQUIRE(e.issues().size() == 1);
        CHECK(e.issues()[0].code == "missing_key");
        CHECK(e.issues()[0].where == "/periods/1/end");
    }
}
