"""The validation workshop: what goes out, what comes back and what is refused where, and each institution's right of reply."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest

import ceiba
from ceiba import cli, frames, workshop
from ceiba._output import csv_text

LEVELS = {"id": "maturity", "levels": [{"code": code, "value": value} for code, value in (("none", 1), ("basic", 2), ("full", 3))]}
SHARE = {"id": "share", "numeric": {"normalise": "identity", "low": 0, "high": 100}}


def leaf(name: str, **more: Any) -> dict[str, Any]:
    question = {"scale": "maturity", **more.pop("question", {})}
    return {"id": name, "label": {"en": name.title(), "es": f"{name} (es)"}, "question": question, **more}


FRAMEWORK = ceiba.Framework.from_dict(
    {
        "schema": "ceiba/framework/1",
        "id": "small",
        "version": "1",
        "scales": [LEVELS, SHARE],
        "root": {
            "id": "whole",
            "rescale": True,
            "children": [
                leaf("plan", code="1.1"),
                leaf("staff", question={"asked": {"sectors": ["police"]}}),
                leaf("budget", question={"scale": "share"}),
                leaf("hotline"),
                leaf("law"),
            ],
        },
    }
)


def response(institution: str, indicator: str, answer: Any = None, **more: Any) -> dict[str, Any]:
    return {"institution": institution, "indicator": indicator, **({} if answer is None else {"answer": answer}), **more}


ASSESSMENT = ceiba.Assessment.from_dict(
    {
        "schema": "ceiba/assessment/1",
        "id": "first",
        "framework": "small",
        "subject": {"id": "somewhere"},
        "round": {"id": "one"},
        "institutions": [{"id": "north", "sector": "police"}, {"id": "court", "sector": "justice"}, {"id": "press"}],
        "evidence": [{"id": "act", "kind": "law", "label": "The Act"}],
        "responses": [
            response("north", "plan", "none", respondent="p1"),
            response("court", "plan", "full", evidence=["act"]),
            response("press", "plan", 2, source="interview"),
            response("north", "staff", "basic"),
            response("north", "budget", 40),
            response("court", "budget", 40),
            response("court", "hotline", state="dont_know"),
            response("north", "law", "full"),
            response("court", "law", "none"),
        ],
        "adjudications": [{"indicator": "law", "answer": "basic", "rationale": "Agreed before."}],
    }
)


def filled(**rows: dict[str, str]) -> io.StringIO:
    """The agenda as it comes back, with what is written into the rows of some indicators."""
    table = list(csv.DictReader(io.StringIO(csv_text(workshop.agenda(FRAMEWORK, ASSESSMENT)))))
    for row in table:
        row.update(rows.get(row["indicator"], {}))
    return io.StringIO(csv_text(table))


DECISION = {"answer": "basic", "rationale": "Seen by all.", "decided_by": "workshop", "date": "2026-11-24"}


def refused(source: Any) -> list[tuple[str, int | None, str | None]]:
    with pytest.raises(ceiba.Error) as error:
        workshop.adjudicated(FRAMEWORK, ASSESSMENT, source)
    return [(issue.code, issue.row, issue.column) for issue in error.value.issues]


def test_the_agenda() -> None:
    rows = workshop.agenda(FRAMEWORK, ASSESSMENT)
    assert [(row["indicator"], row["why"]) for row in rows] == [
        ("plan", "contested"),
        ("staff", "one voice only"),
        ("hotline", "missing"),
    ]  # the budget is agreed, the law adjudicated
    plan = rows[0]
    assert plan["code"] == "1.1"
    assert plan["voices"] == 3
    assert plan["agreement"] == pytest.approx(1 / 3)
    assert plan["value"] == 2
    assert plan["answers"] == "court (justice): full [act: law]; north (police): none; press: 2 (interview)"
    assert plan["evidence"] == "act (law): The Act"
    assert "p1" not in str(rows)  # respondents are never named
    assert rows[2]["value_state"] == "don't know"
    assert all(row[name] is None for row in rows for name in workshop.DECIDED)


def test_the_agenda_speaks_spanish_and_follows_the_method() -> None:
    method = ceiba.Method(id="strict", consultation={"statistic": "sd", "threshold": 0.5})
    plan = workshop.agenda(FRAMEWORK, ASSESSMENT, method)[0]
    assert (plan["statistic"], plan["agreement"]) == ("sd", 1)
    assert workshop.agenda(FRAMEWORK, ASSESSMENT)[0]["statistic"] == "percent"
    method = ceiba.Method(id="strict", consultation={"statistic": "percent", "threshold": 0.3})
    rows = workshop.agenda(FRAMEWORK, ASSESSMENT, method, "es")
    assert [(row["label"], row["why"]) for row in rows] == [("staff (es)", "una sola voz"), ("hotline (es)", "faltante")]
    assert rows[1]["answers"] == "court (justice): no sabe"


SAID_TWICE = ceiba.Method(id="last", defaults={"duplicates": "latest"})


def said_twice() -> ceiba.Assessment:
    """The court answered twice; the second answer came later, though it stands first."""
    second = response("court", "plan", "basic", date="2026-02-01", confidence=0.5, source="interview", evidence=["act"])
    first = response("court", "plan", "full", date="2026-01-01", source="interview")
    kept = [r.to_dict() for r in ASSESSMENT.responses if (r.institution, r.indicator) != ("court", "plan")]
    return ASSESSMENT.replace(responses=[second, first, *kept])


def test_what_was_said_later_replaces_what_was_said_before() -> None:
    rows = workshop.agenda(FRAMEWORK, said_twice(), SAID_TWICE)
    expected = "basic (interview) [act: law]"  # neither date nor confidence
    assert rows[0]["answers"] == f"court (justice): {expected}; north (police): none; press: 2 (interview)"
    reply = workshop.replies(FRAMEWORK, said_twice(), "court", SAID_TWICE)[0]
    assert (reply["said"], reply["value"]) == (expected, pytest.approx(5 / 3))


def test_what_was_agreed_comes_back() -> None:
    after = workshop.adjudicated(
        FRAMEWORK,
        ASSESSMENT,
        filled(plan=DECISION, hotline={**DECISION, "answer": "", "state": "not_applicable", "rationale": "=None here"}),
    )
    assert [(a.indicator, a.state, a.answer) for a in after.adjudications] == [
        ("law", "answered", "basic"),
        ("plan", "answered", "basic"),
        ("hotline", "not_applicable", None),
    ]
    assert after.adjudications[1].rationale == "Seen by all."
    assert after.adjudications[1].decided_by == "workshop"
    assert after.adjudications[1].date == "2026-11-24"
    assert after.adjudications[2].rationale == "=None here"  # the apostrophe against formulas is gone
    assert after.responses == ASSESSMENT.responses
    assert [row["indicator"] for row in workshop.agenda(FRAMEWORK, after)] == ["staff"]  # not decided, so still there
    assert {r.indicator: r.value for r in ceiba.reconcile(FRAMEWORK, after)}["plan"] == 2


def test_a_decision_replaces_an_earlier_one() -> None:
    source = io.StringIO(
        "indicator;answer;rationale;decided_by;date\nlaw;full;Seen again.;workshop;2026-11-24\n1.1;no sabe;x;y;2026-11-24\n"
    )
    after = workshop.adjudicated(FRAMEWORK, ASSESSMENT, source)
    assert [(a.indicator, a.answer, a.state) for a in after.adjudications] == [("law", "full", "answered"), ("plan", None, "dont_know")]


def test_every_error_with_its_row_and_column() -> None:
    assert refused(filled(plan={"answer": "basic"})) == [
        ("missing_key", 2, "rationale"),
        ("missing_key", 2, "decided_by"),
        ("missing_key", 2, "date"),
    ]
    assert refused(filled(plan={**DECISION, "answer": ""})) == [("missing_key", 2, "answer")]
    assert refused(filled(plan={**DECISION, "answer": "great"}, staff={**DECISION, "date": "31/31/2026"})) == [
        ("not_a_level", 2, "answer"),
        ("bad_date", 3, "date"),
    ]
    assert refused(
        filled(
            plan={**DECISION, "state": "bogus", "date": "soon"},
            staff={**DECISION, "answer": "great"},
            hotline={**DECISION, "indicator": "no_such", "date": "31/31/2026"},
        )
    ) == [
        ("unknown_value", 2, "state"),
        ("bad_date", 2, "date"),
        ("not_a_level", 3, "answer"),
        ("unknown_indicator", 4, "indicator"),
        ("bad_date", 4, "date"),
    ]
    assert refused(filled(plan={**DECISION, "answer": "", "state": "bogus"}, staff={**DECISION, "indicator": "1.1"})) == [
        ("unknown_value", 2, "state"),
        ("duplicate_adjudication", 3, None),
    ]
    head = "indicator,answer,rationale,decided_by,date"
    assert refused(io.StringIO(f"{head}\nplans,basic,x,y,2026-11-24\n")) == [("unknown_indicator", 2, "indicator")]
    assert refused(io.StringIO(f"{head}\nplan,basic,x,y,2026-11-24\nplan,full,x,y,2026-11-24\n")) == [("duplicate_adjudication", 3, None)]
    assert refused(io.StringIO(f"{head},state\nplan,,x,y,2026-11-24,perhaps\n")) == [("unknown_value", 2, "state")]
    assert refused(io.StringIO("indicator,answer,rationale,decided\nplan,basic,x,y\n")) == [
        ("missing_column", 1, None),
        ("missing_column", 1, None),
        ("unknown_column", 1, "decided"),
    ]


def test_who_and_when_are_said_once_for_the_meeting() -> None:
    bare = {**DECISION, "decided_by": "", "date": ""}
    after = workshop.adjudicated(FRAMEWORK, ASSESSMENT, filled(plan=bare, staff=DECISION), decided_by="The board", date="2026-01-31")
    plan, staff = after.adjudications[-2:]
    assert (plan.indicator, plan.decided_by, plan.date) == ("plan", "The board", "2026-01-31")
    assert (staff.decided_by, staff.date) == (DECISION["decided_by"], DECISION["date"])  # the row says so itself
    assert len(after.adjudications) == len(ASSESSMENT.adjudications) + 2  # rows that decide nothing stay undecided
    head = "indicator,answer,rationale"
    found = workshop.adjudicated(FRAMEWORK, ASSESSMENT, io.StringIO(f"{head}\nplan,basic,x\n"), decided_by="A", date="2026-01-31")
    assert found.adjudications[-1].decided_by == "A"
    with pytest.raises(ceiba.Error):
        workshop.adjudicated(FRAMEWORK, ASSESSMENT, io.StringIO(f"{head}\nplan,basic,x\n"), decided_by="A")


def test_an_answer_in_the_wrong_column_is_noticed() -> None:
    assert ("misplaced_answer", 2, "rationale") in refused(filled(plan={**DECISION, "answer": "", "rationale": "2,5"}))
    assert ("misplaced_answer", 2, "decided_by") in refused(filled(plan={**DECISION, "decided_by": "3"}))
    assert refused(filled(plan={"value": "1"})) == [("misplaced_answer", 2, "value")]
    assert refused(filled(hotline={"value": "3"})) == [("misplaced_answer", 4, "value")]
    shown = workshop.agenda(FRAMEWORK, ASSESSMENT)[0]["value"]
    assert workshop.adjudicated(FRAMEWORK, ASSESSMENT, filled(plan={"value": f"{shown:.2f}".replace(".", ",")})) == ASSESSMENT
    assert refused(filled(plan={**DECISION, "state": "don't know"})) == [("state_wins", 2, "state")]


def test_the_agenda_of_a_spreadsheet_comes_back(tmp_path: Any) -> None:
    framework, assessment = (str(tmp_path / name) for name in ("framework.json", "assessment.json"))
    FRAMEWORK.to_file(framework)
    ASSESSMENT.replace(subject={"id": "somewhere", "label": "En algún lugar"}).to_file(assessment)
    agenda = tmp_path / "agenda.csv"
    assert cli.main(["agenda", framework, assessment, "--csv=excel", "--lang", "es", "-o", str(agenda)]) == 0
    head, *lines = agenda.read_bytes().decode("utf-8-sig").split("\r\n")
    names = head.split(";")
    row = next(csv.reader([lines[0]], delimiter=";"))
    row[names.index("Respuesta")], row[names.index("Justificación")] = "basic", "Visto por todos."
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=";").writerows([names, row])
    agenda.write_text(out.getvalue(), "cp1252")
    told = [
        "adjudicate",
        framework,
        assessment,
        str(agenda),
        "--encoding",
        "latin-1",
        "--lang",
        "es",
        "--by",
        "Mesa",
        "--date",
        "31/01/2026",
    ]
    assert cli.main([*told, "-o", str(tmp_path / "after.json")]) == 0
    agreed = ceiba.Assessment.from_file(tmp_path / "after.json").adjudications[-1]
    assert (agreed.answer, agreed.rationale, agreed.decided_by, agreed.date) == ("basic", "Visto por todos.", "Mesa", "2026-01-31")


def test_rows_of_another_subject_or_round_are_refused() -> None:
    assert refused(filled(plan={**DECISION, "subject": "elsewhere"}, hotline={"round": "two"})) == [
        ("unknown_value", 2, "subject"),
        ("unknown_value", 4, "round"),
    ]
    after = workshop.adjudicated(FRAMEWORK, ASSESSMENT, filled(plan={**DECISION, "subject": ""}))
    assert after.adjudications[-1].indicator == "plan"


def test_what_is_wrong_with_the_assessment_is_not_put_on_the_table() -> None:
    wrong = ASSESSMENT.replace(responses=[response("north", "plans", "none")])
    with pytest.raises(ceiba.Error) as error:
        workshop.adjudicated(FRAMEWORK, wrong, filled(plan={**DECISION, "answer": "great"}))
    assert [(issue.code, issue.document, issue.row) for issue in error.value.issues] == [
        ("unknown_indicator", "assessment", None),
        ("not_a_level", None, 2),
    ]


def test_what_is_still_open() -> None:
    assert workshop.still_open(FRAMEWORK, ASSESSMENT) == {"contested": ["plan"], "single_voice": ["staff"], "missing": ["hotline"]}
    after = workshop.adjudicated(FRAMEWORK, ASSESSMENT, filled(plan=DECISION, staff=DECISION, hotline=DECISION))
    assert not any(workshop.still_open(FRAMEWORK, after).values())


def test_a_right_of_reply() -> None:
    rows = workshop.replies(FRAMEWORK, ASSESSMENT, "court")
    assert [row["indicator"] for row in rows] == ["plan", "budget", "hotline", "law"]  # not asked about staff
    plan, budget, hotline, law = rows
    assert (plan["said"], plan["value"], plan["differs"]) == ("full [act: law]", 2, True)
    assert (budget["said"], budget["value"], budget["differs"]) == ("40", 40, False)
    assert (hotline["said"], hotline["value_state"], hotline["differs"]) == ("don't know", "don't know", False)
    assert (law["value"], law["differs"], law["rationale"]) == (2, True, "Agreed before.")
    assert "north" not in str(rows)
    everybody = workshop.replies(FRAMEWORK, ASSESSMENT)
    assert [row for row in everybody if row["institution"] == "court"] == rows
    assert list(dict.fromkeys(row["institution"] for row in everybody)) == ["north", "court", "press"]
    assert {(row["subject"], row["round"]) for row in everybody} == {("somewhere", "one")}
    named = ASSESSMENT.replace(institutions=[{**one.to_dict(), "label": f"The {one.id}"} for one in ASSESSMENT.institutions])
    assert len(workshop.replies(FRAMEWORK, named, "the COURT")) == len(rows)
    with pytest.raises(ceiba.Error, match="did you mean 'court'"):
        workshop.replies(FRAMEWORK, ASSESSMENT, "cuort")


def test_by_command(tmp_path: Any, capsys: pytest.CaptureFixture[str]) -> None:
    framework, assessment, agenda, after, sheet = (
        str(tmp_path / name) for name in ("framework.json", "assessment.json", "agenda.csv", "after.json", "court.csv")
    )
    (tmp_path / "framework.json").write_text(FRAMEWORK.to_json(), "utf-8")
    (tmp_path / "assessment.json").write_text(ASSESSMENT.to_json(), "utf-8")
    assert cli.main(["agenda", framework, assessment, "-o", agenda, "--lang", "en"]) == 0
    table = list(csv.DictReader(io.StringIO((tmp_path / "agenda.csv").read_text("utf-8"))))
    assert [row["indicator"] for row in table] == ["plan", "staff", "hotline"]
    table[0].update(DECISION)
    (tmp_path / "agenda.csv").write_text(csv_text(table), "utf-8")
    assert cli.main(["adjudicate", framework, assessment, agenda, "--status", "validated", "-o", after, "--lang", "en"]) == 0
    still = "still open: 0 contested, 1 with one voice only, 1 missing; ceiba agenda lists them"
    entered = "note: agreements entered: 1; replaced: 0; still open: 2\n"
    assert capsys.readouterr().err == f"{entered}warning: {still}\n"
    assert cli.main(["adjudicate", framework, assessment, agenda, "--status", "draft", "-o", after, "--lang", "en"]) == 0
    assert cli.main(["adjudicate", framework, assessment, agenda, "-o", after, "--lang", "en"]) == 0
    assert capsys.readouterr().err == entered * 2
    assert cli.main(["adjudicate", framework, assessment, agenda, "--status", "validated", "-o", after]) == 0
    agreed = ceiba.Assessment.from_file(after)
    assert agreed.status == "validated"
    assert agreed.adjudications[-1].indicator == "plan"
    assert cli.main(["reply", framework, after, "court", "-o", sheet]) == 0
    assert "Seen by all." in (tmp_path / "court.csv").read_text("utf-8")
    assert "north" not in (tmp_path / "court.csv").read_text("utf-8")
    assert cli.main(["reply", framework, after, "-o", sheet]) == 0
    assert "north" in (tmp_path / "court.csv").read_text("utf-8")
    capsys.readouterr()
    table[0]["date"] = "soon"
    (tmp_path / "agenda.csv").write_text(csv_text(table), "utf-8")
    assert cli.main(["adjudicate", framework, assessment, agenda, "--lang", "en"]) == 2
    assert capsys.readouterr().err.startswith(f"{agenda}: row 2: column date")
    assert cli.main(["adjudicate", framework, assessment, agenda, "--status", "done", "--lang", "en"]) == 2
    assert capsys.readouterr().err == "the value of '--status' must be one of: draft, validated, published\n"
    broken = ASSESSMENT.replace(responses=[response("north", "plans", "none")])
    (tmp_path / "assessment.json").write_text(broken.to_json(), "utf-8")
    assert cli.main(["adjudicate", framework, assessment, agenda, "--lang", "en"]) == 2
    told = [line.split(": ")[0] for line in capsys.readouterr().err.splitlines()]
    assert told == [assessment, agenda]


def test_the_agenda_to_read_and_to_print(tmp_path: Any, capsys: pytest.CaptureFixture[str]) -> None:
    framework, assessment = (str(tmp_path / name) for name in ("framework.json", "assessment.json"))
    FRAMEWORK.to_file(framework)
    ASSESSMENT.to_file(assessment)
    assert cli.main(["agenda", framework, assessment, "--lang", "en"]) == 0
    out = capsys.readouterr().out
    assert ("(draft)" in out.splitlines()[0]) is (ASSESSMENT.status == "draft")
    assert "to agree on: 3" in out and "May be agreed: none; basic; full" in out.replace("\n  ", " ")
    assert [line for line in out.splitlines() if line and not line.startswith(" ")][1:-1] == [
        f"{topic.indicator.code or ''} {frames.words(topic.indicator.label, 'en') or topic.indicator.indicator}".strip()
        for topic in workshop.topics(FRAMEWORK, ASSESSMENT)
    ]
    assert cli.main(["agenda", framework, assessment, "--pages", "-o", str(tmp_path / "pages.txt")]) == 0
    assert (tmp_path / "pages.txt").read_text("utf-8").count("\f") == 2
    assert next(row["allowed"] for row in workshop.agenda(FRAMEWORK, ASSESSMENT)) == "none; basic; full"


def test_a_folder_of_sheets_and_what_comes_back(tmp_path: Any, capsys: pytest.CaptureFixture[str]) -> None:
    framework, assessment, sheets = (str(tmp_path / name) for name in ("framework.json", "assessment.json", "sheets"))
    FRAMEWORK.to_file(framework)
    ASSESSMENT.to_file(assessment)
    assert cli.main(["reply", framework, assessment, "-o", sheets]) == 0
    names = sorted(path.name for path in (tmp_path / "sheets").iterdir())
    assert names == ["court.csv", "north.csv", "press.csv"] and len(capsys.readouterr().out.splitlines()) == 3
    court = tmp_path / "sheets" / "court.csv"
    rows = list(csv.DictReader(io.StringIO(court.read_text("utf-8"))))
    assert {row["institution"] for row in rows} == {"court"}
    rows[0] |= {"reply": "=The act is in force; -1", "reply_evidence": "act"}
    court.write_text(csv_text(rows), "utf-8")
    assert cli.main(["reply", framework, assessment, "--read", sheets, "--json", "--lang", "en"]) == 0
    found = capsys.readouterr()
    (reply,) = json.loads(found.out)
    assert (reply["institution"], reply["indicator"], reply["reply"], reply["reply_evidence"]) == (
        *("court", rows[0]["indicator"]),
        *("=The act is in force; -1", "act"),
    )
    assert "replies read: 1, from 1 institutions; sheets without a reply: 2" in found.err
    rows[0]["institution"] = "nobody"
    court.write_text(csv_text(rows), "utf-8")
    with pytest.raises(ceiba.Error) as error:
        workshop.read_replies(FRAMEWORK, [ASSESSMENT], sheets)
    assert [(issue.code, issue.row, issue.column) for issue in error.value.issues] == [("unknown_institution", 2, "institution")]


def test_sheets_for_a_spreadsheet_come_back(tmp_path: Any, capsys: pytest.CaptureFixture[str]) -> None:
    labelled = ASSESSMENT.replace(institutions=[{**one.to_dict(), "label": f"La {one.id}"} for one in ASSESSMENT.institutions])
    framework, assessment, sheets = (str(tmp_path / name) for name in ("framework.json", "assessment.json", "sheets"))
    FRAMEWORK.to_file(framework)
    labelled.to_file(assessment)
    assert cli.main(["reply", framework, assessment, "--csv=excel", "--lang", "es", "-o", sheets]) == 0
    court = tmp_path / "sheets" / "court.csv"
    head, first, *rest = court.read_bytes().decode("utf-8-sig").split("\r\n")
    assert "Institución;Indicador" in head and "La court" in first and head.endswith("Réplica;Evidencia de la réplica")
    court.write_text("\r\n".join([head, first.rsplit(";", 2)[0] + ";No es así;acta", *rest]), "cp1252")
    capsys.readouterr()
    court.write_text(court.read_text("cp1252"), "utf-8")
    assert cli.main(["reply", framework, assessment, "--read", str(court), "--json"]) == 0
    (reply,) = json.loads(capsys.readouterr().out)
    assert (reply["institution"], reply["reply"], reply["reply_evidence"]) == ("court", "No es así", "acta")


def test_a_long_document_does_not_run_over_a_terminal(
    tmp_path: Any, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    framework, assessment = (str(tmp_path / name) for name in ("framework.json", "assessment.json"))
    FRAMEWORK.to_file(framework)
    ASSESSMENT.to_file(assessment)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert cli.main(["reply", framework, assessment, "--lang", "en"]) == 2
    assert "say where to, with -o replies" in capsys.readouterr().err
