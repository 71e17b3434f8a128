"""Results as tables: their columns follow the descriptions, their words the language asked for."""

from __future__ import annotations

import pickle
import subprocess
import sys
from typing import Any

import pandas as pd
import polars as pl
import pyarrow
import pytest

import ceiba
from ceiba import frames
from ceiba._output import csv_text

example = ceiba.examples.path
FRAMEWORK = ceiba.Framework.from_file(example("mrc_style/framework.json"))
ASSESSMENT = ceiba.Assessment.from_file(example("mrc_style/assessment_2025.json"))
LATER = ceiba.Assessment.from_file(example("mrc_style/assessment_2026.json"))
TARGETS = ceiba.TargetProfile.from_file(example("mrc_style/targets.json"))
SCORES = ceiba.score(FRAMEWORK, ASSESSMENT)
GAPS = ceiba.gaps(FRAMEWORK, SCORES, TARGETS)
PRIORITIES = ceiba.prioritise(FRAMEWORK, GAPS)
EXPLANATION = ceiba.explain(FRAMEWORK, ASSESSMENT, "leadership")
SHARED = ["framework", "framework_version", "method", "assessment", "subject", "round", "status"]


def test_a_row_a_node() -> None:
    frame = SCORES.to_frame()
    assert list(frame["node"]) == [node.id for node in SCORES.nodes]
    values = [node.value for node in SCORES.nodes]
    assert [None if pd.isna(x) else x for x in frame["value"]] == values
    assert "subject" not in frame
    assert set(SCORES.to_frame(constants=True)["subject"]) == {"quelumbra"}
    assert frame.loc[0, "range_low"] == 1
    assert frame.loc[0, "range_high"] == 5


def test_a_row_a_gap_a_priority_a_step() -> None:
    assert list(GAPS.to_frame()["node"]) == [gap.node for gap in GAPS.gaps]
    assert list(PRIORITIES.to_frame()["rank"]) == list(range(1, len(PRIORITIES.priorities) + 1))
    steps = EXPLANATION.to_frame()
    assert list(steps["node"]) == [step.score.id for step in EXPLANATION.steps]
    assert list(steps["text"]) == [frames.words(step.text, "en") for step in EXPLANATION.steps]


@pytest.mark.parametrize(
    ("result", "left_out", "apart"),
    [
        (SCORES, {"trace"}, {"range": ["range_low", "range_high"], "beside": ["beside_points", "beside_maximum", "beside_mean"]}),
        (GAPS, set(), {}),
        (PRIORITIES, set(), {"factors": None}),
    ],
)
def test_columns_are_the_attributes(result: Any, left_out: set[str], apart: dict[str, list[str] | None]) -> None:
    kind = {"Scores": ceiba.NodeScore, "Gaps": ceiba.Gap, "Priorities": ceiba.Priority}[type(result).__name__]
    key = next(name for name in ("id", "node", "indicator") if name in kind.__match_args__)
    columns = list(result.to_frame(key=key, constants=True).columns)
    expected: list[str] = []
    for name in kind.__match_args__:
        parts = apart.get(name, [name])
        expected += [c for c in columns if c.startswith(f"{name}_")] if parts is None else parts
    own = [name for name in expected if name not in left_out]
    shared = [name for name in type(result).__match_args__ if name in [*SHARED, "targets", "catalogue", "currency"]]
    assert columns == own + shared


def test_factors_have_columns() -> None:
    frame = PRIORITIES.to_frame()
    for row, priority in zip(frame.to_dict("records"), PRIORITIES.priorities, strict=True):
        factors = {factor.name: factor.value for factor in priority.factors}
        got = {name.removeprefix("factors_"): row[name] for name in row if name.startswith("factors_")}
        assert {name: value for name, value in got.items() if not pd.isna(value)} == factors


