#include <ceiba/costing.hpp>
#include <ceiba/io/file.hpp>
#include <ceiba/judge_plan.hpp>
#include <ceiba/snap.hpp>
#include <functional>
#include <random>

#include "catch.hpp"

namespace {

using ceiba::Answer;
using ceiba::Catalogue;
using ceiba::Constraints;
using ceiba::CostBy;
using ceiba::Costing;
using ceiba::Omission;
using ceiba::Plan;

/// Two areas: law with one indicator, police with two; the axis has the themes of the three.
ceiba::Framework framework() {
    return ceiba::parse<ceiba::Framework>(R"({
        "schema": "ceiba/framework/1", "id": "small", "version": "1",
        "axes": [{"id": "theme", "label": "Themes", "values": [{"id": "rights", "label": "Rights"}, {"id": "staff"}, {"id": "unused"}]}],
        "scales": [{"id": "levels", "levels": [{"code": "l1", "value": 1}, {"code": "l2", "value": 2}, {"code": "l3", "value": 3},
                                               {"code": "l4", "value": 4}, {"code": "l5", "value": 5}]}],
        "root": {"id": "whole", "children": [
            {"id": "law", "code": "1", "label": "Law", "children": [
                {"id": "code", "tags": {"theme": ["rights"]}, "question": {"scale": "levels"}}]},
            {"id": "police", "children": [
                {"id": "units", "tags": {"theme": ["staff", "rights"]}, "question": {"scale": "levels"}},
                {"id": "training", "question": {"scale": "levels"}}]}]}})");
}
ceiba::Assessment assessment(double code = 2, double units = 1, double training = 4) {
    ceiba::Assessment a{.id = "first",
                        .framework = "small",
                        .subject = {.id = "somewhere"},
                        .round = {.id = "one"},
                        .institutions = {{.id = "office"}}};
    for (const auto& [indicator, answer] : {std::pair("code", code), {"units", units}, {"training", training}})
        a.responses.push_back({.institution = "office", .indicator = indicator, .answer = Answer{answer}});
    return a;
}
ceiba::TargetProfile targets(double level = 5) {
    return {.id = "aim", .indicators = {ceiba::target::Fixed{Answer{level}}}};
}
Catalogue catalogue() {
    return ceiba::parse<Catalogue>(R"({
        "schema": "ceiba/catalogue/1", "id": "actions", "currency": "USD", "price_year": 2026, "levels": {"department": 22},
        "institutions": [{"id": "congress", "label": "Congress", "sector": "legislature"}, {"id": "ministry", "sector": "executive"}],
        "actions": [
            {"id": "draft", "lead": "congress", "type": "drafting", "closes": [{"indicator": "code", "to": "l3"}],
             "one_off": {"amount": 100}},
            {"id": "adopt", "lead": "congress", "closes": [{"indicator": "code", "to": "l4"}], "yearly": {"amount": 10}},
            {"id": "old", "lead": "congress", "closes": [{"indicator": "code", "to": "l2"}], "one_off": {"amount": 7000}},
            {"id": "hire", "lead": "ministry", "closes": [{"indicator": "units", "to": "l2"}],
             "one_off": {"amount": 2, "quantity": 12, "level": "department"}, "yearly": {"low": 1, "high": 3}},
            {"id": "both", "lead": "ministry", "sector": "justice",
             "closes": [{"indicator": "units", "to": "l4"}, {"indicator": "training", "to": "l5"}], "one_off": {"amount": 60}},
            {"id": "unpriced", "lead": "ministry", "closes": [{"indicator": "units", "to": "l3"}]}]})");
}
Constraints constraints(std::size_t periods = 3) {
    Constraints out{.id = "limits"};
    for (std::size_t t = 1; t <= periods; ++t) out.periods.push_back({.id = "y" + std::to_string(t)});
    return out;
}
Costing costed(const Catalogue& c = catalogue(), const Constraints& k = constraints(), const Plan* plan = nullptr,
               const std::optional<std::string>& axis = std::nullopt) {
    return ceiba::costing(framework(), assessment(), targets(), c, k, plan, axis);
}
std::vector<double> series(const Costing& c, CostBy by, const std::optional<std::string>& id) {
    std::vector<double> out;
    for (const ceiba::CostRow& row : c.costs)
        if (row.by == by && row.id == id) out.push_back(row.cost);
    return out;
}
using Series = std::vector<double>;
using Omitted = std::vector<ceiba::OmittedAction>;
std::string refused(const std::function<void()>& f) {
    std::string out;
    try {
        f();
    } catch (const ceiba::Error& e) {
        for (const ceiba::Issue& i : e.issues()) out += i.document.value_or("") + " " + i.code + " " + i.where + ";";
    }
    return out;
}

