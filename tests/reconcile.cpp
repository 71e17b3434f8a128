#include <algorithm>
#include <ceiba/check.hpp>
#include <ceiba/io/file.hpp>
#include <ceiba/reconcile.hpp>
#include <cmath>
#include <iterator>
#include <numeric>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "places.hpp"

namespace {

using ceiba::Assessment;
using ceiba::Duplicates;
using ceiba::Framework;
using ceiba::Method;
using ceiba::Reconciled;
using ceiba::Reconciliation;
using ceiba::Response;
using ceiba::Series;
using ceiba::Source;
using ceiba::State;
namespace reconciliation = ceiba::reconciliation;

/// Levels 1 to 5 (`plan`), the same where lower is better (`delay`), a number from 0 to 1 (`rate`), and context (`population`).
Framework framework() {
    return ceiba::parse<Framework>(R"({
        "schema": "ceiba/framework/1", "id": "small", "version": "1",
        "scales": [
            {"id": "levels", "levels": [{"code": "a", "value": 1}, {"code": "b", "value": 2}, {"code": "c", "value": 3},
                                        {"code": "d", "value": 4}, {"code": "e", "value": 5}]},
            {"id": "share", "numeric": {"normalise": "identity", "low": 0, "high": 1}}],
        "root": {"id": "whole", "rescale": true, "children": [
            {"id": "plan", "question": {"scale": "levels"}},
            {"id": "delay", "direction": "lower", "question": {"scale": "levels"}},
            {"id": "rate", "question": {"scale": "share"}},
            {"id": "population", "question": {"scale": "share", "scored": false}}]}})");
}

Response said(const std::string& institution, double answer, const std::string& indicator = "plan") {
    return {.institution = institution, .indicator = indicator, .answer = ceiba::Answer{answer}};
}
Response dated(const std::string& institution, double answer, const std::string& date) {
    Response r = said(institution, answer);
    r.date = date;
    return r;
}
Response without(const std::string& institution, State state) {
    return {.institution = institution, .indicator = "plan", .state = state};
}

Assessment assessment(std::vector<Response> responses) {
    Assessment a{.id = "first", .framework = "small", .subject = {.id = "somewhere"}, .round = {.id = "one"}};
    std::set<std::string> names;
    for (const Response& r : responses)
        if (names.insert(r.institution).second) a.institutions.push_back({.id = r.institution});
    a.responses = std::move(responses);
    return a;
}

Method method(const Reconciliation& rule, Duplicates duplicates = Duplicates::refuse) {
    Method m;
    m.defaults.reconcile = rule;
    m.defaults.duplicates = duplicates;
    return m;
}

Reconciled one(const Assessment& a, const Method& m, const std::string& indicator = "plan", bool by_source = false) {
    const std::vector<Reconciled> all = ceiba::reconcile(framework(), a, m, by_source);
    return *std::ranges::find(all, indicator, &Reconciled::indicator);
}

/// The value of a rule for answers of institutions a, b, c, ... in that order.
std::optional<double> value(const Reconciliation& rule, const std::vector<double>& answers, const std::string& indicator = "plan") {
    std::vector<Response> responses;
    for (const double answer : answers)
        responses.push_back(said(std::string(1, static_cast<char>('a' + responses.size())) + "_office", answer, indicator));
    return one(assessment(responses), method(rule), indicator).value;
}

/// Code and place of every issue that is thrown.
template <class F>
std::vector<std::string> refused(F&& f) {
    std::vector<std::string> out;
    try {
        f();
    } catch (const ceiba::Error& e) {
        for (const ceiba::Issue& i : e.issues())
            if (i.severity == ceiba::Severity::error) out.push_back(i.code + " " + i.where);
    }
    return out;
}

using Places = std::vector<std::string>;

}  // namespace

TEST_CASE("reconcile: the mean of answers, within them") {
    CHECK(value({reconciliation::Mean{}}, {1, 2, 4}) == 7.0 / 3.0);
    CHECK(value({reconciliation::Mean{}}, {5}) == 5.0);
    // .1 + .1 + .1 over 3 is above .1 in binary numbers
    REQUIRE((.1 + .1 + .1) / 3 > .1);
    CHECK(value({reconciliation::Mean{}}, {.1, .1, .1}, "rate") == .1);
    CHECK(value({reconciliation::Mean{}}, {1, 2, 4}, "delay") == 7.0 / 3.0);
}

