// What of an assessment is public, and that nothing else can be worked out from it.

#include <ceiba/agreement.hpp>
#include <ceiba/backcast.hpp>
#include <ceiba/check.hpp>
#include <ceiba/compare.hpp>
#include <ceiba/engine/evaluate.hpp>
#include <ceiba/evaluator.hpp>
#include <ceiba/explain.hpp>
#include <ceiba/fit.hpp>
#include <ceiba/gaps.hpp>
#include <ceiba/grounds.hpp>
#include <ceiba/hash.hpp>
#include <ceiba/io/file.hpp>
#include <ceiba/participation.hpp>
#include <ceiba/prioritise.hpp>
#include <ceiba/publish.hpp>
#include <ceiba/reconcile.hpp>
#include <ceiba/score.hpp>
#include <ceiba/stability.hpp>
#include <ceiba/views.hpp>
#include <map>
#include <set>

#include "card_laws.hpp"

namespace {

using namespace ceiba;

/// Levels 1 to 5 ("five", and "bad" where lower is better), no and yes, numbers from 0 to 100, points 0 to 5, and a number without a range.
Framework framework(const std::string& root, const std::string& more = "") {
    return parse<Framework>(R"({"schema": "ceiba/framework/1", "id": "f", "version": "1", )" + more + R"("scales": [
        {"id": "five", "levels": [{"code": "a", "value": 1}, {"code": "b", "value": 2}, {"code": "c", "value": 3},
                                  {"code": "d", "value": 4}, {"code": "e", "value": 5}]},
        {"id": "bad", "direction": "lower", "levels": [{"code": "a", "value": 1}, {"code": "b", "value": 2}, {"code": "c", "value": 3},
                                                       {"code": "d", "value": 4}, {"code": "e", "value": 5}]},
        {"id": "yn", "levels": [{"code": "no", "value": 0}, {"code": "yes", "value": 1}]},
        {"id": "percent", "numeric": {"normalise": "identity", "low": 0, "high": 100}},
        {"id": "burden", "direction": "lower", "numeric": {"normalise": "identity", "low": 0, "high": 100}},
        {"id": "points", "levels": [{"code": "p0", "value": 0}, {"code": "p1", "value": 1}, {"code": "p2", "value": 2},
                                    {"code": "p3", "value": 3}]},
        {"id": "rate", "numeric": {"normalise": "goalposts", "low": 0, "high": 100, "range": {"low": 0, "high": 100}}},
        {"id": "free", "numeric": {"normalise": "logistic", "midpoint": 5}}], "root": )" +
                            root + "}");
}
std::string leaf(const std::string& id, const std::string& scale = "five", const std::string& question = "", const std::string& node = "") {
    return R"({"id": ")" + id + R"(", "question": {"scale": ")" + scale + R"(")" + question + "}" + node + "}";
}
std::string node(const std::string& id, const std::string& rule, const std::vector<std::string>& children, const std::string& more = "") {
    std::string all;
    for (const std::string& child : children) all += (all.empty() ? "" : ", ") + child;
    return R"({"id": ")" + id + R"(", "rule": )" + rule + R"(, "children": [)" + all + "]" + more + "}";
}
const std::string mean = R"("arithmetic")";
Framework one(const std::string& question, const std::string& scale = "five") {
    return framework(node("root", mean, {leaf("x", scale, question)}));
}
std::string reconciled_by(const std::string& rule) {
    return R"(, "reconcile": )" + rule;
}

using Places = std::vector<std::pair<std::string, std::string>>;

/// The codes of the errors among issues, and where.
Places errors_at(const std::vector<Issue>& issues) {
    Places out;
    for (const Issue& i : issues)
        if (i.severity == Severity::error) out.emplace_back(i.code, i.where);
    return out;
}
template <class F>
Places refusal(F f) {
    try {
        f();
    } catch (const Error& e) {
        return errors_at(e.issues());
    }
    return {};
}

/// Answers of institutions i0, i1, ... to indicators, in their order.
using Given = std::map<std::string, std::vector<double>>;

Assessment assessment(const Given& given, int institutions = 12) {
    Assessment a{.id = "a", .framework = "f", .subject = {.id = "x"}, .round = {.id = "r"}, .status = Status::validated};
    for (int i = 0; i < institutions; ++i) a.institutions.push_back({.id = "i" + std::to_string(i), .sector = "s" + std::to_string(i % 3)});
    for (const auto& [indicator, answers] : given)
        for (std::size_t i = 0; i < answers.size(); ++i)
            a.responses.push_back({.institution = "i" + std::to_string(i), .indicator = indicator, .answer = Answer{answers[i]}});
    return a;
}
Response found(const std::string& institution, const std::string& indicator, double answer, Source source = Source::desk_review) {
    return {.institution = institution, .indicator = indicator, .answer = Answer{answer}, .source = source};
}

PublishedIndicator of(const Published& p, const std::string& id = "x") {
    return *std::ranges::find(p.indicators, id, &PublishedIndicator::indicator);
}
PublishedIndicator published(const Framework& f, const Assessment& a, const std::string& id = "x", const Method& m = {}) {
    return of(publish(f, a, m), id);
}
using Why = std::optional<WithheldBecause>;
using Because = std::optional<PublicBecause>;

