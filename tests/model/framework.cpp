#include <ceiba/model/framework.hpp>
#include <filesystem>
#include <set>
#include <sstream>

#include "catch.hpp"
#include "described.hpp"
#include "places.hpp"

TEST_CASE("framework: described") {
    described::check<ceiba::Asked>("Asked");
    described::check<ceiba::Question>("Question");
    described::check<ceiba::Node>("Node");
    described::check<ceiba::Tag>("Tag");
    described::check<ceiba::Axis>("Axis");
    described::check<ceiba::Band>("Band");
    described::check<ceiba::Framework>("Framework");
    std::set<std::string> rules;
    std::istringstream names(described::alternatives<ceiba::combine::Rule>());
    for (std::string name; names >> name;) rules.insert(name);
    std::set<std::string> headers;
    for (const auto& header : std::filesystem::directory_iterator(std::string(tests::source()) + "/include/ceiba/combine/options"))
        headers.insert(header.path().stem());
    headers.erase("card");
    headers.erase("point_totals");
    CHECK(rules == headers);
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