TEST_CASE("reconcile: the mean is what there is where nobody says otherwise") {
    const Reconciled r = one(assessment({said("a_office", 1), said("b_office", 4)}), Method{});
    CHECK(r.value == 2.5);
    CHECK(ceiba::describe::tag_of(r.rule) == "mean");
}

TEST_CASE("reconcile: the median is the middle, or the mean of the middle two, and the lower median the less favourable") {
    CHECK(value({reconciliation::Median{}}, {5, 1, 2}) == 2.0);
    CHECK(value({reconciliation::Median{}}, {5, 1, 2, 4}) == 3.0);
    CHECK(value({reconciliation::Median{}}, {5, 1, 2, 4}, "delay") == 3.0);
    CHECK(value({reconciliation::LowerMedian{}}, {5, 1, 2}) == 2.0);
    CHECK(value({reconciliation::LowerMedian{}}, {5, 1, 2, 4}) == 2.0);
    CHECK(value({reconciliation::LowerMedian{}}, {5, 1, 2, 4}, "delay") == 4.0);
    CHECK(value({reconciliation::LowerMedian{}}, {3}) == 3.0);
}

TEST_CASE("reconcile: the minimum is the least favourable answer") {
    CHECK(value({reconciliation::Minimum{}}, {4, 2, 3}) == 2.0);
    CHECK(value({reconciliation::Minimum{}}, {4, 2, 3}, "delay") == 4.0);
    Method turned = method({reconciliation::Minimum{}});
    turned.nodes["plan"].direction = ceiba::Direction::lower;
    CHECK(one(assessment({said("a_office", 4), said("b_office", 2)}), turned).value == 4.0);
}

TEST_CASE("reconcile: the direction of a scale counts where the node says none") {
    Framework f = framework();
    f.scales[0].direction = ceiba::Direction::lower;
    const Assessment a = assessment({said("a_office", 4), said("b_office", 2)});
    const auto least = [&](const Framework& used) { return ceiba::reconcile(used, a, method({reconciliation::Minimum{}}))[0].value; };
    CHECK(least(f) == 4.0);
    f.root.children[0].direction = ceiba::Direction::higher;
    CHECK(least(f) == 2.0);
}

TEST_CASE("reconcile: the mode is the most frequent answer, of several the least favourable") {
    CHECK(value({reconciliation::Mode{}}, {4, 2, 4, 5}) == 4.0);
    CHECK(value({reconciliation::Mode{}}, {4, 2, 4, 2, 5}) == 2.0);
    CHECK(value({reconciliation::Mode{}}, {4, 2, 4, 2, 5}, "delay") == 4.0);
    CHECK(value({reconciliation::Mode{}}, {5, 3, 4}) == 3.0);
}

TEST_CASE("reconcile: a mode without its quorum is insufficient evidence, and exactly the quorum is enough") {
    const Assessment a =
        assessment({said("a_office", 4), said("b_office", 4), said("c_office", 1), said("d_office", 2), said("e_office", 3)});
    CHECK(one(a, method({reconciliation::Mode{.quorum = .4}})).value == 4.0);
    const Reconciled less = one(a, method({reconciliation::Mode{.quorum = .5}}));
    CHECK_FALSE(less.value.has_value());
    CHECK(less.state == State::insufficient_evidence);
    CHECK(less.answers == 5);
    CHECK(less.minimum == 1.0);
    // two of three against a quorum written with 12 digits
    CHECK(value({reconciliation::Mode{.quorum = .666666666667}}, {4, 4, 1}) == 4.0);
    CHECK_FALSE(value({reconciliation::Mode{.quorum = .66666666667}}, {4, 4, 1}).has_value());
}

TEST_CASE("reconcile: the quorum is a share of those who answered, not of those who were asked") {
    const Assessment a = assessment({said("a_office", 4), said("b_office", 4), said("c_office", 1), without("d_office", State::dont_know),
                                     without("e_office", State::not_answered)});
    const Reconciled r = one(a, method({reconciliation::Mode{.quorum = .6}}));
    CHECK(r.value == 4.0);
    CHECK(r.answers == 3);
    CHECK(r.responses == 5);
}

TEST_CASE("reconcile: latest takes the answer with the latest date") {
    const Method m = method({reconciliation::Latest{}});
    CHECK(one(assessment({dated("a_office", 5, "2025-01-31"), dated("b_office", 2, "2025-02-01"), dated("c_office", 4, "2024-12-31")}), m)
              .value == 2.0);
    CHECK(one(assessment({dated("a_office", 3, "2025-02-01"), dated("b_office", 3, "2025-02-01"), dated("c_office", 4, "2024-12-31")}), m)
              .value == 3.0);
    Response later = without("d_office", State::dont_know);
    later.date = "2025-06-01";
    CHECK(one(assessment({dated("a_office", 5, "2025-01-31"), later}), m).value == 5.0);
}

