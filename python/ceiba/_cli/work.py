"""What the commands of work plans write and read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import ceiba
from ceiba import workplans
from ceiba._cli.run import TABLE_ENDINGS, Run
from ceiba._cli.session import Refused, Usage
from ceiba._cli.show_work import work_report
from ceiba._core import WorkPlan, WorkReturn, WorkRow
from ceiba._error import Error
from ceiba._names import named
from ceiba._output import is_folder, replacing
from ceiba.frames import words
from ceiba.messages import why

_NO_ID = "_"  # of the file of rows without a lead


def approved(run: Run, plan: WorkPlan, by: str | None, date: str | None) -> WorkPlan:
    """Return a work plan as it is, or approved if somebody approves it.

    Raises:
        Usage: only one of the two is said.
    """
    if (by is None) != (date is None):
        raise Usage("usage.by_and_date")
    if by is None or date is None:
        return plan
    try:
        return ceiba.approved(plan, by, day(run, date))
    except Error as error:
        raise Refused((run.files.get("work_plan"), issue) for issue in error.issues) from error


def day(run: Run, said: str) -> str:
    """Return a date of an option as YYYY-MM-DD."""
    options: dict[str, Any] = {"dates": "day_first"} if run.session.language == "es" else {}
    _, date, problem = ceiba._core._cell_dates([said], options)[0]
    if problem is not None and problem.code == "bad_date":
        raise Usage("usage.date", what=said)
    if problem is not None:
        raise Refused([(None, problem)])
    return (date or said)[:10]


def written(
    run: Run,
    plan: WorkPlan,
    *,
    by_lead: str | None = None,
    calendar: str | None = None,
    project: str | None = None,
    lead: str | None = None,
    public: bool = False,
) -> None:
    """Write a work plan in every form that is asked for; to people it is shown.

    Args:
        run: what is asked.
        plan: the work plan.
        by_lead: folder of a table for each lead institution.
        calendar: file for calendars.
        project: file for Microsoft Project.
        lead: the only lead institution whose rows are wanted.
        public: without people's words.
    """
    language = run.session.language
    rows = list(plan.rows) if lead is None else _led(plan, lead, language)
    people = language if run.out.excel else None
    files = [path for path in (calendar, project) if path is not None]
    run.out.spare(*files)
    if calendar is not None:
        try:
            _write(calendar, workplans.calendar(plan, language, rows, public=public))
        except ImportError as error:
            raise Usage("usage.calendar") from error
    if project is not None:
        _write(project, workplans.project_xml(plan, language, rows, public=public))
    if by_lead is not None:
        tables = {
            f"{name or _NO_ID}.csv": workplans.table(plan, people or language, some, public=public)
            for name, some in workplans.by_lead(plan.replace(rows=rows)).items()
        }
        files += _folder(run, Path(by_lead), tables)
    if run.out.format == "csv":
        run.out.write(workplans.table(plan, people, rows, public=public))
    elif run.out.format == "json":
        run.out.write(f"{_shown(plan, rows, public=public).to_json(2)}\n")
    elif files:
        run.out.write("".join(f"{path}\n" for path in files))
    else:
        run.out.show(work_report(plan, rows, run.session))


def _shown(plan: WorkPlan, rows: list[WorkRow], *, public: bool) -> WorkPlan:
    """Return a work plan of some rows; for the public without people's words."""
    if public:
        rows = [row.replace(reason_for_delay=None, evidence=None, updated_by=None, updated_on=None, own={}) for row in rows]
        return plan.replace(rows=rows, extra=None)
    return plan.replace(rows=rows)


def _led(plan: WorkPlan, lead: str, language: str) -> list[WorkRow]:
    """Return the rows of a lead institution. Raises Usage if it leads none."""
    leads = {row.lead for row in plan.rows}
    known = {one.id: one.label for one in plan.institutions if one.id in leads}
    found, _ = named(lead, [(one, None, label) for one, label in known.items()])
    if len(found) != 1:
        names = sorted(words(known.get(one, ""), language) or one for one in leads if one)
        raise Usage("usage.unknown_lead", what=lead, names="; ".join(names))
    return [row for row in plan.rows if row.lead == found[0]]


def _folder(run: Run, folder: Path, tables: dict[str, str]) -> list[str]:
    """Write tables into a folder, all or none; return their paths."""
    run.out.spare(*(folder / name for name in tables))
    run.out.files(folder, tables)
    return [str(folder / name) for name in tables]


def _write(path: str, content: bytes) -> None:
    """Write a file, whole or not at all."""
    try:
        with replacing([Path(path)]) as (draft,):
            draft.write_bytes(content)
    except OSError as error:
        raise Refused([(None, ceiba.issue("cannot_write", "", [f"{path}: {why(error)}"]))]) from error


def returns(run: Run, path: str, sent: WorkPlan) -> Iterator[WorkReturn]:
    """Yield the tables of a file or folder; what is wrong with them is noted in the run."""
    named_options: dict[str, Any] = {
        name: run.arguments.get(name) for name in ("separator", "quote", "decimal", "dates", "head", "head_rows") if run.arguments.get(name)
    }
    for file in run.files_of(path, TABLE_ENDINGS) if is_folder(path) else [path]:
        run.out.inputs.append(file)
        try:
            yield workplans.read_return(file, sent, run.session.language, encoding=run.encoding(), **named_options)
        except Error as error:
            run.problems.extend((file, issue) for issue in error.issues)
