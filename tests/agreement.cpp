#include <ceiba/agree/icc.hpp>
#include <ceiba/agree/kendall_w.hpp>
#include <ceiba/agree/krippendorff_alpha.hpp>
#include <ceiba/agreement.hpp>
#include <ceiba/hash.hpp>

#include "catch.hpp"
#include "consultation.hpp"
#include "places.hpp"

using namespace consulted;
using ceiba::Agreement;
using ceiba::IndicatorAgreement;
using ceiba::Method;

namespace {

const IndicatorAgreement& of(const Agreement& a, std::string_view id) {
    return *std::ranges::find(a.indicators, id, &IndicatorAgreement::indicator);
}

/// Three agree on the plan, one does not; on the delay they are of two minds; one voice on staff; nobody on the rate.
Assessment disputed() {
    return assessment({said("north", "plan", 3), said("south", "plan", 3), said("court", "plan", 3), said("ministry", "plan", 4),
                       said("north", "delay", 1), said("south", "delay", 1), said("court", "delay", 5), said("ministry", "delay", 5),
                       said("north", "staff", 2), said("north", "staff", 4, Source::interview),
                       without("court", "rate", State::dont_know)});
}

}  // namespace

TEST_CASE("agreement of each indicator, by hand") {
    const Agreement all = ceiba::agreement(framework(), disputed());
    REQUIRE(all.indicators.size() == 4);
    const IndicatorAgreement& plan = of(all, "plan");
    CHECK(plan.code == "1");
    CHECK(plan.voices == 4);
    CHECK(plan.percent.value == .75);
    CHECK(plan.pairwise.value == .5);
    CHECK(plan.iqr.value == .25);
    CHECK(plan.sd.value == .5);
    CHECK(plan.r_wg.value == 1 - .25 / 2);
    CHECK_FALSE(plan.contested);
    CHECK_FALSE(plan.percent.low);
    const IndicatorAgreement& delay = of(all, "delay");
    CHECK(delay.percent.value == .5);
    CHECK(delay.contested);
    CHECK(*delay.r_wg.value < 0);
    const IndicatorAgreement& staff = of(all, "staff");
    CHECK(staff.voices == 1);  // answered twice
    CHECK(staff.single_voice);
    CHECK_FALSE(staff.percent.value);
    CHECK_FALSE(staff.iqr.value);
    CHECK_FALSE(staff.contested);
    const IndicatorAgreement& rate = of(all, "rate");
    CHECK(rate.missing);
    CHECK(rate.voices == 0);
    CHECK(rate.state == State::dont_know);
}

TEST_CASE("contested is what the method says, and exactly the threshold is enough agreement") {
    const auto contested = [](ceiba::agree::Statistic statistic, double threshold) {
        Method m;
        m.consultation = {.statistic = statistic, .threshold = threshold};
        std::string out;
        for (const IndicatorAgreement& a : ceiba::agreement(framework(), disputed(), m).indicators)
            if (a.contested) out += a.indicator + " ";
        return out;
    };
    using ceiba::agree::Statistic;
    CHECK(contested(Statistic::percent, .75) == "delay ");
    CHECK(contested(Statistic::percent, .76) == "plan delay ");
    CHECK(contested(Statistic::percent, .5) == "");
    CHECK(contested(Statistic::pairwise, .5) == "delay ");
    CHECK(contested(Statistic::iqr, 1) == "delay ");
    CHECK(contested(Statistic::iqr, .25) == "delay ");
    CHECK(contested(Statistic::iqr, .2) == "plan delay ");
    CHECK(contested(Statistic::sd, .5) == "delay ");
    CHECK(contested(Statistic::r_wg, 0) == "delay ");
}

