# Generated from the descriptions of the C++ types and the table of operations. Do not edit.
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from os import PathLike
from typing import Any, Literal, overload

import numpy.typing as npt

from ceiba._core import *
from ceiba._ranking import Ranking, Sorting, Weights

__all__ = [
    "aras",
    "cocoso",
    "codas",
    "copras",
    "edas",
    "electre_1",
    "electre_3",
    "electre_i",
    "electre_iii",
    "gra",
    "grey_relational_analysis",
    "kemeny_distance",
    "kendall_tau_b",
    "mabac",
    "marcos",
    "moora",
    "multimoora",
    "pareto",
    "promethee",
    "promethee_ii",
    "rbo",
    "rim",
    "spearman",
    "spotis",
    "topsis",
    "vikor",
    "waspas",
    "weighted_product",
    "weighted_spearman",
    "weighted_sum",
    "wpm",
    "ws",
    "wsm",
]

def spearman(first: npt.ArrayLike, second: npt.ArrayLike) -> float | None:
    """Spearman's rank correlation; places of ties are their mean.

    Args:
        first: A ranking: ranks of the alternatives, 1 for the best. Shape: alternatives x 1.
        second: Another ranking of the same alternatives. Shape: alternatives x 1.

    Returns:
        from -1 to 1; nothing where it is undefined, as where all are tied.

    Raises:
        Error: for infinite numbers and rankings of other lengths.
    """

def weighted_spearman(first: npt.ArrayLike, second: npt.ArrayLike) -> float | None:
    """Weighted rank correlation, in which the first places count more.

    Args:
        first: A ranking: ranks of the alternatives, 1 for the best. Shape: alternatives x 1.
        second: Another ranking of the same alternatives. Shape: alternatives x 1.

    Returns:
        from -1 to 1; nothing where it is undefined, as where all are tied.

    Raises:
        Error: for infinite numbers and rankings of other lengths.
    """

def kendall_tau_b(first: npt.ArrayLike, second: npt.ArrayLike) -> float | None:
    """Kendall's tau-b: concordant less discordant pairs, corrected for ties.

    Args:
        first: A ranking: ranks of the alternatives, 1 for the best. Shape: alternatives x 1.
        second: Another ranking of the same alternatives. Shape: alternatives x 1.

    Returns:
        from -1 to 1; nothing where it is undefined, as where all are tied.

    Raises:
        Error: for infinite numbers and rankings of other lengths.
    """

def ws(first: npt.ArrayLike, second: npt.ArrayLike) -> float | None:
    """The WS coefficient, in which the first places of the reference count most; the first ranking is the reference.

    Args:
        first: A ranking: ranks of the alternatives, 1 for the best. Shape: alternatives x 1.
        second: Another ranking of the same alternatives. Shape: alternatives x 1.

    Returns:
        from -1 to 1; nothing where it is undefined, as where all are tied.

    Raises:
        Error: for infinite numbers and rankings of other lengths.
    """

def kemeny_distance(first: npt.ArrayLike, second: npt.ArrayLike, *, unit: Literal["discordant_pairs", "kemeny_snell"] = 'discordant_pairs') -> float | None:
    """Kemeny distance: discordant pairs, and half of those that only one ranking ties.

    Args:
        first: A ranking: ranks of the alternatives, 1 for the best. Shape: alternatives x 1.
        second: Another ranking of the same alternatives. Shape: alternatives x 1.
        unit: What a discordant pair counts.

    Returns:
        0 for the same ranking.

    Raises:
        Error: for infinite numbers and rankings of other lengths.
    """

def rbo(first: npt.ArrayLike, second: npt.ArrayLike, *, p: float = 0.9) -> float | None:
    """Rank-biased overlap, extrapolated: what the best of two rankings have in common, at every depth.

    Args:
        first: A ranking: ranks of the alternatives, 1 for the best. Shape: alternatives x 1.
        second: Another ranking of the same alternatives. Shape: alternatives x 1.
        p: How far down a reader goes; above 0 and below 1.

    Returns:
        from above 0 to 1, 1 for the same ranking.

    Raises:
        Error: for infinite numbers and rankings of other lengths.
    """

