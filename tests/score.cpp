#include <algorithm>
#include <ceiba/check.hpp>
#include <ceiba/evaluator.hpp>
#include <ceiba/io/file.hpp>
#include <ceiba/score.hpp>
#include <ceiba/tree.hpp>
#include <cmath>
#include <filesystem>
#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

#include "catch.hpp"
#include "places.hpp"

namespace {

using ceiba::Answer;
using ceiba::Assessment;
using ceiba::Framework;
using ceiba::Method;
using ceiba::NodeScore;
using ceiba::Policy;
using ceiba::Scores;
using ceiba::State;
namespace combine = ceiba::combine;
namespace measure = ceiba::measure;
namespace missing = ceiba::missing;

Framework framework(const std::string& root) {
    return ceiba::parse<Framework>(R"({
        "schema": "ceiba/framework/1", "id": "small", "version": "2.1",
        "scales": [
            {"id": "levels", "levels": [{"code": "a", "value": 1}, {"code": "b", "value": 2}, {"code": "c", "value": 3},
                                        {"code": "d", "value": 4}, {"code": "e", "value": 5}]},
            {"id": "yes_no", "levels": [{"code": "no", "value": 0}, {"code": "yes", "value": 1}]},
            {"id": "share", "numeric": {"normalise": "identity", "low": 0, "high": 1}}],
        "bands": [{"id": "weak", "start": 2}, {"id": "fair", "start": 3}, {"id": "strong", "start": 4}],
        "root": )" + root + "}");
}

Framework two_parts() {
    return framework(R"({"id": "whole", "children": [
        {"id": "police", "weight": 3, "code": "1", "label": {"en": "Police", "es": "Policía"}, "children": [
            {"id": "units", "question": {"scale": "levels"}},
            {"id": "training", "question": {"scale": "levels", "target": "d"}}]},
        {"id": "courts", "children": [
            {"id": "hearings", "weight": 3, "question": {"scale": "levels"}},
            {"id": "evidence", "question": {"scale": "levels"}},
            {"id": "population", "question": {"scale": "share", "scored": false}}]}]})");
}

using Answers = std::vector<std::pair<std::string, double>>;
using States = std::vector<std::pair<std::string, State>>;

Assessment assessment(const Answers& answers, const States& states = {}) {
    Assessment a{.id = "first",
                 .framework = "small",
                 .subject = {.id = "somewhere"},
                 .round = {.id = "one"},
                 .institutions = {{.id = "office"}}};
    for (const auto& [indicator, answer] : answers)
        a.responses.push_back({.institution = "office", .indicator = indicator, .answer = Answer{answer}});
    for (const auto& [indicator, state] : states) a.responses.push_back({.institution = "office", .indicator = indicator, .state = state});
    return a;
}

const NodeScore& node(const Scores& s, std::string_view id) {
    const auto found = std::ranges::find(s.nodes, id, &NodeScore::id);
    if (found == s.nodes.end()) throw std::out_of_range("no node " + std::string(id));
    return *found;
}

const Answers some{{"units", 2}, {"training", 3}, {"hearings", 4}, {"evidence", 1}};

Method method(State state, const ceiba::MissingRule& rule) {
    ceiba::Missing m;
    switch (state) {
        case State::not_answered:
            m.not_answered = rule;
            break;
        case State::not_applicable:
            m.not_applicable = rule;
            break;
        case State::dont_know:
            m.dont_know = rule;
            break;
        case State::insufficient_evidence:
            m.insufficient_evidence = rule;
            break;
        case State::not_reviewed:
            m.not_reviewed = rule;
            break;
        case State::outside_mandate:
            m.outside_mandate = rule;
            break;
        default:
            m.no_score = rule;
    }
    Method out;
    out.defaults.policy = Policy{.missing = m};
    return out;
}

struct Example {
    std::string folder = tests::examples() + "/mrc_style/";
    Framework framework = ceiba::read_file<Framework>(folder + "framework.json");
    Assessment first = ceiba::read_file<Assessment>(folder + "assessment_2025.json");
    Assessment second = ceiba::read_file<Assessment>(folder + "assessment_2026.json");
    Method cautious = ceiba::read_file<Method>(folder + "method.json");
};

/// Shares, and values recomputed in another order: some ten additions of numbers up to 5, and a few log and exp, err by less.
constexpr double recomputed = 1e-13;

}  // namespace

