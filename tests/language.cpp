#include <algorithm>
#include <ceiba/explain.hpp>
#include <ceiba/io/file.hpp>
#include <ceiba/language.hpp>
#include <ceiba/score.hpp>
#include <set>

#include "catch.hpp"
#include "places.hpp"

using ceiba::Language;

namespace {

/// What stands in braces in a sentence, and for each whether it is between < and >; nothing if these do not match.
std::optional<std::set<std::pair<std::string, bool>>> values(const std::string& sentence) {
    std::set<std::pair<std::string, bool>> out;
    bool optional = false;
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        if (sentence[i] == '<' || sentence[i] == '>') {
            if (optional == (sentence[i] == '<')) return std::nullopt;
            optional = !optional;
        } else if (sentence[i] == '}') {
            return std::nullopt;
        } else if (sentence[i] == '{') {
            const std::size_t end = sentence.find('}', i);
            if (end == std::string::npos || end == i + 1) return std::nullopt;
            out.emplace(sentence.substr(i + 1, end - i - 1), optional);
            i = end;
        }
    }
    return optional ? std::nullopt : std::optional(out);
}

/// A third language, as a file of its own would give it: Spanish turned about, without one key.
Language third() {
    Language out = ceiba::language("es");
    out.code = "xx";
    for (auto& [key, sentence] : out.sentences) sentence = "¡" + sentence + "!";
    out.sentences.erase("state.dont_know");
    return out;
}

template <ceiba::describe::Enumeration E>
std::vector<std::string> keys() {
    std::vector<std::string> out;
    ceiba::describe::for_each_enumerator<E>([&](const ceiba::describe::Note& note, E) {
        out.push_back(ceiba::describe::tag(ceiba::describe::notes_of<E>.name) + "." + std::string(note.name));
    });
    return out;
}

template <ceiba::describe::Tagged T>
std::vector<std::string> keys() {
    std::vector<std::string> out;
    ceiba::describe::for_each_alternative<T>([&]<class A>(std::type_identity<A>) {
        out.push_back(ceiba::describe::tag(ceiba::describe::notes_of<T>.name) + "." +
                      ceiba::describe::tag(ceiba::describe::notes_of<A>.name));
    });
    return out;
}

/// The names in documents that people read, and the keys of one namespace: the same.
template <class T>
void check_names() {
    const std::vector<std::string> names = keys<T>();
    const std::string space = names.front().substr(0, names.front().find('.') + 1);
    for (const Language& language : ceiba::languages()) {
        for (const std::string& key : names) {
            CAPTURE(language.code, key);
            CHECK(language.sentences.contains(key));
        }
        for (const auto& [key, sentence] : language.sentences) {
            CAPTURE(language.code, key);
            if (key.starts_with(space)) CHECK(std::ranges::find(names, key) != names.end());
        }
    }
}

}  // namespace

TEST_CASE("language: English stands first, and any other code is English") {
    REQUIRE(ceiba::languages().size() >= 2);
    CHECK(ceiba::languages().front().code == "en");
    CHECK(ceiba::language("es").code == "es");
    CHECK(ceiba::language("zz").code == "en");
    CHECK(ceiba::language("").code == "en");
}

TEST_CASE("language: no language lacks a sentence, has one more, or speaks of other things") {
    const Language& english = ceiba::languages().front();
    for (const Language& language : ceiba::languages()) {
        CAPTURE(language.code);
        CHECK(ceiba::lacking(language) == std::vector<std::string>{});
        for (const auto& [key, sentence] : language.sentences) {
            CAPTURE(key);
            CHECK_FALSE(sentence.empty());
            if (key.starts_with("written_")) continue;  // words that tables may have, such as ">"
            REQUIRE(values(sentence).has_value());
            REQUIRE(english.sentences.contains(key));
            CHECK(values(sentence) == values(english.sentences.at(key)));
        }
    }
}

TEST_CASE("language: every name that people read has words, and there are none for names that there are not") {
    check_names<ceiba::State>();
    check_names<ceiba::NoScore>();
    check_names<ceiba::measure::RoundingMode>();
    check_names<ceiba::Source>();
    check_names<ceiba::Fate>();
    check_names<ceiba::Severity>();
    check_names<ceiba::EvidenceKind>();
    check_names<ceiba::combine::Rule>();
    check_names<ceiba::Reconciliation>();
    check_names<ceiba::measure::Normaliser>();
    check_names<ceiba::measure::Imputation>();
    check_names<ceiba::MissingRule>();
}

TEST_CASE("language: values stand for names in braces, and what is between < and > goes with an empty one") {
    const Language language{.code = "xx", .sentences = {{"a", "{x} of {y}< ({z})>< and {x}>"}, {"b", "plain"}}};
    CHECK(language.say("a", {{"x", "1"}, {"y", "2"}, {"z", "3"}}) == "1 of 2 (3) and 1");
    CHECK(language.say("a", {{"x", "1"}, {"y", "2"}, {"z", ""}}) == "1 of 2 and 1");
    CHECK(language.say("a", {{"x", "<{y}>"}, {"y", "2"}}) == "<{y}> of 2 and <{y}>");
    CHECK(language.say("b") == "plain");
    // what it lacks is said in English, and what English lacks by its key
    CHECK(language.say("state.dont_know") == ceiba::language("en").say("state.dont_know"));
    CHECK(language.say("state.of_the_art") == "state.of_the_art");
    CHECK(language.name(ceiba::State::no_score) == "no score");
    CHECK(ceiba::language("es").name(ceiba::combine::Rule{ceiba::combine::Geometric{}}) == "media geométrica");
}

TEST_CASE("language: a third one is data") {
    const Language language = third();
    CHECK(ceiba::lacking(language) == std::vector<std::string>{"state.dont_know"});
    const ceiba::Issue issue = ceiba::issue("no_scale", "/root");
    CHECK(ceiba::text(issue, language) == "¡" + ceiba::text(issue, "es") + "!");
    const std::string folder = tests::examples() + "/mrc_style/";
    const auto framework = ceiba::read_file<ceiba::Framework>(folder + "framework.json");
    const auto assessment = ceiba::read_file<ceiba::Assessment>(folder + "assessment_2025.json");
    const auto explained = ceiba::explain(ceiba::Evaluation(framework, assessment), framework.root.id, {ceiba::language("es"), language});
    for (const ceiba::Step& step : explained.steps) {
        REQUIRE(step.text.languages.size() == 2);
        CHECK(step.text.languages.at("xx") != step.text.languages.at("es"));
        CHECK(step.text.languages.at("xx").find("¡") != std::string::npos);
    }
}
