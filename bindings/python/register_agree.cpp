#include <pybind11/numpy.h>

#include <ceiba/ceiba.hpp>

#include "bind.hpp"

namespace ceiba::python {

namespace {

using Array = py::array_t<double, py::array::forcecast>;
using Interval = std::optional<robust::Bootstrap>;

Eigen::MatrixXd table_of(const Array& ratings) {
    if (ratings.ndim() != 2)
        throw Error({issue("wrong_shape", "/ratings", {"ratings", std::to_string(ratings.ndim()) + " dimensions", "units x raters"})});
    Eigen::MatrixXd out(ratings.shape(0), ratings.shape(1));
    for (Eigen::Index u = 0; u < out.rows(); ++u) {
        for (Eigen::Index r = 0; r < out.cols(); ++r) {
            out(u, r) = *ratings.data(u, r);
            if (!std::isinf(out(u, r))) continue;
            Issue infinite = issue("not_finite", "/ratings", {py::str(py::float_(out(u, r)))});
            infinite.row = u;
            infinite.column = std::to_string(r);
            throw Error({infinite});
        }
    }
    return out;
}

/// The issues of what stands below a place of a document made up to hold it.
void refuse(std::vector<Issue> issues, std::string_view below, std::string_view called) {
    std::erase_if(issues, [&](const Issue& i) { return !i.where.starts_with(below); });
    for (Issue& i : issues) i.where = std::string(called) + i.where.substr(below.size());
    throw_if_errors(issues);
}

Interval interval_of(const py::object& said) {
    if (said.is_none()) return std::nullopt;
    Method method;
    try {
        method.consultation.intervals = from_dict<robust::Bootstrap>(said);
    } catch (const Error& e) {
        refuse(e.issues(), "", "/interval");
    }
    refuse(check(Framework{}, nullptr, &method), "/consultation/intervals", "/interval");
    return method.consultation.intervals;
}

template <class F>
Figure figure(const Eigen::MatrixXd& table, robust::Resample resample, const robust::Bootstrap& options, const F& statistic) {
    const auto known = [](double x) { return std::isnan(x) ? std::nullopt : std::optional(x); };
    const robust::Resampled found = robust::bootstrap(table, statistic, resample, options);
    return {known(statistic(table)), known(found.low), known(found.high)};
}

/// A figure for each unit, from its ratings.
template <class F>
py::object of_units(const Array& ratings, const py::object& interval, const F& statistic) {
    const Eigen::MatrixXd table = table_of(ratings);
    const auto of = [&](const Eigen::MatrixXd& one) { return statistic(one.row(0).transpose()); };
    if (const Interval drawn = interval_of(interval)) {
        std::vector<Figure> out;
        {
            const py::gil_scoped_release free;
            for (Eigen::Index u = 0; u < table.rows(); ++u) out.push_back(figure(table.row(u), robust::Resample::raters, *drawn, of));
        }
        return to_python(out);
    }
    py::array_t<double> out(table.rows());
    for (Eigen::Index u = 0; u < table.rows(); ++u) out.mutable_at(u) = of(table.row(u));
    return out;
}

/// One figure of all units.
template <class F>
py::object of_table(const Array& ratings, const py::object& interval, const F& statistic) {
    const Eigen::MatrixXd table = table_of(ratings);
    if (const Interval drawn = interval_of(interval)) {
        Figure out;
        {
            const py::gil_scoped_release free;
            out = figure(table, robust::Resample::units, *drawn, statistic);
        }
        return py::cast(out);
    }
    return py::float_(statistic(table));
}

/// Registers a function of a table, which gives plain figures, or such with intervals.
template <class F, class... Extra>
void function(Binder& binder, const std::string& name, F&& f, const std::string& options, bool each, const std::string& text,
              const Extra&... extra) {
    const std::string doc =
        text + (each ? " One figure a unit; with an interval, its raters are drawn again." : " With an interval, units are drawn again.") +
        " ratings: units x raters, NaN is missing. Raises Error.";
    binder.module.def(name.c_str(), std::forward<F>(f), doc.c_str(), py::arg("ratings"), extra..., py::arg("interval") = py::none());
    const std::string head = "@overload\ndef " + name + "(ratings: npt.ArrayLike" + options + ", interval: ";
    binder.stub += head + "None = None) -> " + (each ? "npt.NDArray[Any]" : "float") + ":\n    \"\"\"" + doc + "\"\"\"\n\n" + head +
                   "Bootstrap | Mapping[str, Any]) -> " + (each ? "tuple[Figure, ...]" : "Figure") + ": ...\n";
}

/// The capacity of masses as documents write them, and whom its places stand for.
std::pair<combine::Capacity, std::vector<std::string>> capacity_of(const py::object& masses) {
    struct Names final : combine::Siblings {
        std::vector<std::string> ids{};
        std::optional<std::size_t> place(const std::string& id) const override {
            const auto found = std::ranges::find(ids, id);
            return found == ids.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - ids.begin()));
        }
        std::optional<double> number(std::size_t, const Answer&) const override { return std::nullopt; }
    } names;
    py::dict said;
    said["masses"] = masses;
    const auto rule = from_dict<combine::Choquet>(said);
    Framework framework{.id = "f", .version = "1", .scales = {{.id = "share", .numeric = measure::Normaliser{measure::Identity{}}}}};
    framework.root = {.id = "whole", .rule = combine::Rule{rule}};
    framework.root.children.push_back({.id = "other", .question = Question{.scale = "share"}});  // even without masses it has a rule
    for (const combine::Mass& mass : rule.masses) {
        for (const std::string& id : mass.children) {
            if (names.place(id)) continue;
            names.ids.push_back(id);
            framework.root.children.push_back({.id = id, .question = Question{.scale = "share"}});
        }
    }
    refuse(check(framework), "/root/rule", "");
    return {combine::settled(rule, {}, names), names.ids};
}

