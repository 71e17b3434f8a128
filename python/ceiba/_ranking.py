"""What weighting and ranking methods give: arrays with the labels of the table that was given."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any, ClassVar

import numpy as np
import numpy.typing as npt


@cache
def names_of(room: str) -> tuple[str, ...]:
    """Return the names of a room's methods, other names too: of all its functions those that are methods."""
    cards = import_module("ceiba._core").methods()
    return tuple(name for card in cards if card.room == room for name in (card.method, *card.aliases))


_ARRAYS = Mapping[str, npt.NDArray[np.float64]]


class _Found:
    """What a method found, by which options, with the labels of the table."""

    __slots__ = ()

    _labelled: ClassVar[str] = "alternatives"  # whose labels these are
    _columns: ClassVar[Mapping[str, str]]  # of the data frame, each with what it holds, one for each label

    @property
    def options(self) -> dict[str, Any]:
        """The method's options as they were used, defaults too."""
        return dict(zip(self._options, self._given, strict=True))  # type: ignore[attr-defined]  # each class has its own

    def labels(self) -> list[Any]:
        """Return the labels of the rows; their numbers from 0 where the table has none."""
        given = getattr(self, self._labelled)
        return list(range(len(self))) if given is None else list(given)

    def to_frame(self) -> Any:
        """Return what was found as a data frame of pandas, a row for each label in the order of the table."""
        columns = {head: getattr(self, name) for head, name in self._columns.items()}
        return import_module("pandas").DataFrame(columns, index=self.labels())

    def _at(self, label: Any) -> Any:
        """Return the number of a label."""
        return label if getattr(self, self._labelled) is None else self.labels().index(label)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(getattr(self, next(iter(self._columns.values()))))

    def _repr_html_(self) -> str:
        return str(self.to_frame().to_html())


@dataclass(slots=True, repr=False, eq=False)
class Ranking(_Found):
    """A ranking of alternatives.

    Attributes:
        score: the method's figure for each alternative, in the order of the table.
        rank: the rank of each, 1 for the best; it and the order are found from the score when they are first asked for.
        order: the alternatives from the best on, counted from 0.
        higher_is_better: the greatest score is the best.
        tables: what the method's paper reads beside the score; with ``explain=True`` every table on the way to it.
        sets: alternatives that belong together, such as a compromise set, counted from 0.
        method: the name of the method; ``options`` has its options.
        alternatives: the labels of the rows, where the table has some.
        criteria: the labels of the columns, where the table has some.
    """

    score: npt.NDArray[np.float64]
    higher_is_better: bool
    tables: _ARRAYS
    sets: Mapping[str, npt.NDArray[np.int64]]
    method: str
    _options: Sequence[str]
    _given: Sequence[Any]
    _ties: str
    _rounding: float
    alternatives: list[Any] | None
    criteria: list[Any] | None
    _ranks: tuple[npt.NDArray[np.float64], npt.NDArray[np.int64]] | None = None

    _columns: ClassVar[Mapping[str, str]] = {"score": "score", "rank": "rank"}

    def _ranked(self) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.int64]]:
        if self._ranks is None:  # who wants scores only does not wait for them
            self._ranks = import_module("ceiba._core")._ranks(self.score, self.higher_is_better, self._rounding, self._ties)
        return self._ranks

    @property
    def rank(self) -> npt.NDArray[np.float64]:
        """Return the rank of each alternative, 1 for the best."""
        return self._ranked()[0]

    @property
    def order(self) -> npt.NDArray[np.int64]:
        """Return the alternatives from the best on, counted from 0."""
        return self._ranked()[1]

    def best(self) -> Any:
        """Return the label of the alternative that comes first."""
        return self.labels()[self.order[0]]

    def __getitem__(self, alternative: Any) -> tuple[float, float]:
        """Return score and rank of an alternative, by its label."""
        at = self._at(alternative)
        return float(self.score[at]), float(self.rank[at])

    def __repr__(self) -> str:
        """Return the method and the first alternatives on one line."""
        labels = self.labels()
        first = ", ".join(f"{labels[i]} {self.score[i]:.4g}" for i in self.order[:3])
        return f"<Ranking by {self.method}: {len(self)} alternatives; {first}{', ...' if len(self) > 3 else ''}>"


