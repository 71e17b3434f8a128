#pragma once

#include <array>
#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

/// The description of documents, written once and read by everything that leaves C++.
///
/// A described struct has its members listed by Boost.Describe and, beside it, a function `describe_notes(T*)` found by
/// argument-dependent lookup. Readers, writers, schemas, Python classes and stubs are loops over the two.
///
/// example:
///     struct Round {
///         std::string id{};
///     };
///     BOOST_DESCRIBE_STRUCT(Round, (), (id))
///     constexpr auto describe_notes(Round*) {
///         return describe::notes("Round", "One round of an assessment.", {{.name = "id", .text = "Its id.", .required = true}});
///     }
namespace ceiba::describe {

/// One member of a struct, or one enumerator.
struct Note {
    std::string_view name{};
    std::string_view text{};
    std::string_view unit{};
    std::string_view range{};
    bool required = false;
};

/// A described type: its name, one sentence, and a note for each member in order.
template <std::size_t N>
struct Notes {
    std::string_view name{};
    std::string_view text{};
    std::array<Note, N> members{};
};

template <std::size_t N>
consteval Notes<N> notes(std::string_view name, std::string_view text, const Note (&members)[N]) {
    return {name, text, std::to_array(members)};
}

consteval Notes<0> notes(std::string_view name, std::string_view text) {
    return {name, text, {}};
}

/// The notes of T.
template <class T>
inline constexpr auto notes_of = describe_notes(static_cast<T*>(nullptr));

template <class T>
inline constexpr bool is_variant = false;
template <class... Ts>
inline constexpr bool is_variant<std::variant<Ts...>> = true;

template <class T>
concept Structure = boost::describe::has_describe_members<T>::value && !std::is_union_v<T>;
template <class T>
concept Enumeration = boost::describe::has_describe_enumerators<T>::value;

/// A single value that JSON writes in a way of its own (a text in several languages, a free-form extra, an answer); its writer is in
/// io/json.hpp, its reader in io/read.hpp.
template <class T>
concept Special = requires { typename T::ceiba_special; };

/// A value that is read and written as a string, and converts to and from one.
template <class T>
concept Stringlike = requires { typename T::ceiba_string; };

/// A closed list of alternatives, written `"name"` or `{"<key>": "name", ...}`: a struct whose only member is a std::variant called
/// `value`, with the key as a static member.
template <class T>
concept Tagged = requires { T::key; } && is_variant<decltype(T::value)>;

/// The kind of a type, for code that loops over it.
enum class Kind { boolean, integer, number, string, enumeration, special, optional, list, map, tagged, structure };

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
template <class T>
inline constexpr bool is_list = false;
template <class T>
inline constexpr bool is_list<std::vector<T>> = true;
template <class T>
inline constexpr bool is_map = false;
template <class T>
inline constexpr bool is_map<std::map<std::string, T>> = true;

template <class T>
consteval Kind kind_of() {
    if constexpr (std::is_same_v<T, bool>) return Kind::boolean;
    else if constexpr (std::is_integral_v<T>) return Kind::integer;
    else if constexpr (std::is_floating_point_v<T>) return Kind::number;
    else if constexpr (std::is_same_v<T, std::string> || Stringlike<T>) return Kind::string;
    else if constexpr (Enumeration<T>) return Kind::enumeration;
    else if constexpr (Special<T>) return Kind::special;
    else if constexpr (is_optional<T>) return Kind::optional;
    else if constexpr (is_list<T>) return Kind::list;
    else if constexpr (is_map<T>) return Kind::map;
    else if constexpr (Tagged<T>) return Kind::tagged;
    else {
        static_assert(Structure<T>, "a member's type must be described");
        return Kind::structure;
    }
}

template <class T>
using Members = boost::describe::describe_members<T, boost::describe::mod_any_access>;

/// Calls f(note, pointer to member) for each member of T in order.
template <Structure T, class F>
constexpr void for_each_member(F&& f) {
    std::size_t i = 0;
    boost::mp11::mp_for_each<Members<T>>([&](auto member) { f(notes_of<T>.members[i++], member.pointer); });
}

/// Calls f(note, enumerator) for each enumerator of E in order.
template <Enumeration E, class F>
constexpr void for_each_enumerator(F&& f) {
    std::size_t i = 0;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto e) { f(notes_of<E>.members[i++], e.value); });
}

/// Calls f(std::type_identity<A>) for each alternative A of a tagged type.
template <Tagged T, class F>
constexpr void for_each_alternative(F&& f) {
    using List = boost::mp11::mp_rename<decltype(T::value), boost::mp11::mp_list>;
    boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, List>>(f);
}

/// True if the notes of T name exactly its members, in order; asserted where the table of a type is made (type.hpp), which everything that
/// leaves C++ goes through.
template <class T>
consteval bool complete() {
    bool same = true;
    const auto check = [&, i = std::size_t{0}](std::string_view name) mutable {
        same = same && i < notes_of<T>.members.size() && notes_of<T>.members[i].name == name && !notes_of<T>.members[i].text.empty();
        ++i;
    };
    if constexpr (Enumeration<T>) {
        using List = boost::describe::describe_enumerators<T>;
        boost::mp11::mp_for_each<List>([&, c = check](auto e) mutable { c(e.name); });
        return same && notes_of<T>.members.size() == boost::mp11::mp_size<List>::value;
    } else {
        boost::mp11::mp_for_each<Members<T>>([&, c = check](auto m) mutable { c(m.name); });
        return same && notes_of<T>.members.size() == boost::mp11::mp_size<Members<T>>::value;
    }
}

template <Enumeration E>
constexpr std::string_view name_of(E value) {
    std::string_view name;
    for_each_enumerator<E>([&](const Note& note, E e) {
        if (e == value) name = note.name;
    });
    return name;
}

template <Enumeration E>
constexpr std::optional<E> value_of(std::string_view name) {
    std::optional<E> value;
    for_each_enumerator<E>([&](const Note& note, E e) {
        if (note.name == name) value = e;
    });
    return value;
}

/// `LowerMedian` is written `lower_median`.
inline std::string tag(std::string_view type_name) {
    std::string out;
    for (const char c : type_name) {
        const bool upper = c >= 'A' && c <= 'Z';
        if (upper && !out.empty()) out += '_';
        out += upper ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return out;
}

/// The tag of what a tagged variant holds.
template <Tagged T>
std::string tag_of(const T& tagged) {
    return std::visit([]<class A>(const A&) { return tag(notes_of<A>.name); }, tagged.value);
}

}  // namespace ceiba::describe
