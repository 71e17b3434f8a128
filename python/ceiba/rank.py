"""Alternatives ranked by several criteria. Rows are alternatives, columns are criteria.

    from ceiba import rank

    found = rank.topsis(matrix, weights, directions)
    found.score, found.rank, found.order

``directions`` has 1 or "benefit", -1 or "cost" for each criterion. Tables of pandas, polars and Arrow keep their labels;
weights and directions may then be given by the labels of the criteria.
"""

from ceiba._core.rank import *  # noqa: F403 (a function for each method of the list)
from ceiba._core.rank import __all__ as _functions
from ceiba._ranking import Ranking

__all__ = [*_functions, "Ranking"]
