#pragma once

#include <ceiba/operations.hpp>

/// The text of the C interface, from the table of operations: what `ceiba.h` declares of it, and how `ceiba.cpp` defines that.
namespace ceiba::c {

using operations::Form;
using operations::Operation;
using operations::Parameter;

template <class A>
std::string type_of() {
    constexpr Form form = operations::form_of<A>();
    constexpr bool optional = describe::is_optional<std::remove_cvref_t<A>>;
    switch (form) {
        case Form::truth:
            return "int ";
        case Form::integer:
            return optional ? "const int64_t *" : "int64_t ";
        case Form::number:
            return "double ";
        case Form::array:
            return "const ceiba_values *";
        case Form::handle:
            return "const ceiba_evaluation *";
        default:
            return "const char *";
    }
}

/// What a parameter is written as, and what it is without a value.
template <class A>
std::string meaning_of(const Parameter& parameter) {
    using T = operations::Argument<A>;
    constexpr Form form = operations::form_of<A>();
    std::string out;
    if constexpr (form == Form::document) out = std::string(describe::notes_of<T>.name) + " as JSON";
    else if constexpr (form == Form::list) out = "list of " + std::string(describe::notes_of<typename T::value_type>.name) + " as JSON";
    else if constexpr (form == Form::texts) out = "list of texts as JSON";
    else if constexpr (form == Form::truth) out = "0 or 1";
    else if constexpr (form == Form::array) out = std::string(parameter.shape);
    else if constexpr (form == Form::choice)
        describe::for_each_enumerator<T>(
            [&](const describe::Note& note, T) { out += (out.empty() ? "\"" : ", \"") + std::string(note.name) + '"'; });
    constexpr bool pointer =
        form != Form::truth && form != Form::number && (form != Form::integer || describe::is_optional<std::remove_cvref_t<A>>);
    if (pointer && !parameter.needed()) out += out.empty() ? "or NULL" : ", or NULL";
    return out;
}

/// Where results are put: types and names.
template <class R>
std::vector<std::array<std::string, 3>> results_of(std::string_view result) {
    const std::string text(result);
    if constexpr (describe::is_variant<R>)
        return {{"double *", "numbers", text + "; or NULL"},
                {"char **", "figures",
                 "the same with the ends of intervals as JSON, for ceiba_free; NULL is put there without an interval"}};
    else if constexpr (std::is_same_v<R, std::string>) return {{"char **", "result", text + ", for ceiba_free"}};
    else if constexpr (std::is_same_v<R, std::optional<std::string>>) return {{"char **", "result", text + " (NULL); for ceiba_free"}};
    else if constexpr (describe::is_optional<R>) return {{"char **", "result", text + " (NULL); JSON, for ceiba_free"}};
    else return {{"char **", "result", text + "; JSON, for ceiba_free"}};
}

template <class R, class... A>
std::string head(const Operation<R, A...>& operation) {
    std::string out = "ceiba_status ceiba_" + operation.full_name() + '(';
    std::size_t i = 0;
    ((out += type_of<A>() + std::string(operation.parameters[i++].name) + ", "), ...);
    for (const auto& [type, name, text] : results_of<R>(operation.result)) out += type + name + ", ";
    return out + "char **issues)";
}

template <class R, class... A>
std::string declaration(const Operation<R, A...>& operation) {
    std::string out = "/* " + std::string(operation.text) + '\n';
    std::size_t i = 0;
    const auto line = [&](const std::string& name, const std::string& text) {
        out += " *   " + name + std::string(name.size() < 14 ? 14 - name.size() : 1, ' ') + text + '\n';
    };
    [[maybe_unused]] const auto parameter = [&](const std::string& meaning) {
        const Parameter& p = operation.parameters[i++];
        line(std::string(p.name), (meaning.empty() ? "" : meaning + ". ") + std::string(p.text));
    };
    (parameter(meaning_of<A>(operation.parameters[i])), ...);
    for (const auto& [type, name, text] : results_of<R>(operation.result)) line(name, text);
    if (!operation.errors.empty()) line("CEIBA_ISSUES", std::string(operation.errors));
    return out + " */\nCEIBA_API " + head(operation) + ";\n\n";
}

template <class R, class... A>
std::string definition(const Operation<R, A...>& operation) {
    std::string results;
    for (const auto& [type, name, text] : results_of<R>(operation.result)) results += (results.empty() ? "" : ", ") + name;
    std::string out = head(operation) + " {\n    return call<named(\"" + std::string(operation.room) + "\", \"" +
                      std::string(operation.name) + "\")>(issues, Results{" + results + "}";
    for (const Parameter& p : operation.parameters) out += ", " + std::string(p.name);
    return out + ");\n}\n\n";
}

inline std::string declarations() {
    std::string out = "/* Generated from the table of operations. Do not edit, and include ceiba.h, which includes this. */\n\n";
    operations::for_each([&](const auto& operation) { out += declaration(operation); });
    out.pop_back();
    return out;
}

inline std::string definitions() {
    std::string out = "// Generated from the table of operations. Do not edit.\n\n";
    operations::for_each([&](const auto& operation) { out += definition(operation); });
    out.pop_back();
    return out;
}

}  // namespace ceiba::c
