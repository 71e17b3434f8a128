"""Do raters agree? Functions of an array, units x raters, in which NaN is missing.

    from ceiba import agree

    agree.krippendorff_alpha(ratings, "ordinal")
    agree.krippendorff_alpha(ratings, "ordinal", interval=ceiba.Bootstrap(level=0.9))

Some return a number for each unit, some one for all units; NaN where it is undefined. With an ``interval`` (a ``Bootstrap``, or a dict of
its options) each is a ``Figure`` with the ends of its interval.
"""

from ceiba._core.agree import *  # noqa: F403 (what the table of operations names)
from ceiba._core.agree import __all__ as __all__
