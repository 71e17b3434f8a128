#include <algorithm>
#include <ceiba/called.hpp>
#include <ceiba/check_catalogue.hpp>
#include <ceiba/io/responses.hpp>
#include <iterator>

#include "bind.hpp"

namespace ceiba::python {

namespace {

/// Text in bytes, or columns of text; what holds the cells must outlive the sheet.
Sheet sheet_of(const py::object& source, const TableOptions& options) {
    if (py::isinstance<py::bytes>(source)) {
        char* bytes = nullptr;
        py::ssize_t size = 0;
        if (PyBytes_AsStringAndSize(source.ptr(), &bytes, &size) != 0) throw py::error_already_set();
        const py::gil_scoped_release free;
        return sheet({bytes, static_cast<std::size_t>(size)}, options);
    }
    const py::list columns = source;
    SheetBuilder builder(columns.size());
    for (std::size_t c = 0; c < columns.size(); ++c)
        for (const py::handle cell : py::list(columns[c])) {
            py::ssize_t size = 0;
            const char* text = PyUnicode_AsUTF8AndSize(cell.ptr(), &size);
            if (text == nullptr) throw py::error_already_set();
            builder.add(c, {text, static_cast<std::size_t>(size)});
        }
    return builder.take();
}

/// The assessments of a table; they are handed over once, what remains tells where their responses stand.
struct Read {
    Readings readings{};
    py::list assessments{};
};

/// Each meaning as its state, its answer and its issue.
py::list told(const std::vector<CellMeaning>& meanings) {
    py::list out;
    for (const CellMeaning& m : meanings)
        out.append(py::make_tuple(m.state ? py::object(py::str(std::string(describe::name_of(*m.state)))) : py::none(),
                                  m.answer ? to_python(*m.answer) : py::none(), m.issue ? to_python(*m.issue) : py::none()));
    return out;
}

}  // namespace

void register_tables(Binder& binder) {
    bind_all<TableSummary>(binder);
    py::class_<Read>(binder.module, "_Readings", "The assessments of a table, and where in it their responses stand.")
        .def_property_readonly("assessments", [](const Read& self) { return self.assessments; })
        .def_property_readonly("summary", [](const Read& self) { return to_python(self.readings.summary); })
        .def(
            "placed",
            [](const Read& self, std::size_t assessment, const Issue& issue) { return to_python(self.readings.placed(assessment, issue)); },
            py::arg("assessment"), py::arg("issue"));
    binder.module.def(
        "_read_responses",
        [](const py::object& source, const Framework& framework, const py::object& options, bool checked) {
            const auto how = from_dict<TableOptions>(options);
            Read out;
            Sheet cells = sheet_of(source, how);
            {
                const py::gil_scoped_release free;
                out.readings = read_responses(std::move(cells), framework, how, checked);
            }
            for (Assessment& assessment : out.readings.assessments) out.assessments.append(py::cast(std::move(assessment)));
            out.readings.assessments.clear();
            return out;
        },
        py::arg("source"), py::arg("framework"), py::arg("options"), py::arg("checked"));
    binder.module.def(
        "_read_table",
        [](const py::object& source, const std::vector<std::string>& known, const py::object& options) {
            const auto how = from_dict<TableOptions>(options);
            const Table read = table(sheet_of(source, how), how, [&](std::string_view cell) {
                return std::ranges::any_of(known, [&](const std::string& name) { return folded(name) == folded(cell); });
            });
            if (read.sheet.separator == ';') options["separator"] = ";";  // which says something of the decimal marks
            py::list rows;
            for (const std::uint32_t row : read.rows) {
                py::list cells;
                for (std::size_t c = 0; c < read.head.size(); ++c) cells.append(py::str(std::string(read.sheet.at(row, c))));
                rows.append(py::make_tuple(row + 1, cells));
            }
            std::vector<Issue> errors;
            std::ranges::copy_if(read.issues, std::back_inserter(errors), [](const Issue& i) { return i.severity == Severity::error; });
            return py::make_tuple(to_python(read.head), rows, to_python(errors));
        },
        py::arg("source"), py::arg("known"), py::arg("options"));
    binder.module.def(
        "_cell_meanings",
        [](const Framework& framework, const std::vector<std::string>& indicators, const std::vector<std::string>& cells,
           const py::object& options) { return told(cell_meanings(framework, indicators, cells, from_dict<TableOptions>(options))); },
        py::arg("framework"), py::arg("indicators"), py::arg("cells"), py::arg("options"));
    binder.module.def(
        "_cell_dates",
        [](const std::vector<std::string>& cells, const py::object& options) {
            return told(cell_dates(cells, from_dict<TableOptions>(options)));
        },
        py::arg("cells"), py::arg("options"));
    binder.module.def(
        "_cell_numbers",
        [](const std::vector<std::string>& cells, const py::object& options) {
            return told(cell_numbers(cells, from_dict<TableOptions>(options)));
        },
        py::arg("cells"), py::arg("options"));
    binder.module.def(
        "_check_catalogue",
        [](const Framework& framework, const Catalogue& catalogue) { return to_python(check_catalogue(framework, catalogue)); },
        py::arg("framework"), py::arg("catalogue"));
    binder.module.def("_indicator_ids", &indicator_ids, py::arg("framework"), py::arg("names"));
    binder.module.def("_id_of", [](const std::string& name) { return id_of(name); }, py::arg("name"));
    binder.module.def(
        "_meant",
        [](const std::string& name, std::vector<std::tuple<std::string, std::optional<std::string>, std::vector<std::string>>> things) {
            std::vector<Called> known;
            for (auto& [id, code, labels] : things) known.push_back({std::move(id), std::move(code), std::move(labels)});
            const Meant found = meant(name, known);
            std::vector<std::string> ids;
            for (const std::size_t place : found.places) ids.push_back(known[place].id);
            return std::pair(std::move(ids), found.close);
        },
        py::arg("name"), py::arg("things"));
    binder.module.def("_folded", [](const std::string& name) { return folded(name); }, py::arg("name"));
    binder.stub += R"(class _Readings:
    """The assessments of a table, and where in it their responses stand."""

    @property
    def assessments(self) -> list[Assessment]:
        """One for each subject and round, in the order in which they appear."""
    @property
    def summary(self) -> TableSummary:
        """What was read."""
    def placed(self, assessment: int, issue: Issue) -> Issue:
        """An issue of an assessment with its row and column, if it concerns a response."""

def _read_responses(source: bytes | list[list[str]], framework: Framework, options: Mapping[str, Any], checked: bool) -> _Readings:
    """Read CSV, or columns of cells whose first are their names, as assessments."""

def _read_table(
    source: bytes | list[list[str]], known: Sequence[str], options: Mapping[str, Any]
) -> tuple[tuple[str, ...], list[tuple[int, list[str]]], tuple[Issue, ...]]:
    """Read a table as its head, its rows with their numbers, and what is wrong with it; notes semicolons between cells in the options."""

def _cell_meanings(
    framework: Framework, indicators: Sequence[str], cells: Sequence[str], options: Mapping[str, Any]
) -> list[tuple[str | None, float | str | None, Issue | None]]:
    """The states, the answers and the issues of the cells of one column, each on the scale of its indicator."""

def _cell_dates(cells: Sequence[str], options: Mapping[str, Any]) -> list[tuple[None, str | None, Issue | None]]:
    """The dates of the cells of one column, and why they are none."""

def _cell_numbers(cells: Sequence[str], options: Mapping[str, Any]) -> list[tuple[None, float | None, Issue | None]]:
    """The numbers of the cells of one column, and why they are none."""

def _check_catalogue(framework: Framework, catalogue: Catalogue) -> tuple[Issue, ...]:
    """All issues of a catalogue beside its framework."""

def _indicator_ids(framework: Framework, names: Sequence[str]) -> list[str]:
    """The ids of the indicators that names name; the name itself where it names none, or several."""

def _id_of(name: str) -> str:
    """The id of an institution with a name."""

def _meant(name: str, things: Sequence[tuple[str, str | None, Sequence[str]]]) -> tuple[list[str], str]:
    """The ids that a name may stand for among things with an id, a code and labels; where it is none, the name that comes closest."""

def _folded(name: str) -> str:
    """A name as far as capitals, accents and blanks do not matter."""

)";
}

}  // namespace ceiba::python
