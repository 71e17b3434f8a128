#include <ceiba/multiverse.hpp>

#include <ceiba/progress.hpp>
#include <ceiba/score.hpp>
#include <cmath>
#include <limits>

#include "catch.hpp"
#include "uncertain/grid.hpp"

using namespace ceiba;

namespace {

Node leaf(const std::string& id, double weight = 1) {
    return {.id = id, .weight = weight, .question = Question{.scale = "levels"}};
}

/// Indicators on levels 0 to 4 below the root.
Framework framework(const std::vector<std::string>& indicators) {
    Framework out{.id = "small", .version = "1"};
    out.scales.push_back({.id = "levels"});
    for (int level = 0; level < 5; ++level)
        out.scales[0].levels.push_back({.code = std::string(1, static_cast<char>('a' + level)), .value = static_cast<double>(level)});
    out.bands = {{.id = "low", .start = 0}, {.id = "high", .start = 1.5}};
    out.root = {.id = "whole", .label = "The whole"};
    for (const std::string& id : indicators) out.root.children.push_back(leaf(id));
    return out;
}

Assessment assessment(const std::vector<std::pair<std::string, double>>& answers) {
    Assessment out{.id = "a", .framework = "small", .subject = {.id = "arvenia"}, .round = {.id = "r1"}};
    out.institutions.push_back({.id = "police", .sector = "security"});
    for (const auto& [indicator, value] : answers)
        out.responses.push_back({.institution = "police", .indicator = indicator, .answer = Answer{value}});
    return out;
}

Method rule(const std::string& id, const combine::Rule& of) {
    Method out{.id = id};
    out.defaults.rule = of;
    return out;
}

Method weight(const std::string& id, const std::string& node, double of) {
    Method out{.id = id};
    out.nodes[node].weight = of;
    return out;
}

Study study(const std::vector<Variation>& varies) {
    Study out{.id = "s"};
    for (std::size_t k = 0; k < varies.size(); ++k) out.factors.push_back({.id = "f" + std::to_string(k), .varies = varies[k]});
    return out;
}

Variation rules() {
    return {uncertain::Methods{{rule("mean", {combine::Arithmetic{}}), rule("least", {combine::Minimum{}})}}};
}
Variation weights(const std::string& node, double other) {
    return {uncertain::Methods{{weight("as_it_is", node, 1), weight("other", node, other)}}};
}

TargetProfile aims() {
    TargetProfile out{.id = "t", .framework = "small"};
    out.indicators = Target{target::Fixed{Answer{4.0}}};
    return out;
}

std::vector<std::pair<std::string, std::string>> refused(const Study& s, const Assessment& a) {
    std::vector<std::pair<std::string, std::string>> out;
    try {
        multiverse(framework({"act", "unit"}), a, s);
    } catch (const Error& error) {
        for (const Issue& i : error.issues()) {
            CHECK(i.document == "study");
            out.emplace_back(i.code, i.where);
        }
    }
    return out;
}

bool near(const std::optional<double>& x, double expected) {
    return x && std::abs(*x - expected) < 1e-12;
}

constexpr double none = std::numeric_limits<double>::quiet_NaN();

}  // namespace

