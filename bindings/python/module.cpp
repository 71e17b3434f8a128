#include <pybind11/eval.h>

#include <ceiba/version.hpp>

#include "../c/text.hpp"
#include "bind.hpp"

namespace {

constexpr const char* head = R"(# Generated from the descriptions of the C++ types and the table of operations. Do not edit.
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from os import PathLike
from typing import Any, Literal, overload

import numpy.typing as npt
)";

}  // namespace

void ceiba::python::Binder::run() {
    globals_["__name__"] = module.attr("__name__");
    py::exec("from __future__ import annotations\n" + source_, globals_);
}

void ceiba::python::Binder::finish(const py::object& cls, const std::string& head) {
    run();
    const auto name = cls.attr("__name__").cast<std::string>();
    for (const std::string& method : names_) {
        const py::object function = globals_[py::str(method)];
        function.attr("__qualname__") = std::string(name).append(".").append(method);
        cls.attr(method.c_str()) = function;
    }
    std::string indented = head;
    for (std::size_t at = 0; at < stub.size();) {
        const std::size_t end = stub.find('\n', at);
        if (end != at) indented += "    " + stub.substr(at, end - at);
        indented += '\n';
        at = end + 1;
    }
    stub = indented + '\n';
}

void ceiba::python::Binder::finish(const std::string& imports) {
    run();
    for (const std::string& name : names_) module.attr(name.c_str()) = globals_[py::str(name)];
    for (const auto& [other, name] : aliases_) module.attr(other.c_str()) = module.attr(name.c_str());
    py::list all;
    std::string listed;
    for (const auto& name : py::module_::import("builtins").attr("sorted")(module.attr("__dict__"))) {
        const auto text = name.cast<std::string>();
        if (text.starts_with('_') || py::isinstance<py::module_>(module.attr(text.c_str()))) continue;
        all.append(name);
        listed += "    \"" + text + "\",\n";
    }
    module.attr("__all__") = all;
    stub = imports + "\n__all__ = [\n" + listed + "]\n\n" + stub;
}

PYBIND11_MODULE(_core, m) {
    namespace py = pybind11;
    m.doc() = "The compiled part of Ceiba.";
    m.attr("version") = ceiba::version;
    py::register_exception_translator([](std::exception_ptr thrown) {
        try {
            if (thrown) std::rethrow_exception(thrown);
        } catch (const ceiba::Error& e) {
            const py::object type = py::module_::import("ceiba._error").attr("Error");
            PyErr_SetObject(type.ptr(), type(ceiba::python::to_python(e.issues())).ptr());
        }
    });
    ceiba::python::Binder binder(m, "version: str\n\n");
    ceiba::python::register_model(binder);
    ceiba::python::register_results(binder);
    ceiba::python::register_evaluator(binder);
    ceiba::python::register_tables(binder);
    // What stands in the repository and is made from the descriptions and the table.
    std::map<std::string, std::string> files{{"bindings/c/ceiba_operations.h", ceiba::c::declarations()},
                                             {"bindings/c/operations.inc", ceiba::c::definitions()}};
    const std::string stubs = "python/ceiba/_core/";
    for (auto& [room, functions] : ceiba::python::register_operations(binder)) {
        const bool methods = room.starts_with("rank") || room == "weight";
        functions.finish(head + std::string("\nfrom ceiba._core import *\n") +
                         (methods ? "from ceiba._ranking import Ranking, Sorting, Weights\n" : ""));
        files[stubs + room + ".pyi"] = functions.stub;
    }
    binder.finish(head + std::string("from typing_extensions import Self\n\nfrom ceiba._batch import Answers\n"));
    files[stubs + "__init__.pyi"] = binder.stub;
    m.def("_generated", [files] { return files; });
}
