"""Shapley and interaction indices of a Choquet capacity: how much each child matters, and which children need one another.

from ceiba import combine

masses = [{"children": ["a"], "mass": 0.2}, {"children": ["b"], "mass": 0.3}, {"children": ["a", "b"], "mass": 0.5}]
combine.shapley(masses)  # {"a": 0.45, "b": 0.55}
combine.interaction(masses)  # {("a", "b"): 0.5}
"""

from ceiba._core.combine import *  # noqa: F403 (what the table of operations names)
from ceiba._core.combine import __all__ as __all__
