#include <ceiba/agreement.hpp>
#include <ceiba/check.hpp>
#include <ceiba/compare.hpp>
#include <ceiba/crosstab.hpp>
#include <ceiba/explain.hpp>
#include <ceiba/fates.hpp>
#include <ceiba/gaps.hpp>
#include <ceiba/grounds.hpp>
#include <ceiba/hash.hpp>
#include <ceiba/io/json.hpp>
#include <ceiba/participation.hpp>
#include <ceiba/prioritise.hpp>
#include <ceiba/publish.hpp>
#include <ceiba/reconcile.hpp>
#include <ceiba/score.hpp>
#include <ceiba/stability.hpp>
#include <ceiba/views.hpp>
#include <thread>

#include "consultation.hpp"
#include "generator.hpp"
#include "places.hpp"

using namespace consulted;
using ceiba::Evaluation;
using ceiba::Fate;
using ceiba::Method;
using ceiba::ResponseFate;
using Fates = std::vector<ResponseFate>;

namespace {

struct Documents {
    Framework framework;
    Assessment assessment;
    Method method;
    ceiba::TargetProfile targets;
};

Documents shipped() {
    const std::string folder = tests::examples() + "/mrc_style/";
    return {ceiba::read_file<Framework>(folder + "framework.json"), ceiba::read_file<Assessment>(folder + "assessment_2026.json"),
            ceiba::read_file<Method>(folder + "method.json"), ceiba::read_file<ceiba::TargetProfile>(folder + "targets.json")};
}

/// Methods that change what is done with answers, each in another way.
std::vector<Method> ways_to_reconcile() {
    std::vector<Method> out(7);
    out[0].defaults.reconcile = ceiba::Reconciliation{ceiba::reconciliation::Mean{}};
    out[1].defaults.reconcile = ceiba::Reconciliation{ceiba::reconciliation::WeightedByConfidence{.otherwise = 0}};
    out[2].defaults.unasked = ceiba::Unasked::drop;
    out[3].defaults.series = ceiba::Series::self_assessed;
    out[4].defaults.evidence = ceiba::EvidenceRule{.minimum = .5, .gate = ceiba::Gate{ceiba::gate::Worst{}}};
    out[5].defaults.evidence = ceiba::EvidenceRule{.minimum = .5, .gate = ceiba::Gate{ceiba::gate::Drop{}}};
    out[6].defaults.duplicates = ceiba::Duplicates::latest;
    return out;
}

/// What every function makes of an evaluation, as text: what differs in a bit differs there.
std::string everything(const Evaluation& e) {
    const std::string& root = e.framework().root.id;
    std::string out = to_json(score(e)) + to_json(explain(e, root)) + to_json(agreement(e)) + to_json(participation(e)) +
                      to_json(grounds(e)) + to_json(gaps(e, {.id = "own"})) + to_json(prioritise(e, {.id = "own"})) +
                      to_json(sector_view(e)) + to_json(compare(e, e)) + to_json(stability(e, e));
    out += to_json(publish(e, true));
    for (const ceiba::Institution& i : e.assessment().institutions) out += to_json(institution_view(e, i.id));
    for (const ceiba::Axis& axis : e.framework().axes) out += to_json(crosstab(e, axis.id));
    for (const ceiba::Reconciled& r : reconcile(e, true)) out += to_json(r);
    for (const ResponseFate& f : fates(e)) out += to_json(f);
    return out;
}

/// The level nearest to a number, where there are levels.
double on_scale(const ceiba::Scale* scale, double x) {
    if (scale == nullptr || scale->numeric) return x;
    return std::ranges::min_element(scale->levels, {}, [&](const ceiba::Level& l) { return std::abs(l.value - x); })->value;
}

/// Made up answers of four institutions to a made up framework.
Assessment answers(tests::Generator& generator, const Framework& f, tests::Numbers& numbers) {
    const ceiba::Tree tree(f);
    Assessment out = assessment({});
    out.framework = f.id;
    out.evidence = {{.id = "act", .kind = ceiba::EvidenceKind::law}};
    for (const ceiba::Institution& i : out.institutions) {
        for (const auto& [indicator, given] : generator.answers(.8)) {
            Response r{.institution = i.id, .indicator = indicator, .state = given.state};
            if (given.state == State::answered && std::isnan(given.value)) r.state = State::not_answered;
            else if (given.state == State::answered) r.answer = ceiba::Answer{on_scale(tree.scale(*tree.find(indicator)), given.value)};
            if (numbers.chance(.3)) r.source = Source::case_review;
            if (numbers.chance(.5)) r.evidence = {"act"};
            if (numbers.chance(.5)) r.confidence = numbers.share();
            out.responses.push_back(std::move(r));
        }
    }
    return out;
}

Fates fates_of(std::vector<Response> responses, const Method& method = {}, std::vector<ceiba::Adjudication> adjudications = {}) {
    Assessment a = assessment(std::move(responses));
    a.evidence = {{.id = "act", .kind = ceiba::EvidenceKind::law}};
    a.adjudications = std::move(adjudications);
    return fates(Evaluation(framework(), a, method));
}

Response on(Response r, const std::string& date) {
    r.date = date;
    return r;
}

Response resting_on(Response r, const std::string& evidence) {
    r.evidence = {evidence};
    return r;
}

}  // namespace

