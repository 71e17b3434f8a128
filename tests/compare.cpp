#include <ceiba/attribute/level_structure.hpp>
#include <ceiba/check.hpp>
#include <ceiba/compare.hpp>
#include <ceiba/io/file.hpp>
#include <ceiba/score.hpp>
#include <ceiba/tree.hpp>
#include <functional>

#include "catch.hpp"
#include "change/division.hpp"
#include "change/random_orders.hpp"
#include "generator.hpp"
#include "places.hpp"

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
const NodeChange& change(const Comparison& c, std::string_view id, Place place = Place::kept) {
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
        if (!n.change || times[n.id] > 1) continue;
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

namespace {

/// Many indicators under one node: their answers go from `first(i)` to `second(i)`, 0 for none, their weights from 1 to `weight(i)`.
struct Flat {
    Framework before, after;
    Assessment first, second;
    Method none{};
    Comparison compared(std::int64_t seed = 0) const { return ceiba::compare({before, first, none}, {after, second, none}, seed); }
};
template <class First, class Second, class Weight>
Flat flat(const std::string& rule, int leaves, First first, Second second, Weight weight) {
    std::string roots[2];
    Answers answers[2];
    for (int i = 0; i < leaves; ++i) {
        const std::string id = "n" + std::to_string(i);
        for (const std::size_t side : {0U, 1U}) {
            const double w = side == 0 ? 1 : weight(i);
            roots[side] +=
                (i > 0 ? "," : "") + (R"({"id": ")" + id + R"(", "question": {"scale": "levels"}, "weight": )" + std::to_string(w)) + "}";
            const int answer = side == 0 ? first(i) : second(i);
            if (answer > 0) answers[side].emplace_back(id, answer);
        }
    }
    const auto whole = [&](const std::string& children) {
        return framework(R"({"id": "whole", "rule": )" + rule + R"(, "children": [)" + children + "]}");
    };
    return {whole(roots[0]), whole(roots[1]), assessment(answers[0]), assessment(answers[1], "two")};
}
constexpr auto same_weight = [](int) { return 1.0; };

}  // namespace

TEST_CASE("compare: many answers under one mean are divided by closed forms, whatever is missing or weighs otherwise") {
    const auto first = [](int i) { return 1 + i % 4; };
    const auto second = [](int i) { return 2 + i % 4; };
    const Comparison plain = flat("\"arithmetic\"", 40, first, second, same_weight).compared();
    CHECK(plain.exact);
    CHECK(parts_of(plain) == 40);
    CHECK(std::abs(part(plain, "n0", Player::answer) - 1 / 40.) < by_hand);
    for (const char* rule : {"\"arithmetic\"", "\"geometric\"", "\"harmonic\"", "\"sum\""}) {
        const Comparison c = flat(rule, 40, first, second, same_weight).compared();
        CHECK(c.exact);
        CHECK(parts_of(c) == 40);
        CHECK(part(c, "n0", Player::answer, "n0") == 1);
        adds_up(c);
        // Indicators with the same answers have the same part.
        for (int i = 4; i < 40; ++i)
            CHECK(std::abs(part(c, "n" + std::to_string(i), Player::answer) - part(c, "n" + std::to_string(i - 4), Player::answer)) <
                  of_the_range);
    }
    const auto some_missing = [](int i) { return i % 3 == 1 ? 0 : 1 + i % 5; };
    const auto others_missing = [](int i) { return i % 3 == 2 ? 0 : 5 - i % 5; };
    const auto weights = [](int i) { return .5 + i % 7; };
    for (const int leaves : {22, 60}) {
        const Comparison missing = flat("\"arithmetic\"", leaves, some_missing, others_missing, same_weight).compared();
        CHECK(missing.exact);
        adds_up(missing);
        const Comparison both = flat("\"arithmetic\"", leaves, some_missing, others_missing, weights).compared();
        CHECK(both.exact);
        CHECK(parts_of(both) > static_cast<std::size_t>(leaves));
        adds_up(both);
    }
    // All that was answered is missing, and all that was missing is answered: the mixture without any counts as the earlier score.
    const Comparison turned =
        flat(
            "\"arithmetic\"", 30, [](int i) { return i % 2 == 0 ? 2 : 0; }, [](int i) { return i % 2 == 0 ? 0 : 4; }, same_weight)
            .compared();
    CHECK(turned.exact);
    CHECK(change(turned, "whole").change == 2.0);
    adds_up(turned);
}

TEST_CASE("compare: where too much differs for every mixture, parts are drawn, and add up all the same") {
    const Flat f = flat("\"median\"", 40, [](int i) { return 1 + i % 4; }, [](int i) { return 2 + i % 4; }, same_weight);
    const Comparison c = f.compared(3);
    CHECK_FALSE(c.exact);
    CHECK_FALSE(change(c, "whole").exact);
    CHECK(change(c, "n0").exact);
    CHECK(parts_of(c) == 40);
    CHECK(c.earlier.provenance.seed == 3);
    CHECK(c.later.provenance.seed == 3);
    adds_up(c);
    CHECK(c == f.compared(3));
    CHECK(c.parts != f.compared(4).parts);
    CHECK_FALSE(flat("\"median\"", 4, [](int) { return 1; }, [](int) { return 2; }, same_weight).compared(3).later.provenance.seed);
    for (const Part& p : c.parts) CHECK(p.standard_error.has_value() == (p.node == "whole"));
    CHECK_THROWS_AS(f.compared(-1), ceiba::Error);
}

TEST_CASE("compare: what is drawn is near what is exact, and what is mixed is what closed forms give") {
    const auto first = [](int i) { return i % 6 == 5 ? 0 : 1 + i * 7 % 5; };
    const auto second = [](int i) { return i % 5 == 3 ? 0 : 5 - i * 3 % 5; };
    const auto weights = [](int i) { return i % 3 == 0 ? 1. : .5 + i % 7; };
    for (const char* rule : {"\"arithmetic\"", "\"geometric\"", "\"harmonic\"", "\"median\"", "\"minimum\""}) {
        CAPTURE(rule);
        const Flat f = flat(rule, 14, first, second, weights);
        const std::array<ceiba::Scores, 2> scores{ceiba::score(f.before, f.first), ceiba::score(f.after, f.second)};
        const ceiba::detail::Prepared before(f.before, f.none);
        const ceiba::detail::Prepared after(f.after, f.none);
        const ceiba::detail::UnionTree tree({&before, &after}, {&scores[0], &scores[1]});
        ceiba::detail::Mixture mixture(tree);
        ceiba::detail::Division by_form(tree, mixture);
        ceiba::detail::Division all_mixed(tree, mixture, {.mixed = 20, .few = 20});
        const ceiba::detail::RandomOrders orders(tree, mixture, 1);
        int players = 0;
        double sum = 0;
        double far = 0;
        for (std::size_t i = 1; i < tree.size(); ++i) {
            for (std::size_t p = 0; p < tree[i].players.size(); ++p) {
                const double exact = all_mixed.parts(i, tree[i].players[p])[1];
                CHECK(std::abs(by_form.parts(i, tree[i].players[p])[1] - exact) < of_the_range);
                const auto drawn = orders.part(i, p, 1);
                ++players;
                sum += drawn.part;
                const double off = std::abs(drawn.part - exact);
                CHECK(off <= 5 * drawn.standard_error + of_the_range);  // five: two in a million of so many parts
                far += off > 2 * drawn.standard_error + of_the_range ? 1 : 0;
            }
        }
        CHECK(players > 14);
        CHECK(far <= .2 * players);  // one in twenty is usual
        CHECK(std::abs(sum - (*scores[1].nodes[0].value - *scores[0].nodes[0].value)) < of_the_range);
    }
}

TEST_CASE("compare: who changes nothing has no part, and those that do the same have the same") {
    // c is beside the weakest; a and b are alike.
    const Framework f = framework(R"({"id": "whole", "rule": "minimum", "children": [
        {"id": "a", "question": {"scale": "levels"}}, {"id": "b", "question": {"scale": "levels"}},
        {"id": "c", "question": {"scale": "levels"}}]})");
    const Comparison c = ceiba::compare(f, assessment({{"a", 1}, {"b", 1}, {"c", 4}}), assessment({{"a", 3}, {"b", 3}, {"c", 5}}));
    CHECK(part(c, "c", Player::answer) == 0);
    CHECK(part(c, "a", Player::answer) == 1);
    CHECK(part(c, "b", Player::answer) == 1);
}