def test_shares_of_evidence_have_columns() -> None:
    grounds = ceiba.grounds(FRAMEWORK, ASSESSMENT)
    rows = frames.rows(grounds)
    assert rows[0].keys() >= {f"shares_{kind}" for kind in grounds.nodes[0].shares}
    for row, node in zip(rows, grounds.nodes, strict=True):
        assert {name: row[f"shares_{name}"] for name in node.shares} == node.shares
        assert {name for name in row if name.startswith("shares_") and row[name] is not None} == {f"shares_{k}" for k in node.shares}
    assert list(grounds.to_frame()["shares_law"].dropna())
    head, *lines = csv_text(rows).splitlines()
    assert ",shares_law," in head and len(lines) == len(rows)


def test_a_row_an_indicator_and_sector() -> None:
    view = ceiba.sector_view(FRAMEWORK, ASSESSMENT)
    frame = view.to_frame(key="indicator", constants=True)
    assert len(frame) == sum(1 + len(one.sectors) for one in view.indicators)
    assert list(frame.columns[:6]) == ["indicator", "code", "label", "group", "sector", "institutions"]
    assert not {"whole", "sectors", "whole_mean"} & set(frame.columns)
    first = view.indicators[0]
    rows = frame[frame["indicator"] == first.indicator].to_dict("records")
    assert [row["group"] for row in rows] == ["whole"] + ["sectors"] * len(first.sectors)
    assert rows[0]["mean"] == first.whole.mean
    assert [row["sector"] for row in rows[1:]] == [sector.sector for sector in first.sectors]
    assert set(frame["status"]) == {ASSESSMENT.status}
    assert list(view.replace(indicators=[]).to_frame(key="indicator").columns)[:5] == list(frame.columns[:5])


def test_languages() -> None:
    assert SCORES.to_frame().loc[0, "label"] == "National response"
    assert SCORES.to_frame("es").loc[0, "label"] == "Respuesta nacional"
    assert SCORES.to_frame(language="fr").loc[0, "label"] in ("National response", "Respuesta nacional")
    assert frames.words({"en": "a", "es": "b"}, "es") == "b"
    assert frames.words({"": "a", "es": "b"}, "en") == "a"
    assert frames.words({"es": "b"}, "en") == "b"
    assert frames.words("a", "en") == "a"
    assert frames.words({}, "en") == ""


def test_lists_of_words_are_joined() -> None:
    row = next(row for row in frames.rows(GAPS, "es") if row["unmet"])
    gap = next(gap for gap in GAPS.gaps if gap.node == row["node"])
    assert row["unmet"] == "; ".join(frames.words(text, "es") for text in gap.unmet)


def test_rules_with_options_are_written_out() -> None:
    method = ceiba.Method(id="m", defaults={"rule": {"rule": "geometric", "floor": 0.5}})
    rules = {row["rule"] for row in frames.rows(ceiba.score(FRAMEWORK, ASSESSMENT, method))}
    assert "geometric (floor: 0.5)" in rules


def test_several_results_make_one_table() -> None:
    both = frames.rows([SCORES, ceiba.score(FRAMEWORK, LATER)])
    assert [row["round"] for row in both] == ["2025"] * len(SCORES.nodes) + ["2026"] * len(SCORES.nodes)
    assert frames.rows([]) == []


def test_another_table_of_a_result() -> None:
    frame = SCORES.to_frame(table="answers")
    assert list(frame["node"]) == [answer.indicator for answer in SCORES.answers]
    with pytest.raises(ValueError, match="Scores has no table 'node'"):
        SCORES.to_frame(table="node")
    with pytest.raises(ValueError, match="Scores has no table 'round'"):
        SCORES.to_frame(table="round")


def test_structures_without_a_table_are_rows() -> None:
    found = frames.rows(ceiba.reconcile(FRAMEWORK, ASSESSMENT))
    assert [row["indicator"] for row in found] == [answer.indicator for answer in SCORES.answers]
    assert len(frames.rows(SCORES.nodes[0].range)) == 1


def plan_documents() -> tuple[ceiba.Catalogue, ceiba.Constraints, ceiba.Plan]:
    """A plan of one action, which breaks off at the end of its only period."""
    action = {"id": "act", "lead": "ministry", "closes": [{"indicator": GAPS.gaps[0].node, "to": 5}], "duration": 2}
    catalogue = ceiba.Catalogue(id="c", institutions=[{"id": "ministry"}], actions=[action])
    constraints = ceiba.Constraints(id="k", periods=[{"id": "y1", "start": "2026-01-01", "end": "2026-12-31"}])
    return catalogue, constraints, ceiba.Plan(id="p", actions=[{"action": "act", "start": "y1"}])


