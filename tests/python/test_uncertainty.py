"""What may be said when what is arguable varies: in Python and at the command."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

import ceiba
from ceiba import cli

FOLDER = ceiba.examples.path("mrc_style/framework.json").parent
FRAMEWORK, ASSESSMENT, LATER, TARGETS = (
    str(FOLDER / f"{name}.json") for name in ("framework", "assessment_2025", "assessment_2026", "targets")
)
RULES = [{"id": "as_it_is"}, {"id": "least", "defaults": {"rule": "minimum"}}]


class Ran(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    def ran(*arguments: str) -> Ran:
        return Ran(cli.main(arguments), *capsys.readouterr())

    return ran


@pytest.fixture(scope="module")
def documents() -> tuple[ceiba.Framework, ceiba.Assessment, ceiba.TargetProfile]:
    return ceiba.Framework.from_file(FRAMEWORK), ceiba.Assessment.from_file(ASSESSMENT), ceiba.TargetProfile.from_file(TARGETS)


def test_a_study_of_all_that_can_vary(documents: tuple[ceiba.Framework, ceiba.Assessment, ceiba.TargetProfile]) -> None:
    framework, assessment, targets = documents
    study = ceiba.Study(
        id="all",
        factors=[
            {"id": "weights", "varies": {"varies": "weights", "concentration": 20.0}},
            {"id": "rule", "varies": {"varies": "methods", "methods": RULES, "weights": [3.0, 1.0]}},
            {"id": "answers", "varies": "answers"},
            {"id": "missing", "varies": "missing_answers"},
            {"id": "heard", "varies": {"varies": "institutions", "by_sector": True}},
        ],
        draws=60,
    )
    found = ceiba.uncertainty(framework, [assessment], study, targets=targets)
    assert found.draws == 60
    assert not found.failures
    root = found.scores[0]
    assert root.value == ceiba.score(framework, assessment).nodes[0].value
    assert root.least <= root.low <= root.median <= root.high <= root.greatest
    assert sum(band.share for band in root.bands) == pytest.approx(1, abs=1e-12)
    assert found.priorities[0].top >= found.priorities[-1].top
    assert found == ceiba.uncertainty(framework, [assessment], study, targets=targets, threads=1)
    assert found == ceiba.Uncertainty.from_json(found.to_json())
    assert found == ceiba.Evaluation(framework, assessment).uncertainty(study, targets)


def test_the_multiverse(documents: tuple[ceiba.Framework, ceiba.Assessment, ceiba.TargetProfile]) -> None:
    framework, assessment, targets = documents
    grid = ceiba.Study(id="g", factors=[{"id": "rule", "varies": {"varies": "methods", "methods": RULES}}])
    found = ceiba.multiverse(framework, assessment, grid, targets=targets)
    assert found.combinations == 2
    assert found.choices[0].main == 1
    least = ceiba.Method.from_dict({"schema": "ceiba/method/1", **RULES[1]})
    values = [ceiba.score(framework, assessment, method).nodes[0].value for method in (None, least)]
    assert (found.scores[0].least, found.scores[0].greatest) == (min(values), max(values))


def test_a_failing_study_says_what_is_wrong_and_where(documents: tuple[ceiba.Framework, ceiba.Assessment, ceiba.TargetProfile]) -> None:
    framework, assessment, _ = documents
    with pytest.raises(ceiba.Error) as caught:
        ceiba.uncertainty(framework, [assessment], ceiba.Study(id="none", factors=[], draws=0))
    assert [(i.code, i.where) for i in caught.value.issues] == [("out_of_range", "/draws"), ("nothing_varies", "/factors")]
    with pytest.raises(ceiba.Error) as caught:
        ceiba.uncertainty(framework, [], ceiba.Study(id="none", factors=[{"id": "w", "varies": "weights"}]))
    assert caught.value.issues[0].code == "no_assessments"


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_command_tells_people(language: str, run: Callable[..., Ran]) -> None:
    ran = run("uncertainty", FRAMEWORK, ASSESSMENT, "--targets", TARGETS, "--draws", "40", "--lang", language)
    assert ran.code == 0
    assert ("40 draws" if language == "en" else "40 extracciones") in ran.out
    assert "uncertainty." not in ran.out
    assert "verdict." not in ran.out
    assert "head." not in ran.out


def test_the_command_writes_what_programs_read(tmp_path: Path, run: Callable[..., Ran]) -> None:
    arguments = ("uncertainty", FRAMEWORK, ASSESSMENT, "--vary", "weights", "--draws", "30", "--seed", "7", "--first", "5")
    found = json.loads(run(*arguments, "--json").out)
    assert (found["draws"], found["seed"], found["top"]) == (30, 7, 5)
    heads = run(*arguments, "--csv").out.splitlines()[0].split(",")
    assert {"assessment", "node", "low", "high"} <= set(heads)
    study = tmp_path / "study.json"
    study.write_text(json.dumps({"schema": "ceiba/study/1", "id": "s", "factors": [{"id": "w", "varies": "wieghts"}]}), encoding="utf-8")
    ran = run("uncertainty", FRAMEWORK, ASSESSMENT, "--study", str(study))
    assert ran.code == 2
    assert "study.json" in ran.err
    assert "weights" in ran.err
    assert run("uncertainty", FRAMEWORK, ASSESSMENT, "--vary", "moods").code == 2


def test_several_subjects_are_ranked(tmp_path: Path, run: Callable[..., Ran]) -> None:
    for path in (ASSESSMENT, LATER):
        (tmp_path / Path(path).name).write_bytes(Path(path).read_bytes())
    ran = run("uncertainty", FRAMEWORK, str(tmp_path), "--vary", "weights", "--draws", "20", "--json")
    found = json.loads(ran.out)
    assert len(found["subjects"]) == 2
    assert {rank["rank"] for rank in found["ranks"] if rank["node"] == found["ranks"][0]["node"]} == {1, 2}


def test_the_command_of_the_multiverse(tmp_path: Path, run: Callable[..., Ran]) -> None:
    study = tmp_path / "grid.json"
    factors = [{"id": "rule", "label": {"en": "Rule", "es": "Regla"}, "varies": {"varies": "methods", "methods": RULES}}]
    study.write_text(json.dumps({"schema": "ceiba/study/1", "id": "g", "factors": factors}), encoding="utf-8")
    ran = run("multiverse", FRAMEWORK, ASSESSMENT, str(study), "--targets", TARGETS, "--lang", "es")
    assert ran.code == 0
    assert "2 combinaciones" in ran.out
    assert "Regla" in ran.out
    assert "head." not in ran.out


def test_the_command_of_sensitivity(run: Callable[..., Ran]) -> None:
    arguments = ("sensitivity", FRAMEWORK, ASSESSMENT, "--vary", "weights", "--vary", "answers", "--draws", "16")
    ran = run(*arguments)
    assert ran.code == 0
    assert "64 runs" in ran.out
    assert "head." not in ran.out
    effects = json.loads(run(*arguments, "--json").out)["effects"]
    assert {effect["factor"] for effect in effects} == {"weights", "answers"}
    assert run("sensitivity", FRAMEWORK, ASSESSMENT, "--draws", "1").code == 2
