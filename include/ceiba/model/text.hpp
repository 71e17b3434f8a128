#pragma once

#include <ceiba/answer.hpp>

namespace ceiba {

/// Words for people: `"Hotline"` in any language, or `{"en": "Hotline", "es": "Línea de denuncia"}`.
struct Text {
    using ceiba_special = void;
    /// Language code to words; the key "" holds words without a language.
    std::map<std::string, std::string> languages{};

    Text() = default;
    Text(std::string words) : languages{{"", std::move(words)}} {}
    Text(const char* words) : Text(std::string(words)) {}

    bool empty() const { return languages.empty(); }
    /// The words in a language; else those without one, else the first there are.
    std::string in(const std::string& language) const {
        for (const std::string& key : {language, std::string{}})
            if (const auto found = languages.find(key); found != languages.end()) return found->second;
        return languages.empty() ? std::string{} : languages.begin()->second;
    }
    friend bool operator==(const Text&, const Text&) = default;
};

/// Free-form JSON kept with a document and never read.
struct Extra {
    using ceiba_special = void;
    std::string json{};
    friend bool operator==(const Extra&, const Extra&) = default;
};

}  // namespace ceiba
