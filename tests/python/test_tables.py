"""Tidy tables: their contract, and that what is exported keeps to it.

Run as a program (`make golden`) it writes the contract anew.
"""

from __future__ import annotations

import csv
import datetime
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import ceiba
from ceiba import tables
from ceiba.tables import TABLES

GOLDEN = Path(__file__).parents[1] / "golden" / "tables.json"
FOLDER = ceiba.examples.path("mrc_style/framework.json").parent
FRAMEWORK = ceiba.Framework.from_file(FOLDER / "framework.json")
ROUNDS = [ceiba.Assessment.from_file(FOLDER / f"assessment_{year}.json") for year in (2025, 2026)]
TARGETS = ceiba.TargetProfile.from_file(FOLDER / "targets.json")
METHOD = ceiba.Method.from_file(FOLDER / "method.json")
FOUND = tables.tables(FRAMEWORK, ROUNDS, targets=TARGETS)
KINDS: dict[str, Any] = {"string": str, "date": str, "number": (int, float), "integer": int, "boolean": bool}


def contract() -> dict[str, Any]:
    """The contract as data."""
    return {
        "version": tables.VERSION,
        "tables": {
            name: {
                "text": table.text,
                "key": list(table.key),
                "columns": [{"name": c.name, "type": c.type, "text": c.text} for c in table.columns],
            }
            for name, table in TABLES.items()
        },
    }


def test_the_contract_is_golden() -> None:
    """Tables and columns may be added; whoever renames or drops one gives the contract a new version."""
    assert contract() == json.loads(GOLDEN.read_text("utf-8"))


def test_the_contract_names_the_eight_tables_and_keys_come_first() -> None:
    assert " ".join(TABLES) == "subjects rounds institutions responses indicators nodes scores gaps"
    for table in TABLES.values():
        names = [column.name for column in table.columns]
        assert len(set(names)) == len(names)
        assert tuple(names[: len(table.key)]) == table.key
        assert all(column.text.endswith(".") for column in table.columns)


def test_a_column_of_one_name_has_one_type() -> None:
    types: dict[str, str] = {}
    for table in TABLES.values():
        for column in table.columns:
            assert types.setdefault(column.name, column.type) == column.type


@pytest.mark.parametrize("name", TABLES)
def test_rows_keep_to_the_contract(name: str) -> None:
    rows = FOUND[name]
    assert rows
    for row in rows:
        assert list(row) == [column.name for column in TABLES[name].columns]
        for column in TABLES[name].columns:
            value = row[column.name]
            assert value is None or isinstance(value, KINDS[column.type]), (name, column.name, value)
            assert column.name not in TABLES[name].key or value is not None
    keys = [tuple(row[part] for part in TABLES[name].key) for row in rows]
    assert len(set(keys)) == len(keys)


def test_every_column_holds_something_in_the_example() -> None:
    empty = {f"{name}.{c.name}" for name, table in TABLES.items() for c in table.columns if all(row[c.name] is None for row in FOUND[name])}
    points = {"scores.points", "scores.points_maximum", "scores.points_mean"}  # no rule of the example adds points up
    exact = {"gaps.standard_error"}
    assert empty <= {"responses.comment", "responses.confidence", "institutions.branch", "scores.public_share"} | points | exact


def test_rows_are_what_the_results_say() -> None:
    scores = [ceiba.score(FRAMEWORK, one) for one in ROUNDS]
    assert [row["value"] for row in FOUND["scores"]] == [node.value for one in scores for node in one.nodes]
    assert [row["framework_hash"] for row in FOUND["rounds"]] == [FRAMEWORK.hash()] * 2
    assert [row["answers_hash"] for row in FOUND["rounds"]] == [one.hash() for one in ROUNDS]
    assert [row["position"] for row in FOUND["nodes"]] == list(range(1, len(scores[0].nodes) + 1))
    assert [row["node"] for row in FOUND["nodes"]] == [node.id for node in scores[0].nodes]
    assert {row["indicator"] for row in FOUND["indicators"]} == {row["node"] for row in FOUND["nodes"] if row["is_indicator"]}
    gaps = [gap for one in scores for gap in ceiba.gaps(FRAMEWORK, one, TARGETS).gaps]
    assert [(row["node"], row["gap"]) for row in FOUND["gaps"]] == [(gap.node, gap.gap) for gap in gaps]
    assert len(FOUND["responses"]) == sum(len(one.responses) for one in ROUNDS)
    assert len(FOUND["subjects"]) == 1


