#include <algorithm>
#include <ceiba/attribute/level_structure.hpp>
#include <ceiba/gaps.hpp>
#include <ceiba/io/file.hpp>
#include <ceiba/score.hpp>
#include <ceiba/tree.hpp>
#include <cmath>
#include <functional>
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
using ceiba::Gap;
using ceiba::Gaps;
using ceiba::Method;
using ceiba::Response;
using ceiba::State;
using ceiba::Target;
using ceiba::TargetProfile;
namespace target = ceiba::target;
namespace combine = ceiba::combine;

/// A framework of levels 1 to 5, yes or no, hours, and the tree that is given.
Framework framework(const std::string& root) {
    return ceiba::parse<Framework>(R"({
        "schema": "ceiba/framework/1", "id": "small", "version": "1",
        "scales": [
            {"id": "levels", "levels": [
                {"code": "none", "value": 1},
                {"code": "some", "value": 2, "attributes": ["A plan."]},
                {"code": "most", "value": 3, "attributes": ["A budget.", "A team."]},
                {"code": "all", "value": 4, "attributes": ["A law."]},
                {"code": "lasting", "value": 5}]},
            {"id": "yes_no", "levels": [{"code": "no", "value": 0}, {"code": "yes", "value": 1}]},
            {"id": "share", "numeric": {"normalise": "identity", "low": 0, "high": 1}},
            {"id": "hours", "direction": "lower", "numeric": {"normalise": "identity", "low": 0, "high": 72}}],
        "root": )" + root + "}");
}

/// Two parts of weight 3 and 1, of two indicators each.
Framework two_parts() {
    return framework(R"({"id": "whole", "children": [
        {"id": "police", "weight": 3, "children": [
            {"id": "units", "code": "1.1", "label": "Units", "question": {"scale": "levels"}},
            {"id": "training", "question": {"scale": "levels", "critical": true, "target": "all"}}]},
        {"id": "courts", "children": [
            {"id": "hearings", "question": {"scale": "levels", "target": 3}},
            {"id": "evidence", "weight": 3, "question": {"scale": "levels"}}]}]})");
}

Target fixed(double value) {
    return {target::Fixed{Answer{value}}};
}
Target fixed(const char* code) {
    return {target::Fixed{Answer{std::string(code)}}};
}
const Target next_level{target::NextLevel{}};
const Target own{target::Own{}};

TargetProfile aim(const Target& indicators, const std::map<std::string, Target>& nodes = {}) {
    return {.id = "aim", .indicators = indicators, .nodes = nodes};
}

using Answers = std::vector<std::pair<std::string, double>>;

Assessment assessment(const Answers& answers) {
    Assessment a{.id = "first",
                 .framework = "small",
                 .subject = {.id = "somewhere"},
                 .round = {.id = "one"},
                 .institutions = {{.id = "office"}}};
    for (const auto& [indicator, answer] : answers)
        a.responses.push_back({.institution = "office", .indicator = indicator, .answer = Answer{answer}});
    return a;
}

Gaps gaps(const Framework& f, const Assessment& a, const TargetProfile& targets, const Method& method = {}) {
    return ceiba::gaps(f, ceiba::score(f, a, method), targets, method);
}

const Gap* find(const Gaps& g, std::string_view node) {
    const auto found = std::ranges::find(g.gaps, node, &Gap::node);
    return found == g.gaps.end() ? nullptr : &*found;
}
const Gap& gap(const Gaps& g, std::string_view node) {
    const Gap* found = find(g, node);
    if (found == nullptr) throw std::out_of_range("no gap of " + std::string(node));
    return *found;
}

/// Contributions add up to what is attainable, to 1e-12 of the range: some hundred roundings of numbers no greater than the range.
constexpr double of_the_range = 1e-12;

double sum_of_contributions(const Gaps& g) {
    double sum = 0;
    for (const Gap& x : g.gaps) sum += x.contribution.value_or(0);
    return sum;
}

bool adds_up(const Gaps& g) {
    return std::abs(sum_of_contributions(g) - (*g.attainable - *g.score)) <= of_the_range * (g.range->high - g.range->low);
}

using Issues = std::vector<std::string>;
Issues refused(const std::function<void()>& f) {
    Issues out;
    try {
        f();
    } catch (const ceiba::Error& e) {
        for (const ceiba::Issue& i : e.issues())
            if (i.severity == ceiba::Severity::error) out.push_back(i.code + " " + i.where);
    }
    return out;
}

using Ids = std::vector<std::string>;
Ids nodes(const Gaps& g) {
    Ids out;
    for (const Gap& x : g.gaps) out.push_back(x.node);
    return out;
}

const Answers some{{"units", 2}, {"training", 3}, {"hearings", 4}, {"evidence", 1}};

}  // namespace

TEST_CASE("gaps: a fixed level, worked by hand") {
    const Gaps g = gaps(two_parts(), assessment(some), aim(fixed(4)));
    CHECK(nodes(g) == Ids{"units", "training", "hearings", "evidence"});
    // units 2 to 4: 2 of 4; 3/4 of 1/2
    const Gap& units = gap(g, "units");
    CHECK(units.code == "1.1");
    CHECK(units.label == ceiba::Text("Units"));
    CHECK(units.value == 2.0);
    CHECK(units.target == 4.0);
    CHECK(units.gap == 2.0);
    CHECK(units.relative == .5);
    CHECK(units.levels == 2);
    CHECK(units.effective_weight == .375);
    CHECK(units.arithmetic);
    CHECK(units.contribution == .75);
    CHECK(units.leverage == .75);
    CHECK_FALSE(units.unattributed.has_value());
    CHECK_FALSE(units.critical);
    CHECK(units.unmet == std::vector<ceiba::Text>{"A budget.", "A team."});
    CHECK(gap(g, "training").critical);
    CHECK(gap(g, "training").contribution == .375);
    // a target that is reached leaves no gap, and no credit for what is above it
    const Gap& hearings = gap(g, "hearings");
    CHECK(hearings.gap == 0.0);
    CHECK(hearings.contribution == 0.0);
    CHECK(hearings.leverage == 0.0);
    CHECK(hearings.levels == 0);
    CHECK(gap(g, "evidence").contribution == 3 * .1875);
    // whole: (3 x 2.5 + 1.75) / 4, then (3 x 4 + 4) / 4
    CHECK(g.score == 2.3125);
    CHECK(g.attainable == 4.0);
    CHECK(g.range == ceiba::measure::Interval{1, 5});
    CHECK(adds_up(g));
    CHECK(g.targets == "aim");
    CHECK(g.framework == "small");
    CHECK(g.assessment == "first");
    CHECK(g.subject == "somewhere");
    CHECK(g.round == "one");
}

TEST_CASE("gaps: a fixed level may be said by its code, and node by node") {
    const Gaps g = gaps(two_parts(), assessment(some),
                        aim(fixed("most"), {{"units", fixed("lasting")}, {"evidence", fixed(2)}, {"training", next_level}}));
    CHECK(gap(g, "units").target == 5.0);
    CHECK(gap(g, "training").target == 4.0);
    CHECK(gap(g, "hearings").target == 3.0);
    CHECK(gap(g, "evidence").gap == 1.0);
    CHECK(adds_up(g));
}

TEST_CASE("gaps: the next level is the smallest strictly above the value") {
    const Framework f = framework(R"({"id": "whole", "children": [{"id": "plan", "question": {"scale": "levels"}}]})");
    const auto with = [&](const std::vector<double>& answers) {
        Assessment a = assessment({});
        a.institutions.clear();
        for (const double answer : answers) {
            const std::string office = "office_" + std::to_string(a.institutions.size());
            a.institutions.push_back({.id = office});
            a.responses.push_back({.institution = office, .indicator = "plan", .answer = Answer{answer}});
        }
        return gap(gaps(f, a, aim(next_level)), "plan");
    };
    const Gap exact = with({3});
    CHECK(exact.target == 4.0);
    CHECK(exact.gap == 1.0);
    CHECK(exact.levels == 1);
    CHECK(exact.unmet == std::vector<ceiba::Text>{"A law."});

    const Gap between = with({2, 2, 2, 3, 3});
    REQUIRE(between.value == 2.4);
    CHECK(between.target == 3.0);
    CHECK(between.gap == 3 - 2.4);
    CHECK(between.levels == 1);
    CHECK(between.unmet == std::vector<ceiba::Text>{"A budget.", "A team."});

    const Gap top = with({5});
    CHECK(top.target == 5.0);
    CHECK(top.gap == 0.0);
    CHECK(top.relative == 0.0);
    CHECK(top.levels == 0);
    CHECK(top.unmet.empty());
    CHECK(top.contribution == 0.0);
}

