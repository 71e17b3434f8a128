"""Results as tables: their columns follow the descriptions, their words the language asked for."""

from __future__ import annotations

import pickle
import subprocess
import sys
from typing import Any

import pandas as pd
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
SHARED = ["framework", "framework_version", "method", "assessment", "subject", "round"]


def test_a_row_a_node() -> None:
    frame = SCORES.to_frame()
    assert list(frame["id"]) == [node.id for node in SCORES.nodes]
    values = [node.value for node in SCORES.nodes]
    assert [None if pd.isna(x) else x for x in frame["value"]] == values
    assert set(frame["subject"]) == {"quelumbra"}
    assert frame.loc[0, "range_low"] == 1
    assert frame.loc[0, "range_high"] == 5


def test_a_row_a_gap_a_priority_a_step() -> None:
    assert list(GAPS.to_frame()["node"]) == [gap.node for gap in GAPS.gaps]
    assert list(PRIORITIES.to_frame()["rank"]) == list(range(1, len(PRIORITIES.priorities) + 1))
    steps = EXPLANATION.to_frame()
    assert list(steps["score_id"]) == [step.score.id for step in EXPLANATION.steps]
    assert list(steps["text"]) == [frames.words(step.text, "en") for step in EXPLANATION.steps]


@pytest.mark.parametrize(
    ("result", "left_out", "apart"),
    [
        (SCORES, {"trace"}, {"range": ["range_low", "range_high"]}),
        (GAPS, set(), {}),
        (PRIORITIES, set(), {"factors": None}),
    ],
)
def test_columns_are_the_attributes(result: Any, left_out: set[str], apart: dict[str, list[str] | None]) -> None:
    kind = {"Scores": ceiba.NodeScore, "Gaps": ceiba.Gap, "Priorities": ceiba.Priority}[type(result).__name__]
    columns = list(result.to_frame().columns)
    expected: list[str] = []
    for name in kind.__match_args__:
        parts = apart.get(name, [name])
        expected += [c for c in columns if c.startswith(f"{name}_")] if parts is None else parts
    own = [name for name in expected if name not in left_out]
    shared = [name for name in type(result).__match_args__ if name in [*SHARED, "targets"]]
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
    view = ceiba.sector_view(FRAMEWORK, ASSESSMENT, "team")
    frame = view.to_frame()
    assert len(frame) == sum(1 + len(one.sectors) for one in view.indicators)
    assert list(frame.columns[:6]) == ["indicator", "code", "label", "group", "sector", "institutions"]
    assert not {"whole", "sectors", "whole_mean"} & set(frame.columns)
    first = view.indicators[0]
    rows = frame[frame["indicator"] == first.indicator].to_dict("records")
    assert [row["group"] for row in rows] == ["whole"] + ["sectors"] * len(first.sectors)
    assert rows[0]["mean"] == first.whole.mean
    assert [row["sector"] for row in rows[1:]] == [sector.sector for sector in first.sectors]
    assert set(frame["audience"]) == {"team"}
    assert list(view.replace(indicators=[]).to_frame().columns)[:5] == list(frame.columns[:5])


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
    assert list(frame["indicator"]) == [answer.indicator for answer in SCORES.answers]
    with pytest.raises(ValueError, match="Scores has no table 'node'"):
        SCORES.to_frame(table="node")
    with pytest.raises(ValueError, match="Scores has no table 'round'"):
        SCORES.to_frame(table="round")


def test_structures_without_a_table_are_rows() -> None:
    found = frames.rows(ceiba.reconcile(FRAMEWORK, ASSESSMENT))
    assert [row["indicator"] for row in found] == [answer.indicator for answer in SCORES.answers]
    assert len(frames.rows(SCORES.nodes[0].range)) == 1


def test_a_table_without_rows_has_its_columns() -> None:
    frame = PRIORITIES.replace(priorities=[]).to_frame()
    assert list(frame.columns)[: len(ceiba.Priority.__match_args__)] == list(ceiba.Priority.__match_args__)
    assert len(frame) == 0


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
