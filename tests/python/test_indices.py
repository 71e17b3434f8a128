"""Indices over many units give their published figures: every instruments/*/index.json, fitted and scored unit by unit."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import ceiba

INSTRUMENTS = Path(__file__).parents[2] / "python" / "ceiba" / "examples" / "instruments"
NAMES = sorted(path.parent.name for path in INSTRUMENTS.glob("*/index.json"))
DOCUMENTS: dict[str, Any] = {name: json.loads((INSTRUMENTS / name / "index.json").read_text(encoding="utf-8")) for name in NAMES}


def table(name: str, key: str) -> list[dict[str, str]]:
    with (INSTRUMENTS / name / DOCUMENTS[name][key]).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def framework_of(name: str) -> ceiba.Framework:
    return ceiba.Framework.from_file(INSTRUMENTS / name / DOCUMENTS[name]["framework"])


def units_of(name: str, framework: ceiba.Framework) -> list[ceiba.Assessment]:
    document = DOCUMENTS[name]
    return [
        ceiba.Assessment(
            id=row[document["subject"]],
            framework=framework.id,
            subject={
                "id": row[document["subject"]],
                "label": row[document["label"]],
                "groups": {group: row[column] for group, column in document["groups"].items()},
            },
            round={"id": "published"},
            institutions=[{"id": "statistics"}],
            responses=[
                {"institution": "statistics", "indicator": indicator, "answer": float(row[column])}
                for indicator, column in document["answers"].items()
                if row[column] != document["missing"]
            ],
        )
        for row in table(name, "units")
    ]


@pytest.fixture(scope="module", params=NAMES)
def index(request: pytest.FixtureRequest) -> tuple[str, ceiba.Framework, list[ceiba.Assessment], ceiba.Fitted]:
    name: str = request.param
    framework = framework_of(name)
    units = units_of(name, framework)
    return name, framework, units, ceiba.fit(framework, units)


Index = tuple[str, ceiba.Framework, list[ceiba.Assessment], ceiba.Fitted]


def test_there_are_indices() -> None:
    assert NAMES


def test_published_figures(index: Index) -> None:
    name, _, _, fitted = index
    document = DOCUMENTS[name]
    expected = {row[document["subject"]]: row for row in table(name, "expected")}
    assert {unit.id for unit in fitted.assessments} == set(expected)
    for unit in fitted.assessments:
        values = {node.id: node.value for node in ceiba.score(fitted.framework, unit).nodes}
        for node, column in document["nodes"].items():
            value = values[node]
            assert value is not None, (unit.id, node)
            assert abs(value - float(expected[unit.id][column])) <= document["tolerance"], (unit.id, node)


def test_imputed_cells_are_flagged_and_answers_stay(index: Index) -> None:
    _, _, units, fitted = index
    imputed = {(cell.assessment, cell.indicator) for cell in fitted.cells if cell.imputed is not None}
    assert imputed
    found = set()
    for before, after in zip(units, fitted.assessments, strict=True):
        assert after.responses == before.responses
        scores = ceiba.score(fitted.framework, after)
        found |= {(after.id, answer.indicator) for answer in scores.answers if answer.imputed is not None}
        assert found >= {(after.id, node.id) for node in scores.nodes if node.imputed == 1 and node.rule is None}
        root = scores.nodes[0]
        assert (root.imputed > 0) == any(unit == after.id for unit, _ in imputed)
        assert root.lower is not None and root.value is not None and root.upper is not None
        assert root.lower <= root.value <= root.upper
    assert found == imputed


def test_one_batch_of_complete_units_scores_as_each(index: Index) -> None:
    _, _, _, fitted = index
    evaluator = ceiba.Evaluator(fitted.framework)
    complete = [unit for unit in fitted.assessments if not unit.imputations]
    assert complete
    answers = [{response.indicator: float(response.answer or 0) for response in unit.responses} for unit in complete]
    rows = np.array([[row[indicator] for indicator in evaluator.indicators] for row in answers])
    values = evaluator.evaluate(rows, states=None, outputs=("value",))["value"]
    for unit, row in zip(complete, values, strict=True):
        assert row[0] == ceiba.score(fitted.framework, unit).nodes[0].value


def test_constants_are_in_the_framework(index: Index) -> None:
    _, _, _, fitted = index
    scales = {scale.id: scale.numeric for scale in fitted.framework.scales}
    for column in fitted.columns:
        assert column.normaliser == scales[column.scale]


def test_what_is_not_fitted_is_not_scored(index: Index) -> None:
    _, framework, units, _ = index
    assert {issue.severity for issue in ceiba.check(framework)} == {"note"}
    with pytest.raises(ceiba.Error) as raised:
        ceiba.score(framework, units[0])
    assert {issue.code for issue in raised.value.issues} == {"needs_fit"}


def test_fitted_comes_back_from_a_file(index: Index, tmp_path: Path) -> None:
    _, _, _, fitted = index
    fitted.to_file(tmp_path / "fitted.json")
    assert ceiba.Fitted.from_file(tmp_path / "fitted.json") == fitted


def test_bad_units_say_which() -> None:
    framework = framework_of(NAMES[0])
    units = units_of(NAMES[0], framework)
    with pytest.raises(ceiba.Error) as raised:
        ceiba.fit(framework, (*units, units[1]))
    assert [(issue.code, issue.where, issue.document) for issue in raised.value.issues] == [
        ("duplicate_unit", f"/{len(units)}", "assessments")
    ]
