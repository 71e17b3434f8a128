#include <ceiba/error.hpp>
#include <set>

#include "catch.hpp"

TEST_CASE("error: every code has a sentence in every language, and every sentence a code") {
    std::set<std::string> seen;
    for (const ceiba::IssueCode& code : ceiba::codes) {
        INFO(code.code);
        CHECK(seen.insert("issue." + std::string(code.code)).second);
        CHECK(!code.code.empty());
        CHECK(code.code.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string_view::npos);
        CHECK(ceiba::issue(code.code, "").severity == code.severity);
    }
    for (const ceiba::Language& language : ceiba::languages())
        for (const auto& [key, sentence] : language.sentences)
            if (key.starts_with("issue.")) CHECK(seen.contains(key));
    for (const std::string& key : seen)
        for (const ceiba::Language& language : ceiba::languages()) CHECK(language.sentences.contains(key));
}

TEST_CASE("error: arguments are numbered from 0 without a hole, and each is said") {
    for (const ceiba::IssueCode& code : ceiba::codes) {
        INFO(code.code);
        const ceiba::Issue issue = ceiba::issue(code.code, "/a", {"QA", "QB", "QC", "QD", "QE"});
        for (const ceiba::Language& language : ceiba::languages()) {
            const std::string text = ceiba::text(issue, language.code);
            CHECK(text.find_first_of("{}<>") == std::string::npos);
            bool before = true;
            for (const auto& [place, argument] : {std::pair("{0}", "QA"), {"{1}", "QB"}, {"{2}", "QC"}, {"{3}", "QD"}, {"{4}", "QE"}}) {
                const bool used = language.sentences.at("issue." + issue.code).find(place) != std::string::npos;
                CHECK((text.find(argument) != std::string::npos) == used);
                CHECK((before || !used));
                before = used;
            }
        }
        CHECK(issue.text == ceiba::text(issue, "en"));
    }
}

TEST_CASE("error: an argument that is a kind is said in the language") {
    const ceiba::Issue issue = ceiba::issue("wrong_type", "/weight", {"kind.number", "kind.string"});
    CHECK(issue.text == "expected a number, found a string");
    CHECK(ceiba::text(issue, "es") == "se esperaba un número y se encontró un texto");
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
    ceiba::Issue issue{.code = "elsewhere", .text = "text of another program"};
    CHECK(ceiba::text(issue, "es") == "text of another program");
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
