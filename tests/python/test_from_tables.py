"""An instrument from two tables, of whatever library, and a folder of them that somebody starts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pandas as pd
import polars as pl
import pyarrow
import pytest

import ceiba
from ceiba import cli

example = ceiba.examples.path
NODES: dict[str, list[Any]] = {
    "node": ["gov", "jus", "1.1", "1.2", "2.1"],
    "parent": [None, None, "gov", "gov", "jus"],
    "label": ["Gobernanza", "Justicia", "Plan nacional", "Public", "Fiscalía"],
    "weight": [0.6, 0.4, 2.0, 1.0, 1.0],
    "direction": [None, None, None, "lower", None],
    "factors_harm": [None, None, 3.0, 2.0, 1.0],
    "tags_right": [None, None, "a; b", "a", None],
}
SCALES: dict[str, list[Any]] = {"scale": ["s"] * 3, "code": ["0", "1", "2"], "value": [0, 1, 2], "label": ["No", "Parcial", "Sí"]}


def made(nodes: Any = NODES, scales: Any = SCALES) -> ceiba.Framework:
    return ceiba.Framework.from_frames(nodes, scales, id="f", label="Marco")


def refused(nodes: Any = NODES, scales: Any = SCALES) -> list[tuple[str, str | None, int | None, str | None]]:
    with pytest.raises(ceiba.Error) as error:
        made(nodes, scales)
    return [(issue.code, issue.document, issue.row, issue.column) for issue in error.value.issues]


def test_two_tables_are_an_instrument() -> None:
    framework = made()
    assert not [issue for issue in ceiba.check(framework) if issue.severity == "error"]
    assert [node["id"] for node in framework.to_dict()["root"]["children"]] == ["gov", "jus"]
    plan = framework.node("1.1")
    assert (plan.id, plan.code, plan.label, plan.weight) == ("plan_nacional", "1.1", "Plan nacional", 2)
    assert plan.question is not None and plan.question.scale == "s" and plan.question.factors == {"harm": 3}
    assert plan.tags == {"right": ("a", "b")}
    public = framework.node("Public")
    assert public.id != "public" and public.direction == "lower"  # which is a word of C++
    assert [level.code for level in framework.scales[0].levels] == ["0", "1", "2"]


@pytest.mark.parametrize("form", [pd.DataFrame, pl.DataFrame, pyarrow.table, lambda table: pd.DataFrame(table).to_dict("records")])
def test_any_library_will_do(form: Any) -> None:
    assert made(form(NODES), form(SCALES)) == made()


def test_anything_that_gives_arrow_will_do() -> None:
    class Stream:
        """A table of a library that nobody here knows."""

        def __init__(self, table: Any) -> None:
            self.__arrow_c_stream__ = pyarrow.table(table).__arrow_c_stream__

    assert made(Stream(NODES), Stream(SCALES)) == made()
    evaluator = ceiba.Evaluator(made())
    answers = {name: [1.0, 2.0] for name in evaluator.indicators}
    assert (evaluator.evaluate(Stream(answers))["value"] == evaluator.evaluate(answers)["value"]).all()


def test_words_in_several_languages_and_spanish_heads(tmp_path: Path) -> None:
    path = tmp_path / "nodos.csv"
    path.write_text("nodo;padre;etiqueta_es;etiqueta_en;peso;crítico\nt;;Todo;All;;\na;t;Uno;One;1,5;sí\n", "utf-8")
    framework = ceiba.Framework.from_frames(path, pd.DataFrame(SCALES))
    assert framework.root.label == {"es": "Todo", "en": "All"} and framework.languages == ("es", "en")
    leaf = framework.node("One")
    assert leaf.weight == 1.5 and leaf.question is not None and leaf.question.critical


def test_tables_as_coinr_has_them() -> None:
    meta = pd.DataFrame(
        {
            "iCode": ["Index", "A", "B", "x", "y", "z"],
            "iName": ["The index", "Pillar A", "Pillar B", "X", "Y", "Z"],
            "Parent": [float("nan"), "Index", "Index", "A", "A", "B"],
            "Weight": [1, 0.5, 0.5, 1, 1, 1],
            "Direction": [1, 1, 1, 1, -1, 1],
            "Level": [3, 2, 2, 1, 1, 1],
            "Unit": ["", "", "", "%", "%", "years"],
        }
    )
    framework = ceiba.Framework.from_frames(meta)
    assert (framework.root.id, framework.root.label) == ("index", "The index")
    assert framework.node("y").direction == "lower" and framework.node("x").direction is None
    assert {issue.code for issue in ceiba.check(framework)} == {"needs_fit"}


def test_what_comes_out_goes_in() -> None:
    """Of an instrument whose nodes say no more than tables can."""
    framework = ceiba.Framework.from_file(example("mrc_style/framework.json"))
    again = ceiba.Framework.from_frames(
        framework.to_frame(), framework.to_frame(table="scales"), id=framework.id, version=framework.version
    )
    assert list(again.to_frame()["node"]) == list(framework.to_frame()["node"])
    assert list(again.to_frame()["weight"]) == list(framework.to_frame()["weight"])
    assert list(again.to_frame()["rule"].dropna()) == list(framework.to_frame()["rule"].dropna())
    assert list(again.to_frame()["scale"].dropna()) == list(framework.to_frame()["scale"].dropna())
    assert [tag.id for axis in again.axes for tag in axis.values]


def changed(**columns: list[Any]) -> dict[str, list[Any]]:
    return {**NODES, **columns}


def test_everything_wrong_with_its_table_row_and_column() -> None:
    assert refused(changed(parent=[None, None, "gov", "nobody", "jus"])) == [("unknown_node", "nodes", 5, "parent")]
    assert refused(changed(weight=["much", 1, "2", "1,5", True and 1])) == [("bad_cell", "nodes", 2, "weight")]
    assert refused(changed(node=["gov", "gov", "a", "b", "c"], parent=[None, None, "gov", "gov", "gov"])) == [
        ("duplicate_id", "nodes", 3, "node")
    ]
    assert {found[3] for found in refused(changed(parent=["jus", "gov", "gov", "gov", "jus"]))} == {"parent"}
    assert refused(changed(scale=[None, None, "s", "t", "s"])) == [("unknown_scale", "nodes", 5, "scale")]
    assert refused(changed(direction=["up", None, None, None, None])) == [("unknown_value", "nodes", 2, "direction")]
    assert refused(NODES, {**SCALES, "value": [0, "x", 2]}) == [("bad_cell", "scales", 3, "value")]
    assert refused({"node": []}) == [("empty_table", "nodes", None, None)]
    with pytest.raises(TypeError):
        made(3)


@pytest.mark.parametrize(("language", "nodes", "answers"), [("en", "nodes.csv", "answers.csv"), ("es", "nodos.csv", "respuestas.csv")])
def test_an_instrument_that_is_started(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, language: str, nodes: str, answers: str
) -> None:
    folder = tmp_path / "mine"
    monkeypatch.setenv("CEIBA_LANG", language)
    assert cli.main(["init", str(folder)]) == 0
    written = capsys.readouterr()
    assert len(written.out.splitlines()) == 5 and written.out.splitlines()[-1].rsplit("/")[-1] in written.err
    assert cli.main(["init", str(folder)]) == 2  # nothing is written over
    monkeypatch.chdir(folder)
    capsys.readouterr()
    page = next(path for path in folder.iterdir() if path.suffix == ".txt").read_text("utf-8")
    commands = [line.split("  ")[0].split()[1:] for line in page.splitlines() if line.startswith("ceiba ") and "--help" not in line]
    assert len(commands) == 6
    for command in commands:  # the page says what works
        assert cli.main(command) == 0
    document = json.loads(next(folder.glob("*.json")).read_text("utf-8"))
    assert document["id"] == "mine"
    capsys.readouterr()
    assert cli.main(["score", ".", answers, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["nodes"][0]["coverage"] > 0
    table = folder / nodes
    table.write_text(table.read_text("utf-8-sig").replace("2.1", "2.1", 1).replace("1.2,1,", "1.2,7,").replace("1.2;1;", "1.2;7;"), "utf-8")
    assert cli.main(["check", "."]) == 2
    assert f"{nodes}: " in capsys.readouterr().out
    table.unlink()
    assert cli.main(["score", ".", answers]) == 2
    assert nodes in capsys.readouterr().err


def test_a_range_is_a_column_too() -> None:
    nodes = {"node": ["whole", "x"], "parent": ["", "whole"], "rescale": ["x", ""], "range_low": [0, None], "range_high": [10, None]}
    root = made(nodes).root
    assert root.rescale and root.range is not None and (root.range.low, root.range.high) == (0, 10)
    spanish = {
        "nodo": ["whole", "x"],
        "padre": ["", "whole"],
        "Reescalar": ["sí", ""],
        "Rango mínimo": [0, None],
        "Rango máximo": [10, None],
    }
    assert made(spanish).root == root


def test_tables_that_excel_wrote(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Not in UTF-8; what is wrong names the table, the way to go on, and nodes as people call them."""
    tables = {
        "nodos.csv": "nodo;padre;nombre;escala\r\n1;;Gobernanza;\r\n1.1;1;Una ley;s\r\n1.2;1;Policía;t\r\n",
        "escalas.csv": "escala;código;valor;mínimo;máximo\r\ns;no;0;;\r\ns;sí;1;;\r\nt;;;0;100\r\n",
    }
    for name, words in tables.items():
        (tmp_path / name).write_bytes(words.encode("cp1252"))
    assert cli.main(["framework", str(tmp_path), "--lang", "es"]) == 2
    said = capsys.readouterr().err
    assert said.startswith(str(tmp_path / "escalas.csv")) and "--encoding latin-1" in said
    assert cli.main(["framework", str(tmp_path), "--encoding", "latin-1"]) == 0
    assert "Polic" in capsys.readouterr().out
    assert cli.main(["check", str(tmp_path), "--encoding", "latin-1", "--lang", "es"]) == 2
    found = capsys.readouterr().out
    assert f"{tmp_path / 'nodos.csv'}: 1 Gobernanza: los hijos tienen rangos distintos" in found
    assert cli.main(["check", str(tmp_path), "--encoding", "latin-1", "--json"]) == 2
    assert "/root" in json.loads(capsys.readouterr().out)[0]["where"]


def test_who_answered_is_told_without_what_nobody_says(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "f.json").write_text(made().to_json(), "utf-8")
    table = tmp_path / "answers.csv"
    table.write_text("institution;sector;1.1;1.2;2.1\na;x;0;1;\nb;y;1;don't know;2\n", "utf-8")
    assert cli.main(["participation", str(tmp_path / "f.json"), str(table)]) == 0
    said = capsys.readouterr().out
    whole = next(line for line in said.splitlines() if line.startswith("All"))
    assert whole.split()[-6:] == ["2", "6", "4", "1", "1", "0.67"]  # institutions, asked, answered, did not know, no reply, share
    assert "By sector" in said and "By branch" not in said
