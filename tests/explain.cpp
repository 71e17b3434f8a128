#include <algorithm>
#include <ceiba/check.hpp>
#include <ceiba/explain.hpp>
#include <ceiba/io/file.hpp>
#include <ceiba/score.hpp>
#include <ceiba/tree.hpp>
#include <cmath>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <vector>

#include "catch.hpp"
#include "explain/words.hpp"
#include "places.hpp"

namespace {

using ceiba::Answer;
using ceiba::Assessment;
using ceiba::Explanation;
using ceiba::Framework;
using ceiba::Method;
using ceiba::Response;
using ceiba::State;
using ceiba::Step;

Framework framework() {
    return ceiba::parse<Framework>(R"({
        "schema": "ceiba/framework/1", "id": "small", "version": "1", "languages": ["en", "es"],
        "scales": [
            {"id": "levels", "levels": [{"code": "a", "value": 1}, {"code": "b", "value": 2}, {"code": "c", "value": 3},
                                        {"code": "d", "value": 4}, {"code": "e", "value": 5}]},
            {"id": "share", "numeric": {"normalise": "identity", "low": 0, "high": 1}}],
        "defaults": {"reconcile": "lower_median"},
        "root": {"id": "whole", "label": {"en": "Response", "es": "Respuesta"}, "children": [
            {"id": "police", "code": "1", "label": {"en": "Police", "es": "Policía"}, "weight": 3, "children": [
                {"id": "units", "code": "1.1", "label": {"en": "Units", "es": "Unidades"}, "question": {"scale": "levels"}},
                {"id": "training", "code": "1.2", "label": {"en": "Training", "es": "Formación"}, "question": {"scale": "levels"}}]},
            {"id": "turnover", "direction": "lower", "question": {"scale": "levels"}},
            {"id": "population", "label": {"en": "Population", "es": "Población"}, "question": {"scale": "share", "scored": false}}]}})");
}

Response said(const std::string& institution, const std::string& indicator, double answer) {
    return {.institution = institution, .indicator = indicator, .answer = Answer{answer}};
}

Assessment assessment() {
    return {.id = "first",
            .framework = "small",
            .institutions = {{.id = "office"}, {.id = "court"}, {.id = "council"}},
            .responses = {said("office", "units", 3),
                          said("court", "units", 5),
                          said("council", "units", 2),
                          {.institution = "office", .indicator = "training", .state = State::dont_know},
                          said("office", "turnover", 2),
                          said("office", "population", .25)}};
}

const Step& step(const Explanation& e, std::string_view id) {
    const auto found = std::ranges::find_if(e.steps, [&](const Step& s) { return s.score.id == id; });
    if (found == e.steps.end()) throw std::out_of_range("no step " + std::string(id));
    return *found;
}

bool has(const Step& s, const std::string& language, const std::string& words) {
    return s.text.languages.at(language).find(words) != std::string::npos;
}

const std::string folder = tests::examples() + "/mrc_style/";

}  // namespace

TEST_CASE("explain: the node, then everything below it, down to the responses") {
    const Explanation e = ceiba::explain(framework(), assessment(), "police");
    CHECK(e.framework == "small");
    CHECK(e.assessment == "first");
    CHECK(e.method.empty());
    CHECK(e.node == "police");
    REQUIRE(e.steps.size() == 3);
    CHECK(e.steps[0].score.id == "police");
    CHECK_FALSE(e.steps[0].reconciled.has_value());
    CHECK(e.steps[0].responses.empty());
    CHECK(e.steps[1].score.id == "units");
    REQUIRE(e.steps[1].reconciled.has_value());
    CHECK(e.steps[1].reconciled->value == 3.0);
    REQUIRE(e.steps[1].responses.size() == 3);
    CHECK(e.steps[1].responses[1].institution == "court");
    CHECK(e.steps[2].score.id == "training");
    CHECK(e.steps[2].responses.size() == 1);
    CHECK(ceiba::explain(framework(), assessment(), "whole").steps.size() == 6);
    CHECK(ceiba::explain(framework(), assessment(), "turnover").steps.size() == 1);
}

