#include "consult/gate.hpp"
#include <ceiba/check.hpp>
#include <ceiba/explain.hpp>
#include <ceiba/reconcile.hpp>

#include "catch.hpp"
#include "consultation.hpp"

using namespace consulted;
using ceiba::EvidenceKind;
using ceiba::EvidenceRule;
using ceiba::Method;
using ceiba::Reconciled;
namespace gate = ceiba::gate;

namespace {

/// A law behind the answer of the court, an interview behind that of the north, nothing behind the others.
Assessment said_of(const std::string& indicator, double court, double north, double south) {
    Assessment a = assessment({said("court", indicator, court), said("north", indicator, north), said("south", indicator, south)});
    a.evidence = {{.id = "act", .kind = EvidenceKind::law}, {.id = "talk", .kind = EvidenceKind::interview}};
    a.responses[0].evidence = {"talk", "act"};
    a.responses[1].evidence = {"talk"};
    return a;
}

Reconciled through(const Assessment& a, const EvidenceRule& rule, const std::string& indicator = "plan",
                   const ceiba::Reconciliation& reconcile = {}) {
    Method m;
    m.defaults.reconcile = reconcile;
    m.nodes[indicator].evidence = rule;
    const std::vector<Reconciled> all = ceiba::reconcile(framework(), a, m);
    return *std::ranges::find(all, indicator, &Reconciled::indicator);
}

/// An interview is half as good as a law.
EvidenceRule graded(const ceiba::Gate& gate, double minimum = 1) {
    return {.grades = {{"interview", .5}}, .minimum = minimum, .gate = gate};
}

}  // namespace

TEST_CASE("no document, no credit") {
    const Assessment a = said_of("plan", 5, 4, 3);
    Reconciled r = through(a, graded({gate::Worst{}}));
    CHECK(r.value == (5 + 1 + 1) / 3.0);
    CHECK(r.held_back == 2);
    CHECK(r.maximum == 5.0);  // what was said stays
    CHECK(r.minimum == 3.0);
    CHECK(r.self_assessed == r.value);
    r = through(a, graded({gate::Worst{}}, .5));  // exactly the minimum is enough
    CHECK(r.value == (5 + 4 + 1) / 3.0);
    CHECK(r.held_back == 1);
    r = through(a, graded({gate::Worst{}}, 0));
    CHECK(r.value == 4.0);
    CHECK(r.held_back == 0);
}

TEST_CASE("no document, credit up to a level") {
    const Assessment a = said_of("plan", 5, 4, 2);
    const Reconciled r = through(a, graded({gate::Cap{.at = ceiba::Answer{std::string("c")}}}));
    CHECK(r.value == (5 + 3 + 2) / 3.0);
    CHECK(r.held_back == 1);  // the other was below anyway
    CHECK(through(a, graded({gate::Cap{.at = ceiba::Answer{3.0}}})).value == r.value);
    // The order of voices is that of what they count as.
    CHECK(through(said_of("plan", 2, 5, 5), graded({gate::Cap{.at = ceiba::Answer{1.0}}}), "plan", {ceiba::reconciliation::LowerMedian{}})
              .value == 1.0);
}

TEST_CASE("no document, no voice") {
    Assessment a = said_of("plan", 5, 4, 3);
    Reconciled r = through(a, graded({gate::Drop{}}));
    CHECK(r.value == 5.0);
    CHECK(r.held_back == 2);
    CHECK(r.answers == 3);
    CHECK(r.voices == 1);
    CHECK(r.single_voice);
    a.responses[0].evidence.clear();
    r = through(a, graded({gate::Drop{}}));
    CHECK_FALSE(r.value);
    CHECK(r.state == State::insufficient_evidence);
    CHECK(r.held_back == 3);
}

TEST_CASE("grades without a gate hold nothing back") {
    const Reconciled r = through(said_of("plan", 5, 4, 3), graded({gate::None{}}));
    CHECK(r.value == 4.0);
    CHECK(r.held_back == 0);
}

TEST_CASE("where lower is better the worse end is the upper") {
    const Assessment a = said_of("delay", 1, 2, 3);
    CHECK(through(a, graded({gate::Worst{}}), "delay").value == (1 + 5 + 5) / 3.0);
    const Reconciled r = through(a, graded({gate::Cap{.at = ceiba::Answer{3.0}}}), "delay");
    CHECK(r.value == (1 + 3 + 3) / 3.0);
    CHECK(r.held_back == 1);
}

TEST_CASE("the worse end of numbers") {
    using ceiba::detail::worst_answer;
    ceiba::Scale scale{.id = "s", .numeric = ceiba::measure::Normaliser{ceiba::measure::Goalposts{.low = 20, .high = 85}}};
    CHECK(worst_answer(scale, ceiba::Direction::higher) == 20.0);
    CHECK(worst_answer(scale, ceiba::Direction::lower) == 85.0);
    CHECK(through(said_of("rate", .9, .6, .3), graded({gate::Worst{}}), "rate").value == .3);
    CHECK_FALSE(worst_answer(ceiba::Scale{}, ceiba::Direction::higher));
}

