"""A work plan for Microsoft Project."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from xml.etree import ElementTree as Xml

from ceiba._core import WorkPlan, WorkRow
from ceiba._output import cell
from ceiba._work.cells import Cells

_SPACE = "http://schemas.microsoft.com/project"
_DAY = 480  # minutes of work
_ALL_DAY = ("08:00:00", "17:00:00")


def project_xml(plan: WorkPlan, language: str = "en", rows: Iterable[WorkRow] | None = None, *, public: bool = False) -> bytes:
    """Return a work plan as Microsoft Project's XML: a task a row, with dates that stay as they are, what it waits for, and its lead.

    Rows without a start and a due day are tasks without dates. Text1 is the id of the row.

    Args:
        plan: the work plan.
        language: of words.
        rows: those that are wanted; by default all.
        public: without people's words.
    """
    chosen = list(plan.rows if rows is None else rows)
    cells = Cells(plan, language, public=public)
    Xml.register_namespace("", _SPACE)
    root = Xml.Element(f"{{{_SPACE}}}Project")
    _say(root, SaveVersion="14", Name=plan.id, Title=plan.id, ScheduleFromStart="1")
    starts = sorted(row.start for row in chosen if row.start)
    if starts:
        _say(root, StartDate=f"{starts[0]}T{_ALL_DAY[0]}")
    if plan.currency:
        _say(root, CurrencyDigits="2", CurrencyCode=plan.currency)
    _say(root, CalendarUID="1", MinutesPerDay=str(_DAY))
    text = _under(_under(root, "ExtendedAttributes"), "ExtendedAttribute")
    _say(text, FieldID="188743731", FieldName="Text1", Alias="id")
    _calendar(root)
    numbers = {row.id: number for number, row in enumerate(chosen, start=1)}
    tasks = _under(root, "Tasks")
    for row in chosen:
        _task(_under(tasks, "Task"), row, numbers, cells)
    leads = {lead: number for number, lead in enumerate(dict.fromkeys(row.lead for row in chosen if row.lead), start=1)}
    names = {row.lead: cells.words(row, "lead") for row in chosen if row.lead}
    resources = _under(root, "Resources")
    for lead, number in leads.items():
        _say(_under(resources, "Resource"), UID=str(number), ID=str(number), Name=names[lead], Type="1", MaxUnits="1")
    assignments = _under(root, "Assignments")
    led = [row for row in chosen if row.lead]
    for number, row in enumerate(led, start=1):
        _say(
            _under(assignments, "Assignment"),
            UID=str(number),
            TaskUID=str(numbers[row.id]),
            ResourceUID=str(leads[str(row.lead)]),
            Units="1",
        )
    Xml.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{Xml.tostring(root, encoding="unicode")}\n'.encode()


def _task(task: Xml.Element, row: WorkRow, numbers: dict[str, int], cells: Cells) -> None:
    """Say what a row is, in the order in which the schema has it."""
    start = row.start and f"{row.start}T{_ALL_DAY[0]}"
    finish = row.due and f"{row.due}T{_ALL_DAY[1]}"
    length = f"PT{8 * _weekdays(row.start, row.due)}H0M0S" if row.start and row.due else None
    cost, spent = ((None if money is None else cell(100 * money)) for money in (row.cost, row.spent))  # in hundredths
    number = str(numbers[row.id])
    lines = ((cells.head(name), cells.words(row, name)) for name in ("success", "indicators", "partners", "funds"))
    _say(
        task,
        UID=number,
        ID=number,
        Name=cells.words(row, "label") or row.id,
        Active="0" if row.status == "cancelled" else "1",
        Manual="1",
        Priority=None if row.priority is None else str(max(1, 1000 - row.priority)),  # 1000 is the most urgent
        Start=start,
        Finish=finish,
        Duration=length,
        DurationFormat=length and "7",
        Milestone="0",
        Summary="0",
        FixedCost=cost,
        PercentComplete=str(round(_done(row))),
        Cost=cost,
        ActualStart=row.actual_start and f"{row.actual_start}T{_ALL_DAY[0]}",
        ActualFinish=row.actual_end and f"{row.actual_end}T{_ALL_DAY[1]}",
        ActualCost=spent,
        Notes="\n".join(f"{head}: {words}" for head, words in lines if words) or None,
    )
    for needed in row.needs:
        if needed in numbers:
            _say(_under(task, "PredecessorLink"), PredecessorUID=str(numbers[needed]), Type="1")  # finish to start
    _say(_under(task, "ExtendedAttribute"), FieldID="188743731", Value=row.id)
    _say(task, ManualStart=start, ManualFinish=finish, ManualDuration=length)


def _done(row: WorkRow) -> float:
    """Return how much of a row is done, in percent."""
    return 100 if row.status == "finished" else row.percent_done or 0


def _weekdays(start: str, due: str) -> int:
    """Return how many days from Monday to Friday there are."""
    first, last = date.fromisoformat(start).toordinal(), date.fromisoformat(due).toordinal()
    weeks, rest = divmod(last - first + 1, 7)
    return max(1, 5 * weeks + sum((first + day - 1) % 7 < 5 for day in range(rest)))


def _calendar(root: Xml.Element) -> None:
    """Write the calendar of working days, Monday to Friday."""
    calendar = _under(_under(root, "Calendars"), "Calendar")
    _say(calendar, UID="1", Name="Standard", IsBaseCalendar="1")
    days = _under(calendar, "WeekDays")
    for day in range(1, 8):
        week_day = _under(days, "WeekDay")
        _say(week_day, DayType=str(day), DayWorking="0" if day in (1, 7) else "1")
        if day not in (1, 7):
            times = _under(week_day, "WorkingTimes")
            for begin, end in (("08:00:00", "12:00:00"), ("13:00:00", "17:00:00")):
                _say(_under(times, "WorkingTime"), FromTime=begin, ToTime=end)


def _under(parent: Xml.Element, name: str) -> Xml.Element:
    return Xml.SubElement(parent, f"{{{_SPACE}}}{name}")


def _say(parent: Xml.Element, **values: str | None) -> None:
    """Write the values that there are below an element, in the order in which the schema has them."""
    for name, value in values.items():
        if value is not None:
            _under(parent, name).text = value
