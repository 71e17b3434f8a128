#include "bind.hpp"

#include <map>

namespace ceiba::python {

namespace {

using describe::Kind;
using describe::Type;

/// The classes there are, by the tables of their types.
std::map<const Type*, Class>& classes() {
    static std::map<const Type*, Class> all;
    return all;
}

std::string documentation(const describe::Note& note) {
    std::string out(note.text);
    if (!note.unit.empty()) out += " Unit: " + std::string(note.unit) + ".";
    if (!note.range.empty()) out += " Range: " + std::string(note.range) + ".";
    return out;
}

}  // namespace

py::object json_loads(const std::string& text) {
    return py::module_::import("json").attr("loads")(text);
}

std::string json_dumps(const py::object& x) {
    const py::cpp_function otherwise([](const py::object& o) -> py::object {
        if (py::hasattr(o, "to_dict")) return o.attr("to_dict")();
        if (py::hasattr(o, "item")) return o.attr("item")();
        return py::dict(o);
    });
    try {
        return py::str(py::module_::import("json").attr("dumps")(x, py::arg("default") = otherwise, py::arg("allow_nan") = false));
    } catch (py::error_already_set& e) {
        if (!e.matches(PyExc_ValueError)) throw;
        throw Error({issue("not_finite", "", {"NaN, Infinity"})});
    }
}

py::object to_python(const Type& type, const void* x) {
    switch (type.kind) {
        case Kind::boolean:
            return py::bool_(type.get(x) != 0);
        case Kind::integer:
            return py::int_(type.get(x));
        case Kind::number:
            return py::float_(*static_cast<const double*>(x));
        case Kind::string:
            return py::str(type.text_of(x));
        case Kind::enumeration: {
            const std::string_view name = describe::name_of(type, x);
            return py::str(name.data(), name.size());
        }
        case Kind::special:
            if (&type == &describe::type<Text>() && static_cast<const Text*>(x)->empty()) return py::str("");
            return json_loads(io::write(type, x));
        case Kind::tagged:
            return json_loads(io::write(type, x));
        case Kind::optional:
            return type.size(x) == 0 ? py::none() : to_python(type.element(), type.at(x, 0));
        case Kind::list: {
            py::tuple out(type.size(x));
            for (std::size_t i = 0; i < out.size(); ++i) out[i] = to_python(type.element(), type.at(x, i));
            return out;
        }
        case Kind::map: {
            py::dict out;
            type.for_each_entry(x,
                                [&](const std::string& key, const void* value) { out[py::str(key)] = to_python(type.element(), value); });
            return out;
        }
        case Kind::structure:
            break;
    }
    return classes().at(&type).copy(x);
}

std::string type_name(const Type& type, bool input) {
    const std::string name(type.name);
    switch (type.kind) {
        case Kind::boolean:
            return "bool";
        case Kind::integer:
            return "int";
        case Kind::number:
            return "float";
        case Kind::string:
            return "str";
        case Kind::special:
            if (&type == &describe::type<Text>()) return input ? "str | Mapping[str, str]" : "str | dict[str, str]";
            return &type == &describe::type<Answer>() ? "float | str" : "Any";
        case Kind::tagged:
            return input ? "str | Mapping[str, Any]" : "str | dict[str, Any]";
        case Kind::optional:
            return type_name(type.element(), input) + " | None";
        case Kind::list:
            return input ? "Sequence[" + type_name(type.element(), true) + "]" : "tuple[" + type_name(type.element()) + ", ...]";
        case Kind::map:
            return (input ? "Mapping[str, " : "dict[str, ") + type_name(type.element(), input) + "]";
        case Kind::enumeration: {
            std::string names;
            for (const describe::Enumerator& e : type.enumerators)
                names += (names.empty() ? "\"" : ", \"") + std::string(e.note.name) + "\"";
            return "Literal[" + names + "]";
        }
        case Kind::structure:
            break;
    }
    return input ? name + " | Mapping[str, Any]" : name;
}

std::string path_of(const py::object& path) {
    return py::str(py::module_::import("os").attr("fspath")(path));
}

void from_json(const Type& type, void* value, const std::string& text, const std::string& where) {
    const py::gil_scoped_release free;
    io::parse(type, value, text, where);
}

void from_dict(const Type& type, void* value, const py::object& x, const std::string& where) {
    from_json(type, value, json_dumps(x), where);
}

namespace {

bool is_table(const Type& type) {
    bool out = false;
    boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, io::Tables>>(
        [&]<class T>(std::type_identity<T>) { out = out || type.schema == T::schema_id; });
    return out;
}

/// What every class can do: its name, its parameters for the stub file and for inspect, one sentence.
struct Verb {
    std::string_view name;
    std::string_view parameters;
    std::string_view signature;
    std::string_view text;
};
constexpr Verb verbs[] =
    {{"replace", "(self, **changes: Any) -> Self", "(self, **changes)", "A copy with some members changed. Raises Error."},
     {"to_dict", "(self) -> dict[str, Any]", "(self)", "As dicts and lists; members that have their default are left out."},
     {"to_json", "(self, indent: int | None = None) -> str", "(self, indent=None)",
      "As JSON; members that have their default are left out."},
     {"to_file", "(self, path: str | PathLike[str]) -> None", "(self, path)", "Write as JSON, whole or not at all. Raises Error."},
     {"from_dict", "(cls, d: Mapping[str, Any]) -> Self", "(d)", "From dicts and lists. Raises Error with every issue."},
     {"from_json", "(cls, text: str) -> Self", "(text)", "From JSON. Raises Error with every issue."},
     {"from_file", "(cls, path: str | PathLike[str]) -> Self", "(path)", "From a JSON file. Raises Error with every issue."},
     {"hash", "(self) -> str", "(self)", "SHA-256 of it as JSON with sorted keys, as results carry it; in hexadecimal digits."},
     {"to_frame", "(self, language: str = \"en\", table: str | None = None) -> Any", "(self, language='en', table=None)",
      "As a pandas.DataFrame."}};
bool has(const Type& type, const Verb& verb) {
    return verb.name == "hash" ? !type.schema.empty() : verb.name == "to_frame" ? is_table(type) : true;
}
/// A docstring from which Python reads the signature too.
std::string documented(std::string_view name) {
    const Verb& verb = *std::ranges::find(verbs, name, &Verb::name);
    return std::string(name) + std::string(verb.signature) + "\n--\n\n" + std::string(verb.text);
}

/// The part of the stub file that is about one struct.
std::string class_stub(const Type& type) {
    std::string members;
    std::string arguments;
    std::string match;
    for (const describe::Member& m : type.members) {
        const std::string member(m.note.name);
        members += "    @property\n    def " + member + "(self) -> " + type_name(m.type()) + ":\n        \"\"\"" + documentation(m.note) +
                   "\"\"\"\n";
        const bool needed = m.note.required && member != "schema";
        arguments += ",\n        " + member + ": " + type_name(m.type(), true) + (needed ? "" : " = ...");
        match += "\"" + member + "\", ";
    }
    std::string out = "class " + std::string(type.name) + ":\n    \"\"\"" + std::string(type.text) + "\"\"\"\n\n    __match_args__ = (" +
                      match + ")\n    def __init__(\n        self,\n        *" + arguments + ",\n    ) -> None: ...\n" + members;
    for (const Verb& v : verbs)
        if (has(type, v))
            out += std::string(v.parameters.starts_with("(cls") ? "    @classmethod\n" : "") + "    def " + std::string(v.name) +
                   std::string(v.parameters) + ":\n        \"\"\"" + std::string(v.text) + "\"\"\"\n";
    out += "    def __eq__(self, other: object) -> bool: ...\n";
    return out + "\n";
}

std::string shortened(std::string text) {
    constexpr std::size_t most = 120;
    if (text.size() <= most) return text;
    text.resize(most);
    while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0x80U) != 0) text.pop_back();
    return text + "...";
}

}  // namespace

