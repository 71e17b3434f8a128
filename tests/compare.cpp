#include <ceiba/attribute/level_structure.hpp>
#include <ceiba/check.hpp>
#include <ceiba/compare.hpp>
#include <ceiba/io/file.hpp>
#include <ceiba/score.hpp>
#include <ceiba/tree.hpp>
#include <functional>

#include "catch.hpp"
#include "generator.hpp"

namespace {

using ceiba::Answer;
using ceiba::Assessment;
using ceiba::Comparison;
using ceiba::Framework;
using ceiba::Method;
using ceiba::NodeChange;
using ceiba::Part;
using ceiba::Place;
using ceiba::Player;
using ceiba::State;
namespace combine = ceiba::combine;

/// Parts add up to 1e-12 of the range: some thousand weighted sums of numbers no greater than the range.
constexpr double of_the_range = 1e-12;
/// What is worked by hand differs by a few roundings of numbers near 1.
constexpr double by_hand = 1e-13;

Framework framework(const std::string& root, const std::string& version = "1") {
    return ceiba::parse<Framework>(R"({
        "schema": "ceiba/framework/1", "id": "small", "version": ")" +
                                   version + R"(",
        "scales": [
            {"id": "levels", "levels": [{"code": "a", "value": 1}, {"code": "b", "value": 2}, {"code": "c", "value": 3},
                                        {"code": "d", "value": 4}, {"code": "e", "value": 5}]},
            {"id": "share", "numeric": {"normalise": "identity", "low": 0, "high": 1}}],
        "root": )" + root + "}");
}

using Answers = std::vector<std::pair<std::string, double>>;

Assessment assessment(const Answers& answers, const std::string& round = "one") {
    Assessment a{.id = "at_" + round,
                 .framework = "small",
                 .subject = {.id = "somewhere"},
                 .round = {.id = round},
                 .institutions = {{.id = "office"}}};
    for (const auto& [indicator, answer] : answers)
        a.responses.push_back({.institution = "office", .indicator = indicator, .answer = Answer{answer}});
    return a;
}

/// A part of the root's change.
double part(const Comparison& c, const std::string& cause, Player player, const std::string& node = "whole") {
    for (const Part& p : c.parts)
        if (p.node == node && p.cause == cause && p.player == player) return p.part;
    FAIL("no part of " << cause);
    return 0;
}
std::size_t parts_of(const Comparison& c, const std::string& node = "whole") {
    return static_cast<std::size_t>(std::ranges::count(c.parts, node, &Part::node));
}
const NodeChange& change(const Comparison& c, const std::string& id, Place place = Place::kept) {
    const auto found = std::ranges::find_if(c.nodes, [&](const NodeChange& n) { return n.id == id && n.place == place; });
    REQUIRE(found != c.nodes.end());
    return *found;
}

/// Every change with a score on both sides is the sum of its parts; those of a moved or replaced node stand together.
void adds_up(const Comparison& c) {
    std::map<std::string, double> sums;
    for (const Part& p : c.parts) sums[p.node] += p.part;
    std::map<std::string, int> times;
    for (const NodeChange& n : c.nodes) ++times[n.id];
    for (const NodeChange& n : c.nodes) {
        if (!n.change || !n.exact || times[n.id] > 1) continue;
        CAPTURE(n.id, *n.change, sums[n.id]);
        REQUIRE(std::abs(sums[n.id] - *n.change) <= of_the_range * std::max(1.0, n.range->high - n.range->low));
    }
}

const char* const two_parts = R"({"id": "whole", "children": [
    {"id": "police", "weight": 3, "children": [
        {"id": "units", "question": {"scale": "levels"}}, {"id": "training", "question": {"scale": "levels"}}]},
    {"id": "courts", "children": [{"id": "hearings", "question": {"scale": "levels"}}]}]})";

}  // namespace