TEST_CASE("r_wg needs equally spaced levels") {
    // The answers by their codes, so that the levels may stand elsewhere.
    Assessment a = disputed();
    for (Response& r : a.responses)
        if (r.answer)
            r.answer = ceiba::Answer{std::string(1, static_cast<char>('a' - 1 + static_cast<int>(std::get<double>(r.answer->value))))};
    Framework f = framework();
    CHECK(of(ceiba::agreement(f, a), "plan").r_wg.value == .875);
    for (ceiba::Level& level : f.scales[0].levels) level.value = (level.value - 1) * 25;
    CHECK(of(ceiba::agreement(f, a), "plan").r_wg.value == .875);
    f.scales[0].levels[4].value = 110;
    CHECK_FALSE(of(ceiba::agreement(f, a), "plan").r_wg.value);
    const Agreement rate = ceiba::agreement(framework(), assessment({said("north", "rate", .1), said("court", "rate", .3)}));
    CHECK_FALSE(of(rate, "rate").r_wg.value);
    CHECK(of(rate, "rate").percent.value == .5);
}

TEST_CASE("agreement over the indicators of a scale") {
    const Agreement all = ceiba::agreement(framework(), disputed());
    REQUIRE(all.scales.size() == 2);  // nothing is on the third
    const ceiba::ScaleAgreement& levels = all.scales[0];
    CHECK(levels.scale == "levels");
    CHECK(levels.indicators == 3);
    CHECK(levels.institutions == 4);
    Eigen::MatrixXd table(2, 4);  // court, ministry, north, south; staff has one voice and enters nothing but chance
    table << 3, 4, 3, 3, 5, 5, 1, 1;
    CHECK(levels.alpha_ordinal.value == ceiba::agree::krippendorff_alpha(table, ceiba::agree::Metric::ordinal));
    CHECK(levels.alpha_nominal.value == ceiba::agree::krippendorff_alpha(table, ceiba::agree::Metric::nominal));
    CHECK(levels.kendall_w.value == ceiba::agree::kendall_w(table));
    CHECK(levels.icc_single.value == ceiba::agree::icc(table, ceiba::agree::Judged::single));
    CHECK(levels.validated == 0);
    CHECK_FALSE(levels.mean_difference.value);
    const ceiba::ScaleAgreement& share = all.scales[1];
    CHECK(share.institutions == 0);
    CHECK_FALSE(share.alpha_interval.value);
    CHECK_FALSE(share.kendall_w.value);
}

TEST_CASE("self-assessed and validated values over a scale, in favour of the indicator") {
    // plan: 4 said, 2 found, 2 worse. delay, where lower is better: 1 said, 2 found, 1 worse.
    const Agreement all =
        ceiba::agreement(framework(), assessment({said("north", "plan", 4), said("north", "plan", 2, Source::desk_review),
                                                  said("north", "delay", 1), said("north", "delay", 2, Source::desk_review)}));
    CHECK(of(all, "plan").difference == -2.0);
    CHECK(of(all, "delay").difference == 1.0);
    CHECK(all.scales[0].validated == 2);
    CHECK(all.scales[0].mean_difference.value == -1.5);
    CHECK(all.scales[0].mean_difference.indicators == 2);
    CHECK_FALSE(all.scales[0].mean_difference.institutions);  // of values, not of voices
    // |4 - 2| + |1 - 2| over 2; by chance |4 - 2| twice and |1 - 2| twice over 4: 1 - 1.5 / 1.5
    CHECK(all.scales[0].validation_kappa.value == 0.0);
}

TEST_CASE("intervals where the method asks for them, the same each time") {
    Method m;
    m.consultation.intervals = ceiba::robust::Bootstrap{};
    const Agreement all = ceiba::agreement(framework(), disputed(), m);
    const ceiba::Figure& percent = of(all, "plan").percent;
    REQUIRE(percent.low);
    CHECK(*percent.low <= *percent.value);
    CHECK(*percent.high >= *percent.value);
    CHECK(*percent.low >= .25);
    CHECK(*percent.high <= 1);
    CHECK(of(all, "staff").percent == ceiba::Figure{});
    CHECK(all == ceiba::agreement(framework(), disputed(), m));
    Assessment turned = disputed();
    std::ranges::reverse(turned.responses);
    std::ranges::reverse(turned.institutions);
    const Agreement other = ceiba::agreement(framework(), turned, m);  // another file, the same figures
    CHECK(all.indicators == other.indicators);
    CHECK(all.scales == other.scales);
    CHECK(all.provenance.seed == 0);
    CHECK(all.provenance.answers == ceiba::hash(disputed()));
}

