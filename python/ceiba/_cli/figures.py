"""Numbers as people read them: as few digits as there can be without saying something else than the words beside them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

LEAST = 2  # decimals
_MOST = 6  # decimals of a whole column; one number alone may have more
_EXACT = 1e-12  # numbers that differ by a smaller share are the same, as when they are scored
_NOTHING = 1e-9
_LARGE = 10_000  # money: from here on nobody reads cents


def number(value: float | None, digits: int = LEAST, limits: Iterable[float] = ()) -> str:
    """Return a number with so many decimals, or with more if it would seem to be on another side of a limit; nothing for none.

    Args:
        value: the number.
        digits: how many decimals it has at least.
        limits: numbers from which on something else holds, such as the start of a band.
    """
    if value is None:
        return ""
    known = tuple(limits)
    while digits < -math.log10(_EXACT) and not _stays(value, digits, known):
        digits += 1
    return _text(value, digits)


def cents(amounts: Iterable[float | None]) -> int:
    """Return how many decimals the amounts of money of a table have: none where one is so large that nobody reads cents, or all are whole."""
    known = [amount for amount in amounts if amount is not None]
    large = any(abs(amount) >= _LARGE for amount in known)
    return 0 if large or all(float(_text(amount, LEAST)).is_integer() for amount in known) else LEAST


def money(amount: float | None, digits: int | None = None) -> str:
    """Return an amount of money as people write it; nothing for none.

    Args:
        amount: the amount.
        digits: how many decimals it has at least; by default as alone in a table.
    """
    return difference(amount, cents([amount]) if digits is None else digits)


def share(value: float | None) -> str:
    """Return a share; one that is less than all, or more than nothing, looks it."""
    if value is None:
        return ""
    near = min(abs(value), abs(1 - value))
    digits = LEAST
    while digits < _MOST and near > _NOTHING and _text(value, digits) in (_text(0, digits), _text(1, digits)):
        digits += 1
    return _text(value, digits)


def difference(value: float | None, digits: int = LEAST, *, sign: bool = False) -> str:
    """Return a difference; one that is more than nothing looks it.

    Args:
        value: the number.
        digits: how many decimals it has at least.
        sign: whether one above 0 has a plus.
    """
    if value is None:
        return ""
    while digits < _MOST + LEAST and abs(value) > _NOTHING and float(_text(value, digits)) == 0:
        digits += 1
    text = _text(value, digits)
    return f"+{text}" if sign and float(text) > 0 else text


class Figures:
    """Numbers of nodes: with the decimals to which a node is rounded, else all with the fewest at which none crosses a limit.

    Args:
        values: those that will be shown, of nodes that are not rounded.
        limits: numbers from which on something else holds, such as the starts of bands.
        rounded: the decimals of nodes whose values are rounded, by id.
    """

    def __init__(self, values: Iterable[float | None], limits: Iterable[float] = (), rounded: Mapping[str, int] | None = None) -> None:
        self.limits = tuple(limits)
        self.rounded = rounded or {}
        self.digits = LEAST
        known = [value for value in values if value is not None]
        while self.digits < _MOST and not all(_stays(value, self.digits, self.limits) for value in known):
            self.digits += 1
        if self.digits == _MOST:  # for the sake of a few; these show it alone
            self.digits = LEAST

    def __call__(self, value: float | None, node: str = "") -> str:
        """Return a number, of a node if it is one's; nothing for none."""
        if node in self.rounded:
            return "" if value is None else _text(value, max(self.rounded[node], 0))
        return number(value, self.digits, self.limits)


def _text(value: float, digits: int) -> str:
    """Return a number with so many decimals, and never as minus nothing."""
    text = f"{value:.{digits}f}"
    return text[1:] if text.startswith("-") and float(text) == 0 else text


def _stays(value: float, digits: int, limits: tuple[float, ...]) -> bool:
    """Return whether a number with so many decimals is on the same side of every limit."""
    shown = float(_text(value, digits))
    return all(_reaches(value, limit) == _reaches(shown, limit) for limit in limits)


def _reaches(value: float, limit: float) -> bool:
    return value >= limit or math.isclose(value, limit, rel_tol=_EXACT)
