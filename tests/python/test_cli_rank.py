"""ceiba rank and ceiba methods: a table that a person has, ranked; and what is said of a table that cannot be."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from published import published

import ceiba
from ceiba import cli, rank, weight
from ceiba._read.alternatives import read_alternatives

TABLE = np.array([[5.5, 8, 4], [7, 6.25, 8], [8, 8, 6]])
DIRECTIONS = [-1, 1, 1]
SPANISH = "Alternativa;-Precio;Velocidad;Alcance\nAna;5,5;8;4\nBea;7;6,25;8\nCira;8;8;6\n"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Any:
    monkeypatch.setenv("CEIBA_LANG", "en")
    monkeypatch.chdir(tmp_path)

    def call(content: str | bytes, *arguments: str, file: str = "data.csv") -> tuple[int, str, str]:
        Path(file).write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        code = cli.main(["rank", file, *arguments])
        written = capsys.readouterr()
        return code, written.out, written.err

    return call


def ranked(out: str) -> dict[str, tuple[float, float]]:
    return {row["alternative"]: (float(row["rank"]), float(row["score"])) for row in csv.DictReader(io.StringIO(out))}


def test_a_ranked_table_comes_out(run: Any) -> None:
    code, out, err = run(SPANISH, "--method", "topsis", "--csv")
    expected = rank.topsis(TABLE, [1 / 3] * 3, DIRECTIONS)
    assert (code, err) == (0, "")
    assert list(ranked(out)) == ["Bea", "Cira", "Ana"]
    assert [ranked(out)[name] for name in ("Ana", "Bea", "Cira")] == list(zip(expected.rank, expected.score, strict=True))


@pytest.mark.parametrize(
    "content",
    [
        "name,price,speed,range\nAna,5.5,8,4\nBea,7,6.25,8\nCira,8,8,6\ndirection,cost,benefit,max\nweight,0.5,0.3,0.2\n",
        "name\tprice\tspeed\trange\nTipo\tcosto\tbeneficio\tmáximo\nPesos\t0.5\t0.3\t0.2\nAna\t5.5\t8\t4\nBea\t7\t6.25\t8\nCira\t8\t8\t6\n",
    ],
)
def test_rows_of_directions_and_weights(run: Any, content: str) -> None:
    code, out, err = run(content, "--method", "vikor", "--json", "--option", "v=0.3")
    found = json.loads(out)
    expected = rank.vikor(TABLE, [0.5, 0.3, 0.2], DIRECTIONS, v=0.3)
    assert (code, err) == (0, "")
    assert found["weights"] == {"price": 0.5, "speed": 0.3, "range": 0.2} and found["options"]["v"] == 0.3
    assert {row["alternative"]: row["score"] for row in found["ranking"]} == dict(zip(("Ana", "Bea", "Cira"), expected.score, strict=True))


def test_weights_from_the_data_or_given(run: Any) -> None:
    learnt = weight.critic(TABLE, DIRECTIONS)
    _, out, _ = run(SPANISH, "--method", "wsm", "--weights", "critic", "--csv")
    assert ranked(out)["Ana"][1] == rank.wsm(TABLE, learnt, DIRECTIONS).score[0]
    _, out, _ = run(SPANISH, "--method", "wsm", "--weights", "1,2,3", "--csv")
    assert ranked(out)["Ana"][1] == rank.wsm(TABLE, [1, 2, 3], DIRECTIONS).score[0]


def test_numbers_alone_are_alternatives_without_names(run: Any) -> None:
    _, out, _ = run("a,b\n1,2\n3,4\n", "--method", "topsis", "--csv")
    assert list(ranked(out)) == ["2", "1"]


def test_what_people_are_shown(run: Any) -> None:
    _, out, _ = run(SPANISH, "--method", "vikor", "--lang", "es")
    for words in ("VIKOR", "Alternativa", "Puntaje", "Precio", "costo", "beneficio", "El puntaje más bajo va primero", "todos son iguales"):
        assert words in out
    _, out, _ = run(SPANISH.encode("cp1252"), "--method", "topsis", "--weights", "entropy")
    assert "The weights come from the data, by entropy." in out and "The highest score comes first." in out


@pytest.mark.parametrize(
    ("content", "arguments", "words"),
    [
        (SPANISH, ("--method", "nonsense"), "topsis"),
        (SPANISH, ("--method", "spearman"), "topsis"),  # a function of the room, and no method
        (SPANISH, ("--method", "compare"), "topsis"),
        (SPANISH, ("--method", "spotis"), "the method spotis needs --option bounds='[[..., ...], ...]'"),
        (SPANISH, ("--method", "topsis", "--option", "weights=1"), "no such option: weights"),
        (SPANISH, ("--method", "topsis", "--option", "k=3"), "no such option: k"),
        (SPANISH, ("--method", "topsis", "--option", "scaling"), "NAME=VALUE"),
        (SPANISH, ("--method", "topsis", "--option", "scaling=vectr"), "vectr"),
        (SPANISH, ("--method", "topsis", "--weights", "1,x"), "numbers with commas between"),
        (SPANISH, ("--method", "topsis", "--weights", "1,2"), "'--weights' has 2 numbers, and the table has 3 criteria: Precio, "),
        (SPANISH, ("--method", "topsys"), "did you mean 'topsis'?"),
        (SPANISH, ("--method", "entropy"), "--weights entropy"),
        (SPANISH, ("--method", "borda"), "ceiba.rank.group.borda"),
        (SPANISH, ("--method", "topsis", "--option", "scalin=vector"), "did you mean 'scaling'?; it has: scaling, "),
        (SPANISH, ("--method", "topsis", "--option", "scaling=vectr"), "--option scaling: 'vectr' is not one of: "),
        (SPANISH, ("--method", "electre_i"), "needs --option concordance=... --option discordance=..."),
        (SPANISH, ("--method", "topsis", "--options", "k=3"), "did you mean '--option'?"),
        (SPANISH, ("--method", "topsis", "--weights", "critc"), "did you mean 'critic'?"),
        (SPANISH, ("--method", "topsis", "--weights", "-1,1,1"), "column -Precio: the weight -1 is negative"),
        (SPANISH, (), "'--method' is missing: Ranking method; ceiba methods lists them."),
        ("a,b\nx,1\nweight,-1\n", ("--method", "topsis"), "row 3: column b: the weight -1 is negative"),
        ("a,b\nx,1\ny,-\n", ("--method", "topsis"), "row 3: column b"),
        ("a,b,c\nx,1,2\ny,,3\n", ("--method", "topsis"), "row 3: column b"),
        ("a,-b,c\nx,1,2\ny,2,3\ndirection,benefit,cost\n", ("--method", "topsis"), "row 4"),
        ("a,b\n", ("--method", "topsis"), "no rows"),
    ],
)
def test_what_cannot_be_ranked_is_told_why(run: Any, content: str, arguments: tuple[str, ...], words: str) -> None:
    code, out, err = run(content, *arguments)
    assert (code, out) == (2, "") and words in err, err


NEWCOMERS = [  # a table, the issues expected of it: code, row, column, and what its text has to say
    ("n,a,b\nx,1,fast\ny,2,3\n", [("not_numeric", 2, "b", "fast")]),
    ("n,a,b\nx,1,12 km\ny,2,$ 3\n", [("not_numeric", 2, "b", "12 "), ("not_numeric", 3, "b", "3 ")]),
    ("n,a,b\nx,1,\ny,2,3\n", [("empty_cell", 2, "b", "")]),
    ("n,a,b\nx,1,N/A\ny,2,3\n", [("empty_cell", 2, "b", "N/A")]),
    ("n,a,b\nx,1,40%\ny,2,30\n", [("some_percents", 3, "b", "40%")]),
    ("n,a,b\nx,1,4\ny,2,3\nweight,60%,40\n", [("some_percents", 4, "b", "60%")]),
    ('n,a,b\nx,"1,200",4\ny,"3,400",3\n', [("two_marks", 2, "a", "1,200"), ("two_marks", 3, "a", "3,400")]),
    ("n;a;b\nx;1.200;4\ny;900;3\n", [("two_marks", 2, "a", "1.200")]),
    ("n,a,b\nx,1,4\nx,2,3\n", [("named_twice", 3, "n", "x")]),
    ("n,a,-a\nx,1,4\ny,2,3\n", [("named_twice", 1, "-a", "a")]),
    ("id,name,a\n1,x,4\n2,y,3\n", [("column_of_words", None, "name", "")]),
    ("My table,,\nn,a,b\nx,1,4\n", [("row_of_words", 2, None, "--head 2")]),
    ("n,a,b\nx,1,4\ndirection,cosst,max\n", [("unknown_value", 3, "a", "cosst")]),
    ("n,a,b\nx,1,4\ndirection,cost,max\ntype,max,max\n", [("named_twice", 4, "n", "type")]),
    ("", [("empty_table", None, None, "")]),
    (b"PK\x03\x04\x14\x00\x06\x00xl/workbook.xml", [("not_csv", None, None, "CSV")]),
]


@pytest.mark.parametrize(("content", "expected"), NEWCOMERS)
def test_the_first_errors_of_a_newcomer(tmp_path: Path, content: str | bytes, expected: list[tuple[Any, ...]]) -> None:
    path = tmp_path / "data.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    with pytest.raises(ceiba.Error) as raised:
        read_alternatives(path)
    assert [(one.code, one.row, one.column) for one in raised.value.issues] == [one[:3] for one in expected]
    for issue, (*_, words) in zip(raised.value.issues, expected, strict=True):
        assert all(words in ceiba.issue_text(issue, language) for language in ceiba.languages())


@pytest.mark.parametrize(
    ("content", "directions", "weights"),
    [
        ("n,a,b\nx,1,4\ny,2,3\n,cost,benefit\n", [-1, 1], None),  # a row of directions without a name, or with another
        ("n,a,b\nobjective,max,min\nx,1,4\ny,2,3\n", [1, -1], None),
        ("n,- a,\u2212b,,\nx,1,4,,\ny,2,3,,\n", [-1, -1], None),  # a minus sign of a typesetter; columns of nothing
        ("\ufeffn;a;b\nx;1,0;4\ny;2;3\nweight;60;40\n", [1, 1], [60, 40]),
        ("n,a,b\nx,100%,400%\ny,200%,300%\nweight,60%,40%\n", [1, 1], [0.6, 0.4]),
        ("\n\nn,a,b\nx,1,4\n\ny,2,3\n,,\n", [1, 1], None),
        ("id,a,b\n7,1,4\n9,2,3\n", [1, 1], None),  # numbers that are names
    ],
)
def test_tables_as_people_have_them(tmp_path: Path, content: str, directions: list[int], weights: list[float] | None) -> None:
    (tmp_path / "data.csv").write_text(content, "utf-8")
    found = read_alternatives(tmp_path / "data.csv", **({"head": 3} if content.startswith("\n\n") else {}))
    assert found.matrix == [[1, 4], [2, 3]] and found.criteria == ["a", "b"]
    assert (found.directions, found.weights) == (directions, weights)
    assert found.names == (["7", "9"] if content.startswith("id") else ["x", "y"])


def test_what_is_read_otherwise_than_written_is_said(run: Any) -> None:
    _, out, err = run("n,a,b\nx,40%,4\ny,30%,3\n", "--method", "topsis", "--weights", "60 40")
    assert "note: 40% is read as 0.4 in: a" in err and "The weights add up to 100" in out
    _, _, err = run("x,1.5,4\ny,2,3\n", "--method", "topsis")
    assert "warning: the first row is read as the names of the criteria" in err
    _, _, err = run("n,2019,2020\nx,1.5,4\ny,2,3\n", "--method", "topsis")
    assert err == ""  # years are names
    _, out, _ = run("n,a,b\nx,1,1\ny,1,1\n", "--method", "topsis", "--weights", "entropy")
    assert "Nothing tells the criteria apart" in out


@pytest.mark.parametrize("said", ["0.5,0.3,0.2", "0.5 0.3 0.2", "0,5;0,3;0,2", "50%, 30%, 20%", "0,5 0,3 0,2"])
def test_weights_as_people_write_them(run: Any, said: str) -> None:
    code, out, _ = run(SPANISH, "--method", "TOPSIS", "--weights", said, "--json")
    assert code == 0 and list(json.loads(out)["weights"].values()) == [0.5, 0.3, 0.2]


def test_for_excel_ranks_have_no_decimals_and_scores_are_there(run: Any) -> None:
    _, out, _ = run("n;a\nx;1\ny;2\nz;2\n", "--method", "wsm", "--csv=excel", "--lang", "es")
    assert out.splitlines() == ["\ufeffN.º;Alternativa;Puntaje", "1,5;y;1,0000", "1,5;z;1,0000", "3;x;0,5000"]


def test_every_set_of_every_method_has_words() -> None:
    found = set()
    for room in ("rank", "rank.group"):
        for case in published(room):
            given = [case[name] for name in ("matrix", "weights", "directions") if name in case]
            module = rank if room == "rank" else rank.group
            found |= set(getattr(module, case["method"])(*given, **case.get("options", {})).sets)
    assert {case["method"] for case in published("rank")} == {card.method for card in ceiba.methods() if card.room == "rank"}
    assert found == {key.removeprefix("set.") for key in ceiba.sentences("en") if key.startswith("set.")}


def test_every_diagnostic_of_a_weighting_method_has_words() -> None:
    root = Path(__file__).parents[2]
    files = [*(root / "include" / "ceiba" / "weight").rglob("*.hpp"), root / "src" / "weigh.cpp"]
    sources = "".join(path.read_text("utf-8") for path in files)
    named = set(re.findall(r'diagnostics\.emplace_back\("(\w+)"\)', sources))
    assert named and named == {key.removeprefix("diagnostic.") for key in ceiba.sentences("en") if key.startswith("diagnostic.")}


def test_methods_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["methods", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert [row["method"] for row in listed] == [card.method for card in ceiba.methods()]
    assert cli.main(["methods", "--lang", "es"]) == 0
    assert "Pesos de los criterios" in capsys.readouterr().out
