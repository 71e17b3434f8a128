"""The published cases of tests/reference, through `Evaluator`; the tests in C++ read the same files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import ceiba

REFERENCE = Path(__file__).parents[1] / "reference"
DOCUMENTS: dict[str, Any] = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(REFERENCE.glob("*.json"))}
CASES = [
    pytest.param(document, case, id=f"{name}: {case['name']}")
    for name, document in DOCUMENTS.items()
    if "framework" in document and "cases" in document
    for case in document["cases"]
]
ARRAYS = [pytest.param(array, id=f"{array['rule']} of {array['values']}") for array in DOCUMENTS["rules"]["arrays"]]
CODES = {
    state: code
    for code, state in enumerate(
        (
            "answered",
            "not_answered",
            "not_applicable",
            "dont_know",
            "insufficient_evidence",
            "not_reviewed",
            "outside_mandate",
        )
    )
}


def scored(framework: Any, method: Any, answers: dict[str, float], states: dict[str, str]) -> dict[str, dict[str, float]]:
    """Every output of one row, by node."""
    evaluator = ceiba.Evaluator(framework, method)
    values = np.array([[answers.get(indicator, np.nan) for indicator in evaluator.indicators]], dtype=float)
    codes = np.array([[CODES[states.get(indicator, "answered")] for indicator in evaluator.indicators]], dtype=np.uint8)
    found = evaluator.evaluate(values, codes, outputs=("value", "coverage", "lower", "upper"))
    return {name: dict(zip(evaluator.nodes, map(float, rows[0]), strict=True)) for name, rows in found.items()}


@pytest.mark.parametrize(("document", "case"), CASES)
def test_case(document: dict[str, Any], case: dict[str, Any]) -> None:
    framework = ceiba.Framework.from_dict(document["framework"])
    method = ceiba.Method.from_dict(case["method"]) if "method" in case else None
    found = scored(framework, method, case["answers"], case.get("states", {}))
    for part, name in (("expected", "value"), ("coverage", "coverage"), ("lower", "lower"), ("upper", "upper")):
        for node, expected in case.get(part, {}).items():
            if expected is None:
                assert np.isnan(found[name][node]), (name, node)
            else:
                assert abs(found[name][node] - expected) <= document["tolerance"], (name, node, found[name][node])


@pytest.mark.parametrize("array", ARRAYS)
def test_array(array: dict[str, Any]) -> None:
    """A rule on plain numbers is a framework of one node."""
    low, high = DOCUMENTS["rules"]["range"]
    ids = [f"x{i}" for i in range(len(array["values"]))]
    framework = ceiba.Framework.from_dict(
        {
            "schema": "ceiba/framework/1",
            "id": "array",
            "version": "1",
            "scales": [{"id": "number", "numeric": {"normalise": "identity", "low": low, "high": high}}],
            "root": {
                "id": "root",
                "rule": array["rule"],
                "children": [
                    {"id": key, "weight": weight, "question": {"scale": "number"}}
                    for key, weight in zip(ids, array["weights"], strict=True)
                ],
            },
        }
    )
    answers = {key: value for key, value in zip(ids, array["values"], strict=True) if value is not None}
    found = scored(framework, None, answers, {})["value"]["root"]
    assert abs(found - array["expected"]) <= array["tolerance"]


def test_files_say_where_they_come_from() -> None:
    assert {"c2m2", "goalposts", "missing_policies", "rules", "samm"} <= set(DOCUMENTS)
    for name, document in DOCUMENTS.items():
        assert document.get("source") or all(array["source"] for array in document["arrays"]), name


@pytest.mark.parametrize("layout", ["columns", "slice", "backwards", "repeated", "one column", "float32", "unaligned"])
def test_any_layout_of_memory(layout: str) -> None:
    """Rows and columns are read as numpy has them, whatever the strides."""
    document = DOCUMENTS["missing_policies"]
    evaluator = ceiba.Evaluator(ceiba.Framework.from_dict(document["framework"]))
    plain = np.array([[80.0, 10.0, 40.0], [1.0, 2.0, 3.0], [50.0, 0.0, 100.0], [7.0, 7.0, 7.0]])
    expected = plain @ np.array([0.5, 0.3, 0.2])
    if layout == "columns":
        values = np.asfortranarray(plain)
    elif layout == "slice":
        wide = np.full((8, 9), 1e9)
        wide[::2, 2::3] = plain
        values = wide[::2, 2::3]
    elif layout == "backwards":
        values = plain[::-1][:, ::-1].copy()[::-1, ::-1]
    elif layout == "repeated":
        values = np.broadcast_to(plain[0], (4, 3))
        expected = np.full(4, expected[0])
    elif layout == "one column":
        values = np.broadcast_to(plain[:, :1], (4, 3))
        expected = plain[:, 0]
    elif layout == "float32":
        values = plain.astype(np.float32)
    else:
        packed = np.zeros(4, dtype=np.dtype([("tag", "u1"), ("answers", "f8", (3,))]))
        packed["answers"] = plain
        values = packed["answers"]
    found = evaluator.evaluate(values)["value"]
    root = evaluator.nodes.index("root")
    assert np.abs(found[:, root] - expected).max() <= 1e-12 * 100, found[:, root]
    states = np.broadcast_to(np.array([[0, 1, 0]], dtype=np.uint8), values.shape)
    if layout != "repeated":
        states = np.asfortranarray(states)
    without = evaluator.evaluate(values, states)["value"][:, root]
    assert np.abs(without - (np.asarray(values)[:, [0, 2]] @ np.array([0.5, 0.2])) / 0.7).max() <= 1e-12 * 100
