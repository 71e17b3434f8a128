#include <algorithm>
#include <ceiba/check.hpp>
#include <ceiba/gaps.hpp>
#include <ceiba/io/file.hpp>
#include <ceiba/prioritise.hpp>
#include <ceiba/rank/topsis.hpp>
#include <ceiba/rank/weighted_sum.hpp>
#include <ceiba/score.hpp>
#include <ceiba/snap.hpp>
#include <ceiba/tree.hpp>
#include <cmath>
#include <functional>
#include <string>
#include <vector>

#include "catch.hpp"
#include "places.hpp"
#include "rank/samples.hpp"

namespace {

using ceiba::Framework;
using ceiba::Gap;
using ceiba::Gaps;
using ceiba::Importance;
using ceiba::Method;
using ceiba::Priorities;
using ceiba::Priority;

/// Two parts of weight 3 and 1; indicators of levels 1 to 5. `units` has factors, `training` is critical.
Framework framework(const ceiba::combine::Rule& rule = {}) {
    Framework f = ceiba::parse<Framework>(R"({
        "schema": "ceiba/framework/1", "id": "small", "version": "1",
        "scales": [{"id": "levels", "levels": [{"code": "a", "value": 1}, {"code": "b", "value": 2}, {"code": "c", "value": 3},
                                               {"code": "d", "value": 4}, {"code": "e", "value": 5}]}],
        "root": {"id": "whole", "children": [
            {"id": "police", "weight": 3, "children": [
                {"id": "units", "code": "1.1", "label": "Units",
                 "question": {"scale": "levels", "factors": {"harm": 3, "effort": 2, "cost": 4}}},
                {"id": "training", "question": {"scale": "levels", "critical": true}}]},
            {"id": "courts", "children": [
                {"id": "hearings", "question": {"scale": "levels"}},
                {"id": "evidence", "question": {"scale": "levels"}}]}]}})");
    f.root.rule = rule;
    return f;
}

using Answers = std::vector<std::pair<std::string, double>>;

Gaps gaps(const Framework& f, const Answers& answers, double target = 5, const Method& method = {}) {
    ceiba::Assessment a{.id = "first",
                        .framework = f.id,
                        .subject = {.id = "somewhere"},
                        .round = {.id = "one"},
                        .institutions = {{.id = "office"}}};
    for (const auto& [indicator, answer] : answers)
        a.responses.push_back({.institution = "office", .indicator = indicator, .answer = ceiba::Answer{answer}});
    const ceiba::TargetProfile targets{.id = "aim", .indicators = {ceiba::target::Fixed{ceiba::Answer{target}}}};
    return ceiba::gaps(f, ceiba::score(f, a, method), targets, method);
}

const Gap& gap(const Gaps& g, std::string_view node) {
    return *std::ranges::find(g.gaps, node, &Gap::node);
}

std::vector<std::string> order(const Priorities& p) {
    std::vector<std::string> out;
    for (const Priority& x : p.priorities) out.push_back(x.indicator);
    return out;
}

const Priority& priority(const Priorities& p, std::string_view indicator) {
    return *std::ranges::find(p.priorities, indicator, &Priority::indicator);
}

using Ids = std::vector<std::string>;
const Answers all_low{{"units", 3}, {"training", 3}, {"hearings", 2}, {"evidence", 2}};

/// The only issue that is thrown: code and place.
std::string refused(const std::function<void()>& f) {
    try {
        f();
    } catch (const ceiba::Error& e) {
        return e.issues().size() == 1 ? e.issues()[0].code + " " + e.issues()[0].where : "several: " + std::string(e.what());
    }
    return "";
}

}  // namespace

TEST_CASE("prioritise: a priority is the product of its factors, worked by hand") {
    const Framework f = framework();
    const Priorities p = ceiba::prioritise(f, gaps(f, all_low));
    // units: gap 2 of 4, weight 3/4 x 1/2, harm 3, effort 2: every step exact in binary numbers
    const Priority& units = priority(p, "units");
    CHECK(units.factors == std::vector<ceiba::Factor>{{"gap", .5}, {"effective_weight", .375}, {"harm", 3}, {"effort", .5}});
    CHECK(units.priority == .28125);
    CHECK(units.code == "1.1");
    CHECK(units.label == ceiba::Text("Units"));
    // without factors of its own they are 1
    const Priority& training = priority(p, "training");
    CHECK(training.factors == std::vector<ceiba::Factor>{{"gap", .5}, {"effective_weight", .375}, {"harm", 1}, {"effort", 1}});
    CHECK(training.priority == .1875);
    CHECK(priority(p, "hearings").priority == .75 * .125);
    CHECK(p.framework == "small");
    CHECK(p.targets == "aim");
    CHECK(p.assessment == "first");
    CHECK(p.subject == "somewhere");
    CHECK(p.round == "one");
}

TEST_CASE("prioritise: the product of the factors is the priority, in the example too") {
    const auto folder = tests::examples() + "/mrc_style/";
    const auto f = ceiba::read_file<Framework>(folder + "framework.json");
    const auto a = ceiba::read_file<ceiba::Assessment>(folder + "assessment_2025.json");
    const auto targets = ceiba::read_file<ceiba::TargetProfile>(folder + "targets.json");
    for (const Method& method : {Method{}, ceiba::read_file<Method>(folder + "method.json")}) {
        const Gaps g = ceiba::gaps(f, ceiba::score(f, a, method), targets, method);
        const Priorities p = ceiba::prioritise(f, g, method);
        REQUIRE(p.priorities.size() > 40);
        CHECK(std::ranges::is_sorted(p.priorities, std::greater<>{}, &Priority::critical));
        for (std::size_t i = 0; i < p.priorities.size(); ++i) {
            const Priority& x = p.priorities[i];
            double product = 1;
            for (const ceiba::Factor& factor : x.factors) product *= factor.value;
            CHECK(x.priority == product);
            CHECK(x.rank == static_cast<int>(i) + 1);
            CHECK(x.rank == x.computed_rank);
            CHECK(*gap(g, x.indicator).gap > 0);
            if (i > 0 && p.priorities[i - 1].critical == x.critical) CHECK(ceiba::at_least(*p.priorities[i - 1].priority, *x.priority));
            const bool leverage = method.priority.importance == Importance::leverage || !gap(g, x.indicator).arithmetic;
            CHECK(x.factors[0].name == (leverage ? "leverage" : "gap"));
        }
        // every answered indicator below its target is there
        CHECK(static_cast<long>(p.priorities.size()) == std::ranges::count_if(g.gaps, [&](const Gap& x) {
                  return x.gap && *x.gap > 0 && ceiba::Tree(f)[*ceiba::Tree(f).find(x.node)].leaf();
              }));
    }
}

