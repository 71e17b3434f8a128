"""What goals ask for, and what that costs."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

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


def instrument(name: str, indicators: int) -> ceiba.Framework:
    """Areas of four indicators each, all of five levels."""
    scale = {"id": "five", "levels": [{"code": f"l{level}", "value": level} for level in range(1, 6)]}
    leaves = [{"id": f"i{i}", "question": {"scale": "five"}} for i in range(indicators)]
    areas = [{"id": f"area{i // 4}", "children": leaves[i : i + 4]} for i in range(0, indicators, 4)]
    return ceiba.Framework.from_dict(
        {"schema": "ceiba/framework/1", "id": name, "version": "1", "scales": [scale], "root": {"id": "whole", "children": areas}}
    )


def answered(framework: ceiba.Framework, scores: dict[str, int]) -> ceiba.Assessment:
    return ceiba.Assessment.from_dict(
        {
            "schema": "ceiba/assessment/1",
            "id": "first",
            "framework": framework.id,
            "subject": {"id": "somewhere"},
            "round": {"id": "one"},
            "institutions": [{"id": "experts"}],
            "responses": [{"institution": "experts", "indicator": name, "answer": score} for name, score in scores.items()],
        }
    )


def fixed(goals: dict[str, int]) -> ceiba.TargetProfile:
    nodes = {name: {"target": "fixed", "value": goal} for name, goal in goals.items()}
    return ceiba.TargetProfile.from_dict({"schema": "ceiba/targets/1", "id": "goals", "nodes": nodes})


def test_a_worksheet_of_56_indicators_and_five_years_costs_what_the_published_rule_says() -> None:
    """IHR Costing Tool: an item of a level above the score is bought in the year of its level, a recurring one costs in the years after too;
    unit cost x multiplier x multiplier x places. Unlike the tool's script, what is not included costs nothing in any year."""
    random = Random(11)
    framework = instrument("jee", 56)
    scores = {f"i{i}": random.randint(1, 4) for i in range(56)}
    places = {"national": 1, "intermediate": 37, "local": 774, "facility": 34_000, "population": 206_000_000}
    items = [
        {
            "id": f"item{k}",
            "indicator": f"i{random.randrange(56)}",
            "level": random.randint(2, 5),
            "recurring": random.random() < 0.5,
            "unit": random.choice((0.25, 1.5, 120, 45_000)),
            "multipliers": (random.choice((1, 2, 12)), random.choice((1, 0.5, 20))),
            "places": random.choice(tuple(places)),
            "include": random.random() < 0.8,
        }
        for k in range(600)
    ]
    cells = {f"i{i}": [0.0] * 5 for i in range(56)}
    for item in items:
        distance = item["level"] - scores[item["indicator"]]
        first, second = item["multipliers"]
        for year in range(1, 6):
            if item["include"] and (distance == year or (item["recurring"] and 0 < distance < year)):
                cells[item["indicator"]][year - 1] += item["unit"] * first * second * places[item["places"]]
    actions = [
        {
            "id": item["id"],
            "lead": "ministry",
            "closes": [{"indicator": item["indicator"], "to": item["level"]}],
            "yearly" if item["recurring"] else "one_off": {
                "amount": item["unit"],
                "quantity": item["multipliers"][0] * item["multipliers"][1],
                "level": item["places"],
            },
        }
        for item in items
    ]
    catalogue = ceiba.Catalogue.from_dict(
        {"schema": "ceiba/catalogue/1", "id": "items", "levels": places, "institutions": [{"id": "ministry"}], "actions": actions}
    )
    constraints = ceiba.Constraints.from_dict(
        {
            "schema": "ceiba/constraints/1",
            "id": "years",
            "periods": [{"id": f"y{year}"} for year in range(1, 6)],
            "forbidden": [item["id"] for item in items if not item["include"]],
        }
    )
    goals = fixed(dict.fromkeys(scores, 5))
    found = ceiba.costing(framework, answered(framework, scores), goals, catalogue, constraints)
    series: dict[str | None, list[float]] = {}
    for row in found.costs:
        if row.by == "node":
            series.setdefault(row.id, []).append(row.cost)
    assert sum(sum(years) for years in cells.values()) == pytest.approx(found.cost, rel=DIGITS)
    for name, years in cells.items():
        assert series[name] == pytest.approx(years, rel=DIGITS)
    excluded = {item["id"] for item in items if not item["include"] and item["level"] > scores[item["indicator"]]}
    assert {one.action for one in found.omitted} == excluded


@pytest.mark.parametrize("combine_goals", ["maximum", "of_score"])
@pytest.mark.parametrize("years", [1, 5])
def test_benchmarks_of_many_indicators_have_the_published_scores_goals_and_actions(combine_goals: str, years: int) -> None:
    """WHO benchmarks: the least score; the greatest goal, or that of the indicator with the least score. Goals are min(s + 1, 5) in one
    year, and in five years 4 up to a score of 3, else 5."""
    random = Random(5)
    framework = instrument("jee", 48)
    scores = {f"i{i}": random.randint(1, 5) for i in range(48)}
    rise = {"target": "rise", "levels": 1}
    by_value = {"target": "by_value", "steps": [{"up_to": 3, "value": 4}], "otherwise": 5}
    targets = {"schema": "ceiba/targets/1", "id": "goals", "indicators": rise if years == 1 else by_value}
    goals = {name: min(score + 1, 5) if years == 1 else 4 if score <= 3 else 5 for name, score in scores.items()}
    rows = [{"later": f"b{k}", "earlier": random.sample(sorted(scores), random.randint(1, 4))} for k in range(39)]
    levels = {(f"b{k}", level): random.randint(0, 4) for k in range(39) for level in range(2, 6)}
    actions = [
        {"id": f"{later}_{level}_{n}", "lead": "ministry", "closes": [{"indicator": later, "to": level}]}
        for (later, level), count in levels.items()
        for n in range(count)
    ]
    catalogue = ceiba.Catalogue(id="c", institutions=[{"id": "ministry"}], actions=actions)
    declared = [row | {"combine": "minimum", "combine_goals": combine_goals} for row in rows]
    crosswalk = ceiba.Crosswalk(id="w", earlier="jee", later="benchmarks", rows=declared)
    found = ceiba.selected_actions(framework, answered(framework, scores), ceiba.TargetProfile.from_dict(targets), catalogue, crosswalk)
    expected, asked = {}, []
    for row in rows:
        least = min(row["earlier"], key=lambda name: scores[name])
        goal = goals[least] if combine_goals == "of_score" else max(goals[name] for name in row["earlier"])
        expected[row["later"]] = (scores[least], goal)
        asked += [f"{row['later']}_{level}_{n}" for level in range(scores[least] + 1, goal + 1) for n in range(levels[row["later"], level])]
    assert {one.indicator: (one.score, one.goal) for one in found.goals} == expected
    assert [one.action for one in found.actions] == asked
