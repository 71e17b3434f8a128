# Generated from the descriptions of the C++ types and the table of operations. Do not edit.
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from os import PathLike
from typing import Any, Literal, overload

import numpy.typing as npt

from ceiba._core import *
from ceiba._ranking import Ranking, Sorting, Weights

__all__ = [
    "ahp",
    "ahp_consistency",
    "ahp_group",
    "analytic_hierarchy_process",
    "angle",
    "benefit_of_the_doubt",
    "best_worst",
    "bod",
    "budget_allocation",
    "bwm",
    "cilos",
    "coefficient_of_variation",
    "critic",
    "cv",
    "decision_making_trial_and_evaluation_laboratory",
    "dematel",
    "direct",
    "entropy",
    "equal",
    "factor_analysis",
    "fucom",
    "full_consistency_method",
    "gini",
    "idocriw",
    "importance_matched",
    "lopcow",
    "merec",
    "optimised_weights",
    "pca",
    "rancom",
    "rank_exponent",
    "rank_order_centroid",
    "rank_reciprocal",
    "rank_sum",
    "ranking_comparison",
    "roc",
    "smart",
    "smarter",
    "standard_deviation",
    "std",
    "stepwise_weight_assessment_ratio_analysis",
    "swara",
    "swing",
    "variance",
]

def entropy(matrix: Any, directions: Any = None, *, costs: Literal["raw", "inverted"] = 'raw') -> Weights:
    """The less evenly a criterion is spread over the alternatives, the more it weighs.

    Source: Shannon (1948) A mathematical theory of communication, doi:10.1002/j.1538-7305.1948.tb01338.x; Hwang & Yoon (1981) Multiple attribute decision making, doi:10.1007/978-3-642-48318-9.

    Args:
        matrix: Data, alternatives x criteria, or judgements as the method takes them: an array, lists, or a table of pandas, polars or Arrow.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.
        costs: What becomes of costs.

    Returns:
        weights that add up to 1, figures of their quality, and the tables on the way to them.

    Raises:
        Error: with every issue of the options and the table.
    """

def direct(matrix: Any, directions: Any = None) -> Weights:
    """Points are weights, over their sum.

    Source: OECD & JRC (2008) Handbook on constructing composite indicators, doi:10.1787/9789264043466-en.

    Args:
        matrix: Data, alternatives x criteria, or judgements as the method takes them: an array, lists, or a table of pandas, polars or Arrow.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.

    Returns:
        weights that add up to 1, figures of their quality, and the tables on the way to them.

    Raises:
        Error: with every issue of the options and the table.
    """

def budget_allocation(matrix: Any, directions: Any = None, *, maximum_share: float = 1.0) -> Weights:
    """A budget of points that is spread over the criteria; none may have more than a share of it.

    Source: OECD & JRC (2008) Handbook on constructing composite indicators, doi:10.1787/9789264043466-en.

    Args:
        matrix: Data, alternatives x criteria, or judgements as the method takes them: an array, lists, or a table of pandas, polars or Arrow.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.
        maximum_share: The greatest share of the points that a criterion may have, above 0 and at most 1.

    Returns:
        weights that add up to 1, figures of their quality, and the tables on the way to them.

    Raises:
        Error: with every issue of the options and the table.
    """

def rank_order_centroid(matrix: Any, directions: Any = None) -> Weights:
    """The centre of all weights that agree with a ranking.

    Source: Barron & Barrett (1996) Decision quality using ranked attribute weights, doi:10.1287/mnsc.42.11.1515.

    Args:
        matrix: Data, alternatives x criteria, or judgements as the method takes them: an array, lists, or a table of pandas, polars or Arrow.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.

    Returns:
        weights that add up to 1, figures of their quality, and the tables on the way to them.

    Raises:
        Error: with every issue of the options and the table.
    """

roc = rank_order_centroid

