#include <pybind11/numpy.h>

#include <ceiba/io/file.hpp>
#include <ceiba/operations.hpp>
#include <ceiba/overlay.hpp>

#include "bind.hpp"

namespace ceiba::python {

namespace {

using operations::Form;
using operations::Operation;
using operations::Parameter;

/// The type of a parameter that pybind11 takes; what it does not know how to judge it takes as an object.
template <class A, Form form = operations::form_of<A>()>
struct Taken : std::type_identity<py::object> {};
template <class A>
    requires operations::Document<operations::Argument<A>>
struct Taken<A, Form::document> : std::type_identity<const operations::Argument<A>*> {};
template <class A, Form form>
    requires(form == Form::truth || form == Form::integer || form == Form::number)
struct Taken<A, form> : std::type_identity<std::remove_cvref_t<A>> {};
template <class A>
struct Taken<A, Form::text>
    : std::type_identity<boost::mp11::mp_if_c<describe::is_optional<std::remove_cvref_t<A>>, std::optional<std::string>, std::string>> {};
template <class A>
struct Taken<A, Form::choice> : std::type_identity<std::string> {};
template <class A>
struct Taken<A, Form::handle> : std::type_identity<const Evaluation*> {};
template <class A>
struct Taken<A, Form::array> : std::type_identity<py::object> {};

template <class T>
T structure_of(const py::handle& x, const std::string& where) {
    if (py::isinstance<T>(x)) return x.cast<const T&>();
    return from_dict<T>(py::reinterpret_borrow<py::object>(x), where);
}

std::vector<std::string> texts_of(const py::object& x, const Parameter& parameter) {
    std::vector<std::string> out;
    if (x.is_none()) return out;
    if (py::isinstance<py::str>(x)) throw py::type_error(std::string(parameter.name) + ": one text, where several are expected");
    for (const auto& text : py::iterable(x)) out.push_back(py::str(text));
    return out;
}

Eigen::MatrixXd matrix_of(const py::object& given, const Parameter& parameter) {
    const std::string name(parameter.name);
    const py::array_t<double, py::array::forcecast> x(py::module_::import("ceiba._batch").attr("numbers")(given, name));
    if (x.ndim() == 1 && parameter.shape.ends_with(" x 1"))
        return Eigen::Map<const Eigen::VectorXd, 0, Eigen::InnerStride<>>(x.data(), x.shape(0),
                                                                          Eigen::InnerStride<>(x.strides(0) /
                                                                                               static_cast<py::ssize_t>(sizeof(double))));
    if (x.ndim() != 2)
        throw Error({issue("wrong_shape", '/' + name, {name, std::to_string(x.ndim()) + " dimensions", std::string(parameter.shape)})});
    Eigen::MatrixXd out(x.shape(0), x.shape(1));
    for (Eigen::Index i = 0; i < out.rows(); ++i)
        for (Eigen::Index j = 0; j < out.cols(); ++j) out(i, j) = *x.data(i, j);
    return out;
}

/// What the function is given, made while Python may be asked.
template <class A>
auto held(const typename Taken<A>::type& x, const Parameter& parameter) {
    using T = operations::Argument<A>;
    constexpr Form form = operations::form_of<A>();
    const std::string where = '/' + std::string(parameter.name);
    if constexpr (form == Form::document && !operations::Document<T>) {
        if constexpr (!describe::is_optional<std::remove_cvref_t<A>>)
            return x.is_none() && !parameter.needed() ? T{} : structure_of<T>(x, where);
        else return x.is_none() ? std::nullopt : std::optional(structure_of<T>(x, where));
    } else if constexpr (form == Form::list) {
        using Element = typename T::value_type;
        if constexpr (operations::Document<Element>) {
            T out;
            for (const auto& element : py::iterable(x))
                out.push_back(structure_of<Element>(element, where + '/' + std::to_string(out.size())));
            return out;
        } else {
            return from_dict<T>(py::list(x), where);
        }
    } else if constexpr (form == Form::texts) {
        return texts_of(x, parameter);
    } else if constexpr (form == Form::choice) {
        return operations::choice<T>(x, parameter.name);
    } else if constexpr (form == Form::array) {
        return x.is_none() && !parameter.needed() ? Eigen::MatrixXd() : matrix_of(x, parameter);
    } else {
        return x;
    }
}

/// A held value as the function takes it; a document that was not given is one that says nothing.
template <class A, class H>
const auto& handed(const H& x) {
    if constexpr (std::is_same_v<H, const Evaluation*>) {
        return *x;
    } else if constexpr (std::is_pointer_v<H> && !std::is_pointer_v<A>) {
        static const std::remove_cv_t<std::remove_pointer_t<H>> nothing{};
        return x == nullptr ? nothing : *x;
    } else {
        return x;
    }
}

template <class R>
py::object returned(const R& x) {
    if constexpr (describe::is_variant<R>) {
        return std::visit([](const auto& alternative) { return returned(alternative); }, x);
    } else if constexpr (std::is_same_v<R, Eigen::VectorXd>) {
        return py::array_t<double>(x.size(), x.data());
    } else if constexpr (std::is_same_v<R, Eigen::MatrixXd>) {
        py::array_t<double> out({x.rows(), x.cols()});
        Eigen::Map<Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>(out.mutable_data(), x.rows(), x.cols()) = x;
        return out;
    } else if constexpr (requires { typename R::key_type::first_type; }) {
        py::dict out;
        for (const auto& [pair, value] : x) out[py::make_tuple(pair.first, pair.second)] = value;
        return out;
    } else {
        return to_python(x);
    }
}

template <class R>
std::string result_type() {
    if constexpr (std::is_base_of_v<Eigen::EigenBase<R>, R>) return "npt.NDArray[Any]";
    else if constexpr (requires { typename R::key_type::first_type; }) return "dict[tuple[str, str], float]";
    else return type_name<R>();
}

template <class A>
std::string parameter_type() {
    using T = operations::Argument<A>;
    constexpr Form form = operations::form_of<A>();
    std::string out;
    if constexpr (form == Form::array) out = "npt.ArrayLike";
    else if constexpr (form == Form::handle) out = "Evaluation";
    else if constexpr (form == Form::text) out = "str";
    else if constexpr (form == Form::texts) out = "Iterable[str]";
    else if constexpr (operations::Document<T>) out = type_name<T>();
    else if constexpr (form == Form::list) {
        using Element = typename T::value_type;
        out = operations::Document<Element> ? "Iterable[" + type_name<Element>() + "]" : "Iterable[Mapping[str, Any]]";
    } else if constexpr (form == Form::choice) {
        out = type_name<T>();
        if (describe::value_of<T>("the_public")) out.insert(out.size() - 1, ", \"public\"");
    } else {
        out = type_name<T>(true);
    }
    return out;
}

Spelt spelt(const Parameter& parameter, std::string type) {
    if (parameter.name == operations::evaluation.name) return {.name = "self"};
    Spelt out{.name = std::string(parameter.name), .type = std::move(type), .named = parameter.named};
    if (parameter.needed()) return out;
    if (std::holds_alternative<std::nullptr_t>(parameter.standard)) out.type += " | None";
    out.standard = std::visit(
        [](const auto& value) -> std::string {
            using T = std::decay_t<decltype(value)>;
            if constexpr (std::is_same_v<T, std::string_view>) return py::repr(py::str(value.data(), value.size()));
            else if constexpr (std::is_same_v<T, std::nullptr_t> || std::is_same_v<T, std::monostate>) return "None";
            else return py::repr(py::cast(value));
        },
        parameter.standard);
    return out;
}

template <class R, class... A>
std::string documentation(const Operation<R, A...>& operation) {
    std::string out(operation.text);
    if (operation.parameters.size() > (operation.room == "evaluation" ? 1 : 0)) out += "\n\n    Args:";
    for (const Parameter& p : operation.parameters) {
        if (p.name == operations::evaluation.name) continue;
        out += "\n        " + std::string(p.name) + ": " + std::string(p.text);
        if (!p.shape.empty()) out += " Shape: " + std::string(p.shape) + '.';
    }
    out += "\n\n    Returns:\n        " + std::string(operation.result) + '.';
    if (!operation.errors.empty()) out += "\n\n    Raises:\n        Error: " + std::string(operation.errors) + '.';
    return out + "\n    ";
}

/// What Python calls.
template <class R, class... A>
struct Call {
    const Operation<R, A...>* operation;

