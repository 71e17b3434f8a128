"""How far does a result depend on what is not known? Functions of arrays.

    from ceiba import robust

    design = {"factors": 3, "draws": 1024}
    points = robust.saltelli_sample(design, seed=1)  # runs x factors, from 0 to 1
    found = robust.sobol_indices(model(points), design)  # outputs: runs x outputs
    np.array(found.first.value, float), np.array(found.total.value, float)

A factor is what is uncertain and goes into a model of any kind; a run that fails is NaN and is left out. Where alternatives are ranked by
weighted sums, values have a row for each alternative and a column for each criterion, and more is better:

    robust.smaa(values).acceptability
    robust.weight_stability(values, weights)[0].best

In results None stands for what is undefined; numpy reads it as NaN where it is told ``float``.
"""

from ceiba._core.robust import *  # noqa: F403 (what the table of operations names)
from ceiba._core.robust import __all__ as __all__
