#pragma once

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <ceiba/hash.hpp>
#include <ceiba/io/file.hpp>
#include <ceiba/progress.hpp>
#include <functional>

/// Python classes from descriptions: what differs from type to type is a few functions; the rest loops over the table of the type and is
/// compiled once. The stub file comes from the same table.
namespace ceiba::python {

namespace py = pybind11;

/// A parameter as Python writes it; `standard` is the text of its default, or empty.
struct Spelt {
    std::string name{};
    std::string type{};
    std::string standard{};
    bool named = false;
};

/// A module being filled, and the text of its stub file.
struct Binder {
    explicit Binder(py::module_ filled, std::string first = {}) : module(std::move(filled)), stub(std::move(first)) {}

    py::module_ module;
    std::string stub;

    static std::string head(const std::string& name, const std::vector<Spelt>& parameters, const std::string& result) {
        std::string out;
        bool named = false;
        for (const Spelt& p : parameters) {
            out += out.empty() ? "" : ", ";
            if (p.named && !std::exchange(named, true)) out += "*, ";
            out += p.name + (p.type.empty() ? "" : ": " + p.type) + (p.standard.empty() ? "" : " = " + p.standard);
        }
        return "def " + name + "(" + out + ") -> " + result + ":\n";
    }

    /// A function of Python's own that hands its arguments on: `inspect` reads from it what the stub says.
    template <class F, class... Extra>
    void function(const std::string& name, F&& f, const std::vector<Spelt>& parameters, const std::string& result, const std::string& doc,
                  const Extra&... extra) {
        const std::string text = head(name, parameters, result) + "    \"\"\"" + doc + "\"\"\"\n";
        stub += text + '\n';
        define(name, std::forward<F>(f), text, parameters, extra...);
    }
    template <class F, class... Extra>
    void define(const std::string& name, F&& f, const std::string& text, const std::vector<Spelt>& parameters, const Extra&... extra) {
        std::string arguments;
        for (const Spelt& p : parameters) arguments += (arguments.empty() ? "" : ", ") + p.name;
        source_ += text + "    return _" + name + "(" + arguments + ")\n";
        globals_[py::str("_" + name)] = py::cpp_function(std::forward<F>(f), py::name(name.c_str()), py::scope(module), extra...);
        names_.push_back(name);
    }

    /// The same, from the text of the function as the stub has it.
    template <class F, class... Extra>
    void method(const std::string& name, F&& f, const std::vector<Spelt>& parameters, const std::string& text, const Extra&... extra) {
        stub += text;
        define(name, std::forward<F>(f), text, parameters, extra...);
    }

    /// Another name of a function.
    void alias(const std::string& other, const std::string& name) {
        stub += other + " = " + name + "\n\n";
        aliases_.emplace_back(other, name);
    }

    /// Makes the functions, and gives the module its __all__.
    void finish(const std::string& imports);
    /// Makes the functions methods of a class, whose part of the stub file they end.
    void finish(const py::object& cls, const std::string& head);

private:
    void run();

    std::vector<std::string> names_{};
    std::vector<std::pair<std::string, std::string>> aliases_{};
    std::string source_{};  // of the functions, as Python runs them
    py::dict globals_{};    // what they see
};

py::object json_loads(const std::string& text);

/// JSON text of dicts, lists, numbers and documents; `where` is their place in what holds them. Throws Error with the place of everything
/// that JSON has no word for.
std::string json_dumps(const py::object& x, const std::string& where = {});

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

/// What a path-like object names, as the system has it: a name of a file may be no UTF-8. Throws Error.
std::string path_of(const py::object& path);

/// Whether to go on: Ctrl-C raises KeyboardInterrupt while C++ still computes. For Interruptible, where the GIL is free.
bool no_signal();

/// Reads a number, a truth, a word or a list of such into a described value without a detour, and anything else as from_dict does; one
/// value where a list is wanted is a list of it.
void from_python(const describe::Type& type, void* value, const py::handle& x, const std::string& where);

/// Reads JSON text, or dicts and lists, into a described value; `where` is its place in what holds it. Throws Error with every issue.
void from_json(const describe::Type& type, void* value, const std::string& text, const std::string& where = {});
void from_dict(const describe::Type& type, void* value, const py::object& x, const std::string& where = {});

template <class T>
T from_dict(const py::object& x, const std::string& where = {}) {
    T out{};
    from_dict(describe::type<T>(), &out, x, where);
    return out;
}

/// What only C++ knows of the class of a type.
struct Class {
    const describe::Type& type;
    const void* (*value)(py::handle object);                           ///< in an object of the class
    py::object (*copy)(const void* value);                             ///< an object with a copy of a value
    py::object (*make)(const std::function<void(void* value)>& fill);  ///< an object whose value, with its defaults at first, was filled
};

/// The docstring of a class's constructor, from which Python reads its signature.
std::string constructor_text(const describe::Type& type);

/// Lets __new__ make the objects of a class whole. With pybind11's own constructors it is __init__ that does, and what __new__ alone gave
/// would be an object without a value, which crashes whoever asks for it.
template <class F, class... Extra>
void made_by(const py::object& cls, F&& make, const std::string& text, const Extra&... extra) {
    py::options plain;
    plain.disable_function_signatures();
    cls.attr("__new__") = py::staticmethod(py::cpp_function(std::forward<F>(make), py::name("__new__"), py::scope(cls), extra...));
    cls.attr("__init__") = py::cpp_function([](const py::handle&, const py::args&, const py::kwargs&) {}, py::name("__init__"),
                                            py::is_method(cls), text.c_str());
}

/// Shows an Evaluator or an Evaluation by the ids of its documents.
void shown_ready(const py::object& cls);

/// Pickles the objects of a class, by any protocol, as a call of a function of ceiba._objects with what `arguments` gives.
void pickled(const py::object& cls, const char* by, const std::function<py::tuple(const py::object& self)>& arguments);

/// Gives a class the members and functions of its type, and the stub file its part about it.
void complete(Binder& binder, const py::object& cls, const Class& known);

/// Registers the Python class of a described struct.
template <class T>
void bind(Binder& binder) {
    const describe::Type& type = describe::type<T>();
    const py::class_<T> cls(binder.module, std::string(type.name).c_str(), std::string(type.text).c_str(), py::is_final());
    made_by(
        cls,
        [](const py::handle&, const py::kwargs& keywords) {
            py::dict all(keywords);
            if constexpr (requires { T::schema_id; })
                if (!all.contains("schema")) all["schema"] = std::string(T::schema_id);
            return from_dict<T>(all);
        },
        constructor_text(type));
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

void register_model(Binder& binder);
void register_results(Binder& binder);
void register_evaluator(Binder& binder);
void register_tables(Binder& binder);
/// The functions of the table of operations; gives a module for each of its rooms.
std::map<std::string, Binder> register_operations(Binder& binder);
/// A function for each weighting and ranking method, in the modules of their rooms.
void register_methods(Binder& binder, std::map<std::string, Binder>& rooms);
/// Weights that are drawn and the tests of rank reversal, for ceiba.weight and ceiba.rank, which know the labels.
void register_robust(std::map<std::string, Binder>& rooms);

}  // namespace ceiba::python
