#include <pybind11/numpy.h>

#include <ceiba/methods.hpp>
#include <ceiba/robust/constrained.hpp>

#include "bind.hpp"

/// What asks how far a result depends on what is not known: weights that are drawn, and the tests of rank reversal. Arrays in and out;
/// labels are the part of ceiba.weight and ceiba.rank.
namespace ceiba::python {

namespace {

using Doubles = py::array_t<double, py::array::f_style | py::array::forcecast>;

Eigen::Map<const Eigen::MatrixXd> table_in(const Doubles& x) {
    return {x.data(), x.shape(0), x.ndim() < 2 ? 1 : x.shape(1)};
}
Eigen::Map<const Eigen::VectorXd> numbers_in(const Doubles& x) {
    return {x.data(), x.size()};
}

py::array_t<double> table_out(const Eigen::MatrixXd& x) {
    py::array_t<double> out({x.rows(), x.cols()});
    Eigen::Map<Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>(out.mutable_data(), x.rows(), x.cols()) = x;
    return out;
}

py::tuple sampled(std::int64_t criteria, const py::object& constraints, const py::object& draws) {
    const auto known = from_dict<robust::WeightConstraints>(constraints);
    const auto which = from_dict<robust::Draws>(draws);
    const robust::ConstrainedWeights found = [&] {
        const py::gil_scoped_release free;
        const Interruptible watched(no_signal);
        return robust::constrained_weights(criteria, known, which);
    }();
    return py::make_tuple(table_out(found.weights), found.exact, found.thinning);
}

py::array_t<double> sampled_around(const Doubles& centre, double concentration, const py::object& draws) {
    const auto which = from_dict<robust::Draws>(draws);
    const Eigen::MatrixXd found = [&] {
        const py::gil_scoped_release free;
        const Interruptible watched(no_signal);
        return robust::dirichlet_weights(numbers_in(centre), concentration, which);
    }();
    return table_out(found);
}

/// A method with its options, which may be arrays, and one value for all criteria.
rank::Method method_in(const std::string& name, const py::dict& options) {
    rank::Method out{};
    const auto& known = describe::type<rank::Method>().alternatives;
    const auto which = std::ranges::find(known, name, &describe::Alternative::tag);
    std::vector<Issue> issues;
    if (which == known.end()) {
        std::string names;
        for (const describe::Alternative& each : known) names += (names.empty() ? "" : ", ") + each.tag;
        throw Error({issue("unknown_value", "/method", {name, names})});
    }
    void* structure = which->emplace(&out);
    for (const auto& [key, value] : options) {
        const auto option = key.cast<std::string>();
        if (const describe::Member* m = which->type().member(option)) from_python(m->type(), m->of(structure), value, '/' + option);
        else issues.push_back(issue("unknown_key", '/' + option, {option}));
    }
    for (const describe::Member& m : which->type().members)
        if (const std::string option(m.note.name); m.note.required && !options.contains(option))
            issues.push_back(issue("missing_key", '/' + option, {option}));
    throw_if_errors(issues);
    return out;
}

py::tuple reversed(const std::string& name, const py::dict& options, const Doubles& x, const Doubles& weights, const Doubles& directions,
                   const Doubles& worse, const py::object& told) {
    const auto method = method_in(name, options);
    const auto common = from_dict<rank::Common>(told);
    const RankReversal found = [&] {
        const py::gil_scoped_release free;
        const Interruptible watched(no_signal);
        return reversal(method, table_in(x), numbers_in(weights), numbers_in(directions), table_in(worse), common);
    }();
    py::list changed;
    for (const ReplacedAlternative& one : found.best_changed) changed.append(py::make_tuple(one.replaced, one.by, one.best));
    const auto m = static_cast<py::ssize_t>(found.pairwise.size());
    py::array_t<double> pairwise({m, m});
    double* at = pairwise.mutable_data();
    for (const std::vector<double>& row : found.pairwise) at = std::copy(row.begin(), row.end(), at);
    return py::make_tuple(found.method, found.options, found.best, py::array_t<double>(m, found.rank.data()), found.replacements, changed,
                          pairwise, found.not_transitive, found.turned_round);
}

}  // namespace

void register_robust(std::map<std::string, Binder>& rooms) {
    const std::string array = "npt.NDArray[Any]";
    rooms.at("weight").function("_sample", sampled,
                                {{"criteria", "int"}, {"constraints", "Mapping[str, Any]"}, {"draws", "Mapping[str, Any]"}},
                                "tuple[" + array + ", bool, int]",
                                "Weights that meet constraints, whether each draw is independent, and the thinning. Raises Error.");
    rooms.at("weight").function("_sample_around", sampled_around,
                                {{"centre", array}, {"concentration", "float"}, {"draws", "Mapping[str, Any]"}}, array,
                                "Weights around a centre. Raises Error.");
    rooms.at("rank").function("_reversal", reversed,
                              {{"method", "str"},
                               {"options", "Mapping[str, Any]"},
                               {"matrix", array},
                               {"weights", array},
                               {"directions", array},
                               {"worse", array},
                               {"common", "Mapping[str, Any]"}},
                              "tuple[str, dict[str, str], list[int], " + array + ", int | None, list[tuple[int, int, list[int]]], " +
                                  array + ", list[list[int]], list[list[int]]]",
                              "The method, its options, who is best, the ranks, and what each test of rank reversal found. Raises Error.");
}

}  // namespace ceiba::python
