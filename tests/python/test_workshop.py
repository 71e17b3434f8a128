"""The validation workshop: what goes out, what comes back and what is refused where, and each institution's right of reply."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest

import ceiba
from ceiba import cli, workshop
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
        ("staff", "one voice alone"),
        ("hotline", "missing"),
    ]  # the budget is agreed, the law adjudicated
    plan = rows[0]
    assert plan["code"] == "1.1"
    assert plan["voices"] == 3
    assert plan["agreement"] == pytest.approx(1 / 3)
    assert plan["value"] == 2
    assert plan["answers"] == "court: full [act]; north: none; press: 2 (interview)"
    assert plan["evidence"] == "act: The Act"
    assert "p1" not in str(rows)  # respondents are never named
    assert rows[2]["value_state"] == "don't know"
    assert all(row[name] is None for row in rows for name in workshop.DECIDED)


def test_the_agenda_speaks_spanish_and_follows_the_method() -> None:
    method = ceiba.Method(id="strict", consultation={"statistic": "percent", "threshold": 0.3})
    rows = workshop.agenda(FRAMEWORK, ASSESSMENT, method, "es")
    assert [(row["label"], row["why"]) for row in rows] == [("staff (es)", "una sola voz"), ("hotline (es)", "sin respuesta")]
    assert rows[1]["answers"] == "court: no sabe"


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
    assert refused(filled(plan={**DECISION, "answer": "great"}, staff={**DECISION, "date": "24/11/2026"})) == [
        ("not_a_level", 2, "answer"),
        ("bad_date", 3, "date"),
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


def test_a_right_of_reply() -> None:
    rows = workshop.replies(FRAMEWORK, ASSESSMENT, "court")
    assert [row["indicator"] for row in rows] == ["plan", "budget", "hotline", "law"]  # not asked about staff
    plan, budget, hotline, law = rows
    assert (plan["said"], plan["value"], plan["differs"]) == ("full [act]", 2, True)
    assert (budget["said"], budget["value"], budget["differs"]) == ("40", 40, False)
    assert (hotline["said"], hotline["value_state"], hotline["differs"]) == ("don't know", "don't know", False)
    assert (law["value"], law["differs"], law["rationale"]) == (2, True, "Agreed before.")
    assert "north" not in str(rows)
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
    assert cli.main(["adjudicate", framework, assessment, agenda, "--status", "validated", "-o", after]) == 0
    agreed = ceiba.Assessment.from_file(after)
    assert agreed.status == "validated"
    assert agreed.adjudications[-1].indicator == "plan"
    assert cli.main(["reply", framework, after, "court", "-o", sheet]) == 0
    assert "Seen by all." in (tmp_path / "court.csv").read_text("utf-8")
    table[0]["date"] = "soon"
    (tmp_path / "agenda.csv").write_text(csv_text(table), "utf-8")
    assert cli.main(["adjudicate", framework, assessment, agenda, "--lang", "en"]) == 2
    assert "row 2: column date" in capsys.readouterr().err
    assert cli.main(["adjudicate", framework, assessment, agenda, "--status", "done"]) == 2