TEST_CASE("prioritise: critical ones come first, then greater priority") {
    const Framework f = framework();
    CHECK(order(ceiba::prioritise(f, gaps(f, all_low))) == Ids{"training", "units", "evidence", "hearings"});
    CHECK(priority(ceiba::prioritise(f, gaps(f, all_low)), "training").critical);
    // a critical one at its target is no priority
    CHECK(order(ceiba::prioritise(f, gaps(f, {{"units", 3}, {"training", 5}, {"hearings", 2}, {"evidence", 2}}))) ==
          Ids{"units", "evidence", "hearings"});
}

TEST_CASE("prioritise: ties: the greater relative gap, then the id") {
    Framework f = framework();
    f.root.children[1].children[1].question->factors["effort"] = 2;
    // hearings 1/4 x 1/8 = evidence 2/4 x 1/8 / 2: the greater gap first though its id is not
    const Priorities by_gap = ceiba::prioritise(f, gaps(f, {{"units", 5}, {"training", 5}, {"hearings", 4}, {"evidence", 3}}));
    REQUIRE(by_gap.priorities.size() == 2);
    CHECK(by_gap.priorities[0].priority == by_gap.priorities[1].priority);
    CHECK(order(by_gap) == Ids{"evidence", "hearings"});
    CHECK(by_gap.priorities[0].tied);
    CHECK(by_gap.priorities[1].tied);
    f.root.children[1].children[1].question->factors.clear();
    f.root.children[1].children[0].question->factors["effort"] = 2;
    const Priorities turned = ceiba::prioritise(f, gaps(f, {{"units", 5}, {"training", 5}, {"hearings", 3}, {"evidence", 4}}));
    CHECK(order(turned) == Ids{"hearings", "evidence"});
    const Priorities by_id = ceiba::prioritise(framework(), gaps(framework(), all_low));
    CHECK(priority(by_id, "evidence").tied);
    CHECK(priority(by_id, "hearings").tied);
    CHECK_FALSE(priority(by_id, "units").tied);
    CHECK_FALSE(priority(by_id, "training").tied);
    CHECK(priority(by_id, "evidence").rank + 1 == priority(by_id, "hearings").rank);
}

TEST_CASE("prioritise: priorities that differ only beyond 12 digits are ties") {
    Framework f = framework();
    auto& courts = f.root.children[1].children;
    courts[0].question->factors["harm"] = .3;
    courts[1].question->factors["harm"] = .1 + .2;
    REQUIRE(.1 + .2 > .3);
    const Priorities p = ceiba::prioritise(f, gaps(f, {{"hearings", 2}, {"evidence", 2}}));
    REQUIRE(p.priorities.size() == 2);
    CHECK(p.priorities[0].tied);
    CHECK(order(p) == Ids{"evidence", "hearings"});
    courts[0].question->factors["harm"] = .1 + .2;
    courts[1].question->factors["harm"] = .3;
    CHECK(order(ceiba::prioritise(f, gaps(f, {{"hearings", 2}, {"evidence", 2}}))) == Ids{"evidence", "hearings"});
}

TEST_CASE("prioritise: a critical one and another with the same priority are not tied") {
    Framework f = framework();
    f.root.children[0].children[0].question->factors.clear();
    const Priorities p = ceiba::prioritise(f, gaps(f, {{"units", 3}, {"training", 3}}));
    REQUIRE(p.priorities.size() == 2);
    CHECK(p.priorities[0].priority == p.priorities[1].priority);
    CHECK_FALSE(p.priorities[0].tied);
    CHECK_FALSE(p.priorities[1].tied);
}

TEST_CASE("prioritise: what is at its target, unanswered, context or not an indicator is no priority") {
    const Framework f = framework();
    CHECK(order(ceiba::prioritise(f, gaps(f, {{"units", 5}, {"training", 4}, {"hearings", 5}}))) == Ids{"training"});
    CHECK(ceiba::prioritise(f, gaps(f, {})).priorities.empty());
    Gaps inner = gaps(f, all_low);
    inner.gaps.insert(inner.gaps.begin(), Gap{.node = "police", .value = 3, .target = 5, .gap = 2, .relative = .5});
    CHECK(ceiba::prioritise(f, inner).priorities.size() == 4);
}

TEST_CASE("prioritise: a mean of answers at its target to 12 digits is at its target") {
    const Framework f = ceiba::parse<Framework>(R"({
        "schema": "ceiba/framework/1", "id": "rates", "version": "1",
        "scales": [{"id": "share", "numeric": {"normalise": "identity", "low": 0, "high": 1}}],
        "root": {"id": "whole", "children": [{"id": "rate", "question": {"scale": "share"}}]}})");
    REQUIRE((.1 + .7) / 2 < .4);
    ceiba::Assessment a{.id = "first", .framework = "rates", .institutions = {{.id = "office"}, {.id = "court"}}};
    a.responses = {{.institution = "office", .indicator = "rate", .answer = ceiba::Answer{.1}},
                   {.institution = "court", .indicator = "rate", .answer = ceiba::Answer{.7}}};
    const auto left = [&](double target) {
        return ceiba::prioritise(f, ceiba::gaps(f, ceiba::score(f, a),
                                                {.id = "aim", .indicators = {ceiba::target::Fixed{ceiba::Answer{target}}}}));
    };
    CHECK(left(.4).priorities.empty());
    CHECK(left(.4 + 1e-9).priorities.size() == 1);
}

TEST_CASE("prioritise: on a path that is not arithmetic leverage takes the place of gap and weight") {
    Framework f = framework({ceiba::combine::Minimum{}});
    f.root.children[0].weight = 1;  // a minimum does not use unequal weights
    const Gaps g = gaps(f, {{"units", 3}, {"training", 3}, {"hearings", 2}, {"evidence", 2}});
    const Priorities p = ceiba::prioritise(f, g);
    // the root is the courts' 2; evidence alone at 5 makes them 3.5, and the root the police's 3: 1 of 4
    CHECK(priority(p, "evidence").factors == std::vector<ceiba::Factor>{{"leverage", .25}, {"harm", 1}, {"effort", 1}});
    CHECK(priority(p, "evidence").priority == .25);
    CHECK(priority(p, "units").factors == std::vector<ceiba::Factor>{{"leverage", 0}, {"harm", 3}, {"effort", .5}});
    CHECK(order(p) == Ids{"training", "evidence", "hearings", "units"});
}

