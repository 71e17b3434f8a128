#include <algorithm>
#include <ceiba/gaps.hpp>
#include <ceiba/io/file.hpp>
#include <ceiba/judge_plan.hpp>
#include <ceiba/progress.hpp>
#include <ceiba/roadmap.hpp>
#include <ceiba/snap.hpp>
#include <random>

#include "catch.hpp"
#include "plan/board.hpp"

namespace {

using ceiba::Answer;
using ceiba::Catalogue;
using ceiba::Constraints;
using ceiba::Limit;
using ceiba::Outcome;
using ceiba::Roadmap;
using ceiba::RoadmapObjective;
using ceiba::RoadmapOptions;

/// Everything that a roadmap needs.
struct Case {
    ceiba::Framework framework{};
    ceiba::Assessment assessment{};
    ceiba::TargetProfile targets{};
    Catalogue catalogue{};
    Constraints constraints{};

    ceiba::Evaluation evaluation() const { return {framework, assessment}; }
    Roadmap roadmap(const RoadmapOptions& options = {.gap = 0}) const {
        return ceiba::roadmap(evaluation(), targets, catalogue, constraints, options);
    }
};

/// Some rules, each with what it needs of its children.
const std::vector<std::string> rules{
    R"("arithmetic")",
    R"("minimum")",
    R"("geometric")",
    R"("harmonic")",
    R"("maximum")",
    R"({"rule": "power", "p": -2})",
    R"("median")",
    R"({"rule": "mean_min", "alpha": 0.5, "beta": 0.5})",
    R"({"rule": "k_of_n", "k": 2, "values": {"low": 1, "high": 4}})",
    R"("weakest_link_plus")",
};

/// A small country: two or three branches, each of two or three indicators of levels 1 to 4; up to eight actions in three periods.
Case random_case(unsigned seed) {
    std::mt19937 random(seed);
    const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    const auto rule = [&](int without) { return rules[static_cast<std::size_t>(below(static_cast<int>(rules.size()) - without))]; };
    Case out;
    std::string children;
    std::vector<std::string> leaves;
    for (int b = 0, branches = 2 + below(2); b < branches; ++b) {
        std::string below_it;
        for (int l = 0, count = 2 + below(2); l < count; ++l) {
            const std::string id = "i" + std::to_string(b) + std::to_string(l);
            leaves.push_back(id);
            below_it += std::string(l == 0 ? "" : ",") + R"({"id": ")" + id + R"(", "question": {"scale": "levels"}})";
        }
        children += std::string(b == 0 ? "" : ",") + R"({"id": "b)" + std::to_string(b) + R"(", "rule": )" + rule(0) +
                    R"(, "children": [)" + below_it + "]}";
    }
    out.framework = ceiba::parse<ceiba::Framework>(
        R"({"schema": "ceiba/framework/1", "id": "f", "version": "1", "defaults": {"reconcile": "lower_median"},
        "scales": [{"id": "levels", "levels": [{"code": "a", "value": 1}, {"code": "b", "value": 2}, {"code": "c", "value": 3},
                                               {"code": "d", "value": 4}]}],
        "root": {"id": "whole", "rule": )" +
        rule(2) + R"(, "children": [)" + children + "]}}");
    out.assessment = {.id = "a", .framework = "f", .subject = {.id = "s"}, .round = {.id = "r"}, .institutions = {{.id = "office"}}};
    for (const std::string& id : leaves)
        out.assessment.responses.push_back({.institution = "office", .indicator = id, .answer = Answer{1.0 + below(3)}});
    out.targets = {.id = "t", .indicators = {ceiba::target::Fixed{Answer{static_cast<double>(3 + below(2))}}}};
    out.catalogue = {.id = "c", .institutions = {{.id = "x", .sector = "one"}, {.id = "y", .sector = "two"}}};
    double whole = 0;
    for (int a = 0, count = 4 + below(5); a < count; ++a) {
        ceiba::Action action{.id = "a" + std::to_string(a), .lead = below(2) == 0 ? "x" : "y"};
        for (int k = 0, closes = 1 + below(2); k < closes; ++k)
            action.closes.push_back({.indicator = leaves[static_cast<std::size_t>(below(static_cast<int>(leaves.size())))],
                                     .to = Answer{2.0 + below(3)},
                                     .alternatives = below(3) == 0 ? std::optional<std::string>("any") : std::nullopt});
        action.duration = 1 + below(2);
        action.one_off = ceiba::Cost{.amount = 1.0 + below(9)};
        if (below(3) == 0) action.yearly = ceiba::Cost{.amount = 1.0 + below(3)};
        action.effort = 1 + below(2);
        whole += *action.one_off->amount;
        if (a > 0 && below(3) == 0) action.prerequisites.push_back({.action = "a" + std::to_string(below(a))});
        if (below(6) == 0)
            action.prerequisites.push_back(
                {.indicator = leaves[static_cast<std::size_t>(below(static_cast<int>(leaves.size())))], .level = Answer{2.0}});
        if (a > 0 && below(8) == 0) action.excludes.push_back("a" + std::to_string(below(a)));
        out.catalogue.actions.push_back(action);
    }
    out.constraints = {.id = "l", .periods = {{.id = "p1"}, {.id = "p2", .years = below(2) == 0 ? 1.0 : 2.0}, {.id = "p3"}}};
    const auto budget = [&](double share) { return std::vector<double>(3, std::ceil(whole * share)); };
    out.constraints.funds.push_back({.id = "own", .budget = budget(0.2), .carry_over = below(2) == 0});
    if (below(2) == 0)
        out.constraints.funds.push_back({.id = "gift", .budget = budget(0.1), .carry_over = below(2) == 0, .sectors = {"one"}});
    if (below(2) == 0) out.constraints.capacity["x"] = {3, 2, 3};
    if (below(4) == 0) out.constraints.latest["a1"] = "p2";
    if (below(4) == 0) out.constraints.earliest["a2"] = "p2";
    if (below(4) == 0) out.constraints.shares.push_back({.sector = "two", .share = 0.3});
    out.constraints.discount = below(2) == 0 ? 0.05 : 0.0;
    return out;
}

/// Every schedule in turn.
template <class F>
void each_schedule(const ceiba::detail::Problem& problem, F f) {
    ceiba::detail::Schedule start = problem.under_way;
    const auto next = [&](auto self, std::size_t a) -> void {
        if (a == start.size()) return f(start);
        self(self, a + 1);
        if (!problem.tasks[a].offered) return;
        for (int t = problem.tasks[a].earliest; t <= problem.tasks[a].latest; ++t) {
            start[a] = t;
            self(self, a + 1);
        }
        start[a] = ceiba::detail::unplanned;
    };
    next(next, 0);
}

ceiba::Plan as_plan(const ceiba::detail::Schedule& start, const Case& c) {
    ceiba::Plan out{.id = "tried"};
    for (std::size_t a = 0; a < start.size(); ++a)
        if (start[a] != ceiba::detail::unplanned)
            out.actions.push_back(
                {.action = c.catalogue.actions[a].id, .start = c.constraints.periods[static_cast<std::size_t>(start[a] - 1)].id});
    return out;
}

/// One root of two indicators of levels 1 to 3, both at 1 with a target of 3; the actions and limits are given.
Case small(const std::string& actions, const std::string& limits, const std::string& rule = R"("arithmetic")") {
    Case out;
    out.framework = ceiba::parse<ceiba::Framework>(R"({"schema": "ceiba/framework/1", "id": "f", "version": "1",
        "scales": [{"id": "levels", "levels": [{"code": "a", "value": 1}, {"code": "b", "value": 2}, {"code": "c", "value": 3}]}],
        "root": {"id": "whole", "rule": )" + rule + R"(, "children": [{"id": "law", "question": {"scale": "levels"}},
                                                                   {"id": "police", "question": {"scale": "levels"}}]}})");
    out.assessment = {.id = "a", .framework = "f", .subject = {.id = "s"}, .round = {.id = "r"}, .institutions = {{.id = "office"}}};
    for (const char* id : {"law", "police"})
        out.assessment.responses.push_back({.institution = "office", .indicator = id, .answer = Answer{1.0}});
    out.targets = {.id = "t", .indicators = {ceiba::target::Fixed{Answer{3.0}}}};
    out.catalogue = ceiba::parse<Catalogue>(R"({"schema": "ceiba/catalogue/1", "id": "c", "sizes": {"M": 4},
        "institutions": [{"id": "x", "sector": "one"}, {"id": "y", "sector": "two"}], "actions": [)" +
                                            actions + "]}");
    out.constraints = ceiba::parse<Constraints>(R"({"schema": "ceiba/constraints/1", "id": "l",
        "periods": [{"id": "p1"}, {"id": "p2"}])" +
                                                limits + "}");
    return out;
}

