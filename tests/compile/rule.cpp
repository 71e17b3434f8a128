// Rules in a tree: what they say of children by name, what caps them, what they have beside their value. What is refused is in
// tests/bad/documents.json.

#include <ceiba/check.hpp>
#include <ceiba/io/json.hpp>
#include <ceiba/score.hpp>

#include "catch.hpp"

using namespace ceiba;

namespace {

/// A node of three indicators a, b and c on the grades D to A, of which the least favourable answer counts.
Framework graded(const std::string& node, const std::string& of_a = "", const std::string& of_b = "") {
    return parse<Framework>(R"({"schema":"ceiba/framework/1","id":"f","version":"1","defaults":{"reconcile":"minimum"},
        "scales":[{"id":"grade","levels":[{"code":"D","value":1},{"code":"C","value":2},{"code":"B","value":3},{"code":"A","value":4}]}],
        "root":{"id":"root",)" +
                            node + R"(,"children":[{"id":"a",)" + of_a + R"("question":{"scale":"grade"}},{"id":"b",)" + of_b +
                            R"("question":{"scale":"grade"}},{"id":"c","question":{"scale":"grade"}}]}})");
}

struct Given {
    std::string indicator;
    std::string said;  ///< a grade or a state
};

NodeScore root(const Framework& framework, const std::vector<Given>& given, const Method& method = {}) {
    Assessment assessment{.id = "x", .framework = "f"};
    assessment.institutions = {{.id = "one"}};
    for (const Given& g : given) {
        Response r{.institution = "one", .indicator = g.indicator};
        if (const auto state = describe::value_of<State>(g.said)) r.state = *state;
        else r.answer = Answer{g.said};
        assessment.responses.push_back(r);
    }
    return score(framework, assessment, method).nodes.front();
}

const std::string table = R"("rule":{"rule":"lookup","rows":[{"when":{"a":"A","b":"A"},"value":10},{"when":{"a":"A","b":"*"},"value":8},
    {"when":{"b":"D"},"value":0},{"when":{"a":2,"b":3,"c":1},"value":5}]})";

}  // namespace

TEST_CASE("a table says levels by their codes or by their values") {
    const Framework f = graded(table);
    CHECK(root(f, {{"a", "A"}, {"b", "A"}, {"c", "D"}}).value == 10.0);
    CHECK(root(f, {{"a", "A"}, {"b", "C"}, {"c", "D"}}).value == 8.0);
    CHECK(root(f, {{"a", "C"}, {"b", "D"}, {"c", "A"}}).value == 0.0);
    CHECK(root(f, {{"a", "C"}, {"b", "B"}, {"c", "D"}}).value == 5.0);
    const NodeScore none = root(f, {{"a", "B"}, {"b", "B"}, {"c", "B"}});
    CHECK_FALSE(none.value.has_value());
    CHECK(none.state == State::no_score);
    CHECK(none.range == measure::Interval{0, 10});
}

TEST_CASE("'*' is any level, or none, and a row that asks for a level does not fit what is missing") {
    const Framework f = graded(table);
    CHECK(root(f, {{"a", "A"}}).value == 8.0);
    CHECK(root(f, {{"b", "D"}}).value == 0.0);
    CHECK_FALSE(root(f, {{"a", "C"}, {"b", "B"}}).value.has_value());
}

TEST_CASE("a level in a table is the answer's, whichever end of it is better") {
    const Framework f =
        graded(R"("rule":{"rule":"lookup","rows":[{"when":{"a":"D"},"value":3},{"when":{"a":"A"},"value":7}]})", R"("direction":"lower",)");
    CHECK(root(f, {{"a", "D"}}).value == 3.0);
    CHECK(root(f, {{"a", "A"}}).value == 7.0);
}

TEST_CASE("only a table that has a row for everything and never falls has bounds") {
    const std::string rows = R"({"values":["D","D"],"value":1},{"values":["D","C"],"value":1.5},{"values":["C","C"],"value":2})";
    const auto two = [&](const std::string& all) {
        Framework f = graded(R"("rule":{"rule":"lookup","symmetric":true,"rows":[)" + all + "]}", "",
                             R"("policy":{"missing":{"not_answered":"worst"}},)");
        f.root.children.pop_back();
        f.scales[0].levels.resize(2);
        return f;
    };
    const NodeScore complete = root(two(rows), {{"a", "C"}, {"b", "not_answered"}});
    CHECK(complete.lower == 1.5);
    CHECK(complete.upper == 2.0);
    const NodeScore hole = root(two(R"({"values":["D","D"],"value":1},{"values":["C","C"],"value":2})"), {{"a", "C"}});
    CHECK_FALSE(hole.lower.has_value());
    CHECK_FALSE(hole.upper.has_value());
    const NodeScore falls = root(two(R"({"values":["D","D"],"value":3},)" + rows.substr(rows.find("},") + 2)), {{"a", "C"}});
    CHECK_FALSE(falls.lower.has_value());
}