TEST_CASE("prioritise: importance: the method says which, and leverage equals gap times weight on complete arithmetic trees") {
    Framework f = framework();
    Method m;
    m.priority.importance = Importance::leverage;
    const Gaps g = gaps(f, all_low);
    const Priorities by_leverage = ceiba::prioritise(f, g, m);
    const Priorities automatic = ceiba::prioritise(f, g);
    CHECK(order(by_leverage) == order(automatic));
    // leverage is the difference of two scores of about 3 on a range of 4: some units in the last place of 3
    const double rounding = 1e-15;
    for (const Priority& p : by_leverage.priorities) {
        CHECK(p.factors[0].name == "leverage");
        CHECK(std::abs(*p.priority - *priority(automatic, p.indicator).priority) <= 3 * rounding);
    }
    f.root.rule = ceiba::combine::Rule{ceiba::combine::Minimum{}};
    f.root.children[0].weight = 1;
    m.priority.importance = Importance::effective_weight;
    const Priorities nominal = ceiba::prioritise(f, gaps(f, all_low), m);
    CHECK(priority(nominal, "units").factors[0] == ceiba::Factor{"gap", .5});
    CHECK(priority(nominal, "units").factors[1] == ceiba::Factor{"effective_weight", .25});
}

TEST_CASE("prioritise: a method chooses the factors and their values") {
    const Framework f = framework();
    Method m;
    m.priority.raised_by = {};
    m.priority.lowered_by = {"effort", "cost"};
    m.nodes["units"].factors["effort"] = 4;
    const Priorities p = ceiba::prioritise(f, gaps(f, all_low), m);
    CHECK(priority(p, "units").factors ==
          std::vector<ceiba::Factor>{{"gap", .5}, {"effective_weight", .375}, {"effort", .25}, {"cost", .25}});
    m.nodes["units"].factors["effort"] = 0;
    CHECK(refused([&] { ceiba::prioritise(f, gaps(f, all_low), m); }) == "out_of_range /nodes/units/factors/effort");
}

TEST_CASE("prioritise: without a score of the whole, leverage is nothing") {
    Framework f = framework();
    f.root.policy = ceiba::Policy{.minimum_coverage = 1};
    Method m;
    m.priority.importance = Importance::leverage;
    const Gaps g = gaps(f, {{"units", 3}});
    REQUIRE_FALSE(g.score.has_value());
    const Priorities p = ceiba::prioritise(f, g, m);
    REQUIRE(p.priorities.size() == 1);
    CHECK(p.priorities[0].priority == 0);
    CHECK(ceiba::prioritise(f, g).priorities[0].priority == .5 * .375 * 1.5);
}

TEST_CASE("prioritise: overrides take their rank, with their justification") {
    const Framework f = framework();
    const Gaps g = gaps(f, all_low);  // training, units, evidence, hearings
    Method m;
    m.priority.overrides = {{.indicator = "hearings", .rank = 1, .justification = "The new law begins in March."}};
    const Priorities first = ceiba::prioritise(f, g, m);
    CHECK(order(first) == Ids{"hearings", "training", "units", "evidence"});
    CHECK(first.priorities[0].rank == 1);
    CHECK(first.priorities[0].computed_rank == 4);
    CHECK(first.priorities[0].justification == "The new law begins in March.");
    CHECK(first.priorities[1].computed_rank == 1);
    CHECK_FALSE(first.priorities[1].justification.has_value());

    m.priority.overrides = {{.indicator = "training", .rank = 3, .justification = "Paid already."},
                            {.indicator = "evidence", .rank = 2, .justification = "The laboratory is ready."}};
    CHECK(order(ceiba::prioritise(f, g, m)) == Ids{"units", "evidence", "training", "hearings"});
    m.priority.overrides = {{.indicator = "training", .rank = 99, .justification = "Not this year."}};
    const Priorities last = ceiba::prioritise(f, g, m);
    CHECK(order(last) == Ids{"units", "evidence", "hearings", "training"});
    CHECK(last.priorities[3].rank == 4);
}

TEST_CASE("prioritise: of two overrides to one rank the first in the list gets it") {
    const Framework f = framework();
    Method m;
    m.priority.overrides = {{.indicator = "hearings", .rank = 1, .justification = "One."},
                            {.indicator = "units", .rank = 1, .justification = "Two."}};
    CHECK(order(ceiba::prioritise(f, gaps(f, all_low), m)) == Ids{"hearings", "units", "training", "evidence"});
}

TEST_CASE("prioritise: an override of what has no gap leaves the others alone") {
    const Framework f = framework();
    Method m;
    m.priority.overrides = {{.indicator = "units", .rank = 1, .justification = "Wanted."}};
    const Priorities p = ceiba::prioritise(f, gaps(f, {{"units", 5}, {"training", 3}, {"hearings", 2}}), m);
    CHECK(order(p) == Ids{"training", "hearings"});
}

TEST_CASE("prioritise: an override needs a justification, a rank and an indicator that exists") {
    const Framework f = framework();
    const Gaps g = gaps(f, all_low);
    Method m;
    m.priority.overrides = {{.indicator = "units", .rank = 1}};
    CHECK(refused([&] { ceiba::prioritise(f, g, m); }) == "no_justification /priority/overrides/0/justification");
    m.priority.overrides = {{.indicator = "units", .rank = 0, .justification = "Why."}};
    CHECK(refused([&] { ceiba::prioritise(f, g, m); }) == "out_of_range /priority/overrides/0/rank");
    m.priority.overrides = {{.indicator = "unit", .rank = 1, .justification = "Why."}};
    CHECK(refused([&] { ceiba::prioritise(f, g, m); }) == "unknown_indicator /priority/overrides/0/indicator");
}

