#include <ceiba/model/method.hpp>
#include <ceiba/model/priority_rule.hpp>

#include "catch.hpp"
#include "described.hpp"

TEST_CASE("priority rule: described") {
    described::check<ceiba::Importance>("Importance");
    described::check<ceiba::Override>("Override");
    described::check<ceiba::CriterionDirection>("CriterionDirection");
    described::check<ceiba::Criterion>("Criterion");
    described::check<ceiba::PriorityRanking>("PriorityRanking");
    described::check<ceiba::PriorityRule>("PriorityRule");
    CHECK(described::enumerators<ceiba::Importance>() == "automatic effective_weight leverage");
    CHECK(described::enumerators<ceiba::CriterionDirection>() == "benefit cost");
}

TEST_CASE("priority rule: harm raises a priority and effort lowers it, unless it is said") {
    const ceiba::PriorityRule rule;
    CHECK(rule.raised_by == std::vector<std::string>{"harm"});
    CHECK(rule.lowered_by == std::vector<std::string>{"effort"});
    CHECK(rule.importance == ceiba::Importance::automatic);
    CHECK_FALSE(rule.ranking);
    CHECK(rule.overrides.empty());
}

TEST_CASE("priority rule: a ranking says its method, also the first of the list, and no criteria is not the same as none said") {
    const auto written = [](const ceiba::PriorityRanking& ranking) { return ceiba::to_json(ranking); };
    CHECK(written({}) == R"({"method":"aras"})");
    CHECK(written({.method = {ceiba::rank::Vikor{.v = .25}}, .criteria = {{{.factor = "gap"}}}}) ==
          R"({"method":{"method":"vikor","v":0.25},"criteria":[{"factor":"gap"}]})");
    const auto read = [](const std::string& ranking) {
        const std::string text = R"({"schema":"ceiba/method/1","id":"m","priority":{"ranking":)" + ranking + "}}";
        return ceiba::parse<ceiba::Method>(text).priority.ranking.value();
    };
    CHECK(read(R"({"method":"topsis","criteria":[]})").criteria->empty());
    CHECK_FALSE(read(R"({"method":"topsis"})").criteria);
}
