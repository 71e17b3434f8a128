"""Weights of criteria, from data or from judgements.

    from ceiba import weight

    found = weight.critic(matrix, directions)
    found.weights, found.figures

Data has a row for each alternative and a column for each criterion.
"""

from ceiba._core.weight import *  # noqa: F403 (a function for each method of the list)
from ceiba._core.weight import __all__ as _functions
from ceiba._ranking import Weights

__all__ = [*_functions, "Weights"]