TEST_CASE("explain: what is said of a node, in both languages") {
    const Explanation e = ceiba::explain(framework(), assessment(), "whole");
    // whole: (3 x 3 + 4) / 4, police without training
    const Step& whole = step(e, "whole");
    CHECK(whole.score.value == 3.25);
    CHECK(has(whole, "en", "Response: 3.25, arithmetic mean; parts counted: 2 of 2"));
    CHECK(has(whole, "es", "Respuesta: 3.25, media aritmética; partes contadas: 2 de 2"));
    CHECK(has(whole, "en", "1 Police: 3 × 3, turnover: 1 × 4"));
    CHECK(has(whole, "en", "coverage 62.5 %"));
    CHECK(has(whole, "es", "cobertura 62.5 %"));
    CHECK(has(whole, "en", "between 2.5 and 4"));
    CHECK(has(whole, "es", "entre 2.5 y 4"));
    const Step& police = step(e, "police");
    CHECK(has(police, "en", "1 Police: 3, arithmetic mean; parts counted: 1 of 2"));
    CHECK(has(police, "en", "1.2 Training (don't know) is not counted"));
    CHECK(has(police, "es", "1.2 Formación (no sabe) no cuenta"));
    const Step& units = step(e, "units");
    CHECK(has(units, "en", "1.1 Units: 3; lower median; answers: 3 of 3 responses, from 2 to 5"));
    CHECK(has(units, "es", "1.1 Unidades: 3; mediana inferior; respuestas válidas: 3 de 3 recibidas, de 2 a 5"));
    CHECK(has(step(e, "training"), "en", "1.2 Training: don't know"));
    CHECK(has(step(e, "training"), "es", "1.2 Formación: no sabe"));
    // without a label the id; where lower is better the answer too
    CHECK(has(step(e, "turnover"), "en", "turnover: 4, from the answer 2"));
    CHECK(has(step(e, "turnover"), "es", "turnover: 4, a partir de la respuesta 2"));
}

TEST_CASE("explain: Spanish words are Spanish") {
    const Explanation e = ceiba::explain(framework(), assessment(), "whole");
    for (const Step& s : e.steps)
        for (const char* english : {"arithmetic", " of ", "counted", "coverage", "answers", "between"}) {
            INFO(s.text.languages.at("es"));
            CHECK_FALSE(has(s, "es", english));
        }
}

TEST_CASE("explain: context is named as such, with its responses") {
    const Step s = step(ceiba::explain(framework(), assessment(), "whole"), "population");
    CHECK_FALSE(s.reconciled.has_value());
    REQUIRE(s.responses.size() == 1);
    CHECK(s.responses[0].answer == Answer{.25});
    CHECK(has(s, "en", "Population: context, not scored"));
    CHECK(has(s, "es", "Población: contexto, sin puntaje"));
}

TEST_CASE("explain: what a missing part counts as is said") {
    Method m;
    m.id = "worst";
    m.defaults.policy = ceiba::Policy{.missing = ceiba::Missing{.dont_know = ceiba::MissingRule{ceiba::missing::Worst{}}}};
    const Explanation e = ceiba::explain(framework(), assessment(), "police", m);
    CHECK(e.method == "worst");
    CHECK(has(e.steps[0], "en", "1 Police: 2, arithmetic mean; parts counted: 2 of 2"));
    CHECK(has(e.steps[0], "en", "1.2 Training (don't know) counts as 1"));
    CHECK(has(e.steps[0], "es", "1.2 Formación (no sabe) cuenta como 1"));
}

TEST_CASE("explain: no score is said, and why parts are missing") {
    Assessment a = assessment();
    a.responses.clear();
    const Explanation e = ceiba::explain(framework(), a, "whole");
    CHECK(has(e.steps[0], "en", "Response: no score"));
    CHECK(has(e.steps[0], "es", "Respuesta: sin puntaje"));
    CHECK(has(e.steps[0], "en", "1 Police (no score) is not counted"));
    CHECK(has(e.steps[0], "en", "coverage 0 %"));
    CHECK(has(step(e, "units"), "en", "1.1 Units: not answered; lower median; answers: 0 of 0 responses"));
}

