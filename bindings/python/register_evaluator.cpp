#include <pybind11/numpy.h>

#include <ceiba/evaluator.hpp>

#include "bind.hpp"

namespace ceiba::python {

namespace {

template <class T>
using Array = py::array_t<T, py::array::forcecast>;

/// The array itself, or a dense copy of what Eigen cannot follow: rows or columns repeated by broadcasting (a step of 0 means dense to
/// it), and fields of packed records (steps of part of a number, numbers not aligned).
template <class T>
Array<T> followed(const Array<T>& a) {
    bool copy = reinterpret_cast<std::uintptr_t>(a.data()) % alignof(T) != 0;
    for (py::ssize_t axis = 0; axis < a.ndim(); ++axis)
        copy = copy || a.strides(axis) == 0 || a.strides(axis) % static_cast<py::ssize_t>(sizeof(T)) != 0;
    return copy ? Array<T>(a.attr("copy")()) : a;
}

/// A numpy array as the engine sees it, without a copy.
template <class T>
Eigen::Map<const engine::Matrix<T>, 0, Eigen::Stride<Eigen::Dynamic, Eigen::Dynamic>> view(const Array<T>& a, const char* name) {
    if (a.ndim() != 2) throw Error({issue("wrong_shape", "", {name, std::to_string(a.ndim()) + " dimensions", "2 dimensions"})});
    const auto step = [&](py::ssize_t axis) { return static_cast<Eigen::Index>(a.strides(axis) / static_cast<py::ssize_t>(sizeof(T))); };
    return {a.data(), a.shape(0), a.shape(1), {step(0), step(1)}};
}

py::dict evaluate(const Evaluator& self, const Array<double>& values, const std::optional<Array<std::uint8_t>>& states,
                  const std::vector<std::string>& outputs, const std::optional<std::vector<std::string>>& nodes,
                  const py::object& progress) {
    const Array<double> followed_values = followed(values);
    const Array<std::uint8_t> followed_states = states ? followed(*states) : Array<std::uint8_t>(std::vector<py::ssize_t>{0, 0});
    const auto x = view(followed_values, "values");
    const auto s = view(followed_states, "states");
    engine::Results results{.nodes = self.chosen(nodes.value_or(std::vector<std::string>{}))};
    const std::array<py::ssize_t, 2> shape{values.shape(0), static_cast<py::ssize_t>(results.nodes.size())};
    py::dict out;
    for (const std::string& name : outputs) {
        const auto room = [&]<class T>(T*& pointer) {
            py::array_t<T> array(shape);
            pointer = array.mutable_data();
            out[py::str(name)] = array;
        };
        if (name == "value") room(results.value);
        else if (name == "state") room(results.state);
        else if (name == "coverage") room(results.coverage);
        else if (name == "lower") room(results.lower);
        else if (name == "upper") room(results.upper);
        else throw Error({issue("unknown_value", "/outputs", {name, "value, state, coverage, lower, upper"})});
    }
    const engine::Progress watch = [&progress](double share) {
        const py::gil_scoped_acquire held;
        if (PyErr_CheckSignals() != 0) throw py::error_already_set();
        if (!progress.is_none()) progress(share);
        return true;
    };
    const py::gil_scoped_release free;
    self.evaluate_into(results, x, s, watch);
    return out;
}

}  // namespace

void register_evaluator(Binder& binder) {
    py::class_<Evaluator>(binder.module, "Evaluator", "A framework and a method, ready to score any number of assessments.")
        .def(py::init([](const Framework& framework, const Method* method) {
                 return Evaluator(framework, method == nullptr ? Method{} : *method);
             }),
             py::arg("framework"), py::arg("method") = py::none())
        .def_property_readonly("indicators", [](const Evaluator& self) { return to_python(self.indicators()); })
        .def_property_readonly("nodes", [](const Evaluator& self) { return to_python(self.nodes()); })
        .def("evaluate", &evaluate, py::arg("values"), py::arg("states") = py::none(),
             py::arg("outputs") = std::vector<std::string>{"value"}, py::arg("nodes") = py::none(), py::arg("progress") = py::none());
    binder.stub += R"(class Evaluator:
    """A framework and a method, ready to score any number of assessments."""

    def __init__(self, framework: Framework, method: Method | None = None) -> None: ...
    @property
    def indicators(self) -> tuple[str, ...]:
        """Ids of the columns of a batch: scored indicators in order, then context that divides others."""
    @property
    def nodes(self) -> tuple[str, ...]:
        """Ids of all nodes: the columns of the results, where no nodes are chosen."""
    def evaluate(
        self,
        values: npt.ArrayLike,
        states: npt.ArrayLike | None = None,
        outputs: Sequence[Literal["value", "state", "coverage", "lower", "upper"]] = ("value",),
        nodes: Sequence[str] | None = None,
        progress: Callable[[float], object] | None = None,
    ) -> dict[str, npt.NDArray[Any]]:
        """Score a batch.

        values: assessments x indicators, answers as given (a level's value, or a number); NaN is missing. float64 is not copied.
        states: assessments x indicators of state codes (answered 0, not_answered 1, not_applicable 2, dont_know 3,
            insufficient_evidence 4, not_reviewed 5, outside_mandate 6); a state wins over a value.
        progress: called now and then with the share done; an exception from it stops.
        Returns assessments x nodes for each output; NaN is no score. Raises Error with row and column of every bad answer.
        """

)";
}

}  // namespace ceiba::python
