"""Work plans as tables that go out and come back, for calendars and for Microsoft Project."""

from __future__ import annotations

import csv
import importlib.util
import io
import json
import random
import shutil
import subprocess
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

import ceiba
from ceiba import workplans

EXAMPLE = ceiba.examples.path("mrc_style/framework.json").parent
FRAMEWORK = ceiba.Framework.from_file(EXAMPLE / "framework.json")
ASSESSMENT = ceiba.Assessment.from_file(EXAMPLE / "assessment_2026.json")
METHOD = ceiba.Method.from_file(EXAMPLE / "method.json")
TARGETS = ceiba.TargetProfile.from_file(EXAMPLE / "targets.json")
CATALOGUE = ceiba.Catalogue.from_file(EXAMPLE / "catalogue.json")
CONSTRAINTS = ceiba.Constraints.from_file(EXAMPLE / "constraints.json")
PLAN = ceiba.Plan.from_file(EXAMPLE / "plan.json")
ADVICE = ceiba.Recommendations.from_file(EXAMPLE / "recommendations.json")
MADE = ceiba.workplan(FRAMEWORK, ASSESSMENT, TARGETS, CATALOGUE, CONSTRAINTS, PLAN, METHOD, ADVICE)
SENT = ceiba.approved(MADE, "Coalition", "2027-01-15")
FIRST = SENT.rows[0]


def back(text: str, language: str | None = None, file: str = "back.csv", sent: ceiba.WorkPlan = SENT, **options: Any) -> ceiba.WorkReturn:
    return workplans.read_return(io.StringIO(text), sent, language, file, **options)


def merged(*returned: ceiba.WorkReturn, sent: ceiba.WorkPlan = SENT, current: ceiba.WorkPlan | None = None) -> ceiba.MergedWorkPlan:
    return ceiba.merge_work_plan(sent, current or sent, list(returned))


def edited(language: str | None, rows: dict[str, dict[str, str]], heads: tuple[str, ...] = ()) -> str:
    """The table that was sent, with cells changed by the id of the row and the head."""
    separator = ";" if language == "es" else ","
    text = workplans.table(SENT, language).removeprefix("\ufeff")
    table = list(csv.DictReader(io.StringIO(text), delimiter=separator))
    names = [*table[0], *heads]
    known = {row[names[0]]: row for row in table}
    for name, cells in rows.items():
        if name not in known:
            known[name] = {names[0]: name if not name.startswith("#") else ""}
        known[name].update(cells)
    out = io.StringIO()
    writer = csv.DictWriter(out, names, delimiter=separator, restval="")
    writer.writeheader()
    writer.writerows(known.values())
    return out.getvalue()


def wrong(text: str, language: str | None = None, **options: Any) -> list[tuple[str, int | None, str | None]]:
    with pytest.raises(ceiba.Error) as error:
        back(text, language, **options)
    return [(issue.code, issue.row, issue.column) for issue in error.value.issues]


def test_a_work_plan_has_the_rows_of_its_plan() -> None:
    assert [row.action for row in SENT.rows] == [*CONSTRAINTS.begun, *(one.action for one in PLAN.actions)]
    judged = ceiba.judge_plan(FRAMEWORK, ASSESSMENT, TARGETS, CATALOGUE, CONSTRAINTS, PLAN, METHOD)
    periods = {period.id: period for period in CONSTRAINTS.periods}
    rows = {row.id: row for row in SENT.rows}
    for action in judged.actions:
        row = rows[action.action]
        assert row.cost == action.cost
        assert row.start == periods[action.start].start
        assert row.due == (periods[action.finish].end if action.finish else None)
        assert set(row.funds) == {payment.fund for payment in action.payments}
    for period in judged.periods:
        paid: dict[str, float] = {}
        for action in judged.actions:
            for payment in action.payments:
                if payment.period == period.period:
                    paid[payment.fund] = paid.get(payment.fund, 0) + payment.amount
        for fund, amount in paid.items():
            assert amount <= period.funds[fund] + 1e-6
    assert ceiba.WorkPlan.from_json(SENT.to_json()) == SENT
    assert SENT.baseline is not None and len(SENT.baseline.rows) == len(SENT.rows)


