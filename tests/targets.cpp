#include <ceiba/check.hpp>
#include <ceiba/gaps.hpp>
#include <ceiba/io/file.hpp>
#include <ceiba/score.hpp>
#include <ceiba/targets.hpp>
#include <functional>
#include <random>

#include "catch.hpp"

namespace {

using ceiba::Answer;
using ceiba::Framework;
using ceiba::Method;
using ceiba::PeerStatistic;
using ceiba::Target;
using ceiba::TargetProfile;
using ceiba::TargetRow;
using ceiba::TargetTable;
namespace target = ceiba::target;

/// Levels 1 to 5 as of the WHO's benchmarks; risk, of which less is better; hours; and a mean of all three, rescaled.
Framework framework() {
    return ceiba::parse<Framework>(R"({
        "schema": "ceiba/framework/1", "id": "small", "version": "1",
        "scales": [
            {"id": "levels", "levels": [{"code": "one", "value": 1}, {"code": "two", "value": 2}, {"code": "three", "value": 3},
                                        {"code": "four", "value": 4}, {"code": "five", "value": 5}]},
            {"id": "risk", "direction": "lower", "levels": [{"code": "low", "value": 1}, {"code": "middle", "value": 2}, {"code": "high", "value": 3}]},
            {"id": "hours", "direction": "lower", "numeric": {"normalise": "identity", "low": 0, "high": 72}}],
        "root": {"id": "whole", "rescale": true, "children": [
            {"id": "law", "question": {"scale": "levels", "reconcile": "mean"}},
            {"id": "danger", "question": {"scale": "risk"}},
            {"id": "delay", "question": {"scale": "hours"}}]}})");
}

ceiba::Assessment assessment(const std::vector<std::pair<std::string, double>>& answers, const std::string& subject = "somewhere") {
    ceiba::Assessment a{.id = subject + "_one",
                        .framework = "small",
                        .subject = {.id = subject},
                        .round = {.id = "one"},
                        .institutions = {{.id = "office"}, {.id = "court"}}};
    for (const auto& [indicator, answer] : answers) {
        const bool again = std::ranges::find(a.responses, indicator, &ceiba::Response::indicator) != a.responses.end();
        a.responses.push_back({.institution = again ? "court" : "office", .indicator = indicator, .answer = Answer{answer}});
    }
    return a;
}

Answer named(const char* code) {
    return {std::string(code)};
}

/// The WHO's goals of one and of five years.
TargetProfile who() {
    return ceiba::parse<TargetProfile>(R"({"schema": "ceiba/targets/1", "id": "who", "indicators": "none",
        "nodes": {"law": {"target": "by_value", "steps": [{"up_to": 3, "value": 4}], "otherwise": 5}},
        "phases": [{"id": "year_1", "years": 1, "indicators": "none", "nodes": {"law": {"target": "rise", "levels": 1}}}]})");
}

std::vector<TargetRow> rows(const TargetTable& table, std::string_view node) {
    std::vector<TargetRow> out;
    std::ranges::copy_if(table.rows, std::back_inserter(out), [&](const TargetRow& row) { return row.node == node; });
    return out;
}

TargetRow only(const Target& target, const std::string& node, double answer) {
    const TargetProfile profile{.id = "aim", .indicators = {target::None{}}, .nodes = {{node, target}}};
    return ceiba::targets(framework(), assessment({{node, answer}}), {profile}).rows.at(0);
}

std::vector<std::string> refused(const std::function<void()>& f) {
    std::vector<std::string> out;
    try {
        f();
    } catch (const ceiba::Error& e) {
        for (const ceiba::Issue& i : e.issues()) out.push_back(i.code + " " + i.where);
    }
    return out;
}
using Refused = std::vector<std::string>;

}  // namespace

TEST_CASE("targets: the goals of the WHO's benchmarks for every score") {
    // Resolve to Save Lives, NAPHS benchmarks: goal of 1 year min(s + 1, 5); of 5 years 4 where s is up to 3, else 5
    for (int s = 1; s <= 5; ++s) {
        const TargetTable table = ceiba::targets(framework(), assessment({{"law", s}}), {who()});
        REQUIRE(table.rows.size() == 2);
        CHECK(table.rows[0].phase == "year_1");
        CHECK(table.rows[0].target == std::min(s + 1, 5));
        CHECK_FALSE(table.rows[1].phase);
        CHECK(table.rows[1].target == (s <= 3 ? 4 : 5));
        CHECK(table.rows[1].gap == (s <= 3 ? 4 : 5) - s);
        CHECK(table.rows[1].levels == (s <= 3 ? 4 : 5) - s);
        CHECK(*table.rows[1].relative == ((s <= 3 ? 4 : 5) - s) / 4.0);
        CHECK(table.rows[1].answer == (s <= 3 ? 4 : 5));
    }
}