TEST_CASE("prioritise: gaps of another framework or method are refused") {
    const Framework f = framework();
    Method m;
    m.id = "cautious";
    const Gaps g = gaps(f, all_low, 5, m);
    CHECK(g.method == "cautious");
    CHECK(refused([&] { ceiba::prioritise(f, g); }) == "method_mismatch /method");
    CHECK(ceiba::prioritise(f, g, m).method == "cautious");
    Gaps other = g;
    other.framework = "large";
    CHECK(refused([&] { ceiba::prioritise(f, other, m); }) == "framework_mismatch /framework");
    Gaps unknown = g;
    unknown.gaps[1].node = "trainings";
    CHECK(refused([&] { ceiba::prioritise(f, unknown, m); }) == "unknown_node /gaps/1/node");
}

TEST_CASE("prioritise: gaps that were read with parts missing are refused, not guessed") {
    const Framework f = framework();
    Gaps g = gaps(f, all_low);
    g.gaps[2].relative.reset();
    CHECK(refused([&] { ceiba::prioritise(f, g); }) == "missing_key /gaps/2/relative");
    g = gaps(f, all_low);
    g.range.reset();
    CHECK(refused([&] { ceiba::prioritise(f, g); }) == "missing_key /range");
}

TEST_CASE("prioritise: the order of siblings in the file changes no priority") {
    const Framework f = framework();
    Framework turned = f;
    std::ranges::reverse(turned.root.children);
    for (ceiba::Node& node : turned.root.children) std::ranges::reverse(node.children);
    CHECK(ceiba::prioritise(f, gaps(f, all_low)).priorities == ceiba::prioritise(turned, gaps(turned, all_low)).priorities);
}

TEST_CASE("prioritise: a root without a range has leverage in its own unit") {
    const Framework f = framework({ceiba::combine::MazziottaPareto{}});
    const Gaps g = gaps(f, {{"units", 2}, {"training", 3}, {"hearings", 4}, {"evidence", 1}});
    REQUIRE_FALSE(g.range);
    const Priorities p = ceiba::prioritise(f, g, Method{});
    REQUIRE(p.priorities.size() == 4);
    CHECK(p.priorities.front().indicator == "training");  // critical
    for (const Priority& each : p.priorities) {
        CHECK(each.factors.front().name == "leverage");
        CHECK(each.factors.front().value == gap(g, each.indicator).leverage);
    }
    // Where the whole mixes parts without a range, too.
    Framework parts = framework();
    parts.root.children[0].rule = ceiba::combine::Rule{ceiba::combine::MazziottaPareto{}};
    const Gaps h = gaps(parts, {{"units", 2}, {"training", 3}, {"hearings", 4}, {"evidence", 1}});
    CHECK(ceiba::prioritise(parts, h, Method{}).priorities.size() == 4);
}

TEST_CASE("prioritise: a rank given to an indicator without a gap is noted") {
    const Framework f = framework();
    Method m;
    m.priority.overrides = {{.indicator = "units", .rank = 1, .justification = "A law asks for it."},
                            {.indicator = "hearings", .rank = 2, .justification = "Delays harm."}};
    const Gaps g = gaps(f, {{"units", 5}, {"training", 3}, {"hearings", 4}, {"evidence", 1}}, 5, m);
    const Priorities p = ceiba::prioritise(f, g, m);
    REQUIRE(p.issues.size() == 1);
    CHECK(p.issues[0].code == "override_unused");
    CHECK(p.issues[0].where == "/priority/overrides/0");
    CHECK(p.issues[0].document == "method");
    CHECK(p.issues[0].severity == ceiba::Severity::note);
    CHECK(p.priorities[1].indicator == "hearings");
    CHECK(ceiba::prioritise(f, gaps(f, {{"units", 4}, {"hearings", 4}}, 5, m), m).issues.empty());
}

namespace {

using ceiba::Criterion;
using ceiba::CriterionDirection;
namespace rank = ceiba::rank;

/// A method that ranks by another.
Method ranked(rank::Method by, std::optional<std::vector<Criterion>> criteria = std::nullopt) {
    Method m;
    m.priority.ranking = ceiba::PriorityRanking{std::move(by), std::move(criteria)};
    return m;
}

/// The same as a document has it.
Method ranked(const std::string& ranking) {
    return ceiba::parse<Method>(R"({"schema": "ceiba/method/1", "id": "m", "priority": {"ranking": )" + ranking + "}}");
}

/// What is wrong with such a document: codes and places.
std::vector<std::string> wrong(const std::string& ranking, const Framework& f = framework()) {
    std::vector<std::string> out;
    const Method m = ranked(ranking);
    for (const ceiba::Issue& i : ceiba::check(f, nullptr, &m)) {
        CHECK(i.document == "method");
        out.push_back(i.code + " " + i.where);
    }
    return out;
}

/// The texts that are thrown, each with its place.
std::vector<std::string> told(const std::function<void()>& f) {
    std::vector<std::string> out;
    try {
        f();
    } catch (const ceiba::Error& e) {
        for (const ceiba::Issue& i : e.issues()) out.push_back(i.where + ": " + i.text);
    }
    return out;
}

}  // namespace

TEST_CASE("prioritise: a weighted sum of two indicators, worked by hand") {
    const Framework f = framework();
    const Method m = ranked(rank::Method{rank::WeightedSum{}}, std::vector<Criterion>{{.factor = "gap", .weight = .5},
                                                                                      {.factor = "harm", .weight = .25},
                                                                                      {.factor = "effort", .weight = .25}});
    const Priorities p = ceiba::prioritise(f, gaps(f, {{"units", 3}, {"evidence", 1}}), m);
    // units: gap .5 of the greatest 1, harm 3 of 3, effort: the least 1 over 2; evidence has no factors, so that they are 1
    CHECK(order(p) == Ids{"evidence", "units"});
    const Priority& units = priority(p, "units");
    CHECK(units.factors == std::vector<ceiba::Factor>{{"gap", .5}, {"harm", 3}, {"effort", 2}});
    CHECK(units.priority == .5 * .5 + .25 * 1 + .25 * .5);
    CHECK(priority(p, "evidence").factors == std::vector<ceiba::Factor>{{"gap", 1}, {"harm", 1}, {"effort", 1}});
    CHECK(std::abs(*priority(p, "evidence").priority - (.5 + .25 / 3 + .25)) <= 1e-15);  // a unit in the last place of .83
    REQUIRE(p.ranking);
    CHECK(p.ranking->method == rank::Method{rank::WeightedSum{}});
    CHECK(p.ranking->higher_is_better);
    CHECK(p.ranking->criteria == std::vector<Criterion>{{"gap", .5, CriterionDirection::benefit},
                                                        {"harm", .25, CriterionDirection::benefit},
                                                        {"effort", .25, CriterionDirection::cost}});
    CHECK(ceiba::parse<Priorities>(ceiba::to_json(p)) == p);
}

