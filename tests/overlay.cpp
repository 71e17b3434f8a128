// What holds for a node, layer by layer: section 1 of the semantics.

#include <ceiba/overlay.hpp>

#include "catch.hpp"

namespace {

namespace combine = ceiba::combine;
namespace missing = ceiba::missing;
namespace reconciliation = ceiba::reconciliation;
using ceiba::Framework;
using ceiba::Method;
using ceiba::Missing;
using ceiba::MissingRule;
using ceiba::Node;
using ceiba::Policy;
using ceiba::Question;
using ceiba::Reconciliation;
using ceiba::Settings;
using combine::Rule;

Framework framework() {
    Framework f{.id = "f"};
    f.scales = {{.id = "s", .levels = {{.code = "n", .value = 0}, {.code = "y", .value = 1}}}};
    f.axes = {{.id = "stage", .values = {{.id = "early"}, {.id = "late"}}}, {.id = "area", .values = {{.id = "law"}}}};
    f.root = {.id = "root",
              .children = {{.id = "branch",
                            .children = {{.id = "a", .tags = {{"stage", {"early"}}, {"area", {"law"}}}, .question = Question{.scale = "s"}},
                                         {.id = "b", .tags = {{"stage", {"early", "late"}}}, .question = Question{.scale = "s"}}}},
                           {.id = "c", .question = Question{.scale = "s"}}}};
    return f;
}

Settings settings(const Framework& framework, const Method& method, const std::string& id) {
    const ceiba::Tree tree(framework);
    return ceiba::settings(framework, tree, method)[tree.find(id).value()];
}

Policy coverage(double minimum) {
    return {.minimum_coverage = minimum};
}

template <class Alternative>
bool is(const auto& tagged) {
    return std::holds_alternative<Alternative>(tagged.value);
}

}  // namespace

TEST_CASE("overlay: the library's own defaults") {
    const Settings s = settings(framework(), {}, "branch");
    CHECK(s.weight == 1);
    CHECK(is<combine::Arithmetic>(s.rule));
    CHECK(s.direction == ceiba::Direction::higher);
    CHECK(s.minimum_coverage == 0);
    CHECK(s.rounding == ceiba::measure::Rounding{});
    CHECK(is<reconciliation::Mean>(s.reconcile));
    CHECK_FALSE(s.target);
    CHECK(s.factors.empty());
    ceiba::describe::for_each_member<Missing>([&](const ceiba::describe::Note& note, auto member) {
        INFO(note.name);
        REQUIRE(s.missing.*member);
        CHECK(is<missing::Skip>(*(s.missing.*member)));
    });
}

TEST_CASE("overlay: each of the six layers wins over those before it") {
    Framework f = framework();
    Method m;
    CHECK(settings(f, m, "a").minimum_coverage == 0);
    f.defaults.policy = coverage(0.1);
    CHECK(settings(f, m, "a").minimum_coverage == 0.1);
    f.root.children[0].children[0].policy = coverage(0.2);
    CHECK(settings(f, m, "a").minimum_coverage == 0.2);
    m.defaults.policy = coverage(0.3);
    CHECK(settings(f, m, "a").minimum_coverage == 0.3);
    m.selectors.push_back({.depth = 2, .policy = coverage(0.4)});
    CHECK(settings(f, m, "a").minimum_coverage == 0.4);
    m.nodes["a"].policy = coverage(0.5);
    CHECK(settings(f, m, "a").minimum_coverage == 0.5);
    CHECK(settings(f, m, "b").minimum_coverage == 0.4);
    CHECK(settings(f, m, "c").minimum_coverage == 0.3);
}

TEST_CASE("overlay: reconciliation passes the same layers, the question for the node") {
    Framework f = framework();
    Method m;
    f.defaults.reconcile = Reconciliation{reconciliation::Median{}};
    CHECK(is<reconciliation::Median>(settings(f, m, "a").reconcile));
    f.root.children[0].children[0].question->reconcile = Reconciliation{reconciliation::Mode{.quorum = 0.5}};
    CHECK(is<reconciliation::Mode>(settings(f, m, "a").reconcile));
    m.defaults.reconcile = Reconciliation{reconciliation::Latest{}};
    CHECK(is<reconciliation::Latest>(settings(f, m, "a").reconcile));
    m.selectors.push_back({.tags = {{"stage", "early"}}, .reconcile = Reconciliation{reconciliation::Minimum{}}});
    CHECK(is<reconciliation::Minimum>(settings(f, m, "a").reconcile));
    m.nodes["a"].reconcile = Reconciliation{reconciliation::LowerMedian{}};
    CHECK(is<reconciliation::LowerMedian>(settings(f, m, "a").reconcile));
    CHECK(is<reconciliation::Latest>(settings(f, m, "c").reconcile));
}

