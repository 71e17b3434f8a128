# Generated from the descriptions of the C++ types and the table of operations. Do not edit.
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from os import PathLike
from typing import Any, Literal, overload

import numpy.typing as npt

from ceiba._core import *

__all__ = [
    "cohen_kappa",
    "fleiss_kappa",
    "icc",
    "iqr",
    "kendall_w",
    "krippendorff_alpha",
    "pairwise",
    "percent",
    "r_wg",
    "sd",
]

@overload
def percent(ratings: npt.ArrayLike, *, interval: None = None) -> npt.NDArray[Any]:
    """Percent agreement: the share of a unit's ratings that equal the most frequent one.

    Args:
        ratings: Ratings as numbers; NaN is missing. Shape: units x raters.
        interval: How to resample for an interval; by default there is none.

    Returns:
        a number for each unit, NaN where it is undefined; with an interval a figure for each, with its raters resampled.

    Raises:
        Error: for infinite ratings and for options out of range.
    """
@overload
def percent(ratings: npt.ArrayLike, *, interval: Bootstrap | Mapping[str, Any]) -> tuple[Figure, ...]:
    ...

@overload
def pairwise(ratings: npt.ArrayLike, *, interval: None = None) -> npt.NDArray[Any]:
    """Pairwise agreement: the share of pairs of raters who gave a unit the same rating.

    Args:
        ratings: Ratings as numbers; NaN is missing. Shape: units x raters.
        interval: How to resample for an interval; by default there is none.

    Returns:
        a number for each unit, NaN where it is undefined; with an interval a figure for each, with its raters resampled.

    Raises:
        Error: for infinite ratings and for options out of range.
    """
@overload
def pairwise(ratings: npt.ArrayLike, *, interval: Bootstrap | Mapping[str, Any]) -> tuple[Figure, ...]:
    ...

@overload
def iqr(ratings: npt.ArrayLike, *, interval: None = None) -> npt.NDArray[Any]:
    """Interquartile range of a unit's ratings, linear between order statistics, in their unit.

    Args:
        ratings: Ratings as numbers; NaN is missing. Shape: units x raters.
        interval: How to resample for an interval; by default there is none.

    Returns:
        a number for each unit, NaN where it is undefined; with an interval a figure for each, with its raters resampled.

    Raises:
        Error: for infinite ratings and for options out of range.
    """
@overload
def iqr(ratings: npt.ArrayLike, *, interval: Bootstrap | Mapping[str, Any]) -> tuple[Figure, ...]:
    ...

@overload
def sd(ratings: npt.ArrayLike, *, interval: None = None) -> npt.NDArray[Any]:
    """Standard deviation of a unit's ratings, with n - 1, in their unit.

    Args:
        ratings: Ratings as numbers; NaN is missing. Shape: units x raters.
        interval: How to resample for an interval; by default there is none.

    Returns:
        a number for each unit, NaN where it is undefined; with an interval a figure for each, with its raters resampled.

    Raises:
        Error: for infinite ratings and for options out of range.
    """
@overload
def sd(ratings: npt.ArrayLike, *, interval: Bootstrap | Mapping[str, Any]) -> tuple[Figure, ...]:
    ...

@overload
def r_wg(ratings: npt.ArrayLike, levels: int, *, step: float = 1.0, below_zero: Literal["keep", "zero"] = 'keep', interval: None = None) -> npt.NDArray[Any]:
    """Within-group agreement on equally spaced levels, against raters who choose each with the same probability.

    Args:
        ratings: Ratings as numbers; NaN is missing. Shape: units x raters.
        levels: How many levels there are; 2 or more.
        step: Distance from one level to the next, in the unit of the ratings; above 0.
        below_zero: What becomes of a value below 0.
        interval: How to resample for an interval; by default there is none.

    Returns:
        a number for each unit, NaN where it is undefined; with an interval a figure for each, with its raters resampled.

    Raises:
        Error: for infinite ratings and for options out of range.
    """