    // pybind11 hands every argument over by value. NOLINTNEXTLINE(performance-unnecessary-value-param)
    py::object operator()(typename Taken<A>::type... given) const { return with(std::index_sequence_for<A...>(), given...); }

private:
    template <std::size_t... I>
    py::object with(std::index_sequence<I...>, const typename Taken<A>::type&... given) const {
        const std::tuple<decltype(held<A>(given, Parameter{}))...> arguments{held<A>(given, operation->parameters[I])...};
        const R result = [&] {
            const py::gil_scoped_release free;
            const Interruptible watched(no_signal);
            return operation->function(handed<A>(std::get<I>(arguments))...);
        }();
        return returned(result);
    }
};

template <class R, class... A>
auto indices(const Operation<R, A...>&) {
    return std::index_sequence_for<A...>();
}

template <class R, class... A, std::size_t... I>
void bind(Binder& binder, const Operation<R, A...>& operation, std::index_sequence<I...>) {
    const std::string name(operation.name);
    const std::string doc = "    \"\"\"" + documentation(operation) + "\"\"\"\n";
    std::vector<Spelt> parameters{spelt(operation.parameters[I], parameter_type<A>())...};
    const auto define = [&](const std::string& result) {
        std::string text = Binder::head(name, parameters, result) + doc;
        binder.define(name, Call<R, A...>{&operation}, text, parameters,
                      // a literal ends with 0. NOLINTNEXTLINE(bugprone-suspicious-stringview-data-usage)
                      py::arg(operation.parameters[I].name.data()).none(!operation.parameters[I].needed())...);
        return text;
    };
    if constexpr (!describe::is_variant<R>) {
        if constexpr (operations::Document<R>)
            static_assert(boost::mp11::mp_contains<io::Documents, R>::value, "what an operation gives belongs into io::Results");
        binder.stub += define(result_type<R>()) + '\n';
    } else {  // of the second type if its last argument is given
        const std::string plain = result_type<std::variant_alternative_t<0, R>>();
        const std::string other = result_type<std::variant_alternative_t<1, R>>();
        define(plain + " | " + other);
        std::string& type = parameters.back().type;
        type.resize(type.rfind(" | None"));
        std::string given = "@overload\n" + Binder::head(name, parameters, other) + "    ...\n\n";
        given.erase(given.rfind(" = None"), 7);
        type = "None";
        binder.stub += "@overload\n" + Binder::head(name, parameters, plain) + doc + given;
    }
}

py::object evaluations(Binder& binder) {
    py::class_<Evaluation> cls =
        py::class_<Evaluation>(binder.module, "Evaluation",
                               "A framework, an assessment and a method, judged, compiled and reconciled once.", py::is_final())
            .def_property_readonly("framework", &Evaluation::framework, "The framework.")
            .def_property_readonly("assessment", &Evaluation::assessment, "The assessment.")
            .def_property_readonly("method", &Evaluation::method, "The method.")
            .def_property_readonly(
                "issues", [](const Evaluation& self) { return to_python(self.issues()); },
                "What is worth knowing of the documents: warnings and notes.");
    made_by(
        cls,
        [](const py::handle&, const Framework& framework, const Assessment& assessment, const Method* method) {
            const py::gil_scoped_release free;
            const Interruptible watched(no_signal);
            return Evaluation(framework, assessment, method == nullptr ? Method{} : *method);
        },
        "__init__(self, framework, assessment, method=None)\n--\n\nRaises Error with every issue of the documents.", py::arg("cls"),
        py::arg("framework"), py::arg("assessment"), py::arg("method") = py::none());
    shown_ready(cls);
    pickled(cls, "evaluation",
            [](const py::object& self) { return py::make_tuple(self.attr("framework"), self.attr("assessment"), self.attr("method")); });
    return cls;
}

}  // namespace

std::map<std::string, Binder> register_operations(Binder& binder) {
    std::map<std::string, Binder> rooms;
    Binder evaluation(binder.module);
    const py::object cls = evaluations(binder);
    evaluation.method(
        "with_method",
        [](const Evaluation& self, const Method* method) {
            const py::gil_scoped_release free;
            const Interruptible watched(no_signal);
            return self.with(method == nullptr ? Method{} : *method);
        },
        {{"self"}, {"method"}}, R"(def with_method(self, method: Method | None) -> Evaluation:
    """The same documents under another method, or none; only what that changes is done again.

    Raises:
        Error: with every issue of the method.
    """
)",
        py::arg("self").none(false), py::arg("method").none(true));
    operations::for_each([&](const auto& operation) {
        const std::string room(operation.room);
        if (room == "weight" || operation.name.ends_with("ranking") || operation.name == "sorting") return;  // a function for each method
        if (operation.name == "reversal") return;                                                            // with the labels of its table
        if (room.empty()) return bind(binder, operation, indices(operation));
        if (room == "evaluation") return bind(evaluation, operation, indices(operation));
        if (!rooms.contains(room)) rooms.emplace(room, Binder(binder.module.def_submodule(room.c_str())));
        bind(rooms.at(room), operation, indices(operation));
    });
    register_methods(binder, rooms);
    register_robust(rooms);
    evaluation.finish(cls, R"(class Evaluation:
    """A framework, an assessment and a method, judged, compiled and reconciled once, for every function that asks something of them."""

    def __init__(self, framework: Framework, assessment: Assessment, method: Method | None = None) -> None: ...
    @property
    def framework(self) -> Framework:
        """The framework."""
    @property
    def assessment(self) -> Assessment:
        """The assessment."""
    @property
    def method(self) -> Method:
        """The method."""
    @property
    def issues(self) -> tuple[Issue, ...]:
        """What is worth knowing of the documents: warnings and notes."""
)");
    binder.stub += evaluation.stub;
    binder.function(
        "_write_whole",
        [](const py::object& path, const py::object& content) {
            // pybind11 takes str as UTF-8 and bytes as they are
            write_text(path_of(path), content.cast<std::string>());
        },
        {{"path", "str | PathLike[str]"}, {"content", "str | bytes"}}, "None",
        "Write a file whole or not at all: beside its place first, then into it; words as UTF-8. Raises Error.");
    binder.function(
        "_traits",
        [](const py::object& rule) {
            const combine::Card card = combine::card(from_dict<combine::Rule>(rule));
            const std::string form = card.form == combine::Form::arithmetic ? "mean" : card.form == combine::Form::sum ? "sum" : "";
            return py::make_tuple(form, card.weights != combine::Weights::none);
        },
        {{"rule", "str | Mapping[str, Any]"}}, "tuple[str, bool]",
        "Whether a rule is a mean or a sum of what each part brings, else empty words; and whether it uses weights.", py::arg("rule"));
    binder.function(
        "_digits",
        [](const Framework& framework, const Method* method) {
            const Tree tree(framework);
            const std::vector<Settings> all = settings(framework, tree, method == nullptr ? Method{} : *method);
            std::map<std::string, int> out;
            for (std::size_t i = 0; i < tree.size(); ++i)
                if (all[i].rounding.mode != measure::RoundingMode::none) out.emplace(tree[i].node->id, all[i].rounding.digits);
            return out;
        },
        {{"framework", "Framework"}, {"method", "Method | None", "None"}}, "dict[str, int]",
        "The decimals of every node whose value is rounded, by its id.", py::arg("framework"), py::arg("method") = py::none());
    const py::class_<Draft> draft =
        py::class_<Draft>(binder.module, "_Draft", "A file under way beside its place, which it takes whole or not at all.", py::is_final())
            .def_property_readonly(
                "file", [](const Draft& self) { return py::module_::import("os").attr("fsdecode")(py::bytes(self.file().string())); },
                "Where to write.")
            .def("keep", &Draft::keep, "Put it in its place, with the permissions of what was there. Raises Error.")
            .def("drop", &Draft::drop, "Remove it, unless it was kept.");
    made_by(
        draft, [](const py::handle&, const py::object& path) { return std::make_unique<Draft>(path_of(path)); },
        "__init__(self, path)\n--\n\nRaises Error.", py::arg("cls"), py::arg("path"));
    binder.stub +=
        "class _Draft:\n    \"\"\"A file under way beside its place, which it takes whole or not at all.\"\"\"\n\n"
        "    def __init__(self, path: str | PathLike[str]) -> None: ...\n"
        "    @property\n    def file(self) -> str:\n        \"\"\"Where to write.\"\"\"\n"
        "    def keep(self) -> None:\n        \"\"\"Put it in its place, with the permissions of what was there. Raises "
        "Error.\"\"\"\n"
        "    def drop(self) -> None:\n        \"\"\"Remove it, unless it was kept.\"\"\"\n\n";
    return rooms;
}

}  // namespace ceiba::python