TEST_CASE("explain: an adjudication is told with its rationale") {
    Assessment a = assessment();
    a.adjudications.push_back({.indicator = "units", .answer = Answer{4.0}, .rationale = "The decree was shown."});
    const Step s = step(ceiba::explain(framework(), a, "units"), "units");
    CHECK(s.reconciled->adjudicated);
    CHECK(has(s, "en", "1.1 Units: 4; adjudicated: The decree was shown."));
    CHECK(has(s, "es", "1.1 Unidades: 4; acordado: The decree was shown."));
    CHECK(has(s, "en", "answers: 3 of 3 responses, from 2 to 5"));
}

TEST_CASE("explain: the formula has the numbers in it, and the constants of what was normalised") {
    Framework f = framework();
    f.scales.push_back(
        {.id = "hours",
         .numeric = ceiba::measure::Normaliser{ceiba::measure::Goalposts{.low = 2, .high = 42, .range = {.low = 1, .high = 5}}},
         .direction = ceiba::Direction::lower});
    f.root.children[1] = {.id = "waiting", .question = ceiba::Question{.scale = "hours"}};
    f.root.policy = ceiba::Policy{.rounding = ceiba::measure::Rounding{.mode = ceiba::measure::RoundingMode::half_up, .digits = 1}};
    Assessment a = assessment();
    a.responses[4] = said("office", "waiting", 12);
    const Explanation e = ceiba::explain(f, a, "whole");
    // 12 hours of 2 to 42 is 2 of 1 to 5, turned 4
    const Step& waiting = step(e, "waiting");
    CHECK(waiting.score.value == 4.0);
    CHECK(waiting.formula == "1 + (5 − 1) × min(1, max(0, (12 − 2) / (42 − 2)))");
    CHECK(waiting.reversed);
    CHECK(std::get<ceiba::measure::Goalposts>(waiting.normaliser->value).high == 42);
    CHECK(has(waiting, "en", "between goalposts: 1 + (5 − 1) × min(1, max(0, (12 − 2) / (42 − 2))); reversed, because lower is better"));
    CHECK(has(waiting, "es",
              "entre valores de referencia: 1 + (5 − 1) × min(1, max(0, (12 − 2) / (42 − 2))); invertido, porque menos es mejor"));
    CHECK(has(waiting, "en", "effective weight 25 %"));
    const Step& whole = step(e, "whole");
    CHECK(whole.formula == "(3 × 3 + 1 × 4) / (3 + 1)");
    CHECK(whole.score.value == 3.3);
    REQUIRE(whole.rounding.has_value());
    CHECK(has(whole, "en", "= (3 × 3 + 1 × 4) / (3 + 1); rounded, halves up, decimals: 1"));
    CHECK(has(whole, "es", "redondeado, las mitades hacia arriba, decimales: 1"));
}