TEST_CASE("targets: a mean between two levels rises to the levels strictly above") {
    const TargetProfile profile{.id = "aim", .indicators = {target::None{}}, .nodes = {{"law", {target::Rise{}}}}};
    const auto a = assessment({{"law", 2}, {"law", 3}});
    CHECK(ceiba::targets(framework(), a, {profile}).rows[0].value == 2.5);
    CHECK(ceiba::targets(framework(), a, {profile}).rows[0].target == 3);
    TargetProfile two = profile;
    two.nodes["law"] = {target::Rise{.levels = 2}};
    CHECK(ceiba::targets(framework(), a, {two}).rows[0].target == 4);
    TargetProfile next = profile;
    next.nodes["law"] = {target::NextLevel{}};
    CHECK(ceiba::targets(framework(), a, {next}).rows[0].target == 3);
    // a step holds up to its value, a mean above it is beyond
    TargetProfile steps = profile;
    steps.nodes["law"] = {target::ByValue{.steps = {{Answer{2.0}, Answer{3.0}}}, .otherwise = Answer{5.0}}};
    CHECK(ceiba::targets(framework(), a, {steps}).rows[0].target == 5);
}

TEST_CASE("targets: where less is better a rise is towards less") {
    // values as scored: high 1, middle 2, low 3
    const TargetRow rise = only({target::Rise{}}, "danger", 3);
    CHECK(rise.value == 1.0);
    CHECK(rise.target == 2);
    CHECK(rise.answer == 2.0);
    CHECK(only({target::Rise{.levels = 9}}, "danger", 3).answer == 1.0);
    CHECK(only({target::Rise{}}, "danger", 1).gap == 0.0);
    // up to high: only the worst
    const Target steps{target::ByValue{.steps = {{named("high"), named("middle")}}, .otherwise = named("low")}};
    CHECK(only(steps, "danger", 3).answer == 2.0);
    CHECK(only(steps, "danger", 2).answer == 1.0);
    // numbers: from 48 hours up 24, else 8
    const Target hours{target::ByValue{.steps = {{Answer{48.0}, Answer{24.0}}}, .otherwise = Answer{8.0}}};
    CHECK(only(hours, "delay", 60).answer == 24.0);
    CHECK(only(hours, "delay", 48).answer == 24.0);
    CHECK(only(hours, "delay", 47).answer == 8.0);
    CHECK(only(hours, "delay", 60).gap == 36.0);
    CHECK(only(hours, "delay", 4).gap == 0.0);
}

TEST_CASE("targets: several profiles and phases stand side by side, and each says what its gaps say") {
    const Framework f = framework();
    const auto a = assessment({{"law", 2}, {"danger", 3}});
    const TargetProfile next{.id = "next",
                             .indicators = {target::None{}},
                             .nodes = {{"law", {target::NextLevel{}}}, {"danger", {target::NextLevel{}}}}};
    const TargetProfile fixed{.id = "fixed",
                              .indicators = {target::None{}},
                              .nodes = {{"whole", {target::Fixed{Answer{.75}}}},
                                        {"law", {target::Fixed{named("five")}}},
                                        {"delay", {target::Fixed{Answer{8.0}}}}}};
    const TargetTable table = ceiba::targets(f, a, {next, who(), fixed});
    CHECK(table.profiles == std::vector<std::string>{"next", "who", "fixed"});
    std::vector<std::string> order;
    for (const TargetRow& r : table.rows) order.push_back(r.node + " " + r.profile + " " + r.phase.value_or("-"));
    CHECK(order == std::vector<std::string>{"whole fixed -", "law next -", "law who year_1", "law who -", "law fixed -", "danger next -",
                                            "delay fixed -"});
    CHECK_FALSE(rows(table, "delay")[0].gap);
    CHECK(rows(table, "delay")[0].state == ceiba::State::not_answered);
    CHECK_FALSE(rows(table, "whole")[0].answer);
    for (const TargetProfile& profile : {next, who(), fixed}) {
        const ceiba::Gaps g = ceiba::gaps(ceiba::Evaluation(f, a), profile);
        for (const ceiba::Gap& gap : g.gaps) {
            const auto found = std::ranges::find_if(table.rows, [&](const TargetRow& r) {
                return r.profile == profile.id && r.node == gap.node && !r.phase;
            });
            REQUIRE(found != table.rows.end());
            CHECK(found->target == gap.target);
            CHECK(found->gap == gap.gap);
            CHECK(found->relative == gap.relative);
            CHECK(found->levels == gap.levels);
        }
    }
    CHECK(ceiba::parse<TargetTable>(ceiba::to_json(table)) == table);
    CHECK(ceiba::targets(f, a, {}).rows.empty());
}