TEST_CASE("compare: answers under arithmetic means, worked by hand") {
    const Comparison c = ceiba::compare(framework(two_parts), assessment({{"units", 2}, {"training", 3}, {"hearings", 4}}),
                                        assessment({{"units", 4}, {"training", 2}, {"hearings", 4}}, "two"));
    CHECK(c.exact);
    CHECK(c.earlier.round == "one");
    CHECK(c.later.round == "two");
    CHECK(c.earlier.provenance.answers != c.later.provenance.answers);
    // whole (3 x 2.5 + 4) / 4 = 2.875, then (3 x 3 + 4) / 4 = 3.25
    CHECK(change(c, "whole").before == 2.875);
    CHECK(change(c, "whole").change == .375);
    CHECK(part(c, "units", Player::answer) == .75);
    CHECK(part(c, "training", Player::answer) == -.375);
    CHECK(parts_of(c) == 2);
    CHECK(part(c, "units", Player::answer, "police") == 1);
    CHECK(part(c, "units", Player::answer, "units") == 2);
    CHECK(change(c, "police").contribution == .375);
    CHECK(change(c, "units").contribution == .75);
    CHECK(change(c, "hearings").contribution == 0.0);
    CHECK(change(c, "hearings").change == 0.0);
    adds_up(c);
}

TEST_CASE("compare: an answer that is missing in one round, worked by hand") {
    // whole of a = 2; then of a = 2 and b = 4: 3, all of it b's
    const Framework f = framework(R"({"id": "whole", "children": [
        {"id": "a", "question": {"scale": "levels"}}, {"id": "b", "question": {"scale": "levels"}}]})");
    const Comparison c = ceiba::compare(f, assessment({{"a", 2}}), assessment({{"a", 2}, {"b", 4}}));
    CHECK(part(c, "b", Player::answer) == 1);
    CHECK(change(c, "b").place == Place::kept);
    CHECK_FALSE(change(c, "b").change.has_value());
    CHECK(change(c, "b").contribution == 1.0);
    // and a from 2 to 4 beside it: a first 2 + b first 1; then b: 0 after a, 1 before: halves of (2 + 1) and (1 + 0)
    const Comparison both = ceiba::compare(f, assessment({{"a", 2}}), assessment({{"a", 4}, {"b", 4}}));
    CHECK(std::abs(part(both, "a", Player::answer) - 1.5) < by_hand);
    CHECK(std::abs(part(both, "b", Player::answer) - .5) < by_hand);
}

TEST_CASE("compare: a weight and an answer of one indicator, worked by hand") {
    const auto f = [](int weight) {
        return framework(R"({"id": "whole", "children": [{"id": "a", "weight": )" + std::to_string(weight) +
                         R"(, "question": {"scale": "levels"}}, {"id": "b", "question": {"scale": "levels"}}]})");
    };
    const Framework old = f(1);
    const Framework heavier = f(3);
    const Method none;
    const Assessment first = assessment({{"a", 1}, {"b", 3}});
    const Assessment second = assessment({{"a", 5}, {"b", 3}});
    const Comparison c = ceiba::compare({old, first, none}, {heavier, second, none});
    // 2; with the answer alone 4; with the weight alone 1.5; with both 4.5
    CHECK(std::abs(part(c, "a", Player::answer) - (2 + 3) / 2.) < by_hand);
    CHECK(std::abs(part(c, "a", Player::weight) - (-.5 + .5) / 2) < by_hand);
    CHECK(change(c, "a").reweighted);
    CHECK_FALSE(change(c, "b").reweighted);
    CHECK(change(c, "a").weight_before == 1.0);
    CHECK(change(c, "a").weight_after == 3.0);
    CHECK(std::abs(*change(c, "a").contribution - 2.5) < by_hand);
    adds_up(c);
}

TEST_CASE("compare: new, dropped and moved indicators are told apart") {
    const Framework old = framework(R"({"id": "whole", "children": [
        {"id": "p", "children": [{"id": "a", "question": {"scale": "levels"}}, {"id": "m", "question": {"scale": "levels"}}]},
        {"id": "q", "children": [{"id": "b", "question": {"scale": "levels"}}, {"id": "gone", "question": {"scale": "levels"}}]}]})");
    const Framework now = framework(R"({"id": "whole", "children": [
        {"id": "p", "children": [{"id": "a", "question": {"scale": "levels"}}, {"id": "fresh", "question": {"scale": "levels"}}]},
        {"id": "q", "weight": 2, "children": [{"id": "b", "question": {"scale": "levels"}}, {"id": "m", "question": {"scale": "levels"}}]}]})",
                                    "2");
    const Method none;
    const Assessment first = assessment({{"a", 1}, {"m", 2}, {"b", 3}, {"gone", 4}});
    const Assessment second = assessment({{"a", 1}, {"fresh", 5}, {"b", 3}, {"m", 2}});
    const Comparison c = ceiba::compare({old, first, none}, {now, second, none});
    CHECK(change(c, "a").place == Place::kept);
    CHECK(change(c, "fresh", Place::added).after == 5.0);
    CHECK(change(c, "gone", Place::dropped).before == 4.0);
    CHECK(std::ranges::count(c.nodes, "m", &NodeChange::id) == 2);
    CHECK(change(c, "m", Place::moved).id == "m");
    CHECK(change(c, "q").reweighted);
    // whole (1.5 + 3.5) / 2 = 2.5, then (3 + 2 x 2.5) / 3
    CHECK(std::abs(*change(c, "whole").change - (8. / 3 - 2.5)) < by_hand);
    // p: a with m 1.5, alone 1, with m and fresh 8 / 3, with fresh 3
    CHECK(std::abs(part(c, "fresh", Player::presence, "p") - ((8. / 3 - 1.5) + (3. - 1)) / 2) < by_hand);
    CHECK(std::abs(part(c, "m", Player::presence, "p") - ((1. - 1.5) + (3. - 8. / 3)) / 2) < by_hand);
    CHECK(c.earlier.framework_version == "1");
    CHECK(c.later.framework_version == "2");
    adds_up(c);
}