TEST_CASE("score: a small tree, worked by hand") {
    const Scores s = ceiba::score(two_parts(), assessment(some));
    CHECK(s.framework == "small");
    CHECK(s.framework_version == "2.1");
    CHECK(s.method.empty());
    CHECK(s.assessment == "first");
    CHECK(s.subject == "somewhere");
    CHECK(s.round == "one");
    REQUIRE(s.nodes.size() == 8);
    std::vector<std::string> ids;
    for (const NodeScore& n : s.nodes) ids.push_back(n.id);
    CHECK(ids == std::vector<std::string>{"whole", "police", "units", "training", "courts", "hearings", "evidence", "population"});

    const NodeScore& whole = s.nodes[0];
    CHECK(whole.value == (3 * 2.5 + 3.25) / 4);
    CHECK(whole.state == State::answered);
    CHECK(whole.coverage == 1.0);
    CHECK(whole.lower == whole.value);
    CHECK(whole.upper == whole.value);
    CHECK(whole.range == measure::Interval{1, 5});
    CHECK(whole.effective_weight == 1);
    CHECK(whole.depth == 0);
    CHECK_FALSE(whole.parent.has_value());
    CHECK(whole.band == "weak");
    CHECK(whole.rule == combine::Rule{combine::Arithmetic{}});
    CHECK_FALSE(whole.answer.has_value());
    // in the order of ids
    CHECK(whole.trace == std::vector<ceiba::Counted>{{.node = "courts", .value = 3.25, .weight = 1, .share = .25},
                                                     {.node = "police", .value = 2.5, .weight = 3, .share = .75}});
    const NodeScore& police = s.nodes[1];
    CHECK(police.value == 2.5);
    CHECK(police.parent == "whole");
    CHECK(police.depth == 1);
    CHECK(police.code == "1");
    CHECK(police.label.in("es") == "Policía");
    CHECK(police.effective_weight == .75);
    const NodeScore& units = s.nodes[2];
    CHECK(units.value == 2.0);
    CHECK(units.answer == 2.0);
    CHECK(units.depth == 2);
    CHECK(units.effective_weight == .375);
    CHECK(units.coverage == 1.0);
    CHECK_FALSE(units.rule.has_value());
    CHECK(units.trace.empty());
    CHECK(units.band == "weak");
    CHECK_FALSE(node(s, "evidence").band.has_value());
    CHECK(node(s, "courts").band == "fair");
    CHECK(node(s, "hearings").effective_weight == .25 * .75);
    CHECK(s.answers.size() == 4);
}

TEST_CASE("score: context enters no score") {
    Assessment a = assessment(some);
    const Scores without = ceiba::score(two_parts(), a);
    a.responses.push_back({.institution = "office", .indicator = "population", .answer = Answer{.5}});
    const Scores s = ceiba::score(two_parts(), a);
    for (const NodeScore& n : s.nodes) CHECK((n.id == "population" || n == node(without, n.id)));
    CHECK(s.answers == without.answers);
    CHECK(s.provenance.answers != without.provenance.answers);
    const NodeScore& population = node(s, "population");
    CHECK_FALSE(population.value.has_value());
    CHECK_FALSE(population.coverage.has_value());
    CHECK_FALSE(population.range.has_value());
    CHECK(population.effective_weight == 0);
    CHECK(population.state == State::answered);  // it was, though nothing counts it
    CHECK(node(without, "population").state == State::not_reviewed);
    a.responses.back() = {.institution = "office", .indicator = "population", .state = State::dont_know};
    CHECK(node(ceiba::score(two_parts(), a), "population").state == State::dont_know);
    CHECK(node(s, "courts").trace.size() == 2);
}

TEST_CASE("score: what is missing is skipped, and coverage and bounds say so") {
    const Scores s = ceiba::score(two_parts(), assessment({{"units", 2}, {"hearings", 4}}, {{"evidence", State::dont_know}}));
    CHECK(node(s, "training").state == State::not_answered);
    CHECK(node(s, "training").coverage == 0.0);
    CHECK(node(s, "training").lower == 1.0);
    CHECK(node(s, "training").upper == 5.0);
    CHECK(node(s, "evidence").state == State::dont_know);
    CHECK(node(s, "police").value == 2.0);
    CHECK(node(s, "police").coverage == .5);
    CHECK(node(s, "police").lower == 1.5);
    CHECK(node(s, "police").upper == 3.5);
    CHECK(node(s, "courts").value == 4.0);
    CHECK(node(s, "courts").coverage == .75);
    CHECK(node(s, "courts").lower == 3.25);
    CHECK(node(s, "courts").upper == 4.25);
    CHECK(node(s, "whole").value == 2.5);
    CHECK(node(s, "whole").coverage == (3 * .5 + .75) / 4);
    CHECK(node(s, "whole").lower == (3 * 1.5 + 3.25) / 4);
    CHECK(node(s, "whole").upper == (3 * 3.5 + 4.25) / 4);
    // nominal, answered or not; the shares are those used
    CHECK(node(s, "training").effective_weight == .375);
    CHECK(node(s, "courts").trace == std::vector<ceiba::Counted>{{.node = "evidence",
                                                                  .state = State::dont_know,
                                                                  .weight = 1,
                                                                  .counted = false,
                                                                  .policy = ceiba::MissingRule{ceiba::missing::Skip{}}},
                                                                 {.node = "hearings", .value = 4.0, .weight = 3, .share = 1.0}});
}

TEST_CASE("score: no score where nothing is counted") {
    const Scores s = ceiba::score(two_parts(), assessment({}));
    for (const char* id : {"whole", "police", "courts"}) {
        const NodeScore& n = node(s, id);
        CHECK_FALSE(n.value.has_value());
        CHECK(n.state == State::no_score);
        CHECK(n.coverage == 0.0);
        CHECK(n.lower == 1.0);
        CHECK(n.upper == 5.0);
        CHECK_FALSE(n.band.has_value());
        for (const ceiba::Counted& c : n.trace) {
            CHECK_FALSE(c.counted);
            CHECK_FALSE(c.share.has_value());
        }
    }
    CHECK(node(s, "whole").trace[0].state == State::no_score);
    CHECK(ceiba::to_json(s).find(":nan") == std::string::npos);
}

