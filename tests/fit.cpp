#include <ceiba/check.hpp>
#include <ceiba/evaluator.hpp>
#include <ceiba/explain.hpp>
#include <ceiba/fit.hpp>
#include <ceiba/io/json.hpp>
#include <ceiba/score.hpp>

#include "laws.hpp"

using namespace ceiba;
namespace measure = ceiba::measure;

namespace {

/// A mean over indicators a and b, with context `people` to divide by; `scale` is the numeric rule of both.
Framework index_of(const std::string& scale, const std::string& a = "", const std::string& root = "", const std::string& defaults = "") {
    return parse<Framework>(R"({"schema": "ceiba/framework/1", "id": "index", "version": "1", "defaults": {)" + defaults + R"(}, "scales": [
        {"id": "many", "numeric": )" +
                            scale + R"(},
        {"id": "fixed", "numeric": {"normalise": "goalposts", "low": 0, "high": 10}},
        {"id": "size", "numeric": {"normalise": "identity", "low": 0, "high": 1e9}}],
        "root": {"id": "root", )" +
                            root + R"( "children": [
            {"id": "a", "question": {"scale": "many")" +
                            a + R"(}},
            {"id": "b", "question": {"scale": "fixed"}},
            {"id": "people", "question": {"scale": "size", "scored": false}}]}})");
}

struct Unit {
    std::string subject{};
    std::optional<double> a{};
    std::optional<double> b = 5;
    std::optional<double> people{};
    std::string group{};
    std::string date{};
};

Assessment assessment(const Unit& u) {
    Assessment out{.id = u.subject + u.date, .framework = "index"};
    out.subject.id = u.subject;
    if (!u.group.empty()) out.subject.groups["region"] = u.group;
    out.round.id = u.date.empty() ? "r" : u.date;
    if (!u.date.empty()) out.round.date = u.date;
    out.institutions.push_back({.id = "office"});
    const auto answer = [&](const char* indicator, std::optional<double> x) {
        if (x) out.responses.push_back({.institution = "office", .indicator = indicator, .answer = Answer{*x}});
    };
    answer("a", u.a);
    answer("b", u.b);
    answer("people", u.people);
    return out;
}

std::vector<Assessment> units(const std::vector<Unit>& list) {
    std::vector<Assessment> out;
    for (const Unit& u : list) out.push_back(assessment(u));
    return out;
}

/// What node `a` of each unit came to, NaN for none.
std::vector<double> values(const Fitted& fitted, const std::string& node = "a") {
    std::vector<double> out;
    for (const Assessment& unit : fitted.assessments)
        for (const NodeScore& s : score(fitted.framework, unit).nodes)
            if (s.id == node) out.push_back(s.value.value_or(tests::nan));
    return out;
}

/// Codes and places of what is refused.
std::string refused(const Framework& framework, const std::vector<Assessment>& list, const Method& method = {}) {
    std::string out;
    try {
        fit(framework, list, method);
    } catch (const Error& error) {
        for (const Issue& i : error.issues()) out += i.code + " " + i.document.value_or("-") + " " + i.where + "; ";
    }
    return out;
}

std::string codes_of(const std::vector<Issue>& issues) {
    std::string out;
    for (const Issue& i : issues) out += i.code + " " + i.where + "; ";
    return out;
}

NodeScore node(const Scores& scores, const std::string& id) {
    return *std::ranges::find(scores.nodes, id, &NodeScore::id);
}

}  // namespace

TEST_CASE("fit: min-max becomes goalposts that stand in a scale of the framework") {
    const Fitted fitted = fit(index_of(R"({"normalise": "min_max", "range": {"low": 0, "high": 100}})", "", R"("rescale": true,)"),
                              units({{.subject = "x", .a = 2}, {.subject = "y", .a = 6}, {.subject = "z", .a = 3}}));
    CHECK(values(fitted) == std::vector<double>{0, 100, 25});
    const Scale& scale = *std::ranges::find(fitted.framework.scales, "fitted_a", &Scale::id);
    CHECK(scale.numeric == measure::Normaliser{measure::Goalposts{.low = 2, .high = 6, .range = {.low = 0, .high = 100}}});
    REQUIRE(fitted.columns.size() == 2);
    CHECK(fitted.columns[0].normaliser == scale.numeric);
    CHECK(fitted.columns[0].observed == 3);
    CHECK(fitted.columns[1].scale == "fixed");
    CHECK(fitted.cells.empty());
    CHECK(std::ranges::find(fitted.framework.scales, "many", &Scale::id) == fitted.framework.scales.end());
    CHECK_FALSE(has_errors(check(fitted.framework)));
}