TEST_CASE("explain: the formula of every rule with numbers") {
    const auto formula = [](const ceiba::combine::Rule& rule) {
        Framework f = framework();
        f.root.rescale = true;
        f.root.children[0].rule = rule;
        f.root.children[0].children[0].weight = 2;
        for (ceiba::Level& level : f.scales[0].levels) level.value -= 1;  // points start at 0
        for (ceiba::Node& leaf : f.root.children[0].children) leaf.question->level = 2;
        Assessment a = assessment();
        a.responses[3] = said("office", "training", 4);
        a.responses[1] = said("court", "units", 3);
        return step(ceiba::explain(f, a, "police"), "police").formula;
    };
    namespace combine = ceiba::combine;
    // units 3 of weight 2, training 4; in the order of the framework
    CHECK(formula({combine::Arithmetic{}}) == "(2 × 3 + 1 × 4) / (2 + 1)");
    CHECK(formula({combine::Geometric{}}) == "(3^2 × 4^1) ^ (1 / (2 + 1))");
    CHECK(formula({combine::Geometric{.floor = 3.5}}) == "(3.5^2 × 4^1) ^ (1 / (2 + 1))");  // what is raised, as raised
    CHECK(formula({combine::Harmonic{}}) == "(2 + 1) / (2 / 3 + 1 / 4)");
    CHECK(formula({combine::Minimum{}}) == "min(3, 4)");
    CHECK(formula({combine::Maximum{}}) == "max(3, 4)");
    CHECK(formula({combine::Sum{}}) == "(2 × 3 + 1 × 4) / (2 + 1) × 3");
    CHECK(formula({combine::PointsShare{.scale = 100}}) == "100 × (2 × 3 + 1 × 4) / (2 × 4 + 1 × 4)");
    // without a formula of its own, a function of what was counted and of its options: level 2 of 1 or 2
    CHECK(formula({combine::Median{}}) == "median(3, 4)");
    CHECK(formula({combine::Cumulative{}}) == "cumulative(3, 4; base = 1, levels = 2, partial = none)");
    const ceiba::measure::Normaliser income{ceiba::measure::Goalposts{.low = 100, .high = 75000, .log = true}};
    CHECK(ceiba::detail::formula(income, {{"x", "8996"}}) == "0 + (1 − 0) × min(1, max(0, (ln 8996 − ln 100) / (ln 75000 − ln 100)))");
}

TEST_CASE("explain: who answered, by source, each institution once") {
    Assessment a = assessment();
    a.responses.push_back(said("office", "units", 4));
    a.responses.back().source = ceiba::Source::desk_review;
    a.responses.push_back(said("court", "units", 4));
    a.responses.back().respondent = "p1";
    const Step s = step(ceiba::explain(framework(), a, "units"), "units");
    REQUIRE(s.answered_by.size() == 2);
    CHECK(s.answered_by[0].source == ceiba::Source::survey);
    CHECK(s.answered_by[0].institutions == std::vector<std::string>{"council", "court", "office"});
    CHECK(s.answered_by[1].institutions == std::vector<std::string>{"office"});
    CHECK(s.institutions == std::vector<std::string>{"council", "court", "office"});
    CHECK(has(s, "en", "survey: office (3), court (5), council (2), court (4); desk review: office (4)"));
    CHECK(has(s, "es", "encuesta: office (3), court (5), council (2), court (4); revisión documental: office (4)"));
    CHECK(s.text.languages.at("en").find("p1") == std::string::npos);
    // who did not know did not answer
    CHECK(step(ceiba::explain(framework(), a, "training"), "training").answered_by.empty());
}

TEST_CASE("explain: whose answer counted is told from whose did not, and why") {
    using ceiba::Fate;
    using Ids = std::vector<std::string>;
    Framework f = framework();
    f.root.children[0].children[0].question->asked.institutions = {"office", "court"};
    Assessment a = assessment();
    a.evidence = {{.id = "act", .kind = ceiba::EvidenceKind::law}};
    a.responses[0].date = "2025-01-01";
    a.responses[0].evidence = {"act"};
    a.responses.push_back(said("office", "units", 4));
    a.responses.back().date = "2025-02-01";
    a.responses.back().evidence = {"act"};
    a.responses.push_back(said("office", "units", 1));
    a.responses.back().source = ceiba::Source::interview;
    Method m;
    m.defaults.duplicates = ceiba::Duplicates::latest;
    m.defaults.unasked = ceiba::Unasked::drop;
    m.defaults.reconcile = ceiba::Reconciliation{ceiba::reconciliation::WeightedBySource{.sources = {{"interview", 0}}}};
    m.defaults.evidence = ceiba::EvidenceRule{.minimum = .5, .gate = ceiba::Gate{ceiba::gate::Worst{}}};
    const auto units = [&] { return step(ceiba::explain(f, a, "units", m), "units"); };
    const Step capped = units();
    CHECK(capped.score.value == 2.5);  // 4, and of the court 1 in place of 5
    REQUIRE(capped.answered_by.size() == 5);
    CHECK(capped.answered_by[0] == ceiba::AnsweredBy{ceiba::Source::survey, Fate::counted, Ids{"office"}});
    CHECK(capped.answered_by[1] == ceiba::AnsweredBy{ceiba::Source::survey, Fate::lowered, Ids{"court"}});
    CHECK(capped.answered_by[2] == ceiba::AnsweredBy{ceiba::Source::survey, Fate::superseded, Ids{"office"}});
    CHECK(capped.answered_by[3] == ceiba::AnsweredBy{ceiba::Source::survey, Fate::not_asked, Ids{"council"}});
    CHECK(capped.answered_by[4] == ceiba::AnsweredBy{ceiba::Source::interview, Fate::no_weight, Ids{"office"}});
    CHECK(capped.institutions == Ids{"council", "court", "office"});
    CHECK(has(capped, "en",
              "survey: office (4); survey, counts for less, for lack of evidence: court (5); survey, replaced by a later answer: office "
              "(3)"));
    CHECK(has(capped, "es", "encuesta, respuesta no solicitada: council (2); entrevista, sin peso según la regla: office (1)"));
    m.defaults.evidence->gate = {ceiba::gate::Drop{}};
    const Step dropped = units();
    CHECK(dropped.answered_by[1] == ceiba::AnsweredBy{ceiba::Source::survey, Fate::held_back, Ids{"court"}});
    a.adjudications.push_back({.indicator = "units", .answer = Answer{4.0}, .rationale = "Shown."});
    CHECK(std::ranges::count(units().answered_by, Fate::overruled, &ceiba::AnsweredBy::fate) == 1);
    CHECK(has(units(), "en", "; survey: office (4);"));  // that an adjudication stands has been said
}

