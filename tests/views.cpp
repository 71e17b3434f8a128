#include <ceiba/views.hpp>

#include "catch.hpp"
#include "consultation.hpp"

using namespace consulted;
using ceiba::GroupAnswers;
using ceiba::SectorView;

namespace {

const ceiba::IndicatorSectors& of(const SectorView& view, std::string_view indicator) {
    return *std::ranges::find(view.indicators, indicator, &ceiba::IndicatorSectors::indicator);
}

const GroupAnswers& of(const SectorView& view, std::string_view indicator, std::string_view sector) {
    return *std::ranges::find(of(view, indicator).sectors, std::optional<std::string>(sector), &GroupAnswers::sector);
}

/// So many institutions of each sector; `answers` of each sector answer the plan.
}  // namespace

TEST_CASE("one institution by hand: what it said, and where it differs") {
    const Assessment a =
        assessment({said("north", "plan", 4), said("south", "plan", 1), said("court", "plan", 1), said("north", "staff", 2),
                    said("north", "staff", 3, Source::interview), without("north", "delay", State::dont_know), said("south", "delay", 5),
                    said("court", "staff", 5), said("north", "rate", 0.5)});
    const ceiba::InstitutionView view = ceiba::institution_view(framework(), a, "north");
    CHECK(view.institution == "north");
    CHECK(view.sector == "police");
    REQUIRE(view.answers.size() == 4);  // context is not reconciled
    const ceiba::InstitutionAnswer& plan = view.answers[0];
    CHECK(plan.code == "1");
    CHECK(plan.asked);
    CHECK(plan.said == 4.0);
    CHECK(plan.value == 2.0);  // the mean of 4, 1 and 1
    CHECK(plan.difference == 2.0);
    CHECK(plan.levels == 2);
    CHECK_FALSE(plan.adjudicated);
    const ceiba::InstitutionAnswer& staff = view.answers[1];
    CHECK(staff.answers == 2);
    CHECK(staff.said == 2.0);  // the lower median of 2 and 3
    CHECK(*staff.value == Approx(10.0 / 3).epsilon(1e-15));
    CHECK(staff.levels == -1);  // 10/3 reaches level 3
    const ceiba::InstitutionAnswer& delay = view.answers[2];
    CHECK(delay.state == State::dont_know);
    CHECK_FALSE(delay.said);
    CHECK_FALSE(delay.difference);
    CHECK(delay.value == 5.0);
    const ceiba::InstitutionAnswer& rate = view.answers[3];
    CHECK(rate.difference == 0.0);
    CHECK_FALSE(rate.levels);  // a share has none
    const ceiba::InstitutionView court = ceiba::institution_view(framework(), a, "court");
    CHECK_FALSE(court.answers[1].asked);  // about staff, and answered all the same
    CHECK(court.answers[1].said == 5.0);
    CHECK_FALSE(court.answers[2].state);  // nothing came back
    const ceiba::InstitutionView ministry = ceiba::institution_view(framework(), a, "ministry");
    CHECK(ministry.answers.size() == 3);  // not asked about staff
}

TEST_CASE("one institution: what was adjudicated is what it is held against") {
    Assessment a = assessment({said("north", "plan", 4)});
    a.adjudications = {{.indicator = "plan", .answer = ceiba::Answer{1.0}, .rationale = "The plan was never adopted."}};
    const ceiba::InstitutionAnswer plan = ceiba::institution_view(framework(), a, "north").answers[0];
    CHECK(plan.adjudicated);
    CHECK(plan.value == 1.0);
    CHECK(plan.difference == 3.0);
    CHECK(plan.levels == 3);
}

