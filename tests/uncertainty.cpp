#include <ceiba/uncertainty.hpp>

#include <ceiba/check.hpp>
#include <ceiba/prioritise.hpp>
#include <ceiba/progress.hpp>
#include <ceiba/score.hpp>
#include <cmath>

#include "catch.hpp"
#include "uncertain/sampler.hpp"

using namespace ceiba;

namespace {

Node leaf(const std::string& id, double weight = 1) {
    return {.id = id, .weight = weight, .question = Question{.scale = "levels"}};
}

/// Two parts of two and three indicators on levels 0 to 4.
Framework framework() {
    Framework out{.id = "small", .version = "1"};
    for (int level = 0; level < 5; ++level)
        out.scales.resize(1),
            out.scales[0].id = "levels",
            out.scales[0].levels.push_back({.code = std::string(1, static_cast<char>('a' + level)), .value = static_cast<double>(level)});
    out.bands = {{.id = "low", .start = 0}, {.id = "high", .start = 2}};
    out.root = {.id = "whole",
                .children = {{.id = "law", .weight = 3, .children = {leaf("act"), leaf("unit", 2)}},
                             {.id = "care", .children = {leaf("line"), leaf("help"), leaf("shelter", 3)}}}};
    return out;
}

Assessment assessment(const std::string& id, const std::vector<std::pair<std::string, double>>& answers,
                      const std::vector<std::string>& institutions = {"police"}, std::optional<double> confidence = {}) {
    Assessment out{.id = id, .framework = "small", .subject = {.id = id}, .round = {.id = "r1"}};
    for (const std::string& institution : institutions) {
        out.institutions.push_back({.id = institution, .sector = institution.substr(0, 1)});
        for (const auto& [indicator, value] : answers)
            out.responses.push_back(
                {.institution = institution, .indicator = indicator, .answer = Answer{value}, .confidence = confidence});
    }
    return out;
}

Assessment full() {
    return assessment("arvenia", {{"act", 1}, {"unit", 2}, {"line", 0}, {"help", 4}, {"shelter", 3}});
}

Study study(std::vector<Variation> varies, int draws = 1024) {
    Study out{.id = "s", .draws = draws};
    for (std::size_t k = 0; k < varies.size(); ++k) out.factors.push_back({.id = "f" + std::to_string(k), .varies = std::move(varies[k])});
    return out;
}

Method rule(const std::string& id, const combine::Rule& of) {
    Method out{.id = id};
    out.defaults.rule = of;
    return out;
}

const UncertainScore& of(const Uncertainty& all, const std::string& node, std::size_t subject = 0) {
    for (const UncertainScore& s : all.scores)
        if (s.node == node && s.assessment == all.subjects[subject].assessment) return s;
    throw std::logic_error("no such node");
}

}  // namespace

TEST_CASE("uncertainty: where all weights are as likely, a mean of two lies anywhere between them", "[uncertainty]") {
    Study s = study({{uncertain::Weights{.nodes = {"law"}}}}, 4096);
    s.nodes = {"law"};
    const Uncertainty all = uncertainty(framework(), {assessment("a", {{"act", 1}, {"unit", 3}, {"line", 0}})}, s);
    const UncertainScore& law = of(all, "law");
    CHECK(law.value == 7.0 / 3);
    CHECK(all.draws == 4096);
    CHECK(law.scored == 1);
    // Two weights of two exponentials: the share of the first is uniform. Of independent draws the standard error of the mean is
    // 2 / sqrt(12 n) = .009, and of a quantile at most 2 / sqrt(4 n) = .016; five of each, which Sobol' points only stay below.
    CHECK(std::abs(*law.mean - 2) < 5 * 2 / std::sqrt(12 * 4096.0));
    CHECK(std::abs(*law.low - 1.1) < 5 * 2 * std::sqrt(.05 * .95 / 4096));
    CHECK(std::abs(*law.median - 2) < 5 * 2 / std::sqrt(4 * 4096.0));
    CHECK(std::abs(*law.high - 2.9) < 5 * 2 * std::sqrt(.05 * .95 / 4096));
    CHECK(std::abs(*law.standard_deviation - 2 / std::sqrt(12.0)) < 5 * 2 / std::sqrt(12 * 4096.0));
    CHECK(*law.standard_error == *law.standard_deviation / 64);
    REQUIRE(law.bands.size() == 2);
    CHECK(law.bands[0].band == "low");
    CHECK(std::abs(law.bands[0].share - 0.5) < 5 / std::sqrt(4 * 4096.0));
    CHECK(law.bands[0].share + law.bands[1].share == 1);
    CHECK(law.band == "high");
    CHECK(all.conclusion.languages.contains("es"));
}