/// In every period the parts of each kind add up to the whole, to 12 digits; and so do periods and actions.
void require_additive(const Costing& c) {
    std::map<std::pair<CostBy, std::string>, double> sums;
    std::map<std::pair<CostBy, std::string>, double> once;
    double all = 0;
    for (const ceiba::CostRow& row : c.costs) {
        sums[{row.by, row.period}] += row.cost;
        once[{row.by, row.period}] += row.one_off.value_or(0);
        if (row.by == CostBy::whole) all += row.cost;
        if (row.one_off) REQUIRE(ceiba::same(1 + row.cost, 1 + *row.one_off + *row.yearly));
    }
    for (const auto& [what, sum] : sums) {
        if (what.first == CostBy::node) continue;  // those of several depths
        REQUIRE(ceiba::same(1 + sum, 1 + sums.at({CostBy::whole, what.second})));
        if (what.first != CostBy::fund) REQUIRE(ceiba::same(1 + once.at(what), 1 + once.at({CostBy::whole, what.second})));
    }
    REQUIRE(ceiba::same(1 + all, 1 + c.cost));
    double actions = 0;
    for (const ceiba::CostedAction& a : c.actions) actions += a.one_off.value_or(0) + a.yearly.value_or(0);
    REQUIRE(ceiba::same(1 + actions, 1 + c.cost));
}

}  // namespace

TEST_CASE("costing: year k buys what leads to the present level + k, and yearly costs go on, worked by hand") {
    const Costing c = costed();
    // code is 2: draft (3) in the first year, adopt (4) in the second; old (2) is not bought
    // units is 1: hire (2) in the first, for 2 x 12 x 22 and then 3 a year; unpriced (3) in the second; both leads training from 4 to 5
    // in the first year and units to 4 in the third: it is bought when it is first wanted
    CHECK(series(c, CostBy::whole, "whole") == Series{100 + 528 + 3 + 60, 10 + 3, 10 + 3});
    CHECK(series(c, CostBy::area, "law") == Series{100, 10, 10});
    CHECK(series(c, CostBy::area, "police") == Series{591, 3, 3});
    CHECK(series(c, CostBy::node, "units") == Series{561, 3, 3});
    CHECK(series(c, CostBy::node, "training") == Series{30, 0, 0});
    CHECK(series(c, CostBy::lead, "congress") == Series{100, 10, 10});
    CHECK(series(c, CostBy::sector, "justice") == Series{60, 0, 0});
    CHECK(series(c, CostBy::sector, "executive") == Series{531, 3, 3});
    CHECK(series(c, CostBy::type, "drafting") == Series{100, 0, 0});
    CHECK(series(c, CostBy::type, std::nullopt) == Series{591, 13, 13});
    CHECK(series(c, CostBy::fund, std::nullopt).empty());
    CHECK(c.cost == 717);
    CHECK(c.one_off == 688);
    CHECK(c.yearly == 29);
    CHECK(c.cost_unknown == std::vector<std::string>{"unpriced"});
    CHECK(c.omitted.empty());
    REQUIRE(c.actions.size() == 5);
    CHECK(c.actions[1].start == "y2");
    CHECK(c.actions[1].cost == 20);
    CHECK_FALSE(c.actions[4].cost.has_value());
    CHECK(c.currency == "USD");
    CHECK(c.price_year == 2026);
    CHECK_FALSE(c.plan.has_value());
    CHECK(c.costs[3].label == ceiba::Text("Law"));
    CHECK(ceiba::parse<Costing>(ceiba::to_json(c)) == c);
    require_additive(c);
}