TEST_CASE("compare: what the library says of missing answers belongs to the rule above") {
    const Framework f = framework(R"({"id": "whole", "rescale": true, "children": [{"id": "h", "children": [
        {"id": "c", "question": {"scale": "levels"}}, {"id": "d", "question": {"scale": "levels"}}]}]})");
    Framework other = f;
    other.root.children[0].rule = combine::Rule{combine::ShareMet{}};
    other.root.children[0].children[1].question->threshold = Answer{4.0};
    Framework old = f;
    old.root.children[0].children[1].question->threshold = Answer{4.0};
    const Method none;
    const Assessment a = assessment({{"d", 4}});
    // d alone, 4 of 1 to 5, is .75 of the range; under share_met the missing c blocks: one of two is met.
    const Comparison c = ceiba::compare({old, a, none}, {other, a, none});
    CHECK(part(c, "h", Player::rule) == -.25);
    CHECK(parts_of(c) == 1);
    // What a document says of them is the indicator's own.
    Framework said = other;
    said.root.children[0].children[0].policy.emplace().missing.emplace().not_answered = ceiba::MissingRule{ceiba::missing::Skip{}};
    const Comparison skipped = ceiba::compare({old, a, none}, {said, a, none});
    // arithmetic .75, share_met with block .5, with skip 1: the indicator brings 0 before the rule and .5 after it
    CHECK(part(skipped, "c", Player::rule) == .25);
    CHECK(part(skipped, "h", Player::rule) == 0);
    adds_up(skipped);
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