TEST_CASE("multiverse: mean or minimum and two weights, by hand", "[multiverse]") {
    const Multiverse all =
        multiverse(framework({"act", "unit"}), assessment({{"act", 1}, {"unit", 3}}), study({rules(), weights("act", 3)}));
    // 2, 1.5, 1, 1: mean 1.375, squares .6875; of the rule 4 × .375² = .5625, of the weights 4 × .125² = .0625, of both together the rest
    CHECK(all.combinations == 4);
    CHECK(all.failed == 0);
    CHECK(all.balanced);
    CHECK(all.status == Status::draft);
    REQUIRE(all.choices.size() == 2);
    CHECK(near(all.choices[0].main, 9.0 / 11));
    CHECK(near(all.choices[0].total, 10.0 / 11));
    CHECK(near(all.choices[1].main, 1.0 / 11));
    CHECK(near(all.choices[1].total, 2.0 / 11));
    CHECK(!all.choices[0].changed);
    REQUIRE(all.choices[0].alternatives.size() == 2);
    CHECK(all.choices[0].alternatives[0].mean == 1.75);
    CHECK(all.choices[0].alternatives[1].mean == 1);
    CHECK(all.choices[1].alternatives[0].mean == 1.5);
    CHECK(all.choices[1].alternatives[1].mean == 1.25);
    CHECK(all.choices[1].alternatives[1].id == "other");
    CHECK(all.choices[1].alternatives[1].scored == 2);
    REQUIRE(all.scores.size() == 3);
    const MultiverseScore& root = all.scores[0];
    CHECK(root.value == 2);
    CHECK(root.mean == 1.375);
    CHECK(root.least == 1);
    CHECK(root.least_with == "least + as_it_is");
    CHECK(root.low == 1);
    CHECK(root.median == 1);
    CHECK(root.high == 2);
    CHECK(root.greatest == 2);
    CHECK(root.greatest_with == "mean + as_it_is");
    CHECK(root.scored == 1);
    CHECK(root.band == "high");
    REQUIRE(root.bands.size() == 2);
    CHECK(root.bands[0].share == 0.5);
    CHECK(all.scores[1].least == 1);
    CHECK(all.scores[1].greatest == 1);
    CHECK(all.conclusion.languages.at("en") ==
          "Over 4 combinations of methods, The whole lies between 1 and 2; what matters most is f0, with 90.9 % of the variance of the "
          "score.");
    CHECK(all.conclusion.languages.at("es") ==
          "En 4 combinaciones de métodos, The whole está entre 1 y 2; lo que más importa es f0, con el 90.9 % de la varianza del puntaje.");
}

TEST_CASE("multiverse: each combination is scored as its documents are, to the bit", "[multiverse]") {
    const Framework f = framework({"act", "unit", "line"});
    const Assessment a = assessment({{"act", 1}, {"unit", 3}, {"line", 2}});
    Study s = study({rules(), weights("act", 0.3), weights("line", 7)});
    s.level = 0.999;
    double least = 4;
    double greatest = 0;
    for (const double act : {1.0, 0.3})
        for (const double line : {1.0, 7.0})
            for (const combine::Rule& of : {combine::Rule{combine::Arithmetic{}}, combine::Rule{combine::Minimum{}}}) {
                Method method = rule("own", of);
                method.nodes["act"].weight = act;
                method.nodes["line"].weight = line;
                const double root = *score(f, a, method).nodes[0].value;
                least = std::min(least, root);
                greatest = std::max(greatest, root);
            }
    const Multiverse all = multiverse(f, a, s);
    CHECK(all.scores[0].least == least);
    CHECK(all.scores[0].greatest == greatest);
}

TEST_CASE("multiverse: what adds up has no interactions, what only interacts no main effects", "[multiverse]") {
    const detail::Grid grid({2, 3});
    CHECK(grid.size() == 6);
    CHECK(grid.alternative(4, 0) == 1);
    CHECK(grid.alternative(4, 1) == 1);
    CHECK(grid.combination(1, 0, 1) == 4);
    CHECK(grid.combination(1, 1, 2) == 5);
    // 0 or 2 and 0, 1 or 5: variances 1 and 14/3
    const detail::GridVariance sum = detail::grid_variance(grid, {0, 1, 5, 2, 3, 7});
    CHECK(near(sum.main[0], 3.0 / 17));
    CHECK(near(sum.total[0], 3.0 / 17));
    CHECK(near(sum.main[1], 14.0 / 17));
    CHECK(near(sum.total[1], 14.0 / 17));
    const detail::GridVariance either = detail::grid_variance(detail::Grid({2, 2}), {0, 1, 1, 0});
    for (const std::size_t c : {0u, 1u}) {
        CHECK(either.main[c] == 0);
        CHECK(either.total[c] == 1);
        CHECK(either.means[c] == std::vector<double>{0.5, 0.5});
    }
    const detail::GridVariance flat = detail::grid_variance(detail::Grid({2, 2}), {0.3, 0.3, 0.1 + 0.2, 0.3});
    CHECK(!flat.main[0]);
    CHECK(!flat.total[1]);
    CHECK(flat.balanced);
}