TEST_CASE("costing: by the tags of an axis, an action shared among its indicators and each share among its tags") {
    const Costing c = costed(catalogue(), constraints(), nullptr, "Themes");
    CHECK(c.axis == "theme");
    CHECK(series(c, CostBy::area, "rights") == Series{100 + 561 / 2.0, 11.5, 11.5});
    CHECK(series(c, CostBy::area, "staff") == Series{561 / 2.0, 1.5, 1.5});
    CHECK(series(c, CostBy::area, "unused") == Series{0, 0, 0});
    CHECK(series(c, CostBy::area, std::nullopt) == Series{30, 0, 0});
    require_additive(c);
}

TEST_CASE("costing: the goal ends what is bought, and what comes after the last period is named") {
    const Costing c = ceiba::costing(framework(), assessment(), targets(3), catalogue(), constraints(1));
    CHECK(series(c, CostBy::whole, "whole") == Series{631});
    CHECK(c.omitted == Omitted{{"unpriced", Omission::horizon}});
    CHECK(c.cost_unknown.empty());
}

TEST_CASE("costing: years go by the length of periods") {
    Constraints k = constraints(2);
    k.periods[0].years = 0.5;
    k.periods[1].years = 2;
    // the first year begins in the first period; the second after one year, in the second period
    CHECK(series(costed(catalogue(), k), CostBy::area, "law") == Series{100, 20});
    CHECK(series(costed(catalogue(), k), CostBy::node, "units") == Series{528 + 1.5 + 30, 6});
    k = constraints(2);
    k.earliest["draft"] = "y2";
    CHECK(series(costed(catalogue(), k), CostBy::area, "law") == Series{0, 110});
}

TEST_CASE("costing: what is forbidden costs nothing in any year, with a plan or without one") {
    // The published tool goes on counting one-off costs of excluded items from the second year on.
    Constraints k = constraints();
    k.forbidden = {"draft", "adopt", "hire", "both"};
    const Costing c = costed(catalogue(), k);
    CHECK(c.cost == 0);
    CHECK(c.omitted == Omitted{{"draft", Omission::forbidden},
                               {"adopt", Omission::forbidden},
                               {"hire", Omission::forbidden},
                               {"both", Omission::forbidden}});
    const Plan plan{.id = "ours", .actions = {{.action = "adopt", .start = "y2"}, {.action = "old", .start = "y3"}}};
    const Costing planned = costed(catalogue(), k, &plan);
    CHECK(series(planned, CostBy::whole, "whole") == Series{0, 0, 7000});
    CHECK(planned.omitted == Omitted{{"adopt", Omission::forbidden}});
}

TEST_CASE("costing: alternatives, exclusions, what is under way, finished or mandatory") {
    Catalogue c = catalogue();
    c.actions[0].closes[0].alternatives = "a law";
    c.actions.push_back(c.actions[0]);
    c.actions.back().id = "copy";
    c.actions.back().one_off->amount = 1;
    c.actions.push_back({.id = "rival", .lead = "ministry", .closes = {{"training", {}, Answer{5.0}, {}}}, .excludes = {"hire"}});
    Constraints k = constraints();
    const auto whole = [&] { return series(costed(c, k), CostBy::area, "law"); };
    CHECK(whole() == Series{100, 10, 10});
    CHECK(costed(c, k).omitted == Omitted{{"copy", Omission::alternative}, {"rival", Omission::exclusion}});
    k.forbidden = {"draft"};
    CHECK(whole() == Series{1, 10, 10});
    k.forbidden.clear();
    k.mandatory = {"copy", "old"};
    CHECK(whole() == Series{7001, 10, 10});
    k.mandatory.clear();
    k.finished = {"copy"};
    CHECK(whole() == Series{0, 10, 10});
    k.finished.clear();
    k.begun["adopt"] = 0;  // goes on costing from the first period
    CHECK(whole() == Series{110, 10, 10});
    CHECK_FALSE(costed(c, k).actions[1].start.has_value());
    require_additive(costed(c, k));
}