TEST_CASE("gaps: a value at a level to 12 digits is at that level") {
    Framework f = framework(R"({"id": "whole", "children": [{"id": "plan", "question": {"scale": "tenths"}}]})");
    f.scales.push_back({.id = "tenths", .levels = {{.code = "a", .value = .1}, {.code = "b", .value = .4}, {.code = "c", .value = .7}}});
    Assessment a = assessment({});
    a.institutions.push_back({.id = "court"});
    a.responses = {{.institution = "office", .indicator = "plan", .answer = Answer{.1}},
                   {.institution = "court", .indicator = "plan", .answer = Answer{.7}}};
    REQUIRE((.1 + .7) / 2 < .4);
    CHECK(gap(gaps(f, a, aim(next_level)), "plan").target == .7);
    const Gap there = gap(gaps(f, a, aim(fixed("b"))), "plan");
    CHECK(there.gap == 0.0);
    CHECK(there.levels == 0);
    CHECK(there.unmet.empty());
}

TEST_CASE("gaps: an indicator's own target, that of the method over it, and without one there is no gap") {
    const Framework f = two_parts();
    const Gaps g = gaps(f, assessment(some), aim(own));
    CHECK(nodes(g) == Ids{"training", "hearings"});
    CHECK(gap(g, "training").target == 4.0);
    CHECK(gap(g, "hearings").gap == 0.0);
    Method m;
    m.nodes["training"].target = Answer{5.0};
    m.nodes["units"].target = Answer{std::string("most")};
    const Gaps over = gaps(f, assessment(some), aim(own), m);
    CHECK(nodes(over) == Ids{"units", "training", "hearings"});
    CHECK(gap(over, "training").target == 5.0);
    CHECK(gap(over, "units").target == 3.0);
    CHECK(adds_up(over));
    // a profile without a word says own
    CHECK(gaps(f, assessment(some), {.id = "aim"}) == g);
}

TEST_CASE("gaps: where lower is better targets are turned like answers") {
    const Framework f = framework(R"({"id": "whole", "rescale": true, "range": {"low": 0, "high": 100}, "children": [
        {"id": "waiting", "question": {"scale": "hours"}},
        {"id": "turnover", "direction": "lower", "question": {"scale": "levels"}}]})");
    const Assessment a = assessment({{"waiting", 60}, {"turnover", 4}});
    const Gaps g = gaps(f, a, aim(fixed(2), {{"waiting", fixed(24)}}));
    CHECK(gap(g, "waiting").value == 12.0);
    CHECK(gap(g, "waiting").target == 48.0);
    CHECK(gap(g, "waiting").gap == 36.0);
    CHECK(gap(g, "waiting").relative == .5);
    CHECK_FALSE(gap(g, "waiting").levels.has_value());
    CHECK(gap(g, "turnover").value == 2.0);
    CHECK(gap(g, "turnover").target == 4.0);
    CHECK(gap(g, "turnover").levels == 2);
    CHECK(gap(g, "turnover").contribution == 25.0);
    CHECK(adds_up(g));
    // level 4, where 1 is best: the next is 3, with what stands beside 3
    const Gap next = gap(gaps(f, a, aim(next_level, {{"waiting", fixed(24)}})), "turnover");
    CHECK(next.target == 3.0);
    CHECK(next.unmet == std::vector<ceiba::Text>{"A budget.", "A team."});
    // already shorter than asked
    CHECK(gap(gaps(f, assessment({{"waiting", 12}}), aim(fixed(2), {{"waiting", fixed(24)}})), "waiting").gap == 0.0);
}

TEST_CASE("gaps: shares are those actually used: a skipped sibling leaves its share to the others") {
    const Gaps g = gaps(two_parts(), assessment({{"units", 2}, {"evidence", 1}}), aim(fixed(4)));
    // training and hearings are missing: units have all of 3/4, evidence all of 1/4
    CHECK(gap(g, "units").contribution == 1.5);
    CHECK(gap(g, "evidence").contribution == .75);
    CHECK(gap(g, "units").effective_weight == .375);
    CHECK(g.attainable == 4.0);
    CHECK(adds_up(g));
    // a whole part missing
    const Gaps one = gaps(two_parts(), assessment({{"units", 2}, {"training", 3}}), aim(fixed(4)));
    CHECK(gap(one, "units").contribution == 1.0);
    CHECK(adds_up(one));
}

TEST_CASE("gaps: unanswered indicators are no players, whatever they count as") {
    Method m;
    m.defaults.policy = ceiba::Policy{.missing = ceiba::Missing{.not_answered = ceiba::MissingRule{ceiba::missing::Worst{}}}};
    const Gaps g = gaps(two_parts(), assessment({{"units", 2}, {"evidence", 1}}), aim(fixed(4)), m);
    const Gap& missing = gap(g, "training");
    CHECK(missing.target == 4.0);
    CHECK(missing.state == State::not_answered);
    CHECK_FALSE(missing.value.has_value());
    CHECK_FALSE(missing.gap.has_value());
    CHECK_FALSE(missing.relative.has_value());
    CHECK_FALSE(missing.contribution.has_value());
    CHECK_FALSE(missing.leverage.has_value());
    CHECK_FALSE(missing.levels.has_value());
    // (3 x (2 + 1) / 2 + (1 + 3 x 1) / 4) / 4 and (3 x (4 + 1) / 2 + (1 + 3 x 4) / 4) / 4
    CHECK(g.score == 1.375);
    CHECK(g.attainable == 2.6875);
    CHECK(adds_up(g));
    // the next level of what has no value is nowhere
    CHECK(nodes(gaps(two_parts(), assessment({{"units", 2}}), aim(next_level))) == Ids{"units"});
}

TEST_CASE("gaps: contributions through rescale, worked by hand") {
    const Framework f = framework(R"({"id": "whole", "rescale": true, "range": {"low": 0, "high": 100}, "children": [
        {"id": "agreement", "question": {"scale": "yes_no"}},
        {"id": "practice", "rescale": true, "range": {"low": 0, "high": 10}, "children": [
            {"id": "plan", "question": {"scale": "levels"}}, {"id": "rate", "question": {"scale": "share"}}]}]})");
    const Gaps g =
        gaps(f, assessment({{"agreement", 0}, {"plan", 3}, {"rate", .25}}), aim(fixed(1), {{"plan", fixed(5)}, {"rate", fixed(.75)}}));
    // practice 3.75 of 10; whole (0 + 37.5) / 2
    CHECK(g.score == 18.75);
    CHECK(gap(g, "agreement").contribution == 50.0);
    CHECK(gap(g, "plan").contribution == 12.5);
    CHECK(gap(g, "rate").contribution == 12.5);
    CHECK(gap(g, "rate").relative == .5);
    CHECK(g.attainable == 93.75);
    CHECK(adds_up(g));
}

TEST_CASE("gaps: a node turned round on the way up turns the contribution round") {
    const Framework f = framework(R"({"id": "whole", "children": [
        {"id": "risk", "direction": "lower", "children": [
            {"id": "exposure", "question": {"scale": "levels"}},
            {"id": "protection", "direction": "lower", "question": {"scale": "levels"}}]},
        {"id": "plan", "question": {"scale": "levels"}}]})");
    // risk (2 + 4) / 2 = 3, turned 3; exposure at 3 makes it 3.5, turned 2.5; protection's answer 2 counts as 4
    const Gaps g = gaps(f, assessment({{"exposure", 2}, {"protection", 2}, {"plan", 3}}), aim(fixed(3)));
    CHECK(g.score == 3.0);
    CHECK(gap(g, "exposure").contribution == -.25);
    CHECK(gap(g, "exposure").leverage == -.25);
    CHECK(gap(g, "protection").gap == 0.0);
    CHECK(g.attainable == 2.75);
    CHECK(adds_up(g));
}

TEST_CASE("gaps: a weight of 0 gives no part") {
    Framework f = two_parts();
    f.root.children[0].children[1].weight = 0;
    f.root.children[1].weight = 0;
    const Gaps g = gaps(f, assessment(some), aim(fixed(4)));
    CHECK(gap(g, "units").contribution == 2.0);
    for (const char* id : {"training", "evidence"}) {
        CHECK(*gap(g, id).gap > 0);
        CHECK(gap(g, id).effective_weight == 0);
        CHECK(gap(g, id).contribution.value_or(0) == 0);
        CHECK(gap(g, id).leverage == 0.0);
    }
    CHECK(adds_up(g));
}