def test_rows_follow_recommendations() -> None:
    follows = {row.id: set(row.recommendations) for row in SENT.rows}
    assert follows == {row.id: {one.id for one in ADVICE.recommendations if row.action in one.actions} for row in SENT.rows}
    assert {one.id for one in SENT.recommendations} == set().union(*follows.values()) != set()
    bare = ceiba.workplan(FRAMEWORK, ASSESSMENT, TARGETS, CATALOGUE, CONSTRAINTS, PLAN, METHOD)
    assert not any(row.recommendations for row in bare.rows)
    assert bare == ceiba.Evaluation(FRAMEWORK, ASSESSMENT, METHOD).workplan(TARGETS, CATALOGUE, CONSTRAINTS, PLAN)


@pytest.mark.parametrize("language", [None, "en", "es"])
def test_a_table_that_nobody_changed_changes_nothing(language: str | None) -> None:
    found = merged(back(workplans.table(SENT, language), language))
    assert not found.changes and not found.conflicts and not found.absent
    assert found.work_plan == SENT
    rows = workplans.by_lead(SENT)
    found = merged(*(back(workplans.table(SENT, language, some), language, f"{lead}.csv") for lead, some in rows.items()))
    assert found.work_plan == SENT and not found.absent


@pytest.mark.parametrize("language", [None, "en", "es"])
def test_what_people_fill_in_comes_back(language: str | None) -> None:
    random.seed(11)
    rows = []
    for row in SENT.rows:
        status = random.choice(["not_started", "ongoing", "delayed", "standby", "finished", "cancelled"])
        rows.append(
            row.replace(
                status=status,
                percent_done=float(random.randrange(2, 101)),
                actual_start=f"2027-{random.randrange(1, 13):02}-{random.randrange(1, 29):02}",
                actual_end="2028-02-29" if status == "finished" else None,
                spent=random.randrange(0, 10**7) / 100,
                reason_for_delay=random.choice([None, "=1+1", "-", "+502 5555", "@ana; 'b\"\nc", "falta; dinero"]),
                evidence="Decreto 12",
                updated_by="Á. Ñandú",
                updated_on="2027-12-31",
                funding=random.choice([None, "unfunded", "requested", "budgeted", "secured"]),
                own={"Notas": random.choice(["=SUM(A1)", "sí", "1,5"]), "Otra": "x"},
            )
        )
    filled = SENT.replace(rows=rows)
    text = workplans.table(filled, language)
    assert "\n=1+1" not in text and ",=1+1" not in text and ";=1+1" not in text
    assert merged(back(text, language)).work_plan == filled
    assert merged(back(text, language, sent=filled), sent=filled).work_plan == filled


def test_words_dates_and_money_of_people() -> None:
    cells = {
        "Estado": "Finalizada",
        "% de avance": "100%",
        "Inicio real": "3/2/2027",
        "Fin real": "15/11/2027",
        "Gastado": "USD 11.250,75",
        "Estado del financiamiento": "aprobado",
        "Responsable": "Ministerio de Salud",
        "Motivo del retraso": "  ",
    }
    found = merged(back(edited("es", {FIRST.id: cells}), "es"))
    row = found.work_plan.rows[0]
    assert (row.status, row.percent_done, row.actual_start, row.actual_end) == ("finished", 100, "2027-02-03", "2027-11-15")
    assert (row.spent, row.funding, row.lead, row.reason_for_delay) == (11250.75, "secured", "health_ministry", None)
    assert {change.column for change in found.changes} == {
        *("status", "percent_done", "actual_start", "actual_end", "spent", "funding", "lead")
    }
    assert {change.file for change in found.changes} == {"back.csv"}


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("3/2/2027", "2027-02-03"),
        ("03-02-2027", "2027-02-03"),
        ("3 de febrero de 2027", "2027-02-03"),
        ("1º de Setiembre del 2027", "2027-09-01"),
        ("03-feb-2027", "2027-02-03"),
        ("3 Feb. 2027", "2027-02-03"),
        ("2027-02-03", "2027-02-03"),
        ("46421", "2027-02-03"),
    ],
)
def test_dates_as_people_write_them(words: str, date: str) -> None:
    row = merged(back(edited("es", {FIRST.id: {"Inicio real": words}}), "es")).work_plan.rows[0]
    assert row.actual_start == date