TEST_CASE("an adjudicated indicator says so, and stays contested") {
    Assessment a = disputed();
    a.adjudications = {{.indicator = "delay", .answer = ceiba::Answer{3.0}, .rationale = "Agreed."}};
    const Agreement all = ceiba::agreement(framework(), a);
    CHECK(of(all, "delay").adjudicated);
    CHECK(of(all, "delay").contested);
    CHECK(of(all, "delay").value == 3.0);
    CHECK_FALSE(of(all, "plan").adjudicated);
}

TEST_CASE("agreement refuses documents with errors") {
    Assessment a = disputed();
    a.responses[0].indicator = "plans";
    CHECK_THROWS_AS(ceiba::agreement(framework(), a), ceiba::Error);
}

TEST_CASE("an institution agrees with its own voice, not with what assessors found about it") {
    const Assessment a = assessment({said("north", "plan", 4), said("north", "plan", 1, Source::case_review), said("south", "plan", 4),
                                     said("court", "plan", 4), said("court", "plan", 2, Source::desk_review)});
    CHECK(of(ceiba::agreement(framework(), a), "plan").percent.value == 1.0);
    Method m;
    m.defaults.validated_by = std::vector{Source::desk_review};  // then a case review is one more answer
    CHECK(of(ceiba::agreement(framework(), a, m), "plan").sd.value == std::sqrt(3.0));
}

TEST_CASE("who was not asked agrees with nobody where the method drops it") {
    const Assessment a = assessment({said("north", "staff", 2), said("south", "staff", 2), said("court", "staff", 5)});
    CHECK(of(ceiba::agreement(framework(), a), "staff").voices == 3);
    Method m;
    m.defaults.unasked = ceiba::Unasked::drop;
    CHECK(of(ceiba::agreement(framework(), a, m), "staff").voices == 2);
}

TEST_CASE("every figure of a scale says on how many indicators and institutions it rests") {
    Assessment a = disputed();
    a.responses.push_back(said("south", "staff", 3));
    const ceiba::ScaleAgreement levels = ceiba::agreement(framework(), a).scales[0];
    CHECK(levels.alpha_ordinal.indicators == 3);
    CHECK(levels.alpha_ordinal.institutions == 4);
    // plan and delay by all four are a greater block than all three by the police
    CHECK(levels.kendall_w.indicators == 2);
    CHECK(levels.kendall_w.institutions == 4);
    CHECK(levels.icc_average.institutions == 4);
    CHECK_FALSE(levels.validation_kappa.indicators);
    CHECK_FALSE(ceiba::agreement(framework(), a).scales[1].kendall_w.indicators);
    CHECK_FALSE(ceiba::agreement(framework(), a).indicators[0].percent.indicators);
}

TEST_CASE("concordance where nobody was asked everything: that of the greatest block without a gap") {
    const auto f = ceiba::read_file<Framework>(tests::examples() + "/mrc_style/framework.json");
    const auto a = ceiba::read_file<Assessment>(tests::examples() + "/mrc_style/assessment_2025.json");
    for (const ceiba::ScaleAgreement& s : ceiba::agreement(f, a).scales) {
        INFO(s.scale);
        REQUIRE(s.kendall_w.value);
        REQUIRE(s.icc_single.value);
        CHECK(*s.kendall_w.indicators >= 2);
        CHECK(*s.kendall_w.indicators < s.indicators);
        CHECK(*s.kendall_w.institutions >= 2);
        CHECK(*s.kendall_w.institutions < s.institutions);
        CHECK(s.icc_single.indicators == s.kendall_w.indicators);
    }
}
