"""Work plans, what came back of them and how far they have come, for people."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from rich.console import Group, RenderableType
from rich.text import Text

from ceiba._cli.figures import cents, money, number
from ceiba._cli.session import Session, printable
from ceiba._cli.show import NONE, table
from ceiba._core import Framework, MergedWorkPlan, WorkPlan, WorkProgress, WorkRow
from ceiba._work.cells import Cells
from ceiba.frames import words


def work_report(plan: WorkPlan, rows: Sequence[WorkRow], session: Session) -> Group:
    """Return a work plan: who does what, until when.

    Args:
        plan: the work plan.
        rows: those that are shown.
        session: the language to speak.
    """
    cells = Cells(plan, session.language)
    listing = table([(cells.head(name), "left") for name in ("label", "lead", "due", "status")])
    for row in rows:
        listing.add_row(*(Text(printable(cells.words(row, name) or NONE)) for name in ("label", "lead", "due", "status")))
    cost = sum(row.cost or 0 for row in rows)
    approval = {"on": session.day(plan.baseline.approved_on), "by": plan.baseline.approved_by} if plan.baseline else {"on": "", "by": ""}
    currency = f" {plan.currency}" if plan.currency else ""
    count = session.say("work.count", rows=len(rows), cost=f"{money(cost)}{currency}", **approval)
    return Group(Text(_name(plan, session), "bold"), "", listing, Text(printable(count)))


def in_words(merged: MergedWorkPlan, session: Session) -> MergedWorkPlan:
    """Return what came back with rows, columns and cells as people call them.

    Args:
        merged: the merged work plan.
        session: the language to speak.
    """
    cells = Cells(merged.work_plan, session.language)
    session.names.update({("row", row.id): cells.words(row, "label") for row in merged.work_plan.rows})

    def worded(one: Any, *values: str) -> Any:
        column = cells.head(one.column) if one.column in cells.columns else one.column
        said = {name: cells.said(one.column, getattr(one, name) or "") for name in values}
        added = one.column == "id"
        return one.replace(row=session.name("row", one.row), column=session.say("merge.added") if added else column, **said)

    return merged.replace(
        changes=[worded(one, "before", "after") for one in merged.changes],
        conflicts=[worded(one, "before", "kept", "other") for one in merged.conflicts],
        absent=[one.replace(row=session.name("row", one.row)) for one in merged.absent],
    )


def merge_report(merged: MergedWorkPlan, session: Session) -> Group:
    """Return what came back: every change, what is to be decided, and what is absent.

    Args:
        merged: the merged work plan.
        session: the language to speak.
    """
    say = session.say
    merged = in_words(merged, session)
    parts: list[RenderableType] = []
    if merged.changes:
        changes = table([(say(f"merge.{head}"), "left") for head in ("row", "column", "before", "after", "file")])
        for one in merged.changes:
            changes.add_row(*(Text(printable(x or NONE)) for x in (one.row, one.column, one.before, one.after, one.file)))
        parts += [Text(say("merge.changes", count=len(merged.changes)), "bold"), changes]
    if merged.conflicts:
        conflicts = table([(say(f"merge.{head}"), "left") for head in ("row", "column", "before", "kept", "other")])
        for each in merged.conflicts:
            kept = f"{each.kept or NONE} ({each.kept_file or say('merge.current')})"
            both = (each.row, each.column, each.before or NONE, kept, f"{each.other or NONE} ({each.file})")
            conflicts.add_row(*(Text(printable(x)) for x in both))
        parts += [*([""] if parts else []), Text(say("merge.conflicts", count=len(merged.conflicts)), "bold"), conflicts]
    if merged.absent:
        rows = ", ".join(f"{one.row} ({one.file})" for one in merged.absent)
        parts += [*([""] if parts else []), Text(printable(say("merge.absent", rows=rows)))]
    return Group(*(parts or [Text(say("merge.none"))]))


def progress_report(progress: WorkProgress, plan: WorkPlan, framework: Framework, session: Session) -> Group:
    """Return how far a work plan has come.

    Args:
        progress: how far it has come.
        plan: the work plan.
        framework: what was asked.
        session: the language to speak.
    """
    say = session.say
    cells = Cells(plan, session.language)
    figures = {name: number(getattr(progress, name), 2) or NONE for name in ("assessed", "planned", "claimed")}
    top = Text(printable(say("progress.scores", day=session.day(progress.as_of), **figures)))
    series = table([(say("progress.period"), "left"), (say("progress.planned"), "right"), (say("progress.claimed"), "right")])
    periods = {period.id: words(period.label, session.language) or period.id for period in plan.periods}
    for point in progress.scores:
        series.add_row(
            Text(printable(periods.get(point.period, point.period))), *(number(x, 2) or NONE for x in (point.planned, point.claimed))
        )
    names = {one.id: words(one.label, session.language) or one.id for one in plan.institutions}
    times, sums = ("rows", "due", "finished", "late"), ("planned_cost", "spent", "claimed_rise")
    in_time, in_money = (
        table([(say("progress.part"), "left"), *((say(f"progress.{name}"), "right") for name in some)]) for some in (times, sums)
    )
    known: dict[str, Callable[[str], str]] = {
        "period": lambda one: periods.get(one, one),
        "sector": lambda one: session.name("sector", one),
        "institution": lambda one: names.get(one, one),
    }
    digits = cents(x for part in progress.parts for x in (part.planned_cost, part.spent))
    for part in progress.parts:
        name = say("progress.whole") if part.part == "whole" else known[part.part](part.id) if part.id else say("progress.none")
        in_time.add_row(Text(printable(name)), *(str(getattr(part, each)) for each in times))
        in_money.add_row(
            Text(printable(name)), money(part.planned_cost, digits), money(part.spent, digits), number(part.claimed_rise, 2) or NONE
        )
    rows = {row.id: cells.words(row, "label") or row.id for row in plan.rows}
    late: list[RenderableType] = []
    for row in progress.late:
        values: dict[str, Any] = {
            "label": rows.get(row.row, row.row),
            "lead": names.get(row.lead or "", row.lead or NONE),
            "days": row.days,
            "due": session.day(row.due),
            "status": say(f"work_status.{row.status}"),
            "reason": row.reason_for_delay or "",
        }
        late.append(Text(printable(say("progress.late_row", **values))))
        if row.waiting:
            late.append(Text(printable(say("progress.waits", rows="; ".join(rows.get(one, one) for one in row.waiting)))))
    return Group(
        Text(printable(f"{words(framework.label, session.language)}: {_name(plan, session)}"), "bold"),
        "",
        top,
        "",
        series,
        "",
        in_time,
        "",
        in_money,
        "",
        *(late or [Text(say("progress.nothing_late"))]),
    )


def _name(plan: WorkPlan, session: Session) -> str:
    """Return what a work plan is called."""
    return printable(words(plan.label, session.language) or session.name("work_plan_name", plan.id))