def aras(matrix: Any, weights: Any = None, directions: Any = None, *, optimal: Sequence[float] | float = (), ties: Literal["average", "minimum", "maximum", "dense", "ordinal"] = 'average', normalise_weights: bool = False, explain: bool = False) -> Ranking:
    """Each alternative's share of an optimal one.

    Source: Zavadskas & Turskis (2010) A new additive ratio assessment (ARAS) method in multicriteria decision-making, doi:10.3846/tede.2010.10.

    Args:
        matrix: Values, alternatives x criteria: an array, lists of rows, or a table of pandas, polars or Arrow.
        weights: The weight of each criterion, 0 or more, used as it is given; by default 1.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.
        optimal: The optimal value of each criterion; if none are given, the best of the table.
        ties: The rank of alternatives with equal scores.
        normalise_weights: Weights are divided by their sum first.
        explain: Every table on the way to the score is given.

    Returns:
        scores, ranks and the order, with the labels of the table.

    Raises:
        Error: with every issue of the options and the table.
    """

def cocoso(matrix: Any, weights: Any = None, directions: Any = None, *, share: float = 0.5, ties: Literal["average", "minimum", "maximum", "dense", "ordinal"] = 'average', normalise_weights: bool = False, explain: bool = False) -> Ranking:
    """A mean of three ways to join a weighted sum and a sum of powers.

    Source: Yazdani, Zarate, Zavadskas & Turskis (2019) A combined compromise solution (CoCoSo) method for multi-criteria decision-making problems, doi:10.1108/MD-05-2017-0458.

    Args:
        matrix: Values, alternatives x criteria: an array, lists of rows, or a table of pandas, polars or Arrow.
        weights: The weight of each criterion, 0 or more, used as it is given; by default 1.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.
        share: Share of the sum in the third way, λ in the paper; the powers have the rest. Range: 0 to 1.
        ties: The rank of alternatives with equal scores.
        normalise_weights: Weights are divided by their sum first.
        explain: Every table on the way to the score is given.

    Returns:
        scores, ranks and the order, with the labels of the table.

    Raises:
        Error: with every issue of the options and the table.
    """

def codas(matrix: Any, weights: Any = None, directions: Any = None, *, threshold: float = 0.02, ties: Literal["average", "minimum", "maximum", "dense", "ordinal"] = 'average', normalise_weights: bool = False, explain: bool = False) -> Ranking:
    """How much farther from the worst point an alternative is than the others.

    Source: Keshavarz Ghorabaee, Zavadskas, Turskis & Antucheviciene (2016) A new combinative distance-based assessment (CODAS) method for multi-criteria decision-making, Economic Computation and Economic Cybernetics Studies and Research 50(3), 25-44.

    Args:
        matrix: Values, alternatives x criteria: an array, lists of rows, or a table of pandas, polars or Arrow.
        weights: The weight of each criterion, 0 or more, used as it is given; by default 1.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.
        threshold: Where the Euclidean distances of two differ by this much, τ in the paper, their taxicab distances count too. Range: 0 or more.
        ties: The rank of alternatives with equal scores.
        normalise_weights: Weights are divided by their sum first.
        explain: Every table on the way to the score is given.

    Returns:
        scores, ranks and the order, with the labels of the table.

    Raises:
        Error: with every issue of the options and the table.
    """