def rank_sum(matrix: Any, directions: Any = None) -> Weights:
    """Weights that fall by equal steps with the rank.

    Source: Stillwell, Seaver & Edwards (1981) A comparison of weight approximation techniques in multiattribute utility decision making, doi:10.1016/0030-5073(81)90015-5.

    Args:
        matrix: Data, alternatives x criteria, or judgements as the method takes them: an array, lists, or a table of pandas, polars or Arrow.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.

    Returns:
        weights that add up to 1, figures of their quality, and the tables on the way to them.

    Raises:
        Error: with every issue of the options and the table.
    """

def rank_reciprocal(matrix: Any, directions: Any = None) -> Weights:
    """Weights that are one over the rank.

    Source: Stillwell, Seaver & Edwards (1981) A comparison of weight approximation techniques in multiattribute utility decision making, doi:10.1016/0030-5073(81)90015-5.

    Args:
        matrix: Data, alternatives x criteria, or judgements as the method takes them: an array, lists, or a table of pandas, polars or Arrow.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.

    Returns:
        weights that add up to 1, figures of their quality, and the tables on the way to them.

    Raises:
        Error: with every issue of the options and the table.
    """

def rank_exponent(matrix: Any, directions: Any = None, *, exponent: float = 2.0) -> Weights:
    """Weights that fall with the rank by a power of equal steps.

    Source: Stillwell, Seaver & Edwards (1981) A comparison of weight approximation techniques in multiattribute utility decision making, doi:10.1016/0030-5073(81)90015-5.

    Args:
        matrix: Data, alternatives x criteria, or judgements as the method takes them: an array, lists, or a table of pandas, polars or Arrow.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.
        exponent: How steeply weights fall, 0 or more.

    Returns:
        weights that add up to 1, figures of their quality, and the tables on the way to them.

    Raises:
        Error: with every issue of the options and the table.
    """

def swing(matrix: Any, directions: Any = None) -> Weights:
    """Points for how much it would matter to go from the worst to the best on each criterion, over their sum.

    Source: von Winterfeldt & Edwards (1986) Decision analysis and behavioral research, ISBN 978-0-521-27304-6.

    Args:
        matrix: Data, alternatives x criteria, or judgements as the method takes them: an array, lists, or a table of pandas, polars or Arrow.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.

    Returns:
        weights that add up to 1, figures of their quality, and the tables on the way to them.

    Raises:
        Error: with every issue of the options and the table.
    """

def smart(matrix: Any, directions: Any = None) -> Weights:
    """Points for how important each criterion is, over their sum.

    Source: Edwards (1977) How to use multiattribute utility measurement for social decisionmaking, doi:10.1109/TSMC.1977.4309720.

    Args:
        matrix: Data, alternatives x criteria, or judgements as the method takes them: an array, lists, or a table of pandas, polars or Arrow.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.

    Returns:
        weights that add up to 1, figures of their quality, and the tables on the way to them.

    Raises:
        Error: with every issue of the options and the table.
    """

def smarter(matrix: Any, directions: Any = None) -> Weights:
    """SMART with the centre of all weights that agree with a ranking in the place of points.

    Source: Edwards & Barron (1994) SMARTS and SMARTER: improved simple methods for multiattribute utility measurement, doi:10.1006/obhd.1994.1087.

    Args:
        matrix: Data, alternatives x criteria, or judgements as the method takes them: an array, lists, or a table of pandas, polars or Arrow.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.

    Returns:
        weights that add up to 1, figures of their quality, and the tables on the way to them.

    Raises:
        Error: with every issue of the options and the table.
    """

def equal(matrix: Any, directions: Any = None) -> Weights:
    """Every criterion weighs the same.

    Source: OECD/JRC (2008) Handbook on constructing composite indicators, doi:10.1787/9789264043466-en.

    Args:
        matrix: Data, alternatives x criteria, or judgements as the method takes them: an array, lists, or a table of pandas, polars or Arrow.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.

    Returns:
        weights that add up to 1, figures of their quality, and the tables on the way to them.

    Raises:
        Error: with every issue of the options and the table.
    """