/// All ways in which n institutions can answer.
std::vector<std::vector<double>> all_answers(std::size_t n, const std::vector<double>& levels) {
    std::vector<std::vector<double>> out{{}};
    for (std::size_t i = 0; i < n; ++i) {
        std::vector<std::vector<double>> longer;
        for (const std::vector<double>& one : out)
            for (const double level : levels) {
                longer.push_back(one);
                longer.back().push_back(level);
            }
        out = std::move(longer);
    }
    return out;
}

std::string public_document(const Framework& f, const Assessment& a, const Method& m = {}) {
    return to_json(publish(f, a, m).assessment);
}

/// Of each published document, the answers of each institution that are consistent with it.
std::map<std::string, std::vector<std::set<double>>> consistent(const Framework& f, std::size_t n, const std::vector<double>& levels,
                                                                const std::string& indicator, const Given& others = {},
                                                                const Method& m = {}) {
    std::map<std::string, std::vector<std::set<double>>> out;
    for (const std::vector<double>& answers : all_answers(n, levels)) {
        Given given = others;
        given[indicator] = answers;
        auto& sets = out[public_document(f, assessment(given), m)];
        sets.resize(n);
        for (std::size_t i = 0; i < n; ++i) sets[i].insert(answers[i]);
    }
    return out;
}

State state_of(const Scores& s, const std::string& id) {
    return std::ranges::find(s.nodes, id, &NodeScore::id)->state;
}
const NodeScore& node_of(const Scores& s, const std::string& id) {
    return *std::ranges::find(s.nodes, id, &NodeScore::id);
}

}  // namespace

TEST_CASE("who has a say decides whether a value is public", "[publish]") {
    const Framework f = one("");
    CHECK(published(f, assessment({{"x", {2, 3, 3, 4, 5}}})).published == 3.0);  // 3.4
    CHECK(published(f, assessment({{"x", {2, 3, 3, 4, 5}}})).public_because == Because{PublicBecause::many_institutions});
    CHECK(published(f, assessment({{"x", {2, 3, 3, 4}}})).withheld_because == Why{WithheldBecause::few_institutions});
    CHECK(published(f, assessment({})).withheld_because == Why{WithheldBecause::few_institutions});

    SECTION("five answers of four institutions are of four") {
        Assessment a = assessment({{"x", {2, 3, 3, 4}}});
        a.responses.push_back({.institution = "i0", .indicator = "x", .answer = Answer{1.0}, .respondent = "second"});
        CHECK(published(f, a).withheld_because == Why{WithheldBecause::few_institutions});
    }
    SECTION("two fifths of the voices are allowed, more are not") {
        Assessment a = assessment({{"x", {2, 3, 3, 4, 5}}});
        const auto again = [&](const std::string& institution, const std::string& who) {
            a.responses.push_back({.institution = institution, .indicator = "x", .answer = Answer{4.0}, .respondent = who});
        };
        again("i0", "p1");  // 2 of 6, with another's 3 of 6
        CHECK(published(f, a).published == 3.0);
        again("i0", "p2");  // 3 of 7
        CHECK(published(f, a).withheld_because == Why{WithheldBecause::large_say});
    }
    SECTION("two institutions with half the voices are allowed, with more they are not") {
        Assessment a = assessment({{"x", {2, 3, 3, 4, 5, 1}}});
        const auto again = [&](const std::string& institution, const std::string& who) {
            a.responses.push_back({.institution = institution, .indicator = "x", .answer = Answer{4.0}, .respondent = who});
        };
        again("i0", "p1");
        again("i1", "p1");  // 2 and 2 of 8
        CHECK(published(f, a).published.has_value());
        again("i0", "p2");  // 3 and 2 of 9
        CHECK(published(f, a).withheld_because == Why{WithheldBecause::large_say});
    }
    SECTION("under a weighted rule the weights are judged as well as the voices") {
        const auto weighted = [](const std::string& weights) {
            return one(reconciled_by(R"({"reconcile": "weighted_by_mandate", "institutions": )" + weights + "}"));
        };
        const Assessment a = assessment({{"x", {2, 3, 3, 4, 5, 4}}});
        CHECK(published(weighted(R"({"i0": 2})"), a).published.has_value());                                                // 2 of 7
        CHECK(published(weighted(R"({"i0": 5})"), a).withheld_because == Why{WithheldBecause::large_say});                  // 5 of 10
        CHECK(published(weighted(R"({"i0": 0, "i1": 0})"), a).withheld_because == Why{WithheldBecause::few_institutions});  // four weigh
        CHECK(published(weighted(R"({"i0": 3, "i1": 3})"), a).withheld_because == Why{WithheldBecause::large_say});         // 6 of 10
    }
    SECTION("assessors share the say and are none of the five") {
        Assessment a = assessment({{"x", {2, 3, 3, 4}}});
        a.responses.push_back(found("i5", "x", 4));
        CHECK(published(f, a).withheld_because == Why{WithheldBecause::few_institutions});
        a.responses.push_back({.institution = "i6", .indicator = "x", .answer = Answer{4.0}});
        CHECK(published(f, a).published == 3.0);
        for (const Source source : {Source::observation, Source::case_review}) a.responses.push_back(found("i0", "x", 5, source));
        CHECK(published(f, a).published == 4.0);  // what assessors found about i0 is not its own say
    }
    SECTION("a gate that holds answers back leaves fewer voices") {
        const Framework gated = one(R"(, "evidence": {"gate": {"gate": "drop"}, "grades": {"document": 1}, "minimum": 1})");
        Assessment a = assessment({{"x", {2, 3, 3, 4, 5}}});
        a.evidence.push_back({.id = "law", .kind = EvidenceKind::document});
        for (Response& r : a.responses) r.evidence = {"law"};
        CHECK(published(gated, a).published.has_value());
        a.responses[0].evidence.clear();
        CHECK(published(gated, a).withheld_because == Why{WithheldBecause::few_institutions});
    }
}

