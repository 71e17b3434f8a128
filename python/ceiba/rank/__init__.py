"""Alternatives ranked by several criteria. Rows are alternatives, columns are criteria.

    from ceiba import rank

    found = rank.topsis(matrix, weights, directions)
    found.score, found.rank, found.order
    rank.compare(["topsis", "vikor"], matrix, weights, directions).ranks
    rank.reversal(matrix, weights, directions, "topsis").turned_round

``directions`` has 1 or "benefit", -1 or "cost" for each criterion. Tables of pandas, polars and Arrow keep their labels;
weights and directions may then be given by the labels of the criteria. ``rank.group`` makes one ranking of several, ``rank.sort`` puts alternatives
into classes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import import_module as _import_module
from typing import TYPE_CHECKING, Any

from ceiba import _core
from ceiba._core import rank as _rank
from ceiba._core.rank import *  # noqa: F403 (a function for each method of the list)
from ceiba._core.rank import __all__ as _functions
from ceiba._error import Error as _Error
from ceiba._ranking import Agreement, Ranking
from ceiba._ranking import names_of as _names_of
from ceiba._reversal import Reversal, reversal

if TYPE_CHECKING:
    from ceiba.rank import group, sort

__all__ = [*_functions, "Agreement", "Ranking", "Reversal", "compare", "group", "reversal", "sort"]


def __getattr__(name: str) -> Any:
    """Import modules only when they are used."""
    if name in ("group", "sort"):
        return _import_module(f"ceiba.rank.{name}")
    raise AttributeError(f"module 'ceiba.rank' has no attribute '{name}'")


def compare(
    methods: Sequence[str] | Mapping[str, str | Mapping[str, Any]],
    matrix: Any,
    weights: Any = None,
    directions: Any = None,
    **common: Any,
) -> Agreement:
    """Rank a table by several methods, and say how far they agree.

    Args:
        methods: names of methods; or, by names of your own, a method or its name and options, ``{"method": "vikor", "v": 0.3}``.
        matrix: Values, alternatives x criteria: an array, lists of rows, or a table of pandas, polars or Arrow.
        weights: The weight of each criterion, 0 or more; by default 1.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.
        common: ``ties`` and ``normalise_weights``, as every method takes them.

    Returns:
        the ranking by each method, their ranks side by side, and Kendall's tau-b of each two.

    Raises:
        Error: ``unknown_value`` for another name, and with every issue of the options and the table.
    """
    asked = methods if isinstance(methods, Mapping) else {name: name for name in methods}
    found = {}
    for name, said in asked.items():
        options = {"method": said} if isinstance(said, str) else dict(said)
        method = options.pop("method", name)
        if method not in (known := _names_of("rank")):
            raise _Error([_core.issue("unknown_value", f"/methods/{name}", [str(method), ", ".join(known)])])
        found[name] = getattr(_rank, method)(matrix, weights, directions, **options, **common)
    return Agreement(found)