def test_what_is_imputed_agreed_or_one_voice_is_flagged() -> None:
    scores = ceiba.score(FRAMEWORK, ROUNDS[0])
    answers = {answer.indicator: answer for answer in scores.answers}
    names = ("adjudicated", "voices", "single_voice", "held_back")
    for row in FOUND["scores"][: len(scores.nodes)]:
        answer = answers.get(str(row["node"]))
        assert [row[name] for name in names] == [getattr(answer, name, None) for name in names]
    assert {True, False, None} == {row["adjudicated"] for row in FOUND["scores"]}
    missing = next(answer.indicator for answer in scores.answers if answer.state not in ("answered", "not_applicable"))
    filled = ROUNDS[0].replace(imputations=[{"indicator": missing, "value": 3}])
    found = tables.tables(FRAMEWORK, [filled], targets=TARGETS)
    shares = {node.id: node.imputed for node in ceiba.score(FRAMEWORK, filled).nodes}
    assert shares[missing] == 1
    for name in ("scores", "gaps"):
        assert [row["imputed"] for row in found[name]] == [shares[str(row["node"])] for row in found[name]]


def test_an_export_of_a_published_assessment_names_nobody() -> None:
    published = ceiba.publish(FRAMEWORK, ROUNDS[0], draft=True).assessment
    found = tables.tables(FRAMEWORK, [published], targets=TARGETS)
    assert [row["institution"] for row in found["institutions"]] == ["published"]
    assert {row["institution"] for row in found["responses"]} == {"published"}
    withheld = {row["node"] for row in found["scores"] if row["state"] == "withheld"}
    assert withheld
    shares = {row["node"]: row["public_share"] for row in found["scores"]}
    assert 0 < shares[FRAMEWORK.root.id] < 1
    assert all(shares[node] == 0 for node in withheld)


@pytest.mark.parametrize("name", ["institutions", "responses", "scores", "gaps", "rounds"])
def test_a_draft_is_marked_as_one_in_every_table(name: str) -> None:
    assert {row["status"] for row in FOUND[name] if row["round"] == ROUNDS[0].round.id} == {ROUNDS[0].status}


@pytest.mark.parametrize(
    ("audience", "code"), [("Public", "unknown_value"), ("press", "unknown_value"), ("", "unknown_value"), ("public", "publish_first")]
)
def test_an_audience_that_there_is_not_is_refused_and_nothing_is_written(audience: Any, code: str, tmp_path: Path) -> None:
    with pytest.raises(ceiba.Error) as error:
        tables.export(tmp_path / "out", FRAMEWORK, ROUNDS, audience=audience)
    assert [(issue.code, issue.where) for issue in error.value.issues] == [(code, "/audience")]
    assert not (tmp_path / "out").exists()


