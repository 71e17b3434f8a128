// What other libraries are known to get wrong about aggregation, each as a test of its own.

#include <ceiba/check.hpp>
#include <ceiba/combine/rules.hpp>
#include <ceiba/evaluator.hpp>
#include <ceiba/io/json.hpp>
#include <ceiba/measure/normalise.hpp>
#include <ceiba/measure/rank.hpp>
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

TEST_CASE("pitfall C12 of COINr: weights belong to ids, not positions") {
    Framework f = parse<Framework>(framework(R"("arithmetic")"));
    Method method{.id = "m"};
    method.nodes["b"].weight = 3;
    const auto value = [&] {
        const Evaluator evaluator(f, method);
        engine::Matrix<double> x(1, 2);
        for (Eigen::Index c = 0; c < 2; ++c) x(0, c) = evaluator.indicators()[static_cast<std::size_t>(c)] == "b" ? 8 : 4;
        return evaluator.evaluate(x).value(0, 0);
    };
    CHECK(value() == 7);
    std::swap(f.root.children[0], f.root.children[1]);
    CHECK(value() == 7);
}

TEST_CASE("pitfall C12 of COINr: what is missing is counted row by row, and pitfall 16: no policy depends on the order of rows") {
    Framework f = parse<Framework>(framework(R"("arithmetic")"));
    f.root.policy = Policy{.minimum_coverage = 1};
    engine::Matrix<double> x(3, 2);
    x << 1, tests::nan, 2, 4, tests::nan, 6;
    const engine::Matrix<double> turned = x.colwise().reverse();
    const auto whole = Evaluator(f).evaluate(x).value;
    const auto back = Evaluator(f).evaluate(turned).value;
    CHECK(std::isnan(whole(0, 0)));
    CHECK(whole(1, 0) == 3);
    CHECK(std::isnan(whole(2, 0)));
    for (Eigen::Index r = 0; r < 3; ++r) CHECK((back(2 - r, 0) == whole(r, 0) || (std::isnan(back(2 - r, 0)) && std::isnan(whole(r, 0)))));
}

TEST_CASE("pitfall of Compind: nothing is rounded inside, and ties are ranked as asked") {
    CHECK(combine::mazziotta_pareto(column({70.00004, 70.00008}), column({1, 1})) !=
          combine::mazziotta_pareto(column({70, 70}), column({1, 1})));
    const Eigen::VectorXd x = column({10, 20, 20, 5});
    CHECK(measure::ranks(x, measure::Ties::average) == column({2, 3.5, 3.5, 1}));
    CHECK(measure::ranks(x, measure::Ties::minimum) == column({2, 3, 3, 1}));
    CHECK(measure::ranks(x, measure::Ties::maximum) == column({2, 4, 4, 1}));
    CHECK(measure::ranks(x, measure::Ties::dense) == column({2, 3, 3, 1}));
}

TEST_CASE("pitfall P4 of pymcdm: the product of many numbers neither overflows nor vanishes") {
    const Eigen::VectorXd ones = Eigen::VectorXd::Ones(1000);
    CHECK(std::abs(combine::geometric(Eigen::VectorXd::Constant(1000, 1e300), ones) / 1e300 - 1) <= tests::rounding_errors);
    CHECK(std::abs(combine::geometric(Eigen::VectorXd::Constant(1000, 1e-300), ones) / 1e-300 - 1) <= tests::rounding_errors);
}

TEST_CASE("pitfall P10 of pymcdm: negative weights are refused, and weights need not add up to 1") {
    CHECK_THROWS_AS(combine::arithmetic(column({1, 2}), column({-1, 2})), std::invalid_argument);
    CHECK_THROWS_AS(combine::arithmetic(column({1, 2}), column({tests::nan, 2})), std::invalid_argument);
    CHECK(combine::arithmetic(column({1, 4}), column({20, 40})) == combine::arithmetic(column({1, 4}), column({1, 2})));
    Framework f = parse<Framework>(framework(R"("arithmetic")"));
    f.root.children[0].weight = -1;
    CHECK(
        std::ranges::any_of(check(f), [](const Issue& i) { return i.code == "negative_weight" && i.where == "/root/children/0/weight"; }));
}

