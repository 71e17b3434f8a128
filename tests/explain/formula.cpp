// A printed formula computes to the value it explains: the numbers are the right ones, and no constant is missing.

#include "formula.hpp"

#include <ceiba/explain.hpp>
#include <ceiba/io/file.hpp>
#include <ceiba/measure/normalise.hpp>
#include <ceiba/score.hpp>

#include "catch.hpp"
#include "explain/formula.hpp"

namespace {

using ceiba::Answer;
using ceiba::Assessment;
using ceiba::Framework;
namespace combine = ceiba::combine;
namespace measure = ceiba::measure;

/// Numbers are printed to six digits, and powers and quotients of them lose about one.
constexpr double printed = 1e-5;

/// Four indicators of unlike weights on levels 0 to 4, and one of small numbers.
Framework framework(const combine::Rule& rule) {
    Framework f = ceiba::parse<Framework>(R"({
        "schema": "ceiba/framework/1", "id": "small", "version": "1",
        "scales": [
            {"id": "levels", "levels": [{"code": "a", "value": 0}, {"code": "b", "value": 1}, {"code": "c", "value": 2},
                                        {"code": "d", "value": 3}, {"code": "e", "value": 4}]}],
        "defaults": {"reconcile": "lower_median"},
        "root": {"id": "whole", "children": [
            {"id": "a", "weight": 1, "question": {"scale": "levels", "threshold": 2, "key": true}},
            {"id": "b", "weight": 2.25, "question": {"scale": "levels", "threshold": 2}},
            {"id": "c", "weight": 0.3333333333333333, "question": {"scale": "levels", "threshold": 3}},
            {"id": "d", "weight": 3, "question": {"scale": "levels", "threshold": 2}}]}})");
    f.root.rule = rule;
    return f;
}

/// What each of four was answered; nothing below 0.
Assessment assessment(const std::vector<double>& answers) {
    Assessment a{.id = "a", .framework = "small", .round = {.id = "r"}, .institutions = {{.id = "office"}}};
    for (std::size_t i = 0; i < answers.size(); ++i)
        if (answers[i] >= 0)
            a.responses.push_back({.institution = "office", .indicator = std::string(1, "abcd"[i]), .answer = Answer{answers[i]}});
    return a;
}

const std::vector<std::vector<double>> answered{{3, 1, 4, 2}, {4, 4, 4, 4}, {2, 2, 0, 3}, {1, -1, 3, 4}, {2, -1, -1, -1}, {3, 1, 3, -1}};

}  // namespace

TEST_CASE("the formula of every rule computes to the value") {
    const std::vector<combine::Rule> rules{{combine::Arithmetic{}},
                                           {combine::Geometric{}},
                                           {combine::Geometric{.floor = .5}},
                                           {combine::Harmonic{}},
                                           {combine::Harmonic{.floor = 1.5}},
                                           {combine::Power{.p = 2}},
                                           {combine::Power{.p = -1.5}},
                                           {combine::Power{.p = 0}},
                                           {combine::Power{.p = .3, .floor = 1.5}},
                                           {combine::Minimum{}},
                                           {combine::Maximum{}},
                                           {combine::Median{}},
                                           {combine::NthWorst{.n = 2}},
                                           {combine::Mode{}},
                                           {combine::WeakestLinkPlus{}},
                                           {combine::WeakestLinkPlus{.plus = 5}},
                                           {combine::Owa{.weights = {1, 2, 3, 4}}},
                                           {combine::Owa{.quantifier = measure::Interval{.low = .3, .high = .8}}},
                                           {combine::Owa{.exponent = 2}},
                                           {combine::Owa{.orness = .7}},
                                           {combine::Choquet{.masses = {{.children = {"a"}, .mass = .5},
                                                                        {.children = {"b"}, .mass = .5},
                                                                        {.children = {"a", "b"}, .mass = -.2},
                                                                        {.children = {"c"}, .mass = .1},
                                                                        {.children = {"c", "d"}, .mass = .3}}}},
                                           {combine::MazziottaPareto{}},
                                           {combine::MazziottaPareto{.penalty = combine::Penalty::plus}},
                                           {combine::MeanMin{}},
                                           {combine::MeanMin{.alpha = .6, .beta = .25}},
                                           {combine::Sum{}},
                                           {combine::PointsShare{.scale = 100}},
                                           {combine::Banded{}},
                                           {combine::Banded{.keys_raise = true}},
                                           {combine::Passed{.model = combine::PassedModel::flat}},
                                           {combine::Passed{.model = combine::PassedModel::flat_unweighted}},
                                           {combine::Passed{.model = combine::PassedModel::absolute}},
                                           {combine::KOfN{.k = 3, .values = {.low = -2, .high = 5}}},
                                           {combine::ShareMet{}}};
    int computed = 0;
    for (const combine::Rule& rule : rules) {
        for (const std::vector<double>& answers : answered) {
            const Framework f = framework(rule);
            const ceiba::Explanation e = ceiba::explain(f, assessment(answers), "whole");
            const ceiba::Step& whole = e.steps[0];
            if (!whole.score.value) continue;
            INFO(whole.formula);
            CHECK(std::abs(formula::value(whole.formula) - *whole.score.value) <= printed * std::max(1.0, std::abs(*whole.score.value)));
            CHECK(whole.text.languages.at("en").find("= " + whole.formula) != std::string::npos);
            ++computed;
        }
    }
    CHECK(computed >= static_cast<int>(rules.size() * answered.size()) - 5);  // a Choquet integral may have nothing to go by
}