TEST_CASE("multiverse: shares of all effects of a full grid add up, however many choices", "[multiverse]") {
    // x + 2 y z over three choices of -1 and 1: 1 of the variance is that of x, 4 that of y and z together
    std::vector<double> y;
    for (const double a : {-1.0, 1.0})
        for (const double b : {-1.0, 1.0})
            for (const double c : {-1.0, 1.0}) y.push_back(a + 2 * b * c);
    const detail::GridVariance v = detail::grid_variance(detail::Grid({2, 2, 2}), y);
    CHECK(near(v.main[0], 0.2));
    CHECK(near(v.total[0], 0.2));
    CHECK(near(v.main[1], 0));
    CHECK(near(v.total[1], 0.8));
    CHECK(near(v.total[2], 0.8));
}

TEST_CASE("multiverse: without some combinations, means are of those that are left", "[multiverse]") {
    // 0, -, 2, 4: mean 2, squares 8; of the first choice 4 + 2 × 1, of the second 2 × 1 + 4
    const detail::GridVariance v = detail::grid_variance(detail::Grid({2, 2}), {0, none, 2, 4});
    CHECK(!v.balanced);
    CHECK(v.means[0] == std::vector<double>{0, 3});
    CHECK(v.counts[1] == std::vector<int>{2, 1});
    CHECK(near(v.main[0], 6.0 / 8));
    CHECK(near(v.main[1], 6.0 / 8));
    CHECK(near(v.total[0], 2.0 / 8));  // 0 and 2 beside the first alternative of the second, 4 alone
    CHECK(near(v.total[1], 2.0 / 8));
    const detail::GridVariance row = detail::grid_variance(detail::Grid({2, 2}), {none, none, 2, 4});
    CHECK(row.balanced);  // one alternative with both of the other choice
    CHECK(row.main[0] == 0);
    CHECK(row.main[1] == 1);
    CHECK(std::isnan(row.means[0][0]));
    const detail::GridVariance nothing = detail::grid_variance(detail::Grid({2}), {none, none});
    CHECK(!nothing.balanced);
    CHECK(!nothing.main[0]);
}

TEST_CASE("multiverse: how many of the first priorities are others", "[multiverse]") {
    using Set = std::optional<std::vector<std::uint32_t>>;
    const detail::Grid grid({3});
    // of 1 2 and 2 3 a half changes, of either and 4 5 6 all: 5/6 in the mean
    CHECK(near(detail::changed_share(grid, {Set{{1, 2}}, Set{{4, 5, 6}}, Set{{2, 3}}}, 7, 0), 5.0 / 6));
    // of 1 2 3 and 1 two of three, of nothing and either all
    CHECK(near(detail::changed_share(grid, {Set{{1, 2, 3}}, Set{{1}}, Set{std::vector<std::uint32_t>()}}, 7, 0), (2.0 / 3 + 1 + 1) / 3));
    CHECK(detail::changed_share(grid, {Set{{1, 2}}, std::nullopt, Set{{2, 1}}}, 7, 0) == 0);
    CHECK(!detail::changed_share(grid, {Set{{1, 2}}, std::nullopt, std::nullopt}, 7, 0));
    const Set empty{std::vector<std::uint32_t>()};
    CHECK(detail::changed_share(grid, {empty, empty, empty}, 7, 0) == 0);
}

