"""Weights that are drawn: uniform on all there are, around a centre, or from those that meet constraints."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from ceiba import _core
from ceiba._core import weight as _weight
from ceiba._error import Error


@dataclass(slots=True, repr=False, eq=False)
class Sample:
    """Weights that were drawn.

    Attributes:
        weights: draws x criteria; each row is 0 or more and adds up to 1.
        exact: each draw is independent of the others; False for draws of a chain, by hit-and-run.
        thinning: the steps of the chain from one draw to the next; 0 without one.
        seed: what they were drawn from.
        first: the number of the first draw.
        criteria: the labels of the criteria, where some were given.
    """

    weights: npt.NDArray[np.float64]
    exact: bool
    thinning: int
    seed: int
    first: int
    criteria: list[Any] | None

    def labels(self) -> list[Any]:
        """Return the labels of the criteria; their numbers from 0 where none were given."""
        return list(range(self.weights.shape[1])) if self.criteria is None else list(self.criteria)

    def to_frame(self) -> Any:
        """Return the weights as a data frame of pandas, a row for each draw under its number and a column for each criterion."""
        numbers = range(self.first, self.first + len(self))
        return import_module("pandas").DataFrame(self.weights, index=numbers, columns=self.labels())

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> npt.NDArray[Any]:
        """Return the weights as an array."""
        return np.array(self.weights, dtype=dtype) if copy or dtype is not None else self.weights

    def __len__(self) -> int:
        """Return the number of draws."""
        return len(self.weights)

    def __getitem__(self, criterion: Any) -> npt.NDArray[np.float64]:
        """Return the weights of a criterion in each draw, by its label."""
        column: npt.NDArray[np.float64] = self.weights[:, self.labels().index(criterion)]
        return column

    def __repr__(self) -> str:
        """Return how many there are, how they were drawn and their means on one line."""
        how = "independent" if self.exact else f"every {self.thinning} steps of a chain"
        means = ", ".join(f"{label} {mean:.4g}" for label, mean in zip(self.labels()[:8], self.weights.mean(axis=0), strict=False))
        more = ", ..." if self.weights.shape[1] > 8 else ""
        return f"<Sample of {len(self)} weights, {how}: on average {means}{more}>"


def sample(
    criteria: int | Iterable[Any],
    draws: int = 10_000,
    *,
    seed: int,
    first: int = 0,
    order: Iterable[Sequence[Any]] = (),
    ratios: Iterable[Sequence[Any]] = (),
    intervals: Mapping[Any, Sequence[float]] | None = None,
    thinning: int | None = None,
) -> Sample:
    """Draw weights uniformly from all that are 0 or more, add up to 1 and meet constraints.

    Without constraints, and with constraints of order alone (of up to 2^16 sets of criteria that can come first), every draw is independent
    and exact. Others are drawn by hit-and-run: chains of 256 draws that start at inner weights, with ``thinning`` steps from one draw to the
    next. A draw depends on the seed and its number alone: ``first`` gives the draws of a long sample in blocks.

    Source: Devroye (1986) Non-uniform random variate generation, chapter V.2, doi:10.1007/978-1-4613-8643-8; Smith (1984) Efficient Monte
    Carlo procedures for generating points uniformly distributed over bounded regions, doi:10.1287/opre.32.6.1296; Tervonen, van Valkenhoef,
    Bastürk & Postmus (2013) Hit-and-run enables efficient weight generation, doi:10.1016/j.ejor.2012.08.026.

    Args:
        criteria: How many there are, or their labels: a list, an index of pandas, the columns of a table, the keys of a mapping.
        draws: How many. Range: 1 to 10000000.
        seed: Other seeds, other draws. Range: 0 or more.
        first: The number of the first draw. Range: 0 or more.
        order: Criteria from what weighs most on: ``[("price", "speed", "range")]``; each weighs at least as much as the next.
        ratios: How many times as much one weighs as another, at least and at most: ``[("price", "speed", 1.5, 3)]``; without the fourth
            there is no end.
        intervals: The least and the greatest weight of criteria, shares of 1: ``{"price": (0.2, 0.5)}``.
        thinning: Steps from one draw to the next; by default the cube of the number of weights that are free. Range: 1 or more.

    Returns:
        the weights, draws x criteria, with the labels of the criteria; whether they are exact, and the thinning.

    Raises:
        Error: for options out of range and labels that are none, at its place; ``no_weights_fit`` at each of the constraints that contradict
            each other.

    Example:
        >>> drawn = sample(["price", "speed", "range"], seed=1, order=[("price", "speed", "range")])
        >>> (drawn.weights.mean(axis=0) * 18).round(1).tolist()  # 11/18, 5/18 and 2/18
        [11.0, 5.0, 2.0]
    """
    labels: list[Any] | None = None
    if isinstance(criteria, (int, np.integer)):
        size = int(criteria)
    else:
        labels = _labels(criteria)
        size = len(labels)
    known = _Constraints(range(size) if labels is None else labels)
    for k, chain in enumerate(order):
        known.chain(chain, f"/order/{k}")
    for k, ratio in enumerate(ratios):
        known.ratio(ratio, f"/ratios/{k}")
    for label, interval in (intervals or {}).items():
        known.interval(label, interval, f"/intervals/{label}")
    if known.problems:
        raise Error(known.problems)
    said = {**known.given, "thinning": thinning} if thinning is not None else known.given
    try:
        weights, exact, steps = _weight._sample(size, said, _draws(draws, seed, first))
    except Error as error:
        placed = [known.placed(issue) for issue in error.issues]
        raise Error([issue for k, issue in enumerate(placed) if issue not in placed[:k]]) from None
    return Sample(weights, exact, steps, seed, first, labels)


def sample_around(centre: Any, concentration: float, draws: int = 10_000, *, seed: int, first: int = 0) -> Sample:
    """Draw weights around a centre, by Dirichlet's distribution.

    With c the centre over its sum, the mean is c and the variance c (1 - c) / (concentration + 1); equal weights with a concentration of
    the number of criteria are uniform. A draw depends on the seed and its number alone.

    Source: Devroye (1986) Non-uniform random variate generation, chapter XI.4, doi:10.1007/978-1-4613-8643-8; Marsaglia & Tsang (2000) A
    simple method for generating gamma variables, doi:10.1145/358407.358414.

    Args:
        centre: Weights, 0 or more and not all 0: numbers, a mapping or a series of pandas with the labels of the criteria, or what a
            weighting method gave. Where one is 0 every draw is.
        concentration: The greater, the nearer the draws are to the centre. Range: 1e-6 to 1e12.
        draws: How many. Range: 1 to 10000000.
        seed: Other seeds, other draws. Range: 0 or more.
        first: The number of the first draw. Range: 0 or more.

    Returns:
        the weights, draws x criteria, with the labels of the criteria; all are independent.

    Raises:
        Error: for options out of range, and for a centre that is no weights, at its place.

    Example:
        >>> drawn = sample_around({"price": 0.5, "speed": 0.3, "range": 0.2}, 50, seed=1)
        >>> drawn.weights.shape, drawn.criteria
        ((10000, 3), ['price', 'speed', 'range'])
    """
    criteria = getattr(centre, "criteria", None)
    index = getattr(centre, "index", None)
    if isinstance(centre, Mapping):
        labels: list[Any] | None = list(centre)
        numbers = list(centre.values())
    else:
        labels = criteria if index is None or callable(index) else list(index)
        numbers = list(np.ravel(np.asarray(centre, dtype=object)))
    wrong = [
        _core.issue("wrong_type", f"/centre/{i if labels is None else labels[i]}", ["kind.number", repr(one)])
        for i, one in enumerate(numbers)
        if isinstance(one, (bool, np.bool_)) or not isinstance(one, (int, float, np.number))
    ]
    if wrong:
        raise Error(wrong)
    try:
        weights = _weight._sample_around(np.array(numbers, dtype=np.float64), concentration, _draws(draws, seed, first))
    except Error as error:
        raise Error([_named(issue, labels) for issue in error.issues]) from None
    return Sample(weights, True, 0, seed, first, labels)


def _labels(criteria: Any) -> list[Any]:
    """Return labels, each of which names one criterion."""
    labels = list(getattr(criteria, "columns", criteria))
    twice = [_core.issue("named_twice", f"/criteria/{k}", [str(one)]) for k, one in enumerate(labels) if one in labels[:k]]
    if twice:
        raise Error(twice)
    return labels


def _draws(draws: int, seed: int, first: int) -> dict[str, int]:
    return {"draws": draws, "seed": seed, "first": first}


def _named(issue: _core.Issue, labels: Sequence[Any] | None) -> _core.Issue:
    """Return an issue of a weight of the centre at its label."""
    _, of, *rest = issue.where.split("/")
    return issue.replace(where=f"/centre/{labels[int(rest[0])]}") if of == "centre" and rest and labels is not None else issue


class _Constraints:
    """Constraints on criteria by their labels, as the library has them, and where each was said."""

    def __init__(self, labels: Sequence[Any]) -> None:
        self.labels = labels
        self.given: dict[str, list[dict[str, Any]]] = {"order": [], "ratios": [], "intervals": []}
        self.said: dict[str, str] = {}
        self.problems: list[_core.Issue] = []

    def chain(self, said: Any, where: str) -> None:
        """Add criteria from what weighs most on."""
        if not _is_row(said) or len(said) < 2:
            self._refuse(where, said, "(greater, lesser, ...)")
            return
        self._apart(said, where)
        places = [self._at(label, f"{where}/{k}") for k, label in enumerate(said)]
        for greater, lesser in pairwise(places):
            self._add("order", where, greater=greater, lesser=lesser)

    def ratio(self, said: Any, where: str) -> None:
        """Add how many times as much one criterion weighs as another."""
        if not _is_row(said) or len(said) not in (3, 4):
            self._refuse(where, said, "(criterion, over, least, most)")
            return
        self._apart(said[:2], where)
        most = {"most": said[3]} if len(said) == 4 and said[3] is not None else {}
        self._add("ratios", where, criterion=self._at(said[0], f"{where}/0"), over=self._at(said[1], f"{where}/1"), least=said[2], **most)

    def interval(self, label: Any, said: Any, where: str) -> None:
        """Add the least and the greatest weight of a criterion."""
        if not _is_row(said) or len(said) != 2:
            self._refuse(where, said, "(low, high)")
            return
        self._add("intervals", where, criterion=self._at(label, where), low=said[0], high=said[1])

    def placed(self, issue: _core.Issue) -> _core.Issue:
        """Return an issue of the library where it was said, and with it the places that it speaks of."""
        arguments = list(issue.arguments)
        if issue.code == "no_weights_fit":
            others = dict.fromkeys(self._place(other) for other in arguments[0].split(", ") if other)
            others.pop(self._place(issue.where), None)
            arguments = [", ".join(others)]
        return _core.issue(issue.code, self._place(issue.where), arguments)

    def _place(self, where: str) -> str:
        steps = where.split("/", 3)
        own = "/".join(steps[:3])
        return "/".join([self.said[own], *steps[3:]]) if own in self.said else where

    def _add(self, kind: str, where: str, **constraint: Any) -> None:
        self.said[f"/{kind}/{len(self.given[kind])}"] = where
        self.given[kind].append(constraint)

    def _apart(self, labels: Sequence[Any], where: str) -> None:
        """Note a criterion that is compared with itself."""
        self.problems += [_core.issue("named_twice", f"{where}/{k}", [str(one)]) for k, one in enumerate(labels) if one in list(labels)[:k]]

    def _at(self, label: Any, where: str) -> int:
        """Return the number of a criterion."""
        if label in self.labels:
            return self.labels.index(label)
        names = [str(one) for one in self.labels]
        near = _core.closest(str(label), names) or ""
        self.problems.append(_core.issue("unknown_value", where, [str(label), ", ".join(names), "", near]))
        return 0

    def _refuse(self, where: str, said: Any, form: str) -> None:
        self.problems.append(_core.issue("wrong_type", where, [form, repr(said)]))


def _is_row(said: Any) -> bool:
    return isinstance(said, Sequence) and not isinstance(said, str)