const std::string two_actions = R"(
    {"id": "draft", "lead": "x", "closes": [{"indicator": "law", "to": 2}], "one_off": {"amount": 5}},
    {"id": "unit", "lead": "y", "closes": [{"indicator": "police", "to": 3}], "one_off": {"amount": 5}})";

std::string fund(const std::string& budget, bool carry_over = false) {
    return R"(, "funds": [{"id": "own", "budget": )" + budget + R"(, "carry_over": )" + (carry_over ? "true" : "false") + "}]";
}

std::vector<std::pair<std::string, std::string>> starts(const Roadmap& r) {
    std::vector<std::pair<std::string, std::string>> out;
    for (const ceiba::PlannedAction& planned : r.plan.actions) out.emplace_back(planned.action, planned.start);
    return out;
}
using Starts = std::vector<std::pair<std::string, std::string>>;

const ceiba::LeftOut& left_out(const Roadmap& r, const std::string& action) {
    return *std::ranges::find(r.left_out, action, &ceiba::LeftOut::action);
}

}  // namespace

TEST_CASE("The best plan is chosen where money does not suffice for all") {
    const Roadmap r = small(two_actions, fund("[5, 0]")).roadmap();
    CHECK(r.outcome == Outcome::optimal);
    CHECK(r.exact);
    CHECK(starts(r) == Starts{{"unit", "p1"}});
    CHECK(*r.judged.closed == Approx(1));
    CHECK(*r.linear == Approx(1));
    CHECK(*r.gap == Approx(0).margin(1e-9));
    CHECK(r.judged.within_limits);
    REQUIRE(r.left_out.size() == 1);
    CHECK(r.left_out[0].reason == ceiba::Reason::money);
    CHECK(r.left_out[0].amount == 5);
    CHECK(r.left_out[0].period == "p1");
}

