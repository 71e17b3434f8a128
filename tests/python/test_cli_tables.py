"""Tables at the command line: what their options do, and what is said of what was read."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import ceiba
from ceiba import cli
from ceiba._cli.figures import cents, money
from ceiba.messages import say


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


EXAMPLE = ceiba.examples.path("mrc_style/framework.json").parent
FOUND, TARGETS, ACTIONS, LIMITS, PLAN, ADVICE = (
    str(EXAMPLE / f"{name}.json") for name in ("assessment_2026", "targets", "catalogue", "constraints", "plan", "recommendations")
)
INSTRUMENT = str(EXAMPLE / "framework.json")
OF_DOCUMENTS = {
    *("framework", "framework_version", "method", "targets", "catalogue", "constraints", "plan", "work_plan", "recommendations"),
    *("assessment", "crosswalk", "status", "currency"),
}
NEVER_NAMES = {"action", "recommendation", "id"}  # by which tables are joined; beside them stands a name


def work_plan(run: Any) -> str:
    """An approved work plan, of which a row came back changed."""
    approved = ("--by", "Coalition", "--date", "2027-01-15", "-o", "work.json")
    assert run("workplan", INSTRUMENT, FOUND, TARGETS, ACTIONS, LIMITS, PLAN, *approved).code == 0
    table = run("worksheets", "work.json", "--csv").out.replace("not_started", "finished", 1).replace("2027-12-31", "2028-03-01", 1)
    write("back.csv", table)
    return "work.json"


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    "arguments",
    [
        ("roadmap", INSTRUMENT, FOUND, TARGETS, ACTIONS, LIMITS, "--gap", "0.5"),
        ("judge_plan", INSTRUMENT, FOUND, TARGETS, ACTIONS, LIMITS, PLAN),
        ("recommend", INSTRUMENT, FOUND, TARGETS, ACTIONS, ADVICE),
        ("selected_actions", INSTRUMENT, FOUND, TARGETS, ACTIONS),
        ("costing", INSTRUMENT, FOUND, TARGETS, ACTIONS, LIMITS, "--plan", PLAN, "--axis", "function"),
        ("progress", INSTRUMENT, FOUND, TARGETS, ACTIONS, LIMITS, "work.json", "--date", "2028-07-01"),
        ("merge", "work.json", "back.csv"),
    ],
    ids=lambda arguments: arguments[0],
)
def test_people_get_every_column_of_plans_in_words(ceiba_: Any, arguments: tuple[str, ...], language: str) -> None:
    if "work.json" in arguments:
        work_plan(ceiba_)
    heads, *rows = csv.reader(io.StringIO(ceiba_(*arguments, "--csv").out))
    known = {head: [row[at] for row in rows] for at, head in enumerate(heads) if any(row[at] for row in rows)}
    called = {"node": "indicator", "id": "label" if arguments[0] == "progress" else "id"}
    expected = [say(f"column.{called.get(name, name)}", language) for name in known if name not in OF_DOCUMENTS]
    separator = say("sheet.separator", language)
    shown = ceiba_(*arguments, "--csv=excel", "--lang", language).out.removeprefix("\ufeff")
    table = list(csv.DictReader(io.StringIO(shown), delimiter=separator))
    assert list(table[0]) == expected
    assert len(set(expected)) == len(expected)
    ids = {one.id for kind in ("institutions", "actions") for one in getattr(ceiba.Catalogue.from_file(ACTIONS), kind)}
    ids |= {one.id for kind in ("periods", "funds") for one in getattr(ceiba.Constraints.from_file(LIMITS), kind)}
    keys = {say(f"column.{name}", language) for name in NEVER_NAMES}
    assert not {cell for row in table for head, cell in row.items() if head not in keys} & ids
    assert not any(cell.endswith(("00.00", "00,00")) for row in table for cell in row.values())


def test_what_costs_and_progress_are_of_is_in_words(ceiba_: Any) -> None:
    costs = ceiba_("costing", INSTRUMENT, FOUND, TARGETS, ACTIONS, LIMITS, "--plan", PLAN, "--csv=excel", "--lang", "es").out
    assert "\nquién paga;treasury;;Tesoro nacional;Ejercicio 2027;" in costs
    assert "\nsector que dirige;executive;;Ejecutivo;" in costs
    assert "\nel conjunto;national_response;" in costs
    work = work_plan(ceiba_)
    day = ("--date", "1/7/2028", "--csv=excel", "--lang", "es")
    parts = ceiba_("progress", INSTRUMENT, FOUND, TARGETS, ACTIONS, LIMITS, work, *day).out
    assert "\nperíodo;Ejercicio 2027;" in parts
    assert "01/07/2028" in parts


def test_what_came_back_is_shown_in_words(ceiba_: Any) -> None:
    shown = ceiba_("merge", work_plan(ceiba_), "back.csv", "--lang", "es").out
    for words in ("no iniciada", "terminada", "31/12/2027", "01/03/2028", "Un número único de caso"):
        assert words in shown
    assert "not_started" not in shown
    assert "shared_case_number" not in shown


def test_a_work_plan_is_shown_as_people_write(ceiba_: Any) -> None:
    work_plan(ceiba_)
    plan = ceiba.WorkPlan.from_file("work.json").replace(id="roadmap", label="")
    write("work.json", plan.to_json())
    shown = ceiba_("worksheets", "work.json", "--lang", "es").out
    assert shown.startswith("plan de trabajo\n")
    assert shown.splitlines()[-1].endswith(" USD; aprobado el 15/01/2027 por Coalition")
    assert ".00" not in shown
    refused = ceiba_("worksheets", "work.json", "--lead", "nobody", "--lang", "es").err
    assert "Ministerio de Justicia; " in refused
    assert "justice_ministry" not in refused


def test_a_plan_is_shown_as_people_write(ceiba_: Any) -> None:
    plan = ceiba.Plan.from_file(PLAN).replace(id="roadmap", label="")
    write("plan.json", plan.to_json())
    limits = ceiba.Constraints.from_file(LIMITS)
    busy = limits.replace(discount=0.0, capacity={name: [0.0 for _ in limits.periods] for name in limits.capacity})
    write("busy.json", busy.to_json())
    write("later.json", limits.replace(discount=0.03).to_json())
    judged = {name: ceiba_("judge_plan", INSTRUMENT, FOUND, TARGETS, ACTIONS, name, "plan.json", "--lang", "es").out for name in LIMITED}
    assert "hoja de ruta" in judged["busy.json"].split("Período")[0]
    assert ".00 de 0" not in judged["busy.json"]
    assert "7000.00" not in judged["busy.json"]
    assert "descontado" not in judged["busy.json"]
    assert "descontado a razón de 3 % al año" in " ".join(judged["later.json"].split())


LIMITED = ("busy.json", "later.json")


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--gap", "3", "the value of '--gap' must be a number, at least 0, at most 1"),
        ("--seconds", "0", "the value of '--seconds' must be a number, more than 0"),
        ("--samples", "x", "the value of '--samples' must be a whole number, at least 1"),
    ],
)
def test_a_number_out_of_range_is_told_its_range(ceiba_: Any, option: str, value: str, said: str) -> None:
    assert ceiba_("roadmap", INSTRUMENT, FOUND, TARGETS, ACTIONS, LIMITS, option, value).err == f"{said}\n"


def test_what_is_no_date_is_told_how_dates_are_written(ceiba_: Any) -> None:
    refused = ceiba_("worksheets", work_plan(ceiba_), "--by", "x", "--date", "ayer", "--lang", "es").err
    assert "2028-07-31 o 31/7/2028" in refused


def test_money_has_no_needless_cents() -> None:
    assert [money(x) for x in (7000.0, 12.5, 60000.4, 0.004, None)] == ["7000", "12.50", "60000", "0.004", ""]
    assert [money(x, cents([7000.5, 60000.0])) for x in (7000.5, 60000.0)] == ["7000", "60000"]