def test_a_label_changes_in_the_language_of_the_table() -> None:
    found = merged(back(edited("es", {FIRST.id: {"Acción": "Otra cosa"}}), "es"))
    before = FIRST.label
    assert isinstance(before, dict)
    assert found.work_plan.rows[0].label == {**before, "es": "Otra cosa"}


def test_rows_and_columns_of_people_are_kept() -> None:
    own = {"Acción": "Reunión con donantes", "Responsable": "Ministerio de Salud", "Vence": "30/06/2027"}
    text = edited("es", {"#1": own, FIRST.id: {"Notas internas": "=A1"}}, ("Notas internas",))
    found = merged(back(text, "es", "salud.csv"))
    added = found.work_plan.rows[-1]
    assert added.id == "salud_reunion_con_donantes"
    assert (added.action, added.lead, added.due, added.label) == (None, "health_ministry", "2027-06-30", "Reunión con donantes")
    assert found.work_plan.rows[0].own == {"Notas internas": "=A1"}
    # What came back goes out and comes back again.
    again = merged(back(workplans.table(found.work_plan, "es"), "es", sent=found.work_plan), sent=found.work_plan)
    assert again.work_plan == found.work_plan and not again.changes
    # The same table once more adds nothing.
    assert merged(back(text, "es", "salud.csv"), current=found.work_plan).work_plan == found.work_plan


def test_conflicts_name_both_values_and_what_is_absent_stays() -> None:
    one = back(edited("es", {FIRST.id: {"Gastado": "100"}}), "es", "a.csv")
    other = back(edited("es", {FIRST.id: {"Gastado": "200"}}), "es", "b.csv")
    current = SENT.replace(rows=[FIRST.replace(percent_done=10.0), *SENT.rows[1:]])
    third = back(edited("es", {FIRST.id: {"% de avance": "20 %"}}), "es", "c.csv")
    found = merged(one, other, third, current=current)
    assert [(c.column, c.before, c.kept, c.kept_file, c.other, c.file) for c in found.conflicts] == [
        ("spent", None, "100", "a.csv", "200", "b.csv"),
        ("percent_done", None, "10", None, "20", "c.csv"),
    ]
    assert (found.work_plan.rows[0].spent, found.work_plan.rows[0].percent_done) == (100, 10)
    lines = edited(None, {}).splitlines()
    assert [(one.row, one.file) for one in merged(back("\n".join(lines[:1] + lines[2:]))).absent] == [(FIRST.id, "back.csv")]


BAD = [
    ({"Estado": "casi"}, ("unknown_value", 2, "Estado")),
    ({"% de avance": "0,5"}, ("percent_or_share", 2, "% de avance")),
    ({"% de avance": "1"}, ("percent_or_share", 2, "% de avance")),
    ({"% de avance": "120 %"}, ("out_of_range", 2, "% de avance")),
    ({"% de avance": "mucho"}, ("wrong_type", 2, "% de avance")),
    ({"Gastado": "unos mil"}, ("wrong_type", 2, "Gastado")),
    ({"Gastado": "-5"}, ("out_of_range", 2, "Gastado")),
    ({"Fin real": "31/02/2027"}, ("bad_date", 2, "Fin real")),
    ({"Inicio real": "01/06/2027", "Fin real": "01/05/2027"}, ("ends_before_start", 2, "Fin real")),
    ({"Responsable": "Ministerio de Nada"}, ("unknown_institution", 2, "Responsable")),
    ({"Fuente de financiamiento": "Banco"}, ("unknown_fund", 2, "Fuente de financiamiento")),
    ({"Brecha": "Un indicador"}, ("unknown_indicator", 2, "Brecha")),
    ({"Después de": "nada"}, ("unknown_action", 2, "Después de")),
    ({"Prioridad": "1,5"}, ("wrong_type", 2, "Prioridad")),
]


@pytest.mark.parametrize(("cells", "issue"), BAD)
def test_a_bad_cell_has_its_row_and_column(cells: dict[str, str], issue: tuple[str, int, str]) -> None:
    assert wrong(edited("es", {FIRST.id: cells}), "es") == [issue]