TEST_CASE("Money that carries over pays later") {
    const std::string dear = R"({"id": "dear", "lead": "x", "closes": [{"indicator": "law", "to": 3}], "one_off": {"amount": 8}})";
    CHECK(starts(small(dear, fund("[5, 5]", true)).roadmap()) == Starts{{"dear", "p2"}});
    const Roadmap none = small(dear, fund("[5, 5]")).roadmap();
    CHECK(starts(none).empty());
    CHECK(left_out(none, "dear").amount == 3);
}

TEST_CASE("A yearly cost may forbid an earlier start and allow a later one") {
    const std::string yearly = R"({"id": "staff", "lead": "x", "closes": [{"indicator": "law", "to": 3}], "yearly": {"amount": 4}})";
    CHECK(starts(small(yearly, fund("[4, 3]", true)).roadmap()) == Starts{{"staff", "p2"}});
}

TEST_CASE("What an action needs comes before it") {
    const std::string chain = R"(
        {"id": "draft", "lead": "x", "closes": [{"indicator": "law", "to": 2}], "one_off": {"amount": 1}},
        {"id": "adopt", "lead": "x", "closes": [{"indicator": "law", "to": 3}], "one_off": {"amount": 1}, "prerequisites": [{"action": "draft"}]},
        {"id": "unit", "lead": "y", "closes": [{"indicator": "police", "to": 3}], "one_off": {"amount": 1},
         "prerequisites": [{"indicator": "law", "level": 3}]})";
    const Roadmap r = small(chain, "").roadmap();
    CHECK(starts(r) == Starts{{"draft", "p1"}, {"adopt", "p2"}});
    CHECK(left_out(r, "unit").reason == ceiba::Reason::horizon);
    Case without = small(chain, R"(, "forbidden": ["draft"])");
    const Roadmap forbidden = without.roadmap();
    CHECK(starts(forbidden).empty());
    CHECK(left_out(forbidden, "draft").reason == ceiba::Reason::forbidden);
    CHECK(left_out(forbidden, "adopt").reason == ceiba::Reason::prerequisite);
    CHECK(left_out(forbidden, "adopt").other == "draft");
    CHECK(left_out(forbidden, "unit").reason == ceiba::Reason::level);
    CHECK(left_out(forbidden, "unit").other == "law");
}