TEST_CASE("fit: lower is better turns what was fitted, whatever the normaliser") {
    const std::vector<Assessment> list = units({{.subject = "x", .a = 1}, {.subject = "y", .a = 3}, {.subject = "z", .a = 5}});
    const auto turned = [&](const std::string& scale) {
        Framework f = index_of(scale);
        f.root.children[0].direction = Direction::lower;
        return values(fit(f, list));
    };
    CHECK(turned(R"("min_max")") == std::vector<double>{1, 0.5, 0});
    CHECK(turned(R"("rank")") == std::vector<double>{1, 0.5, 0});
    CHECK(turned(R"("percentile")") == std::vector<double>{1, 0.5, 0});
    CHECK(turned(R"("z_score")") == std::vector<double>{1, 0, -1});
    CHECK(turned(R"({"normalise": "z_score", "mean": 100, "deviation": 10})") == std::vector<double>{110, 100, 90});
    CHECK(turned(R"({"normalise": "distance_to_target", "target": 2})") == std::vector<double>{1, 1 - 1 / 3., 0});
}

TEST_CASE("fit: a target goes the way of an answer, treated as the units are") {
    const std::vector<Assessment> list = units({{.subject = "x", .a = 1}, {.subject = "y", .a = 10}, {.subject = "z", .a = 100}});
    const char* const to_hundred = R"({"normalise": "distance_to_target", "target": 100})";
    const std::vector<double> logged = values(fit(index_of(to_hundred, R"(, "treatment": {"treatment": "log", "shift": 0})"), list));
    CHECK(logged[0] == 0);
    CHECK(std::abs(logged[1] - .5) <= 1e-15);  // a quotient of two logarithms
    CHECK(logged[2] == 1);
    const std::vector<double> limited = values(fit(index_of(to_hundred, R"(, "treatment": {"treatment": "limits", "high": 51})"), list));
    CHECK(limited == std::vector<double>{0, 9 / 50., 1});
    // The indicator's own target, and one where lower is better.
    CHECK(values(fit(index_of(R"("distance_to_target")", R"(, "target": 100, "treatment": {"treatment": "log", "shift": 0})"), list)) ==
          logged);
    Framework lower = index_of(R"({"normalise": "distance_to_target", "target": 1})", R"(, "treatment": {"treatment": "log", "shift": 0})");
    lower.root.children[0].direction = Direction::lower;
    CHECK(std::abs(values(fit(lower, list))[1] - .5) <= 1e-15);
    // A target without a logarithm.
    CHECK(refused(index_of(R"({"normalise": "distance_to_target", "target": -5})", R"(, "treatment": {"treatment": "log", "shift": 0})"),
                  list) == "log_domain framework /root/children/0/question; ");
}

TEST_CASE("fit: what it gives is scored with the method that fitted it, and without one, to the same values") {
    const std::vector<Assessment> list = units({{.subject = "u", .a = 1},
                                                {.subject = "v", .a = 2},
                                                {.subject = "w", .a = 3},
                                                {.subject = "x", .a = 4},
                                                {.subject = "y", .a = 90}});
    const measure::Treatment none{};
    const measure::Treatment log{measure::treatment::Log{}};
    const measure::Treatment cut{measure::treatment::Winsorise{.skewness = .3, .kurtosis = -1}};
    const measure::Treatment limits{measure::treatment::Limits{.high = 50}};
    const char* const words[] = {"", R"(, "treatment": "log")",
                                 R"(, "treatment": {"treatment": "winsorise", "skewness": 0.3, "kurtosis": -1})",
                                 R"(, "treatment": {"treatment": "limits", "high": 50})", R"(, "treatment": "none")"};
    int fitted_ones = 0;
    for (const char* scale : {R"("min_max")", R"({"normalise": "goalposts", "low": 1, "high": 9})"}) {
        for (const char* own : words) {
            for (const auto& asked : {std::optional<measure::Treatment>(), std::optional(none), std::optional(log), std::optional(cut),
                                      std::optional(limits)}) {
                for (const auto& of_node :
                     {std::optional<measure::Treatment>(), std::optional(none), std::optional(log), std::optional(cut)}) {
                    for (const bool by_default : {true, false}) {
                        Method m{.id = "m"};
                        if (by_default) m.defaults.treatment = asked;
                        else m.selectors = {{.depth = 1, .treatment = asked}};
                        m.nodes["a"].treatment = of_node;
                        std::vector<Assessment> some = list;
                        const Framework f = index_of(scale, own);
                        if (!by_default)  // `b` is chosen too
                            for (std::size_t i = 0; i < some.size(); ++i) some[i].responses[1].answer = Answer{static_cast<double>(i * i)};
                        const Fitted fitted = fit(f, some, m);
                        std::vector<double> with;
                        for (const Assessment& unit : fitted.assessments)
                            with.push_back(*node(score(fitted.framework, unit, m), "a").value);
                        CAPTURE(scale, own, by_default, asked.has_value(), of_node.has_value());
                        CHECK(with == values(fitted));
                        ++fitted_ones;
                    }
                }
            }
        }
    }
    CHECK(fitted_ones == 400);
}