@overload
def r_wg(ratings: npt.ArrayLike, levels: int, *, step: float = 1.0, below_zero: Literal["keep", "zero"] = 'keep', interval: Bootstrap | Mapping[str, Any]) -> tuple[Figure, ...]:
    ...

@overload
def krippendorff_alpha(ratings: npt.ArrayLike, metric: Literal["nominal", "ordinal", "interval"], *, interval: None = None) -> float:
    """Krippendorff's alpha: 1 less observed over expected disagreement.

    Args:
        ratings: Ratings as numbers; NaN is missing. Shape: units x raters.
        metric: What a difference between two ratings means.
        interval: How to resample for an interval; by default there is none.

    Returns:
        a number, NaN where it is undefined; with an interval a figure, with the units resampled.

    Raises:
        Error: for infinite ratings and for options out of range.
    """
@overload
def krippendorff_alpha(ratings: npt.ArrayLike, metric: Literal["nominal", "ordinal", "interval"], *, interval: Bootstrap | Mapping[str, Any]) -> Figure:
    ...

@overload
def fleiss_kappa(ratings: npt.ArrayLike, *, interval: None = None) -> float:
    """Fleiss' kappa: pairwise agreement beyond chance, for any number of raters.

    Args:
        ratings: Ratings as numbers; NaN is missing. Shape: units x raters.
        interval: How to resample for an interval; by default there is none.

    Returns:
        a number, NaN where it is undefined; with an interval a figure, with the units resampled.

    Raises:
        Error: for infinite ratings and for options out of range.
    """
@overload
def fleiss_kappa(ratings: npt.ArrayLike, *, interval: Bootstrap | Mapping[str, Any]) -> Figure:
    ...

@overload
def cohen_kappa(ratings: npt.ArrayLike, weights: Literal["unweighted", "linear", "quadratic"] = 'unweighted', *, interval: None = None) -> float:
    """Cohen's kappa of two raters, weighted or not.

    Args:
        ratings: Ratings as numbers; NaN is missing. Shape: units x raters.
        weights: How heavily a disagreement counts.
        interval: How to resample for an interval; by default there is none.

    Returns:
        a number, NaN where it is undefined; with an interval a figure, with the units resampled.

    Raises:
        Error: for infinite ratings, other than two raters, and options out of range.
    """
@overload
def cohen_kappa(ratings: npt.ArrayLike, weights: Literal["unweighted", "linear", "quadratic"] = 'unweighted', *, interval: Bootstrap | Mapping[str, Any]) -> Figure:
    ...

@overload
def kendall_w(ratings: npt.ArrayLike, *, interval: None = None) -> float:
    """Kendall's coefficient of concordance W, corrected for ties.

    Args:
        ratings: Ratings as numbers; NaN is missing. Shape: units x raters.
        interval: How to resample for an interval; by default there is none.

    Returns:
        a number, NaN where it is undefined; with an interval a figure, with the units resampled.

    Raises:
        Error: for infinite ratings and for options out of range.
    """
@overload
def kendall_w(ratings: npt.ArrayLike, *, interval: Bootstrap | Mapping[str, Any]) -> Figure:
    ...

@overload
def icc(ratings: npt.ArrayLike, judged: Literal["single", "average"], *, interval: None = None) -> float:
    """Intraclass correlation, two-way random: of one rater, ICC(2,1), or of the mean of all, ICC(2,k).

    Args:
        ratings: Ratings as numbers; NaN is missing. Shape: units x raters.
        judged: Whether the reliability of one rater or of their mean is given.
        interval: How to resample for an interval; by default there is none.

    Returns:
        a number, NaN where it is undefined; with an interval a figure, with the units resampled.

    Raises:
        Error: for infinite ratings and for options out of range.
    """
@overload
def icc(ratings: npt.ArrayLike, judged: Literal["single", "average"], *, interval: Bootstrap | Mapping[str, Any]) -> Figure:
    ...