TEST_CASE("prioritise: without a ranking nothing says so") {
    const Framework f = framework();
    const Priorities p = ceiba::prioritise(f, gaps(f, all_low));
    CHECK_FALSE(p.ranking);
    CHECK(ceiba::to_json(p).find("ranking") == std::string::npos);
}

TEST_CASE("prioritise: by TOPSIS it has the scores of TOPSIS on what the product would multiply") {
    Framework f = framework();
    f.root.children[1].children[0].question->factors = {{"harm", 5}, {"effort", 1.5}};
    const Priorities p = ceiba::prioritise(f, gaps(f, all_low), ranked(rank::Method{rank::Topsis{}}));
    Eigen::MatrixXd x(4, 4);  // in the order of the ids
    x << .75, .125, 1, 1,     // evidence
        .75, .125, 5, 1.5,    // hearings
        .5, .375, 1, 1,       // training
        .5, .375, 3, 2;       // units
    const auto found = rank::ranking(rank::Topsis{}, x, Eigen::Vector4d::Ones(), Eigen::Vector4d(1, 1, 1, -1));
    const Ids ids{"evidence", "hearings", "training", "units"};
    for (std::size_t i = 0; i < 4; ++i) {
        INFO(ids[i]);
        CHECK(priority(p, ids[i]).priority == found.score[static_cast<Eigen::Index>(i)]);
        for (std::size_t j = 0; j < 4; ++j)
            CHECK(priority(p, ids[i]).factors[j].value == x(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)));
    }
    // training is critical; the others by their scores
    CHECK(order(p) == Ids{"training", "hearings", "units", "evidence"});
    std::ranges::reverse(f.root.children);
    CHECK(ceiba::prioritise(f, gaps(f, all_low), ranked(rank::Method{rank::Topsis{}})).priorities == p.priorities);
}

TEST_CASE("prioritise: where the lowest score is the best it comes first") {
    const Framework f = framework();
    const Method m =
        ranked(R"({"method": {"method": "vikor", "v": 0.3}, "criteria": [{"factor": "gap"}, {"factor": "harm", "weight": 2}]})");
    Gaps g = gaps(f, {{"units", 4}, {"hearings", 2}, {"evidence", 1}}, 5, m);
    const Priorities p = ceiba::prioritise(f, g, m);
    CHECK_FALSE(p.ranking->higher_is_better);
    CHECK(order(p) == Ids{"units", "evidence", "hearings"});
    CHECK(p.priorities[0].priority < p.priorities[1].priority);
    CHECK(p.priorities[1].priority < p.priorities[2].priority);
}

TEST_CASE("prioritise: a ranking puts critical ones first, and people's decisions stand") {
    const Framework f = framework();
    Method m = ranked(rank::Method{rank::WeightedSum{}}, std::vector<Criterion>{{.factor = "gap"}});
    const Priorities p = ceiba::prioritise(f, gaps(f, all_low), m);
    CHECK(order(p) == Ids{"training", "evidence", "hearings", "units"});
    CHECK(priority(p, "evidence").tied);
    CHECK(priority(p, "hearings").tied);
    CHECK_FALSE(priority(p, "units").tied);
    m.priority.overrides = {{.indicator = "units", .rank = 2, .justification = "A law asks for it."}};
    const Priorities moved = ceiba::prioritise(f, gaps(f, all_low), m);
    CHECK(order(moved) == Ids{"training", "units", "evidence", "hearings"});
    CHECK(moved.priorities[1].computed_rank == 4);
    CHECK(moved.priorities[1].justification == "A law asks for it.");
}

TEST_CASE("prioritise: equal scores of a ranking: the greater relative gap, then the id") {
    const Framework f = framework();
    const Method m = ranked(rank::Method{rank::Topsis{}}, std::vector<Criterion>{{.factor = "cost"}});
    const Priorities p = ceiba::prioritise(f, gaps(f, {{"units", 5}, {"training", 5}, {"hearings", 2}, {"evidence", 3}}), m);
    CHECK(order(p) == Ids{"hearings", "evidence"});
    CHECK(p.priorities[0].tied);
    CHECK(p.priorities[1].tied);
    CHECK(p.priorities[0].priority == .5);
}

TEST_CASE("prioritise: by every method one gap, equal gaps and no gaps have scores") {
    const Framework f = framework();
    boost::mp11::mp_for_each<boost::mp11::mp_rename<rank::Method::Variant, boost::mp11::mp_list>>([&]<class Options>(const Options&) {
        INFO(ceiba::describe::notes_of<Options>.name);
        for (const Options& options : tests::ranking::samples(Options{}, 4)) {
            const Method m = ranked(rank::Method{options});
            CHECK(ceiba::check(f, nullptr, &m).empty());
            for (const Answers& answers : {Answers{{"units", 3}}, Answers{{"hearings", 2}, {"evidence", 2}}, all_low}) {
                // a method may refuse values beyond its bounds, or one that is the worst of all; it never gives no score
                try {
                    for (const Priority& each : ceiba::prioritise(f, gaps(f, answers), m).priorities) CHECK(std::isfinite(*each.priority));
                } catch (const ceiba::Error& e) {
                    CHECK(e.issues()[0].code == "cannot_rank");
                    CHECK(e.issues()[0].where.starts_with("/priority/ranking"));
                }
            }
            const Priorities none = ceiba::prioritise(f, gaps(f, {}), m);
            CHECK(none.priorities.empty());
            CHECK(none.ranking);
        }
    });
}