namespace {

/// Two rounds made up by chance, and every mixture of them as documents of its own, which are scored like any other.
class Mixed {
public:
    explicit Mixed(tests::Numbers& numbers) : numbers_(&numbers) {
        before.root = node(2);
        before.root.id = "whole";
        after.root = before.root;
        number(before.root, 0);
        change(after.root, 0);
    }
    Framework before = framework(R"({"id": "whole", "children": [{"id": "a", "question": {"scale": "levels"}}]})");
    Framework after = before;
    std::map<std::string, double> answers[2];
    struct Owner {
        std::string id;
        Player player;
    };
    std::map<std::size_t, Owner> players{};  ///< by place in the hierarchy

    std::vector<double> parts() const {
        const double earlier = *value(std::vector<bool>(parents_.size(), false));
        std::map<std::vector<bool>, double> known;
        return ceiba::attribute::level_structure(parents_, [&](const std::vector<bool>& set) {
            const auto [at, fresh] = known.emplace(set, 0);
            if (fresh) at->second = value(set).value_or(earlier);
            return at->second;
        });
    }
    std::optional<double> value(const std::vector<bool>& set) const {
        Framework mixed = before;
        std::map<std::string, double> said = answers[0];
        mix(mixed.root, after.root, set, said);
        return ceiba::score(mixed, answered(mixed, said)).nodes[0].value;
    }
    static Assessment answered(const Framework& f, const std::map<std::string, double>& said) {
        Answers out;
        const ceiba::Tree tree(f);
        for (const auto& [id, answer] : said)
            if (tree.find(id) && answer > 0) out.emplace_back(id, answer);
        return assessment(out);
    }

private:
    ceiba::Node node(int below) {
        ceiba::Node out{.id = std::string(1, static_cast<char>('a' + numbers_->below(26))) + std::to_string(next_++)};
        out.weight = numbers_->chance(.1) ? 0 : 1 + static_cast<double>(numbers_->below(3));
        if (numbers_->chance(.2)) policy(out);
        if (below == 0 || (below < 2 && numbers_->chance(.3))) {
            out.question = ceiba::Question{.scale = "levels"};
            answers[0][out.id] = answers[1][out.id] = answer();
            return out;
        }
        rule(out);
        for (std::size_t n = 2 + numbers_->below(2); n > 0; --n) out.children.push_back(node(below - 1));
        out.children.front().weight = 1;
        return out;
    }
    double answer() { return numbers_->chance(.2) ? 0 : 1 + static_cast<double>(numbers_->below(5)); }
    void rule(ceiba::Node& n) {
        const std::vector<combine::Rule> rules{{combine::Arithmetic{}}, {combine::Arithmetic{}},     {combine::Geometric{}},
                                               {combine::Harmonic{}},   {combine::Minimum{}},        {combine::Median{}},
                                               {combine::MeanMin{}},    {combine::Owa{.orness = .3}}};
        n.rule = numbers_->one_of(rules);
    }
    void policy(ceiba::Node& n) {
        const std::vector<ceiba::MissingRule> rules{{ceiba::missing::Skip{}}, {ceiba::missing::Worst{}}, {ceiba::missing::Propagate{}}};
        ceiba::Missing& missing = n.policy.emplace().missing.emplace();
        missing.not_answered = missing.no_score = numbers_->one_of(rules);
        if (numbers_->chance(.3)) n.policy->minimum_coverage = .5;
        if (numbers_->chance(.3)) n.policy->rounding = ceiba::measure::Rounding{.mode = ceiba::measure::RoundingMode::half_up, .digits = 0};
    }

