#include <algorithm>
#include <ceiba/error.hpp>
#include <ceiba/language.hpp>

namespace ceiba {

std::string Language::say(std::string_view key, const std::vector<std::pair<std::string_view, std::string>>& values) const {
    auto found = sentences.find(key);
    if (found == sentences.end()) {
        const Language& english = languages().front();
        found = english.sentences.find(key);
        if (found == english.sentences.end()) return std::string(key);
    }
    const std::string_view sentence = found->second;
    std::string out;
    std::size_t optional_from = 0;
    bool keep = true;
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        if (sentence[i] == '{') {
            const std::size_t end = sentence.find('}', i);
            const auto value =
                std::ranges::find(values, sentence.substr(i + 1, end - i - 1), &std::pair<std::string_view, std::string>::first);
            if (value != values.end()) out += value->second;
            keep = keep && value != values.end() && !value->second.empty();
            i = end;
        } else if (sentence[i] == '<') {
            optional_from = out.size();
            keep = true;
        } else if (sentence[i] == '>') {
            if (!keep) out.resize(optional_from);
        } else {
            out += sentence[i];
        }
    }
    return out;
}

const Language& language(std::string_view code) {
    const auto found = std::ranges::find(languages(), code, &Language::code);
    return found == languages().end() ? languages().front() : *found;
}

std::vector<std::string> lacking(const Language& language) {
    std::vector<std::string> out;
    for (const auto& [key, sentence] : languages().front().sentences)
        if (!language.sentences.contains(key)) out.push_back(key);
    return out;
}

std::string text(const Issue& issue, const Language& language) {
    static constexpr std::string_view places[] = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};
    if (std::ranges::find(codes, issue.code, &IssueCode::code) == std::ranges::end(codes)) return issue.text;
    std::vector<std::pair<std::string_view, std::string>> values;
    for (std::size_t i = 0; i < std::min(issue.arguments.size(), std::size(places)); ++i) {
        const std::string& argument = issue.arguments[i];
        const std::size_t file_ends = argument.rfind(": kind.");  // as in "answers.csv: kind.no_such_file"
        if (argument.starts_with("kind.") || argument.starts_with("state.")) values.emplace_back(places[i], language.say(argument));
        else if (file_ends == std::string::npos) values.emplace_back(places[i], argument);
        else values.emplace_back(places[i], argument.substr(0, file_ends + 2) + language.say(argument.substr(file_ends + 2)));
    }
    return language.say("issue." + issue.code, values);
}

std::string text(const Issue& issue, std::string_view language) {
    return text(issue, ceiba::language(language));
}

Issue issue(std::string_view code, std::string where, std::vector<std::string> arguments) {
    const auto* found = std::ranges::find(codes, code, &IssueCode::code);
    Issue out{.code = std::string(code), .where = std::move(where), .arguments = std::move(arguments)};
    if (found != std::ranges::end(codes)) out.severity = found->severity;
    out.text = text(out, languages().front());
    return out;
}

}  // namespace ceiba
