#include <ceiba/stability.hpp>

#include "catch.hpp"
#include "consultation.hpp"

using namespace consulted;
using ceiba::IndicatorStability;
using ceiba::Stability;

namespace {

const IndicatorStability& of(const Stability& s, std::string_view id) {
    return *std::ranges::find(s.indicators, id, &IndicatorStability::indicator);
}

Stability moved(double limit = .15) {
    ceiba::Method m;
    m.consultation.stable_below = limit;
    return ceiba::stability(framework(),
                            assessment({said("north", "plan", 1), said("south", "plan", 3), said("court", "plan", 5),
                                        said("north", "delay", 2), said("south", "delay", 2), said("north", "rate", .1 + .2)},
                                       "first"),
                            assessment({said("north", "plan", 3), said("south", "plan", 3), said("ministry", "plan", 4),
                                        said("north", "delay", 2), said("south", "delay", 2), said("north", "rate", .3)},
                                       "second"),
                            m);
}

}  // namespace

TEST_CASE("change between two rounds of a consultation, by hand") {
    const Stability s = moved();
    CHECK(s.before_round == "first");
    CHECK(s.after_assessment == "second");
    CHECK(s.before_status == ceiba::Status::draft);
    CHECK(s.before_provenance.framework == s.after_provenance.framework);
    CHECK(s.before_provenance.answers != s.after_provenance.answers);
    const IndicatorStability& plan = of(s, "plan");
    CHECK(plan.voices_before == 3);
    CHECK(plan.voices_after == 3);
    CHECK(plan.voices_both == 2);
    CHECK(plan.changed == 1);
    CHECK(plan.changed_share == .5);
    CHECK(plan.median_before == 3.0);
    CHECK(plan.median_after == 3.0);
    CHECK(plan.iqr_before == 2.0);
    CHECK(plan.iqr_after == .5);
    CHECK(plan.iqr_change == -1.5);
    CHECK_FALSE(plan.stable);
    CHECK(of(s, "delay").stable);
    CHECK(of(s, "delay").iqr_change == 0.0);
    CHECK(of(s, "rate").changed == 0);  // .1 + .2 is .3
    CHECK_FALSE(of(s, "rate").iqr_before);
    CHECK(s.stable_share == 2.0 / 3);
}

TEST_CASE("whom nobody heard twice is neither stable nor not") {
    const Stability s = moved();
    CHECK_FALSE(of(s, "staff").changed_share);
    CHECK_FALSE(of(s, "staff").stable);
    CHECK(s.indicators.size() == 4);  // context is not consulted on
    const Stability none = ceiba::stability(framework(), assessment({}), assessment({}));
    CHECK_FALSE(none.stable_share);
}

TEST_CASE("exactly the limit is not below it") {
    CHECK_FALSE(of(moved(.5), "plan").stable);
    CHECK(of(moved(.51), "plan").stable);
}

TEST_CASE("stability refuses documents with errors, the earlier ones too") {
    const Assessment good = assessment({});
    const Assessment bad = assessment({said("nord", "plan", 1)});
    CHECK_THROWS_AS(ceiba::stability(framework(), bad, good), ceiba::Error);
    CHECK_THROWS_AS(ceiba::stability(framework(), good, bad), ceiba::Error);
}

TEST_CASE("rounds of two subjects are no change of one") {
    Assessment other = assessment({}, "second");
    other.subject.id = "elsewhere";
    try {
        ceiba::stability(framework(), assessment({}), other);
        FAIL("nothing was thrown");
    } catch (const ceiba::Error& e) {
        REQUIRE(e.issues().size() == 1);
        CHECK(e.issues()[0].code == "subject_mismatch");
        CHECK(e.issues()[0].where == "/subject/id");
        CHECK(e.issues()[0].arguments == std::vector<std::string>{"somewhere", "elsewhere"});
    }
}

TEST_CASE("a finding of assessors in the second round does not change an institution's answer") {
    const Assessment first = assessment({said("north", "plan", 4)}, "first");
    const Assessment second = assessment({said("north", "plan", 4), said("north", "plan", 1, Source::case_review)}, "second");
    CHECK(of(ceiba::stability(framework(), first, second), "plan").changed == 0);
}
