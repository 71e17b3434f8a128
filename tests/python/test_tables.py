"""Tidy tables: their contract, and that what is exported keeps to it.

Run as a program (`make golden`) it writes the contract anew.
"""

from __future__ import annotations

import csv
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
    assert empty <= {"responses.comment", "responses.confidence", "institutions.branch"}


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
        assert table.to_pylist() == FOUND[path.stem]
        types = {"string": "string", "date": "string", "number": "double", "integer": "int64", "boolean": "bool"}
        assert [str(field.type) for field in table.schema] == [types[column.type] for column in TABLES[path.stem].columns]
        assert table.schema.metadata[b"schema"] == tables.VERSION.encode()


def test_parquet_without_pyarrow_writes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    monkeypatch.setitem(__import__("sys").modules, "pyarrow.parquet", None)
    with pytest.raises(ImportError):
        tables.export(tmp_path / "out", FRAMEWORK, ROUNDS, form="parquet")
    assert not (tmp_path / "out").exists()


def test_export_into_what_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(ceiba.Error) as caught:
        tables.export(tmp_path / "file", FRAMEWORK, ROUNDS)
    assert caught.value.issues[0].code == "cannot_write"


if __name__ == "__main__":
    GOLDEN.write_text(json.dumps(contract(), indent=2, ensure_ascii=False) + "\n", "utf-8")