TEST_CASE("score: all that is counted not applicable makes the node not applicable") {
    const Scores s = ceiba::score(two_parts(), assessment({{"units", 2}, {"training", 3}},
                                                          {{"hearings", State::not_applicable}, {"evidence", State::not_applicable}}));
    const NodeScore& courts = node(s, "courts");
    CHECK(courts.state == State::not_applicable);
    CHECK_FALSE(courts.value.has_value());
    CHECK_FALSE(courts.coverage.has_value());
    CHECK_FALSE(courts.lower.has_value());
    CHECK_FALSE(courts.upper.has_value());
    CHECK(node(s, "whole").value == 2.5);
    CHECK(node(s, "whole").coverage == 1.0);
    CHECK(node(s, "whole").trace[0].state == State::not_applicable);
}

TEST_CASE("score: a node that a policy counts keeps its state, and its parent says what it counted as") {
    const Assessment a = assessment({{"units", 2}, {"hearings", 4}, {"evidence", 1}}, {{"training", State::dont_know}});
    const auto counted_as = [&](const ceiba::MissingRule& rule) {
        Method m;
        m.nodes["training"].policy = method(State::dont_know, rule).defaults.policy;
        const Scores s = ceiba::score(two_parts(), a, m);
        CHECK(node(s, "training").state == State::dont_know);
        CHECK_FALSE(node(s, "training").value.has_value());
        CHECK(node(s, "police").coverage == .5);
        CHECK(node(s, "police").lower == 1.5);
        CHECK(node(s, "police").upper == 3.5);
        const ceiba::Counted& c = node(s, "police").trace[0];
        CHECK(c.node == "training");
        CHECK(c.state == State::dont_know);
        CHECK(c.counted == c.value.has_value());
        CHECK(node(s, "police").value == (c.value ? (2 + *c.value) / 2 : 2));
        return c.value;
    };
    CHECK_FALSE(counted_as({missing::Skip{}}).has_value());
    CHECK(counted_as({missing::Worst{}}) == 1.0);
    CHECK(counted_as({missing::Target{}}) == 4.0);
    CHECK(counted_as({missing::Value{{3.0}}}) == 3.0);
    // one that has no target cannot count as it
    CHECK_THROWS_AS(ceiba::score(two_parts(), a, method(State::dont_know, {missing::Target{}})), ceiba::Error);
    // another state is untouched
    CHECK(node(ceiba::score(two_parts(), a, method(State::not_answered, {missing::Worst{}})), "police").value == 2.0);

    const Scores gone = ceiba::score(two_parts(), a, method(State::dont_know, {missing::Propagate{}}));
    CHECK(node(gone, "police").state == State::no_score);
    CHECK(node(gone, "whole").state == State::no_score);
    CHECK_FALSE(node(gone, "whole").value.has_value());
    CHECK(node(gone, "courts").value == 3.25);
    CHECK(node(gone, "whole").coverage == .625);
    CHECK(node(gone, "whole").lower == (3 * 1.5 + 3.25) / 4);
}

TEST_CASE("score: a minimum coverage, and exactly at it is enough") {
    Framework f = two_parts();
    f.root.children[0].policy = Policy{.minimum_coverage = .5};
    f.root.children[1].policy = Policy{.minimum_coverage = .75};
    const Scores enough = ceiba::score(f, assessment({{"units", 2}, {"hearings", 4}}));
    CHECK(node(enough, "police").value == 2.0);
    CHECK(node(enough, "courts").value == 4.0);
    const Scores less = ceiba::score(f, assessment({{"units", 2}, {"evidence", 5}}));
    CHECK(node(less, "courts").state == State::no_score);
    CHECK_FALSE(node(less, "courts").value.has_value());
    CHECK(node(less, "courts").coverage == .25);
    CHECK(node(less, "courts").lower == 1.0);
    CHECK(node(less, "courts").upper == 5.0);
    CHECK(node(less, "whole").value == 2.0);
    CHECK(node(less, "whole").coverage == (3 * .5 + .25) / 4);
    // also where a policy counts what is missing
    Method worst = method(State::not_answered, {missing::Worst{}});
    CHECK_FALSE(node(ceiba::score(f, assessment({{"units", 2}, {"evidence", 5}}), worst), "courts").value.has_value());
}