def copras(matrix: Any, weights: Any = None, directions: Any = None, *, score: Literal["ratio", "percent", "Q"] = 'ratio', ties: Literal["average", "minimum", "maximum", "dense", "ordinal"] = 'average', normalise_weights: bool = False, explain: bool = False) -> Ranking:
    """The sum of benefits, and a share of all costs that is the greater the less an alternative costs.

    Source: Zavadskas, Kaklauskas & Sarka (1994) The new method of multicriteria complex proportional assessment of projects, Technological and Economic Development of Economy 1(3), 131-139.

    Args:
        matrix: Values, alternatives x criteria: an array, lists of rows, or a table of pandas, polars or Arrow.
        weights: The weight of each criterion, 0 or more, used as it is given; by default 1.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.
        score: What the score is.
        ties: The rank of alternatives with equal scores.
        normalise_weights: Weights are divided by their sum first.
        explain: Every table on the way to the score is given.

    Returns:
        scores, ranks and the order, with the labels of the table.

    Raises:
        Error: with every issue of the options and the table.
    """

def edas(matrix: Any, weights: Any = None, directions: Any = None, *, ties: Literal["average", "minimum", "maximum", "dense", "ordinal"] = 'average', normalise_weights: bool = False, explain: bool = False) -> Ranking:
    """Distances above and below the mean alternative.

    Source: Keshavarz Ghorabaee, Zavadskas, Olfat & Turskis (2015) Multi-criteria inventory classification using a new method of evaluation based on distance from average solution (EDAS), doi:10.15388/Informatica.2015.57.

    Args:
        matrix: Values, alternatives x criteria: an array, lists of rows, or a table of pandas, polars or Arrow.
        weights: The weight of each criterion, 0 or more, used as it is given; by default 1.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.
        ties: The rank of alternatives with equal scores.
        normalise_weights: Weights are divided by their sum first.
        explain: Every table on the way to the score is given.

    Returns:
        scores, ranks and the order, with the labels of the table.

    Raises:
        Error: with every issue of the options and the table.
    """

def electre_i(matrix: Any, weights: Any = None, directions: Any = None, *, concordance: float | None, discordance: float | None, ties: Literal["average", "minimum", "maximum", "dense", "ordinal"] = 'average', normalise_weights: bool = False, explain: bool = False) -> Ranking:
    """The kernel: alternatives of which none outranks another, and one of which outranks each of the rest.

    Source: Roy (1968) Classement et choix en présence de points de vue multiples: la méthode ELECTRE, doi:10.1051/ro/196802V100571.

    Args:
        matrix: Values, alternatives x criteria: an array, lists of rows, or a table of pandas, polars or Arrow.
        weights: The weight of each criterion, 0 or more, used as it is given; by default 1.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.
        concordance: Least share of the weights that must agree that one alternative is at least as good.
        discordance: Greatest share of the largest range by which it may be worse on a criterion.
        ties: The rank of alternatives with equal scores.
        normalise_weights: Weights are divided by their sum first.
        explain: Every table on the way to the score is given.

    Returns:
        scores, ranks and the order, with the labels of the table.

    Raises:
        Error: with every issue of the options and the table.
    """

electre_1 = electre_i