TEST_CASE("costing: a plan says when, and its cost is the one that judge_plan finds, with those who pay") {
    Constraints k = constraints();
    k.funds = {{.id = "state", .label = "State", .budget = {50, 50, 50}, .carry_over = true},
               {.id = "donor", .budget = {40, 0, 0}, .sectors = {"justice"}}};
    const Plan plan{.id = "ours",
                    .actions = {{.action = "both", .start = "y1"}, {.action = "adopt", .start = "y1"}, {.action = "draft", .start = "y3"}}};
    const Costing c = costed(catalogue(), k, &plan);
    CHECK(series(c, CostBy::whole, "whole") == Series{70, 10, 110});
    CHECK(series(c, CostBy::fund, "donor") == Series{40, 0, 0});
    CHECK(series(c, CostBy::fund, "state") == Series{30, 10, 110});
    CHECK(c.plan == "ours");
    CHECK(c.actions[0].action == "draft");  // in the order of the catalogue
    k.funds[0].budget = {25, 50, 50};
    const Costing poor = costed(catalogue(), k, &plan);
    CHECK(series(poor, CostBy::fund, "state") == Series{25, 10, 90});
    CHECK(series(poor, CostBy::fund, std::nullopt) == Series{5, 0, 20});
    const ceiba::JudgedPlan judged = ceiba::judge_plan(framework(), assessment(), targets(), catalogue(), k, plan);
    CHECK(judged.cost == poor.cost);
    require_additive(poor);
}

TEST_CASE("costing: sums by period, area, lead, sector, type and fund are the whole, on random plans") {
    std::mt19937_64 random(3);
    const auto below = [&](unsigned n) { return static_cast<unsigned>(random() % n); };
    const std::vector<std::string> indicators{"code", "units", "training"};
    for (int draw = 0; draw < 200; ++draw) {
        CAPTURE(draw);
        Catalogue c = catalogue();
        c.actions.clear();
        for (unsigned a = 0; a < 12; ++a) {
            ceiba::Action& action = c.actions.emplace_back(ceiba::Action{.id = "a" + std::to_string(a)});
            action.lead = below(2) == 0 ? "congress" : "ministry";
            if (below(2) == 0) action.type = "t" + std::to_string(below(2));
            if (below(3) == 0) action.sector = "justice";
            for (unsigned k = below(4); k > 0; --k) action.closes.push_back({indicators[below(3)], {}, Answer{1.0 + below(5)}, {}});
            if (below(4) != 0) action.one_off = {.amount = below(1000) / 7.0, .quantity = below(9) / 3.0};
            if (below(2) == 0) action.yearly = {.amount = below(1000) / 9.0};
        }
        Constraints k = constraints(1 + below(4));
        for (ceiba::Period& p : k.periods) p.years = (1 + below(5)) / 3.0;
        for (unsigned f = below(3); f > 0; --f) {
            ceiba::Fund& fund = k.funds.emplace_back(ceiba::Fund{.id = "f" + std::to_string(f), .carry_over = below(2) == 0});
            for (std::size_t t = 0; t < k.periods.size(); ++t) fund.budget.push_back(below(3000));
        }
        if (below(2) == 0) k.begun["a11"] = -1;
        Plan plan{.id = "ours"};
        for (unsigned a = 0; a < 11; ++a)
            if (below(2) == 0) plan.actions.push_back({.action = "a" + std::to_string(a), .start = "y1"});
        require_additive(costed(c, k, below(2) == 0 ? &plan : nullptr, below(2) == 0 ? std::optional<std::string>("theme") : std::nullopt));
    }
}

