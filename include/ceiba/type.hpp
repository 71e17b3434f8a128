#pragma once

#include <ceiba/describe.hpp>

/// The descriptions at run time: one table for each described type, over which readers, writers, schemas and bindings loop. The table is
/// made once for a type; what loops over it is compiled once for all types.
///
/// example:
///     for (const describe::Member& member : describe::type<Framework>().members) std::cout << member.note.name << '\n';
namespace ceiba::describe {

struct Type;

/// How the table of a type is reached: types may contain themselves.
using TypeOf = const Type& (*)();

/// A member of a struct: its note, its type, and where in the struct it is.
struct Member {
    Note note{};
    TypeOf type{};
    std::ptrdiff_t offset{};

    const void* of(const void* structure) const { return static_cast<const char*>(structure) + offset; }
    void* of(void* structure) const { return static_cast<char*>(structure) + offset; }
};

/// An enumerator: its note and its number.
struct Enumerator {
    Note note{};
    std::int64_t value{};
};

/// An alternative of a tagged type: its tag, the struct of its options, and the way to them.
struct Alternative {
    std::string tag{};
    TypeOf type{};
    const void* (*get)(const void* tagged){};  ///< null if another alternative is held
    void* (*emplace)(void* tagged){};
};

/// What is known about a value at run time, and what can be done with it. Which members are set depends on the kind.
struct Type {
    Kind kind{};
    std::string_view name{};    ///< structure, enumeration, tagged
    std::string_view text{};    ///< its sentence
    std::string_view schema{};  ///< of a document: "ceiba/framework/1"
    std::string_view key{};     ///< tagged: the key that bears the tag
    TypeOf element{};           ///< optional, list, map
    std::vector<Member> members{};
    std::vector<Enumerator> enumerators{};
    std::vector<Alternative> alternatives{};
    const void* standard{};  ///< structure, tagged, special: a value whose members all have their defaults

    std::int64_t (*get)(const void*){};             ///< boolean, integer, enumeration: its number
    void (*set)(void*, std::int64_t){};             ///< the same
    const std::string& (*text_of)(const void*){};   ///< string
    void (*set_text)(void*, std::string){};         ///< string
    std::size_t (*size)(const void*){};             ///< optional, list, map: how many values it holds
    const void* (*at)(const void*, std::size_t){};  ///< optional, list: one of them
    void* (*add)(void*){};                          ///< optional, list: one more, with its defaults
    void* (*insert)(void*, std::string_view){};     ///< map: the value of a key, made if there is none
    void (*clear)(void*){};                         ///< optional, list, map
    void (*each)(const void*, void (*)(void*, const std::string&, const void*), void*){};  ///< map: its keys and values, in order
    bool (*equal)(const void*, const void*){};                                             ///< special

