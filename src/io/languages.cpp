#include <algorithm>
#include <ceiba/io/read.hpp>

namespace ceiba {

namespace detail {

/// The code of each language, and its file; CMakeLists.txt makes this of src/languages.
std::vector<std::pair<std::string_view, std::string_view>> language_files();

}  // namespace detail

const std::vector<Language>& languages() {
    static const std::vector<Language> all = [] {
        std::vector<Language> out;
        for (const auto& [code, file] : detail::language_files()) {
            Language& language = out.emplace_back(Language{.code = std::string(code)});
            std::vector<Issue> issues;
            const boost::json::value document = io::dom(file, issues);
            throw_if_errors(issues);
            for (const auto& [key, sentence] : document.as_object())
                language.sentences.emplace(key, std::string_view(sentence.as_string()));
        }
        std::ranges::sort(out, {}, [](const Language& l) { return std::pair(l.code != "en", l.code); });
        return out;
    }();
    return all;
}

}  // namespace ceiba
