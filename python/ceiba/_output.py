"""CSV that spreadsheets may open."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

_STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def cell(value: object) -> str:
    """Return a value as a cell of CSV: numbers in their shortest form; words that a spreadsheet would run begin with an apostrophe."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (int, float)):
        return repr(value).removesuffix(".0")
    words = str(value)
    return f"'{words}" if words.startswith(_STARTS_FORMULA) else words


def csv_lines(rows: Iterable[Iterable[object]]) -> str:
    """Return rows of values as CSV."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(map(cell, row) for row in rows)
    return out.getvalue()


def csv_text(rows: Sequence[dict[str, object]]) -> str:
    """Return rows with the same keys as CSV: the keys are the head."""
    return csv_lines([*rows[:1], *(row.values() for row in rows)])
