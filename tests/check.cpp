#include <ceiba/check.hpp>
#include <set>

#include "catch.hpp"

namespace {

namespace combine = ceiba::combine;
namespace missing = ceiba::missing;
using ceiba::Answer;
using ceiba::Assessment;
using ceiba::Framework;
using ceiba::Issue;
using ceiba::Method;
using ceiba::Node;
using ceiba::Question;
using ceiba::Severity;
using ceiba::State;
using ceiba::TargetProfile;
using ceiba::Text;

Text both(const char* en, const char* es) {
    Text out;
    out.languages = {{"en", en}, {"es", es}};
    return out;
}

Framework good() {
    Framework f{.id = "health", .version = "2", .label = both("Health", "Salud"), .languages = {"en", "es"}};
    f.scales = {{.id = "level", .levels = {{.code = "low", .value = 1}, {.code = "mid", .value = 2}, {.code = "high", .value = 3}}}};
    f.axes = {{.id = "stage", .values = {{.id = "early"}, {.id = "late"}}}};
    f.bands = {{.id = "weak", .start = 1}, {.id = "strong", .start = 2}};
    f.root = {.id = "all",
              .children = {{.id = "staff",
                            .tags = {{"stage", {"early"}}},
                            .question = Question{.scale = "level", .target = Answer{"high"}}},
                           {.id = "funds", .weight = 2, .question = Question{.scale = "level"}}}};
    return f;
}

Assessment answers() {
    Assessment a{.id = "a1", .framework = "health", .subject = {.id = "x"}, .round = {.id = "r"}};
    a.institutions = {{.id = "office"}, {.id = "court"}};
    a.responses = {{.institution = "office", .indicator = "staff", .answer = Answer{"mid"}},
                   {.institution = "court", .indicator = "funds", .state = State::not_reviewed}};
    return a;
}

std::vector<std::string> codes(const std::vector<Issue>& issues) {
    std::vector<std::string> out;
    for (const Issue& i : issues) out.push_back(i.code);
    return out;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("check: a good framework, and what is used with it, have no issues") {
    const Framework f = good();
    const Assessment a = answers();
    const Method m{.id = "m", .framework = "health", .selectors = {{.depth = 1, .weight = 1}}};
    const TargetProfile t{.id = "t", .indicators = {ceiba::target::NextLevel{}}, .nodes = {{"all", {ceiba::target::Fixed{{2.5}}}}}};
    CHECK(ceiba::check(f).empty());
    CHECK(ceiba::check(f, a).empty());
    CHECK(ceiba::check(f, a, m).empty());
    CHECK(ceiba::check(f, &a, &m, &t).empty());
    CHECK(ceiba::check(f, nullptr, nullptr, &t).empty());
}

TEST_CASE("check: an indicator alone is a framework") {
    Framework f = good();
    f.root = {.id = "only", .question = Question{.scale = "level"}};
    CHECK(ceiba::check(f).empty());
}

TEST_CASE("check: other good frameworks") {
    Framework f = good();
    SECTION("no axis, band, language or label") {
        f.axes.clear();
        f.bands.clear();
        f.languages.clear();
        f.label = {};
        f.root.children[0].tags.clear();
    }
    SECTION("different ranges, brought to one") {
        f.scales.push_back({.id = "days", .numeric = ceiba::measure::Normaliser{ceiba::measure::Identity{.low = 0, .high = 365}}});
        f.root.children[1].question->scale = "days";
        f.root.rescale = true;
        f.root.range = ceiba::measure::Interval{.low = 0, .high = 10};
    }
    SECTION("different ranges under a sum") {
        f.scales.push_back({.id = "days", .numeric = ceiba::measure::Normaliser{ceiba::measure::Identity{.low = 0, .high = 365}}});
        f.root.children[1].question->scale = "days";
        f.root.rule = combine::Rule{combine::Sum{}};
    }
    SECTION("a geometric mean with a floor, of what may leave its range") {
        f.scales[0] = {.id = "level",
                       .numeric = ceiba::measure::Normaliser{ceiba::measure::Goalposts{.low = 0, .high = 9, .clamp = false}}};
        f.root.children[0].question->target = std::nullopt;
        f.root.rule = combine::Rule{combine::Geometric{.floor = 0.01}};
    }
    SECTION("an attribute under a mean under a cumulative node may block") {
        f.root = {.id = "all",
                  .rule = combine::Rule{combine::Cumulative{}},
                  .children = {
                      {.id = "part",
                       .children = {{.id = "x",
                                     .policy = ceiba::Policy{.missing = ceiba::Missing{.dont_know = ceiba::MissingRule{missing::Block{}}}},
                                     .question = Question{.scale = "level", .level = 1}}}}}};
    }
    SECTION("weight 0 beside others") {
        f.root.children[0].weight = 0;
    }
    SECTION("a tree of fifty levels") {
        Node deep{.id = "n0", .question = Question{.scale = "level"}};
        for (int i = 1; i < 50; ++i) {
            Node above{.id = "n" + std::to_string(i)};
            above.children.push_back(std::move(deep));
            deep = std::move(above);
        }
        f.root = std::move(deep);
    }
    CHECK(codes(ceiba::check(f)) == Codes{});
}

TEST_CASE("check: issues name their document") {
    Framework f = good();
    f.root.children[0].weight = -1;
    Assessment a = answers();
    a.responses[0].confidence = 2;
    const Method m{.framework = "wealth"};
    const TargetProfile t{.framework = "wealth"};
    const std::vector<Issue> issues = ceiba::check(f, &a, &m, &t);
    REQUIRE(codes(issues) == Codes{"negative_weight", "framework_mismatch", "out_of_range", "framework_mismatch"});
    CHECK(issues[0].document == "framework");
    CHECK(issues[1].document == "method");
    CHECK(issues[2].document == "assessment");
    CHECK(issues[3].document == "targets");
}

TEST_CASE("check: warnings and notes are no errors") {
    Framework f = good();
    Assessment a = answers();
    SECTION("a text that is missing in a language") {
        f.root.label.languages = {{"en", "All"}};
        const auto issues = ceiba::check(f);
        REQUIRE(codes(issues) == Codes{"missing_translation"});
        CHECK(issues[0].severity == Severity::warning);
        CHECK(issues[0].where == "/root/label");
        CHECK(issues[0].arguments == std::vector<std::string>{"es"});
    }
    SECTION("weights that the rule does not use") {
        f.root.rule = combine::Rule{combine::Median{}};
        const auto issues = ceiba::check(f);
        REQUIRE(codes(issues) == Codes{"weights_ignored"});
        CHECK(issues[0].severity == Severity::note);
        CHECK(issues[0].arguments == std::vector<std::string>{"median"});
    }
    SECTION("an answer beside another state") {
        a.responses[1].answer = Answer{"low"};
        const auto issues = ceiba::check(f, a);
        REQUIRE(codes(issues) == Codes{"state_wins"});
        CHECK(issues[0].severity == Severity::warning);
        CHECK(issues[0].where == "/responses/1/answer");
    }
    SECTION("another version") {
        a.framework_version = "1";
        const auto issues = ceiba::check(f, a);
        REQUIRE(codes(issues) == Codes{"version_mismatch"});
        CHECK(issues[0].severity == Severity::warning);
    }
    SECTION("skipping an attribute") {
        f.root.rule = combine::Rule{combine::Cumulative{}};
        f.root.children[0].question->level = 1;
        f.root.children[1].question->level = 2;
        f.root.children[1].weight = 1;
        f.root.children[1].policy = ceiba::Policy{.missing = ceiba::Missing{.not_answered = ceiba::MissingRule{missing::Skip{}}}};
        const auto issues = ceiba::check(f);
        REQUIRE(codes(issues) == Codes{"skip_under_threshold"});
        CHECK(issues[0].severity == Severity::warning);
        CHECK(issues[0].where == "/root/children/1");
    }
    CHECK_FALSE(ceiba::has_errors(ceiba::check(f, a)));
}

TEST_CASE("check: texts in every declared language, in no other, and words without one anywhere") {
    Framework f = good();
    f.root.label = "All";
    CHECK(ceiba::check(f).empty());
    f.root.children[0].question->guidance.languages = {{"en", "Ask."}, {"fr", "Demandez."}};
    const auto issues = ceiba::check(f);
    REQUIRE(codes(issues) == Codes{"unknown_language", "missing_translation"});
    CHECK(issues[0].where == "/root/children/0/question/guidance/fr");
    CHECK(issues[1].where == "/root/children/0/question/guidance");
    f.languages = {"en", "fr"};
    CHECK(codes(ceiba::check(f)) == Codes{"unknown_language", "missing_translation"});
    CHECK(ceiba::check(f)[0].where == "/label/es");
    f.languages.clear();
    CHECK(ceiba::check(f).empty());
}

TEST_CASE("check: what was probably meant") {
    Framework f = good();
    Assessment a = answers();
    Method m;
    const auto meant = [&] {
        const auto issues = ceiba::check(f, &a, &m);
        REQUIRE(issues.size() == 1);
        return issues[0].arguments.back();
    };
    SECTION("a scale") {
        f.root.children[1].question->scale = "levle";
        CHECK(meant() == "level");
    }
    SECTION("an axis") {
        f.root.children[0].tags = {{"stages", {"early"}}};
        CHECK(meant() == "stage");
    }
    SECTION("a tag") {
        f.root.children[0].tags = {{"stage", {"lste"}}};
        CHECK(meant() == "late");
    }
    SECTION("an indicator") {
        a.responses[0].indicator = "staf";
        CHECK(meant() == "staff");
    }
    SECTION("an institution") {
        a.responses[0].institution = "ofice";
        CHECK(meant() == "office");
    }
    SECTION("evidence") {
        a.evidence = {{.id = "act_of_1998"}};
        a.responses[0].evidence = {"act_of_1999"};
        CHECK(meant() == "act_of_1998");
    }
    SECTION("a node") {
        m.nodes["fund"];
        CHECK(meant() == "funds");
    }
    SECTION("nothing that is near") {
        a.responses[0].institution = "ministry_of_finance";
        CHECK(meant().empty());
    }
}

TEST_CASE("check: words that C++ or Python keeps for itself are no ids") {
    for (const char* word :
         {"class", "def", "lambda", "co_await", "nullptr", "and", "xor_eq", "pass", "yield", "async", "char8_t", "requires"}) {
        Framework f = good();
        f.id = word;
        INFO(word);
        CHECK(codes(ceiba::check(f)) == Codes{"reserved_id"});
    }
    for (const char* word : {"", "A", "1a", "_a", "a-b", "a b", "a.b", "é", "None"}) {
        Framework f = good();
        f.id = word;
        INFO(word);
        CHECK(codes(ceiba::check(f)) == Codes{"bad_id"});
    }
    for (const char* word : {"a", "a1", "a_", "classes", "x_y_z_0"}) {
        Framework f = good();
        f.id = word;
        INFO(word);
        CHECK(ceiba::check(f).empty());
    }
}

TEST_CASE("check: a date is a day that exists") {
    const Framework f = good();
    Assessment a = answers();
    for (const char* day : {"2024-02-29", "2000-02-29", "2023-12-31", "2023-04-30", "1999-01-01"}) {
        a.round.date = day;
        INFO(day);
        CHECK(ceiba::check(f, a).empty());
    }
    for (const char* day : {"2023-02-29", "1900-02-29", "2023-04-31", "2023-00-10", "2023-10-00", "2023-13-01", "2023-1-1", "20230101",
                            "2023/01/01", "2023-01-01T00:00", " 2023-01-1", "2023-01-0a", ""}) {
        a.round.date = day;
        INFO(day);
        CHECK(codes(ceiba::check(f, a)) == Codes{"bad_date"});
    }
}

TEST_CASE("check: the ends of ranges are within them") {
    Framework f = good();
    Assessment a = answers();
    a.responses[0].confidence = 1;
    f.defaults.policy = ceiba::Policy{.minimum_coverage = 1, .rounding = ceiba::measure::Rounding{.digits = 12}};
    f.root.policy = ceiba::Policy{.minimum_coverage = 0};
    CHECK(ceiba::check(f, a).empty());
    f.root.policy->minimum_coverage = std::numeric_limits<double>::quiet_NaN();
    CHECK(codes(ceiba::check(f, a)) == Codes{"out_of_range"});
}

TEST_CASE("check: one cause is said once, however many nodes it reaches") {
    Framework f = good();
    TargetProfile t{.id = "t", .indicators = {ceiba::target::Fixed{{"highest"}}}};
    const auto issues = ceiba::check(f, nullptr, nullptr, &t);
    REQUIRE(codes(issues) == Codes{"not_a_level"});
    CHECK(issues[0].where == "/indicators/value");
    CHECK(issues[0].arguments == std::vector<std::string>{"highest", "level", "low, mid, high", ""});
    const ceiba::MissingRule target{missing::Target{}};
    f.root.children[1].policy =
        ceiba::Policy{.missing = ceiba::Missing{.not_answered = target, .dont_know = target, .not_reviewed = target}};
    CHECK(codes(ceiba::check(f)) == Codes{"no_target"});
    f.root.children[1].question->target = Answer{3.0};
    CHECK(ceiba::check(f).empty());
}

TEST_CASE("check: a level that is nearly named is suggested wherever a document names one") {
    Framework f = good();
    f.scales[0].levels = {{.code = "no", .value = 0}, {.code = "yes", .value = 1, .label = both("Fully met", "Cumplido")}};
    f.root.children[0].question->target = std::nullopt;
    Assessment a = answers();
    const auto suggested = [&](const Method& m = {}, const TargetProfile& t = {}) {
        for (const Issue& i : ceiba::check(f, &a, &m, &t))
            if (i.severity == Severity::error) return i.code + " " + i.arguments.back();
        return std::string();
    };
    a.responses[0].answer = Answer{"Yes"};
    CHECK(suggested() == "not_a_level yes");
    a.responses[0].answer = Answer{"cumplido"};
    CHECK(suggested() == "not_a_level yes");
    a.responses[0].answer = Answer{"x"};
    CHECK(suggested() == "not_a_level ");
    a.responses[0].answer = Answer{"yes"};
    a.adjudications = {{.indicator = "funds", .answer = Answer{"No"}, .rationale = "agreed"}};
    CHECK(suggested() == "not_a_level no");
    a.adjudications.clear();
    CHECK(suggested({}, {.id = "t", .nodes = {{"staff", {ceiba::target::Fixed{{"YES"}}}}}}) == "not_a_level yes");
    CHECK(suggested({.nodes = {{"staff", {.target = Answer{"Yes"}}}}}) == "not_a_level yes");
    CHECK(suggested({.defaults = {.evidence = ceiba::EvidenceRule{.gate = ceiba::Gate{ceiba::gate::Cap{.at = Answer{"Fully met"}}}}}}) ==
          "gate_off_scale yes");
    std::optional<ceiba::Policy>& policy = f.root.children[1].policy;
    policy = ceiba::Policy{.missing = ceiba::Missing{.not_answered = ceiba::MissingRule{missing::Value{.value = Answer{"No"}}}}};
    CHECK(suggested() == "bad_value no");
    policy.reset();
    f.defaults.reconcile = ceiba::Reconciliation{ceiba::reconciliation::LowerMedian{}};
    const combine::Condition when{.child = "staff", .comparison = combine::Comparison::equal, .value = Answer{"Yes"}};
    f.root.rule = combine::Rule{combine::Decision{.cases = {{.when = {when}, .value = 1}}, .otherwise = 0}};
    CHECK(suggested() == "not_a_value_of yes");
    f.root.rule = combine::Rule{combine::Lookup{.rows = {{.when = {{"staff", Answer{"Yes"}}}, .value = 1}}}};
    CHECK(suggested() == "not_a_value_of yes");
}

TEST_CASE("check: what may happen in the batch and the documents alike has the same name") {
    const Framework f = good();
    Assessment a = answers();
    a.responses[0].answer = Answer{2.5};
    CHECK(codes(ceiba::check(f, a)) == Codes{"not_a_level"});
    a.responses[0].answer = Answer{2.0};
    CHECK(ceiba::check(f, a).empty());
    a.responses[0].answer = std::nullopt;
    CHECK(codes(ceiba::check(f, a)) == Codes{"no_answer"});
}

TEST_CASE("check: a response may be about context that is not scored") {
    Framework f = good();
    f.root.children.push_back({.id = "remarks", .question = Question{.scored = false}});
    Assessment a = answers();
    a.responses.push_back({.institution = "office", .indicator = "remarks", .answer = Answer{"Anything."}});
    CHECK(ceiba::check(f, a).empty());
}

TEST_CASE("check: sources and respondents tell voices apart") {
    const Framework f = good();
    Assessment a = answers();
    a.responses.push_back(a.responses[0]);
    CHECK(codes(ceiba::check(f, a)) == Codes{"duplicate_response"});
    a.responses.back().source = ceiba::Source::interview;
    CHECK(ceiba::check(f, a).empty());
    a.responses.back().source = a.responses[0].source;
    a.responses.back().respondent = "p7";
    CHECK(ceiba::check(f, a).empty());
    a.responses.back().respondent = std::nullopt;
    a.responses.back().institution = "court";
    CHECK(ceiba::check(f, a).empty());
}

TEST_CASE("check: what is broken below one node hides nothing of a node whose place only begins alike") {
    Framework f = good();
    f.scales.push_back({.id = "share", .levels = {{.code = "no", .value = 0}, {.code = "yes", .value = 1}}});
    f.root.children.clear();
    for (int i = 0; i <= 10; ++i) {
        const std::string id = "g" + std::to_string(i);
        f.root.children.push_back({.id = id, .children = {{.id = id + "_a", .question = Question{.scale = "level"}}}});
    }
    f.root.children[1].children.push_back({.id = "other", .question = Question{.scale = "share"}});
    f.root.children[10].children[0].question = Question{};
    std::set<std::string> found;
    for (const Issue& i : ceiba::check(f)) found.insert(i.code + " " + i.where);
    CHECK(found == std::set<std::string>{"mixed_ranges /root/children/1", "no_scale /root/children/10/children/0/question"});
}

TEST_CASE("check: how deep a tree may be is said, however deep it is") {
    const auto deep = [](int levels) {
        Node node{.id = "leaf", .question = Question{.scale = "level"}};
        for (int i = levels; i-- > 0;) {
            Node above{.id = "n" + std::to_string(i)};
            above.children.push_back(std::move(node));
            node = std::move(above);
        }
        Framework f = good();
        f.languages.clear();
        f.root = std::move(node);
        return f;
    };
    CHECK(ceiba::check(deep(ceiba::most_levels)).empty());
    for (const int levels : {ceiba::most_levels + 1, 5000}) {
        const std::vector<Issue> issues = ceiba::check(deep(levels));
        REQUIRE(codes(issues) == Codes{"too_deep"});
        CHECK(issues[0].where.ends_with("/children/0/children"));
        CHECK(issues[0].arguments == std::vector<std::string>{"200"});
        CHECK(std::ranges::count(issues[0].where, '0') == ceiba::most_levels);
    }
}

TEST_CASE("check: numbers answered in steps") {
    Framework f = good();
    f.languages.clear();
    f.scales.push_back({.id = "percent", .numeric = ceiba::measure::Normaliser{ceiba::measure::Identity{.low = 0, .high = 100}}});
    f.root.rescale = true;
    f.root.children[1].question = Question{.scale = "percent", .step = 5};
    Assessment a = answers();
    const auto found = [&](double answer) {
        a.responses[1] = {.institution = "court", .indicator = "funds", .answer = Answer{answer}};
        std::vector<std::string> out;
        for (const Issue& i : ceiba::check(f, &a)) out.push_back(i.code + " " + i.where);
        return out;
    };
    for (const double fits : {0.0, 5.0, 35.0, 100.0}) CHECK(found(fits).empty());
    CHECK(found(37) == Codes{"off_step /responses/1/answer"});
    CHECK(found(101) == Codes{"off_scale /responses/1/answer", "off_step /responses/1/answer"});
    f.root.children[1].question->step = .1;
    CHECK(found(.3).empty());  // three steps, whatever .3 is in binary
    CHECK(found(.35) == Codes{"off_step /responses/1/answer"});
    // From the low end of the scale.
    f.scales.back().numeric = ceiba::measure::Normaliser{ceiba::measure::Identity{.low = 1, .high = 100}};
    f.root.children[1].question->step = 2;
    CHECK(found(7).empty());
    CHECK(found(8) == Codes{"off_step /responses/1/answer"});
    f.root.children[1].question->step = 0;
    CHECK(codes(ceiba::check(f)) == Codes{"out_of_range"});
    f.root.children[1].question = Question{.scale = "level", .step = 1};
    CHECK(codes(ceiba::check(f)) == Codes{"needs_numbers"});
}

TEST_CASE("check: scores that leave their bounds are noted, and those greater than a number can be are refused") {
    Framework f = good();
    f.languages.clear();
    f.bands.clear();
    f.scales.push_back(
        {.id = "open", .numeric = ceiba::measure::Normaliser{ceiba::measure::Goalposts{.low = 0, .high = 10, .clamp = false}}});
    f.root.children[0].question = Question{.scale = "open"};
    f.root.children[1].question = Question{.scale = "open"};
    f.root.children[1].weight = 1;
    Assessment a = answers();
    const auto found = [&](double staff, std::optional<double> funds) {
        a.responses = {{.institution = "office", .indicator = "staff", .answer = Answer{staff}}};
        if (funds) a.responses.push_back({.institution = "court", .indicator = "funds", .answer = Answer{*funds}});
        std::vector<std::string> out;
        for (const Issue& i : ceiba::check(f, &a)) out.push_back(i.code + " " + i.where);
        return out;
    };
    CHECK(found(5, std::nullopt).empty());
    CHECK(found(15, 20).empty());                                     // nothing is missing, so that both bounds are the score
    CHECK(found(15, std::nullopt) == Codes{"outside_bounds /root"});  // 1.5, where the other's best gives 1.25
    a.imputations = {{.indicator = "funds", .value = 30}};
    CHECK(found(5, std::nullopt) == Codes{"outside_bounds /root", "outside_bounds /root/children/1"});
    a.imputations = {{.indicator = "funds", .value = 7}};
    CHECK(found(5, std::nullopt).empty());
    a.imputations.clear();
    f.scales.back().numeric = ceiba::measure::Normaliser{ceiba::measure::Goalposts{.low = 0, .high = 1e-10, .clamp = false}};
    CHECK(found(1e300, 0) == Codes{"too_great /responses"});
    // Neither answer is too great by itself, but their mean would add them up.
    f.scales.back().numeric = ceiba::measure::Normaliser{ceiba::measure::Goalposts{.low = 0, .high = 1, .clamp = false}};
    CHECK(found(1.7e308, 1.7e308) == Codes{"too_great /responses"});
}

TEST_CASE("check: a range that is stretched further than a number can be") {
    Framework f = good();
    f.languages.clear();
    f.bands.clear();
    f.scales.push_back({.id = "narrow", .numeric = ceiba::measure::Normaliser{ceiba::measure::Identity{.low = 0, .high = 1e-9}}});
    f.root.rescale = true;
    f.root.range = ceiba::measure::Interval{0, 1e300};
    f.root.children[1].question = Question{.scale = "narrow"};
    const std::vector<Issue> issues = ceiba::check(f);
    REQUIRE(codes(issues) == Codes{"too_great"});
    CHECK(issues[0].where == "/root/children/1");
}