TEST_CASE("reconcile: latest refuses what it cannot decide") {
    const Method m = method({reconciliation::Latest{}});
    const auto reconciled = [&](const Assessment& a) { return refused([&] { ceiba::reconcile(framework(), a, m); }); };
    const Assessment tie = assessment({dated("a_office", 5, "2025-02-01"), dated("b_office", 2, "2025-02-01")});
    CHECK(reconciled(tie) == Places{"latest_tie /responses"});
    CHECK(
        reconciled(assessment({dated("a_office", 5, "2025-02-01"), dated("b_office", 2, "2025-02-01"), dated("c_office", 1, "2025-02-02")}))
            .empty());
    const Assessment undated = assessment({dated("a_office", 5, "2025-02-01"), said("b_office", 2)});
    CHECK(reconciled(undated) == Places{"no_date /responses"});
    // what did not answer needs no date
    CHECK(reconciled(assessment({dated("a_office", 5, "2025-02-01"), without("b_office", State::dont_know)})).empty());

    const auto issues = ceiba::check(framework(), tie, m);
    REQUIRE(issues.size() == 1);
    CHECK(issues[0].arguments == std::vector<std::string>{"plan", "2025-02-01"});
    CHECK(issues[0].document == "assessment");
}

TEST_CASE("reconcile: an adjudication decides what latest cannot") {
    Assessment a = assessment({dated("a_office", 5, "2025-02-01"), dated("b_office", 2, "2025-02-01")});
    a.adjudications.push_back({.indicator = "plan", .answer = ceiba::Answer{3.0}, .rationale = "Both were shown the decree."});
    const Reconciled r = one(a, method({reconciliation::Latest{}}));
    CHECK(r.value == 3.0);
    CHECK(r.adjudicated);
}

TEST_CASE("reconcile: an adjudication stands whatever the rule says, and the spread stays") {
    Assessment a = assessment({said("a_office", 5), said("b_office", 2)});
    a.adjudications.push_back({.indicator = "plan", .answer = ceiba::Answer{std::string("c")}, .rationale = "The decree is in force."});
    for (const Reconciliation& rule : {Reconciliation{reconciliation::Mean{}}, Reconciliation{reconciliation::Minimum{}},
                                       Reconciliation{reconciliation::Adjudicated{}}}) {
        const Reconciled r = one(a, method(rule));
        CHECK(r.value == 3.0);
        CHECK(r.state == State::answered);
        CHECK(r.adjudicated);
        CHECK(r.minimum == 2.0);
        CHECK(r.maximum == 5.0);
        CHECK(r.answers == 2);
    }
    a.adjudications[0].state = State::insufficient_evidence;
    a.adjudications[0].answer.reset();
    const Reconciled r = one(a, method({reconciliation::Mean{}}));
    CHECK_FALSE(r.value.has_value());
    CHECK(r.state == State::insufficient_evidence);
    CHECK(r.adjudicated);
}

TEST_CASE("reconcile: an adjudication needs its rationale, and there is one an indicator") {
    Assessment a = assessment({said("a_office", 5)});
    a.adjudications.push_back({.indicator = "plan", .answer = ceiba::Answer{3.0}});
    CHECK(refused([&] { ceiba::reconcile(framework(), a); }) == Places{"no_rationale /adjudications/0/rationale"});
    a.adjudications[0].rationale = "Agreed.";
    a.adjudications.push_back(a.adjudications[0]);
    CHECK(refused([&] { ceiba::reconcile(framework(), a); }) == Places{"duplicate_adjudication /adjudications/1"});
}

TEST_CASE("reconcile: under the rule adjudicated an indicator without adjudication is not reviewed") {
    const Reconciled r = one(assessment({said("a_office", 5), said("b_office", 5)}), method({reconciliation::Adjudicated{}}));
    CHECK_FALSE(r.value.has_value());
    CHECK(r.state == State::not_reviewed);
    CHECK_FALSE(r.adjudicated);
    CHECK(r.answers == 2);
}