TEST_CASE("fit: a column that nobody answered needs no numbers where its constants are known") {
    std::vector<Assessment> list = units({{.subject = "x", .a = 1}, {.subject = "y", .a = 2}});
    for (Assessment& a : list) std::erase_if(a.responses, [](const Response& r) { return r.indicator == "b"; });
    Framework f = index_of(R"("min_max")");
    Question& b = *f.root.children[1].question;
    b.treatment = measure::Treatment{measure::treatment::Limits{.high = 5}};
    CHECK(values(fit(f, list), "root") == std::vector<double>{0, 1});
    b.treatment = measure::Treatment{measure::treatment::Log{.shift = 1}};
    CHECK(values(fit(f, list), "root") == std::vector<double>{0, 1});
    b.treatment = measure::Treatment{measure::treatment::Log{}};  // a shift is one of the units
    CHECK(refused(f, list) == "empty_column framework /root/children/1/question; ");
}

TEST_CASE("fit: a z-score keeps its mean and deviation, and has no bounds") {
    const Fitted fitted = fit(index_of(R"("z_score")"),
                              units({{.subject = "x", .a = 1}, {.subject = "y", .a = 3}, {.subject = "z", .a = 5}, {.subject = "w"}}));
    CHECK(fitted.columns[0].normaliser == measure::Normaliser{measure::Standard{.mean = 3, .deviation = 2}});
    CHECK(fitted.columns[0].missing == 1);
    const Scores scores = score(fitted.framework, fitted.assessments[3]);
    CHECK(scores.nodes[0].value == 0.5);  // b alone
    CHECK_FALSE(scores.nodes[0].lower);
    CHECK_FALSE(node(scores, "a").lower);
    CHECK(parse<Scores>(to_json(scores)) == scores);
    CHECK(values(fitted, "root")[0] == -0.25);  // (-1 + .5) / 2
    CHECK_FALSE(score(fitted.framework, fitted.assessments[0]).nodes[0].upper);
}

TEST_CASE("fit: ranks and percentiles of units, ties as said") {
    const std::vector<Assessment> list =
        units({{.subject = "x", .a = 10}, {.subject = "y", .a = 20}, {.subject = "z", .a = 20}, {.subject = "w", .a = 5}});
    CHECK(values(fit(index_of(R"({"normalise": "rank", "range": {"low": 1, "high": 4}})", "", R"("rescale": true,)"), list)) ==
          std::vector<double>{2, 3.5, 3.5, 1});
    CHECK(values(fit(index_of(R"({"normalise": "rank", "ties": "minimum", "range": {"low": 1, "high": 4}})", "", R"("rescale": true,)"),
                     list)) == std::vector<double>{2, 3, 3, 1});
    CHECK(values(fit(index_of(R"({"normalise": "percentile", "range": {"low": 0, "high": 3}})", "", R"("rescale": true,)"), list)) ==
          std::vector<double>{1, 2, 2, 0});
}

TEST_CASE("fit: ranks and percentiles are of the turned values: a table and its mirror under the other direction give the same figures") {
    const auto list = [](std::vector<double> a) {
        return units({{.subject = "x", .a = a[0]}, {.subject = "y", .a = a[1]}, {.subject = "z", .a = a[2]}, {.subject = "w", .a = a[3]}});
    };
    const auto found = [&](const std::string& scale, const std::vector<double>& a, Direction direction) {
        Framework f = index_of(scale, "", R"("rescale": true,)");
        f.root.children[0].direction = direction;
        return values(fit(f, list(a)));
    };
    CHECK(found(R"("percentile")", {1, 2, 2, 2}, Direction::lower) == std::vector<double>{1, 0, 0, 0});
    for (const std::string scale :
         {R"("percentile")", R"("rank")", R"({"normalise": "rank", "ties": "minimum"})", R"({"normalise": "rank", "ties": "maximum"})",
          R"({"normalise": "rank", "ties": "dense"})", R"({"normalise": "percentile", "range": {"low": 0.1, "high": 0.7}})"}) {
        INFO(scale);
        const std::vector<double> lower = found(scale, {1 / 3., 7, 2, 2}, Direction::lower);
        const std::vector<double> higher = found(scale, {-1 / 3., -7, -2, -2}, Direction::higher);
        for (std::size_t i = 0; i < lower.size(); ++i) CHECK(std::abs(lower[i] - higher[i]) <= tests::rounding_errors);
    }
}