    const Member* member(std::string_view wanted) const {
        for (const Member& m : members)
            if (m.note.name == wanted) return &m;
        return nullptr;
    }
    /// The alternative that a tagged value holds.
    const Alternative& held(const void* tagged) const {
        for (const Alternative& a : alternatives)
            if (a.get(tagged) != nullptr) return a;
        return alternatives.front();  // not reached: a variant of ours is never without a value
    }
    /// Calls f(key, value) for each entry of a map.
    template <class F>
    void for_each_entry(const void* map, F&& f) const {
        each(
            map,
            [](void* context, const std::string& k, const void* value) { (*static_cast<std::remove_reference_t<F>*>(context))(k, value); },
            &f);
    }
};

/// Whether two values of one type are equal, member by member.
bool equal(const Type& type, const void* a, const void* b);

/// The name of the enumerator held; empty for a number that is not one.
std::string_view name_of(const Type& enumeration, const void* x);

template <class T>
const Type& type();

namespace detail {

template <class T>
void number_functions(Type& t) {
    t.get = [](const void* x) { return static_cast<std::int64_t>(*static_cast<const T*>(x)); };
    t.set = [](void* x, std::int64_t value) { *static_cast<T*>(x) = static_cast<T>(value); };
}

template <class T>
void structure(Type& t) {
    static_assert(complete<T>(), "the notes of a struct name exactly its members, in order, each with a text");
    static const T standard{};
    t.standard = &standard;
    if constexpr (requires { T::schema_id; }) t.schema = T::schema_id;
    t.members.reserve(notes_of<T>.members.size());
    for_each_member<T>([&](const Note& note, auto pointer) {
        using M = std::remove_cvref_t<decltype(standard.*pointer)>;
        t.members.push_back(
            {note, &type<M>, reinterpret_cast<const char*>(&(standard.*pointer)) - reinterpret_cast<const char*>(&standard)});
    });
}

template <class T>
Type table() {
    constexpr Kind kind = kind_of<T>();
    Type t{.kind = kind};
    if constexpr (kind == Kind::structure || kind == Kind::enumeration || kind == Kind::tagged) {
        t.name = notes_of<T>.name;
        t.text = notes_of<T>.text;
    }
    if constexpr (kind == Kind::boolean || kind == Kind::integer) {
        number_functions<T>(t);
    } else if constexpr (kind == Kind::enumeration) {
        static_assert(complete<T>(), "the notes of an enumeration name exactly its enumerators, in order, each with a text");
        number_functions<T>(t);
        for_each_enumerator<T>([&](const Note& note, T e) { t.enumerators.push_back({note, static_cast<std::int64_t>(e)}); });
    } else if constexpr (kind == Kind::string) {
        t.text_of = [](const void* x) -> const std::string& { return *static_cast<const T*>(x); };
        t.set_text = [](void* x, std::string text) { *static_cast<T*>(x) = std::move(text); };
    } else if constexpr (kind == Kind::special) {
        static const T standard{};
        t.standard = &standard;
        t.equal = [](const void* a, const void* b) { return *static_cast<const T*>(a) == *static_cast<const T*>(b); };
    } else if constexpr (kind == Kind::optional) {
        t.element = &type<typename T::value_type>;
        t.size = [](const void* x) { return std::size_t{static_cast<const T*>(x)->has_value()}; };
        t.at = [](const void* x, std::size_t) -> const void* { return &**static_cast<const T*>(x); };
        t.add = [](void* x) -> void* { return &static_cast<T*>(x)->emplace(); };
        t.clear = [](void* x) { static_cast<T*>(x)->reset(); };
    } else if constexpr (kind == Kind::list) {
        t.element = &type<typename T::value_type>;
        t.size = [](const void* x) { return static_cast<const T*>(x)->size(); };
        t.at = [](const void* x, std::size_t i) -> const void* { return &(*static_cast<const T*>(x))[i]; };
        t.add = [](void* x) -> void* { return &static_cast<T*>(x)->emplace_back(); };
        t.clear = [](void* x) { static_cast<T*>(x)->clear(); };
    } else if constexpr (kind == Kind::map) {
        t.element = &type<typename T::mapped_type>;
        t.size = [](const void* x) { return static_cast<const T*>(x)->size(); };
        t.insert = [](void* x, std::string_view key) -> void* { return &(*static_cast<T*>(x))[std::string(key)]; };
        t.clear = [](void* x) { static_cast<T*>(x)->clear(); };
        t.each = [](const void* x, void (*f)(void*, const std::string&, const void*), void* context) {
            for (const auto& [key, value] : *static_cast<const T*>(x)) f(context, key, &value);
        };
    } else if constexpr (kind == Kind::tagged) {
        static const T standard{};
        t.standard = &standard;
        t.key = T::key;
        for_each_alternative<T>([&]<class A>(std::type_identity<A>) {
            t.alternatives.push_back({tag(notes_of<A>.name), &type<A>,
                                      [](const void* x) -> const void* { return std::get_if<A>(&static_cast<const T*>(x)->value); },
                                      [](void* x) -> void* { return &static_cast<T*>(x)->value.template emplace<A>(); }});
        });
    } else if constexpr (kind == Kind::structure) {
        structure<T>(t);
    }
    return t;
}

}  // namespace detail

/// The table of a type, made at its first use.
template <class T>
const Type& type() {
    static const Type table = detail::table<T>();
    return table;
}

}  // namespace ceiba::describe
