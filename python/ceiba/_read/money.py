"""Money in the cells of tables, and what spreadsheets make of cells."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from ceiba._core import Issue, _cell_numbers, issue
from ceiba.messages import written

_BEFORE = re.compile(r"(?P<sign>[A-Z]{3}(?=[\s\d+-])|(?:[A-Z]{1,3})?[$€£¥₡₲]|[SB]/\.?|Bs\.?|[LQ]\.?(?=\s*\d))\s*(?=[-+\d.,])")
_AFTER = re.compile(r"(?<=\d)\s*(?P<sign>[A-Z]{3}|[$€£¥₡₲])$")
_CURRENCY = re.compile(r"[A-Z]{3}")
_FIGURE = re.compile(r"[-+]?[\d.,\s'’]*\d[\d.,\s]*")
_THOUSANDS = re.compile(r"[-+]?[1-9]\d{0,2}[.,]\d{3}")  # or a thousandth
_MONTH = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|ene|abr|ago|set|dic|january|february|march|april|june|july|august|september|"
    r"october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\.?"
)
_DATE = re.compile(
    rf"\d{{4}}-\d\d-\d\d(?:[T ].*)?|\d{{1,2}}/\d{{1,2}}/(?:\d\d|\d{{4}})|\d{{1,2}}\.\d{{1,2}}\.\d{{4}}|"
    rf"\d{{1,2}}[-/ ]{_MONTH}(?:[-/ ]\d{{2,4}})?|{_MONTH}[-/ ]\d{{2,4}}",
    re.IGNORECASE,
)
_FORMULA = re.compile(r"#\s?[¡!]?[A-Z/0]+[!?]?", re.IGNORECASE)


def damaged(cell: str) -> Issue | None:
    """Return what a spreadsheet has done to a cell: it made a date of it, which was a range, a list or a code, or a formula failed."""
    words = cell.strip()
    if _DATE.fullmatch(words):
        return issue("became_a_date", "", [words])
    return issue("spreadsheet_error", "", [words]) if _FORMULA.fullmatch(words) else None


def between() -> tuple[str, ...]:
    """Return the words that people write between the ends of a range, in every language."""
    return tuple(way for ways in written("range").values() for way in ways)


def taken_apart(cell: str) -> tuple[list[str], set[str]] | None:
    """Return the figures of a cell as they are written, one or the two ends of a range, and the currencies; nothing for other words."""
    figures: list[str] = []
    currencies: set[str] = set()
    words = "|".join(rf"\s{way}\s" for way in between())
    ends = re.split(rf"\s*[–—]\s*|\.\.+|{words}|(?<=[\d\s$€£A-Za-z])-(?=\s*[\d$€£A-Z])", cell.strip())
    for end in filter(None, map(str.strip, ends)):
        sign = _BEFORE.match(end)
        plain = end[sign.end() :] if sign else end
        after = _AFTER.search(plain)
        plain = plain[: after.start()] if after else plain
        currencies.update(mark["sign"] for mark in (sign, after) if mark and _CURRENCY.fullmatch(mark["sign"]))
        if not _FIGURE.fullmatch(plain):
            return None
        figures.append(re.sub(r"(?<=\d)['’](?=\d)", "", plain).strip())
    return (figures, currencies) if len(figures) in (1, 2) and len(currencies) < 2 else None


def amounts(figures: Sequence[str], options: Mapping[str, Any]) -> list[tuple[float | None, Issue | None]]:
    """Return the number of each figure, or why it is none, or neither.

    All are read together, since they tell of each other what their marks are; three digits behind a lone mark may be thousands.

    Args:
        figures: as taken_apart() gives them.
        options: how the table is read.
    """
    out: list[tuple[float | None, Issue | None]] = []
    for figure, (_, value, problem) in zip(figures, _cell_numbers(list(figures), options), strict=True):
        unclear = value is not None and abs(value) < 1000 and _THOUSANDS.fullmatch(figure) and "decimal" not in options
        out.append((None, issue("two_marks", "", [figure])) if unclear else (value, problem))
    return out