    void number(const ceiba::Node& n, std::size_t parent) {
        if (parents_.empty()) parents_.push_back(0);
        else parents_.push_back(parent);
        places_[n.id] = parents_.size() - 1;
        const std::size_t own = places_[n.id];
        for (const ceiba::Node& child : n.children) number(child, own);
    }
    void player(const ceiba::Node& n, Player player) {
        parents_.push_back(places_[n.id]);
        players[parents_.size() - 1] = {n.id, player};
        owned_[{n.id, player}] = parents_.size() - 1;
    }
    bool joined(const std::string& id, Player player, const std::vector<bool>& set) const {
        const auto found = owned_.find({id, player});
        return found != owned_.end() && set[found->second];
    }
    bool chance() { return players.size() < 7 && numbers_->chance(.25); }

    void change(ceiba::Node& n, int depth) {
        if (depth > 0 && n.weight > 0 && chance()) {
            n.weight += 1.5;
            player(n, Player::weight);
        }
        if (chance()) {
            const ceiba::Node was = n;
            policy(n);
            if (!n.children.empty()) rule(n);
            if (!(was == n)) player(n, Player::rule);
        }
        if (n.question && chance()) {
            const double said = answer();
            if (std::exchange(answers[1][n.id], said) != said) player(n, Player::answer);
        }
        for (std::size_t c = n.children.size(); c-- > 0;) {
            ceiba::Node& child = n.children[c];
            if (c == 0 || !child.question || !chance()) {
                change(child, depth + 1);
                continue;
            }
            player(child, Player::presence);
            n.children.erase(n.children.begin() + static_cast<std::ptrdiff_t>(c));
        }
    }

    void mix(ceiba::Node& n, const ceiba::Node& later, const std::vector<bool>& set, std::map<std::string, double>& said) const {
        if (joined(n.id, Player::weight, set)) n.weight = later.weight;
        if (joined(n.id, Player::rule, set)) n.rule = later.rule, n.policy = later.policy;
        if (joined(n.id, Player::answer, set)) said[n.id] = answers[1].at(n.id);
        for (std::size_t c = n.children.size(); c-- > 0;) {
            const auto found = std::ranges::find(later.children, n.children[c].id, &ceiba::Node::id);
            if (found != later.children.end()) mix(n.children[c], *found, set, said);
            else if (joined(n.children[c].id, Player::presence, set)) n.children.erase(n.children.begin() + static_cast<std::ptrdiff_t>(c));
        }
    }

    tests::Numbers* numbers_;
    int next_ = 0;
    std::vector<std::size_t> parents_{};
    std::map<std::string, std::size_t> places_{};
    std::map<std::pair<std::string, Player>, std::size_t> owned_{};
};

}  // namespace

