#include <ceiba/tree.hpp>
#include <string>

#include "catch.hpp"

namespace {

using ceiba::Answer;
using ceiba::Framework;
using ceiba::Node;
using ceiba::Question;
using ceiba::Scale;

Node leaf(std::string id, std::optional<std::string> scale, bool scored = true) {
    return {.id = std::move(id), .question = Question{.scale = std::move(scale), .scored = scored}};
}

Framework framework() {
    Framework f{.id = "f"};
    f.scales = {Scale{.id = "grades", .levels = {{.code = "b", .value = 2}, {.code = "c", .value = 0}, {.code = "a", .value = 4}}},
                Scale{.id = "years", .numeric = ceiba::measure::Normaliser{ceiba::measure::Identity{.low = 0, .high = 20}}}};
    f.root = {.id = "root",
              .children = {leaf("z", "grades"),
                           {.id = "inner", .children = {leaf("x", "years"), leaf("y", "no_such_scale"), leaf("z", "years")}},
                           leaf("note", std::nullopt, false)}};
    return f;
}

}  // namespace

TEST_CASE("tree: nodes stand in the order of the file, with place, parent and depth") {
    const Framework f = framework();
    const ceiba::Tree tree(f);
    REQUIRE(tree.size() == 7);
    std::string order;
    for (const ceiba::Tree::Entry& e : tree) order += e.node->id + "@" + e.where + ":" + std::to_string(e.depth) + " ";
    CHECK(order ==
          "root@/root:0 z@/root/children/0:1 inner@/root/children/1:1 x@/root/children/1/children/0:2 y@/root/children/1/children/1:2 "
          "z@/root/children/1/children/2:2 note@/root/children/2:1 ");
    CHECK_FALSE(tree[0].parent);
    CHECK(tree[0].children == std::vector<std::size_t>{1, 2, 6});
    for (std::size_t i = 0; i < tree.size(); ++i)
        for (const std::size_t child : tree[i].children) CHECK(tree[child].parent == i);
    CHECK(tree[1].leaf());
    CHECK_FALSE(tree[2].leaf());
}

TEST_CASE("tree: an id is found where it stands first") {
    const Framework f = framework();
    const ceiba::Tree tree(f);
    CHECK(tree.find("z") == std::size_t{1});
    CHECK(tree.find("root") == std::size_t{0});
    CHECK_FALSE(tree.find("Z"));
    CHECK(tree.closest("Z") == "z");
    CHECK(tree.closest("inne") == "inner");
    CHECK(tree.closest("INNE") == "inner");
    CHECK(tree.closest("Q").empty());  // one letter for another is no slip
    CHECK(tree.closest("something_else").empty());
}

TEST_CASE("tree: an indicator has its scale, and no other node has one") {
    const Framework f = framework();
    const ceiba::Tree tree(f);
    CHECK(tree.scale(1) == &f.scales[0]);
    CHECK(tree.scale(3) == &f.scales[1]);
    CHECK(tree.scale(4) == nullptr);
    CHECK(tree.scale(2) == nullptr);
    CHECK(tree.scale(6) == nullptr);
    CHECK(tree.scored(1));
    CHECK(tree.scored(2));
    CHECK_FALSE(tree.scored(6));
}

TEST_CASE("tree: a single node is a tree") {
    Framework f;
    f.root = leaf("only", "grades");
    const ceiba::Tree tree(f);
    REQUIRE(tree.size() == 1);
    CHECK(tree[0].leaf());
    CHECK(tree[0].depth == 0);
}

TEST_CASE("tree: levels ascend by value, equals in the order of the file") {
    const Framework f = framework();
    std::string codes;
    for (const ceiba::Level* level : ceiba::ascending(f.scales[0])) codes += level->code;
    CHECK(codes == "cba");
    const Scale equal{.levels = {{.code = "b", .value = 1}, {.code = "a", .value = 1}, {.code = "c", .value = 0}}};
    codes.clear();
    for (const ceiba::Level* level : ceiba::ascending(equal)) codes += level->code;
    CHECK(codes == "cba");
    CHECK(ceiba::ascending(f.scales[1]).empty());
}

TEST_CASE("tree: an answer is a number only if its scale has it") {
    const Framework f = framework();
    const Scale& grades = f.scales[0];
    CHECK(ceiba::number(Answer{"a"}, grades) == 4.0);
    CHECK(ceiba::number(Answer{2.0}, grades) == 2.0);
    CHECK_FALSE(ceiba::number(Answer{3.0}, grades));
    CHECK_FALSE(ceiba::number(Answer{"A"}, grades));
    CHECK_FALSE(ceiba::number(Answer{"2"}, grades));
    CHECK(ceiba::number(Answer{2.5}, f.scales[1]) == 2.5);
    CHECK_FALSE(ceiba::number(Answer{"2.5"}, f.scales[1]));
}
