"""Published instruments give their published figures: every instruments/*/cases.json, by `score` and by `Evaluator`."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import ceiba

STATES = ["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate"]
INSTRUMENTS = Path(__file__).parents[2] / "python" / "ceiba" / "examples" / "instruments"
NAMES = sorted(path.parent.name for path in INSTRUMENTS.glob("*/cases.json"))
DOCUMENTS: dict[str, Any] = {name: json.loads((INSTRUMENTS / name / "cases.json").read_text(encoding="utf-8")) for name in NAMES}
VECTORS: dict[str, Any] = json.loads((Path(__file__).parents[1] / "reference" / "instruments.json").read_text(encoding="utf-8"))
CASES = [pytest.param(name, case, id=f"{name}: {case['name']}") for name in NAMES for case in DOCUMENTS[name]["cases"]]


def cases_with(member: str) -> list[Any]:
    """The cases that say something more."""
    return [pytest.param(name, case, id=f"{name}: {case['name']}") for name in NAMES for case in DOCUMENTS[name]["cases"] if member in case]


RANKS = [pytest.param(name, ranks, id=f"{name}: {ranks['name']}") for name in NAMES for ranks in DOCUMENTS[name].get("ranks", [])]
NEGATIVES = [
    pytest.param(name, negative, id=f"{name}: {negative['name']}") for name in NAMES for negative in DOCUMENTS[name].get("negative", [])
]


def framework_of(name: str) -> Any:
    return ceiba.Framework.from_file(INSTRUMENTS / name / DOCUMENTS[name]["framework"])


def method_of(name: str, file: str | None) -> Any:
    if file is None:
        return ceiba.Method.from_dict({"schema": "ceiba/method/1", "id": "as_published"})
    return ceiba.Method.from_file(INSTRUMENTS / name / file)


def without_clamps(framework: Any) -> Any:
    document = framework.to_dict()
    for scale in document["scales"]:
        if scale.get("numeric", {}).get("normalise") == "goalposts":
            scale["numeric"]["clamp"] = False
    return ceiba.Framework.from_dict(document)


def assessment_of(framework: Any, case: dict[str, Any]) -> Any:
    return ceiba.Assessment.from_dict(
        {
            "schema": "ceiba/assessment/1",
            "id": case["subject"],
            "framework": framework.id,
            "subject": {"id": case["subject"]},
            "round": {"id": "published"},
            "institutions": [{"id": "assessor"}],
            "responses": [
                {"institution": "assessor", "indicator": indicator, **(answer if isinstance(answer, dict) else {"answer": answer})}
                for indicator, answer in case["answers"].items()
                if answer is not None
            ],
        }
    )


def scores_of(framework: Any, case: dict[str, Any], method: Any) -> Any:
    return ceiba.score(framework, assessment_of(framework, case), method)


def values_of(framework: Any, case: dict[str, Any], method: Any) -> dict[str, float | None]:
    return {node.id: node.value for node in scores_of(framework, case, method).nodes}


def level_values(framework: Any) -> dict[str, dict[str, float]]:
    """For each indicator the number that each level code stands for."""
    scales = {scale.id: {level.code: level.value for level in scale.levels} for scale in framework.scales}
    found: dict[str, dict[str, float]] = {}
    below = [framework.root]
    while below:
        node = below.pop()
        below.extend(node.children)
        if node.question is not None:
            found[node.id] = scales[node.question.scale]
    return found


def batch_of(framework: Any, cases: list[dict[str, Any]], method: Any) -> list[dict[str, float]]:
    """The values of all nodes for each case, by one call of the evaluator."""
    evaluator = ceiba.Evaluator(framework, method)
    levels = level_values(framework)

    def number(case: dict[str, Any], indicator: str) -> float:
        answer = case["answers"][indicator]
        if answer is None or isinstance(answer, dict):
            return float("nan")
        return levels[indicator][answer] if isinstance(answer, str) else float(answer)

    def state(case: dict[str, Any], indicator: str) -> int:
        answer = case["answers"][indicator]
        return STATES.index(answer["state"] if isinstance(answer, dict) else "not_answered" if answer is None else "answered")

    rows = np.array([[number(case, indicator) for indicator in evaluator.indicators] for case in cases], dtype=float)
    states = np.array([[state(case, indicator) for indicator in evaluator.indicators] for case in cases], dtype=np.uint8)
    values = evaluator.evaluate(rows, states=states, outputs=("value",))["value"]
    assert values.shape == (len(cases), len(evaluator.nodes))
    return [dict(zip(evaluator.nodes, map(float, row), strict=True)) for row in values]


def ranks_of(values: dict[str, float]) -> dict[str, int]:
    """Places from the greatest value on; the instruments shipped have no ties."""
    assert len(set(values.values())) == len(values)
    order = sorted(values, key=lambda subject: values[subject], reverse=True)
    return {subject: place for place, subject in enumerate(order, 1)}


def ranked(name: str, framework: Any, ranks: dict[str, Any]) -> tuple[dict[str, int], dict[str, int]]:
    """The ranks of all subjects named, by `score` and by the evaluator."""
    method = method_of(name, ranks["method"])
    node = ranks["node"]
    cases = [case for case in DOCUMENTS[name]["cases"] if case["subject"] in ranks["expected"]]
    scored: dict[str, float] = {}
    for case in cases:
        value = values_of(framework, case, method)[node]
        assert value is not None
        scored[case["subject"]] = value
    rows = batch_of(framework, cases, method)
    return ranks_of(scored), ranks_of({case["subject"]: row[node] for case, row in zip(cases, rows, strict=True)})


def test_there_are_instruments() -> None:
    assert len(NAMES) >= 21
    assert all(ceiba.examples.path(f"instruments/{name}/framework.json").is_file() for name in NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_cases_are_well_formed(name: str) -> None:
    framework = framework_of(name)
    indicators = set(level_values(framework))
    cases = DOCUMENTS[name]["cases"]
    assert len({case["name"] for case in cases}) == len({case["subject"] for case in cases}) == len(cases)
    for case in cases:
        assert set(case["answers"]) == indicators, case["name"]
        assert case["source"], case["name"]


@pytest.mark.parametrize(("name", "case"), CASES)
def test_score(name: str, case: dict[str, Any]) -> None:
    values = values_of(framework_of(name), case, method_of(name, case.get("method")))
    for node, expected in case["expected"].items():
        value = values[node]
        if expected is None:
            assert value is None, node
        else:
            assert value is not None, node
            assert abs(value - expected) <= case["tolerance"], (node, value, expected)


@pytest.mark.parametrize(("name", "case"), cases_with("beside"))
def test_beside(name: str, case: dict[str, Any]) -> None:
    """The points that a rule says beside its value."""
    found = {node.id: node.beside for node in scores_of(framework_of(name), case, method_of(name, case.get("method"))).nodes}
    for node, expected in case["beside"].items():
        for member, number in expected.items():
            assert abs(getattr(found[node], member) - number) <= case["tolerance"], (node, member)


@pytest.mark.parametrize(("name", "case"), cases_with("gaps"))
def test_gaps(name: str, case: dict[str, Any]) -> None:
    """Gaps of indicators to their own targets."""
    framework, method = framework_of(name), method_of(name, case.get("method"))
    targets = ceiba.TargetProfile.from_dict({"schema": "ceiba/targets/1", "id": "own"})
    gaps = ceiba.gaps(framework, scores_of(framework, case, method), targets, method).gaps
    found = {gap.node: gap.gap for gap in gaps}
    for node, expected in case["gaps"].items():
        assert abs(found[node] - expected) <= case["tolerance"], (node, found[node])


@pytest.mark.parametrize(("name", "case"), cases_with("crosstab"))
def test_crosstab(name: str, case: dict[str, Any]) -> None:
    """Indicators by their tags; weighted the other way they come to something else."""
    framework, asked = framework_of(name), case["crosstab"]
    scores = scores_of(framework, case, method_of(name, case.get("method")))
    found = {
        weights: ceiba.crosstab(framework, scores, asked["axis"], weights=weights).cells for weights in (asked["weights"], asked["misses"])
    }
    assert [cell.tag for cell in found[asked["weights"]]] == list(asked["expected"])
    for cell in found[asked["weights"]]:
        assert abs(cell.value - asked["expected"][cell.tag]) <= case["tolerance"], cell.tag
    assert any(abs(cell.value - asked["expected"][cell.tag]) > case["tolerance"] for cell in found[asked["misses"]])


@pytest.mark.parametrize("name", NAMES)
def test_evaluator(name: str) -> None:
    framework = framework_of(name)
    cases = DOCUMENTS[name]["cases"]
    for file in sorted({case.get("method") for case in cases}, key=str):
        chosen = [case for case in cases if case.get("method") == file]
        for case, values in zip(chosen, batch_of(framework, chosen, method_of(name, file)), strict=True):
            for node, expected in case["expected"].items():
                if expected is None:
                    assert np.isnan(values[node]), (case["name"], node)
                else:
                    assert abs(values[node] - expected) <= case["tolerance"], (case["name"], node, values[node])


@pytest.mark.parametrize("vectors", [pytest.param(vectors, id=vectors["id"]) for vectors in VECTORS["instruments"]])
def test_second_calculation(vectors: dict[str, Any]) -> None:
    """Invented answers give what a calculation apart from the library gives."""
    name = vectors["id"]
    for file in sorted({row.get("method") for row in vectors["rows"]}, key=str):
        rows = [row for row in vectors["rows"] if row.get("method") == file]
        cases = [{"answers": dict(zip(vectors["indicators"], row["answers"], strict=True))} for row in rows]
        for row, values in zip(rows, batch_of(framework_of(name), cases, method_of(name, file)), strict=True):
            for node, expected in zip(vectors["nodes"], row["expected"], strict=True):
                if expected is None:
                    assert np.isnan(values[node]), node
                else:
                    assert abs(values[node] - expected) <= VECTORS["tolerance"], (node, values[node])


@pytest.mark.parametrize(("name", "ranks"), RANKS)
def test_ranks(name: str, ranks: dict[str, Any]) -> None:
    scored, evaluated = ranked(name, framework_of(name), ranks)
    assert scored == ranks["expected"]
    assert evaluated == ranks["expected"]


@pytest.mark.parametrize(("name", "negative"), NEGATIVES)
def test_negative(name: str, negative: dict[str, Any]) -> None:
    """A plausible but wrong reading of the instrument misses what is published, or is refused."""
    framework = framework_of(name)
    if negative.get("without") == "clamp":
        framework = without_clamps(framework)
    method = method_of(name, negative.get("method"))
    if "refused" in negative:
        with pytest.raises(ValueError) as caught:
            values_of(framework, DOCUMENTS[name]["cases"][0], method)
        error: Any = caught.value
        assert negative["refused"] in [issue.code for issue in error.issues]
    cases = {case["name"]: case for case in DOCUMENTS[name]["cases"]}
    for title, nodes in negative.get("must_differ", {}).items():
        case = cases[title]
        values = values_of(framework, case, method)
        for node in nodes:
            value = values[node]
            assert value is not None
            assert abs(value - case["expected"][node]) > case["tolerance"], (title, node, value)
    if "mismatched_ranks" in negative:
        counts = []
        for ranks in DOCUMENTS[name]["ranks"]:
            scored, evaluated = ranked(name, framework, ranks)
            assert scored == evaluated
            counts.append(sum(scored[subject] != place for subject, place in ranks["expected"].items()))
        assert counts == negative["mismatched_ranks"]


def cell_of(answer: Any) -> str:
    """What a table of answers has for an answer, for why there is none, or for none."""
    return "" if answer is None else str(answer["state"] if isinstance(answer, dict) else answer)


@pytest.mark.parametrize("name", NAMES)
def test_table_holds_the_answers_of_the_cases(name: str) -> None:
    cases = {case["subject"]: case["answers"] for case in DOCUMENTS[name]["cases"]}
    with (INSTRUMENTS / name / "answers.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows
    for row in rows:
        assert {indicator: row[indicator] for indicator in cases[row["subject"]]} == {
            indicator: cell_of(answer) for indicator, answer in cases[row["subject"]].items()
        }
        assert row["institution"] == "assessor"


@pytest.mark.parametrize("name", NAMES)
def test_score_of_the_table(name: str) -> None:
    """The table of answers, read as a user would, gives the figures of the cases scored as published."""
    framework = framework_of(name)
    cases = {case["subject"]: case for case in DOCUMENTS[name]["cases"] if case.get("method") is None}
    compared = 0
    for assessment in ceiba.read_responses(INSTRUMENTS / name / "answers.csv", framework):
        case = cases[assessment.subject.id]
        values = {node.id: node.value for node in ceiba.score(framework, assessment).nodes}
        for node, expected in case["expected"].items():
            value = values[node]
            assert (value is None) == (expected is None), (case["name"], node)
            assert value is None or abs(value - expected) <= case["tolerance"], (case["name"], node, value)
        compared += 1
    assert compared