TEST_CASE("explain: each response with what became of it and its share of the say") {
    const Step s = step(ceiba::explain(framework(), assessment(), "units"), "units");
    REQUIRE(s.fates.size() == s.responses.size());
    double all = 0;
    for (const ceiba::ResponseFate& became : s.fates) {
        CHECK(became.fate == ceiba::Fate::counted);
        all += became.share;
    }
    CHECK(std::abs(all - 1) < 1e-12);  // three thirds
}

TEST_CASE("explain: parts are told in the order of the framework, whatever the order in which they were counted") {
    Framework f = framework();
    std::swap(f.root.children[0].children[0], f.root.children[0].children[1]);
    Assessment a = assessment();
    a.responses[3] = said("office", "training", 4);
    CHECK(has(step(ceiba::explain(f, a, "police"), "police"), "en", "(1.2 Training: 4, 1.1 Units: 3); = (1 × 4 + 1 × 3) / (1 + 1)"));
    CHECK(has(step(ceiba::explain(framework(), a, "police"), "police"), "en",
              "(1.1 Units: 3, 1.2 Training: 4); = (1 × 3 + 1 × 4) / (1 + 1)"));
}

TEST_CASE("explain: the case of a decision that held, the row of a table that fitted") {
    namespace combine = ceiba::combine;
    Framework f = framework();
    f.root.rescale = true;
    Assessment a = assessment();
    a.responses[3] = said("office", "training", 4);
    combine::Decision decision{.cases = {{.when = {{.child = "units", .comparison = combine::Comparison::above, .value = Answer{"c"}}},
                                          .value = 5},
                                         {.when = {{.child = "units", .comparison = combine::Comparison::at_least, .value = Answer{3.0}},
                                                   {.child = "training", .comparison = combine::Comparison::missing, .negated = true}},
                                          .value = 3}},
                               .otherwise = 1};
    f.root.children[0].rule = combine::Rule{decision};
    Step police = step(ceiba::explain(f, a, "police"), "police");
    CHECK(police.matched == 1);
    CHECK(police.formula.empty());
    CHECK(has(police, "en", "case 2 held (1.1 Units ≥ 3 and not: 1.2 Training is missing)"));
    CHECK(has(police, "es", "se cumplió el caso 2 (1.1 Unidades ≥ 3 y no se cumple: 1.2 Formación falta)"));
    decision.cases.resize(1);
    f.root.children[0].rule = combine::Rule{decision};
    police = step(ceiba::explain(f, a, "police"), "police");
    CHECK_FALSE(police.matched.has_value());
    CHECK(has(police, "en", "no case held"));
    combine::Lookup table{.rows = {{.when = {{"units", Answer{"b"}}}, .value = 1},
                                   {.when = {{"training", Answer{"d"}}, {"units", Answer{"c"}}}, .value = 2}}};
    f.root.children[0].rule = combine::Rule{table};
    police = step(ceiba::explain(f, a, "police"), "police");
    CHECK(police.score.value == 2.0);
    CHECK(police.matched == 1);
    CHECK(has(police, "en", "row 2 of the table fitted (1.2 Training = d and 1.1 Units = c)"));
    table = {.symmetric = true,
             .rows = {{.values = {Answer{"d"}, Answer{"c"}}, .value = 4}, {.values = {Answer{"e"}, Answer{"e"}}, .value = 5}}};
    f.root.children[0].rule = combine::Rule{table};
    police = step(ceiba::explain(f, a, "police"), "police");
    CHECK(police.matched == 0);
    CHECK(has(police, "es", "se aplicó la fila 1 de la tabla (d, c)"));
}