def critic(matrix: Any, directions: Any = None, *, correlation: Literal["pearson", "spearman", "distance"] = 'pearson', costs: Literal["turned", "raw"] = 'turned') -> Weights:
    """The more a criterion spreads, and the less the others say the same, the more it weighs.

    Source: Diakoulaki, Mavrotas & Papayannakis (1995) Determining objective weights in multiple criteria problems: the CRITIC method, doi:10.1016/0305-0548(94)00059-H; distance: Krishnan, Kasim, Hamid & Ghazali (2021) A modified CRITIC method to estimate the objective weights of decision criteria, doi:10.3390/sym13060973.

    Args:
        matrix: Data, alternatives x criteria, or judgements as the method takes them: an array, lists, or a table of pandas, polars or Arrow.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.
        correlation: How it is measured that two criteria say the same.
        costs: What becomes of costs.

    Returns:
        weights that add up to 1, figures of their quality, and the tables on the way to them.

    Raises:
        Error: with every issue of the options and the table.
    """

def merec(matrix: Any, directions: Any = None) -> Weights:
    """The more the performance of the alternatives changes without a criterion, the more it weighs.

    Source: Keshavarz-Ghorabaee, Amiri, Zavadskas, Turskis & Antucheviciene (2021) Determination of objective weights using a new method based on the removal effects of criteria (MEREC), doi:10.3390/sym13040525.

    Args:
        matrix: Data, alternatives x criteria, or judgements as the method takes them: an array, lists, or a table of pandas, polars or Arrow.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.

    Returns:
        weights that add up to 1, figures of their quality, and the tables on the way to them.

    Raises:
        Error: with every issue of the options and the table.
    """

def cilos(matrix: Any, directions: Any = None, *, constants: Literal["left_out", "literal"] = 'left_out') -> Weights:
    """The less a criterion loses where another one is at its best, the more it weighs.

    Source: Zavadskas & Podvezko (2016) Integrated determination of objective criteria weights in MCDM, doi:10.1142/S0219622016500036.

    Args:
        matrix: Data, alternatives x criteria, or judgements as the method takes them: an array, lists, or a table of pandas, polars or Arrow.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.
        constants: What becomes of a criterion on which all alternatives are equal.

    Returns:
        weights that add up to 1, figures of their quality, and the tables on the way to them.

    Raises:
        Error: with every issue of the options and the table.
    """

def idocriw(matrix: Any, directions: Any = None, *, costs: Literal["raw", "inverted"] = 'raw') -> Weights:
    """CILOS times entropy: a criterion weighs much if it tells alternatives apart and loses little elsewhere.

    Source: Zavadskas & Podvezko (2016) Integrated determination of objective criteria weights in MCDM, doi:10.1142/S0219622016500036.

    Args:
        matrix: Data, alternatives x criteria, or judgements as the method takes them: an array, lists, or a table of pandas, polars or Arrow.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.
        costs: What becomes of costs in the entropy; CILOS always takes the least over each.

    Returns:
        weights that add up to 1, figures of their quality, and the tables on the way to them.

    Raises:
        Error: with every issue of the options and the table.
    """

def lopcow(matrix: Any, directions: Any = None, *, deviation: Literal["sample", "population"] = 'sample') -> Weights:
    """The further the root mean square of a criterion is from its standard deviation, the more it weighs.

    Source: Ecer & Pamucar (2022) A novel LOPCOW-DOBI multi-criteria sustainability performance assessment methodology, doi:10.1016/j.omega.2022.102690.

    Args:
        matrix: Data, alternatives x criteria, or judgements as the method takes them: an array, lists, or a table of pandas, polars or Arrow.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.
        deviation: Which standard deviation.

    Returns:
        weights that add up to 1, figures of their quality, and the tables on the way to them.

    Raises:
        Error: with every issue of the options and the table.
    """