def recommended() -> ceiba.Recommended:
    """A recommendation of one action for one gap."""
    node = GAPS.gaps[0].node
    action = {"id": "act", "lead": "ministry", "closes": [{"indicator": node, "to": 5}]}
    catalogue = ceiba.Catalogue(id="c", institutions=[{"id": "ministry"}], actions=[action])
    one = {"id": "one", "title": "Act", "area": "law", "indicators": [node], "actions": ["act"]}
    advice = ceiba.Recommendations(id="r", areas=[{"id": "law"}], recommendations=[one])
    return ceiba.recommend(FRAMEWORK, ASSESSMENT, TARGETS, catalogue, advice)


def of_goals() -> tuple[ceiba.SelectedActions, ceiba.Costing]:
    """An action to a level above an indicator, and another of unknown cost that leads to none, with a fund that pays too little."""
    gap = next(gap for gap in GAPS.gaps if gap.gap and gap.levels and gap.target == 4)
    actions = [
        {"id": "act", "lead": "ministry", "closes": [{"indicator": gap.node, "to": 5}], "one_off": {"amount": 7}},
        {"id": "tell", "lead": "ministry", "type": "telling"},
    ]
    catalogue = ceiba.Catalogue(id="c", institutions=[{"id": "ministry", "label": "Ministry"}], actions=actions)
    limits = {"periods": [{"id": "y1"}], "funds": [{"id": "state", "budget": [5]}], "mandatory": ["act", "tell"]}
    targets = TARGETS.replace(nodes={**TARGETS.nodes, gap.node: {"target": "fixed", "value": 5}})
    crosswalk = ceiba.Crosswalk(id="w", earlier=FRAMEWORK.id, later=FRAMEWORK.id, rows=[{"later": gap.node, "earlier": [gap.node]}])
    return (
        ceiba.selected_actions(FRAMEWORK, ASSESSMENT, targets, catalogue, crosswalk, FRAMEWORK, ["telling"]),
        ceiba.costing(FRAMEWORK, ASSESSMENT, targets, catalogue, ceiba.Constraints(id="k", forbidden=[], **limits)),
    )


PLANNED = (FRAMEWORK, ASSESSMENT, TARGETS, *plan_documents())
WORK_PLAN = ceiba.approved(ceiba.workplan(*PLANNED), "all", "2026-01-01")
RETURNED = ceiba.WorkReturn(file="a.csv", columns=["percent_done"], rows=[WORK_PLAN.rows[0].replace(percent_done=50.0)])


def best_plan() -> ceiba.Roadmap:
    """The best plan of the example, which leaves actions out."""
    catalogue, constraints = (
        kind.from_file(example(f"mrc_style/{name}.json"))
        for kind, name in ((ceiba.Catalogue, "catalogue"), (ceiba.Constraints, "constraints"))
    )
    return ceiba.roadmap(FRAMEWORK, LATER, TARGETS, catalogue, constraints, options={"gap": 0.02})


