#pragma once

#include <ceiba/error.hpp>
#include <ceiba/model/text.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ceiba {

/// Something that people call by its id, by the code that is printed, or by its label in any language.
struct Called {
    std::string id{};
    std::optional<std::string> code{};
    std::vector<std::string> labels{};
};

/// The same of whatever has an id, a label and perhaps a code: a node, an institution, an axis.
template <class T>
Called called(const T& x) {
    Called out{.id = x.id};
    if constexpr (requires { x.code; }) out.code = x.code;
    for (const auto& [language, label] : x.label.languages) out.labels.push_back(label);
    return out;
}

template <class List>
std::vector<Called> all_called(const List& list) {
    std::vector<Called> out;
    for (const auto& x : list) out.push_back(called(x));
    return out;
}

/// What a name may stand for.
struct Meant {
    std::vector<std::size_t> places{};  ///< of what is called so, each id once
    std::optional<std::size_t> near{};  ///< of what comes closest, where nothing is
    std::string close{};                ///< what that is called, as it is written
};

/// What a name stands for. The first of these that something has is meant: the id; the code; the code and the label as they are printed;
/// the label, capitals, accents and blanks apart.
Meant meant(std::string_view name, const std::vector<Called>& things);

/// The place of the one thing that a name stands for; nothing, and an issue, if that is none or several.
///
/// unknown  the code of the issue where there is none, such as unknown_node; where there are several it is several_called
std::optional<std::size_t> the_one(const std::string& name, const std::vector<Called>& things, std::string_view unknown,
                                   const std::string& where, std::vector<Issue>& issues);

/// The same; throws Error with that issue.
std::size_t the_one(const std::string& name, const std::vector<Called>& things, std::string_view unknown);

}  // namespace ceiba