TEST_CASE("gaps: a part below its minimum coverage gives nothing until it is answered") {
    Framework f = two_parts();
    f.root.children[1].policy = ceiba::Policy{.minimum_coverage = .5};
    const Gaps g = gaps(f, assessment({{"units", 2}, {"training", 3}, {"hearings", 2}}), aim(fixed(4)));
    CHECK(gap(g, "hearings").gap == 2.0);
    CHECK(gap(g, "hearings").contribution == 0.0);
    CHECK(gap(g, "hearings").leverage == 0.0);
    CHECK(g.attainable == 4.0);
    CHECK(adds_up(g));
}

TEST_CASE("gaps: to a minimum coverage what is imputed is missing") {
    Framework f = two_parts();
    f.root.children[1].policy = ceiba::Policy{.minimum_coverage = .5};
    Assessment a = assessment({{"units", 2}, {"training", 3}, {"hearings", 2}});
    a.imputations = {{.indicator = "evidence", .value = 1}};
    const Gaps g = gaps(f, a, aim(fixed(4)));
    CHECK(g.score == 2.5);  // police alone
    CHECK(gap(g, "hearings").contribution == 0.0);
    CHECK(gap(g, "hearings").leverage == 0.0);
    CHECK(gap(g, "units").leverage == 1.0);
    CHECK(adds_up(g));
}

TEST_CASE("gaps: no score of the whole, no attribution") {
    Framework f = two_parts();
    f.root.policy = ceiba::Policy{.minimum_coverage = 1};
    const Gaps g = gaps(f, assessment({{"units", 2}}), aim(fixed(4), {{"whole", fixed(4)}}));
    CHECK_FALSE(g.score.has_value());
    CHECK_FALSE(g.attainable.has_value());
    CHECK(gap(g, "units").gap == 2.0);
    CHECK_FALSE(gap(g, "units").contribution.has_value());
    CHECK_FALSE(gap(g, "units").leverage.has_value());
    CHECK_FALSE(gap(g, "whole").gap.has_value());
    CHECK_FALSE(gap(g, "whole").unattributed.has_value());
    const Gaps none = gaps(two_parts(), assessment({}), aim(fixed(4)));
    CHECK_FALSE(none.score.has_value());
    CHECK(none.gaps.size() == 4);
}

TEST_CASE("gaps: what remains of a node's own target is unattributed") {
    const Gaps g =
        gaps(two_parts(), assessment(some), aim(fixed(4), {{"whole", fixed(4.5)}, {"police", fixed(3.5)}, {"courts", fixed(1)}}));
    CHECK(nodes(g) == Ids{"whole", "police", "units", "training", "courts", "hearings", "evidence"});
    CHECK(gap(g, "whole").gap == 4.5 - 2.3125);
    CHECK(gap(g, "whole").relative == (4.5 - 2.3125) / 4);
    CHECK(gap(g, "whole").unattributed == .5);
    CHECK_FALSE(gap(g, "whole").contribution.has_value());
    CHECK_FALSE(gap(g, "whole").leverage.has_value());
    CHECK_FALSE(gap(g, "whole").levels.has_value());
    CHECK(gap(g, "police").gap == 1.0);
    CHECK(gap(g, "police").unattributed == 0.0);
    CHECK(gap(g, "courts").gap == 0.0);
    CHECK(gap(g, "courts").unattributed == 0.0);
    // a target of the whole changes no player
    CHECK(g.attainable == 4.0);
    CHECK(adds_up(g));
}

TEST_CASE("gaps: a path with another rule or with rounding is not arithmetic") {
    const Answers answers{{"units", 1}, {"training", 4}, {"hearings", 3}, {"evidence", 3}};
    Framework f = two_parts();
    f.root.children[0].rule = combine::Rule{combine::Geometric{}};
    const Gaps g = gaps(f, assessment(answers), aim(fixed(4)));
    CHECK_FALSE(gap(g, "units").arithmetic);
    // the square root of 1 x 4, then of 4 x 4: 2 more of weight 3/4; exp and log err by some units in the last place of 4
    const double powers = 1e-14;
    CHECK(std::abs(*gap(g, "units").leverage - 1.5) <= powers);
    CHECK(std::abs(*gap(g, "units").contribution - 1.5) <= powers);
    CHECK(gap(g, "hearings").arithmetic);
    CHECK(std::abs(*gap(g, "hearings").contribution - 1.0 / 16) <= powers);
    CHECK(adds_up(g));

    Framework rounded = two_parts();
    rounded.root.children[0].policy = ceiba::Policy{.rounding = ceiba::measure::Rounding{.mode = ceiba::measure::RoundingMode::floor}};
    const Gaps r = gaps(rounded, assessment(answers), aim(fixed(4)));
    CHECK_FALSE(gap(r, "units").arithmetic);
    CHECK(gap(r, "units").leverage == 1.5);  // 2.5 counts as 2
    CHECK(gap(r, "units").contribution == 1.5);
    CHECK(gap(r, "hearings").arithmetic);
    // rounding of the indicator itself is no matter
    Framework leaf = two_parts();
    leaf.root.children[0].children[0].policy = rounded.root.children[0].policy;
    CHECK(gap(gaps(leaf, assessment(answers), aim(fixed(4))), "units").arithmetic);
}

TEST_CASE("gaps: below a rule that pools, no node is on an arithmetic path, however deep") {
    const Framework f = framework(R"({"id": "whole", "rule": "points_share", "children": [{"id": "upper", "children": [
        {"id": "lower", "children": [{"id": "plan", "question": {"scale": "yes_no"}}, {"id": "law", "question": {"scale": "yes_no"}}]}]}]})");
    const Gaps g = gaps(f, assessment({{"plan", 1}, {"law", 0}}), aim(own, {{"upper", fixed(1)}, {"lower", fixed(1)}, {"law", fixed(1)}}));
    for (const char* node : {"upper", "lower", "law"}) CHECK_FALSE(gap(g, node).arithmetic);
    CHECK(gap(g, "law").contribution == *g.attainable - *g.score);
}

TEST_CASE("gaps: a level that is the target to 12 digits is one of the levels to it") {
    Framework f = framework(R"({"id": "whole", "children": [{"id": "plan", "question": {"scale": "close"}}]})");
    f.scales.push_back(
        {.id = "close", .levels = {{.code = "a", .value = 1}, {.code = "b", .value = 2}, {.code = "c", .value = 2.0000000000001}}});
    CHECK(gap(gaps(f, assessment({{"plan", 1}}), aim(fixed(2))), "plan").levels == 2);
}

TEST_CASE("gaps: what keeps a cumulative node from its next level") {
    const char* tree = R"({"id": "helpline", "rule": {"rule": "cumulative", "levels": [2, 3, 4, 5], "base": 1}, "children": [
        {"id": "free", "question": {"scale": "yes_no", "level": 2}},
        {"id": "staff", "children": [
            {"id": "nationwide", "question": {"scale": "yes_no", "level": 3}},
            {"id": "trained", "question": {"scale": "yes_no", "level": 3}}]},
        {"id": "referral", "question": {"scale": "yes_no", "level": 4}},
        {"id": "evaluated", "question": {"scale": "yes_no", "level": 5}}]})";
    const Framework f = framework(tree);
    const TargetProfile targets = aim(fixed("yes"), {{"helpline", fixed(5)}});
    const auto with = [&](const Answers& answers) { return gaps(f, assessment(answers), targets); };

    const Gaps g = with({{"free", 1}, {"nationwide", 0}, {"trained", 1}, {"referral", 0}, {"evaluated", 1}});
    CHECK(g.score == 2.0);
    CHECK(gap(g, "helpline").gap == 3.0);
    CHECK(gap(g, "helpline").unmet_indicators == Ids{"nationwide"});
    CHECK_FALSE(gap(g, "nationwide").arithmetic);
    CHECK(gap(g, "nationwide").leverage == 1.0);
    CHECK(gap(g, "referral").leverage == 0.0);
    // raised first, 1 level and 0; raised last, 3 and 2
    CHECK(gap(g, "nationwide").contribution == 2.0);
    CHECK(gap(g, "referral").contribution == 1.0);
    CHECK(g.attainable == 5.0);
    CHECK(gap(g, "helpline").unattributed == 0.0);

    // not answered is not met, in the order of ids
    const Gaps missing = with({{"free", 1}, {"referral", 1}});
    CHECK(missing.score == 2.0);
    CHECK(gap(missing, "helpline").unmet_indicators == Ids{"nationwide", "trained"});
    CHECK(missing.attainable == 2.0);
    CHECK(gap(missing, "helpline").unattributed == 3.0);
    CHECK(gap(with({{"referral", 1}}), "helpline").unmet_indicators == Ids{"free"});
    CHECK(gap(with({{"free", 1}, {"nationwide", 1}, {"trained", 1}, {"referral", 1}, {"evaluated", 1}}), "helpline")
              .unmet_indicators.empty());

    // turned round or rounded, the node's value is no level, yet the next level is the same
    Method turned;
    turned.nodes["helpline"].direction = ceiba::Direction::lower;
    const Gaps low = gaps(f, assessment({{"free", 1}, {"nationwide", 0}, {"trained", 1}}), targets, turned);
    CHECK(low.score == 4.0);
    CHECK(gap(low, "helpline").unmet_indicators == Ids{"nationwide"});
}

