"""A table of text or a data frame as a head and numbered rows."""

from __future__ import annotations

import csv
import io
import os
import re
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ceiba._core import Issue, issue
from ceiba._error import Error
from ceiba._output import said
from ceiba._read.cells import is_blank, text

_QUOTED = re.compile(r'"(?:[^"]|"")*"')
_SEPARATOR_LINE = re.compile(r"sep=([;,\t])\r?\n", re.IGNORECASE)
_SEPARATORS = ";,\t"


@dataclass
class Table:
    """A table as it was read.

    Attributes:
        head: the names of the columns.
        rows: the number of each row (the head is row 1, and blank rows count) and its cells, as many as in the head.
        decimal_comma: numbers may be written 1,5.
        issues: what could not be read.
    """

    head: list[str]
    rows: list[tuple[int, Sequence[object]]]
    decimal_comma: bool
    issues: list[Issue]


def read_table(source: Any, encoding: str | None = None) -> Table:
    """Read a table.

    Args:
        source: path of a CSV file, an open one, or a data frame of pandas or polars.
        encoding: of a file that is not UTF-8.

    Raises:
        Error: ``cannot_read``, ``bad_encoding`` or ``empty_table``.
        LookupError: there is no such encoding.
        TypeError: the source is none of these.
    """
    if hasattr(source, "columns"):
        head, records = [text(name) for name in source.columns], _frame_rows(source)
        return _table(head, enumerate(records, start=2), [], decimal_comma=False)
    if isinstance(source, (str, os.PathLike)):
        try:
            content: str | bytes = Path(source).read_bytes()
        except OSError as error:
            raise Error([issue("cannot_read", "", [f"{os.fspath(source)}: {error.strerror or error}"])]) from error
    elif hasattr(source, "read"):
        try:
            content = source.read()
        except UnicodeDecodeError as error:
            raise Error([issue("bad_encoding", "", [f"{error.object[error.start : error.start + 1]!r}"])]) from error
    else:
        raise TypeError(f"expected a path, an open file or a data frame, not {type(source).__name__}")
    return _csv_table(decoded(content, encoding) if isinstance(content, bytes) else content.removeprefix("\ufeff"))


def decoded(content: bytes, encoding: str | None = None) -> str:
    """Return bytes as text.

    Args:
        content: the bytes.
        encoding: by default UTF-8, with or without a mark.

    Raises:
        Error: ``bad_encoding``, with the row and the offending byte.
    """
    try:
        words = content.decode("utf-8-sig" if encoding is None else encoding)
    except UnicodeDecodeError as error:
        at, byte = error.start, content[error.start]
    else:
        if "\0" not in words:
            return words
        at, byte = content.index(0), 0
    row = content.count(b"\n", 0, at) + 1
    raise Error([issue("bad_encoding", "", [f"0x{byte:02x} ({at})"], row=row)])


def separator(content: str) -> str:
    """Return the separator of a CSV file: of semicolon, comma and tab, the most frequent one outside quotes in its head."""
    head = _QUOTED.sub("", content[:1_000_000]).lstrip().split("\n", 1)[0]
    return max(_SEPARATORS, key=head.count)


def _frame_rows(frame: Any) -> Iterable[Sequence[object]]:
    """Return the rows of a data frame."""
    if hasattr(frame, "itertuples"):
        rows: Iterable[Sequence[object]] = frame.itertuples(index=False, name=None)
    elif hasattr(frame, "iter_rows"):
        rows = frame.iter_rows()
    else:
        rows = (tuple(record.values()) for record in frame.to_dict("records"))
    return (tuple(cell if isinstance(cell, Hashable) else str(cell) for cell in row) for row in rows)


def _csv_table(content: str) -> Table:
    """Return CSV as a table."""
    between = separator(content)
    if first := _SEPARATOR_LINE.match(content):  # Excel's own way to say it; Excel does not count the line
        between, content = first[1], content[first.end() :]
    issues: list[Issue] = []
    records = _csv_rows(content, between, issues)
    head: list[str] = next((cells for _, cells in records if any(map(text, cells))), [])
    return _table([text(name) for name in head], records, issues, decimal_comma=between == ";")


def _csv_rows(content: str, between: str, issues: list[Issue]) -> Iterator[tuple[int, list[str]]]:
    """Yield numbered records; one that is not CSV is an issue and ends the table, since the next one's start is unknown."""
    reader = csv.reader(io.StringIO(content, newline=""), delimiter=between, strict=True)
    escaped = "'" in content  # as our own tables are, against spreadsheets that would run a cell
    row = 0
    while True:
        row += 1
        try:
            cells = next(reader)
            yield row, list(map(said, cells)) if escaped else cells
        except StopIteration:
            return
        except csv.Error as error:
            issues.append(issue("bad_cell", "", [str(error), "CSV"], row=row))
            return


def _table(head: list[str], records: Iterable[tuple[int, Sequence[object]]], issues: list[Issue], *, decimal_comma: bool) -> Table:
    """Keep the rows that are not blank and as long as the head; the others are added to the issues."""
    table = Table(head, [], decimal_comma, issues)
    width = len(head)
    for row, cells in records:
        if (not cells or is_blank(cells[0])) and all(map(is_blank, cells)):
            continue
        kept = cells
        if len(cells) > width and all(map(is_blank, cells[width:])):
            kept = cells[:width]
        if len(kept) != width:
            issues.append(issue("ragged_row", "", [str(len(cells)), str(width)], row=row))
        else:
            table.rows.append((row, kept))
    if not table.rows and not issues:
        raise Error([issue("empty_table")])
    return table
