#include <ceiba/check.hpp>
#include <ceiba/detail/closest.hpp>
#include <ceiba/io/read.hpp>
#include <ceiba/progress.hpp>
#include <cmath>

namespace ceiba::io {

std::string_view type_of(const boost::json::value& v) {
    switch (v.kind()) {
        case boost::json::kind::null:
            return "kind.null";
        case boost::json::kind::bool_:
            return "kind.boolean";
        case boost::json::kind::string:
            return "kind.string";
        case boost::json::kind::array:
            return "kind.list";
        case boost::json::kind::object:
            return "kind.object";
        default:
            return "kind.number";
    }
}

namespace {

std::string_view string_of(const boost::json::value& v) {
    return v.get_string();
}

std::string comma_separated(const std::vector<std::string_view>& names) {
    std::string out;
    for (const std::string_view name : names) out.append(out.empty() ? "" : ", ").append(name);
    return out;
}

/// Where in a struct's members a key belongs that stands beside them: a scale in the question. Empty if nowhere.
std::string member_below(const describe::Type& type, std::string_view key) {
    for (const describe::Member& m : type.members) {
        const describe::Type& its = m.type().kind == describe::Kind::optional ? m.type().element() : m.type();
        if (its.kind == describe::Kind::structure && its.member(key) != nullptr) return std::string(m.note.name).append("/").append(key);
    }
    return {};
}

/// What was probably meant by a name that is not one of those there are: a near one, or one that people write in its place ("mean").
std::string meant(std::string_view type, std::string_view name, const std::vector<std::string_view>& names) {
    const std::string start = "written_" + describe::tag(type) + ".";
    std::string small(name);
    for (char& c : small) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    for (const std::string_view known : names) {
        if (known == small) return small;
        for (const Language& language : languages()) {
            const auto ways = language.sentences.find(start + std::string(known));
            if (ways == language.sentences.end()) continue;
            for (std::size_t at = 0; at <= ways->second.size();) {
                const std::size_t end = std::min(ways->second.find("; ", at), ways->second.size());
                if (ways->second.substr(at, end - at) == small) return std::string(known);
                at = end + 2;
            }
        }
    }
    return detail::closest(small, names);
}

class Reader {
public:
    explicit Reader(std::vector<Issue>& issues) : issues_(&issues) {}

    void read(const describe::Type& type, void* x, const boost::json::value& v, const std::string& where) {
        using describe::Kind;
        switch (type.kind) {
            case Kind::boolean:
                if (!v.is_bool()) return wrong("kind.boolean", v, where);
                return type.set(x, v.get_bool() ? 1 : 0);
            case Kind::integer: {
                const double number = v.is_number() ? v.to_number<double>() : 0.5;
                if (number != std::floor(number) || std::abs(number) >= 1e9) return wrong("kind.whole_number", v, where);
                return type.set(x, static_cast<std::int64_t>(number));
            }
            case Kind::number:
                if (!v.is_number()) return wrong("kind.number", v, where);
                *static_cast<double*>(x) = v.to_number<double>();
                return;
            case Kind::string:
                if (!v.is_string()) return wrong("kind.string", v, where);
                type.set_text(x, std::string(string_of(v)));
                return;
            case Kind::enumeration:
                return enumeration(type, x, v, where);
            case Kind::special:
                return special(type, x, v, where);
            case Kind::optional:
                if (!v.is_null()) read(type.element(), type.add(x), v, where);
                return;
            case Kind::list: {
                if (!v.is_array()) return wrong("kind.list", v, where);
                type.clear(x);
                std::size_t i = 0;
                for (const auto& e : v.get_array()) read(type.element(), type.add(x), e, where + '/' + std::to_string(i++));
                return;
            }
            case Kind::map:
                if (!v.is_object()) return wrong("kind.object", v, where);
                type.clear(x);
                for (const auto& e : v.get_object()) read(type.element(), type.insert(x, e.key()), e.value(), step(where, e.key()));
                return;
            case Kind::tagged:
                return tagged(type, x, v, where);
            case Kind::structure:
                if (!v.is_object()) return wrong("kind.object", v, where);
                return structure(type, x, v.get_object(), where, "");
        }
    }

private:
    void report(std::string_view code, const std::string& where, std::vector<std::string> arguments) {
        issues_->push_back(issue(code, where, std::move(arguments)));
    }
    void wrong(std::string_view expected, const boost::json::value& v, const std::string& where) {
        report("wrong_type", where, {std::string(expected), std::string(type_of(v))});
    }