TEST_CASE("the formula of a sum whose parts differ in their range, and of which one is missing") {
    Framework f = framework({combine::Sum{}});
    f.scales.push_back({.id = "share", .numeric = measure::Normaliser{measure::Identity{.low = -1, .high = 1}}});
    f.root.children[0].question->scale = "share";
    f.root.children[0].question->threshold = std::nullopt;
    for (const std::vector<double>& answers : {std::vector<double>{.25, 3, 4, 1}, {.25, 3, -1, 1}, {.5, -1, 2, -1}}) {
        const ceiba::Step whole = ceiba::explain(f, assessment(answers), "whole").steps[0];
        INFO(whole.formula);
        CHECK(std::abs(formula::value(whole.formula) - *whole.score.value) <= printed * std::abs(*whole.score.value));
    }
}

TEST_CASE("a small number is not 0 in a formula, nor in words") {
    Framework f = framework({combine::Arithmetic{}});
    f.scales[0] = {.id = "levels", .numeric = measure::Normaliser{measure::Identity{.low = 0, .high = 1}}};
    for (ceiba::Node& leaf : f.root.children) leaf.question->threshold = std::nullopt;
    const ceiba::Step whole = ceiba::explain(f, assessment({3e-5, 2.5e-5, 1.5e-5, 1e-5}), "whole").steps[0];
    INFO(whole.formula);
    CHECK(std::abs(formula::value(whole.formula) / *whole.score.value - 1) <= printed);
    CHECK(ceiba::detail::shown(.00003) == "3e-05");
    CHECK(ceiba::detail::shown(-.000123456) == "-0.0001235");
    CHECK(ceiba::detail::shown(1.23456) == "1.2346");
    CHECK(ceiba::detail::shown(.5) == "0.5");
    CHECK(ceiba::detail::shown(0) == "0");
    CHECK(ceiba::detail::percent(.0003) == "0.03 %");
    CHECK(ceiba::detail::percent(1. / 3) == "33.3 %");
}

TEST_CASE("the formula of every normaliser computes to the value") {
    const std::vector<measure::Normaliser>
        normalisers{{measure::Identity{}},
                    {measure::Goalposts{.low = -5, .high = 85}},
                    {measure::Goalposts{.low = 85, .high = -5, .range = {.low = 1, .high = 5}}},
                    {measure::Goalposts{.low = 3, .high = 40, .clamp = false}},
                    {measure::Goalposts{.low = .5, .high = 80, .log = true}},
                    {measure::Bands{.bands = {{.high = 0, .value = -1}, {.low = 0, .high = 20, .value = .5}, {.low = 20, .value = 2}}}},
                    {measure::Bands{.bands = {{.high = 20, .value = 3}, {.low = 20, .value = 2}}, .closed = measure::ClosedEnd::high}},
                    {measure::Piecewise{.points = {{.at = 0, .value = -1}, {.at = 20, .value = .8}, {.at = 100, .value = 1}}}},
                    {measure::Logistic{.midpoint = -2, .steepness = .1, .range = {.low = 1, .high = 5}}},
                    {measure::Middle{.low = 0, .best_low = 20, .best_high = 30, .high = 50, .range = {.low = 1, .high = 5}}},
                    {measure::Standard{.mean = -3, .deviation = 7, .to_mean = 100, .to_deviation = -10}}};
    for (const measure::Normaliser& normaliser : normalisers) {
        for (const double x : {.00003, .25, 10., 20., 25., 1234.5678, -7.}) {
            const double expected = std::visit([&](const auto& n) { return measure::normalised(n, x); }, normaliser.value);
            if (std::isnan(expected)) continue;  // the logarithm of what is below 0
            const std::string text = ceiba::detail::formula(normaliser, x);
            INFO(text);
            CHECK(std::abs(formula::value(text) - expected) <= printed * std::max(1.0, std::abs(expected)));
        }
    }
}
