"""CSV that spreadsheets may open, and files that are written whole or not at all."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from ceiba._core import _Draft

_RUN = re.compile(r"'*[=+\-@\t\r]")  # a spreadsheet would run it, or it has as many apostrophes as keep that from being run
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII)


def cell(value: object) -> str:
    """Return a value as a cell of CSV: numbers in their shortest form; words that a spreadsheet would run begin with an apostrophe.

    A mere number, such as -3, is left as it is.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (int, float)):
        return repr(value).removesuffix(".0")
    words = str(value)
    return f"'{words}" if _RUN.match(words) and not _NUMBER.fullmatch(words) else words


def said(words: str) -> str:
    """Return the words of a CSV cell without the apostrophe that was added."""
    return words[1:] if words[:1] == "'" and _RUN.match(words) else words


class _Cells(dict[object, str]):
    """Values of one kind, or None, as cells; each is converted once."""

    def __missing__(self, value: object) -> str:
        text = self[value] = cell(value)
        return text


def _cells(column: Sequence[object]) -> Iterable[object]:
    """Return what csv writes as the cells of a column."""
    kinds = set(map(type, column)) - {type(None)}
    if kinds <= {int}:
        return column
    if kinds == {float}:
        return ["" if value is None else repr(value).removesuffix(".0") for value in column]
    return map(_Cells().__getitem__ if kinds in ({str}, {bool}) else cell, column)


def csv_rows(rows: Sequence[Sequence[object]]) -> str:
    """Return rows of values, all of one length, as CSV."""
    return _written(zip(*map(_cells, zip(*rows, strict=True)), strict=True))


def csv_columns(columns: Mapping[str, Sequence[object]], *, head: bool = True) -> str:
    """Return columns by their names as CSV: the names are the head, if it is wanted; nothing if there are no rows."""
    rows = zip(*map(_cells, columns.values()), strict=True)
    written = _written(rows)
    return _written([tuple(map(cell, columns))] if head else []) + written if written else ""


def _written(rows: Iterable[Iterable[object]]) -> str:
    """Return rows of cells as CSV."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


def csv_text(rows: Sequence[Mapping[str, object]]) -> str:
    """Return rows with the same keys as CSV: the keys are the head."""
    return csv_rows([*map(tuple, rows[:1])]) + csv_rows([tuple(row.values()) for row in rows])


@contextmanager
def replacing(paths: Iterable[Path]) -> Iterator[list[Path]]:
    """Yield a new file beside each path to write to; at the end put all in their places, or none if something went wrong.

    Args:
        paths: files; existing ones keep their permissions, and links stay links.

    Raises:
        Error: ``cannot_write``, if one of them cannot be written.
    """
    with ExitStack() as drafts:

        def opened(path: Path) -> _Draft:
            draft = _Draft(path)
            drafts.callback(draft.drop)
            return draft

        new = [opened(path) for path in paths]
        yield [Path(draft.file) for draft in new]
        for draft in new:
            draft.keep()