TEST_CASE("multiverse: gaps that are first under all, most, few and none of the methods", "[multiverse]") {
    const Framework f = framework({"act", "unit", "line", "help"});
    const Assessment a = assessment({{"act", 0}, {"unit", 1}, {"line", 2}, {"help", 3}});
    Study s = study({{uncertain::Methods{{Method{.id = "as_it_is"}, weight("line", "line", 9), weight("little", "line", 0.5)}}}});
    s.top = 2;
    const TargetProfile targets = aims();
    const Multiverse all = multiverse(f, a, s, {}, &targets);
    // By their gaps of 4, 3, 2 and 1 and their weights: the act is first or second, the line once first, the help never among two.
    REQUIRE(all.priorities.size() == 4);
    CHECK(all.priorities[0].indicator == "act");
    CHECK(all.priorities[0].verdict == Verdict::always);
    CHECK(all.priorities[0].first == 1);
    CHECK(all.priorities[0].last == 2);
    CHECK(all.priorities[1].indicator == "unit");
    CHECK(all.priorities[1].verdict == Verdict::mostly);
    CHECK(all.priorities[1].top == 2.0 / 3);
    CHECK(all.priorities[2].indicator == "line");
    CHECK(all.priorities[2].verdict == Verdict::seldom);
    CHECK(all.priorities[2].top == 1.0 / 3);
    CHECK(all.priorities[3].indicator == "help");
    CHECK(all.priorities[3].verdict == Verdict::never);
    CHECK(all.priorities[3].open == 1);
    CHECK(near(all.choices[0].changed, 1.0 / 3));  // of two, one changes in two of three pairs
    CHECK(all.choices[0].main == 1);
    CHECK(all.targets == "t");
    CHECK(all.provenance.targets != Hash());
    CHECK(all.conclusion.languages.at("en").find("1 of 4 gaps are among the first 2 priorities under all of them") != std::string::npos);
}

TEST_CASE("multiverse: nobody, and each institution or sector, left out", "[multiverse]") {
    Assessment a = assessment({});
    a.institutions = {{.id = "police", .sector = "security"},
                      {.id = "army", .sector = "security"},
                      {.id = "court", .label = "Court"},
                      {.id = "security"}};
    for (const auto& [institution, value] :
         {std::pair("police", 0.0), std::pair("army", 1.0), std::pair("court", 4.0), std::pair("security", 3.0)})
        for (const char* indicator : {"act", "unit"})
            a.responses.push_back({.institution = institution, .indicator = indicator, .answer = Answer{value}});
    const Study each = study({{uncertain::Institutions{.draw = uncertain::InstitutionDraw::leave_one_out}}, weights("act", 2)});
    const Multiverse one = multiverse(framework({"act", "unit"}), a, each);
    CHECK(one.combinations == 10);
    REQUIRE(one.choices[0].alternatives.size() == 5);
    CHECK(one.choices[0].alternatives[0].id == "nobody");
    CHECK(one.choices[0].alternatives[0].mean == 2);
    CHECK(one.choices[0].alternatives[0].label.in("es") == "Sin excluir a nadie");
    CHECK(one.choices[0].alternatives[1].id == "without_police");
    CHECK(near(one.choices[0].alternatives[1].mean, 8.0 / 3));
    CHECK(one.choices[0].alternatives[3].label.in("en") == "Without Court");
    CHECK(near(one.choices[0].alternatives[3].mean, 4.0 / 3));
    CHECK(one.scores[0].greatest_with == "without_police + as_it_is");
    const Study sectors = study({{uncertain::Institutions{.draw = uncertain::InstitutionDraw::leave_one_out, .by_sector = true}}});
    const Multiverse sector = multiverse(framework({"act", "unit"}), a, sectors);
    REQUIRE(sector.choices[0].alternatives.size() == 4);
    CHECK(sector.choices[0].alternatives[1].id == "without_security");
    CHECK(sector.choices[0].alternatives[1].mean == 3.5);
    CHECK(sector.choices[0].alternatives[3].id == "without_security_");  // the institution without a sector
    CHECK(near(sector.choices[0].alternatives[3].mean, 5.0 / 3));
}

