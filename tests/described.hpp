#pragma once

#include <ceiba/io/json.hpp>
#include <set>

#include "catch.hpp"

/// Laws of every described type of the model.
namespace described {

namespace describe = ceiba::describe;

inline bool is_sentence(std::string_view text) {
    return text.size() > 3 && text.ends_with('.') && !text.starts_with(' ') && (text[0] < 'a' || text[0] > 'z');
}

/// A type is called in documents what it is called here, and says of itself and of each member a sentence. Members have distinct
/// names, and a value equals a copy of itself.
template <class T>
void check(std::string_view name) {
    INFO(name);
    STATIC_REQUIRE(describe::complete<T>());
    CHECK(describe::notes_of<T>.name == name);
    CHECK(is_sentence(describe::notes_of<T>.text));
    std::set<std::string_view> names;
    for (const describe::Note& note : describe::notes_of<T>.members) {
        INFO(note.name);
        if constexpr (requires { T::schema_id; })
            CHECK((note.name == "schema" ? note.text == std::string(T::schema_id) + "." : is_sentence(note.text)));
        else CHECK(is_sentence(note.text));
        CHECK(names.insert(note.name).second);
        CHECK(note.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string_view::npos);
    }
    const T x{};
    CHECK(x == T(x));
}

/// The tags of the alternatives of T, in order, and each alternative's laws. The first is the default.
template <class T>
std::string alternatives() {
    std::string out;
    describe::for_each_alternative<T>([&]<class A>(std::type_identity<A>) {
        const std::string_view name = describe::notes_of<A>.name;
        check<A>(name);
        if (out.empty()) CHECK(std::holds_alternative<A>(T{}.value));
        out += (out.empty() ? "" : " ") + describe::tag(name);
    });
    return out;
}

template <class E>
std::string enumerators() {
    std::string out;
    describe::for_each_enumerator<E>([&](const describe::Note& note, E) { out += (out.empty() ? "" : " ") + std::string(note.name); });
    return out;
}

}  // namespace described
