#pragma once

#include <boost/json.hpp>
#include <ceiba/detail/closest.hpp>
#include <ceiba/io/json.hpp>

namespace ceiba::io {

/// JSON text to a DOM; what is not JSON (the last issue, then), keys that stand twice and numbers beyond a double become issues.
boost::json::value dom(std::string_view text, std::vector<Issue>& issues);

/// A DOM as JSON text on one line, numbers in their shortest round-trip form.
std::string text_of(const boost::json::value& v);

inline std::string_view type_of(const boost::json::value& v) {
    switch (v.kind()) {
        case boost::json::kind::null:
            return "null";
        case boost::json::kind::bool_:
            return "true or false";
        case boost::json::kind::string:
            return "a string";
        case boost::json::kind::array:
            return "a list";
        case boost::json::kind::object:
            return "an object";
        default:
            return "a number";
    }
}

/// Reads described values from a DOM. Every problem becomes an issue; what could be read is kept.
class Reader {
public:
    explicit Reader(std::vector<Issue>& issues) : issues_(&issues) {}

    template <class T>
    void read(const boost::json::value& v, T& x, const std::string& where) {
        using describe::Kind;
        constexpr Kind kind = describe::kind_of<T>();
        if constexpr (kind == Kind::boolean) {
            if (v.is_bool()) x = v.get_bool();
            else wrong("true or false", v, where);
        } else if constexpr (kind == Kind::integer) {
            const auto number = v.is_number() ? v.to_number<double>() : 0.5;
            if (number == std::floor(number) && std::abs(number) < 1e9) x = static_cast<T>(number);
            else wrong("a whole number", v, where);
        } else if constexpr (kind == Kind::number) {
            if (v.is_number()) x = v.to_number<double>();
            else wrong("a number", v, where);
        } else if constexpr (kind == Kind::string) {
            if (v.is_string()) x = std::string(std::string_view(v.get_string()));
            else wrong("a string", v, where);
        } else if constexpr (kind == Kind::enumeration) {
            enumeration(v, x, where);
        } else if constexpr (kind == Kind::special) {
            special(v, x, where);
        } else if constexpr (kind == Kind::optional) {
            if (v.is_null()) return;
            read(v, x.emplace(), where);
        } else if constexpr (kind == Kind::list) {
            if (!v.is_array()) return wrong("a list", v, where);
            x.clear();
            for (const auto& e : v.get_array()) {
                const std::string at = where + '/' + std::to_string(x.size());
                read(e, x.emplace_back(), at);
            }
        } else if constexpr (kind == Kind::map) {
            if (!v.is_object()) return wrong("an object", v, where);
            x.clear();
            for (const auto& e : v.get_object()) read(e.value(), x[std::string(std::string_view(e.key()))], step(where, e.key()));
        } else if constexpr (kind == Kind::tagged) {
            tagged(v, x, where);
        } else {
            if (!v.is_object()) return wrong("an object", v, where);
            structure(v.get_object(), x, where, "");
        }
    }

private:
    void report(std::string_view code, const std::string& where, std::vector<std::string> arguments) {
        issues_->push_back(issue(code, where, std::move(arguments)));
    }
    void wrong(std::string_view expected, const boost::json::value& v, const std::string& where) {
        report("wrong_type", where, {std::string(expected), std::string(type_of(v))});
    }

    template <class T>
    void structure(const boost::json::object& object, T& x, const std::string& where, std::string_view also_known) {
        std::vector<std::string_view> known;
        describe::for_each_member<T>([&](const describe::Note& note, auto pointer) {
            known.push_back(note.name);
            if (const auto* found = object.if_contains(note.name)) {
                if (!found->is_null() || note.required) read(*found, x.*pointer, step(where, note.name));
            } else if (note.required && note.name != "schema") {
                report("missing_key", where, {std::string(note.name)});
            }
        });
        if constexpr (requires { T::schema_id; })
            if (x.schema != T::schema_id) report("wrong_schema", where + "/schema", {x.schema, std::string(T::schema_id)});
        if constexpr (requires { T::schema_id; })
            if (!object.contains("schema")) report("missing_key", where, {"schema"});
        for (const auto& e : object) {
            const std::string_view key = e.key();
            if (key != also_known && std::ranges::find(known, key) == known.end())
                report("unknown_key", step(where, key), {std::string(key), detail::closest(key, known)});
        }
    }

    template <class T>
    void enumeration(const boost::json::value& v, T& x, const std::string& where) {
        if (!v.is_string()) return wrong("a string", v, where);
        if (const auto value = describe::value_of<T>(std::string_view(v.get_string()))) {
            x = *value;
            return;
        }
        std::string names;
        describe::for_each_enumerator<T>(
            [&](const describe::Note& note, T) { names += (names.empty() ? "" : ", ") + std::string(note.name); });
        report("unknown_value", where, {std::string(std::string_view(v.get_string())), names});
    }

    template <class T>
    void tagged(const boost::json::value& v, T& x, const std::string& where) {
        const boost::json::value* name = &v;
        if (v.is_object()) {
            name = v.get_object().if_contains(T::key);
            if (name == nullptr) return report("missing_key", where, {std::string(T::key)});
        }
        if (!name->is_string())
            return v.is_object() ? wrong("a string", *name, step(where, T::key)) : wrong("a string or an object", v, where);
        const boost::json::object none;
        std::string names;
        bool found = false;
        describe::for_each_alternative<T>([&]<class A>(std::type_identity<A>) {
            const std::string alternative = describe::tag(describe::notes_of<A>.name);
            names += (names.empty() ? "" : ", ") + alternative;
            if (std::string_view(name->get_string()) != alternative) return;
            found = true;
            structure(v.is_object() ? v.get_object() : none, x.value.template emplace<A>(), where, T::key);
        });
        if (!found)
            report("unknown_value", v.is_object() ? step(where, T::key) : where,
                   {std::string(std::string_view(name->get_string())), names});
    }

    void special(const boost::json::value& v, Text& x, const std::string& where) {
        if (v.is_string()) x = Text(std::string(std::string_view(v.get_string())));
        else if (v.is_object()) read(v, x.languages, where);
        else wrong("a string, or an object of strings by language", v, where);
    }
    void special(const boost::json::value& v, Extra& x, const std::string&) { x.json = text_of(v); }
    void special(const boost::json::value& v, Answer& x, const std::string& where) {
        if (v.is_string()) x.value = std::string(std::string_view(v.get_string()));
        else if (v.is_number()) x.value = v.to_number<double>();
        else wrong("a number, or the code of a level", v, where);
    }

    std::vector<Issue>* issues_;
};

}  // namespace ceiba::io

template <class T>
T ceiba::parse(std::string_view json) {
    std::vector<Issue> issues;
    const boost::json::value dom = io::dom(json, issues);
    if (!issues.empty() && issues.back().code == "syntax") throw Error(issues);
    T out{};
    io::Reader(issues).read(dom, out, "");
    throw_if_errors(issues);
    return out;
}
