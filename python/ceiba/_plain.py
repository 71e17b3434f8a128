"""What people have in Python, as what JSON can say; with the place of what it cannot."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, NoReturn

_DEEPEST = 500  # levels, somewhat less than the reader of JSON allows
_MOST_ISSUES = 1000


def plain(value: Any) -> Any:
    """Return a document, a mapping, a list of any kind, an exact number or a number of numpy as what ``json`` can write.

    Raises:
        TypeError: it is none of these.
    """
    if hasattr(value, "to_dict"):
        return value.to_dict()
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, Decimal):
        return float(value)
    for name in ("tolist", "to_list"):  # of numpy and pandas, of polars
        if hasattr(value, name):
            return getattr(value, name)()
    raise TypeError(type(value).__name__)


def refuse(value: Any, where: str) -> NoReturn:
    """Raise an Error with the place of everything that JSON cannot say.

    Args:
        value: what could not be written.
        where: its place in what holds it, a JSON pointer.

    Raises:
        Error: ``not_finite`` for NaN and infinities, else ``wrong_type``.
    """
    from ceiba import _core
    from ceiba._error import Error

    issues = []
    for place, code, arguments in _wrong(value, where):
        issues.append(_core.issue(code, place, arguments))
        if len(issues) == _MOST_ISSUES:
            break
    raise Error(issues or [_core.issue("wrong_type", where, ["kind.json", type(value).__name__])])


def _wrong(value: Any, where: str) -> Iterator[tuple[str, str, list[str]]]:
    """Yield the place of everything that JSON cannot say, the code of its issue and its arguments."""
    waiting: list[tuple[Any, str, frozenset[int]]] = [(value, where, frozenset())]
    while waiting:
        item, place, around = waiting.pop()
        if not isinstance(item, (dict, list, tuple, str, int, float, type(None))):
            if type(item).__name__ in ("NAType", "NaTType"):  # of pandas
                yield place, "not_finite", [repr(item)]
                continue
            try:
                item = plain(item)
            except (TypeError, ValueError) as error:
                yield place, "wrong_type", ["kind.json", type(item).__name__ if isinstance(error, TypeError) else str(error)]
                continue
        if isinstance(item, float) and not math.isfinite(item):
            yield place, "not_finite", ["NaN" if math.isnan(item) else "-Infinity" if item < 0 else "Infinity"]
        if not isinstance(item, (dict, list, tuple)):
            continue
        if id(item) in around or len(around) > _DEEPEST:
            yield where, "wrong_type", ["kind.json", "kind.too_deep"]
            return
        around |= {id(item)}
        if isinstance(item, dict):
            keys = [key for key in item if not isinstance(key, (str, int, float, bool, type(None)))]
            yield from ((place, "wrong_type", ["kind.string", type(key).__name__]) for key in keys)
        entries = item.items() if isinstance(item, dict) else enumerate(item)
        inside = [(part, f"{place}/{_escaped(str(key))}", around) for key, part in entries]
        waiting.extend(reversed(inside))


def _escaped(key: str) -> str:
    """Return a key as a step of a JSON pointer."""
    return key.replace("~", "~0").replace("/", "~1")
