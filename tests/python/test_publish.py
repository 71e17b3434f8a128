"""A public release: what the command writes and prints, and that nothing of it depends on what is withheld."""

from __future__ import annotations

import csv
import io
import itertools
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import ceiba
from ceiba import cli

EXAMPLE = ceiba.examples.path("mrc_style/framework.json").parent
FRAMEWORK = ceiba.Framework.from_file(EXAMPLE / "framework.json")
ASSESSMENT = ceiba.Assessment.from_file(EXAMPLE / "assessment_2025.json")
TARGETS = EXAMPLE / "targets.json"
Command = Callable[..., tuple[int, str, str]]


@pytest.fixture(autouse=True)
def _plain_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CEIBA_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "COLUMNS", "LINES", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "dumb")


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str]) -> Command:
    """The command: its exit code, its output and what it says on standard error."""

    def run(*arguments: object) -> tuple[int, str, str]:
        code = cli.main([str(argument) for argument in arguments])
        return (code, *capsys.readouterr())

    return run


def framework(root: dict[str, Any]) -> ceiba.Framework:
    """A framework with levels 1 to 5, and its tree."""
    levels = [{"code": f"l{value}", "value": value} for value in range(1, 6)]
    scales = [{"id": "five", "levels": levels}]
    document = {"schema": "ceiba/framework/1", "id": "f", "version": "1", "scales": scales, "root": root}
    return ceiba.Framework.from_dict(document)


def leaf(name: str, **question: Any) -> dict[str, Any]:
    return {"id": name, "question": {"scale": "five", **question}}


def assessment(answers: dict[str, list[int]], **more: Any) -> ceiba.Assessment:
    """Answers of the institutions i0, i1 ... to indicators, in their order."""
    institutions = [{"id": f"i{n}", "sector": f"s{n % 2}"} for n in range(12)]
    responses = [
        {"institution": f"i{n}", "indicator": indicator, "answer": answer}
        for indicator, given in answers.items()
        for n, answer in enumerate(given)
    ]
    document = {"schema": "ceiba/assessment/1", "id": "a", "framework": "f", "subject": {"id": "x"}, "round": {"id": "r"}}
    return ceiba.Assessment.from_dict({**document, "status": "validated", "institutions": institutions, "responses": responses, **more})


def test_the_example_shows_some_withheld() -> None:
    published = ceiba.publish(FRAMEWORK, ASSESSMENT, draft=True)
    public = [one for one in published.indicators if one.withheld_because is None]
    assert (len(public), len(published.indicators)) == (76, 82)
    root = ceiba.score(FRAMEWORK, published.assessment).nodes[0]
    assert root.state == "answered"
    assert root.public_share is not None and 0.9 < root.public_share < 1
    assert all(response.institution == "published" for response in published.assessment.responses)


@pytest.mark.parametrize("folder", sorted((EXAMPLE.parent / "instruments").iterdir()), ids=lambda path: path.name)
def test_instruments_of_one_respondent_or_of_official_figures_are_public(folder: Path) -> None:
    table = folder / "answers.csv"
    instrument = ceiba.Framework.from_file(folder / "framework.json")
    assert instrument.confidential is False
    for one in ceiba.read_responses(table, instrument) if table.exists() else ():
        published = ceiba.publish(instrument, one, draft=True).assessment
        for mine, theirs in zip(ceiba.score(instrument, published).nodes, ceiba.score(instrument, one).nodes, strict=True):
            if theirs.range is None and theirs.effective_weight == 0:
                continue  # context is not published
            assert (mine.id, mine.value, mine.state, mine.lower, mine.upper) == (
                theirs.id,
                theirs.value,
                theirs.state,
                theirs.lower,
                theirs.upper,
            )


