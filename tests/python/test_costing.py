"""What goals ask for, and what that costs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import ceiba
from ceiba import cli

EXAMPLE = ceiba.examples.path("mrc_style/framework.json").parent
FRAMEWORK = ceiba.Framework.from_file(EXAMPLE / "framework.json")
ASSESSMENT = ceiba.Assessment.from_file(EXAMPLE / "assessment_2025.json")
METHOD = ceiba.Method.from_file(EXAMPLE / "method.json")
TARGETS = ceiba.TargetProfile.from_file(EXAMPLE / "targets.json")
CATALOGUE = ceiba.Catalogue.from_file(EXAMPLE / "catalogue.json")
CONSTRAINTS = ceiba.Constraints.from_file(EXAMPLE / "constraints.json")
PLAN = ceiba.Plan.from_file(EXAMPLE / "plan.json")
DOCUMENTS = [str(EXAMPLE / f"{name}.json") for name in ("framework", "assessment_2025", "targets")]
ACTIONS = str(EXAMPLE / "catalogue.json")
LIMITS = str(EXAMPLE / "constraints.json")
UNDER = ["--method", str(EXAMPLE / "method.json")]
DIGITS = 1e-12  # of sums of costs


def sums(costing: ceiba.Costing) -> dict[tuple[str, str], float]:
    found: dict[tuple[str, str], float] = {}
    for row in costing.costs:
        found[row.by, row.period] = found.get((row.by, row.period), 0) + row.cost
    return found


@pytest.mark.parametrize("plan", [None, PLAN])
@pytest.mark.parametrize("axis", [None, FRAMEWORK.axes[0].id])
def test_the_parts_of_the_example_add_up(plan: ceiba.Plan | None, axis: str | None) -> None:
    costing = ceiba.costing(FRAMEWORK, ASSESSMENT, TARGETS, CATALOGUE, CONSTRAINTS, plan, axis, METHOD)
    assert costing == ceiba.Evaluation(FRAMEWORK, ASSESSMENT, METHOD).costing(TARGETS, CATALOGUE, CONSTRAINTS, plan, axis)
    found = sums(costing)
    for (by, period), cost in found.items():
        assert by == "node" or cost == pytest.approx(found["whole", period], rel=DIGITS)
    assert {by for by, _ in found} == {"whole", "area", "node", "lead", "sector", "type", "fund"}
    assert costing.cost == pytest.approx(sum(cost for (by, _), cost in found.items() if by == "whole"), rel=DIGITS)
    assert costing.cost > 0


def test_a_plan_costs_what_it_is_judged_to() -> None:
    costing = ceiba.costing(FRAMEWORK, ASSESSMENT, TARGETS, CATALOGUE, CONSTRAINTS, PLAN, method=METHOD)
    judged = ceiba.judge_plan(FRAMEWORK, ASSESSMENT, TARGETS, CATALOGUE, CONSTRAINTS, PLAN, METHOD)
    assert costing.cost == pytest.approx(judged.cost, rel=DIGITS)
    assert [sums(costing)["whole", period.period] for period in judged.periods] == pytest.approx(
        [p.cost for p in judged.periods], rel=DIGITS
    )
    assert costing.cost_unknown == judged.cost_unknown


def test_every_action_that_goals_ask_for_is_costed_or_named() -> None:
    selected = ceiba.selected_actions(FRAMEWORK, ASSESSMENT, TARGETS, CATALOGUE, method=METHOD)
    costing = ceiba.costing(FRAMEWORK, ASSESSMENT, TARGETS, CATALOGUE, CONSTRAINTS, method=METHOD)
    asked = {one.action for one in selected.actions}
    costed = {one.action for one in costing.actions}
    others = {*CONSTRAINTS.mandatory, *CONSTRAINTS.begun}
    assert asked - {one.action for one in costing.omitted} <= costed <= asked | others
    goals = {goal.indicator: goal for goal in selected.goals}
    for one in selected.actions:
        assert one.indicator is not None
        goal = goals[one.indicator]
        assert goal.score is not None
        assert goal.goal is not None
        assert one.level is not None
        assert goal.score < one.level <= goal.goal


def test_walk_in_spanish(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["selected_actions", *DOCUMENTS, ACTIONS, *UNDER, "--lang", "es"]) == 0
    out = capsys.readouterr().out
    assert "Indicadores con meta" in out
    assert "Meta" in out
    assert cli.main(["costing", *DOCUMENTS, ACTIONS, LIMITS, *UNDER, "--lang", "es"]) == 0
    out = " ".join(capsys.readouterr().out.split())
    assert "Una vez" in out
    assert "Área" in out
    assert "En total (USD)" in out
    assert cli.main(["costing", *DOCUMENTS, ACTIONS, LIMITS, "--plan", str(EXAMPLE / "plan.json"), *UNDER, "--json"]) == 0
    planned = ceiba.Costing.from_json(capsys.readouterr().out)
    assert planned == ceiba.costing(FRAMEWORK, ASSESSMENT, TARGETS, CATALOGUE, CONSTRAINTS, PLAN, method=METHOD)
    axis = FRAMEWORK.axes[0].id
    assert cli.main(["costing", *DOCUMENTS, ACTIONS, LIMITS, "--axis", axis, *UNDER, "--csv"]) == 0
    assert capsys.readouterr().out.count("\n") > 20
    forbidden = CONSTRAINTS.replace(forbidden=[planned.actions[0].action], mandatory=[], begun={})
    (tmp_path / "limits.json").write_text(forbidden.to_json(), "utf-8")
    assert cli.main(["costing", *DOCUMENTS, ACTIONS, str(tmp_path / "limits.json"), *UNDER, "--lang", "es"]) == 0
    capsys.readouterr()
    assert cli.main(["costing", *DOCUMENTS, ACTIONS, LIMITS, "--axis", "nada", "--lang", "es"]) == 2
    assert "eje" in capsys.readouterr().err


def test_through_a_crosswalk_by_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    low = [gap.node for gap in ceiba.gaps(FRAMEWORK, ceiba.score(FRAMEWORK, ASSESSMENT, METHOD), TARGETS, METHOD).gaps if gap.gap][:2]
    row = {"later": "b1", "earlier": low, "combine": "minimum"}
    catalogue = {
        "schema": "ceiba/catalogue/1",
        "id": "c",
        "institutions": [{"id": "ministry"}],
        "actions": [
            {"id": "act", "label": {"es": "Capacitar"}, "lead": "ministry", "closes": [{"indicator": "b1", "to": 4}]},
            {"id": "vaccinate", "lead": "ministry", "type": "cholera"},
        ],
    }
    (tmp_path / "catalogue.json").write_text(json.dumps(catalogue), "utf-8")

    def told(combine_goals: str | None, *more: str) -> int:
        rows = [row | ({"combine_goals": combine_goals} if combine_goals else {})]
        walk = {"schema": "ceiba/crosswalk/1", "id": "w", "earlier": FRAMEWORK.id, "later": "benchmarks", "rows": rows}
        (tmp_path / "walk.json").write_text(json.dumps(walk), "utf-8")
        paths = [*DOCUMENTS, str(tmp_path / "catalogue.json"), "--crosswalk", str(tmp_path / "walk.json")]
        return cli.main(["selected_actions", *paths, *UNDER, "--lang", "es", *more])

    assert told("maximum", "--without-level", "cholera") == 0
    out = capsys.readouterr().out
    assert "Capacitar" in out
    assert "vaccinate" in out
    assert told(None) == 2
    assert "walk.json: /rows/0/combine_goals: «b1» viene de varios indicadores" in " ".join(capsys.readouterr().err.split())
    assert told("maximum", "--without-level", "measles") == 2
    assert "measles" in capsys.readouterr().err
    assert cli.main(["selected_actions", *DOCUMENTS, ACTIONS, "--to", DOCUMENTS[0], "--lang", "es"]) == 2
    assert "--crosswalk" in capsys.readouterr().err
