"""The rows of the tables of an instrument, of whatever library, and the meaning of their cells."""

from __future__ import annotations

import ast
import math
import os
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from ceiba._batch import column_names
from ceiba._core import Issue, issue
from ceiba._error import Error
from ceiba._names import folded
from ceiba._read.cells import is_blank, text
from ceiba._read.source import rows_of
from ceiba.messages import written

_WITH_OPTIONS = re.compile(r"(\w+) \((.+)\)")
_OPTION = re.compile(r"(^|, )(\w+): ")
TRUE, FALSE = ("true", "1", "yes", "x", "si", "verdadero"), ("false", "0", "no", "falso")
HIGHER, LOWER = ("higher", "1", "+1", "+", "mayor", "mas"), ("lower", "-1", "-", "menor", "menos")

Row = dict[str, Any]
Placed = tuple[int, Row]


def records(table: Any, known: Sequence[str] = (), encoding: str | None = None) -> tuple[list[str], list[tuple[int, Sequence[Any]]]]:
    """Return the names of the columns of any table, and its numbered rows (the head is row 1).

    Args:
        table: a data frame, a table of Arrow or anything that gives a stream of Arrow, a mapping of columns, a list of rows, or the path
            of a CSV file.
        known: names of columns, by which the head of a file is known.
        encoding: how a file is encoded; by default UTF-8, or as its mark says.
    """
    if isinstance(table, (str, bytes, os.PathLike)) or hasattr(table, "read"):
        options: dict[str, Any] = {} if encoding is None else {"encoding": encoding}
        head, rows, issues = rows_of(os.fsdecode(table) if isinstance(table, bytes) else table, known, options)
        if issues:
            raise Error(issues)
        return list(head), list(rows)
    if isinstance(table, Sequence) and all(isinstance(row, Mapping) for row in table):
        names = list(dict.fromkeys(name for row in table for name in row))
        return list(map(str, names)), [(at, [row.get(name) for name in names]) for at, row in enumerate(table, start=2)]
    if column_names(table) is None and hasattr(table, "__arrow_c_stream__"):
        from ceiba._batch import from_arrow

        table = from_arrow(table)
    found = column_names(table)
    if found is None:
        raise TypeError(f"expected a table, not {type(table).__name__}")
    columns = [_listed(table[name]) for name in found]
    return list(map(str, found)), [(at, row) for at, row in enumerate(zip(*columns, strict=True), start=2)]


def _listed(column: Any) -> list[Any]:
    """Return a column as a list."""
    for name in ("tolist", "to_list", "to_pylist"):
        if hasattr(column, name):
            return list(getattr(column, name)())
    return list(column)


class Reader:
    """Reads the cells of tables, and notes what is wrong with them."""

    def __init__(self, issues: list[Issue], encoding: str | None = None) -> None:
        self.issues = issues
        self.encoding = encoding
        self.document = ""

    def note(self, code: str, arguments: list[str], row: int | None = None, column: str | None = None) -> None:
        """Note an issue of the table that is read; its document is "nodes" or "scales"."""
        self.issues.append(issue(code, "", arguments, row, column).replace(document=self.document))

    def rows(self, table: Any, space: str) -> list[Placed]:
        """Return the rows of a table that are not blank, by our names of its columns."""
        self.document = "nodes" if space == "node_table" else "scales"
        ours = {folded(way): name for name, ways in written(space).items() for way in (name, *ways)}
        try:
            head, placed = records(table, list(ours), self.encoding)
        except Error as error:
            raise Error(issue.replace(document=self.document) for issue in error.issues) from error
        names = [_column(name, ours) for name in head]
        for name in {name for name in names if name and names.count(name) > 1}:
            self.note("duplicate_column", [name])
        out = []
        for at, cells in placed:
            row = {name: cell for name, cell in zip(names, cells, strict=True) if name and not is_blank(cell)}
            if row:
                out.append((at, row))
        if not out:
            self.note("empty_table", [])
        return out

    def number(self, row: Row, at: int, name: str) -> float | None:
        """Return a cell as a number; None for a blank one."""
        cell = row.get(name)
        if cell is None:
            return None
        words = text(cell)
        try:
            number = float(words.replace(",", ".") if words.count(",") == 1 and "." not in words else words)
        except ValueError:
            number = math.nan
        if math.isfinite(number):
            return number
        self.note("bad_cell", [words, "kind.number"], at, name)
        return None

    def one_of(self, row: Row, at: int, name: str, ways: Mapping[Any, Sequence[str]]) -> Any:
        """Return which of some words a cell is; None for a blank one."""
        if name not in row:
            return None
        words = folded(text(row[name]))
        for meaning, known in ways.items():
            if words in known:
                return meaning
        self.note("unknown_value", [text(row[name]), ", ".join(way[0] for way in ways.values())], at, name)
        return None


def _column(name: str, ours: Mapping[str, str]) -> str:
    """Return our name for a column; one for each language, factor or axis keeps what it ends with; empty words if it is left out."""
    key = folded(name)
    if key in ours:
        return ours[key]
    for joint in ("_", " ", ":"):
        first, found, rest = key.partition(joint)
        if found and (ours.get(first) in ("label", "guidance") or first in ("factors", "tags")):
            return f"{ours.get(first, first)}_{rest.strip()}"
    return ""


def words_of(row: Row, name: str) -> Any:
    """Return words, in several languages if there is a column for each."""
    languages = {key.removeprefix(f"{name}_"): text(cell) for key, cell in row.items() if key.startswith(f"{name}_")}
    plain = text(row[name]) if name in row else ""
    return ({"": plain} if plain else {}) | languages if languages else plain


def rule_of(words: str) -> Any:
    """Return a rule with options from the words of a data frame, such as ``geometric (floor: 0.01)``; other words as they are."""
    found = _WITH_OPTIONS.fullmatch(words)
    if found is None:
        return words
    try:
        options: dict[str, Any] = ast.literal_eval("{" + _OPTION.sub(lambda name: f"{name[1]}'{name[2]}': ", found[2]) + "}")
    except (ValueError, SyntaxError):
        return words
    return {"rule": found[1], **options}


def either(row: Row, at: int, name: str, reader: Reader) -> Any:
    """Return a cell as a number, or as the code of a level."""
    if name not in row or isinstance(row[name], (int, float)):
        return row.get(name)
    words = text(row[name])
    try:
        return float(words)
    except ValueError:
        return words


def _said(row: Row, at: int, name: str, reader: Reader) -> Any:
    return text(row[name]) if name in row else None


def _flag(row: Row, at: int, name: str, reader: Reader) -> Any:
    return reader.one_of(row, at, name, {True: TRUE, False: FALSE})


QUESTION_CELLS: Mapping[str, Callable[[Row, int, str, Reader], Any]] = {
    "scale": _said,
    "denominator": _said,
    "guidance": lambda row, at, name, reader: words_of(row, name),
    "level": lambda row, at, name, reader: reader.number(row, at, name),
    **dict.fromkeys(("scored", "key", "critical"), _flag),
}