TEST_CASE("where a value is one institution's answer, only adjudication and assessors make it public", "[publish]") {
    for (const char* rule : {R"("minimum")", R"("maximum")", R"("latest")", R"("lowest_sector")",
                             R"({"reconcile": "lowest_sector", "within": "minimum"})", R"({"reconcile": "mode", "quorum": 0.6})"}) {
        INFO(rule);
        const Framework f = one(reconciled_by(rule));
        Assessment a = assessment({{"x", {4, 4, 4, 4, 4, 4, 4, 4}}});
        for (Response& r : a.responses) r.date = "2025-01-01";
        CHECK(published(f, a).withheld_because == Why{WithheldBecause::one_answer});
        a.adjudications.push_back({.indicator = "x", .answer = Answer{4.0}, .rationale = "i3 said 4"});
        CHECK(published(f, a).public_because == Because{PublicBecause::adjudicated});
        a.adjudications.clear();
        for (Response& r : a.responses) r.source = Source::observation;
        CHECK(published(f, a).public_because == Because{PublicBecause::assessed});
        for (Response& r : a.responses) r.source = Source::interview;
        CHECK(published(f, a).withheld_because == Why{WithheldBecause::one_answer});
    }
    CHECK(published(one(reconciled_by(R"("mode")")), assessment({{"x", {4, 4, 4, 2, 4}}})).published == 4.0);
    CHECK(published(one(reconciled_by(R"("median")")), assessment({{"x", {4, 4, 3, 3}}})).withheld_because ==
          Why{WithheldBecause::few_institutions});
    CHECK(published(one(reconciled_by(R"("adjudicated")")), assessment({{"x", {4, 4, 3, 3, 1}}})).withheld_because ==
          Why{WithheldBecause::one_answer});
}

TEST_CASE("states are answers too", "[publish]") {
    const Framework f = one("");
    Assessment a = assessment({});
    const auto silent = [&](State state, Source source) {
        a.responses = {{.institution = "i0", .indicator = "x", .state = state, .source = source}};
        return published(f, a);
    };
    for (const State state : {State::dont_know, State::insufficient_evidence, State::not_applicable, State::not_answered}) {
        CHECK(silent(state, Source::survey).state == State::withheld);
        CHECK(silent(state, Source::desk_review).state == state);
    }
    a.responses.clear();
    a.adjudications.push_back({.indicator = "x", .state = State::not_applicable, .rationale = "agreed"});
    CHECK(published(f, a).state == State::not_applicable);
    a = assessment({});
    a.imputations.push_back({.indicator = "x", .value = 3});  // from a group of two, perhaps
    CHECK(published(f, a).state == State::withheld);
    CHECK(publish(f, a).assessment.imputations.empty());
}

TEST_CASE("a value of many is rounded, a half to the less favourable side", "[publish]") {
    const auto value = [](const std::string& scale, std::vector<double> answers, const std::string& question = "") {
        return published(one(question, scale), assessment({{"x", std::move(answers)}})).published;
    };
    CHECK(value("five", {3, 3, 3, 4, 4, 4}) == 3.0);  // 3.5
    CHECK(value("bad", {3, 3, 3, 4, 4, 4}) == 4.0);
    CHECK(value("yn", {0, 0, 0, 1, 1, 1}) == 0.0);
    CHECK(value("percent", {41, 42, 43, 44, 45}) == 45.0);  // steps of 5
    CHECK(value("percent", {42.5, 42.5, 42.5, 42.5, 42.5}) == 40.0);
    CHECK(value("burden", {42.5, 42.5, 42.5, 42.5, 42.5}) == 45.0);
    CHECK(value("percent", {100, 100, 100, 100, 98}) == 100.0);
    CHECK(value("percent", {41, 42, 43, 44, 48}, R"(, "published_digits": 2)") == 45.0);  // 43.6: digits can only coarsen
    CHECK(published(one("", "free"), assessment({{"x", {1, 2, 3, 4, 5}}})).withheld_because == Why{WithheldBecause::no_range});
    SECTION("to a fifth of the range, where institutions have unequal says") {
        const Framework f = one(reconciled_by(R"({"reconcile": "weighted_by_mandate", "institutions": {"i0": 2}})"), "percent");
        CHECK(published(f, assessment({{"x", {41, 42, 43, 44, 45, 46}}})).published == 40.0);
        CHECK(published(f, assessment({{"x", {30, 30, 30, 30, 30, 30}}})).published == 20.0);
    }
    SECTION("what is adjudicated, assessed or not confidential stands as found") {
        Assessment a = assessment({});
        a.responses = {found("i0", "x", 3), found("i1", "x", 4)};
        CHECK(published(one(""), a).published == 3.5);
        CHECK(published(one(R"(, "confidential": false)"), assessment({{"x", {3, 4}}})).published == 3.5);
        CHECK(published(framework(node("root", mean, {leaf("x")}), R"("confidential": false, )"), assessment({{"x", {3, 4}}})).published ==
              3.5);
        CHECK(published(framework(node("root", mean, {leaf("x", "five", R"(, "confidential": true)")}), R"("confidential": false, )"),
                        assessment({{"x", {3, 4}}}))
                  .state == State::withheld);
    }
    CHECK(errors_at(check(one(R"(, "published_digits": 13)"))) == Places{{"out_of_range", "/root/children/0/question/published_digits"}});
}