TEST_CASE("evaluation: the functions of documents say the same") {
    const auto [f, a, m, t] = shipped();
    const Evaluation e(f, a, m);
    CHECK(score(e) == ceiba::score(f, a, m));
    CHECK(reconcile(e, true) == ceiba::reconcile(f, a, m, true));
    CHECK(explain(e, f.root.id) == ceiba::explain(f, a, f.root.id, m));
    CHECK(agreement(e) == ceiba::agreement(f, a, m));
    CHECK(participation(e) == ceiba::participation(f, a, m));
    CHECK(grounds(e) == ceiba::grounds(f, a, m));
    CHECK(stability(e, e) == ceiba::stability(f, a, a, m));
    CHECK(compare(e, e) == ceiba::compare(f, a, a, m));
    CHECK(gaps(e, t) == ceiba::gaps(f, score(e), t, m));
    CHECK(prioritise(e, t) == ceiba::prioritise(f, gaps(e, t), m));
    CHECK(crosstab(e, f.axes[0].id) == ceiba::crosstab(f, score(e), f.axes[0].id));
    CHECK(institution_view(e, a.institutions[0].id) == ceiba::institution_view(f, a, a.institutions[0].id, m));
    CHECK(sector_view(e) == ceiba::sector_view(f, a, m));
    CHECK(publish(e, true) == ceiba::publish(f, a, m, true));
    CHECK(e.issues() == ceiba::check(f, a, m));
    CHECK(e.framework() == f);
    CHECK(e.assessment() == a);
    CHECK(e.method() == m);
}

TEST_CASE("evaluation: another method on the same documents is as if it had been the first") {
    const auto [f, a, m, t] = shipped();
    const Evaluation first(f, a, m);
    everything(first);  // nothing that is kept of one method may show in another
    std::vector<Method> methods = ways_to_reconcile();
    methods.push_back(m);
    Method weights;
    weights.nodes[f.root.children[0].id].weight = 3;
    methods.push_back(weights);
    for (const Method& other : methods) {
        const std::string afresh = everything(Evaluation(f, a, other));
        CHECK(everything(first.with(other)) == afresh);
        CHECK(everything(first.with({}).with(other)) == afresh);
    }
}

TEST_CASE("evaluation: made up documents and methods") {
    tests::Numbers numbers(8);
    int compared = 0;
    for (int round = 0; round < 40; ++round) {
        tests::Generator generator(numbers, {.propagate = false});
        const Framework f = generator.framework();
        const Assessment a = answers(generator, f, numbers);
        INFO(to_json(f));
        const Evaluation first(f, a);
        std::vector<Method> methods = ways_to_reconcile();
        for (int i = 0; i < 5; ++i) methods.push_back(generator.method());
        for (const Method& m : methods) {
            std::vector<ceiba::Issue> issues;
            try {
                const Evaluation other = first.with(m);
                CHECK(score(other) == ceiba::score(f, a, m));
                CHECK(fates(other) == fates(Evaluation(f, a, m)));
                CHECK(other.issues() == ceiba::check(f, a, m));
                ++compared;
            } catch (const ceiba::Error& error) {
                issues = error.issues();
            }
            if (!issues.empty()) CHECK(issues == ceiba::check(f, a, m));
        }
    }
    CHECK(compared > 200);
}

