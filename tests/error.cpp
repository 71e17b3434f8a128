#include <ceiba/error.hpp>
#include <set>

#include "catch.hpp"

namespace {

/// What stands in braces in a text, sorted, and for each whether it is within <>.
std::multiset<std::pair<std::string, bool>> placeholders(std::string_view text) {
    std::multiset<std::pair<std::string, bool>> out;
    bool optional = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '<') optional = true;
        if (text[i] == '>') optional = false;
        if (text[i] == '{') out.emplace(std::string(text.substr(i, 3)), optional);
    }
    return out;
}

bool well_formed(std::string_view text) {
    bool optional = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '{') {
            if (i + 2 >= text.size() || text[i + 1] < '0' || text[i + 1] > '9' || text[i + 2] != '}') return false;
            i += 2;
        } else if (text[i] == '}') {
            return false;
        } else if (text[i] == '<' || text[i] == '>') {
            if (optional == (text[i] == '<')) return false;
            optional = !optional;
        }
    }
    return !optional;
}

}  // namespace

TEST_CASE("error: every code has one text in each language, with the same placeholders") {
    std::set<std::string_view> seen;
    for (const ceiba::CodeText& code : ceiba::codes) {
        INFO(code.code);
        CHECK(seen.insert(code.code).second);
        CHECK(!code.code.empty());
        CHECK(code.code.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string_view::npos);
        CHECK(!code.en.empty());
        CHECK(!code.es.empty());
        CHECK(code.en != code.es);
        CHECK(well_formed(code.en));
        CHECK(well_formed(code.es));
        CHECK(placeholders(code.en) == placeholders(code.es));
    }
}

TEST_CASE("error: placeholders are numbered from 0 without a hole") {
    for (const ceiba::CodeText& code : ceiba::codes) {
        INFO(code.code);
        std::set<std::string> used;
        for (const auto& [name, optional] : placeholders(code.en)) used.insert(name);
        std::size_t n = 0;
        for (const std::string& name : used) CHECK(name == "{" + std::to_string(n++) + "}");
    }
}

TEST_CASE("error: every text takes its arguments in both languages") {
    for (const ceiba::CodeText& code : ceiba::codes) {
        INFO(code.code);
        const ceiba::Issue issue = ceiba::issue(code.code, "/a", {"QA", "QB", "QC"});
        CHECK(issue.severity == code.severity);
        CHECK(issue.text == ceiba::text(issue, "en"));
        for (const char* language : {"en", "es"}) {
            const std::string text = ceiba::text(issue, language);
            CHECK(text.find_first_of("{}<>") == std::string::npos);
            const auto used = placeholders(code.en);
            const auto uses = [&](const char* name) { return used.contains({name, false}) || used.contains({name, true}); };
            CHECK((text.find("QA") != std::string::npos) == uses("{0}"));
            CHECK((text.find("QB") != std::string::npos) == uses("{1}"));
            CHECK((text.find("QC") != std::string::npos) == uses("{2}"));
        }
    }
}

TEST_CASE("error: what is optional in a text is left out without its argument") {
    const ceiba::Issue with = ceiba::issue("unknown_key", "/wieght", {"wieght", "weight"});
    CHECK(with.text == "unknown key 'wieght'; did you mean 'weight'?");
    CHECK(ceiba::text(with, "es") == "clave desconocida «wieght»; ¿quiso decir «weight»?");
    CHECK(ceiba::issue("unknown_key", "", {"zzz", ""}).text == "unknown key 'zzz'");
    CHECK(ceiba::issue("unknown_key", "", {"zzz"}).text == "unknown key 'zzz'");
    CHECK(ceiba::issue("unknown_tag", "", {"axis", "tag", ""}).text == "the axis 'axis' has no tag 'tag'");
}

TEST_CASE("error: arguments are never read as patterns") {
    CHECK(ceiba::issue("unknown_key", "", {"<{1}>", "{0}"}).text == "unknown key '<{1}>'; did you mean '{0}'?");
}

TEST_CASE("error: a language that there is not is English") {
    const ceiba::Issue issue = ceiba::issue("no_scale", "/root");
    CHECK(ceiba::text(issue, "pt") == issue.text);
    CHECK(ceiba::text(issue, "es") != issue.text);
}

TEST_CASE("error: a code that is not in the table keeps the text it came with") {
    ceiba::Issue issue{.code = "elsewhere", .text = "said elsewhere"};
    CHECK(ceiba::text(issue, "es") == "said elsewhere");
}

TEST_CASE("error: an Error carries all issues and says each on a line") {
    const ceiba::Error error({ceiba::issue("no_scale", "/root/question"), ceiba::issue("missing_key", "", {"id"})});
    REQUIRE(error.issues().size() == 2);
    CHECK(error.issues()[0].where == "/root/question");
    CHECK(std::string(error.what()) == "/root/question: a scored indicator needs a scale\n'id' is required");
}

TEST_CASE("error: warnings and notes alone do not throw") {
    std::vector<ceiba::Issue> issues{ceiba::issue("missing_translation", "/label", {"es"}),
                                     ceiba::issue("weights_ignored", "/root", {"median"})};
    CHECK(issues[0].severity == ceiba::Severity::warning);
    CHECK(issues[1].severity == ceiba::Severity::note);
    CHECK_FALSE(ceiba::has_errors(issues));
    CHECK_NOTHROW(ceiba::throw_if_errors(issues));
    issues.push_back(ceiba::issue("no_scale", "/root"));
    CHECK(ceiba::has_errors(issues));
    try {
        ceiba::throw_if_errors(issues);
        FAIL("an error throws");
    } catch (const ceiba::Error& error) {
        CHECK(error.issues() == issues);
    }
    CHECK_NOTHROW(ceiba::throw_if_errors({}));
}

TEST_CASE("error: a pointer goes down a step, escaped as RFC 6901 says") {
    CHECK(ceiba::step("", "a") == "/a");
    CHECK(ceiba::step("/a", "") == "/a/");
    CHECK(ceiba::step("/a", "b/c~d") == "/a/b~1c~0d");
    CHECK(ceiba::step("", "~1") == "/~01");
}
