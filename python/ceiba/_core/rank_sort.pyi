# Generated from the descriptions of the C++ types and the table of operations. Do not edit.
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from os import PathLike
from typing import Any, Literal, overload

import numpy.typing as npt

from ceiba._core import *
from ceiba._ranking import Ranking, Sorting, Weights

__all__ = [
    "electre_tri",
    "electre_tri_b",
    "majority_rule_sorting",
    "mr_sort",
]

def electre_tri_b(matrix: Any, weights: Any = None, directions: Any = None, *, profiles: Sequence[Sequence[float]] | Sequence[float], q: Sequence[float | None] | float | None, p: Sequence[float | None] | float | None, v: Sequence[float | None] | float | None = (), cut: float = 0.75, rule: Literal["pessimistic", "optimistic"] = 'pessimistic', normalise_weights: bool = False, explain: bool = False) -> Sorting:
    """Classes between profiles, by how credible it is that an alternative is at least as good as a profile.

    Source: Yu (1992) Aide multicritère à la décision dans le cadre de la problématique du tri, thesis, Université Paris-Dauphine; Mousseau, Slowinski & Zielniewicz (2000) A user-oriented implementation of the ELECTRE-TRI method, doi:10.1016/S0305-0548(99)00117-3.

    Args:
        matrix: Values, alternatives x criteria: an array, lists of rows, or a table of pandas, polars or Arrow.
        weights: The weight of each criterion, 0 or more, used as it is given; by default 1.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.
        profiles: The lower limits of the classes from the second on, one value a criterion.
        q: Indifference thresholds, in the unit of the criterion: one each, or one for all.
        p: Preference thresholds, in the unit of the criterion: one each, or one for all.
        v: Veto thresholds, in the unit of the criterion: one each, or one for all; none is no veto.
        cut: Credibility from which something counts as at least as good.
        rule: Which of the two assignments the classes are; a table has both.
        normalise_weights: Weights are divided by their sum first.
        explain: Every table on the way to the classes is given.

    Returns:
        the class of each alternative, 1 for the worst, with the labels of the table.

    Raises:
        Error: with every issue of the options and the table.
    """

electre_tri = electre_tri_b

def mr_sort(matrix: Any, weights: Any = None, directions: Any = None, *, profiles: Sequence[Sequence[float]] | Sequence[float], majority: float | None, vetoes: Sequence[Sequence[float | None]] | Sequence[float | None] = (), normalise_weights: bool = False, explain: bool = False) -> Sorting:
    """The class above the highest profile that an alternative reaches on a majority of the weights.

    Source: Leroy, Mousseau & Pirlot (2011) Learning the parameters of a multiple criteria sorting method, doi:10.1007/978-3-642-24873-3_17; Bouyssou & Marchant (2007) An axiomatic approach to noncompensatory sorting methods in MCDM, I: the case of two categories, doi:10.1016/j.ejor.2006.01.027.

    Args:
        matrix: Values, alternatives x criteria: an array, lists of rows, or a table of pandas, polars or Arrow.
        weights: The weight of each criterion, 0 or more, used as it is given; by default 1.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.
        profiles: The lower limits of the classes from the second on, one value a criterion.
        majority: Sum of the weights that is enough, as weights are given.
        vetoes: For each profile the values, one a criterion, that keep an alternative below it, whatever else it has.
        normalise_weights: Weights are divided by their sum first.
        explain: Every table on the way to the classes is given.

    Returns:
        the class of each alternative, 1 for the worst, with the labels of the table.

    Raises:
        Error: with every issue of the options and the table.
    """

majority_rule_sorting = mr_sort