py::dict shapley(const py::object& masses) {
    const auto [capacity, ids] = capacity_of(masses);
    const Eigen::VectorXd index = combine::shapley(capacity, static_cast<Eigen::Index>(ids.size()));
    py::dict out;
    for (std::size_t i = 0; i < ids.size(); ++i) out[py::str(ids[i])] = index[static_cast<Eigen::Index>(i)];
    return out;
}

py::dict interaction(const py::object& masses) {
    const auto [capacity, ids] = capacity_of(masses);
    const Eigen::MatrixXd index = combine::interactions(capacity, static_cast<Eigen::Index>(ids.size()));
    py::dict out;
    for (std::size_t i = 0; i < ids.size(); ++i)
        for (std::size_t j = i + 1; j < ids.size(); ++j)
            out[py::make_tuple(ids[i], ids[j])] = index(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j));
    return out;
}

}  // namespace

void register_agree(Binder& binder) {
    const py::kw_only only;
    function(
        binder, "percent",
        [](const Array& ratings, const py::object& interval) {
            return of_units(ratings, interval, [](const agree::Values& x) { return agree::percent(x); });
        },
        ", *", true, "Percent agreement: the share of a unit's ratings that equal the most frequent one.", only);
    function(
        binder, "pairwise",
        [](const Array& ratings, const py::object& interval) {
            return of_units(ratings, interval, [](const agree::Values& x) { return agree::pairwise(x); });
        },
        ", *", true, "Pairwise agreement: the share of pairs of raters who gave a unit the same rating.", only);
    function(
        binder, "iqr",
        [](const Array& ratings, const py::object& interval) {
            return of_units(ratings, interval, [](const agree::Values& x) { return agree::iqr(x); });
        },
        ", *", true, "Interquartile range of a unit's ratings, linear between order statistics.", only);
    function(
        binder, "sd",
        [](const Array& ratings, const py::object& interval) {
            return of_units(ratings, interval, [](const agree::Values& x) { return agree::sd(x); });
        },
        ", *", true, "Standard deviation of a unit's ratings, with n - 1.", only);
    const agree::WithinGroup usual;
    function(
        binder, "r_wg",
        [](const Array& ratings, int levels, double step, const std::string& below_zero, const py::object& interval) {
            const agree::WithinGroup options{.step = step, .below_zero = named<agree::BelowZero>(below_zero, "/below_zero")};
            if (levels < 2) throw Error({issue("out_of_range", "/levels", {std::to_string(levels), "[2, ∞)"})});
            if (!(step > 0)) throw Error({issue("out_of_range", "/step", {py::str(py::float_(step)), "(0, ∞)"})});
            return of_units(ratings, interval, [&](const agree::Values& x) { return agree::r_wg(x, levels, options); });
        },
        ", levels: int, *, step: float = ..., below_zero: " + type_name<agree::BelowZero>() + " = ...", true,
        "Within-group agreement on so many equally spaced levels, against raters who choose any with the same probability.",
        py::arg("levels"), only, py::arg("step") = usual.step, py::arg("below_zero") = to_python(usual.below_zero));
    function(
        binder, "krippendorff_alpha",
        [](const Array& ratings, const std::string& metric, const py::object& interval) {
            const auto of = named<agree::Metric>(metric, "/metric");
            return of_table(ratings, interval, [of](const Eigen::MatrixXd& t) { return agree::krippendorff_alpha(t, of); });
        },
        ", metric: " + type_name<agree::Metric>() + ", *", false, "Krippendorff's alpha: 1 less observed over expected disagreement.",
        py::arg("metric"), only);
    function(
        binder, "fleiss_kappa",
        [](const Array& ratings, const py::object& interval) {
            return of_table(ratings, interval, [](const Eigen::MatrixXd& t) { return agree::fleiss_kappa(t); });
        },
        ", *", false, "Fleiss' kappa: pairwise agreement beyond chance, for any number of raters.", only);
    function(
        binder, "cohen_kappa",
        [](const Array& ratings, const std::string& weights, const py::object& interval) {
            const auto heavy = named<agree::KappaWeights>(weights, "/weights");
            if (ratings.ndim() == 2 && ratings.shape(1) != 2)
                throw Error({issue("wrong_shape", "/ratings", {"ratings", std::to_string(ratings.shape(1)) + " raters", "2 raters"})});
            return of_table(ratings, interval, [heavy](const Eigen::MatrixXd& t) { return agree::cohen_kappa(t.col(0), t.col(1), heavy); });
        },
        ", weights: " + type_name<agree::KappaWeights>() + " = ..., *", false, "Cohen's kappa of two raters, weighted or not.",
        py::arg("weights") = to_python(agree::KappaWeights::unweighted), only);
    function(
        binder, "kendall_w",
        [](const Array& ratings, const py::object& interval) {
            return of_table(ratings, interval, [](const Eigen::MatrixXd& t) { return agree::kendall_w(t); });
        },
        ", *", false, "Kendall's coefficient of concordance W, corrected for ties.", only);
    function(
        binder, "icc",
        [](const Array& ratings, const std::string& judged, const py::object& interval) {
            const auto whose = named<agree::Judged>(judged, "/judged");
            return of_table(ratings, interval, [whose](const Eigen::MatrixXd& t) { return agree::icc(t, whose); });
        },
        ", judged: " + type_name<agree::Judged>() + ", *", false,
        "Intraclass correlation, two-way random: of one rater, ICC(2,1), or of the mean of all, ICC(2,k).", py::arg("judged"), only);
    binder.function("shapley", &shapley, "(masses: Sequence[Mapping[str, Any]]) -> dict[str, float]",
                    "Shapley indices of a Choquet capacity: how much each child matters, counting its part in groups; they add up to 1. "
                    "masses: Möbius masses as a rule has them. Raises Error.",
                    py::arg("masses"));
    binder.function("interaction", &interaction, "(masses: Sequence[Mapping[str, Any]]) -> dict[tuple[str, str], float]",
                    "Interaction index of each pair of children of a Choquet capacity: above 0 for two that need each other, below 0 for "
                    "two of which one makes up for the other. masses: Möbius masses as a rule has them. Raises Error.",
                    py::arg("masses"));
}

}  // namespace ceiba::python