TEST_CASE("decisions ask about children by name") {
    const Framework f = graded(R"("rule":{"rule":"decision","cases":[
        {"when":[{"child":"a","comparison":"missing"}],"value":0},
        {"when":[{"child":"a","comparison":"at_least","value":"B"},{"child":"b","comparison":"below","value":2,"negated":true}],"value":3}],
        "otherwise":1})");
    CHECK(root(f, {{"b", "A"}}).value == 0.0);
    CHECK(root(f, {{"a", "B"}, {"b", "C"}}).value == 3.0);
    CHECK(root(f, {{"a", "C"}, {"b", "C"}}).value == 1.0);
    CHECK(root(f, {{"a", "A"}, {"c", "A"}}).value == 1.0);  // b is missing: neither below C nor not below it
    CHECK_FALSE(root(f, {{"a", "A"}}).lower.has_value());
    CHECK(root(f, {{"a", "A"}}).range == measure::Interval{0, 3});
}

TEST_CASE("what is removed by weight 0 is missing to those that name it") {
    const Framework f = graded(table, R"("weight":0,)");
    CHECK_FALSE(root(f, {{"a", "A"}, {"b", "A"}, {"c", "D"}}).value.has_value());
    CHECK(root(f, {{"a", "A"}, {"b", "D"}}).value == 0.0);
    const std::string capacity =
        R"("rule":{"rule":"choquet","masses":[{"children":["a"],"mass":0.5},{"children":["b"],"mass":0.5},{"children":["a","b"],"mass":1}]})";
    CHECK(root(graded(capacity, R"("weight":0,)"), {{"a", "D"}, {"b", "A"}}).value == 4.0);
    CHECK(root(graded(capacity), {{"a", "D"}, {"b", "A"}}).value == 1.75);  // 0.5 + 2 + 1, over 2
}

TEST_CASE("the least critical child caps a node, and a margin lifts the cap") {
    const std::string mean = R"("rule":"arithmetic","cap":{"children":["a","b"])";
    const NodeScore capped = root(graded(mean + "}"), {{"a", "D"}, {"b", "C"}, {"c", "A"}});
    CHECK(capped.value == 1.0);
    CHECK(capped.capped_by == "a");
    const NodeScore lifted = root(graded(mean + R"(,"margin":0.5})"), {{"a", "D"}, {"b", "A"}, {"c", "A"}});
    CHECK(lifted.value == 1.5);
    const NodeScore free = root(graded(mean + "}"), {{"a", "A"}, {"b", "B"}, {"c", "D"}});
    CHECK(std::abs(*free.value - 8 / 3.0) <= 1e-15);
    CHECK_FALSE(free.capped_by.has_value());
}

TEST_CASE("a critical child that is skipped does not cap, and one that blocks counts as its worst") {
    const std::string mean = R"("rule":"arithmetic","cap":{"children":["a"]})";
    const NodeScore skipped = root(graded(mean), {{"b", "B"}, {"c", "A"}});
    CHECK(skipped.value == 3.5);
    CHECK(skipped.lower == 1.0);
    CHECK(skipped.upper == (4 + 3 + 4) / 3.0);
    CHECK(root(graded(mean, R"("policy":{"missing":{"not_answered":"block"}},)"), {{"b", "B"}, {"c", "A"}}).value == 1.0);
    CHECK(root(graded(mean, R"("policy":{"missing":{"not_answered":{"missing":"value","value":2}}},)"), {{"b", "B"}, {"c", "A"}}).value ==
          2.0);
    CHECK(root(graded(mean, R"("policy":{"missing":{"not_answered":"block"}},)"), {{"a", "not_applicable"}, {"b", "B"}}).value == 3.0);
}

