// Documents with something wrong in them give exactly the issues expected: tests/bad/documents.json, read by Python's tests too.

#include <boost/json.hpp>
#include <ceiba/check.hpp>
#include <ceiba/io/file.hpp>
#include <ceiba/io/read.hpp>
#include <ceiba/judge_plan.hpp>
#include <ceiba/recommend.hpp>
#include <filesystem>
#include <map>
#include <set>

#include "catch.hpp"
#include "places.hpp"

namespace {

namespace json = boost::json;

std::string text(const json::value& value) {
    return json::value_to<std::string>(value);
}

json::object bad_documents() {
    return json::parse(ceiba::read_text(std::filesystem::path(tests::source()) / "tests" / "bad" / "documents.json")).as_object();
}

std::vector<std::string> steps(std::string_view pointer) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < pointer.size(); ++i) {
        if (pointer[i] == '/') out.emplace_back();
        else if (pointer[i] == '~') out.back() += pointer[++i] == '1' ? '/' : '~';
        else out.back() += pointer[i];
    }
    return out;
}

/// The good documents, changed as a case says.
json::object changed(json::object documents, const json::object& c) {
    const auto holder = [&](const std::vector<std::string>& path) {
        json::value* at = documents.if_contains(path.front());
        for (std::size_t i = 1; i + 1 < path.size(); ++i)
            at = at->is_array() ? &at->as_array().at(std::stoul(path[i])) : &at->as_object().at(path[i]);
        return at;
    };
    if (const json::value* set = c.if_contains("set")) {
        for (const auto& [pointer, value] : set->as_object()) {
            const std::vector<std::string> path = steps(pointer);
            json::value* at = holder(path);
            if (at->is_object()) {
                at->as_object()[path.back()] = value;
                continue;
            }
            const std::size_t i = std::stoul(path.back());
            if (i == at->as_array().size()) at->as_array().push_back(value);
            else at->as_array().at(i) = value;
        }
    }
    if (const json::value* remove = c.if_contains("remove")) {
        for (const json::value& pointer : remove->as_array()) {
            const std::vector<std::string> path = steps(text(pointer));
            json::value* at = holder(path);
            if (at->is_object()) REQUIRE(at->as_object().erase(path.back()) == 1);
            else at->as_array().erase(at->as_array().begin() + std::stol(path.back()));
        }
    }
    return documents;
}

/// The names of the documents that a case uses.
std::set<std::string> used(const json::object& c) {
    std::set<std::string> out{"framework"};
    if (const json::value* use = c.if_contains("use"))
        for (const json::value& name : use->as_array()) out.insert(text(name));
    if (const json::value* set = c.if_contains("set"))
        for (const auto& [pointer, value] : set->as_object()) out.insert(steps(pointer).front());
    if (const json::value* remove = c.if_contains("remove"))
        for (const json::value& pointer : remove->as_array()) out.insert(steps(text(pointer)).front());
    return out;
}

template <class T>
std::optional<T> read(std::string_view words, std::vector<ceiba::Issue>& issues) {
    try {
        return ceiba::parse<T>(words);
    } catch (const ceiba::Error& error) {
        issues.insert(issues.end(), error.issues().begin(), error.issues().end());
        return std::nullopt;
    }
}

std::vector<ceiba::Issue> issues_of_text(const std::string& kind, std::string_view words) {
    std::vector<ceiba::Issue> issues;
    boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, ceiba::io::Documents>>([&]<class T>(std::type_identity<T>) {
        if (ceiba::io::name_of<T>() == kind) read<T>(words, issues);
    });
    return issues;
}

/// The issues of what plans and recommendations are made of: those that are thrown, and those of the result.
template <class Compute>
std::vector<ceiba::Issue> issues_of_result(const Compute& compute) {
    try {
        return compute();
    } catch (const ceiba::Error& error) {
        return error.issues();
    }
}

