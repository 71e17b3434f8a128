#include <ceiba/model/framework.hpp>

#include "catch.hpp"
#include "described.hpp"

TEST_CASE("framework: described") {
    described::check<ceiba::Asked>("Asked");
    described::check<ceiba::Question>("Question");
    described::check<ceiba::Node>("Node");
    described::check<ceiba::Tag>("Tag");
    described::check<ceiba::Axis>("Axis");
    described::check<ceiba::Band>("Band");
    described::check<ceiba::Framework>("Framework");
    CHECK(described::alternatives<ceiba::combine::Rule>() ==
          "arithmetic geometric harmonic power minimum maximum median lower_median nth_worst mode weakest_link_plus owa choquet "
          "mazziotta_pareto mean_min "
          "sum points_share banded passed cumulative k_of_n share_met lookup decision");
}

TEST_CASE("framework: a node counts once, as it is, and an indicator is scored") {
    const ceiba::Node node;
    CHECK(node.weight == 1);
    CHECK_FALSE(node.rescale);
    CHECK_FALSE(node.rule);
    CHECK_FALSE(node.question);
    const ceiba::Question question;
    CHECK(question.scored);
    CHECK_FALSE(question.critical);
    CHECK_FALSE(question.threshold);
    CHECK(ceiba::to_json(ceiba::Node{.id = "n", .question = question}) == R"({"id":"n","question":{}})");
}

TEST_CASE("framework: equal as deep as the tree goes") {
    ceiba::Framework a{.id = "f"};
    a.root.children = {{.id = "x", .children = {{.id = "y"}}}};
    ceiba::Framework b = a;
    CHECK(a == b);
    b.root.children[0].children[0].extra = ceiba::Extra{"1"};
    CHECK(a != b);
}
