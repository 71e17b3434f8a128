#include <ceiba/asked.hpp>
#include <ceiba/check.hpp>

#include "catch.hpp"

using ceiba::is_asked;

TEST_CASE("everybody is asked where nobody is named") {
    const ceiba::Institution police{.id = "north", .sector = "police"};
    const ceiba::Institution press{.id = "press"};
    ceiba::Node node{.id = "plan", .question = ceiba::Question{}};
    CHECK(is_asked(node, police));
    CHECK(is_asked(node, press));
    node.question->asked.sectors = {"police"};
    CHECK(is_asked(node, police));
    CHECK_FALSE(is_asked(node, press));
    node.question->asked.institutions = {"press"};
    CHECK(is_asked(node, police));
    CHECK(is_asked(node, press));
    node.question->asked.sectors.clear();
    CHECK_FALSE(is_asked(node, police));
    CHECK_FALSE(is_asked(ceiba::Node{.id = "group"}, police));
}
