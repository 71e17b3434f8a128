# Generated from the descriptions of the C++ types and the table of operations. Do not edit.
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from os import PathLike
from typing import Any, Literal, overload

import numpy.typing as npt

from ceiba._core import *

__all__ = [
    "extreme_ranks",
    "given_data",
    "leave_one_out",
    "morris",
    "morris_sample",
    "pawn",
    "robust_dominance",
    "robustness_radius",
    "saltelli_sample",
    "smaa",
    "sobol_indices",
    "sobol_points",
    "weight_stability",
]

def sobol_points(draws: int, dimensions: int, seed: int, *, first: int = 0) -> npt.NDArray[Any]:
    """Sobol' points with Owen's scrambling: they fill the unit cube more evenly than random ones.

    Args:
        draws: How many points, 1 to 10000000; a power of 2 is best.
        dimensions: Of the cube, 1 to 20000; from 1111 on they are random.
        seed: Other seeds, other points; 0 or more.
        first: The number of the first point: those that come in blocks are those that would come at once; 0 or more.

    Returns:
        draws x dimensions, each above 0 and below 1.

    Raises:
        Error: for options out of range.
    """

def saltelli_sample(design: SobolDesign | Mapping[str, Any], seed: int) -> npt.NDArray[Any]:
    """The points at which to run a model for Sobol' indices.

    Args:
        design: How many factors and base draws, groups, and whether of second order.
        seed: Other seeds, other points; 0 or more.

    Returns:
        runs x factors, each above 0 and below 1: groups + 2 runs a base draw, of second order 2 groups + 2.

    Raises:
        Error: for a design out of range.
    """

def sobol_indices(outputs: npt.ArrayLike, design: SobolDesign | Mapping[str, Any], options: SobolOptions | Mapping[str, Any] | None = None, threads: int = 0) -> SobolTable:
    """Variance-based indices of all outputs: the share of the variance that each factor explains alone, and with its interactions.

    Args:
        outputs: What the model gave, in any unit; NaN is a run that failed. Shape: runs x outputs.
        design: The design of the runs, as saltelli_sample was given it.
        options: The estimator, all outputs together, and intervals.
        threads: On how many threads; 0 is as many as the machine runs at once. The result is the same.

    Returns:
        first, total and second-order indices with intervals, and the dummy's.

    Raises:
        Error: for a design or options out of range, and tables of other shapes.
    """

def morris_sample(design: MorrisDesign | Mapping[str, Any], seed: int) -> npt.NDArray[Any]:
    """The points at which to run a model for elementary effects.

    Args:
        design: How many factors and trajectories, their steps, levels and groups.
        seed: Other seeds, other points; 0 or more.

    Returns:
        runs x factors, each from 0 to 1: groups + 1 runs a trajectory.

    Raises:
        Error: for a design out of range.
    """

def morris(outputs: npt.ArrayLike, design: MorrisDesign | Mapping[str, Any], seed: int, resampling: Resampling | Mapping[str, Any] | None = None, threads: int = 0) -> MorrisTable:
    """Elementary effects: what a step of each factor across its range changes of each output.

    Args:
        outputs: What the model gave, in any unit; NaN is a run that failed. Shape: runs x outputs.
        design: The design of the runs, as morris_sample was given it.
        seed: That of morris_sample.
        resampling: How intervals of mu_star are found.
        threads: On how many threads; 0 is as many as the machine runs at once. The result is the same.

    Returns:
        the mean size of the effects with intervals, their mean and their standard deviation.

    Raises:
        Error: for a design or options out of range, and tables of other shapes.
    """

def pawn(inputs: npt.ArrayLike, outputs: npt.ArrayLike, options: PawnOptions | Mapping[str, Any] | None = None, threads: int = 0) -> PawnTable:
    """By how much fixing a factor shifts the whole distribution of each output, from any runs.

    Args:
        inputs: What went into the model, finite. Shape: runs x factors.
        outputs: What the model gave, in any unit; NaN is a run that failed. Shape: runs x outputs.
        options: Slices, discrete factors, the seed of the dummy.
        threads: On how many threads; 0 is as many as the machine runs at once. The result is the same.

    Returns:
        median, greatest and mean distance for each factor and, last, the dummy.

    Raises:
        Error: for a design or options out of range, and tables of other shapes.
    """