TEST_CASE("gaps: the least of two is raised by both, worked by hand, for each node above them") {
    const Framework f = framework(R"({"id": "whole", "rule": "maximum", "children": [
        {"id": "least", "rule": "minimum", "children": [
            {"id": "a", "question": {"scale": "levels"}}, {"id": "b", "question": {"scale": "levels"}}]},
        {"id": "c", "question": {"scale": "levels"}}]})");
    const Gaps g = gaps(f, assessment({{"a", 1}, {"b", 2}, {"c", 2}}), aim(fixed(4), {{"c", fixed(3)}}));
    using Part = ceiba::GapPart;
    // least: a brings 1 before b and 3 after it, b 0 and 2. whole, where least is raised before c: who comes last of a and b brings 2,
    // and c nothing; where c comes first it brings 1, and so does the last of a and b.
    CHECK(g.parts == std::vector<Part>{{"whole", "a", .75, {}},
                                       {"whole", "b", .75, {}},
                                       {"whole", "c", .5, {}},
                                       {"least", "a", 2, {}},
                                       {"least", "b", 1, {}}});
    CHECK(g.exact);
    CHECK(gap(g, "a").contribution == .75);
    CHECK(gap(g, "c").contribution == .5);
    CHECK_FALSE(gap(g, "a").standard_error.has_value());
    CHECK(adds_up(g));
    CHECK(g == ceiba::gaps(ceiba::Evaluation(f, assessment({{"a", 1}, {"b", 2}, {"c", 2}})), aim(fixed(4), {{"c", fixed(3)}})));
}

TEST_CASE("gaps: what many indicators contribute to a median is estimated, and adds up") {
    Framework f = framework(R"({"id": "whole", "rule": "median"})");
    Answers answers;
    for (int i = 0; i < 40; ++i) {
        const std::string id = "n" + std::to_string(i);
        f.root.children.push_back({.id = id, .question = ceiba::Question{.scale = "levels"}});
        answers.emplace_back(id, 1 + i % 3);
    }
    const Gaps g = gaps(f, assessment(answers), aim(fixed(4)));
    CHECK_FALSE(g.exact);
    CHECK(g.provenance.seed == 0);
    CHECK(adds_up(g));
    const Gap& first = gap(g, "n0");
    CHECK(first.standard_error.value() > 0);
    // Those of one answer are alike: five standard errors of both
    for (const char* alike : {"n3", "n6", "n39"})
        CHECK(std::abs(*gap(g, alike).contribution - *first.contribution) <= 5 * (*gap(g, alike).standard_error + *first.standard_error));
    // so many that nobody could wait have no contribution
    f.root.children.clear();
    answers.clear();
    for (int i = 0; i < 2100; ++i) {
        const std::string id = "n" + std::to_string(i);
        f.root.children.push_back({.id = id, .question = ceiba::Question{.scale = "levels"}});
        answers.emplace_back(id, 1 + i % 3);
    }
    const Gaps many = gaps(f, assessment(answers), aim(fixed(4)));
    CHECK_FALSE(many.exact);
    CHECK(many.parts.empty());
    CHECK_FALSE(gap(many, "n0").contribution.has_value());
    CHECK(gap(many, "n0").leverage.has_value());
}

TEST_CASE("gaps: context has no gap") {
    Framework f = two_parts();
    f.root.children.push_back({.id = "population", .question = ceiba::Question{.scale = "share", .scored = false}});
    CHECK(nodes(gaps(f, assessment(some), aim(fixed(4)))) == Ids{"units", "training", "hearings", "evidence"});
}

TEST_CASE("gaps: an instrument of one indicator") {
    const Framework f = framework(R"({"id": "plan", "question": {"scale": "levels"}})");
    const Gaps g = gaps(f, assessment({{"plan", 2}}), aim(fixed(5)));
    REQUIRE(g.gaps.size() == 1);
    CHECK(g.gaps[0].contribution == 3.0);
    CHECK(g.gaps[0].leverage == 3.0);
    CHECK(g.attainable == 5.0);
}

TEST_CASE("gaps: a range that rounding makes one point has no relative gap") {
    Framework f = framework(R"({"id": "whole", "children": [{"id": "rate", "question": {"scale": "small_share"}}]})");
    f.scales.push_back({.id = "small_share", .numeric = ceiba::measure::Normaliser{ceiba::measure::Identity{.low = 0, .high = .4}}});
    f.root.children[0].policy = ceiba::Policy{.rounding = ceiba::measure::Rounding{.mode = ceiba::measure::RoundingMode::half_up}};
    CHECK(gap(gaps(f, assessment({{"rate", .1}}), aim(fixed(.4))), "rate").relative == 0.0);
}

TEST_CASE("gaps: targets and scores that do not fit are refused, each with its place") {
    const Framework f = two_parts();
    const ceiba::Scores s = ceiba::score(f, assessment(some));
    const auto with = [&](const TargetProfile& t) { return refused([&] { ceiba::gaps(f, s, t); }); };
    CHECK(with(aim(fixed(4), {{"unit", fixed(4)}})) == Issues{"unknown_node /nodes/unit"});
    CHECK(with(aim(own, {{"units", fixed(9)}})) == Issues{"not_a_level /nodes/units/value"});
    CHECK(with(aim(own, {{"police", next_level}})) == Issues{"needs_levels /nodes/police"});
    CHECK(with(aim(own, {{"police", fixed("most")}})) == Issues{"wrong_type /nodes/police/value"});
    TargetProfile other = aim(own);
    other.framework = "large";
    CHECK(with(other) == Issues{"framework_mismatch /framework"});

    Method m;
    m.id = "cautious";
    CHECK(refused([&] { ceiba::gaps(f, s, aim(own), m); }) == Issues{"method_mismatch /method"});
    ceiba::Scores wrong = s;
    wrong.framework = "large";
    CHECK(refused([&] { ceiba::gaps(f, wrong, aim(own)); }) == Issues{"framework_mismatch /framework"});
    Framework grown = f;
    grown.root.children.push_back({.id = "more", .question = ceiba::Question{.scale = "levels"}});
    CHECK(refused([&] { ceiba::gaps(grown, s, aim(own)); }) == Issues{"framework_mismatch /provenance/framework"});
    // the same ids, and not the same documents
    Framework heavier = f;
    heavier.root.children[0].weight = 4;
    CHECK(refused([&] { ceiba::gaps(heavier, s, aim(own)); }) == Issues{"framework_mismatch /provenance/framework"});
    Method rounded;
    rounded.defaults.policy = ceiba::Policy{.rounding = ceiba::measure::Rounding{.mode = ceiba::measure::RoundingMode::floor}};
    CHECK(refused([&] { ceiba::gaps(f, s, aim(own), rounded); }) == Issues{"method_mismatch /provenance/method"});
    // scores that lost a node on their way
    ceiba::Scores shorter = s;
    shorter.nodes.pop_back();
    CHECK(refused([&] { ceiba::gaps(f, shorter, aim(own)); }) == Issues{"framework_mismatch /nodes"});
    // every problem at once
    CHECK(refused([&] { ceiba::gaps(f, wrong, aim(own, {{"unit", fixed(4)}, {"units", fixed(9)}}), m); }).size() == 4);
}