def test_an_export_for_the_coalition_names_institutions_but_no_respondent() -> None:
    named = ROUNDS[0].replace(
        responses=[r.replace(respondent=f"p{n}", date="2025-01-01", confidence=0.5, comment="x") for n, r in enumerate(ROUNDS[0].responses)]
    )
    team = tables.tables(FRAMEWORK, [named])
    coalition = tables.tables(FRAMEWORK, [named], audience="coalition")
    assert {row["respondent"] for row in coalition["responses"]} == {""}
    nothing = {"respondent": "", "number": 0, "date": None, "confidence": None, "comment": None}
    assert [{**row, **nothing} for row in team["responses"]] == [{**row, "number": 0} for row in coalition["responses"]]
    asked = tables.tables(FRAMEWORK, [named], audience="coalition", comments=True)
    assert {row["comment"] for row in asked["responses"]} == {"x"}
    keys = [tuple(row[part] for part in TABLES["responses"].key) for row in coalition["responses"]]
    assert len(set(keys)) == len(keys)
    assert coalition["scores"] == team["scores"]


def test_points_stand_beside_a_banded_value() -> None:
    framework = ceiba.Framework.from_file(ceiba.examples.path("instruments/cset_cis_style/framework.json"))
    answers = ceiba.examples.path("instruments/cset_cis_style/answers.csv")
    for one in ceiba.read_responses(answers, framework):
        for row, node in zip(tables.tables(framework, [one])["scores"], ceiba.score(framework, one).nodes, strict=True):
            beside = node.beside
            expected = (None, None, None) if beside is None else (beside.points, beside.maximum, beside.mean)
            assert (row["points"], row["points_maximum"], row["points_mean"]) == expected


def test_rounds_say_status_and_targets() -> None:
    published = ROUNDS[1].replace(status="published")
    rows = tables.tables(FRAMEWORK, [ROUNDS[0], published], targets=TARGETS)["rounds"]
    assert [(row["status"], row["targets_hash"]) for row in rows] == [("draft", TARGETS.hash()), ("published", TARGETS.hash())]
    assert tables.tables(FRAMEWORK, ROUNDS[:1])["rounds"][0]["targets_hash"] is None


def test_tables_join() -> None:
    nodes = {row["node"] for row in FOUND["nodes"]}
    who = {(row["subject"], row["round"]) for row in FOUND["rounds"]}
    places = {(row["subject"], row["round"], row["institution"]) for row in FOUND["institutions"]}
    for name in ("scores", "gaps"):
        assert {row["node"] for row in FOUND[name]} <= nodes
        assert {(row["subject"], row["round"]) for row in FOUND[name]} == who
    assert {(row["subject"], row["round"], row["institution"]) for row in FOUND["responses"]} <= places
    assert {row["indicator"] for row in FOUND["responses"]} <= {row["indicator"] for row in FOUND["indicators"]}


def test_language_method_and_nothing() -> None:
    spanish = tables.tables(FRAMEWORK, ROUNDS[:1], METHOD, language="es")
    assert spanish["nodes"][0]["label"] == "Respuesta nacional"
    assert {row["method"] for row in spanish["scores"]} == {"mrc_style_cautious"}
    assert spanish["nodes"][0]["rule"] == "geometric"
    assert spanish["gaps"] == []
    none = tables.tables(FRAMEWORK, [])
    assert none["scores"] == none["subjects"] == []
    assert len(none["nodes"]) == len(FOUND["nodes"])


def test_thousands_come_one_by_one() -> None:
    seen: list[str] = []

    def many() -> Iterator[ceiba.Assessment]:
        for number in range(3):
            yield ROUNDS[0].replace(subject={"id": f"s{number}"}, responses=[])

    found = tables.tables(FRAMEWORK, many(), progress=lambda one: seen.append(one.subject.id))
    assert seen == ["s0", "s1", "s2"]
    assert [row["subject"] for row in found["subjects"]] == seen


def test_a_round_that_stands_twice_is_refused() -> None:
    with pytest.raises(ceiba.Error) as caught:
        tables.tables(FRAMEWORK, [ROUNDS[0], ROUNDS[0]])
    assert [(issue.code, issue.where) for issue in caught.value.issues] == [("duplicate_id", "/1")]


