
#include <ceiba/ceiba.hpp>
#include <ceiba/io/schema.hpp>

#include "bind.hpp"

namespace ceiba::python {

namespace {

Method or_none(const Method* method) {
    return method == nullptr ? Method{} : *method;
}

Audience audience_of(const std::string& name) {
    return name == "public" ? Audience::the_public : named<Audience>(name, "/audience");  // "public" cannot be its name in C++
}

Issue make_issue(const std::string& code, const std::string& where, const py::iterable& arguments, std::optional<std::int64_t> row,
                 std::optional<std::string> column) {
    std::vector<std::string> words;
    for (const auto& a : arguments) words.push_back(py::str(a));
    Issue out = issue(code, where, std::move(words));
    out.row = row;
    out.column = std::move(column);
    return out;
}

}  // namespace

void register_functions(Binder& binder) {
    const auto none = py::none();
    const std::string audiences = type_name<Audience>() + " | Literal[\"public\"]";
    using Free = py::call_guard<py::gil_scoped_release>;
    binder.function(
        "check",
        [](const Framework& framework, const Assessment* assessment, const Method* method, const TargetProfile* targets) {
            std::vector<Issue> issues;
            {
                const py::gil_scoped_release free;
                issues = check(framework, assessment, method, targets);
            }
            return to_python(issues);
        },
        "(framework: Framework, assessment: Assessment | None = None, method: Method | None = None, targets: TargetProfile | None = None) "
        "-> tuple[Issue, ...]",
        "All issues of a framework and of what is used with it. Raises nothing.", py::arg("framework"), py::arg("assessment") = none,
        py::arg("method") = none, py::arg("targets") = none);
    binder.function(
        "reconcile",
        [](const Framework& framework, const Assessment& assessment, const Method* method, bool by_source) {
            std::vector<Reconciled> out;
            {
                const py::gil_scoped_release free;
                out = reconcile(framework, assessment, or_none(method), by_source);
            }
            return to_python(out);
        },
        "(framework: Framework, assessment: Assessment, method: Method | None = None, by_source: bool = False) -> tuple[Reconciled, ...]",
        "The answers of all institutions to each scored indicator, reconciled to one value. Raises Error.", py::arg("framework"), py::arg("assessment"),
        py::arg("method") = none, py::arg("by_source") = false);
    binder.function(
        "score",
        [](const Framework& framework, const Assessment& assessment, const Method* method) {
            return score(framework, assessment, or_none(method));
        },
        "(framework: Framework, assessment: Assessment, method: Method | None = None) -> Scores",
        "What every node came to, with coverage, bounds, effective weight and trace. Raises Error.", py::arg("framework"),
        py::arg("assessment"), py::arg("method") = none, Free());
    binder.function(
        "score_view",
        [](const Framework& framework, const Assessment& assessment, const std::string& audience, const Method* method) {
            return score_view(framework, assessment, audience_of(audience), or_none(method));
        },
        "(framework: Framework, assessment: Assessment, audience: " + audiences + ", method: Method | None = None) -> Scores",
        "What every node came to, as far as an audience may see it. Raises Error.", py::arg("framework"), py::arg("assessment"),
        py::arg("audience"), py::arg("method") = none, Free());
    binder.function(
        "fit",
        [](const Framework& framework, const std::vector<Assessment>& assessments, const Method* method) {
            return fit(framework, assessments, or_none(method));
        },
        "(framework: Framework, assessments: Sequence[Assessment], method: Method | None = None) -> Fitted",
        "A framework that needs many units, with the constants they give it, and the units with what was imputed. Raises Error.",
        py::arg("framework"), py::arg("assessments"), py::arg("method") = none, Free());
    binder.function(
        "gaps",
        [](const Framework& framework, const Scores& scores, const TargetProfile& targets, const Method* method) {
            return gaps(framework, scores, targets, or_none(method));
        },
        "(framework: Framework, scores: Scores, targets: TargetProfile, method: Method | None = None) -> Gaps",
        "How far every node with a target is from it. Raises Error.", py::arg("framework"), py::arg("scores"), py::arg("targets"),
        py::arg("method") = none, Free());
    binder.function(
        "prioritise",
        [](const Framework& framework, const Gaps& gaps, const Method* method) { return prioritise(framework, gaps, or_none(method)); },
        "(framework: Framework, gaps: Gaps, method: Method | None = None) -> Priorities",
        "Indicators with a gap, in the order in which to close them. Raises Error.", py::arg("framework"), py::arg("gaps"),
        py::arg("method") = none, Free());
    binder.function(
        "explain",
        [](const Framework& framework, const Assessment& assessment, const std::string& node, const Method* method) {
            return explain(framework, assessment, node, or_none(method));
        },
        "(framework: Framework, assessment: Assessment, node: str, method: Method | None = None) -> Explanation",
        "How a node's score came about, down to the answers, as data and in words. Raises Error.", py::arg("framework"),
        py::arg("assessment"), py::arg("node"), py::arg("method") = none, Free());
    binder.function(
        "agreement",
        [](const Framework& framework, const Assessment& assessment, const Method* method) {
            return agreement(framework, assessment, or_none(method));
        },
        "(framework: Framework, assessment: Assessment, method: Method | None = None) -> Agreement",
        "How far the institutions agree, on each indicator and over all indicators of each scale. Raises Error.", py::arg("framework"),
        py::arg("assessment"), py::arg("method") = none, Free());
    binder.function(
        "stability",
        [](const Framework& framework, const Assessment& before, const Assessment& after, const Method* method) {
            return stability(framework, before, after, or_none(method));
        },
        "(framework: Framework, before: Assessment, after: Assessment, method: Method | None = None) -> Stability",
        "How the answers of institutions moved between two rounds of a consultation. Raises Error.", py::arg("framework"),
        py::arg("before"), py::arg("after"), py::arg("method") = none, Free());
    binder.function(
        "participation",
        [](const Framework& framework, const Assessment& assessment, const Method* method) {
            return participation(framework, assessment, or_none(method));
        },
        "(framework: Framework, assessment: Assessment, method: Method | None = None) -> Participation",
        "Who was asked, and who answered: together, by institution, sector, branch, and tag of each axis. Raises Error.",
        py::arg("framework"), py::arg("assessment"), py::arg("method") = none, Free());
    binder.function(
        "participation_view",
        [](const Framework& framework, const Assessment& assessment, const std::string& audience, const Method* method) {
            return participation_view(framework, assessment, audience_of(audience), or_none(method));
        },
        "(framework: Framework, assessment: Assessment, audience: " + audiences + ", method: Method | None = None) -> Participation",
        "Who was asked and who answered, as far as an audience may see it. Raises Error.", py::arg("framework"), py::arg("assessment"),
        py::arg("audience"), py::arg("method") = none, Free());
    binder.function(
        "institution_view",
        [](const Framework& framework, const Assessment& assessment, const std::string& institution, const Method* method) {
            return institution_view(framework, assessment, institution, or_none(method));
        },
        "(framework: Framework, assessment: Assessment, institution: str, method: Method | None = None) -> InstitutionView",
        "What one institution answered, and where it differs from the value of all answers; not for the public. Raises Error.",
        py::arg("framework"), py::arg("assessment"), py::arg("institution"), py::arg("method") = none, Free());
    binder.function(
        "sector_view",
        [](const Framework& framework, const Assessment& assessment, const std::string& audience, const Method* method) {
            return sector_view(framework, assessment, audience_of(audience), or_none(method));
        },
        "(framework: Framework, assessment: Assessment, audience: " + audiences + ", method: Method | None = None) -> SectorView",
        "What each sector said of each indicator, as far as an audience may see it. Raises Error.", py::arg("framework"),
        py::arg("assessment"), py::arg("audience"), py::arg("method") = none, Free());
    binder.function(
        "grounds",
        [](const Framework& framework, const Assessment& assessment, const Method* method) {
            return grounds(framework, assessment, or_none(method));
        },
        "(framework: Framework, assessment: Assessment, method: Method | None = None) -> Grounds",
        "What the score of each node rests on: shares by kind of evidence, and confidence. Raises Error.", py::arg("framework"),
        py::arg("assessment"), py::arg("method") = none, Free());
    binder.function(
        "compare",
        [](const Framework& framework, const Assessment& before, const Assessment& after, const Method* method,
           const Framework* framework_after, const Method* method_after, std::int64_t seed) {
            const Method first = or_none(method);
            const Method second = method_after == nullptr ? first : *method_after;
            return compare({framework, before, first}, {framework_after == nullptr ? framework : *framework_after, after, second}, seed);
        },
        "(framework: Framework, before: Assessment, after: Assessment, method: Method | None = None, framework_after: Framework | None = "
        "None, method_after: Method | None = None, seed: int = 0) -> Comparison",
        "What became of every node from one round, or subject, to another, each change divided among what differs; the later round's "
        "framework and method are the earlier one's unless given. seed: of the orders drawn where parts cannot be exact. Raises Error.",
        py::arg("framework"), py::arg("before"), py::arg("after"), py::arg("method") = none, py::arg("framework_after") = none,
        py::arg("method_after") = none, py::arg("seed") = 0, Free());
    binder.function(
        "backcast",
        [](const Framework& framework, const Assessment& assessment, const Crosswalk& crosswalk, const Framework& to,
           const Method* method) { return backcast(framework, assessment, crosswalk, to, or_none(method)); },
        "(framework: Framework, assessment: Assessment, crosswalk: Crosswalk, to: Framework, method: Method | None = None) -> Backcast",
        "An earlier round as if it had been asked with a later framework. Raises Error.", py::arg("framework"), py::arg("assessment"),
        py::arg("crosswalk"), py::arg("to"), py::arg("method") = none, Free());
    binder.function(
        "standings",
        [](const py::iterable& scores, bool no_rank, const std::optional<std::vector<std::string>>& nodes) {
            std::vector<Scores> all;
            for (const auto& one : scores) all.push_back(one.cast<const Scores&>());
            const py::gil_scoped_release free;
            return standings(all, {.no_rank = no_rank, .nodes = nodes.value_or(std::vector<std::string>{})});
        },
        "(scores: Iterable[Scores], no_rank: bool = False, nodes: Sequence[str] | None = None) -> Standings",
        "Several subjects side by side, by default by their roots: in bands and quarters and, unless no_rank, with scores and ranks. "
        "Raises Error.",
        py::arg("scores"), py::arg("no_rank") = false, py::arg("nodes") = none);
    binder.function(
        "crosstab",
        [](const Framework& framework, const Scores& scores, const std::string& axis, const std::optional<std::string>& second_axis) {
            return crosstab(framework, scores, axis, second_axis);
        },
        "(framework: Framework, scores: Scores, axis: str, second_axis: str | None = None) -> CrossTab",
        "Indicators grouped by their tags on one axis or two, across the tree. Raises Error.", py::arg("framework"), py::arg("scores"),
        py::arg("axis"), py::arg("second_axis") = none, Free());
    binder.function(
        "write_whole",
        [](const py::object& path, const py::object& content) {
            // pybind11 takes str as UTF-8 and bytes as they are
            write_text(std::string(py::str(py::module_::import("os").attr("fspath")(path))), content.cast<std::string>());
        },
        "(path: str | PathLike[str], content: str | bytes) -> None",
        "Write a file whole or not at all: beside its place first, then into it; words as UTF-8. Raises Error.", py::arg("path"),
        py::arg("content"));
    binder.function(
        "schema", [](const std::string& name) { return schema(name); }, "(name: str) -> str",
        "The JSON Schema (2020-12) of a document. Raises Error for an unknown name.", py::arg("name"));
    binder.function(
        "schema_names", [] { return to_python(schema_names()); }, "() -> tuple[str, ...]", "Names of the documents that have a schema.");
    binder.function("issue", &make_issue,
                    "(code: str, where: str = \"\", arguments: Iterable[str] = (), row: int | None = None, column: str | None = None) -> "
                    "Issue",
                    "An issue of a known code, with its English text.", py::arg("code"), py::arg("where") = "",
                    py::arg("arguments") = py::tuple(), py::arg("row") = none, py::arg("column") = none);
    binder.function(
        "issue_text", [](const Issue& i, const std::string& language) { return text(i, language); }, "(issue: Issue, language: str) -> str",
        "The text of an issue in a language; of a language there is not, in English.", py::arg("issue"), py::arg("language"));
    binder.function(
        "languages",
        [] {
            std::vector<std::string> out;
            for (const Language& language : languages()) out.push_back(language.code);
            return to_python(out);
        },
        "() -> tuple[str, ...]", "Codes of the languages there are, English first.");
    binder.function(
        "sentences",
        [](const std::string& language) {
            py::dict out;
            for (const auto& [key, sentence] : ceiba::language(language).sentences) out[py::str(key)] = sentence;
            return out;
        },
        "(language: str) -> dict[str, str]",
        "Every sentence of a language by its key; names in braces stand for values, and what is between < and > goes with an empty one.",
        py::arg("language"));
    binder.function(
        "issue_codes",
        [] {
            py::tuple out(std::size(codes));
            for (std::size_t i = 0; i < std::size(codes); ++i) out[i] = std::string(codes[i].code);
            return out;
        },
        "() -> tuple[str, ...]", "Every code that an issue can have.");
    binder.function(
        "closest",
        [](const std::string& word, const py::iterable& candidates) -> py::object {
            std::vector<std::string> names;
            for (const auto& c : candidates) names.push_back(py::str(c));
            const std::string best = detail::closest(word, names);
            return best.empty() ? py::object(py::none()) : py::str(best);
        },
        "(word: str, candidates: Iterable[str]) -> str | None", "The candidate that was probably meant; None if none is near.",
        py::arg("word"), py::arg("candidates"));
}

}  // namespace ceiba::python
