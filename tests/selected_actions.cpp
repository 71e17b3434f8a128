#include <ceiba/io/file.hpp>
#include <ceiba/selected_actions.hpp>
#include <functional>

#include "catch.hpp"

namespace {

using ceiba::Answer;
using ceiba::Catalogue;
using ceiba::Crosswalk;
using ceiba::Framework;
using ceiba::GoalOperator;
using ceiba::Operator;
using ceiba::SelectedActions;

constexpr const char* five = R"({"id": "levels", "levels": [{"code": "l1", "value": 1}, {"code": "l2", "value": 2},
    {"code": "l3", "value": 3}, {"code": "l4", "value": 4}, {"code": "l5", "value": 5}]})";

Framework framework(const std::string& id, const std::vector<std::string>& leaves, const std::string& more = "") {
    std::string nodes;
    for (const std::string& leaf : leaves)
        nodes += (nodes.empty() ? "" : ",") + (R"({"id": ")" + leaf + R"(", "question": {"scale": "levels"})" + more + "}");
    return ceiba::parse<Framework>(R"({"schema": "ceiba/framework/1", "id": ")" + id + R"(", "version": "1", "scales": [)" + five +
                                   R"(], "root": {"id": "whole", "children": [)" + nodes + "]}}");
}
const Framework evaluated = framework("jee", {"p1_1", "p1_2", "p2_1", "p3_1"});
const Framework benchmarks = framework("benchmarks", {"b1", "b2", "b3"});

ceiba::Assessment assessment(double p1_1 = 1, double p1_2 = 3, double p2_1 = 4) {
    ceiba::Assessment a{.id = "first",
                        .framework = "jee",
                        .subject = {.id = "somewhere"},
                        .round = {.id = "one"},
                        .institutions = {{.id = "experts"}}};
    for (const auto& [indicator, answer] : {std::pair("p1_1", p1_1), {"p1_2", p1_2}, {"p2_1", p2_1}})
        a.responses.push_back({.institution = "experts", .indicator = indicator, .answer = Answer{answer}});
    return a;
}

/// The goals of a plan of one year as WHO's benchmarks have them: the next level.
const ceiba::TargetProfile next{.id = "one_year", .indicators = {ceiba::target::NextLevel{}}};

Crosswalk crosswalk(Operator combine = Operator::minimum, GoalOperator goals = GoalOperator::maximum) {
    return {.id = "jee_to_benchmarks",
            .earlier = "jee",
            .later = "benchmarks",
            .rows = {{.later = "b1", .earlier = {"p1_1", "p1_2"}, .combine = combine, .combine_goals = goals},
                     {.later = "b2", .earlier = {"p1_2"}},  // an earlier one may come to several
                     {.later = "b3", .earlier = {"p2_1", "p3_1"}, .combine = combine, .combine_goals = goals}}};
}

/// An action for each level from 2 to 5 of each benchmark, written from the highest down.
Catalogue catalogue() {
    Catalogue out{.id = "actions", .institutions = {{.id = "ministry"}}};
    for (const char* benchmark : {"b1", "b2", "b3"})
        for (const double level : {5.0, 4.0, 3.0, 2.0})
            out.actions.push_back({.id = std::string(benchmark) + "_" + std::to_string(static_cast<int>(level)),
                                   .lead = "ministry",
                                   .closes = {{.indicator = benchmark, .to = {level}}}});
    out.actions.push_back({.id = "vaccinate", .type = "cholera", .lead = "ministry"});
    return out;
}

SelectedActions selected(const Crosswalk& c, const ceiba::Assessment& a = assessment(), const Framework* to = &benchmarks) {
    return ceiba::selected_actions(evaluated, a, next, catalogue(), &c, to);
}
std::vector<std::string> ids(const SelectedActions& s) {
    std::vector<std::string> out;
    for (const ceiba::SelectedAction& a : s.actions) out.push_back(a.action);
    return out;
}
using Ids = std::vector<std::string>;
using Pair = std::pair<std::optional<double>, std::optional<double>>;
Pair goal(const SelectedActions& s, std::size_t i) {
    return {s.goals[i].score, s.goals[i].goal};
}
std::string refused(const std::function<void()>& f) {
    std::string out;
    try {
        f();
    } catch (const ceiba::Error& e) {
        for (const ceiba::Issue& i : e.issues()) out += i.document.value_or("") + " " + i.code + " " + i.where + ";";
    }
    return out;
}

}  // namespace