TEST_CASE("what has a denominator that is withheld is withheld", "[publish]") {
    const std::string by = R"(, "denominator": "people")";
    const auto f = [&](const std::string& x, const std::string& people) {
        return framework(node("root", mean, {leaf("x", "rate", by + x), leaf("people", "percent", R"(, "scored": false)" + people)}));
    };
    Assessment a = assessment({{"x", {10, 20, 30}}, {"people", {2}}});
    CHECK(published(f(R"(, "confidential": false)", ""), a).withheld_because == Why{WithheldBecause::denominator});
    const Framework open = f(R"(, "confidential": false)", R"(, "confidential": false)");
    const Published p = publish(open, a);
    CHECK(of(p).published == 20.0);
    CHECK(node_of(score(open, p.assessment), "x").value == 10.0);
    // The range of a scale is that of the quotient: nothing says how to round the number above.
    a = assessment({{"x", {10, 20, 30, 40, 50}}, {"people", {2}}});
    CHECK(published(f("", R"(, "confidential": false)"), a).withheld_because == Why{WithheldBecause::no_range});
}

TEST_CASE("nothing but values crosses", "[publish]") {
    const Framework f = framework(node("root", mean, {leaf("x"), leaf("y"), leaf("z", "percent")}, R"(, "rescale": true)"));
    Assessment a = assessment({{"x", {4, 4, 4, 4, 4}}, {"z", {50}}});
    a.label = Text("secret");
    a.description = Text("secret");
    a.extra = Extra{R"({"secret": 1})"};
    a.evidence.push_back({.id = "secret", .kind = EvidenceKind::document, .label = Text("secret")});
    for (Response& r : a.responses) {
        r.comment = "secret";
        r.respondent = "secret";
        r.evidence = {"secret"};
        r.confidence = 0.5;
        r.date = "2025-02-03";
    }
    a.adjudications.push_back(
        {.indicator = "y", .answer = Answer{2.0}, .rationale = "secret", .decided_by = "secret", .date = "2025-02-04"});
    a.imputations.push_back({.indicator = "z", .value = 3});
    const Published p = publish(f, a);
    const std::string json = to_json(p.assessment);
    CHECK(json.find("secret") == std::string::npos);
    CHECK(json.find("2025-02") == std::string::npos);
    CHECK(json.find("i0") == std::string::npos);
    CHECK(json.find("confidence") == std::string::npos);
    CHECK(p.assessment.responses.size() == 3);
    CHECK(p.assessment.institutions.size() == 1);
    CHECK(p.assessment.responses[0].answer == Answer{"d"});
    // How a value came about does not show.
    Assessment b = assessment({});
    b.responses = {found("i7", "x", 4)};
    b.adjudications.push_back({.indicator = "y", .answer = Answer{2.0}, .rationale = "agreed"});
    Published q = publish(f, b);
    q.assessment.publication = p.assessment.publication;
    CHECK(to_json(q.assessment) == json);
}

TEST_CASE("a draft is published only if that is said, and a published assessment never again", "[publish]") {
    const Framework f = one("");
    Assessment a = assessment({{"x", {2, 3, 3, 4, 5}}});
    a.status = Status::draft;
    CHECK(refusal([&] { publish(f, a); }) == Places{{"draft_publication", "/status"}});
    const Published p = publish(f, a, {}, true);
    CHECK(p.assessment.status == Status::draft);
    CHECK(refusal([&] { publish(f, p.assessment, {}, true); }) == Places{{"already_published", "/publication"}});
    SECTION("another publication names what it replaces, and says to the team what changes") {
        Assessment later = a;
        later.responses[0].answer = Answer{5.0};
        later.responses[1].answer = Answer{5.0};
        const Published second = publish(f, later, {}, true, &p.assessment);
        CHECK(second.assessment.publication->replaces == hash(p.assessment));
        REQUIRE(second.changes.size() == 1);
        CHECK(second.changes[0].before == 3.0);
        CHECK(second.changes[0].after == 4.0);
        CHECK(second.participation_changes.empty());
        CHECK(publish(f, a, {}, true, &p.assessment).changes.empty());
        Assessment fewer = a;
        fewer.responses[0].answer.reset();
        fewer.responses[0].state = State::not_answered;
        const std::vector<ParticipationChange> rows = publish(f, fewer, {}, true, &p.assessment).participation_changes;
        const PublicParticipation& all = p.assessment.publication->participation[0];
        REQUIRE(!rows.empty());
        CHECK(rows[0].group == PublicGroup::all);
        CHECK(rows[0].institutions_before == all.institutions);
        CHECK(rows[0].institutions_after == all.institutions);
        CHECK(rows[0].share_before == all.share);
        CHECK(rows[0].share_after < rows[0].share_before);
        fewer.responses.clear();
        fewer.institutions.resize(4);
        const std::vector<ParticipationChange> gone = publish(f, fewer, {}, true, &p.assessment).participation_changes;
        REQUIRE(gone.size() == p.assessment.publication->participation.size());
        CHECK(gone[0].institutions_before == all.institutions);
        CHECK(!gone[0].institutions_after);
        CHECK(!gone[0].share_after);
        CHECK(refusal([&] { publish(f, a, {}, true, &a); }) == Places{{"replaces_another", "/publication"}});
        later.round.id = "another";
        CHECK(refusal([&] { publish(f, later, {}, true, &p.assessment); }) == Places{{"replaces_another", "/round/id"}});
    }
}

