"""One ranking of several: group choice. Rows are alternatives, columns are rankings, 1 for the best; for means, scores.

from ceiba.rank import group

group.kemeny_young(rankings).order
"""

from ceiba._core.rank_group import *  # noqa: F403 (a function for each method of the list)
from ceiba._core.rank_group import __all__ as _functions

__all__ = [*_functions]
