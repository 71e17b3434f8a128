"""The cells of a work plan's table: for programs, or for people in their language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from ceiba._core import WorkPlan, WorkRow
from ceiba._output import cell
from ceiba.frames import fields, words
from ceiba.messages import LANGUAGES, say

COLUMNS = tuple(name for name in fields(WorkRow) if name != "own")
DATES = ("start", "due", "actual_start", "actual_end", "updated_on")
MONEY = ("cost", "spent")
NUMBERS = ("priority", *MONEY, "percent_done")
NAMES = ("status", "funding")
LISTS = ("indicators", "recommendations", "partners", "needs", "funds")
TEXTS = ("label", "success")
INTERNAL = ("reason_for_delay", "evidence", "updated_by", "updated_on")  # people's words, which are not for the public
_FOR_PROGRAMS = ("action",)  # which people know by its label


class Cells:
    """Puts the rows of a work plan in cells.

    Args:
        plan: the work plan.
        language: of people; None for programs, which get ids and ISO dates.
        public: without people's words and columns.
    """

    def __init__(self, plan: WorkPlan, language: str | None = None, *, public: bool = False) -> None:
        self.plan = plan
        self.language = language
        self._labels: dict[str, dict[str, str]] = {"lead": {}, "funds": {}, "recommendations": {}, "indicators": {}}
        spoken = language or ""
        for kind, items in (("lead", plan.institutions), ("funds", plan.funds), ("recommendations", plan.recommendations)):
            self._labels[kind] = {item.id: words(item.label, spoken) or item.id for item in items}
        for one in plan.indicators:
            label = words(one.label, spoken) or one.id
            gap = "" if one.value is None or one.target is None else f" {self._gap(one.value, one.target)}"
            self._labels["indicators"][one.id] = f"{one.code} {label}{gap}" if one.code else f"{label}{gap}"
        self._labels["partners"] = self._labels["lead"]
        self._labels["needs"] = {row.id: row.id for row in plan.rows}  # as the column of ids has them
        left_out = (*(INTERNAL if public else ()), *(_FOR_PROGRAMS if language else ()))
        self.columns = tuple(name for name in COLUMNS if name not in left_out)
        self.own = () if public else tuple(dict.fromkeys(head for row in plan.rows for head in row.own))

    def heads(self) -> list[str]:
        """Return the heads of the columns, those of people last."""
        return [*(self.head(name) for name in self.columns), *self.own]

    def head(self, name: str) -> str:
        """Return the head of a column."""
        return name if self.language is None else say(f"work_column.{name}", self.language)

    def table(self, rows: Iterable[WorkRow] | None = None) -> list[list[str]]:
        """Return the cells of rows, by default of all, in words."""
        return [
            [*(self.words(row, name) for name in self.columns), *(row.own.get(head, "") for head in self.own)]
            for row in (self.plan.rows if rows is None else rows)
        ]

    def words(self, row: WorkRow, name: str) -> str:
        """Return a cell in words."""
        value: Any = getattr(row, name)
        if value is None or value == ():
            return ""
        if name in TEXTS:
            return words(value, self.language or LANGUAGES[0])
        return self.said(name, "; ".join(value) if name in LISTS else cell(value) if isinstance(value, (int, float)) else str(value))

    def said(self, name: str, value: str) -> str:
        """Return a cell in words.

        Args:
            name: its column.
            value: what programs get.
        """
        if self.language is None or not value:
            return value
        if name == "lead" or name in LISTS:
            return "; ".join(self._labels[name].get(one, one) for one in value.split("; "))
        if name in NAMES:
            return say(f"work_{name}.{value}", self.language)
        if name in DATES:
            return say("work.date", self.language, year=value[:4], month=value[5:7], day=value[8:])
        if name in NUMBERS:
            number = value.replace(".", say("sheet.decimal", self.language))
            return f"{number} %" if name == "percent_done" else number
        return value

    def _gap(self, value: float, target: float) -> str:
        """Return from where to where a gap goes. An arrow would not survive the encoding of people's Excel."""
        return say("work.gap", self.language or LANGUAGES[0], value=self._number(value), target=self._number(target))

    def _number(self, value: float) -> str:
        """Return a number with the decimal mark of the language."""
        return cell(value).replace(".", say("sheet.decimal", self.language) if self.language else ".")


def by_lead(plan: WorkPlan) -> dict[str, Sequence[WorkRow]]:
    """Return the rows of each lead institution, by its id; those without one under an empty id."""
    out: dict[str, list[WorkRow]] = {}
    for row in plan.rows:
        out.setdefault(row.lead or "", []).append(row)
    return dict(out)
