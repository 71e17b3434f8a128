#pragma once

#include <ceiba/describe.hpp>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The texts that people read, in every language: one file for each in src/languages, which the build puts into the library. A third
/// language is a third file.
namespace ceiba {

/// One language: a sentence for each key. A key is a namespace and a name, and has one meaning: "issue.no_scale", "state.dont_know".
/// In a sentence, a name in braces stands for a value, and what stands between < and > is left out where a value in it is empty.
///
///     language("es").say("location.row", {{"row", "3"}})  // "fila 3"
struct Language {
    std::string code{};
    std::map<std::string, std::string, std::less<>> sentences{};

    /// The sentence of a key with values in it; the English one where this language lacks it, the key itself where English lacks it too.
    std::string say(std::string_view key, const std::vector<std::pair<std::string_view, std::string>>& values = {}) const;

    /// The label of an enumerator: `State::dont_know` has the key "state.dont_know".
    template <describe::Enumeration E>
    std::string name(E value) const {
        return say(describe::tag(describe::notes_of<E>.name) + "." + std::string(describe::name_of(value)));
    }
    /// The label of an alternative: the rule `Geometric` has the key "rule.geometric".
    template <describe::Tagged T>
    std::string name(const T& value) const {
        return say(describe::tag(describe::notes_of<T>.name) + "." + describe::tag_of(value));
    }
};

/// The available languages, English first, then by code.
const std::vector<Language>& languages();

/// The language of a code ("en", "es"); English if there is none.
const Language& language(std::string_view code);

/// The keys of English that a language lacks, in order.
std::vector<std::string> lacking(const Language& language);

}  // namespace ceiba