TEST_CASE("compare: parts are the level-structure value of scoring every mixture as documents of its own") {
    tests::Numbers numbers(47);
    int compared = 0;
    for (int round = 0; round < 150; ++round) {
        CAPTURE(round);
        const Mixed mixed(numbers);
        const Method none;
        const Assessment first = Mixed::answered(mixed.before, mixed.answers[0]);
        const Assessment second = Mixed::answered(mixed.after, mixed.answers[1]);
        if (ceiba::has_errors(ceiba::check(mixed.before, first)) || ceiba::has_errors(ceiba::check(mixed.after, second))) continue;
        const Comparison c = ceiba::compare({mixed.before, first, none}, {mixed.after, second, none});
        if (!change(c, "whole").change || mixed.players.empty()) continue;
        const std::vector<double> expected = mixed.parts();
        const std::array<ceiba::Scores, 2> scores{ceiba::score(mixed.before, first), ceiba::score(mixed.after, second)};
        const ceiba::detail::Prepared before(mixed.before, none);
        const ceiba::detail::Prepared after(mixed.after, none);
        const ceiba::detail::UnionTree tree({&before, &after}, {&scores[0], &scores[1]});
        ceiba::detail::Mixture mixture(tree);
        ceiba::detail::Division division(tree, mixture, {.mixed = 20, .few = 0});  // closed forms wherever there is one
        for (const auto& [place, who] : mixed.players) {
            const Mixed::Owner& owner = who;
            CAPTURE(owner.id, ceiba::describe::name_of(owner.player));
            const auto found = std::ranges::find_if(c.parts, [&](const Part& p) {
                return p.node == "whole" && p.cause == owner.id && p.player == owner.player;
            });
            const double here = found == c.parts.end() ? 0 : found->part;  // a player that cannot matter may have none
            REQUIRE(std::abs(here - expected[place]) < of_the_range);
            ++compared;
            const auto at = std::ranges::find(tree.nodes(), owner.id, &ceiba::detail::UnionNode::id);
            if (found == c.parts.end()) continue;
            const double by_form = division.parts(static_cast<std::size_t>(at - tree.nodes().begin()), owner.player).back();
            REQUIRE(std::abs(by_form - expected[place]) < of_the_range);
        }
    }
    CHECK(compared > 300);
}

TEST_CASE("compare: the two rounds of the example") {
    const auto folder = tests::examples() + "/mrc_style/";
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

TEST_CASE("compare: the error of a drawn part allows for what was in no order drawn") {
    // Of three hundred indicators that all rise from 1 to 3 under a minimum, the last one brings it all: each in one order of 300.
    std::string children;
    Answers before;
    Answers after;
    for (int i = 0; i < 300; ++i) {
        const std::string id = "i" + std::to_string(i);
        children += (i > 0 ? ", " : "") + std::string(R"({"id": ")") + id + R"(", "question": {"scale": "levels"}})";
        before.emplace_back(id, 1);
        after.emplace_back(id, 3);
    }
    const Framework f = framework(R"({"id": "whole", "rule": "minimum", "children": [)" + children + "]}");
    const Comparison c = ceiba::compare(f, assessment(before), assessment(after, "two"));
    REQUIRE_FALSE(c.exact);
    int unseen = 0;
    for (const Part& p : c.parts) {
        if (p.node != "whole") continue;
        REQUIRE(p.standard_error > 0.0);
        CAPTURE(p.cause, p.part, *p.standard_error);
        CHECK(std::abs(p.part - 2.0 / 300) <= 5 * *p.standard_error);
        unseen += p.part == 0 ? 1 : 0;
    }
    CHECK(unseen > 0);  // else this shows nothing
    adds_up(c);
}

TEST_CASE("compare: an indicator further down may cap a node") {
    const char* const root = R"({"id": "whole", "cap": {"children": ["units"], "margin": 0.5}, "children": [
        {"id": "police", "children": [{"id": "units", "question": {"scale": "levels"}}, {"id": "training", "question": {"scale": "levels"}}]},
        {"id": "courts", "children": [{"id": "hearings", "question": {"scale": "levels"}}]}]})";
    const Comparison c = ceiba::compare(framework(root), assessment({{"units", 1}, {"training", 4}, {"hearings", 4}}),
                                        assessment({{"units", 4}, {"training", 4}, {"hearings", 5}}, "two"));
    CHECK(change(c, "whole").before == 1.5);
    CHECK(change(c, "whole").after == 4.5);
    // Alone, units brings 4 - 1.5 and hearings nothing; in the other order hearings brings nothing and units 3, or .5 after it.
    CHECK(std::abs(part(c, "units", Player::answer) - (2.5 + 3) / 2) <= by_hand);
    CHECK(std::abs(part(c, "hearings", Player::answer) - (.5 + 0) / 2) <= by_hand);
    adds_up(c);
}
