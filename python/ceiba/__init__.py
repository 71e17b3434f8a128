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

from ceiba import frames as _frames
from ceiba._core import (
    Adjudication,
    Agreement,
    Asked,
    Assessment,
    Axis,
    Backcast,
    Band,
    Beside,
    Bootstrap,
    Cap,
    Cell,
    Compared,
    Comparison,
    Consultation,
    Counted,
    CrossTab,
    Crosswalk,
    CrosswalkRow,
    Defaults,
    Evaluator,
    Evidence,
    EvidenceRule,
    Explanation,
    Factor,
    Figure,
    Fitted,
    FittedCell,
    FittedColumn,
    Framework,
    Gap,
    Gaps,
    Grounds,
    Imputed,
    IndicatorAgreement,
    IndicatorStability,
    Institution,
    Interval,
    Issue,
    Level,
    Method,
    Missing,
    Node,
    NodeChange,
    NodeGrounds,
    NodeMethod,
    NodeScore,
    Override,
    Part,
    Participants,
    Participation,
    Policy,
    Priorities,
    Priority,
    PriorityRule,
    Provenance,
    Quartiles,
    Question,
    Reconciled,
    Response,
    Round,
    Rounding,
    Scale,
    ScaleAgreement,
    Scores,
    Selector,
    SourceValue,
    Stability,
    Standing,
    Standings,
    Step,
    Subject,
    Tag,
    TargetProfile,
    agreement,
    backcast,
    check,
    closest,
    compare,
    crosstab,
    explain,
    fit,
    gaps,
    grounds,
    issue,
    issue_codes,
    issue_text,
    participation,
    prioritise,
    reconcile,
    schema,
    schema_names,
    score,
    stability,
    standings,
    version,
)
from ceiba._error import Error

if TYPE_CHECKING:
    from ceiba import examples
    from ceiba.responses import read_assessment, read_responses

__version__ = version

for _kind in (Scores, Gaps, Priorities, Explanation, Agreement, Stability, Participation, Grounds, Comparison, Standings, CrossTab):
    setattr(_kind, _frames.to_frame.__name__, _frames.to_frame)
del _kind


def __getattr__(name: str) -> Any:
    """Import what reads tables and what finds examples only where they are used."""
    if name == "examples":
        return _import_module("ceiba.examples")
    if name in ("read_assessment", "read_responses"):
        return getattr(_import_module("ceiba.responses"), name)
    raise AttributeError(f"module 'ceiba' has no attribute '{name}'")


def __dir__() -> list[str]:
    """Name what is imported later too."""
    return sorted({*globals(), *__all__})


__all__ = [
    "Adjudication",
    "Agreement",
    "Asked",
    "Assessment",
    "Axis",
    "Backcast",
    "Band",
    "Beside",
    "Bootstrap",
    "Cap",
    "Cell",
    "Compared",
    "Comparison",
    "Consultation",
    "Counted",
    "CrossTab",
    "Crosswalk",
    "CrosswalkRow",
    "Defaults",
    "Error",
    "Evaluator",
    "Evidence",
    "EvidenceRule",
    "Explanation",
    "Factor",
    "Figure",
    "Fitted",
    "FittedCell",
    "FittedColumn",
    "Framework",
    "Gap",
    "Gaps",
    "Grounds",
    "Imputed",
    "IndicatorAgreement",
    "IndicatorStability",
    "Institution",
    "Interval",
    "Issue",
    "Level",
    "Method",
    "Missing",
    "Node",
    "NodeChange",
    "NodeGrounds",
    "NodeMethod",
    "NodeScore",
    "Override",
    "Part",
    "Participants",
    "Participation",
    "Policy",
    "Priorities",
    "Priority",
    "PriorityRule",
    "Provenance",
    "Quartiles",
    "Question",
    "Reconciled",
    "Response",
    "Round",
    "Rounding",
    "Scale",
    "ScaleAgreement",
    "Scores",
    "Selector",
    "SourceValue",
    "Stability",
    "Standing",
    "Standings",
    "Step",
    "Subject",
    "Tag",
    "TargetProfile",
    "agreement",
    "backcast",
    "check",
    "closest",
    "compare",
    "crosstab",
    "examples",
    "explain",
    "fit",
    "gaps",
    "grounds",
    "issue",
    "issue_codes",
    "issue_text",
    "participation",
    "prioritise",
    "read_assessment",
    "read_responses",
    "reconcile",
    "schema",
    "schema_names",
    "score",
    "stability",
    "standings",
    "version",
]