TEST_CASE("gaps: gaps of scores that went through a file are the same") {
    const Framework f = two_parts();
    const ceiba::Scores s = ceiba::score(f, assessment(some));
    const Gaps g = ceiba::gaps(f, s, aim(fixed(4)));
    CHECK(ceiba::gaps(f, ceiba::parse<ceiba::Scores>(ceiba::to_json(s)), aim(fixed(4))) == g);
    CHECK(ceiba::parse<Gaps>(ceiba::to_json(g)) == g);
}

namespace {

/// A random instrument with answers and targets. Every node with children has the range 1 to 5; so has every indicator, but for those
/// of `share`, which stand only under `rescale`.
class Random {
public:
    Random(std::uint64_t seed, bool arithmetic) : random_(seed), arithmetic_(arithmetic) {
        f = framework(R"({"id": "n0"})");
        f.root = inner(0);
        a = assessment({});
        a.institutions.push_back({.id = "court"});
        answer(f.root);
    }
    Framework f{};
    Assessment a{};
    TargetProfile targets = aim(own);

private:
    std::size_t below(std::size_t n) { return static_cast<std::size_t>(random_() % n); }
    bool in(std::size_t n) { return below(n) == 0; }

    ceiba::Node inner(int depth) {
        ceiba::Node node{.id = "n" + std::to_string(count_++)};
        node.rescale = in(3);
        if (node.rescale) node.range = ceiba::measure::Interval{1, 5};
        if (in(6)) node.direction = ceiba::Direction::lower;
        if (in(5)) node.policy = ceiba::Policy{.minimum_coverage = .5};
        if (!arithmetic_) {
            const std::vector<combine::Rule> rules{{combine::Arithmetic{}}, {combine::Geometric{}}, {combine::Harmonic{}},
                                                   {combine::Minimum{}},    {combine::Maximum{}},   {combine::Median{}}};
            node.rule = rules[below(rules.size())];
            if (in(4))
                node.policy =
                    ceiba::Policy{.rounding = ceiba::measure::Rounding{.mode = ceiba::measure::RoundingMode::half_even, .digits = 1}};
        }
        for (std::size_t n = 1 + below(4); n-- > 0;) {
            ceiba::Node child = depth < 3 && in(2) ? inner(depth + 1) : leaf(node.rescale);
            child.weight = node.children.empty() || !in(8) ? 1 + static_cast<double>(below(5)) / 3 : 0;
            node.children.push_back(std::move(child));
        }
        return node;
    }
    ceiba::Node leaf(bool any_range) {
        ceiba::Node node{.id = "n" + std::to_string(count_++)};
        node.question = ceiba::Question{.scale = any_range && in(2) ? "share" : "levels"};
        if (in(3)) node.direction = ceiba::Direction::lower;
        if (in(3))
            node.policy = ceiba::Policy{.missing = ceiba::Missing{.dont_know = ceiba::MissingRule{ceiba::missing::Worst{}},
                                                                  .not_reviewed = ceiba::MissingRule{ceiba::missing::Value{{1.0}}}}};
        return node;
    }
    double some(bool share) { return share ? static_cast<double>(below(9)) / 8 : static_cast<double>(1 + below(5)); }
    void answer(const ceiba::Node& node) {
        for (const ceiba::Node& child : node.children) answer(child);
        if (!node.children.empty()) return;
        const bool share = node.question->scale == "share";
        if (!in(6)) targets.nodes[node.id] = share || !in(3) ? fixed(some(share)) : next_level;
        const State states[] = {State::not_answered, State::dont_know, State::not_reviewed, State::not_applicable};
        if (in(4)) {
            a.responses.push_back({.institution = "office", .indicator = node.id, .state = states[below(4)]});
            return;
        }
        for (const char* institution : {"office", "court"})
            a.responses.push_back({.institution = institution, .indicator = node.id, .answer = Answer{some(share)}});
    }

    std::mt19937_64 random_;
    bool arithmetic_;
    int count_ = 0;
};

/// The score of the whole when these indicators are agreed to be at their targets or better.
template <class Tree>
std::optional<double> raised(const Tree& r, const std::vector<Gap>& players) {
    Assessment a = r.a;
    const ceiba::Tree tree(r.f);
    for (const Gap& g : players) {
        if (!g.value || *g.value >= *g.target) continue;
        const ceiba::Node& node = *tree[*tree.find(g.node)].node;
        const double ends = node.question->scale == "share" ? 1 : 6;  // both ends together; eighths and levels turn exactly
        const double answer = node.direction == ceiba::Direction::lower ? ends - *g.target : *g.target;
        a.adjudications.push_back({.indicator = g.node, .answer = Answer{answer}, .rationale = "What if."});
    }
    return ceiba::score(r.f, a).nodes[0].value;
}

}  // namespace

TEST_CASE("gaps: on random arithmetic trees contributions add up to what is attainable, and each is its leverage") {
    int scored = 0;
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        CAPTURE(seed);
        const Random r(seed, true);
        const Gaps g = gaps(r.f, r.a, r.targets);
        REQUIRE(g.attainable == raised(r, g.gaps));
        if (!g.score) continue;
        scored += g.gaps.empty() ? 0 : 1;
        REQUIRE(adds_up(g));
        for (const Gap& x : g.gaps) {
            CAPTURE(x.node);
            if (!x.value) {
                REQUIRE_FALSE(x.contribution.has_value());
                continue;
            }
            // A share of the gap; scored again, sums are rounded once more.
            REQUIRE(std::abs(*x.leverage - (*raised(r, {x}) - *g.score)) <= of_the_range * (g.range->high - g.range->low));
            REQUIRE(x.arithmetic);
            REQUIRE(x.contribution.has_value());
            REQUIRE(std::abs(*x.contribution - *x.leverage) <= of_the_range * 4);
        }
    }
    CHECK(scored > 200);
}

TEST_CASE("gaps: on random trees of any rule leverage is what scoring again gives") {
    int raising = 0;
    for (std::uint64_t seed = 1000; seed < 1200; ++seed) {
        CAPTURE(seed);
        const Random r(seed, false);
        const Gaps g = gaps(r.f, r.a, r.targets);
        REQUIRE(g.attainable == raised(r, g.gaps));
        for (const Gap& x : g.gaps) {
            CAPTURE(x.node);
            REQUIRE(x.leverage.has_value() == (x.value && g.score));
            if (!x.leverage) continue;
            // What an equal sibling brought is not looked at again, and its sum has another order.
            const double range = g.range ? g.range->high - g.range->low : 1;
            REQUIRE(std::abs(*x.leverage - (*raised(r, {x}) - *g.score)) <= of_the_range * range);
            raising += *x.leverage > 0 ? 1 : 0;
        }
    }
    CHECK(raising > 100);
}

namespace {

/// The level-structure value by its definition, of the game of scoring again: of those with a gap, by the order of the gaps.
std::vector<double> by_definition(const Random& r, const Gaps& g, const std::vector<Gap>& players) {
    const ceiba::Tree tree(r.f);
    std::vector<std::size_t> parent{0};
    std::map<std::size_t, std::size_t> place{{0, 0}};
    std::vector<std::size_t> at;
    for (const Gap& player : players) {
        std::vector<std::size_t> path;
        for (std::optional<std::size_t> up = *tree.find(player.node); up && !place.contains(*up); up = tree[*up].parent)
            path.push_back(*up);
        for (std::size_t k = path.size(); k-- > 0;) {
            parent.push_back(place.at(*tree[path[k]].parent));
            place[path[k]] = parent.size() - 1;
        }
        at.push_back(place.at(*tree.find(player.node)));
    }
    const auto parts = ceiba::attribute::level_structure(parent, [&](const std::vector<bool>& joined) {
        std::vector<Gap> these;
        for (std::size_t p = 0; p < players.size(); ++p)
            if (joined[at[p]]) these.push_back(players[p]);
        return raised(r, these).value_or(*g.score);
    });
    std::vector<double> out;
    for (const std::size_t each : at) out.push_back(parts[each]);
    return out;
}

}  // namespace