def standard_deviation(matrix: Any, directions: Any = None, *, columns: Literal["minmax", "raw"] = 'minmax') -> Weights:
    """The more a criterion spreads over its own range, the more it weighs.

    Source: Diakoulaki, Mavrotas & Papayannakis (1995) Determining objective weights in multiple criteria problems: the CRITIC method, doi:10.1016/0305-0548(94)00059-H.

    Args:
        matrix: Data, alternatives x criteria, or judgements as the method takes them: an array, lists, or a table of pandas, polars or Arrow.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.
        columns: Of which columns.

    Returns:
        weights that add up to 1, figures of their quality, and the tables on the way to them.

    Raises:
        Error: with every issue of the options and the table.
    """

std = standard_deviation

def variance(matrix: Any, directions: Any = None, *, columns: Literal["minmax", "raw"] = 'minmax') -> Weights:
    """The greater the variance of a criterion over its own range, the more it weighs.

    Source: Rao & Patel (2010) A subjective and objective integrated multiple attribute decision making method for material selection, doi:10.1016/j.matdes.2010.05.014.

    Args:
        matrix: Data, alternatives x criteria, or judgements as the method takes them: an array, lists, or a table of pandas, polars or Arrow.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.
        columns: Of which columns.

    Returns:
        weights that add up to 1, figures of their quality, and the tables on the way to them.

    Raises:
        Error: with every issue of the options and the table.
    """

def coefficient_of_variation(matrix: Any, directions: Any = None) -> Weights:
    """The larger the standard deviation of a criterion beside its mean, the more it weighs.

    Source: Pearson (1896) Mathematical contributions to the theory of evolution III, doi:10.1098/rsta.1896.0007, for the coefficient.

    Args:
        matrix: Data, alternatives x criteria, or judgements as the method takes them: an array, lists, or a table of pandas, polars or Arrow.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.

    Returns:
        weights that add up to 1, figures of their quality, and the tables on the way to them.

    Raises:
        Error: with every issue of the options and the table.
    """

cv = coefficient_of_variation

def gini(matrix: Any, directions: Any = None) -> Weights:
    """The more unequally a criterion is shared among the alternatives, the more it weighs.

    Source: Gini (1912) Variabilità e mutabilità, for the coefficient.

    Args:
        matrix: Data, alternatives x criteria, or judgements as the method takes them: an array, lists, or a table of pandas, polars or Arrow.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.

    Returns:
        weights that add up to 1, figures of their quality, and the tables on the way to them.

    Raises:
        Error: with every issue of the options and the table.
    """

def angle(matrix: Any, directions: Any = None) -> Weights:
    """The wider the angle between a criterion and one on which all alternatives are equal, the more it weighs.

    Source: Shuai, Zongzhun, Yongji & Lei (2012) A new angular method to determine the objective weights, doi:10.1109/CCDC.2012.6244621.

    Args:
        matrix: Data, alternatives x criteria, or judgements as the method takes them: an array, lists, or a table of pandas, polars or Arrow.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.

    Returns:
        weights that add up to 1, figures of their quality, and the tables on the way to them.

    Raises:
        Error: with every issue of the options and the table.
    """

def pca(matrix: Any, directions: Any = None) -> Weights:
    """The more a criterion shares in what most of them have in common, the more it weighs.

    Source: OECD/JRC (2008) Handbook on constructing composite indicators, doi:10.1787/9789264043466-en; Hotelling (1933) Analysis of a complex of statistical variables into principal components, doi:10.1037/h0071325.

    Args:
        matrix: Data, alternatives x criteria, or judgements as the method takes them: an array, lists, or a table of pandas, polars or Arrow.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.

    Returns:
        weights that add up to 1, figures of their quality, and the tables on the way to them.

    Raises:
        Error: with every issue of the options and the table.
    """