TEST_CASE("explain: a node by its code or its label, if it alone has it") {
    Framework f = framework();
    CHECK(ceiba::explain(f, assessment(), "1.1").node == "units");
    CHECK(ceiba::explain(f, assessment(), "Policía").node == "police");
    f.root.children[0].children[1].code = "1.1";
    CHECK_THROWS_AS(ceiba::explain(f, assessment(), "1.1"), ceiba::Error);
    CHECK_THROWS_AS(ceiba::explain(f, assessment(), "1.9"), ceiba::Error);
}

TEST_CASE("explain: an adjudication is told with who decided, and when") {
    Assessment a = assessment();
    a.adjudications = {{.indicator = "units", .answer = Answer{4.0}, .rationale = "Shown.", .decided_by = "Table", .date = "2025-03-01"}};
    const Step s = step(ceiba::explain(framework(), a, "units"), "units");
    REQUIRE(s.adjudication.has_value());
    CHECK(*s.adjudication == a.adjudications[0]);
    CHECK(has(s, "en", "adjudicated: Shown. (Table, 2025-03-01);"));
    CHECK(has(s, "es", "acordado: Shown. (Table, 2025-03-01);"));
    CHECK_FALSE(step(ceiba::explain(framework(), a, "whole"), "training").adjudication.has_value());
}

TEST_CASE("explain: why there is no score") {
    const auto reason = [](const Method& m, const Assessment& a, const std::string& node = "police") {
        return step(ceiba::explain(framework(), a, "whole", m), node).reason;
    };
    Assessment nobody = assessment();
    nobody.responses.clear();
    CHECK(reason({}, nobody) == ceiba::NoScore::nothing_counted);
    CHECK(reason({}, nobody, "units") == ceiba::NoScore::missing);
    CHECK_FALSE(reason({}, assessment()).has_value());
    Method half;
    half.nodes["police"].policy = ceiba::Policy{.minimum_coverage = .75};
    CHECK(reason(half, assessment()) == ceiba::NoScore::minimum_coverage);
    const Explanation e = ceiba::explain(framework(), assessment(), "police", half);
    CHECK(has(e.steps[0], "en", "no score: less was answered than its minimum coverage requires (75 %)"));
    CHECK(e.steps[0].minimum_coverage == .75);
    CHECK(has(e.steps[0], "es", "sin puntaje: se respondió menos de lo que exige su cobertura mínima (75 %)"));
    Method strict;
    strict.nodes["training"].policy =
        ceiba::Policy{.missing = ceiba::Missing{.dont_know = ceiba::MissingRule{ceiba::missing::Propagate{}}}};
    CHECK(reason(strict, assessment()) == ceiba::NoScore::propagated);
    CHECK(reason(strict, assessment(), "whole") == ceiba::NoScore::propagated);
    CHECK(has(ceiba::explain(framework(), assessment(), "police", strict).steps[0], "en",
              "1.2 Training (don't know) is not counted, policy: removes the score"));
    Assessment elsewhere = assessment();
    for (Response& r : elsewhere.responses)
        if (r.indicator != "turnover") r.answer = std::nullopt, r.state = State::not_applicable;
    CHECK(reason({}, elsewhere) == ceiba::NoScore::not_applicable);
}