TEST_CASE("uncertainty: a draw is scored as the documents that say what was drawn, to the bit", "[uncertainty]") {
    const Framework f = framework();
    const Assessment a = assessment("a", {{"act", 1}, {"unit", 2}, {"help", 4}, {"shelter", 3}}, {"police", "court"}, 0.3);
    const Evaluation evaluation(f, a);
    TargetProfile targets{.id = "t", .framework = "small"};
    targets.indicators = Target{target::Fixed{Answer{4.0}}};
    for (std::int64_t seed = 0; seed < 40; ++seed) {
        Study s = study({{uncertain::Weights{.concentration = seed % 2 == 0 ? std::nullopt : std::optional(8.0)}},
                         {uncertain::Answers{}},
                         {uncertain::MissingAnswers{}},
                         {uncertain::Methods{{rule("one", {combine::Arithmetic{}}), rule("other", {combine::Minimum{}})}}}},
                        1);
        s.seed = seed;
        s.nodes = {"whole", "law", "care", "act", "line"};
        const std::vector<Evaluation> subjects{evaluation};
        const detail::Sampler sampler(s, subjects);
        const auto drawn = sampler.drawn(0, 0);
        REQUIRE(!drawn->failed);
        const detail::Evaluated& e = *drawn->evaluated;
        std::vector<double> values(5);
        std::vector<std::uint8_t> states(5);
        sampler.answers(*drawn, 0, 0, values.data(), states.data());
        Assessment said = a;
        said.responses.clear();
        for (std::size_t c = 0; c < 5; ++c)
            if (states[c] == 0)
                said.responses.push_back(
                    {.institution = "police", .indicator = e.tree[e.program.indicators[c]].node->id, .answer = Answer{values[c]}});
        std::vector<std::size_t> nodes;
        for (const auto& siblings : drawn->siblings) nodes.insert(nodes.end(), siblings.begin(), siblings.end());
        std::vector<double> weights(nodes.size());
        sampler.weights(*drawn, 0, weights.data());
        Method method = e.framework().id == "small" ? *e.method : Method{};
        for (std::size_t k = 0; k < nodes.size(); ++k) method.nodes[e.tree[nodes[k]].node->id].weight = weights[k];
        const Evaluation as_drawn(f, said, method);
        const Scores scores = score(as_drawn);
        const Uncertainty all = uncertainty(subjects, s, &targets);
        REQUIRE(all.draws == 1);
        for (const NodeScore& node : scores.nodes)
            for (const UncertainScore& u : all.scores)
                if (u.node == node.id) CHECK(u.mean == node.value);
        const Priorities first = prioritise(as_drawn, targets);
        REQUIRE(first.priorities.size() == all.priorities.size());
        for (const Priority& p : first.priorities)
            for (const UncertainPriority& u : all.priorities)
                if (u.indicator == p.indicator) CHECK(u.median == p.rank);
    }
}

TEST_CASE("uncertainty: alternatives come as often as they are likely", "[uncertainty]") {
    Study s = study({{uncertain::Methods{{rule("mean", {combine::Arithmetic{}}), rule("least", {combine::Minimum{}})}, {3, 1}}}});
    s.nodes = {"law"};
    const UncertainScore law = of(uncertainty(framework(), {full()}, s), "law");
    CHECK(law.least == 1);
    CHECK(law.greatest == 5.0 / 3);
    // The first dimension of 1,024 points of a net has 768 in any interval of length 3/4 that begins at 0.
    CHECK(std::abs(*law.mean - (0.75 * 5 / 3 + 0.25)) < 1e-12);
    CHECK(law.bands.size() == 1);
}