TEST_CASE("reconcile: where nobody answered, the first state in the order of precedence that occurs") {
    const std::vector<State> order{State::insufficient_evidence, State::dont_know, State::not_answered, State::not_reviewed,
                                   State::not_applicable};
    for (std::size_t i = 0; i < order.size(); ++i) {
        // every state from i on, the strongest last; and outside_mandate, which is dropped
        std::vector<Response> responses{without("z_office", State::outside_mandate)};
        for (std::size_t j = order.size(); j-- > i;)
            responses.push_back(without(std::string(1, static_cast<char>('a' + j)) + "_office", order[j]));
        const Reconciled r = one(assessment(responses), Method{});
        CAPTURE(i);
        CHECK(r.state == order[i]);
        CHECK_FALSE(r.value.has_value());
        CHECK(r.responses == static_cast<int>(order.size() - i) + 1);
        CHECK(r.answers == 0);
        CHECK_FALSE(r.minimum.has_value());
        CHECK_FALSE(r.standard_deviation.has_value());
    }
}

TEST_CASE("reconcile: with nothing but outside_mandate, or nothing at all, an indicator is not answered") {
    const Reconciled outside =
        one(assessment({without("a_office", State::outside_mandate), without("b_office", State::outside_mandate)}), Method{});
    CHECK(outside.state == State::not_answered);
    CHECK(outside.responses == 2);
    const Reconciled none = one(assessment({}), Method{});
    CHECK(none.state == State::not_answered);
    CHECK(none.responses == 0);
}

TEST_CASE("reconcile: one answer among any states is an answer") {
    std::vector<Response> responses{said("a_office", 2)};
    ceiba::describe::for_each_enumerator<State>([&](const ceiba::describe::Note& note, State state) {
        if (state != State::answered && state != State::no_score && state != State::withheld)
            responses.push_back(without(std::string(note.name), state));
    });
    const Reconciled r = one(assessment(responses), Method{});
    CHECK(r.value == 2.0);
    CHECK(r.state == State::answered);
    CHECK(r.answers == 1);
    CHECK(r.responses == 7);
}

TEST_CASE("reconcile: a state beside a number wins") {
    Response contradictory = without("a_office", State::dont_know);
    contradictory.answer = ceiba::Answer{5.0};
    const Reconciled r = one(assessment({contradictory, said("b_office", 1)}), Method{});
    CHECK(r.value == 1.0);
    CHECK(r.answers == 1);
    const auto issues = ceiba::check(framework(), assessment({contradictory}));
    REQUIRE(issues.size() == 1);
    CHECK(issues[0].code == "state_wins");
    CHECK(issues[0].severity == ceiba::Severity::warning);
}

TEST_CASE("reconcile: spread and number of answers are kept") {
    const Reconciled r = one(assessment({said("a_office", 2), said("b_office", 4), said("c_office", 3), said("d_office", 3)}), Method{});
    CHECK(r.answers == 4);
    CHECK(r.minimum == 2.0);
    CHECK(r.maximum == 4.0);
    REQUIRE(r.standard_deviation.has_value());
    CHECK(*r.standard_deviation == std::sqrt(2.0 / 3.0));  // squares 1 + 1 + 0 + 0 over 3, each exact
    CHECK_FALSE(one(assessment({said("a_office", 2)}), Method{}).standard_deviation.has_value());
    CHECK(one(assessment({said("a_office", .1, "rate"), said("b_office", .1, "rate"), said("c_office", .1, "rate")}), Method{}, "rate")
              .standard_deviation == 0.0);
    const Reconciled lower = one(assessment({said("a_office", 2, "delay"), said("b_office", 4, "delay")}), Method{}, "delay");
    CHECK(lower.minimum == 2.0);
    CHECK(lower.maximum == 4.0);
}

TEST_CASE("reconcile: by source, where asked") {
    std::vector<Response> responses{said("a_office", 2), said("b_office", 5), said("c_office", 4), without("d_office", State::dont_know),
                                    without("e_office", State::not_applicable)};
    responses[2].source = Source::case_review;
    responses[3].source = Source::interview;
    responses[4].source = Source::interview;
    const Assessment a = assessment(responses);
    CHECK(one(a, method({reconciliation::Minimum{}})).sources.empty());
    const Reconciled r = one(a, method({reconciliation::Minimum{}}), "plan", true);
    CHECK(r.value == 2.0);
    REQUIRE(r.sources.size() == 3);
    CHECK(r.sources[0] == ceiba::SourceValue{.source = Source::survey, .value = 2.0, .state = State::answered, .answers = 2});
    CHECK(r.sources[1] == ceiba::SourceValue{.source = Source::case_review, .value = 4.0, .state = State::answered, .answers = 1});
    CHECK(r.sources[2] == ceiba::SourceValue{.source = Source::interview, .state = State::dont_know, .answers = 0});
}

