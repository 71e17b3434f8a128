#include <pybind11/numpy.h>

#include <ceiba/methods.hpp>
#include <memory>

#include "bind.hpp"

namespace ceiba::python {

namespace {

using describe::Kind;
using describe::Type;

/// A table as C++ sees it, and what keeps it alive; numbers in columns are not copied.
struct Matrix {
    py::object kept{};
    Eigen::MatrixXd copy{};
    const double* data = nullptr;
    Eigen::Index rows = 0;
    Eigen::Index columns = 0;
    Eigen::Index step = 0;
    py::object row_labels = py::none();
    py::object column_labels = py::none();

    Eigen::Map<const Eigen::MatrixXd, 0, Eigen::OuterStride<>> view() const { return {data, rows, columns, Eigen::OuterStride<>(step)}; }
};

py::object helpers() {
    return py::module_::import("ceiba._arrays");
}

bool is_array(const py::handle& x, py::ssize_t dimensions) {
    return py::isinstance<py::array_t<double>>(x) && py::reinterpret_borrow<py::array>(x).ndim() == dimensions;
}

Matrix matrix_of(const py::handle& given) {
    Matrix out;
    if (is_array(given, 2)) {
        out.kept = py::reinterpret_borrow<py::object>(given);
    } else {
        const py::tuple made = helpers().attr("table")(given);
        out.kept = made[0];
        out.row_labels = made[1];
        out.column_labels = made[2];
    }
    const auto x = py::reinterpret_borrow<py::array_t<double>>(out.kept);
    out.rows = x.shape(0);
    out.columns = x.shape(1);
    constexpr py::ssize_t size = sizeof(double);
    if (x.strides(0) == size && x.strides(1) % size == 0 && x.strides(1) >= 0) {
        out.data = x.data();
        out.step = x.strides(1) / size;
        return out;
    }
    out.copy = table(x.data(), out.rows, out.columns, x.strides(0), x.strides(1));
    out.data = out.copy.data();
    out.step = out.rows;
    return out;
}

/// Numbers of the criteria, given in their order or by their labels; without any each is 1.
Eigen::VectorXd of_criteria(const py::handle& given, const char* helper, const Matrix& matrix) {
    if (given.is_none()) return Eigen::VectorXd::Ones(matrix.columns);
    const py::object numbers = is_array(given, 1) ? py::reinterpret_borrow<py::object>(given)
                                                  : helpers().attr(helper)(given, matrix.columns, matrix.column_labels);
    const auto x = py::reinterpret_borrow<py::array_t<double>>(numbers);
    Eigen::VectorXd out(x.shape(0));
    for (Eigen::Index i = 0; i < out.size(); ++i) out[i] = *x.data(i);
    return out;
}

/// An array of numbers that `owner` holds: a few are copied, many belong to the array from then on.
template <class T, class Owner>
py::array_t<T> array_of(Owner& owner, const py::array::ShapeContainer& shape, const py::array::StridesContainer& strides) {
    const T* numbers = reinterpret_cast<const T*>(owner.data());
    if (owner.size() < 1024) return py::array_t<T>(shape, strides, numbers);
    auto kept = std::make_unique<Owner>(std::move(owner));
    const py::capsule keeper(kept.get(), [](void* held) { delete static_cast<Owner*>(held); });
    kept.release();
    return py::array_t<T>(shape, strides, numbers, keeper);
}
constexpr py::ssize_t word = sizeof(double);
py::array_t<double> array_of(Eigen::VectorXd& x) {
    return array_of<double>(x, {x.size()}, {word});
}
py::array_t<double> array_of(Eigen::MatrixXd& x) {
    if (x.cols() == 1) return array_of<double>(x, {x.rows()}, {word});
    return array_of<double>(x, {x.rows(), x.cols()}, {word, word * x.rows()});
}
py::array_t<std::int64_t> array_of(std::vector<Eigen::Index>& x) {
    static_assert(sizeof(Eigen::Index) == sizeof(std::int64_t));
    return array_of<std::int64_t>(x, {static_cast<py::ssize_t>(x.size())}, {word});
}
template <class T>
py::dict dict_of(std::map<std::string, T>& named) {
    py::dict out;
    for (auto& [name, x] : named) {
        if constexpr (requires { array_of(x); }) out[py::str(name)] = array_of(x);
        else out[py::str(name)] = x;
    }
    return out;
}

/// The values of a struct's members, read from as many arguments.
void read(const Type& type, void* structure, const py::tuple& given, std::size_t first) {
    for (const describe::Member& m : type.members)
        from_python(m.type(), m.of(structure), py::handle(given[first++]), '/' + std::string(m.note.name));
}

/// The parameters of a function that stand for a struct's members, given by name.
void spell(const Type& type, std::vector<Spelt>& parameters, std::string& doc) {
    for (const describe::Member& m : type.members) {
        Spelt spelt{.name = std::string(m.note.name), .type = type_name(m.type(), true), .named = true};
        const Kind kind = m.type().kind;
        const void* standard = m.of(type.standard);
        if (kind == Kind::list) spelt.type += " | " + type_name(m.type().element(), true);  // one for all
        if (!m.note.required) {
            const bool shown = kind != Kind::structure && kind != Kind::tagged && kind != Kind::map && kind != Kind::optional;
            spelt.standard = shown ? std::string(py::repr(to_python(m.type(), standard))) : "None";
            if (!shown && kind != Kind::optional) spelt.type += " | None";
        }
        parameters.push_back(spelt);
        doc += "\n        " + std::string(m.note.name) + ": " + std::string(m.note.text);
        if (!m.note.range.empty()) doc += " Range: " + std::string(m.note.range) + '.';
    }
}

std::string about(const MethodCard& card, const std::string& text, const std::string& arguments, const std::string& returns) {
    return text + "\n\n    Source: " + card.source + ".\n\n    Args:" + arguments + "\n\n    Returns:\n        " + returns +
           "\n\n    Raises:\n        Error: with every issue of the options and the table.\n    ";
}

/// What a method was told: its name, and its options by their names.
struct Told {
    py::str name;
    py::tuple options;
    std::size_t first;
};

/// Functions for the methods of a list. call(method, given, told): given has the arguments, options from told.first on.
template <class List, class Call>
void methods_of(Binder& room, const std::string& name, const std::vector<Spelt>& arguments, const std::string& documented,
                const Type* common, const std::string& result, const std::string& returns, Call call) {
    static const std::vector<MethodCard> cards = methods();
    for (const describe::Alternative& method : describe::type<List>().alternatives) {
        const auto card = std::ranges::find_if(cards, [&](const MethodCard& c) { return c.room == name && c.method == method.tag; });
        std::vector<Spelt> parameters = arguments;
        std::string doc = documented;
        spell(method.type(), parameters, doc);
        if (common != nullptr) spell(*common, parameters, doc);
        py::tuple options(method.type().members.size());
        for (std::size_t i = 0; i < options.size(); ++i) options[i] = std::string(method.type().members[i].note.name);
        const auto function = [&method, call, told = Told{method.tag, options, arguments.size()}](const py::args& given) {
            List made{};
            read(method.type(), method.emplace(&made), given, told.first);
            return call(made, given, told);
        };
        room.function(method.tag, function, parameters, result, about(*card, std::string(method.type().text), doc, returns));
        for (const std::string& alias : card->aliases) room.alias(alias, method.tag);
    }
}

/// What `compute` finds without the GIL.
template <class Compute>
auto computed(Compute compute) {
    const py::gil_scoped_release free;
    const Interruptible watched(no_signal);
    return compute();
}

/// A class of ceiba._ranking, which holds what a method found.
py::object result_class(const char* name) {
    return py::module_::import("ceiba._ranking").attr(name);
}

/// What every ranking method can be told stands after its options.
rank::Common common_of(const py::args& given, const Told& told) {
    rank::Common out{};
    read(describe::type<rank::Common>(), &out, given, told.first + told.options.size());
    return out;
}

/// The ranks of scores, and their order.
py::tuple ranks_of(const py::array_t<double>& scores, bool higher_is_better, double rounding, const py::object& ties) {
    rank::Ranking found{.score = Eigen::Map<const Eigen::VectorXd>(scores.data(), scores.size()),
                        .higher_is_better = higher_is_better,
                        .rounding = rounding};
    rank::Common common{};
    from_python(describe::type<rank::Ties>(), &common.ties, ties, "/ties");
    found = rank::with_ranks(std::move(found), common.ties);
    return py::make_tuple(array_of(found.rank), array_of(found.order));
}

/// A ranking as Python has it, which asks for ranks and order when somebody wants them.
py::object python_ranking(rank::Ranking found, const py::args& given, const Told& told, const Matrix& x) {
    static const py::object made = result_class("Ranking");
    return made(array_of(found.score), found.higher_is_better, dict_of(found.tables), dict_of(found.sets), told.name, told.options,
                given[py::slice(told.first, told.first + told.options.size(), 1)], given[told.first + told.options.size()], found.rounding,
                x.row_labels, x.column_labels);
}

py::object ranked(const rank::Method& method, const py::args& given, const Told& told) {
    const Matrix x = matrix_of(given[0]);
    const Eigen::VectorXd weights = of_criteria(given[1], "weights", x);
    const Eigen::VectorXd directions = of_criteria(given[2], "directions", x);
    const rank::Common common = common_of(given, told);
    return python_ranking(computed([&] { return scored(method, x.view(), weights, directions, common); }), given, told, x);
}

py::object group_ranked(const rank::group::Method& method, const py::args& given, const Told& told) {
    const Matrix x = matrix_of(given[0]);
    const Eigen::VectorXd weights = of_criteria(given[1], "weights", x);
    const rank::Common common = common_of(given, told);
    return python_ranking(computed([&] { return group_ranking(method, x.view(), weights, common); }), given, told, x);
}

py::object sorted(const rank::sort::Method& method, const py::args& given, const Told& told) {
    static const py::object made = result_class("Sorting");
    const Matrix x = matrix_of(given[0]);
    const Eigen::VectorXd weights = of_criteria(given[1], "weights", x);
    const Eigen::VectorXd directions = of_criteria(given[2], "directions", x);
    rank::sort::Common common{};
    read(describe::type<rank::sort::Common>(), &common, given, told.first + told.options.size());
    rank::sort::Sorting found = computed([&] { return sorting(method, x.view(), weights, directions, common); });
    return made(py::array_t<std::int64_t>(array_of(found.classes)), found.count, dict_of(found.tables), told.name, told.options,
                given[py::slice(told.first, told.first + told.options.size(), 1)], x.row_labels, x.column_labels);
}

py::object weighed(const weight::Method& method, const py::args& given, const Told& told) {
    static const py::object made = result_class("Weights");
    const bool data = card(method).input == weight::Input::data;
    const Matrix x = matrix_of(given[0]);
    const Eigen::VectorXd directions = data ? of_criteria(given[1], "directions", x) : Eigen::VectorXd();
    weight::Weights found = computed([&] { return weights(method, x.view(), directions); });
    return made(array_of(found.weights), dict_of(found.figures), to_python(found.diagnostics), dict_of(found.tables), told.name,
                told.options, given[py::slice(told.first, told.first + told.options.size(), 1)], data ? x.column_labels : x.row_labels);
}

/// How much each judge counts, in their order or by their labels; none: none.
Eigen::VectorXd judge_weights(const py::handle& given, const py::object& labels) {
    if (given.is_none()) return Eigen::VectorXd();
    const py::array_t<double> x(helpers().attr("judge_weights")(given, labels));
    Eigen::VectorXd out(x.shape(0));
    for (Eigen::Index i = 0; i < out.size(); ++i) out[i] = *x.data(i);
    return out;
}

/// What weighs by AHP, beside the methods: a group, and weights that came from elsewhere.
void register_ahp(Binder& room) {
    const Type& group = describe::type<weight::AhpGroup>();
    const Type& ahp = describe::type<weight::Ahp>();
    const auto names = [](std::initializer_list<const Type*> types) {
        std::vector<std::string> out;
        for (const Type* type : types)
            for (const describe::Member& m : type->members) out.emplace_back(m.note.name);
        return py::tuple(py::cast(out));
    };
    const auto found_by = [](const char* name, weight::Weights found, const py::tuple& options, const py::object& given,
                             const py::object& labels) {
        static const py::object made = result_class("Weights");
        return made(array_of(found.weights), dict_of(found.figures), to_python(found.diagnostics), dict_of(found.tables), name, options,
                    given, labels);
    };
    std::vector<Spelt> parameters{{"matrices", "Any"}, {"judge_weights", "Any", "None"}};
    std::string doc =
        "\n        matrices: The judgements of each judge, criteria x criteria as `ahp` takes them: a list of arrays or tables, a mapping "
        "of "
        "judges to these, or an array of three dimensions."
        "\n        judge_weights: How much each judge counts, 0 or more, in their order or by their labels; by default 1.";
    spell(group, parameters, doc);
    spell(ahp, parameters, doc);
    room.function(
        "ahp_group",
        [=, &group, &ahp, options = names({&group, &ahp}), first = group.members.size()](const py::args& given) {
            const py::tuple stacked = helpers().attr("stacked")(given[0]);
            const Matrix x = matrix_of(stacked[0]);
            const Eigen::VectorXd counts = judge_weights(given[1], stacked[2]);
            weight::AhpGroup how{};
            weight::Ahp method{};
            read(group, &how, given, 2);
            read(ahp, &method, given, 2 + first);
            weight::Weights found = computed([&] { return ahp_group(x.view(), counts, how, method); });
            return found_by("ahp_group", std::move(found), options, given[py::slice(2, 2 + options.size(), 1)], stacked[1]);
        },
        parameters, "Weights",
        "Weights of a group of judges by the analytic hierarchy process, and how far it agrees.\n\n    Source: Aczél & Saaty (1983) "
        "Procedures for synthesizing ratio judgements, doi:10.1016/0022-2496(83)90028-7; Forman & Peniwati (1998) Aggregating individual "
        "judgments and priorities with the analytic hierarchy process, doi:10.1016/S0377-2217(97)00244-0; consensus: Goepel (2018), "
        "doi:10.13033/ijahp.v10i3.590; compatibility: Escobar, Aguarón & Moreno-Jiménez (2015), doi:10.1016/j.dss.2015.04.005.\n\n    "
        "Args:" +
            doc +
            "\n\n    Returns:\n        weights that add up to 1; figures consensus and geometric_compatibility, and those of `ahp` where "
            "judgements are aggregated; table judges: the weights of each.\n\n    Raises:\n        Error: with every issue of the options "
            "and the matrices.\n    ");
    parameters = {{"matrix", "Any"}, {"weights", "Any"}};
    doc =
        "\n        matrix: Judgements, criteria x criteria as `ahp` takes them."
        "\n        weights: The weight of each criterion, above 0.";
    spell(ahp, parameters, doc);
    room.function(
        "ahp_consistency",
        [=, &ahp, options = names({&ahp})](const py::args& given) {
            const Matrix x = matrix_of(given[0]);
            const Eigen::VectorXd weights = of_criteria(given[1], "weights", x);
            weight::Ahp method{};
            read(ahp, &method, given, 2);
            weight::Weights found = computed([&] { return ahp_consistency(x.view(), weights, method); });
            return found_by("ahp_consistency", std::move(found), options, given[py::slice(2, 2 + options.size(), 1)], x.row_labels);
        },
        parameters, "Weights",
        "How consistent judgements are with weights that came from elsewhere.\n\n    Source: Saaty (1980) The analytic hierarchy "
        "process; Aguarón & Moreno-Jiménez (2003) The geometric consistency index, doi:10.1016/S0377-2217(02)00255-2.\n\n    Args:" +
            doc +
            "\n\n    Returns:\n        the weights over their sum, with the figures and the triads of `ahp`.\n\n    Raises:\n        "
            "Error: "
            "with every issue of the input.\n    ");
}

constexpr const char* a_matrix =
    "\n        matrix: Values, alternatives x criteria: an array, lists of rows, or a table of pandas, polars or Arrow.";
constexpr const char* its_weights = "\n        weights: The weight of each criterion, 0 or more, used as it is given; by default 1.";
constexpr const char* its_directions =
    "\n        directions: For each criterion 1 or \"benefit\", -1 or \"cost\"; by default all are benefits.";
constexpr const char* rankings =
    "\n        rankings: Ranks, 1 for the best, or for means scores: alternatives x rankings."
    "\n        weights: The weight of each ranking, 0 or more; by default 1.";
constexpr const char* data_or_judgements =
    "\n        matrix: Data, alternatives x criteria, or judgements as the method takes them: an array, lists, or a table of pandas, "
    "polars "
    "or Arrow.";

}  // namespace

void register_methods(Binder& binder, std::map<std::string, Binder>& rooms) {
    const auto room = [&](const char* name) -> Binder& {
        const auto found = rooms.find(name);
        return found != rooms.end() ? found->second : rooms.emplace(name, Binder(binder.module.def_submodule(name))).first->second;
    };
    binder.module.def("_ranks", &ranks_of);
    const Type& common = describe::type<rank::Common>();
    const std::string a_ranking = "scores, ranks and the order, with the labels of the table.";
    methods_of<rank::Method>(room("rank"), "rank", {{"matrix", "Any"}, {"weights", "Any", "None"}, {"directions", "Any", "None"}},
                             std::string(a_matrix) + its_weights + its_directions, &common, "Ranking", a_ranking, ranked);
    methods_of<rank::group::Method>(room("rank_group"), "rank.group", {{"rankings", "Any"}, {"weights", "Any", "None"}}, rankings, &common,
                                    "Ranking", a_ranking, group_ranked);
    methods_of<rank::sort::Method>(room("rank_sort"), "rank.sort",
                                   {{"matrix", "Any"}, {"weights", "Any", "None"}, {"directions", "Any", "None"}},
                                   std::string(a_matrix) + its_weights + its_directions, &describe::type<rank::sort::Common>(), "Sorting",
                                   "the class of each alternative, 1 for the worst, with the labels of the table.", sorted);
    methods_of<weight::Method>(room("weight"), "weight", {{"matrix", "Any"}, {"directions", "Any", "None"}},
                               std::string(data_or_judgements) + its_directions, nullptr, "Weights",
                               "weights that add up to 1, figures of their quality, and the tables on the way to them.", weighed);
    register_ahp(room("weight"));
}

}  // namespace ceiba::python
