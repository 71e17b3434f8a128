#include <ceiba/evaluator.hpp>
#include <ceiba/io/json.hpp>
#include <ceiba/score.hpp>

#include "laws.hpp"
#include "reproduced.hpp"

using namespace ceiba;

namespace {

const char* const document = R"({"schema": "ceiba/framework/1", "id": "f", "version": "1", "scales": [
    {"id": "rate", "numeric": {"normalise": "goalposts", "low": 0, "high": 4}},
    {"id": "money", "numeric": {"normalise": "identity", "low": 0, "high": 100}},
    {"id": "size", "numeric": {"normalise": "identity", "low": 0, "high": 1e9}}],
    "root": {"id": "root", "rescale": true, "children": [
        {"id": "people", "question": {"scale": "size", "scored": false}},
        {"id": "officers", "question": {"scale": "rate", "denominator": "people"}},
        {"id": "spent", "question": {"scale": "rate", "denominator": "budget"}},
        {"id": "budget", "question": {"scale": "money"}}]}})";

Assessment answers(std::optional<double> officers, std::optional<double> people, std::optional<double> spent,
                   std::optional<double> budget) {
    Assessment out{.id = "a", .framework = "f"};
    out.subject.id = "s";
    out.round.id = "r";
    out.institutions.push_back({.id = "i"});
    const auto answer = [&](const char* indicator, std::optional<double> x) {
        if (x) out.responses.push_back({.institution = "i", .indicator = indicator, .answer = Answer{*x}});
    };
    answer("officers", officers);
    answer("people", people);
    answer("spent", spent);
    answer("budget", budget);
    return out;
}

const NodeScore& node(const Scores& scores, std::string_view id) {
    return *std::ranges::find(scores.nodes, id, &NodeScore::id);
}

}  // namespace

TEST_CASE("denominator: what is scored is the ratio, by context or by another indicator") {
    const Framework f = parse<Framework>(document);
    const Scores scores = score(f, answers(20, 10, 50, 25));
    CHECK(node(scores, "officers").value == 0.5);
    CHECK(node(scores, "officers").answer == 2.0);
    CHECK(node(scores, "spent").value == 0.5);
    CHECK(node(scores, "budget").value == 25.0);
    CHECK(scores.nodes[0].coverage == 1.0);
    REQUIRE(scores.answers.size() == 3);
    CHECK(scores.answers[0].value == 20.0);
    CHECK(scores.answers[0].denominator == 10.0);
    CHECK(parse<Scores>(to_json(scores)) == scores);
}

TEST_CASE("denominator: a missing one makes the indicator missing, with its own reason") {
    const Framework f = parse<Framework>(document);
    const Scores scores = score(f, answers(20, std::nullopt, 50, 25));
    CHECK_FALSE(node(scores, "officers").value);
    CHECK(node(scores, "officers").state == State::not_answered);
    CHECK(node(scores, "officers").coverage == 0.0);
    CHECK(scores.nodes[0].value == 0.375);
    Assessment unknown = answers(20, std::nullopt, 50, 25);
    unknown.responses.push_back({.institution = "i", .indicator = "people", .state = State::dont_know});
    CHECK(node(score(f, unknown), "officers").state == State::dont_know);
}