TEST_CASE("a published assessment holds only what publish gives", "[publish]") {
    const Framework f = one("");
    const Assessment p = publish(f, assessment({{"x", {2, 3, 3, 4, 5}}})).assessment;
    const auto places = [&](auto change) {
        Assessment changed = p;
        change(changed);
        return errors_at(check(f, &changed));
    };
    CHECK(places([](Assessment&) {}).empty());
    CHECK(places([](Assessment& a) { a.responses[0].comment = "x"; }) == Places{{"not_published", "/responses/0/comment"}});
    CHECK(places([](Assessment& a) { a.responses[0].date = "2025-01-01"; }) == Places{{"not_published", "/responses/0/date"}});
    CHECK(places([](Assessment& a) { a.responses.push_back(a.responses[0]); }) ==
          Places{{"duplicate_response", "/responses/1"}, {"not_published", "/responses/1/indicator"}});
    CHECK(places([](Assessment& a) { a.institutions.push_back({.id = "other"}); }) == Places{{"not_published", "/institutions"}});
    CHECK(places([](Assessment& a) { a.responses[0].answer = Answer{5.5}; }) == Places{{"off_scale", "/responses/0/answer"}});
    CHECK(places([](Assessment& a) { a.responses[0].answer = Answer{4.5}; }).empty());
    Assessment withheld = assessment({});
    withheld.responses = {{.institution = "i0", .indicator = "x", .state = State::withheld}};
    CHECK(errors_at(check(f, &withheld)) == Places{{"unknown_value", "/responses/0/state"}});
}

TEST_CASE("on a published assessment no rule of reconciliation acts", "[publish]") {
    // Whatever the framework says of answers: series, gates, duplicates, who is asked, dates.
    const Framework f =
        framework(node("root", mean,
                       {leaf("x", "five", R"(, "asked": {"institutions": ["i0"]})" + reconciled_by(R"("latest")")), leaf("y")}),
                  R"("defaults": {"series": "validated", "unasked": "drop", "evidence": {"gate": {"gate": "drop"}, "minimum": 1},
                        "reconcile": {"reconcile": "mode", "quorum": 0.9}}, )");
    Assessment a = assessment({});
    a.responses = {found("i0", "x", 4)};
    a.responses[0].date = "2025-01-01";
    a.responses[0].evidence = {"law"};
    a.evidence.push_back({.id = "law", .kind = EvidenceKind::document});
    a.adjudications = {{.indicator = "y", .answer = Answer{2.0}, .rationale = "agreed"}};
    const Published p = publish(f, a);
    const Scores s = score(f, p.assessment);
    CHECK(s.nodes[0].value == 3.0);
    CHECK(s.answers[0].published);
    const std::vector<Issue> noticed = check(f, &p.assessment);
    CHECK(std::ranges::none_of(noticed, [](const Issue& i) { return i.document == "assessment"; }));
    CHECK(score(f, p.assessment, parse<Method>(R"({"schema": "ceiba/method/1", "id": "m", "defaults": {"series": "self_assessed"}})"))
              .nodes[0]
              .value == 3.0);
}

TEST_CASE("what has no public form is refused for a published assessment", "[publish]") {
    const Framework f = one("");
    const Evaluation e(f, publish(f, assessment({{"x", {2, 3, 3, 4, 5}}})).assessment);
    const Places none{{"no_public_form", "/publication"}};
    CHECK(refusal([&] { agreement(e); }) == none);
    CHECK(refusal([&] { stability(e, e); }) == none);
    CHECK(refusal([&] { grounds(e); }) == none);
    CHECK(refusal([&] { participation(e); }) == none);
    CHECK(refusal([&] { sector_view(e); }) == none);
    CHECK(refusal([&] { institution_view(e, "published"); }) == none);
    CHECK(explain(e, "root").steps.size() == 2);
}

