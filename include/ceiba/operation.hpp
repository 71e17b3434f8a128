#pragma once

#include <Eigen/Core>
#include <array>
#include <ceiba/describe.hpp>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <variant>

namespace ceiba {

class Evaluation;

}  // namespace ceiba

/// The description of a function for other languages: its types are its own, only texts are added.
///
/// example:
///     inline constexpr Operation<double, double> twice{.name = "twice",
///                                                      .text = "A number, doubled.",
///                                                      .function = &doubled,
///                                                      .parameters = {Parameter{"x", "Any number."}},
///                                                      .result = "twice the number"};
namespace ceiba::operations {

/// The default of a parameter: nothing, or a value. Without one (monostate) the parameter is required.
using Standard = std::variant<std::monostate, std::nullptr_t, bool, std::int64_t, double, std::string_view>;

struct Parameter {
    std::string_view name{};
    std::string_view text{};   ///< one sentence, with the range; of an array the unit too
    std::string_view shape{};  ///< of an array: rows x columns
    Standard standard{};
    bool named = false;  ///< given by name only, where a language has this

    constexpr bool needed() const { return std::holds_alternative<std::monostate>(standard); }
    /// The same, but optional.
    constexpr Parameter optional() const { return {name, text, shape, nullptr, named}; }
    /// The same, but with a default.
    template <class T>
    constexpr Parameter otherwise(T value) const {
        if constexpr (describe::Enumeration<T>) return {name, text, shape, describe::name_of(value), named};
        else return {name, text, shape, value, named};
    }
    /// The same, but given by name only.
    constexpr Parameter by_name() const { return {name, text, shape, standard, true}; }
};

/// A function that crosses languages.
template <class R, class... A>
struct Operation {
    std::string_view room{};  ///< "agree" of agree::icc; empty for what is in ceiba itself
    std::string_view name{};
    std::string_view text{};
    R (*function)(A...){};
    std::array<Parameter, sizeof...(A)> parameters{};
    std::string_view result{};
    std::string_view errors{};  ///< when Error is thrown; empty for never

    /// "icc" in the room agree is agree_icc where a language has no rooms.
    std::string full_name() const { return (room.empty() ? "" : std::string(room) + '_') + std::string(name); }
};

/// The kind of an argument, whether or not it may be left out.
enum class Form {
    document,  ///< a described struct, or one of a closed list
    list,      ///< of described structs
    text,
    texts,
    choice,  ///< the name of an enumerator
    truth,
    integer,
    number,
    array,  ///< numbers, rows x columns
    handle  ///< an evaluation
};

template <class T>
struct Bare : std::type_identity<T> {};
template <class T>
struct Bare<const T*> : std::type_identity<T> {};
template <class T>
struct Bare<std::optional<T>> : std::type_identity<T> {};

/// The type of an argument without const, reference, pointer and optional.
template <class A>
using Argument = typename Bare<std::remove_cvref_t<A>>::type;

template <class A>
consteval Form form_of() {
    using T = Argument<A>;
    if constexpr (std::is_same_v<T, Evaluation>) return Form::handle;
    else if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, std::string_view>) return Form::text;
    else if constexpr (std::is_same_v<T, std::vector<std::string>>) return Form::texts;
    else if constexpr (std::is_base_of_v<Eigen::EigenBase<T>, T>) return Form::array;
    else if constexpr (describe::is_list<T>) return Form::list;
    else {
        using describe::Kind;
        constexpr Kind kind = describe::kind_of<T>();
        static_assert(kind == Kind::boolean || kind == Kind::integer || kind == Kind::number || kind == Kind::enumeration ||
                          kind == Kind::structure || kind == Kind::tagged,
                      "no language has a form for this parameter");
        return kind == Kind::boolean       ? Form::truth
               : kind == Kind::integer     ? Form::integer
               : kind == Kind::number      ? Form::number
               : kind == Kind::enumeration ? Form::choice
                                           : Form::document;
    }
}

/// A file of its own can hold it; other structs are options.
template <class T>
concept Document = requires { T::schema_id; };

namespace detail {

constexpr void require(bool holds, const char* what) {
    if (!holds) throw std::logic_error(what);  // where this is reached, nothing compiles
}

}  // namespace detail

/// An entry of the table; one that lacks a parameter or a sentence does not compile.
template <class R, class... A, std::size_t N>
    requires(N == sizeof...(A))
consteval Operation<R, A...> operation(std::string_view room, std::string_view name, std::string_view text, R (*function)(A...),
                                       const Parameter (&parameters)[N], std::string_view result, std::string_view errors = {}) {
    std::size_t i = 0;
    bool optional = false;
    const auto judge = [&](Form form) {
        const Parameter& p = parameters[i++];
        detail::require(!p.name.empty() && p.text.ends_with('.'), "a parameter needs a name and a sentence");
        detail::require((form == Form::array) != p.shape.empty(), "an array, and nothing else, has a shape");
        detail::require(!p.needed() || !optional, "what must be given comes first");
        optional = optional || !p.needed();
    };
    (judge(form_of<A>()), ...);
    detail::require(text.ends_with('.') && !result.empty(), "an operation and its result need a sentence");
    return {room, name, text, function, std::to_array(parameters), result, errors};
}

/// The same without parameters.
template <class R>
consteval Operation<R> operation(std::string_view room, std::string_view name, std::string_view text, R (*function)(),
                                 std::string_view result) {
    detail::require(text.ends_with('.') && !result.empty(), "an operation and its result need a sentence");
    return {room, name, text, function, {}, result, {}};
}

}  // namespace ceiba::operations
