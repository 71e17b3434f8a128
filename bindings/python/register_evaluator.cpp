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

/// Numbers as the engine reads them: doubles, floats and bytes where they are, whatever their steps; a copy of all others.
class Given {
public:
    Given(const py::array& array, const char* name) : array_(array) {
        if (array.ndim() != 2)
            throw Error({issue("wrong_shape", "", {name, std::to_string(array.ndim()) + " dimensions", "2 dimensions"})});
        const auto stands = [&]<class T>(T) {
            if (!py::isinstance<py::array_t<T>>(array)) return false;
            constexpr auto bytes = static_cast<py::ssize_t>(sizeof(T));
            return reinterpret_cast<std::uintptr_t>(array.data()) % alignof(T) == 0 && array.strides(0) % bytes == 0 &&
                   array.strides(1) % bytes == 0;
        };
        if (!stands(double()) && !stands(float()) && !stands(std::uint8_t()))
            array_ = py::array_t<double, py::array::c_style | py::array::forcecast>(array);
    }
    /// Of its own, where it may share memory with what is written.
    void copy() { array_ = array_.attr("copy")(); }
    const py::array& array() const { return array_; }
    engine::Numbers numbers() const {
        const auto of = [&]<class T>(T) {
            constexpr auto bytes = static_cast<py::ssize_t>(sizeof(T));
            return engine::Numbers(static_cast<const T*>(array_.data()), {array_.shape(0), array_.shape(1)},
                                   {array_.strides(0) / bytes, array_.strides(1) / bytes});
        };
        if (py::isinstance<py::array_t<float>>(array_)) return of(float());
        if (py::isinstance<py::array_t<std::uint8_t>>(array_)) return of(std::uint8_t());
        return of(double());
    }

private:
    py::array array_;
};

/// What is a table with named columns, as a matrix with the evaluator's columns; anything else as it is.
py::object aligned(const Evaluator& self, const py::object& x) {
    const py::module_ batch = py::module_::import("ceiba._batch");
    const py::object names = batch.attr("column_names")(x);
    if (names.is_none() && py::hasattr(x, "__arrow_c_stream__") && !py::hasattr(x, "__array__"))
        return aligned(self, batch.attr("from_arrow")(x));
    if (names.is_none()) return x;
    std::vector<std::string> words;
    for (const py::handle name : names) words.emplace_back(py::str(name));
    py::list ordered;
    for (const std::size_t place : self.columns(words)) ordered.append(names[py::int_(place)]);
    return batch.attr("matrix")(x, ordered);
}

constexpr std::uint8_t no_state = 255;  // which the evaluator refuses

std::uint8_t state_of(double x) {
    return x >= 0 && x < no_state && x == std::floor(x) ? static_cast<std::uint8_t>(x) : no_state;
}

std::uint8_t state_of(const py::handle& x) {
    if (py::isinstance<py::float_>(x) || py::isinstance<py::int_>(x)) return state_of(x.cast<double>());
    const auto state = py::isinstance<py::str>(x) ? describe::value_of<State>(x.cast<std::string>()) : std::nullopt;
    return state ? engine::code(*state) : no_state;
}

/// Codes of states, given as numbers of any type or by name: not as numpy casts them, to which 256 is 0.
Array<std::uint8_t> states_of(const py::array& given) {
    if (given.ndim() != 2)
        throw Error({issue("wrong_shape", "", {"states", std::to_string(given.ndim()) + " dimensions", "2 dimensions"})});
    if (py::isinstance<py::array_t<std::uint8_t>>(given)) return followed(Array<std::uint8_t>(given));
    Array<std::uint8_t> out(std::vector<py::ssize_t>{given.shape(0), given.shape(1)});
    std::uint8_t* to = out.mutable_data();
    if (std::string_view("biuf").find(given.dtype().kind()) != std::string_view::npos) {
        const py::array_t<double, py::array::c_style | py::array::forcecast> numbers(given);
        std::transform(numbers.data(), numbers.data() + numbers.size(), to, [](double x) { return state_of(x); });
    } else {
        for (const py::handle row : given.attr("tolist")())
            for (const py::handle cell : row) *to++ = state_of(cell);
    }
    return out;
}