def factor_analysis(matrix: Any, directions: Any = None, *, factors: int | None = None, loadings: Literal["squared", "unit_sum"] = 'squared') -> Weights:
    """Criteria that go together form a factor, and weigh by their share in it and its share of all.

    Source: Nicoletti, Scarpetta & Boylaud (2000) Summary indicators of product market regulation, doi:10.1787/215182844604; OECD/JRC (2008) Handbook on constructing composite indicators, doi:10.1787/9789264043466-en; Kaiser (1958) The varimax criterion for analytic rotation in factor analysis, doi:10.1007/BF02289233.

    Args:
        matrix: Data, alternatives x criteria, or judgements as the method takes them: an array, lists, or a table of pandas, polars or Arrow.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.
        factors: How many factors; where it is not said, one for each eigenvalue above 1, and at least one. Range: 1 or more.
        loadings: How squared loadings are taken.

    Returns:
        weights that add up to 1, figures of their quality, and the tables on the way to them.

    Raises:
        Error: with every issue of the options and the table.
    """

def best_worst(matrix: Any, directions: Any = None, *, model: Literal["linear", "nonlinear"] = 'linear') -> Weights:
    """Weights nearest to how the best criterion compares with each, and each with the worst.

    Source: Rezaei (2015) Best-worst multi-criteria decision-making method, doi:10.1016/j.omega.2014.11.009; Rezaei (2016) Best-worst multi-criteria decision-making method: some properties and a linear model, doi:10.1016/j.omega.2015.12.001.

    Args:
        matrix: Data, alternatives x criteria, or judgements as the method takes them: an array, lists, or a table of pandas, polars or Arrow.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.
        model: Which program finds the weights.

    Returns:
        weights that add up to 1, figures of their quality, and the tables on the way to them.

    Raises:
        Error: with every issue of the options and the table.
    """

bwm = best_worst

def swara(matrix: Any, directions: Any = None) -> Weights:
    """Weights by steps down an order of importance.

    Source: Keršulienė, Zavadskas & Turskis (2010) Selection of rational dispute resolution method by applying new step-wise weight assessment ratio analysis (SWARA), doi:10.3846/jbem.2010.12.

    Args:
        matrix: Data, alternatives x criteria, or judgements as the method takes them: an array, lists, or a table of pandas, polars or Arrow.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.

    Returns:
        weights that add up to 1, figures of their quality, and the tables on the way to them.

    Raises:
        Error: with every issue of the options and the table.
    """

stepwise_weight_assessment_ratio_analysis = swara

def fucom(matrix: Any, directions: Any = None) -> Weights:
    """Weights by how many times as important the most important criterion is as each.

    Source: Pamučar, Stević & Sremac (2018) A new model for determining weight coefficients of criteria in MCDM models: full consistency method (FUCOM), doi:10.3390/sym10090393.

    Args:
        matrix: Data, alternatives x criteria, or judgements as the method takes them: an array, lists, or a table of pandas, polars or Arrow.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.

    Returns:
        weights that add up to 1, figures of their quality, and the tables on the way to them.

    Raises:
        Error: with every issue of the options and the table.
    """

full_consistency_method = fucom

def dematel(matrix: Any, directions: Any = None, *, scale: Literal["rows_and_columns", "rows"] = 'rows_and_columns', weights: Literal["prominence", "length"] = 'prominence') -> Weights:
    """Weights by how much criteria influence each other, also through others.

    Source: Gabus & Fontela (1972) World problems, an invitation to further thought within the framework of DEMATEL, Battelle Geneva; Fontela & Gabus (1976) The DEMATEL observer, Battelle Geneva.

    Args:
        matrix: Data, alternatives x criteria, or judgements as the method takes them: an array, lists, or a table of pandas, polars or Arrow.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.
        scale: What influences are divided by.
        weights: What becomes of prominence and relation.

    Returns:
        weights that add up to 1, figures of their quality, and the tables on the way to them.

    Raises:
        Error: with every issue of the options and the table.
    """

decision_making_trial_and_evaluation_laboratory = dematel