TEST_CASE("score: every rule at one node, worked by hand") {
    const auto with = [](const combine::Rule& rule, const Answers& answers = {{"a", 1}, {"b", 4}, {"c", 2}}) {
        Framework f = framework(R"({"id": "whole", "children": [{"id": "a", "question": {"scale": "levels"}},
            {"id": "b", "question": {"scale": "levels"}}, {"id": "c", "question": {"scale": "levels"}}]})");
        f.root.rule = rule;
        return ceiba::score(f, assessment(answers)).nodes[0];
    };
    CHECK(with({combine::Arithmetic{}}).value == 7.0 / 3);
    CHECK(std::abs(*with({combine::Geometric{}}).value - 2) <= recomputed);
    CHECK(std::abs(*with({combine::Geometric{.floor = 2}}).value - std::cbrt(16)) <= recomputed);
    CHECK(std::abs(*with({combine::Harmonic{}}).value - 3 / 1.75) <= recomputed);
    CHECK(with({combine::Minimum{}}).value == 1.0);
    CHECK(with({combine::Maximum{}}).value == 4.0);
    CHECK(with({combine::Median{}}).value == 2.0);
    CHECK(with({combine::Sum{}}).value == 7.0);
    CHECK(with({combine::Sum{}}).range == measure::Interval{3, 15});
    CHECK(with({combine::Sum{}}, {{"a", 1}, {"b", 4}}).value == 7.5);
    CHECK(with({combine::Sum{combine::SumMissing::worst}}, {{"a", 1}, {"b", 4}}).value == 6.0);
}

TEST_CASE("score: share of the points, pooled over all levels of the tree") {
    const Framework f = framework(R"({"id": "whole", "rule": {"rule": "points_share", "scale": 100}, "children": [
        {"id": "a", "weight": 2, "question": {"scale": "yes_no"}},
        {"id": "part", "weight": 9, "children": [
            {"id": "b", "question": {"scale": "yes_no"}}, {"id": "c", "question": {"scale": "yes_no"}}]}]})");
    const Scores s = ceiba::score(f, assessment({{"a", 1}, {"b", 0}, {"c", 1}}));
    CHECK(s.nodes[0].value == 75.0);
    CHECK(s.nodes[0].range == measure::Interval{0, 100});
    REQUIRE(s.nodes[0].trace.size() == 3);
    CHECK(s.nodes[0].trace[0].share == .5);
    CHECK(ceiba::score(f, assessment({{"a", 1}, {"b", 0}})).nodes[0].value == 100 * (2.0 / 3));
}

TEST_CASE("score: the highest level fully met, an unanswered attribute not met") {
    const Framework f = framework(R"({"id": "helpline", "rule": {"rule": "cumulative", "levels": [2, 3, 4], "base": 1}, "children": [
        {"id": "free", "question": {"scale": "yes_no", "level": 2}},
        {"id": "nationwide", "question": {"scale": "yes_no", "level": 3}},
        {"id": "trained", "question": {"scale": "share", "level": 3, "threshold": 0.3}},
        {"id": "referral", "question": {"scale": "yes_no", "level": 4}}]})");
    const auto with = [&](const Answers& answers, const States& states = {}) {
        return ceiba::score(f, assessment(answers, states)).nodes[0];
    };
    CHECK(with({{"free", 1}, {"nationwide", 1}, {"trained", .3}, {"referral", 1}}).value == 4.0);
    CHECK(with({{"free", 1}, {"nationwide", 1}, {"trained", .29}, {"referral", 1}}).value == 2.0);
    CHECK(with({{"free", 1}, {"nationwide", 1}, {"trained", 1}}).value == 3.0);
    CHECK(with({{"nationwide", 1}, {"trained", 1}, {"referral", 1}}).value == 1.0);
    CHECK(with({{"free", 1}, {"nationwide", 1}, {"referral", 1}}, {{"trained", State::not_applicable}}).value == 4.0);
    const NodeScore bounds = with({{"free", 1}, {"trained", 1}});
    CHECK(bounds.value == 2.0);
    CHECK(bounds.lower == 2.0);
    CHECK(bounds.upper == 4.0);
    CHECK(bounds.coverage == .5);
    CHECK(bounds.range == measure::Interval{1, 4});
    // a mean of answers at the threshold to 12 digits meets it
    Assessment two = assessment({{"free", 1}, {"nationwide", 1}, {"trained", .1}, {"referral", 1}});
    two.institutions.push_back({.id = "court"});
    two.responses.push_back({.institution = "court", .indicator = "trained", .answer = Answer{.7}});
    REQUIRE((.1 + .7) / 2 < .4);
    Framework higher = f;
    higher.root.children[2].question->threshold = Answer{.4};
    CHECK(ceiba::score(higher, two).nodes[0].value == 4.0);
}

