"""ceiba rank and ceiba methods: a table that a person has, ranked; and what is said of a table that cannot be."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import ceiba
from ceiba import cli, rank, weight

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
        (SPANISH, ("--method", "spotis"), "the method spotis needs --option bounds=..."),
        (SPANISH, ("--method", "topsis", "--option", "weights=1"), "no such option: weights"),
        (SPANISH, ("--method", "topsis", "--option", "k=3"), "no such option: k"),
        (SPANISH, ("--method", "topsis", "--option", "scaling"), "NAME=VALUE"),
        (SPANISH, ("--method", "topsis", "--option", "scaling=vectr"), "vectr"),
        (SPANISH, ("--method", "topsis", "--weights", "1,x"), "numbers with commas between"),
        (SPANISH, ("--method", "topsis", "--weights", "1,2"), "weights"),
        ("a,b\nx,1\ny,-\n", ("--method", "topsis"), "row 3: column b"),
        ("a,b,c\nx,1,2\ny,,3\n", ("--method", "topsis"), "row 3: column b"),
        ("a,-b,c\nx,1,2\ny,2,3\ndirection,benefit,cost\n", ("--method", "topsis"), "row 4"),
        ("a,b\n", ("--method", "topsis"), "no rows"),
    ],
)
def test_what_cannot_be_ranked_is_told_why(run: Any, content: str, arguments: tuple[str, ...], words: str) -> None:
    code, out, err = run(content, *arguments)
    assert (code, out) == (2, "") and words in err, err


def test_methods_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["methods", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert [row["method"] for row in listed] == [card.method for card in ceiba.methods()]
    assert cli.main(["methods", "--lang", "es"]) == 0
    assert "Pesos de los criterios" in capsys.readouterr().out
