#include <ceiba/grounds.hpp>

#include "catch.hpp"
#include "consultation.hpp"
#include "places.hpp"

using namespace consulted;
using ceiba::Grounds;
using ceiba::Method;
using ceiba::NodeGrounds;

namespace {

using Shares = std::map<std::string, double>;

const NodeGrounds& of(const Grounds& g, std::string_view id) {
    return *std::ranges::find(g.nodes, id, &NodeGrounds::node);
}

/// Sums of a few products of shares.
constexpr double rounding_errors = 1e-15;

bool near(const Shares& a, const Shares& b) {
    return std::ranges::equal(a, b, [](const auto& x, const auto& y) {
        return x.first == y.first && std::abs(x.second - y.second) <= rounding_errors;
    });
}

/// The plan rests on a law and on nothing, the delay was adjudicated, the rate is unknown, and staff has an interview.
Assessment grounded() {
    Assessment a = assessment({said("court", "plan", 5), said("north", "plan", 3), said("north", "delay", 2), said("north", "staff", 2),
                               without("north", "rate", State::dont_know)});
    a.evidence = {{.id = "act", .kind = ceiba::EvidenceKind::law}, {.id = "talk", .kind = ceiba::EvidenceKind::interview}};
    a.responses[0].evidence = {"talk", "act"};
    a.responses[0].confidence = .8;
    a.responses[3].evidence = {"talk"};
    a.responses[3].confidence = .4;
    a.adjudications = {{.indicator = "delay", .answer = ceiba::Answer{3.0}, .rationale = "Agreed."}};
    return a;
}

Method graded() {
    Method m;
    m.defaults.evidence = ceiba::EvidenceRule{.grades = {{"interview", .5}}};
    return m;
}

}  // namespace

TEST_CASE("confidence and grade above indicators are those of the answers, each with its part") {
    // The plan: two answers, one of them sure to .8. Staff: one, sure to .4. At the root each indicator counts a half.
    Assessment a = grounded();
    std::erase_if(a.responses, [](const ceiba::Response& r) { return r.indicator != "plan" && r.indicator != "staff"; });
    a.adjudications.clear();
    const Grounds g = ceiba::grounds(framework(), a, graded());
    CHECK(std::abs(*of(g, "whole").confidence - (.25 * .8 + .5 * .4) / .75) <= rounding_errors);
    CHECK(std::abs(*of(g, "whole").grade - (.25 * 1 + .25 * 0 + .5 * .5)) <= rounding_errors);
}

TEST_CASE("what scores rest on, by hand") {
    const Grounds g = ceiba::grounds(framework(), grounded(), graded());
    CHECK(near(of(g, "plan").shares, {{"law", .5}, {"none", .5}}));
    CHECK(of(g, "plan").grade == .5);
    CHECK(of(g, "plan").confidence == .8);
    CHECK(near(of(g, "delay").shares, {{"adjudicated", 1}}));
    CHECK_FALSE(of(g, "delay").grade);
    CHECK(near(of(g, "staff").shares, {{"interview", 1}}));
    CHECK(of(g, "rate").shares.empty());
    CHECK_FALSE(of(g, "rate").value);
    // Three of four children count, a third each.
    CHECK(near(of(g, "whole").shares, {{"adjudicated", 1.0 / 3}, {"interview", 1.0 / 3}, {"law", 1.0 / 6}, {"none", 1.0 / 6}}));
    CHECK(of(g, "whole").grade == .5);
    CHECK(std::abs(*of(g, "whole").confidence - (.8 / 6 + .4 / 3) / (1.0 / 6 + 1.0 / 3)) <= rounding_errors);
    CHECK(g.nodes.size() == 5);  // context rests on nothing
}

TEST_CASE("what is counted by a policy rests on the policy") {
    Method m = graded();
    m.defaults.policy = ceiba::Policy{.missing = ceiba::Missing{.dont_know = ceiba::MissingRule{ceiba::missing::Worst{}}}};
    const Grounds g = ceiba::grounds(framework(), grounded(), m);
    CHECK(near(of(g, "whole").shares, {{"adjudicated", .25}, {"interview", .25}, {"law", .125}, {"none", .125}, {"policy", .25}}));
}