TEST_CASE("fit: distance to a target, its own or the scale's, and to a reference") {
    const std::vector<Assessment> list = units({{.subject = "x", .a = 0}, {.subject = "y", .a = 5}, {.subject = "z", .a = 10}});
    CHECK(values(fit(index_of(R"({"normalise": "distance_to_target", "target": 8})"), list)) == std::vector<double>{0, 0.625, 1});
    CHECK(values(fit(index_of(R"({"normalise": "distance_to_target", "clamp": false})", R"(, "target": 8)"), list)) ==
          std::vector<double>{0, 0.625, 1.25});
    CHECK(values(fit(index_of(R"({"normalise": "distance_to_reference", "reference": "y"})"), list)) == std::vector<double>{0, 1, 2});
    const std::string place = "/root/children/0/question; ";
    CHECK(refused(index_of(R"("distance_to_target")"), list) == "no_target framework " + place);
    CHECK(refused(index_of(R"({"normalise": "distance_to_reference", "reference": "q"})"), list) == "no_reference framework " + place);
    CHECK(refused(index_of(R"({"normalise": "distance_to_reference", "reference": "x"})"), list) == "no_reference framework " + place);
}

TEST_CASE("pitfall C10: a target that is not beyond the worst unit is refused, in either direction") {
    const std::vector<Assessment> list = units({{.subject = "x", .a = 2}, {.subject = "y", .a = 5}});
    Framework f = index_of(R"({"normalise": "distance_to_target", "target": 2})");
    CHECK(refused(f, list) == "bad_distance framework /root/children/0/question; ");
    f.root.children[0].direction = Direction::lower;
    CHECK(values(fit(f, list)) == std::vector<double>{1, 0});
    f.scales[0].numeric = measure::Normaliser{measure::DistanceToTarget{.target = 5}};
    CHECK(refused(f, list) == "bad_distance framework /root/children/0/question; ");
}

TEST_CASE("pitfall C9: a constant, one-unit or empty column is refused, with its place") {
    for (const std::string normaliser : {R"("min_max")", R"("z_score")", R"("rank")", R"("percentile")"}) {
        INFO(normaliser);
        const Framework f = index_of(normaliser);
        const std::string place = "/root/children/0/question; ";
        CHECK(refused(f, units({{.subject = "x", .a = 2}, {.subject = "y", .a = 2}})) == "constant_column framework " + place);
        CHECK(refused(f, units({{.subject = "x", .a = 2}})) == "constant_column framework " + place);
        CHECK(refused(f, units({{.subject = "x"}, {.subject = "y"}})) == "empty_column framework " + place);
    }
}

TEST_CASE("pitfall C13: a z-score under a geometric mean is refused before anything is fitted, with the reason") {
    const Framework f = index_of(R"("z_score")", "", R"("rule": "geometric",)");
    const std::vector<Issue> issues = check(f);
    const auto found = std::ranges::find(issues, "no_range", &Issue::code);
    REQUIRE(found != issues.end());
    CHECK(found->severity == Severity::error);
    CHECK(found->text == "'a' has no range, which geometric needs");
    CHECK(refused(f, units({{.subject = "x", .a = 2}, {.subject = "y", .a = 3}})).starts_with("no_range framework /root/children/0; "));
}

TEST_CASE("COINr issue 65: any output range keeps zeros out of a geometric mean") {
    const Fitted fitted = fit(index_of(R"({"normalise": "min_max", "range": {"low": 1, "high": 100}})", "",
                                       R"("rule": "geometric", "rescale": true, "range": {"low": 1, "high": 100},)"),
                              units({{.subject = "x", .a = 2, .b = 10}, {.subject = "y", .a = 3, .b = 0}}));
    CHECK(std::abs(values(fitted, "root")[0] - 10) <= 1e-13);  // one root of a product
    CHECK(std::abs(values(fitted, "root")[1] - 10) <= 1e-13);
}

