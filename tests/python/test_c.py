"""The library for C gives what the Python module gives, digit for digit: every operation there is, called through ctypes.

What there is, and what it takes, is read from the header, as whoever binds another language would.
"""

from __future__ import annotations

import ctypes
import inspect
import json
import os
import re
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from published import published

import ceiba
from ceiba import agree, combine, rank, robust, weight

ROOT = Path(__file__).parents[2]
HEADERS = [(ROOT / "bindings" / "c" / name).read_text("utf-8") for name in ("ceiba.h", "ceiba_operations.h")]
EXAMPLE = ceiba.examples.path("mrc_style/framework.json").parent


class Array(ctypes.Structure):
    """ceiba_values and ceiba_states: steps are counted in elements."""

    _fields_ = (
        ("data", ctypes.c_void_p),
        ("rows", ctypes.c_size_t),
        ("columns", ctypes.c_size_t),
        ("row_step", ctypes.c_ssize_t),
        ("column_step", ctypes.c_ssize_t),
    )

    def __init__(self, array: np.ndarray[Any, Any]) -> None:
        self.kept = array
        steps = [step // array.itemsize for step in array.strides]
        super().__init__(array.ctypes.data, *array.shape, *steps)


class Outputs(ctypes.Structure):
    """ceiba_outputs."""

    _fields_ = tuple((name, ctypes.c_void_p) for name in ("value", "state", "coverage", "lower", "upper"))


def built() -> Path | None:
    """The library that the tests' build made last, or the one that CEIBA_C names; one with sanitizers opens in no Python."""
    named = os.environ.get("CEIBA_C")
    found = [Path(named)] if named else sorted(ROOT.glob("build/dev*/libceiba_c.so"), key=lambda path: path.stat().st_mtime)
    return found[-1] if found else None


LIBRARY = built()
pytestmark = pytest.mark.skipif(LIBRARY is None, reason="the library for C is not built: cmake --build build/dev --target ceiba_c")
FUNCTIONS = {
    name: [tuple(re.fullmatch(r"(.*?)(\w+)", each.strip()).groups()) for each in arguments.split(",")]  # type: ignore[union-attr]  # all match
    for name, arguments in re.findall(r"CEIBA_API ceiba_status ceiba_(\w+)\(([^)]*)\);", HEADERS[1])
}


@pytest.fixture(scope="module")
def library() -> ctypes.CDLL:
    assert LIBRARY is not None
    out = ctypes.CDLL(str(LIBRARY))
    out.ceiba_version.restype = ctypes.c_char_p
    out.ceiba_free.argtypes = [ctypes.c_void_p]
    out.ceiba_free.restype = None
    out.ceiba_evaluation_free.argtypes = [ctypes.c_void_p]
    out.ceiba_evaluation_free.restype = None
    return out


def text_of(library: ctypes.CDLL, pointer: ctypes.c_void_p) -> str | None:
    if pointer.value is None:
        return None
    text = ctypes.string_at(pointer.value).decode("utf-8")
    library.ceiba_free(pointer)
    return text


def written(value: Any) -> str:
    """A value as C hands it over: text, or JSON."""
    if isinstance(value, str):
        return value
    return json.dumps(value, default=lambda one: one.tolist() if isinstance(one, np.ndarray) else one.to_dict())


def plain(value: Any) -> Any:
    """A result of Python as JSON has it."""
    if isinstance(value, dict) and any(isinstance(key, tuple) for key in value):
        pairs: dict[str, dict[str, float]] = {}
        for (one, other), index in value.items():
            pairs.setdefault(one, {})[other] = index
        return pairs
    return json.loads(written(value))


def opened(library: ctypes.CDLL, evaluation: ceiba.Evaluation) -> ctypes.c_void_p:
    """The same evaluation in C: first without its method, then with it."""
    plain_one, out = ctypes.c_void_p(), ctypes.c_void_p()
    documents = [document.to_json().encode("utf-8") for document in (evaluation.framework, evaluation.assessment, evaluation.method)]
    assert library.ceiba_evaluation_new(documents[0], documents[1], None, ctypes.byref(plain_one), None) == 0
    assert library.ceiba_evaluation_with(plain_one, documents[2], ctypes.byref(out), None) == 0
    library.ceiba_evaluation_free(plain_one)
    return out


def through_c(library: ctypes.CDLL, name: str, given: dict[str, Any]) -> tuple[dict[str, str | None], list[float]]:
    """Every text that a function gives, and the numbers."""
    out = {"result": ctypes.c_void_p(), "figures": ctypes.c_void_p(), "issues": ctypes.c_void_p()}
    numbers = np.full(len(given.get("ratings", [0])), np.nan)
    arguments: list[Any] = []
    for kind, parameter in FUNCTIONS[name]:
        value = given.get(parameter)
        if kind == "char **":
            arguments.append(ctypes.byref(out[parameter]))
        elif kind == "double *":
            arguments.append(ctypes.c_void_p(numbers.ctypes.data))
        elif kind == "const ceiba_evaluation *":
            arguments.append(opened(library, value))
        elif kind == "const ceiba_values *" and value is None:
            arguments.append(None)
        elif kind == "const ceiba_values *":
            array = np.asarray(value, float)
            arguments.append(ctypes.byref(Array(array if array.ndim == 2 else array.reshape(-1, 1))))
        elif kind == "const int64_t *":
            arguments.append(None if value is None else ctypes.byref(ctypes.c_int64(value)))
        elif kind == "const char *":
            arguments.append(None if value is None else written(value).encode("utf-8"))
        else:
            number = {"int": ctypes.c_int, "int64_t": ctypes.c_int64, "double": ctypes.c_double}[kind.strip()]
            arguments.append(number(1 if parameter == "step" and value is None else value or 0))
    status = getattr(library, f"ceiba_{name}")(*arguments)
    for kind, handle in zip((kind for kind, _ in FUNCTIONS[name]), arguments, strict=True):
        if kind == "const ceiba_evaluation *":
            library.ceiba_evaluation_free(handle)
    texts = {key: text_of(library, pointer) for key, pointer in out.items()}
    assert status == (0 if texts["issues"] is None else 1), texts["issues"]
    return texts, numbers.tolist()


def plan_documents(scores: ceiba.Scores) -> dict[str, Any]:
    """An action for the first indicator, in the second of two years, which a fund pays."""
    indicator = next(node.id for node in scores.nodes if node.answer is not None)
    action = {"id": "act", "lead": "ministry", "closes": [{"indicator": indicator, "to": 5}], "one_off": {"amount": 10}}
    catalogue = {"schema": "ceiba/catalogue/1", "id": "c", "institutions": [{"id": "ministry"}], "actions": [action]}
    funds = [{"id": "state", "budget": [4, 6], "carry_over": True}]
    periods = [{"id": f"y{year}", "start": f"202{year}-01-01", "end": f"202{year}-12-31"} for year in (1, 2)]
    constraints = {"schema": "ceiba/constraints/1", "id": "k", "periods": periods, "funds": funds}
    plan = {"schema": "ceiba/plan/1", "id": "p", "actions": [{"action": "act", "start": "y2"}]}
    advice = {
        "schema": "ceiba/recommendations/1",
        "id": "r",
        "areas": [{"id": "law"}],
        "recommendations": [{"id": "one", "title": "Act", "area": "law", "indicators": [indicator], "actions": ["act"]}],
    }
    return {
        "recommendations": ceiba.Recommendations.from_dict(advice),
        "catalogue": ceiba.Catalogue.from_dict(catalogue),
        "constraints": ceiba.Constraints.from_dict(constraints),
        "plan": ceiba.Plan.from_dict(plan),
    }


def cases() -> Iterator[tuple[str, dict[str, Any]]]:
    """At least one call of every operation, with arguments by name."""
    framework = ceiba.Framework.from_file(EXAMPLE / "framework.json")
    first, second = (ceiba.Assessment.from_file(EXAMPLE / f"assessment_{year}.json") for year in (2025, 2026))
    method = ceiba.Method.from_file(EXAMPLE / "method.json")
    targets = ceiba.TargetProfile.from_file(EXAMPLE / "targets.json")
    scores = ceiba.score(framework, first)
    gaps = ceiba.gaps(framework, scores, targets)
    documents = {"framework": framework, "assessment": first}
    under = documents | {"method": method}
    node = scores.nodes[1].id
    institution = first.institutions[0].id
    axis = framework.axes[0].id
    ratings = np.array([[3, 3, 2], [4, 1, 5], [5, 4, 4], [2, np.nan, 1], [1, 1, 2]])
    masses = [{"children": ["a"], "mass": 0.2}, {"children": ["b"], "mass": 0.3}, {"children": ["a", "b"], "mass": 0.5}]
    crosswalk = ceiba.Crosswalk(id="same", earlier=framework.id, later=framework.id, rows=[])
    drawn = {"draws": 200, "seed": 7}
    yield "check", documents | {"targets": targets, "method": method}
    yield "check", {"framework": framework.replace(scales=[])}
    yield "reconcile", under | {"by_source": True}
    for name in ("score", "agreement", "participation", "grounds", "sector_view"):
        yield name, documents
        yield name, under
    yield "publish", documents | {"draft": True}
    yield "publish", under | {"draft": True, "replaces": ceiba.publish(framework, first, None, True).assessment}
    yield "coalition_view", {"assessment": first, "comments": True}
    yield "institution_view", documents | {"institution": institution}
    yield "explain", documents | {"node": node}
    yield "fit", {"framework": framework, "assessments": [first, second]}
    yield "gaps", {"framework": framework, "scores": scores, "targets": targets}
    yield "prioritise", {"framework": framework, "gaps": gaps}
    catalogue = plan_documents(scores)["catalogue"]
    yield "gaps", {"framework": framework, "scores": scores, "targets": targets, "catalogue": catalogue}
    yield "targets", documents | {"profiles": [targets, targets.replace(id="again", indicators="next_level", nodes={})]}
    yield "peer_targets", {"framework": framework, "scores": [scores, ceiba.score(framework, second)], "statistic": "best", "nodes": [node]}
    planned = {"targets": targets, **plan_documents(scores)}
    advice = {"targets": targets, "catalogue": planned["catalogue"], "recommendations": planned.pop("recommendations")}
    yield "judge_plan", documents | planned
    yield "roadmap", documents | {name: planned[name] for name in ("targets", "catalogue", "constraints")}
    yield "recommend", documents | advice
    yield "costing", under | planned | {"axis": axis}
    yield "costing", documents | {name: planned[name] for name in ("targets", "catalogue", "constraints")}
    yield "selected_actions", documents | {name: planned[name] for name in ("targets", "catalogue")}
    identical = ceiba.Crosswalk(
        id="one",
        earlier=framework.id,
        later=framework.id,
        rows=[{"later": one.id, "earlier": [one.id]} for one in scores.nodes if one.answer],
    )
    through = {"crosswalk": identical, "to": framework, "targets": targets, "catalogue": planned["catalogue"]}
    yield "selected_actions", under | through
    yield "workplan", documents | planned
    made = ceiba.workplan(**(documents | planned))
    yield "approved", {"work_plan": made, "by": "all", "on": "2021-01-01"}
    yield "check_work_plan", {"work_plan": made.replace(rows=[made.rows[0].replace(lead="nobody")])}
    came_back = ceiba.WorkReturn(file="a.csv", columns=["percent_done"], rows=[made.rows[0].replace(percent_done=50.0)])
    yield "merge_work_plan", {"sent": made, "current": made, "returns": [came_back]}
    limits = {name: planned[name] for name in ("catalogue", "constraints")}
    followed = {"work_plan": ceiba.approved(made, "all", "2021-01-01"), "as_of": "2022-06-30"}
    yield "progress", documents | limits | followed | {"targets": targets}
    yield "remaining_constraints", limits | followed | {"as_of": "2022-01-01"}
    study = ceiba.Study(id="s", factors=[{"id": "weights", "varies": "weights"}], draws=20)
    yield "uncertainty", {"framework": framework, "assessments": [first, second], "study": study, "targets": targets, "threads": 2}
    yield "sensitivity", {"framework": framework, "assessments": [first], "study": study}
    rules = [{"id": "as_it_is"}, {"id": "least", "defaults": {"rule": "minimum"}}]
    grid = {"study": ceiba.Study(id="g", factors=[{"id": "rule", "varies": {"varies": "methods", "methods": rules}}]), "targets": targets}
    yield "multiverse", documents | grid
    yield "stability", {"framework": framework, "before": first, "after": second}
    yield "compare", {"framework": framework, "before": first, "after": second, "method_after": method, "seed": 3}
    yield "backcast", documents | {"crosswalk": crosswalk, "to": framework}
    yield "standings", {"scores": [scores, ceiba.score(framework, second)], "no_rank": True, "nodes": [node]}
    yield "standings", {"scores": [scores]}
    yield "crosstab", {"framework": framework, "scores": scores, "axis": axis}
    evaluation = {"evaluation": ceiba.Evaluation(framework, first, method)}
    for name in ("score", "agreement", "participation", "grounds", "sector_view", "fates"):
        yield f"evaluation_{name}", evaluation
    yield "evaluation_uncertainty", evaluation | {"study": study}
    yield "evaluation_multiverse", evaluation | grid
    yield "evaluation_sensitivity", evaluation | {"study": study}
    yield "evaluation_publish", evaluation | {"draft": True}
    yield "evaluation_reconcile", evaluation | {"by_source": True}
    yield "evaluation_institution_view", evaluation | {"institution": institution}
    yield "evaluation_explain", evaluation | {"node": node}
    yield "evaluation_gaps", evaluation | {"targets": targets}
    yield "evaluation_targets", evaluation | {"profiles": [targets]}
    yield "evaluation_judge_plan", evaluation | planned
    yield "evaluation_roadmap", evaluation | {name: planned[name] for name in ("targets", "catalogue", "constraints")}
    yield "evaluation_recommend", evaluation | advice
    yield "evaluation_costing", evaluation | planned
    yield "evaluation_selected_actions", evaluation | through
    yield "evaluation_workplan", evaluation | planned
    yield "evaluation_progress", evaluation | limits | followed | {"targets": targets}
    yield "evaluation_crosstab", evaluation | {"axis": axis}
    yield "evaluation_prioritise", evaluation | {"targets": targets}
    yield "evaluation_prioritise", evaluation | {"targets": targets, "catalogue": catalogue}
    yield "evaluation_stability", evaluation | {"after": ceiba.Evaluation(framework, second, method)}
    yield "evaluation_compare", evaluation | {"after": ceiba.Evaluation(framework, second), "seed": 3}
    judgements = ceiba.Judgements.from_file(EXAMPLE / "judgements.json")
    yield "check", {"framework": framework, "judgements": judgements.replace(date="today")}
    yield "weigh", {"framework": framework, "judgements": judgements}
    yield "weigh", {"framework": framework, "judgements": judgements, "for_public": True}
    yield "with_weights", {"weighing": ceiba.weigh(framework, judgements), "method": method}
    yield "schema", {"name": "framework"}
    yield "schema_names", {}
    yield "issue", {"code": "bad_id", "where": "/id", "arguments": ["Ñandú"], "row": 3, "column": "id"}
    yield "issue", {"code": "no_target"}
    yield "issue_text", {"issue": ceiba.issue("bad_id", "/id", ["Ñandú"]), "language": "es"}
    yield "issue_codes", {}
    yield "languages", {}
    yield "sentences", {"language": "es"}
    yield "closest", {"word": "scor", "candidates": ["explain", "score"]}
    yield "closest", {"word": "scor", "candidates": ["explain"]}
    for name in agree.__all__:
        own: dict[str, Any] = {"ratings": ratings[:, ::2] if name == "cohen_kappa" else ratings}
        own |= {"krippendorff_alpha": {"metric": "ordinal"}, "icc": {"judged": "average"}, "r_wg": {"levels": 5}}.get(name, {})
        yield f"agree_{name}", own
        yield f"agree_{name}", own | {"interval": drawn}
    yield "agree_r_wg", {"ratings": ratings.T, "levels": 5, "step": 2.0, "below_zero": "zero"}
    yield "combine_shapley", {"masses": masses}
    yield "combine_interaction", {"masses": masses}
    yield "methods", {}
    pair = {"first": [1, 2, 3, 4.5, 4.5], "second": [2, 1, 3, 5, 4]}
    for name in ("spearman", "weighted_spearman", "kendall_tau_b", "ws", "kemeny_distance"):
        yield f"rank_{name}", pair
    yield "rank_spearman", {"first": [1, 1], "second": [1, 2]}
    yield "rank_kemeny_distance", pair | {"unit": "kemeny_snell"}
    yield "rank_rbo", pair | {"p": 0.5}
    yield from robust_cases()


def robust_cases() -> Iterator[tuple[str, dict[str, Any]]]:
    """The calls of the room robust."""
    yield "robust_sobol_points", {"draws": 8, "dimensions": 3, "seed": 5, "first": 4}
    design = {"factors": 3, "draws": 32, "second_order": True}
    yield "robust_saltelli_sample", {"design": design, "seed": 5}
    points = robust.saltelli_sample(design, 5)
    outputs = np.column_stack([points @ [1, 2, 0], points[:, 0] * points[:, 1], np.ones(len(points))])
    outputs[3, 0] = np.nan
    options = {"together": True, "resampling": {"resamples": 100}}
    yield "robust_sobol_indices", {"outputs": outputs, "design": design}
    yield "robust_sobol_indices", {"outputs": outputs, "design": design, "options": options, "threads": 2}
    for steps in ("trajectory", "radial"):
        screened = {"factors": 3, "trajectories": 6, "steps": steps}
        yield "robust_morris_sample", {"design": screened, "seed": 5}
        found = robust.morris_sample(screened, 5) ** 2
        yield "robust_morris", {"outputs": found, "design": screened, "seed": 5, "resampling": {"resamples": 100}}
    for name in ("pawn", "given_data"):
        yield f"robust_{name}", {"inputs": points, "outputs": outputs}
        yield f"robust_{name}", {"inputs": points, "outputs": outputs, "options": {"discrete": [0]}, "threads": 2}
    values = np.array([[1, 0], [0.6, 0.6], [0, 1]])
    weights = np.array([[0.5], [0.5]])
    known = {"order": [{"greater": 0, "lesser": 1}]}
    yield "robust_smaa", {"values": values, "options": {"draws": 100, "seed": 2}}
    yield "robust_smaa", {"values": values, "high": values + 0.5, "weights": np.array([[1, 3], [2, 1.0]])}
    for name in ("weight_stability", "robustness_radius", "leave_one_out"):
        yield f"robust_{name}", {"values": values, "weights": weights}
    yield "robust_robustness_radius", {"values": values, "weights": weights, "norm": "l1", "stays": "ranking"}
    yield "robust_leave_one_out", {"values": values, "weights": weights, "groups": {"groups": [[0], [0, 1]]}}
    for name in ("robust_dominance", "extreme_ranks"):
        yield f"robust_{name}", {"values": values}
        yield f"robust_{name}", {"values": values, "constraints": known}
    yield "robust_extreme_ranks", {"values": values, "search": {"nodes": 5}}


def in_python(name: str) -> Any:
    room, _, rest = name.partition("_")
    if room == "evaluation":
        return lambda evaluation, **own: getattr(evaluation, rest)(**own)
    modules = {"agree": agree, "combine": combine, "rank": rank, "robust": robust}
    return getattr(modules[room], rest) if room in modules else getattr(ceiba, name)


CASES = list(cases())


@pytest.mark.parametrize(("name", "given"), CASES, ids=[name for name, _ in CASES])
def test_same_digits(library: ctypes.CDLL, name: str, given: dict[str, Any]) -> None:
    expected = in_python(name)(**given)
    texts, numbers = through_c(library, name, given)
    assert texts["issues"] is None
    if any(kind == "double *" for kind, _ in FUNCTIONS[name]):
        each = isinstance(expected, (tuple, np.ndarray))
        figures = list(expected) if each else [expected]
        values = [figure.value if isinstance(figure, ceiba.Figure) else figure for figure in figures]
        np.testing.assert_array_equal(numbers[: len(values)], [np.nan if value is None else value for value in values])
        if "interval" not in given:
            assert texts["figures"] is None
            return
        result = texts["figures"]
    else:
        result = texts["result"]
    if expected is None or isinstance(expected, str):
        assert result == expected
    else:
        assert result is not None and json.loads(result) == plain(expected)


BY_NAME = {
    "rank_ranking": rank,
    "rank_group_ranking": rank.group,
    "rank_sorting": rank.sort,
    "weight_weights": weight,
}  # for each of whose methods Python has a function
LABELLED = {"rank_reversal", "weight_sample", "weight_sample_around"}  # whose arrays have labels in Python
BY_AHP = {"weight_ahp_group", "weight_ahp_consistency"}  # whose options Python takes one by one


def test_every_operation_is_tried() -> None:
    assert {name for name, _ in CASES} | set(BY_NAME) | LABELLED | BY_AHP == set(FUNCTIONS)


def test_drawn_weights_have_the_same_digits(library: ctypes.CDLL) -> None:
    known = {"order": [{"greater": 2, "lesser": 0}], "intervals": [{"criterion": 1, "low": 0.1, "high": 0.5}]}
    texts, _ = through_c(library, "weight_sample", {"criteria": 3, "constraints": known, "draws": {"draws": 9, "seed": 5, "first": 250}})
    assert texts["issues"] is None
    expected = weight.sample(3, 9, seed=5, first=250, order=[(2, 0)], intervals={1: (0.1, 0.5)})
    assert json.loads(texts["result"] or "") == {"weights": expected.weights.tolist(), "exact": False, "thinning": 27}
    centre = np.array([[0.5], [0.3], [0.2]])
    texts, _ = through_c(library, "weight_sample_around", {"centre": centre, "concentration": 7.0, "draws": {"draws": 9, "seed": 5}})
    assert json.loads(texts["result"] or "")["weights"] == weight.sample_around(centre[:, 0], 7, 9, seed=5).weights.tolist()
    texts, _ = through_c(
        library, "weight_sample", {"criteria": 2, "constraints": {"intervals": [{"criterion": 0, "low": 0.6, "high": 0.5}]}}
    )
    assert [issue["code"] for issue in json.loads(texts["issues"] or "")] == ["out_of_range"]


def test_rank_reversal_is_the_same(library: ctypes.CDLL) -> None:
    x = np.array([[0.4, 0.6], [0.55, 0.4], [0, 9]])
    weights, worse = np.array([[1], [1.01]]), np.array([[-1.0, -100]])
    given = {"method": {"method": "rim", "bounds": "data"}, "matrix": x, "weights": weights, "directions": np.empty((0, 1)), "worse": worse}
    texts, _ = through_c(library, "rank_reversal", given)
    assert texts["issues"] is None
    found = json.loads(texts["result"] or "")
    expected = rank.reversal(x, weights[:, 0], method="rim", bounds="data", worse=worse)
    assert found["turned_round"] == [list(pair) for pair in expected.turned_round] and found["rank"] == expected.rank.tolist()
    assert [(one["replaced"], one["by"], one["best"]) for one in found.get("best_changed", [])] == expected.best_changed
    assert found["pairwise"] == expected.pairwise.tolist() and found["passes"] is expected.passes


@pytest.mark.parametrize("case", published("weight.group"), ids=lambda case: case["id"])
@pytest.mark.parametrize("group", ["judgements", "trimmed_mean"])
def test_groups_by_ahp_give_the_same_digits(library: ctypes.CDLL, case: dict[str, Any], group: str) -> None:
    matrices = np.array(case["matrices"], float)
    matrices[0, 0, 1] = matrices[0, 1, 0] = np.nan  # one pair that was not judged
    expected = weight.ahp_group(matrices, case["judge_weights"], group=group, trim=0.3, prioritisation="row_geometric_mean")
    given = {
        "matrices": np.concatenate(list(matrices)),
        "judge_weights": np.asarray(case["judge_weights"], float).reshape(-1, 1),
        "group": {"group": group, "trim": 0.3},
        "method": {"prioritisation": "row_geometric_mean"},
    }
    texts, _ = through_c(library, "weight_ahp_group", given)
    assert texts["issues"] is None and texts["result"] is not None
    found = json.loads(texts["result"])
    assert found["method"] == "ahp_group"
    assert found["options"]["group"] == f'"{group}"'
    assert found["weights"] == expected.weights.tolist() and found["figures"] == dict(expected.figures)
    assert found["tables"]["judges"] == expected.tables["judges"].tolist()
    weights = {"matrix": matrices[-1], "weights": expected.weights.reshape(-1, 1)}
    texts, _ = through_c(library, "weight_ahp_consistency", weights)
    assert texts["result"] is not None
    assert json.loads(texts["result"])["figures"] == dict(weight.ahp_consistency(matrices[-1], expected.weights).figures)
    texts, _ = through_c(library, "weight_ahp_group", given | {"matrices": given["matrices"][1:]})
    assert texts["issues"] is not None and json.loads(texts["issues"])[0]["where"] == "/matrices"


@pytest.mark.parametrize(
    ("name", "case"), [(name, case) for name in BY_NAME for case in published(BY_NAME[name].__name__.removeprefix("ceiba."))]
)
def test_methods_give_the_same_digits(library: ctypes.CDLL, name: str, case: dict[str, Any]) -> None:
    of_group = name == "rank_group_ranking"
    given = {key: case[key] for key in ("matrix", "weights", *(() if of_group else ("directions",))) if key in case}
    expected = getattr(BY_NAME[name], case["method"])(*given.values(), **case.get("options", {}))
    method = {"method": case["method"], **case["options"]} if "options" in case else case["method"]
    columns = {key: np.asarray(value, float).reshape(-1, 1) for key, value in given.items() if key != "matrix"}
    own = {"rankings": given["matrix"]} if of_group else {}
    texts, _ = through_c(library, name, {"method": method, "directions": np.empty((0, 1)), **given, **columns, **own})
    assert texts["issues"] is None and texts["result"] is not None
    found = json.loads(texts["result"])
    assert found["method"] == case["method"]
    for key in ("score", "rank", "order", "weights", "classes"):
        if key in found:
            assert found[key] == getattr(expected, key).tolist()


def test_names_are_those_of_python() -> None:
    for name, parameters in FUNCTIONS.items():
        if name in BY_NAME or name in LABELLED or name in BY_AHP:
            continue
        own = [each for _, each in parameters if each not in ("result", "numbers", "figures", "issues")]
        if name.startswith("evaluation_"):
            method = getattr(ceiba.Evaluation, name.removeprefix("evaluation_"))
            assert own == ["evaluation", *list(inspect.signature(method).parameters)[1:]]
            continue
        assert own == list(inspect.signature(in_python(name)).parameters)


def test_version(library: ctypes.CDLL) -> None:
    assert library.ceiba_version().decode() == ceiba.__version__
    assert f"#define CEIBA_ABI_VERSION {library.ceiba_abi_version()}" in HEADERS[0]


def test_issues_are_those_of_python(library: ctypes.CDLL) -> None:
    given = dict(next(given for name, given in CASES if name == "explain")) | {"node": "nowhere"}
    with pytest.raises(ceiba.Error) as raised:
        ceiba.explain(**given)
    texts, _ = through_c(library, "explain", given)
    assert texts["result"] is None and texts["issues"] is not None
    assert json.loads(texts["issues"]) == plain(raised.value.issues)


def test_batch(library: ctypes.CDLL) -> None:
    framework = ceiba.Framework.from_file(EXAMPLE / "framework.json")
    evaluator = ceiba.Evaluator(framework)
    random = np.random.default_rng(1)
    shape = (50, len(evaluator.indicators))
    values = np.asfortranarray(np.where(random.random(shape) < 0.1, np.nan, 1.0))  # which every scale has
    states = (random.random(values.shape) < 0.2).astype(np.uint8)
    names = ("value", "state", "coverage", "lower", "upper")
    nodes = evaluator.nodes[:5]
    imputed = random.random(values.shape) < 0.2
    expected = evaluator.evaluate(values, states, imputed=imputed, outputs=names, nodes=nodes)
    handle, issues = ctypes.c_void_p(), ctypes.c_void_p()
    assert library.ceiba_evaluator_new(framework.to_json().encode(), None, ctypes.byref(handle), ctypes.byref(issues)) == 0
    for what in ("indicators", "nodes"):
        ids = ctypes.c_void_p()
        assert getattr(library, f"ceiba_evaluator_{what}")(handle, ctypes.byref(ids), None) == 0
        assert json.loads(text_of(library, ids) or "") == list(getattr(evaluator, what))
    out = {name: np.empty_like(expected[name]) for name in names}
    status = library.ceiba_evaluator_evaluate(
        handle,
        ctypes.byref(Array(values)),
        ctypes.byref(Array(states)),
        ctypes.byref(Array(imputed.view(np.uint8))),
        json.dumps(nodes).encode(),
        ctypes.byref(Outputs(*(out[name].ctypes.data for name in names))),
        None,
        None,
        ctypes.byref(issues),
    )
    assert status == 0, text_of(library, issues)
    for name in names:
        np.testing.assert_array_equal(out[name], expected[name])
    library.ceiba_evaluator_free(handle)


def test_whoever_watches_a_thread_stops_it(library: ctypes.CDLL) -> None:
    asked: list[int] = []

    @ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p)
    def go_on(context: int) -> int:
        asked.append(context)
        return len(asked) % 2

    ratings = Array(np.random.default_rng(1).integers(1, 6, (1000, 20)).astype(float))

    def status(draws: int) -> int:
        out: int = library.ceiba_agree_kendall_w(ctypes.byref(ratings), json.dumps({"draws": draws}).encode(), None, None, None)
        return out

    library.ceiba_watch.argtypes = [type(go_on), ctypes.c_void_p]
    library.ceiba_watch.restype = None
    library.ceiba_watch(go_on, 7)
    try:
        assert status(100_000) == 3
        assert asked == [7, 7]
        others: list[int] = []
        thread = threading.Thread(target=lambda: others.append(status(1000)))
        thread.start()
        thread.join()
        assert others == [0]
    finally:
        library.ceiba_watch(go_on.__class__(), None)
    assert status(1000) == 0
    assert asked == [7, 7]


def test_example_of_the_readme() -> None:
    assert (ROOT / "bindings" / "c" / "example.c").read_text("utf-8") in (ROOT / "README.md").read_text("utf-8")
