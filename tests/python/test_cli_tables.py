"""Tables at the command line: what their options do, and what is said of what was read."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from ceiba import cli


@dataclass
class Ran:
    """What a command wrote, and its exit code."""

    code: int
    out: str
    err: str


@pytest.fixture
def ceiba_(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Runs the command in a folder with a framework."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CEIBA_LANG", "en")
    levels = [{"code": str(n), "value": n, "label": {"en": en, "es": es}} for n, en, es in ((1, "None", "Nada"), (2, "Full", "Completo"))]
    children = [{"id": name, "code": code, "question": {"scale": "s"}} for name, code in (("law", "1.1"), ("unit", "1.2"))]
    document = {
        "schema": "ceiba/framework/1",
        "id": "f",
        "version": "1",
        "scales": [{"id": "s", "levels": levels}],
        "root": {"id": "root", "children": children},
    }
    Path("f.json").write_text(json.dumps(document), "utf-8")

    def run(*arguments: str) -> Ran:
        code = cli.main(arguments)
        written = capsys.readouterr()
        return Ran(code, written.out, written.err)

    return run


def write(name: str, content: str | bytes) -> str:
    Path(name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return name


def value(ran: Ran, node: str = "root") -> Any:
    """The score of a node in what a command wrote as JSON."""
    assert (ran.code, ran.err) == (0, "")
    return next(n.get("value") for n in json.loads(ran.out)["nodes"] if n["id"] == node)


def test_what_was_read_is_said_before_the_findings(ceiba_: Any) -> None:
    table = write("t.csv", "Entidad;1.1;1.2;otra\nFiscalía;Completo;n/a;x\nFISCALIA 2;1;;y\nFiscalia 2;;2;\n")
    assert ceiba_("check", "f.json", table, "--column", "otra=").code == 2  # one institution answers twice
    table = write("t.csv", "Entidad;indicador;respuesta;otra\nFiscalía;1.1;Completo;x\nFISCALIA;1.2;n/a;y\n")
    said = ceiba_("check", "f.json", table, "--column", "otra=").out.splitlines()
    assert said == [
        "t.csv: rows 2, left out 0; subjects 1, assessments 1, institutions 1",
        "t.csv: answered 1, not applicable 1",
        "t.csv: columns left out: otra",
        "t.csv: taken for one institution, 'fiscalia': FISCALIA, Fiscalía",
        "Nothing is wrong.",
    ]
    spoken = ceiba_("check", "f.json", table, "--others", "ignore", "--lang", "es").out.splitlines()
    assert spoken[0] == "t.csv: filas 2, omitidas 0; sujetos 1, evaluaciones 1, instituciones 1"
    assert spoken[-1] == "No se encontró ningún problema."
    ran = ceiba_("score", "f.json", table, "--others", "ignore", "--json")
    assert "note: t.csv: columns left out: otra" in ran.err
    assert "columns left out" not in ceiba_("score", "f.json", table, "--column", "otra=", "--json").err


def test_the_words_for_states_are_listed(ceiba_: Any) -> None:
    ran = ceiba_("check", "--states", "--lang", "es")
    assert (ran.code, ran.err) == (0, "")
    lines = dict(line.rsplit(": ", 1) for line in ran.out.splitlines())
    assert {"n/d", "s/d", "n/r"} <= set(lines["sin respuesta"].split("; "))
    assert "no sabe" in lines["no sabe"].split("; ")
    assert "n/c" in next(words for state, words in lines.items() if state.startswith("se rechaza")).split("; ")


def test_rows_words_and_columns_are_chosen(ceiba_: Any) -> None:
    table = write("t.csv", "team,item,mark,ok\na,Q1,A,yes\na,Q2,B,yes\nb,Q1,B,no\n")
    options = [
        "--column",
        "team=institution",
        "--column",
        "item=indicator",
        "--column",
        "mark=answer",
        "--code",
        "Q1=law",
        "--code",
        "Q2=1.2",
    ]
    ran = ceiba_("score", "f.json", table, *options, "--where", "ok=yes", "--code", "law:A=2", "--code", "unit:B=1", "--json")
    assert value(ran) == 1.5
    assert ceiba_("score", "f.json", table, *options, "--where", "ok").err.startswith("t.csv: 'ok' is no condition")


def test_one_of_many_rounds_is_chosen(ceiba_: Any) -> None:
    table = write("t.csv", "País,Año,institution,law,unit\np,2023,a,1,1\np,2024,a,2,2\nq,2024,a,1,2\n")
    assert value(ceiba_("score", "f.json", table, "--subject", "p", "--round", "2024", "--json")) == 2
    ran = ceiba_("compare", "f.json", table, table, "--subject", "p", "--round", "2023", "--round-after", "2024", "--json")
    assert ran.code == 0
    found = json.loads(ran.out)
    assert (found["earlier"]["round"], found["later"]["round"]) == ("2023", "2024")
    standing = json.loads(ceiba_("standings", "f.json", table, "--round", "2024", "--json").out)
    assert {s["subject"] for s in standing["standings"]} == {"p", "q"}
    ran = ceiba_("score", "f.json", table, "--subject", "nobody")
    assert ran.code == 2
    assert "there are: p 2023, p 2024, q 2024" in ran.err


def test_a_register_gives_sectors(ceiba_: Any) -> None:
    register = write("register.csv", "institution;label_es;sector\nmp;Ministerio Público;Justicia\npnc;Policía;police\n".encode("latin-1"))
    table = write("t.csv", "institución;1.1\nMINISTERIO PÚBLICO;2\n".encode("latin-1"))
    ran = ceiba_("export", "f.json", table, "out", "--institutions", register, "--encoding", "latin-1", "--lang", "es")
    assert ran.code == 0
    rows = Path("out/institutions.csv").read_text("utf-8").splitlines()
    assert [row.split(",")[2:5] for row in rows[1:]] == [["mp", "Ministerio Público", "justicia"], ["pnc", "Policía", "police"]]
    ran = ceiba_("score", "f.json", write("t.csv", "institution,law\nother,2\n"), "--institutions", register, "--encoding", "latin-1")
    assert (ran.code, ran.out) == (2, "")
    assert "t.csv: row 2: column institution: unknown institution 'other'" in ran.err


def test_other_files_are_called_what_they_are(ceiba_: Any) -> None:
    for name in ("book.xlsx", "book.csv"):
        ran = ceiba_("score", "f.json", write(name, b"PK\x03\x04rest"))
        assert ran.code == 2
        assert ran.err == f"{name}: this is a workbook, not a table of text: save the sheet as CSV, or export the answers as CSV\n"
    ran = ceiba_("score", "f.json", write("kobo.json", '{"count": 1, "results": [{"law": "1"}]}'))
    assert ran.err == "kobo.json: this is not an assessment but the data of a survey tool: export the answers as CSV\n"
    ran = ceiba_("score", "f.json", write("kobo.csv", '{"count": 1, "results": [{"law": "1"}]}'))
    assert "kobo.csv: this is JSON, not a table of text" in ran.err


def test_messages_say_what_to_do(ceiba_: Any) -> None:
    assert "--encoding latin-1" in ceiba_("score", "f.json", write("t.csv", b"institution,law\nPolic\xeda,1\n")).err
    assert "--encoding utf-16-le" in ceiba_("score", "f.json", write("t.csv", "institution,law\na,1\n".encode("utf-16-le"))).err
    assert "--code 'maybe=...'" in ceiba_("score", "f.json", write("t.csv", "institution,law\na,maybe\n")).err
    foreign = ceiba_("score", "f.json", write("t.csv", "Wer,Was,Wie\na,law,1\n")).err.splitlines()
    assert "--column 'Wer=NAME'" in foreign[0]
    assert any("--institution" in line for line in foreign)
    many = write("t.csv", "institution,law\n" + "".join(f"a{n},maybe\n" for n in range(30_000)))
    lines = ceiba_("score", "f.json", many).err.splitlines()
    assert len(lines) == 1
    assert "29999 more" in lines[0]


def test_targets_may_be_a_table(ceiba_: Any) -> None:
    answers = write("t.csv", "institution,law,unit\na,1,2\n")
    targets = write("targets.csv", "Indicador;Meta\n1.1;Completo\n1.2;2\n")
    ran = ceiba_("gaps", "f.json", answers, targets, "--json")
    assert ran.code == 0
    assert {gap["node"]: gap.get("gap") for gap in json.loads(ran.out)["gaps"]}["law"] == 1
    ran = ceiba_("gaps", "f.json", answers, write("targets.csv", "indicator,target\nlaw,most\n"))
    assert ran.code == 2
    assert "targets.csv: row 2: column target: 'most' is not a level" in ran.err
