#include "compile/compile.hpp"

#include "catch.hpp"

using namespace ceiba;

namespace {

Framework two_groups() {
    Framework f{.id = "f", .version = "1"};
    f.scales.push_back({.id = "level", .levels = {{.code = "one", .value = 1}, {.code = "five", .value = 5}}});
    const auto leaf = [](const char* id) { return Node{.id = id, .question = Question{.scale = "level"}}; };
    f.root = {.id = "root",
              .children = {{.id = "z", .children = {leaf("b"), leaf("a")}}, {.id = "c", .weight = 3, .children = {leaf("d")}}}};
    return f;
}

engine::Program compiled(const Framework& f, std::vector<Issue>& issues) {
    const Tree tree(f);
    const std::vector<Settings> all = settings(f, tree, Method{});
    return detail::program(tree, all, issues);
}

}  // namespace

TEST_CASE("nodes come in the order of the file and children in the order of their ids") {
    const Framework f = two_groups();
    std::vector<Issue> issues;
    const engine::Program program = compiled(f, issues);
    CHECK(issues.empty());
    REQUIRE(program.nodes.size() == 6);  // root z b a c d
    CHECK(program.indicators == std::vector<std::size_t>{2, 3, 5});
    REQUIRE(program.nodes[0].edges.size() == 2);
    CHECK(program.nodes[0].edges[0].node == 4);  // c
    CHECK(program.nodes[0].edges[1].node == 1);  // z
    CHECK(program.nodes[1].edges[0].node == 3);  // a
    CHECK(program.nodes[1].edges[1].node == 2);  // b
    CHECK(program.nodes[0].all_weights == 4);
}

TEST_CASE("every policy is settled into what a child counts as") {
    Framework f = two_groups();
    f.root.children[0].children[0].policy =
        Policy{.missing = Missing{.not_answered = MissingRule{missing::Worst{}}, .dont_know = MissingRule{missing::Propagate{}}}};
    std::vector<Issue> issues;
    const engine::Program program = compiled(f, issues);
    const engine::Edge& b = program.nodes[1].edges[1];
    CHECK(b.action[engine::code(State::not_answered)] == engine::Action::count);
    CHECK(b.counted_as[engine::code(State::not_answered)] == 1);
    CHECK(b.action[engine::code(State::dont_know)] == engine::Action::propagate);
    CHECK(b.action[engine::code(State::not_reviewed)] == engine::Action::skip);
    CHECK(b.action[engine::propagated] == engine::Action::propagate);
}

TEST_CASE("a branch of context is no branch, but a root of context is an error") {
    Framework f = two_groups();
    f.root.children[1].children[0].question = Question{.scored = false};
    std::vector<Issue> issues;
    CHECK(compiled(f, issues).nodes[0].edges.size() == 1);
    CHECK(issues.empty());
    for (Node& leaf : f.root.children[0].children) leaf.question = Question{.scored = false};
    compiled(f, issues);
    REQUIRE(issues.size() == 1);
    CHECK(issues[0].code == "zero_weights");
    CHECK(issues[0].where == "/root/children");
}