TEST_CASE("denominator: columns of a batch are the scored indicators, then context that divides, as score has it") {
    const Evaluator evaluator(parse<Framework>(document));
    REQUIRE(evaluator.indicators() == std::vector<std::string>{"officers", "spent", "budget", "people"});
    engine::Matrix<double> x(3, 4);
    x << 20, 50, 25, 10, 20, 50, 25, tests::nan, 20, 50, tests::nan, 10;
    const Batch batch = evaluator.evaluate(x, engine::Matrix<std::uint8_t>(), {.state = true, .coverage = true});
    const auto at = [&](const char* id) {
        return static_cast<Eigen::Index>(std::ranges::find(evaluator.nodes(), id) - evaluator.nodes().begin());
    };
    CHECK(batch.value(0, 0) == score(parse<Framework>(document), answers(20, 10, 50, 25)).nodes[0].value);
    CHECK(batch.value(0, at("officers")) == 0.5);
    CHECK(batch.value(1, 0) == 0.375);
    CHECK(batch.state(1, at("officers")) == engine::code(State::not_answered));
    CHECK(std::isnan(batch.value(2, at("spent"))));
    CHECK(batch.state(0, at("people")) == engine::code(State::not_reviewed));  // context: a batch does not say what became of it
    CHECK(std::isnan(batch.value(0, at("people"))));
    engine::Matrix<std::uint8_t> states = engine::Matrix<std::uint8_t>::Zero(3, 4);
    states(0, 3) = engine::code(State::dont_know);
    CHECK(evaluator.evaluate(x, states, {.state = true}).state(0, at("officers")) == engine::code(State::dont_know));
}

TEST_CASE("denominator: the batch that assessments make is scored as they are, whatever is missing") {
    const Evaluator evaluator(parse<Framework>(document));
    std::vector<Assessment> all;
    for (const std::optional<double> officers : {std::optional(20.0), std::optional<double>()})
        for (const std::optional<double> people : {std::optional(7.0), std::optional<double>()})
            for (const std::optional<double> budget : {std::optional(30.0), std::optional<double>()})
                for (const double imputed : {0.0, 3.0}) {
                    all.push_back(answers(officers, people, 50, budget));
                    if (imputed == 0) continue;
                    all.back().imputations.push_back({.indicator = "officers", .value = imputed});
                    all.back().imputations.push_back({.indicator = "budget", .value = imputed});
                }
    CHECK(tests::reproduced(evaluator, all) == all.size() * 5 * evaluator.nodes().size());
    const AnswerMatrix batch = evaluator.answers(all);
    CHECK(batch.values(0, 3) == 7);
    CHECK(batch.states(4, 3) == engine::code(State::not_answered));
}

TEST_CASE("denominator: what was imputed for one is no number to divide by") {
    const Evaluator evaluator(parse<Framework>(document));
    engine::Matrix<double> x(1, 4);
    x << 20, 50, 25, 10;
    engine::Matrix<bool> imputed = engine::Matrix<bool>::Constant(1, 4, false);
    imputed(0, 2) = true;
    const Batch batch = evaluator.evaluate({x, engine::Matrix<std::uint8_t>(), imputed}, {.state = true, .nodes = {"spent", "budget"}});
    CHECK(std::isnan(batch.value(0, 0)));
    CHECK(batch.state(0, 0) == engine::code(State::not_answered));
    CHECK(batch.value(0, 1) == 25);
    imputed(0, 1) = true;  // over its denominator already
    x(0, 1) = 3;
    CHECK(evaluator.evaluate({x, engine::Matrix<std::uint8_t>(), imputed}, {.nodes = {"spent"}}).value(0, 0) == 0.75);
}

TEST_CASE("denominator: 0 is refused at the door, in a batch with row and column") {
    const Framework f = parse<Framework>(document);
    const Evaluator evaluator(f);
    engine::Matrix<double> x(2, 4);
    x << 20, 50, 25, 10, 20, 50, 25, 0;
    try {
        evaluator.evaluate(x);
        FAIL("divided by 0");
    } catch (const Error& error) {
        REQUIRE(error.issues().size() == 1);
        CHECK(error.issues()[0].code == "zero_denominator");
        CHECK(error.issues()[0].row == 1);
        CHECK(error.issues()[0].column == "people");
    }
    CHECK_THROWS_AS(score(f, answers(20, 0, 50, 25)), Error);
}

TEST_CASE("denominator: an unscored numerator is not divided, and what nobody divides by has no column") {
    Framework f = parse<Framework>(document);
    f.root.children[1].question->scored = false;
    f.root.children[1].question->denominator = "people";
    CHECK(Evaluator(f).indicators() == std::vector<std::string>{"spent", "budget"});
}