def rancom(matrix: Any, directions: Any = None, *, given: Literal["ranks", "comparisons"] = 'ranks') -> Weights:
    """Weights by how many criteria each is more important than.

    Source: Więckowski, Kizielewicz, Shekhovtsov & Sałabun (2023) RANCOM: a novel approach to identifying criteria relevance based on inaccuracy expert judgments, doi:10.1016/j.engappai.2023.106114.

    Args:
        matrix: Data, alternatives x criteria, or judgements as the method takes them: an array, lists, or a table of pandas, polars or Arrow.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.
        given: Ranks, or the matrix of comparisons (MAC) itself.

    Returns:
        weights that add up to 1, figures of their quality, and the tables on the way to them.

    Raises:
        Error: with every issue of the options and the table.
    """

ranking_comparison = rancom

def importance_matched(matrix: Any, directions: Any = None, *, targets: Sequence[float] | float = (), columns: Literal["minmax", "raw"] = 'minmax') -> Weights:
    """Weights with which each criterion's share of the squared correlations with the index is nearest to a target.

    Source: Paruolo, Saisana & Saltelli (2013) Ratings and rankings: voodoo or science?, doi:10.1111/j.1467-985X.2012.01059.x; Becker, Saisana, Paruolo & Vandecasteele (2017) Weights and importance in composite indicators: closing the gap, doi:10.1016/j.ecolind.2017.03.056.

    Args:
        matrix: Data, alternatives x criteria, or judgements as the method takes them: an array, lists, or a table of pandas, polars or Arrow.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.
        targets: How important each criterion is to be, in the order of the table; over their sum. Without any, all as important. Range: 0 or more.
        columns: What the index adds up: columns from 0 at the worst to 1 at the best, or columns as they are, whatever their direction.

    Returns:
        weights that add up to 1, figures of their quality, and the tables on the way to them.

    Raises:
        Error: with every issue of the options and the table.
    """

optimised_weights = importance_matched

def ahp(matrix: Any, directions: Any = None, *, prioritisation: Literal["eigenvector", "row_geometric_mean"] = 'eigenvector', random_index: Literal["saaty_1980", "donegan_dodd", "alonso_lamata"] = 'saaty_1980', reciprocal: Literal["required", "mean"] = 'required', triads: int = 10) -> Weights:
    """Weights of judgements how many times as important one criterion is as another.

    Source: Saaty (1980) The analytic hierarchy process, McGraw-Hill; Crawford & Williams (1985) A note on the analysis of subjective judgment matrices, doi:10.1016/0022-2496(85)90002-1.

    Args:
        matrix: Data, alternatives x criteria, or judgements as the method takes them: an array, lists, or a table of pandas, polars or Arrow.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.
        prioritisation: How weights come of judgements.
        random_index: What the consistency index is divided by.
        reciprocal: What becomes of two judgements of one pair that do not agree.
        triads: How many of the three judgements that disagree most are told, 0 or more.

    Returns:
        weights that add up to 1, figures of their quality, and the tables on the way to them.

    Raises:
        Error: with every issue of the options and the table.
    """

analytic_hierarchy_process = ahp

def benefit_of_the_doubt(matrix: Any, directions: Any = None, *, minimum_share: Sequence[float] | float = (), maximum_share: Sequence[float] | float = ()) -> Weights:
    """Each alternative has the weights that are best for it.

    Source: Melyn & Moesen (1991) Towards a synthetic indicator of macroeconomic performance, KU Leuven; Cherchye, Moesen, Rogge & Van Puyenbroeck (2007) An introduction to benefit of the doubt composite indicators, doi:10.1007/s11205-006-9029-7.

    Args:
        matrix: Data, alternatives x criteria, or judgements as the method takes them: an array, lists, or a table of pandas, polars or Arrow.
        directions: For each criterion 1 or "benefit", -1 or "cost"; by default all are benefits.
        minimum_share: The least share of an alternative's own score that comes from each criterion: none, one for all, or one a criterion.
        maximum_share: The greatest such share: none, one for all, or one a criterion.

    Returns:
        weights that add up to 1, figures of their quality, and the tables on the way to them.

    Raises:
        Error: with every issue of the options and the table.
    """