TEST_CASE("an indicator further down may cap a node") {
    const auto tree = [](const std::string& node, const std::string& group = "", const std::string& deep = "") {
        return parse<Framework>(R"({"schema":"ceiba/framework/1","id":"f","version":"1","defaults":{"reconcile":"minimum"},"scales":[
            {"id":"grade","levels":[{"code":"D","value":1},{"code":"C","value":2},{"code":"B","value":3},{"code":"A","value":4}]},
            {"id":"yes","levels":[{"code":"n","value":0},{"code":"y","value":1}]}],
            "root":{"id":"root",)" +
                                node + R"("children":[{"id":"group",)" + group + R"("children":[
                {"id":"part","children":[{"id":"a",)" +
                                deep + R"("question":{"scale":"grade"}},{"id":"b","question":{"scale":"grade"}}]}]},
                {"id":"c","question":{"scale":"grade"}}]}})");
    };
    const std::string cap = R"("cap":{"children":["a"],"margin":0.5},)";
    const std::vector<Given> given{{"a", "D"}, {"b", "A"}, {"c", "A"}};
    const NodeScore capped = root(tree(cap), given);
    CHECK(capped.value == 1.5);  // of (2.5 + 4) / 2
    CHECK(capped.capped_by == "a");
    CHECK(capped.lower == 1.5);
    CHECK(root(tree(cap), {{"a", "A"}, {"b", "A"}, {"c", "B"}}).value == 3.5);
    // Missing it caps nothing, blocked it is its worst, and bounds are those of both.
    const NodeScore missing = root(tree(cap), {{"b", "A"}, {"c", "A"}});
    CHECK(missing.value == 4.0);
    CHECK(missing.lower == 1.5);
    CHECK(root(tree(cap, "", R"("policy":{"missing":{"not_answered":"block"}},)"), {{"b", "A"}, {"c", "A"}}).value == 1.5);
    CHECK(check(tree(cap, "", R"("policy":{"missing":{"not_answered":"block"}},)")).empty());
    // Below a node without weight nothing is left to be critical.
    CHECK(root(tree(cap, R"("weight":0,)"), given).value == 4.0);
    // In the unit of the node: rescaled where its children are, else of one range with them.
    const NodeScore rescaled = root(tree(R"("rescale":true,)" + cap), given);
    CHECK(rescaled.value == .5);  // a is 0 of 0 to 1, and the margin .5
    Framework other = tree(cap);
    other.root.children[0].children[0].rescale = true;
    other.root.children[0].children[0].range = measure::Interval{1, 4};
    other.root.children[0].children[0].children[0].question->scale = "yes";
    const auto places = [](const Framework& f) {
        std::vector<std::string> out;
        for (const Issue& i : check(f)) out.push_back(i.code + " " + i.where);
        return out;
    };
    CHECK(places(other) == std::vector<std::string>{"mixed_ranges /root/cap"});
    CHECK(places(tree(R"("cap":{"children":["part","root","x"]},)")) ==
          std::vector<std::string>{"not_below /root/cap/children/0", "not_below /root/cap/children/1", "not_below /root/cap/children/2"});
    CHECK(check(tree(R"("cap":{"children":["group","b"]},)")).empty());
}

TEST_CASE("a method may cap, and take a cap away") {
    Method method{.id = "m"};
    method.nodes["root"].cap = Cap{.children = {"c"}};
    CHECK(root(graded(R"("rule":"arithmetic")"), {{"a", "A"}, {"b", "A"}, {"c", "C"}}, method).capped_by == "c");
    method.nodes["root"].cap = Cap{};
    CHECK(root(graded(R"("rule":"arithmetic","cap":{"children":["a"]})"), {{"a", "D"}, {"b", "A"}, {"c", "A"}}, method).value == 3.0);
}

TEST_CASE("an index without range has no bounds, and neither has what stands on it") {
    Framework f = graded(R"("rule":"mazziotta_pareto")");
    const NodeScore index = root(f, {{"a", "A"}, {"b", "C"}, {"c", "C"}});
    CHECK(std::abs(*index.value - (8 / 3.0 - 8 / 9.0 / (8 / 3.0))) <= 1e-15);
    CHECK_FALSE(index.lower.has_value());
    CHECK_FALSE(index.range.has_value());
    CHECK(index.coverage == 1.0);
    Node above{.id = "above"};
    above.children = {f.root};
    f.root = above;
    const NodeScore mean = root(f, {{"a", "A"}, {"b", "C"}, {"c", "C"}});
    CHECK(mean.value == index.value);
    CHECK_FALSE(mean.lower.has_value());
    CHECK_FALSE(mean.range.has_value());
}