TEST_CASE("selected_actions: through a crosswalk, worked by hand, with the goal of the indicator that gave the score or the greatest") {
    // p1_1 is 1 and its goal 2, p1_2 is 3 and its goal 4
    const SelectedActions greatest = selected(crosswalk());
    CHECK(goal(greatest, 0) == Pair{1, 4});
    CHECK(goal(greatest, 1) == Pair{3, 4});
    CHECK(goal(greatest, 2) == Pair{4, 5});  // p3_1 was not answered
    CHECK(ids(greatest) == Ids{"b1_2", "b1_3", "b1_4", "b2_4", "b3_5"});
    CHECK(greatest.actions[2].level == 4);
    CHECK(greatest.actions[2].steps == 3);
    CHECK(greatest.goals[0].actions == 3);
    REQUIRE(greatest.sources.size() == 5);
    CHECK(greatest.sources[0] == ceiba::GoalSource{.indicator = "b1", .earlier = "p1_1", .score = 1, .goal = 2, .gives_score = true});
    CHECK(greatest.sources[1] == ceiba::GoalSource{.indicator = "b1", .earlier = "p1_2", .score = 3, .goal = 4, .gives_goal = true});
    CHECK(greatest.sources[4].state == ceiba::State::not_answered);
    CHECK_FALSE(greatest.sources[4].score.has_value());
    const SelectedActions of_score = selected(crosswalk(Operator::minimum, GoalOperator::of_score));
    CHECK(goal(of_score, 0) == Pair{1, 2});
    CHECK(ids(of_score) == Ids{"b1_2", "b2_4", "b3_5"});
    CHECK(of_score.sources[0].gives_goal);
    CHECK(ceiba::parse<SelectedActions>(ceiba::to_json(greatest)) == greatest);
    CHECK(greatest.crosswalk == "jee_to_benchmarks");
    CHECK(greatest.status == ceiba::Status::draft);
}

TEST_CASE("selected_actions: every operator for scores beside every one for goals") {
    // scores 1 and 3, goals 2 and 4
    const std::vector<std::pair<Operator, double>> scores{{Operator::minimum, 1},      {Operator::maximum, 3}, {Operator::mean, 2},
                                                          {Operator::lower_median, 1}, {Operator::median, 2},  {Operator::sum, 4}};
    const std::vector<std::pair<GoalOperator, double>> goals{{GoalOperator::minimum, 2},
                                                             {GoalOperator::maximum, 4},
                                                             {GoalOperator::mean, 3}};
    for (const auto& [combine, score] : scores)
        for (const auto& [combine_goals, aim] : goals) {
            Crosswalk c = crosswalk(combine, combine_goals);
            c.rows.pop_back();
            const SelectedActions s = selected(c);
            CHECK(goal(s, 0) == Pair{score, aim});
            CHECK(s.goals[0].actions == std::max(0, static_cast<int>(aim - score)));
        }
    Crosswalk highest = crosswalk(Operator::maximum, GoalOperator::of_score);
    CHECK(goal(selected(highest), 0) == Pair{3, 4});
    // of two that give the score, the first in the row
    ceiba::TargetProfile fixed{.id = "fixed", .indicators = {ceiba::target::Fixed{Answer{3.0}}}};
    fixed.nodes["p1_2"] = {ceiba::target::Fixed{Answer{5.0}}};
    Crosswalk tied = crosswalk(Operator::minimum, GoalOperator::of_score);
    CHECK(goal(ceiba::selected_actions(evaluated, assessment(2, 2), fixed, catalogue(), &tied, &benchmarks), 0) == Pair{2, 3});
    std::ranges::reverse(tied.rows[0].earlier);
    CHECK(goal(ceiba::selected_actions(evaluated, assessment(2, 2), fixed, catalogue(), &tied, &benchmarks), 0) == Pair{2, 5});
}

TEST_CASE("selected_actions: values carry scores and goals to another scale, and ids alone will do") {
    Crosswalk c = crosswalk();
    for (ceiba::CrosswalkRow& row : c.rows)
        row.values = {{"l1", {1.0}}, {"2", {1.0}}, {"l3", {2.0}}, {"4", {4.0}}, {"l5", {std::string("l5")}}};
    const SelectedActions s = selected(c);
    CHECK(goal(s, 0) == Pair{1, 4});
    CHECK(goal(s, 1) == Pair{2, 4});
    CHECK(ids(s) == Ids{"b1_2", "b1_3", "b1_4", "b2_3", "b2_4", "b3_5"});
    const SelectedActions unknown = selected(crosswalk(), assessment(), nullptr);
    CHECK(ids(unknown) == ids(selected(crosswalk())));
    CHECK_FALSE(unknown.actions[0].steps.has_value());  // nobody knows the levels
}

TEST_CASE("selected_actions: a score between two levels, no target, and no crosswalk") {
    Catalogue own = catalogue();
    for (ceiba::Action& a : own.actions)
        for (ceiba::Closes& closes : a.closes)
            closes.indicator = closes.indicator == "b1" ? "p1_1" : closes.indicator == "b2" ? "p1_2" : "p2_1";
    ceiba::Assessment two = assessment();
    two.institutions.push_back({.id = "others"});
    two.responses.push_back({.institution = "others", .indicator = "p1_1", .answer = Answer{2.0}});  // a mean of 1.5
    ceiba::TargetProfile some{.id = "some"};
    some.nodes["p1_1"] = {ceiba::target::Fixed{Answer{3.0}}};
    some.nodes["p3_1"] = {ceiba::target::Fixed{Answer{3.0}}};
    const SelectedActions s = ceiba::selected_actions(evaluated, two, some, own);
    CHECK(ids(s) == Ids{"b1_2", "b1_3"});
    CHECK(s.actions[0].steps == 1);
    REQUIRE(s.goals.size() == 2);
    CHECK(goal(s, 0) == Pair{1.5, 3});
    CHECK(goal(s, 1) == Pair{std::nullopt, 3});
    CHECK_FALSE(s.crosswalk.has_value());
    CHECK(ids(ceiba::selected_actions(evaluated, two, some, own, nullptr, nullptr, {"cholera"})) == Ids{"b1_2", "b1_3", "vaccinate"});
}