TEST_CASE("pitfall P11 of pymcdm: .3 and .1 + .2 are one number, in ranks, bands, constant columns, levels and modes") {
    CHECK(measure::ranks(column({.1 + .2, .3, .1, .9})) == column({2.5, 2.5, 1, 4}));
    CHECK(measure::constant(column({.1 + .2, .3, .3})));
    const measure::Bands low{.bands = {{.high = .3, .value = 0}, {.low = .3, .value = 1}}};
    const measure::Bands high{.bands = low.bands, .closed = measure::ClosedEnd::high};
    for (const double x : {.3, .1 + .2, .3 - 5e-17}) {
        CHECK(measure::normalised(low, x) == 1);
        CHECK(measure::normalised(high, x) == 0);
    }
    CHECK(combine::mode(column({.1 + .2, .3, .1}), column({1, 1, 1})) >= .3);
}

TEST_CASE("pitfall of csf_profile: bands leave no hole and do not overlap") {
    const auto bands = [](const std::string& list) {
        return found(framework(R"("arithmetic")", R"({"normalise":"bands","bands":[)" + list + "]}"));
    };
    CHECK(bands(R"({"high":2,"value":0},{"low":3,"value":1})") == std::vector<std::string>{"band_hole"});
    CHECK(bands(R"({"high":3,"value":0},{"low":2,"value":1})") == std::vector<std::string>{"band_overlap"});
    CHECK(bands(R"({"high":2,"value":0},{"low":2,"value":1})").empty());
}

TEST_CASE("pitfall of CSET: questions are told apart by id, whatever their text") {
    Framework f = parse<Framework>(framework(R"("points_share")"));
    for (Node& child : f.root.children) child.label = Text{"The same question?"};
    engine::Matrix<double> x(1, 2);
    x << 10, 0;
    CHECK(Evaluator(f).evaluate(x).value(0, 0) == 0.5);
}

TEST_CASE("pitfalls 1 and 6: neither the order of children nor one of weight 0 changes any rule") {
    for (const std::string& rule : all_rules) {
        INFO(rule);
        const Framework f = parse<Framework>(framework(rule));
        Framework turned = f;
        std::swap(turned.root.children[0], turned.root.children[1]);
        Framework more = f;
        more.root.children.push_back({.id = "c", .weight = 0, .question = f.root.children[0].question});
        engine::Matrix<double> x(1, 3);
        x << 7.3, 4.1, 9;
        const double value = Evaluator(f).evaluate(x.leftCols(2)).value(0, 0);
        engine::Matrix<double> other(1, 2);
        other << 4.1, 7.3;
        CHECK(Evaluator(turned).evaluate(other).value(0, 0) == value);
        CHECK(Evaluator(more).evaluate(x).value(0, 0) == value);
    }
}

TEST_CASE("pitfall 4: where a rule is monotone, improving an answer never lowers the score") {
    for (const std::string& rule : all_rules) {
        if (rule.find("mazziotta_pareto") != rule.npos || rule.find("\"mode\"") != rule.npos) continue;  // which are not
        INFO(rule);
        const Evaluator evaluator(parse<Framework>(framework(rule)));
        tests::Numbers numbers(4);
        for (int round = 0; round < tests::rounds; ++round) {
            engine::Matrix<double> x(2, 2);
            x << numbers.between(0, 9), numbers.between(0, 9), 0, 0;
            x.row(1) = x.row(0);
            x(1, round % 2) += numbers.between(0, 1);
            const auto value = evaluator.evaluate(x).value;
            CHECK(at_least(value(1, 0), value(0, 0)));
        }
    }
}

TEST_CASE("pitfalls 5 and 13: a row scored among others is the row scored alone, thirteen orders of magnitude apart") {
    const Evaluator evaluator(parse<Framework>(framework(R"("arithmetic")", R"({"normalise":"identity","low":0,"high":1e13})")));
    engine::Matrix<double> x(3, 2);
    x << 1, 3, 1e13, 1e12, 1, 3;
    const auto value = evaluator.evaluate(x).value;
    CHECK(value(0, 0) == 2);
    CHECK(value(2, 0) == 2);
    CHECK(value(1, 0) == 5.5e12);
}

TEST_CASE("pitfall 17: the power mean is continuous in p, through the geometric mean and up to both ends") {
    const Eigen::VectorXd x = column({1, 2, 9});
    const Eigen::VectorXd ones = column({1, 1, 1});
    double before = combine::power(x, ones, {.p = -400});
    CHECK(std::abs(before - 1) < 0.01);  // 3^(1/400) is 1.003
    for (double p = -40; p <= 40; p += 0.01) {
        const double value = combine::power(x, ones, {.p = p});
        CHECK(value >= before);
        if (p > -39.9) CHECK(value - before < 0.03);  // its slope in p is at most the variance of log x, .8, times the value, over 2
        before = value;
    }
    CHECK(std::abs(combine::power(x, ones, {.p = 400}) - 9) < 0.03);
}