TEST_CASE("People are a limit, and so is another action") {
    const std::string heavy = R"(
        {"id": "one", "lead": "x", "closes": [{"indicator": "law", "to": 3}], "effort": 2, "duration": 2, "one_off": {"amount": 0}},
        {"id": "two", "lead": "x", "closes": [{"indicator": "police", "to": 2}], "effort": 2, "duration": 2, "one_off": {"amount": 0}},
        {"id": "three", "lead": "y", "closes": [{"indicator": "police", "to": 2}], "one_off": {"amount": 0}, "excludes": ["one"]},
        {"id": "four", "lead": "y"},
        {"id": "five", "lead": "y", "one_off": {"amount": 1}})";
    const Roadmap r = small(heavy, R"(, "capacity": {"x": [3, 3]})").roadmap();
    CHECK(starts(r) == Starts{{"one", "p1"}});
    CHECK(left_out(r, "two").reason == ceiba::Reason::capacity);
    CHECK(left_out(r, "two").other == "x");
    CHECK(left_out(r, "two").period == "p1");
    CHECK(left_out(r, "three").reason == ceiba::Reason::exclusion);
    CHECK(left_out(r, "four").reason == ceiba::Reason::cost_unknown);
    CHECK(left_out(r, "five").reason == ceiba::Reason::displaced);
}

TEST_CASE("The least cost that reaches a goal") {
    const std::string ways = R"(
        {"id": "cheap", "lead": "x", "closes": [{"indicator": "law", "to": 2}], "one_off": {"amount": 2}},
        {"id": "good", "lead": "x", "closes": [{"indicator": "police", "to": 3}], "one_off": {"amount": 5}},
        {"id": "better", "lead": "x", "closes": [{"indicator": "law", "to": 2}], "one_off": {"size": "M"}})";
    Case c = small(ways, R"(, "goal": 2)");
    const RoadmapOptions cheapest{.objective = RoadmapObjective::least_cost, .gap = 0};
    Roadmap r = c.roadmap(cheapest);
    CHECK(starts(r) == Starts{{"good", "p1"}});
    CHECK(r.judged.cost == 5);
    CHECK(*r.linear == Approx(5));
    c.constraints.goal = 2.5;  // both actions that lead the law to 2 are needed
    r = c.roadmap(cheapest);
    CHECK(r.judged.cost == 11);
    c.constraints.goal = 2.75;
    r = c.roadmap(cheapest);
    CHECK(r.outcome == Outcome::infeasible);
    REQUIRE(r.conflicts.size() == 1);
    CHECK(r.conflicts[0].limit == Limit::goal);
    CHECK(*r.conflicts[0].lacking == Approx(0.25));
}

TEST_CASE("What cannot be kept together is named") {
    const Roadmap r = small(two_actions, fund("[3, 3]", true) + R"(, "mandatory": ["draft", "unit"], "capacity": {"x": [9, 9]})").roadmap();
    CHECK(r.outcome == Outcome::infeasible);
    REQUIRE(r.conflicts.size() == 3);
    CHECK(r.conflicts[0].action == "draft");
    CHECK(r.conflicts[1].action == "unit");
    CHECK(r.conflicts[2].limit == Limit::budget);
    CHECK(*r.conflicts[2].lacking == Approx(4));
    const Roadmap late = small(two_actions, R"(, "mandatory": ["draft"], "forbidden": ["draft"])").roadmap();
    REQUIRE(late.conflicts.size() == 2);
    CHECK(late.conflicts[1].limit == Limit::forbidden);
}

