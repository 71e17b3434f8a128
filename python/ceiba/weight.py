"""Weights of criteria, from data or from judgements.

    from ceiba import weight

    found = weight.critic(matrix, directions)
    found.weights, found.figures

Data has a row for each alternative and a column for each criterion. Where the weights are not known, or only in part, they can be drawn:

    weight.sample(["price", "speed", "range"], seed=1, order=[("price", "speed")])
    weight.sample_around(found, 50, seed=1)
"""

from ceiba._core.weight import *  # noqa: F403 (a function for each method of the list)
from ceiba._core.weight import __all__ as _functions
from ceiba._drawn import Sample, sample, sample_around
from ceiba._ranking import Weights

__all__ = [*_functions, "Sample", "Weights", "sample", "sample_around"]