TEST_CASE("a number that stands for a missing one is a ground of its own") {
    Assessment a = grounded();
    a.imputations = {{.indicator = "rate", .value = .5}};
    const Grounds g = ceiba::grounds(framework(), a, graded());
    CHECK(near(of(g, "rate").shares, {{"imputed", 1}}));
    CHECK(near(of(g, "whole").shares, {{"adjudicated", .25}, {"imputed", .25}, {"interview", .25}, {"law", .125}, {"none", .125}}));
}

TEST_CASE("shares follow the weights, and what a gate dropped has none") {
    Framework f = framework();
    f.root.children[0].weight = 2;
    CHECK(near(of(ceiba::grounds(f, grounded(), graded()), "whole").shares,
               {{"adjudicated", .25}, {"interview", .25}, {"law", .25}, {"none", .25}}));
    Method m = graded();
    m.defaults.evidence->gate = {ceiba::gate::Drop{}};
    const Grounds g = ceiba::grounds(framework(), grounded(), m);
    CHECK(near(of(g, "plan").shares, {{"law", 1}}));
    CHECK(of(g, "staff").shares.empty());
    CHECK(near(of(g, "whole").shares, {{"adjudicated", .5}, {"law", .5}}));
}

TEST_CASE("shares follow the weights of the rule that reconciles") {
    Assessment a = assessment({said("north", "plan", 5), said("south", "plan", 1), said("court", "plan", 2), said("ministry", "plan", 2)});
    a.evidence = {{.id = "act", .kind = ceiba::EvidenceKind::law}, {.id = "note", .kind = ceiba::EvidenceKind::other}};
    a.responses[0].evidence = {"act"};
    a.responses[0].confidence = .9;
    a.responses[2].evidence = {"note"};
    a.responses[2].confidence = .1;
    const auto plan = [&](const ceiba::Reconciliation& rule) {
        Method m = graded();
        m.defaults.reconcile = rule;
        return of(ceiba::grounds(framework(), a, m), "plan");
    };
    namespace rule = ceiba::reconciliation;
    const NodeGrounds law = plan({rule::WeightedByEvidence{.kinds = {{"law", 1}}, .otherwise = 0}});
    CHECK(law.value == 5.0);
    CHECK(near(law.shares, {{"law", 1}}));  // and nothing else
    CHECK(law.confidence == .9);
    CHECK(near(plan({rule::Mean{}}).shares, {{"law", .25}, {"none", .5}, {"other", .25}}));
    const NodeGrounds heavier = plan({rule::WeightedByEvidence{.kinds = {{"law", 3}}, .otherwise = 1}});
    CHECK(near(heavier.shares, {{"law", .75}, {"other", .25}}));
    CHECK(std::abs(*heavier.confidence - .7) <= rounding_errors);
    CHECK(near(plan({rule::Maximum{}}).shares, {{"law", 1}}));
    CHECK(near(plan({rule::Minimum{}}).shares, {{"none", 1}}));
    CHECK(near(plan({rule::LowerMedian{}}).shares, {{"none", .5}, {"other", .5}}));  // both said 2
    CHECK(near(plan({rule::LowestSector{.within = rule::Within::minimum}}).shares, {{"none", 1}}));
    for (std::size_t i = 0; i < a.responses.size(); ++i) a.responses[i].date = "2025-02-0" + std::to_string(9 - i);
    CHECK(near(plan({rule::Latest{}}).shares, {{"law", 1}}));
}

TEST_CASE("shares of every node with a score add up to 1") {
    const std::string folder = tests::examples() + "/mrc_style/";
    const auto f = ceiba::read_file<Framework>(folder + "framework.json");
    const auto a = ceiba::read_file<Assessment>(folder + "assessment_2025.json");
    int summed = 0;
    for (const NodeGrounds& n : ceiba::grounds(f, a).nodes) {
        double all = 0;
        for (const auto& [kind, share] : n.shares) all += share;
        INFO(n.node);
        CHECK(std::abs(all - (n.value ? 1 : 0)) <= 1e-14);  // a sum of some ten shares, each of some ten products
        summed += n.value ? 1 : 0;
    }
    CHECK(summed > 50);
}