TEST_CASE("the mode has no bounds, its parent has") {
    Framework f = graded(R"("rule":"mode")");
    CHECK_FALSE(root(f, {{"a", "A"}, {"b", "C"}}).lower.has_value());
    Node above{.id = "above"};
    above.children = {f.root};
    f.root = above;
    const NodeScore open = root(f, {{"a", "A"}, {"b", "C"}});
    CHECK(open.value == 2.0);
    CHECK(open.lower == 1.0);
    CHECK(open.upper == 4.0);
    const NodeScore complete = root(f, {{"a", "A"}, {"b", "C"}, {"c", "C"}});
    CHECK(complete.lower == 2.0);
    CHECK(complete.upper == 2.0);
}

TEST_CASE("k of n counts what does not apply among the n") {
    const Framework f = graded(R"("rule":{"rule":"k_of_n","k":2})");
    CHECK(root(f, {{"a", "A"}, {"b", "A"}, {"c", "D"}}).value == 1.0);
    CHECK(root(f, {{"a", "A"}, {"b", "D"}, {"c", "not_applicable"}}).value == 0.0);  // 1 of 2, less than 2 of 3
    CHECK(root(f, {{"a", "A"}, {"b", "A"}}).value == 1.0);                           // unanswered is not met: 2 of 3
    CHECK(root(f, {{"a", "A"}}).value == 0.0);
}

TEST_CASE("a share of what is met, from thresholds in the unit of the indicator, rescaled or not") {
    Framework f = graded(R"("rule":"share_met","rescale":true)");
    for (Node& child : f.root.children) child.question->threshold = ceiba::Answer{3.0};
    CHECK(root(f, {{"a", "A"}, {"b", "B"}, {"c", "C"}}).value == 2 / 3.0);
    CHECK(root(f, {{"a", "A"}, {"b", "B"}}).value == 2 / 3.0);
    CHECK(root(f, {{"a", "A"}, {"b", "B"}}).upper == 1.0);
}

TEST_CASE("points stand beside a band and beside what is passed") {
    Framework f = graded(R"("rule":"banded")");
    f.root.children[0].weight = 2;
    f.root.children[0].question->key = true;
    const NodeScore band = root(f, {{"a", "B"}, {"b", "D"}, {"c", "C"}});
    CHECK(band.value == 3.0);  // 6 + 1 + 2 = 9 of 12 points: two thirds of the way from 3
    CHECK(band.beside == combine::PointTotals{.points = 9, .maximum = 12, .mean = 3});
    const NodeScore flat = root(graded(R"("rule":{"rule":"passed","model":"flat"})", R"("weight":5,)"), {{"a", "A"}, {"b", "B"}});
    CHECK(flat.value == 5.0);
    CHECK(flat.beside == combine::PointTotals{.points = 5, .maximum = 6});
    CHECK(flat.range == measure::Interval{0, 7});
    CHECK(flat.lower == 5.0);
    CHECK(flat.upper == 6.0);
    CHECK_FALSE(root(graded(R"("rule":"arithmetic")"), {{"a", "A"}}).beside.has_value());
}

TEST_CASE("a band has bounds, unless an indicator weighs so little that a better answer can lower it") {
    Framework f = graded(R"("rule":"banded")");
    f.root.children[0].weight = 2;
    const NodeScore known = root(f, {{"b", "A"}, {"c", "C"}});
    CHECK(known.lower == 2.0);  // 1 + 4 + 2 = 7 of 3 to 12
    CHECK(known.upper == 4.0);
    f.root.children[0].weight = .25;
    const NodeScore unknown = root(f, {{"b", "A"}, {"c", "A"}});
    CHECK_FALSE(unknown.lower);
    CHECK_FALSE(unknown.upper);
}

TEST_CASE("what blocks fails under passed, and is skipped under a mean beside it") {
    const std::string policy = R"("policy":{"missing":{"dont_know":"block"}},)";
    const NodeScore blocked =
        root(graded(R"("rule":{"rule":"passed","model":"absolute"})", policy), {{"a", "dont_know"}, {"b", "A"}, {"c", "A"}});
    CHECK(blocked.value == 0.0);
    CHECK(root(graded(R"("rule":{"rule":"passed","model":"absolute"})"), {{"a", "dont_know"}, {"b", "A"}, {"c", "A"}}).value == 1.0);
}
