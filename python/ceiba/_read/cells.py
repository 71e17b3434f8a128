"""The meaning of the cells in a table of answers."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Callable, Collection, Mapping
from typing import Any

from ceiba.messages import written

_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII)
_INVISIBLE = dict.fromkeys(map(ord, "\ufeff\u200b\u200e\u200f"), None) | dict.fromkeys(map(ord, "\xa0\u2007\u202f"), " ")


class Unreadable(Exception):
    """A cell that cannot be read; its arguments are the code of an issue and the issue's arguments."""

    def __init__(self, code: str, *arguments: str) -> None:
        self.code = code
        self.arguments = arguments
        super().__init__(code)


class Memo(dict[Any, Any]):
    """The meaning of each different cell, determined once."""

    def __init__(self, read: Callable[[Any], Any]) -> None:
        super().__init__()
        self.read = read

    def __missing__(self, cell: Any) -> Any:
        value = self[cell] = self.read(cell)
        return value


def is_blank(cell: object) -> bool:
    """Tell whether a cell of a file or a data frame is empty."""
    if cell is None:
        return True
    if isinstance(cell, str):
        return not text(cell)
    try:
        return bool(cell != cell)  # NaN and NaT
    except (TypeError, ValueError):
        return type(cell).__name__ == "NAType"  # pandas.NA says neither yes nor no


def text(cell: object) -> str:
    """Return a cell as words: "" if it is blank; no blanks around, hard spaces as spaces, whole numbers without a point."""
    if isinstance(cell, str):
        return cell.strip() if cell.isascii() else cell.translate(_INVISIBLE).strip()
    if is_blank(cell):
        return ""
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(float(cell))
    if isinstance(cell, datetime.datetime):
        return (cell.date() if cell.time() == datetime.time() else cell).isoformat()
    return text(str(cell))


def key(words: str) -> str:
    """Return words for comparison: small letters and digits without accents, a space between words."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return " ".join(re.findall(r"[a-z0-9]+", plain))


def slug(words: str) -> str:
    """Return the id made from words: small letters and digits without accents, "_" between words; "" if no letter is left."""
    name = key(words).replace(" ", "_")
    return f"i_{name}" if name[:1].isdigit() else name


def meanings(space: str) -> dict[str, str]:
    """Return the meaning of each way to write a name, in every language, the name itself included.

    Args:
        space: the kind of name: "state", "source" or "column".
    """
    return {key(way): name for name, ways in written(space).items() for way in (name, *ways)}


_STATE = meanings("state")
_NO_ANSWER = {way: name for way, name in _STATE.items() if name != "answered"}
_SOURCE = meanings("source")
_AS_OURS: Mapping[str, str] = {}


def state(cell: object, codes: Mapping[str, str] = _AS_OURS) -> str | None:
    """Return the state that a cell of the state column names; any other word unchanged, None for a blank cell.

    Args:
        cell: the cell.
        codes: Ceiba's words for those of the table.
    """
    words = text(cell)
    words = codes.get(words, words)
    return _STATE.get(key(words), words) or None


def source(cell: object) -> str | None:
    """Return the source that a cell names; any other word unchanged, None for a blank cell."""
    words = text(cell)
    return _SOURCE.get(key(words), words) or None


def number(words: str, decimal_comma: bool) -> float | None:
    """Return words as a number, or None; thousands are never grouped."""
    if decimal_comma and "." not in words:
        words = words.replace(",", ".")
    return float(words) if _NUMBER.fullmatch(words) else None


def confidence(decimal_comma: bool) -> Callable[[object], float | None]:
    """Return a function that reads cells of the confidence column, and raises Unreadable for one that is not a number."""

    def read(cell: object) -> float | None:
        words = text(cell)
        if not words:
            return None
        value = number(words, decimal_comma)
        if value is None:
            raise Unreadable("bad_cell", words, "confidence")
        return value

    return read


def ids(cell: object) -> tuple[str, ...]:
    """Return the ids that a cell lists, between commas, semicolons, bars or blanks."""
    return tuple(filter(None, re.split(r"[,;|\s]+", text(cell))))


def answer(
    levels: Collection[str], decimal_comma: bool, codes: Mapping[str, str] = _AS_OURS
) -> Callable[[object], tuple[str | None, float | str | None]]:
    """Return a function that reads an answer on a scale as state and answer: the code of a level, a word for no answer, a number.

    A word that is none of these, or that differs from a level only in capitals, is returned unchanged, for the check to judge.

    Args:
        levels: codes of the scale's levels; none if it is numeric.
        decimal_comma: a number may be written 1,5.
        codes: Ceiba's words for those of the table.
    """
    folded = {level.casefold() for level in levels}

    def read(cell: object) -> tuple[str | None, float | str | None]:
        words = text(cell)
        words = codes.get(words, words)
        if not words:
            return "not_answered", None
        if words in levels:
            return None, words
        if words.casefold() not in folded and (missing := _NO_ANSWER.get(key(words))):
            return missing, None
        value = number(words, decimal_comma)
        return None, words if value is None else value

    return read
