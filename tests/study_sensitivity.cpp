#include <ceiba/score.hpp>
#include <ceiba/study_sensitivity.hpp>
#include <cmath>

#include "catch.hpp"

using namespace ceiba;

namespace {

/// Three numbers between 0 and 1, whose mean weighs 1, 2 and 3; none of them is answered.
Framework framework() {
    Framework out{.id = "small", .version = "1"};
    out.scales = {{.id = "share", .numeric = measure::Normaliser{measure::Goalposts{.low = 0, .high = 1}}}};
    out.root = {.id = "whole"};
    for (int k = 1; k <= 3; ++k)
        out.root.children.push_back(
            {.id = "i" + std::to_string(k), .weight = static_cast<double>(k), .question = Question{.scale = "share"}});
    return out;
}

Assessment unanswered() {
    return {.id = "a", .framework = "small", .subject = {.id = "arvenia"}, .round = {.id = "r1"}, .institutions = {{.id = "police"}}};
}

Assessment answered() {
    Assessment out = unanswered();
    for (int k = 1; k <= 3; ++k)
        out.responses.push_back({.institution = "police", .indicator = "i" + std::to_string(k), .answer = Answer{0.2 * k}});
    return out;
}

Study study(std::vector<Variation> varies, int draws) {
    Study out{.id = "s", .draws = draws, .level = 0.99, .nodes = {"whole"}};
    for (std::size_t k = 0; k < varies.size(); ++k) out.factors.push_back({.id = "f" + std::to_string(k), .varies = std::move(varies[k])});
    return out;
}

}  // namespace

TEST_CASE("sensitivity: an additive score divides its variance as the squares of what its factors weigh", "[sensitivity]") {
    // The root is the sum of k/6 u_k with u_k uniform: parts 1, 4 and 9 of 14. Two factors cannot be one kind of answers, so that the
    // first number is drawn by the method, as the value that a missing answer counts as, and the others likewise.
    Method method{.id = "m"};
    std::vector<Variation> varies;
    for (int k = 1; k <= 3; ++k) {
        const std::string id = "i" + std::to_string(k);
        method.nodes[id].policy = Policy{.missing = Missing{.not_answered = MissingRule{missing::Value{0.5}}}};
        varies.push_back(
            {uncertain::Number{.at = "/nodes/" + id + "/policy/missing/not_answered/value", .distribution = {robust::Uniform{0, 1}}}});
    }
    const StudySensitivity all = sensitivity(framework(), {unanswered()}, study(varies, 1024), method);
    REQUIRE(all.effects.size() == 3);
    CHECK(all.runs == 1024 * 5);
    CHECK(all.failed == 0);
    for (int k = 1; k <= 3; ++k) {
        const FactorEffect& effect = all.effects[static_cast<std::size_t>(k - 1)];
        const double expected = k * k / 14.0;
        // Of independent draws the standard errors are below .05 (first) and .03 (total); 4.5 of these, which Sobol' points stay below.
        CHECK(std::abs(*effect.first - expected) < 4.5 * 0.05);
        CHECK(std::abs(*effect.total - expected) < 4.5 * 0.03);
        CHECK(effect.first_low <= expected);
        CHECK(effect.first_high >= expected);
        CHECK(effect.estimable == robust::Estimable::yes);
    }
    CHECK(all.conclusion.languages.at("en").find("f2") != std::string::npos);
}

TEST_CASE("sensitivity: what does not matter explains nothing", "[sensitivity]") {
    Method same{.id = "same"};
    const Study s = study({{uncertain::Weights{}}, {uncertain::Methods{{Method{.id = "as_it_is"}, same}}}}, 256);
    const StudySensitivity all = sensitivity(framework(), {answered()}, s);
    REQUIRE(all.effects.size() == 2);
    CHECK(std::abs(*all.effects[0].total - 1) < 0.2);
    CHECK(*all.effects[1].total == 0);
    CHECK(*all.effects[1].first == 0);
}

TEST_CASE("sensitivity: two weights of one factor move as one, and others by Dirichlet's distribution too", "[sensitivity]") {
    const Study s = study({{uncertain::Weights{.concentration = 10}}, {uncertain::Answers{.half_width = 0.4, .unstated = 0}}}, 512);
    const StudySensitivity all = sensitivity(framework(), {answered()}, s, {}, 1);
    REQUIRE(all.effects.size() == 2);
    CHECK(*all.effects[0].total + *all.effects[1].total > 0.9);
    CHECK(*all.effects[0].first + *all.effects[1].first < 1.1);
    CHECK(all == sensitivity(framework(), {answered()}, s, {}, 3));
}

TEST_CASE("sensitivity: a score that never changes has no indices, and failed runs are named", "[sensitivity]") {
    Assessment alike = answered();
    for (Response& r : alike.responses) r.answer = Answer{0.5};
    const StudySensitivity constant = sensitivity(framework(), {alike}, study({{uncertain::Weights{}}}, 64));
    CHECK(constant.effects[0].estimable == robust::Estimable::constant);
    CHECK(!constant.effects[0].total);
    Study s = study({{uncertain::Number{.at = "/nodes/i1/weight", .distribution = {robust::Uniform{-0.2, 4}}}},
                     {uncertain::Answers{.half_width = 0.4}}},
                    256);
    const StudySensitivity some = sensitivity(framework(), {answered()}, s);
    CHECK(some.failed > 0);
    REQUIRE(some.failures.size() == 1);
    CHECK(some.failures[0].code == "negative_weight");
    CHECK(some.effects[1].total);
}

TEST_CASE("sensitivity: what is wrong is said at its place", "[sensitivity]") {
    const auto codes = [](const Study& s) {
        std::vector<std::string> out;
        try {
            sensitivity(framework(), {answered()}, s);
        } catch (const Error& error) {
            for (const Issue& i : error.issues()) out.push_back(i.code + " " + i.where);
        }
        return out;
    };
    CHECK(codes(study({{uncertain::Weights{}}}, 1)) == std::vector<std::string>{"out_of_range /draws"});
    CHECK(codes(study({}, 0)) == std::vector<std::string>{"out_of_range /draws", "nothing_varies /factors"});
    CHECK_THROWS_AS(sensitivity(std::vector<Evaluation>{}, study({{uncertain::Weights{}}}, 4)), Error);
}