TEST_CASE("overlay: weights, direction, target and factors") {
    Framework f = framework();
    f.scales[0].direction = ceiba::Direction::lower;
    Node& a = f.root.children[0].children[0];
    a.weight = 2;
    a.question->target = ceiba::Answer{"y"};
    a.question->factors = {{"harm", 3}, {"effort", 2}};
    Method m;
    CHECK(settings(f, m, "a").weight == 2);
    CHECK(settings(f, m, "a").direction == ceiba::Direction::lower);
    CHECK(settings(f, m, "branch").direction == ceiba::Direction::higher);
    a.direction = ceiba::Direction::higher;
    CHECK(settings(f, m, "a").direction == ceiba::Direction::higher);
    m.selectors.push_back({.depth = 2, .weight = 5});
    CHECK(settings(f, m, "a").weight == 5);
    CHECK(settings(f, m, "c").weight == 1);
    m.nodes["a"] = {.weight = 0, .direction = ceiba::Direction::lower, .target = ceiba::Answer{0.0}, .factors = {{"harm", 1}, {"cost", 4}}};
    const Settings s = settings(f, m, "a");
    CHECK(s.weight == 0);
    CHECK(s.direction == ceiba::Direction::lower);
    CHECK(s.target == ceiba::Answer{0.0});
    CHECK(s.factors == std::map<std::string, double>{{"cost", 4}, {"effort", 2}, {"harm", 1}});
}

TEST_CASE("overlay: a policy is overlaid member by member, the missing map state by state") {
    Framework f = framework();
    f.defaults.policy =
        Policy{.missing = Missing{.not_answered = MissingRule{missing::Worst{}}, .dont_know = MissingRule{missing::Worst{}}},
               .minimum_coverage = 0.5};
    f.root.children[0].children[0].policy = Policy{.missing = Missing{.dont_know = MissingRule{missing::Value{{1.0}}}}};
    Method m;
    m.defaults.policy = Policy{.missing = Missing{.not_reviewed = MissingRule{missing::Propagate{}}},
                               .rounding = ceiba::measure::Rounding{.mode = ceiba::measure::RoundingMode::floor, .digits = 1}};
    const Settings s = settings(f, m, "a");
    CHECK(is<missing::Worst>(*s.missing.not_answered));
    CHECK(is<missing::Value>(*s.missing.dont_know));
    CHECK(is<missing::Propagate>(*s.missing.not_reviewed));
    CHECK(is<missing::Skip>(*s.missing.insufficient_evidence));
    CHECK(is<missing::Skip>(*s.missing.not_applicable));
    CHECK(s.minimum_coverage == 0.5);
    CHECK(s.rounding.mode == ceiba::measure::RoundingMode::floor);
}

TEST_CASE("overlay: policies are not inherited down the tree") {
    Framework f = framework();
    f.root.children[0].policy = coverage(0.7);
    Method m;
    m.nodes["root"].policy = coverage(0.9);
    CHECK(settings(f, m, "root").minimum_coverage == 0.9);
    CHECK(settings(f, m, "branch").minimum_coverage == 0.7);
    CHECK(settings(f, m, "a").minimum_coverage == 0);
    CHECK(settings(f, m, "c").minimum_coverage == 0);
}

TEST_CASE("overlay: the root has depth 0") {
    Method m;
    m.selectors.push_back({.depth = 0, .policy = coverage(0.6)});
    CHECK(settings(framework(), m, "root").minimum_coverage == 0.6);
    CHECK(settings(framework(), m, "branch").minimum_coverage == 0);
}

TEST_CASE("overlay: a selector takes the nodes that have its depth and all its tags") {
    const Framework f = framework();
    const auto chosen = [&](const ceiba::Selector& selector) {
        Method m;
        m.selectors.push_back(selector);
        m.selectors.back().weight = 9;
        std::string ids;
        for (const char* id : {"root", "branch", "a", "b", "c"})
            if (settings(f, m, id).weight == 9) ids += std::string(id) + " ";
        return ids;
    };
    CHECK(chosen({.depth = 1}) == "branch c ");
    CHECK(chosen({.tags = {{"stage", "early"}}}) == "a b ");
    CHECK(chosen({.tags = {{"stage", "late"}}}) == "b ");
    CHECK(chosen({.tags = {{"area", "law"}, {"stage", "early"}}}) == "a ");
    CHECK(chosen({.tags = {{"area", "law"}, {"stage", "late"}}}).empty());
    CHECK(chosen({.depth = 1, .tags = {{"stage", "early"}}}).empty());
    CHECK(chosen({.depth = 2, .tags = {{"stage", "late"}}}) == "b ");
    CHECK(chosen({}).empty());
}

TEST_CASE("overlay: of several selectors the later in the list wins, member by member") {
    Method m;
    m.selectors = {{.depth = 2, .weight = 2, .policy = coverage(0.2)}, {.tags = {{"stage", "late"}}, .weight = 3}};
    CHECK(settings(framework(), m, "a").weight == 2);
    CHECK(settings(framework(), m, "b").weight == 3);
    CHECK(settings(framework(), m, "b").minimum_coverage == 0.2);
    std::swap(m.selectors[0], m.selectors[1]);
    CHECK(settings(framework(), m, "b").weight == 2);
}