TEST_CASE("explain: an unknown node is refused, with what was probably meant") {
    try {
        ceiba::explain(framework(), assessment(), "polize");
        FAIL("nothing was thrown");
    } catch (const ceiba::Error& e) {
        REQUIRE(e.issues().size() == 1);
        CHECK(e.issues()[0].code == "unknown_node");
        CHECK(e.issues()[0].text == "unknown node 'polize'; did you mean 'police'?");
    }
}

TEST_CASE("explain: documents with errors are refused") {
    Assessment a = assessment();
    a.responses[0].institution = "offices";
    CHECK_THROWS_AS(ceiba::explain(framework(), a, "whole"), ceiba::Error);
}

TEST_CASE("explain: in the example, the subtree of every node in its order, with the numbers of its scores") {
    const auto f = ceiba::read_file<Framework>(folder + "framework.json");
    const auto a = ceiba::read_file<Assessment>(folder + "assessment_2025.json");
    const ceiba::Tree tree(f);
    for (const Method& method : {Method{}, ceiba::read_file<Method>(folder + "method.json")}) {
        const ceiba::Scores scores = ceiba::score(f, a, method);
        const Explanation whole = ceiba::explain(f, a, f.root.id, method);
        REQUIRE(whole.steps.size() == tree.size());
        std::size_t responses = 0;
        for (std::size_t i = 0; i < tree.size(); ++i) {
            const Step& s = whole.steps[i];
            const ceiba::NodeScore& n = scores.nodes[i];
            CAPTURE(n.id);
            REQUIRE(s.score == n);
            responses += s.responses.size();
            CHECK(std::ranges::all_of(s.responses, [&](const Response& r) { return r.indicator == n.id; }));
            CHECK(s.reconciled.has_value() == tree[i].leaf());
            if (s.reconciled) CHECK(*s.reconciled == *std::ranges::find(scores.answers, n.id, &ceiba::Reconciled::indicator));
            CHECK(s.text.languages.size() == 2);
            for (const std::string language : {"en", "es"}) {
                const std::string& words = s.text.languages.at(language);
                const std::string title = (n.code ? *n.code + " " : std::string()) + n.label.in(language) + ": ";
                REQUIRE(words.starts_with(title));
                const std::string rest = words.substr(title.size());
                if (n.value) {
                    // four decimals are shown, so the number is within half of the fourth, and the bits that decimals lose
                    CHECK(std::abs(std::strtod(rest.c_str(), nullptr) - *n.value) <= .00005 + 1e-12);
                } else {
                    CHECK(rest.starts_with(ceiba::language(language).name(n.state)));
                }
                for (const ceiba::Counted& c : n.trace) {
                    const std::string part = tree[*tree.find(c.node)].node->label.in(language);
                    if (n.value || c.state != State::answered) CHECK(rest.find(part) != std::string::npos);
                }
            }
            CHECK(s.text.languages.at("en") != s.text.languages.at("es"));
        }
        CHECK(responses == a.responses.size());
    }
    // and a part of it is the same part
    const Explanation whole = ceiba::explain(f, a, f.root.id);
    for (std::size_t i = 0; i < tree.size(); i += 7) {
        const std::string& id = tree[i].node->id;
        const Explanation part = ceiba::explain(f, a, id);
        CAPTURE(id);
        REQUIRE(i + part.steps.size() <= whole.steps.size());
        CHECK(std::equal(part.steps.begin(), part.steps.end(), whole.steps.begin() + static_cast<std::ptrdiff_t>(i)));
        const std::size_t after = i + part.steps.size();
        CHECK((after == tree.size() || tree[after].depth <= tree[i].depth));
    }
}

TEST_CASE("explain: an explanation comes back from a file as it was") {
    const Explanation e = ceiba::explain(framework(), assessment(), "whole");
    CHECK(ceiba::parse<Explanation>(ceiba::to_json(e)) == e);
}