TEST_CASE("compare: an indicator replaced by another takes the earlier score where neither is") {
    const Framework old = framework(R"({"id": "whole", "children": [{"id": "a", "question": {"scale": "levels"}}]})");
    const Framework now = framework(R"({"id": "whole", "children": [{"id": "b", "question": {"scale": "levels"}}]})");
    const Method none;
    const Assessment first = assessment({{"a", 2}});
    const Assessment second = assessment({{"b", 4}});
    const Comparison c = ceiba::compare({old, first, none}, {now, second, none});
    // none 2, without a 2, with both 3, with b alone 4
    CHECK(std::abs(part(c, "a", Player::presence) - (0. + 1) / 2) < by_hand);
    CHECK(std::abs(part(c, "b", Player::presence) - (1. + 2) / 2) < by_hand);
    adds_up(c);
}

TEST_CASE("compare: a rule that changed is a part of its own, worked by hand") {
    const Framework f = framework(R"({"id": "whole", "children": [
        {"id": "a", "question": {"scale": "levels"}}, {"id": "b", "question": {"scale": "levels"}}]})");
    const Assessment first = assessment({{"a", 1}, {"b", 4}});
    const Assessment second = assessment({{"a", 2}, {"b", 4}});
    const Method none;
    Method weakest;
    weakest.nodes["whole"].rule = combine::Rule{combine::Minimum{}};
    const Comparison c = ceiba::compare({f, first, none}, {f, second, weakest});
    // 2.5; answer 3; rule 1; both 2
    CHECK(std::abs(part(c, "a", Player::answer) - (.5 + 1) / 2) < by_hand);
    CHECK(std::abs(part(c, "whole", Player::rule) - (-1.5 - 1) / 2) < by_hand);
    CHECK(change(c, "whole").rule_changed);
    CHECK(change(c, "whole").exact);
    adds_up(c);
}

TEST_CASE("compare: a re-weighted node is one beside its children") {
    const auto f = [](int weight) {
        return framework(R"({"id": "whole", "children": [
            {"id": "p", "weight": )" +
                         std::to_string(weight) + R"(, "children": [
                {"id": "a", "question": {"scale": "levels"}}, {"id": "b", "question": {"scale": "levels"}}]},
            {"id": "q", "children": [{"id": "c", "question": {"scale": "levels"}}]}]})");
    };
    const Framework old = f(1);
    const Framework now = f(3);
    const Method none;
    const Assessment first = assessment({{"a", 1}, {"b", 1}, {"c", 5}});
    const Assessment second = assessment({{"a", 3}, {"b", 3}, {"c", 5}});
    const Comparison c = ceiba::compare({old, first, none}, {now, second, none});
    // With weight 1: p 1, 2, 3 gives 3, 3.5, 4; with weight 3: 2, 2.75, 3.5. Three players: a, b and the weight.
    const double weight = (-1. / 3) + (-.75 / 6) * 2 + (-.5 / 3);
    CHECK(std::abs(part(c, "p", Player::weight) - weight) < by_hand);
    CHECK(std::abs(part(c, "a", Player::answer) - (.5 - weight) / 2) < by_hand);
    CHECK(std::abs(*change(c, "whole").change - .5) < by_hand);
    CHECK(part(c, "p", Player::weight, "p") == 0);
    adds_up(c);
}

