#pragma once

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <ceiba/hash.hpp>
#include <ceiba/io/file.hpp>
#include <ceiba/io/read.hpp>

/// Python classes from descriptions: one template for all structs, and the stub file from the same loop.
namespace ceiba::python {

namespace py = pybind11;

/// A module being filled, and the text of its stub file.
struct Binder {
    py::module_ module;
    std::string stub{};

    template <class F, class... Extra>
    void function(const char* name, F&& f, const std::string& signature, const char* doc, const Extra&... extra) {
        module.def(name, std::forward<F>(f), doc, extra...);
        stub += "def " + std::string(name) + signature + ":\n    \"\"\"" + doc + "\"\"\"\n\n";
    }
};

inline py::object json_loads(const std::string& text) {
    return py::module_::import("json").attr("loads")(text);
}

/// JSON text of dicts, lists, numbers and documents.
inline std::string json_dumps(const py::object& x) {
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

template <class T>
py::object to_python(const T& x) {
    using describe::Kind;
    constexpr Kind kind = describe::kind_of<T>();
    if constexpr (kind == Kind::enumeration) {
        const std::string_view name = describe::name_of(x);
        return py::str(name.data(), name.size());
    } else if constexpr (kind == Kind::special || kind == Kind::tagged) {
        if constexpr (std::is_same_v<T, Text>)
            if (x.empty()) return py::str("");
        return json_loads(to_json(x));
    } else if constexpr (kind == Kind::optional) {
        return x ? to_python(*x) : py::none();
    } else if constexpr (kind == Kind::list) {
        py::tuple out(x.size());
        for (std::size_t i = 0; i < x.size(); ++i) out[i] = to_python(x[i]);
        return out;
    } else if constexpr (kind == Kind::map) {
        py::dict out;
        for (const auto& [key, value] : x) out[py::str(key)] = to_python(value);
        return out;
    } else {
        return py::cast(x);
    }
}

/// The type of a member as Python sees it; `input` for what a constructor takes.
template <class T>
std::string type_name(bool input = false) {
    using describe::Kind;
    constexpr Kind kind = describe::kind_of<T>();
    if constexpr (kind == Kind::boolean) return "bool";
    else if constexpr (kind == Kind::integer) return "int";
    else if constexpr (kind == Kind::number) return "float";
    else if constexpr (kind == Kind::string) return "str";
    else if constexpr (std::is_same_v<T, Text>) return input ? "str | Mapping[str, str]" : "str | dict[str, str]";
    else if constexpr (std::is_same_v<T, Answer>) return "float | str";
    else if constexpr (kind == Kind::special) return "Any";
    else if constexpr (kind == Kind::tagged) return input ? "str | Mapping[str, Any]" : "str | dict[str, Any]";
    else if constexpr (kind == Kind::optional) return type_name<typename T::value_type>(input) + " | None";
    else if constexpr (kind == Kind::list)
        return input ? "Sequence[" + type_name<typename T::value_type>(true) + "]"
                     : "tuple[" + type_name<typename T::value_type>() + ", ...]";
    else if constexpr (kind == Kind::map) return (input ? "Mapping[str, " : "dict[str, ") + type_name<typename T::mapped_type>(input) + "]";
    else if constexpr (kind == Kind::enumeration) {
        std::string names;
        describe::for_each_enumerator<T>(
            [&](const describe::Note& note, T) { names += (names.empty() ? "\"" : ", \"") + std::string(note.name) + "\""; });
        return "Literal[" + names + "]";
    } else {
        const std::string name(describe::notes_of<T>.name);
        return input ? name + " | Mapping[str, Any]" : name;
    }
}

inline std::string documentation(const describe::Note& note) {
    std::string out(note.text);
    if (!note.unit.empty()) out += " Unit: " + std::string(note.unit) + ".";
    if (!note.range.empty()) out += " Range: " + std::string(note.range) + ".";
    return out;
}

template <class T>
T from_json(const std::string& text) {
    const py::gil_scoped_release free;
    return parse<T>(text);
}

template <class T>
T from_dict(const py::object& x) {
    return from_json<T>(json_dumps(x));
}

template <class T>
T from_keywords(const py::kwargs& keywords) {
    py::dict all(keywords);
    if constexpr (requires { T::schema_id; })
        if (!all.contains("schema")) all["schema"] = std::string(T::schema_id);
    return from_dict<T>(all);
}

/// What the Python package adds to results that are tables.
template <class T>
std::string table_stub() {
    using Tables = boost::mp11::mp_list<Scores, Gaps, Priorities, Explanation, Comparison, Standings, CrossTab, Agreement, Stability,
                                        Participation, Grounds>;
    if constexpr (boost::mp11::mp_contains<Tables, T>::value)
        return "    def to_frame(self, language: str = \"en\", table: str | None = None) -> Any:\n        \"\"\"As a "
               "pandas.DataFrame.\"\"\"\n";
    else return "";
}

/// What only documents have.
template <class T>
std::string document_stub() {
    if constexpr (requires { T::schema_id; })
        return "    def hash(self) -> str:\n        \"\"\"SHA-256 of it as JSON with sorted keys, as results carry it; in hexadecimal "
               "digits.\"\"\"\n";
    else return "";
}

/// The part of the stub file that is about one struct.
template <class T>
std::string class_stub() {
    const std::string name(describe::notes_of<T>.name);
    std::string members;
    std::string arguments;
    std::string match;
    describe::for_each_member<T>([&](const describe::Note& note, auto pointer) {
        using M = std::remove_cvref_t<decltype(std::declval<T>().*pointer)>;
        const std::string member(note.name);
        members +=
            "    @property\n    def " + member + "(self) -> " + type_name<M>() + ":\n        \"\"\"" + documentation(note) + "\"\"\"\n";
        const bool needed = note.required && member != "schema";
        arguments += ",\n        " + member + ": " + type_name<M>(true) + (needed ? "" : " = ...");
        match += "\"" + member + "\", ";
    });
    return "class " + name + ":\n    \"\"\"" + std::string(describe::notes_of<T>.text) + "\"\"\"\n\n    __match_args__ = (" + match +
           ")\n    def __init__(\n        self,\n        *" + arguments + ",\n    ) -> None: ...\n" + members +
           "    def replace(self, **changes: Any) -> Self:\n        \"\"\"A copy with some members changed.\"\"\"\n"
           "    def to_dict(self) -> dict[str, Any]:\n        \"\"\"As dicts and lists; members that have their default are left "
           "out.\"\"\"\n"
           "    def to_json(self, indent: int | None = None) -> str:\n        \"\"\"As JSON; members that have their default are left "
           "out.\"\"\"\n"
           "    def to_file(self, path: str | PathLike[str]) -> None:\n        \"\"\"Write as JSON, whole or not at all. Raises "
           "Error.\"\"\"\n"
           "    @classmethod\n    def from_dict(cls, d: Mapping[str, Any]) -> Self:\n        \"\"\"From dicts and lists. Raises Error with "
           "every issue.\"\"\"\n"
           "    @classmethod\n    def from_json(cls, text: str) -> Self:\n        \"\"\"From JSON. Raises Error with every issue.\"\"\"\n"
           "    @classmethod\n    def from_file(cls, path: str | PathLike[str]) -> Self:\n        \"\"\"From a JSON file. Raises Error "
           "with every issue.\"\"\"\n"
           "    def __eq__(self, other: object) -> bool: ...\n" +
           document_stub<T>() + table_stub<T>() + "\n";
}

/// Registers the Python class of a described struct.
template <class T>
void bind(Binder& binder) {
    const std::string name(describe::notes_of<T>.name);
    py::class_<T> cls(binder.module, name.c_str(), std::string(describe::notes_of<T>.text).c_str());
    py::list names;
    describe::for_each_member<T>([&](const describe::Note& note, auto pointer) {
        const std::string member(note.name);
        cls.def_property_readonly(
            member.c_str(), [pointer](const T& self) { return to_python(self.*pointer); }, documentation(note).c_str());
        names.append(member);
    });
    cls.attr("__match_args__") = py::tuple(names);
    cls.def(py::init([](const py::kwargs& keywords) { return from_keywords<T>(keywords); }));
    cls.def("replace", [](const T& self, const py::kwargs& changes) {
        py::dict all = json_loads(to_json(self));
        all.attr("update")(changes);
        return from_dict<T>(all);
    });
    cls.def("to_dict", [](const T& self) { return json_loads(to_json(self)); });
    cls.def(
        "to_json", [](const T& self, std::optional<int> indent) { return to_json(self, indent.value_or(0)); },
        py::arg("indent") = py::none());
    const auto path_of = [](const py::object& path) { return std::string(py::str(py::module_::import("os").attr("fspath")(path))); };
    cls.def("to_file", [path_of](const T& self, const py::object& path) { write_file(path_of(path), self); }, py::arg("path"));
    cls.def_static("from_dict", [](const py::object& d) { return from_dict<T>(d); }, py::arg("d"));
    cls.def_static("from_json", [](const std::string& text) { return from_json<T>(text); }, py::arg("text"));
    cls.def_static("from_file", [path_of](const py::object& path) { return from_json<T>(read_text(path_of(path))); }, py::arg("path"));
    cls.def("__eq__", [](const T& self, const py::object& other) { return py::isinstance<T>(other) && self == other.cast<const T&>(); });
    if constexpr (requires { T::schema_id; }) cls.def("hash", [](const T& self) { return hash(self); });
    cls.attr("__hash__") = py::none();
    cls.def("__repr__", [name](const T& self) {
        std::string text = to_json(self);
        constexpr std::size_t most = 120;
        if (text.size() > most) {
            text.resize(most);
            while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0x80U) != 0) text.pop_back();
            text += "...";
        }
        return name + "(" + text + ")";
    });
    cls.def(py::pickle([](const T& self) { return to_json(self); }, [](const std::string& text) { return parse<T>(text); }));
    binder.stub += class_stub<T>();
}

template <class... Ts>
void bind_all(Binder& binder) {
    (bind<Ts>(binder), ...);
}

/// The enumerator of a name. Throws Error with the names there are.
template <class E>
E named(const std::string& name, const std::string& where) {
    if (const auto found = describe::value_of<E>(name)) return *found;
    std::string names;
    describe::for_each_enumerator<E>([&](const describe::Note& note, E) { names += (names.empty() ? "" : ", ") + std::string(note.name); });
    throw Error({issue("unknown_value", where, {name, names})});
}

void register_model(Binder& binder);
void register_results(Binder& binder);
void register_functions(Binder& binder);
void register_evaluator(Binder& binder);
void register_agree(Binder& binder);

}  // namespace ceiba::python
