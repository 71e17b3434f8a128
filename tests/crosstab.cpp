#include <ceiba/crosstab.hpp>
#include <ceiba/hash.hpp>
#include <ceiba/io/file.hpp>
#include <ceiba/score.hpp>
#include <functional>

#include "catch.hpp"
#include "places.hpp"

namespace {

using ceiba::Answer;
using ceiba::Assessment;
using ceiba::Cell;
using ceiba::CrossTab;
using ceiba::Framework;

/// Weighted means of a few numbers near 1.
constexpr double by_hand = 1e-14;

Framework framework() {
    return ceiba::parse<Framework>(R"({
        "schema": "ceiba/framework/1", "id": "small", "version": "1",
        "scales": [
            {"id": "levels", "levels": [{"code": "a", "value": 1}, {"code": "b", "value": 3}, {"code": "c", "value": 5}]},
            {"id": "hours", "direction": "lower", "numeric": {"normalise": "identity", "low": 0, "high": 40}}],
        "axes": [
            {"id": "stage", "values": [{"id": "before", "label": {"en": "Before", "es": "Antes"}}, {"id": "after"}, {"id": "never"}]},
            {"id": "area", "values": [{"id": "law"}, {"id": "people"}]}],
        "root": {"id": "whole", "rescale": true, "children": [
            {"id": "p", "weight": 3, "rule": "minimum", "children": [
                {"id": "a", "tags": {"stage": ["before"], "area": ["law"]}, "question": {"scale": "levels"}},
                {"id": "b", "tags": {"stage": ["before", "after"], "area": ["people"]}, "question": {"scale": "levels"}}]},
            {"id": "q", "children": [
                {"id": "c", "tags": {"stage": ["after"]}, "question": {"scale": "hours"}},
                {"id": "d", "weight": 3, "tags": {"stage": ["after"], "area": ["law"]}, "question": {"scale": "hours"}},
                {"id": "e", "weight": 0, "tags": {"stage": ["never"]}, "question": {"scale": "hours"}},
                {"id": "f", "tags": {"stage": ["never"]}, "question": {"scored": false}}]}]}})");
}

Assessment assessment() {
    Assessment a{.id = "first", .framework = "small", .subject = {.id = "s"}, .round = {.id = "r"}, .institutions = {{.id = "office"}}};
    for (const auto& [id, answer] : std::vector<std::pair<std::string, double>>{{"a", 3}, {"b", 5}, {"c", 10}})
        a.responses.push_back({.institution = "office", .indicator = id, .answer = Answer{answer}});
    return a;
}

const Cell& cell(const CrossTab& t, std::string_view tag, const std::optional<std::string>& second = std::nullopt) {
    const auto found = std::ranges::find_if(t.cells, [&](const Cell& c) { return c.tag == tag && c.second_tag == second; });
    REQUIRE(found != t.cells.end());
    return *found;
}

std::string refused(const std::function<void()>& f) {
    std::string out;
    try {
        f();
    } catch (const ceiba::Error& e) {
        for (const ceiba::Issue& i : e.issues()) out += i.code + " " + i.where + ";";
    }
    return out;
}

}  // namespace

TEST_CASE("crosstab: one axis, worked by hand") {
    const Framework f = framework();
    const CrossTab t = ceiba::crosstab(f, ceiba::score(f, assessment()), "stage");
    // effective weights: a and b 3/8 each, c 1/16, d 3/16; values a .5, b 1, c .75 (10 of 40 hours), d missing
    REQUIRE(t.cells.size() == 3);
    CHECK(std::abs(*cell(t, "before").value - .75) < by_hand);
    CHECK(cell(t, "before").indicators == 2);
    CHECK(cell(t, "before").coverage == 1.0);
    CHECK(cell(t, "before").weight == .75);
    CHECK(cell(t, "before").label.in("es") == "Antes");
    // b fully here too, and d, which is missing, only in the coverage
    CHECK(std::abs(*cell(t, "after").value - (.375 * 1 + .0625 * .75) / .4375) < by_hand);
    CHECK(cell(t, "after").indicators == 3);
    CHECK(cell(t, "after").answered == 2);
    CHECK(std::abs(*cell(t, "after").coverage - .4375 / .625) < by_hand);
    // what weighs nothing and context are in no cell
    CHECK(cell(t, "never").indicators == 0);
    CHECK_FALSE(cell(t, "never").value.has_value());
    CHECK_FALSE(cell(t, "never").coverage.has_value());
    CHECK(t.several == std::vector<std::string>{"b"});
    CHECK(t.remainder.empty());
    CHECK_FALSE(t.adds_up);
    CHECK(t.note.in("en").starts_with("Cells need not add up"));
    CHECK(t.note.in("es").starts_with("Las celdas no tienen por qué sumar"));
    CHECK(t.provenance.framework == ceiba::hash(f));
}

