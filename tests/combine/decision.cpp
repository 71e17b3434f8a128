#include <ceiba/combine/decision.hpp>

#include "laws.hpp"

using namespace ceiba::combine;
using tests::column;

namespace {

using C = DecisionList::Condition;

DecisionList one(const C& condition) {
    return {.cases = {{.when = {condition}, .value = 1}}, .otherwise = 0};
}

}  // namespace

TEST_CASE("the first case that holds counts", "[combine]") {
    const DecisionList list{.cases = {{.when = {C{0, Comparison::at_least, 3, false}, C{1, Comparison::below, 2, false}}, .value = 5},
                                      {.when = {C{0, Comparison::at_least, 3, false}}, .value = 4},
                                      {.when = {C{0, Comparison::equal, 1, false}}, .value = 1}}};
    CHECK(decision(column({3, 1}), list) == 5);
    CHECK(decision(column({3, 2}), list) == 4);
    CHECK(decision(column({1, 2}), list) == 1);
    CHECK(std::isnan(decision(column({2, 2}), list)));
    CHECK(range(list, {}) == Interval{1, 5});
    CHECK_THROWS_AS(decision(column({1}), DecisionList{}), ceiba::Error);
}

TEST_CASE("comparisons, to 12 significant digits", "[combine]") {
    const Eigen::VectorXd x = column({0.1 + 0.2});
    CHECK(decision(x, one({0, Comparison::at_least, 0.3, false})) == 1);
    CHECK(decision(x, one({0, Comparison::above, 0.3, false})) == 0);
    CHECK(decision(x, one({0, Comparison::at_most, 0.3, false})) == 1);
    CHECK(decision(x, one({0, Comparison::below, 0.3, false})) == 0);
    CHECK(decision(x, one({0, Comparison::equal, 0.3, false})) == 1);
    CHECK(decision(x, one({0, Comparison::missing, 0, false})) == 0);
    CHECK(decision(column({1}), one({0, Comparison::above, 0.3, false})) == 1);
    CHECK(decision(column({0}), one({0, Comparison::below, 0.3, false})) == 1);
}

TEST_CASE("a comparison with what is missing is false, and so is its negation", "[combine]") {
    const Eigen::VectorXd x = column({tests::nan, 5});
    for (const Comparison c : {Comparison::at_least, Comparison::above, Comparison::at_most, Comparison::below, Comparison::equal}) {
        CHECK(decision(x, one({0, c, 3, false})) == 0);
        CHECK(decision(x, one({0, c, 3, true})) == 0);
        CHECK(decision(x, one({1, c, 3, false})) + decision(x, one({1, c, 3, true})) == 1);
    }
    CHECK(decision(x, one({0, Comparison::missing, 0, false})) == 1);
    CHECK(decision(x, one({0, Comparison::missing, 0, true})) == 0);
    CHECK(decision(x, one({1, Comparison::missing, 0, true})) == 1);
    CHECK(decision(x, {.cases = {{.when = {}, .value = 7}}}) == 7);  // a case that asks nothing always holds
}

TEST_CASE("a condition on a child that is not there asks something that is missing", "[combine]") {
    const Decision options{.cases = {{.when = {{.child = "a", .comparison = Comparison::missing}}, .value = 3}}, .otherwise = 1};
    CHECK(decision(column({1}), settled(options, {}, NoSiblings{})) == 3);
}
