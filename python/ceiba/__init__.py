"""National capacity assessments: scores, gaps and priorities from a framework and its answers.

    import ceiba

    framework = ceiba.Framework.from_file("framework.json")
    assessment = ceiba.Assessment.from_file("assessment.json")
    scores = ceiba.score(framework, assessment)
    scores.to_frame()

Documents and results are immutable; ``replace(...)`` returns a changed copy. Results that are tables have
``to_frame(language="en", table=None)``, which needs pandas.
"""

from __future__ import annotations

from importlib import import_module as _import_module
from typing import TYPE_CHECKING, Any

import ceiba._libraries  # noqa: F401 (before the module that needs them)
from ceiba import _core
from ceiba._core import *  # noqa: F403 (what the table of operations and the descriptions name)
from ceiba._core import version as __version__
from ceiba._error import Error

if TYPE_CHECKING:
    from ceiba import agree, combine, examples, frames, rank, robust, tables, weight, workshop
    from ceiba.responses import (
        read_assessment,
        read_batch,
        read_budgets,
        read_catalogue,
        read_institutions,
        read_judgements,
        read_responses,
        read_targets,
    )

_ROOMS = (
    "agree",
    "combine",
    "examples",
    "frames",
    "rank",
    "robust",
    "tables",
    "weight",
    "workshop",
)  # modules, imported when they are used
_READERS = (
    "read_assessment",
    "read_batch",
    "read_budgets",
    "read_catalogue",
    "read_institutions",
    "read_judgements",
    "read_responses",
    "read_targets",
)


def __getattr__(name: str) -> Any:
    """Import modules and the table reader only when they are used."""
    if name in _ROOMS:
        return _import_module(f"ceiba.{name}")
    if name in _READERS:
        return getattr(_import_module("ceiba.responses"), name)
    raise AttributeError(f"module 'ceiba' has no attribute '{name}'")


def __dir__() -> list[str]:
    """Return the names that are ours, also of what is imported later."""
    return sorted(__all__)


__all__ = [
    "Error",
    "__version__",
    "agree",
    "combine",
    "examples",
    "frames",
    "rank",
    "read_assessment",
    "read_batch",
    "read_budgets",
    "read_catalogue",
    "read_institutions",
    "read_judgements",
    "read_responses",
    "read_targets",
    "robust",
    "tables",
    "weight",
    "workshop",
]
__all__ += _core.__all__