TEST_CASE("score: direction and rescale, then rounding") {
    const Framework f = framework(R"({"id": "whole", "rescale": true, "range": {"low": 0, "high": 10}, "children": [
        {"id": "turnover", "direction": "lower", "question": {"scale": "levels"}},
        {"id": "risk", "direction": "lower", "policy": {"rounding": {"mode": "half_up"}}, "children": [
            {"id": "a", "question": {"scale": "levels"}}, {"id": "b", "question": {"scale": "levels"}}]}]})");
    const Scores s = ceiba::score(f, assessment({{"turnover", 2}, {"a", 1}, {"b", 2}}));
    CHECK(node(s, "turnover").value == 4.0);
    CHECK(node(s, "turnover").answer == 2.0);
    CHECK(node(s, "risk").value == 5.0);  // 1.5, turned 4.5, rounded 5
    CHECK(s.nodes[0].range == measure::Interval{0, 10});
    CHECK(s.nodes[0].trace == std::vector<ceiba::Counted>{{.node = "risk", .value = 10.0, .weight = 1, .share = .5},
                                                          {.node = "turnover", .value = 7.5, .weight = 1, .share = .5}});
    CHECK(s.nodes[0].value == 8.75);
    // bands speak of the root's range alone
    CHECK_FALSE(node(s, "risk").band.has_value());
    const Scores missing_b = ceiba::score(f, assessment({{"turnover", 2}, {"a", 1}}));
    CHECK(node(missing_b, "risk").lower == 3.0);  // (1 + 5) / 2, turned
    CHECK(node(missing_b, "risk").upper == 5.0);
}

TEST_CASE("score: a weight of 0 removes a node from its parent, and it is still scored") {
    Framework f = two_parts();
    f.root.children[1].weight = 0;
    const Scores s = ceiba::score(f, assessment({{"units", 2}, {"training", 3}, {"hearings", 4}}));
    CHECK(s.nodes[0].value == 2.5);
    CHECK(s.nodes[0].coverage == 1.0);
    CHECK(s.nodes[0].trace.size() == 1);
    CHECK(node(s, "courts").value == 4.0);
    CHECK(node(s, "courts").effective_weight == 0);
    CHECK(node(s, "hearings").effective_weight == 0);
}

TEST_CASE("score: a band begins at its start, to 12 digits") {
    Framework f = framework(R"({"id": "whole", "children": [{"id": "rate", "question": {"scale": "share"}}]})");
    f.bands = {{.id = "low", .start = .2}, {.id = "high", .start = .4}};
    const auto band = [&](double x, double y) {
        Assessment a = assessment({{"rate", x}});
        a.institutions.push_back({.id = "court"});
        a.responses.push_back({.institution = "court", .indicator = "rate", .answer = Answer{y}});
        return ceiba::score(f, a).nodes[0].band;
    };
    REQUIRE((.1 + .7) / 2 < .4);
    CHECK(band(.1, .7) == "high");
    CHECK(band(.1, .699) == "low");
    CHECK(band(.2, .2) == "low");
    CHECK_FALSE(band(.1, .2).has_value());
    CHECK(band(1, 1) == "high");
}

TEST_CASE("score: a method is sparse, and an empty one scores the instrument as published") {
    Framework f = two_parts();
    f.defaults.rule = combine::Rule{combine::Minimum{}};
    f.root.children[1].rule = combine::Rule{combine::Sum{}};
    f.root.children[1].weight = 3;
    f.root.rescale = true;
    f.root.rule = combine::Rule{combine::Arithmetic{}};
    const auto with = [&](const Method& m) { return ceiba::score(f, assessment(some), m); };
    const Scores published = with({});
    CHECK(node(published, "police").value == 2.0);   // the framework's default
    CHECK(node(published, "courts").value == 13.0);  // the framework's node: 3 x 4 + 1

    Method m;
    m.id = "other";
    m.defaults.rule = combine::Rule{combine::Maximum{}};
    const Scores best = with(m);
    CHECK(best.method == "other");
    CHECK(node(best, "police").value == 3.0);
    CHECK(node(best, "courts").value == 13.0);  // a sum is no mean, and stays
    m.selectors.push_back({.depth = 1, .rule = combine::Rule{combine::Arithmetic{}}});
    CHECK(node(with(m), "police").value == 2.5);
    CHECK(node(with(m), "courts").value == 13.0);
    CHECK(node(with(m), "whole").rule == combine::Rule{combine::Maximum{}});
    m.nodes["courts"].rule = combine::Rule{combine::Minimum{}};
    m.nodes["courts"].weight = 1;
    m.nodes["police"].rule = combine::Rule{combine::Maximum{}};
    CHECK(node(with(m), "courts").value == 1.0);
    CHECK(node(with(m), "courts").effective_weight == .25);
    CHECK(node(with(m), "police").value == 3.0);
    // and nothing of it stays behind
    CHECK(with({}) == published);
}

TEST_CASE("score: an instrument of one indicator") {
    const Framework f = framework(R"({"id": "plan", "question": {"scale": "levels"}})");
    const Scores s = ceiba::score(f, assessment({{"plan", 4}}));
    REQUIRE(s.nodes.size() == 1);
    CHECK(s.nodes[0].value == 4.0);
    CHECK(s.nodes[0].effective_weight == 1);
    CHECK(s.nodes[0].band == "strong");
    CHECK(ceiba::score(f, assessment({})).nodes[0].state == State::not_answered);
}

TEST_CASE("score: documents with errors are refused with all of them") {
    Assessment a = assessment({{"unit", 2}, {"training", 9}});
    a.responses[0].institution = "offices";
    std::vector<std::string> found;
    try {
        ceiba::score(two_parts(), a);
    } catch (const ceiba::Error& e) {
        for (const ceiba::Issue& i : e.issues()) found.push_back(i.code + " " + i.where);
        CHECK(std::string(e.what()).find("did you mean 'units'?") != std::string::npos);
    }
    std::ranges::sort(found);
    CHECK(found == std::vector<std::string>{"not_a_level /responses/1/answer", "unknown_indicator /responses/0/indicator",
                                            "unknown_institution /responses/0/institution"});
}

