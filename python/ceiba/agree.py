"""Do raters agree? Functions of an array, units x raters, in which NaN is missing.

    from ceiba import agree

    agree.krippendorff_alpha(ratings, "ordinal")
    agree.krippendorff_alpha(ratings, "ordinal", interval=ceiba.Bootstrap(level=0.9))

``percent``, ``pairwise``, ``iqr``, ``sd`` and ``r_wg`` give a number for each unit, the others one for all units; NaN where it is
undefined. With an ``interval`` (a ``Bootstrap``, or a dict of its options) each is a ``Figure`` with the ends of its interval.
"""

from ceiba._core import (
    cohen_kappa,
    fleiss_kappa,
    icc,
    iqr,
    kendall_w,
    krippendorff_alpha,
    pairwise,
    percent,
    r_wg,
    sd,
)

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