bod = benefit_of_the_doubt

def ahp_group(matrices: Any, judge_weights: Any = None, *, group: Literal["automatic", "mean", "geometric", "judgements", "trimmed_mean", "trimmed_geometric", "trimmed_judgements"] = 'automatic', trim: float = 0.1, scale: float = 9.0, prioritisation: Literal["eigenvector", "row_geometric_mean"] = 'eigenvector', random_index: Literal["saaty_1980", "donegan_dodd", "alonso_lamata"] = 'saaty_1980', reciprocal: Literal["required", "mean"] = 'required', triads: int = 10) -> Weights:
    """Weights of a group of judges by the analytic hierarchy process, and how far it agrees.

    Source: Aczél & Saaty (1983) Procedures for synthesizing ratio judgements, doi:10.1016/0022-2496(83)90028-7; Forman & Peniwati (1998) Aggregating individual judgments and priorities with the analytic hierarchy process, doi:10.1016/S0377-2217(97)00244-0; consensus: Goepel (2018), doi:10.13033/ijahp.v10i3.590; compatibility: Escobar, Aguarón & Moreno-Jiménez (2015), doi:10.1016/j.dss.2015.04.005.

    Args:
        matrices: The judgements of each judge, criteria x criteria as `ahp` takes them: a list of arrays or tables, a mapping of judges to these, or an array of three dimensions.
        judge_weights: How much each judge counts, 0 or more, in their order or by their labels; by default 1.
        group: What is aggregated; automatic is geometric.
        trim: Where the group is trimmed: the share of the judges that is left out at each end, rounded down. Range: [0, 0.5).
        scale: The greatest judgement of the scale, for the consensus. Range: above 1.
        prioritisation: How weights come of judgements.
        random_index: What the consistency index is divided by.
        reciprocal: What becomes of two judgements of one pair that do not agree.
        triads: How many of the three judgements that disagree most are told, 0 or more.

    Returns:
        weights that add up to 1; figures consensus and geometric_compatibility, and those of `ahp` where judgements are aggregated; table judges: the weights of each.

    Raises:
        Error: with every issue of the options and the matrices.
    """

def ahp_consistency(matrix: Any, weights: Any, *, prioritisation: Literal["eigenvector", "row_geometric_mean"] = 'eigenvector', random_index: Literal["saaty_1980", "donegan_dodd", "alonso_lamata"] = 'saaty_1980', reciprocal: Literal["required", "mean"] = 'required', triads: int = 10) -> Weights:
    """How consistent judgements are with weights that came from elsewhere.

    Source: Saaty (1980) The analytic hierarchy process; Aguarón & Moreno-Jiménez (2003) The geometric consistency index, doi:10.1016/S0377-2217(02)00255-2.

    Args:
        matrix: Judgements, criteria x criteria as `ahp` takes them.
        weights: The weight of each criterion, above 0.
        prioritisation: How weights come of judgements.
        random_index: What the consistency index is divided by.
        reciprocal: What becomes of two judgements of one pair that do not agree.
        triads: How many of the three judgements that disagree most are told, 0 or more.

    Returns:
        the weights over their sum, with the figures and the triads of `ahp`.

    Raises:
        Error: with every issue of the input.
    """

def _sample(criteria: int, constraints: Mapping[str, Any], draws: Mapping[str, Any]) -> tuple[npt.NDArray[Any], bool, int]:
    """Weights that meet constraints, whether each draw is independent, and the thinning. Raises Error."""

def _sample_around(centre: npt.NDArray[Any], concentration: float, draws: Mapping[str, Any]) -> npt.NDArray[Any]:
    """Weights around a centre. Raises Error."""