def electre_iii(matrix: Any, weights: Any = None, directions: Any = None, *, q: Sequence[float | None] | float | None, p: Sequence[float | None] | float | None, v: Sequence[float | None] | float | None = (), q_slope: Sequence[float | None] | float | None = (), p_slope: Sequence[float | None] | float | None = (), v_slope: Sequence[float | None] | float | None = (), base: Literal["direct", "inverse"] = 'direct', intercept: float = 0.3, slope: float = -0.15, cut: Literal["next_lower", "exact"] = 'next_lower', margin: Literal["of_pair", "of_level"] = 'of_pair', tied: Literal["carried", "restarted"] = 'carried', ties: Literal["average", "minimum", "maximum", "dense", "ordinal"] = 'average', normalise_weights: bool = False, explain: bool = False) -> Ranking:
    """Two rankings distilled from how credible it is that one alternative is at least as good as another.

    Source: Roy (1978) ELECTRE III: un algorithme de classements fondé sur une représentation floue des préférences en présence de critères multiples, Cahiers du CERO 20(1), 3-24; Figueira, Mousseau & Roy (2005) ELECTRE methods, doi:10.1007/0-387-23081-5_4.

    Args:
        matrix: Values, alternatives x criteria: an array, lists of rows, or a table of pandas, polars or Arrow.
        weights: The weight of each criterion, 0 or more, used as it is given; by default 1.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.
        q: Indifference thresholds, in the unit of the criterion: one each, or one for all.
        p: Preference thresholds, in the unit of the criterion: one each, or one for all.
        v: Veto thresholds, in the unit of the criterion: one each, or one for all; none is no veto.
        q_slope: What the value times this adds to the indifference threshold.
        p_slope: What the value times this adds to the preference threshold.
        v_slope: What the value times this adds to the veto threshold.
        base: Whose value that is.
        intercept: s at a credibility of 0: s(l) = intercept + slope l.
        slope: How s changes with credibility.
        cut: The level of credibility that follows.
        margin: By how much a credibility must be above the reverse to count.
        tied: How tied alternatives are distilled further.
        ties: The rank of alternatives with equal scores.
        normalise_weights: Weights are divided by their sum first.
        explain: Every table on the way to the score is given.

    Returns:
        scores, ranks and the order, with the labels of the table.

    Raises:
        Error: with every issue of the options and the table.
    """

electre_3 = electre_iii