TEST_CASE("selected_actions: where less is better, a level is above a score if it is less") {
    const Framework lower = framework("jee", {"p1_1", "p1_2", "p2_1", "p3_1"}, R"(, "direction": "lower")");
    Catalogue own = catalogue();
    for (ceiba::Action& a : own.actions)
        for (ceiba::Closes& closes : a.closes) closes.indicator = "p1_2";
    const ceiba::TargetProfile aim{.id = "aim", .indicators = {ceiba::target::Fixed{Answer{2.0}}}};
    const SelectedActions s = ceiba::selected_actions(lower, assessment(1, 4), aim, own);
    CHECK(ids(s) == Ids{"b1_3", "b2_3", "b3_3", "b1_2", "b2_2", "b3_2"});
    CHECK(s.actions.back().steps == 2);
}

TEST_CASE("selected_actions: what does not fit is refused, each problem at its place") {
    const auto with = [](auto change, bool known = true) {
        Crosswalk c = crosswalk();
        Catalogue a = catalogue();
        change(c, a);
        return refused([&] { ceiba::selected_actions(evaluated, assessment(), next, a, &c, known ? &benchmarks : nullptr); });
    };
    CHECK(with([](Crosswalk& c, Catalogue&) { c.rows[0].combine = Operator::only; }) == "crosswalk no_operator /rows/0/combine;");
    CHECK(with([](Crosswalk& c, Catalogue&) { c.rows[0].combine_goals = GoalOperator::only; }) ==
          "crosswalk no_goal_operator /rows/0/combine_goals;");
    CHECK(with([](Crosswalk& c, Catalogue&) { c = crosswalk(Operator::mean, GoalOperator::of_score); }) ==
          "crosswalk no_one_decides /rows/0/combine_goals;crosswalk no_one_decides /rows/2/combine_goals;");
    CHECK(with([](Crosswalk& c, Catalogue&) { c.later = "others"; }) == "crosswalk framework_mismatch /later;");
    CHECK(with([](Crosswalk& c, Catalogue&) { c.rows[1].later = "b9"; }) == "crosswalk unknown_indicator /rows/1/later;");
    CHECK(with([](Crosswalk& c, Catalogue&) { c.rows[1].earlier = {"p9"}; }) == "crosswalk unknown_indicator /rows/1/earlier/0;");
    CHECK(with([](Crosswalk& c, Catalogue&) { c.rows[1].later = "b1"; }) == "crosswalk duplicate_id /rows/1/later;");
    CHECK(with([](Crosswalk& c, Catalogue&) { c.rows[1].values = {{"1", {1.0}}}; }) == "crosswalk unmapped_value /rows/1/values;");
    CHECK(with([](Crosswalk& c, Catalogue&) { c.rows[1].values = {{"3", {9.0}}}; }) == "crosswalk not_a_level /rows/1/values/3;");
    CHECK(with([](Crosswalk& c, Catalogue&) {
              c.rows[0].combine = Operator::sum;
              c.rows[0].earlier = {"p1_2", "p2_1"};
          }) == "crosswalk off_scale /rows/0/answer;");
    CHECK(with([](Crosswalk&, Catalogue& a) { a.actions[0].closes[0].indicator = "b9"; }) ==
          "catalogue unknown_indicator /actions/0/closes/0/indicator;");
    CHECK(with([](Crosswalk&, Catalogue& a) { a.framework = "jee"; }) == "catalogue framework_mismatch /framework;");
    // of a later framework of which only ids are known
    CHECK(with([](Crosswalk&, Catalogue& a) { a.actions[0].closes[0].indicator = "b9"; }, false) ==
          "catalogue unknown_indicator /actions/0/closes/0/indicator;");
    CHECK(with([](Crosswalk&, Catalogue& a) { a.actions[0].closes[0].to = {std::string("l5")}; }, false) ==
          "catalogue wrong_type /actions/0/closes/0/to;");
    CHECK(with([](Crosswalk& c, Catalogue&) { c.rows[1].values = {{"3", {std::string("l3")}}}; }, false) ==
          "crosswalk wrong_type /rows/1/values/3;");
    CHECK(refused([] { ceiba::selected_actions(evaluated, assessment(), next, Catalogue{.id = "none"}, nullptr, nullptr, {"measles"}); }) ==
          " unknown_value /without_level/0;");
}
