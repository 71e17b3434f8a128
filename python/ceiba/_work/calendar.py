"""A work plan for calendars."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta, timezone
from importlib import import_module
from typing import Any

from ceiba._core import WorkPlan, WorkRow
from ceiba._work.cells import Cells
from ceiba.messages import say

_SHOWN = ("lead", "partners", "start", "status", "percent_done", "success", "indicators", "funds")


def calendar(plan: WorkPlan, language: str = "en", rows: Iterable[WorkRow] | None = None, *, public: bool = False) -> bytes:
    """Return a work plan for calendars, as iCalendar (RFC 5545): each row on the day on which it is due; rows without one are left out.

    A row keeps its UID when it is written again, so that a calendar takes the new day for the old one.

    Args:
        plan: the work plan.
        language: of words.
        rows: those that are wanted; by default all.
        public: without people's words.

    Raises:
        ImportError: icalendar is not installed.
    """
    icalendar: Any = import_module("icalendar")
    cells = Cells(plan, language, public=public)
    out = icalendar.Calendar()
    out.add("prodid", "-//Ceiba//Work plan//EN")
    out.add("version", "2.0")
    out.add("x-wr-calname", plan.id)
    approved = plan.baseline.approved_on if plan.baseline else None
    for row in plan.rows if rows is None else rows:
        if row.due is None:
            continue
        event = icalendar.Event()
        due = date.fromisoformat(row.due)
        stamp = date.fromisoformat(row.updated_on or approved or row.start or row.due)  # the same file each time that it is written
        event.add("uid", f"{row.id}@{plan.id}.{plan.subject}.ceiba")
        event.add("dtstamp", datetime(stamp.year, stamp.month, stamp.day, tzinfo=timezone.utc))
        event.add("dtstart", due)
        event.add("dtend", due + timedelta(days=1))
        event.add("summary", f"{say('work_column.due', language)}: {cells.words(row, 'label') or row.id}")
        lines = ((cells.head(name), cells.words(row, name)) for name in _SHOWN)
        event.add("description", "\n".join(f"{head}: {words}" for head, words in lines if words))
        event.add("categories", [cells.words(row, "lead")] if row.lead else [])
        event.add("status", "CANCELLED" if row.status == "cancelled" else "CONFIRMED")
        event.add("transp", "TRANSPARENT")
        out.add_component(event)
    return bytes(out.to_ical())