TEST_CASE("What cannot be kept together is named where nodes are no linear function of levels") {
    Case c = small("", R"(, "goal": 2.5)" + fund("[3, 3]", true), R"("geometric")");
    c.framework.root.children.clear();
    c.assessment.responses.clear();
    for (int i = 0; i < 7; ++i) {  // 3^7 combinations of levels, which are too many to be modelled one by one
        const std::string id = "i" + std::to_string(i);
        c.framework.root.children.push_back({.id = id});
        c.framework.root.children.back().question = ceiba::Question{.scale = "levels"};
        c.assessment.responses.push_back({.institution = "office", .indicator = id, .answer = Answer{1.0}});
        for (int level = 2; level <= 3; ++level)
            c.catalogue.actions.push_back({.id = id + "to" + std::to_string(level),
                                           .lead = "x",
                                           .closes = {{.indicator = id, .to = Answer{1.0 * level}}},
                                           .one_off = ceiba::Cost{.amount = 1}});
    }
    const Roadmap r = c.roadmap();
    CHECK(r.outcome == Outcome::infeasible);
    CHECK_FALSE(r.exact);
    REQUIRE(r.conflicts.size() == 2);
    CHECK(r.conflicts[0].limit == Limit::goal);
    CHECK(r.conflicts[1].limit == Limit::budget);
    c.constraints.funds[0].budget = {10, 10};
    CHECK(c.roadmap().outcome == Outcome::optimal);
}

TEST_CASE("What more money would bring") {
    const Roadmap r = small(two_actions, fund("[5, 0]")).roadmap({.gap = 0, .budget_step = 5.0});
    REQUIRE(r.budget_steps.size() == 2);
    for (const ceiba::BudgetStep& step : r.budget_steps) {
        CHECK(step.gain == Approx(0.5));
        CHECK(step.distinguishable);
    }
    const Roadmap little = small(two_actions, fund("[5, 0]")).roadmap({.gap = 0, .budget_step = 1.0});
    CHECK(little.budget_steps[0].gain == Approx(0).margin(1e-9));
    CHECK_FALSE(little.budget_steps[0].distinguishable);
}

TEST_CASE("A minimum is planned exactly, although neither action alone raises it") {
    const Roadmap r = small(two_actions, fund("[10, 0]"), R"("minimum")").roadmap();
    CHECK(r.exact);
    CHECK(r.plan.actions.size() == 2);
    CHECK(*r.judged.closed == Approx(1));
}

TEST_CASE("Actions that stay in the best plan where weights, costs and answers differ") {
    const std::string uncertain = R"(
        {"id": "sure", "lead": "x", "closes": [{"indicator": "law", "to": 3}], "one_off": {"amount": 1}},
        {"id": "perhaps", "lead": "y", "closes": [{"indicator": "police", "to": 3}], "one_off": {"low": 2, "high": 6}},
        {"id": "dear", "lead": "y", "closes": [{"indicator": "police", "to": 2}], "one_off": {"amount": 100}})";
    const Case c = small(uncertain, fund("[5, 0]"));
    const RoadmapOptions options{.gap = 0, .samples = ceiba::PlanSamples{.count = 40, .seed = 3}};
    const Roadmap r = c.roadmap(options);
    REQUIRE(r.robustness);
    CHECK(r.robustness->solved == 40);
    const auto of = [&](const std::string& id) { return *std::ranges::find(r.robustness->actions, id, &ceiba::CoreIndex::action); };
    CHECK(of("sure").membership == ceiba::Membership::core);
    CHECK(of("perhaps").membership == ceiba::Membership::exterior);  // the level below it is never reached
    CHECK(of("dear").membership == ceiba::Membership::exterior);
    CHECK(r == c.roadmap(options));
}

TEST_CASE("A search that is stopped gives what it has") {
    const Case c = small(two_actions, fund("[5, 5]"));
    const ceiba::Evaluation e = c.evaluation();
    static_cast<void>(ceiba::gaps(e, c.targets));
    int asked = 0;
    const ceiba::Interruptible watched([&] { return ++asked < 60; }, std::chrono::milliseconds(0));
    const Roadmap r = ceiba::roadmap(e, c.targets, c.catalogue, c.constraints, {.gap = 0});
    CHECK((r.outcome == Outcome::stopped || r.outcome == Outcome::optimal));
    CHECK(r.judged.within_limits);
}

