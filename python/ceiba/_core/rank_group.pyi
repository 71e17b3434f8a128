# Generated from the descriptions of the C++ types and the table of operations. Do not edit.
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from os import PathLike
from typing import Any, Literal, overload

import numpy.typing as npt

from ceiba._core import *
from ceiba._ranking import Ranking, Sorting, Weights

__all__ = [
    "average_rank",
    "borda",
    "borda_count",
    "condorcet",
    "condorcet_winner",
    "copeland",
    "kemeny",
    "kemeny_rule",
    "kemeny_young",
    "mean",
    "trimmed_mean",
    "truncated_mean",
    "weighted_mean",
]

def borda(rankings: Any, weights: Any = None, *, ties: Literal["average", "minimum", "maximum", "dense", "ordinal"] = 'average', normalise_weights: bool = False, explain: bool = False) -> Ranking:
    """From each ranking, a point for every alternative that is worse, and half a point for one that is tied.

    Source: Borda (1781) Memoire sur les elections au scrutin, Histoire de l'Academie Royale des Sciences; Young (1974) An axiomatization of Borda's rule, doi:10.1016/0022-0531(74)90073-8.

    Args:
        rankings: Ranks, 1 for the best, or for means scores: alternatives x rankings.
        weights: The weight of each ranking, 0 or more; by default 1.
        ties: The rank of alternatives with equal scores.
        normalise_weights: Weights are divided by their sum first.
        explain: Every table on the way to the score is given.

    Returns:
        scores, ranks and the order, with the labels of the table.

    Raises:
        Error: with every issue of the options and the table.
    """

borda_count = borda

def condorcet(rankings: Any, weights: Any = None, *, ties: Literal["average", "minimum", "maximum", "dense", "ordinal"] = 'average', normalise_weights: bool = False, explain: bool = False) -> Ranking:
    """The alternative that beats each other one in a majority of rankings, if there is one.

    Source: Condorcet (1785) Essai sur l'application de l'analyse a la probabilite des decisions rendues a la pluralite des voix; Young (1988) Condorcet's theory of voting, doi:10.2307/1961757.

    Args:
        rankings: Ranks, 1 for the best, or for means scores: alternatives x rankings.
        weights: The weight of each ranking, 0 or more; by default 1.
        ties: The rank of alternatives with equal scores.
        normalise_weights: Weights are divided by their sum first.
        explain: Every table on the way to the score is given.

    Returns:
        scores, ranks and the order, with the labels of the table.

    Raises:
        Error: with every issue of the options and the table.
    """

condorcet_winner = condorcet

def copeland(rankings: Any, weights: Any = None, *, ties: Literal["average", "minimum", "maximum", "dense", "ordinal"] = 'average', normalise_weights: bool = False, explain: bool = False) -> Ranking:
    """How many others an alternative beats in a majority of rankings, less how many beat it.

    Source: Copeland (1951) A reasonable social welfare function, University of Michigan; Saari & Merlin (1996) The Copeland method, doi:10.1007/BF01212012.

    Args:
        rankings: Ranks, 1 for the best, or for means scores: alternatives x rankings.
        weights: The weight of each ranking, 0 or more; by default 1.
        ties: The rank of alternatives with equal scores.
        normalise_weights: Weights are divided by their sum first.
        explain: Every table on the way to the score is given.

    Returns:
        scores, ranks and the order, with the labels of the table.

    Raises:
        Error: with every issue of the options and the table.
    """

def kemeny_young(rankings: Any, weights: Any = None, *, unit: Literal["discordant_pairs", "kemeny_snell"] = 'discordant_pairs', ties: Literal["average", "minimum", "maximum", "dense", "ordinal"] = 'average', normalise_weights: bool = False, explain: bool = False) -> Ranking:
    """The order that is nearest to all rankings: it disagrees with them on the fewest pairs.

    Source: Kemeny (1959) Mathematics without numbers, Daedalus 88: 577-591; Young (1988) Condorcet's theory of voting, doi:10.2307/1961757.

    Args:
        rankings: Ranks, 1 for the best, or for means scores: alternatives x rankings.
        weights: The weight of each ranking, 0 or more; by default 1.
        unit: How its distance from the rankings, the cost, is counted.
        ties: The rank of alternatives with equal scores.
        normalise_weights: Weights are divided by their sum first.
        explain: Every table on the way to the score is given.

    Returns:
        scores, ranks and the order, with the labels of the table.

    Raises:
        Error: with every issue of the options and the table.
    """

kemeny = kemeny_young

kemeny_rule = kemeny_young

def trimmed_mean(rankings: Any, weights: Any = None, *, share: float = 0.1, columns: Literal["scores", "ranks"] = 'scores', ties: Literal["average", "minimum", "maximum", "dense", "ordinal"] = 'average', normalise_weights: bool = False, explain: bool = False) -> Ranking:
    """The weighted mean of what all say of an alternative but for the lowest and the highest.

    Source: Tukey & McLaughlin (1963) Less vulnerable confidence and significance procedures for location based on a single sample: trimming/Winsorization 1, Sankhya A 25: 331-352.

    Args:
        rankings: Ranks, 1 for the best, or for means scores: alternatives x rankings.
        weights: The weight of each ranking, 0 or more; by default 1.
        share: The share of the columns that is cut at each end, rounded down. Range: [0, 0.5).
        columns: What the columns are.
        ties: The rank of alternatives with equal scores.
        normalise_weights: Weights are divided by their sum first.
        explain: Every table on the way to the score is given.

    Returns:
        scores, ranks and the order, with the labels of the table.

    Raises:
        Error: with every issue of the options and the table.
    """

truncated_mean = trimmed_mean

def weighted_mean(rankings: Any, weights: Any = None, *, columns: Literal["scores", "ranks"] = 'scores', ties: Literal["average", "minimum", "maximum", "dense", "ordinal"] = 'average', normalise_weights: bool = False, explain: bool = False) -> Ranking:
    """The weighted mean of what all say of an alternative.

    Source: Cook & Seiford (1982) On the Borda-Kendall consensus method for priority ranking problems, doi:10.1287/mnsc.28.6.621.

    Args:
        rankings: Ranks, 1 for the best, or for means scores: alternatives x rankings.
        weights: The weight of each ranking, 0 or more; by default 1.
        columns: What the columns are.
        ties: The rank of alternatives with equal scores.
        normalise_weights: Weights are divided by their sum first.
        explain: Every table on the way to the score is given.

    Returns:
        scores, ranks and the order, with the labels of the table.

    Raises:
        Error: with every issue of the options and the table.
    """

mean = weighted_mean

average_rank = weighted_mean