TEST_CASE("every rule leaves out what is withheld, or is withheld", "[publish]") {
    tests::Numbers numbers(7);
    const std::set<std::string> strict{"cumulative", "k_of_n", "share_met", "sum",     "points_share",
                                       "banded",     "passed", "lookup",    "decision"};
    describe::for_each_alternative<combine::Rule>([&]<class Options>(std::type_identity<Options>) {
        for (const combine::Rule& rule : tests::samples(Options{})) {
            INFO(describe::tag_of(rule));
            for (int t = 0; t < 20; ++t) {
                const tests::Drawn drawn = tests::draw(numbers, tests::usual(rule));
                engine::Program program;
                engine::Node top;
                top.rule = rule;
                top.pools = combine::card(rule).pools;
                top.ready = combine::ready(rule, drawn.children, tests::Lettered(drawn.children.size()));
                top.inner = top.range = combine::range(top.ready, drawn.children);
                program.nodes.push_back(top);
                for (std::size_t i = 0; i < drawn.children.size(); ++i) {
                    engine::Edge edge;
                    edge.node = i + 1;
                    edge.child = drawn.children[i];
                    program.nodes[0].edges.push_back(edge);
                    program.nodes[0].children.push_back({.node = i + 1, .weight = edge.child.weight, .leaf = true});
                    program.nodes[0].all_weights += edge.child.weight;
                    engine::Node child;
                    child.column = i;
                    child.range = edge.child.range;
                    program.nodes.push_back(child);
                }
                const auto with = [&](State state) {
                    engine::Row row(program, {.coverage = true, .bounds = true});
                    for (std::size_t i = 0; i < drawn.values.size(); ++i)
                        row.set(i + 1, i == 1 ? combine::no_value : drawn.values[i], engine::code(i == 1 ? state : State::answered));
                    row.evaluate();
                    return row;
                };
                const engine::Row withheld = with(State::withheld);
                if (strict.contains(std::string(describe::tag_of(rule)))) {
                    CHECK(withheld.state_of(0) == State::withheld);
                    CHECK(std::isnan(withheld.value[0]));
                    CHECK(std::isnan(withheld.coverage[0]));
                } else {
                    const engine::Row without = with(State::not_applicable);
                    CHECK(withheld.state_of(0) == without.state_of(0));
                    CHECK(tests::close(withheld.value[0], without.value[0]));
                    CHECK(tests::close(withheld.coverage[0], without.coverage[0]));
                    CHECK(tests::close(withheld.lower[0], without.lower[0]));
                    CHECK(tests::close(withheld.upper[0], without.upper[0]));
                }
            }
        }
    });
}

TEST_CASE("nodes above what is withheld", "[publish]") {
    const auto scored = [&](const std::string& root, const Given& given = {{"x", {2, 3, 3, 4, 5}}, {"y", {2}}}) {
        const Framework f = framework(root);
        return score(f, publish(f, assessment(given)).assessment);
    };
    SECTION("each says on which share of its weight it rests") {
        const Scores s = scored(node("root", mean, {leaf("x"), leaf("y", "five", "", R"(, "weight": 3)")}));
        CHECK(node_of(s, "root").value == 3.0);
        CHECK(node_of(s, "root").public_share == 0.25);
        CHECK(node_of(s, "root").coverage == 1.0);
        CHECK(node_of(s, "y").public_share == 0.0);
        CHECK_FALSE(node_of(s, "y").coverage);
        CHECK_FALSE(node_of(score(framework(node("root", mean, {leaf("x")})), assessment({{"x", {2}}})), "root").public_share);
    }
    SECTION("no policy counts it, and a minimum coverage does not ask for it") {
        const std::string worst = R"(, "policy": {"missing": {"not_answered": "worst", "no_score": "worst"}, "minimum_coverage": 1})";
        const Scores s = scored(node("root", mean, {leaf("x"), leaf("y", "five", "", worst)}, worst));
        CHECK(node_of(s, "root").value == 3.0);
    }
    SECTION("a node with nothing else below is withheld, and its parent leaves it out") {
        const Scores s = scored(node("root", mean, {leaf("x"), node("part", mean, {leaf("y"), leaf("z")})}));
        CHECK(state_of(s, "part") == State::withheld);
        CHECK(node_of(s, "root").value == 3.0);
    }
    SECTION("a cap by a withheld child withholds") {
        const Scores s = scored(node("root", mean, {leaf("x"), leaf("y")}, R"(, "cap": {"children": ["y"]})"));
        CHECK(state_of(s, "root") == State::withheld);
        CHECK(state_of(scored(node("root", mean, {leaf("x"), leaf("y")}, R"(, "cap": {"children": ["x"]})")), "root") == State::answered);
        const Scores deep =
            scored(node("root", mean, {leaf("x"), node("part", mean, {leaf("y"), leaf("z")})}, R"(, "cap": {"children": ["y"]})"),
                   {{"x", {2, 3, 3, 4, 5}}, {"y", {2}}, {"z", {3, 3, 3, 3, 3}}});
        CHECK(state_of(deep, "part") == State::answered);
        CHECK(state_of(deep, "root") == State::withheld);
    }
    SECTION("a pool is withheld by what is further down, but not by what weighs nothing") {
        const Given points{{"x", {2, 3, 3, 1, 2}}, {"y", {2}}};
        const auto pool = [](const std::string& weight) {
            return node("root", R"("points_share")",
                        {leaf("x", "points"), node("part", mean, {leaf("y", "points", "", weight), leaf("w", "points")})});
        };
        CHECK(state_of(scored(pool(""), {{"x", {2, 3, 3, 1, 2}}, {"y", {2}}, {"w", {1, 1, 1, 2, 2}}}), "root") == State::withheld);
        CHECK(state_of(scored(pool(R"(, "weight": 0)"), {{"x", {2, 3, 3, 1, 2}}, {"y", {2}}, {"w", {1, 1, 1, 2, 2}}}), "root") ==
              State::answered);
    }
}

