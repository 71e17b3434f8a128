#include <ceiba/model/method.hpp>

#include "catch.hpp"
#include "described.hpp"

TEST_CASE("method: described") {
    described::check<ceiba::WeightsFrom>("WeightsFrom");
    described::check<ceiba::NodeMethod>("NodeMethod");
    described::check<ceiba::Selector>("Selector");
    described::check<ceiba::Importance>("Importance");
    described::check<ceiba::Override>("Override");
    described::check<ceiba::PriorityRule>("PriorityRule");
    described::check<ceiba::Method>("Method");
    CHECK(described::enumerators<ceiba::Importance>() == "automatic effective_weight leverage");
}

TEST_CASE("method: says nothing unless it is said") {
    CHECK(ceiba::to_json(ceiba::Method{.id = "m"}) == R"({"schema":"ceiba/method/1","id":"m"})");
    CHECK(ceiba::to_json(ceiba::NodeMethod{}) == "{}");
    CHECK(ceiba::to_json(ceiba::Selector{}) == "{}");
    CHECK(ceiba::Method{}.defaults == ceiba::Defaults{});
}

TEST_CASE("method: harm raises a priority and effort lowers it, unless it is said") {
    const ceiba::PriorityRule rule;
    CHECK(rule.raised_by == std::vector<std::string>{"harm"});
    CHECK(rule.lowered_by == std::vector<std::string>{"effort"});
    CHECK(rule.importance == ceiba::Importance::automatic);
    CHECK(rule.overrides.empty());
}

TEST_CASE("method: what a node may be given by a selector, a node of the method has too") {
    std::set<std::string_view> node;
    ceiba::describe::for_each_member<ceiba::NodeMethod>([&](const ceiba::describe::Note& note, auto) { node.insert(note.name); });
    ceiba::describe::for_each_member<ceiba::Selector>([&](const ceiba::describe::Note& note, auto) {
        INFO(note.name);
        CHECK((note.name == "depth" || note.name == "tags" || node.contains(note.name)));
    });
}