TEST_CASE("gaps: on random trees of any rule contributions are the level-structure value of scoring again, and add up at every node") {
    int compared = 0;
    for (std::uint64_t seed = 2000; seed < 2200; ++seed) {
        CAPTURE(seed);
        const Random r(seed, false);
        const Gaps g = gaps(r.f, r.a, r.targets);
        REQUIRE(g.exact);
        std::map<std::string, double> sums;
        for (const ceiba::GapPart& part : g.parts) sums[part.node] += part.part;
        const ceiba::Scores now = ceiba::score(r.f, r.a);
        if (g.score && g.attainable) {
            REQUIRE(adds_up(g));
            REQUIRE(std::abs(sums[r.f.root.id] - (*g.attainable - *g.score)) <= of_the_range * (g.range->high - g.range->low));
        }
        std::vector<Gap> players;
        for (const Gap& x : g.gaps)
            if (x.gap.value_or(0) > 0) players.push_back(x);
        if (players.empty() || players.size() > 6 || !g.score || !g.attainable) continue;
        const std::vector<double> expected = by_definition(r, g, players);
        const double range = g.range->high - g.range->low;
        for (std::size_t p = 0; p < players.size(); ++p) {
            CAPTURE(players[p].node);
            REQUIRE(std::abs(*players[p].contribution - expected[p]) <= of_the_range * std::max(range, 1.0));
        }
        ++compared;
    }
    CHECK(compared > 60);
}

namespace {

/// One node of many children that all differ, under any rule, and another node above it.
class Crowd {
public:
    explicit Crowd(std::uint64_t seed) : random_(seed) {
        f = framework(R"({"id": "root", "rescale": true, "range": {"low": 0, "high": 1}})");
        f.defaults.reconcile = ceiba::Reconciliation{ceiba::reconciliation::LowerMedian{}};
        a = assessment({});
        const std::size_t kind = below(7);
        levels_ = kind == 2;
        ceiba::Node crowd{.id = "crowd"};
        for (std::size_t n = 2 + below(40), i = 0; i < n; ++i) {
            crowd.children.push_back(leaf("c" + std::to_string(i)));
            if (in(4)) crowd.children.back().direction = ceiba::Direction::lower;
            if (!in(6)) targets.nodes[crowd.children.back().id] = fixed(some());
        }
        crowd.rule = kind < 3 ? rule(kind, crowd) : means_or_counts(crowd);
        if (in(4))
            crowd.policy =
                ceiba::Policy{.rounding = ceiba::measure::Rounding{.mode = ceiba::measure::RoundingMode::half_even, .digits = 2}};
        if (in(4)) crowd.direction = ceiba::Direction::lower;
        if (kind == 0 && in(2)) crowd.cap = ceiba::Cap{.children = {"c0"}, .margin = .1};
        f.root.children = {crowd, leaf("beside")};
        f.root.rule = in(3) ? combine::Rule{combine::Geometric{}} : rule(in(2) ? 0 : 1, f.root);
    }
    Framework f{};
    Assessment a{};
    TargetProfile targets = aim(own);

private:
    std::size_t below(std::size_t n) { return static_cast<std::size_t>(random_() % n); }
    bool in(std::size_t n) { return below(n) == 0; }
    double share() { return static_cast<double>(below(1025)) / 1024; }
    double some() { return levels_ ? static_cast<double>(1 + below(5)) : share(); }

    ceiba::Node leaf(const std::string& id) {
        if (in(8)) a.responses.push_back({.institution = "office", .indicator = id, .state = State::dont_know});
        else a.responses.push_back({.institution = "office", .indicator = id, .answer = Answer{some()}});
        ceiba::Node out{.id = id};
        out.question = ceiba::Question{.scale = levels_ ? "levels" : "share"};
        return out;
    }

    combine::Rule rule(std::size_t kind, const ceiba::Node& node) {
        const auto child = [&] { return node.children[below(node.children.size())].id; };
        combine::Owa owa;
        for (std::size_t i = 0; i < node.children.size(); ++i)
            owa.weights.push_back(1 + static_cast<double>(below(3)) - (i > 0 && in(3) ? 1 : 0));
        combine::Decision decision{.otherwise = .5};
        combine::Lookup lookup;
        for (std::size_t n = 1 + below(20); n-- > 0;) {
            auto& decided = decision.cases.emplace_back();
            auto& row = lookup.rows.emplace_back();
            decided.value = row.value = share();
            for (std::size_t asked = 1 + below(3); asked-- > 0;) {
                decided.when.push_back({.child = child(), .value = Answer{some()}});
                decided.when.back().comparison = in(2) ? combine::Comparison::at_most : combine::Comparison::at_least;
                row.when[child()] = Answer{some()};
            }
        }
        lookup.rows.push_back({.value = 1});
        if (kind == 0) return {owa};
        return kind == 1 ? combine::Rule{decision} : combine::Rule{lookup};
    }

    combine::Rule means_or_counts(ceiba::Node& node) {
        combine::Choquet choquet;
        for (ceiba::Node& child : node.children) {
            child.question->threshold = Answer{static_cast<double>(1 + below(1023)) / 1024};
            child.question->level = static_cast<double>(below(3));
            child.question->key = in(3);
            choquet.masses.push_back({.children = {child.id}, .mass = 1});
            if (&child != &node.children.front() && in(2))
                choquet.masses.push_back({.children = {node.children.front().id, child.id}, .mass = in(2) ? .5 : -.01});
        }
        const auto partial = static_cast<combine::Partial>(below(3));
        const auto model = static_cast<combine::PassedModel>(below(3));
        const int k = 1 + static_cast<int>(below(node.children.size()));
        const std::vector<combine::Rule> rules{{combine::Arithmetic{}},
                                               {combine::Geometric{.floor = .01}},
                                               {combine::Harmonic{.floor = .01}},
                                               {combine::Power{.p = 2.5, .floor = .01}},
                                               {combine::Power{.p = -.5, .floor = .01}},
                                               {choquet},
                                               {combine::MeanMin{.alpha = .5, .beta = .1}},
                                               {combine::Mode{}},
                                               {combine::Sum{}},
                                               {combine::PointsShare{}},
                                               {combine::Banded{.points = {0, 1}}},
                                               {combine::Passed{.model = model}},
                                               {combine::Cumulative{.partial = partial}},
                                               {combine::KOfN{.k = k, .values = {0, 1}}},
                                               {combine::ShareMet{}}};
        const combine::Rule& out = rules[below(rules.size())];
        if (combine::card(out).weights != combine::Weights::none)
            for (ceiba::Node& child : node.children) child.weight = 1 + static_cast<double>(below(5)) / 3;
        return out;
    }

    std::mt19937_64 random_;
    bool levels_ = false;
};

}  // namespace

TEST_CASE("gaps: among many children that differ, under any rule, leverage is what scoring again gives") {
    int raising = 0;
    for (std::uint64_t seed = 2000; seed < 2280; ++seed) {
        CAPTURE(seed);
        const Crowd r(seed);
        const Gaps g = gaps(r.f, r.a, r.targets);
        for (const Gap& x : g.gaps) {
            CAPTURE(x.node);
            if (!x.leverage) continue;
            REQUIRE(std::abs(*x.leverage - (*raised(r, {x}) - *g.score)) <= of_the_range);
            raising += *x.leverage != 0 ? 1 : 0;
        }
    }
    CHECK(raising > 100);
}

TEST_CASE("gaps: the example's gaps, against scoring again") {
    const auto folder = tests::examples() + "/mrc_style/";
    const auto f = ceiba::read_file<Framework>(folder + "framework.json");
    const auto a = ceiba::read_file<Assessment>(folder + "assessment_2025.json");
    const auto targets = ceiba::read_file<TargetProfile>(folder + "targets.json");
    const ceiba::Scores s = ceiba::score(f, a);
    const Gaps g = ceiba::gaps(f, s, targets);
    REQUIRE(g.gaps.size() > 60);
    CHECK(g.score == s.nodes[0].value);
    // every answered indicator at its target at once, and one that is under a geometric mean alone
    const auto at_target = [&](const std::vector<Gap>& players) {
        Assessment what_if = a;
        for (const Gap& x : players) {
            const auto known = std::ranges::find(s.answers, x.node, &ceiba::Reconciled::indicator);
            if (known == s.answers.end() || !x.gap || *x.gap == 0) continue;
            std::erase_if(what_if.adjudications, [&](const ceiba::Adjudication& d) { return d.indicator == x.node; });
            what_if.adjudications.push_back({.indicator = x.node, .answer = Answer{*x.target}, .rationale = "What if."});
        }
        return ceiba::score(f, what_if).nodes[0].value;
    };
    CHECK(g.attainable == at_target(g.gaps));
    const Gap& unit = gap(g, "specialised_unit");
    CHECK_FALSE(unit.arithmetic);
    CHECK(*unit.leverage > 0);
    CHECK(*unit.leverage == *at_target({unit}) - *g.score);
    const Gap& blocked = gap(g, "child_helpline");
    CHECK(*blocked.gap > 0);
    CHECK_FALSE(blocked.unmet_indicators.empty());
    // what is above an indicator's value says what it asks
    for (const Gap& x : g.gaps)
        if (x.levels && *x.levels > 0) CHECK_FALSE(x.unmet.empty());
}