    void structure(const describe::Type& type, void* x, const boost::json::object& object, const std::string& where,
                   std::string_view also_known) {
        pulse();
        std::vector<std::string_view> known;
        for (const describe::Member& m : type.members) {
            known.push_back(m.note.name);
            if (const auto* v = object.if_contains(m.note.name)) {
                if (!v->is_null() || m.note.required) read(m.type(), m.of(x), *v, step(where, m.note.name));
            } else if (m.note.required && m.note.name != "schema") {
                report("missing_key", where, {std::string(m.note.name)});
            }
        }
        if (!type.schema.empty()) {
            const auto& schema = *static_cast<const std::string*>(type.member("schema")->of(x));
            if (schema != type.schema) report("wrong_schema", where + "/schema", {schema, std::string(type.schema)});
            if (!object.contains("schema") && where.empty())
                report("missing_key", where, {"schema"});  // within another it goes without saying
        }
        for (const auto& e : object) {
            const std::string_view key = e.key();
            if (key == also_known || std::ranges::find(known, key) != known.end()) continue;
            const std::string below = member_below(type, key);
            report("unknown_key", step(where, key), {std::string(key), below.empty() ? detail::closest(key, known) : below});
        }
    }

    void enumeration(const describe::Type& type, void* x, const boost::json::value& v, const std::string& where) {
        if (!v.is_string()) return wrong("kind.string", v, where);
        std::vector<std::string_view> names;
        for (const describe::Enumerator& e : type.enumerators) {
            names.push_back(e.note.name);
            if (e.note.name == string_of(v)) return type.set(x, e.value);
        }
        report("unknown_value", where, {std::string(string_of(v)), comma_separated(names), "", meant(type.name, string_of(v), names)});
    }

    void tagged(const describe::Type& type, void* x, const boost::json::value& v, const std::string& where) {
        const boost::json::value* name = &v;
        if (v.is_object()) {
            name = v.get_object().if_contains(type.key);
            if (name == nullptr) return report("missing_key", where, {std::string(type.key)});
        }
        if (!name->is_string())
            return v.is_object() ? wrong("kind.string", *name, step(where, type.key)) : wrong("kind.string_or_object", v, where);
        const boost::json::object none;
        std::vector<std::string_view> names;
        for (const describe::Alternative& a : type.alternatives) {
            names.push_back(a.tag);
            if (a.tag == string_of(*name)) return structure(a.type(), a.emplace(x), v.is_object() ? v.get_object() : none, where, type.key);
        }
        report("unknown_value", v.is_object() ? step(where, type.key) : where,
               {std::string(string_of(*name)), comma_separated(names), "", meant(type.name, string_of(*name), names)});
    }

    void special(const describe::Type& type, void* x, const boost::json::value& v, const std::string& where) {
        if (&type == &describe::type<Text>()) {
            Text& text = *static_cast<Text*>(x);
            if (v.is_string()) text = Text(std::string(string_of(v)));
            else if (v.is_object()) read(describe::type<std::map<std::string, std::string>>(), &text.languages, v, where);
            else wrong("kind.text", v, where);
        } else if (&type == &describe::type<Extra>()) {
            static_cast<Extra*>(x)->json = text_of(v);
        } else {
            Answer& answer = *static_cast<Answer*>(x);
            if (v.is_string()) answer.value = std::string(string_of(v));
            else if (v.is_number()) answer.value = v.to_number<double>();
            else wrong("kind.answer", v, where);
        }
    }

    std::vector<Issue>* issues_;
};

}  // namespace

void read(const describe::Type& type, void* value, const boost::json::value& from, const std::string& where, std::vector<Issue>& issues) {
    Reader(issues).read(type, value, from, where);
}

namespace {

/// What a check finds in a framework that could be read but for some keys and names, besides what follows from these.
void add_judged(std::vector<Issue>& issues, const Framework& framework) {
    if (std::ranges::any_of(issues, [](const Issue& i) { return i.code != "unknown_key" && i.code != "unknown_value"; })) return;
    static constexpr std::string_view of_itself[] = {"bad_id",         "reserved_id",  "duplicate_id", "negative_weight", "unknown_scale",
                                                     "leaf_or_branch", "unknown_axis", "unknown_tag",  "bands_order",     "bad_colour",
                                                     "out_of_range",   "not_a_child",  "bad_date",     "named_twice"};
    std::vector<std::string> unread;
    for (const Issue& i : issues) {
        unread.push_back(i.where);
        if (i.code == "unknown_key") unread.back().resize(i.where.rfind('/'));  // what stands there was meant for something
    }
    for (const Issue& found : check(framework)) {
        const bool follows =
            std::ranges::find(of_itself, found.code) == std::end(of_itself) || std::ranges::find(unread, found.where) != unread.end();
        if (found.severity == Severity::error && !follows) issues.push_back(found);
    }
}

}  // namespace

void parse(const describe::Type& type, void* value, std::string_view json, const std::string& where) {
    std::vector<Issue> issues;
    const boost::json::value from = dom(json, issues);
    if (!issues.empty() && issues.back().code == "syntax") throw Error(issues);
    read(type, value, from, where, issues);
    if (!issues.empty() && where.empty() && &type == &describe::type<Framework>())
        add_judged(issues, *static_cast<const Framework*>(value));
    throw_if_errors(issues);
}

}  // namespace ceiba::io
