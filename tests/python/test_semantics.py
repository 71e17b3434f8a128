"""Every rule of docs/semantics.md has an example, and every example gives the numbers it says."""

from __future__ import annotations

import json
import math
import re
from pathlib import Path
from typing import Any

import pytest

import ceiba

PAGE = (Path(__file__).parents[2] / "docs" / "semantics.md").read_text("utf-8")
RULE = re.compile(r"^\*\*(\d+[a-z]?)\.\*\* ", re.MULTILINE)
BLOCK = re.compile(r"^```json\n(.*?)^```", re.MULTILINE | re.DOTALL)
SHARED = json.loads(BLOCK.findall(PAGE[: PAGE.index("**1.**")])[0])["scales"]
SECTIONS = dict(zip(RULE.findall(PAGE), RULE.split(PAGE)[2::2], strict=True))
DIGITS = 1e-12  # of a few additions and roots of numbers below 100
STATES = ("not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate")


def node(given: Any) -> dict[str, Any]:
    """A node as a document has it."""
    if isinstance(given, str):
        given = {"id": given}
    if "children" in given:
        return {**given, "children": [node(child) for child in given["children"]]}
    return {"question": {"scale": "five"}, **given}


def framework(example: dict[str, Any]) -> ceiba.Framework:
    document = {"schema": "ceiba/framework/1", "id": "f", "version": "1", "scales": example.get("scales", SHARED)}
    root = node({"id": "root", **example["root"]})
    return ceiba.Framework.from_json(json.dumps({**document, "defaults": example.get("defaults", {}), "root": root}))


def assessment(answers: dict[str, Any]) -> ceiba.Assessment:
    responses = []
    for indicator, given in answers.items():
        for i, answer in enumerate(given if isinstance(given, list) else [given]):
            said = answer if isinstance(answer, dict) else {"state": answer} if answer in STATES else {"answer": answer}
            responses.append({"institution": f"i{i}", "indicator": indicator, **said})
    document = {"schema": "ceiba/assessment/1", "id": "x", "framework": "f", "subject": {"id": "s"}, "round": {"id": "r"}}
    institutions = [{"id": name} for name in sorted({r["institution"] for r in responses})]
    return ceiba.Assessment.from_json(json.dumps({**document, "institutions": institutions, "responses": responses}))


def same(found: Any, expected: Any) -> bool:
    if isinstance(expected, list) and hasattr(found, "low"):
        return [found.low, found.high] == expected
    if isinstance(expected, float | int) and found is not None:
        return math.isclose(found, expected, rel_tol=DIGITS, abs_tol=DIGITS)
    return bool(found == (tuple(expected) if isinstance(expected, list) else expected))


def figures(expected: Any) -> dict[str, Any]:
    if isinstance(expected, dict):
        return expected
    return {"state": expected} if isinstance(expected, str) else {"value": expected}


def judged(given: dict[str, Any], known: ceiba.Framework, answers: ceiba.Assessment, targets: Any, method: ceiba.Method) -> None:
    """What a plan comes to."""
    actions = [{"lead": "ministry", **action} for action in given["actions"]]
    catalogue = {"id": "c", "institutions": [{"id": "ministry"}], "actions": actions, **given.get("catalogue", {})}
    constraints = {"id": "k", "periods": [{"id": f"y{t + 1}"} for t in range(given["periods"])], **given.get("constraints", {})}
    documents = (known, answers, targets, ceiba.Catalogue(**catalogue), ceiba.Constraints(**constraints))
    plan = ceiba.Plan(id="p", actions=[{"action": action, "start": start} for action, start in given["starts"].items()])
    if given.get("best"):  # the plan is the one that is found
        best = ceiba.roadmap(*documents, method, {"gap": 0, "objective": given["best"]})
        assert best.plan.actions == plan.actions
    found = ceiba.judge_plan(*documents, plan, method)
    series = {row.node: list(row.scores) for row in found.nodes}
    assert {id: series[id] for id in given.get("projected", {})} == given.get("projected", {})
    for name in ("closed", "cost"):
        assert same(getattr(found, name), given.get(name, getattr(found, name)))
    assert [[one.limit, one.period] for one in found.violations] == given.get("violations", [])
    phases = [
        {"phase": p.phase, "period": p.period, "short": {node.node: node.shortfall for node in p.nodes}, "shortfall": p.shortfall}
        for p in found.phases
    ]
    assert phases == given.get("phases", [])


def selected(given: dict[str, Any], known: ceiba.Framework, answers: ceiba.Assessment, targets: Any, method: ceiba.Method) -> None:
    """Which actions goals ask for."""
    actions = [{"lead": "ministry", **action} for action in given["actions"]]
    catalogue = ceiba.Catalogue(id="c", institutions=[{"id": "ministry"}], actions=actions)
    crosswalk = ceiba.Crosswalk(id="w", earlier="f", later="l", rows=given["rows"])
    found = ceiba.selected_actions(known, answers, targets, catalogue, crosswalk, method=method)
    assert {goal.indicator: [goal.score, goal.goal] for goal in found.goals} == given["goals"]
    assert [one.action for one in found.actions] == given["selected"]