TEST_CASE("prioritise: without criteria all are compared by leverage where one would be") {
    Framework f = framework({ceiba::combine::Minimum{}});
    f.root.children[0].weight = 1;
    Method m = ranked(rank::Method{rank::Topsis{}});
    const auto names = [&] {
        Ids out;
        const Priorities p = ceiba::prioritise(f, gaps(f, all_low), m);
        for (const Criterion& c : p.ranking->criteria) out.push_back(c.factor);
        return out;
    };
    CHECK(names() == Ids{"leverage", "harm", "effort"});
    m.priority.importance = Importance::effective_weight;
    CHECK(names() == Ids{"gap", "effective_weight", "harm", "effort"});
    m.priority.raised_by = {};
    m.priority.lowered_by = {"cost"};
    CHECK(names() == Ids{"gap", "effective_weight", "cost"});
    f = framework();
    f.root.children[1].rule = ceiba::combine::Rule{ceiba::combine::Minimum{}};  // of the courts only
    m.priority.importance = Importance::automatic;
    CHECK(names() == Ids{"leverage", "cost"});
    CHECK(priority(ceiba::prioritise(f, gaps(f, all_low), m), "units").factors ==
          std::vector<ceiba::Factor>{{"leverage", .5 * .375}, {"cost", 4}});
}

TEST_CASE("prioritise: a table that a method refuses: which indicator, by which criterion") {
    Framework f = framework({ceiba::combine::Minimum{}});
    f.root.children[0].weight = 1;
    const Gaps g = gaps(f, all_low);  // only the courts' have leverage
    const std::string logarithm = R"({"method": {"method": "weighted_product", "score": "logarithm"})";
    const std::string outside = ": WPM cannot rank 'training' by 'leverage': 0 is outside (0, ∞)";
    const auto found = [&](const std::string& ranking) {
        Method m = ranked(ranking);
        m.id = "";
        return told([&] { ceiba::prioritise(f, g, m); });
    };
    const auto given = found(logarithm + R"(, "criteria": [{"factor": "harm"}, {"factor": "leverage"}]})");
    REQUIRE(given.size() == 2);
    CHECK(given[0] == "/priority/ranking/criteria/1" + outside);
    CHECK(given[1] == "/priority/ranking/criteria/1: WPM cannot rank 'units' by 'leverage': 0 is outside (0, ∞)");
    const auto standard = found(logarithm + "}");
    REQUIRE(standard.size() == 2);
    CHECK(standard[0] == "/priority/ranking" + outside);
    // The worst on all: no criterion by itself.
    const auto worst = found(R"({"method": "cocoso", "criteria": [{"factor": "leverage"}, {"factor": "gap"}]})");
    REQUIRE(worst.size() >= 2);
    CHECK(worst[0] == "/priority/ranking/method: CoCoSo cannot rank 'training'");
}

TEST_CASE("prioritise: what is ranked by the gap needs a range") {
    const Framework f = framework({ceiba::combine::MazziottaPareto{}});
    Gaps g = gaps(f, all_low);
    CHECK(ceiba::prioritise(f, g, ranked(rank::Method{rank::Topsis{}})).ranking->criteria[0].factor == "leverage");
}

TEST_CASE("prioritise: what is wrong with a ranking, and where") {
    using Lines = std::vector<std::string>;
    CHECK(wrong(R"({"method": "topsis"})").empty());
    CHECK(wrong(R"({"method": "topsis", "criteria": [{"factor": "gap"}, {"factor": "leverage"}, {"factor": "cost"}, {"factor": "harm"}]})")
              .empty());
    CHECK(wrong(R"({"method": "topsis", "criteria": []})") == Lines{"no_criteria /priority/ranking/criteria"});
    CHECK(wrong(R"({"method": "topsis", "criteria": [{"factor": "gap"}, {"factor": "leverge"}]})") ==
          Lines{"unknown_factor /priority/ranking/criteria/1/factor"});
    CHECK(wrong(R"({"method": "topsis", "criteria": [{"factor": "gap"}, {"factor": "gap"}]})") ==
          Lines{"named_twice /priority/ranking/criteria/1/factor"});
    CHECK(wrong(R"({"method": "topsis", "criteria": [{"factor": "gap", "weight": -1}, {"factor": "harm"}]})") ==
          Lines{"negative_weight /priority/ranking/criteria/0/weight"});
    CHECK(wrong(R"({"method": "topsis", "criteria": [{"factor": "gap", "weight": 0}, {"factor": "harm", "weight": 0}]})") ==
          Lines{"no_weight /priority/ranking/criteria"});
    CHECK(wrong(R"({"method": "topsis", "criteria": [{"factor": "gap", "weight": 1e308}, {"factor": "harm", "weight": 1e308}]})") ==
          Lines{"too_great /priority/ranking/criteria"});
    CHECK(wrong(R"({"method": {"method": "electre_i", "concordance": 0.7, "discordance": 1.5}})") ==
          Lines{"out_of_range /priority/ranking/method/discordance"});
    CHECK(wrong(R"({"method": {"method": "vikor", "v": 2}})") == Lines{"out_of_range /priority/ranking/method/v"});
    CHECK(wrong(R"({"method": {"method": "spotis", "bounds": []}})") == Lines{"missing_key /priority/ranking/method/bounds"});
    // As many as there are criteria, also of those that are not named: gap, weight, harm, effort.
    const std::string two = R"({"method": {"method": "promethee", "preference": ["v_shape"], "p": [0.5, 1]})";
    CHECK(wrong(two + R"(, "criteria": [{"factor": "gap"}, {"factor": "harm"}]})").empty());
    CHECK(wrong(two + "}") == Lines{"criterion_count /priority/ranking/method/p"});
    const std::string bounds = R"({"method": {"method": "spotis", "bounds": [[0, 1], [0, 1], [1, 9]])";
    CHECK(wrong(bounds + "}}") == Lines{"wrong_shape /priority/ranking/method/bounds"});
    Framework lowest = framework({ceiba::combine::Minimum{}});
    lowest.root.children[0].weight = 1;
    CHECK(wrong(bounds + "}}", lowest).empty());
    CHECK(wrong(bounds + R"(, "expected": [0, 2, 3]}})", lowest) == Lines{"out_of_range /priority/ranking/method/expected/1"});
    const Method m = ranked(R"({"method": "topsis", "criteria": [{"factor": "leverge"}]})");
    CHECK(ceiba::check(framework(), nullptr, &m)[0].text == "no indicator has the factor 'leverge'; did you mean 'leverage'?");
}

