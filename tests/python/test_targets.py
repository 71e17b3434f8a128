"""Targets, what waits on gaps and why priorities stand where they stand, on the example, from Python and from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import ceiba
from ceiba import cli, examples

EXAMPLE = examples.path("mrc_style/framework.json").parent
PATHS = [str(EXAMPLE / name) for name in ("framework.json", "assessment_2025.json")]
TARGETS = str(EXAMPLE / "targets.json")
CATALOGUE = str(EXAMPLE / "catalogue.json")
FRAMEWORK = ceiba.Framework.from_file(PATHS[0])
ASSESSMENT = ceiba.Assessment.from_file(PATHS[1])
SCORES = ceiba.score(FRAMEWORK, ASSESSMENT)
INDICATOR = next(gap.node for gap in ceiba.gaps(FRAMEWORK, SCORES, ceiba.TargetProfile.from_file(TARGETS)).gaps if gap.levels == 2)
PHASED = {
    "schema": "ceiba/targets/1",
    "id": "who",
    "label": {"en": "Goals of the WHO", "es": "Metas de la OMS"},
    "indicators": "none",
    "nodes": {INDICATOR: {"target": "rise", "levels": 3}},
    "phases": [
        {
            "id": "year_1",
            "label": {"en": "First year", "es": "Primer año"},
            "years": 1,
            "indicators": "none",
            "nodes": {INDICATOR: {"target": "rise"}},
        }
    ],
}


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert cli.main([*arguments]) == 0
    return " ".join(capsys.readouterr().out.split())


def test_several_profiles_stand_side_by_side(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    phased = tmp_path / "who.json"
    phased.write_text(json.dumps(PHASED), "utf-8")
    profiles = [ceiba.TargetProfile.from_file(TARGETS), ceiba.TargetProfile.from_dict(PHASED)]
    table = ceiba.targets(FRAMEWORK, ASSESSMENT, profiles)
    rows = [row for row in table.rows if row.node == INDICATOR]
    assert [(row.profile, row.phase) for row in rows] == [(profiles[0].id, None), ("who", "year_1"), ("who", None)]
    assert rows[1].levels == 1
    assert table == ceiba.Evaluation(FRAMEWORK, ASSESSMENT).targets(profiles)
    out = said(capsys, "targets", *PATHS, TARGETS, str(phased), "--lang", "es")
    for piece in ("Metas de la OMS", "Primer año", "final"):
        assert piece in out
    assert cli.main(["targets", *PATHS, TARGETS, str(phased), "--json"]) == 0
    assert ceiba.TargetTable.from_json(capsys.readouterr().out) == table


def test_what_is_wrong_with_one_of_them_is_said_with_its_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    phased = tmp_path / "who.json"
    phased.write_text(json.dumps(PHASED | {"nodes": {"nothing": "rise"}}), "utf-8")
    assert cli.main(["targets", *PATHS, TARGETS, str(phased), "--lang", "en"]) == 2
    assert "who.json: /nodes/nothing: " in capsys.readouterr().err
    assert cli.main(["targets", *PATHS, str(tmp_path / "none.json"), "--lang", "es"]) == 2


def test_peers_give_targets_that_can_be_used(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "peers"
    folder.mkdir()
    for year in (2025, 2026):
        (folder / f"{year}.json").write_bytes((EXAMPLE / f"assessment_{year}.json").read_bytes())
    made = tmp_path / "peers.json"
    assert cli.main(["peer_targets", PATHS[0], str(folder), "--statistic", "best", "-o", str(made)]) == 0
    scores = [ceiba.score(FRAMEWORK, ceiba.Assessment.from_file(EXAMPLE / f"assessment_{year}.json")) for year in (2025, 2026)]
    profile = ceiba.TargetProfile.from_file(made)
    assert profile == ceiba.peer_targets(FRAMEWORK, scores, "best")
    assert profile.label == {"en": "The best of 2 peers", "es": "El mejor de 2 pares"}
    capsys.readouterr()
    assert cli.main(["gaps", *PATHS, str(made), "--lang", "es"]) == 0
    with pytest.raises(ceiba.Error) as error:
        ceiba.peer_targets(FRAMEWORK, [])
    assert [issue.code for issue in error.value.issues] == ["no_peers"]


def test_a_catalogue_says_what_waits_and_what_it_costs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    catalogue = ceiba.Catalogue.from_file(CATALOGUE)
    profile = ceiba.TargetProfile.from_file(TARGETS)
    gaps = ceiba.gaps(FRAMEWORK, SCORES, profile, catalogue=catalogue)
    assert gaps.catalogue == catalogue.id
    assert gaps.currency == catalogue.currency
    indicators = [gap for gap in gaps.gaps if gap.unlocks is not None]
    assert any(gap.unlocks for gap in indicators)
    assert any(gap.cost for gap in indicators)
    assert not any(gap.cost is not None and gap.cost_unknown for gap in indicators)
    method = tmp_path / "method.json"
    rule = {
        "raised_by": ["harm", "unlocks"],
        "lowered_by": ["cost"],
        "quadrants": {"against": {"factor": "cost"}},
    }
    method.write_text(json.dumps({"schema": "ceiba/method/1", "id": "cheap", "priority": rule}), "utf-8")
    arguments = [*PATHS, TARGETS, "--method", str(method)]
    out = said(capsys, "prioritise", *arguments, "--catalogue", CATALOGUE, "--lang", "es")
    assert "1. Brecha de " in out
    assert "Logros rápidos: " in out
    assert "marcado como crítico, por eso va antes que los que no lo son." in out
    assert cli.main(["prioritise", *arguments, "--lang", "es"]) == 2
    assert "«unlocks» necesita un catálogo de acciones" in capsys.readouterr().err
    priorities = ceiba.Evaluation(FRAMEWORK, ASSESSMENT, ceiba.Method.from_file(method)).prioritise(profile, catalogue)
    unknown = [priority for priority in priorities.priorities if priority.priority is None]
    assert {issue.arguments[0] for issue in priorities.issues if issue.code == "cost_not_known"} == {one.indicator for one in unknown}
    assert all(one.quadrant is None and one.front is None for one in unknown)


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_priority_says_why(language: str) -> None:
    profile = ceiba.TargetProfile.from_file(TARGETS)
    method = ceiba.Method.from_file(EXAMPLE / "method.json")
    for rule in (None, method):
        for priority in ceiba.Evaluation(FRAMEWORK, ASSESSMENT, rule).prioritise(profile).priorities:
            sentence = priority.why[language]
            assert sentence[0].isupper() and sentence.endswith(".") and not set("{}<>") & set(sentence)
            assert priority.critical == ("marked critical" in sentence or "marcado como crítico" in sentence)