TEST_CASE("score: scores come back from a file to the last bit") {
    const Example example;
    const Scores s = ceiba::score(example.framework, example.first);
    CHECK(ceiba::parse<Scores>(ceiba::to_json(s)) == s);
    CHECK(ceiba::parse<Scores>(ceiba::to_json(s, 2)) == s);
}

namespace {

/// The same, said again without the library's evaluator: plain loops in the order of the file over the reconciled answers.
struct Plain {
    const Framework& framework;
    std::map<std::string, const ceiba::Reconciled*> answers{};
    bool cautious = false;  ///< as method.json: geometric for arithmetic, dont_know counts as 1 or 0, minimum coverage .75 at depth 1

    struct Value {
        double value = std::numeric_limits<double>::quiet_NaN();
        double coverage = 0;
        bool applies = true;
        double low = 1;
        double high = 5;
    };
    std::map<std::string, Value> all{};

    Value leaf(const ceiba::Node& n) {
        const ceiba::Reconciled& r = *answers.at(n.id);
        Value v;
        if (n.question->scale == "yes_no") v.low = 0, v.high = 1;
        v.applies = r.state != State::not_applicable;
        if (r.value) v.value = *r.value, v.coverage = 1;
        return v;
    }

    Value inner(const ceiba::Node& n, int depth) {
        std::vector<double> values;
        std::vector<double> weights;
        Value out;
        double applicable = 0;
        for (const ceiba::Node& child : n.children) {
            Value v = child.children.empty() ? leaf(child) : inner(child, depth + 1);
            all[child.id] = v;
            if (v.applies) {
                out.coverage += child.weight * v.coverage;
                applicable += child.weight;
            }
            if (cautious && child.children.empty() && answers.at(child.id)->state == State::dont_know) v.value = v.low;
            if (std::isnan(v.value)) continue;
            values.push_back(n.rescale ? n.range->low + (n.range->high - n.range->low) * (v.value - v.low) / (v.high - v.low) : v.value);
            weights.push_back(child.weight);
        }
        out.applies = applicable > 0;
        out.coverage /= applicable;
        if (n.rule && std::holds_alternative<combine::Cumulative>(n.rule->value)) {
            out.value = std::get<combine::Cumulative>(n.rule->value).base.value();
            for (const double level : std::get<combine::Cumulative>(n.rule->value).levels) {
                bool met = true;
                for (const ceiba::Node& child : n.children)
                    if (child.question->level == level && all[child.id].applies) met = met && all[child.id].value == 1;
                if (!met) break;
                out.value = level;
            }
        } else if (!values.empty()) {
            const bool geometric = cautious || (n.rule && std::holds_alternative<combine::Geometric>(n.rule->value));
            double sum = 0;
            double total = 0;
            for (std::size_t i = 0; i < values.size(); ++i) {
                sum += weights[i] * (geometric ? std::log(values[i]) : values[i]);
                total += weights[i];
            }
            out.value = geometric ? std::exp(sum / total) : sum / total;
        }
        const double least = cautious && depth == 1 ? .75 : n.policy && n.policy->minimum_coverage ? *n.policy->minimum_coverage : 0;
        if (out.coverage < least) out.value = std::numeric_limits<double>::quiet_NaN();
        return out;
    }
};

void same_by_plain_loops(const Framework& f, const Scores& s, bool cautious) {
    Plain plain{.framework = f, .cautious = cautious};
    for (const ceiba::Reconciled& r : s.answers) plain.answers[r.indicator] = &r;
    plain.all[f.root.id] = plain.inner(f.root, 0);
    REQUIRE(plain.all.size() == s.nodes.size());
    int scored = 0;
    for (const NodeScore& n : s.nodes) {
        CAPTURE(n.id);
        const Plain::Value& v = plain.all.at(n.id);
        REQUIRE(n.value.has_value() == !std::isnan(v.value));
        if (n.value) CHECK(std::abs(*n.value - v.value) <= recomputed);
        REQUIRE(n.coverage.has_value() == v.applies);
        if (n.coverage) CHECK(std::abs(*n.coverage - v.coverage) <= recomputed);
        scored += n.value && n.depth == 1 ? 1 : 0;
    }
    CHECK(scored >= (cautious ? 1 : 6));
}

}  // namespace

TEST_CASE("score: both rounds of the example, by plain loops") {
    const Example example;
    const Scores first = ceiba::score(example.framework, example.first);
    const Scores second = ceiba::score(example.framework, example.second);
    same_by_plain_loops(example.framework, first, false);
    same_by_plain_loops(example.framework, second, false);
    CHECK(first.round == "2025");
    CHECK(second.round == "2026");
    CHECK(first.subject == second.subject);
    CHECK(*first.nodes[0].value < *second.nodes[0].value);  // the invented country got better
    CHECK(first.nodes[0].band.has_value());
    CHECK(first.answers.size() == second.answers.size());
}