def test_a_release(command: Command, tmp_path: Path) -> None:
    """From a confidential assessment to what the public reads."""
    given = tmp_path / "assessment.json"
    given.write_text(ASSESSMENT.to_json(), "utf-8")
    out = tmp_path / "public"
    code, printed, errors = command("publish", EXAMPLE / "framework.json", given, out)
    assert (code, printed) == (2, "")
    assert "draft" in errors
    assert not out.exists()
    code, printed, errors = command("publish", EXAMPLE / "framework.json", given, out, "--draft", "--lang", "es")
    assert (code, errors) == (0, "")
    assert "76 de 82 indicadores" in printed and "borrador" in printed and "No se publica" in printed
    name = f"{ASSESSMENT.subject.id}_{ASSESSMENT.round.id}"
    assert {path.name for path in out.iterdir()} == {f"{name}.json", "participation"}
    published = out / f"{name}.json"
    rows = list(csv.DictReader(io.StringIO((out / "participation" / f"{name}.csv").read_text("utf-8"))))
    assert rows[0]["institutions"] == "24" and {row["status"] for row in rows} == {"draft"}

    code, printed, errors = command("publish", EXAMPLE / "framework.json", given, out, "--draft")
    assert code == 2 and "--replaces" in errors
    code, printed, errors = command("publish", EXAMPLE / "framework.json", given, out, "--draft", "--replaces", published)
    assert (code, errors) == (0, "")
    assert "It says of every indicator" in printed

    institution = ASSESSMENT.responses[0].institution
    fewer = [one for one in ASSESSMENT.responses if one.institution != institution or one.source != "survey"]
    given.write_text(ASSESSMENT.replace(responses=fewer).to_json(), "utf-8")
    again = tmp_path / "again"
    code, printed, errors = command("publish", EXAMPLE / "framework.json", given, again, "--draft", "--replaces", published, "--lang", "es")
    assert (code, errors) == (0, "")
    assert "Lo que cambia de quiénes participaron" in printed and "todas" in printed
    given.write_text(ASSESSMENT.to_json(), "utf-8")

    for arguments in (
        ("score",),
        ("gaps", TARGETS),
        ("prioritise", TARGETS),
        ("explain", "root_or_none"),
        ("crosstab", FRAMEWORK.axes[0].id),
        ("standings",),
        ("participation",),
    ):
        verb, *more = ("explain", FRAMEWORK.root.id) if arguments[0] == "explain" else arguments
        code, printed, errors = command(verb, EXAMPLE / "framework.json", published, *more)
        assert (code, errors) == (0, ""), verb
        assert "draft" in printed or verb == "explain", verb
        assert "Not for publication" not in printed
        assert not any(institution.id in printed for institution in ASSESSMENT.institutions)
    for verb in ("agreement", "grounds", "view", "agenda", "reply"):
        assert command(verb, EXAMPLE / "framework.json", published)[0] == 2
    assert "Not for publication" in command("score", EXAMPLE / "framework.json", given)[1]


def outputs(command: Command, instrument: Path, published: Path, targets: Path, folder: Path) -> Iterator[object]:
    """Everything that commands for the public write and print about a published assessment."""
    for verb, *more in (
        ("check",),
        ("score",),
        ("score", "--json"),
        ("score", "--csv"),
        ("gaps", targets),
        ("prioritise", targets, "--json"),
        ("explain", "root"),
        ("compare", published),
        ("standings", "--csv"),
        ("participation",),
        ("agreement",),
        ("view",),
    ):
        yield command(verb, instrument, published, *more)
    yield command("export", instrument, published, folder, "--targets", targets)[0]
    yield {path.name: path.read_bytes() for path in folder.iterdir()}