TEST_CASE("fit: a hole is filled by the rule, and flagged wherever it appears") {
    const std::vector<Assessment> list = units({{.subject = "x", .a = 1, .group = "north"},
                                                {.subject = "y", .a = 3, .group = "north"},
                                                {.subject = "z", .a = 8, .group = "south"},
                                                {.subject = "w", .group = "north"}});
    const auto filled = [&](const std::string& rule) {
        const Fitted fitted = fit(index_of(R"("min_max")", R"(, "impute": )" + rule), list);
        REQUIRE(fitted.cells.size() == 1);
        CHECK(fitted.cells[0].subject == "w");
        CHECK(fitted.cells[0].indicator == "a");
        CHECK_FALSE(fitted.cells[0].observed);
        REQUIRE(fitted.assessments[3].imputations.size() == 1);
        CHECK(fitted.assessments[3].imputations[0].value == *fitted.cells[0].imputed);
        CHECK(fitted.columns[0].imputed == 1);
        return *fitted.cells[0].imputed;
    };
    CHECK(filled(R"("mean")") == 4);
    CHECK(filled(R"("median")") == 3);
    CHECK(filled(R"({"impute": "group_mean", "group": "region"})") == 2);
    CHECK(filled(R"({"impute": "group_median", "group": "region"})") == 2);

    const Fitted fitted = fit(index_of(R"("min_max")", R"(, "impute": "mean")"), list);
    const Scores scores = score(fitted.framework, fitted.assessments[3]);
    const NodeScore a = node(scores, "a");
    CHECK(a.value == 3 / 7.);
    CHECK(a.answer == 4.0);
    CHECK(a.imputed == 1);
    CHECK(a.coverage == 0.0);
    CHECK(a.lower == 0.0);
    CHECK(a.upper == 1.0);
    CHECK(scores.nodes[0].imputed == 0.5);
    CHECK(scores.nodes[0].coverage == 0.5);
    CHECK(scores.nodes[0].lower == 0.25);
    CHECK(scores.nodes[0].upper == 0.75);
    CHECK(node(scores, "b").imputed == 0);
    CHECK(scores.answers[0].imputed == 4.0);
    CHECK(scores.answers[0].state == State::not_answered);
    CHECK_FALSE(scores.answers[0].value);
}

TEST_CASE("fit: what is imputed does not count towards a minimum coverage") {
    const std::vector<Assessment> list = units({{.subject = "x", .a = 1}, {.subject = "y", .a = 3}, {.subject = "w"}});
    const Fitted fitted = fit(index_of(R"("min_max")", R"(, "impute": "mean")", R"("policy": {"minimum_coverage": 0.6},)"), list);
    CHECK(values(fitted, "root")[0] == 0.25);
    CHECK(std::isnan(values(fitted, "root")[2]));
}

TEST_CASE("COINr issue 40: imputing never changes an observed answer") {
    const std::vector<Assessment> list = units({{.subject = "x", .a = 1}, {.subject = "y", .a = 3}, {.subject = "w"}});
    const Fitted fitted = fit(index_of(R"("min_max")", R"(, "impute": "mean")"), list);
    for (std::size_t u = 0; u < list.size(); ++u) {
        CHECK(fitted.assessments[u].responses == list[u].responses);
        CHECK(fitted.assessments[u].imputations.size() == (u == 2 ? 1U : 0U));
    }
    Assessment both = list[0];
    both.imputations.push_back({.indicator = "a", .value = 99});
    CHECK(node(score(fitted.framework, both), "a").value == 0.0);
    CHECK(node(score(fitted.framework, both), "a").imputed == 0);
}

TEST_CASE("fit: what does not apply is never imputed, and what cannot be filled says so") {
    std::vector<Assessment> list = units({{.subject = "x", .a = 1, .group = "north"},
                                          {.subject = "y", .a = 3, .group = "north"},
                                          {.subject = "v", .group = "south"},
                                          {.subject = "u"},
                                          {.subject = "w", .group = "north"}});
    list[4].responses.push_back({.institution = "office", .indicator = "a", .state = State::not_applicable});
    const Fitted fitted = fit(index_of(R"("min_max")", R"(, "impute": {"impute": "group_mean", "group": "region"})"), list);
    CHECK(fitted.cells.empty());
    CHECK(fitted.columns[0].missing == 2);
    CHECK(codes_of(fitted.issues) == "not_imputed /3; not_imputed /2; ");  // by subject: u, then v
    for (const Issue& i : fitted.issues) CHECK(i.document == "assessments");
    CHECK(node(score(fitted.framework, fitted.assessments[4]), "a").state == State::not_applicable);
}

