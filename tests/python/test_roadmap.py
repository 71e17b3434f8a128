"""The best plan that money can buy, from Python and from the command."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import ceiba
from ceiba import cli
from ceiba._cli.session import Session, rendered
from ceiba._cli.show_roadmap import roadmap_report

EXAMPLE = ceiba.examples.path("mrc_style/framework.json").parent
FRAMEWORK = ceiba.Framework.from_file(EXAMPLE / "framework.json")
ASSESSMENT = ceiba.Assessment.from_file(EXAMPLE / "assessment_2026.json")
TARGETS = ceiba.TargetProfile.from_file(EXAMPLE / "targets.json")
CATALOGUE = ceiba.Catalogue.from_file(EXAMPLE / "catalogue.json")
CONSTRAINTS = ceiba.Constraints.from_file(EXAMPLE / "constraints.json")
PLAN = ceiba.Plan.from_file(EXAMPLE / "plan.json")
FILES = [str(EXAMPLE / f"{name}.json") for name in ("framework", "assessment_2026", "targets", "catalogue", "constraints")]


def roadmap(constraints: ceiba.Constraints = CONSTRAINTS, **options: object) -> ceiba.Roadmap:
    return ceiba.roadmap(FRAMEWORK, ASSESSMENT, TARGETS, CATALOGUE, constraints, options={"gap": 0.01, **options})


@pytest.fixture(scope="module")
def found() -> ceiba.Roadmap:
    return roadmap()


def test_the_best_plan_of_the_example_keeps_to_everything(found: ceiba.Roadmap) -> None:
    assert found.outcome == "optimal"
    assert found.judged.within_limits
    assert found.gap is not None
    assert found.gap <= 0.01
    assert found.judged.closed is not None
    assert found.judged.closed >= (found.greedy.closed or 0) - 1e-12
    done = {action.action for action in found.plan.actions}
    assert done.isdisjoint(action.action for action in found.left_out)
    assert len(done) + len(found.left_out) + len(CONSTRAINTS.begun) + len(CONSTRAINTS.finished) == len(CATALOGUE.actions)


def test_the_same_plan_is_found_again(found: ceiba.Roadmap) -> None:
    assert roadmap() == found
    assert ceiba.Evaluation(FRAMEWORK, ASSESSMENT).roadmap(TARGETS, CATALOGUE, CONSTRAINTS, {"gap": 0.01}) == found


def test_judged_again_the_plan_comes_to_the_same(found: ceiba.Roadmap) -> None:
    again = ceiba.judge_plan(FRAMEWORK, ASSESSMENT, TARGETS, CATALOGUE, CONSTRAINTS, found.plan)
    assert again == found.judged
    ours = ceiba.judge_plan(FRAMEWORK, ASSESSMENT, TARGETS, CATALOGUE, CONSTRAINTS, PLAN, best=found)
    assert ours.best is not None
    assert ours.best.cost == found.judged.cost
    assert set(ours.best.dropped) <= {action.action for action in found.plan.actions}


def test_the_command_shows_the_plan_in_both_languages(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert cli.main(["roadmap", *FILES, "--gap", "0.01", "-o", str(tmp_path / "best.json")]) == 0
    best = ceiba.Roadmap.from_file(tmp_path / "best.json")
    for language, words in (
        ("en", ("No other plan can close", "Actions that are left out")),
        ("es", ("Ningún otro plan", "Acciones que quedan fuera")),
    ):
        assert cli.main(["roadmap", *FILES, "--gap", "0.01", "--lang", language]) == 0
        shown = capsys.readouterr().out
        assert all(each in shown for each in words)
        assert "{" not in shown
    assert cli.main(["judge_plan", *FILES, str(tmp_path / "best.json"), "--json"]) == 0  # the plan of a roadmap is a plan
    assert json.loads(capsys.readouterr().out)["plan"] == best.plan.id


def test_what_cannot_be_kept_is_said_in_words(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    poor = CONSTRAINTS.replace(funds=[fund.replace(budget=[0.0] * len(fund.budget)) for fund in CONSTRAINTS.funds])
    dear = next(action for action in CATALOGUE.actions if action.one_off and (action.one_off.amount or 0) > 0)
    poor = poor.replace(mandatory=[dear.id], begun={}, forbidden=[], shares=[])
    path = tmp_path / "poor.json"
    path.write_text(poor.to_json(), encoding="utf-8")
    assert cli.main(["roadmap", *FILES[:4], str(path)]) == 0
    shown = capsys.readouterr().out
    assert "No plan keeps to everything" in shown
    assert "is mandatory" in shown
    assert "The money of the funds" in shown


def test_what_more_money_brings_has_a_figure(found: ceiba.Roadmap) -> None:
    """A gain that is told from nothing is not shown as nothing."""
    steps = [
        ceiba.BudgetStep(period="fy2027", amount=1000, gain=0.0004, distinguishable=True),
        ceiba.BudgetStep(period="fy2028", amount=1000, gain=0.0, distinguishable=False),
    ]
    shown = rendered([roadmap_report(found.replace(budget_steps=steps), FRAMEWORK, CATALOGUE, CONSTRAINTS, Session("en"))], 100)
    assert [line.split()[-1] for line in shown.splitlines() if line.startswith("Fiscal year 2027")][-1] == "0.0004"
    assert "not distinguishable from 0" in shown


def test_the_demonstration_accounts_for_every_action(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["demo", "--lang", "en"]) == 0
    shown = capsys.readouterr().out
    before = len(CONSTRAINTS.begun) + len(CONSTRAINTS.finished)
    assert f"besides {before} that were begun or finished before" in " ".join(shown.split())
    assert shown.splitlines()[-1] == "  ceiba roadmap framework.json assessment_2026.json targets.json catalogue.json constraints.json"