TEST_CASE("reconcile: the same voice twice is refused, or the latest counts") {
    const Assessment twice =
        assessment({dated("a_office", 5, "2025-01-01"), dated("a_office", 2, "2025-03-01"), dated("b_office", 3, "2025-01-01")});
    CHECK(refused([&] { ceiba::reconcile(framework(), twice); }) == Places{"duplicate_response /responses/1"});
    const Method latest = method({reconciliation::Mean{}}, Duplicates::latest);
    const Reconciled r = one(twice, latest);
    CHECK(r.value == 2.5);
    CHECK(r.answers == 2);
    CHECK(r.responses == 2);
    Assessment reversed = twice;
    std::ranges::reverse(reversed.responses);
    CHECK(one(reversed, latest) == r);

    Framework f = framework();
    f.defaults.duplicates = Duplicates::latest;
    CHECK(ceiba::reconcile(f, twice)[0].value == 2.5);
    // the method has the last word
    CHECK(refused([&] { ceiba::reconcile(f, twice, method({reconciliation::Mean{}}, Duplicates::refuse)); }) ==
          Places{"duplicate_response /responses/1"});
}

TEST_CASE("reconcile: the latest of a voice may take its answer back") {
    Response gone = without("a_office", State::dont_know);
    gone.date = "2025-03-01";
    const Reconciled r = one(assessment({dated("a_office", 5, "2025-01-01"), gone}), method({reconciliation::Mean{}}, Duplicates::latest));
    CHECK(r.state == State::dont_know);
    CHECK(r.answers == 0);
}

TEST_CASE("reconcile: the same voice on the same date, or twice without date, is an error under latest too") {
    const Method latest = method({reconciliation::Mean{}}, Duplicates::latest);
    const auto reconciled = [&](const Assessment& a) { return refused([&] { ceiba::reconcile(framework(), a, latest); }); };
    CHECK(reconciled(assessment({dated("a_office", 5, "2025-01-01"), dated("a_office", 2, "2025-01-01")})) ==
          Places{"duplicate_response /responses/1"});
    CHECK(reconciled(assessment({said("a_office", 5), said("a_office", 2)})) == Places{"duplicate_response /responses/1"});
    CHECK(one(assessment({dated("a_office", 5, "2025-01-01"), said("a_office", 2)}), latest).value == 5.0);
}

TEST_CASE("reconcile: another source or respondent is another voice") {
    std::vector<Response> responses{said("a_office", 5), said("a_office", 2), said("a_office", 2)};
    responses[1].source = Source::desk_review;
    responses[2].respondent = "r001";
    CHECK(one(assessment(responses), Method{}).answers == 3);
}

TEST_CASE("reconcile: context is not reconciled, and the order is that of the framework") {
    const auto all = ceiba::reconcile(framework(), assessment({said("a_office", .5, "population"), said("a_office", .5, "rate")}));
    REQUIRE(all.size() == 3);
    CHECK(all[0].indicator == "plan");
    CHECK(all[1].indicator == "delay");
    CHECK(all[2].indicator == "rate");
}

TEST_CASE("reconcile: a rule is chosen by framework, indicator, method, selector and node, the later winning") {
    Framework f = framework();
    const Assessment a = assessment({said("a_office", 1), said("b_office", 1), said("c_office", 4), said("d_office", 5)});
    const auto with = [&](const Method& m) { return ceiba::reconcile(f, a, m)[0].value; };
    f.defaults.reconcile = Reconciliation{reconciliation::Median{}};
    CHECK(with({}) == 2.5);
    f.root.children[0].question->reconcile = Reconciliation{reconciliation::Mode{}};
    CHECK(with({}) == 1.0);
    Method m = method({reconciliation::Mean{}});
    CHECK(with(m) == 2.75);
    m.selectors.push_back({.depth = 1, .reconcile = Reconciliation{reconciliation::LowerMedian{}}});
    CHECK(with(m) == 1.0);
    m.nodes["plan"].reconcile = Reconciliation{reconciliation::Mode{.quorum = 1}};
    CHECK_FALSE(with(m).has_value());
}