def test_export_as_csv(tmp_path: Path) -> None:
    paths = tables.export(tmp_path / "new" / "folder", FRAMEWORK, ROUNDS)
    assert [path.name for path in paths] == [f"{name}.csv" for name in TABLES]
    for path in paths:
        head, *rows = list(csv.reader(io.StringIO(path.read_text("utf-8"))))
        assert head == [column.name for column in TABLES[path.stem].columns]
        assert len(rows) == (0 if path.stem == "gaps" else len(FOUND[path.stem]))
    values = [row["value"] for row in csv.DictReader(io.StringIO((tmp_path / "new/folder/scores.csv").read_text("utf-8")))]
    assert [float(value) if value else None for value in values] == [row["value"] for row in FOUND["scores"]]


def test_export_as_parquet(tmp_path: Path) -> None:
    from pyarrow import parquet

    for path in tables.export(tmp_path, FRAMEWORK, ROUNDS, targets=TARGETS, form="parquet"):
        table = parquet.read_table(path)
        days = [column.name for column in TABLES[path.stem].columns if column.type == "date"]
        rows = table.to_pylist()
        for row in rows:
            assert all(row[day] is None or isinstance(row[day], datetime.date) for day in days)
            row.update({day: row[day] and row[day].isoformat() for day in days})
        assert rows == FOUND[path.stem]
        types = {"string": "string", "date": "date32[day]", "number": "double", "integer": "int64", "boolean": "bool"}
        assert [str(field.type) for field in table.schema] == [types[column.type] for column in TABLES[path.stem].columns]
        assert table.schema.metadata[b"schema"] == tables.VERSION.encode()


def test_parquet_without_pyarrow_writes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    monkeypatch.setitem(__import__("sys").modules, "pyarrow.parquet", None)
    with pytest.raises(ImportError):
        tables.export(tmp_path / "out", FRAMEWORK, ROUNDS, form="parquet")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_export_puts_all_files_in_their_places_or_none(tmp_path: Path, form: tables.Form) -> None:
    paths = tables.export(tmp_path, FRAMEWORK, ROUNDS[:1], form=form)
    paths[0].chmod(0o640)
    before = {path: path.read_bytes() for path in paths}
    broken = ROUNDS[1].replace(framework="another")
    with pytest.raises(ceiba.Error):
        tables.export(tmp_path, FRAMEWORK, [ROUNDS[1], broken], form=form)
    assert {path: path.read_bytes() for path in sorted(tmp_path.iterdir())} == dict(sorted(before.items()))
    with pytest.raises(ceiba.Error):
        tables.export(tmp_path / "new", FRAMEWORK, [broken], form=form)
    assert not (tmp_path / "new").exists()
    with pytest.raises(RuntimeError), tables.Export(tmp_path, FRAMEWORK, form=form):
        raise RuntimeError
    assert sorted(tmp_path.iterdir()) == sorted(before)
    assert tables.export(tmp_path, FRAMEWORK, ROUNDS, form=form) == paths
    assert paths[0].stat().st_mode & 0o777 == 0o640


def test_what_is_refused_may_be_left_out(tmp_path: Path) -> None:
    with tables.Export(tmp_path, FRAMEWORK) as out:
        out.add(ROUNDS[0], "one.json")
        for one in (ROUNDS[0], ROUNDS[1].replace(framework="another")):
            with pytest.raises(ceiba.Error) as caught:
                out.add(one, "two.json")
            assert caught.value.issues[0].where in ("two.json", "/framework")
    assert [row["round"] for row in csv.DictReader(io.StringIO((tmp_path / "rounds.csv").read_text("utf-8")))] == ["2025"]