std::vector<ceiba::Issue> issues_of(const json::object& good, const json::object& c) {
    if (const json::value* words = c.if_contains("text")) return issues_of_text(text(c.at("read")), words->as_string());
    const json::object documents = changed(good, c);
    std::set<std::string> names = used(c);
    const bool planned = names.contains("catalogue") || names.contains("constraints") || names.contains("plan");
    const bool recommended = names.contains("recommendations");
    if (planned || recommended) names.insert({"assessment", "targets", "catalogue"});
    if (planned && !recommended) names.insert({"constraints", "plan"});
    std::vector<ceiba::Issue> issues;
    const auto document = [&]<class T>(std::type_identity<T>) {
        const std::string name(ceiba::io::name_of<T>());
        return names.contains(name) ? read<T>(ceiba::io::text_of(documents.at(name)), issues) : std::nullopt;
    };
    const auto framework = document(std::type_identity<ceiba::Framework>());
    const auto assessment = document(std::type_identity<ceiba::Assessment>());
    const auto method = document(std::type_identity<ceiba::Method>());
    const auto targets = document(std::type_identity<ceiba::TargetProfile>());
    const auto judgements = document(std::type_identity<ceiba::Judgements>());
    const auto catalogue = document(std::type_identity<ceiba::Catalogue>());
    const auto constraints = document(std::type_identity<ceiba::Constraints>());
    const auto plan = document(std::type_identity<ceiba::Plan>());
    const auto recommendations = document(std::type_identity<ceiba::Recommendations>());
    if (!issues.empty()) return issues;
    if (recommended)
        return issues_of_result([&] { return ceiba::recommend(*framework, *assessment, *targets, *catalogue, *recommendations).issues; });
    if (planned)
        return issues_of_result([&] {
            ceiba::judge_plan(*framework, *assessment, *targets, *catalogue, *constraints, *plan);
            return std::vector<ceiba::Issue>{};
        });
    const auto pointer = [](const auto& x) { return x ? &*x : nullptr; };
    return ceiba::check(*framework, pointer(assessment), pointer(method), pointer(targets), pointer(judgements));
}

std::string line(std::string_view code, std::string_view where, std::string_view document) {
    return std::string(code) + " at '" + std::string(where) + "' of " + (document.empty() ? "-" : std::string(document)) + "\n";
}

}  // namespace

TEST_CASE("good documents have no issues") {
    const json::object good = bad_documents().at("good").as_object();
    const json::object all{{"use", {"assessment", "method", "targets", "judgements"}}};
    CHECK(used(all).size() == 5);
    for (const ceiba::Issue& issue : issues_of(good, all)) FAIL_CHECK(issue.where << ": " << issue.text);
    for (const char* more : {"plan", "recommendations"})
        for (const ceiba::Issue& issue : issues_of(good, json::object{{"use", {more}}})) FAIL_CHECK(issue.where << ": " << issue.text);
}

TEST_CASE("bad documents have exactly the issues expected") {
    const json::object file = bad_documents();
    const json::array& cases = file.at("cases").as_array();
    CHECK(cases.size() >= 60);
    for (const json::value& item : cases) {
        const json::object& c = item.as_object();
        INFO(text(c.at("name")));
        std::string expected;
        for (const json::value& e : c.at("expected").as_array()) {
            const json::object& issue = e.as_object();
            expected += line(issue.at("code").as_string(), issue.at("where").as_string(),
                             issue.contains("document") ? text(issue.at("document")) : "");
        }
        std::string found;
        for (const ceiba::Issue& issue : issues_of(file.at("good").as_object(), c))
            found += line(issue.code, issue.where, issue.document.value_or(""));
        CHECK(found == expected);
    }
}

TEST_CASE("every issue points at a place that a case's document has, or at what is missing from it") {
    const json::object file = bad_documents();
    for (const json::value& item : file.at("cases").as_array()) {
        const json::object& c = item.as_object();
        if (c.contains("text")) continue;
        INFO(text(c.at("name")));
        const json::object documents = changed(file.at("good").as_object(), c);
        for (const json::value& e : c.at("expected").as_array()) {
            const json::object& issue = e.as_object();
            if (!issue.contains("document")) continue;
            const std::string where = text(issue.at("where"));
            INFO(where);
            boost::system::error_code missing;
            const json::value* found = documents.at(text(issue.at("document"))).find_pointer(where, missing);
            CHECK(found != nullptr);
        }
    }
}

TEST_CASE("every code of a document is expected in some case") {
    const json::object file = bad_documents();
    std::set<std::string> seen;
    for (const json::value& item : file.at("cases").as_array())
        for (const json::value& issue : item.as_object().at("expected").as_array()) seen.insert(text(issue.as_object().at("code")));
    std::set<std::string> elsewhere;
    for (const json::value& code : file.at("elsewhere").as_array()) elsewhere.insert(text(code));
    std::set<std::string> known;
    for (const ceiba::IssueCode& code : ceiba::codes) {
        const std::string name(code.code);
        known.insert(name);
        INFO(name);
        CHECK(seen.contains(name) != elsewhere.contains(name));
    }
    for (const std::string& code : seen) CHECK(known.contains(code));
    for (const std::string& code : elsewhere) CHECK(known.contains(code));
}