TEST_CASE("gaps: what is due is the next level, whatever the target") {
    const Framework f = two_parts();
    for (const double target : {1, 2, 3, 5}) {
        const Gaps g = gaps(f, assessment({{"units", 2}}), aim(fixed(target)));
        CAPTURE(target);
        REQUIRE(gap(g, "units").unmet.size() == 2);
        CHECK(gap(g, "units").unmet[0].in("en") == "A budget.");
    }
    CHECK(gap(gaps(f, assessment({{"units", 5}}), aim(fixed(5))), "units").unmet.empty());
}

TEST_CASE("gaps: what has no weight contributes nothing, wherever on the way up the weight is 0") {
    const Framework f = framework(R"({"id": "whole", "children": [
        {"id": "off", "weight": 0, "children": [{"id": "units", "question": {"scale": "levels"}},
                                                {"id": "under", "children": [{"id": "deep", "question": {"scale": "levels"}}]}]},
        {"id": "training", "weight": 0, "question": {"scale": "levels"}},
        {"id": "hearings", "question": {"scale": "levels"}}]})");
    const Gaps g = gaps(f, assessment({{"units", 1}, {"deep", 1}, {"training", 1}, {"hearings", 1}}), aim(fixed(5)));
    for (const char* id : {"units", "deep", "training"}) {
        CAPTURE(id);
        CHECK(gap(g, id).arithmetic);
        CHECK(gap(g, id).contribution == 0.0);
        CHECK(gap(g, id).leverage == 0.0);
    }
    CHECK(gap(g, "hearings").contribution == 4.0);
}

TEST_CASE("gaps: leverage is what the root gains with one indicator at its target") {
    // Below means and other rules, with one that pools, a cap, a turned part and missing answers.
    const Framework f = framework(R"({"id": "whole", "children": [
        {"id": "mixed", "weight": 3, "rule": "geometric", "children": [
            {"id": "police", "children": [{"id": "units", "weight": 2, "question": {"scale": "levels"}},
                                          {"id": "training", "question": {"scale": "levels"}}]},
            {"id": "staff", "question": {"scale": "levels"}}]},
        {"id": "capped", "cap": {"children": ["law"], "margin": 1}, "children": [
            {"id": "law", "question": {"scale": "levels"}}, {"id": "courts", "children": [
                {"id": "hearings", "question": {"scale": "levels"}}, {"id": "absent", "question": {"scale": "levels"}}]}]},
        {"id": "turned", "direction": "lower", "children": [{"id": "delay", "question": {"scale": "levels"}},
                                                           {"id": "least", "rule": "minimum", "children": [
                {"id": "first", "question": {"scale": "levels"}}, {"id": "second", "question": {"scale": "levels"}}]}]}]})");
    const Answers answers{{"units", 2},    {"training", 3}, {"staff", 1}, {"law", 1},
                          {"hearings", 5}, {"delay", 2},    {"first", 1}, {"second", 4}};
    const Gaps g = gaps(f, assessment(answers), aim(fixed(4)));
    for (std::size_t i = 0; i < answers.size(); ++i) {
        Answers raised = answers;
        raised[i].second = std::max(4.0, raised[i].second);
        const double gain = *ceiba::score(f, assessment(raised)).nodes[0].value - *g.score;
        CAPTURE(answers[i].first);
        CHECK(std::abs(*gap(g, answers[i].first).leverage - gain) <= 4 * of_the_range);
    }
    CHECK_FALSE(gap(g, "absent").leverage);
}

TEST_CASE("gaps: what one level more gives stands beside what the target gives") {
    const Framework f = two_parts();
    const Gaps g = gaps(f, assessment({{"units", 2}, {"training", 5}, {"hearings", 3}, {"evidence", 1}}), aim(fixed(4)));
    // 3/4 x 1/2 for each level of units, two of them to the target; 1/4 x 3/4 for evidence
    CHECK(gap(g, "units").leverage_next == .375);
    CHECK(gap(g, "units").leverage == .75);
    CHECK(gap(g, "evidence").leverage_next == .1875);
    CHECK_FALSE(gap(g, "training").leverage_next);  // there is no better level
    CHECK(gap(g, "hearings").leverage_next == .0625);
    // in the law: as scored again
    const Framework least = framework(R"({"id": "whole", "rule": "minimum", "children": [
        {"id": "units", "question": {"scale": "levels"}}, {"id": "training", "question": {"scale": "levels"}}]})");
    const Gaps h = gaps(least, assessment({{"units", 1}, {"training", 2}}), aim(fixed(5)));
    CHECK(gap(h, "units").leverage == 1.0);
    CHECK(gap(h, "units").leverage_next == 1.0);
    CHECK(gap(h, "training").leverage_next == 0.0);
}

TEST_CASE("gaps: who holds a node down, worked by hand") {
    const auto held = [](const std::string& root, const Answers& answers) {
        const Gaps g = gaps(framework(root), assessment(answers), aim(fixed(5), {{"whole", fixed(5)}}));
        return gap(g, "whole").held_by;
    };
    const auto three = [](const std::string& more) {
        return R"({"id": "whole", )" + more +
               R"(, "children": [{"id": "units", "question": {"scale": "levels", "reconcile": "lower_median"}},
            {"id": "training", "question": {"scale": "levels", "reconcile": "lower_median"}}, {"id": "law", "question": {"scale": "levels", "reconcile": "lower_median"}}]})";
    };
    CHECK(held(three(R"("rule": "minimum")"), {{"units", 2}, {"training", 1}, {"law", 4}}) == Ids{"training"});
    CHECK(held(three(R"("rule": "minimum")"), {{"units", 1}, {"training", 1}, {"law", 4}}) == Ids{"units", "training"});
    CHECK(held(three(R"("rule": "weakest_link_plus")"), {{"units", 1}, {"training", 3}, {"law", 4}}) == Ids{"units"});
    CHECK(held(three(R"("rule": "maximum")"), {{"units", 1}, {"training", 3}, {"law", 4}}).empty());
    CHECK(held(three(R"("rule": "arithmetic")"), {{"units", 1}, {"training", 3}, {"law", 4}}).empty());
    // a cap: not the least, but the critical one
    CHECK(held(three(R"("cap": {"children": ["law"], "margin": 1})"), {{"units", 5}, {"training", 4}, {"law", 2}}) == Ids{"law"});
    // where less is better the greatest of the children is what holds it
    CHECK(held(three(R"("rule": "maximum", "direction": "lower")"), {{"units", 1}, {"training", 3}, {"law", 4}}) == Ids{"law"});
    // what did not answer holds nothing
    CHECK(held(three(R"("rule": "minimum")"), {{"units", 2}, {"law", 4}}) == Ids{"units"});
}

TEST_CASE("gaps: with all others at their best, what holds a node leaves it where it is, and any other does not") {
    std::mt19937_64 random(38);
    const auto any = [&](int least, int most) { return static_cast<int>(random() % static_cast<unsigned>(most - least + 1)) + least; };
    const std::vector<std::string> rules{R"("minimum")", R"("weakest_link_plus")", R"({"rule": "nth_worst", "n": 2})", R"("geometric")",
                                         R"("lower_median")"};
    const std::vector<std::string> ids{"units", "training", "law", "hearings"};
    for (int round = 0; round < 60; ++round) {
        std::string children;
        Answers answers;
        for (const std::string& id : ids) {
            children += std::string(children.empty() ? "" : ", ") + R"({"id": ")" + id +
                        R"(", "question": {"scale": "levels", "reconcile": "lower_median"}})";
            answers.emplace_back(id, any(1, 5));
        }
        const Framework f =
            framework(R"({"id": "whole", "rule": )" + rules[static_cast<std::size_t>(any(0, 4))] + R"(, "children": [)" + children + "]}");
        const Gaps g = gaps(f, assessment(answers), aim(fixed(5), {{"whole", fixed(5)}}));
        if (*gap(g, "whole").gap == 0) continue;
        Ids expected;
        for (std::size_t k = 0; k < ids.size(); ++k) {
            Answers best = answers;
            for (std::size_t j = 0; j < ids.size(); ++j)
                if (j != k) best[j].second = 5;
            if (ceiba::at_least(*g.score, *ceiba::score(f, assessment(best)).nodes[0].value)) expected.push_back(ids[k]);
        }
        CHECK(gap(g, "whole").held_by == expected);
    }
}