TEST_CASE("one institution: it said what it said, not what assessors found, nor only what it was asked") {
    const Assessment a = assessment({said("north", "plan", 4), said("north", "plan", 1, Source::case_review),
                                     said("north", "staff", 2, Source::desk_review), said("court", "staff", 5)});
    const ceiba::InstitutionView north = ceiba::institution_view(framework(), a, "north");
    CHECK(north.answers[0].said == 4.0);
    CHECK(north.answers[0].value == 2.5);
    CHECK(north.answers[1].said == 2.0);  // it has no answer of its own
    ceiba::Method method{.id = "strict", .framework = "small"};
    method.defaults.unasked = ceiba::Unasked::drop;
    const ceiba::InstitutionView court = ceiba::institution_view(framework(), a, "court", method);
    CHECK(court.answers[1].indicator == "staff");
    CHECK_FALSE(court.answers[1].asked);
    CHECK(court.answers[1].said == 5.0);
    CHECK(court.answers[1].value == 2.0);
    CHECK(of(ceiba::sector_view(framework(), a, method), "staff", "justice").answers == 0);
}

TEST_CASE("one institution: an unknown one is an error with the nearest name") {
    try {
        ceiba::institution_view(framework(), assessment({}), "nort");
        FAIL("there is no such institution");
    } catch (const ceiba::Error& error) {
        REQUIRE(error.issues().size() == 1);
        CHECK(error.issues()[0].code == "unknown_institution");
        CHECK(error.issues()[0].arguments == std::vector<std::string>{"nort", "north"});
    }
}

TEST_CASE("sectors by hand") {
    const Assessment a = assessment({said("north", "plan", 4), said("south", "plan", 1), said("court", "plan", 1)});
    const SectorView view = ceiba::sector_view(framework(), a);
    CHECK(of(view, "plan").whole.mean == 2.0);
    CHECK(of(view, "plan").whole.answers == 3);
    CHECK(of(view, "plan").whole.institutions == 4);
    const GroupAnswers& police = of(view, "plan", "police");
    CHECK(police.answers == 2);
    CHECK(police.mean == 2.5);
    CHECK(police.value == 2.5);
    CHECK(police.difference == 0.5);
    CHECK(police.minimum == 1.0);
    CHECK(police.maximum == 4.0);
    CHECK(*police.standard_deviation == Approx(std::sqrt(4.5)).epsilon(1e-15));
    CHECK(of(view, "plan", "justice").difference == -1.0);
    CHECK(of(view, "plan", "").answers == 0);  // the ministry
    CHECK_FALSE(of(view, "plan", "").mean);
}

TEST_CASE("sectors: the rule is used within each, and what it cannot decide has no value") {
    const Assessment a = assessment({said("north", "plan", 4), said("south", "plan", 1)});
    ceiba::Method method{.id = "least", .framework = "small"};
    method.defaults.reconcile = ceiba::Reconciliation{ceiba::reconciliation::Minimum{}};
    CHECK(of(ceiba::sector_view(framework(), a, method), "plan", "police").value == 1.0);
    Assessment dated = a;
    for (Response& r : dated.responses) r.date = "2025-01-01";
    dated.responses.push_back(said("court", "plan", 3));
    dated.responses.back().date = "2025-02-01";
    method.defaults.reconcile = ceiba::Reconciliation{ceiba::reconciliation::Latest{}};
    const SectorView view = ceiba::sector_view(framework(), dated, method);
    CHECK_FALSE(of(view, "plan", "police").value);  // two answers of one day
    CHECK(of(view, "plan", "justice").value == 3.0);
    CHECK(of(view, "plan").whole.value == 3.0);
}

TEST_CASE("the coalition sees answers, neither who gave them, nor when, nor how sure, nor comments unless asked for") {
    Assessment a = assessment({said("north", "plan", 4), said("south", "plan", 1)});
    const Assessment plain = a;
    a.responses[0].respondent = "r1";
    a.responses[0].date = "2025-01-01";
    a.responses[0].confidence = 0.5;
    a.responses[0].comment = "see the annex";
    CHECK(ceiba::coalition_view(a) == plain);
    Assessment commented = plain;
    commented.responses[0].comment = "see the annex";
    CHECK(ceiba::coalition_view(a, true) == commented);
}