def test_two_assessments_with_the_same_published_document_give_the_same_bytes(command: Command, tmp_path: Path) -> None:
    instrument = framework({"id": "root", "children": [leaf("a", target="l5"), leaf("b", target="l5"), leaf("c", reconcile="minimum")]})
    one = assessment({"a": [1, 2, 3, 4, 5], "b": [5, 1], "c": [4, 4, 4, 4, 4, 1]})
    other = assessment({"a": [3, 3, 3, 3, 3], "b": [2, 4], "c": [5, 5, 5, 5, 5, 5]})
    found = []
    for number, confidential in enumerate((one, other)):
        place = tmp_path / str(number)
        place.mkdir()
        (place / "f.json").write_text(instrument.to_json(), "utf-8")
        (place / "a.json").write_text(confidential.to_json(), "utf-8")
        (place / "t.json").write_text(json.dumps({"schema": "ceiba/targets/1", "id": "t", "framework": "f", "indicators": "own"}), "utf-8")
        assert command("publish", place / "f.json", place / "a.json", place / "out")[0] == 0
        files = {path.name: path.read_bytes() for path in (place / "out").rglob("*") if path.is_file()}
        written = list(outputs(command, place / "f.json", place / "out" / "x_r.json", place / "t.json", place / "tables"))
        found.append((files, json.dumps(written, default=repr).replace(str(place), "")))
    assert found[0] == found[1]


def test_changing_a_withheld_answer_changes_no_byte() -> None:
    """The attacks on an earlier view: look-ups, cumulative levels, extremes, the pattern of hiding, pools, weights."""
    trees = {
        "look-up": {
            "rule": {"rule": "lookup", "rows": [{"when": {"a": x, "b": y}, "value": 5 * x + y} for x in range(1, 6) for y in range(1, 6)]},
            "children": [leaf("a", reconcile="lower_median"), leaf("b", reconcile="lower_median")],
        },
        "cumulative": {"rule": "cumulative", "children": [leaf("a", level=1), leaf("b", level=2)]},
        "extreme": {"rule": "minimum", "children": [leaf("a"), leaf("b")]},
        "gate": {"rule": {"rule": "k_of_n", "k": 1}, "children": [leaf("a"), leaf("b")]},
        "mean": {"children": [{**leaf("a"), "weight": 30}, {**leaf("b"), "weight": 45}]},
        "cap": {"cap": {"children": ["a"]}, "children": [leaf("a"), leaf("b")]},
    }
    for name, tree in trees.items():
        instrument = framework({"id": "root", **tree})
        documents = {
            ceiba.publish(instrument, assessment({"a": list(given), "b": [3, 3, 4, 4, 4, 5]})).assessment.to_json()
            for given in itertools.product(range(1, 6), repeat=2)
        }
        assert len(documents) == 1, name
        scores = ceiba.score(instrument, ceiba.Assessment.from_json(documents.pop()))
        assert scores.nodes[0].state == ("answered" if name in ("mean", "extreme") else "withheld"), name


def test_states_and_words_are_answers_too() -> None:
    instrument = framework({"id": "root", "children": [leaf("a"), leaf("b")]})
    documents = set()
    for state in ("dont_know", "insufficient_evidence", "not_applicable", "not_answered"):
        given = assessment({"b": [3, 3, 4, 4, 4]}).to_dict()
        given["responses"].append({"institution": "i9", "indicator": "a", "state": state, "comment": "we alone do not know"})
        published = ceiba.publish(instrument, ceiba.Assessment.from_dict(given)).assessment
        documents.add(published.replace(publication=None).to_json())
    assert len(documents) == 1
    rationale = {"indicator": "a", "answer": "l4", "rationale": "i3 said 1, and was outvoted", "decided_by": "i9", "date": "2025-05-05"}
    published = ceiba.publish(instrument, assessment({"b": [3, 3, 4, 4, 4]}, adjudications=[rationale])).assessment
    assert "outvoted" not in published.to_json() and "i9" not in published.to_json() and "2025" not in published.to_json()


def test_the_same_table_as_json_and_csv(command: Command, tmp_path: Path) -> None:
    given = tmp_path / "assessment.json"
    given.write_text(ASSESSMENT.replace(status="validated").to_json(), "utf-8")
    code, printed, _ = command("publish", EXAMPLE / "framework.json", given, tmp_path / "out", "--csv")
    rows = list(csv.DictReader(io.StringIO(printed)))
    assert code == 0 and len(rows) == 82
    assert sum(row["withheld_because"] == "" for row in rows) == 76