TEST_CASE("gaps: unlock counts go through actions and levels, and are as many as whoever cannot begin without") {
    const Framework f = two_parts();
    const auto catalogue = [](const std::string& actions) {
        return ceiba::parse<ceiba::Catalogue>(R"({"schema": "ceiba/catalogue/1", "id": "actions", "institutions": [{"id": "office"}],
            "actions": [)" + actions + "]}");
    };
    const Assessment a = assessment({{"units", 1}, {"training", 1}, {"hearings", 1}, {"evidence", 1}});
    const auto counts = [&](const std::string& actions, double target = 4) {
        const ceiba::Catalogue c = catalogue(actions);
        const Gaps g = ceiba::gaps(ceiba::Evaluation(f, a), aim(fixed(target)), &c);
        std::vector<int> out;
        for (const char* id : {"units", "training", "hearings", "evidence"}) out.push_back(*gap(g, id).unlocks);
        return out;
    };
    const std::string chain = R"({"id": "u", "lead": "office", "closes": [{"indicator": "units", "to": 4}]},
        {"id": "t", "lead": "office", "closes": [{"indicator": "training", "to": 4}], "prerequisites": [{"action": "u"}]},
        {"id": "h", "lead": "office", "closes": [{"indicator": "hearings", "to": 4}], "prerequisites": [{"indicator": "training", "level": 3}]})";
    CHECK(counts(chain) == std::vector{2, 1, 0, 0});
    // a level that is reached is not waited for; nor what lies beyond the target
    CHECK(
        counts(
            R"({"id": "h", "lead": "office", "closes": [{"indicator": "hearings", "to": 4}], "prerequisites": [{"indicator": "training", "level": "none"}]})") ==
        std::vector{0, 0, 0, 0});
    CHECK(counts(R"({"id": "h1", "lead": "office", "closes": [{"indicator": "hearings", "to": 2}]},
        {"id": "h2", "lead": "office", "closes": [{"indicator": "hearings", "to": 5}], "prerequisites": [{"indicator": "units", "level": 2}]})",
                 2) == std::vector{0, 0, 0, 0});
    // an action that only prepares: through it
    CHECK(counts(R"({"id": "study", "lead": "office", "prerequisites": [{"indicator": "evidence", "level": 2}]},
        {"id": "u", "lead": "office", "closes": [{"indicator": "units", "to": 4}], "prerequisites": [{"action": "study"}]})") ==
          std::vector{0, 0, 0, 1});
    // two that wait on each other's levels wait on each other, and neither on itself
    CHECK(
        counts(
            R"({"id": "u", "lead": "office", "closes": [{"indicator": "units", "to": 4}], "prerequisites": [{"indicator": "training", "level": 2}]},
        {"id": "t", "lead": "office", "closes": [{"indicator": "training", "to": 4}], "prerequisites": [{"indicator": "units", "level": 2}]})") ==
        std::vector{1, 1, 0, 0});
}

TEST_CASE("gaps: what a gap costs is the least that is known of the ways to close it") {
    const Framework f = two_parts();
    const Assessment a = assessment({{"units", 1}, {"training", 3}});
    const auto units = [&](const std::string& actions, double target = 4) {
        const auto c =
            ceiba::parse<ceiba::Catalogue>(R"({"schema": "ceiba/catalogue/1", "id": "actions", "institutions": [{"id": "office"}],
            "sizes": {"M": 50}, "actions": [)" +
                                           actions + "]}");
        return gap(ceiba::gaps(ceiba::Evaluation(f, a), aim(fixed(target)), &c), "units");
    };
    const auto action = [](const std::string& id, int to, const std::string& more) {
        return R"({"id": ")" + id + R"(", "lead": "office", "closes": [{"indicator": "units", "to": )" + std::to_string(to) +
               (more.starts_with("\"alternatives") ? ", " + more.substr(0, more.find(';')) : "") + "}]" +
               (more.find(';') == std::string::npos ? ", " + more
                : more.size() == more.find(';') + 1 ? ""
                                                    : ", " + more.substr(more.find(';') + 1)) +
               "}";
    };
    // both steps up to the target; a size and a range's upper end, with a year of its yearly cost
    CHECK(units(action("a", 2, R"("one_off": {"size": "M"})") + ", " +
                action("b", 4, R"("one_off": {"low": 1, "high": 3}, "yearly": {"amount": 2})") + ", " +
                action("c", 5, R"("one_off": {"amount": 1000})"))
              .cost == 55.0);
    // the next answer beyond the target, where none is at it
    CHECK(units(action("c", 5, R"("one_off": {"amount": 1000})")).cost == 1000.0);
    // what costs nothing is 0, and what is not known is not
    CHECK(units(action("c", 4, R"("one_off": {"amount": 0})")).cost == 0.0);
    const Gap unknown = units(action("c", 4, R"("one_off": {})"));
    CHECK_FALSE(unknown.cost);
    CHECK(unknown.cost_unknown == Ids{"c"});
    // of alternatives the cheapest that is known
    const std::string ways = action("a", 4, R"("alternatives": "way";"one_off": {"amount": 9})") + ", " +
                             action("b", 4, R"("alternatives": "way";"one_off": {"amount": 7})") + ", " +
                             action("c", 4, R"("alternatives": "way";)");
    CHECK(units(ways).cost == 7.0);
    CHECK(units(ways + ", " + action("d", 4, R"("one_off": {"amount": 1})")).cost == 8.0);
    // nothing leads far enough
    const Gap short_of = units(action("a", 2, R"("one_off": {"amount": 1})"));
    CHECK_FALSE(short_of.cost);
    CHECK(short_of.cost_unknown.empty());
}

TEST_CASE("gaps: one more prerequisite never lowers an unlock count, and one more alternative never raises a known cost") {
    std::mt19937_64 random(380);
    const auto any = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
    const Framework f = two_parts();
    const Assessment a = assessment({{"units", 1}, {"training", 2}, {"hearings", 1}, {"evidence", 3}});
    const Ids ids{"units", "training", "hearings", "evidence"};
    const TargetProfile to_the_top = aim(fixed(5));
    for (int round = 0; round < 60; ++round) {
        ceiba::Catalogue c{.id = "actions", .institutions = {{.id = "office"}}};
        for (std::size_t k = 0; k < 8; ++k) {
            ceiba::Action action{.id = "a" + std::to_string(k), .lead = "office"};
            ceiba::Closes closes{.indicator = ids[k % 4], .to = Answer{static_cast<double>(4 + k / 4)}};
            if (any(2) == 0) closes.alternatives = "way";
            action.closes.push_back(closes);
            if (any(3) > 0) action.one_off = ceiba::Cost{.amount = static_cast<double>(any(50))};
            if (k > 0 && any(2) == 0) action.prerequisites.push_back({.action = "a" + std::to_string(any(k))});
            c.actions.push_back(action);
        }
        const auto found = [&](const ceiba::Catalogue& catalogue) { return ceiba::gaps(ceiba::Evaluation(f, a), to_the_top, &catalogue); };
        const Gaps before = found(c);
        ceiba::Catalogue needs_more = c;
        needs_more.actions[1 + any(7)].prerequisites.push_back(
            {.indicator = ids[any(4)], .level = Answer{static_cast<double>(2 + any(4))}});
        const Gaps needing = found(needs_more);
        ceiba::Catalogue offers_more = c;
        ceiba::Action another{.id = "another", .lead = "office", .one_off = ceiba::Cost{.amount = static_cast<double>(any(50))}};
        another.closes.push_back({.indicator = c.actions[0].closes[0].indicator, .to = Answer{4.0}, .alternatives = "way"});
        const bool there = c.actions[0].closes[0].alternatives.has_value();
        offers_more.actions.push_back(another);
        const Gaps offering = found(offers_more);
        for (const std::string& id : ids) {
            CHECK(*gap(needing, id).unlocks >= *gap(before, id).unlocks);
            CHECK(*gap(before, id).unlocks <= 3);
            CHECK(gap(needing, id).cost == gap(before, id).cost);
            const auto& known = gap(before, id).cost;
            if (known && there) CHECK(*gap(offering, id).cost <= *known);
        }
    }
}