RULES = [{"id": "as_it_is"}, {"id": "least", "defaults": {"rule": "minimum"}}]
STUDY = ceiba.Study(id="s", factors=[{"id": "weights", "varies": "weights"}], draws=20)
GRID = ceiba.Study(id="g", factors=[{"id": "rule", "varies": {"varies": "methods", "methods": RULES}}])
RESULTS = (
    SCORES,
    GAPS,
    PRIORITIES,
    EXPLANATION,
    ceiba.agreement(FRAMEWORK, ASSESSMENT),
    ceiba.stability(FRAMEWORK, ASSESSMENT, LATER),
    ceiba.participation(FRAMEWORK, ASSESSMENT),
    ceiba.grounds(FRAMEWORK, ASSESSMENT),
    ceiba.compare(FRAMEWORK, ASSESSMENT, LATER),
    ceiba.standings([SCORES]),
    ceiba.crosstab(FRAMEWORK, SCORES, FRAMEWORK.axes[0].id),
    ceiba.institution_view(FRAMEWORK, ASSESSMENT, "justice_ministry"),
    ceiba.sector_view(FRAMEWORK, ASSESSMENT),
    ceiba.publish(FRAMEWORK, ASSESSMENT, draft=True),
    ceiba.weigh(FRAMEWORK, ceiba.Judgements.from_file(example("mrc_style/judgements.json"))),
    best_plan(),
    recommended(),
    *of_goals(),
    ceiba.judge_plan(*PLANNED),
    WORK_PLAN,
    ceiba.merge_work_plan(WORK_PLAN, WORK_PLAN, [RETURNED]),
    ceiba.progress(*PLANNED[:-1], WORK_PLAN, "2026-06-30"),
    ceiba.targets(FRAMEWORK, ASSESSMENT, [TARGETS]),
    ceiba.uncertainty(FRAMEWORK, [ASSESSMENT], STUDY, threads=1),
    ceiba.multiverse(FRAMEWORK, ASSESSMENT, GRID),
    ceiba.sensitivity(FRAMEWORK, [ASSESSMENT], STUDY.replace(draws=8)),
)
NAMED = ("factors_", "shares_")  # columns of names that are data


def kinds(result: Any) -> list[tuple[str, str]]:
    """The columns of a data frame and what each keeps."""
    return [(name, str(kind)) for name, kind in result.to_frame().dtypes.items() if not str(name).startswith(NAMED)]


def bare(row: Any) -> Any:
    """A row without all that may be missing."""
    types = vars(type(row))["__annotations__"]
    inner = {name: bare(getattr(row, name)) for name in types if hasattr(getattr(row, name), "to_dict")}
    return row.replace(**(inner | {name: None for name, kind in types.items() if kind.endswith(" | None")}))


def test_every_result_that_is_a_table_is_tried() -> None:
    tables = {kind for kind in vars(ceiba).values() if isinstance(kind, type) and hasattr(kind, "to_frame")} - {
        type(FRAMEWORK),
        type(ASSESSMENT),
    }
    assert tables == set(map(type, RESULTS))


@pytest.mark.parametrize("result", RESULTS, ids=lambda result: type(result).__name__)
def test_columns_and_types_do_not_depend_on_the_data(result: Any) -> None:
    table = next(name for name, kind in vars(type(result))["__annotations__"].items() if kind[:6] == "tuple[" and kind[6].isupper())
    found = getattr(result, table)
    assert found
    expected = kinds(result)
    assert kinds(result.replace(**{table: []})) == expected
    assert kinds(result.replace(**{table: list(map(bare, found))})) == expected
    assert kinds(result.replace(**{table: [bare(found[0]), *found[1:]]})) == expected
    assert {kind for _, kind in expected} <= {"float64", "int64", "Int64", "bool", "boolean", str(pd.Series(["words"]).dtype), "object"}


ABOUT_NODES = [
    result
    for result in RESULTS
    if type(result).__name__
    not in (
        "Participation",
        "Standings",
        "CrossTab",
        "JudgedPlan",
        "Recommended",
        "SelectedActions",
        "Costing",
        "WorkPlan",
        "MergedWorkPlan",
        "WorkProgress",
        "Roadmap",
    )
]


@pytest.mark.parametrize("result", [*ABOUT_NODES, FRAMEWORK, ASSESSMENT], ids=lambda result: type(result).__name__)
def test_the_key_is_the_same_everywhere(result: Any) -> None:
    nodes = {node.id for node in SCORES.nodes}
    assert set(result.to_frame()["node"]) <= nodes
    assert set(result.to_frame(key="indicator")["indicator"]) <= nodes


@pytest.mark.parametrize("result", ABOUT_NODES, ids=lambda result: type(result).__name__)
def test_csv_for_programs_has_the_same_key(result: Any) -> None:
    assert frames.columns(result)["node"] == list(result.to_frame()["node"])
    assert list(result.to_frame(constants=True).columns) == list(frames.columns(result))
    assert frames.columns(result, key=None).keys() & {"id", "node", "indicator", "score_id"}