def gra(matrix: Any, weights: Any = None, directions: Any = None, *, zeta: float = 0.5, ties: Literal["average", "minimum", "maximum", "dense", "ordinal"] = 'average', normalise_weights: bool = False, explain: bool = False) -> Ranking:
    """The grey relational grade: how near each alternative is to the best of every criterion.

    Source: Deng (1982) Control problems of grey systems, doi:10.1016/S0167-6911(82)80025-X.

    Args:
        matrix: Values, alternatives x criteria: an array, lists of rows, or a table of pandas, polars or Arrow.
        weights: The weight of each criterion, 0 or more, used as it is given; by default 1.
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

def mabac(matrix: Any, weights: Any = None, directions: Any = None, *, ties: Literal["average", "minimum", "maximum", "dense", "ordinal"] = 'average', normalise_weights: bool = False, explain: bool = False) -> Ranking:
    """Distance from the border that runs through the geometric mean of each criterion.

    Source: Pamučar & Ćirović (2015) The selection of transport and handling resources in logistics centers using Multi-Attributive Border Approximation area Comparison (MABAC), doi:10.1016/j.eswa.2014.11.057.

    Args:
        matrix: Values, alternatives x criteria: an array, lists of rows, or a table of pandas, polars or Arrow.
        weights: The weight of each criterion, 0 or more, used as it is given; by default 1.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.
        ties: The rank of alternatives with equal scores.
        normalise_weights: Weights are divided by their sum first.
        explain: Every table on the way to the score is given.

    Returns:
        scores, ranks and the order, with the labels of the table.

    Raises:
        Error: with every issue of the options and the table.
    """

def marcos(matrix: Any, weights: Any = None, directions: Any = None, *, ties: Literal["average", "minimum", "maximum", "dense", "ordinal"] = 'average', normalise_weights: bool = False, explain: bool = False) -> Ranking:
    """Utility between the best and the worst of the table.

    Source: Stević, Pamučar, Puška & Chatterjee (2020) Sustainable supplier selection in healthcare industries using a new MCDM method: measurement of alternatives and ranking according to compromise solution (MARCOS), doi:10.1016/j.cie.2019.106231.

    Args:
        matrix: Values, alternatives x criteria: an array, lists of rows, or a table of pandas, polars or Arrow.
        weights: The weight of each criterion, 0 or more, used as it is given; by default 1.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.
        ties: The rank of alternatives with equal scores.
        normalise_weights: Weights are divided by their sum first.
        explain: Every table on the way to the score is given.

    Returns:
        scores, ranks and the order, with the labels of the table.

    Raises:
        Error: with every issue of the options and the table.
    """

def moora(matrix: Any, weights: Any = None, directions: Any = None, *, ties: Literal["average", "minimum", "maximum", "dense", "ordinal"] = 'average', normalise_weights: bool = False, explain: bool = False) -> Ranking:
    """The ratio system: what benefits add, less what costs take, each over its root of squares.

    Source: Brauers & Zavadskas (2006) The MOORA method and its application to privatization in a transition economy, Control and Cybernetics 35: 445-469.

    Args:
        matrix: Values, alternatives x criteria: an array, lists of rows, or a table of pandas, polars or Arrow.
        weights: The weight of each criterion, 0 or more, used as it is given; by default 1.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.
        ties: The rank of alternatives with equal scores.
        normalise_weights: Weights are divided by their sum first.
        explain: Every table on the way to the score is given.

    Returns:
        scores, ranks and the order, with the labels of the table.

    Raises:
        Error: with every issue of the options and the table.
    """

def multimoora(matrix: Any, weights: Any = None, directions: Any = None, *, ties: Literal["average", "minimum", "maximum", "dense", "ordinal"] = 'average', normalise_weights: bool = False, explain: bool = False) -> Ranking:
    """Three rankings, by ratios, by the greatest distance from the best and by a product, made one by pairwise majority.

    Source: Brauers & Zavadskas (2010) Project management by MULTIMOORA as an instrument for transition economies, doi:10.3846/tede.2010.01.

    Args:
        matrix: Values, alternatives x criteria: an array, lists of rows, or a table of pandas, polars or Arrow.
        weights: The weight of each criterion, 0 or more, used as it is given; by default 1.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.
        ties: The rank of alternatives with equal scores.
        normalise_weights: Weights are divided by their sum first.
        explain: Every table on the way to the score is given.

    Returns:
        scores, ranks and the order, with the labels of the table.

    Raises:
        Error: with every issue of the options and the table.
    """

def pareto(matrix: Any, weights: Any = None, directions: Any = None, *, ties: Literal["average", "minimum", "maximum", "dense", "ordinal"] = 'average', normalise_weights: bool = False, explain: bool = False) -> Ranking:
    """Fronts of alternatives that none of the rest dominates: the first, the first without it, and so on.

    Source: Deb, Pratap, Agarwal & Meyarivan (2002) A fast and elitist multiobjective genetic algorithm: NSGA-II, doi:10.1109/4235.996017.

    Args:
        matrix: Values, alternatives x criteria: an array, lists of rows, or a table of pandas, polars or Arrow.
        weights: The weight of each criterion, 0 or more, used as it is given; by default 1.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.
        ties: The rank of alternatives with equal scores.
        normalise_weights: Weights are divided by their sum first.
        explain: Every table on the way to the score is given.

    Returns:
        scores, ranks and the order, with the labels of the table.

    Raises:
        Error: with every issue of the options and the table.
    """

def promethee(matrix: Any, weights: Any = None, directions: Any = None, *, preference: Sequence[Literal["usual", "u_shape", "v_shape", "level", "linear", "gaussian"]] | Literal["usual", "u_shape", "v_shape", "level", "linear", "gaussian"] = ('usual',), q: Sequence[float | None] | float | None = (), p: Sequence[float | None] | float | None = (), s: Sequence[float | None] | float | None = (), ties: Literal["average", "minimum", "maximum", "dense", "ordinal"] = 'average', normalise_weights: bool = False, explain: bool = False) -> Ranking:
    """Net flow: how much an alternative is preferred to the others, less how much they are to it.

    Source: Brans & Vincke (1985) A preference ranking organisation method, doi:10.1287/mnsc.31.6.647.

    Args:
        matrix: Values, alternatives x criteria: an array, lists of rows, or a table of pandas, polars or Arrow.
        weights: The weight of each criterion, 0 or more, used as it is given; by default 1.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.
        preference: Preference function of each criterion, or one for all.
        q: Indifference thresholds, in the unit of the criterion: one each, or one for all.
        p: Preference thresholds, in the unit of the criterion: one each, or one for all.
        s: Where a Gaussian turns, in the unit of the criterion: one each, or one for all.
        ties: The rank of alternatives with equal scores.
        normalise_weights: Weights are divided by their sum first.
        explain: Every table on the way to the score is given.

    Returns:
        scores, ranks and the order, with the labels of the table.

    Raises:
        Error: with every issue of the options and the table.
    """

promethee_ii = promethee

def rim(matrix: Any, weights: Any = None, directions: Any = None, *, bounds: Literal["given", "data"] = 'given', ranges: Sequence[Sequence[float]] | Sequence[float] = (), ideals: Sequence[Sequence[float]] | Sequence[float] = (), ties: Literal["average", "minimum", "maximum", "dense", "ordinal"] = 'average', normalise_weights: bool = False, explain: bool = False) -> Ranking:
    """Closeness to an interval that is ideal on each criterion, within the range that it can have.

    Source: Cables, Lamata & Verdegay (2016) RIM-reference ideal method in multicriteria decision making, doi:10.1016/j.ins.2015.12.011.

    Args:
        matrix: Values, alternatives x criteria: an array, lists of rows, or a table of pandas, polars or Arrow.
        weights: The weight of each criterion, 0 or more, used as it is given; by default 1.
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

