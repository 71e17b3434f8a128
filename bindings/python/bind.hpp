#pragma once

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <ceiba/hash.hpp>
#include <ceiba/io/file.hpp>
#include <functional>

/// Python classes from descriptions: what differs from type to type is a few functions; the rest loops over the table of the type and is
/// compiled once. The stub file comes from the same table.
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

py::object json_loads(const std::string& text);

/// JSON text of dicts, lists, numbers and documents.
std::string json_dumps(const py::object& x);

/// A described value as Python has it: structs by their classes, lists as tuples, names and tagged values as JSON has them.
py::object to_python(const describe::Type& type, const void* x);

template <class T>
py::object to_python(const T& x) {
    return to_python(describe::type<T>(), &x);
}

/// The type of a member as Python sees it; `input` for what a constructor takes.
std::string type_name(const describe::Type& type, bool input = false);

template <class T>
std::string type_name(bool input = false) {
    return type_name(describe::type<T>(), input);
}

/// What a path-like object names.
std::string path_of(const py::object& path);

/// Reads JSON text, or dicts and lists, into a described value. Throws Error with every issue.
void from_json(const describe::Type& type, void* value, const std::string& text);
void from_dict(const describe::Type& type, void* value, const py::object& x);

template <class T>
T from_dict(const py::object& x) {
    T out{};
    from_dict(describe::type<T>(), &out, x);
    return out;
}

/// What only C++ knows of the class of a type.
struct Class {
    const describe::Type& type;
    const void* (*value)(py::handle object);                           ///< in an object of the class
    py::object (*copy)(const void* value);                             ///< an object with a copy of a value
    py::object (*make)(const std::function<void(void* value)>& fill);  ///< an object whose value, with its defaults at first, was filled
};

/// Gives a class the members and functions of its type, and the stub file its part about it.
void complete(Binder& binder, const py::object& cls, const Class& known);

/// Registers the Python class of a described struct.
template <class T>
void bind(Binder& binder) {
    const describe::Type& type = describe::type<T>();
    py::class_<T> cls(binder.module, std::string(type.name).c_str(), std::string(type.text).c_str());
    cls.def(py::init([](const py::kwargs& keywords) {
        py::dict all(keywords);
        if constexpr (requires { T::schema_id; })
            if (!all.contains("schema")) all["schema"] = std::string(T::schema_id);
        return from_dict<T>(all);
    }));
    cls.def(py::pickle([](const T& self) { return to_json(self); },
                       [](const std::string& text) {
                           T out{};
                           from_json(describe::type<T>(), &out, text);
                           return out;
                       }));
    complete(binder, cls,
             {type, [](py::handle object) -> const void* { return object.cast<const T*>(); },
              [](const void* value) -> py::object { return py::cast(*static_cast<const T*>(value)); },
              [](const std::function<void(void*)>& fill) -> py::object {
                  T out{};
                  fill(&out);
                  return py::cast(std::move(out));
              }});
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