@pytest.mark.parametrize("result", [*RESULTS, FRAMEWORK, ASSESSMENT], ids=lambda result: type(result).__name__)
def test_every_library_has_the_same_cells(result: Any) -> None:
    plain = frames.named_columns(result)
    polars_frame, arrow = result.to_frame(backend="polars"), result.to_frame(backend="pyarrow")
    assert polars_frame.columns == arrow.column_names == list(result.to_frame().columns) == list(plain)
    texts = {name: [None if cell is None else str(cell) for cell in cells] for name, cells in plain.items()}
    assert {name: [None if cell is None else str(cell) for cell in arrow[name].to_pylist()] for name in plain} == texts
    assert polars_frame.to_dict(as_series=False) == arrow.to_pydict()


def test_arrow_takes_results_as_they_are() -> None:
    assert pl.DataFrame(SCORES).equals(SCORES.to_frame(backend="polars"))
    assert pyarrow.table(GAPS).equals(GAPS.to_frame(backend="pyarrow"))
    assert pl.DataFrame(FRAMEWORK).equals(FRAMEWORK.to_frame(backend="polars"))
    with pytest.raises(ValueError, match="pandas, polars, pyarrow"):
        SCORES.to_frame(backend="excel")  # type: ignore[arg-type]  # on purpose


def test_documents_are_tables() -> None:
    nodes = FRAMEWORK.to_frame()
    assert list(nodes["node"]) == [node.id for node in SCORES.nodes]
    assert [None if pd.isna(x) else x for x in nodes["parent"]] == [node.parent for node in SCORES.nodes]
    assert list(nodes["depth"]) == [node.depth for node in SCORES.nodes]
    levels = FRAMEWORK.to_frame(table="scales")
    assert list(levels["code"]) == [level.code for scale in FRAMEWORK.scales for level in scale.levels]
    responses = ASSESSMENT.to_frame()
    assert list(responses["institution"]) == [response.institution for response in ASSESSMENT.responses]
    assert list(ASSESSMENT.to_frame(table="institutions")["id"]) == [one.id for one in ASSESSMENT.institutions]
    with pytest.raises(ValueError, match="no table 'branches'"):
        FRAMEWORK.to_frame(table="branches")


def test_types_of_columns() -> None:
    words = str(pd.Series(["words"]).dtype)
    expected = {"node": words, "label": words, "band": words, "value": "float64", "depth": "int64", "range_low": "float64", "state": words}
    assert expected.items() <= dict(kinds(SCORES)).items()
    assert dict(kinds(GAPS))["levels"] == "Int64"
    assert dict(kinds(GAPS))["critical"] == "bool"
    answers = SCORES.to_frame(table="answers")
    assert str(answers["adjudicated"].dtype) == "bool"
    frame = ASSESSMENT.replace(responses=[{**ASSESSMENT.responses[0].to_dict(), "answer": 2}]).responses[0]
    assert frames.rows(frame)[0]["answer"] == 2


def test_rows_need_no_pandas() -> None:
    code = """
import sys
sys.modules["pandas"] = None
import ceiba
from ceiba.frames import rows
scores = ceiba.Scores.from_json(sys.stdin.read())
assert len(rows(scores)) == len(scores.nodes)
try:
    scores.to_frame()
except ImportError:
    print("no pandas")
"""
    run = subprocess.run([sys.executable, "-c", code], input=SCORES.to_json(), capture_output=True, encoding="utf-8", check=True)
    assert run.stdout == "no pandas\n"


def test_errors_keep_their_issues() -> None:
    found = [ceiba.issue("bad_id", "/root/id", ["A"]), ceiba.issue("missing_column", "", ["x"], row=1, column="y")]
    error = pickle.loads(pickle.dumps(ceiba.Error(found)))
    assert isinstance(error, ValueError)
    assert error.issues == tuple(found)
    assert str(error).splitlines() == [
        "/root/id: the id 'A' must match [a-z][a-z0-9_]*",
        "row 1, column y: there is no column 'x'",
    ]
