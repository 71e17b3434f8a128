// What other libraries are known to get wrong about aggregation, each as a test of its own.

#include <ceiba/combine/rules.hpp>
#include <ceiba/evaluator.hpp>
#include <ceiba/io/json.hpp>
#include <ceiba/score.hpp>

#include "laws.hpp"

using namespace ceiba;
using tests::column;

namespace {

/// Two indicators on numbers from 0 to 10 under a rule.
std::string framework(const std::string& rule, const std::string& numeric = R"({"normalise":"identity","low":0,"high":10})") {
    return R"({"schema":"ceiba/framework/1","id":"f","version":"1","scales":[{"id":"number","numeric":)" + numeric +
           R"(}],"defaults":{"reconcile":"minimum"},"root":{"id":"root","rule":)" + rule +
           R"(,"children":[{"id":"a","question":{"scale":"number","level":1,"threshold":5}},
                           {"id":"b","question":{"scale":"number","level":2,"threshold":5}}]}})";
}

std::vector<std::string> found(const std::string& text) {
    std::vector<std::string> out;
    for (const Issue& issue : check(parse<Framework>(text))) out.push_back(issue.code);
    return out;
}

/// Every rule, with what it needs; those that need levels have tests of their own.
const std::vector<std::string>
    all_rules{R"("arithmetic")",
              R"("geometric")",
              R"("harmonic")",
              R"({"rule":"power","p":3})",
              R"("minimum")",
              R"("maximum")",
              R"("median")",
              R"({"rule":"nth_worst","n":2})",
              R"("mode")",
              R"({"rule":"owa","orness":0.4})",
              R"({"rule":"choquet","masses":[{"children":["a"],"mass":1},{"children":["a","b"],"mass":0.5}]})",
              R"("mazziotta_pareto")",
              R"("mean_min")",
              R"("sum")",
              R"("points_share")",
              R"({"rule":"banded","points":{"low":1,"high":10}})",
              R"({"rule":"passed","model":"flat"})",
              R"("cumulative")",
              R"({"rule":"k_of_n","k":1})",
              R"("share_met")",
              R"({"rule":"decision","cases":[{"when":[{"child":"a","comparison":"above","value":3}],"value":2}],"otherwise":1})"};

}  // namespace

TEST_CASE("pitfall C1 of COINr: a generalised mean skips what is missing like every mean, and p = 0 is the geometric mean") {
    const Eigen::VectorXd x = column({1, tests::nan, 3});
    const Eigen::VectorXd ones = column({1, 1, 1});
    CHECK(std::abs(combine::power(x, ones, {.p = 2}) - std::sqrt(5)) <= tests::rounding_errors);
    CHECK(combine::power(x, ones, {.p = 0}) == combine::geometric(x, ones));
    CHECK(std::abs(combine::power(x, ones, {.p = 1}) - combine::arithmetic(x, ones)) <= tests::rounding_errors);
    CHECK(std::abs(combine::power(x, ones, {.p = -1}) - combine::harmonic(x, ones)) <= tests::rounding_errors);
}

TEST_CASE("pitfall C6 of COINr: every rule is reached through the one entry point") {
    for (const std::string& rule : all_rules) {
        INFO(rule);
        const Evaluator evaluator(parse<Framework>(framework(rule)));
        engine::Matrix<double> x(1, 2);
        x << 6, 4;
        CHECK_FALSE(std::isnan(evaluator.evaluate(x).value(0, 0)));
    }
}

TEST_CASE("pitfall C11 of COINr: a harmonic mean of zeros and negatives is no garbage") {
    CHECK(combine::harmonic(column({0, 4}), column({1, 1})) == 0);
    CHECK_THROWS_AS(combine::harmonic(column({-1, 4}), column({1, 1})), std::domain_error);
    CHECK(found(framework(R"("harmonic")", R"({"normalise":"identity","low":-1,"high":1})")) == std::vector<std::string>{"below_zero"});
}

TEST_CASE("pitfall C13 of COINr: values that may be negative under a geometric mean are refused when the framework is checked") {
    for (const char* rule : {R"("geometric")", R"({"rule":"power","p":0})", R"({"rule":"power","p":-2})", R"("harmonic")"})
        CHECK(found(framework(rule, R"({"normalise":"identity","low":-3,"high":3})")) == std::vector<std::string>{"below_zero"});
}

TEST_CASE("pitfall of Compind: the two penalties of the Mazziotta-Pareto index differ") {
    const Eigen::VectorXd x = column({70, 100});
    const Eigen::VectorXd ones = column({1, 1});
    CHECK(std::abs(combine::mazziotta_pareto(x, ones, {.penalty = combine::Penalty::minus}) - (85 - 225 / 85.0)) <= 1e-12);
    CHECK(std::abs(combine::mazziotta_pareto(x, ones, {.penalty = combine::Penalty::plus}) - (85 + 225 / 85.0)) <= 1e-12);
}

TEST_CASE("pitfall of spreadsheets: everything not applicable is not applicable, never 0/0") {
    for (const std::string& rule : all_rules) {
        INFO(rule);
        const Evaluator evaluator(parse<Framework>(framework(rule)));
        const engine::Matrix<double> x = engine::Matrix<double>::Constant(1, 2, tests::nan);
        const auto states = engine::Matrix<std::uint8_t>::Constant(1, 2, engine::code(State::not_applicable));
        const Batch batch = evaluator.evaluate(x, states, {.state = true, .coverage = true});
        CHECK(std::isnan(batch.value(0, 0)));
        CHECK(batch.state(0, 0) == engine::code(State::not_applicable));
        CHECK(std::isnan(batch.coverage(0, 0)));
    }
}

TEST_CASE("pitfall 14: the same object and the same input twice give the same bits, and the input is left alone") {
    for (const std::string& rule : all_rules) {
        INFO(rule);
        const Evaluator evaluator(parse<Framework>(framework(rule)));
        engine::Matrix<double> x(2, 2);
        x << 0.1 + 0.2, 0.7, 9, tests::nan;
        const engine::Matrix<double> before = x;
        const auto first = evaluator.evaluate(x).value;
        const auto second = evaluator.evaluate(x).value;
        CHECK((first.array() == second.array() || (first.array().isNaN() && second.array().isNaN())).all());
        CHECK((x.array() == before.array() || (x.array().isNaN() && before.array().isNaN())).all());
    }
}

TEST_CASE("pitfall 9: infinities are refused at the door") {
    const Evaluator evaluator(parse<Framework>(framework(R"("arithmetic")")));
    engine::Matrix<double> x(1, 2);
    x << 1, tests::infinity;
    CHECK_THROWS_AS(evaluator.evaluate(x), Error);
}