TEST_CASE("reconcile: the order of responses in the file changes no bit") {
    // five answers whose naive sum depends on the order
    std::vector<double> answers{.1, .2, .3, .4, .7};
    std::vector<Response> responses;
    for (const double answer : answers)
        responses.push_back(said(std::string(1, static_cast<char>('a' + responses.size())) + "_office", answer, "rate"));
    std::vector<std::size_t> order(responses.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const Method m = method({reconciliation::Mean{}});
    const std::string expected = ceiba::to_json(one(assessment(responses), m, "rate", true));
    std::set<double> sums;
    do {
        std::vector<Response> permuted;
        double sum = 0;
        for (const std::size_t i : order) {
            permuted.push_back(responses[i]);
            sum += answers[i];
        }
        sums.insert(sum);
        REQUIRE(ceiba::to_json(one(assessment(permuted), m, "rate", true)) == expected);
    } while (std::ranges::next_permutation(order).found);
    CHECK(sums.size() > 1);
}

TEST_CASE("reconcile: the example's reconciled answers do not depend on the order of the file") {
    const auto folder = tests::examples() + "/mrc_style/";
    const auto f = ceiba::read_file<Framework>(folder + "framework.json");
    auto a = ceiba::read_file<Assessment>(folder + "assessment_2025.json");
    const auto expected = ceiba::reconcile(f, a, {}, true);
    REQUIRE(expected.size() > 70);
    std::ranges::reverse(a.responses);
    std::rotate(a.responses.begin(), a.responses.begin() + 401, a.responses.end());
    std::ranges::reverse(a.institutions);
    std::ranges::reverse(a.adjudications);
    CHECK(ceiba::reconcile(f, a, {}, true) == expected);
}

TEST_CASE("reconcile: the maximum is the most favourable answer") {
    CHECK(value({reconciliation::Maximum{}}, {2, 4, 1}) == 4.0);
    CHECK(value({reconciliation::Maximum{}}, {2, 4, 1}, "delay") == 1.0);
}

TEST_CASE("reconcile: a trimmed mean leaves out whole answers at both ends") {
    // R's example of mean(): c(0:10, 50) has the mean 8.75, with trim = 0.10 it is 5.50; here in hundredths.
    std::vector<double> x;
    for (int i = 0; i <= 10; ++i) x.push_back(i / 100.0);
    x.push_back(.5);
    CHECK(std::abs(*value({reconciliation::Trimmed{.share = .1}}, x, "rate") - .055) <= 1e-15);
    CHECK(std::abs(*value({reconciliation::Trimmed{.share = 0}}, x, "rate") - .0875) <= 1e-15);
    CHECK(value({reconciliation::Trimmed{.share = .2}}, {1, 2, 3, 5}) == 2.75);                        // .8 answers are none
    CHECK(value({reconciliation::Trimmed{.share = .25}}, {1, 2, 3, 5}) == 2.5);                        // one at each end
    CHECK(value({reconciliation::Trimmed{.share = .1 * 3}}, {1, 1, 1, 2, 2, 2, 3, 5, 5, 5}) == 2.25);  // three, though .1 * 3 is above .3
    CHECK(value({reconciliation::Trimmed{.share = .49}}, {1, 5}) == 3.0);
    CHECK(value({reconciliation::Trimmed{.share = .49999999999999}}, {1, 5}) == 3.0);  // never all of them
    CHECK(value({reconciliation::Trimmed{.share = .4}}, {4}) == 4.0);
}

namespace {

/// Answers of institutions with sectors: {institution, sector, answer}.
Assessment of_sectors(const std::vector<std::tuple<std::string, std::string, double>>& answers, const std::string& indicator = "plan") {
    std::vector<Response> responses;
    for (const auto& [institution, sector, answer] : answers) responses.push_back(said(institution, answer, indicator));
    Assessment a = assessment(responses);
    for (std::size_t i = 0; i < answers.size(); ++i)
        if (!std::get<1>(answers[i]).empty()) a.institutions[i].sector = std::get<1>(answers[i]);
    return a;
}

std::optional<double> of(const Reconciliation& rule, const Assessment& a, const std::string& indicator = "plan") {
    return one(a, method(rule), indicator).value;
}

}  // namespace

TEST_CASE("reconcile: the least favourable sector, each reconciled inside") {
    using reconciliation::LowestSector;
    using reconciliation::Within;
    const std::vector<std::tuple<std::string, std::string, double>> said{{"court", "justice", 4},
                                                                         {"ministry", "justice", 1},
                                                                         {"office", "justice", 2},
                                                                         {"north", "police", 3},
                                                                         {"south", "police", 2}};
    const Assessment a = of_sectors(said);
    CHECK(of({LowestSector{}}, a) == 7.0 / 3);  // justice 7/3, police 2.5
    CHECK(of({LowestSector{.within = Within::median}}, a) == 2.0);
    CHECK(of({LowestSector{.within = Within::lower_median}}, a) == 2.0);
    CHECK(of({LowestSector{.within = Within::minimum}}, a) == 1.0);
    CHECK(of({LowestSector{.within = Within::maximum}}, a) == 3.0);  // justice 4, police 3
    // Where lower is better, the least favourable sector is the highest.
    CHECK(of({LowestSector{}}, of_sectors(said, "delay"), "delay") == 2.5);
    CHECK(of({LowestSector{.within = Within::maximum}}, of_sectors(said, "delay"), "delay") == 2.0);  // justice 1, police 2
}

TEST_CASE("reconcile: the joint external evaluation's human and animal health, the lower counts") {
    // WHO JEE, One Health: each sector scores the capacity, the lower score stands.
    CHECK(of({reconciliation::LowestSector{}}, of_sectors({{"health", "human", 4}, {"farming", "animal", 2}})) == 2.0);
}

TEST_CASE("reconcile: an institution without sector stands for itself, whatever it is called") {
    const Assessment a = of_sectors({{"court", "", 1}, {"ministry", "", 5}, {"clinic", "court", 4}, {"school", "court", 4}});
    CHECK(of({reconciliation::LowestSector{}}, a) == 1.0);
}

TEST_CASE("reconcile: weighted by mandate, the institution before its sector") {
    using reconciliation::WeightedByMandate;
    const Assessment a = of_sectors({{"court", "justice", 4}, {"ministry", "justice", 1}, {"north", "police", 2}, {"press", "", 5}});
    const WeightedByMandate rule{.institutions = {{"court", 3}}, .sectors = {{"justice", 2}, {"police", 5}}, .otherwise = 0};
    CHECK(of({rule}, a) == (3 * 4 + 2 * 1 + 5 * 2) / 10.0);  // the press has no weight
    CHECK(of({WeightedByMandate{}}, a) == 3.0);
    // Nobody with a weight answered: that is no evidence, not a 0.
    const Reconciled none = one(a, method({WeightedByMandate{.otherwise = 0}}));
    CHECK_FALSE(none.value);
    CHECK(none.state == State::insufficient_evidence);
}

TEST_CASE("reconcile: weighted by the heaviest evidence that an answer rests on") {
    using reconciliation::WeightedByEvidence;
    Assessment a = assessment({said("a_office", 1), said("b_office", 4), said("c_office", 5)});
    a.evidence = {{.id = "act", .kind = ceiba::EvidenceKind::law}, {.id = "talk", .kind = ceiba::EvidenceKind::interview}};
    a.responses[0].evidence = {"talk", "act"};
    a.responses[1].evidence = {"talk"};
    CHECK(of({WeightedByEvidence{.kinds = {{"law", 3}}}}, a) == (3 * 1 + 1 * 4) / 4.0);
    CHECK(of({WeightedByEvidence{.kinds = {{"law", 3}}, .otherwise = .5, .none = .5}}, a) == (3 + 2 + 2.5) / 4);
    CHECK(of({WeightedByEvidence{.kinds = {{"law", 0}, {"interview", 1}}}}, a) == 2.5);  // the act weighs nothing, the talk does
}

TEST_CASE("reconcile: weighted by source and by confidence") {
    Assessment a = assessment({said("a_office", 1), said("b_office", 5)});
    a.responses[0].source = Source::case_review;
    CHECK(of({reconciliation::WeightedBySource{.sources = {{"case_review", 3}}}}, a) == 2.0);
    CHECK(of({reconciliation::WeightedBySource{.sources = {{"survey", 0}}}}, a) == 1.0);
    a.responses[0].confidence = 1;
    CHECK(of({reconciliation::WeightedByConfidence{}}, a) == (1 * 1 + .5 * 5) / 1.5);
    CHECK(of({reconciliation::WeightedByConfidence{.otherwise = 1}}, a) == 3.0);
    a.responses[0].confidence = 0;
    CHECK(of({reconciliation::WeightedByConfidence{}}, a) == 5.0);
}

TEST_CASE("reconcile: weighted means lie within the answers that have a weight") {
    // .1 three times over weights that do not add up to a binary number
    const auto rule = reconciliation::WeightedByMandate{.institutions = {{"a_office", .1}, {"b_office", .2}, {"c_office", .3}}};
    CHECK(value({rule}, {.1, .1, .1}, "rate") == .1);
}

TEST_CASE("reconcile: one voice is flagged, however often it answered") {
    std::vector<Response> twice{said("a_office", 2), said("a_office", 3)};
    twice[1].source = Source::interview;
    const Reconciled alone = one(assessment(twice), Method{});
    CHECK(alone.answers == 2);
    CHECK(alone.voices == 1);
    CHECK(alone.single_voice);
    twice.push_back(without("b_office", State::dont_know));
    CHECK(one(assessment(twice), Method{}).single_voice);
    twice.back() = said("b_office", 4);
    CHECK_FALSE(one(assessment(twice), Method{}).single_voice);
    CHECK_FALSE(one(assessment({without("b_office", State::dont_know)}), Method{}).single_voice);
}

TEST_CASE("reconcile: what institutions say of themselves and what is validated stand side by side") {
    Assessment a = assessment({said("a_office", 4), said("b_office", 5), said("a_office", 2), said("c_office", 1)});
    a.responses[2].source = Source::case_review;
    a.responses[3].source = Source::interview;
    Reconciled r = one(a, Method{});
    CHECK(r.value == 3.0);
    CHECK(r.self_assessed == 4.5);
    CHECK(r.validated == 2.0);
    CHECK(r.difference == -2.5);
    // The sources that validate are the method's.
    Method m;
    m.defaults.validated_by = std::vector{Source::interview};
    CHECK(one(a, m).validated == 1.0);
    // An adjudication validates before any source, and leaves the self-assessment as it is.
    a.adjudications = {{.indicator = "plan", .answer = ceiba::Answer{3.0}, .rationale = "Seen."}};
    r = one(a, Method{});
    CHECK(r.self_assessed == 4.5);
    CHECK(r.validated == 3.0);
    CHECK(r.difference == -1.5);
    // The rule adjudicated makes nothing of answers; its series is their lower median.
    CHECK(one(a, method({reconciliation::Adjudicated{}})).self_assessed == 4.0);
    // Agreed to be unknown: there is nothing to compare.
    a.adjudications[0] = {.indicator = "plan", .state = State::insufficient_evidence, .rationale = "No file."};
    CHECK_FALSE(one(a, Method{}).validated);
    CHECK_FALSE(one(a, Method{}).difference);
}

TEST_CASE("reconcile: one series is scored alone, so that both stand side by side up the tree") {
    Assessment a = assessment({said("a_office", 4), said("b_office", 5), said("a_office", 2), said("c_office", 1)});
    a.responses[2].source = Source::case_review;
    a.responses[3].source = Source::interview;
    const auto series = [](Series which, const Reconciliation& rule = {}) {
        Method m = method(rule);
        m.defaults.series = which;
        return m;
    };
    for (const auto& [which, value] : std::vector<std::pair<Series, double>>{{Series::self_assessed, 4.5}, {Series::validated, 2}}) {
        const Reconciled r = one(a, series(which));
        CHECK(r.value == value);
        CHECK(r.self_assessed == 4.5);  // both figures stand in either
        CHECK(r.validated == 2.0);
    }
    // An adjudication validates; it is nothing that an institution says of itself.
    a.adjudications = {{.indicator = "plan", .answer = ceiba::Answer{3.0}, .rationale = "Seen."}};
    CHECK(one(a, series(Series::self_assessed)).value == 4.5);
    CHECK(one(a, series(Series::validated)).value == 3.0);
    CHECK(one(a, series(Series::self_assessed, {reconciliation::Adjudicated{}})).value == 4.0);  // the lower median of what was said
    CHECK(one(a, series(Series::validated), "delay").state == State::not_answered);
}

TEST_CASE("reconcile: answers that are the same to 12 digits are one in a mode, and no tie") {
    const Method mode = method({reconciliation::Mode{}});
    CHECK(*one(assessment({said("a_office", .3, "rate"), said("b_office", .1 + .2, "rate"), said("c_office", .1, "rate")}), mode, "rate")
               .value >= .3);
    Assessment a = assessment({said("a_office", .3, "rate"), said("b_office", .1 + .2, "rate")});
    for (Response& r : a.responses) r.date = "2025-01-01";
    CHECK(refused([&] { one(a, method({reconciliation::Latest{}}), "rate"); }).empty());
}