def test_responses_that_were_exported_are_read_back(tmp_path: Path) -> None:
    """A number stays a number, and what spreadsheets would run is as it was; institutions' sectors stand in a table of their own."""
    minus = ceiba.Framework.from_dict(
        {
            "schema": "ceiba/framework/1",
            "id": "minus",
            "version": "1",
            "scales": [{"id": "degrees", "numeric": {"normalise": "identity", "low": -10, "high": 10}}],
            "root": {"id": "root", "children": [{"id": "heat", "question": {"scale": "degrees"}}]},
        }
    )
    said = {"institution": "a", "indicator": "heat", "source": "interview", "respondent": "p1", "date": "2026-01-02", "confidence": 0.5}
    one = ceiba.Assessment.from_dict(
        {
            "schema": "ceiba/assessment/1",
            "id": "x_1",
            "framework": "minus",
            "framework_version": "1",
            "subject": {"id": "x"},
            "round": {"id": "1"},
            "institutions": [{"id": "a", "label": "a"}, {"id": "b", "label": "b"}],
            "responses": [
                {**said, "answer": -3, "comment": "=1+1"},
                {"institution": "b", "indicator": "heat", "answer": -0.5, "comment": "'-tick"},
                {"institution": "b", "indicator": "heat", "state": "dont_know", "source": "desk_review", "comment": "-2"},
            ],
        }
    )
    tables.export(tmp_path, minus, [one])
    lines = (tmp_path / "responses.csv").read_text("utf-8").splitlines()
    assert (
        ",-3," in lines[1] and lines[1].endswith(",'=1+1,draft") and lines[2].endswith(",''-tick,draft") and lines[3].endswith(",-2,draft")
    )
    assert ceiba.read_responses(tmp_path / "responses.csv", minus) == [one]
    tables.export(tmp_path, FRAMEWORK, ROUNDS)
    register = {one.id: one for round_ in ROUNDS for one in round_.institutions}.values()
    for first, again in zip(ROUNDS, ceiba.read_responses(tmp_path / "responses.csv", FRAMEWORK, institutions=register), strict=True):
        assert ceiba.score(FRAMEWORK, first.replace(adjudications=[])).nodes == ceiba.score(FRAMEWORK, again).nodes


@pytest.mark.parametrize(
    "comment", ["x\ry", "x\ny", "x\r\ny", "x\0y", "x" * 200_000, "\uff1d1+1", "a;=1", "a|'-b", "'-tick", '"q"', "''=1", "sep=;", "#N/A"]
)
def test_whatever_a_comment_holds_is_read_back(tmp_path: Path, comment: str) -> None:
    (one, *_) = ROUNDS
    written = one.replace(responses=[one.responses[0].replace(comment=comment, evidence=[])], adjudications=[], evidence=[])
    tables.export(tmp_path, FRAMEWORK, [written])
    (again,) = ceiba.read_responses(tmp_path / "responses.csv", FRAMEWORK, institutions=written.institutions)
    assert [r.comment for r in again.responses] == [comment]


def test_an_answer_with_a_time_is_exported_and_read_back(tmp_path: Path) -> None:
    (one, *_) = ROUNDS
    said = one.responses[0].replace(date="2025-03-01T10:05:00", evidence=[])
    written = one.replace(responses=[said], adjudications=[], evidence=[])
    tables.export(tmp_path, FRAMEWORK, [written])
    (again,) = ceiba.read_responses(tmp_path / "responses.csv", FRAMEWORK, institutions=written.institutions)
    assert again.responses[0].date == "2025-03-01T10:05:00"
    parquet = pytest.importorskip("pyarrow.parquet", reason="Parquet needs pyarrow")
    tables.export(tmp_path, FRAMEWORK, [written], form="parquet")
    assert [str(day) for day in parquet.read_table(tmp_path / "responses.parquet")["date"].to_pylist()] == ["2025-03-01"]


def test_export_into_what_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(ceiba.Error) as caught:
        tables.export(tmp_path / "file", FRAMEWORK, ROUNDS)
    assert caught.value.issues[0].code == "cannot_write"


if __name__ == "__main__":
    GOLDEN.write_text(json.dumps(contract(), indent=2, ensure_ascii=False) + "\n", "utf-8")