def test_bad_tables() -> None:
    assert wrong("Estado\nterminada\n", "es") == [("missing_column", 1, None)]
    assert wrong(f"id,status,Estado\n{FIRST.id},ongoing,ongoing\n") == [("duplicate_column", 1, "Estado")]
    assert wrong(f"id,status\n{FIRST.id},ongoing\n{FIRST.id},finished\n") == [("duplicate_id", 3, "id")]
    several = wrong(edited("es", {FIRST.id: {"Estado": "casi", "Gastado": "x"}, SENT.rows[3].id: {"Fin real": "ayer"}}), "es")
    assert [(row, column) for _, row, column in several] == [(2, "Estado"), (2, "Gastado"), (5, "Fin real")]
    other = SENT.replace(id="theirs")
    with pytest.raises(ceiba.Error) as error:
        ceiba.merge_work_plan(SENT, SENT, [back(workplans.table(other), sent=other)])
    assert [issue.code for issue in error.value.issues] == ["other_work_plan"]


def test_an_ambiguous_number_is_an_error_until_its_marks_are_said() -> None:
    text = f"id;spent\n{FIRST.id};1.234\n"
    assert wrong(text) == [("two_marks", 2, "spent")]
    assert back(text, decimal=",").rows[0].spent == 1234


def test_a_table_of_few_columns_says_nothing_of_the_others() -> None:
    found = merged(back(f"id,status\n{FIRST.id},ongoing\n"))
    assert found.work_plan == SENT.replace(rows=[FIRST.replace(status="ongoing"), *SENT.rows[1:]])
    assert [row.row for row in found.absent] == [row.id for row in SENT.rows[1:] if row.lead == FIRST.lead]


def test_for_the_public_there_are_no_words_of_institutions() -> None:
    rows = [FIRST.replace(reason_for_delay="s3cret", evidence="s3cret", updated_by="s3cret", own={"s3cret": "s3cret"}), *SENT.rows[1:]]
    plan = SENT.replace(rows=rows)
    assert "s3cret" in workplans.table(plan)
    for language in (None, "en", "es"):
        assert "s3cret" not in workplans.table(plan, language, public=True)
    assert b"s3cret" not in workplans.project_xml(plan, public=True)


def test_progress_and_what_remains() -> None:
    rows = [row.replace(status="finished", actual_end="2027-11-30", spent=1000.0) if row.due == "2027-12-31" else row for row in SENT.rows]
    plan = SENT.replace(rows=rows)
    arguments = (FRAMEWORK, ASSESSMENT, TARGETS, CATALOGUE, CONSTRAINTS)
    found = ceiba.progress(*arguments, plan, "2027-12-31", METHOD)
    judged = ceiba.judge_plan(*arguments, PLAN, METHOD)
    assert found.claimed == pytest.approx(judged.periods[0].score, abs=1e-12)
    assert found.planned == pytest.approx(found.claimed, abs=1e-12)
    assert found.assessed == ceiba.score(FRAMEWORK, ASSESSMENT, METHOD).nodes[0].value
    assert not found.late
    nothing = ceiba.progress(*arguments, SENT, "2028-01-31", METHOD)
    assert nothing.claimed == nothing.assessed
    assert {late.row for late in nothing.late} == {row.id for row in SENT.rows if row.due == "2027-12-31"}
    assert all(late.days == 31 for late in nothing.late)
    whole = nothing.parts[0]
    assert whole.late == whole.due > 0 and whole.finished == 0
    for kind in ("period", "sector", "institution"):
        parts = [part for part in nothing.parts if part.part == kind]
        assert sum(part.rows for part in parts) == whole.rows
        assert sum(part.planned_cost for part in parts) == pytest.approx(whole.planned_cost)
    assert nothing == ceiba.Evaluation(FRAMEWORK, ASSESSMENT, METHOD).progress(TARGETS, CATALOGUE, CONSTRAINTS, SENT, "2028-01-31")

    limits = ceiba.remaining_constraints(CATALOGUE, CONSTRAINTS, plan, "2027-12-31")
    assert [period.id for period in limits.periods] == [period.id for period in CONSTRAINTS.periods[1:]]
    over = {row.id for row in rows if row.status == "finished"}
    assert over == (set(limits.finished) - set(CONSTRAINTS.finished)) | {name for name in limits.begun if name in over}
    rest = PLAN.replace(constraints=None, actions=[one for one in PLAN.actions if one.start != CONSTRAINTS.periods[0].id])
    again = ceiba.judge_plan(FRAMEWORK, ASSESSMENT, TARGETS, CATALOGUE, limits, rest, METHOD)
    ends = {node.node: node.scores[-1] for node in judged.nodes}
    ongoing = {one.action for one in PLAN.actions if one.start == CONSTRAINTS.periods[0].id} - over
    if not ongoing:
        assert {node.node: node.scores[-1] for node in again.nodes} == pytest.approx(ends, abs=1e-12)