std::string constructor_text(const Type& type) {
    std::string members;
    for (const describe::Member& m : type.members)
        members += ", " + std::string(m.note.name) + (m.note.required && m.note.name != "schema" ? "" : "=...");
    return "__init__(self" + (members.empty() ? "" : ", *" + members) + ")\n--\n\nFrom its members. Raises Error with every issue.";
}

void complete(Binder& binder, const py::object& cls, const Class& known) {
    const Type& type = known.type;
    classes().emplace(&type, known);
    py::options plain;
    plain.disable_function_signatures();
    const auto method = [&]<class F, class... Extra>(const char* name, F&& f, const Extra&... extra) {
        const bool special = std::string_view(name).starts_with("__");
        const std::string text = special ? std::string() : documented(name);
        cls.attr(name) = py::cpp_function(std::forward<F>(f), py::name(name), py::is_method(cls), text.c_str(), extra...);
    };
    const auto constructor = [&]<class F>(const char* name, F&& f, const char* argument) {
        cls.attr(name) = py::staticmethod(
            py::cpp_function(std::forward<F>(f), py::name(name), py::scope(cls), documented(name).c_str(), py::arg(argument)));
    };
    const auto text_of = [known](py::handle self, int indent) { return io::write(known.type, known.value(self), indent); };
    const auto from_text = [known](const std::string& text) {
        return known.make([&](void* value) { from_json(known.type, value, text); });
    };
    const py::object property = py::module_::import("builtins").attr("property");
    py::list names;
    py::dict types;
    for (const describe::Member& m : type.members) {
        const std::string name(m.note.name);
        const py::cpp_function get([known, &m](py::handle self) { return to_python(m.type(), m.of(known.value(self))); },
                                   py::is_method(cls));
        cls.attr(name.c_str()) = property(get, py::none(), py::none(), documentation(m.note));
        names.append(name);
        types[py::str(name)] = type_name(m.type());
    }
    cls.attr("__match_args__") = py::tuple(names);
    cls.attr("__annotations__") = types;
    method("replace", [known, text_of](py::handle self, const py::kwargs& changes) {
        py::dict all = json_loads(text_of(self, 0));
        all.attr("update")(changes);
        return known.make([&](void* value) { from_dict(known.type, value, all); });
    });
    method("to_dict", [text_of](py::handle self) { return json_loads(text_of(self, 0)); });
    method(
        "to_json", [text_of](py::handle self, std::optional<int> indent) { return text_of(self, indent.value_or(0)); },
        py::arg("indent") = py::none());
    method(
        "to_file", [text_of](py::handle self, const py::object& path) { write_text(path_of(path), text_of(self, 2) + '\n'); },
        py::arg("path"));
    constructor(
        "from_dict", [known](const py::object& d) { return known.make([&](void* value) { from_dict(known.type, value, d); }); }, "d");
    constructor("from_json", from_text, "text");
    constructor("from_file", [from_text](const py::object& path) { return from_text(read_text(path_of(path))); }, "path");
    method("__eq__", [known, cls](py::handle self, const py::object& other) {
        return py::isinstance(other, cls) && describe::equal(known.type, known.value(self), known.value(other));
    });
    if (is_table(type))
        method(
            "to_frame",
            [](const py::object& self, const std::string& language, const py::object& table) {
                return py::module_::import("ceiba.frames").attr("to_frame")(self, language, table);
            },
            py::arg("language") = "en", py::arg("table") = py::none());
    cls.attr("__hash__") = py::none();
    if (!type.schema.empty()) method("hash", [known](py::handle self) { return hash(known.type, known.value(self)); });
    method("__repr__",
           [known, text_of](py::handle self) { return std::string(known.type.name) + "(" + shortened(text_of(self, 0)) + ")"; });
    binder.stub += class_stub(type);
}

}  // namespace ceiba::python