TEST_CASE("uncertainty: answers vary as they are unsure, and what is missing over its scale", "[uncertainty]") {
    Study s = study({{uncertain::Answers{.off = 0.5}}, {uncertain::MissingAnswers{.indicators = {"line"}}}}, 2048);
    s.nodes = {"act", "unit", "line", "help"};
    Assessment a = assessment("a", {{"act", 1}, {"unit", 0}}, {"police"}, 0.2);
    a.responses.push_back({.institution = "police", .indicator = "shelter", .answer = Answer{2.0}, .confidence = 1});
    const Uncertainty all = uncertainty(framework(), {a}, s);
    // off with probability .5 × .8, half of it down; five standard errors of a share of 2,048 independent draws are at most .055
    CHECK(std::abs(*of(all, "act").mean - 1) < 5 * std::sqrt(.4 / 2048));
    CHECK(of(all, "act").least == 0);
    CHECK(of(all, "act").greatest == 2);
    CHECK(of(all, "act").median == 1);
    CHECK(std::abs(*of(all, "unit").mean - 0.4) < 5 * std::sqrt(.4 * .6 / 2048));  // there is nothing below 0
    CHECK(std::abs(*of(all, "line").mean - 2) < 5 * std::sqrt(2.0 / 2048));        // 0 to 4, with variance 2
    CHECK(of(all, "line").scored == 1);
    CHECK(!of(all, "line").value);
    CHECK(of(all, "help").scored == 0);
    CHECK(!of(all, "help").mean);
}

TEST_CASE("uncertainty: who is left out changes what is left", "[uncertainty]") {
    Assessment a = assessment("a", {{"act", 1}, {"unit", 1}}, {"police", "prosecution", "court"});
    for (Response& r : a.responses) r.answer = Answer{r.institution == "court" ? 4.0 : r.institution == "police" ? 1.0 : 2.0};
    Study s = study({{uncertain::Institutions{.draw = uncertain::InstitutionDraw::leave_one_out}}}, 999);
    s.nodes = {"act"};
    const UncertainScore one = of(uncertainty(framework(), {a}, s), "act");
    CHECK(one.value == 7.0 / 3);
    CHECK(one.least == 1.5);  // without the court
    CHECK(one.median == 2.5);
    CHECK(one.greatest == 3);
    s.factors[0].varies.value = uncertain::Institutions{.draw = uncertain::InstitutionDraw::leave_one_out, .by_sector = true};
    const UncertainScore sector = of(uncertainty(framework(), {a}, s), "act");  // police and prosecution are the sector p
    CHECK(sector.least == 1.5);
    CHECK(sector.greatest == 4);
    s.factors[0].varies.value = uncertain::Institutions{};
    s.draws = 2000;
    const UncertainScore again = of(uncertainty(framework(), {a}, s), "act");
    CHECK(again.least == 1);
    CHECK(again.greatest == 4);
    // of three drawn with replacement the mean has the variance 14/9 over 3
    CHECK(std::abs(*again.mean - 7.0 / 3) < 5 * std::sqrt(14.0 / 27 / 2000));
    CHECK(std::abs(*again.standard_deviation - std::sqrt(14.0 / 27)) < 0.05);
    s.factors[0].varies.value = uncertain::Institutions{.by_sector = true};
    const UncertainScore within = of(uncertainty(framework(), {a}, s), "act");  // the court is always heard once
    CHECK(within.least == 2);
    CHECK(within.greatest == 8.0 / 3);
}

TEST_CASE("uncertainty: an institution that is heard twice keeps its mandate and what it was asked", "[uncertainty]") {
    Framework f = framework();
    f.defaults.unasked = Unasked::drop;
    f.root.children[0].children[0].question->asked.institutions = {"police", "court"};
    f.root.children[0].children[0].question->reconcile =
        Reconciliation{reconciliation::WeightedByMandate{.institutions = {{"police", 3}}, .otherwise = 1}};
    Assessment a = assessment("a", {{"act", 1}}, {"police", "court", "ngo"});
    for (Response& r : a.responses) r.answer = Answer{r.institution == "court" ? 4.0 : r.institution == "police" ? 1.0 : 0.0};
    const Evaluation evaluation(f, a);
    const detail::Resampled twice(evaluation.evaluated(), {2, 1, 0});
    CHECK(twice.assessment.institutions[1].id == "police_2");
    const Scores scores = score(f, twice.assessment, twice.method);
    for (const NodeScore& node : scores.nodes)
        if (node.id == "act") CHECK(node.value == 10.0 / 7);
    const detail::Resampled nobody(evaluation.evaluated(), {0, 0, 3});
    for (const NodeScore& node : score(f, nobody.assessment, nobody.method).nodes)
        if (node.id == "act") CHECK(!node.value);
}