TEST_CASE("fit: holes in a panel are filled from the same subject's rounds, by date") {
    const std::vector<Assessment> list = units({{.subject = "x", .a = 9, .date = "2024-01-01"},
                                                {.subject = "x", .date = "2021-01-01"},
                                                {.subject = "x", .a = 1, .date = "2020-01-01"},
                                                {.subject = "y", .a = 4, .date = "2021-01-01"},
                                                {.subject = "y", .date = "2020-01-01"}});
    const auto filled = [&](const std::string& rule) {
        const Fitted fitted = fit(index_of(R"("min_max")", R"(, "impute": )" + rule), list);
        CHECK(codes_of(fitted.issues) == "not_imputed /4; ");  // nothing is known of y before
        REQUIRE(fitted.cells.size() == 1);
        CHECK(fitted.cells[0].round == "2021-01-01");
        return *fitted.cells[0].imputed;
    };
    CHECK(filled(R"("last")") == 1);
    CHECK(filled(R"("linear")") == 1 + 8 * (366 / 1461.));  // 2020 is a leap year
    std::vector<Assessment> undated = list;
    undated[0].round.date.reset();
    CHECK(refused(index_of(R"("min_max")", R"(, "impute": "last")"), undated) == "no_round_date framework /root/children/0/question; ");
}

TEST_CASE("fit: days are those of the calendar") {
    CHECK(detail::day("1970-01-01") == 0);
    CHECK(detail::day("1969-12-31") == -1);
    CHECK(detail::day("2000-03-01") - detail::day("2000-02-28") == 2);
    CHECK(detail::day("1900-03-01") - detail::day("1900-02-28") == 1);
    CHECK(detail::day("2024-02-29") == 19782);
}

TEST_CASE("fit: outliers are cut, and every number cut is named") {
    std::vector<Unit> list;
    for (int i = 0; i < 7; ++i) list.push_back({.subject = "u" + std::to_string(i), .a = i < 6 ? i : 100});
    const Fitted fitted = fit(index_of(R"("z_score")", R"(, "treatment": "winsorise")"), units(list));
    REQUIRE(fitted.cells.size() == 1);
    CHECK(fitted.cells[0].observed == 100.0);
    CHECK(fitted.cells[0].treated == 5.0);
    const FittedColumn& c = fitted.columns[0];
    CHECK(c.times == 1);
    CHECK(c.treated == 1);
    CHECK(c.treatment == measure::Treatment{measure::treatment::Limits{.high = 5}});
    CHECK(c.skewness > 2);
    CHECK(c.kurtosis > 3.5);
    CHECK(c.treated_skewness < 0);
    CHECK(values(fitted)[6] == values(fitted)[5]);
    CHECK(fitted.issues.empty());
    CHECK(score(fitted.framework, fitted.assessments[6]).answers[0].value == 100.0);
    const Step cut = explain(fitted.framework, fitted.assessments[6], "a").steps[0];
    CHECK(cut.treated == 5.0);
    CHECK(cut.text.languages.at("en").find("from the answer 100; treated: 5; in standard deviations: 0 + 1 × (5 − ") != std::string::npos);
    CHECK(cut.text.languages.at("es").find("de la respuesta 100; tratado: 5; en desviaciones estándar: ") != std::string::npos);
    CHECK_FALSE(explain(fitted.framework, fitted.assessments[0], "a").steps[0].treated);
}

TEST_CASE("fit: a logarithm with the shift that is said, or the one that the units give") {
    const std::vector<Assessment> list = units({{.subject = "x", .a = 0}, {.subject = "y", .a = 9}, {.subject = "z", .a = 99}});
    const Fitted said = fit(index_of(R"("min_max")", R"(, "treatment": {"treatment": "log", "shift": 1})"), list);
    CHECK(std::abs(values(said)[1] - 0.5) <= tests::rounding_errors);
    const Fitted found = fit(index_of(R"("min_max")", R"(, "treatment": "log")"), list);
    CHECK(found.columns[0].treatment == measure::Treatment{measure::treatment::Log{.shift = .99}});
    CHECK(refused(index_of(R"("min_max")", R"(, "treatment": {"treatment": "log", "shift": 0})"), list) ==
          "log_domain framework /root/children/0/question; ");
}