TEST_CASE("compare: without a score in one of the rounds there is no change to divide") {
    const Framework f = framework(two_parts);
    const Comparison c = ceiba::compare(f, assessment({}), assessment({{"units", 4}}));
    CHECK_FALSE(change(c, "whole").change.has_value());
    CHECK(change(c, "whole").after == 4.0);
    CHECK(change(c, "whole").state_before == State::no_score);
    CHECK(c.parts.empty());
    CHECK(c.exact);
}

TEST_CASE("compare: nothing changed, no parts") {
    const Framework f = framework(two_parts);
    const Assessment a = assessment({{"units", 2}, {"hearings", 5}});
    const Comparison c = ceiba::compare(f, a, a);
    CHECK(c.parts.empty());
    for (const NodeChange& n : c.nodes) CHECK(n.change.value_or(0) == 0);
}

TEST_CASE("compare: many answers under one mean are divided by its shares; under a geometric one it says that it cannot") {
    std::string children;
    Answers first;
    Answers second;
    for (int i = 0; i < 40; ++i) {
        const std::string id = "n" + std::to_string(i);
        children += (i > 0 ? "," : "") + (R"({"id": ")" + id + R"(", "question": {"scale": "levels"}})");
        first.emplace_back(id, 1 + i % 4);
        second.emplace_back(id, 2 + i % 4);
    }
    for (const char* rule : {"arithmetic", "geometric"}) {
        const Framework f = framework(R"({"id": "whole", "rule": ")" + std::string(rule) + R"(", "children": [)" + children + "]}");
        const Comparison c = ceiba::compare(f, assessment(first), assessment(second));
        const bool plain = rule == std::string("arithmetic");
        CHECK(c.exact == plain);
        CHECK(change(c, "whole").exact == plain);
        CHECK(parts_of(c) == (plain ? 40U : 0U));
        CHECK(part(c, "n0", Player::answer, "n0") == 1);
        CHECK(change(c, "n0").contribution.has_value() == plain);
        adds_up(c);
    }
}

TEST_CASE("compare: under a geometric mean parts are those of the game by all orders") {
    const Framework f = framework(R"({"id": "whole", "rule": "geometric", "children": [
        {"id": "a", "question": {"scale": "levels"}}, {"id": "b", "question": {"scale": "levels"}},
        {"id": "c", "question": {"scale": "levels"}}]})");
    const double old[] = {1, 4, 2};
    const double now[] = {4, 2, 5};
    const Comparison c = ceiba::compare(f, assessment({{"a", 1}, {"b", 4}, {"c", 2}}), assessment({{"a", 4}, {"b", 2}, {"c", 5}}));
    const auto expected = ceiba::attribute::level_structure({0, 0, 0, 0}, [&](const std::vector<bool>& s) {
        double product = 1;
        for (std::size_t i = 0; i < 3; ++i) product *= s[i + 1] ? now[i] : old[i];
        return std::cbrt(product);
    });
    CHECK(std::abs(part(c, "a", Player::answer) - expected[1]) < by_hand);
    CHECK(std::abs(part(c, "b", Player::answer) - expected[2]) < by_hand);
    CHECK(std::abs(part(c, "c", Player::answer) - expected[3]) < by_hand);
    adds_up(c);
}

namespace {

Assessment said(const Framework& f, const oracle::Answers& answers, const std::string& round) {
    Assessment a = assessment({}, round);
    a.framework = f.id;
    for (const auto& [id, answer] : answers) {
        if (answer.state == State::answered && std::isnan(answer.value)) continue;
        ceiba::Adjudication& r = a.adjudications.emplace_back();
        r.indicator = id;
        r.state = answer.state;
        r.rationale = "Made up.";
        if (answer.state == State::answered) r.answer = Answer{answer.value};
    }
    // Levels are answered as levels.
    const ceiba::Tree tree(f);
    for (ceiba::Adjudication& r : a.adjudications) {
        const ceiba::Scale* scale = tree.scale(*tree.find(r.indicator));
        if (!r.answer || scale == nullptr || scale->numeric) continue;
        const double x = std::get<double>(r.answer->value);
        r.answer = Answer{std::ranges::min_element(scale->levels, {}, [&](const ceiba::Level& l) { return std::abs(l.value - x); })->value};
    }
    return a;
}

/// A framework where some nodes are gone, some weigh otherwise and some stand elsewhere.
void mutate(ceiba::Node& node, tests::Numbers& numbers, std::vector<ceiba::Node>& taken) {
    for (std::size_t i = node.children.size(); i-- > 0;) {
        mutate(node.children[i], numbers, taken);
        if (node.children.size() > 1 && numbers.chance(.15)) {
            taken.push_back(node.children[i]);
            node.children.erase(node.children.begin() + static_cast<std::ptrdiff_t>(i));
        } else if (numbers.chance(.1)) {
            node.children[i].weight = numbers.between(.5, 2);
        }
    }
    if (!node.children.empty() && !taken.empty() && numbers.chance(.5)) {
        node.children.push_back(taken.back());
        taken.pop_back();
    }
}

}  // namespace