TEST_CASE("uncertainty: the number of threads changes nothing", "[uncertainty]") {
    Assessment a = assessment("a", {{"act", 1}, {"unit", 2}, {"help", 4}}, {"police", "court", "ngo"}, 0.4);
    const Assessment b = assessment("b", {{"act", 2}, {"line", 2}, {"shelter", 4}}, {"police", "ngo"});
    TargetProfile targets{.id = "t", .framework = "small"};
    targets.indicators = Target{target::Fixed{Answer{4.0}}};
    Study s = study({{uncertain::Weights{}},
                     {uncertain::Answers{}},
                     {uncertain::Institutions{}},
                     {uncertain::Methods{{rule("one", {combine::Arithmetic{}}), rule("other", {combine::Geometric{.floor = 0.5}})}}}},
                    300);
    for (const TargetProfile* aims : {static_cast<const TargetProfile*>(nullptr), static_cast<const TargetProfile*>(&targets)}) {
        const Uncertainty alone = uncertainty(framework(), {a, b}, s, {}, aims, 1);
        CHECK(alone == uncertainty(framework(), {a, b}, s, {}, aims, 2));
        CHECK(alone == uncertainty(framework(), {a, b}, s, {}, aims, 8));
        CHECK(alone.ranks.size() == 6);
        CHECK(alone.priorities.empty() == (aims == nullptr));
    }
}