def given_data(inputs: npt.ArrayLike, outputs: npt.ArrayLike, options: GivenDataOptions | Mapping[str, Any] | None = None, threads: int = 0) -> GivenDataTable:
    """First-order indices from any runs that are there already, with independent factors.

    Args:
        inputs: What went into the model, finite. Shape: runs x factors.
        outputs: What the model gave, in any unit; NaN is a run that failed. Shape: runs x outputs.
        options: Bins, and discrete factors.
        threads: On how many threads; 0 is as many as the machine runs at once. The result is the same.

    Returns:
        the share of the variance between the bins of each factor, and the same adjusted for their number.

    Raises:
        Error: for a design or options out of range, and tables of other shapes.
    """

def smaa(values: npt.ArrayLike, weights: npt.ArrayLike | None = None, high: npt.ArrayLike | None = None, options: Smaa | Mapping[str, Any] | None = None) -> AcceptabilityTable:
    """Which rank each alternative has, how often, over all weights or those that are given.

    Args:
        values: Values of the criteria, more is better. Shape: alternatives x criteria.
        weights: Weights that were drawn, 0 or more; none: uniform on all that add up to 1. Shape: draws x criteria.
        high: The most that each value can be, where `values` is the least; none: values are certain. Shape: alternatives x criteria.
        options: Draws, seed, ties, threads, and what is counted.

    Returns:
        rank acceptability, central weights, confidence factors and pairwise winning.

    Raises:
        Error: at each value, weight or option that is out of range, and for tables of other shapes.
    """

def weight_stability(values: npt.ArrayLike, weights: npt.ArrayLike) -> tuple[StableWeight, ...]:
    """Between which weights of each criterion the best stays the best and the ranking what it is, the others in proportion.

    Args:
        values: Values of the criteria, more is better. Shape: alternatives x criteria.
        weights: The weight of each criterion, 0 or more, in proportion. Shape: criteria x 1.

    Returns:
        for each criterion both ranges, exactly, and who overtakes whom just beyond.

    Raises:
        Error: at each value, weight or option that is out of range, and for tables of other shapes.
    """

def robustness_radius(values: npt.ArrayLike, weights: npt.ArrayLike, *, norm: Literal["l1", "l2", "greatest"] = 'l2', stays: Literal["best", "ranking"] = 'best') -> NearestChange:
    """The least change of all weights at once at which one alternative overtakes another.

    Args:
        values: Values of the criteria, more is better. Shape: alternatives x criteria.
        weights: The weight of each criterion, 0 or more, in proportion. Shape: criteria x 1.
        norm: How a change is measured.
        stays: What is to stay as it is.

    Returns:
        how far these weights are, the weights, and who overtakes whom; no radius where no weights change anything.

    Raises:
        Error: at each value, weight or option that is out of range, and for tables of other shapes.
    """

def robust_dominance(values: npt.ArrayLike, constraints: WeightConstraints | Mapping[str, Any] | None = None) -> DominanceTable:
    """Which alternatives are as good as which, for all weights that meet constraints or for some.

    Args:
        values: Values of the criteria, more is better. Shape: alternatives x criteria.
        constraints: What is known of the weights; by default nothing.

    Returns:
        alternatives x alternatives: the greatest lead, whether necessarily and whether possibly as good.

    Raises:
        Error: at each value that is out of range and at constraints that contradict each other.
    """

def extreme_ranks(values: npt.ArrayLike, constraints: WeightConstraints | Mapping[str, Any] | None = None, search: RankSearch | Mapping[str, Any] | None = None) -> tuple[RankLimits, ...]:
    """The best and the worst rank of each alternative over all weights that meet constraints.

    Args:
        values: Values of the criteria, more is better. Shape: alternatives x criteria.
        constraints: What is known of the weights; by default nothing.
        search: How long is searched for each rank.

    Returns:
        for each alternative both ranks, weights that give them, and whether they are exact.

    Raises:
        Error: at each value that is out of range and at constraints that contradict each other.
    """

def leave_one_out(values: npt.ArrayLike, weights: npt.ArrayLike, groups: LeftOutGroups | Mapping[str, Any] | None = None) -> LeaveOneOut:
    """The ranks without each criterion, or each group of them, the other weights in proportion.

    Args:
        values: Values of the criteria, more is better. Shape: alternatives x criteria.
        weights: The weight of each criterion, 0 or more, in proportion. Shape: criteria x 1.
        groups: Which are left out together; by default each by itself.

    Returns:
        the ranks with all and without each, the mean shift, and whether another is the best then.

    Raises:
        Error: at each value, weight or option that is out of range, and for tables of other shapes.
    """