/// An array of the caller to write to.
template <class T>
engine::Target<T> target(const py::array& array, const std::string& name, const std::array<py::ssize_t, 2>& shape) {
    if (!py::isinstance<py::array_t<T>>(array))
        throw Error({issue("wrong_type", "/out/" + name, {py::str(py::dtype::of<T>()), py::str(array.dtype())})});
    const auto size = [](const py::ssize_t* sizes, py::ssize_t n) {
        std::string out;
        for (py::ssize_t i = 0; i < n; ++i) out += (i == 0 ? "" : " x ") + std::to_string(sizes[i]);
        return out;
    };
    if (array.ndim() != 2 || array.shape(0) != shape[0] || array.shape(1) != shape[1])
        throw Error({issue("wrong_shape", "/out/" + name, {name, size(array.shape(), array.ndim()), size(shape.data(), 2)})});
    constexpr auto bytes = static_cast<py::ssize_t>(sizeof(T));
    if (!array.writeable() || array.strides(0) % bytes != 0 || array.strides(1) % bytes != 0 ||
        reinterpret_cast<std::uintptr_t>(array.data()) % alignof(T) != 0)
        throw Error({issue("wrong_type", "/out/" + name, {"writeable, aligned", array.writeable() ? "unaligned" : "read-only"})});
    return {static_cast<T*>(const_cast<void*>(array.data())), array.strides(0) / bytes, array.strides(1) / bytes};
}