TEST_CASE("numbers that are best in the middle have no worse end") {
    Framework f = framework();
    f.scales[1].numeric = ceiba::measure::Normaliser{ceiba::measure::Middle{.low = 0, .best_low = .4, .best_high = .6, .high = 1}};
    f.defaults.evidence = EvidenceRule{.gate = ceiba::Gate{gate::Worst{}}};
    std::vector<std::string> found;
    for (const ceiba::Issue& i : ceiba::check(f)) found.push_back(i.code + " " + i.where);
    CHECK(found == std::vector<std::string>{"needs_levels /root/children/3"});
    f.defaults.evidence->gate = ceiba::Gate{gate::Drop{}};
    CHECK(ceiba::check(f).empty());
}

TEST_CASE("an adjudication stands without a document") {
    Assessment a = said_of("plan", 5, 4, 3);
    a.adjudications = {{.indicator = "plan", .answer = ceiba::Answer{4.0}, .rationale = "Seen at the workshop."}};
    CHECK(through(a, graded({gate::Worst{}})).value == 4.0);
}

TEST_CASE("the gate is chosen by framework, indicator, method and node, the later winning") {
    const auto with = [](Framework f, const Method& m) {
        const std::vector<Reconciled> all = ceiba::reconcile(f, said_of("plan", 5, 4, 3), m);
        return std::ranges::find(all, "plan", &Reconciled::indicator)->held_back;
    };
    Framework f = framework();
    Method m;
    CHECK(with(f, m) == 0);
    f.defaults.evidence = EvidenceRule{.gate = ceiba::Gate{gate::Worst{}}};
    CHECK(with(f, m) == 1);
    f.root.children[0].question->evidence = graded({gate::Worst{}});
    CHECK(with(f, m) == 2);
    m.defaults.evidence = EvidenceRule{};  // says nothing
    CHECK(with(f, m) == 2);
    m.defaults.evidence = EvidenceRule{.gate = ceiba::Gate{gate::None{}}};
    CHECK(with(f, m) == 0);
    m.selectors = {{.tags = {{"stage", "early"}}, .evidence = graded({gate::Drop{}})}};
    CHECK(with(f, m) == 2);
    m.nodes["plan"].evidence = EvidenceRule{.grades = {{"interview", 1}}};
    CHECK(with(f, m) == 1);
}

TEST_CASE("evidence rules are laid over each other member by member, grades kind by kind") {
    // The court has a law and an interview behind it, the north an interview, the south nothing.
    const auto of = [](const Framework& f, const Method& m) {
        const std::vector<Reconciled> all = ceiba::reconcile(f, said_of("plan", 5, 4, 3), m);
        return std::ranges::find(all, "plan", &Reconciled::indicator)->value;
    };
    Framework f = framework();
    f.defaults.evidence = EvidenceRule{.grades = {{"law", 1}, {"interview", .4}}, .minimum = .5, .gate = ceiba::Gate{gate::Drop{}}};
    Method m;
    CHECK(of(f, m) == 5.0);
    f.root.children[0].question->evidence = EvidenceRule{.gate = ceiba::Gate{gate::Worst{}}};
    CHECK(of(f, m) == (5 + 1 + 1) / 3.0);  // grades and minimum stay
    m.defaults.evidence = EvidenceRule{.minimum = .4};
    CHECK(of(f, m) == (5 + 4 + 1) / 3.0);  // and the gate
    m.selectors = {{.tags = {{"stage", "early"}}, .evidence = EvidenceRule{.grades = {{"law", .3}}}}};
    CHECK(of(f, m) == (5 + 4 + 1) / 3.0);  // the court has its interview; the grade of an interview stays
    m.nodes["plan"].evidence = EvidenceRule{.otherwise = .9, .minimum = .5};
    CHECK(of(f, m) == (1 + 1 + 1) / 3.0);
}

TEST_CASE("what sources alone come to passes by no gate") {
    Assessment a = said_of("plan", 5, 4, 3);
    a.responses.push_back(said("ministry", "plan", 4, Source::desk_review));
    const Reconciled r = through(a, graded({gate::Worst{}}));
    CHECK(r.self_assessed == (5 + 1 + 1) / 3.0);
    CHECK(r.validated == 1.0);
    CHECK_FALSE(through(a, graded({gate::Drop{}})).validated);
    // As the series that is scored says it.
    Method m;
    m.defaults.series = ceiba::Series::self_assessed;
    m.nodes["plan"].evidence = graded({gate::Worst{}});
    const std::vector<Reconciled> all = ceiba::reconcile(framework(), a, m);
    CHECK(std::ranges::find(all, "plan", &Reconciled::indicator)->value == r.self_assessed);
}

TEST_CASE("an explanation says what was held back") {
    Method m;
    m.nodes["plan"].evidence = graded({gate::Worst{}});
    Assessment a = said_of("plan", 5, 4, 3);
    const auto words = [&](const std::string& language) { return ceiba::explain(framework(), a, "plan", m).steps[0].text.in(language); };
    CHECK(words("en").find("held back for lack of evidence: 2") != std::string::npos);
    CHECK(words("es").find("no cuentan por falta de evidencia: 2") != std::string::npos);
    m.nodes.clear();
    CHECK(words("en").find("held back") == std::string::npos);
}
