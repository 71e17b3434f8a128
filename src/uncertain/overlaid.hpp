#pragma once

#include <ceiba/model/method.hpp>

/// Methods that are laid over each other, and numbers within them.
namespace ceiba::detail {

/// Whether all that a struct says may be left out, so that one is laid over another member by member, as settings are.
template <class T>
consteval bool is_sparse() {
    if constexpr (describe::kind_of<T>() != describe::Kind::structure) {
        return false;
    } else {
        bool all = true;
        describe::for_each_member<T>([&]<class Member>(const describe::Note&, Member T::*) {
            all = all && (describe::is_optional<Member> || describe::is_map<Member>);
        });
        return all;
    }
}

/// Lays a value over another: structs member by member, maps key by key; anything else that is said takes the place of what it is laid
/// over.
///
/// unsaid  what stands there when nothing is said
template <class T>
void lay_over(T& under, const T& over, const T& unsaid) {
    if constexpr (describe::is_optional<T>) {
        if (!over) return;
        if constexpr (is_sparse<typename T::value_type>()) {
            if (!under) under.emplace();
            lay_over(*under, *over, {});
        } else {
            under = over;
        }
    } else if constexpr (describe::is_map<T>) {
        for (const auto& [key, value] : over) {
            if constexpr (describe::kind_of<typename T::mapped_type>() == describe::Kind::structure) lay_over(under[key], value, {});
            else under[key] = value;
        }
    } else if constexpr (describe::kind_of<T>() == describe::Kind::structure) {
        describe::for_each_member<T>([&](const describe::Note&, auto member) { lay_over(under.*member, over.*member, unsaid.*member); });
    } else {
        if (over != unsaid) under = over;
    }
}

/// A method over another: what it says holds, and its selectors come after those of the other. The id and label stay.
inline Method overlaid(Method under, const Method& over) {
    lay_over(under.defaults, over.defaults, Defaults());
    under.selectors.insert(under.selectors.end(), over.selectors.begin(), over.selectors.end());
    lay_over(under.nodes, over.nodes, {});
    lay_over(under.priority, over.priority, PriorityRule());
    lay_over(under.consultation, over.consultation, Consultation());
    return under;
}

/// Sets the number at a JSON pointer below a value. False if no number can stand there.
template <class T>
bool set_number(T& at, std::string_view below, double x) {
    if constexpr (describe::is_optional<T>) {
        T tried = at;
        if (!tried) tried.emplace();
        if (!set_number(*tried, below, x)) return false;
        at = std::move(tried);
        return true;
    } else if constexpr (std::is_floating_point_v<T> || std::is_same_v<T, Answer>) {
        if (!below.empty()) return false;
        at = T{x};
        return true;
    } else {
        if (!below.starts_with('/')) return false;
        const std::size_t end = below.find('/', 1);
        const std::string_view step = below.substr(1, end == std::string_view::npos ? end : end - 1);
        const std::string_view rest = end == std::string_view::npos ? std::string_view() : below.substr(end);
        if constexpr (describe::is_map<T>) {
            return !step.empty() && set_number(at[std::string(step)], rest, x);
        } else if constexpr (describe::is_list<T>) {
            std::size_t place = 0;
            for (const char c : step) {
                if (c < '0' || c > '9' || place > at.size()) return false;
                place = 10 * place + static_cast<std::size_t>(c - '0');
            }
            if constexpr (std::is_same_v<T, std::vector<bool>>) return false;
            else return !step.empty() && place < at.size() && set_number(at[place], rest, x);
        } else if constexpr (describe::kind_of<T>() == describe::Kind::tagged) {
            return std::visit([&](auto& options) { return set_number(options, below, x); }, at.value);
        } else if constexpr (describe::kind_of<T>() == describe::Kind::structure) {
            bool set = false;
            describe::for_each_member<T>([&](const describe::Note& note, auto member) {
                if (note.name == step) set = set_number(at.*member, rest, x);
            });
            return set;
        } else {
            return false;
        }
    }
}

}  // namespace ceiba::detail