TEST_CASE("crosstab: with equal weights every indicator counts the same") {
    const Framework f = framework();
    const ceiba::Scores scores = ceiba::score(f, assessment());
    const CrossTab t = ceiba::crosstab(f, scores, "stage", std::nullopt, ceiba::CellWeights::equal);
    CHECK(t.weights == ceiba::CellWeights::equal);
    // a .5, b 1, c .75, d missing: a quarter each
    CHECK(cell(t, "before").value == .75);
    CHECK(cell(t, "before").weight == .5);
    CHECK(cell(t, "after").value == (1 + .75) / 2);
    CHECK(std::abs(*cell(t, "after").coverage - 2 / 3.) < by_hand);
    CHECK(cell(t, "after").weight == .75);
    CHECK(cell(t, "after").indicators == 3);
    CHECK(cell(t, "never").indicators == 0);  // what weighs nothing in the tree is in no cell here either
    CHECK(ceiba::crosstab(f, scores, "stage").weights == ceiba::CellWeights::effective);
}

TEST_CASE("crosstab: a pair of axes, with what has no tag on one of them named") {
    const Framework f = framework();
    const CrossTab t = ceiba::crosstab(f, ceiba::score(f, assessment()), "stage", "area");
    REQUIRE(t.cells.size() == 6);
    CHECK(cell(t, "before", "law").value == .5);
    CHECK(cell(t, "before", "people").value == 1.0);
    CHECK(cell(t, "after", "people").value == 1.0);
    CHECK(cell(t, "after", "law").indicators == 1);
    CHECK_FALSE(cell(t, "after", "law").value.has_value());
    CHECK(cell(t, "after", "law").coverage == 0.0);
    CHECK(t.remainder == std::vector<std::string>{"c"});
}

TEST_CASE("crosstab: where each indicator has one tag, the weights of the cells add up to 1") {
    Framework f = framework();
    f.root.children[0].children[1].tags["stage"] = {"after", "after"};  // said twice is once
    const CrossTab t = ceiba::crosstab(f, ceiba::score(f, assessment()), "stage");
    CHECK(t.adds_up);
    double weight = 0;
    for (const Cell& c : t.cells) weight += c.weight;
    CHECK(std::abs(weight - 1) < by_hand);
    CHECK(t.note.in("en") == "Every indicator is in exactly one cell.");
}

TEST_CASE("crosstab: what was imputed has a value, and is counted apart from what was answered") {
    const Framework f = framework();
    Assessment a = assessment();
    a.responses.erase(a.responses.begin());
    a.imputations.push_back({.indicator = "a", .value = 3});
    const Cell found = cell(ceiba::crosstab(f, ceiba::score(f, a), "stage"), "before");
    CHECK(found.indicators == 2);
    CHECK(found.answered == 1);
    CHECK(found.imputed == 1);
    CHECK(found.value == 0.75);  // (.5 + 1) / 2
    CHECK(found.coverage == 0.5);
}

TEST_CASE("crosstab: axes that there are not, and scores of another framework, are refused") {
    const Framework f = framework();
    const ceiba::Scores s = ceiba::score(f, assessment());
    CHECK(refused([&] { ceiba::crosstab(f, s, "stag", "aera"); }) == "unknown_axis /axis;unknown_axis /second_axis;");
    CHECK(refused([&] { ceiba::crosstab(f, s, "stage", "stage"); }) == "same_axis /second_axis;");
    Framework other = f;
    other.version = "2";
    CHECK(refused([&] { ceiba::crosstab(other, s, "stage"); }) == "framework_mismatch /provenance/framework;");
}

TEST_CASE("crosstab: the example's axes, each cell between 0 and 1") {
    const auto folder = tests::examples() + "/mrc_style/";
    const auto f = ceiba::read_file<Framework>(folder + "framework.json");
    const ceiba::Scores s = ceiba::score(f, ceiba::read_file<Assessment>(folder + "assessment_2025.json"));
    REQUIRE_FALSE(f.axes.empty());
    for (const ceiba::Axis& axis : f.axes)
        for (const ceiba::Axis& other : f.axes) {
            if (axis.id == other.id) continue;
            for (const Cell& c : ceiba::crosstab(f, s, axis.id, other.id).cells) {
                CHECK(c.answered <= c.indicators);
                CHECK(c.value.value_or(0) >= 0);
                CHECK(c.value.value_or(0) <= 1);
                CHECK(c.coverage.value_or(0) <= 1);
            }
        }
}