TEST_CASE("evaluation: every issue is thrown, warnings and notes are kept") {
    Assessment a = assessment({said("north", "plan", 2), said("court", "staff", 3)});
    const Evaluation e(framework(), a);
    CHECK(std::ranges::any_of(e.issues(), [](const ceiba::Issue& i) { return i.code == "not_asked"; }));
    Method m;
    m.nodes["nothing"].weight = 2;
    m.defaults.policy = ceiba::Policy{.minimum_coverage = 2.0};
    try {
        e.with(m);
        FAIL("nothing was thrown");
    } catch (const ceiba::Error& error) {
        CHECK(error.issues() == ceiba::check(framework(), a, m));
    }
    a.responses.push_back(said("nobody", "plan", 2));
    CHECK_THROWS_AS(Evaluation(framework(), a), ceiba::Error);
    CHECK_THROWS_AS(explain(e, "nothing"), ceiba::Error);
    CHECK_THROWS_AS(gaps(e, {.id = "own", .nodes = {{"nothing", {}}}}), ceiba::Error);
    CHECK_THROWS_AS(crosstab(e, "nothing"), ceiba::Error);
    CHECK_THROWS_AS(institution_view(e, "nobody"), ceiba::Error);
    Assessment elsewhere = assessment({});
    elsewhere.subject.id = "elsewhere";
    CHECK_THROWS_AS(stability(e, Evaluation(framework(), elsewhere)), ceiba::Error);
    Method other;
    other.consultation.stable_below = .5;
    CHECK_THROWS_AS(stability(e, e.with(other)), ceiba::Error);
}

TEST_CASE("evaluation: documents may be temporaries, and results outlive them") {
    ceiba::Scores kept;
    {
        const Evaluation e = Evaluation(framework(), assessment({said("north", "plan", 2)})).with({});
        kept = score(e);
        CHECK(explain(Evaluation(e), "plan").steps[0].score.value == 2.0);
    }
    CHECK(kept.provenance.framework.digits() == hash(framework()));
    CHECK(kept.provenance.answers.digits() == hash(assessment({said("north", "plan", 2)})));
    CHECK(kept.provenance.method.digits() == hash(Method{}));
    const auto f = std::make_shared<const Framework>(framework());
    const Evaluation shared(f, std::make_shared<const Assessment>(assessment({})));
    CHECK(&shared.framework() == f.get());
    CHECK(&shared.with({}).framework() == f.get());
}

TEST_CASE("evaluation: many threads may use one") {
    const auto [f, a, m, t] = shipped();
    const Evaluation e(f, a, m);
    const std::string expected = to_json(ceiba::score(f, a, m)) + to_json(ceiba::explain(f, a, f.root.id, m));
    std::vector<std::string> found(8);
    std::vector<std::thread> threads;
    for (std::string& out : found)
        threads.emplace_back([&] { out = to_json(score(e.with(e.method()))) + to_json(explain(e, e.framework().root.id)); });
    for (std::thread& thread : threads) thread.join();
    for (const std::string& out : found) CHECK(out == expected);
}

TEST_CASE("fates: shares of the say are those of equals, or of weights") {
    const std::vector<Response> three{said("north", "plan", 2), said("south", "plan", 4), said("court", "plan", 4)};
    CHECK(fates_of(three) == Fates(3, {Fate::counted, 1.0 / 3}));
    Method m;
    m.defaults.reconcile = ceiba::Reconciliation{ceiba::reconciliation::WeightedByMandate{.institutions = {{"north", 3}, {"court", 0}}}};
    CHECK(fates_of(three, m) == Fates{{Fate::counted, .75}, {Fate::counted, .25}, {Fate::no_weight}});
    // by order, every answer has a say, whichever gives the value
    m.defaults.reconcile = ceiba::Reconciliation{ceiba::reconciliation::Minimum{}};
    CHECK(fates_of(three, m) == Fates(3, {Fate::counted, 1.0 / 3}));
    m.defaults.reconcile = ceiba::Reconciliation{ceiba::reconciliation::Latest{}};
    CHECK(fates_of({on(three[0], "2025-01-01"), on(three[1], "2025-01-02"), on(three[2], "2025-01-02")}, m) ==
          Fates{{Fate::no_weight}, {Fate::counted, .5}, {Fate::counted, .5}});
}