namespace {

/// Actions for all but `evidence`: `units` needs a level of `hearings` and an action that closes `training`.
ceiba::Catalogue catalogue() {
    return ceiba::parse<ceiba::Catalogue>(R"({
        "schema": "ceiba/catalogue/1", "id": "actions", "currency": "USD",
        "institutions": [{"id": "ministry"}],
        "actions": [
            {"id": "hire", "lead": "ministry", "closes": [{"indicator": "units", "to": "e"}], "one_off": {"amount": 30},
             "prerequisites": [{"action": "teach"}, {"indicator": "hearings", "level": "c"}]},
            {"id": "teach", "lead": "ministry", "closes": [{"indicator": "training", "to": "e"}], "one_off": {"low": 1, "high": 9},
             "yearly": {"amount": 1}},
            {"id": "hear", "lead": "ministry", "closes": [{"indicator": "hearings", "to": "e"}]}]})");
}

Gaps with_catalogue(const Framework& f, const Answers& answers, const Method& method = {}) {
    const ceiba::Catalogue actions = catalogue();
    Gaps out = gaps(f, answers, 5, method);
    ceiba::Assessment a{.id = "first",
                        .framework = f.id,
                        .subject = {.id = "somewhere"},
                        .round = {.id = "one"},
                        .institutions = {{.id = "office"}}};
    for (const auto& [indicator, answer] : answers)
        a.responses.push_back({.institution = "office", .indicator = indicator, .answer = ceiba::Answer{answer}});
    const ceiba::TargetProfile targets{.id = "aim", .indicators = {ceiba::target::Fixed{ceiba::Answer{5.0}}}};
    const ceiba::Evaluation e(f, a, method);
    const Gaps found = ceiba::gaps(e, targets, &actions);
    CHECK(found == ceiba::gaps(f, ceiba::score(e), targets, method, &actions));
    CHECK(ceiba::prioritise(e, targets, &actions) == ceiba::prioritise(f, found, method));
    return found;
}

/// Without the factor `cost` of `units`, which would come before the catalogue's.
Framework priced() {
    Framework f = framework();
    f.root.children[0].children[0].question->factors.erase("cost");
    return f;
}

}  // namespace

TEST_CASE("prioritise: what waits on a gap, and what it costs, worked by hand") {
    const Framework f = priced();
    Method m;
    m.priority.raised_by = {"harm", "unlocks"};
    m.priority.lowered_by = {"cost"};
    const Gaps g = with_catalogue(f, all_low, m);
    CHECK(g.catalogue == "actions");
    CHECK(gap(g, "units").unlocks == 0);
    CHECK(gap(g, "training").unlocks == 1);
    CHECK(gap(g, "hearings").unlocks == 1);
    CHECK(gap(g, "units").cost == 30.0);
    CHECK(gap(g, "training").cost == 10.0);
    CHECK_FALSE(gap(g, "hearings").cost);
    CHECK(gap(g, "hearings").cost_unknown == Ids{"hear"});
    CHECK_FALSE(gap(g, "evidence").cost);  // no action leads to its target
    CHECK(gap(g, "evidence").cost_unknown.empty());
    const Priorities p = ceiba::prioritise(f, g, m);
    CHECK(p.catalogue == "actions");
    CHECK(priority(p, "units").factors ==
          std::vector<ceiba::Factor>{{"gap", .5}, {"effective_weight", .375}, {"harm", 3}, {"unlocks", 1}, {"cost", 1 / 31.0}});
    CHECK(priority(p, "training").factors.at(3) == ceiba::Factor{"unlocks", 2});
    // unknown costs come last, and are named; training is critical
    CHECK(order(p) == Ids{"training", "units", "evidence", "hearings"});
    CHECK_FALSE(priority(p, "hearings").priority);
    CHECK_FALSE(priority(p, "hearings").front);
    REQUIRE(p.issues.size() == 2);
    CHECK(p.issues[0].code == "cost_not_known");
    CHECK(p.issues[0].arguments == Ids{"hearings", "hear"});
    CHECK(p.issues[1].arguments == Ids{"evidence", ""});
    CHECK(ceiba::parse<Priorities>(ceiba::to_json(p)) == p);

    // a factor of the framework by the same name comes before, and needs no catalogue
    Method by_factor;
    by_factor.priority.lowered_by = {"cost"};
    CHECK(priority(ceiba::prioritise(framework(), gaps(framework(), all_low), by_factor), "units").factors.back() ==
          ceiba::Factor{"cost", .25});
}

TEST_CASE("prioritise: what only a catalogue says is refused without one") {
    const Framework f = priced();
    const auto with = [&](const std::function<void(ceiba::PriorityRule&)>& change) {
        Method m;
        change(m.priority);
        return refused([&] { ceiba::prioritise(f, gaps(f, all_low, 5, m), m); });
    };
    CHECK(with([](auto& r) { r.raised_by = {"harm", "unlocks"}; }) == "needs_catalogue /priority/raised_by/1");
    CHECK(with([](auto& r) { r.lowered_by = {"cost"}; }) == "needs_catalogue /priority/lowered_by/0");
    CHECK(with([](auto& r) {
              r.ranking = ceiba::PriorityRanking{.method = {ceiba::rank::WeightedSum{}}, .criteria = {{{"gap"}, {"cost"}}}};
          }) == "needs_catalogue /priority/ranking/criteria/1/factor");
    CHECK(with([](auto& r) { r.quadrants = {.against = ceiba::QuadrantAxis{"cost"}}; }) ==
          "needs_catalogue /priority/quadrants/against/factor");
    CHECK(with([](auto& r) { r.quadrants = {.gain = ceiba::QuadrantAxis{"hram"}}; }) == "unknown_factor /priority/quadrants/gain/factor");
}

TEST_CASE("prioritise: a ranking compares costs, the less the better, and leaves out what it does not know") {
    const Framework f = priced();
    Method m;
    m.priority.ranking = ceiba::PriorityRanking{.method = {ceiba::rank::WeightedSum{}}, .criteria = {{{"unlocks"}, {"cost"}}}};
    const Priorities p = ceiba::prioritise(f, with_catalogue(f, all_low, m), m);
    CHECK(p.ranking->criteria[1].direction == ceiba::CriterionDirection::cost);
    CHECK(order(p) == Ids{"training", "units", "evidence", "hearings"});
    CHECK(priority(p, "training").front == 1);
    CHECK(priority(p, "units").front == 2);
    CHECK(p.issues.size() == 2);
}