TEST_CASE("score: the example by its cautious method, by plain loops") {
    const Example example;
    const Scores published = ceiba::score(example.framework, example.first);
    const Scores cautious = ceiba::score(example.framework, example.first, example.cautious);
    same_by_plain_loops(example.framework, cautious, true);
    CHECK(cautious.method == "mrc_style_cautious");
    CHECK(*cautious.nodes[0].value < *published.nodes[0].value);
    CHECK(node(cautious, "child_helpline").rule == node(published, "child_helpline").rule);
}

TEST_CASE("score: the evaluator's batch of both rounds is the same to the last bit") {
    const Example example;
    const ceiba::Evaluator evaluator(example.framework);
    const auto columns = static_cast<Eigen::Index>(evaluator.indicators().size());
    ceiba::engine::Matrix<double> values(2, columns);
    ceiba::engine::Matrix<std::uint8_t> states(2, columns);
    std::vector<Scores> scores{ceiba::score(example.framework, example.first), ceiba::score(example.framework, example.second)};
    for (Eigen::Index r = 0; r < 2; ++r)
        for (Eigen::Index c = 0; c < columns; ++c) {
            const auto& answers = scores[static_cast<std::size_t>(r)].answers;
            const auto& said =
                *std::ranges::find(answers, evaluator.indicators()[static_cast<std::size_t>(c)], &ceiba::Reconciled::indicator);
            values(r, c) = said.value.value_or(0);
            states(r, c) = static_cast<std::uint8_t>(said.state);
        }
    const ceiba::Batch batch = evaluator.evaluate(values, states, {.state = true, .coverage = true, .lower = true, .upper = true});
    const auto known = [](double x) { return std::isnan(x) ? std::nullopt : std::optional(x); };
    for (Eigen::Index r = 0; r < 2; ++r)
        for (std::size_t i = 0; i < evaluator.nodes().size(); ++i) {
            const NodeScore& n = scores[static_cast<std::size_t>(r)].nodes[i];
            const auto c = static_cast<Eigen::Index>(i);
            REQUIRE(n.id == evaluator.nodes()[i]);
            CHECK(known(batch.value(r, c)) == n.value);
            CHECK(known(batch.coverage(r, c)) == n.coverage);
            CHECK(known(batch.lower(r, c)) == n.lower);
            CHECK(known(batch.upper(r, c)) == n.upper);
            CHECK(static_cast<State>(batch.state(r, c)) == n.state);
        }
}

TEST_CASE("score: no order in the files changes a bit") {
    const Example example;
    for (const Method& method : {Method{}, example.cautious}) {
        const auto sorted = [&](const Framework& f, const Assessment& a) {
            Scores s = ceiba::score(f, a, method);
            std::ranges::sort(s.nodes, {}, &NodeScore::id);
            std::ranges::sort(s.answers, {}, &ceiba::Reconciled::indicator);
            s.provenance = {};  // another order in a list is another document
            return ceiba::to_json(s);
        };
        const std::string expected = sorted(example.framework, example.first);
        std::mt19937_64 random(7);
        const auto shuffle = [&](auto& list) {
            for (std::size_t i = list.size(); i > 1; --i) std::swap(list[i - 1], list[static_cast<std::size_t>(random() % i)]);
        };
        const std::function<void(ceiba::Node&)> siblings = [&](ceiba::Node& n) {
            shuffle(n.children);
            for (ceiba::Node& child : n.children) siblings(child);
        };
        for (int round = 0; round < 3; ++round) {
            Assessment a = example.first;
            shuffle(a.responses);
            shuffle(a.institutions);
            shuffle(a.evidence);
            shuffle(a.adjudications);
            CHECK(sorted(example.framework, a) == expected);
            Framework f = example.framework;
            siblings(f.root);
            REQUIRE_FALSE(f.root == example.framework.root);
            std::ranges::reverse(f.scales);
            shuffle(f.axes);
            for (ceiba::Scale& scale : f.scales) shuffle(scale.levels);
            CHECK(sorted(f, a) == expected);
        }
    }
}