def costed(given: dict[str, Any], known: ceiba.Framework, answers: ceiba.Assessment, targets: Any, method: ceiba.Method) -> None:
    """What goals cost."""
    actions = [{"lead": "ministry", **action} for action in given["actions"]]
    catalogue = ceiba.Catalogue(id="c", institutions=[{"id": "ministry"}], actions=actions)
    constraints = {"id": "k", "periods": [{"id": f"y{t + 1}"} for t in range(given["periods"])], **given["constraints"]}
    found = ceiba.costing(known, answers, targets, catalogue, ceiba.Constraints(**constraints), method=method)
    series: dict[tuple[str, str | None], list[float]] = {}
    for row in found.costs:
        series.setdefault((row.by, row.id), []).append(row.cost)
    assert series["whole", "root"] == given["whole"]
    assert {area: series["area", area] for area in given["areas"]} == given["areas"]
    assert [[one.action, one.why] for one in found.omitted] == given["omitted"]


@pytest.mark.parametrize("rule", SECTIONS)
def test_example(rule: str) -> None:
    blocks = BLOCK.findall(SECTIONS[rule])
    assert blocks, "no example"
    for block in blocks:
        example = json.loads(block)
        for case in example.pop("cases", [{}]):
            run({**example, **case})


def run(example: dict[str, Any]) -> None:
    known = framework(example)
    method = ceiba.Method.from_json(json.dumps({"schema": "ceiba/method/1", "id": "m", **example.get("method", {})}))
    answers = assessment(example.get("answers", {}))
    assert set(example.get("issues", ())) <= {issue.code for issue in ceiba.check(known, answers, method)}
    if "answers" not in example:
        return
    scores = ceiba.score(known, answers, method)
    by_id = {scored.id: scored for scored in scores.nodes}
    for id, expected in example.get("expected", {}).items():
        for name, figure in figures(expected).items():
            assert same(getattr(by_id[id], name), figure), (id, name, getattr(by_id[id], name), figure)
    for id, counted in example.get("trace", {}).items():
        assert [[part.node, part.value] for part in by_id[id].trace] == counted
    if "targets" in example:
        targets = {id: aim if isinstance(aim, dict) else {"target": "fixed", "value": aim} for id, aim in example["targets"].items()}
        phases = example.get("phases", [])
        profile = ceiba.TargetProfile.from_dict(
            {"schema": "ceiba/targets/1", "id": "t", "framework": "f", "nodes": targets, "phases": phases}
        )
        offered = [{"lead": "ministry", **action} for action in example.get("catalogue", [])]
        catalogue = ceiba.Catalogue(id="c", institutions=[{"id": "ministry"}], actions=offered) if offered else None
        gaps = {gap.node: gap for gap in ceiba.gaps(known, scores, profile, method, catalogue).gaps}
        for id, expected in example.get("gaps", {}).items():
            for name, figure in expected.items():
                assert same(getattr(gaps[id], name), figure), (id, name, getattr(gaps[id], name), figure)
    if "plan" in example:
        judged(example["plan"], known, answers, profile, method)
    if "selection" in example:
        selected(example["selection"], known, answers, profile, method)
    if "costing" in example:
        costed(example["costing"], known, answers, profile, method)
    if "published" in example:
        document = ceiba.publish(known, answers, method, draft=True).assessment
        levels = {level["code"]: level["value"] for scale in SHARED for level in scale.get("levels", ())}
        told = {r.indicator: levels.get(r.answer, r.answer) if r.state == "answered" else r.state for r in document.responses}
        assert {id: told[id] for id in example["published"]} == example["published"]
        public = {scored.id: scored for scored in ceiba.score(known, document, method).nodes}
        for id, expected in example.get("public", {}).items():
            for name, figure in figures(expected).items():
                assert same(getattr(public[id], name), figure), (id, name, getattr(public[id], name), figure)
        table = [[row.group, row.institutions, row.share] for row in document.publication.participation]
        assert example.get("participation", table) == table
    if "after" in example:
        comparison = ceiba.compare(known, answers, assessment(example["after"]), method)
        for id, expected in example["change"].items():
            assert same(next(n for n in comparison.nodes if n.id == id).change, expected["change"])
            parts = {part.cause: part.part for part in comparison.parts if part.node == id}
            assert parts == pytest.approx(expected["parts"], rel=DIGITS)


def test_the_rules_are_numbered_in_order() -> None:
    assert list(SECTIONS) == sorted(SECTIONS, key=lambda rule: (int(re.sub(r"\D", "", rule)), rule))
    assert {re.sub(r"\D", "", rule) for rule in SECTIONS} == {str(n) for n in range(1, 49)}


def test_what_tests_cite_is_on_the_page() -> None:
    cited: set[str] = set()
    for path in Path(__file__).parents[1].rglob("*.[ch]pp"):
        for more in re.findall(r"semantics (\d+[a-z]?(?:(?:, | and | to )\d+[a-z]?)*)", path.read_text("utf-8")):
            cited |= set(re.findall(r"\d+[a-z]?", more))
    assert cited
    assert cited <= set(SECTIONS)