TEST_CASE("prioritise: quadrants, by the median and by a threshold, worked by hand") {
    Framework f = priced();
    Method m;
    m.priority.quadrants = ceiba::Quadrants{};
    m.priority.overrides = {};
    // leverage as a share: units and training .5 x .375, hearings and evidence .75 x .125; effort 2, 1, 1, 1 with the median 1
    const Priorities p = ceiba::prioritise(f, gaps(f, all_low), m);
    CHECK(p.quadrants->gain == ceiba::QuadrantAxis{"leverage", (.1875 + .09375) / 2});
    CHECK(p.quadrants->against == ceiba::QuadrantAxis{"effort", 1});
    CHECK(priority(p, "units").quadrant == ceiba::Quadrant::big_bet);
    CHECK(priority(p, "hearings").quadrant == ceiba::Quadrant::avoid);  // at the median is high
    m.priority.quadrants->against = ceiba::QuadrantAxis{"effort", 1.5};
    const Priorities q = ceiba::prioritise(f, gaps(f, all_low), m);
    CHECK(priority(q, "units").quadrant == ceiba::Quadrant::big_bet);
    CHECK(priority(q, "training").quadrant == ceiba::Quadrant::quick_win);
    CHECK(priority(q, "hearings").quadrant == ceiba::Quadrant::fill_in);
    // importance and performance: scores 3, 3, 2, 1 of 1 to 5 are .5, .5, .25, 0
    m.priority.quadrants = ceiba::Quadrants{.grid = ceiba::QuadrantGrid::importance_performance};
    const Priorities r = ceiba::prioritise(f, gaps(f, {{"units", 3}, {"training", 1}, {"hearings", 3}, {"evidence", 1}}), m);
    CHECK(r.quadrants->gain == ceiba::QuadrantAxis{"effective_weight", .25});
    CHECK(r.quadrants->against == ceiba::QuadrantAxis{"performance", .25});
    CHECK(priority(r, "units").quadrant == ceiba::Quadrant::keep_up_the_good_work);
    CHECK(priority(r, "training").quadrant == ceiba::Quadrant::concentrate_here);
    CHECK(priority(r, "hearings").quadrant == ceiba::Quadrant::possible_overkill);
    CHECK(priority(r, "evidence").quadrant == ceiba::Quadrant::low_priority);
    CHECK_FALSE(ceiba::prioritise(f, gaps(f, all_low)).quadrants);
}

TEST_CASE("prioritise: no priority of the first front is beaten on every factor, and each of another front is") {
    const auto folder = tests::examples() + "/mrc_style/";
    const auto f = ceiba::read_file<Framework>(folder + "framework.json");
    const auto a = ceiba::read_file<ceiba::Assessment>(folder + "assessment_2025.json");
    const auto targets = ceiba::read_file<ceiba::TargetProfile>(folder + "targets.json");
    Method m;
    m.priority.importance = Importance::effective_weight;
    const Priorities p = ceiba::prioritise(ceiba::Evaluation(f, a, m), targets);
    const auto beats = [](const Priority& x, const Priority& y) {
        bool better = false;
        for (std::size_t k = 0; k < x.factors.size(); ++k) {
            if (!ceiba::at_least(x.factors[k].value, y.factors[k].value)) return false;
            better = better || !ceiba::at_least(y.factors[k].value, x.factors[k].value);
        }
        return better;
    };
    for (const Priority& y : p.priorities) {
        int before = 0;
        for (const Priority& x : p.priorities)
            if (beats(x, y)) before = std::max(before, *x.front);
        CHECK(y.front == before + 1);
    }
}

TEST_CASE("prioritise: each says why in one sentence of every language") {
    const Framework f = priced();
    const auto said = [](const Priorities& p, const char* id, const char* language) { return priority(p, id).why.in(language); };
    Method m;
    m.priority.overrides = {{.indicator = "evidence", .rank = 1, .justification = "The court asked for it. "}};
    const Priorities p = ceiba::prioritise(f, gaps(f, all_low, 4), m);
    CHECK(said(p, "units", "en") == "Gap of 1 level in an indicator with 37.5 % of the weight; harm is high.");
    CHECK(said(p, "units", "es") == "Brecha de 1 nivel en un indicador con el 37.5 % del peso; el daño es alto.");
    CHECK(said(p, "training", "en") ==
          "Gap of 1 level in an indicator with 37.5 % of the weight; marked critical, so it comes before all that are not.");
    CHECK(said(p, "training", "es") ==
          "Brecha de 1 nivel en un indicador con el 37.5 % del peso; marcado como crítico, por eso va antes que los que no lo son.");
    CHECK(said(p, "evidence", "en") ==
          "Gap of 2 levels in an indicator with 12.5 % of the weight; by its figures it would be number 3, and a decision moved it: The "
          "court asked for it.");
    m = {};
    m.priority.raised_by = {"harm", "unlocks"};
    m.priority.lowered_by = {"cost"};
    const Priorities q = ceiba::prioritise(f, with_catalogue(f, all_low, m), m);
    CHECK(
        said(q, "training", "en") ==
        "Gap of 2 levels in an indicator with 37.5 % of the weight; another gap waits on it; its actions cost 10 USD; marked critical, so "
        "it comes before all that are not.");
    CHECK(
        said(q, "hearings", "es") ==
        "Brecha de 3 niveles en un indicador con el 12.5 % del peso; otra brecha espera a que se cierre; no se conoce su costo, así que va "
        "después de las que lo tienen conocido.");
    // by leverage, and by a factor of the framework's own
    Framework least = priced();
    least.root.rule = ceiba::combine::Rule{ceiba::combine::Minimum{}};
    for (const char* id : {"units", "training", "hearings", "evidence"})
        for (ceiba::Node& part : least.root.children)
            for (ceiba::Node& leaf : part.children)
                if (leaf.id == id) leaf.question->factors["reach"] = leaf.id == "hearings" ? 3 : 1;
    m = {};
    m.priority.raised_by = {"reach"};
    const Priorities r = ceiba::prioritise(least, gaps(least, all_low, 5, m), m);
    CHECK(said(r, "hearings", "en") == "Gap of 3 levels; closing it alone raises the whole by 1; reach is high.");
    CHECK(said(r, "units", "es") == "Brecha de 2 niveles; cerrarla por sí sola no sube el total.");
    for (const Priorities* each : {&p, &q, &r})
        for (const Priority& x : each->priorities)
            for (const ceiba::Language& language : ceiba::languages()) {
                CHECK(x.why.in(language.code).ends_with("."));
                CHECK(x.why.in(language.code).find_first_of("{}<>") == std::string::npos);
            }
}
