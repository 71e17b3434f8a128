"""Work plans, what came back of them and how far they have come, for people."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from rich.console import Group, RenderableType
from rich.text import Text

from ceiba._cli.figures import number
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
    approval = {"on": plan.baseline.approved_on, "by": plan.baseline.approved_by} if plan.baseline else {"on": "", "by": ""}
    currency = f" {plan.currency}" if plan.currency else ""
    count = session.say("work.count", rows=len(rows), cost=f"{number(cost)}{currency}", **approval)
    return Group(Text(plan.id, "bold"), "", listing, Text(printable(count)))


def merge_report(merged: MergedWorkPlan, session: Session) -> Group:
    """Return what came back: every change, what is to be decided, and what is absent.

    Args:
        merged: the merged work plan.
        session: the language to speak.
    """
    say = session.say
    cells = Cells(merged.work_plan, session.language)

    def column(name: str) -> str:
        return cells.head(name) if name in cells.columns else name

    parts: list[RenderableType] = []
    if merged.changes:
        changes = table([(say(f"merge.{head}"), "left") for head in ("row", "column", "before", "after", "file")])
        for one in merged.changes:
            shown = say("merge.added") if one.column == "id" else column(one.column)
            changes.add_row(*(Text(printable(x or NONE)) for x in (one.row, shown, one.before, one.after, one.file)))
        parts += [Text(say("merge.changes", count=len(merged.changes)), "bold"), changes]
    if merged.conflicts:
        conflicts = table([(say(f"merge.{head}"), "left") for head in ("row", "column", "before", "kept", "other")])
        for each in merged.conflicts:
            kept = f"{each.kept or NONE} ({each.kept_file or say('merge.current')})"
            both = (each.row, column(each.column), each.before or NONE, kept, f"{each.other or NONE} ({each.file})")
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
    day = _day(session)
    figures = {name: number(getattr(progress, name), 2) or NONE for name in ("assessed", "planned", "claimed")}
    top = Text(printable(say("progress.scores", day=day(progress.as_of), **figures)))
    series = table([(say("progress.period"), "left"), (say("progress.planned"), "right"), (say("progress.claimed"), "right")])
    periods = {period.id: words(period.label, session.language) or period.id for period in plan.periods}
    for point in progress.scores:
        series.add_row(
            Text(printable(periods.get(point.period, point.period))), *(number(x, 2) or NONE for x in (point.planned, point.claimed))
        )
    names = {one.id: words(one.label, session.language) or one.id for one in plan.institutions}
    times, money = ("rows", "due", "finished", "late"), ("planned_cost", "spent", "claimed_rise")
    in_time, in_money = (
        table([(say("progress.part"), "left"), *((say(f"progress.{name}"), "right") for name in some)]) for some in (times, money)
    )
    known: dict[str, Callable[[str], str]] = {
        "period": lambda one: periods.get(one, one),
        "sector": lambda one: session.name("sector", one),
        "institution": lambda one: names.get(one, one),
    }
    for part in progress.parts:
        name = say("progress.whole") if part.part == "whole" else known[part.part](part.id) if part.id else say("progress.none")
        in_time.add_row(Text(printable(name)), *(str(getattr(part, each)) for each in times))
        in_money.add_row(Text(printable(name)), number(part.planned_cost), number(part.spent), number(part.claimed_rise, 2) or NONE)
    rows = {row.id: cells.words(row, "label") or row.id for row in plan.rows}
    late: list[RenderableType] = []
    for row in progress.late:
        values: dict[str, Any] = {
            "label": rows.get(row.row, row.row),
            "lead": names.get(row.lead or "", row.lead or NONE),
            "days": row.days,
            "due": day(row.due),
            "status": say(f"work_status.{row.status}"),
            "reason": row.reason_for_delay or "",
        }
        late.append(Text(printable(say("progress.late_row", **values))))
        if row.waiting:
            late.append(Text(printable(say("progress.waits", rows="; ".join(rows.get(one, one) for one in row.waiting)))))
    return Group(
        Text(printable(f"{words(framework.label, session.language)}: {progress.work_plan}"), "bold"),
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


def _day(session: Session) -> Callable[[str], str]:
    """Return a function that says a date as people write it."""
    return lambda date: session.say("work.date", year=date[:4], month=date[5:7], day=date[8:])