TEST_CASE("score: shares of a trace sum to 1, and the trace gives the value") {
    const Example example;
    const ceiba::Tree tree(example.framework);
    int arithmetic = 0;
    int geometric = 0;
    int cumulative = 0;
    for (const Method& method : {Method{}, example.cautious})
        for (const Assessment& a : {example.first, example.second})
            for (const NodeScore& n : ceiba::score(example.framework, a, method).nodes) {
                if (!n.rule) continue;
                CAPTURE(n.id);
                CHECK(std::ranges::is_sorted(n.trace, {}, &ceiba::Counted::node));
                double shares = 0;
                double sum = 0;
                double logs = 0;
                for (const ceiba::Counted& c : n.trace) {
                    REQUIRE(c.counted == c.value.has_value());
                    REQUIRE(c.counted == c.share.has_value());
                    if (!c.counted) continue;
                    shares += *c.share;
                    sum += *c.share * *c.value;
                    logs += *c.share * std::log(*c.value);
                }
                if (std::ranges::any_of(n.trace, &ceiba::Counted::counted)) CHECK(std::abs(shares - 1) <= recomputed);
                if (!n.value) continue;
                if (std::holds_alternative<combine::Arithmetic>(n.rule->value)) {
                    ++arithmetic;
                    CHECK(std::abs(*n.value - sum) <= recomputed);
                } else if (std::holds_alternative<combine::Geometric>(n.rule->value)) {
                    ++geometric;
                    CHECK(std::abs(*n.value - std::exp(logs)) <= recomputed);
                } else {
                    ++cumulative;
                    const auto& options = std::get<combine::Cumulative>(n.rule->value);
                    double reached = *options.base;
                    for (const double level : options.levels) {
                        const bool all = std::ranges::all_of(n.trace, [&](const ceiba::Counted& c) {
                            return tree[*tree.find(c.node)].node->question->level != level || !c.counted || *c.value == 1;
                        });
                        if (!all) break;
                        reached = level;
                    }
                    CHECK(*n.value == reached);
                }
            }
    CHECK(arithmetic > 40);
    CHECK(geometric > 40);
    CHECK(cumulative == 4);
}

TEST_CASE("score: effective weights of indicators sum to 1 in every shipped instrument") {
    std::vector<std::filesystem::path> files{std::filesystem::path(tests::examples()) / "mrc_style" / "framework.json"};
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(tests::examples()) / "instruments"))
        if (std::filesystem::exists(entry.path() / "framework.json")) files.push_back(entry.path() / "framework.json");
    REQUIRE(files.size() >= 5);
    for (const auto& file : files) {
        CAPTURE(file.string());
        const auto f = ceiba::read_file<Framework>(file.string());
        const auto issues = ceiba::check(f);
        if (std::ranges::find(issues, "needs_fit", &ceiba::Issue::code) != issues.end()) continue;  // tests/examples/indices.cpp has those
        Assessment none{.id = "none", .framework = f.id};
        double sum = 0;
        for (const NodeScore& n : ceiba::score(f, none).nodes)
            if (!n.rule) sum += n.effective_weight;
        CHECK(std::abs(sum - 1) <= recomputed);
    }
}

TEST_CASE("score: whatever the missing answers turn out to be, the score lies within its bounds, and reaches both") {
    const Framework f = framework(R"({"id": "whole", "children": [
        {"id": "police", "weight": 3, "rule": "geometric", "children": [
            {"id": "units", "question": {"scale": "levels"}}, {"id": "training", "weight": 0.3, "question": {"scale": "levels"}}]},
        {"id": "risk", "weight": 0.7, "direction": "lower", "children": [
            {"id": "turnover", "question": {"scale": "levels"}}, {"id": "workload", "weight": 2, "question": {"scale": "levels"}}]},
        {"id": "courts", "rule": "median", "policy": {"rounding": {"mode": "half_even"}}, "children": [
            {"id": "hearings", "question": {"scale": "levels"}}, {"id": "evidence", "question": {"scale": "levels"}}]}]})");
    const Answers known{{"units", 2}, {"workload", 4}, {"evidence", 3}};
    const Scores open = ceiba::score(f, assessment(known));
    std::vector<double> least(open.nodes.size(), 9);
    std::vector<double> greatest(open.nodes.size(), 0);
    for (int completion = 0; completion < 125; ++completion) {
        Answers all = known;
        all.emplace_back("training", 1 + completion % 5);
        all.emplace_back("turnover", 1 + completion / 5 % 5);
        all.emplace_back("hearings", 1 + completion / 25);
        const Scores s = ceiba::score(f, assessment(all));
        for (std::size_t i = 0; i < s.nodes.size(); ++i) {
            least[i] = std::min(least[i], *s.nodes[i].value);
            greatest[i] = std::max(greatest[i], *s.nodes[i].value);
        }
    }
    for (std::size_t i = 0; i < open.nodes.size(); ++i) {
        const NodeScore& n = open.nodes[i];
        CAPTURE(n.id);
        CHECK(n.lower == least[i]);
        CHECK(n.upper == greatest[i]);
        if (n.value) CHECK((*n.lower <= *n.value && *n.value <= *n.upper));
    }
    CHECK(*open.nodes[0].lower < *open.nodes[0].upper);
}

TEST_CASE("score: in the example coverage is a share and the score lies within its bounds, which lie within the range") {
    const Example example;
    for (const Method& method : {Method{}, example.cautious})
        for (const Assessment& a : {example.first, example.second})
            for (const NodeScore& n : ceiba::score(example.framework, a, method).nodes) {
                CAPTURE(n.id);
                if (n.state == State::not_applicable) {
                    CHECK_FALSE((n.value || n.coverage || n.lower || n.upper));
                    continue;
                }
                CHECK((*n.coverage >= 0 && *n.coverage <= 1));
                CHECK((n.range->low <= *n.lower && *n.lower <= *n.upper && *n.upper <= n.range->high));
                if (n.value) CHECK((*n.lower <= *n.value && *n.value <= *n.upper));
                if (*n.coverage == 1 && n.value) CHECK(*n.lower == *n.upper);
            }
}