TEST_CASE("uncertainty: three alternatives are first by .4, .2 and .4 of all weights", "[uncertainty][published]") {
    // Lahdelma, Hokkanen & Salminen (1998) doi:10.1016/S0377-2217(97)00163-X: acceptability of ranks; the figures by hand
    Framework f = framework();
    f.scales = {{.id = "levels", .numeric = measure::Normaliser{measure::Goalposts{.low = 0, .high = 1}}}};
    f.bands.clear();
    f.root.children = {leaf("act"), leaf("unit")};
    const std::vector<Assessment> three{assessment("a", {{"act", 1}, {"unit", 0}}), assessment("b", {{"act", .6}, {"unit", .6}}),
                                        assessment("c", {{"act", 0}, {"unit", 1}})};
    for (const Sampling sampling : {Sampling::sobol, Sampling::random}) {
        Study s = study({{uncertain::Weights{}}}, 10'000);
        s.sampling = sampling;
        s.nodes = {"whole"};
        const Uncertainty all = uncertainty(f, three, s);
        REQUIRE(all.ranks.size() == 3);
        const auto near = [](double share, double expected) {
            return std::abs(share - expected) < 5 * std::sqrt(expected * (1 - expected) / 10'000);
        };
        CHECK(near(all.ranks[0].shares[0], 0.4));
        CHECK(near(all.ranks[1].shares[0], 0.2));
        CHECK(near(all.ranks[2].shares[0], 0.4));
        CHECK(all.ranks[1].shares[2] == 0);
        for (const UncertainRank& r : all.ranks) CHECK(std::abs(r.shares[0] + r.shares[1] + r.shares[2] - 1) < 1e-12);
        CHECK(all.ranks[1].rank == 1);
        CHECK(near(*all.ranks[1].shift, 0.8));  // first by .2, second by .8
    }
}

TEST_CASE("uncertainty: draws that cannot be scored are counted and named", "[uncertainty]") {
    Study s = study({{uncertain::Number{.at = "/nodes/act/weight", .distribution = {robust::Uniform{-1, 1}}}}}, 1024);
    const Uncertainty all = uncertainty(framework(), {full()}, s);
    CHECK(all.failed == 512);
    CHECK(all.draws == 512);
    REQUIRE(all.failures.size() == 1);
    CHECK(all.failures[0].code == "negative_weight");
    CHECK(all.failures[0].draws == 512);
    CHECK(all.failures[0].text.languages.at("es").find("negativo") != std::string::npos);
    s.factors[0].varies.value = uncertain::Number{.at = "/nodes/act/weight", .distribution = {robust::Uniform{-2, -1}}};
    try {
        uncertainty(framework(), {full()}, s);
        FAIL("nothing was scored");
    } catch (const Error& error) {
        CHECK(error.issues()[0].code == "no_draw_scored");
    }
}

TEST_CASE("uncertainty: drawing ends once the means are sure enough", "[uncertainty]") {
    Study s = study({{uncertain::Weights{}}}, 1'000'000);
    s.tolerance = 0.002;
    const Uncertainty all = uncertainty(framework(), {full()}, s);
    CHECK(all.draws < 100'000);
    REQUIRE(!all.convergence.empty());
    CHECK(all.convergence.back().draws == all.draws);
    CHECK(all.convergence.back().standard_error <= 0.002);
}

TEST_CASE("uncertainty: what is wrong with a study, all at once, each at its place", "[uncertainty]") {
    Study s = study({{uncertain::Methods{{rule("one", {combine::Arithmetic{}})}}},
                     {uncertain::Weights{.nodes = {"act", "law", "lwa"}, .concentration = 0}},
                     {uncertain::Weights{.nodes = {"law"}}},
                     {uncertain::Answers{.off = 2}},
                     {uncertain::Answers{}},
                     {uncertain::Institutions{}},
                     {uncertain::Number{.at = "/nodes/act/label", .distribution = {robust::Uniform{1, 0}}}}});
    s.draws = 0;
    s.level = 1;
    s.factors[1].id = "f0";
    std::vector<std::pair<std::string, std::string>> found;
    try {
        uncertainty(framework(), {full()}, s);
    } catch (const Error& error) {
        for (const Issue& i : error.issues()) {
            CHECK(i.document == "study");
            found.emplace_back(i.code, i.where);
        }
    }
    const std::vector<std::pair<std::string, std::string>> expected{{"out_of_range", "/draws"},
                                                                    {"out_of_range", "/level"},
                                                                    {"few_alternatives", "/factors/0/varies/methods"},
                                                                    {"duplicate_id", "/factors/1/id"},
                                                                    {"out_of_range", "/factors/1/varies/concentration"},
                                                                    {"no_weights_to_draw", "/factors/1/varies/nodes/0"},
                                                                    {"unknown_node", "/factors/1/varies/nodes/2"},
                                                                    {"varies_twice", "/factors/2/varies/nodes/0"},
                                                                    {"out_of_range", "/factors/3/varies/off"},
                                                                    {"varies_twice", "/factors/4/varies"},
                                                                    {"nobody_to_leave_out", "/factors/5/varies"},
                                                                    {"no_number_there", "/factors/6/varies/at"},
                                                                    {"bad_interval", "/factors/6/varies/distribution/high"}};
    CHECK(found == expected);
    try {
        uncertainty(framework(), {full()}, study({}));
        FAIL("nothing varies");
    } catch (const Error& error) {
        CHECK(error.issues()[0].code == "nothing_varies");
    }
}

TEST_CASE("uncertainty: methods that cannot hold together are refused before anything is drawn", "[uncertainty]") {
    Method turned{.id = "turned"};
    turned.nodes["law"].weight = -1;
    const Study s = study({{uncertain::Methods{{Method{.id = "as_it_is"}, turned}}},
                           {uncertain::Methods{{rule("mean", {combine::Arithmetic{}}), rule("least", {combine::Minimum{}})}}}});
    try {
        uncertainty(framework(), {full()}, s);
        FAIL("a weight is negative");
    } catch (const Error& error) {
        REQUIRE(error.issues().size() == 4);
        CHECK(error.issues()[0].code == "methods_do_not_fit");
        CHECK(error.issues()[0].arguments[0] == "turned + mean");
        CHECK(error.issues()[1].code == "negative_weight");
        CHECK(error.issues()[2].arguments[0] == "turned + least");
    }
}

TEST_CASE("uncertainty: long work is stopped", "[uncertainty]") {
    const Interruptible watched([] { return false; }, std::chrono::milliseconds(0));
    CHECK_THROWS_AS(uncertainty(framework(), {full()}, study({{uncertain::Weights{}}}, 1'000'000)), Stopped);
}

TEST_CASE("uncertainty: numbers vary within the ends of their scale, or by a share of themselves", "[uncertainty]") {
    Framework f = framework();
    f.bands.clear();
    f.root.children = {leaf("act"), leaf("unit")};
    const auto normalised = [&](const measure::Normaliser& by, std::optional<double> confidence) {
        f.scales = {{.id = "levels", .numeric = by}};
        Study s = study({{uncertain::Answers{.half_width = 0.2, .unstated = 0}}, {uncertain::MissingAnswers{}}}, 512);
        s.nodes = {"act", "unit"};
        return uncertainty(f, {assessment("a", {{"act", 3}}, {"police"}, confidence)}, s);
    };
    const Uncertainty goalposts = normalised({measure::Goalposts{.low = 0, .high = 10}}, std::nullopt);
    CHECK(goalposts.failed == 0);
    CHECK(*of(goalposts, "act").least >= 0.1);  // .3 within .2 either way
    CHECK(*of(goalposts, "act").greatest <= 0.5);
    CHECK(std::abs(*of(goalposts, "act").mean - 0.3) < 5 * 0.4 / std::sqrt(12 * 512.0));
    CHECK(std::abs(*of(goalposts, "unit").mean - 0.5) < 5 / std::sqrt(12 * 512.0));
    CHECK(of(normalised({measure::Goalposts{.low = 0, .high = 10}}, 1), "act").least == 0.3);
    const Uncertainty endless = normalised({measure::Logistic{.midpoint = 3, .steepness = 1}}, std::nullopt);
    CHECK(endless.failed == 0);
    CHECK(std::abs(*of(endless, "act").least - 1 / (1 + std::exp(0.6))) < 0.01);  // 3 by .6 either way
    CHECK(of(endless, "unit").scored == 0);
}

TEST_CASE("uncertainty: mandates that hold for all indicators hold for who is heard twice", "[uncertainty]") {
    Framework f = framework();
    f.defaults.reconcile = Reconciliation{reconciliation::WeightedByMandate{.institutions = {{"police", 3}}, .otherwise = 1}};
    Study s = study({{uncertain::Institutions{}}}, 100);
    s.nodes = {"act"};
    Assessment a = assessment("a", {{"act", 1}}, {"police", "court"});
    a.responses.back().answer = Answer{4.0};
    const Uncertainty all = uncertainty(f, {a}, s);
    CHECK(all.failed == 0);
    CHECK(of(all, "act").value == 1.75);
    CHECK(of(all, "act").least == 1);
    CHECK(of(all, "act").greatest == 4);
}

TEST_CASE("uncertainty: siblings whose weights are drawn weigh as much in all as before, where a rule pools them too", "[uncertainty]") {
    Framework f = framework();
    f.root.rule = combine::Rule{combine::PointsShare{}};
    f.bands.clear();
    f.root.children[1].children[2].weight = 8;
    Study s = study({{uncertain::Weights{.nodes = {"law", "care"}, .concentration = 1e12}}}, 20);
    s.nodes = {"whole"};
    const UncertainScore whole = of(uncertainty(f, {full()}, s), "whole");
    CHECK(std::abs(*whole.mean - *whole.value) < 1e-5);  // Dirichlet's standard deviation there is some 1e-6
    CHECK_THROWS_AS(uncertainty(f, {full()}, study({{uncertain::Weights{.nodes = {"whole"}}}})), Error);
}

TEST_CASE("uncertainty: numbers that are drawn do not decide which methods hold together", "[uncertainty]") {
    const Study s = study({{uncertain::Methods{{rule("mean", {combine::Arithmetic{}}), rule("least", {combine::Minimum{}})}}},
                           {uncertain::Number{.at = "/nodes/act/weight", .distribution = {robust::Uniform{-1, 0.1}}}}},
                          64);
    const Uncertainty all = uncertainty(framework(), {full()}, s);
    CHECK(all.failed > 0);
    CHECK(all.draws > 0);
    CHECK(all.failures[0].where == "/nodes/act/weight");
}

TEST_CASE("uncertainty: what is compared is of one framework and method, and each by its own id", "[uncertainty]") {
    const Study s = study({{uncertain::Weights{}}}, 4);
    Framework other = framework();
    other.root.children.pop_back();
    const auto codes = [&](const std::vector<Evaluation>& subjects) {
        std::vector<std::string> out;
        try {
            uncertainty(subjects, s);
        } catch (const Error& error) {
            for (const Issue& i : error.issues()) out.push_back(i.code + " " + i.where);
        }
        return out;
    };
    const Evaluation one(framework(), full());
    const Evaluation elsewhere(other, assessment("b", {{"act", 1}}));
    const Evaluation otherwise(framework(), assessment("c", {{"act", 1}}), rule("least", {combine::Minimum{}}));
    CHECK(codes({one, elsewhere}) == std::vector<std::string>{"framework_mismatch /1/framework"});
    CHECK(codes({one, otherwise}) == std::vector<std::string>{"method_mismatch /1"});
    CHECK(codes({one, one}) == std::vector<std::string>{"duplicate_id /1/id"});
    CHECK(codes({}) == std::vector<std::string>{"no_assessments /assessments"});
}
