"""Work plans as tables that institutions fill in, and what comes back of them; for calendars and Microsoft Project.

import ceiba
from ceiba import workplans

plan = ceiba.workplan(framework, assessment, targets, catalogue, constraints, plan)
plan = ceiba.approved(plan, "Coalition", "2027-01-15")
text = workplans.table(plan, "es")
returned = [workplans.read_return(path, plan, "es") for path in folder.glob("*.csv")]
merged = ceiba.merge_work_plan(plan, plan, returned)
"""

from __future__ import annotations

from collections.abc import Iterable

from ceiba._core import WorkPlan, WorkRow
from ceiba._output import csv_rows, csv_written
from ceiba._read.work_returns import read_return
from ceiba._work.calendar import calendar
from ceiba._work.cells import Cells, by_lead
from ceiba._work.project import project_xml
from ceiba.messages import say

__all__ = ["by_lead", "calendar", "project_xml", "read_return", "table"]


def table(plan: WorkPlan, language: str | None = None, rows: Iterable[WorkRow] | None = None, *, public: bool = False) -> str:
    """Return a work plan as CSV: for people in a language, as their Excel reads it, or for programs.

    For programs cells are ids, numbers and ISO dates. For people they are labels and words; in Spanish the separator is a semicolon, decimals
    have a comma, and dates the day first. Words that a spreadsheet would run have an apostrophe before them, which read_return() takes away.

    Args:
        plan: the work plan.
        language: of people, "en" or "es"; None for programs.
        rows: those that are wanted, such as one of by_lead(); by default all.
        public: without people's words and columns.
    """
    cells = Cells(plan, language, public=public)
    written = [cells.heads(), *cells.table(rows)]
    return csv_rows(written) if language is None else "\ufeff" + csv_written(written, say("sheet.separator", language))