@dataclass(slots=True, repr=False, eq=False)
class Sorting(_Found):
    """Alternatives in classes.

    Attributes:
        classes: the class of each alternative, in the order of the table; 1 is the worst.
        count: how many classes there are.
        tables: what the method's paper reads beside the classes; with ``explain=True`` every table on the way to them.
        method: the name of the method; ``options`` has its options.
        alternatives: the labels of the rows, where the table has some.
        criteria: the labels of the columns, where the table has some.
    """

    classes: npt.NDArray[np.int64]
    count: int
    tables: _ARRAYS
    method: str
    _options: Sequence[str]
    _given: Sequence[Any]
    alternatives: list[Any] | None
    criteria: list[Any] | None

    _columns: ClassVar[Mapping[str, str]] = {"class": "classes"}

    def __getitem__(self, alternative: Any) -> int:
        """Return the class of an alternative, by its label."""
        return int(self.classes[self._at(alternative)])

    def __repr__(self) -> str:
        """Return the method and the size of each class on one line."""
        sizes = ", ".join(f"{one}: {int((self.classes == one).sum())}" for one in range(self.count, 0, -1))
        return f"<Sorting by {self.method}: {len(self)} alternatives; in class {sizes}>"


@dataclass(slots=True, repr=False, eq=False)
class Weights(_Found):
    """Weights of criteria.

    Attributes:
        weights: one for each criterion; they add up to 1.
        figures: what tells how good they are: a consistency ratio, an eigenvalue.
        diagnostics: what is worth knowing, such as ``no_variance``.
        tables: the tables on the way to them.
        method: the name of the method; ``options`` has its options.
        criteria: the labels of the criteria, where the table has some.
    """

    weights: npt.NDArray[np.float64]
    figures: Mapping[str, float]
    diagnostics: tuple[str, ...]
    tables: _ARRAYS
    method: str
    _options: Sequence[str]
    _given: Sequence[Any]
    criteria: list[Any] | None

    _labelled: ClassVar[str] = "criteria"
    _columns: ClassVar[Mapping[str, str]] = {"weight": "weights"}

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> npt.NDArray[Any]:
        """Return the weights as an array."""
        return np.array(self.weights, dtype=dtype) if copy or dtype is not None else self.weights

    def __iter__(self) -> Iterator[float]:
        """Iterate over the weights."""
        return iter(self.weights.tolist())

    def __getitem__(self, criterion: Any) -> float:
        """Return the weight of a criterion, by its label."""
        return float(self.weights[self._at(criterion)])

    def __repr__(self) -> str:
        """Return the method and the weights on one line."""
        shown = ", ".join(f"{label} {weight:.4g}" for label, weight in zip(self.labels()[:8], self.weights[:8], strict=False))
        return f"<Weights by {self.method}: {shown}{', ...' if len(self) > 8 else ''}>"


class Agreement:
    """Several rankings of the same alternatives.

    Attributes:
        rankings: each by its name.
        ranks: alternatives x rankings.
        kendall_tau_b: of each two, rankings x rankings; NaN where one of them ties all alternatives.
        best: the names of the rankings by the label of the alternative that they put first.
    """

    __slots__ = ("best", "kendall_tau_b", "rankings", "ranks")

    def __init__(self, rankings: Mapping[str, Ranking]) -> None:
        coefficient = import_module("ceiba._core").rank.kendall_tau_b
        self.rankings = dict(rankings)
        found = list(self.rankings.values())
        self.ranks = np.column_stack([one.rank for one in found])
        self.kendall_tau_b = np.array([[_number(coefficient(one.rank, other.rank)) for other in found] for one in found])
        self.best: dict[Any, list[str]] = {}
        for name, one in self.rankings.items():
            self.best.setdefault(one.best(), []).append(name)

    def to_frame(self) -> Any:
        """Return the ranks as a data frame of pandas, a column for each ranking."""
        first = next(iter(self.rankings.values()))
        return import_module("pandas").DataFrame(self.ranks, index=first.labels(), columns=list(self.rankings))

    def __repr__(self) -> str:
        """Return who is first by how many on one line."""
        shown = ", ".join(f"{label} by {len(names)}" for label, names in self.best.items())
        return f"<Agreement of {len(self.rankings)} rankings: first {shown}>"

    def _repr_html_(self) -> str:
        return str(self.to_frame().to_html())


def _number(value: float | None) -> float:
    return np.nan if value is None else value
