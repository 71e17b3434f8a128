"""Tables of a work plan that come back from people."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ceiba import _core
from ceiba._core import Issue, WorkPlan, WorkReturn, WorkRow, _cell_dates, _cell_numbers, _id_of, issue, sentences
from ceiba._error import Error
from ceiba._names import folded, named
from ceiba._output import cell, said
from ceiba._read.options import table_options
from ceiba._read.source import rows_of
from ceiba._work.cells import COLUMNS, DATES, LISTS, MONEY, NAMES, TEXTS, Cells
from ceiba.messages import LANGUAGES, written

_PLACE = re.compile(r"/rows/(\d+)/(\w+)")
_GAP = re.compile(r"\s*\(\S+ \w+ \S+\)$")  # which the table shows after an indicator
_WITH_MONTH = re.compile(r"(\d{1,2})(?:º|°)?[\s/.-]*(?:de\s+)?([^\W\d_]+)\.?[\s/.,-]*(?:del?\s+)?(\d{4})")
_PERCENT = re.compile(r"\s*%$")
_NAMED = {"lead": "institutions", "partners": "institutions", "needs": "rows"}  # others are named as their columns


class Returned:
    """A table of a work plan that came back.

    Args:
        source: path of a CSV file, an open one, or a data frame.
        sent: the work plan as it was sent.
        language: that in which people wrote; by default that of the heads, else the first.
        file: its name in changes; by default that of the path.
        options: of the table.

    Attributes:
        head: its heads.
        issues: what is wrong with it.
    """

    def __init__(self, source: Any, sent: WorkPlan, language: str | None, file: str | None, options: dict[str, Any]) -> None:
        self.sent = sent
        self.file = file or (Path(os.fsdecode(source)).name if isinstance(source, (str, os.PathLike)) else "table")
        self.options = options
        self.issues: list[Issue] = []
        self.forms = [Cells(sent), *(Cells(sent, spoken) for spoken in LANGUAGES)]
        self.base = {row.id: row for row in sent.rows}
        ways = _ways()
        head, rows, issues = rows_of(source, [*ways, *self.forms[0].own], options)
        self.head = list(head)
        self.issues.extend(issues)
        self.records = [(row, [said(words) for words in cells]) for row, cells in rows if any(cells)]
        self.at: dict[str, int] = {}
        self.own: dict[str, int] = {}
        for place, name in enumerate(self.head):
            ours = ways.get(folded(name))
            if ours is None or name in self.forms[0].own:
                self._keep(name, place)
            elif ours in self.at:
                self._note("duplicate_column", [name, self.head[self.at[ours]]], 1, place)
            else:
                self.at[ours] = place
        heads = [set(map(folded, form.heads())) for form in self.forms[1:]]
        of_people = {folded(name) for name in self.head} - set(map(folded, self.forms[0].heads()))
        near = max(range(len(LANGUAGES)), key=lambda at: len(of_people & heads[at]))
        self.language = language or LANGUAGES[near]
        if "id" not in self.at:
            self.issues.append(issue("missing_column", "", ["id"], row=1))

    def _keep(self, name: str, place: int) -> None:
        """Keep a column of people; one without a head only if it says something."""
        if not name and not any(cells[place] for _, cells in self.records):
            return
        head = name or f"#{place + 1}"
        if head in self.own:
            self._note("duplicate_column", [name, name], 1, place)
        self.own.setdefault(head, place)

    def _note(self, code: str, arguments: Sequence[str], row: int | None, place: int | None) -> None:
        self.issues.append(issue(code, "", list(arguments), row, None if place is None else self.head[place]))

    def read(self) -> WorkReturn:
        """Return what the table says. Raises Error with every issue."""
        if self.issues:
            raise Error(self.issues)
        ids = self._ids()
        values: list[dict[str, Any]] = [{"id": name} for name in ids]
        for column in COLUMNS[1:]:
            if column in self.at:
                self._column(column, ids, values)
        for (_, cells), row in zip(self.records, values, strict=True):
            if own := {head: cells[place] for head, place in self.own.items() if cells[place]}:
                row["own"] = own
        columns = [*(column for column in COLUMNS[1:] if column in self.at), *self.own]
        self._judge(values)
        if self.issues:
            raise Error(sorted(self.issues, key=lambda one: (one.row or 0, self.head.index(one.column) if one.column in self.head else -1)))
        document = {"schema": "ceiba/work_return/1", "file": self.file, "work_plan": self.sent.id, "columns": columns, "rows": values}
        return WorkReturn.from_dict(document)

    def _ids(self) -> list[str]:
        """Return the id of each row; a row that people added without one gets one of its file and its words."""
        out: list[str] = []
        rows: dict[str, int] = {}
        place = self.at["id"]
        label = self.at.get("label", place)
        for row, cells in self.records:
            name = cells[place]
            if name and name not in self.base:
                name = next((known for known in self.base if folded(known) == folded(name)), None) or _id_of(name)
            if not name:
                first = _id_of(f"{Path(self.file).stem} {cells[label] or next(filter(None, cells))}")[:60].strip("_")
                name, number = first, 2
                while name in rows or name in self.base:
                    own = self.base.get(name)
                    if own is not None and own.action is None and name not in rows:
                        break  # the same row, sent again
                    name, number = f"{first}_{number}", number + 1
            if name in rows:
                self._note("duplicate_id", [name, f"#{rows[name]}"], row, place)
            rows.setdefault(name, row)
            out.append(name)
        return out

    def _column(self, column: str, ids: Sequence[str], values: Sequence[dict[str, Any]]) -> None:
        """Read the cells of a column: those that are as they were sent have their values; the others are judged."""
        place = self.at[column]
        cells = [cells[place] for _, cells in self.records]
        changed: list[int] = []
        for number, (name, words) in enumerate(zip(ids, cells, strict=True)):
            base = self.base.get(name)
            if base is None or not any(_as_sent(words, form.words(base, column)) for form in self.forms):
                if words:
                    changed.append(number)
            else:
                _put(values[number], column, base.to_dict().get(column))
        if not changed:
            return
        for number, (value, problem) in zip(changed, self._values(column, cells, changed, ids), strict=True):
            if problem is not None:
                self.issues.append(problem.replace(row=self.records[number][0], column=self.head[place]))
            else:
                _put(values[number], column, value)

    def _values(self, column: str, cells: Sequence[str], changed: Sequence[int], ids: Sequence[str]) -> list[tuple[Any, Issue | None]]:
        """Return the values of cells that changed, or why they are none."""
        if column in DATES:
            dates = _cell_dates([_in_numbers(words) for words in cells], self.options)
            return [(date and date[:10], problem) for _, date, problem in self._picked(dates, changed)]
        if column in MONEY:
            plain = [self._amount(words) for words in cells]
            return [(value, problem) for _, value, problem in self._picked(_cell_numbers(plain, self.options), changed)]
        if column == "percent_done":
            return self._percents(cells, changed)
        if column == "priority":
            found = self._picked(_cell_numbers(list(cells), self.options), changed)
            return [
                (int(value), None)
                if value is not None and value.is_integer()
                else (None, problem or self._no_number(cells[n], "whole_number"))
                for n, (_, value, problem) in zip(changed, found, strict=True)
            ]
        return [self._word(column, cells[n], self.base.get(ids[n])) for n in changed]

    @staticmethod
    def _picked(found: Sequence[Any], changed: Sequence[int]) -> list[Any]:
        return [found[n] for n in changed]

    def _no_number(self, words: str, kind: str) -> Issue:
        return issue("wrong_type", "", [f"kind.{kind}", f"'{words}'"])

    def _amount(self, words: str) -> str:
        """Return an amount without its currency."""
        currency = re.escape(self.sent.currency) if self.sent.currency else "(?!)"
        return re.sub(rf"^(?:{currency}|[$€£Q])\s*|\s*(?:{currency}|[$€£])$", "", words, flags=re.IGNORECASE)

    def _percents(self, cells: Sequence[str], changed: Sequence[int]) -> list[tuple[Any, Issue | None]]:
        """Return percents: without a sign, what is not above 1 may be a share."""
        found = _cell_numbers([_PERCENT.sub("", words) for words in cells], self.options)
        out: list[tuple[Any, Issue | None]] = []
        for n in changed:
            _, value, problem = found[n]
            if value is not None and 0 < value <= 1 and not _PERCENT.search(cells[n]):
                problem = issue("percent_or_share", "", [cells[n], cell(value), cell(100 * value)])
            out.append((value, problem))
        return out

    def _word(self, column: str, words: str, base: WorkRow | None) -> tuple[Any, Issue | None]:
        """Return the value of a cell of words."""
        if column in NAMES:
            ways = {folded(way): name for name, ways in written(f"work_{column}").items() for way in (name, *ways)}
            if (name := ways.get(folded(words))) is not None:
                return name, None
            allowed = [sentences(self.language)[f"work_{column}.{each}"] for each in written(f"work_{column}")]
            return None, issue("unknown_value", "", [words, ", ".join(allowed)])
        if column in TEXTS:
            label = getattr(base, column) if base is not None else None
            return ({**label, self.language: words} if isinstance(label, dict) else words), None
        if column == "lead":
            return self._called(column, words)
        if column in LISTS:
            found = [self._called(column, _GAP.sub("", part.strip())) for part in words.split(";") if part.strip()]
            problems = [problem for _, problem in found if problem is not None]
            return [name for name, _ in found], problems[0] if problems else None
        return words, None

    def _called(self, column: str, name: str) -> tuple[str | None, Issue | None]:
        """Return the id of an institution, a fund, an indicator or a recommendation."""
        items = [(one.id, getattr(one, "code", None), one.label) for one in getattr(self.sent, _NAMED.get(column, column))]
        found, close = named(name, items)
        if len(found) == 1:
            return found[0], None
        if found:
            return None, issue("several_called", "", [name, ", ".join(found)])
        code = {"funds": "unknown_fund", "indicators": "unknown_indicator", "recommendations": "unknown_value", "needs": "unknown_action"}
        return None, issue(code.get(column, "unknown_institution"), "", [name, close])

    def _judge(self, values: Sequence[dict[str, Any]]) -> None:
        """Note what is wrong with the rows as they came back."""
        merged = [{**(self.base[v["id"]].to_dict() if v["id"] in self.base else {}), **v} for v in values]
        here = {v["id"] for v in values}
        merged.extend(row.to_dict() for row in self.sent.rows if row.id not in here)  # which others may name
        try:
            plan = WorkPlan.from_dict({**self.sent.to_dict(), "rows": merged})
            found: Sequence[Issue] = _core.check_work_plan(plan)
        except Error as error:
            found = error.issues
        for one in found:
            at = _PLACE.match(one.where)
            if at is None or one.severity != "error" or one.code == "duplicate_id" or int(at[1]) >= len(values):
                continue
            place = self.at.get(at[2])
            row = self.records[int(at[1])][0]
            problem = one.replace(row=row, column=self.head[place] if place is not None else at[2], document=None, where="")
            if all((other.row, other.column) != (problem.row, problem.column) for other in self.issues):
                self.issues.append(problem)


def _in_numbers(words: str) -> str:
    """Return a date whose month is a word, such as 3 de febrero de 2027, as YYYY-MM-DD; other words as they are."""
    found = _WITH_MONTH.fullmatch(words)
    if found is None:
        return words
    months = {folded(way): month for month, ways in written("month").items() for way in ways}
    month = months.get(folded(found[2]))
    return words if month is None else f"{found[3]}-{month}-{int(found[1]):02}"


def _as_sent(words: str, sent: str) -> bool:
    """Tell whether a cell is as it was sent; what the encoding of people's Excel lacks it saves as a question mark."""
    sent = sent.strip()
    return words == sent or ("?" in words and words == sent.encode("cp1252", "replace").decode("cp1252"))


def _put(values: dict[str, Any], column: str, value: Any) -> None:
    """Keep a value, if there is one."""
    if value is not None:
        values[column] = value


def _ways() -> dict[str, str]:
    """Return what heads mean, in every language."""
    out: dict[str, str] = {}
    for column in COLUMNS:
        heads = [sentences(language).get(f"work_column.{column}") for language in LANGUAGES]
        for way in (column, *filter(None, heads), *written("work_column").get(column, ())):
            out.setdefault(folded(way), column)
    return out


def read_return(source: Any, sent: WorkPlan, language: str | None = None, file: str | None = None, **options: Any) -> WorkReturn:
    """Read a table of a work plan that came back.

    Args:
        source: path of a CSV file, an open one, or a data frame.
        sent: the work plan as it was sent.
        language: that in which people wrote; in Spanish dates have the day first.
        file: its name in changes.
        options: encoding, separator, quote, decimal, dates, head and head_rows, as for read_responses.

    Raises:
        Error: everything that is wrong with the table, with its row and column.
    """
    given = table_options(**options)
    if language == "es":
        given.setdefault("dates", "day_first")
    return Returned(source, sent, language, file, given).read()