TEST_CASE("pitfall C3: a treatment that changes nothing says so") {
    const std::vector<Assessment> list = units({{.subject = "x", .a = 1}, {.subject = "y", .a = 2}, {.subject = "z", .a = 3}});
    for (const std::string rule : {R"("winsorise")", R"({"treatment": "limits", "high": 50})"}) {
        const Fitted fitted = fit(index_of(R"("min_max")", R"(, "treatment": )" + rule), list);
        CHECK(codes_of(fitted.issues) == "treatment_unused /root/children/0/question; ");
        CHECK(fitted.issues[0].severity == Severity::note);
        CHECK(fitted.columns[0].treated == 0);
    }
}

TEST_CASE("fit: a selector and a single node of a method impute and treat, and the method that fitted a framework scores it") {
    std::vector<Unit> list;
    for (int i = 0; i < 7; ++i) list.push_back({.subject = "u" + std::to_string(i), .a = i < 6 ? i : 100, .b = i < 6 ? i / 10. : 10});
    list.push_back({.subject = "u7", .b = std::nullopt});
    const Framework f = index_of(R"("min_max")");
    Method method{.id = "m"};
    method.selectors.push_back({.depth = 1, .impute = measure::Imputation{measure::imputation::Mean{}}});
    method.nodes["a"].treatment = measure::Treatment{measure::treatment::Winsorise{}};
    const Fitted fitted = fit(f, units(list), method);
    CHECK(fitted.columns[0].times == 1);
    CHECK(fitted.columns[0].imputed == 1);
    CHECK(fitted.columns[1].times == 0);
    CHECK(fitted.columns[1].imputed == 1);
    for (const Assessment& a : fitted.assessments)
        CHECK(score(fitted.framework, a, method).nodes[1].value == score(fitted.framework, a).nodes[1].value);
}

TEST_CASE("fit: defaults treat and impute, a treatment only where units give the constants, and an indicator may say none") {
    std::vector<Unit> list;
    for (int i = 0; i < 7; ++i) list.push_back({.subject = "u" + std::to_string(i), .a = i < 6 ? i : 100, .b = i < 6 ? i / 10. : 10});
    list.push_back({.subject = "u7", .b = std::nullopt});
    const std::string defaults = R"("impute": "mean", "treatment": "winsorise")";
    const Fitted fitted = fit(index_of(R"("min_max")", "", "", defaults), units(list));
    CHECK(fitted.columns[0].times == 1);
    CHECK(fitted.columns[1].times == 0);
    CHECK(fitted.columns[1].scale == "fixed");
    CHECK(fitted.columns[1].imputed == 1);
    CHECK_FALSE(fitted.framework.defaults.treatment);
    CHECK_FALSE(fitted.framework.defaults.impute);
    const Fitted none = fit(index_of(R"("min_max")", R"(, "impute": "none", "treatment": "none")", "", defaults), units(list));
    CHECK(none.columns[0].times == 0);
    CHECK(none.columns[0].imputed == 0);
    Method method{.id = "m"};
    method.defaults.treatment = measure::Treatment{measure::treatment::Winsorise{}};
    method.defaults.impute = measure::Imputation{measure::imputation::Median{}};
    const Fitted by_method = fit(index_of(R"("min_max")"), units(list), method);
    CHECK(by_method.columns[0].times == 1);
    CHECK(by_method.method == "m");
    CHECK(score(by_method.framework, by_method.assessments[7], method).nodes[0].value.has_value());
}

TEST_CASE("fit: divide, then impute, then treat, then normalise") {
    const std::vector<Assessment> list = units({{.subject = "x", .a = 10, .people = 10},
                                                {.subject = "y", .a = 90, .people = 30},
                                                {.subject = "z", .a = 50},
                                                {.subject = "w", .people = 7}});
    const Fitted fitted = fit(index_of(R"("min_max")", R"(, "denominator": "people", "impute": "mean")"), list);
    CHECK(values(fitted) == std::vector<double>{0, 1, 0.5, 0.5});  // 1 and 3 for each person; their mean for the others
    const Scores z = score(fitted.framework, fitted.assessments[2]);
    CHECK(z.answers[0].value == 50.0);
    CHECK_FALSE(z.answers[0].denominator);
    CHECK(z.answers[0].imputed == 2.0);
    CHECK(node(z, "people").state == State::not_reviewed);
}