def test_a_calendar_has_a_day_for_each_row_that_is_due() -> None:
    icalendar = pytest.importorskip("icalendar", reason="icalendar is not installed")
    plan = SENT.replace(rows=[FIRST.replace(status="cancelled"), *SENT.rows[1:]])
    written = workplans.calendar(plan, "es")
    assert written == workplans.calendar(plan, "es")
    events = icalendar.Calendar.from_ical(written).walk("VEVENT")
    due = [row for row in plan.rows if row.due]
    assert [str(event.decoded("dtstart")) for event in events] == [row.due for row in due]
    assert len({str(event["uid"]) for event in events}) == len(due)
    assert str(events[0]["summary"]).startswith("Vence: ")
    assert [str(event["status"]) for event in events].count("CANCELLED") == 1


def test_a_project_is_read_back_by_mpxj(tmp_path: Path) -> None:
    found = importlib.util.find_spec("mpxj")
    if found is None or not found.submodule_search_locations:
        pytest.skip("mpxj is not installed")
    java = shutil.which("java")
    if java is None:
        pytest.skip("there is no Java")
    spent = FIRST.replace(status="finished", actual_start="2027-01-04", actual_end="2027-06-30", spent=10.5)
    plan = SENT.replace(rows=[spent, *SENT.rows[1:]])
    (tmp_path / "plan.xml").write_bytes(workplans.project_xml(plan, "es"))
    jars = Path(found.submodule_search_locations[0]) / "lib"
    subprocess.run(
        [java, "-cp", f"{jars}/*", "org.mpxj.sample.MpxjConvert", str(tmp_path / "plan.xml"), str(tmp_path / "plan.json")],
        check=True,
        capture_output=True,
    )
    read = json.loads((tmp_path / "plan.json").read_text("utf-8"))
    tasks = [task for task in read["tasks"] if task.get("text1")]
    assert [task["text1"] for task in tasks] == [row.id for row in plan.rows]
    numbers = {task["unique_id"]: task["text1"] for task in tasks}
    labels = {one.id: one.label for one in SENT.institutions}
    resources = {each["unique_id"]: each.get("name") for each in read["resources"]}
    assigned = {numbers[each["task_unique_id"]]: resources[each["resource_unique_id"]] for each in read["assignments"]}
    for task, row in zip(tasks, plan.rows, strict=True):
        assert task["name"] == (row.label["es"] if isinstance(row.label, dict) else row.label)
        assert task.get("start", "")[:10] == (row.start or task.get("start", "")[:10])
        assert task.get("finish", "")[:10] == (row.due or task.get("finish", "")[:10])
        if row.cost:
            assert task["fixed_cost"] == pytest.approx(row.cost)
        waits = sorted(numbers[link["predecessor_task_unique_id"]] for link in task.get("predecessors", ()))
        assert waits == sorted(row.needs)
        if row.lead:
            label = labels[row.lead]
            assert assigned[row.id] == (label["es"] if isinstance(label, dict) else label)
    assert tasks[0]["percent_complete"] == 100
    assert tasks[0]["actual_finish"][:10] == "2027-06-30"


def test_a_project_is_well_formed_without_dates() -> None:
    plan = SENT.replace(rows=[FIRST.replace(start=None, due=None, lead=None, label="")])
    root = ElementTree.fromstring(workplans.project_xml(plan))
    assert root.tag == "{http://schemas.microsoft.com/project}Project"
    assert [name.text for name in root.iter("{http://schemas.microsoft.com/project}Name")][-1] == FIRST.id
