# Generated from the descriptions of the C++ types and the table of operations. Do not edit.
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from os import PathLike
from typing import Any, Literal, overload

import numpy.typing as npt

from ceiba._core import *
from ceiba._ranking import Ranking, Weights

__all__ = [
    "gra",
    "grey_relational_analysis",
    "moora",
    "multimoora",
    "nondominated_sorting",
    "pareto",
    "ratio_system",
    "reference_ideal_method",
    "rim",
    "skyline",
    "topsis",
]

def gra(matrix: Any, weights: Any, directions: Any = None, *, zeta: float = 0.5, ties: Literal["average", "minimum", "maximum", "dense", "ordinal"] = 'average', normalise_weights: bool = False, explain: bool = False) -> Ranking:
    """The grey relational grade: how near each alternative is to the best of every criterion.

    Source: Deng (1982) Control problems of grey systems, doi:10.1016/S0167-6911(82)80025-X.

    Args:
        matrix: Values, alternatives x criteria: an array, lists of rows, or a table of pandas, polars or Arrow.
        weights: The weight of each criterion, 0 or more; used as they are given.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.
        zeta: The distinguishing coefficient: the smaller, the more a great distance counts. Range: (0, 1].
        ties: The rank of alternatives with equal scores.
        normalise_weights: Weights are divided by their sum first.
        explain: Every table on the way to the score is given.

    Returns:
        scores, ranks and the order, with the labels of the table.

    Raises:
        Error: with every issue of the options and the table.
    """

grey_relational_analysis = gra

def moora(matrix: Any, weights: Any, directions: Any = None, *, ties: Literal["average", "minimum", "maximum", "dense", "ordinal"] = 'average', normalise_weights: bool = False, explain: bool = False) -> Ranking:
    """The ratio system: what benefits add, less what costs take, each over its root of squares.

    Source: Brauers & Zavadskas (2006) The MOORA method and its application to privatization in a transition economy, Control and Cybernetics 35: 445-469.

    Args:
        matrix: Values, alternatives x criteria: an array, lists of rows, or a table of pandas, polars or Arrow.
        weights: The weight of each criterion, 0 or more; used as they are given.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.
        ties: The rank of alternatives with equal scores.
        normalise_weights: Weights are divided by their sum first.
        explain: Every table on the way to the score is given.

    Returns:
        scores, ranks and the order, with the labels of the table.

    Raises:
        Error: with every issue of the options and the table.
    """

ratio_system = moora

def multimoora(matrix: Any, weights: Any, directions: Any = None, *, ties: Literal["average", "minimum", "maximum", "dense", "ordinal"] = 'average', normalise_weights: bool = False, explain: bool = False) -> Ranking:
    """Three rankings, by ratios, by the greatest distance from the best and by a product, made one by pairwise majority.

    Source: Brauers & Zavadskas (2010) Project management by MULTIMOORA as an instrument for transition economies, doi:10.3846/tede.2010.01.

    Args:
        matrix: Values, alternatives x criteria: an array, lists of rows, or a table of pandas, polars or Arrow.
        weights: The weight of each criterion, 0 or more; used as they are given.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.
        ties: The rank of alternatives with equal scores.
        normalise_weights: Weights are divided by their sum first.
        explain: Every table on the way to the score is given.

    Returns:
        scores, ranks and the order, with the labels of the table.

    Raises:
        Error: with every issue of the options and the table.
    """

def pareto(matrix: Any, weights: Any, directions: Any = None, *, ties: Literal["average", "minimum", "maximum", "dense", "ordinal"] = 'average', normalise_weights: bool = False, explain: bool = False) -> Ranking:
    """Fronts of alternatives that none of the rest dominates: the first, the first without it, and so on.

    Source: Deb, Pratap, Agarwal & Meyarivan (2002) A fast and elitist multiobjective genetic algorithm: NSGA-II, doi:10.1109/4235.996017.

    Args:
        matrix: Values, alternatives x criteria: an array, lists of rows, or a table of pandas, polars or Arrow.
        weights: The weight of each criterion, 0 or more; used as they are given.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.
        ties: The rank of alternatives with equal scores.
        normalise_weights: Weights are divided by their sum first.
        explain: Every table on the way to the score is given.

    Returns:
        scores, ranks and the order, with the labels of the table.

    Raises:
        Error: with every issue of the options and the table.
    """

nondominated_sorting = pareto

skyline = pareto

def rim(matrix: Any, weights: Any, directions: Any = None, *, bounds: Literal["given", "data"] = 'given', ranges: Sequence[Sequence[float]] = (), ideals: Sequence[Sequence[float]] = (), ties: Literal["average", "minimum", "maximum", "dense", "ordinal"] = 'average', normalise_weights: bool = False, explain: bool = False) -> Ranking:
    """Closeness to an interval that is ideal on each criterion, within the range that it can have.

    Source: Cables, Lamata & Verdegay (2016) RIM-reference ideal method in multicriteria decision making, doi:10.1016/j.ins.2015.12.011.

    Args:
        matrix: Values, alternatives x criteria: an array, lists of rows, or a table of pandas, polars or Arrow.
        weights: The weight of each criterion, 0 or more; used as they are given.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.
        bounds: Where the ranges come from.
        ranges: For each criterion the least and the greatest value that it can have.
        ideals: For each criterion the least and the greatest value that is ideal.
        ties: The rank of alternatives with equal scores.
        normalise_weights: Weights are divided by their sum first.
        explain: Every table on the way to the score is given.

    Returns:
        scores, ranks and the order, with the labels of the table.

    Raises:
        Error: with every issue of the options and the table.
    """

reference_ideal_method = rim

def topsis(matrix: Any, weights: Any, directions: Any = None, *, scaling: Literal["vector", "minmax", "maximum", "total"] = 'vector', ties: Literal["average", "minimum", "maximum", "dense", "ordinal"] = 'average', normalise_weights: bool = False, explain: bool = False) -> Ranking:
    """Closeness to the ideal: the distance from the worst point over the distances from the worst and the best.

    Source: Hwang & Yoon (1981) Multiple attribute decision making, doi:10.1007/978-3-642-48318-9.

    Args:
        matrix: Values, alternatives x criteria: an array, lists of rows, or a table of pandas, polars or Arrow.
        weights: The weight of each criterion, 0 or more; used as they are given.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.
        scaling: How criteria are made comparable.
        ties: The rank of alternatives with equal scores.
        normalise_weights: Weights are divided by their sum first.
        explain: Every table on the way to the score is given.

    Returns:
        scores, ranks and the order, with the labels of the table.

    Raises:
        Error: with every issue of the options and the table.
    """