TEST_CASE("compare: on random frameworks of which nodes were dropped, moved and re-weighted the parts add up too") {
    tests::Numbers numbers(43);
    int places[4] = {};
    int divided = 0;
    for (int round = 0; round < 500; ++round) {
        CAPTURE(round);
        tests::Kinds kinds;
        kinds.depth = 3;
        tests::Generator generator(numbers, kinds);
        const Framework f = generator.framework();
        Framework other = f;
        other.version = "2";
        std::vector<ceiba::Node> taken;
        mutate(other.root, numbers, taken);
        const Method none;
        const oracle::Answers answers = generator.answers(.9);
        const Assessment first = said(f, answers, "one");
        Assessment second = said(f, round % 2 == 0 ? answers : generator.answers(.9), "two");
        const ceiba::Tree tree(other);
        std::erase_if(second.adjudications, [&](const ceiba::Adjudication& a) { return !tree.find(a.indicator); });
        // Either may come first: what was dropped is then added.
        if (ceiba::has_errors(ceiba::check(f, first)) || ceiba::has_errors(ceiba::check(other, second))) continue;
        for (const Comparison& c :
             {ceiba::compare({f, first, none}, {other, second, none}), ceiba::compare({other, second, none}, {f, first, none})}) {
            adds_up(c);
            for (const NodeChange& n : c.nodes) ++places[static_cast<std::size_t>(n.place)];
            divided += c.nodes[0].change && *c.nodes[0].change != 0 && c.nodes[0].exact ? 1 : 0;
        }
    }
    for (const int place : places) CHECK(place > 100);
    CHECK(divided > 100);
}

TEST_CASE("compare: on random frameworks of every kind the parts add up to the change of every node") {
    tests::Numbers numbers(41);
    int changed = 0;
    int divided = 0;
    for (int round = 0; round < 400; ++round) {
        CAPTURE(round);
        tests::Kinds kinds;
        kinds.depth = 3;
        kinds.only_arithmetic = round % 5 == 0;
        tests::Generator generator(numbers, kinds);
        const Framework f = generator.framework();
        const Method none;
        Method other = generator.method();
        const Assessment first = said(f, generator.answers(.8), "one");
        const Assessment second = said(f, generator.answers(.8), "two");
        if (ceiba::has_errors(ceiba::check(f, first)) || ceiba::has_errors(ceiba::check(f, second, other))) continue;
        const Comparison c = round % 2 == 0 ? ceiba::compare(f, first, second) : ceiba::compare({f, first, none}, {f, second, other});
        adds_up(c);
        for (const NodeChange& n : c.nodes) {
            changed += n.change && *n.change != 0 ? 1 : 0;
            divided += n.change && *n.change != 0 && n.exact && n.depth == 0 ? 1 : 0;
        }
    }
    CHECK(changed > 500);
    CHECK(divided > 100);
}

TEST_CASE("compare: the two rounds of the example") {
    const auto folder = std::string(CEIBA_EXAMPLES) + "/mrc_style/";
    const auto f = ceiba::read_file<Framework>(folder + "framework.json");
    const auto first = ceiba::read_file<Assessment>(folder + "assessment_2025.json");
    const auto second = ceiba::read_file<Assessment>(folder + "assessment_2026.json");
    const auto m = ceiba::read_file<Method>(folder + "method.json");
    const Method none;
    for (const Comparison& c : {ceiba::compare(f, first, second), ceiba::compare({f, first, none}, {f, second, m})}) {
        adds_up(c);
        CHECK(c.nodes.size() == ceiba::Tree(f).size());
        CHECK(ceiba::compare(f, first, second).exact);
    }
}