TEST_CASE("overlay: rules pass the six layers") {
    Framework f = framework();
    Method m;
    CHECK(is<combine::Arithmetic>(settings(f, m, "branch").rule));
    f.defaults.rule = Rule{combine::Minimum{}};
    CHECK(is<combine::Minimum>(settings(f, m, "branch").rule));
    f.root.children[0].rule = Rule{combine::Median{}};
    CHECK(is<combine::Median>(settings(f, m, "branch").rule));
    m.defaults.rule = Rule{combine::Geometric{}};
    CHECK(is<combine::Geometric>(settings(f, m, "branch").rule));
    m.selectors.push_back({.depth = 1, .rule = Rule{combine::Harmonic{}}});
    CHECK(is<combine::Harmonic>(settings(f, m, "branch").rule));
    m.nodes["branch"].rule = Rule{combine::Maximum{}};
    CHECK(is<combine::Maximum>(settings(f, m, "branch").rule));
    CHECK(is<combine::Geometric>(settings(f, m, "root").rule));
}

TEST_CASE("overlay: a default or a selector exchanges only what is a mean in the framework") {
    const std::vector<Rule> means{{combine::Arithmetic{}}, {combine::Geometric{}}, {combine::Harmonic{}},
                                  {combine::Median{}},     {combine::Minimum{}},   {combine::Maximum{}}};
    const std::vector<Rule> others{{combine::Sum{}}, {combine::PointsShare{}}, {combine::Cumulative{}}};
    Method by_default;
    by_default.defaults.rule = Rule{combine::Geometric{.floor = 0.5}};
    Method by_selector;
    by_selector.selectors.push_back({.depth = 1, .rule = by_default.defaults.rule});
    Method by_node;
    by_node.nodes["branch"].rule = by_default.defaults.rule;
    Framework f = framework();
    for (const Rule& rule : means) {
        f.root.children[0].rule = rule;
        for (const Method* m : {&by_default, &by_selector, &by_node}) CHECK(settings(f, *m, "branch").rule == *by_default.defaults.rule);
    }
    for (const Rule& rule : others) {
        f.root.children[0].rule = rule;
        CHECK(settings(f, by_default, "branch").rule == rule);
        CHECK(settings(f, by_selector, "branch").rule == rule);
        CHECK(settings(f, by_node, "branch").rule == *by_default.defaults.rule);
    }
}

TEST_CASE("overlay: what counts is the framework's rule, not what a method made of it") {
    Framework f = framework();
    f.root.children[0].rule = Rule{combine::Sum{}};
    Method m;
    m.defaults.rule = Rule{combine::Sum{}};
    m.selectors = {{.depth = 0, .rule = Rule{combine::Minimum{}}}, {.depth = 1, .rule = Rule{combine::Minimum{}}}};
    CHECK(is<combine::Minimum>(settings(f, m, "root").rule));
    CHECK(is<combine::Sum>(settings(f, m, "branch").rule));
}

TEST_CASE("overlay: a method's policy holds where its rule does not") {
    Framework f = framework();
    f.root.children[0].rule = Rule{combine::Sum{}};
    Method m;
    m.defaults.rule = Rule{combine::Geometric{}};
    m.defaults.policy = coverage(0.25);
    CHECK(is<combine::Sum>(settings(f, m, "branch").rule));
    CHECK(settings(f, m, "branch").minimum_coverage == 0.25);
}

TEST_CASE("overlay: below a cumulative node what is missing blocks, unless said otherwise") {
    Framework f = framework();
    f.root.rule = Rule{combine::Cumulative{}};
    for (const char* id : {"branch", "a", "b", "c"}) {
        const Settings s = settings(f, {}, id);
        INFO(id);
        CHECK(is<missing::Block>(*s.missing.not_answered));
        CHECK(is<missing::Block>(*s.missing.dont_know));
        CHECK(is<missing::Block>(*s.missing.insufficient_evidence));
        CHECK(is<missing::Block>(*s.missing.not_reviewed));
        CHECK(is<missing::Block>(*s.missing.outside_mandate));
        CHECK(is<missing::Block>(*s.missing.no_score));
        CHECK(is<missing::Skip>(*s.missing.not_applicable));
    }
    CHECK(is<missing::Skip>(*settings(f, {}, "root").missing.not_answered));
    f.defaults.policy = Policy{.missing = Missing{.dont_know = MissingRule{missing::Skip{}}}};
    CHECK(is<missing::Skip>(*settings(f, {}, "a").missing.dont_know));
    CHECK(is<missing::Block>(*settings(f, {}, "a").missing.not_answered));
}

TEST_CASE("overlay: a method that makes a node cumulative makes what is missing below block") {
    Method m;
    m.nodes["branch"].rule = Rule{combine::Cumulative{}};
    CHECK(is<missing::Block>(*settings(framework(), m, "a").missing.not_answered));
    CHECK(is<missing::Skip>(*settings(framework(), m, "c").missing.not_answered));
}

TEST_CASE("overlay: an empty method changes nothing, and an indicator has no rule") {
    Framework f = framework();
    f.defaults.rule = Rule{combine::Minimum{}};
    CHECK(is<combine::Arithmetic>(settings(f, {}, "a").rule));
    Method m;
    m.nodes["a"].rule = Rule{combine::Maximum{}};
    CHECK(is<combine::Arithmetic>(settings(f, m, "a").rule));
}
