#include <ceiba/model/method.hpp>

#include "catch.hpp"
#include "described.hpp"

TEST_CASE("method: described") {
    described::check<ceiba::WeightsFrom>("WeightsFrom");
    described::check<ceiba::NodeMethod>("NodeMethod");
    described::check<ceiba::Selector>("Selector");
    described::check<ceiba::Method>("Method");
}

TEST_CASE("method: says nothing unless it is said") {
    CHECK(ceiba::to_json(ceiba::Method{.id = "m"}) == R"({"schema":"ceiba/method/1","id":"m"})");
    CHECK(ceiba::to_json(ceiba::NodeMethod{}) == "{}");
    CHECK(ceiba::to_json(ceiba::Selector{}) == "{}");
    CHECK(ceiba::Method{}.defaults == ceiba::Defaults{});
}

TEST_CASE("method: what a node may be given by a selector, a node of the method has too") {
    std::set<std::string_view> node;
    ceiba::describe::for_each_member<ceiba::NodeMethod>([&](const ceiba::describe::Note& note, auto) { node.insert(note.name); });
    ceiba::describe::for_each_member<ceiba::Selector>([&](const ceiba::describe::Note& note, auto) {
        INFO(note.name);
        CHECK((note.name == "depth" || note.name == "tags" || node.contains(note.name)));
    });
}