def spotis(matrix: Any, weights: Any = None, directions: Any = None, *, bounds: Sequence[Sequence[float]] | Sequence[float], expected: Sequence[float] | float = (), ties: Literal["average", "minimum", "maximum", "dense", "ordinal"] = 'average', normalise_weights: bool = False, explain: bool = False) -> Ranking:
    """Distance from the best point within bounds that do not depend on the table.

    Source: Dezert, Tchamova, Han & Tacnet (2020) The SPOTIS rank reversal free method for multi-criteria decision-making support, doi:10.23919/FUSION45008.2020.9190347.

    Args:
        matrix: Values, alternatives x criteria: an array, lists of rows, or a table of pandas, polars or Arrow.
        weights: The weight of each criterion, 0 or more, used as it is given; by default 1.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.
        bounds: For each criterion the least and the greatest value that it can have.
        expected: The point to be near, in place of the best bounds; one value for each criterion, or none.
        ties: The rank of alternatives with equal scores.
        normalise_weights: Weights are divided by their sum first.
        explain: Every table on the way to the score is given.

    Returns:
        scores, ranks and the order, with the labels of the table.

    Raises:
        Error: with every issue of the options and the table.
    """

def topsis(matrix: Any, weights: Any = None, directions: Any = None, *, scaling: Literal["vector", "minmax", "maximum", "total"] = 'vector', ties: Literal["average", "minimum", "maximum", "dense", "ordinal"] = 'average', normalise_weights: bool = False, explain: bool = False) -> Ranking:
    """Closeness to the ideal: the distance from the worst point over the distances from the worst and the best.

    Source: Hwang & Yoon (1981) Multiple attribute decision making, doi:10.1007/978-3-642-48318-9.

    Args:
        matrix: Values, alternatives x criteria: an array, lists of rows, or a table of pandas, polars or Arrow.
        weights: The weight of each criterion, 0 or more, used as it is given; by default 1.
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

def vikor(matrix: Any, weights: Any = None, directions: Any = None, *, v: float = 0.5, ties: Literal["average", "minimum", "maximum", "dense", "ordinal"] = 'average', normalise_weights: bool = False, explain: bool = False) -> Ranking:
    """Compromise between the least total regret and the least greatest regret.

    Source: Opricovic & Tzeng (2004) Compromise solution by MCDM methods: a comparative analysis of VIKOR and TOPSIS, doi:10.1016/S0377-2217(03)00020-1.

    Args:
        matrix: Values, alternatives x criteria: an array, lists of rows, or a table of pandas, polars or Arrow.
        weights: The weight of each criterion, 0 or more, used as it is given; by default 1.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.
        v: Weight of the total regret, against that of the greatest. Range: 0 to 1.
        ties: The rank of alternatives with equal scores.
        normalise_weights: Weights are divided by their sum first.
        explain: Every table on the way to the score is given.

    Returns:
        scores, ranks and the order, with the labels of the table.

    Raises:
        Error: with every issue of the options and the table.
    """

def waspas(matrix: Any, weights: Any = None, directions: Any = None, *, share: float = 0.5, optimal: bool = False, ties: Literal["average", "minimum", "maximum", "dense", "ordinal"] = 'average', normalise_weights: bool = False, explain: bool = False) -> Ranking:
    """A mean of the weighted sum and the weighted product.

    Source: Zavadskas, Turskis, Antucheviciene & Zakarevicius (2012) Optimization of weighted aggregated sum product assessment, doi:10.5755/j01.eee.122.6.1810.

    Args:
        matrix: Values, alternatives x criteria: an array, lists of rows, or a table of pandas, polars or Arrow.
        weights: The weight of each criterion, 0 or more, used as it is given; by default 1.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.
        share: Share of the sum, λ in the paper; the product has the rest. Range: 0 to 1.
        optimal: Each alternative has the share that gives its score the least variance; `share` is not read then.
        ties: The rank of alternatives with equal scores.
        normalise_weights: Weights are divided by their sum first.
        explain: Every table on the way to the score is given.

    Returns:
        scores, ranks and the order, with the labels of the table.

    Raises:
        Error: with every issue of the options and the table.
    """

def weighted_product(matrix: Any, weights: Any = None, directions: Any = None, *, scaling: Literal["raw", "maximum", "total"] = 'raw', score: Literal["product", "logarithm"] = 'product', ties: Literal["average", "minimum", "maximum", "dense", "ordinal"] = 'average', normalise_weights: bool = False, explain: bool = False) -> Ranking:
    """The product of criteria, each to the power of its weight.

    Source: Miller & Starr (1969) Executive decisions and operations research, Prentice-Hall, after Bridgman (1922) Dimensional analysis, Yale University Press.

    Args:
        matrix: Values, alternatives x criteria: an array, lists of rows, or a table of pandas, polars or Arrow.
        weights: The weight of each criterion, 0 or more, used as it is given; by default 1.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.
        scaling: How criteria are made comparable.
        score: The product, or its logarithm.
        ties: The rank of alternatives with equal scores.
        normalise_weights: Weights are divided by their sum first.
        explain: Every table on the way to the score is given.

    Returns:
        scores, ranks and the order, with the labels of the table.

    Raises:
        Error: with every issue of the options and the table.
    """

wpm = weighted_product

def weighted_sum(matrix: Any, weights: Any = None, directions: Any = None, *, scaling: Literal["maximum", "minmax", "total", "vector", "raw"] = 'maximum', ties: Literal["average", "minimum", "maximum", "dense", "ordinal"] = 'average', normalise_weights: bool = False, explain: bool = False) -> Ranking:
    """The weighted sum of comparable criteria.

    Source: Fishburn (1967) Additive utilities with incomplete product sets: application to priorities and assignments, doi:10.1287/opre.15.3.537.

    Args:
        matrix: Values, alternatives x criteria: an array, lists of rows, or a table of pandas, polars or Arrow.
        weights: The weight of each criterion, 0 or more, used as it is given; by default 1.
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

wsm = weighted_sum

def _reversal(method: str, options: Mapping[str, Any], matrix: npt.NDArray[Any], weights: npt.NDArray[Any], directions: npt.NDArray[Any], worse: npt.NDArray[Any], common: Mapping[str, Any]) -> tuple[str, dict[str, str], list[int], npt.NDArray[Any], int | None, list[tuple[int, int, list[int]]], npt.NDArray[Any], list[list[int]], list[list[int]]]:
    """The method, its options, who is best, the ranks, and what each test of rank reversal found. Raises Error."""

