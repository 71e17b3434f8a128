#pragma once

#include <ceiba/io/documents.hpp>

/// Any described value with something other than its default in every member, for tests that must not forget one.
namespace filled {

namespace describe = ceiba::describe;

/// Counts up, so that no two members are given the same.
inline int next = 0;

inline void special(ceiba::Text& x) {
    x.languages = {{"en", "words " + std::to_string(++next)}, {"es", "«palabras»\n\t\"" + std::to_string(++next) + "\" \\ ñ 水"}};
}
inline void special(ceiba::Extra& x) {
    x.json = R"({"a":[1,)" + std::to_string(++next) + R"(.5,null,true,"é"],"b/~":{}})";
}
inline void special(ceiba::Answer& x) {
    if (++next % 2 == 0) x.value = "code" + std::to_string(next);
    else x.value = next + 0.1;
}

/// depth: how many more nodes may stand below one another; a node below the last is left as it is.
template <class T>
void fill(T& x, int depth = 2) {
    using describe::Kind;
    constexpr Kind kind = describe::kind_of<T>();
    if constexpr (kind == Kind::boolean) {
        x = !x;
    } else if constexpr (kind == Kind::integer) {
        x = ++next;
    } else if constexpr (kind == Kind::number) {
        x = ++next / 7.0;
    } else if constexpr (kind == Kind::string) {
        x = "s" + std::to_string(++next);
    } else if constexpr (kind == Kind::enumeration) {
        describe::for_each_enumerator<T>([&](const describe::Note&, T e) { x = e; });
    } else if constexpr (kind == Kind::special) {
        special(x);
    } else if constexpr (kind == Kind::optional) {
        fill(x.emplace(), depth);
    } else if constexpr (kind == Kind::list) {
        using E = typename T::value_type;
        if (std::is_same_v<E, ceiba::Node> && depth == 0) return;
        const int below = std::is_same_v<E, ceiba::Node> ? depth - 1 : depth;
        for (int i = 0; i < 2; ++i) fill(x.emplace_back(), below);
    } else if constexpr (kind == Kind::map) {
        fill(x["key_" + std::to_string(++next)], depth);
        fill(x["k/e~y" + std::to_string(++next)], depth);
    } else if constexpr (kind == Kind::tagged) {
        // Every alternative comes up in turn, but the one that stands there already.
        const T before = x;
        while (x == before) {
            const int wanted = ++next % static_cast<int>(std::variant_size_v<decltype(T::value)>);
            int i = 0;
            describe::for_each_alternative<T>([&]<class A>(std::type_identity<A>) {
                if (i++ == wanted) fill(x.value.template emplace<A>(), depth);
            });
        }
    } else {
        describe::for_each_member<T>([&](const describe::Note& note, auto pointer) {
            if (note.name != "schema") fill(x.*pointer, depth);
        });
    }
}

/// A T with something in every member.
template <class T>
T one() {
    T out{};
    fill(out);
    return out;
}

}  // namespace filled
