"""The three tests of rank reversal, of a method on a table."""

from __future__ import annotations

import inspect
import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from ceiba import _arrays, _core
from ceiba._core import rank as _rank
from ceiba._error import Error


class Replaced(NamedTuple):
    """An alternative that was replaced by a worse one, the label of that one, and who was best then."""

    alternative: Any
    by: Any
    best: list[Any]


@dataclass(slots=True, repr=False, eq=False)
class Reversal:
    """What three tests of rank reversal found of a method on a table.

    Attributes:
        passes: no test that was made failed.
        best: who is best among all.
        rank: the rank of each alternative among all, in the order of the table; ties have the first of their places.
        replacements: test 1: how often an alternative that is not best was replaced by a worse one; None where the test was not made,
            because no worse ones were given.
        best_changed: test 1, what failed: each replacement after which others were best.
        pairwise: of each two alone: 1 where the row is better than the column, -1 where it is worse, 0 where they tie.
        not_transitive: test 2, what failed: each a no worse than b, b no worse than c, and yet c better than a, when only two are ranked.
        turned_round: test 3, what failed: each two that alone are in another order than among all.
        method: the name of the method.
        options: the method's options as they were used, defaults too.
        alternatives: the labels of the rows, where the table has some.
    """

    passes: bool
    best: list[Any]
    rank: npt.NDArray[np.float64]
    replacements: int | None
    best_changed: list[Replaced]
    pairwise: npt.NDArray[np.float64]
    not_transitive: list[tuple[Any, Any, Any]]
    turned_round: list[tuple[Any, Any]]
    method: str
    options: dict[str, Any]
    alternatives: list[Any] | None

    def to_frame(self) -> Any:
        """Return what failed as a data frame of pandas, a row for each: the test, the alternatives, and who was best then in test 1."""
        rows: list[tuple[int, tuple[Any, ...], tuple[Any, ...]]] = [
            (1, (one.alternative, one.by), tuple(one.best)) for one in self.best_changed
        ]
        rows += [(2, one, ()) for one in self.not_transitive]
        rows += [(3, one, ()) for one in self.turned_round]
        return import_module("pandas").DataFrame(rows, columns=["test", "alternatives", "best"])

    def __repr__(self) -> str:
        """Return what was tested, and how much of it failed, on one line."""
        m = len(self.rank)
        tests = ["1 not made" if self.replacements is None else f"1: {len(self.best_changed)} of {self.replacements} replacements failed"]
        tests.append(f"2: {len(self.not_transitive)} of {m * (m - 1) * max(m - 2, 0)} orders of three failed")
        tests.append(f"3: {len(self.turned_round)} of {m * (m - 1) // 2} pairs failed")
        return f"<Reversal of {self.method}: test {'; test '.join(tests)}>"


def reversal(
    matrix: Any,
    weights: Any = None,
    directions: Any = None,
    method: str | Mapping[str, Any] = "topsis",
    *,
    worse: Any = None,
    normalise_weights: bool = False,
    **options: Any,
) -> Reversal:
    """Test whether a method turns alternatives round on this table.

    Test 1 replaces every alternative that is not best by each worse one in turn: the best has to stay. Test 2 ranks each two alternatives
    alone: what comes out has to be transitive. Test 3 compares the order of each two alone with their order among all.

    Source: Wang & Triantaphyllou (2008) Ranking irregularities when evaluating alternatives by using some ELECTRE methods,
    doi:10.1016/j.omega.2005.12.003.

    Args:
        matrix: Values, alternatives x criteria: an array, lists of rows, or a table of pandas, polars or Arrow.
        weights: The weight of each criterion, 0 or more, used as it is given; by default 1.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.
        method: The name of a ranking method, or its name and options, ``{"method": "vikor", "v": 0.3}``.
        worse: Alternatives for test 1, worse ones x criteria, with the criteria of the table. That each is worse than every alternative that
            it replaces, on every criterion, is for the caller to see to. Without any, test 1 is not made.
        normalise_weights: Whether the weights are divided by their sum.
        options: of the method.

    Returns:
        what each test found: the replacements, the threes and the pairs that failed, by the labels of the table.

    Raises:
        Error: ``unknown_value`` for another method, and with every issue of the options and the tables.

    Example:
        >>> found = reversal([[0.4, 0.6], [0.55, 0.4], [0, 9]], [1, 1.01], method="rim", bounds="data")
        >>> found.turned_round[0], found.pairwise[0, 1], found.rank[:2].tolist()
        ((0, 1), 1.0, [3.0, 2.0])
    """
    own = {"method": method} if isinstance(method, str) else dict(method)
    name, own = _method(str(own.pop("method", ""))), {**own, **options}
    _known(name, own)
    x, rows, columns = _arrays.table(matrix)
    weighed = np.ones(x.shape[1]) if weights is None else _arrays.weights(weights, x.shape[1], columns)
    ways = np.ones(x.shape[1]) if directions is None else _arrays.directions(directions, x.shape[1], columns)
    replacing, names = _worse(worse, columns, x.shape[1])
    told = {"normalise_weights": normalise_weights}
    found = _rank._reversal(name, own, x, weighed, ways, replacing, told)
    said, used, best, rank, replacements, changed, pairwise, cycles, turned = found
    labels = list(range(len(x))) if rows is None else rows
    best_changed = [Replaced(labels[i], by if names is None else names[by], [labels[j] for j in then]) for i, by, then in changed]
    not_transitive = [(labels[a], labels[b], labels[c]) for a, b, c in cycles]
    turned_round = [(labels[a], labels[b]) for a, b in turned]
    return Reversal(
        passes=not (best_changed or not_transitive or turned_round),
        best=[labels[i] for i in best],
        rank=rank,
        replacements=replacements,
        best_changed=best_changed,
        pairwise=pairwise,
        not_transitive=not_transitive,
        turned_round=turned_round,
        method=said,
        options={option: json.loads(value) for option, value in used.items()},
        alternatives=rows,
    )


def _method(said: str) -> str:
    """Return the name of a ranking method, of which it may be another name."""
    cards = [card for card in _core.methods() if card.room == "rank"]
    name = next((card.method for card in cards if said in (card.method, *card.aliases)), None)
    if name is None:
        names = [card.method for card in cards]
        near = _core.closest(said, [*names, *(alias for card in cards for alias in card.aliases)]) or ""
        raise Error([_core.issue("unknown_value", "/method", [said, ", ".join(names), "", near])])
    return name


def _known(method: str, options: Mapping[str, Any]) -> None:
    """Make sure that a method has the options that are given."""
    takes = [name for name in list(inspect.signature(getattr(_rank, method)).parameters)[3:] if name not in ("ties", "explain")]
    unknown = [name for name in options if name not in takes]
    if unknown:
        raise Error([_core.issue("unknown_key", f"/{name}", [name, _core.closest(name, takes) or ""]) for name in unknown])


def _worse(given: Any, columns: list[Any] | None, size: int) -> tuple[npt.NDArray[np.float64], list[Any] | None]:
    """Return worse alternatives, and their labels where they have some; in the order of the table's criteria where both have labels."""
    if given is None:
        return np.empty((0, size)), None
    try:
        x, rows, names = _arrays.table(given)
    except Error as error:
        raise Error([one.replace(where=one.where.replace("/matrix", "/worse", 1)) for one in error.issues]) from None
    if columns is not None and names is not None:
        missing = [_core.issue("missing_column", "/worse", [str(name)]) for name in columns if name not in names]
        if missing:
            raise Error(missing)
        x = x[:, [names.index(name) for name in columns]]
    return x, rows