py::dict evaluate(const Evaluator& self, const py::object& values, const py::object& states, const py::object& imputed,
                  const std::optional<std::vector<std::string>>& outputs, const std::optional<std::vector<std::string>>& nodes,
                  const std::optional<py::dict>& out, const py::object& weights, int threads, const py::object& progress) {
    const py::module_ numpy = py::module_::import("numpy");
    const py::dict given_out = out.value_or(py::dict());
    for (const auto& [name, array] : given_out)
        if (!py::isinstance<py::array>(array))
            throw Error({issue("wrong_type", step("/out", std::string(py::str(name))), {"numpy.ndarray", Py_TYPE(array.ptr())->tp_name})});
    // What is written must not be what is still to be read.
    const auto apart = [&]<class T>(const Array<T>& a) {
        bool shared = false;
        for (const auto& [name, array] : given_out) shared = shared || numpy.attr("may_share_memory")(a, array).template cast<bool>();
        return shared ? Array<T>(a.attr("copy")()) : a;
    };
    const py::module_ batch = py::module_::import("ceiba._batch");
    const auto given = [&](const py::object& x) {
        const py::object matrix = aligned(self, x);
        if (py::isinstance(matrix, numpy.attr("ma").attr("MaskedArray")))  // what is masked says nothing: no state, not imputed
            return py::array(matrix.attr("filled")(0));
        return py::array(matrix);
    };
    const py::array given_states = states.is_none() ? py::array() : given(states);
    const py::array given_imputed = imputed.is_none() ? py::array() : given(imputed);
    if (!imputed.is_none() && given_imputed.dtype().kind() != 'b')
        throw Error({issue("wrong_type", "/imputed", {"bool", py::str(given_imputed.dtype())})});
    if (!states.is_none() && given_states.dtype().kind() == 'b')
        throw Error({issue("wrong_type", "/states", {"uint8", py::str(given_states.dtype())})});
    const std::vector<py::ssize_t> none{0, 0};
    Given v(py::array(batch.attr("numbers")(aligned(self, values), "values", self.indicators())), "values");
    for (const auto& [name, array] : given_out)
        if (numpy.attr("may_share_memory")(v.array(), array).cast<bool>()) v.copy();
    const Array<std::uint8_t> s = states.is_none() ? Array<std::uint8_t>(none) : apart(states_of(given_states));
    const Array<bool> i = imputed.is_none() ? Array<bool>(none) : apart(followed(Array<bool>(given_imputed)));
    const engine::Answers answers{v.numbers(), view(s, "states"), view(i, "imputed")};
    std::vector<std::size_t> weighed;
    Array<double> w(none);
    if (!weights.is_none()) {
        const py::object names = batch.attr("column_names")(weights);
        if (names.is_none()) throw Error({issue("wrong_type", "/weights", {"dict", Py_TYPE(weights.ptr())->tp_name})});
        w = apart(followed(Array<double>(batch.attr("numbers")(batch.attr("matrix")(weights, names), "weights", names))));
        std::vector<std::string> ids;
        for (const py::handle name : names) ids.emplace_back(py::str(name));
        if (!ids.empty()) weighed = self.chosen(ids);
    }
    const engine::SiblingWeights by_row{view(w, "weights"), weighed};

    engine::Results results;
    if (!nodes || !nodes->empty()) results.nodes = self.chosen(nodes.value_or(std::vector<std::string>{}));
    const std::array<py::ssize_t, 2> shape{v.array().shape(0), static_cast<py::ssize_t>(results.nodes.size())};
    py::dict result;
    const auto write = [&](const std::string& name, const std::optional<py::array>& to) {
        const auto room = [&]<class T>(engine::Target<T>& of) {
            const py::array array = to ? *to : py::array_t<T>(shape);
            of = target<T>(array, name, shape);
            result[py::str(name)] = array;
        };
        if (name == "value") room(results.value);
        else if (name == "state") room(results.state);
        else if (name == "coverage") room(results.coverage);
        else if (name == "lower") room(results.lower);
        else if (name == "upper") room(results.upper);
        else throw Error({issue("unknown_value", to ? "/out" : "/outputs", {name, "value, state, coverage, lower, upper"})});
    };
    for (const auto& [name, array] : given_out)
        for (const auto& [other, its] : given_out)
            if (!name.is(other) && numpy.attr("may_share_memory")(array, its).cast<bool>())
                throw Error({issue("wrong_type", step("/out", std::string(py::str(name))),
                                   {"memory of its own", "that of " + std::string(py::str(other))})});
    for (const auto& [name, array] : given_out) write(py::str(name), py::reinterpret_borrow<py::array>(array));
    for (const std::string& name : outputs.value_or(std::vector<std::string>(out ? 0 : 1, "value")))
        if (!result.contains(name)) write(name, std::nullopt);

    const engine::Progress watch = [&progress](double share) {
        const py::gil_scoped_acquire held;
        if (PyErr_CheckSignals() != 0) throw py::error_already_set();
        if (!progress.is_none()) progress(share);
        return true;
    };
    try {
        const py::gil_scoped_release free;
        self.evaluate_into(results, answers, {.progress = watch, .threads = threads}, by_row);
    } catch (const Error& error) {
        std::vector<Issue> issues = error.issues();
        for (Issue& refused : issues) {
            if (refused.code != "unknown_state") continue;
            const auto column = std::ranges::find(self.indicators(), *refused.column) - self.indicators().begin();
            const py::object was = given_states[py::make_tuple(*refused.row, column)];
            const Issue as_given = issue(refused.code, refused.where, {py::str(was)});
            refused.arguments = as_given.arguments;
            refused.text = as_given.text;
        }
        throw Error(issues);
    }
    return result;
}

template <class T>
py::array_t<T> array(const engine::Matrix<T>& matrix) {
    return py::array_t<T>(std::vector<py::ssize_t>{matrix.rows(), matrix.cols()}, matrix.data());
}

py::object answers(const Evaluator& self, const std::vector<Assessment>& assessments) {
    AnswerMatrix answer_matrix;
    {
        const py::gil_scoped_release free;
        answer_matrix = self.answers(assessments);
    }
    return py::module_::import("ceiba._batch")
        .attr("Answers")(array(answer_matrix.values), array(answer_matrix.states), array(answer_matrix.imputed));
}

}  // namespace