TEST_CASE("A plan is compared with the best one") {
    const Case c = small(two_actions, fund("[5, 0]"));
    const Roadmap best = c.roadmap();
    const auto judged = [&](const std::vector<ceiba::PlannedAction>& actions) {
        return *ceiba::judge_plan(c.evaluation(), c.targets, c.catalogue, c.constraints, {.id = "ours", .actions = actions}, &best).best;
    };
    const ceiba::PlanDistance other = judged({{.action = "draft", .start = "p1"}});
    CHECK(*other.closed_more == Approx(0.5));
    CHECK(other.cost_less == 0);
    CHECK(other.added == std::vector<std::string>{"draft"});
    CHECK(other.dropped == std::vector<std::string>{"unit"});
    const ceiba::PlanDistance above = judged({{.action = "draft", .start = "p1"}, {.action = "unit", .start = "p2"}});
    CHECK(above.above);
    CHECK(above.moved == std::vector<std::string>{"unit"});
    Roadmap of_others = best;
    of_others.catalogue = "another";
    CHECK_THROWS_AS(ceiba::judge_plan(c.evaluation(), c.targets, c.catalogue, c.constraints, {.id = "ours"}, &of_others), ceiba::Error);
}

TEST_CASE("Options of a search are judged, all at once") {
    const RoadmapOptions bad{.objective = RoadmapObjective::least_cost,
                             .gap = -1,
                             .seconds = 0,
                             .budget_step = -5.0,
                             .samples = ceiba::PlanSamples{.count = 0, .weights = 1}};
    try {
        static_cast<void>(small(two_actions, "").roadmap(bad));
        FAIL("nothing was thrown");
    } catch (const ceiba::Error& error) {
        std::vector<std::string> found;
        for (const ceiba::Issue& i : error.issues()) found.push_back(i.code + " " + i.where);
        CHECK(found == std::vector<std::string>{"out_of_range /options/gap", "out_of_range /options/seconds",
                                                "out_of_range /options/budget_step", "out_of_range /options/samples/count",
                                                "out_of_range /options/samples/weights", "missing_key /goal"});
    }
}

TEST_CASE("Plans are the best there are, by enumeration") {
    constexpr unsigned cases = CEIBA_PLANS;
    unsigned best = 0;
    unsigned exact = 0;
    for (unsigned seed = 0; seed < cases; ++seed) {
        CAPTURE(seed);
        const Case c = random_case(seed);
        const ceiba::Evaluation e = c.evaluation();
        const ceiba::detail::Problem problem(e.evaluated(), c.targets, c.catalogue, c.constraints);
        ceiba::detail::Board board(problem);
        double most = 0;
        std::mt19937 random(seed);
        each_schedule(problem, [&](const ceiba::detail::Schedule& start) {
            const bool complete = board.complete(start);
            if (complete) most = std::max(most, board.closed(start));
            if (random() % 4096 != 0) return;  // the judge agrees, who shares no code with the board
            const ceiba::JudgedPlan judged = ceiba::judge_plan(e, c.targets, c.catalogue, c.constraints, as_plan(start, c));
            CHECK(judged.within_limits == complete);
            CHECK(*judged.closed == Approx(board.closed(start)).margin(1e-12));
            CHECK(judged.cost == Approx(board.cost(start)));
        });
        const Roadmap found = c.roadmap();
        REQUIRE(found.outcome == Outcome::optimal);
        CHECK(found.judged.within_limits);
        CHECK((*found.judged.closed >= *found.greedy.closed - 1e-12 || !found.greedy.within_limits));
        CHECK(*found.judged.closed <= most + 1e-9);
        const bool reached = *found.judged.closed >= most - 1e-9;
        if (found.exact) CHECK(reached);
        best += reached ? 1 : 0;
        exact += found.exact ? 1 : 0;
    }
    CAPTURE(best, exact);
    CHECK(best >= cases * 95 / 100);
    CHECK(exact >= cases * 9 / 10);  // most rules over few levels are linear in these
}