TEST_CASE("costing: what is wrong with the documents, all at once, each at its place") {
    const auto with = [](auto change) {
        Catalogue c = catalogue();
        Constraints k = constraints();
        Plan p{.id = "ours", .actions = {{.action = "draft", .start = "y1"}}};
        std::optional<std::string> axis;
        change(c, k, p, axis);
        return refused([&] { costed(c, k, &p, axis); });
    };
    using Axis = std::optional<std::string>;
    CHECK(with([](Catalogue&, Constraints&, Plan&, Axis&) {}).empty());
    CHECK(with([](Catalogue&, Constraints&, Plan&, Axis& a) { a = "themse"; }) == " unknown_axis /axis;");
    CHECK(with([](Catalogue& c, Constraints&, Plan&, Axis&) { c.actions[0].duration = 1001; }) ==
          "catalogue out_of_range /actions/0/duration;");
    CHECK(with([](Catalogue& c, Constraints&, Plan&, Axis&) { c.actions[0].one_off->quantity = -1; }) ==
          "catalogue out_of_range /actions/0/one_off/quantity;");
    CHECK(with([](Catalogue& c, Constraints&, Plan&, Axis&) { c.actions[0].one_off->level = "health_facility"; }) ==
          "catalogue no_such_amount /actions/0/one_off/level;");
    CHECK(with([](Catalogue& c, Constraints&, Plan&, Axis&) { c.levels["department"] = -22; }) ==
          "catalogue out_of_range /levels/department;");
    CHECK(with([](Catalogue& c, Constraints&, Plan&, Axis&) { c.actions[3].yearly->low = 5; }) ==
          "catalogue bad_interval /actions/3/yearly;");
    CHECK(with([](Catalogue& c, Constraints&, Plan&, Axis&) { c.framework = "large"; }) == "catalogue framework_mismatch /framework;");
    CHECK(with([](Catalogue&, Constraints& k, Plan&, Axis&) { k.begun["adopt"] = std::numeric_limits<int>::min(); }) ==
          "constraints out_of_range /begun/adopt;");
    CHECK(with([](Catalogue&, Constraints& k, Plan&, Axis&) { k.begun["adopt"] = -1001; }) == "constraints out_of_range /begun/adopt;");
    CHECK(with([](Catalogue&, Constraints& k, Plan&, Axis&) { k.periods.clear(); }) ==
          "constraints missing_key /periods;plan unknown_period /actions/0/start;");
    CHECK(with([](Catalogue&, Constraints& k, Plan&, Axis&) { k.periods[1].years = 0; }) == "constraints out_of_range /periods/1/years;");
    CHECK(with([](Catalogue&, Constraints& k, Plan&, Axis&) { k.funds = {{.id = "state", .budget = {1, 2}}}; }) ==
          "constraints wrong_shape /funds/0/budget;");
    CHECK(with([](Catalogue&, Constraints& k, Plan&, Axis&) { k.forbidden = {"drft"}; }) == "constraints unknown_action /forbidden/0;");
    CHECK(with([](Catalogue&, Constraints&, Plan& p, Axis&) { p.actions[0].start = "y9"; }) == "plan unknown_period /actions/0/start;");
    CHECK(with([](Catalogue&, Constraints&, Plan& p, Axis&) { p.actions.push_back(p.actions[0]); }) ==
          "plan duplicate_id /actions/1/action;");
    CHECK(with([](Catalogue&, Constraints&, Plan& p, Axis&) { p.constraints = "others"; }) == "plan other_document /constraints;");
    ceiba::TargetProfile wrong = targets();
    wrong.nodes["cdoe"] = {};
    CHECK(refused([&] { ceiba::costing(framework(), assessment(), wrong, catalogue(), constraints()); }) ==
          "targets unknown_node /nodes/cdoe;");
}