TEST_CASE("what is withheld in one round counts as dropped or new", "[publish]") {
    for (
        const char* rule :
        {R"("arithmetic")", R"("geometric")", R"({"rule": "owa", "orness": 0.3})", R"("median")", R"("minimum")",
         R"({"rule": "owa", "weights": [0.5, 0.3, 0.2]})",
         R"({"rule": "choquet", "masses": [{"children": ["x"], "mass": 0.5}, {"children": ["y"], "mass": 0.3}, {"children": ["z"], "mass": 0.2}]})"}) {
        INFO(rule);
        const Framework f = framework(node("root", rule, {leaf("x"), leaf("y"), leaf("z")}));
        const Assessment before = publish(f, assessment({{"x", {2, 3, 3, 4, 5}}, {"y", {2, 2, 2, 2, 2}}, {"z", {1}}})).assessment;
        const Assessment after = publish(f, assessment({{"x", {5, 5, 5, 4, 5}}, {"y", {2}}, {"z", {4, 4, 4, 4, 4}}})).assessment;
        const Comparison c = compare(f, before, after);
        const auto change = [&](const std::string& id) { return *std::ranges::find(c.nodes, id, &NodeChange::id); };
        CHECK(change("root").before == score(f, before).nodes[0].value);
        CHECK(change("root").after == score(f, after).nodes[0].value);
        CHECK(change("y").place == Place::dropped);
        CHECK(change("z").place == Place::added);
        double sum = 0;
        for (const Part& p : c.parts)
            if (p.node == "root") sum += p.part;
        CHECK(std::abs(sum - *change("root").change) < 1e-12);  // a few sums of numbers below 5
    }
}

TEST_CASE("participation is one table", "[publish]") {
    const Framework f = framework(node("root", mean, {leaf("x"), leaf("y")}));
    const auto rows = [&](const std::vector<int>& sizes, int answered) {
        Assessment a = assessment({}, 0);
        int left = answered;
        for (std::size_t s = 0; s < sizes.size(); ++s)
            for (int i = 0; i < sizes[s]; ++i) {
                const std::string id = "s" + std::to_string(s) + "_" + std::to_string(i);
                a.institutions.push_back({.id = id, .sector = "s" + std::to_string(s), .branch = "b"});
                if (left-- > 0) a.responses.push_back({.institution = id, .indicator = "x", .answer = Answer{3.0}});
            }
        return publish(f, a).assessment.publication->participation;
    };
    const auto all = rows({6, 2, 3}, 7);
    REQUIRE(all.size() == 3);
    CHECK(all[0].institutions == 11);
    CHECK(all[0].share == 0.3);  // 7 of 22
    CHECK(all[1].sector == "s0");
    CHECK(all[1].share == 0.5);
    CHECK(all[2].group == PublicGroup::other_sectors);
    CHECK(all[2].institutions == 5);
    CHECK(all[2].share == 0.1);          // 1 of 10
    CHECK(rows({6, 4}, 7).size() == 1);  // four are left beside the sector: only all together
    CHECK(rows({6, 7}, 7).size() == 3);
    CHECK(rows({2, 2}, 4).empty());
}

TEST_CASE("every answer of an institution is consistent with what is published of it", "[publish]") {
    // But where the published value is an extreme one, as is said.
    const std::vector<double> levels{1, 2, 3, 4, 5};
    const auto hides = [](const auto& documents, const std::vector<double>& all, const std::set<std::string>& extremes) {
        for (const auto& [document, sets] : documents) {
            bool extreme = false;
            for (const std::string& code : extremes) extreme = extreme || document.find("\"answer\":\"" + code + "\"") != std::string::npos;
            if (extreme) continue;
            for (const std::set<double>& set : sets)
                if (set.size() != all.size()) return false;
        }
        return !documents.empty();
    };
    for (const char* rule : {R"("mean")", R"("median")", R"("lower_median")", R"({"reconcile": "trimmed", "share": 0.2})"})
        CHECK(hides(consistent(one(reconciled_by(rule)), 5, levels, "x"), levels, {"a", "e"}));
    SECTION("weights by which every answer could be decoded") {
        const Framework f = one(reconciled_by(R"({"reconcile": "weighted_by_mandate",
            "institutions": {"i0": 1, "i1": 5, "i2": 25, "i3": 125, "i4": 625, "i5": 3125}})"));
        CHECK(consistent(f, 6, {1, 3, 5}, "x").size() == 1);
        const Framework close = one(reconciled_by(R"({"reconcile": "weighted_by_mandate",
            "institutions": {"i0": 0.2, "i1": 0.19, "i2": 0.21, "i3": 0.205, "i4": 0.195}})"),
                                    "yn");
        for (const auto& [document, sets] : consistent(close, 5, {0, 1}, "x"))
            for (const std::set<double>& set : sets) CHECK(set.size() == 2);
    }
    SECTION("no and yes behind unequal weights") {
        const Framework f = one(reconciled_by(R"({"reconcile": "weighted_by_mandate",
            "institutions": {"i0": 8, "i1": 2, "i2": 2, "i3": 2, "i4": 2, "i5": 2, "i6": 2}})"),
                                "yn");
        const auto documents = consistent(f, 7, {0, 1}, "x");
        CHECK(documents.size() == 2);
        for (const auto& [document, sets] : documents)
            for (const std::set<double>& set : sets) CHECK(set.size() == 2);
    }
    SECTION("what is withheld changes no byte") {
        for (const char* rule : {R"("arithmetic")", R"("minimum")", R"("cumulative")", R"({"rule": "k_of_n", "k": 2})", R"("sum")"}) {
            INFO(rule);
            const bool level = std::string(rule) == R"("cumulative")";
            const auto of_level = [&](const char* number) { return level ? std::string(R"(, "level": )") + number : std::string(); };
            const Framework f = framework(node("root", rule, {leaf("x", "five", of_level("1")), leaf("y", "five", of_level("2"))}));
            for (const std::size_t n : {1U, 3U, 4U}) CHECK(consistent(f, n, levels, "x", {{"y", {3, 3, 3, 3, 3}}}).size() == 1);
        }
    }
    SECTION("several methods on one published assessment say no more than the assessment") {
        // Two assessments with one published document have the same scores under every method, since these read nothing else.
        const Framework f = framework(node("root", mean, {leaf("x"), leaf("y")}));
        const Assessment a = publish(f, assessment({{"x", {2, 3, 3, 4, 5}}, {"y", {1, 1, 2}}})).assessment;
        const Assessment b = publish(f, assessment({{"x", {3, 3, 3, 3, 3}}, {"y", {5, 5, 2}}})).assessment;
        REQUIRE(to_json(a) == to_json(b));
        for (const char* weight : {"1", "2", "0.37"})
            for (const char* rule : {"arithmetic", "geometric", "minimum"}) {
                const Method m = parse<Method>(R"({"schema": "ceiba/method/1", "id": "m", "nodes": {"x": {"weight": )" +
                                               std::string(weight) + R"(}}, "defaults": {"rule": ")" + rule + R"("}})");
                CHECK(to_json(score(f, a, m)) == to_json(score(f, b, m)));
            }
    }
}