TEST_CASE("targets: a rise never lowers, grows with its levels, and ends at the best level") {
    std::mt19937_64 random(38);
    const Framework f = framework();
    for (int round = 0; round < 100; ++round) {
        const double first = 1 + static_cast<double>(random() % 5);
        const double second = 1 + static_cast<double>(random() % 5);
        double before = 0;
        for (int levels = 1; levels <= 6; ++levels) {
            const TargetProfile profile{.id = "aim", .indicators = {target::None{}}, .nodes = {{"law", {target::Rise{.levels = levels}}}}};
            const TargetRow row = ceiba::targets(f, assessment({{"law", first}, {"law", second}}), {profile}).rows[0];
            CHECK(row.target >= *row.value);
            CHECK(row.target >= before);
            CHECK(row.levels == std::min(levels, static_cast<int>(5 - std::floor(*row.value))));
            before = row.target;
        }
        CHECK(before == 5);
    }
}

TEST_CASE("targets: what is wrong with profiles is named with their places") {
    const Framework f = framework();
    const auto a = assessment({{"law", 2}});
    const auto with = [&](std::vector<TargetProfile> profiles) { return refused([&] { ceiba::targets(f, a, profiles); }); };
    CHECK(with({who(), who()}) == Refused{"duplicate_id /1/id"});
    TargetProfile bad = who();
    bad.nodes["law"] = {target::Rise{.levels = 0}};
    bad.nodes["delay"] = {target::Rise{}};
    bad.nodes["whole"] = {target::Rise{}};
    CHECK(with({who(), bad})[0] == "needs_levels /1/nodes/delay");
    CHECK(with({bad}) == Refused{"needs_levels /0/nodes/delay", "out_of_range /0/nodes/law/levels", "needs_levels /0/nodes/whole"});
    bad = who();
    bad.nodes["law"] = {target::ByValue{.steps = {{Answer{3.0}, Answer{4.0}}, {Answer{2.0}, Answer{4.0}}, {named("six"), Answer{9.0}}},
                                        .otherwise = named("seven")}};
    CHECK(with({bad}) == Refused{"steps_order /0/nodes/law/steps/1/up_to", "not_a_level /0/nodes/law/steps/2/up_to",
                                 "not_a_level /0/nodes/law/steps/2/value", "not_a_level /0/nodes/law/otherwise"});
    // where less is better, steps go down
    bad = who();
    bad.nodes["danger"] = {
        target::ByValue{.steps = {{named("low"), named("low")}, {named("high"), named("low")}}, .otherwise = named("low")}};
    CHECK(with({bad}) == Refused{"steps_order /0/nodes/danger/steps/1/up_to"});
    bad = who();
    bad.phases.push_back(bad.phases[0]);
    bad.phases.push_back({.id = "When?"});
    bad.phases.push_back({.id = "both", .date = "2027-02-30", .years = 0.0});
    CHECK(with({bad}) == Refused{"duplicate_id /0/phases/1/id", "phases_order /0/phases/1/years", "bad_id /0/phases/2/id",
                                 "one_of /0/phases/2", "one_of /0/phases/3", "bad_date /0/phases/3/date",
                                 "out_of_range /0/phases/3/years"});
    bad = who();
    bad.phases[0].nodes["lwa"] = {target::Own{}};
    CHECK(with({bad}) == Refused{"unknown_node /0/phases/0/nodes/lwa"});
}