TEST_CASE("fates: what has no answer, and what enters no score") {
    CHECK(fates_of({without("north", "plan", State::dont_know), without("south", "plan", State::outside_mandate)}) ==
          Fates(2, {Fate::unanswered}));
    CHECK(fates_of({said("north", "population", .5)}) == Fates{{Fate::context}});
}

TEST_CASE("fates: a later response by the same voice replaces the earlier one") {
    Method m;
    m.defaults.duplicates = ceiba::Duplicates::latest;
    CHECK(fates_of({on(said("north", "plan", 2), "2025-01-02"), on(said("north", "plan", 5), "2025-01-01"),
                    on(said("north", "plan", 3), "2025-01-03"), said("north", "plan", 4, Source::interview)},
                   m) == Fates{{Fate::superseded}, {Fate::superseded}, {Fate::counted, .5}, {Fate::counted, .5}});
    // even by no answer
    Response silent = without("north", "plan", State::dont_know);
    CHECK(fates_of({said("north", "plan", 2), on(silent, "2025-01-03")}, m) == Fates{{Fate::superseded}, {Fate::unanswered}});
}

TEST_CASE("fates: who was not asked, and what is of another series") {
    Method m;
    const std::vector<Response> two{said("north", "staff", 2), said("court", "staff", 4, Source::case_review)};
    CHECK(fates_of(two) == Fates(2, {Fate::counted, .5}));
    m.defaults.unasked = ceiba::Unasked::drop;
    CHECK(fates_of(two, m) == Fates{{Fate::counted, 1}, {Fate::not_asked}});
    m.defaults.unasked = ceiba::Unasked::count;
    m.defaults.series = ceiba::Series::validated;
    CHECK(fates_of(two, m) == Fates{{Fate::other_series}, {Fate::counted, 1}});
    m.defaults.series = ceiba::Series::self_assessed;
    CHECK(fates_of(two, m) == Fates{{Fate::counted, 1}, {Fate::other_series}});
}

TEST_CASE("fates: what a gate lowers has a say, what it holds back has none") {
    Method m;
    m.defaults.evidence = ceiba::EvidenceRule{.minimum = .5, .gate = ceiba::Gate{ceiba::gate::Worst{}}};
    const std::vector<Response> three{resting_on(said("north", "plan", 4), "act"), said("south", "plan", 4), said("court", "plan", 1)};
    CHECK(fates_of(three, m) == Fates{{Fate::counted, 1.0 / 3}, {Fate::lowered, 1.0 / 3}, {Fate::counted, 1.0 / 3}});
    m.defaults.evidence->gate = {ceiba::gate::Drop{}};
    CHECK(fates_of(three, m) == Fates{{Fate::counted, 1}, {Fate::held_back}, {Fate::held_back}});
}

TEST_CASE("fates: an adjudication stands in place of all that would have had a say") {
    const ceiba::Adjudication agreed{.indicator = "plan", .answer = ceiba::Answer{3.0}, .rationale = "Shown."};
    CHECK(fates_of({said("north", "plan", 2), without("south", "plan", State::dont_know), said("north", "staff", 2)}, {}, {agreed}) ==
          Fates{{Fate::overruled}, {Fate::unanswered}, {Fate::counted, 1}});
    Method m;
    m.defaults.series = ceiba::Series::self_assessed;  // which no judge made
    CHECK(fates_of({said("north", "plan", 2)}, m, {agreed}) == Fates{{Fate::counted, 1}});
}

TEST_CASE("fates: the shares of an indicator add up to 1, or nothing has a say") {
    const auto [f, a, m, t] = shipped();
    std::vector<Method> methods = ways_to_reconcile();
    methods.push_back(m);
    for (const Method& each : methods) {
        const Evaluation e(f, a, each);
        const Fates found = fates(e);
        REQUIRE(found.size() == a.responses.size());
        std::map<std::string, double> sums;
        for (std::size_t i = 0; i < found.size(); ++i) {
            const bool say = found[i].fate == Fate::counted || found[i].fate == Fate::lowered;
            CHECK(say == (found[i].share > 0));
            sums[a.responses[i].indicator] += found[i].share;
        }
        for (const ceiba::Reconciled& r : reconcile(e))
            CHECK(sums[r.indicator] == Approx(r.voices > 0 && !r.adjudicated ? 1 : 0).margin(tests::rounding_errors));
    }
}