TEST_CASE("fit: an explanation says what was imputed, from what, and what was divided, in both languages") {
    const std::vector<Assessment> list =
        units({{.subject = "x", .a = 10, .people = 10}, {.subject = "y", .a = 90, .people = 30}, {.subject = "z", .people = 7}});
    const Fitted fitted = fit(index_of(R"("min_max")", R"(, "denominator": "people", "impute": "mean")"), list);
    const Explanation z = explain(fitted.framework, fitted.assessments[2], "root");
    CHECK(z.steps[0].text.languages.at("en").find("; imputed 50 %; coverage 50 %") != std::string::npos);
    CHECK(z.steps[0].text.languages.at("es").find("; imputado 50 %; cobertura 50 %") != std::string::npos);
    const auto& words = z.steps[1].text.languages;
    CHECK(words.at("en").starts_with("a: 0.5, from the answer 2; between goalposts: "));
    CHECK(words.at("en").ends_with("; imputed (mean): not answered."));
    CHECK(words.at("es").starts_with("a: 0.5, a partir de la respuesta 2; entre valores de referencia: "));
    CHECK(words.at("es").ends_with("; imputado (media): sin respuesta."));
    const Explanation y = explain(fitted.framework, fitted.assessments[1], "a");
    CHECK(y.steps[0].text.languages.at("en").starts_with("a: 1, from the answer 3, 90 over 30; between goalposts: "));
    CHECK(y.steps[0].text.languages.at("es").starts_with(
        "a: 1, a partir de la respuesta 3, 90 dividido entre 30; entre valores de referencia: "));
}

TEST_CASE("fit: the order of the units changes no bit of a constant") {
    tests::Numbers numbers(31);
    std::vector<Unit> list;
    for (int i = 0; i < 12; ++i)
        list.push_back(
            {.subject = "u" + std::to_string(i), .a = numbers.chance(0.2) ? std::nullopt : std::optional(numbers.between(0, 1))});
    const Framework f = index_of(R"("z_score")", R"(, "impute": "mean", "treatment": "winsorise")");
    const Fitted first = fit(f, units(list));
    for (int round = 0; round < 20; ++round) {
        numbers.shuffle(list);
        const Fitted again = fit(f, units(list));
        CHECK(again.framework == first.framework);
        CHECK(again.columns == first.columns);
        CHECK(again.cells == first.cells);
    }
}

TEST_CASE("fit: what was fitted needs no fitting, and fitting it again changes no score") {
    const std::vector<Assessment> list =
        units({{.subject = "x", .a = 1}, {.subject = "y", .a = 3}, {.subject = "w"}, {.subject = "v", .a = 2}});
    const Fitted once = fit(index_of(R"("min_max")", R"(, "impute": "mean")"), list);
    const Fitted twice = fit(once.framework, once.assessments);
    CHECK(twice.framework == once.framework);
    CHECK(twice.assessments == once.assessments);
    CHECK(values(twice) == values(once));
    CHECK(parse<Fitted>(to_json(once)) == once);
}

TEST_CASE("fit: the evaluator scores a batch of complete units as score does") {
    const std::vector<Assessment> list =
        units({{.subject = "x", .a = 10, .people = 10}, {.subject = "y", .a = 90, .people = 30}, {.subject = "z", .a = 50, .people = 25}});
    const Fitted fitted = fit(index_of(R"("min_max")", R"(, "denominator": "people")"), list);
    const Evaluator evaluator(fitted.framework);
    REQUIRE(evaluator.indicators() == std::vector<std::string>{"a", "b", "people"});
    engine::Matrix<double> x(3, 3);
    x << 10, 5, 10, 90, 5, 30, 50, 5, 25;
    const Batch batch = evaluator.evaluate(x);
    for (Eigen::Index u = 0; u < 3; ++u) CHECK(batch.value(u, 0) == values(fitted, "root")[static_cast<std::size_t>(u)]);
}

TEST_CASE("fit: units are one for each subject and round, and each issue says in which it is") {
    const Framework f = index_of(R"("min_max")");
    CHECK(refused(f, {}) == "no_units assessments ; ");
    CHECK(refused(f, units({{.subject = "x", .a = 1}, {.subject = "x", .a = 2}})) == "duplicate_unit assessments /1; ");
    std::vector<Assessment> list = units({{.subject = "x", .a = 1}, {.subject = "y", .a = 2, .b = tests::infinity}});
    CHECK(refused(f, list) == "off_scale assessments /1/responses/1/answer; ");
    CHECK(refused(index_of(R"({"normalise": "z_score", "deviation": 0})"), list)
              .starts_with("out_of_range framework /scales/0/numeric/deviation"));
}
