# Generated from the descriptions of the C++ types and the table of operations. Do not edit.
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from os import PathLike
from typing import Any, Literal, overload

import numpy.typing as npt

from ceiba._core import *

__all__ = [
    "interaction",
    "shapley",
]

def shapley(masses: Iterable[Mapping[str, Any]]) -> dict[str, float]:
    """Shapley indices of a Choquet capacity: how much each child matters, counting its part in groups.

    Args:
        masses: Möbius masses as in a Choquet rule; they name every child.

    Returns:
        the index of each child; they add up to 1.

    Raises:
        Error: with every issue of the masses.
    """

def interaction(masses: Iterable[Mapping[str, Any]]) -> dict[tuple[str, str], float]:
    """Interaction index of each pair of children of a Choquet capacity: above 0 for two that need each other, below 0 for two of which one makes up for the other.

    Args:
        masses: Möbius masses as in a Choquet rule; they name every child.

    Returns:
        the index of each pair, named in the order of the masses.

    Raises:
        Error: with every issue of the masses.
    """

