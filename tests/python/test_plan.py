"""Plans that people made, judged."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import ceiba
from ceiba import cli

EXAMPLE = ceiba.examples.path("mrc_style/framework.json").parent
FRAMEWORK = ceiba.Framework.from_file(EXAMPLE / "framework.json")
ASSESSMENT = ceiba.Assessment.from_file(EXAMPLE / "assessment_2025.json")
METHOD = ceiba.Method.from_file(EXAMPLE / "method.json")
TARGETS = ceiba.TargetProfile.from_file(EXAMPLE / "targets.json")
SCORES = ceiba.score(FRAMEWORK, ASSESSMENT, METHOD)
GAPS = [gap for gap in ceiba.gaps(FRAMEWORK, SCORES, TARGETS, METHOD).gaps if gap.gap]
LOW = [gap.node for gap in GAPS][:3]


def catalogue(**changes: Any) -> ceiba.Catalogue:
    return ceiba.Catalogue.from_dict(
        {
            "schema": "ceiba/catalogue/1",
            "id": "invented",
            "institutions": [{"id": "ministry", "sector": "executive"}],
            "actions": [
                {"id": f"raise_{node}", "lead": "ministry", "closes": [{"indicator": node, "to": 5}], "one_off": {"amount": 100}}
                for node in LOW
            ],
            **changes,
        }
    )


CONSTRAINTS = ceiba.Constraints.from_dict(
    {"schema": "ceiba/constraints/1", "id": "limits", "periods": [{"id": "year_1"}, {"id": "year_2"}, {"id": "year_3"}]}
)


def plan(*starts: tuple[str, str]) -> ceiba.Plan:
    return ceiba.Plan(id="ours", actions=[{"action": f"raise_{node}", "start": start} for node, start in starts])


def judged(made: ceiba.Plan, constraints: ceiba.Constraints = CONSTRAINTS) -> ceiba.JudgedPlan:
    return ceiba.judge_plan(FRAMEWORK, ASSESSMENT, TARGETS, catalogue(), constraints, made, METHOD)


def test_a_plan_without_actions_changes_nothing() -> None:
    nothing = judged(plan())
    assert nothing.within_limits
    assert nothing.closed == pytest.approx(0, abs=1e-12)
    assert [node.now for node in nothing.nodes] == [node.value for node in SCORES.nodes]
    assert all(score == node.now for node in nothing.nodes for score in node.scores)


def test_the_projected_score_is_that_of_the_indicators_at_their_targets() -> None:
    result = judged(plan(*((node, f"year_{year}") for year, node in enumerate(LOW, 1))))
    targets = {gap.node: gap.target for gap in GAPS}
    answers = {node.id: node.answer for node in SCORES.nodes}
    for year, period in enumerate(result.periods):
        raised = ASSESSMENT.replace(
            adjudications=[
                *(a for a in ASSESSMENT.adjudications if a.indicator not in LOW[: year + 1]),
                *({"indicator": node, "answer": targets[node], "rationale": "What if."} for node in LOW[: year + 1]),
            ]
        )
        again = ceiba.score(FRAMEWORK, raised, METHOD)
        assert period.score == pytest.approx(again.nodes[0].value, abs=1e-12)
        assert [node.scores[year] for node in result.nodes] == pytest.approx([node.value for node in again.nodes], abs=1e-12)
    assert all(answers[node] < targets[node] for node in LOW)
    assert result.cost == 300
    assert [period.cost for period in result.periods] == [100, 100, 100]
    assert result == ceiba.Evaluation(FRAMEWORK, ASSESSMENT, METHOD).judge_plan(TARGETS, catalogue(), CONSTRAINTS, result_plan())
    assert len(result.to_frame()) == 3


def result_plan() -> ceiba.Plan:
    return plan(*((node, f"year_{year}") for year, node in enumerate(LOW, 1)))


def test_what_it_does_not_keep_to_has_a_place() -> None:
    limits = CONSTRAINTS.replace(funds=[{"id": "state", "budget": [150, 0, 0], "carry_over": True}], mandatory=[f"raise_{LOW[2]}"])
    result = judged(plan((LOW[0], "year_1"), (LOW[1], "year_2")), limits)
    assert [(one.limit, one.where, one.period) for one in result.violations] == [
        ("mandatory", "/mandatory/0", None),
        ("budget", "/funds", "year_2"),
    ]
    assert result.violations[1].found == 50
    assert not result.within_limits


def test_an_unknown_action_is_an_error_with_its_place() -> None:
    with pytest.raises(ceiba.Error) as error:
        judged(ceiba.Plan(id="ours", actions=[{"action": f"raise_{LOW[0]}x", "start": "year_1"}]))
    assert [(issue.code, issue.where, issue.document) for issue in error.value.issues] == [("unknown_action", "/actions/0/action", "plan")]
    assert f"raise_{LOW[0]}" in error.value.issues[0].text


def test_by_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    limits = CONSTRAINTS.replace(
        periods=[{"id": "year_1", "label": {"en": "2027", "es": "año 2027"}}, {"id": "year_2"}, {"id": "year_3"}],
        funds=[{"id": "state", "label": "Presupuesto nacional", "budget": [150, 0, 0], "carry_over": True}],
        mandatory=[f"raise_{LOW[2]}"],
    )
    made = plan((LOW[0], "year_1"), (LOW[1], "year_2"))
    written = {"catalogue": catalogue(currency="USD"), "constraints": limits, "plan": made}
    for name, document in written.items():
        (tmp_path / f"{name}.json").write_text(document.to_json(), "utf-8")
    paths = [*(str(EXAMPLE / name) for name in ("framework.json", "assessment_2025.json", "targets.json"))]
    paths += [str(tmp_path / f"{name}.json") for name in written]
    assert cli.main(["judge_plan", *paths, "--method", str(EXAMPLE / "method.json"), "--lang", "es"]) == 0
    out = " ".join(capsys.readouterr().out.split())
    assert "año 2027" in out and "costo: 200 USD" in out
    assert f"raise_{LOW[2]}: es obligatoria y no está en el plan." in out
    assert f"En year_2 falta dinero (50) para: raise_{LOW[0]}, raise_{LOW[1]}. Fondos agotados: Presupuesto nacional." in out
    assert cli.main(["judge_plan", *paths, "--method", str(EXAMPLE / "method.json"), "--json"]) == 0
    assert ceiba.JudgedPlan.from_json(capsys.readouterr().out) == judged_with(limits, made)
    (tmp_path / "plan.json").write_text(made.replace(actions=[{"action": "rise", "start": "year_1"}]).to_json(), "utf-8")
    assert cli.main(["judge_plan", *paths, "--lang", "en"]) == 2
    assert "plan.json: /actions/0/action: unknown action 'rise'" in capsys.readouterr().err


def judged_with(limits: ceiba.Constraints, made: ceiba.Plan) -> ceiba.JudgedPlan:
    return ceiba.judge_plan(FRAMEWORK, ASSESSMENT, TARGETS, catalogue(currency="USD"), limits, made, METHOD)


def test_the_plan_of_the_example_keeps_to_all_limits_but_two() -> None:
    offered = ceiba.Catalogue.from_file(EXAMPLE / "catalogue.json")
    constraints = ceiba.Constraints.from_file(EXAMPLE / "constraints.json")
    made = ceiba.Plan.from_file(EXAMPLE / "plan.json")
    second = ceiba.Assessment.from_file(EXAMPLE / "assessment_2026.json")
    result = ceiba.judge_plan(FRAMEWORK, second, TARGETS, offered, constraints, made)
    assert [(one.limit, one.action or one.other) for one in result.violations] == [
        ("prerequisite", "evidence_kept"),
        ("capacity", "police_cyber_unit"),
    ]
    assert len(offered.actions) == 72
    assert {action.lead for action in offered.actions} <= {institution.id for institution in second.institutions}
    assert result.closed is not None
    assert result.closed > 0.4
