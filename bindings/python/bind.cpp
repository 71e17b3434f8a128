#include "bind.hpp"

#include <cmath>
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

/// Words as Python has them; bytes that are no UTF-8, as in the name of a file, are replaced.
py::str text_of(std::string_view words) {
    return py::reinterpret_steal<py::str>(PyUnicode_DecodeUTF8(words.data(), static_cast<py::ssize_t>(words.size()), "replace"));
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

std::string json_dumps(const py::object& x, const std::string& where) {
    const py::module_ plain = py::module_::import("ceiba._plain");
    try {
        return py::str(
            py::module_::import("json").attr("dumps")(x, py::arg("default") = plain.attr("plain"), py::arg("allow_nan") = false));
    } catch (py::error_already_set& e) {
        if (!e.matches(PyExc_ValueError) && !e.matches(PyExc_TypeError) && !e.matches(PyExc_RecursionError)) throw;
    }
    plain.attr("refuse")(x, where);
    throw Error({issue("wrong_type", where, {"kind.json", "kind.too_deep"})});
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
            return text_of(type.text_of(x));
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

namespace {

/// Whether a value is a truth, a number, a word or a list of such, which is then read without a detour.
bool read_plain(const Type& type, void* value, const py::handle& x) {
    switch (type.kind) {
        case Kind::optional:
            if (!x.is_none()) return read_plain(type.element(), type.add(value), x);
            type.clear(value);
            return true;
        case Kind::boolean:
            if (PyBool_Check(x.ptr()) == 0) return false;
            type.set(value, x.ptr() == Py_True ? 1 : 0);
            return true;
        case Kind::number:
            if (PyFloat_Check(x.ptr()) == 0 || !std::isfinite(PyFloat_AS_DOUBLE(x.ptr()))) return false;
            *static_cast<double*>(value) = PyFloat_AS_DOUBLE(x.ptr());
            return true;
        case Kind::enumeration: {
            Py_ssize_t size = 0;
            const char* word = PyUnicode_Check(x.ptr()) != 0 ? PyUnicode_AsUTF8AndSize(x.ptr(), &size) : nullptr;
            if (word == nullptr) PyErr_Clear();
            for (const describe::Enumerator& e : type.enumerators)
                if (word != nullptr && e.note.name == std::string_view(word, static_cast<std::size_t>(size))) {
                    type.set(value, e.value);
                    return true;
                }
            return false;
        }
        case Kind::list:
            if (PyTuple_Check(x.ptr()) == 0 && PyList_Check(x.ptr()) == 0) return false;
            type.clear(value);
            for (const py::object each : py::reinterpret_borrow<py::sequence>(x))
                if (!read_plain(type.element(), type.add(value), each)) return false;
            return true;
        default:
            return false;
    }
}

}  // namespace

void from_python(const Type& type, void* value, const py::handle& x, const std::string& where) {
    if (read_plain(type, value, x)) return;
    const bool one =
        type.kind == Kind::list && (PyUnicode_Check(x.ptr()) != 0 || PyFloat_Check(x.ptr()) != 0 || PyLong_Check(x.ptr()) != 0);
    if (one) {
        type.clear(value);
        if (read_plain(type.element(), type.add(value), x)) return;
    }
    const bool array = py::hasattr(x, "tolist");  // numpy's, for which JSON has no word
    const py::object whole = array ? py::object(x.attr("tolist")()) : py::reinterpret_borrow<py::object>(x);
    if (type.kind == Kind::list) type.clear(value);
    from_dict(type, value, one ? py::object(py::make_tuple(whole)) : whole, where);
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
    const auto no_path = [&] { return Error({issue("wrong_type", "", {"kind.path", py::str(py::repr(path))})}); };
    std::string name;
    try {
        name = py::module_::import("os").attr("fsencode")(path).cast<std::string>();
    } catch (py::error_already_set& e) {
        if (!e.matches(PyExc_UnicodeError)) throw;
        throw no_path();
    }
    if (name.empty() || name.find('\0') != std::string::npos) throw no_path();
    return name;
}

bool no_signal() {
    const py::gil_scoped_acquire held;
    if (PyErr_CheckSignals() != 0) throw py::error_already_set();
    return true;
}

void from_json(const Type& type, void* value, const std::string& text, const std::string& where) {
    const py::gil_scoped_release free;
    const Interruptible watched(no_signal);
    io::parse(type, value, text, where);
}

void from_dict(const Type& type, void* value, const py::object& x, const std::string& where) {
    from_json(type, value, json_dumps(x, where), where);
}

namespace {

bool is_table(const Type& type) {
    bool out = false;
    boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, io::Tables>>(
        [&]<class T>(std::type_identity<T>) { out = out || type.schema == T::schema_id; });
    return out;
}

/// What the rows of a table are; null if a type is no table.
const Type* row_of(const Type& type) {
    if (!is_table(type)) return nullptr;
    for (const describe::Member& m : type.members)
        if (m.type().kind == Kind::list && m.type().element().kind == Kind::structure) return &m.type().element();
    return nullptr;
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
     {"to_file", "(self, path: str | bytes | PathLike[Any]) -> None", "(self, path)", "Write as JSON, whole or not at all. Raises Error."},
     {"from_dict", "(cls, d: Mapping[str, Any]) -> Self", "(d)", "From dicts and lists. Raises Error with every issue."},
     {"from_json", "(cls, text: str) -> Self", "(text)", "From JSON. Raises Error with every issue."},
     {"from_file", "(cls, path: str | bytes | PathLike[Any]) -> Self", "(path)", "From a JSON file. Raises Error with every issue."},
     {"hash", "(self) -> str", "(self)", "SHA-256 of it as JSON with sorted keys, as results carry it; in hexadecimal digits."},
     {"to_frame",
      "(self, language: str = \"en\", table: str | None = None, *, key: str = \"node\", constants: bool = False, "
      "backend: Literal[\"pandas\", \"polars\", \"pyarrow\"] = \"pandas\") -> Any",
      "(self, language='en', table=None, *, key='node', constants=False, backend='pandas')",
      "As a data frame of pandas, polars or pyarrow; `key` is what the column is called that names the node of a row."},
     {"node", "(self, name: str) -> Node", "(self, name)", "The node with an id, a printed code or a label. Raises KeyError."},
     {"with_node", "(self, name: str, **changes: Any) -> Self", "(self, name, **changes)",
      "A copy in which one node is changed, such as with_node(\"law\", weight=2). Raises KeyError, Error."},
     {"from_frames",
      "(cls, nodes: Any, scales: Any = None, *, id: str = \"framework\", version: str = \"1\", label: str | Mapping[str, str] = \"\", "
      "encoding: str | None = None, **more: Any) -> Self",
      "(nodes, scales=None, *, id='framework', version='1', label='', encoding=None, **more)",
      "From a table of nodes, each with its parent, and one of the levels of scales. Raises Error with every issue."}};
bool has(const Type& type, const Verb& verb) {
    const bool framework = &type == &describe::type<Framework>();
    if (verb.name == "hash") return !type.schema.empty();
    if (verb.name == "to_frame") return is_table(type) || framework || &type == &describe::type<Assessment>();
    if (verb.name == "node" || verb.name == "with_node" || verb.name == "from_frames") return framework;
    return true;
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
    out += "    def __eq__(self, other: object) -> bool: ...\n    def __hash__(self) -> int: ...\n";
    if (const Type* row = row_of(type)) {
        const std::string name(row->name);
        out += "    def __len__(self) -> int: ...\n    def __iter__(self) -> Iterator[" + name + "]: ...\n" +
               "    def __getitem__(self, key: str | int) -> " + name + ": ...\n";
    }
    return out + "\n";
}

/// JSON text as Python gives it: words, or bytes in UTF-8.
std::string json_of(const py::object& text) {
    if (PyUnicode_Check(text.ptr()) != 0) return py::bytes(text.attr("encode")("utf-8", "surrogatepass"));  // which is no UTF-8 then
    if (PyBytes_Check(text.ptr()) == 0 && PyByteArray_Check(text.ptr()) == 0)
        throw py::type_error("from_json(): text has to be str or bytes, not " + std::string(Py_TYPE(text.ptr())->tp_name));
    return py::bytes(text);
}

/// What one level of JSON is indented by.
int indent_of(std::optional<int> indent) {
    constexpr int most = 16;
    if (indent.value_or(0) < 0 || indent.value_or(0) > most)
        throw Error({issue("out_of_range", "/indent", {std::to_string(*indent), "[0, " + std::to_string(most) + "]"})});
    return indent.value_or(0);
}

}  // namespace

std::string constructor_text(const Type& type) {
    std::string members;
    for (const describe::Member& m : type.members)
        members += ", " + std::string(m.note.name) + (m.note.required && m.note.name != "schema" ? "" : "=...");
    return "__init__(self" + (members.empty() ? "" : ", *" + members) + ")\n--\n\nFrom its members. Raises Error with every issue.";
}

void shown_ready(const py::object& cls) {
    cls.attr("__repr__") =
        py::cpp_function([](const py::object& self) { return py::module_::import("ceiba._objects").attr("shown_ready")(self); },
                         py::name("__repr__"), py::is_method(cls));
}

void pickled(const py::object& cls, const char* by, const std::function<py::tuple(const py::object& self)>& arguments) {
    cls.attr("__reduce__") =
        py::cpp_function([by,
                          arguments](const py::object&
                                         self) { return py::make_tuple(py::module_::import("ceiba._objects").attr(by), arguments(self)); },
                         py::name("__reduce__"), py::is_method(cls));
}

void complete(Binder& binder, const py::object& cls, const Class& known) {
    const Type& type = known.type;
    classes().emplace(&type, known);
    py::options plain;
    plain.disable_function_signatures();
    const auto method = [&]<class F, class... Extra>(const char* name, F&& f, const Extra&... extra) {
        const bool special = std::string_view(name).starts_with('_');
        const std::string text = special ? std::string() : documented(name);
        cls.attr(name) = py::cpp_function(std::forward<F>(f), py::name(name), py::is_method(cls), text.c_str(), extra...);
    };
    const auto constructor = [&]<class F>(const char* name, F&& f, const char* argument) {
        cls.attr(name) = py::staticmethod(
            py::cpp_function(std::forward<F>(f), py::name(name), py::scope(cls), documented(name).c_str(), py::arg(argument)));
    };
    const auto by_python = [&](const char* name, const char* function) {  // which ceiba._objects does
        method(name, [function](const py::object& self, const py::args& arguments, const py::kwargs& keywords) {
            return py::module_::import("ceiba._objects").attr(function)(self, *arguments, **keywords);
        });
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
        "to_json", [text_of](py::handle self, std::optional<int> indent) { return text_of(self, indent_of(indent)); },
        py::arg("indent") = py::none());
    method(
        "to_file", [text_of](py::handle self, const py::object& path) { write_text(path_of(path), text_of(self, 2) + '\n'); },
        py::arg("path"));
    constructor(
        "from_dict", [known](const py::object& d) { return known.make([&](void* value) { from_dict(known.type, value, d); }); }, "d");
    constructor("from_json", [from_text](const py::object& text) { return from_text(json_of(text)); }, "text");
    constructor("from_file", [from_text](const py::object& path) { return from_text(read_text(path_of(path))); }, "path");
    method("__eq__", [known, cls](py::handle self, const py::object& other) {
        return py::isinstance(other, cls) && describe::equal(known.type, known.value(self), known.value(other));
    });
    method("__hash__", [text_of](py::handle self) { return py::hash(py::bytes(text_of(self, 0))); });
    if (!type.schema.empty()) method("hash", [known](py::handle self) { return hash(known.type, known.value(self)); });
    pickled(cls, "unpickled", [cls, text_of](const py::object& self) { return py::make_tuple(cls, py::str(text_of(self, 0))); });
    for (const char* name : {"__copy__", "__deepcopy__"})  // it never changes
        method(name, [](const py::object& self, const py::args&) { return self; });
    by_python("__repr__", "shown");
    for (const Verb& v : verbs) {
        const char* const verb = v.name.data();  // a literal ends with 0. NOLINT(bugprone-suspicious-stringview-data-usage)
        if (!has(type, v) || py::hasattr(cls, verb)) continue;
        if (v.parameters.starts_with("(cls"))
            cls.attr(verb) = py::staticmethod(py::cpp_function(
                [cls](const py::args& arguments, const py::kwargs& keywords) {
                    return py::module_::import("ceiba._objects").attr("from_frames")(cls, *arguments, **keywords);
                },
                py::name(verb), py::scope(cls), documented(v.name).c_str()));
        else by_python(verb, verb);
    }
    if (row_of(type) != nullptr) {
        by_python("__len__", "count");
        by_python("__iter__", "iterated");
        by_python("__getitem__", "chosen");
    }
    if (py::hasattr(cls, "to_frame")) {
        by_python("_repr_html_", "html");
        by_python("__arrow_c_stream__", "arrow_stream");
    }
    binder.stub += class_stub(type);
}

}  // namespace ceiba::python
