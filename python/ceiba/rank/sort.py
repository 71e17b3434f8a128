"""Alternatives put into classes, 1 for the worst. Rows are alternatives, columns are criteria.

from ceiba.rank import sort

sort.mr_sort(matrix, weights, directions, profiles=[[2, 3], [4, 4]], majority=0.6).classes
"""

from ceiba._core.rank_sort import *  # noqa: F403 (a function for each method of the list)
from ceiba._core.rank_sort import __all__ as _functions
from ceiba._ranking import Sorting

__all__ = [*_functions, "Sorting"]
