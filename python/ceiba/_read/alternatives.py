"""Alternatives and their criteria from a table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ceiba._core import Issue, _cell_numbers, _folded, issue
from ceiba._error import Error
from ceiba._read.options import table_options
from ceiba._read.source import rows_of
from ceiba.messages import written

_MINUS = ("-", "\u2212", "\u2013")
_NOTHING = {"", "-", "\u2013", "\u2014", ".", "...", "?", "na", "n/a", "n.a.", "nan", "nd", "n.d.", "n/d", "s/d", "none", "null", "nil"}
_MEASURED = re.compile(r"(?:[^\W\d]+\s+|[^\w\s+-]*\s*)([-+]?\d+(?:[.,]\d+)*)\s*\D*")  # 12 km, $ 1,200, USD 30
_PERCENT = re.compile(r"\s*%$")
_WHERE = re.compile(r"/(weights|directions|matrix)/(\d+)(?:/(\d+))?")


@dataclass(frozen=True)
class Alternatives:
    """A table of alternatives x criteria.

    Attributes:
        names: of the alternatives; their numbers from 1 where the table has none.
        criteria: the heads of the columns, without the sign of a cost.
        matrix: the values, row by row.
        directions: 1 for a benefit, -1 for a cost.
        weights: those of a row of weights; None without one.
        rows: where the alternatives stand in the table.
        heads: the heads of the columns as the table has them.
        row_of_weights: where the weights stand; None without them.
        shares: the heads of columns whose cells have a percent sign.
        head_of_numbers: the heads, where all of them are numbers, as of a table without heads.
    """

    names: list[str]
    criteria: list[str]
    matrix: list[list[float]]
    directions: list[int]
    weights: list[float] | None
    rows: list[int]
    heads: list[str]
    row_of_weights: int | None
    shares: list[str]
    head_of_numbers: list[str]

    def placed(self, issue: Issue) -> Issue:
        """Return an issue of the arrays at its row and column of the table."""
        found = _WHERE.fullmatch(issue.where)
        if found is None:
            return issue
        of, first, second = found[1], int(found[2]), found[3]
        if of == "matrix" and second is not None:
            return issue.replace(where="", row=self.rows[first], column=self.heads[int(second)])
        return issue.replace(where="", row=self.row_of_weights if of == "weights" else None, column=self.heads[first])


def read_alternatives(source: Any, **options: Any) -> Alternatives:
    """Read a table that has a row for each alternative and a column of numbers for each criterion.

    The first column has the names of the alternatives, unless its cells are numbers under a head that is no word for names. A criterion that is a cost has a minus sign before its
    head, or stands under ``cost`` in a row of directions; a row that begins with ``weight`` has the weights. Where every cell of a column has
    a percent sign, 40% is 0.4. Columns without any cell are left out.

    Args:
        source: path of a CSV file, an open one, or a data frame: of pandas, polars or Arrow, or a mapping of columns.
        options: decimal, encoding, separator and head, as for read_responses.

    Raises:
        Error: everything that is wrong with the table, with its row and column.
    """
    given = {"head": 1, **table_options(**options)}
    try:
        head, rows, problems = rows_of(source, [], given)
    except Error as error:
        if any(one.where == "/head" for one in error.issues) and given["head"] == 1:
            raise Error([issue("empty_table", "")]) from error
        raise
    if problems:
        raise Error(problems)
    return _Reading(list(head), [(row, cells) for row, cells in rows if any(cells)], given).alternatives()


class _Reading:
    """A table under way."""

    def __init__(self, head: list[str], rows: list[tuple[int, list[str]]], options: dict[str, Any]) -> None:
        self.options = options
        self.problems: list[Issue] = []
        kept = [j for j in range(len(head)) if head[j] or any(cells[j] for _, cells in rows)]
        self.head = [head[j] or str(j + 1) for j in kept]
        self.rows = [(row, [cells[j] for j in kept]) for row, cells in rows]

    def alternatives(self) -> Alternatives:
        """Return what the table holds."""
        directions, weights = self._take_special("direction"), self._take_special("weight")
        if not self.rows:
            raise Error([*self.problems, issue("empty_table", "")])
        first = [cells[0] for _, cells in self.rows]
        is_named = _folded(self.head[0]) in _OF_NAMES or any(value is None for value in self._numbers(first)[0])
        named = int(is_named or bool(directions or weights))
        columns = range(named, len(self.head))
        if not columns:
            raise Error([*self.problems, issue("missing_column", "", ["criterion"], 1)])
        self._see_heads(columns)
        self._see_names(first if named else [])
        values, shares = self._values(columns, weights)
        ways = [self._direction(j, directions) for j in columns]
        if self.problems:
            raise Error(sorted(self.problems, key=lambda one: one.row or 0))
        heads = [self.head[j] for j in columns]
        numbers = self._numbers(heads)[0]
        return Alternatives(
            names=[name or str(i + 1) for i, name in enumerate(first)] if named else [str(i + 1) for i in range(len(first))],
            criteria=[_bare(name) for name in heads],
            matrix=[list(row) for row in zip(*(column[: len(self.rows)] for column in values), strict=True)],
            directions=ways,
            weights=[column[-1] for column in values] if weights else None,
            rows=[row for row, _ in self.rows],
            heads=heads,
            row_of_weights=weights[0] if weights else None,
            shares=[self.head[j] for j in columns if j in shares],
            head_of_numbers=heads if named and all(value is not None for value in numbers) and not _years(numbers) else [],
        )

    def _take_special(self, kind: str) -> tuple[int, list[str]] | None:
        """Return the row of directions or of weights, and take it out of the rows; none of it is an alternative."""
        found = [(row, cells) for row, cells in self.rows if _is_special(kind, cells)]
        self.problems += [issue("named_twice", "", [cells[0] or kind], row, self.head[0]) for row, cells in found[1:]]
        self.rows = [one for one in self.rows if one not in found]
        return found[0] if found else None

    def _see_heads(self, columns: range) -> None:
        """Note criteria that have one name."""
        bare = [_folded(_bare(self.head[j])) for j in columns]
        self.problems += [
            issue("named_twice", "", [self.head[j]], 1, self.head[j]) for at, j in enumerate(columns) if bare[at] in bare[:at]
        ]

    def _see_names(self, names: Sequence[str]) -> None:
        """Note alternatives that have one name."""
        seen: set[str] = set()
        for (row, _), name in zip(self.rows, names, strict=False):
            if name and name in seen:
                self.problems.append(issue("named_twice", "", [name], row, self.head[0]))
            seen.add(name)

    def _values(self, columns: range, weights: tuple[int, list[str]] | None) -> tuple[list[list[float]], set[int]]:
        """Return the numbers of each column, that of its weight last, and which columns are of percents; note every cell without one."""
        rows = [*self.rows, weights] if weights else self.rows
        percents = {j for j in columns if any(_PERCENT.search(cells[j]) for _, cells in self.rows)}
        if weights and any(_PERCENT.search(weights[1][j]) for j in columns):
            marked = next(weights[1][j] for j in columns if _PERCENT.search(weights[1][j]))
            bare = [j for j in columns if not _PERCENT.search(weights[1][j]) and not _is_nothing(weights[1][j])]
            self.problems += [issue("some_percents", "", [marked], weights[0], self.head[j]) for j in bare]
        cells = [[_PERCENT.sub("", cells[j]) for _, cells in rows] for j in columns]
        numbers, refused = self._numbers([cell for column in cells for cell in column])  # the marks of all columns speak for each
        size = len(rows)
        read = [numbers[at : at + size] for at in range(0, len(numbers), size)]
        why = [refused[at : at + size] for at in range(0, len(refused), size)]
        empty_rows = self._rows_of_words(columns, read)
        for at, j in enumerate(columns):
            own = range(len(self.rows))
            written = [self.rows[i][1][j] for i in own]
            if len(empty_rows) < len(own) and all(_is_words(written[i], why[at][i]) for i in own if i not in empty_rows):
                self.problems.append(issue("column_of_words", "", [], None, self.head[j]))
                continue
            for i, (row, cells_of_row) in enumerate(rows):
                cell, value = cells_of_row[j], read[at][i]
                if i in empty_rows:
                    continue
                if value is None:
                    self.problems.append(_no_number(cell, why[at][i]).replace(row=row, column=self.head[j]))
                elif i in own and j in percents and not _PERCENT.search(cell):
                    marked = next(one for one in written if _PERCENT.search(one))
                    self.problems.append(issue("some_percents", "", [marked], row, self.head[j]))
                if value is not None and _PERCENT.search(cell):
                    read[at][i] = value / 100
        return [[0.0 if value is None else value for value in column] for column in read], percents

    def _rows_of_words(self, columns: range, read: list[list[float | None]]) -> set[int]:
        """Return the rows without any number that have words, and note them."""
        out = set()
        for i, (row, cells) in enumerate(self.rows):
            words = [cells[j] for j in columns if not _is_nothing(cells[j])]
            if len(words) > 1 and all(column[i] is None for column in read) and not any(map(_MEASURED.fullmatch, words)):
                out.add(i)
                self.problems.append(issue("row_of_words", "", [str(row)] if i == 0 else [""], row))
        return out

    def _numbers(self, cells: list[str]) -> tuple[list[float | None], list[Issue | None]]:
        """Return the numbers in cells, and why they are none."""
        found = _cell_numbers(cells, self.options)
        return [value for _, value, _ in found], [problem for _, _, problem in found]

    def _direction(self, at: int, said: tuple[int, list[str]] | None) -> int:
        """Return 1 for a benefit and -1 for a cost."""
        head = self.head[at]
        by_head = -1 if head.startswith(_MINUS) else 1
        if said is None:
            return by_head
        row, cells = said
        kind = _KINDS.get(_folded(cells[at]))
        if kind is None:
            self.problems.append(issue("unknown_value", "", [cells[at], "benefit, cost"], row, head))
        elif by_head < kind:
            self.problems.append(issue("two_readings", "", [head, "cost", "benefit"], row, head))
        return kind or 1


def _is_special(kind: str, cells: list[str]) -> bool:
    """Return whether a row is of directions or of weights: it begins with such a word, or holds nothing but directions."""
    if _WAYS.get(_folded(cells[0])) == kind:
        return True
    return kind == "direction" and len(cells) > 1 and all(_folded(cell) in _WORDS for cell in cells[1:])


def _is_nothing(cell: str) -> bool:
    return cell.strip().lower() in _NOTHING


def _is_words(cell: str, refused: Issue | None) -> bool:
    """Return whether a cell is words, and not a number that is written in a way of its own."""
    return refused is not None and refused.code == "wrong_type" and not _is_nothing(cell) and not _MEASURED.fullmatch(cell)


def _no_number(cell: str, refused: Issue | None) -> Issue:
    """Return what is said of a cell that is to have a number."""
    if _is_nothing(cell):
        return issue("empty_cell", "", [cell])
    if refused is not None and refused.code != "wrong_type":
        return refused
    measured = _MEASURED.fullmatch(cell)
    return issue("not_numeric", "", [cell, measured[1] if measured and measured[1] != cell else ""])


def _years(numbers: Sequence[float | None]) -> bool:
    """Return whether numbers may be names of columns."""
    return all(value is not None and value == int(value) and 1800 <= value <= 2200 for value in numbers)


def _bare(head: str) -> str:
    """Return a head without the sign of a cost."""
    return head[1:].strip() if head.startswith(_MINUS) else head


_KINDS = {_folded(word): {"benefit": 1, "cost": -1}[kind] for kind, words in written("direction").items() for word in (kind, *words)}
_WORDS = {word for word in _KINDS if any(map(str.isalpha, word))}
_WAYS = {_folded(word): kind for kind, words in written("table_row").items() for word in (kind, *words)}
_OF_NAMES = {_folded(word) for words in written("head_of_names").values() for word in words}