TEST_CASE("multiverse: combinations that cannot be scored are counted and named", "[multiverse]") {
    const Framework f = framework({"act", "unit"});
    const Assessment a = assessment({{"act", 1}, {"unit", 3}});
    Study s = study({rules(), {uncertain::Methods{{Method{.id = "as_it_is"}, weight("turned", "act", -1)}}}});
    const Multiverse all = multiverse(f, a, s);
    CHECK(all.combinations == 4);
    CHECK(all.failed == 2);
    CHECK(all.balanced);
    REQUIRE(all.failures.size() == 1);
    CHECK(all.failures[0].code == "negative_weight");
    CHECK(all.failures[0].combinations == 2);
    CHECK(all.failures[0].named == std::vector<std::string>{"mean + turned", "least + turned"});
    CHECK(all.failures[0].text.languages.at("es").find("negativo") != std::string::npos);
    CHECK(all.scores[0].scored == 1);
    CHECK(!all.choices[1].alternatives[1].mean);
    CHECK(all.choices[1].alternatives[1].scored == 0);
    CHECK(all.choices[0].main == 1);
    CHECK(all.choices[1].total == 0);
    CHECK(all.conclusion.languages.at("en").ends_with("; 2 more could not be scored."));
    // A weight of 0 for each of two is too little only together: the grid that is left has a hole.
    const Study hole = study({weights("act", 0), weights("unit", 0)});
    const Multiverse holed = multiverse(f, a, hole);
    CHECK(holed.failed == 1);
    CHECK(!holed.balanced);
    CHECK(holed.failures[0].named == std::vector<std::string>{"other + other"});
    s.factors[1].varies = {uncertain::Methods{{weight("turned", "act", -1), weight("and", "act", -2)}}};
    CHECK(refused(s, a) == std::vector<std::pair<std::string, std::string>>{{"no_draw_scored", "/factors"}});
}

TEST_CASE("multiverse: what is no choice of a grid, and grids that are too large", "[multiverse]") {
    using Found = std::vector<std::pair<std::string, std::string>>;
    const Assessment a = assessment({{"act", 1}, {"unit", 3}});
    CHECK(refused(study({}), a) == Found{{"nothing_varies", "/factors"}});
    CHECK(refused(study({rules(), {uncertain::Weights{}}, {uncertain::Answers{}}, {uncertain::Institutions{}}}), a) ==
          Found{{"not_in_a_grid", "/factors/1/varies"}, {"not_in_a_grid", "/factors/2/varies"}, {"not_in_a_grid", "/factors/3/varies"}});
    CHECK(refused(study({{uncertain::Institutions{.draw = uncertain::InstitutionDraw::leave_one_out}}}), a) ==
          Found{{"nobody_to_leave_out", "/factors/0/varies"}});
    const Study large = study(std::vector<Variation>(17, rules()));
    try {
        multiverse(framework({"act", "unit"}), a, large);
        FAIL("131,072 combinations");
    } catch (const Error& error) {
        REQUIRE(error.issues().size() == 1);
        CHECK(error.issues()[0].code == "too_many_combinations");
        CHECK(error.issues()[0].arguments == std::vector<std::string>{"131072", "100000"});
    }
    Study twice = study({rules(), rules()});
    twice.factors[1].id = "f0";
    twice.nodes = {"unti"};
    CHECK(refused(twice, a) == Found{{"duplicate_id", "/factors/1/id"}});
    twice.factors[1].id = "f1";
    CHECK(refused(twice, a) == Found{{"unknown_node", "/nodes/0"}});
}

TEST_CASE("multiverse: where the root has no score, what else there is", "[multiverse]") {
    const Multiverse all = multiverse(framework({"act", "unit"}), assessment({}), study({rules()}));
    CHECK(all.failed == 0);
    CHECK(all.scores[0].scored == 0);
    CHECK(!all.scores[0].least_with);
    CHECK(!all.choices[0].main);
    CHECK(!all.balanced);
    CHECK(all.conclusion.empty());
}

TEST_CASE("multiverse: the number of threads changes nothing, and long work is stopped", "[multiverse]") {
    const Framework f = framework({"act", "unit", "line", "help"});
    const Assessment a = assessment({{"act", 0}, {"unit", 3}, {"line", 2}, {"help", 1}});
    const Study s = study({rules(), weights("act", 3), weights("unit", -1), weights("line", 0.1), weights("help", 5), weights("act", 2),
                           weights("line", 7), weights("help", 2), weights("help", 0.3)});
    const TargetProfile targets = aims();
    const Multiverse alone = multiverse(f, a, s, {}, &targets, 1);
    CHECK(alone.combinations == 512);
    CHECK(alone.failed == 256);
    CHECK(alone.failures[0].named.size() == 100);
    CHECK(alone == multiverse(f, a, s, {}, &targets, 2));
    CHECK(alone == multiverse(f, a, s, {}, &targets, 8));
    const Interruptible watched([] { return false; }, std::chrono::milliseconds(0));
    CHECK_THROWS_AS(multiverse(f, a, s, {}, &targets), Stopped);
}