void register_evaluator(Binder& binder) {
    const py::class_<Evaluator> cls =
        py::class_<Evaluator>(binder.module, "Evaluator", "A framework and a method, ready to score any number of assessments.",
                              py::is_final())
            .def_property_readonly("framework", &Evaluator::framework, "The framework.")
            .def_property_readonly("method", &Evaluator::method, "The method.")
            .def_property_readonly(
                "indicators", [](const Evaluator& self) { return to_python(self.indicators()); },
                "Ids of the columns of a batch: scored indicators in order, then context that divides others.")
            .def_property_readonly(
                "nodes", [](const Evaluator& self) { return to_python(self.nodes()); },
                "Ids of all nodes: the columns of the results, where no nodes are chosen.");
    made_by(
        cls,
        [](const py::handle&, const Framework& framework, const Method* method) {
            return Evaluator(framework, method == nullptr ? Method{} : *method);
        },
        "__init__(self, framework, method=None)\n--\n\nRaises Error with every issue of the documents.", py::arg("cls"),
        py::arg("framework"), py::arg("method") = py::none());
    shown_ready(cls);
    pickled(cls, "evaluator", [](const py::object& self) { return py::make_tuple(self.attr("framework"), self.attr("method")); });
    Binder methods(binder.module);
    methods.method("answers", &answers, {{"self"}, {"assessments"}}, R"(def answers(self, assessments: Sequence[Assessment]) -> Answers:
    """The batch that assessments make, a row each: evaluate(*answers(assessments)) gives what score does, to the bit.

    Answers are reconciled as score does it. Raises Error with every issue of the assessments, each with its row.
    """
)",
                   py::arg("self"), py::arg("assessments"));
    methods.method("evaluate", &evaluate,
                   {{"self"}, {"values"}, {"states"}, {"imputed"}, {"outputs"}, {"nodes"}, {"out"}, {"weights"}, {"threads"}, {"progress"}},
                   R"(def evaluate(
    self,
    values: Any,
    states: Any = None,
    imputed: Any = None,
    *,
    outputs: Sequence[Literal["value", "state", "coverage", "lower", "upper"]] | None = None,
    nodes: Sequence[str] | None = None,
    out: dict[str, npt.NDArray[Any]] | None = None,
    weights: Any = None,
    threads: int = 1,
    progress: Callable[[float], object] | None = None,
) -> dict[str, npt.NDArray[Any]]:
    """Score a batch.

    values, states and imputed are arrays, or tables whose columns are found by name in any order (pandas, polars, Arrow tables and
    record batches, dicts of columns; the index of a pandas.DataFrame is no column). Every name has to be an indicator's.

    values: assessments x indicators, answers as given (a level's value, or a number); NaN is missing. Arrays of float64,
        float32 and uint8 are not copied, in whatever order they lie in memory, repeated by broadcasting or not.
    states: assessments x indicators of state codes (answered 0, not_answered 1, not_applicable 2, dont_know 3,
        insufficient_evidence 4, not_reviewed 5, outside_mandate 6) or their names; a state wins over a value.
    imputed: assessments x indicators of bool: the value stands for a missing one, over its denominator; coverage and bounds count
        it as missing.
    outputs: what is wanted; value, unless there is an out.
    out: arrays to write to, assessments x nodes, float64 (state: uint8), by the name of the output; in any order in memory.
    weights: a table whose columns are nodes and whose rows are assessments: the weight of each among its siblings, as if a method
        of its own said so; all others keep theirs.
    threads: on how many threads; 0 is as many as the machine runs at once. The results are the same, to the bit.
    progress: called now and then with the share done; an exception from it stops.
    Returns assessments x nodes for each output; NaN is no score. Raises Error with row and column of every bad answer and state,
    at most a thousand; what is in out is then incomplete.
    """
)",
                   py::arg("self"), py::arg("values"), py::arg("states"), py::arg("imputed"), py::arg("outputs"), py::arg("nodes"),
                   py::arg("out"), py::arg("weights"), py::arg("threads"), py::arg("progress"));
    methods.finish(cls, R"(class Evaluator:
    """A framework and a method, ready to score any number of assessments. Can be pickled."""

    def __init__(self, framework: Framework, method: Method | None = None) -> None: ...
    @property
    def framework(self) -> Framework:
        """The framework."""
    @property
    def method(self) -> Method:
        """The method."""
    @property
    def indicators(self) -> tuple[str, ...]:
        """Ids of the columns of a batch: scored indicators in order, then context that divides others."""
    @property
    def nodes(self) -> tuple[str, ...]:
        """Ids of all nodes: the columns of the results, where no nodes are chosen."""
)");
    binder.stub += methods.stub;
}

}  // namespace ceiba::python