TEST_CASE("targets: those of peers, worked by hand") {
    const Framework f = framework();
    std::vector<ceiba::Scores> peers;
    // law 1, 2, 4, 4.5; danger high, high, low; delay 10, 20, 40, 50
    peers.push_back(ceiba::score(f, assessment({{"law", 1}, {"danger", 3}, {"delay", 10}}, "a")));
    peers.push_back(ceiba::score(f, assessment({{"law", 2}, {"danger", 3}, {"delay", 50}}, "b")));
    peers.push_back(ceiba::score(f, assessment({{"law", 4}, {"danger", 1}, {"delay", 40}}, "c")));
    peers.push_back(ceiba::score(f, assessment({{"law", 4}, {"law", 5}, {"delay", 20}}, "d")));
    const TargetProfile median = ceiba::peer_targets(f, peers, PeerStatistic::median, "median");
    CHECK(median.id == "median");
    CHECK(median.framework == "small");
    CHECK(median.label.in("en") == "The median of 4 peers");
    CHECK(median.label.in("es") == "La mediana de 4 pares");
    CHECK(median.nodes == std::map<std::string, Target>{{"law", {target::Fixed{named("two")}}},
                                                        {"danger", {target::Fixed{named("high")}}},
                                                        {"delay", {target::Fixed{Answer{30.0}}}}});
    const TargetProfile best = ceiba::peer_targets(f, peers, PeerStatistic::best, "best", {"whole"});
    // of 4.5 the level that is reached; of hours the fewest
    double most = 0;
    for (const ceiba::Scores& s : peers) most = std::max(most, *s.nodes[0].value);
    CHECK(best.nodes == std::map<std::string, Target>{{"whole", {target::Fixed{Answer{most}}}},
                                                      {"law", {target::Fixed{named("four")}}},
                                                      {"danger", {target::Fixed{named("low")}}},
                                                      {"delay", {target::Fixed{Answer{10.0}}}}});
    CHECK(ceiba::check(f, nullptr, nullptr, &best).empty());
    // what no peer answered has no target, whatever the framework aims at
    Framework own = f;
    own.root.children[1].question->target = named("low");
    const TargetProfile few = ceiba::peer_targets(own, {ceiba::score(own, assessment({{"law", 3}}, "a"))}, PeerStatistic::median, "few");
    CHECK(few.nodes.size() == 1);
    CHECK(ceiba::targets(own, assessment({{"danger", 3}}), {few}).rows.size() == 1);
}

TEST_CASE("targets: the best of peers is at least as good as their median, and at least half have reached the median") {
    std::mt19937_64 random(7);
    const Framework f = framework();
    for (int round = 0; round < 50; ++round) {
        std::vector<ceiba::Scores> peers;
        const std::size_t n = 1 + random() % 6;
        for (std::size_t k = 0; k < n; ++k)
            peers.push_back(ceiba::score(f, assessment({{"law", static_cast<double>(1 + random() % 5)},
                                                        {"danger", static_cast<double>(1 + random() % 3)},
                                                        {"delay", static_cast<double>(random() % 73)}},
                                                       "s" + std::to_string(k))));
        const TargetProfile median = ceiba::peer_targets(f, peers, PeerStatistic::median, "median");
        const TargetProfile best = ceiba::peer_targets(f, peers, PeerStatistic::best, "best");
        std::map<std::string, std::size_t> reached;
        for (const ceiba::Scores& s : peers) {
            const ceiba::Gaps g = ceiba::gaps(f, s, median);
            for (const ceiba::Gap& gap : g.gaps) reached[gap.node] += *gap.gap == 0 ? 1 : 0;
            const ceiba::Gaps h = ceiba::gaps(f, s, best);
            for (std::size_t k = 0; k < h.gaps.size(); ++k) CHECK(*h.gaps[k].target >= *g.gaps[k].target);
        }
        for (const auto& [node, count] : reached) CHECK(2 * count >= n);
    }
}

TEST_CASE("targets: peers of others are refused") {
    const Framework f = framework();
    const ceiba::Scores scores = ceiba::score(f, assessment({{"law", 3}}));
    const auto with = [&](const std::vector<ceiba::Scores>& peers, const std::string& id = "peers",
                          const std::vector<std::string>& nodes = {}) {
        return refused([&] { ceiba::peer_targets(f, peers, PeerStatistic::median, id, nodes); });
    };
    CHECK(with({}) == Refused{"no_peers /scores"});
    ceiba::Scores other = scores;
    other.framework = "large";
    CHECK(with({scores, other}) == Refused{"framework_mismatch /scores/1/framework"});
    ceiba::Scores weighed = scores;
    weighed.method = "equal";
    CHECK(with({weighed}) == Refused{"method_mismatch /scores/0/method"});
    CHECK(with({scores}, "My peers") == Refused{"bad_id /id"});
    CHECK(with({scores}, "peers", {"whole", "wohle"}) == Refused{"unknown_node /nodes/1"});
}