TEST_CASE("two assessments with the same published document give the same bytes", "[publish]") {
    const Framework f = framework(
        node("root", mean,
             {leaf("x", "five", R"(, "target": "e")"), leaf("y", "five", R"(, "target": "e")"), leaf("z", "percent", R"(, "target": 100)")},
             R"(, "rescale": true)"));
    const TargetProfile own = parse<TargetProfile>(R"({"schema": "ceiba/targets/1", "id": "t", "framework": "f", "indicators": "own"})");
    std::map<std::string, std::set<std::string>> results;
    tests::Numbers numbers(3);
    for (int t = 0; t < 200; ++t) {
        Given given;
        for (const char* id : {"x", "y"})
            for (std::size_t i = 0, n = 3 + numbers.below(4); i < n; ++i) given[id].push_back(1 + static_cast<double>(numbers.below(5)));
        for (int i = 0; i < 5; ++i) given["z"].push_back(static_cast<double>(numbers.below(101)));
        const Assessment p = publish(f, assessment(given)).assessment;
        const Evaluation e(f, p);
        results[to_json(p)].insert(to_json(score(e)) + to_json(explain(e, "root")) + to_json(gaps(e, own)) + to_json(prioritise(e, own)) +
                                   to_json(compare(e, e)));
    }
    CHECK(results.size() > 10);
    for (const auto& [document, texts] : results) CHECK(texts.size() == 1);
}

TEST_CASE("a framework that needs many units is fitted to published ones", "[publish]") {
    const Framework f = parse<Framework>(R"({"schema": "ceiba/framework/1", "id": "f", "version": "1", "confidential": false,
        "scales": [{"id": "z", "numeric": {"normalise": "z_score"}}],
        "root": {"id": "root", "children": [{"id": "x", "question": {"scale": "z"}}]}})");
    std::vector<Assessment> units;
    for (const double x : {1.0, 2.0, 6.0}) {
        Assessment unit = assessment({{"x", {x}}});
        unit.subject.id += std::to_string(units.size());
        units.push_back(publish(f, unit).assessment);
    }
    const Fitted fitted = fit(f, units, {});
    CHECK(score(fitted.framework, fitted.assessments[0]).nodes[0].value < 0);
    CHECK(fitted.assessments[0].publication.has_value());
}

TEST_CASE("what publish gives survives imputation, a crosswalk and the batch", "[publish]") {
    const Framework f = framework(node("root", mean, {leaf("x"), leaf("y")}));
    const Assessment p = publish(f, assessment({{"x", {2, 3, 3, 4, 5}}, {"y", {2}}})).assessment;
    Assessment filled = p;
    filled.imputations.push_back({.indicator = "y", .value = 5});
    CHECK(score(f, filled).nodes[0].value == 3.0);  // no number stands for what is withheld
    const Evaluator evaluator(f);
    const AnswerMatrix answers = evaluator.answers({p});
    CHECK(answers.states(0, 1) == engine::code(State::withheld));
    const Batch batch = evaluator.evaluate(answers.values, answers.states,
                                           {.value = true, .state = true, .coverage = false, .lower = false, .upper = false});
    CHECK(batch.value(0, 0) == 3.0);
    CHECK(batch.state(0, 2) == engine::code(State::withheld));
    const Crosswalk same = parse<Crosswalk>(R"({"schema": "ceiba/crosswalk/1", "id": "c", "earlier": "f", "later": "f", "rows": [
        {"later": "x", "earlier": ["x"]}, {"later": "y", "earlier": ["y"]}]})");
    CHECK(to_json(score(f, backcast(f, p, same, f).assessment).nodes[0]) == to_json(score(f, p).nodes[0]));
}
