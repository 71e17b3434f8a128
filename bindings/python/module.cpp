#include <ceiba/version.hpp>

#include "bind.hpp"

namespace {

constexpr const char* stub_head = R"(# Generated from the descriptions of the C++ types. Do not edit.
from collections.abc import Callable, Iterable, Mapping, Sequence
from os import PathLike
from typing import Any, Literal, overload

import numpy.typing as npt
from typing_extensions import Self

version: str

)";

}  // namespace

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
    ceiba::python::Binder binder{m};
    ceiba::python::register_model(binder);
    ceiba::python::register_results(binder);
    ceiba::python::register_evaluator(binder);
    ceiba::python::register_functions(binder);
    ceiba::python::register_agree(binder);
    m.def("_stub", [text = stub_head + binder.stub] { return text; });
}
