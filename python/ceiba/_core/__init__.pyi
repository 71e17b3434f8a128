# Generated from the descriptions of the C++ types and the table of operations. Do not edit.
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from os import PathLike
from typing import Any, Literal, overload

import numpy.typing as npt
from typing_extensions import Self

from ceiba._batch import Answers

__all__ = [
    "AcceptabilityTable",
    "Action",
    "Adjudication",
    "Agreement",
    "AnsweredBy",
    "Asked",
    "Assessment",
    "Axis",
    "Backcast",
    "Band",
    "BandShare",
    "Baseline",
    "BaselineRow",
    "Bootstrap",
    "BudgetStep",
    "Cap",
    "Catalogue",
    "Cell",
    "Closes",
    "Compared",
    "Comparison",
    "Conflict",
    "Constraints",
    "Consultation",
    "Convergence",
    "CoreIndex",
    "Cost",
    "CostRow",
    "CostedAction",
    "Costing",
    "Counted",
    "Criterion",
    "CrossTab",
    "Crosswalk",
    "CrosswalkRow",
    "Defaults",
    "DominanceTable",
    "EstimatedTable",
    "Evaluation",
    "Evaluator",
    "Evidence",
    "EvidenceRule",
    "Explanation",
    "Factor",
    "FactorEffect",
    "FailedCombinations",
    "FailedDraws",
    "Figure",
    "Fitted",
    "FittedCell",
    "FittedColumn",
    "Framework",
    "Fund",
    "Gap",
    "GapPart",
    "Gaps",
    "GivenDataOptions",
    "GivenDataTable",
    "GoalSource",
    "Grounds",
    "GroupAnswers",
    "Imputed",
    "IndicatorAgreement",
    "IndicatorGoal",
    "IndicatorSectors",
    "IndicatorStability",
    "InfluenceJudgement",
    "Institution",
    "InstitutionAnswer",
    "InstitutionView",
    "Interval",
    "Issue",
    "JudgedAction",
    "JudgedPeriod",
    "JudgedPhase",
    "JudgedPlan",
    "Judgement",
    "Judgements",
    "LateRow",
    "LeaveOneOut",
    "LeftOut",
    "LeftOutGroups",
    "Level",
    "MemberWeights",
    "MergedWorkPlan",
    "Method",
    "MethodCard",
    "MinimumShare",
    "Missing",
    "MorrisDesign",
    "MorrisTable",
    "Multiverse",
    "MultiverseAlternative",
    "MultiverseChoice",
    "MultiversePriority",
    "MultiverseScore",
    "NearestChange",
    "Node",
    "NodeChange",
    "NodeGrounds",
    "NodeMethod",
    "NodeScore",
    "OmittedAction",
    "OtherPlan",
    "Override",
    "PairJudgement",
    "Part",
    "PartProgress",
    "Participants",
    "Participation",
    "ParticipationChange",
    "PawnOptions",
    "PawnTable",
    "Payment",
    "Period",
    "PlaceChange",
    "Plan",
    "PlanDistance",
    "PlanSamples",
    "PlannedAction",
    "PlannedPeriod",
    "PointTotals",
    "Policy",
    "Prerequisite",
    "Priorities",
    "Priority",
    "PriorityRanking",
    "PriorityRule",
    "Projection",
    "Provenance",
    "PublicParticipation",
    "Publication",
    "Published",
    "PublishedChange",
    "PublishedIndicator",
    "QuadrantAxis",
    "Quadrants",
    "Quartiles",
    "Question",
    "RankLimits",
    "RankSearch",
    "RankedBy",
    "RanksWithout",
    "Recommendation",
    "RecommendationArea",
    "Recommendations",
    "Recommended",
    "RecommendedAction",
    "RecommendedGap",
    "RecommendedItem",
    "Reconciled",
    "Resampling",
    "Response",
    "ResponseFate",
    "Roadmap",
    "RoadmapOptions",
    "Robustness",
    "Round",
    "Rounding",
    "Scale",
    "ScaleAgreement",
    "ScorePoint",
    "Scores",
    "SectorView",
    "SelectedAction",
    "SelectedActions",
    "Selector",
    "Shortfall",
    "Smaa",
    "SobolDesign",
    "SobolOptions",
    "SobolTable",
    "SourceValue",
    "Stability",
    "StableWeight",
    "Standing",
    "Standings",
    "Step",
    "StepJudgement",
    "Study",
    "StudySensitivity",
    "Subject",
    "TableSummary",
    "Tag",
    "TargetPhase",
    "TargetProfile",
    "TargetRow",
    "TargetStep",
    "TargetTable",
    "Triad",
    "UncertainFactor",
    "UncertainPriority",
    "UncertainRank",
    "UncertainScore",
    "UncertainSubject",
    "Uncertainty",
    "Violation",
    "WeighedChild",
    "WeighedNode",
    "Weighing",
    "WeightConstraints",
    "WeightInterval",
    "WeightOrder",
    "WeightRange",
    "WeightRatio",
    "WeightsFrom",
    "WorkAbsence",
    "WorkChange",
    "WorkConflict",
    "WorkIndicator",
    "WorkName",
    "WorkPlan",
    "WorkProgress",
    "WorkReturn",
    "WorkRow",
    "agreement",
    "approved",
    "backcast",
    "check",
    "check_work_plan",
    "closest",
    "coalition_view",
    "compare",
    "costing",
    "crosstab",
    "explain",
    "fit",
    "gaps",
    "grounds",
    "institution_view",
    "issue",
    "issue_codes",
    "issue_text",
    "judge_plan",
    "languages",
    "merge_work_plan",
    "methods",
    "multiverse",
    "participation",
    "peer_targets",
    "prioritise",
    "progress",
    "publish",
    "recommend",
    "reconcile",
    "remaining_constraints",
    "roadmap",
    "schema",
    "schema_names",
    "score",
    "sector_view",
    "selected_actions",
    "sensitivity",
    "sentences",
    "stability",
    "standings",
    "targets",
    "uncertainty",
    "version",
    "weigh",
    "with_weights",
    "workplan",
]

version: str

class Issue:
    """One thing wrong with an input, and where."""

    __match_args__ = ("code", "severity", "where", "text", "arguments", "document", "row", "column", )
    def __init__(
        self,
        *,
        code: str,
        severity: Literal["error", "warning", "note"],
        where: str,
        text: str,
        arguments: Sequence[str] = ...,
        document: str | None = ...,
        row: int | None = ...,
        column: str | None = ...,
    ) -> None: ...
    @property
    def code(self) -> str:
        """What is wrong; the code never changes."""
    @property
    def severity(self) -> Literal["error", "warning", "note"]:
        """How bad it is."""
    @property
    def where(self) -> str:
        """JSON pointer to the place in the document."""
    @property
    def text(self) -> str:
        """What is wrong, in English."""
    @property
    def arguments(self) -> tuple[str, ...]:
        """The arguments of the text, in order, to write it in another language."""
    @property
    def document(self) -> str | None:
        """Which of several documents it is in: framework, assessment, method, targets or judgements."""
    @property
    def row(self) -> int | None:
        """Row: of a table as its file counts them, the head is row 1; of an array from 0."""
    @property
    def column(self) -> str | None:
        """Column of a table, by its name."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Interval:
    """The two ends of a range."""

    __match_args__ = ("low", "high", )
    def __init__(
        self,
        *,
        low: float,
        high: float,
    ) -> None: ...
    @property
    def low(self) -> float:
        """The lower end."""
    @property
    def high(self) -> float:
        """The upper end."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Rounding:
    """How a node's value is rounded."""

    __match_args__ = ("mode", "digits", )
    def __init__(
        self,
        *,
        mode: Literal["none", "half_up", "half_away", "half_even", "floor", "ceil", "truncate"],
        digits: int = ...,
    ) -> None: ...
    @property
    def mode(self) -> Literal["none", "half_up", "half_away", "half_even", "floor", "ceil", "truncate"]:
        """Which neighbouring number is taken."""
    @property
    def digits(self) -> int:
        """Digits kept after the decimal point. Range: 0 to 12."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Missing:
    """What a node counts as in its parent, state by state."""

    __match_args__ = ("not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score", )
    def __init__(
        self,
        *,
        not_answered: str | Mapping[str, Any] | None = ...,
        not_applicable: str | Mapping[str, Any] | None = ...,
        dont_know: str | Mapping[str, Any] | None = ...,
        insufficient_evidence: str | Mapping[str, Any] | None = ...,
        not_reviewed: str | Mapping[str, Any] | None = ...,
        outside_mandate: str | Mapping[str, Any] | None = ...,
        no_score: str | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def not_answered(self) -> str | dict[str, Any] | None:
        """If no answer came."""
    @property
    def not_applicable(self) -> str | dict[str, Any] | None:
        """If it does not apply: skip, worst, target or value."""
    @property
    def dont_know(self) -> str | dict[str, Any] | None:
        """If those who were asked do not know."""
    @property
    def insufficient_evidence(self) -> str | dict[str, Any] | None:
        """If there is too little evidence to judge by."""
    @property
    def not_reviewed(self) -> str | dict[str, Any] | None:
        """If it was not reviewed."""
    @property
    def outside_mandate(self) -> str | dict[str, Any] | None:
        """If it is outside the mandate of all who were asked."""
    @property
    def no_score(self) -> str | dict[str, Any] | None:
        """If a node with children has no score."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class EvidenceRule:
    """How evidence is graded, and what an answer must rest on to count."""

    __match_args__ = ("grades", "otherwise", "minimum", "gate", )
    def __init__(
        self,
        *,
        grades: Mapping[str, float] = ...,
        otherwise: float | None = ...,
        minimum: float | None = ...,
        gate: str | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def grades(self) -> dict[str, float]:
        """Grades by kind of evidence; no evidence has the grade 0. Range: 0 to 1."""
    @property
    def otherwise(self) -> float | None:
        """Grade of every other kind; 1 where nobody says. Range: 0 to 1."""
    @property
    def minimum(self) -> float | None:
        """The grade that the best evidence of an answer must have; 1 where nobody says. Range: 0 to 1."""
    @property
    def gate(self) -> str | dict[str, Any] | None:
        """What becomes of an answer with less, none where nobody says; an adjudication always stands."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Policy:
    """What a node does about missing answers, and how it rounds; not inherited by the nodes below."""

    __match_args__ = ("missing", "minimum_coverage", "minimum_answered", "rounding", )
    def __init__(
        self,
        *,
        missing: Missing | Mapping[str, Any] | None = ...,
        minimum_coverage: float | None = ...,
        minimum_answered: float | None = ...,
        rounding: Rounding | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def missing(self) -> Missing | None:
        """What the node counts as in its parent when it is missing, state by state."""
    @property
    def minimum_coverage(self) -> float | None:
        """Below this coverage the node has no score. Unit: share. Range: 0 to 1."""
    @property
    def minimum_answered(self) -> float | None:
        """With a smaller share of its applicable children answered, whatever they weigh, it has no score. Unit: share. Range: 0 to 1."""
    @property
    def rounding(self) -> Rounding | None:
        """How the node's value is rounded."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Cap:
    """The most a node can be: the least of its critical nodes plus a margin."""

    __match_args__ = ("children", "margin", )
    def __init__(
        self,
        *,
        children: Sequence[str],
        margin: float = ...,
    ) -> None: ...
    @property
    def children(self) -> tuple[str, ...]:
        """Ids of the critical nodes: children, or any further down."""
    @property
    def margin(self) -> float:
        """How far above the least the node may be. Unit: node. Range: 0 or more."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Defaults:
    """What holds where a node does not say otherwise."""

    __match_args__ = ("rule", "policy", "reconcile", "duplicates", "unasked", "validated_by", "series", "evidence", "impute", "treatment", )
    def __init__(
        self,
        *,
        rule: str | Mapping[str, Any] | None = ...,
        policy: Policy | Mapping[str, Any] | None = ...,
        reconcile: str | Mapping[str, Any] | None = ...,
        duplicates: Literal["refuse", "latest"] | None = ...,
        unasked: Literal["count", "drop"] | None = ...,
        validated_by: Sequence[Literal["survey", "desk_review", "case_review", "interview", "observation"]] | None = ...,
        series: Literal["all", "self_assessed", "validated"] | None = ...,
        evidence: EvidenceRule | Mapping[str, Any] | None = ...,
        impute: str | Mapping[str, Any] | None = ...,
        treatment: str | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def rule(self) -> str | dict[str, Any] | None:
        """How children become a value."""
    @property
    def policy(self) -> Policy | None:
        """Missing answers, minimum coverage, rounding."""
    @property
    def reconcile(self) -> str | dict[str, Any] | None:
        """How many answers become one."""
    @property
    def duplicates(self) -> Literal["refuse", "latest"] | None:
        """What happens when the same voice answered twice."""
    @property
    def unasked(self) -> Literal["count", "drop"] | None:
        """What becomes of answers by institutions that were not asked."""
    @property
    def validated_by(self) -> tuple[Literal["survey", "desk_review", "case_review", "interview", "observation"], ...] | None:
        """Sources whose answers validate self-assessments; by default desk_review, case_review, observation."""
    @property
    def series(self) -> Literal["all", "self_assessed", "validated"] | None:
        """Whose answers are scored; two series of one assessment can be compared."""
    @property
    def evidence(self) -> EvidenceRule | None:
        """How evidence is graded, and what an answer must rest on to count."""
    @property
    def impute(self) -> str | dict[str, Any] | None:
        """How a missing number is imputed when many units are fitted."""
    @property
    def treatment(self) -> str | dict[str, Any] | None:
        """How outliers are treated, for indicators normalised over many units."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Level:
    """One step of a scale: a level, a grade, an option with its points."""

    __match_args__ = ("code", "value", "label", "attributes", "colour", )
    def __init__(
        self,
        *,
        code: str,
        value: float,
        label: str | Mapping[str, str] = ...,
        attributes: Sequence[str | Mapping[str, str]] = ...,
        colour: str | None = ...,
    ) -> None: ...
    @property
    def code(self) -> str:
        """The code that an answer may name instead of the value."""
    @property
    def value(self) -> float:
        """The number the level stands for. Unit: scale."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def attributes(self) -> tuple[str | dict[str, str], ...]:
        """What must be in place to reach it."""
    @property
    def colour(self) -> str | None:
        """Colour in tables and charts. Range: #rrggbb."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Scale:
    """What may be answered: levels (yes and no, grades, points), or numbers."""

    __match_args__ = ("id", "label", "levels", "numeric", "treatment", "direction", "answered_by", )
    def __init__(
        self,
        *,
        id: str,
        label: str | Mapping[str, str] = ...,
        levels: Sequence[Level | Mapping[str, Any]] = ...,
        numeric: str | Mapping[str, Any] | None = ...,
        treatment: str | Mapping[str, Any] | None = ...,
        direction: Literal["higher", "lower"] = ...,
        answered_by: Literal["code", "value"] = ...,
    ) -> None: ...
    @property
    def id(self) -> str:
        """Its id in indicators. Range: [a-z][a-z0-9_]*."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def levels(self) -> tuple[Level, ...]:
        """The levels, if answers are levels."""
    @property
    def numeric(self) -> str | dict[str, Any] | None:
        """How a number becomes comparable, if answers are numbers."""
    @property
    def treatment(self) -> str | dict[str, Any] | None:
        """How outliers are treated before that."""
    @property
    def direction(self) -> Literal["higher", "lower"]:
        """Which end is better, for indicators that do not say so themselves."""
    @property
    def answered_by(self) -> Literal["code", "value"]:
        """What a number in a table of answers names; in JSON a number is always a value."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Tag:
    """One value of an axis."""

    __match_args__ = ("id", "label", )
    def __init__(
        self,
        *,
        id: str,
        label: str | Mapping[str, str] = ...,
    ) -> None: ...
    @property
    def id(self) -> str:
        """Its id in nodes. Range: [a-z][a-z0-9_]*."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Axis:
    """A second way to group indicators, across the tree."""

    __match_args__ = ("id", "label", "values", )
    def __init__(
        self,
        *,
        id: str,
        label: str | Mapping[str, str] = ...,
        values: Sequence[Tag | Mapping[str, Any]],
    ) -> None: ...
    @property
    def id(self) -> str:
        """Its id in nodes. Range: [a-z][a-z0-9_]*."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def values(self) -> tuple[Tag, ...]:
        """The tags an indicator may carry."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Band:
    """A named interval of the root's range, up to the next band."""

    __match_args__ = ("id", "start", "label", "colour", )
    def __init__(
        self,
        *,
        id: str,
        start: float,
        label: str | Mapping[str, str] = ...,
        colour: str | None = ...,
    ) -> None: ...
    @property
    def id(self) -> str:
        """Its id in results. Range: [a-z][a-z0-9_]*."""
    @property
    def start(self) -> float:
        """Where it begins; that value belongs to it. Unit: root."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def colour(self) -> str | None:
        """Colour in tables and charts. Range: #rrggbb."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Asked:
    """Who is asked; if nobody is named, everybody."""

    __match_args__ = ("sectors", "institutions", )
    def __init__(
        self,
        *,
        sectors: Sequence[str] = ...,
        institutions: Sequence[str] = ...,
    ) -> None: ...
    @property
    def sectors(self) -> tuple[str, ...]:
        """Every institution of these sectors."""
    @property
    def institutions(self) -> tuple[str, ...]:
        """These institutions, by id."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Question:
    """What only an indicator has."""

    __match_args__ = ("scale", "scored", "denominator", "step", "impute", "treatment", "target", "level", "threshold", "key", "asked", "evidence", "reconcile", "critical", "confidential", "published_digits", "factors", "guidance", )
    def __init__(
        self,
        *,
        scale: str | None = ...,
        scored: bool = ...,
        denominator: str | None = ...,
        step: float | None = ...,
        impute: str | Mapping[str, Any] | None = ...,
        treatment: str | Mapping[str, Any] | None = ...,
        target: float | str | None = ...,
        level: float | None = ...,
        threshold: float | str | None = ...,
        key: bool = ...,
        asked: Asked | Mapping[str, Any] = ...,
        evidence: EvidenceRule | Mapping[str, Any] | None = ...,
        reconcile: str | Mapping[str, Any] | None = ...,
        critical: bool = ...,
        confidential: bool | None = ...,
        published_digits: int | None = ...,
        factors: Mapping[str, float] = ...,
        guidance: str | Mapping[str, str] = ...,
    ) -> None: ...
    @property
    def scale(self) -> str | None:
        """Id of the scale its answers are on; a scored indicator needs one."""
    @property
    def scored(self) -> bool:
        """False for context that enters no score."""
    @property
    def denominator(self) -> str | None:
        """Id of the denominator: the indicator whose answer divides this one's, before anything else."""
    @property
    def step(self) -> float | None:
        """Numbers are answered in steps of this, from the low end of the scale, or from 0 where it has none. Unit: answer. Range: above 0."""
    @property
    def impute(self) -> str | dict[str, Any] | None:
        """How a missing number is imputed when many units are fitted."""
    @property
    def treatment(self) -> str | dict[str, Any] | None:
        """How outliers are treated; it overrides the scale's treatment."""
    @property
    def target(self) -> float | str | None:
        """The answer aimed at, over the denominator if there is one. Unit: answer."""
    @property
    def level(self) -> float | None:
        """Under a cumulative node: the level that this attribute belongs to."""
    @property
    def threshold(self) -> float | str | None:
        """Under a rule that asks what is met: this answer and better ones meet it, over the denominator if there is one; by default only the best. Unit: answer."""
    @property
    def key(self) -> bool:
        """Under a banded node: a key question."""
    @property
    def asked(self) -> Asked:
        """Who is asked."""
    @property
    def evidence(self) -> EvidenceRule | None:
        """How evidence is graded, and what an answer must rest on to count."""
    @property
    def reconcile(self) -> str | dict[str, Any] | None:
        """How many answers become one."""
    @property
    def critical(self) -> bool:
        """Comes first among priorities while it has a gap."""
    @property
    def confidential(self) -> bool | None:
        """False if its value may be published as it is, whoever gave it; by default as the framework says."""
    @property
    def published_digits(self) -> int | None:
        """The most digits after the point with which the value of many institutions is published. Range: 0 to 12."""
    @property
    def factors(self) -> dict[str, float]:
        """Harm, effort and the like, by name. Range: above 0."""
    @property
    def guidance(self) -> str | dict[str, str]:
        """What respondents should know."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Node:
    """One part of a framework: an indicator, or the parent of other nodes."""

    __match_args__ = ("id", "code", "label", "weight", "rule", "cap", "direction", "rescale", "range", "policy", "tags", "question", "children", "extra", )
    def __init__(
        self,
        *,
        id: str,
        code: str | None = ...,
        label: str | Mapping[str, str] = ...,
        weight: float = ...,
        rule: str | Mapping[str, Any] | None = ...,
        cap: Cap | Mapping[str, Any] | None = ...,
        direction: Literal["higher", "lower"] | None = ...,
        rescale: bool = ...,
        range: Interval | Mapping[str, Any] | None = ...,
        policy: Policy | Mapping[str, Any] | None = ...,
        tags: Mapping[str, Sequence[str]] = ...,
        question: Question | Mapping[str, Any] | None = ...,
        children: Sequence[Node | Mapping[str, Any]] = ...,
        extra: Any | None = ...,
    ) -> None: ...
    @property
    def id(self) -> str:
        """Its id in all other documents. Range: [a-z][a-z0-9_]*."""
    @property
    def code(self) -> str | None:
        """The code that is printed, such as 1.2 or D*."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def weight(self) -> float:
        """Its weight among its siblings; 0 removes it. Range: 0 or more."""
    @property
    def rule(self) -> str | dict[str, Any] | None:
        """How its children become its value; by default arithmetic."""
    @property
    def cap(self) -> Cap | None:
        """Keeps it from hiding the weakest critical node below it; after the rule."""
    @property
    def direction(self) -> Literal["higher", "lower"] | None:
        """Which end is better; lower reverses the value in its range."""
    @property
    def rescale(self) -> bool:
        """Bring each child from its range to this node's range before the rule."""
    @property
    def range(self) -> Interval | None:
        """The range children are brought to; by default 0 to 1."""
    @property
    def policy(self) -> Policy | None:
        """Missing answers, minimum coverage, rounding."""
    @property
    def tags(self) -> dict[str, tuple[str, ...]]:
        """Its tags on each axis."""
    @property
    def question(self) -> Question | None:
        """What only an indicator has."""
    @property
    def children(self) -> tuple[Node, ...]:
        """The nodes below."""
    @property
    def extra(self) -> Any | None:
        """Free-form, kept and never read."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Framework:
    """An instrument: what is asked, and how answers become scores."""

    __match_args__ = ("schema", "id", "version", "label", "description", "languages", "scales", "axes", "bands", "defaults", "confidential", "root", "extra", )
    def __init__(
        self,
        *,
        schema: str = ...,
        id: str,
        version: str,
        label: str | Mapping[str, str] = ...,
        description: str | Mapping[str, str] = ...,
        languages: Sequence[str] = ...,
        scales: Sequence[Scale | Mapping[str, Any]] = ...,
        axes: Sequence[Axis | Mapping[str, Any]] = ...,
        bands: Sequence[Band | Mapping[str, Any]] = ...,
        defaults: Defaults | Mapping[str, Any] = ...,
        confidential: bool = ...,
        root: Node | Mapping[str, Any],
        extra: Any | None = ...,
    ) -> None: ...
    @property
    def schema(self) -> str:
        """ceiba/framework/1."""
    @property
    def id(self) -> str:
        """Its id in assessments and methods. Range: [a-z][a-z0-9_]*."""
    @property
    def version(self) -> str:
        """Its version."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def description(self) -> str | dict[str, str]:
        """What it is, where it comes from, and which parts are invented."""
    @property
    def languages(self) -> tuple[str, ...]:
        """Languages every text is given in."""
    @property
    def scales(self) -> tuple[Scale, ...]:
        """The scales on which indicators are answered."""
    @property
    def axes(self) -> tuple[Axis, ...]:
        """Other ways to group indicators, across the tree."""
    @property
    def bands(self) -> tuple[Band, ...]:
        """Named intervals of the root's range, ascending."""
    @property
    def defaults(self) -> Defaults:
        """What holds where a node does not say otherwise."""
    @property
    def confidential(self) -> bool:
        """False if all values may be published as they are: official statistics, facts of law, one respondent who speaks for the country."""
    @property
    def root(self) -> Node:
        """The tree."""
    @property
    def extra(self) -> Any | None:
        """Free-form, kept and never read."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def hash(self) -> str:
        """SHA-256 of it as JSON with sorted keys, as results carry it; in hexadecimal digits."""
    def to_frame(self, language: str = "en", table: str | None = None, *, key: str = "node", constants: bool = False, backend: Literal["pandas", "polars", "pyarrow"] = "pandas") -> Any:
        """As a data frame of pandas, polars or pyarrow; `key` is what the column is called that names the node of a row."""
    def node(self, name: str) -> Node:
        """The node with an id, a printed code or a label. Raises KeyError."""
    def with_node(self, name: str, **changes: Any) -> Self:
        """A copy in which one node is changed, such as with_node("law", weight=2). Raises KeyError, Error."""
    @classmethod
    def from_frames(cls, nodes: Any, scales: Any = None, *, id: str = "framework", version: str = "1", label: str | Mapping[str, str] = "", encoding: str | None = None, **more: Any) -> Self:
        """From a table of nodes, each with its parent, and one of the levels of scales. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Subject:
    """Who is assessed: a country or another system of institutions."""

    __match_args__ = ("id", "label", "groups", )
    def __init__(
        self,
        *,
        id: str,
        label: str | Mapping[str, str] = ...,
        groups: Mapping[str, str] = ...,
    ) -> None: ...
    @property
    def id(self) -> str:
        """Its id in results."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def groups(self) -> dict[str, str]:
        """Its group in each grouping, such as region or income."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Round:
    """One time that the subject is assessed."""

    __match_args__ = ("id", "label", "date", )
    def __init__(
        self,
        *,
        id: str,
        label: str | Mapping[str, str] = ...,
        date: str | None = ...,
    ) -> None: ...
    @property
    def id(self) -> str:
        """Its id in results."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def date(self) -> str | None:
        """The day the answers stand for. Range: YYYY-MM-DD."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Institution:
    """Who answers."""

    __match_args__ = ("id", "label", "sector", "branch", )
    def __init__(
        self,
        *,
        id: str,
        label: str | Mapping[str, str] = ...,
        sector: str | None = ...,
        branch: str | None = ...,
    ) -> None: ...
    @property
    def id(self) -> str:
        """Its id in responses. Range: [a-z][a-z0-9_]*."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def sector(self) -> str | None:
        """Its sector, such as police or civil_society."""
    @property
    def branch(self) -> str | None:
        """Its branch of government, if any."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Evidence:
    """Something an answer rests on; never case-level data."""

    __match_args__ = ("id", "kind", "label", "date", "reference", )
    def __init__(
        self,
        *,
        id: str,
        kind: Literal["law", "document", "statistics", "case_review", "observation", "interview", "other"],
        label: str | Mapping[str, str] = ...,
        date: str | None = ...,
        reference: str | None = ...,
    ) -> None: ...
    @property
    def id(self) -> str:
        """Its id in responses. Range: [a-z][a-z0-9_]*."""
    @property
    def kind(self) -> Literal["law", "document", "statistics", "case_review", "observation", "interview", "other"]:
        """What it is."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def date(self) -> str | None:
        """Its date. Range: YYYY-MM-DD."""
    @property
    def reference(self) -> str | None:
        """Where it can be found."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Response:
    """The response of one institution to one indicator."""

    __match_args__ = ("institution", "indicator", "state", "answer", "source", "respondent", "date", "confidence", "evidence", "comment", )
    def __init__(
        self,
        *,
        institution: str,
        indicator: str,
        state: Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score", "withheld"] = ...,
        answer: float | str | None = ...,
        source: Literal["survey", "desk_review", "case_review", "interview", "observation"] = ...,
        respondent: str | None = ...,
        date: str | None = ...,
        confidence: float | None = ...,
        evidence: Sequence[str] = ...,
        comment: str | None = ...,
    ) -> None: ...
    @property
    def institution(self) -> str:
        """Who answers."""
    @property
    def indicator(self) -> str:
        """Id of the indicator."""
    @property
    def state(self) -> Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score", "withheld"]:
        """What became of the question."""
    @property
    def answer(self) -> float | str | None:
        """A number, or the code of a level. Unit: answer."""
    @property
    def source(self) -> Literal["survey", "desk_review", "case_review", "interview", "observation"]:
        """How the answer came about."""
    @property
    def respondent(self) -> str | None:
        """A pseudonym, stable across rounds."""
    @property
    def date(self) -> str | None:
        """When it was given; with a time, where that matters. Range: YYYY-MM-DD or YYYY-MM-DDThh:mm:ss."""
    @property
    def confidence(self) -> float | None:
        """How sure the answer is. Unit: share. Range: 0 to 1."""
    @property
    def evidence(self) -> tuple[str, ...]:
        """Ids of the evidence it rests on."""
    @property
    def comment(self) -> str | None:
        """A comment, kept with the answer."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Adjudication:
    """The value agreed for an indicator; it stands whatever the rule says."""

    __match_args__ = ("indicator", "state", "answer", "rationale", "decided_by", "date", )
    def __init__(
        self,
        *,
        indicator: str,
        state: Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score", "withheld"] = ...,
        answer: float | str | None = ...,
        rationale: str,
        decided_by: str | None = ...,
        date: str | None = ...,
    ) -> None: ...
    @property
    def indicator(self) -> str:
        """Id of the indicator."""
    @property
    def state(self) -> Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score", "withheld"]:
        """What became of the question."""
    @property
    def answer(self) -> float | str | None:
        """A number, or the code of a level. Unit: answer."""
    @property
    def rationale(self) -> str:
        """The reason."""
    @property
    def decided_by(self) -> str | None:
        """The office or meeting that decided."""
    @property
    def date(self) -> str | None:
        """The day of the decision. Range: YYYY-MM-DD."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Imputed:
    """A number that stands for a missing one; an answer is never replaced by it."""

    __match_args__ = ("indicator", "value", "impute", )
    def __init__(
        self,
        *,
        indicator: str,
        value: float,
        impute: str | Mapping[str, Any] = ...,
    ) -> None: ...
    @property
    def indicator(self) -> str:
        """Id of the indicator."""
    @property
    def value(self) -> float:
        """The number, over the denominator if there is one. Unit: answer."""
    @property
    def impute(self) -> str | dict[str, Any]:
        """The rule that gave it."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class PublicParticipation:
    """How many of a group answered."""

    __match_args__ = ("group", "sector", "institutions", "share", )
    def __init__(
        self,
        *,
        group: Literal["all", "sector", "other_sectors"],
        sector: str | None = ...,
        institutions: int = ...,
        share: float | None = ...,
    ) -> None: ...
    @property
    def group(self) -> Literal["all", "sector", "other_sectors"]:
        """Whom it counts."""
    @property
    def sector(self) -> str | None:
        """The sector, in the row of one."""
    @property
    def institutions(self) -> int:
        """How many institutions were asked. Range: 5 or more."""
    @property
    def share(self) -> float | None:
        """Answered pairs of an institution and an indicator over asked pairs, without those outside the mandate or not applicable; to the nearest 5 %. Unit: share. Range: 0 to 1."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Publication:
    """What marks an assessment as published, with who took part."""

    __match_args__ = ("replaces", "participation", )
    def __init__(
        self,
        *,
        replaces: str | None = ...,
        participation: Sequence[PublicParticipation | Mapping[str, Any]] = ...,
    ) -> None: ...
    @property
    def replaces(self) -> str | None:
        """Hash of the published assessment of this round that it replaces."""
    @property
    def participation(self) -> tuple[PublicParticipation, ...]:
        """How many were asked, and which share answered; empty if too few were."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Assessment:
    """The answers of one subject in one round."""

    __match_args__ = ("schema", "id", "framework", "framework_version", "subject", "round", "label", "description", "status", "institutions", "evidence", "responses", "adjudications", "imputations", "publication", "extra", )
    def __init__(
        self,
        *,
        schema: str = ...,
        id: str,
        framework: str,
        framework_version: str | None = ...,
        subject: Subject | Mapping[str, Any],
        round: Round | Mapping[str, Any],
        label: str | Mapping[str, str] = ...,
        description: str | Mapping[str, str] = ...,
        status: Literal["draft", "validated", "published"] = ...,
        institutions: Sequence[Institution | Mapping[str, Any]],
        evidence: Sequence[Evidence | Mapping[str, Any]] = ...,
        responses: Sequence[Response | Mapping[str, Any]],
        adjudications: Sequence[Adjudication | Mapping[str, Any]] = ...,
        imputations: Sequence[Imputed | Mapping[str, Any]] = ...,
        publication: Publication | Mapping[str, Any] | None = ...,
        extra: Any | None = ...,
    ) -> None: ...
    @property
    def schema(self) -> str:
        """ceiba/assessment/1."""
    @property
    def id(self) -> str:
        """Its id in results."""
    @property
    def framework(self) -> str:
        """Id of the framework that was used."""
    @property
    def framework_version(self) -> str | None:
        """Its version."""
    @property
    def subject(self) -> Subject:
        """Who is assessed."""
    @property
    def round(self) -> Round:
        """The round."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def description(self) -> str | dict[str, str]:
        """What it is, and which parts are invented."""
    @property
    def status(self) -> Literal["draft", "validated", "published"]:
        """How far its answers have come."""
    @property
    def institutions(self) -> tuple[Institution, ...]:
        """Who answers."""
    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """What the answers rest on."""
    @property
    def responses(self) -> tuple[Response, ...]:
        """What was answered."""
    @property
    def adjudications(self) -> tuple[Adjudication, ...]:
        """What was agreed where answers differed."""
    @property
    def imputations(self) -> tuple[Imputed, ...]:
        """The numbers that stand for missing ones."""
    @property
    def publication(self) -> Publication | None:
        """Marks a published assessment, as publish gives it."""
    @property
    def extra(self) -> Any | None:
        """Free-form, kept and never read."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def hash(self) -> str:
        """SHA-256 of it as JSON with sorted keys, as results carry it; in hexadecimal digits."""
    def to_frame(self, language: str = "en", table: str | None = None, *, key: str = "node", constants: bool = False, backend: Literal["pandas", "polars", "pyarrow"] = "pandas") -> Any:
        """As a data frame of pandas, polars or pyarrow; `key` is what the column is called that names the node of a row."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class TargetStep:
    """One line of a table of targets by the present value."""

    __match_args__ = ("up_to", "value", )
    def __init__(
        self,
        *,
        up_to: float | str,
        value: float | str,
    ) -> None: ...
    @property
    def up_to(self) -> float | str:
        """The line holds for this present value and worse ones. Unit: answer."""
    @property
    def value(self) -> float | str:
        """What is then aimed at. Unit: answer."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class TargetPhase:
    """What is to be reached by a time before the end."""

    __match_args__ = ("id", "label", "date", "years", "indicators", "nodes", )
    def __init__(
        self,
        *,
        id: str,
        label: str | Mapping[str, str] = ...,
        date: str | None = ...,
        years: float | None = ...,
        indicators: str | Mapping[str, Any] = ...,
        nodes: Mapping[str, str | Mapping[str, Any]] = ...,
    ) -> None: ...
    @property
    def id(self) -> str:
        """Its id in results."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def date(self) -> str | None:
        """The day by whose end it is to be reached; this or years. Unit: ISO date."""
    @property
    def years(self) -> float | None:
        """After how many years of a plan it is to be reached. Unit: years. Range: above 0."""
    @property
    def indicators(self) -> str | dict[str, Any]:
        """The target of every indicator not named below."""
    @property
    def nodes(self) -> dict[str, str | dict[str, Any]]:
        """Targets by node id, as those of the profile. Unit: node."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class TargetProfile:
    """What is aimed at, indicator by indicator."""

    __match_args__ = ("schema", "id", "label", "description", "framework", "indicators", "nodes", "phases", "extra", )
    def __init__(
        self,
        *,
        schema: str = ...,
        id: str,
        label: str | Mapping[str, str] = ...,
        description: str | Mapping[str, str] = ...,
        framework: str | None = ...,
        indicators: str | Mapping[str, Any] = ...,
        nodes: Mapping[str, str | Mapping[str, Any]] = ...,
        phases: Sequence[TargetPhase | Mapping[str, Any]] = ...,
        extra: Any | None = ...,
    ) -> None: ...
    @property
    def schema(self) -> str:
        """ceiba/targets/1."""
    @property
    def id(self) -> str:
        """Its id in results."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def description(self) -> str | dict[str, str]:
        """Where it comes from."""
    @property
    def framework(self) -> str | None:
        """Id of the framework it is written for."""
    @property
    def indicators(self) -> str | dict[str, Any]:
        """The target of every indicator not named below."""
    @property
    def nodes(self) -> dict[str, str | dict[str, Any]]:
        """Targets by node id; a node with children takes a fixed one, or one by its value. Unit: node."""
    @property
    def phases(self) -> tuple[TargetPhase, ...]:
        """What is to be reached before, the earliest first. The targets beside them are those of the end, up to which a plan counts."""
    @property
    def extra(self) -> Any | None:
        """Free-form, kept and never read."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def hash(self) -> str:
        """SHA-256 of it as JSON with sorted keys, as results carry it; in hexadecimal digits."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class WeightsFrom:
    """The judgements that the weights of a node's children come from."""

    __match_args__ = ("judgements", "method", "judges", "date", "hash", )
    def __init__(
        self,
        *,
        judgements: str,
        method: str,
        judges: int,
        date: str | None = ...,
        hash: str,
    ) -> None: ...
    @property
    def judgements(self) -> str:
        """Id of the judgements."""
    @property
    def method(self) -> str:
        """The weighting method; of several, with commas between."""
    @property
    def judges(self) -> int:
        """How many judged. Range: 1 or more."""
    @property
    def date(self) -> str | None:
        """The day of the latest judgement. Unit: ISO date."""
    @property
    def hash(self) -> str:
        """Hash of the judgements."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class NodeMethod:
    """What a method says of one node; what it leaves out stays as the framework has it."""

    __match_args__ = ("weight", "weights_from", "rule", "cap", "direction", "policy", "reconcile", "evidence", "impute", "treatment", "target", "factors", )
    def __init__(
        self,
        *,
        weight: float | None = ...,
        weights_from: WeightsFrom | Mapping[str, Any] | None = ...,
        rule: str | Mapping[str, Any] | None = ...,
        cap: Cap | Mapping[str, Any] | None = ...,
        direction: Literal["higher", "lower"] | None = ...,
        policy: Policy | Mapping[str, Any] | None = ...,
        reconcile: str | Mapping[str, Any] | None = ...,
        evidence: EvidenceRule | Mapping[str, Any] | None = ...,
        impute: str | Mapping[str, Any] | None = ...,
        treatment: str | Mapping[str, Any] | None = ...,
        target: float | str | None = ...,
        factors: Mapping[str, float] = ...,
    ) -> None: ...
    @property
    def weight(self) -> float | None:
        """Its weight among its siblings. Range: 0 or more."""
    @property
    def weights_from(self) -> WeightsFrom | None:
        """The judgements that the weights of its children come from."""
    @property
    def rule(self) -> str | dict[str, Any] | None:
        """How its children become its value."""
    @property
    def cap(self) -> Cap | None:
        """Keeps it from hiding the weakest critical node below it; without any, there is no cap."""
    @property
    def direction(self) -> Literal["higher", "lower"] | None:
        """Which end is better."""
    @property
    def policy(self) -> Policy | None:
        """Missing answers, minimum coverage, rounding."""
    @property
    def reconcile(self) -> str | dict[str, Any] | None:
        """How many answers become one."""
    @property
    def evidence(self) -> EvidenceRule | None:
        """How evidence is graded, and what an answer must rest on to count."""
    @property
    def impute(self) -> str | dict[str, Any] | None:
        """How a missing number is imputed when many units are fitted."""
    @property
    def treatment(self) -> str | dict[str, Any] | None:
        """How outliers are treated; limits taken from many units never replace limits already given."""
    @property
    def target(self) -> float | str | None:
        """The answer aimed at. Unit: answer."""
    @property
    def factors(self) -> dict[str, float]:
        """Harm, effort and the like, by name. Range: above 0."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Selector:
    """What a method says of all nodes of a depth, a tag, or both."""

    __match_args__ = ("depth", "tags", "weight", "rule", "policy", "reconcile", "evidence", "impute", "treatment", )
    def __init__(
        self,
        *,
        depth: int | None = ...,
        tags: Mapping[str, str] = ...,
        weight: float | None = ...,
        rule: str | Mapping[str, Any] | None = ...,
        policy: Policy | Mapping[str, Any] | None = ...,
        reconcile: str | Mapping[str, Any] | None = ...,
        evidence: EvidenceRule | Mapping[str, Any] | None = ...,
        impute: str | Mapping[str, Any] | None = ...,
        treatment: str | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def depth(self) -> int | None:
        """Nodes this far below the root, which has depth 0. Range: 0 or more."""
    @property
    def tags(self) -> dict[str, str]:
        """Nodes that carry these tags, one for each axis named."""
    @property
    def weight(self) -> float | None:
        """Their weight among their siblings. Range: 0 or more."""
    @property
    def rule(self) -> str | dict[str, Any] | None:
        """How children become a value; only where the framework's rule is a mean."""
    @property
    def policy(self) -> Policy | None:
        """Missing answers, minimum coverage, rounding."""
    @property
    def reconcile(self) -> str | dict[str, Any] | None:
        """How many answers become one."""
    @property
    def evidence(self) -> EvidenceRule | None:
        """How evidence is graded, and what an answer must rest on to count."""
    @property
    def impute(self) -> str | dict[str, Any] | None:
        """How a missing number is imputed when many units are fitted."""
    @property
    def treatment(self) -> str | dict[str, Any] | None:
        """How outliers are treated; limits taken from many units never replace limits already given."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Override:
    """A person's decision about the order of priorities."""

    __match_args__ = ("indicator", "rank", "justification", "decided_by", )
    def __init__(
        self,
        *,
        indicator: str,
        rank: int,
        justification: str,
        decided_by: str | None = ...,
    ) -> None: ...
    @property
    def indicator(self) -> str:
        """Id of the indicator."""
    @property
    def rank(self) -> int:
        """The rank it is given. Range: 1 or more."""
    @property
    def justification(self) -> str:
        """The reason."""
    @property
    def decided_by(self) -> str | None:
        """The office or meeting that decided."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Criterion:
    """What gaps are ranked by."""

    __match_args__ = ("factor", "weight", "direction", )
    def __init__(
        self,
        *,
        factor: str,
        weight: float = ...,
        direction: Literal["benefit", "cost"] | None = ...,
    ) -> None: ...
    @property
    def factor(self) -> str:
        """The gap, effective_weight or leverage; of a catalogue, unlocks or cost; or a factor of indicators, which is 1 where one has none."""
    @property
    def weight(self) -> float:
        """Its weight among the criteria. Range: 0 or more."""
    @property
    def direction(self) -> Literal["benefit", "cost"] | None:
        """Which end comes first; if none is given, less of a lowering factor, and more of any other."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class PriorityRanking:
    """A ranking method that puts gaps in order, in place of the product."""

    __match_args__ = ("method", "criteria", )
    def __init__(
        self,
        *,
        method: str | Mapping[str, Any],
        criteria: Sequence[Criterion | Mapping[str, Any]] | None = ...,
    ) -> None: ...
    @property
    def method(self) -> str | dict[str, Any]:
        """The method with its options."""
    @property
    def criteria(self) -> tuple[Criterion, ...] | None:
        """What it compares; by default what the product would multiply, each with weight 1."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class QuadrantAxis:
    """An axis of a plane: a criterion, and from where on it is high."""

    __match_args__ = ("factor", "threshold", )
    def __init__(
        self,
        *,
        factor: str,
        threshold: float | None = ...,
    ) -> None: ...
    @property
    def factor(self) -> str:
        """What criteria can be, or performance: what the score is of its range, from its worst."""
    @property
    def threshold(self) -> float | None:
        """From this value on it is high; by default from the median of all gaps on."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Quadrants:
    """Gaps on a plane of two criteria."""

    __match_args__ = ("grid", "gain", "against", )
    def __init__(
        self,
        *,
        grid: Literal["impact_effort", "importance_performance"] = ...,
        gain: QuadrantAxis | Mapping[str, Any] | None = ...,
        against: QuadrantAxis | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def grid(self) -> Literal["impact_effort", "importance_performance"]:
        """What its four parts are called."""
    @property
    def gain(self) -> QuadrantAxis | None:
        """Impact, by default leverage; or importance, by default effective_weight."""
    @property
    def against(self) -> QuadrantAxis | None:
        """Effort, by default effort; or performance, by default performance."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class PriorityRule:
    """How gaps are put in order: by gap × importance × raising factors ÷ lowering factors, or by a ranking method."""

    __match_args__ = ("importance", "raised_by", "lowered_by", "ranking", "quadrants", "overrides", )
    def __init__(
        self,
        *,
        importance: Literal["automatic", "effective_weight", "leverage"] = ...,
        raised_by: Sequence[str] = ...,
        lowered_by: Sequence[str] = ...,
        ranking: PriorityRanking | Mapping[str, Any] | None = ...,
        quadrants: Quadrants | Mapping[str, Any] | None = ...,
        overrides: Sequence[Override | Mapping[str, Any]] = ...,
    ) -> None: ...
    @property
    def importance(self) -> Literal["automatic", "effective_weight", "leverage"]:
        """How much a gap matters to the whole."""
    @property
    def raised_by(self) -> tuple[str, ...]:
        """Factors that multiply; 1 where an indicator has none. Of unlocks, 1 and how many wait on it."""
    @property
    def lowered_by(self) -> tuple[str, ...]:
        """Factors that divide; 1 where an indicator has none. Of cost, 1 and what it costs."""
    @property
    def ranking(self) -> PriorityRanking | None:
        """A ranking method in place of the product."""
    @property
    def quadrants(self) -> Quadrants | None:
        """A plane of two criteria on which each gap has a place."""
    @property
    def overrides(self) -> tuple[Override, ...]:
        """Ranks given by people, with their reasons."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Bootstrap:
    """How an interval is found by resampling."""

    __match_args__ = ("level", "draws", "seed", )
    def __init__(
        self,
        *,
        level: float = ...,
        draws: int = ...,
        seed: int = ...,
    ) -> None: ...
    @property
    def level(self) -> float:
        """Share of intervals that should hold the truth; those of fewer than about 12 raters hold it less often. Unit: share. Range: (0, 1)."""
    @property
    def draws(self) -> int:
        """How many resamples are drawn; where no more are possible, each counts once, by its probability. Range: 100 to 100000."""
    @property
    def seed(self) -> int:
        """Other seeds, other draws. Range: 0 or more."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Consultation:
    """How it is judged whether respondents agree."""

    __match_args__ = ("statistic", "threshold", "stable_below", "intervals", )
    def __init__(
        self,
        *,
        statistic: Literal["percent", "pairwise", "r_wg", "iqr", "sd"] = ...,
        threshold: float = ...,
        stable_below: float = ...,
        intervals: Bootstrap | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def statistic(self) -> Literal["percent", "pairwise", "r_wg", "iqr", "sd"]:
        """The statistic that tells whether an indicator is contested."""
    @property
    def threshold(self) -> float:
        """Contested if an agreement is below this, or a disagreement above it. Unit: statistic."""
    @property
    def stable_below(self) -> float:
        """Stable between two rounds if a smaller share of those who answered in both changed their answer. Unit: share. Range: 0 to 1."""
    @property
    def intervals(self) -> Bootstrap | None:
        """How intervals are computed; without it there are none."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Method:
    """Changes to a framework's own choices; an empty method scores it as published."""

    __match_args__ = ("schema", "id", "label", "framework", "defaults", "selectors", "nodes", "priority", "consultation", "extra", )
    def __init__(
        self,
        *,
        schema: str = ...,
        id: str,
        label: str | Mapping[str, str] = ...,
        framework: str | None = ...,
        defaults: Defaults | Mapping[str, Any] = ...,
        selectors: Sequence[Selector | Mapping[str, Any]] = ...,
        nodes: Mapping[str, NodeMethod | Mapping[str, Any]] = ...,
        priority: PriorityRule | Mapping[str, Any] = ...,
        consultation: Consultation | Mapping[str, Any] = ...,
        extra: Any | None = ...,
    ) -> None: ...
    @property
    def schema(self) -> str:
        """ceiba/method/1."""
    @property
    def id(self) -> str:
        """Its id in results."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def framework(self) -> str | None:
        """Id of the framework it is written for."""
    @property
    def defaults(self) -> Defaults:
        """What holds for every node, over the framework."""
    @property
    def selectors(self) -> tuple[Selector, ...]:
        """What holds for nodes of a depth or a tag; of several, the later."""
    @property
    def nodes(self) -> dict[str, NodeMethod]:
        """What holds for single nodes, by id."""
    @property
    def priority(self) -> PriorityRule:
        """How gaps are put in order."""
    @property
    def consultation(self) -> Consultation:
        """How it is judged whether respondents agree."""
    @property
    def extra(self) -> Any | None:
        """Free-form, kept and never read."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def hash(self) -> str:
        """SHA-256 of it as JSON with sorted keys, as results carry it; in hexadecimal digits."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class PairJudgement:
    """How many times as important one child is as another; the opposite follows from it."""

    __match_args__ = ("more", "less", "times", )
    def __init__(
        self,
        *,
        more: str,
        less: str,
        times: float | None = ...,
    ) -> None: ...
    @property
    def more(self) -> str:
        """Id of the child that is more important."""
    @property
    def less(self) -> str:
        """Id of the child that is less important."""
    @property
    def times(self) -> float | None:
        """How many times as important; 1 is as important, and below 1 it is less important after all. RANCOM asks only which is more important, and needs none. Range: above 0."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class StepJudgement:
    """One child in the order of importance, and by how much the one before it is more important."""

    __match_args__ = ("child", "step", )
    def __init__(
        self,
        *,
        child: str,
        step: float | None = ...,
    ) -> None: ...
    @property
    def child(self) -> str:
        """Id of the child."""
    @property
    def step(self) -> float | None:
        """By which share the one before is more important: 0.2 for a fifth, 0 for as important. None for the first. Unit: share. Range: 0 or more."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class InfluenceJudgement:
    """How strongly one child of a node acts on another, directly."""

    __match_args__ = ("of", "on", "influence", )
    def __init__(
        self,
        *,
        of: str,
        on: str,
        influence: float,
    ) -> None: ...
    @property
    def of(self) -> str:
        """Id of the child that acts."""
    @property
    def on(self) -> str:
        """Id of the child that it acts on."""
    @property
    def influence(self) -> float:
        """How strongly, usually 0 (not at all), 1 (little), 2, 3 or 4 (very strongly). Range: 0 or more."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Judgement:
    """What one judge says of the children of one node."""

    __match_args__ = ("judge", "node", "method", "date", "values", "pairs", "steps", "influences", "comment", )
    def __init__(
        self,
        *,
        judge: str,
        node: str,
        method: str | Mapping[str, Any] | None = ...,
        date: str | None = ...,
        values: Mapping[str, float] = ...,
        pairs: Sequence[PairJudgement | Mapping[str, Any]] = ...,
        steps: Sequence[StepJudgement | Mapping[str, Any]] = ...,
        influences: Sequence[InfluenceJudgement | Mapping[str, Any]] = ...,
        comment: str | None = ...,
    ) -> None: ...
    @property
    def judge(self) -> str:
        """Id of the institution that judged, or a person's pseudonym."""
    @property
    def node(self) -> str:
        """Id of the node whose children are judged."""
    @property
    def method(self) -> str | dict[str, Any] | None:
        """How weights come from it, if otherwise than for the others."""
    @property
    def date(self) -> str | None:
        """When it was given, if another day than for the others. Unit: ISO date."""
    @property
    def values(self) -> dict[str, float]:
        """For each child by its id what the method takes: its points, its rank (1 is the first), or its priority."""
    @property
    def pairs(self) -> tuple[PairJudgement, ...]:
        """For AHP, best-worst and RANCOM by comparisons: each pair once; for AHP some may be missing."""
    @property
    def steps(self) -> tuple[StepJudgement, ...]:
        """For SWARA: every child once, the most important one first."""
    @property
    def influences(self) -> tuple[InfluenceJudgement, ...]:
        """For DEMATEL: each direct influence once; what is left out is none, but every child is in one."""
    @property
    def comment(self) -> str | None:
        """The judge's reasons, kept and never shown."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Judgements:
    """What people said about the importance of the children of nodes."""

    __match_args__ = ("schema", "id", "label", "description", "framework", "method", "date", "group", "trim", "judge_weights", "judgements", "extra", )
    def __init__(
        self,
        *,
        schema: str = ...,
        id: str,
        label: str | Mapping[str, str] = ...,
        description: str | Mapping[str, str] = ...,
        framework: str | None = ...,
        method: str | Mapping[str, Any],
        date: str | None = ...,
        group: Literal["automatic", "mean", "geometric", "judgements", "trimmed_mean", "trimmed_geometric", "trimmed_judgements"] = ...,
        trim: float = ...,
        judge_weights: Mapping[str, float] = ...,
        judgements: Sequence[Judgement | Mapping[str, Any]],
        extra: Any | None = ...,
    ) -> None: ...
    @property
    def schema(self) -> str:
        """ceiba/judgements/1."""
    @property
    def id(self) -> str:
        """Its id in results."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def description(self) -> str | dict[str, str]:
        """How people were asked."""
    @property
    def framework(self) -> str | None:
        """Id of the framework it is written for."""
    @property
    def method(self) -> str | dict[str, Any]:
        """How weights come from judgements."""
    @property
    def date(self) -> str | None:
        """When they were given. Unit: ISO date."""
    @property
    def group(self) -> Literal["automatic", "mean", "geometric", "judgements", "trimmed_mean", "trimmed_geometric", "trimmed_judgements"]:
        """How several judges become one group."""
    @property
    def trim(self) -> float:
        """Where the group is trimmed: the share of the judges that is left out at each end, rounded down. Unit: share. Range: 0 or more, below 0.5."""
    @property
    def judge_weights(self) -> dict[str, float]:
        """How much a judge counts in the group, by its id: 2 is twice as much, 0 not at all. Who is not named counts 1. Range: 0 or more."""
    @property
    def judgements(self) -> tuple[Judgement, ...]:
        """What each judge says of each node; each once at most."""
    @property
    def extra(self) -> Any | None:
        """Free-form, kept and never read."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def hash(self) -> str:
        """SHA-256 of it as JSON with sorted keys, as results carry it; in hexadecimal digits."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Cost:
    """What something costs: a figure, a range or a size; without any of these its cost is unknown."""

    __match_args__ = ("amount", "low", "high", "size", "quantity", "level", )
    def __init__(
        self,
        *,
        amount: float | None = ...,
        low: float | None = ...,
        high: float | None = ...,
        size: str | None = ...,
        quantity: float = ...,
        level: str | None = ...,
    ) -> None: ...
    @property
    def amount(self) -> float | None:
        """A figure. Unit: currency. Range: 0 or more."""
    @property
    def low(self) -> float | None:
        """The least of a range. Unit: currency. Range: 0 or more."""
    @property
    def high(self) -> float | None:
        """The most of a range, with which plans reckon. Unit: currency. Range: low or more."""
    @property
    def size(self) -> str | None:
        """A size of the catalogue's table, such as M."""
    @property
    def quantity(self) -> float:
        """How many times it is needed, at each place. Range: 0 or more."""
    @property
    def level(self) -> str | None:
        """The administrative level of which every place needs it; without one, it is needed once."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Closes:
    """What an action does for an indicator. A level is reached when all actions up to it are finished, of alternatives one."""

    __match_args__ = ("indicator", "from_level", "to", "alternatives", )
    def __init__(
        self,
        *,
        indicator: str,
        from_level: float | str | None = ...,
        to: float | str,
        alternatives: str | None = ...,
    ) -> None: ...
    @property
    def indicator(self) -> str:
        """Id of the indicator."""
    @property
    def from_level(self) -> float | str | None:
        """The answer that it starts from: for readers, and no condition."""
    @property
    def to(self) -> float | str:
        """The answer that it leads to: a number or the code of a level. Unit: answer."""
    @property
    def alternatives(self) -> str | None:
        """A name that actions share of which one is enough for this answer."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Prerequisite:
    """An action that is finished, or an indicator that has reached a level, before an action begins."""

    __match_args__ = ("action", "indicator", "level", )
    def __init__(
        self,
        *,
        action: str | None = ...,
        indicator: str | None = ...,
        level: float | str | None = ...,
    ) -> None: ...
    @property
    def action(self) -> str | None:
        """Id of the action that is finished before."""
    @property
    def indicator(self) -> str | None:
        """Id of the indicator."""
    @property
    def level(self) -> float | str | None:
        """The answer that the indicator has reached, or a better one. Unit: answer."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Action:
    """Something that can be done to close gaps."""

    __match_args__ = ("id", "code", "label", "description", "type", "lead", "partners", "sector", "function", "closes", "duration", "one_off", "yearly", "effort", "prerequisites", "excludes", "extra", )
    def __init__(
        self,
        *,
        id: str,
        code: str | None = ...,
        label: str | Mapping[str, str] = ...,
        description: str | Mapping[str, str] = ...,
        type: str | None = ...,
        lead: str,
        partners: Sequence[str] = ...,
        sector: str | None = ...,
        function: str | None = ...,
        closes: Sequence[Closes | Mapping[str, Any]] = ...,
        duration: int = ...,
        one_off: Cost | Mapping[str, Any] | None = ...,
        yearly: Cost | Mapping[str, Any] | None = ...,
        effort: float = ...,
        prerequisites: Sequence[Prerequisite | Mapping[str, Any]] = ...,
        excludes: Sequence[str] = ...,
        extra: Any | None = ...,
    ) -> None: ...
    @property
    def id(self) -> str:
        """Its id."""
    @property
    def code(self) -> str | None:
        """The code that is printed."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def description(self) -> str | dict[str, str]:
        """What is done."""
    @property
    def type(self) -> str | None:
        """What kind of action it is, such as training; sources of money may ask."""
    @property
    def lead(self) -> str:
        """Id of the institution that answers for it, whose capacity it takes."""
    @property
    def partners(self) -> tuple[str, ...]:
        """Ids of the institutions that help."""
    @property
    def sector(self) -> str | None:
        """Its sector, if another than its lead's."""
    @property
    def function(self) -> str | None:
        """What it serves, such as prevention; sources of money and shares may ask."""
    @property
    def closes(self) -> tuple[Closes, ...]:
        """What it does for indicators."""
    @property
    def duration(self) -> int:
        """How long it takes. Unit: periods. Range: 1 or more."""
    @property
    def one_off(self) -> Cost | None:
        """What it costs once, in the period in which it begins."""
    @property
    def yearly(self) -> Cost | None:
        """What it costs each year from its beginning on, also when it is finished."""
    @property
    def effort(self) -> float:
        """What it takes of its lead's capacity in each period while it is under way. Range: 0 or more."""
    @property
    def prerequisites(self) -> tuple[Prerequisite, ...]:
        """What has to be finished, or reached, before it begins."""
    @property
    def excludes(self) -> tuple[str, ...]:
        """Ids of the actions that cannot be in one plan with it."""
    @property
    def extra(self) -> Any | None:
        """Free-form, kept and never read."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Catalogue:
    """The actions that plans are made of."""

    __match_args__ = ("schema", "id", "label", "description", "framework", "currency", "price_year", "sizes", "levels", "institutions", "actions", "extra", )
    def __init__(
        self,
        *,
        schema: str = ...,
        id: str,
        label: str | Mapping[str, str] = ...,
        description: str | Mapping[str, str] = ...,
        framework: str | None = ...,
        currency: str | None = ...,
        price_year: int | None = ...,
        sizes: Mapping[str, float] = ...,
        levels: Mapping[str, float] = ...,
        institutions: Sequence[Institution | Mapping[str, Any]],
        actions: Sequence[Action | Mapping[str, Any]],
        extra: Any | None = ...,
    ) -> None: ...
    @property
    def schema(self) -> str:
        """ceiba/catalogue/1."""
    @property
    def id(self) -> str:
        """Its id in results."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def description(self) -> str | dict[str, str]:
        """Where it comes from."""
    @property
    def framework(self) -> str | None:
        """Id of the framework it is written for."""
    @property
    def currency(self) -> str | None:
        """The currency of all costs, such as USD."""
    @property
    def price_year(self) -> int | None:
        """The year whose prices they are in."""
    @property
    def sizes(self) -> dict[str, float]:
        """What a size of cost stands for, such as M. Unit: currency."""
    @property
    def levels(self) -> dict[str, float]:
        """How many places an administrative level has, such as 22 departments."""
    @property
    def institutions(self) -> tuple[Institution, ...]:
        """Those that lead actions or help, with their sectors."""
    @property
    def actions(self) -> tuple[Action, ...]:
        """The actions."""
    @property
    def extra(self) -> Any | None:
        """Free-form, kept and never read."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def hash(self) -> str:
        """SHA-256 of it as JSON with sorted keys, as results carry it; in hexadecimal digits."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Period:
    """One period of a plan, such as a fiscal year."""

    __match_args__ = ("id", "label", "start", "end", "years", )
    def __init__(
        self,
        *,
        id: str,
        label: str | Mapping[str, str] = ...,
        start: str | None = ...,
        end: str | None = ...,
        years: float = ...,
    ) -> None: ...
    @property
    def id(self) -> str:
        """Its id."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def start(self) -> str | None:
        """Its first day. Unit: ISO date."""
    @property
    def end(self) -> str | None:
        """Its last day. Unit: ISO date."""
    @property
    def years(self) -> float:
        """Its length, by which yearly costs and the discount go. Unit: years. Range: above 0."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Fund:
    """A source of money, and what it may be spent on."""

    __match_args__ = ("id", "label", "budget", "carry_over", "currency", "sectors", "functions", "types", )
    def __init__(
        self,
        *,
        id: str,
        label: str | Mapping[str, str] = ...,
        budget: Sequence[float],
        carry_over: bool = ...,
        currency: str | None = ...,
        sectors: Sequence[str] = ...,
        functions: Sequence[str] = ...,
        types: Sequence[str] = ...,
    ) -> None: ...
    @property
    def id(self) -> str:
        """Its id."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def budget(self) -> tuple[float, ...]:
        """What it has for each period. Unit: currency. Range: 0 or more."""
    @property
    def carry_over(self) -> bool:
        """What is not spent in a period may be spent later."""
    @property
    def currency(self) -> str | None:
        """Its currency, if another than the catalogue's; an exchange rate is then needed."""
    @property
    def sectors(self) -> tuple[str, ...]:
        """It pays for actions of these sectors alone; for all if there are none."""
    @property
    def functions(self) -> tuple[str, ...]:
        """It pays for actions of these functions alone."""
    @property
    def types(self) -> tuple[str, ...]:
        """It pays for actions of these types alone."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class MinimumShare:
    """The least share of the cost of a plan that goes to a sector or a function."""

    __match_args__ = ("sector", "function", "share", )
    def __init__(
        self,
        *,
        sector: str | None = ...,
        function: str | None = ...,
        share: float,
    ) -> None: ...
    @property
    def sector(self) -> str | None:
        """The sector."""
    @property
    def function(self) -> str | None:
        """The function."""
    @property
    def share(self) -> float:
        """The share of the cost over all periods; a plan without cost satisfies it. Unit: share. Range: 0 to 1."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Constraints:
    """What a plan has to keep to: time, money, people, and what was decided."""

    __match_args__ = ("schema", "id", "label", "description", "periods", "funds", "exchange_rates", "capacity", "earliest", "latest", "mandatory", "forbidden", "shares", "begun", "finished", "discount", "goal", "extra", )
    def __init__(
        self,
        *,
        schema: str = ...,
        id: str,
        label: str | Mapping[str, str] = ...,
        description: str | Mapping[str, str] = ...,
        periods: Sequence[Period | Mapping[str, Any]],
        funds: Sequence[Fund | Mapping[str, Any]] = ...,
        exchange_rates: Mapping[str, float] = ...,
        capacity: Mapping[str, Sequence[float]] = ...,
        earliest: Mapping[str, str] = ...,
        latest: Mapping[str, str] = ...,
        mandatory: Sequence[str] = ...,
        forbidden: Sequence[str] = ...,
        shares: Sequence[MinimumShare | Mapping[str, Any]] = ...,
        begun: Mapping[str, int] = ...,
        finished: Sequence[str] = ...,
        discount: float = ...,
        goal: float | None = ...,
        extra: Any | None = ...,
    ) -> None: ...
    @property
    def schema(self) -> str:
        """ceiba/constraints/1."""
    @property
    def id(self) -> str:
        """Its id in results."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def description(self) -> str | dict[str, str]:
        """Where it comes from."""
    @property
    def periods(self) -> tuple[Period, ...]:
        """The periods, the first one first."""
    @property
    def funds(self) -> tuple[Fund, ...]:
        """Sources of money; without any, money is no limit."""
    @property
    def exchange_rates(self) -> dict[str, float]:
        """What a unit of each other currency is in that of the catalogue. Range: above 0."""
    @property
    def capacity(self) -> dict[str, tuple[float, ...]]:
        """For an institution that leads actions, the effort it has in each period; others have no limit. Range: 0 or more."""
    @property
    def earliest(self) -> dict[str, str]:
        """For an action, the id of the period before which it does not begin."""
    @property
    def latest(self) -> dict[str, str]:
        """For an action, the id of the period after which it is not under way."""
    @property
    def mandatory(self) -> tuple[str, ...]:
        """Ids of actions that a plan has."""
    @property
    def forbidden(self) -> tuple[str, ...]:
        """Ids of actions that a plan has not."""
    @property
    def shares(self) -> tuple[MinimumShare, ...]:
        """Least shares of sectors and functions in the cost."""
    @property
    def begun(self) -> dict[str, int]:
        """Actions under way, and in which period they began: 0 is the one before the first, -1 the one before that. Range: 0 or less."""
    @property
    def finished(self) -> tuple[str, ...]:
        """Ids of actions that are finished; what they closed stands in the answers."""
    @property
    def discount(self) -> float:
        """By how much less a year later counts. Unit: share a year. Range: 0 or more."""
    @property
    def goal(self) -> float | None:
        """The score that the root is to reach at the end. Unit: root."""
    @property
    def extra(self) -> Any | None:
        """Free-form, kept and never read."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def hash(self) -> str:
        """SHA-256 of it as JSON with sorted keys, as results carry it; in hexadecimal digits."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Payment:
    """Money of a fund that pays for an action in a period."""

    __match_args__ = ("fund", "period", "amount", )
    def __init__(
        self,
        *,
        fund: str,
        period: str,
        amount: float,
    ) -> None: ...
    @property
    def fund(self) -> str:
        """Id of the fund."""
    @property
    def period(self) -> str:
        """Id of the period."""
    @property
    def amount(self) -> float:
        """How much. Unit: currency. Range: 0 or more."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class PlannedAction:
    """An action, and when it begins."""

    __match_args__ = ("action", "start", "payments", )
    def __init__(
        self,
        *,
        action: str,
        start: str,
        payments: Sequence[Payment | Mapping[str, Any]] = ...,
    ) -> None: ...
    @property
    def action(self) -> str:
        """Id of the action."""
    @property
    def start(self) -> str:
        """Id of the period in which it begins."""
    @property
    def payments(self) -> tuple[Payment, ...]:
        """Who pays for it, and when; where none are given, they are found."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Plan:
    """Which actions are done, and when."""

    __match_args__ = ("schema", "id", "label", "description", "catalogue", "constraints", "actions", "extra", )
    def __init__(
        self,
        *,
        schema: str = ...,
        id: str,
        label: str | Mapping[str, str] = ...,
        description: str | Mapping[str, str] = ...,
        catalogue: str | None = ...,
        constraints: str | None = ...,
        actions: Sequence[PlannedAction | Mapping[str, Any]],
        extra: Any | None = ...,
    ) -> None: ...
    @property
    def schema(self) -> str:
        """ceiba/plan/1."""
    @property
    def id(self) -> str:
        """Its id in results."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def description(self) -> str | dict[str, str]:
        """Where it comes from."""
    @property
    def catalogue(self) -> str | None:
        """Id of the catalogue it is made from."""
    @property
    def constraints(self) -> str | None:
        """Id of the constraints it is made for."""
    @property
    def actions(self) -> tuple[PlannedAction, ...]:
        """The actions, each once."""
    @property
    def extra(self) -> Any | None:
        """Free-form, kept and never read."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def hash(self) -> str:
        """SHA-256 of it as JSON with sorted keys, as results carry it; in hexadecimal digits."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class RecommendationArea:
    """What recommendations are grouped by, such as a theme of a report."""

    __match_args__ = ("id", "label", "fewest", "most", )
    def __init__(
        self,
        *,
        id: str,
        label: str | Mapping[str, str] = ...,
        fewest: int = ...,
        most: int = ...,
    ) -> None: ...
    @property
    def id(self) -> str:
        """Its id."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def fewest(self) -> int:
        """Fewer recommendations than this are worth a warning. Range: 0 or more."""
    @property
    def most(self) -> int:
        """More recommendations than this are worth a warning. Range: fewest or more."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Recommendation:
    """What somebody is advised to do, and why."""

    __match_args__ = ("id", "code", "title", "text", "finding", "area", "institutions", "sectors", "indicators", "actions", "evidence", "extra", )
    def __init__(
        self,
        *,
        id: str,
        code: str | None = ...,
        title: str | Mapping[str, str],
        text: str | Mapping[str, str] = ...,
        finding: str | Mapping[str, str] = ...,
        area: str,
        institutions: Sequence[str] = ...,
        sectors: Sequence[str] = ...,
        indicators: Sequence[str] = ...,
        actions: Sequence[str] = ...,
        evidence: Sequence[str] = ...,
        extra: Any | None = ...,
    ) -> None: ...
    @property
    def id(self) -> str:
        """Its id."""
    @property
    def code(self) -> str | None:
        """The code that is printed."""
    @property
    def title(self) -> str | dict[str, str]:
        """It in a few words."""
    @property
    def text(self) -> str | dict[str, str]:
        """It in full."""
    @property
    def finding(self) -> str | dict[str, str]:
        """What was found, on which it rests."""
    @property
    def area(self) -> str:
        """Id of its area."""
    @property
    def institutions(self) -> tuple[str, ...]:
        """Ids of the institutions that it is addressed to."""
    @property
    def sectors(self) -> tuple[str, ...]:
        """Sectors that it is addressed to."""
    @property
    def indicators(self) -> tuple[str, ...]:
        """Ids of the indicators whose gaps it gathers."""
    @property
    def actions(self) -> tuple[str, ...]:
        """Ids of the actions of the catalogue that it gathers."""
    @property
    def evidence(self) -> tuple[str, ...]:
        """Ids of the assessment's evidence that it rests on."""
    @property
    def extra(self) -> Any | None:
        """Free-form, kept and never read."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Recommendations:
    """What is recommended, area by area."""

    __match_args__ = ("schema", "id", "label", "description", "framework", "catalogue", "areas", "recommendations", "extra", )
    def __init__(
        self,
        *,
        schema: str = ...,
        id: str,
        label: str | Mapping[str, str] = ...,
        description: str | Mapping[str, str] = ...,
        framework: str | None = ...,
        catalogue: str | None = ...,
        areas: Sequence[RecommendationArea | Mapping[str, Any]],
        recommendations: Sequence[Recommendation | Mapping[str, Any]],
        extra: Any | None = ...,
    ) -> None: ...
    @property
    def schema(self) -> str:
        """ceiba/recommendations/1."""
    @property
    def id(self) -> str:
        """Its id in results."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def description(self) -> str | dict[str, str]:
        """Where it comes from."""
    @property
    def framework(self) -> str | None:
        """Id of the framework it is written for."""
    @property
    def catalogue(self) -> str | None:
        """Id of the catalogue whose actions it names."""
    @property
    def areas(self) -> tuple[RecommendationArea, ...]:
        """What the recommendations are grouped by, in the order of a report."""
    @property
    def recommendations(self) -> tuple[Recommendation, ...]:
        """The recommendations."""
    @property
    def extra(self) -> Any | None:
        """Free-form, kept and never read."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def hash(self) -> str:
        """SHA-256 of it as JSON with sorted keys, as results carry it; in hexadecimal digits."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class UncertainFactor:
    """One thing that is arguable."""

    __match_args__ = ("id", "label", "varies", )
    def __init__(
        self,
        *,
        id: str,
        label: str | Mapping[str, str] = ...,
        varies: str | Mapping[str, Any],
    ) -> None: ...
    @property
    def id(self) -> str:
        """Its id. Range: [a-z][a-z0-9_]*."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def varies(self) -> str | dict[str, Any]:
        """What varies."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Study:
    """What of an assessment is arguable, and how often it is drawn."""

    __match_args__ = ("schema", "id", "label", "factors", "draws", "seed", "sampling", "level", "top", "tolerance", "nodes", "extra", )
    def __init__(
        self,
        *,
        schema: str = ...,
        id: str,
        label: str | Mapping[str, str] = ...,
        factors: Sequence[UncertainFactor | Mapping[str, Any]],
        draws: int = ...,
        seed: int = ...,
        sampling: Literal["sobol", "random"] = ...,
        level: float = ...,
        top: int = ...,
        tolerance: float | None = ...,
        nodes: Sequence[str] = ...,
        extra: Any | None = ...,
    ) -> None: ...
    @property
    def schema(self) -> str:
        """ceiba/study/1."""
    @property
    def id(self) -> str:
        """Its id in results."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def factors(self) -> tuple[UncertainFactor, ...]:
        """What varies; each by itself."""
    @property
    def draws(self) -> int:
        """How often all of them are drawn. Range: 1 to 10000000."""
    @property
    def seed(self) -> int:
        """Other seeds, other draws. Range: 0 or more."""
    @property
    def sampling(self) -> Literal["sobol", "random"]:
        """Which points are drawn."""
    @property
    def level(self) -> float:
        """Share of the draws that lie within an interval. Unit: share. Range: (0, 1)."""
    @property
    def top(self) -> int:
        """How many priorities count as the first ones. Range: 1 or more."""
    @property
    def tolerance(self) -> float | None:
        """Drawing ends before `draws` once the standard error of the mean of every node is at most this; without it, it does not. Unit: share of the node's range. Range: above 0."""
    @property
    def nodes(self) -> tuple[str, ...]:
        """Nodes that are told of: their ids, printed codes or labels; without any, the root and its children."""
    @property
    def extra(self) -> Any | None:
        """Free-form, kept and never read."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def hash(self) -> str:
        """SHA-256 of it as JSON with sorted keys, as results carry it; in hexadecimal digits."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Provenance:
    """What a result was computed from; a hash is the SHA-256 of a document's canonical JSON."""

    __match_args__ = ("framework", "answers", "method", "targets", "version", "seed", )
    def __init__(
        self,
        *,
        framework: str = ...,
        answers: str = ...,
        method: str = ...,
        targets: str | None = ...,
        version: str = ...,
        seed: int | None = ...,
    ) -> None: ...
    @property
    def framework(self) -> str:
        """Hash of the framework."""
    @property
    def answers(self) -> str:
        """Hash of the assessment."""
    @property
    def method(self) -> str:
        """Hash of the method; of an empty one where the framework's own choices hold."""
    @property
    def targets(self) -> str | None:
        """Hash of the target profile, if one was used."""
    @property
    def version(self) -> str:
        """Version of the library."""
    @property
    def seed(self) -> int | None:
        """Seed of the random numbers, if there were any."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class ResponseFate:
    """What became of one response, and how much it counted."""

    __match_args__ = ("fate", "share", )
    def __init__(
        self,
        *,
        fate: Literal["counted", "lowered", "held_back", "no_weight", "other_series", "superseded", "not_asked", "overruled", "unanswered", "context"],
        share: float,
    ) -> None: ...
    @property
    def fate(self) -> Literal["counted", "lowered", "held_back", "no_weight", "other_series", "superseded", "not_asked", "overruled", "unanswered", "context"]:
        """What became of it."""
    @property
    def share(self) -> float:
        """Its share of the weights, under a rule that weighs answers; else an equal share among those that count; 0 if it does not count. Unit: share. Range: 0 to 1."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class SourceValue:
    """The answers of one source to one indicator, reconciled to one value."""

    __match_args__ = ("source", "value", "state", "answers", )
    def __init__(
        self,
        *,
        source: Literal["survey", "desk_review", "case_review", "interview", "observation"],
        value: float | None = ...,
        state: Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score", "withheld"],
        answers: int = ...,
    ) -> None: ...
    @property
    def source(self) -> Literal["survey", "desk_review", "case_review", "interview", "observation"]:
        """The source."""
    @property
    def value(self) -> float | None:
        """The reconciled value of its answers. Unit: answer."""
    @property
    def state(self) -> Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score", "withheld"]:
        """Why there is no value."""
    @property
    def answers(self) -> int:
        """How many of its responses answered. Range: 0 or more."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Reconciled:
    """The answers of all institutions to one indicator, reconciled to one value."""

    __match_args__ = ("indicator", "value", "state", "rule", "adjudicated", "published", "denominator", "imputed", "responses", "answers", "minimum", "maximum", "standard_deviation", "voices", "single_voice", "held_back", "self_assessed", "validated", "difference", "sources", )
    def __init__(
        self,
        *,
        indicator: str,
        value: float | None = ...,
        state: Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score", "withheld"],
        rule: str | Mapping[str, Any],
        adjudicated: bool = ...,
        published: bool = ...,
        denominator: float | None = ...,
        imputed: float | None = ...,
        responses: int = ...,
        answers: int = ...,
        minimum: float | None = ...,
        maximum: float | None = ...,
        standard_deviation: float | None = ...,
        voices: int = ...,
        single_voice: bool = ...,
        held_back: int = ...,
        self_assessed: float | None = ...,
        validated: float | None = ...,
        difference: float | None = ...,
        sources: Sequence[SourceValue | Mapping[str, Any]] = ...,
    ) -> None: ...
    @property
    def indicator(self) -> str:
        """Id of the indicator."""
    @property
    def value(self) -> float | None:
        """The reconciled value of the answers. Unit: answer."""
    @property
    def state(self) -> Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score", "withheld"]:
        """Why there is no value."""
    @property
    def rule(self) -> str | dict[str, Any]:
        """The rule that was used."""
    @property
    def adjudicated(self) -> bool:
        """The value was adjudicated, not computed."""
    @property
    def published(self) -> bool:
        """It is a published value; how it came about is not public."""
    @property
    def denominator(self) -> float | None:
        """The number that divides the value before it is scored."""
    @property
    def imputed(self) -> float | None:
        """The imputed number that is scored in place of a missing value, over the denominator. Unit: answer."""
    @property
    def responses(self) -> int:
        """How many responses there are, whatever they say. Range: 0 or more."""
    @property
    def answers(self) -> int:
        """How many of them answered. Range: 0 or more."""
    @property
    def minimum(self) -> float | None:
        """Least answer. Unit: answer."""
    @property
    def maximum(self) -> float | None:
        """Greatest answer. Unit: answer."""
    @property
    def standard_deviation(self) -> float | None:
        """Of the answers, with n - 1; none for one answer. Unit: answer."""
    @property
    def voices(self) -> int:
        """How many institutions gave an answer that counts; not of weight 0, nor with a later one beside it. Range: 0 or more."""
    @property
    def single_voice(self) -> bool:
        """It rests on one institution alone."""
    @property
    def held_back(self) -> int:
        """How many answers count for less, or not at all, for lack of evidence. Range: 0 or more."""
    @property
    def self_assessed(self) -> float | None:
        """The value of the survey answers alone, once a gate has judged their evidence. Unit: answer."""
    @property
    def validated(self) -> float | None:
        """The adjudicated value or, without one, the same of the validating sources' answers. Unit: answer."""
    @property
    def difference(self) -> float | None:
        """Validated less self-assessed. Unit: answer."""
    @property
    def sources(self) -> tuple[SourceValue, ...]:
        """The same by source, where asked for."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Counted:
    """What one child, or one pooled indicator, contributed to a node's rule."""

    __match_args__ = ("node", "state", "value", "weight", "share", "counted", "policy", )
    def __init__(
        self,
        *,
        node: str,
        state: Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score", "withheld"],
        value: float | None = ...,
        weight: float,
        share: float | None = ...,
        counted: bool = ...,
        policy: str | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def node(self) -> str:
        """Id of the child."""
    @property
    def state(self) -> Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score", "withheld"]:
        """Its state."""
    @property
    def value(self) -> float | None:
        """The value it was counted as, after rescaling. Unit: node."""
    @property
    def weight(self) -> float:
        """Its weight as declared."""
    @property
    def share(self) -> float | None:
        """Its share of the weights counted. Unit: share. Range: 0 to 1."""
    @property
    def counted(self) -> bool:
        """False if it did not enter the rule."""
    @property
    def policy(self) -> str | dict[str, Any] | None:
        """If it is missing, the policy that says what it counts as."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class PointTotals:
    """The points a rule adds up, and how many could be reached."""

    __match_args__ = ("points", "maximum", "mean", )
    def __init__(
        self,
        *,
        points: float,
        maximum: float,
        mean: float | None = ...,
    ) -> None: ...
    @property
    def points(self) -> float:
        """The points reached. Unit: points."""
    @property
    def maximum(self) -> float:
        """The most that could be reached of what was counted. Unit: points."""
    @property
    def mean(self) -> float | None:
        """Points per indicator, before the band. Unit: points."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class NodeScore:
    """The score of a node, and how it came about."""

    __match_args__ = ("id", "parent", "depth", "code", "label", "value", "state", "coverage", "lower", "upper", "range", "effective_weight", "band", "answer", "imputed", "rule", "beside", "capped_by", "trace", "public_share", )
    def __init__(
        self,
        *,
        id: str,
        parent: str | None = ...,
        depth: int,
        code: str | None = ...,
        label: str | Mapping[str, str] = ...,
        value: float | None = ...,
        state: Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score", "withheld"],
        coverage: float | None = ...,
        lower: float | None = ...,
        upper: float | None = ...,
        range: Interval | Mapping[str, Any] | None = ...,
        effective_weight: float,
        band: str | None = ...,
        answer: float | None = ...,
        imputed: float = ...,
        rule: str | Mapping[str, Any] | None = ...,
        beside: PointTotals | Mapping[str, Any] | None = ...,
        capped_by: str | None = ...,
        trace: Sequence[Counted | Mapping[str, Any]] = ...,
        public_share: float | None = ...,
    ) -> None: ...
    @property
    def id(self) -> str:
        """Id of the node."""
    @property
    def parent(self) -> str | None:
        """Id of the node above."""
    @property
    def depth(self) -> int:
        """How far below the root, which has depth 0."""
    @property
    def code(self) -> str | None:
        """The code that is printed."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def value(self) -> float | None:
        """Its score. Unit: node."""
    @property
    def state(self) -> Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score", "withheld"]:
        """Why there is no score."""
    @property
    def coverage(self) -> float | None:
        """How much of what applies was answered. Unit: share. Range: 0 to 1."""
    @property
    def lower(self) -> float | None:
        """The least the score can be, whatever the missing answers are. Unit: node."""
    @property
    def upper(self) -> float | None:
        """The most the score can be, whatever the missing answers are. Unit: node."""
    @property
    def range(self) -> Interval | None:
        """The range its score lies in. Unit: node."""
    @property
    def effective_weight(self) -> float:
        """Product of the shares among siblings from here to the root, answered or not. Unit: share. Range: 0 to 1."""
    @property
    def band(self) -> str | None:
        """Id of the band it falls in."""
    @property
    def answer(self) -> float | None:
        """The reconciled value of an indicator, over its denominator, or the imputed number. Unit: answer."""
    @property
    def imputed(self) -> float:
        """How much of what applies was imputed; coverage and bounds count that as missing. Unit: share. Range: 0 to 1."""
    @property
    def rule(self) -> str | dict[str, Any] | None:
        """The rule that was used."""
    @property
    def beside(self) -> PointTotals | None:
        """The points behind the value, where the rule adds points up."""
    @property
    def capped_by(self) -> str | None:
        """Id of the critical child that caps the value."""
    @property
    def trace(self) -> tuple[Counted, ...]:
        """What entered the rule."""
    @property
    def public_share(self) -> float | None:
        """The share of its weight that is public and that it rests on; only of a published assessment. Unit: share. Range: 0 to 1."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Scores:
    """The score of every node."""

    __match_args__ = ("schema", "framework", "framework_version", "method", "assessment", "subject", "round", "status", "nodes", "answers", "provenance", )
    def __init__(
        self,
        *,
        schema: str = ...,
        framework: str,
        framework_version: str,
        method: str = ...,
        assessment: str,
        subject: str,
        round: str,
        status: Literal["draft", "validated", "published"] = ...,
        nodes: Sequence[NodeScore | Mapping[str, Any]],
        answers: Sequence[Reconciled | Mapping[str, Any]],
        provenance: Provenance | Mapping[str, Any] = ...,
    ) -> None: ...
    @property
    def schema(self) -> str:
        """ceiba/scores/1."""
    @property
    def framework(self) -> str:
        """Id of the framework."""
    @property
    def framework_version(self) -> str:
        """Its version."""
    @property
    def method(self) -> str:
        """Id of the method; empty for the framework's own."""
    @property
    def assessment(self) -> str:
        """Id of the assessment."""
    @property
    def subject(self) -> str:
        """Id of the subject."""
    @property
    def round(self) -> str:
        """Id of the round."""
    @property
    def status(self) -> Literal["draft", "validated", "published"]:
        """How far the answers have come."""
    @property
    def nodes(self) -> tuple[NodeScore, ...]:
        """Every node, the root first, in the order of the framework."""
    @property
    def answers(self) -> tuple[Reconciled, ...]:
        """Every indicator's answers, reconciled to one value."""
    @property
    def provenance(self) -> Provenance:
        """What it was computed from."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def hash(self) -> str:
        """SHA-256 of it as JSON with sorted keys, as results carry it; in hexadecimal digits."""
    def to_frame(self, language: str = "en", table: str | None = None, *, key: str = "node", constants: bool = False, backend: Literal["pandas", "polars", "pyarrow"] = "pandas") -> Any:
        """As a data frame of pandas, polars or pyarrow; `key` is what the column is called that names the node of a row."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[NodeScore]: ...
    def __getitem__(self, key: str | int) -> NodeScore: ...

class Gap:
    """How far a node is from its target."""

    __match_args__ = ("node", "code", "label", "value", "state", "target", "gap", "relative", "levels", "effective_weight", "arithmetic", "contribution", "standard_error", "leverage", "leverage_next", "unattributed", "critical", "unmet", "unmet_indicators", "held_by", "unlocks", "cost", "cost_unknown", )
    def __init__(
        self,
        *,
        node: str,
        code: str | None = ...,
        label: str | Mapping[str, str] = ...,
        value: float | None = ...,
        state: Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score", "withheld"],
        target: float | None = ...,
        gap: float | None = ...,
        relative: float | None = ...,
        levels: int | None = ...,
        effective_weight: float,
        arithmetic: bool = ...,
        contribution: float | None = ...,
        standard_error: float | None = ...,
        leverage: float | None = ...,
        leverage_next: float | None = ...,
        unattributed: float | None = ...,
        critical: bool = ...,
        unmet: Sequence[str | Mapping[str, str]] = ...,
        unmet_indicators: Sequence[str] = ...,
        held_by: Sequence[str] = ...,
        unlocks: int | None = ...,
        cost: float | None = ...,
        cost_unknown: Sequence[str] = ...,
    ) -> None: ...
    @property
    def node(self) -> str:
        """Id of the node."""
    @property
    def code(self) -> str | None:
        """The code that is printed."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def value(self) -> float | None:
        """Its score. Unit: node."""
    @property
    def state(self) -> Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score", "withheld"]:
        """Why there is no score."""
    @property
    def target(self) -> float | None:
        """Its target. Unit: node."""
    @property
    def gap(self) -> float | None:
        """Target less value; 0 if the target is reached. Unit: node. Range: 0 or more."""
    @property
    def relative(self) -> float | None:
        """The gap as a share of the node's range. Unit: share. Range: 0 or more."""
    @property
    def levels(self) -> int | None:
        """How many levels of its scale lie above the value, up to the target. Range: 0 or more."""
    @property
    def effective_weight(self) -> float:
        """Its nominal effective weight. Unit: share. Range: 0 to 1."""
    @property
    def arithmetic(self) -> bool:
        """Every node from here to the root is a plain arithmetic mean."""
    @property
    def contribution(self) -> float | None:
        """An indicator's part of what the root's score gains if all reach their targets; the parts add up to it. Unit: root."""
    @property
    def standard_error(self) -> float | None:
        """Standard error of a contribution that is a mean over orders drawn at random; others are exact. Unit: root. Range: 0 or more."""
    @property
    def leverage(self) -> float | None:
        """By how much the root rises if this alone reaches its target. Unit: root."""
    @property
    def leverage_next(self) -> float | None:
        """By how much the root rises if this alone reaches the next level of its scale. Unit: root."""
    @property
    def unattributed(self) -> float | None:
        """What remains of a node's own gap when all indicators reach theirs. Unit: node."""
    @property
    def critical(self) -> bool:
        """It is marked critical."""
    @property
    def unmet(self) -> tuple[str | dict[str, str], ...]:
        """Attributes of the next level of its scale."""
    @property
    def unmet_indicators(self) -> tuple[str, ...]:
        """Ids of the attributes that keep a cumulative node from its next level."""
    @property
    def held_by(self) -> tuple[str, ...]:
        """Ids of the children that each hold a node down: were all others at their best, it would be no better. None under plain means and rules that count all indicators below."""
    @property
    def unlocks(self) -> int | None:
        """How many other indicators with a gap wait on this one, by the catalogue. Range: 0 or more."""
    @property
    def cost(self) -> float | None:
        """The least known cost of the actions that bring it to its target; none if that is not known. Unit: currency. Range: 0 or more."""
    @property
    def cost_unknown(self) -> tuple[str, ...]:
        """Ids of the actions on that way whose cost is not known."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class GapPart:
    """The part that one indicator has in what a node gains if all indicators reach their targets."""

    __match_args__ = ("node", "indicator", "part", "standard_error", )
    def __init__(
        self,
        *,
        node: str,
        indicator: str,
        part: float,
        standard_error: float | None = ...,
    ) -> None: ...
    @property
    def node(self) -> str:
        """Id of the node."""
    @property
    def indicator(self) -> str:
        """Id of the indicator, at or below it."""
    @property
    def part(self) -> float:
        """The part; those of a node add up to its gain. Unit: node."""
    @property
    def standard_error(self) -> float | None:
        """Standard error of a part that is a mean over orders drawn at random; other parts are exact. Unit: node. Range: 0 or more."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Gaps:
    """How far every node with a target is from it."""

    __match_args__ = ("schema", "framework", "framework_version", "method", "targets", "catalogue", "currency", "assessment", "subject", "round", "status", "score", "attainable", "range", "gaps", "parts", "exact", "provenance", )
    def __init__(
        self,
        *,
        schema: str = ...,
        framework: str,
        framework_version: str,
        method: str = ...,
        targets: str,
        catalogue: str | None = ...,
        currency: str | None = ...,
        assessment: str,
        subject: str,
        round: str,
        status: Literal["draft", "validated", "published"] = ...,
        score: float | None = ...,
        attainable: float | None = ...,
        range: Interval | Mapping[str, Any] | None = ...,
        gaps: Sequence[Gap | Mapping[str, Any]],
        parts: Sequence[GapPart | Mapping[str, Any]] = ...,
        exact: bool = ...,
        provenance: Provenance | Mapping[str, Any] = ...,
    ) -> None: ...
    @property
    def schema(self) -> str:
        """ceiba/gaps/1."""
    @property
    def framework(self) -> str:
        """Id of the framework."""
    @property
    def framework_version(self) -> str:
        """Its version."""
    @property
    def method(self) -> str:
        """Id of the method; empty for the framework's own."""
    @property
    def targets(self) -> str:
        """Id of the target profile."""
    @property
    def catalogue(self) -> str | None:
        """Id of the catalogue, if one was given."""
    @property
    def currency(self) -> str | None:
        """The currency of its costs."""
    @property
    def assessment(self) -> str:
        """Id of the assessment."""
    @property
    def subject(self) -> str:
        """Id of the subject."""
    @property
    def round(self) -> str:
        """Id of the round."""
    @property
    def status(self) -> Literal["draft", "validated", "published"]:
        """How far the answers have come."""
    @property
    def score(self) -> float | None:
        """The root's score. Unit: root."""
    @property
    def attainable(self) -> float | None:
        """The root's score if every answered indicator reached its target. Unit: root."""
    @property
    def range(self) -> Interval | None:
        """The range of the root. Unit: root."""
    @property
    def gaps(self) -> tuple[Gap, ...]:
        """Every node with a target, in the order of the framework."""
    @property
    def parts(self) -> tuple[GapPart, ...]:
        """What each node with children gains if all indicators reach their targets, divided among them."""
    @property
    def exact(self) -> bool:
        """False if any part is not exact; the seed stands in the provenance."""
    @property
    def provenance(self) -> Provenance:
        """What it was computed from."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def hash(self) -> str:
        """SHA-256 of it as JSON with sorted keys, as results carry it; in hexadecimal digits."""
    def to_frame(self, language: str = "en", table: str | None = None, *, key: str = "node", constants: bool = False, backend: Literal["pandas", "polars", "pyarrow"] = "pandas") -> Any:
        """As a data frame of pandas, polars or pyarrow; `key` is what the column is called that names the node of a row."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[Gap]: ...
    def __getitem__(self, key: str | int) -> Gap: ...

class Factor:
    """One factor of a priority, or one criterion."""

    __match_args__ = ("name", "value", )
    def __init__(
        self,
        *,
        name: str,
        value: float,
    ) -> None: ...
    @property
    def name(self) -> str:
        """Its name."""
    @property
    def value(self) -> float:
        """What the priority is multiplied by, or the value of a criterion."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Priority:
    """One gap in the order in which to close them."""

    __match_args__ = ("rank", "indicator", "code", "label", "priority", "factors", "critical", "tied", "computed_rank", "front", "quadrant", "why", "justification", )
    def __init__(
        self,
        *,
        rank: int,
        indicator: str,
        code: str | None = ...,
        label: str | Mapping[str, str] = ...,
        priority: float | None = ...,
        factors: Sequence[Factor | Mapping[str, Any]],
        critical: bool = ...,
        tied: bool = ...,
        computed_rank: int,
        front: int | None = ...,
        quadrant: Literal["quick_win", "big_bet", "fill_in", "avoid", "concentrate_here", "keep_up_the_good_work", "low_priority", "possible_overkill"] | None = ...,
        why: str | Mapping[str, str] = ...,
        justification: str | None = ...,
    ) -> None: ...
    @property
    def rank(self) -> int:
        """Its place; 1 comes first. Range: 1 or more."""
    @property
    def indicator(self) -> str:
        """Id of the indicator."""
    @property
    def code(self) -> str | None:
        """The code that is printed."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def priority(self) -> float | None:
        """Product of the factors, or the score by the method that ranked; none if its cost is asked for and not known, and it then comes last."""
    @property
    def factors(self) -> tuple[Factor, ...]:
        """What was multiplied or compared, in order."""
    @property
    def critical(self) -> bool:
        """It is marked critical and so comes first."""
    @property
    def tied(self) -> bool:
        """Another one has the same priority; then the greater gap comes first, then the id."""
    @property
    def computed_rank(self) -> int:
        """Its place before any override. Range: 1 or more."""
    @property
    def front(self) -> int | None:
        """Its Pareto front over the factors: 1 if no other gap is at least as good on each and better on one. Range: 1 or more."""
    @property
    def quadrant(self) -> Literal["quick_win", "big_bet", "fill_in", "avoid", "concentrate_here", "keep_up_the_good_work", "low_priority", "possible_overkill"] | None:
        """Its part of the plane that the method asks for."""
    @property
    def why(self) -> str | dict[str, str]:
        """Why it stands here, in one sentence, in every language."""
    @property
    def justification(self) -> str | None:
        """Why a person gave it another place."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class RankedBy:
    """What ranked gaps, in place of the product."""

    __match_args__ = ("method", "higher_is_better", "criteria", )
    def __init__(
        self,
        *,
        method: str | Mapping[str, Any],
        higher_is_better: bool = ...,
        criteria: Sequence[Criterion | Mapping[str, Any]],
    ) -> None: ...
    @property
    def method(self) -> str | dict[str, Any]:
        """The ranking method with its options."""
    @property
    def higher_is_better(self) -> bool:
        """The greatest score comes first."""
    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """What it compared, each with its weight and direction."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Priorities:
    """Gaps in the order in which to close them."""

    __match_args__ = ("schema", "framework", "framework_version", "method", "targets", "catalogue", "assessment", "subject", "round", "status", "ranking", "quadrants", "priorities", "issues", "provenance", )
    def __init__(
        self,
        *,
        schema: str = ...,
        framework: str,
        framework_version: str,
        method: str = ...,
        targets: str,
        catalogue: str | None = ...,
        assessment: str,
        subject: str,
        round: str,
        status: Literal["draft", "validated", "published"] = ...,
        ranking: RankedBy | Mapping[str, Any] | None = ...,
        quadrants: Quadrants | Mapping[str, Any] | None = ...,
        priorities: Sequence[Priority | Mapping[str, Any]],
        issues: Sequence[Issue | Mapping[str, Any]] = ...,
        provenance: Provenance | Mapping[str, Any] = ...,
    ) -> None: ...
    @property
    def schema(self) -> str:
        """ceiba/priorities/1."""
    @property
    def framework(self) -> str:
        """Id of the framework."""
    @property
    def framework_version(self) -> str:
        """Its version."""
    @property
    def method(self) -> str:
        """Id of the method; empty for the framework's own."""
    @property
    def targets(self) -> str:
        """Id of the target profile."""
    @property
    def catalogue(self) -> str | None:
        """Id of the catalogue, if one was given."""
    @property
    def assessment(self) -> str:
        """Id of the assessment."""
    @property
    def subject(self) -> str:
        """Id of the subject."""
    @property
    def round(self) -> str:
        """Id of the round."""
    @property
    def status(self) -> Literal["draft", "validated", "published"]:
        """How far the answers have come."""
    @property
    def ranking(self) -> RankedBy | None:
        """What ranked them; none if a priority is the product of its factors."""
    @property
    def quadrants(self) -> Quadrants | None:
        """The plane on which each has a place, with both thresholds."""
    @property
    def priorities(self) -> tuple[Priority, ...]:
        """The first to close comes first."""
    @property
    def issues(self) -> tuple[Issue, ...]:
        """What is worth knowing: ranks given to indicators without a gap, costs that are not known."""
    @property
    def provenance(self) -> Provenance:
        """What it was computed from."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def hash(self) -> str:
        """SHA-256 of it as JSON with sorted keys, as results carry it; in hexadecimal digits."""
    def to_frame(self, language: str = "en", table: str | None = None, *, key: str = "node", constants: bool = False, backend: Literal["pandas", "polars", "pyarrow"] = "pandas") -> Any:
        """As a data frame of pandas, polars or pyarrow; `key` is what the column is called that names the node of a row."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[Priority]: ...
    def __getitem__(self, key: str | int) -> Priority: ...

class AnsweredBy:
    """The institutions whose answers to an indicator share a source and a fate."""

    __match_args__ = ("source", "fate", "institutions", )
    def __init__(
        self,
        *,
        source: Literal["survey", "desk_review", "case_review", "interview", "observation"],
        fate: Literal["counted", "lowered", "held_back", "no_weight", "other_series", "superseded", "not_asked", "overruled", "unanswered", "context"] = ...,
        institutions: Sequence[str],
    ) -> None: ...
    @property
    def source(self) -> Literal["survey", "desk_review", "case_review", "interview", "observation"]:
        """How the answers came about."""
    @property
    def fate(self) -> Literal["counted", "lowered", "held_back", "no_weight", "other_series", "superseded", "not_asked", "overruled", "unanswered", "context"]:
        """What became of them."""
    @property
    def institutions(self) -> tuple[str, ...]:
        """Ids of the institutions that answered, each once."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Step:
    """One node on the way from a score to the answers it rests on."""

    __match_args__ = ("score", "reconciled", "responses", "fates", "adjudication", "reason", "matched", "formula", "treated", "normaliser", "reversed", "rounding", "minimum_coverage", "minimum_answered", "answered_by", "institutions", "text", )
    def __init__(
        self,
        *,
        score: NodeScore | Mapping[str, Any],
        reconciled: Reconciled | Mapping[str, Any] | None = ...,
        responses: Sequence[Response | Mapping[str, Any]] = ...,
        fates: Sequence[ResponseFate | Mapping[str, Any]] = ...,
        adjudication: Adjudication | Mapping[str, Any] | None = ...,
        reason: Literal["nothing_counted", "minimum_coverage", "minimum_answered", "propagated", "undefined", "not_applicable", "withheld", "missing"] | None = ...,
        matched: int | None = ...,
        formula: str = ...,
        treated: float | None = ...,
        normaliser: str | Mapping[str, Any] | None = ...,
        reversed: bool = ...,
        rounding: Rounding | Mapping[str, Any] | None = ...,
        minimum_coverage: float | None = ...,
        minimum_answered: float | None = ...,
        answered_by: Sequence[AnsweredBy | Mapping[str, Any]] = ...,
        institutions: Sequence[str] = ...,
        text: str | Mapping[str, str],
    ) -> None: ...
    @property
    def score(self) -> NodeScore:
        """The node's score, and how it came about."""
    @property
    def reconciled(self) -> Reconciled | None:
        """An indicator's answers, reconciled to one value."""
    @property
    def responses(self) -> tuple[Response, ...]:
        """An indicator's answers."""
    @property
    def fates(self) -> tuple[ResponseFate, ...]:
        """What became of each of these, and its share of the say."""
    @property
    def adjudication(self) -> Adjudication | None:
        """What was agreed for it, by whom and when."""
    @property
    def reason(self) -> Literal["nothing_counted", "minimum_coverage", "minimum_answered", "propagated", "undefined", "not_applicable", "withheld", "missing"] | None:
        """Why it has no score."""
    @property
    def matched(self) -> int | None:
        """Which case of its decision, or row of its table, gave the value; none if none did. Range: 0 or more."""
    @property
    def formula(self) -> str:
        """The formula of its value, with the numbers in it, before cap, direction and rounding."""
    @property
    def treated(self) -> float | None:
        """An indicator's answer after the treatment of outliers, where that changed it."""
    @property
    def normaliser(self) -> str | dict[str, Any] | None:
        """The normaliser of an indicator's number, with its constants."""
    @property
    def reversed(self) -> bool:
        """Its value was reversed in its range, because lower is better."""
    @property
    def rounding(self) -> Rounding | None:
        """How its value was rounded."""
    @property
    def minimum_coverage(self) -> float | None:
        """Below this coverage it has no score. Unit: share. Range: 0 to 1."""
    @property
    def minimum_answered(self) -> float | None:
        """With a smaller share of its applicable children answered it has no score. Unit: share. Range: 0 to 1."""
    @property
    def answered_by(self) -> tuple[AnsweredBy, ...]:
        """Who answered an indicator, by source and by what became of it."""
    @property
    def institutions(self) -> tuple[str, ...]:
        """Ids of all institutions that answered it."""
    @property
    def text(self) -> str | dict[str, str]:
        """The same in words."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Explanation:
    """How a node's score came about."""

    __match_args__ = ("schema", "framework", "method", "assessment", "status", "node", "steps", "provenance", )
    def __init__(
        self,
        *,
        schema: str = ...,
        framework: str,
        method: str = ...,
        assessment: str,
        status: Literal["draft", "validated", "published"] = ...,
        node: str,
        steps: Sequence[Step | Mapping[str, Any]],
        provenance: Provenance | Mapping[str, Any] = ...,
    ) -> None: ...
    @property
    def schema(self) -> str:
        """ceiba/explanation/1."""
    @property
    def framework(self) -> str:
        """Id of the framework."""
    @property
    def method(self) -> str:
        """Id of the method; empty for the framework's own."""
    @property
    def assessment(self) -> str:
        """Id of the assessment."""
    @property
    def status(self) -> Literal["draft", "validated", "published"]:
        """How far the answers have come."""
    @property
    def node(self) -> str:
        """Id of the node."""
    @property
    def steps(self) -> tuple[Step, ...]:
        """The node, then everything below it."""
    @property
    def provenance(self) -> Provenance:
        """What it was computed from."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def hash(self) -> str:
        """SHA-256 of it as JSON with sorted keys, as results carry it; in hexadecimal digits."""
    def to_frame(self, language: str = "en", table: str | None = None, *, key: str = "node", constants: bool = False, backend: Literal["pandas", "polars", "pyarrow"] = "pandas") -> Any:
        """As a data frame of pandas, polars or pyarrow; `key` is what the column is called that names the node of a row."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[Step]: ...
    def __getitem__(self, key: str | int) -> Step: ...

class FittedColumn:
    """An indicator's numbers over many units, and the constants that follow from them."""

    __match_args__ = ("indicator", "scale", "units", "observed", "imputed", "missing", "impute", "declared_treatment", "treatment", "times", "treated", "skewness", "kurtosis", "treated_skewness", "treated_kurtosis", "declared", "normaliser", )
    def __init__(
        self,
        *,
        indicator: str,
        scale: str,
        units: int,
        observed: int,
        imputed: int = ...,
        missing: int = ...,
        impute: str | Mapping[str, Any] = ...,
        declared_treatment: str | Mapping[str, Any] = ...,
        treatment: str | Mapping[str, Any] = ...,
        times: int = ...,
        treated: int = ...,
        skewness: float | None = ...,
        kurtosis: float | None = ...,
        treated_skewness: float | None = ...,
        treated_kurtosis: float | None = ...,
        declared: str | Mapping[str, Any] | None = ...,
        normaliser: str | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def indicator(self) -> str:
        """Id of the indicator."""
    @property
    def scale(self) -> str:
        """Id of its scale in the fitted framework."""
    @property
    def units(self) -> int:
        """How many assessments there are. Range: 0 or more."""
    @property
    def observed(self) -> int:
        """How many of them have a number. Range: 0 or more."""
    @property
    def imputed(self) -> int:
        """How many were imputed. Range: 0 or more."""
    @property
    def missing(self) -> int:
        """How many are still missing. Range: 0 or more."""
    @property
    def impute(self) -> str | dict[str, Any]:
        """The rule of imputation."""
    @property
    def declared_treatment(self) -> str | dict[str, Any]:
        """The treatment of outliers that was asked for."""
    @property
    def treatment(self) -> str | dict[str, Any]:
        """The same with its constants; none if there was nothing to do."""
    @property
    def times(self) -> int:
        """How many times an extreme was cut. Range: 0 or more."""
    @property
    def treated(self) -> int:
        """How many numbers the treatment changed. Range: 0 or more."""
    @property
    def skewness(self) -> float | None:
        """Skewness before treatment, corrected for bias."""
    @property
    def kurtosis(self) -> float | None:
        """Excess kurtosis before treatment, corrected for bias."""
    @property
    def treated_skewness(self) -> float | None:
        """Skewness after treatment."""
    @property
    def treated_kurtosis(self) -> float | None:
        """Excess kurtosis after treatment."""
    @property
    def declared(self) -> str | dict[str, Any] | None:
        """The normaliser asked for."""
    @property
    def normaliser(self) -> str | dict[str, Any] | None:
        """The same with its constants."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class FittedCell:
    """One number of one unit that was imputed or changed by a treatment."""

    __match_args__ = ("assessment", "subject", "round", "status", "indicator", "observed", "imputed", "treated", )
    def __init__(
        self,
        *,
        assessment: str,
        subject: str,
        round: str,
        status: Literal["draft", "validated", "published"] = ...,
        indicator: str,
        observed: float | None = ...,
        imputed: float | None = ...,
        treated: float | None = ...,
    ) -> None: ...
    @property
    def assessment(self) -> str:
        """Id of the assessment."""
    @property
    def subject(self) -> str:
        """Id of the subject."""
    @property
    def round(self) -> str:
        """Id of the round."""
    @property
    def status(self) -> Literal["draft", "validated", "published"]:
        """How far its answers have come."""
    @property
    def indicator(self) -> str:
        """Id of the indicator."""
    @property
    def observed(self) -> float | None:
        """The answer, over the denominator if there is one. Unit: answer."""
    @property
    def imputed(self) -> float | None:
        """The number that stands for a missing answer. Unit: answer."""
    @property
    def treated(self) -> float | None:
        """The number after the treatment, where that changed it."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Fitted:
    """An ordinary framework made from one that needs many units, and the units made ready for it."""

    __match_args__ = ("schema", "method", "framework", "assessments", "columns", "cells", "issues", )
    def __init__(
        self,
        *,
        schema: str = ...,
        method: str = ...,
        framework: Framework | Mapping[str, Any],
        assessments: Sequence[Assessment | Mapping[str, Any]],
        columns: Sequence[FittedColumn | Mapping[str, Any]],
        cells: Sequence[FittedCell | Mapping[str, Any]] = ...,
        issues: Sequence[Issue | Mapping[str, Any]] = ...,
    ) -> None: ...
    @property
    def schema(self) -> str:
        """ceiba/fitted/1."""
    @property
    def method(self) -> str:
        """Id of the method; empty for the framework's own."""
    @property
    def framework(self) -> Framework:
        """The framework with every constant in its scales."""
    @property
    def assessments(self) -> tuple[Assessment, ...]:
        """The assessments with what was imputed; answers are as they were."""
    @property
    def columns(self) -> tuple[FittedColumn, ...]:
        """Every scored indicator, in the order of the framework."""
    @property
    def cells(self) -> tuple[FittedCell, ...]:
        """Every number that was imputed or treated."""
    @property
    def issues(self) -> tuple[Issue, ...]:
        """What is worth knowing: treatments that changed nothing, numbers still missing."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def hash(self) -> str:
        """SHA-256 of it as JSON with sorted keys, as results carry it; in hexadecimal digits."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Figure:
    """A figure with its interval."""

    __match_args__ = ("value", "low", "high", "indicators", "institutions", )
    def __init__(
        self,
        *,
        value: float | None = ...,
        low: float | None = ...,
        high: float | None = ...,
        indicators: int | None = ...,
        institutions: int | None = ...,
    ) -> None: ...
    @property
    def value(self) -> float | None:
        """The figure; none where it is undefined."""
    @property
    def low(self) -> float | None:
        """Lower end of its interval."""
    @property
    def high(self) -> float | None:
        """Upper end of its interval."""
    @property
    def indicators(self) -> int | None:
        """Of a scale: how many indicators the figure rests on. Range: 0 or more."""
    @property
    def institutions(self) -> int | None:
        """Of a scale: how many institutions. Range: 0 or more."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class IndicatorAgreement:
    """How far the institutions agree on one indicator."""

    __match_args__ = ("indicator", "code", "label", "voices", "percent", "pairwise", "iqr", "sd", "r_wg", "value", "state", "contested", "single_voice", "missing", "adjudicated", "self_assessed", "validated", "difference", )
    def __init__(
        self,
        *,
        indicator: str,
        code: str | None = ...,
        label: str | Mapping[str, str] = ...,
        voices: int,
        percent: Figure | Mapping[str, Any] = ...,
        pairwise: Figure | Mapping[str, Any] = ...,
        iqr: Figure | Mapping[str, Any] = ...,
        sd: Figure | Mapping[str, Any] = ...,
        r_wg: Figure | Mapping[str, Any] = ...,
        value: float | None = ...,
        state: Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score", "withheld"],
        contested: bool = ...,
        single_voice: bool = ...,
        missing: bool = ...,
        adjudicated: bool = ...,
        self_assessed: float | None = ...,
        validated: float | None = ...,
        difference: float | None = ...,
    ) -> None: ...
    @property
    def indicator(self) -> str:
        """Id of the indicator."""
    @property
    def code(self) -> str | None:
        """The code that is printed."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def voices(self) -> int:
        """How many institutions answered. Range: 0 or more."""
    @property
    def percent(self) -> Figure:
        """Share of voices that gave the most frequent answer. Unit: share."""
    @property
    def pairwise(self) -> Figure:
        """Share of pairs of voices that gave the same answer. Unit: share."""
    @property
    def iqr(self) -> Figure:
        """Interquartile range of the voices. Unit: answer."""
    @property
    def sd(self) -> Figure:
        """Standard deviation of the voices, with n - 1. Unit: answer."""
    @property
    def r_wg(self) -> Figure:
        """Agreement against choice at random; on equally spaced levels only. Range: 1 or less."""
    @property
    def value(self) -> float | None:
        """The reconciled value of the answers. Unit: answer."""
    @property
    def state(self) -> Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score", "withheld"]:
        """Why there is no value."""
    @property
    def contested(self) -> bool:
        """The statistic of the method is beyond its threshold."""
    @property
    def single_voice(self) -> bool:
        """It rests on one institution alone."""
    @property
    def missing(self) -> bool:
        """It has no value, though it applies."""
    @property
    def adjudicated(self) -> bool:
        """The value was adjudicated, not computed."""
    @property
    def self_assessed(self) -> float | None:
        """The value of the survey answers alone. Unit: answer."""
    @property
    def validated(self) -> float | None:
        """The adjudicated value, else that of the validating sources. Unit: answer."""
    @property
    def difference(self) -> float | None:
        """Validated less self-assessed. Unit: answer."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class ScaleAgreement:
    """How far the institutions agree over all indicators of one scale."""

    __match_args__ = ("scale", "indicators", "institutions", "alpha_nominal", "alpha_ordinal", "alpha_interval", "fleiss_kappa", "kendall_w", "icc_single", "icc_average", "validated", "validation_kappa", "mean_difference", )
    def __init__(
        self,
        *,
        scale: str,
        indicators: int,
        institutions: int,
        alpha_nominal: Figure | Mapping[str, Any] = ...,
        alpha_ordinal: Figure | Mapping[str, Any] = ...,
        alpha_interval: Figure | Mapping[str, Any] = ...,
        fleiss_kappa: Figure | Mapping[str, Any] = ...,
        kendall_w: Figure | Mapping[str, Any] = ...,
        icc_single: Figure | Mapping[str, Any] = ...,
        icc_average: Figure | Mapping[str, Any] = ...,
        validated: int,
        validation_kappa: Figure | Mapping[str, Any] = ...,
        mean_difference: Figure | Mapping[str, Any] = ...,
    ) -> None: ...
    @property
    def scale(self) -> str:
        """Id of the scale."""
    @property
    def indicators(self) -> int:
        """How many scored indicators are on it. Range: 0 or more."""
    @property
    def institutions(self) -> int:
        """How many institutions answered one of them. Range: 0 or more."""
    @property
    def alpha_nominal(self) -> Figure:
        """Krippendorff's alpha, nominal: answers are equal or not. Range: 1 or less."""
    @property
    def alpha_ordinal(self) -> Figure:
        """Krippendorff's alpha, ordinal: by the order of answers. Range: 1 or less."""
    @property
    def alpha_interval(self) -> Figure:
        """Krippendorff's alpha, interval: by the distance of answers. Range: 1 or less."""
    @property
    def fleiss_kappa(self) -> Figure:
        """Fleiss' kappa. Range: 1 or less."""
    @property
    def kendall_w(self) -> Figure:
        """Kendall's W with ties, over the greatest block of indicators and institutions without a gap. Range: 0 to 1."""
    @property
    def icc_single(self) -> Figure:
        """ICC(2,1) of the same block: the reliability of one institution. Range: 1 or less."""
    @property
    def icc_average(self) -> Figure:
        """ICC(2,k) of the same block: the reliability of the mean of all. Range: 1 or less."""
    @property
    def validated(self) -> int:
        """How many indicators are both self-assessed and validated. Range: 0 or more."""
    @property
    def validation_kappa(self) -> Figure:
        """Linearly weighted kappa of the self-assessed and the validated values. Range: 1 or less."""
    @property
    def mean_difference(self) -> Figure:
        """Mean of validated less self-assessed, with more always better: below 0, they rated themselves too well. Unit: answer."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Agreement:
    """How far institutions agree, on each indicator and each scale."""

    __match_args__ = ("schema", "framework", "framework_version", "method", "assessment", "subject", "round", "status", "consultation", "indicators", "scales", "provenance", )
    def __init__(
        self,
        *,
        schema: str = ...,
        framework: str,
        framework_version: str,
        method: str = ...,
        assessment: str,
        subject: str,
        round: str,
        status: Literal["draft", "validated", "published"] = ...,
        consultation: Consultation | Mapping[str, Any],
        indicators: Sequence[IndicatorAgreement | Mapping[str, Any]],
        scales: Sequence[ScaleAgreement | Mapping[str, Any]],
        provenance: Provenance | Mapping[str, Any] = ...,
    ) -> None: ...
    @property
    def schema(self) -> str:
        """ceiba/agreement/1."""
    @property
    def framework(self) -> str:
        """Id of the framework."""
    @property
    def framework_version(self) -> str:
        """Its version."""
    @property
    def method(self) -> str:
        """Id of the method; empty for the framework's own."""
    @property
    def assessment(self) -> str:
        """Id of the assessment."""
    @property
    def subject(self) -> str:
        """Id of the subject."""
    @property
    def round(self) -> str:
        """Id of the round."""
    @property
    def status(self) -> Literal["draft", "validated", "published"]:
        """How far the answers have come."""
    @property
    def consultation(self) -> Consultation:
        """How agreement was judged."""
    @property
    def indicators(self) -> tuple[IndicatorAgreement, ...]:
        """Every scored indicator, in the order of the framework."""
    @property
    def scales(self) -> tuple[ScaleAgreement, ...]:
        """Every scale that a scored indicator is on, in the order of the framework."""
    @property
    def provenance(self) -> Provenance:
        """What it was computed from."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def hash(self) -> str:
        """SHA-256 of it as JSON with sorted keys, as results carry it; in hexadecimal digits."""
    def to_frame(self, language: str = "en", table: str | None = None, *, key: str = "node", constants: bool = False, backend: Literal["pandas", "polars", "pyarrow"] = "pandas") -> Any:
        """As a data frame of pandas, polars or pyarrow; `key` is what the column is called that names the node of a row."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[IndicatorAgreement]: ...
    def __getitem__(self, key: str | int) -> IndicatorAgreement: ...

class IndicatorStability:
    """How the answers to one indicator changed between two rounds."""

    __match_args__ = ("indicator", "code", "label", "voices_before", "voices_after", "voices_both", "changed", "changed_share", "median_before", "median_after", "iqr_before", "iqr_after", "iqr_change", "stable", )
    def __init__(
        self,
        *,
        indicator: str,
        code: str | None = ...,
        label: str | Mapping[str, str] = ...,
        voices_before: int,
        voices_after: int,
        voices_both: int,
        changed: int,
        changed_share: float | None = ...,
        median_before: float | None = ...,
        median_after: float | None = ...,
        iqr_before: float | None = ...,
        iqr_after: float | None = ...,
        iqr_change: float | None = ...,
        stable: bool = ...,
    ) -> None: ...
    @property
    def indicator(self) -> str:
        """Id of the indicator."""
    @property
    def code(self) -> str | None:
        """The code that is printed."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def voices_before(self) -> int:
        """How many institutions answered in the earlier round. Range: 0 or more."""
    @property
    def voices_after(self) -> int:
        """How many answered in the later one. Range: 0 or more."""
    @property
    def voices_both(self) -> int:
        """How many answered in both. Range: 0 or more."""
    @property
    def changed(self) -> int:
        """How many of these changed their answer. Range: 0 or more."""
    @property
    def changed_share(self) -> float | None:
        """The same as a share of those who answered in both. Unit: share. Range: 0 to 1."""
    @property
    def median_before(self) -> float | None:
        """Median of the earlier voices. Unit: answer."""
    @property
    def median_after(self) -> float | None:
        """Median of the later voices. Unit: answer."""
    @property
    def iqr_before(self) -> float | None:
        """Interquartile range of the earlier voices. Unit: answer."""
    @property
    def iqr_after(self) -> float | None:
        """Interquartile range of the later voices. Unit: answer."""
    @property
    def iqr_change(self) -> float | None:
        """Later less earlier: below 0, answers moved closer together. Unit: answer."""
    @property
    def stable(self) -> bool:
        """A smaller share changed than the method's limit."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Stability:
    """How the answers of institutions changed between two rounds of a consultation."""

    __match_args__ = ("schema", "framework", "framework_version", "method", "subject", "before_assessment", "before_round", "before_status", "after_assessment", "after_round", "after_status", "consultation", "indicators", "stable_share", "before_provenance", "after_provenance", )
    def __init__(
        self,
        *,
        schema: str = ...,
        framework: str,
        framework_version: str,
        method: str = ...,
        subject: str,
        before_assessment: str,
        before_round: str,
        before_status: Literal["draft", "validated", "published"] = ...,
        after_assessment: str,
        after_round: str,
        after_status: Literal["draft", "validated", "published"] = ...,
        consultation: Consultation | Mapping[str, Any],
        indicators: Sequence[IndicatorStability | Mapping[str, Any]],
        stable_share: float | None = ...,
        before_provenance: Provenance | Mapping[str, Any] = ...,
        after_provenance: Provenance | Mapping[str, Any] = ...,
    ) -> None: ...
    @property
    def schema(self) -> str:
        """ceiba/stability/1."""
    @property
    def framework(self) -> str:
        """Id of the framework."""
    @property
    def framework_version(self) -> str:
        """Its version."""
    @property
    def method(self) -> str:
        """Id of the method; empty for the framework's own."""
    @property
    def subject(self) -> str:
        """Id of the subject."""
    @property
    def before_assessment(self) -> str:
        """Id of the earlier assessment."""
    @property
    def before_round(self) -> str:
        """Id of its round."""
    @property
    def before_status(self) -> Literal["draft", "validated", "published"]:
        """How far its answers have come."""
    @property
    def after_assessment(self) -> str:
        """Id of the later assessment."""
    @property
    def after_round(self) -> str:
        """Id of its round."""
    @property
    def after_status(self) -> Literal["draft", "validated", "published"]:
        """How far its answers have come."""
    @property
    def consultation(self) -> Consultation:
        """How stability was judged."""
    @property
    def indicators(self) -> tuple[IndicatorStability, ...]:
        """Every scored indicator, in the order of the framework."""
    @property
    def stable_share(self) -> float | None:
        """Share of the indicators with voices in both rounds that are stable. Unit: share. Range: 0 to 1."""
    @property
    def before_provenance(self) -> Provenance:
        """What the earlier round was computed from."""
    @property
    def after_provenance(self) -> Provenance:
        """What the later round was computed from."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def hash(self) -> str:
        """SHA-256 of it as JSON with sorted keys, as results carry it; in hexadecimal digits."""
    def to_frame(self, language: str = "en", table: str | None = None, *, key: str = "node", constants: bool = False, backend: Literal["pandas", "polars", "pyarrow"] = "pandas") -> Any:
        """As a data frame of pandas, polars or pyarrow; `key` is what the column is called that names the node of a row."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[IndicatorStability]: ...
    def __getitem__(self, key: str | int) -> IndicatorStability: ...

class Participants:
    """Who was asked and who answered, in pairs of an institution and an indicator."""

    __match_args__ = ("by", "id", "axis", "label", "institutions", "asked", "answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "not_answered", "no_response", "outside_mandate", "not_asked", "share", )
    def __init__(
        self,
        *,
        by: Literal["all", "institution", "sector", "branch", "axis"],
        id: str = ...,
        axis: str | None = ...,
        label: str | Mapping[str, str] = ...,
        institutions: int = ...,
        asked: int = ...,
        answered: int = ...,
        not_applicable: int = ...,
        dont_know: int = ...,
        insufficient_evidence: int = ...,
        not_reviewed: int = ...,
        not_answered: int = ...,
        no_response: int = ...,
        outside_mandate: int = ...,
        not_asked: int = ...,
        share: float | None = ...,
    ) -> None: ...
    @property
    def by(self) -> Literal["all", "institution", "sector", "branch", "axis"]:
        """How the row is grouped."""
    @property
    def id(self) -> str:
        """Id of the institution, sector, branch or tag; empty for all and for none."""
    @property
    def axis(self) -> str | None:
        """Id of the axis of a tag."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def institutions(self) -> int:
        """How many institutions are asked something. Range: 0 or more."""
    @property
    def asked(self) -> int:
        """How many pairs are asked. Range: 0 or more."""
    @property
    def answered(self) -> int:
        """Answered. Range: 0 or more."""
    @property
    def not_applicable(self) -> int:
        """Said not to apply. Range: 0 or more."""
    @property
    def dont_know(self) -> int:
        """Did not know. Range: 0 or more."""
    @property
    def insufficient_evidence(self) -> int:
        """Had too little to judge by. Range: 0 or more."""
    @property
    def not_reviewed(self) -> int:
        """Did not look at it. Range: 0 or more."""
    @property
    def not_answered(self) -> int:
        """Returned without an answer. Range: 0 or more."""
    @property
    def no_response(self) -> int:
        """Nothing came back. Range: 0 or more."""
    @property
    def outside_mandate(self) -> int:
        """Said to be outside the mandate, which is no refusal. Range: 0 or more."""
    @property
    def not_asked(self) -> int:
        """Answered without being asked; not among the asked. Range: 0 or more."""
    @property
    def share(self) -> float | None:
        """Answered pairs over asked pairs, without those outside the mandate or not applicable. Unit: share. Range: 0 to 1."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Participation:
    """Who was asked, and who answered."""

    __match_args__ = ("schema", "framework", "framework_version", "assessment", "subject", "round", "status", "rows", "single_voices", "unheard", "provenance", )
    def __init__(
        self,
        *,
        schema: str = ...,
        framework: str,
        framework_version: str,
        assessment: str,
        subject: str,
        round: str,
        status: Literal["draft", "validated", "published"] = ...,
        rows: Sequence[Participants | Mapping[str, Any]],
        single_voices: Sequence[str],
        unheard: Sequence[str],
        provenance: Provenance | Mapping[str, Any] = ...,
    ) -> None: ...
    @property
    def schema(self) -> str:
        """ceiba/participation/1."""
    @property
    def framework(self) -> str:
        """Id of the framework."""
    @property
    def framework_version(self) -> str:
        """Its version."""
    @property
    def assessment(self) -> str:
        """Id of the assessment."""
    @property
    def subject(self) -> str:
        """Id of the subject."""
    @property
    def round(self) -> str:
        """Id of the round."""
    @property
    def status(self) -> Literal["draft", "validated", "published"]:
        """How far the answers have come."""
    @property
    def rows(self) -> tuple[Participants, ...]:
        """All together, then by institution, sector, branch, and tag of each axis."""
    @property
    def single_voices(self) -> tuple[str, ...]:
        """Ids of the indicators that rest on one institution alone."""
    @property
    def unheard(self) -> tuple[str, ...]:
        """Ids of the indicators that nobody answered."""
    @property
    def provenance(self) -> Provenance:
        """What it was computed from."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def hash(self) -> str:
        """SHA-256 of it as JSON with sorted keys, as results carry it; in hexadecimal digits."""
    def to_frame(self, language: str = "en", table: str | None = None, *, key: str = "node", constants: bool = False, backend: Literal["pandas", "polars", "pyarrow"] = "pandas") -> Any:
        """As a data frame of pandas, polars or pyarrow; `key` is what the column is called that names the node of a row."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[Participants]: ...
    def __getitem__(self, key: str | int) -> Participants: ...

class NodeGrounds:
    """What the score of one node rests on."""

    __match_args__ = ("node", "code", "label", "value", "shares", "grade", "confidence", )
    def __init__(
        self,
        *,
        node: str,
        code: str | None = ...,
        label: str | Mapping[str, str] = ...,
        value: float | None = ...,
        shares: Mapping[str, float] = ...,
        grade: float | None = ...,
        confidence: float | None = ...,
    ) -> None: ...
    @property
    def node(self) -> str:
        """Id of the node."""
    @property
    def code(self) -> str | None:
        """The code that is printed."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def value(self) -> float | None:
        """Its score. Unit: node."""
    @property
    def shares(self) -> dict[str, float]:
        """Shares of what the value rests on: of an indicator, by the part of each answer in it; further up, by weight. They are kinds of evidence, none, adjudicated, imputed, and policy for what is missing and counted all the same. Unit: share. Range: 0 to 1."""
    @property
    def grade(self) -> float | None:
        """Mean grade of the evidence for what was answered, by the same parts. Range: 0 to 1."""
    @property
    def confidence(self) -> float | None:
        """Mean confidence of the answers that state one, by the same parts. Range: 0 to 1."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Grounds:
    """What scores rest on: evidence by kind, and how sure those who answered are."""

    __match_args__ = ("schema", "framework", "framework_version", "method", "assessment", "subject", "round", "status", "nodes", "provenance", )
    def __init__(
        self,
        *,
        schema: str = ...,
        framework: str,
        framework_version: str,
        method: str = ...,
        assessment: str,
        subject: str,
        round: str,
        status: Literal["draft", "validated", "published"] = ...,
        nodes: Sequence[NodeGrounds | Mapping[str, Any]],
        provenance: Provenance | Mapping[str, Any] = ...,
    ) -> None: ...
    @property
    def schema(self) -> str:
        """ceiba/grounds/1."""
    @property
    def framework(self) -> str:
        """Id of the framework."""
    @property
    def framework_version(self) -> str:
        """Its version."""
    @property
    def method(self) -> str:
        """Id of the method; empty for the framework's own."""
    @property
    def assessment(self) -> str:
        """Id of the assessment."""
    @property
    def subject(self) -> str:
        """Id of the subject."""
    @property
    def round(self) -> str:
        """Id of the round."""
    @property
    def status(self) -> Literal["draft", "validated", "published"]:
        """How far the answers have come."""
    @property
    def nodes(self) -> tuple[NodeGrounds, ...]:
        """Every scored node, the root first, in the order of the framework."""
    @property
    def provenance(self) -> Provenance:
        """What it was computed from."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def hash(self) -> str:
        """SHA-256 of it as JSON with sorted keys, as results carry it; in hexadecimal digits."""
    def to_frame(self, language: str = "en", table: str | None = None, *, key: str = "node", constants: bool = False, backend: Literal["pandas", "polars", "pyarrow"] = "pandas") -> Any:
        """As a data frame of pandas, polars or pyarrow; `key` is what the column is called that names the node of a row."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[NodeGrounds]: ...
    def __getitem__(self, key: str | int) -> NodeGrounds: ...

class CrosswalkRow:
    """The earlier indicators that a later indicator comes from."""

    __match_args__ = ("later", "earlier", "combine", "combine_goals", "values", "note", )
    def __init__(
        self,
        *,
        later: str,
        earlier: Sequence[str],
        combine: Literal["only", "minimum", "maximum", "mean", "median", "lower_median", "sum"] = ...,
        combine_goals: Literal["only", "of_score", "minimum", "maximum", "mean"] = ...,
        values: Mapping[str, float | str] = ...,
        note: str | Mapping[str, str] = ...,
    ) -> None: ...
    @property
    def later(self) -> str:
        """Id of the later indicator."""
    @property
    def earlier(self) -> tuple[str, ...]:
        """Ids of the earlier indicators."""
    @property
    def combine(self) -> Literal["only", "minimum", "maximum", "mean", "median", "lower_median", "sum"]:
        """How the answers of several become one, after their values were replaced."""
    @property
    def combine_goals(self) -> Literal["only", "of_score", "minimum", "maximum", "mean"]:
        """How the goals of several become one, after their values were replaced; only goals need it."""
    @property
    def values(self) -> dict[str, float | str]:
        """The later answer for each earlier one, by its number or the code of its level; without any, the same."""
    @property
    def note(self) -> str | dict[str, str]:
        """The reason."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Crosswalk:
    """Which earlier indicators the indicators of a later framework come from."""

    __match_args__ = ("schema", "id", "label", "earlier", "earlier_version", "later", "later_version", "rows", "extra", )
    def __init__(
        self,
        *,
        schema: str = ...,
        id: str,
        label: str | Mapping[str, str] = ...,
        earlier: str,
        earlier_version: str | None = ...,
        later: str,
        later_version: str | None = ...,
        rows: Sequence[CrosswalkRow | Mapping[str, Any]],
        extra: Any | None = ...,
    ) -> None: ...
    @property
    def schema(self) -> str:
        """ceiba/crosswalk/1."""
    @property
    def id(self) -> str:
        """Its id in results."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def earlier(self) -> str:
        """Id of the earlier framework."""
    @property
    def earlier_version(self) -> str | None:
        """Its version."""
    @property
    def later(self) -> str:
        """Id of the later framework."""
    @property
    def later_version(self) -> str | None:
        """Its version."""
    @property
    def rows(self) -> tuple[CrosswalkRow, ...]:
        """One for each later indicator that was asked before."""
    @property
    def extra(self) -> Any | None:
        """Free-form, kept and never read."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def hash(self) -> str:
        """SHA-256 of it as JSON with sorted keys, as results carry it; in hexadecimal digits."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Backcast:
    """An earlier round as if it had been asked with a later framework."""

    __match_args__ = ("schema", "crosswalk", "assessment", "dropped", "unasked", "provenance", )
    def __init__(
        self,
        *,
        schema: str = ...,
        crosswalk: str,
        assessment: Assessment | Mapping[str, Any],
        dropped: Sequence[str] = ...,
        unasked: Sequence[str] = ...,
        provenance: Provenance | Mapping[str, Any] = ...,
    ) -> None: ...
    @property
    def schema(self) -> str:
        """ceiba/backcast/1."""
    @property
    def crosswalk(self) -> str:
        """Id of the crosswalk."""
    @property
    def assessment(self) -> Assessment:
        """The earlier answers, for the later framework."""
    @property
    def dropped(self) -> tuple[str, ...]:
        """Ids of scored indicators of the earlier framework that no row uses."""
    @property
    def unasked(self) -> tuple[str, ...]:
        """Ids of scored indicators of the later framework that have no row."""
    @property
    def provenance(self) -> Provenance:
        """What it was computed from."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def hash(self) -> str:
        """SHA-256 of it as JSON with sorted keys, as results carry it; in hexadecimal digits."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class NodeChange:
    """How a node changed from one round to another."""

    __match_args__ = ("id", "parent", "depth", "code", "label", "place", "before", "after", "change", "state_before", "state_after", "range", "weight_before", "weight_after", "reweighted", "rule_changed", "contribution", "exact", )
    def __init__(
        self,
        *,
        id: str,
        parent: str | None = ...,
        depth: int,
        code: str | None = ...,
        label: str | Mapping[str, str] = ...,
        place: Literal["kept", "added", "dropped", "moved"],
        before: float | None = ...,
        after: float | None = ...,
        change: float | None = ...,
        state_before: Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score", "withheld"],
        state_after: Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score", "withheld"],
        range: Interval | Mapping[str, Any] | None = ...,
        weight_before: float | None = ...,
        weight_after: float | None = ...,
        reweighted: bool = ...,
        rule_changed: bool = ...,
        contribution: float | None = ...,
        exact: bool = ...,
    ) -> None: ...
    @property
    def id(self) -> str:
        """Id of the node."""
    @property
    def parent(self) -> str | None:
        """Id of the node above."""
    @property
    def depth(self) -> int:
        """How far below the root, which has depth 0."""
    @property
    def code(self) -> str | None:
        """The code that is printed."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def place(self) -> Literal["kept", "added", "dropped", "moved"]:
        """In which of the rounds it stands, and where."""
    @property
    def before(self) -> float | None:
        """Its earlier score. Unit: node."""
    @property
    def after(self) -> float | None:
        """Its later score. Unit: node."""
    @property
    def change(self) -> float | None:
        """Later less earlier score, where there are both. Unit: node."""
    @property
    def state_before(self) -> Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score", "withheld"]:
        """Why there was no earlier score."""
    @property
    def state_after(self) -> Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score", "withheld"]:
        """Why there is no later score."""
    @property
    def range(self) -> Interval | None:
        """The range its scores lie in, both rounds together. Unit: node."""
    @property
    def weight_before(self) -> float | None:
        """Its earlier weight among its siblings."""
    @property
    def weight_after(self) -> float | None:
        """Its later weight among its siblings."""
    @property
    def reweighted(self) -> bool:
        """It stands in both rounds with different weights."""
    @property
    def rule_changed(self) -> bool:
        """Its rule, rounding, direction or policies differ."""
    @property
    def contribution(self) -> float | None:
        """The root's change that is due to it and to everything below it: the sum of their parts. Unit: root."""
    @property
    def exact(self) -> bool:
        """False if so much differs at once that its parts are means over orders drawn at random."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Part:
    """The part of a node's change that is due to one indicator, or to one difference in a node."""

    __match_args__ = ("node", "cause", "player", "place", "part", "standard_error", )
    def __init__(
        self,
        *,
        node: str,
        cause: str,
        player: Literal["answer", "weight", "presence", "rule"],
        place: Literal["kept", "added", "dropped", "moved"],
        part: float,
        standard_error: float | None = ...,
    ) -> None: ...
    @property
    def node(self) -> str:
        """Id of the node whose change it is a part of."""
    @property
    def cause(self) -> str:
        """Id of the indicator, or of the node with a new weight or rule."""
    @property
    def player(self) -> Literal["answer", "weight", "presence", "rule"]:
        """What differs about it."""
    @property
    def place(self) -> Literal["kept", "added", "dropped", "moved"]:
        """In which of the rounds it stands."""
    @property
    def part(self) -> float:
        """The part; those of a node add up to its change. Unit: node."""
    @property
    def standard_error(self) -> float | None:
        """Standard error of a part that is a mean over orders drawn at random; other parts are exact. Unit: node. Range: 0 or more."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Compared:
    """One of the two rounds, or subjects, that are compared."""

    __match_args__ = ("framework", "framework_version", "method", "assessment", "subject", "round", "status", "provenance", )
    def __init__(
        self,
        *,
        framework: str,
        framework_version: str,
        method: str = ...,
        assessment: str,
        subject: str,
        round: str,
        status: Literal["draft", "validated", "published"] = ...,
        provenance: Provenance | Mapping[str, Any] = ...,
    ) -> None: ...
    @property
    def framework(self) -> str:
        """Id of the framework."""
    @property
    def framework_version(self) -> str:
        """Its version."""
    @property
    def method(self) -> str:
        """Id of the method; empty for the framework's own."""
    @property
    def assessment(self) -> str:
        """Id of the assessment."""
    @property
    def subject(self) -> str:
        """Id of the subject."""
    @property
    def round(self) -> str:
        """Id of the round."""
    @property
    def status(self) -> Literal["draft", "validated", "published"]:
        """How far the answers have come."""
    @property
    def provenance(self) -> Provenance:
        """What it was computed from."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Comparison:
    """How every node changed from one round to another, and what the change is due to."""

    __match_args__ = ("schema", "earlier", "later", "nodes", "parts", "exact", )
    def __init__(
        self,
        *,
        schema: str = ...,
        earlier: Compared | Mapping[str, Any],
        later: Compared | Mapping[str, Any],
        nodes: Sequence[NodeChange | Mapping[str, Any]],
        parts: Sequence[Part | Mapping[str, Any]],
        exact: bool = ...,
    ) -> None: ...
    @property
    def schema(self) -> str:
        """ceiba/comparison/1."""
    @property
    def earlier(self) -> Compared:
        """The earlier round, or the first subject."""
    @property
    def later(self) -> Compared:
        """The later round, or the second subject."""
    @property
    def nodes(self) -> tuple[NodeChange, ...]:
        """Every node of either framework, the root first."""
    @property
    def parts(self) -> tuple[Part, ...]:
        """The change of every node divided among what differs below it."""
    @property
    def exact(self) -> bool:
        """False if the parts of any node are not exact; the seed stands in the provenance of both rounds."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def hash(self) -> str:
        """SHA-256 of it as JSON with sorted keys, as results carry it; in hexadecimal digits."""
    def to_frame(self, language: str = "en", table: str | None = None, *, key: str = "node", constants: bool = False, backend: Literal["pandas", "polars", "pyarrow"] = "pandas") -> Any:
        """As a data frame of pandas, polars or pyarrow; `key` is what the column is called that names the node of a row."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[NodeChange]: ...
    def __getitem__(self, key: str | int) -> NodeChange: ...

class Standing:
    """Where one subject stands among several."""

    __match_args__ = ("subject", "round", "status", "node", "band", "quartile", "value", "rank", "coverage", "state", )
    def __init__(
        self,
        *,
        subject: str,
        round: str,
        status: Literal["draft", "validated", "published"] = ...,
        node: str,
        band: str | None = ...,
        quartile: int | None = ...,
        value: float | None = ...,
        rank: int | None = ...,
        coverage: float | None = ...,
        state: Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score", "withheld"],
    ) -> None: ...
    @property
    def subject(self) -> str:
        """Id of the subject."""
    @property
    def round(self) -> str:
        """Id of the round."""
    @property
    def status(self) -> Literal["draft", "validated", "published"]:
        """How far the answers have come."""
    @property
    def node(self) -> str:
        """Id of the node."""
    @property
    def band(self) -> str | None:
        """Id of the band that its score falls in; none where nothing was reported."""
    @property
    def quartile(self) -> int | None:
        """Which quarter of the subjects it is in; 1 has the lowest scores, and equal scores share a quarter. Range: 1 to 4."""
    @property
    def value(self) -> float | None:
        """Its score, unless ranks are not wanted. Unit: node."""
    @property
    def rank(self) -> int | None:
        """Its place, 1 for the highest score; none where nothing was reported, or if ranks are not wanted."""
    @property
    def coverage(self) -> float | None:
        """How much of what applies it answered, unless ranks are not wanted. Unit: share. Range: 0 to 1."""
    @property
    def state(self) -> Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score", "withheld"]:
        """Why there is no score."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Quartiles:
    """The limits of the quarters of the scores of a node in a round; linear between neighbours."""

    __match_args__ = ("node", "round", "code", "label", "subjects", "lower", "median", "upper", )
    def __init__(
        self,
        *,
        node: str,
        round: str,
        code: str | None = ...,
        label: str | Mapping[str, str] = ...,
        subjects: int,
        lower: float | None = ...,
        median: float | None = ...,
        upper: float | None = ...,
    ) -> None: ...
    @property
    def node(self) -> str:
        """Id of the node."""
    @property
    def round(self) -> str:
        """Id of the round."""
    @property
    def code(self) -> str | None:
        """The code that is printed."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def subjects(self) -> int:
        """How many are ranked: they have a score, and reported something. Range: 0 or more."""
    @property
    def lower(self) -> float | None:
        """A quarter of the scores are below. Unit: node."""
    @property
    def median(self) -> float | None:
        """Half of the scores are below. Unit: node."""
    @property
    def upper(self) -> float | None:
        """Three quarters of the scores are below. Unit: node."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Standings:
    """Several subjects side by side: in bands and quartiles and, if wanted, with scores and ranks."""

    __match_args__ = ("schema", "framework", "framework_version", "method", "no_rank", "standings", "quartiles", "provenances", )
    def __init__(
        self,
        *,
        schema: str = ...,
        framework: str,
        framework_version: str,
        method: str = ...,
        no_rank: bool = ...,
        standings: Sequence[Standing | Mapping[str, Any]],
        quartiles: Sequence[Quartiles | Mapping[str, Any]],
        provenances: Sequence[Provenance | Mapping[str, Any]] = ...,
    ) -> None: ...
    @property
    def schema(self) -> str:
        """ceiba/standings/1."""
    @property
    def framework(self) -> str:
        """Id of the framework."""
    @property
    def framework_version(self) -> str:
        """Its version."""
    @property
    def method(self) -> str:
        """Id of the method; empty for the framework's own."""
    @property
    def no_rank(self) -> bool:
        """Scores and ranks are left out."""
    @property
    def standings(self) -> tuple[Standing, ...]:
        """Every node, round and subject; nodes in the order asked for, the others by id."""
    @property
    def quartiles(self) -> tuple[Quartiles, ...]:
        """The limits of the quarters of each node and round."""
    @property
    def provenances(self) -> tuple[Provenance, ...]:
        """What each was computed from, by the ids of round and subject."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def hash(self) -> str:
        """SHA-256 of it as JSON with sorted keys, as results carry it; in hexadecimal digits."""
    def to_frame(self, language: str = "en", table: str | None = None, *, key: str = "node", constants: bool = False, backend: Literal["pandas", "polars", "pyarrow"] = "pandas") -> Any:
        """As a data frame of pandas, polars or pyarrow; `key` is what the column is called that names the node of a row."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[Standing]: ...
    def __getitem__(self, key: str | int) -> Standing: ...

class Cell:
    """The indicators that carry a tag, or one tag on each of two axes."""

    __match_args__ = ("tag", "label", "second_tag", "second_label", "value", "coverage", "weight", "indicators", "answered", "imputed", )
    def __init__(
        self,
        *,
        tag: str,
        label: str | Mapping[str, str] = ...,
        second_tag: str | None = ...,
        second_label: str | Mapping[str, str] = ...,
        value: float | None = ...,
        coverage: float | None = ...,
        weight: float = ...,
        indicators: int,
        answered: int,
        imputed: int = ...,
    ) -> None: ...
    @property
    def tag(self) -> str:
        """Its tag on the first axis."""
    @property
    def label(self) -> str | dict[str, str]:
        """The tag's name for people."""
    @property
    def second_tag(self) -> str | None:
        """Its tag on the second axis, if there is one."""
    @property
    def second_label(self) -> str | dict[str, str]:
        """That tag's name for people."""
    @property
    def value(self) -> float | None:
        """Weighted mean of its indicators, each from 0 to 1. Unit: share. Range: 0 to 1."""
    @property
    def coverage(self) -> float | None:
        """How much of what applies was answered. Unit: share. Range: 0 to 1."""
    @property
    def weight(self) -> float:
        """Sum of the weights of its indicators, those of all indicators adding up to 1. Unit: share. Range: 0 to 1."""
    @property
    def indicators(self) -> int:
        """How many indicators it has. Range: 0 or more."""
    @property
    def answered(self) -> int:
        """How many of them were answered. Range: 0 or more."""
    @property
    def imputed(self) -> int:
        """How many more have a value that was imputed; coverage counts them as missing. Range: 0 or more."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class CrossTab:
    """Indicators grouped by their tags on one axis or two, across the tree."""

    __match_args__ = ("schema", "framework", "framework_version", "method", "assessment", "subject", "round", "status", "axis", "second_axis", "weights", "cells", "several", "remainder", "adds_up", "note", "provenance", )
    def __init__(
        self,
        *,
        schema: str = ...,
        framework: str,
        framework_version: str,
        method: str = ...,
        assessment: str,
        subject: str,
        round: str,
        status: Literal["draft", "validated", "published"] = ...,
        axis: str,
        second_axis: str | None = ...,
        weights: Literal["effective", "equal"] = ...,
        cells: Sequence[Cell | Mapping[str, Any]],
        several: Sequence[str] = ...,
        remainder: Sequence[str] = ...,
        adds_up: bool = ...,
        note: str | Mapping[str, str] = ...,
        provenance: Provenance | Mapping[str, Any] = ...,
    ) -> None: ...
    @property
    def schema(self) -> str:
        """ceiba/crosstab/1."""
    @property
    def framework(self) -> str:
        """Id of the framework."""
    @property
    def framework_version(self) -> str:
        """Its version."""
    @property
    def method(self) -> str:
        """Id of the method; empty for the framework's own."""
    @property
    def assessment(self) -> str:
        """Id of the assessment."""
    @property
    def subject(self) -> str:
        """Id of the subject."""
    @property
    def round(self) -> str:
        """Id of the round."""
    @property
    def status(self) -> Literal["draft", "validated", "published"]:
        """How far the answers have come."""
    @property
    def axis(self) -> str:
        """Id of the first axis."""
    @property
    def second_axis(self) -> str | None:
        """Id of the second axis, if there is one."""
    @property
    def weights(self) -> Literal["effective", "equal"]:
        """How much each indicator counts in a cell."""
    @property
    def cells(self) -> tuple[Cell, ...]:
        """One for each tag, or each pair, in the order of the axes; some may be empty."""
    @property
    def several(self) -> tuple[str, ...]:
        """Ids of indicators that count in more than one cell, fully in each."""
    @property
    def remainder(self) -> tuple[str, ...]:
        """Ids of indicators that have a weight and are in no cell, for lack of a tag."""
    @property
    def adds_up(self) -> bool:
        """True if every indicator is in exactly one cell, so that the weights add up to 1."""
    @property
    def note(self) -> str | dict[str, str]:
        """The same in words."""
    @property
    def provenance(self) -> Provenance:
        """What it was computed from."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def hash(self) -> str:
        """SHA-256 of it as JSON with sorted keys, as results carry it; in hexadecimal digits."""
    def to_frame(self, language: str = "en", table: str | None = None, *, key: str = "node", constants: bool = False, backend: Literal["pandas", "polars", "pyarrow"] = "pandas") -> Any:
        """As a data frame of pandas, polars or pyarrow; `key` is what the column is called that names the node of a row."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[Cell]: ...
    def __getitem__(self, key: str | int) -> Cell: ...

class InstitutionAnswer:
    """One institution's answer to one indicator, beside the value of all answers."""

    __match_args__ = ("indicator", "code", "label", "asked", "state", "answers", "said", "value", "value_state", "difference", "levels", "adjudicated", )
    def __init__(
        self,
        *,
        indicator: str,
        code: str | None = ...,
        label: str | Mapping[str, str] = ...,
        asked: bool = ...,
        state: Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score", "withheld"] | None = ...,
        answers: int = ...,
        said: float | None = ...,
        value: float | None = ...,
        value_state: Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score", "withheld"],
        difference: float | None = ...,
        levels: int | None = ...,
        adjudicated: bool = ...,
    ) -> None: ...
    @property
    def indicator(self) -> str:
        """Id of the indicator."""
    @property
    def code(self) -> str | None:
        """The code that is printed."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def asked(self) -> bool:
        """False if it was not asked, and answered all the same."""
    @property
    def state(self) -> Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score", "withheld"] | None:
        """What became of the question; none where no response came back."""
    @property
    def answers(self) -> int:
        """How many of its responses answered. Range: 0 or more."""
    @property
    def said(self) -> float | None:
        """Its answer; the lower median if it answered more than once. The assessors' where it has none itself. Unit: answer."""
    @property
    def value(self) -> float | None:
        """The value of all answers together. Unit: answer."""
    @property
    def value_state(self) -> Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score", "withheld"]:
        """Why there is no such value."""
    @property
    def difference(self) -> float | None:
        """Its answer less that value. Unit: answer."""
    @property
    def levels(self) -> int | None:
        """The same in levels: how many more levels its answer reaches than that value. Unit: level."""
    @property
    def adjudicated(self) -> bool:
        """The value was adjudicated, not computed."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class InstitutionView:
    """What one institution answered, and where it differs; for the team and the coalition."""

    __match_args__ = ("schema", "framework", "framework_version", "method", "assessment", "subject", "round", "status", "institution", "label", "sector", "answers", "provenance", )
    def __init__(
        self,
        *,
        schema: str = ...,
        framework: str,
        framework_version: str,
        method: str = ...,
        assessment: str,
        subject: str,
        round: str,
        status: Literal["draft", "validated", "published"] = ...,
        institution: str,
        label: str | Mapping[str, str] = ...,
        sector: str | None = ...,
        answers: Sequence[InstitutionAnswer | Mapping[str, Any]],
        provenance: Provenance | Mapping[str, Any] = ...,
    ) -> None: ...
    @property
    def schema(self) -> str:
        """ceiba/institution_view/1."""
    @property
    def framework(self) -> str:
        """Id of the framework."""
    @property
    def framework_version(self) -> str:
        """Its version."""
    @property
    def method(self) -> str:
        """Id of the method; empty for the framework's own."""
    @property
    def assessment(self) -> str:
        """Id of the assessment."""
    @property
    def subject(self) -> str:
        """Id of the subject."""
    @property
    def round(self) -> str:
        """Id of the round."""
    @property
    def status(self) -> Literal["draft", "validated", "published"]:
        """How far the answers have come."""
    @property
    def institution(self) -> str:
        """Id of the institution."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def sector(self) -> str | None:
        """Its sector."""
    @property
    def answers(self) -> tuple[InstitutionAnswer, ...]:
        """Every scored indicator it was asked or responded to, in the order of the framework."""
    @property
    def provenance(self) -> Provenance:
        """What it was computed from."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def hash(self) -> str:
        """SHA-256 of it as JSON with sorted keys, as results carry it; in hexadecimal digits."""
    def to_frame(self, language: str = "en", table: str | None = None, *, key: str = "node", constants: bool = False, backend: Literal["pandas", "polars", "pyarrow"] = "pandas") -> Any:
        """As a data frame of pandas, polars or pyarrow; `key` is what the column is called that names the node of a row."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[InstitutionAnswer]: ...
    def __getitem__(self, key: str | int) -> InstitutionAnswer: ...

class GroupAnswers:
    """The answers of a group of institutions to one indicator, one voice for each institution."""

    __match_args__ = ("sector", "institutions", "answers", "mean", "difference", "value", "minimum", "maximum", "standard_deviation", )
    def __init__(
        self,
        *,
        sector: str | None = ...,
        institutions: int = ...,
        answers: int = ...,
        mean: float | None = ...,
        difference: float | None = ...,
        value: float | None = ...,
        minimum: float | None = ...,
        maximum: float | None = ...,
        standard_deviation: float | None = ...,
    ) -> None: ...
    @property
    def sector(self) -> str | None:
        """The sector; empty for those who have none, left out for all together."""
    @property
    def institutions(self) -> int:
        """How many of them are asked. Range: 0 or more."""
    @property
    def answers(self) -> int:
        """How many of them answered, asked or not. Range: 0 or more."""
    @property
    def mean(self) -> float | None:
        """Mean of their voices. Unit: answer."""
    @property
    def difference(self) -> float | None:
        """That mean less the mean of all. Unit: answer."""
    @property
    def value(self) -> float | None:
        """The reconciled value of their answers. Unit: answer."""
    @property
    def minimum(self) -> float | None:
        """Least voice. Unit: answer."""
    @property
    def maximum(self) -> float | None:
        """Greatest voice. Unit: answer."""
    @property
    def standard_deviation(self) -> float | None:
        """Of the voices, with n - 1. Unit: answer."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class IndicatorSectors:
    """The answers of each sector to one indicator."""

    __match_args__ = ("indicator", "code", "label", "whole", "sectors", )
    def __init__(
        self,
        *,
        indicator: str,
        code: str | None = ...,
        label: str | Mapping[str, str] = ...,
        whole: GroupAnswers | Mapping[str, Any],
        sectors: Sequence[GroupAnswers | Mapping[str, Any]],
    ) -> None: ...
    @property
    def indicator(self) -> str:
        """Id of the indicator."""
    @property
    def code(self) -> str | None:
        """The code that is printed."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def whole(self) -> GroupAnswers:
        """All institutions together."""
    @property
    def sectors(self) -> tuple[GroupAnswers, ...]:
        """Each sector, by name."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class SectorView:
    """What each sector answered; for the team and the coalition."""

    __match_args__ = ("schema", "framework", "framework_version", "method", "assessment", "subject", "round", "status", "indicators", "provenance", )
    def __init__(
        self,
        *,
        schema: str = ...,
        framework: str,
        framework_version: str,
        method: str = ...,
        assessment: str,
        subject: str,
        round: str,
        status: Literal["draft", "validated", "published"] = ...,
        indicators: Sequence[IndicatorSectors | Mapping[str, Any]],
        provenance: Provenance | Mapping[str, Any] = ...,
    ) -> None: ...
    @property
    def schema(self) -> str:
        """ceiba/sector_view/1."""
    @property
    def framework(self) -> str:
        """Id of the framework."""
    @property
    def framework_version(self) -> str:
        """Its version."""
    @property
    def method(self) -> str:
        """Id of the method; empty for the framework's own."""
    @property
    def assessment(self) -> str:
        """Id of the assessment."""
    @property
    def subject(self) -> str:
        """Id of the subject."""
    @property
    def round(self) -> str:
        """Id of the round."""
    @property
    def status(self) -> Literal["draft", "validated", "published"]:
        """How far the answers have come."""
    @property
    def indicators(self) -> tuple[IndicatorSectors, ...]:
        """Every indicator, context too, in the order of the framework."""
    @property
    def provenance(self) -> Provenance:
        """What it was computed from."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def hash(self) -> str:
        """SHA-256 of it as JSON with sorted keys, as results carry it; in hexadecimal digits."""
    def to_frame(self, language: str = "en", table: str | None = None, *, key: str = "node", constants: bool = False, backend: Literal["pandas", "polars", "pyarrow"] = "pandas") -> Any:
        """As a data frame of pandas, polars or pyarrow; `key` is what the column is called that names the node of a row."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[IndicatorSectors]: ...
    def __getitem__(self, key: str | int) -> IndicatorSectors: ...

class PublishedIndicator:
    """What is published of an indicator, and why; for the team."""

    __match_args__ = ("indicator", "code", "label", "public_because", "withheld_because", "value", "published", "state", )
    def __init__(
        self,
        *,
        indicator: str,
        code: str | None = ...,
        label: str | Mapping[str, str] = ...,
        public_because: Literal["not_confidential", "adjudicated", "assessed", "many_institutions"] | None = ...,
        withheld_because: Literal["few_institutions", "large_say", "one_answer", "no_range", "denominator"] | None = ...,
        value: float | None = ...,
        published: float | None = ...,
        state: Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score", "withheld"],
    ) -> None: ...
    @property
    def indicator(self) -> str:
        """Id of the indicator."""
    @property
    def code(self) -> str | None:
        """The code that is printed."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def public_because(self) -> Literal["not_confidential", "adjudicated", "assessed", "many_institutions"] | None:
        """Why it is public."""
    @property
    def withheld_because(self) -> Literal["few_institutions", "large_say", "one_answer", "no_range", "denominator"] | None:
        """Why it is withheld."""
    @property
    def value(self) -> float | None:
        """Its reconciled value, as the team sees it. Unit: answer."""
    @property
    def published(self) -> float | None:
        """The value that is published. Unit: answer."""
    @property
    def state(self) -> Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score", "withheld"]:
        """The state that is published."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class PublishedChange:
    """An indicator of which another publication of the round says something else."""

    __match_args__ = ("indicator", "state_before", "state_after", "before", "after", )
    def __init__(
        self,
        *,
        indicator: str,
        state_before: Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score", "withheld"],
        state_after: Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score", "withheld"],
        before: float | None = ...,
        after: float | None = ...,
    ) -> None: ...
    @property
    def indicator(self) -> str:
        """Id of the indicator."""
    @property
    def state_before(self) -> Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score", "withheld"]:
        """The state that was published."""
    @property
    def state_after(self) -> Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score", "withheld"]:
        """The state that is published now."""
    @property
    def before(self) -> float | None:
        """The value that was published. Unit: answer."""
    @property
    def after(self) -> float | None:
        """The value that is published now. Unit: answer."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class ParticipationChange:
    """A row of the participation of which another publication of the round says something else."""

    __match_args__ = ("group", "sector", "institutions_before", "institutions_after", "share_before", "share_after", )
    def __init__(
        self,
        *,
        group: Literal["all", "sector", "other_sectors"],
        sector: str | None = ...,
        institutions_before: int | None = ...,
        institutions_after: int | None = ...,
        share_before: float | None = ...,
        share_after: float | None = ...,
    ) -> None: ...
    @property
    def group(self) -> Literal["all", "sector", "other_sectors"]:
        """Whom it counts."""
    @property
    def sector(self) -> str | None:
        """The sector, in the row of one."""
    @property
    def institutions_before(self) -> int | None:
        """How many institutions were asked, as was published."""
    @property
    def institutions_after(self) -> int | None:
        """How many were, as is published now."""
    @property
    def share_before(self) -> float | None:
        """The share that answered, as was published. Unit: share."""
    @property
    def share_after(self) -> float | None:
        """The share that answered, as is published now. Unit: share."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Published:
    """A published assessment, and beside it what only the team may know."""

    __match_args__ = ("schema", "framework", "framework_version", "method", "assessment", "indicators", "changes", "participation_changes", "provenance", )
    def __init__(
        self,
        *,
        schema: str = ...,
        framework: str,
        framework_version: str,
        method: str = ...,
        assessment: Assessment | Mapping[str, Any],
        indicators: Sequence[PublishedIndicator | Mapping[str, Any]],
        changes: Sequence[PublishedChange | Mapping[str, Any]] = ...,
        participation_changes: Sequence[ParticipationChange | Mapping[str, Any]] = ...,
        provenance: Provenance | Mapping[str, Any] = ...,
    ) -> None: ...
    @property
    def schema(self) -> str:
        """ceiba/published/1."""
    @property
    def framework(self) -> str:
        """Id of the framework."""
    @property
    def framework_version(self) -> str:
        """Its version."""
    @property
    def method(self) -> str:
        """Id of the method; empty for the framework's own."""
    @property
    def assessment(self) -> Assessment:
        """The published assessment: the only part for the public."""
    @property
    def indicators(self) -> tuple[PublishedIndicator, ...]:
        """Every scored indicator and every denominator, in the order of the framework."""
    @property
    def changes(self) -> tuple[PublishedChange, ...]:
        """The indicators that differ from the publication that this one replaces."""
    @property
    def participation_changes(self) -> tuple[ParticipationChange, ...]:
        """The rows of the participation that do."""
    @property
    def provenance(self) -> Provenance:
        """What it was computed from."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def hash(self) -> str:
        """SHA-256 of it as JSON with sorted keys, as results carry it; in hexadecimal digits."""
    def to_frame(self, language: str = "en", table: str | None = None, *, key: str = "node", constants: bool = False, backend: Literal["pandas", "polars", "pyarrow"] = "pandas") -> Any:
        """As a data frame of pandas, polars or pyarrow; `key` is what the column is called that names the node of a row."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[PublishedIndicator]: ...
    def __getitem__(self, key: str | int) -> PublishedIndicator: ...

class WeighedChild:
    """The group's weight of one child, and how far its members differ."""

    __match_args__ = ("parent", "node", "code", "label", "weight", "minimum", "maximum", "sd", )
    def __init__(
        self,
        *,
        parent: str,
        node: str,
        code: str | None = ...,
        label: str | Mapping[str, str] = ...,
        weight: float,
        minimum: float | None = ...,
        maximum: float | None = ...,
        sd: float | None = ...,
    ) -> None: ...
    @property
    def parent(self) -> str:
        """Id of the node above."""
    @property
    def node(self) -> str:
        """Id of the child."""
    @property
    def code(self) -> str | None:
        """The code that is printed."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def weight(self) -> float:
        """The group's; those of siblings add up to 1. Range: 0 to 1."""
    @property
    def minimum(self) -> float | None:
        """The least weight that a member gives it; never for the public."""
    @property
    def maximum(self) -> float | None:
        """The greatest weight that a member gives it; never for the public."""
    @property
    def sd(self) -> float | None:
        """Standard deviation of its members' weights, with n - 1; for the public not of a small group."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class WeighedNode:
    """One node whose children were judged, and how far its judges agree."""

    __match_args__ = ("node", "code", "label", "method", "judges", "group", "cut", "date", "agreement", "consensus", "figures", )
    def __init__(
        self,
        *,
        node: str,
        code: str | None = ...,
        label: str | Mapping[str, str] = ...,
        method: str,
        judges: int,
        group: Literal["automatic", "mean", "geometric", "judgements", "trimmed_mean", "trimmed_geometric", "trimmed_judgements"],
        cut: int | None = ...,
        date: str | None = ...,
        agreement: float | None = ...,
        consensus: float | None = ...,
        figures: Mapping[str, float] = ...,
    ) -> None: ...
    @property
    def node(self) -> str:
        """Id of the node."""
    @property
    def code(self) -> str | None:
        """The code that is printed."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def method(self) -> str:
        """The weighting method; of several, with commas between."""
    @property
    def judges(self) -> int:
        """How many judged and count. Range: 1 or more."""
    @property
    def group(self) -> Literal["automatic", "mean", "geometric", "judgements", "trimmed_mean", "trimmed_geometric", "trimmed_judgements"]:
        """How they became one group."""
    @property
    def cut(self) -> int | None:
        """How many were left out at each end, of a group that is trimmed."""
    @property
    def date(self) -> str | None:
        """The day of the latest judgement. Unit: ISO date."""
    @property
    def agreement(self) -> float | None:
        """Kendall's W of the order of the children: 1 if all put them in the same order; none for a single judge, and for the public not of a small group. Range: 0 to 1."""
    @property
    def consensus(self) -> float | None:
        """AHP consensus: 1 if all weights are the same, 0 if they differ as much as a scale to 9 allows. Of several judges by AHP, and for the public not of a small group. Range: at most 1."""
    @property
    def figures(self) -> dict[str, float]:
        """What tells how good the group's weights are: geometric_compatibility with what each judged and, where judgements were made one, their consistency. For the public not of a small group."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class MemberWeights:
    """What one judge's judgements of one node come to."""

    __match_args__ = ("node", "judge", "method", "date", "counts", "distance", "weights", "figures", "diagnostics", )
    def __init__(
        self,
        *,
        node: str,
        judge: str,
        method: str,
        date: str | None = ...,
        counts: float = ...,
        distance: float | None = ...,
        weights: Mapping[str, float] = ...,
        figures: Mapping[str, float] = ...,
        diagnostics: Sequence[str] = ...,
    ) -> None: ...
    @property
    def node(self) -> str:
        """Id of the node."""
    @property
    def judge(self) -> str:
        """Institution or pseudonym."""
    @property
    def method(self) -> str:
        """The weighting method."""
    @property
    def date(self) -> str | None:
        """When it was given. Unit: ISO date."""
    @property
    def counts(self) -> float:
        """How much the judge counts in the group. Range: 0 or more."""
    @property
    def distance(self) -> float | None:
        """How much weight would have to move from one child to another for these to be the group's. Unit: share. Range: 0 to 1."""
    @property
    def weights(self) -> dict[str, float]:
        """The weight of each child, by its id; none where the judge's own comparisons do not join all children, and only count among those of the others."""
    @property
    def figures(self) -> dict[str, float]:
        """What tells how good they are, such as a consistency ratio."""
    @property
    def diagnostics(self) -> tuple[str, ...]:
        """What is worth knowing of the method's outcome."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Triad:
    """Three judgements that disagree, and what to ask the judge."""

    __match_args__ = ("node", "judge", "first", "second", "third", "first_second", "second_third", "first_third", "implied", "apart", "question", )
    def __init__(
        self,
        *,
        node: str,
        judge: str,
        first: str,
        second: str,
        third: str,
        first_second: float = ...,
        second_third: float = ...,
        first_third: float = ...,
        implied: float = ...,
        apart: float = ...,
        question: str | Mapping[str, str],
    ) -> None: ...
    @property
    def node(self) -> str:
        """Id of the node."""
    @property
    def judge(self) -> str:
        """Who said so."""
    @property
    def first(self) -> str:
        """Id of a child."""
    @property
    def second(self) -> str:
        """Id of a child."""
    @property
    def third(self) -> str:
        """Id of a child."""
    @property
    def first_second(self) -> float:
        """How many times as important the first was said to be as the second."""
    @property
    def second_third(self) -> float:
        """How many times as important the second was said to be as the third."""
    @property
    def first_third(self) -> float:
        """How many times as important the first was said to be as the third."""
    @property
    def implied(self) -> float:
        """The product of the first two."""
    @property
    def apart(self) -> float:
        """The greater of implied and said over the other. Range: 1 or more."""
    @property
    def question(self) -> str | dict[str, str]:
        """What a facilitator can ask, in each language."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Weighing:
    """Weights from judgements: of the group, and of each of its members."""

    __match_args__ = ("schema", "framework", "framework_version", "judgements", "for_public", "weights", "nodes", "members", "triads", "framework_hash", "judgements_hash", "version", )
    def __init__(
        self,
        *,
        schema: str = ...,
        framework: str,
        framework_version: str,
        judgements: str,
        for_public: bool = ...,
        weights: Sequence[WeighedChild | Mapping[str, Any]],
        nodes: Sequence[WeighedNode | Mapping[str, Any]],
        members: Sequence[MemberWeights | Mapping[str, Any]] = ...,
        triads: Sequence[Triad | Mapping[str, Any]] = ...,
        framework_hash: str = ...,
        judgements_hash: str = ...,
        version: str = ...,
    ) -> None: ...
    @property
    def schema(self) -> str:
        """ceiba/weighing/1."""
    @property
    def framework(self) -> str:
        """Id of the framework."""
    @property
    def framework_version(self) -> str:
        """Its version."""
    @property
    def judgements(self) -> str:
        """Id of the judgements."""
    @property
    def for_public(self) -> bool:
        """Its members are left out, and what would tell of those of a small group."""
    @property
    def weights(self) -> tuple[WeighedChild, ...]:
        """Every child of every judged node, in the order of the framework."""
    @property
    def nodes(self) -> tuple[WeighedNode, ...]:
        """Every judged node."""
    @property
    def members(self) -> tuple[MemberWeights, ...]:
        """Every judge of every node, in the order of the judgements."""
    @property
    def triads(self) -> tuple[Triad, ...]:
        """Of each judge the three judgements that disagree most, worst first."""
    @property
    def framework_hash(self) -> str:
        """Hash of the framework."""
    @property
    def judgements_hash(self) -> str:
        """Hash of the judgements."""
    @property
    def version(self) -> str:
        """Version of the library."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def hash(self) -> str:
        """SHA-256 of it as JSON with sorted keys, as results carry it; in hexadecimal digits."""
    def to_frame(self, language: str = "en", table: str | None = None, *, key: str = "node", constants: bool = False, backend: Literal["pandas", "polars", "pyarrow"] = "pandas") -> Any:
        """As a data frame of pandas, polars or pyarrow; `key` is what the column is called that names the node of a row."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[WeighedChild]: ...
    def __getitem__(self, key: str | int) -> WeighedChild: ...

class RecommendedGap:
    """An indicator with how far it is from its target, and what would close the gap."""

    __match_args__ = ("indicator", "code", "label", "value", "state", "target", "gap", "contribution", "rank", "critical", "actions", )
    def __init__(
        self,
        *,
        indicator: str,
        code: str | None = ...,
        label: str | Mapping[str, str] = ...,
        value: float | None = ...,
        state: Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score", "withheld"],
        target: float | None = ...,
        gap: float | None = ...,
        contribution: float | None = ...,
        rank: int | None = ...,
        critical: bool = ...,
        actions: Sequence[str] = ...,
    ) -> None: ...
    @property
    def indicator(self) -> str:
        """Id of the indicator."""
    @property
    def code(self) -> str | None:
        """The code that is printed."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def value(self) -> float | None:
        """Its score. Unit: indicator."""
    @property
    def state(self) -> Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score", "withheld"]:
        """Why there is no score."""
    @property
    def target(self) -> float | None:
        """Its target, if it has one. Unit: indicator."""
    @property
    def gap(self) -> float | None:
        """Target less value; 0 if the target is reached. Unit: indicator. Range: 0 or more."""
    @property
    def contribution(self) -> float | None:
        """Its part of what the root's score gains if all indicators reach their targets. Unit: root."""
    @property
    def rank(self) -> int | None:
        """Its place among all priorities. Range: 1 or more."""
    @property
    def critical(self) -> bool:
        """It is marked critical."""
    @property
    def actions(self) -> tuple[str, ...]:
        """Ids of the recommendation's actions that lead to more than its value; where no recommendation names it, those of the catalogue."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class RecommendedAction:
    """An action that a recommendation gathers, with its cost."""

    __match_args__ = ("action", "code", "label", "lead", "one_off", "yearly", "cost_known", "closes", )
    def __init__(
        self,
        *,
        action: str,
        code: str | None = ...,
        label: str | Mapping[str, str] = ...,
        lead: str,
        one_off: float | None = ...,
        yearly: float | None = ...,
        cost_known: bool = ...,
        closes: Sequence[str] = ...,
    ) -> None: ...
    @property
    def action(self) -> str:
        """Id of the action."""
    @property
    def code(self) -> str | None:
        """The code that is printed."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def lead(self) -> str:
        """Id of the institution that answers for it."""
    @property
    def one_off(self) -> float | None:
        """What it costs once; of a range the most. Unit: currency."""
    @property
    def yearly(self) -> float | None:
        """What it costs each year; of a range the most. Unit: currency."""
    @property
    def cost_known(self) -> bool:
        """Whether both are known."""
    @property
    def closes(self) -> tuple[str, ...]:
        """Ids of the indicators with a gap that it leads beyond their value."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class RecommendedItem:
    """A recommendation with the gaps and actions that it gathers."""

    __match_args__ = ("recommendation", "code", "title", "area", "rank", "contribution", "gap_left", "one_off", "yearly", "cost_unknown", "gaps", "actions", )
    def __init__(
        self,
        *,
        recommendation: str,
        code: str | None = ...,
        title: str | Mapping[str, str] = ...,
        area: str,
        rank: int | None = ...,
        contribution: float | None = ...,
        gap_left: bool = ...,
        one_off: float = ...,
        yearly: float = ...,
        cost_unknown: Sequence[str] = ...,
        gaps: Sequence[RecommendedGap | Mapping[str, Any]] = ...,
        actions: Sequence[RecommendedAction | Mapping[str, Any]] = ...,
    ) -> None: ...
    @property
    def recommendation(self) -> str:
        """Id of the recommendation."""
    @property
    def code(self) -> str | None:
        """The code that is printed."""
    @property
    def title(self) -> str | dict[str, str]:
        """It in a few words."""
    @property
    def area(self) -> str:
        """Id of its area."""
    @property
    def rank(self) -> int | None:
        """The first place of its gaps among all priorities. Range: 1 or more."""
    @property
    def contribution(self) -> float | None:
        """The sum over its gaps; a gap may be in several recommendations. Unit: root."""
    @property
    def gap_left(self) -> bool:
        """False where none of its indicators has a gap."""
    @property
    def one_off(self) -> float:
        """What its actions of known cost take once. Unit: currency."""
    @property
    def yearly(self) -> float:
        """What they take each year. Unit: currency."""
    @property
    def cost_unknown(self) -> tuple[str, ...]:
        """Ids of its actions whose cost is not known, and not in the sums."""
    @property
    def gaps(self) -> tuple[RecommendedGap, ...]:
        """Its indicators, in the order of the document."""
    @property
    def actions(self) -> tuple[RecommendedAction, ...]:
        """Its actions, in the order of the document."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Recommended:
    """Recommendations beside what was found: their gaps, their actions, and the gaps that none names."""

    __match_args__ = ("schema", "framework", "framework_version", "method", "targets", "catalogue", "recommendations", "assessment", "subject", "round", "status", "currency", "items", "unaddressed", "issues", "provenance", )
    def __init__(
        self,
        *,
        schema: str = ...,
        framework: str,
        framework_version: str,
        method: str = ...,
        targets: str,
        catalogue: str,
        recommendations: str,
        assessment: str,
        subject: str,
        round: str,
        status: Literal["draft", "validated", "published"] = ...,
        currency: str | None = ...,
        items: Sequence[RecommendedItem | Mapping[str, Any]],
        unaddressed: Sequence[RecommendedGap | Mapping[str, Any]] = ...,
        issues: Sequence[Issue | Mapping[str, Any]] = ...,
        provenance: Provenance | Mapping[str, Any] = ...,
    ) -> None: ...
    @property
    def schema(self) -> str:
        """ceiba/recommended/1."""
    @property
    def framework(self) -> str:
        """Id of the framework."""
    @property
    def framework_version(self) -> str:
        """Its version."""
    @property
    def method(self) -> str:
        """Id of the method; empty for the framework's own."""
    @property
    def targets(self) -> str:
        """Id of the target profile."""
    @property
    def catalogue(self) -> str:
        """Id of the catalogue."""
    @property
    def recommendations(self) -> str:
        """Id of the recommendations."""
    @property
    def assessment(self) -> str:
        """Id of the assessment."""
    @property
    def subject(self) -> str:
        """Id of the subject."""
    @property
    def round(self) -> str:
        """Id of the round."""
    @property
    def status(self) -> Literal["draft", "validated", "published"]:
        """How far the answers have come."""
    @property
    def currency(self) -> str | None:
        """The currency of all costs."""
    @property
    def items(self) -> tuple[RecommendedItem, ...]:
        """The recommendations, area by area, those of an area in the order of the document."""
    @property
    def unaddressed(self) -> tuple[RecommendedGap, ...]:
        """Indicators with a gap that no recommendation names, in the order of priorities."""
    @property
    def issues(self) -> tuple[Issue, ...]:
        """What is worth knowing, such as too many recommendations in an area."""
    @property
    def provenance(self) -> Provenance:
        """What it was computed from."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def hash(self) -> str:
        """SHA-256 of it as JSON with sorted keys, as results carry it; in hexadecimal digits."""
    def to_frame(self, language: str = "en", table: str | None = None, *, key: str = "node", constants: bool = False, backend: Literal["pandas", "polars", "pyarrow"] = "pandas") -> Any:
        """As a data frame of pandas, polars or pyarrow; `key` is what the column is called that names the node of a row."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[RecommendedItem]: ...
    def __getitem__(self, key: str | int) -> RecommendedItem: ...

class SelectedAction:
    """An action that a goal asks for: its level is above the score, and not above the goal."""

    __match_args__ = ("indicator", "action", "code", "label", "level", "steps", "type", "lead", )
    def __init__(
        self,
        *,
        indicator: str | None = ...,
        action: str,
        code: str | None = ...,
        label: str | Mapping[str, str] = ...,
        level: float | None = ...,
        steps: int | None = ...,
        type: str | None = ...,
        lead: str,
    ) -> None: ...
    @property
    def indicator(self) -> str | None:
        """Id of the indicator; none of an action that leads to no level."""
    @property
    def action(self) -> str:
        """Id of the action."""
    @property
    def code(self) -> str | None:
        """The code that is printed."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def level(self) -> float | None:
        """The answer that it leads to. Unit: answer."""
    @property
    def steps(self) -> int | None:
        """How many levels that is above the score; none without levels. Unit: levels."""
    @property
    def type(self) -> str | None:
        """What kind of action it is."""
    @property
    def lead(self) -> str:
        """Id of the institution that leads it."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class IndicatorGoal:
    """Where an indicator stands, and where it is to stand."""

    __match_args__ = ("indicator", "code", "label", "score", "goal", "actions", )
    def __init__(
        self,
        *,
        indicator: str,
        code: str | None = ...,
        label: str | Mapping[str, str] = ...,
        score: float | None = ...,
        goal: float | None = ...,
        actions: int,
    ) -> None: ...
    @property
    def indicator(self) -> str:
        """Id of the indicator."""
    @property
    def code(self) -> str | None:
        """The code that is printed."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def score(self) -> float | None:
        """Its answer; none if there is none. Unit: answer."""
    @property
    def goal(self) -> float | None:
        """The answer that is aimed at; none if there is none. Unit: answer."""
    @property
    def actions(self) -> int:
        """How many actions it asks for."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class GoalSource:
    """An earlier indicator that a later one comes from."""

    __match_args__ = ("indicator", "earlier", "state", "score", "goal", "gives_score", "gives_goal", )
    def __init__(
        self,
        *,
        indicator: str,
        earlier: str,
        state: Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score", "withheld"],
        score: float | None = ...,
        goal: float | None = ...,
        gives_score: bool,
        gives_goal: bool,
    ) -> None: ...
    @property
    def indicator(self) -> str:
        """Id of the later indicator."""
    @property
    def earlier(self) -> str:
        """Id of the earlier indicator."""
    @property
    def state(self) -> Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score", "withheld"]:
        """Why it has no answer."""
    @property
    def score(self) -> float | None:
        """Its answer on the later scale. Unit: answer."""
    @property
    def goal(self) -> float | None:
        """Its goal on the later scale. Unit: answer."""
    @property
    def gives_score(self) -> bool:
        """The score comes from it."""
    @property
    def gives_goal(self) -> bool:
        """The goal comes from it."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class SelectedActions:
    """The actions that goals ask for, indicator by indicator."""

    __match_args__ = ("schema", "framework", "framework_version", "method", "targets", "catalogue", "crosswalk", "assessment", "subject", "round", "status", "actions", "goals", "sources", "provenance", )
    def __init__(
        self,
        *,
        schema: str = ...,
        framework: str,
        framework_version: str,
        method: str = ...,
        targets: str,
        catalogue: str,
        crosswalk: str | None = ...,
        assessment: str,
        subject: str,
        round: str,
        status: Literal["draft", "validated", "published"] = ...,
        actions: Sequence[SelectedAction | Mapping[str, Any]],
        goals: Sequence[IndicatorGoal | Mapping[str, Any]],
        sources: Sequence[GoalSource | Mapping[str, Any]] = ...,
        provenance: Provenance | Mapping[str, Any] = ...,
    ) -> None: ...
    @property
    def schema(self) -> str:
        """ceiba/selected_actions/1."""
    @property
    def framework(self) -> str:
        """Id of the framework that was answered."""
    @property
    def framework_version(self) -> str:
        """Its version."""
    @property
    def method(self) -> str:
        """Id of the method; empty for the framework's own."""
    @property
    def targets(self) -> str:
        """Id of the target profile."""
    @property
    def catalogue(self) -> str:
        """Id of the catalogue."""
    @property
    def crosswalk(self) -> str | None:
        """Id of the crosswalk, if the actions are those of another framework."""
    @property
    def assessment(self) -> str:
        """Id of the assessment."""
    @property
    def subject(self) -> str:
        """Id of the subject."""
    @property
    def round(self) -> str:
        """Id of the round."""
    @property
    def status(self) -> Literal["draft", "validated", "published"]:
        """How far the answers have come."""
    @property
    def actions(self) -> tuple[SelectedAction, ...]:
        """The actions, by indicator and level; one that serves several indicators stands at each."""
    @property
    def goals(self) -> tuple[IndicatorGoal, ...]:
        """Every indicator of the actions' framework that has a goal or a row."""
    @property
    def sources(self) -> tuple[GoalSource, ...]:
        """Which earlier indicators each one comes from, if there is a crosswalk."""
    @property
    def provenance(self) -> Provenance:
        """What it was computed from."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def hash(self) -> str:
        """SHA-256 of it as JSON with sorted keys, as results carry it; in hexadecimal digits."""
    def to_frame(self, language: str = "en", table: str | None = None, *, key: str = "node", constants: bool = False, backend: Literal["pandas", "polars", "pyarrow"] = "pandas") -> Any:
        """As a data frame of pandas, polars or pyarrow; `key` is what the column is called that names the node of a row."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[SelectedAction]: ...
    def __getitem__(self, key: str | int) -> SelectedAction: ...

class CostRow:
    """What one thing costs in one period, so far as that is known."""

    __match_args__ = ("by", "id", "code", "label", "period", "cost", "one_off", "yearly", )
    def __init__(
        self,
        *,
        by: Literal["whole", "area", "node", "lead", "sector", "type", "fund"],
        id: str | None = ...,
        code: str | None = ...,
        label: str | Mapping[str, str] = ...,
        period: str,
        cost: float,
        one_off: float | None = ...,
        yearly: float | None = ...,
    ) -> None: ...
    @property
    def by(self) -> Literal["whole", "area", "node", "lead", "sector", "type", "fund"]:
        """What kind of thing."""
    @property
    def id(self) -> str | None:
        """Its id or name; none of what belongs to none, and of what no fund pays."""
    @property
    def code(self) -> str | None:
        """The code that is printed."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def period(self) -> str:
        """Id of the period."""
    @property
    def cost(self) -> float:
        """What it costs. Unit: currency."""
    @property
    def one_off(self) -> float | None:
        """Of this, once; not known of funds. Unit: currency."""
    @property
    def yearly(self) -> float | None:
        """Of this, year by year; not known of funds. Unit: currency."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class CostedAction:
    """An action, and what it costs over all periods."""

    __match_args__ = ("action", "code", "label", "lead", "start", "cost", "one_off", "yearly", )
    def __init__(
        self,
        *,
        action: str,
        code: str | None = ...,
        label: str | Mapping[str, str] = ...,
        lead: str,
        start: str | None = ...,
        cost: float | None = ...,
        one_off: float | None = ...,
        yearly: float | None = ...,
    ) -> None: ...
    @property
    def action(self) -> str:
        """Id of the action."""
    @property
    def code(self) -> str | None:
        """The code that is printed."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def lead(self) -> str:
        """Id of the institution that leads it."""
    @property
    def start(self) -> str | None:
        """Id of the period in which it begins; none if it began before."""
    @property
    def cost(self) -> float | None:
        """What it costs; none if that is not known. Unit: currency."""
    @property
    def one_off(self) -> float | None:
        """Of this, once; none if that is not known. Unit: currency."""
    @property
    def yearly(self) -> float | None:
        """Of this, year by year; none if that is not known. Unit: currency."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class OmittedAction:
    """An action that the goals ask for, or that a plan has, but that is not costed."""

    __match_args__ = ("action", "why", )
    def __init__(
        self,
        *,
        action: str,
        why: Literal["forbidden", "finished", "alternative", "exclusion", "horizon"],
    ) -> None: ...
    @property
    def action(self) -> str:
        """Id of the action."""
    @property
    def why(self) -> Literal["forbidden", "finished", "alternative", "exclusion", "horizon"]:
        """Why it is not costed."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Costing:
    """What it costs to reach goals, or to carry out a plan."""

    __match_args__ = ("schema", "framework", "framework_version", "method", "targets", "catalogue", "constraints", "plan", "assessment", "subject", "round", "status", "currency", "price_year", "axis", "cost", "one_off", "yearly", "cost_unknown", "costs", "actions", "omitted", "provenance", )
    def __init__(
        self,
        *,
        schema: str = ...,
        framework: str,
        framework_version: str,
        method: str = ...,
        targets: str,
        catalogue: str,
        constraints: str,
        plan: str | None = ...,
        assessment: str,
        subject: str,
        round: str,
        status: Literal["draft", "validated", "published"] = ...,
        currency: str | None = ...,
        price_year: int | None = ...,
        axis: str | None = ...,
        cost: float,
        one_off: float,
        yearly: float,
        cost_unknown: Sequence[str] = ...,
        costs: Sequence[CostRow | Mapping[str, Any]],
        actions: Sequence[CostedAction | Mapping[str, Any]],
        omitted: Sequence[OmittedAction | Mapping[str, Any]] = ...,
        provenance: Provenance | Mapping[str, Any] = ...,
    ) -> None: ...
    @property
    def schema(self) -> str:
        """ceiba/costing/1."""
    @property
    def framework(self) -> str:
        """Id of the framework."""
    @property
    def framework_version(self) -> str:
        """Its version."""
    @property
    def method(self) -> str:
        """Id of the method; empty for the framework's own."""
    @property
    def targets(self) -> str:
        """Id of the target profile."""
    @property
    def catalogue(self) -> str:
        """Id of the catalogue."""
    @property
    def constraints(self) -> str:
        """Id of the constraints."""
    @property
    def plan(self) -> str | None:
        """Id of the plan; none if actions begin level by level."""
    @property
    def assessment(self) -> str:
        """Id of the assessment."""
    @property
    def subject(self) -> str:
        """Id of the subject."""
    @property
    def round(self) -> str:
        """Id of the round."""
    @property
    def status(self) -> Literal["draft", "validated", "published"]:
        """How far the answers have come."""
    @property
    def currency(self) -> str | None:
        """The currency of all costs."""
    @property
    def price_year(self) -> int | None:
        """The year whose prices they are in."""
    @property
    def axis(self) -> str | None:
        """Id of the axis whose tags are the areas; else they are the branches of the framework."""
    @property
    def cost(self) -> float:
        """What all costs, so far as it is known. Unit: currency."""
    @property
    def one_off(self) -> float:
        """Of this, once. Unit: currency."""
    @property
    def yearly(self) -> float:
        """Of this, year by year. Unit: currency."""
    @property
    def cost_unknown(self) -> tuple[str, ...]:
        """Ids of the actions whose cost is not known, and is not in these sums."""
    @property
    def costs(self) -> tuple[CostRow, ...]:
        """Every cost, by period and by what it belongs to."""
    @property
    def actions(self) -> tuple[CostedAction, ...]:
        """The actions that are costed, in the order of the catalogue."""
    @property
    def omitted(self) -> tuple[OmittedAction, ...]:
        """Actions that are not costed, and why."""
    @property
    def provenance(self) -> Provenance:
        """What it was computed from."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def hash(self) -> str:
        """SHA-256 of it as JSON with sorted keys, as results carry it; in hexadecimal digits."""
    def to_frame(self, language: str = "en", table: str | None = None, *, key: str = "node", constants: bool = False, backend: Literal["pandas", "polars", "pyarrow"] = "pandas") -> Any:
        """As a data frame of pandas, polars or pyarrow; `key` is what the column is called that names the node of a row."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[CostRow]: ...
    def __getitem__(self, key: str | int) -> CostRow: ...

class WorkRow:
    """A row of a work plan: an action, who does it, until when, and how far it has come; or a row that people added."""

    __match_args__ = ("id", "priority", "indicators", "recommendations", "action", "label", "lead", "partners", "needs", "start", "due", "cost", "funds", "funding", "success", "status", "percent_done", "actual_start", "actual_end", "spent", "reason_for_delay", "evidence", "updated_by", "updated_on", "own", )
    def __init__(
        self,
        *,
        id: str,
        priority: int | None = ...,
        indicators: Sequence[str] = ...,
        recommendations: Sequence[str] = ...,
        action: str | None = ...,
        label: str | Mapping[str, str] = ...,
        lead: str | None = ...,
        partners: Sequence[str] = ...,
        needs: Sequence[str] = ...,
        start: str | None = ...,
        due: str | None = ...,
        cost: float | None = ...,
        funds: Sequence[str] = ...,
        funding: Literal["unfunded", "requested", "budgeted", "secured"] | None = ...,
        success: str | Mapping[str, str] = ...,
        status: Literal["not_started", "ongoing", "delayed", "standby", "finished", "cancelled"] = ...,
        percent_done: float | None = ...,
        actual_start: str | None = ...,
        actual_end: str | None = ...,
        spent: float | None = ...,
        reason_for_delay: str | None = ...,
        evidence: str | None = ...,
        updated_by: str | None = ...,
        updated_on: str | None = ...,
        own: Mapping[str, str] = ...,
    ) -> None: ...
    @property
    def id(self) -> str:
        """Its id, by which it is found again."""
    @property
    def priority(self) -> int | None:
        """The rank of the first gap that it closes. Range: 1 or more."""
    @property
    def indicators(self) -> tuple[str, ...]:
        """Ids of the indicators that it is for."""
    @property
    def recommendations(self) -> tuple[str, ...]:
        """Ids of the recommendations that it follows."""
    @property
    def action(self) -> str | None:
        """Id of the action of the catalogue; a row that people added has none."""
    @property
    def label(self) -> str | dict[str, str]:
        """What is done."""
    @property
    def lead(self) -> str | None:
        """Id of the institution that answers for it."""
    @property
    def partners(self) -> tuple[str, ...]:
        """Ids of the institutions that help."""
    @property
    def needs(self) -> tuple[str, ...]:
        """Ids of the rows that are finished before it begins."""
    @property
    def start(self) -> str | None:
        """The first day on which it is to be under way. Unit: ISO date."""
    @property
    def due(self) -> str | None:
        """The day by which it is to be finished. Unit: ISO date."""
    @property
    def cost(self) -> float | None:
        """What it costs over all periods; none if that is not known. Unit: currency. Range: 0 or more."""
    @property
    def funds(self) -> tuple[str, ...]:
        """Ids of the funds that pay for it."""
    @property
    def funding(self) -> Literal["unfunded", "requested", "budgeted", "secured"] | None:
        """How sure the money is."""
    @property
    def success(self) -> str | dict[str, str]:
        """By what one sees that it is done."""
    @property
    def status(self) -> Literal["not_started", "ongoing", "delayed", "standby", "finished", "cancelled"]:
        """How far it has come."""
    @property
    def percent_done(self) -> float | None:
        """How much of it is done. Unit: percent. Range: 0 to 100."""
    @property
    def actual_start(self) -> str | None:
        """The day on which it began. Unit: ISO date."""
    @property
    def actual_end(self) -> str | None:
        """The day on which it was finished. Unit: ISO date."""
    @property
    def spent(self) -> float | None:
        """What was spent on it so far. Unit: currency. Range: 0 or more."""
    @property
    def reason_for_delay(self) -> str | None:
        """Why it is late."""
    @property
    def evidence(self) -> str | None:
        """What shows that it is done."""
    @property
    def updated_by(self) -> str | None:
        """Who said this last."""
    @property
    def updated_on(self) -> str | None:
        """When. Unit: ISO date."""
    @property
    def own(self) -> dict[str, str]:
        """Cells of columns that people added, by their heads."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class WorkIndicator:
    """An indicator that a work plan is for, and its gap."""

    __match_args__ = ("id", "code", "label", "value", "target", )
    def __init__(
        self,
        *,
        id: str,
        code: str | None = ...,
        label: str | Mapping[str, str] = ...,
        value: float | None = ...,
        target: float | None = ...,
    ) -> None: ...
    @property
    def id(self) -> str:
        """Its id."""
    @property
    def code(self) -> str | None:
        """The code that is printed."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def value(self) -> float | None:
        """Its score when the plan was made. Unit: node."""
    @property
    def target(self) -> float | None:
        """Its target. Unit: node."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class WorkName:
    """Something that a work plan names by its id."""

    __match_args__ = ("id", "label", )
    def __init__(
        self,
        *,
        id: str,
        label: str | Mapping[str, str] = ...,
    ) -> None: ...
    @property
    def id(self) -> str:
        """Its id."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class PlannedPeriod:
    """What a work plan comes to in a period, as planned."""

    __match_args__ = ("period", "score", "cost", )
    def __init__(
        self,
        *,
        period: str,
        score: float | None = ...,
        cost: float,
    ) -> None: ...
    @property
    def period(self) -> str:
        """Id of the period."""
    @property
    def score(self) -> float | None:
        """The root's score at its end. Unit: root."""
    @property
    def cost(self) -> float:
        """What is spent, so far as it is known. Unit: currency."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class BaselineRow:
    """What was planned for a row when the work plan was approved."""

    __match_args__ = ("row", "start", "due", "cost", )
    def __init__(
        self,
        *,
        row: str,
        start: str | None = ...,
        due: str | None = ...,
        cost: float | None = ...,
    ) -> None: ...
    @property
    def row(self) -> str:
        """Id of the row."""
    @property
    def start(self) -> str | None:
        """The day on which it was to begin. Unit: ISO date."""
    @property
    def due(self) -> str | None:
        """The day by which it was to be finished. Unit: ISO date."""
    @property
    def cost(self) -> float | None:
        """What it was to cost. Unit: currency."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Baseline:
    """A work plan as it was approved: what became of its rows is measured by it."""

    __match_args__ = ("approved_by", "approved_on", "rows", "planned", )
    def __init__(
        self,
        *,
        approved_by: str,
        approved_on: str,
        rows: Sequence[BaselineRow | Mapping[str, Any]],
        planned: Sequence[PlannedPeriod | Mapping[str, Any]] = ...,
    ) -> None: ...
    @property
    def approved_by(self) -> str:
        """Who approved it."""
    @property
    def approved_on(self) -> str:
        """When. Unit: ISO date."""
    @property
    def rows(self) -> tuple[BaselineRow, ...]:
        """What was planned for each row."""
    @property
    def planned(self) -> tuple[PlannedPeriod, ...]:
        """The planned score and cost of each period."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class WorkPlan:
    """Who does what, until when, with whose money, and how far it has come."""

    __match_args__ = ("schema", "id", "label", "framework", "assessment", "subject", "round", "status", "targets", "catalogue", "constraints", "plan", "currency", "rows", "periods", "planned", "institutions", "indicators", "funds", "recommendations", "baseline", "extra", )
    def __init__(
        self,
        *,
        schema: str = ...,
        id: str,
        label: str | Mapping[str, str] = ...,
        framework: str,
        assessment: str,
        subject: str,
        round: str,
        status: Literal["draft", "validated", "published"] = ...,
        targets: str,
        catalogue: str,
        constraints: str,
        plan: str,
        currency: str | None = ...,
        rows: Sequence[WorkRow | Mapping[str, Any]],
        periods: Sequence[Period | Mapping[str, Any]],
        planned: Sequence[PlannedPeriod | Mapping[str, Any]] = ...,
        institutions: Sequence[Institution | Mapping[str, Any]] = ...,
        indicators: Sequence[WorkIndicator | Mapping[str, Any]] = ...,
        funds: Sequence[WorkName | Mapping[str, Any]] = ...,
        recommendations: Sequence[WorkName | Mapping[str, Any]] = ...,
        baseline: Baseline | Mapping[str, Any] | None = ...,
        extra: Any | None = ...,
    ) -> None: ...
    @property
    def schema(self) -> str:
        """ceiba/work_plan/1."""
    @property
    def id(self) -> str:
        """Its id."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def framework(self) -> str:
        """Id of the framework."""
    @property
    def assessment(self) -> str:
        """Id of the assessment."""
    @property
    def subject(self) -> str:
        """Id of the subject."""
    @property
    def round(self) -> str:
        """Id of the round."""
    @property
    def status(self) -> Literal["draft", "validated", "published"]:
        """How far the answers have come."""
    @property
    def targets(self) -> str:
        """Id of the target profile."""
    @property
    def catalogue(self) -> str:
        """Id of the catalogue."""
    @property
    def constraints(self) -> str:
        """Id of the constraints."""
    @property
    def plan(self) -> str:
        """Id of the plan."""
    @property
    def currency(self) -> str | None:
        """The currency of all money, such as USD."""
    @property
    def rows(self) -> tuple[WorkRow, ...]:
        """Its rows, each once."""
    @property
    def periods(self) -> tuple[Period, ...]:
        """The periods, with their first and last days."""
    @property
    def planned(self) -> tuple[PlannedPeriod, ...]:
        """The planned score and cost of each period."""
    @property
    def institutions(self) -> tuple[Institution, ...]:
        """Those that lead or help."""
    @property
    def indicators(self) -> tuple[WorkIndicator, ...]:
        """The indicators that rows are for."""
    @property
    def funds(self) -> tuple[WorkName, ...]:
        """The funds that pay."""
    @property
    def recommendations(self) -> tuple[WorkName, ...]:
        """The recommendations that rows follow."""
    @property
    def baseline(self) -> Baseline | None:
        """What was approved; none before that."""
    @property
    def extra(self) -> Any | None:
        """Free-form, kept and never read."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def hash(self) -> str:
        """SHA-256 of it as JSON with sorted keys, as results carry it; in hexadecimal digits."""
    def to_frame(self, language: str = "en", table: str | None = None, *, key: str = "node", constants: bool = False, backend: Literal["pandas", "polars", "pyarrow"] = "pandas") -> Any:
        """As a data frame of pandas, polars or pyarrow; `key` is what the column is called that names the node of a row."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[WorkRow]: ...
    def __getitem__(self, key: str | int) -> WorkRow: ...

class WorkReturn:
    """A table of a work plan that came back from people."""

    __match_args__ = ("schema", "file", "work_plan", "columns", "rows", )
    def __init__(
        self,
        *,
        schema: str = ...,
        file: str,
        work_plan: str | None = ...,
        columns: Sequence[str],
        rows: Sequence[WorkRow | Mapping[str, Any]],
    ) -> None: ...
    @property
    def schema(self) -> str:
        """ceiba/work_return/1."""
    @property
    def file(self) -> str:
        """Its name, by which changes are told."""
    @property
    def work_plan(self) -> str | None:
        """Id of the work plan that was sent."""
    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that it has, those of people by their heads; of others it says nothing."""
    @property
    def rows(self) -> tuple[WorkRow, ...]:
        """Its rows."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def hash(self) -> str:
        """SHA-256 of it as JSON with sorted keys, as results carry it; in hexadecimal digits."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class WorkChange:
    """A cell of a work plan that a returned table changed."""

    __match_args__ = ("row", "column", "before", "after", "file", )
    def __init__(
        self,
        *,
        row: str,
        column: str,
        before: str | None = ...,
        after: str | None = ...,
        file: str,
    ) -> None: ...
    @property
    def row(self) -> str:
        """Id of the row."""
    @property
    def column(self) -> str:
        """The column; id of a row that was added."""
    @property
    def before(self) -> str | None:
        """What was sent."""
    @property
    def after(self) -> str | None:
        """What came back."""
    @property
    def file(self) -> str:
        """Where it stands."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class WorkConflict:
    """A cell that was changed in two ways since it was sent; people decide."""

    __match_args__ = ("row", "column", "before", "kept", "kept_file", "other", "file", )
    def __init__(
        self,
        *,
        row: str,
        column: str,
        before: str | None = ...,
        kept: str | None = ...,
        kept_file: str | None = ...,
        other: str | None = ...,
        file: str,
    ) -> None: ...
    @property
    def row(self) -> str:
        """Id of the row."""
    @property
    def column(self) -> str:
        """The column; id where the row is no more in the current work plan."""
    @property
    def before(self) -> str | None:
        """What was sent."""
    @property
    def kept(self) -> str | None:
        """What the merged work plan has."""
    @property
    def kept_file(self) -> str | None:
        """Where that stands; none: in the current work plan."""
    @property
    def other(self) -> str | None:
        """What came back beside it."""
    @property
    def file(self) -> str:
        """Where that stands."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class WorkAbsence:
    """A row that was sent, and that a returned table lacks; it stays in the work plan."""

    __match_args__ = ("row", "file", )
    def __init__(
        self,
        *,
        row: str,
        file: str,
    ) -> None: ...
    @property
    def row(self) -> str:
        """Id of the row."""
    @property
    def file(self) -> str:
        """The table; it has other rows of the same lead."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class MergedWorkPlan:
    """A work plan with what came back, and what that changed."""

    __match_args__ = ("schema", "changes", "conflicts", "absent", "work_plan", )
    def __init__(
        self,
        *,
        schema: str = ...,
        changes: Sequence[WorkChange | Mapping[str, Any]],
        conflicts: Sequence[WorkConflict | Mapping[str, Any]] = ...,
        absent: Sequence[WorkAbsence | Mapping[str, Any]] = ...,
        work_plan: WorkPlan | Mapping[str, Any],
    ) -> None: ...
    @property
    def schema(self) -> str:
        """ceiba/merged_work_plan/1."""
    @property
    def changes(self) -> tuple[WorkChange, ...]:
        """Every cell that changed, and every row that was added."""
    @property
    def conflicts(self) -> tuple[WorkConflict, ...]:
        """Cells that were changed in two ways."""
    @property
    def absent(self) -> tuple[WorkAbsence, ...]:
        """Rows that were sent and did not come back."""
    @property
    def work_plan(self) -> WorkPlan:
        """The work plan with all changes but those in conflict."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def hash(self) -> str:
        """SHA-256 of it as JSON with sorted keys, as results carry it; in hexadecimal digits."""
    def to_frame(self, language: str = "en", table: str | None = None, *, key: str = "node", constants: bool = False, backend: Literal["pandas", "polars", "pyarrow"] = "pandas") -> Any:
        """As a data frame of pandas, polars or pyarrow; `key` is what the column is called that names the node of a row."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[WorkChange]: ...
    def __getitem__(self, key: str | int) -> WorkChange: ...

class PartProgress:
    """What was planned for a part of a work plan, and what became of it, as of a day."""

    __match_args__ = ("part", "id", "rows", "due", "finished", "finished_on_time", "late", "cost", "planned_cost", "spent", "planned_rise", "claimed_rise", )
    def __init__(
        self,
        *,
        part: Literal["whole", "period", "sector", "institution"],
        id: str | None = ...,
        rows: int = ...,
        due: int = ...,
        finished: int = ...,
        finished_on_time: int = ...,
        late: int = ...,
        cost: float = ...,
        planned_cost: float = ...,
        spent: float = ...,
        planned_rise: float | None = ...,
        claimed_rise: float | None = ...,
    ) -> None: ...
    @property
    def part(self) -> Literal["whole", "period", "sector", "institution"]:
        """What part it is."""
    @property
    def id(self) -> str | None:
        """Id of the period, the sector or the institution; none for rows that have none, and for the whole."""
    @property
    def rows(self) -> int:
        """How many rows there are that are not cancelled."""
    @property
    def due(self) -> int:
        """How many of them were to be finished by the day."""
    @property
    def finished(self) -> int:
        """How many are finished by the day, due or not."""
    @property
    def finished_on_time(self) -> int:
        """How many of these no later than they were due."""
    @property
    def late(self) -> int:
        """How many were to be finished before the day, and are not."""
    @property
    def cost(self) -> float:
        """What they were to cost, over all periods. Unit: currency."""
    @property
    def planned_cost(self) -> float:
        """What they were to cost by the day: each period's cost, day by day. Unit: currency."""
    @property
    def spent(self) -> float:
        """What was spent on them. Unit: currency."""
    @property
    def planned_rise(self) -> float | None:
        """By how much less the root would be planned to have risen by the day without them. Unit: root."""
    @property
    def claimed_rise(self) -> float | None:
        """By how much less the root's claimed score would be without them. Unit: root."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class ScorePoint:
    """The root's planned and claimed scores at the end of a period."""

    __match_args__ = ("period", "date", "planned", "claimed", )
    def __init__(
        self,
        *,
        period: str,
        date: str | None = ...,
        planned: float | None = ...,
        claimed: float | None = ...,
    ) -> None: ...
    @property
    def period(self) -> str:
        """Id of the period."""
    @property
    def date(self) -> str | None:
        """Its last day; the day as of which progress is told, in the period of that day. Unit: ISO date."""
    @property
    def planned(self) -> float | None:
        """As approved, at the end of the period. Unit: root."""
    @property
    def claimed(self) -> float | None:
        """With the actions that are said to be finished by the date; none for a period that has not begun. Unit: root."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class LateRow:
    """A row that was to be finished and is not, and what waits on it."""

    __match_args__ = ("row", "label", "lead", "due", "days", "status", "reason_for_delay", "waiting", )
    def __init__(
        self,
        *,
        row: str,
        label: str | Mapping[str, str] = ...,
        lead: str | None = ...,
        due: str,
        days: int,
        status: Literal["not_started", "ongoing", "delayed", "standby", "finished", "cancelled"] = ...,
        reason_for_delay: str | None = ...,
        waiting: Sequence[str] = ...,
    ) -> None: ...
    @property
    def row(self) -> str:
        """Id of the row."""
    @property
    def label(self) -> str | dict[str, str]:
        """What is to be done."""
    @property
    def lead(self) -> str | None:
        """Id of the institution that answers for it."""
    @property
    def due(self) -> str:
        """The day by which it was to be finished, as approved. Unit: ISO date."""
    @property
    def days(self) -> int:
        """How long ago that was. Unit: days."""
    @property
    def status(self) -> Literal["not_started", "ongoing", "delayed", "standby", "finished", "cancelled"]:
        """How far it has come."""
    @property
    def reason_for_delay(self) -> str | None:
        """Why it is late, as its lead says."""
    @property
    def waiting(self) -> tuple[str, ...]:
        """Ids of the rows that cannot begin before it is finished, through others too; neither finished nor cancelled."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class WorkProgress:
    """How far a work plan has come, as of a day: in time, money and score."""

    __match_args__ = ("schema", "framework", "framework_version", "method", "targets", "catalogue", "constraints", "work_plan", "assessment", "subject", "round", "status", "as_of", "assessed", "planned", "claimed", "parts", "scores", "late", "provenance", )
    def __init__(
        self,
        *,
        schema: str = ...,
        framework: str,
        framework_version: str,
        method: str = ...,
        targets: str,
        catalogue: str,
        constraints: str,
        work_plan: str,
        assessment: str,
        subject: str,
        round: str,
        status: Literal["draft", "validated", "published"] = ...,
        as_of: str,
        assessed: float | None = ...,
        planned: float | None = ...,
        claimed: float | None = ...,
        parts: Sequence[PartProgress | Mapping[str, Any]],
        scores: Sequence[ScorePoint | Mapping[str, Any]],
        late: Sequence[LateRow | Mapping[str, Any]] = ...,
        provenance: Provenance | Mapping[str, Any] = ...,
    ) -> None: ...
    @property
    def schema(self) -> str:
        """ceiba/progress/1."""
    @property
    def framework(self) -> str:
        """Id of the framework."""
    @property
    def framework_version(self) -> str:
        """Its version."""
    @property
    def method(self) -> str:
        """Id of the method; empty for the framework's own."""
    @property
    def targets(self) -> str:
        """Id of the target profile."""
    @property
    def catalogue(self) -> str:
        """Id of the catalogue."""
    @property
    def constraints(self) -> str:
        """Id of the constraints."""
    @property
    def work_plan(self) -> str:
        """Id of the work plan."""
    @property
    def assessment(self) -> str:
        """Id of the assessment."""
    @property
    def subject(self) -> str:
        """Id of the subject."""
    @property
    def round(self) -> str:
        """Id of the round."""
    @property
    def status(self) -> Literal["draft", "validated", "published"]:
        """How far the answers have come."""
    @property
    def as_of(self) -> str:
        """The day as of which this is told. Unit: ISO date."""
    @property
    def assessed(self) -> float | None:
        """The root's score as assessed: no claim enters it. Unit: root."""
    @property
    def planned(self) -> float | None:
        """The root's score with what was to be finished by the day. Unit: root."""
    @property
    def claimed(self) -> float | None:
        """The root's score with the actions that are said to be finished by the day. Unit: root."""
    @property
    def parts(self) -> tuple[PartProgress, ...]:
        """The whole, then every period, sector and institution."""
    @property
    def scores(self) -> tuple[ScorePoint, ...]:
        """The planned and the claimed series."""
    @property
    def late(self) -> tuple[LateRow, ...]:
        """What is late, the longest first."""
    @property
    def provenance(self) -> Provenance:
        """What it was computed from."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def hash(self) -> str:
        """SHA-256 of it as JSON with sorted keys, as results carry it; in hexadecimal digits."""
    def to_frame(self, language: str = "en", table: str | None = None, *, key: str = "node", constants: bool = False, backend: Literal["pandas", "polars", "pyarrow"] = "pandas") -> Any:
        """As a data frame of pandas, polars or pyarrow; `key` is what the column is called that names the node of a row."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[PartProgress]: ...
    def __getitem__(self, key: str | int) -> PartProgress: ...

class Violation:
    """Something that a plan does not keep to. It changes no score: an action counts when its time is over."""

    __match_args__ = ("limit", "where", "row", "action", "other", "period", "funds", "actions", "allowed", "found", )
    def __init__(
        self,
        *,
        limit: Literal["horizon", "earliest", "latest", "forbidden", "mandatory", "exclusion", "prerequisite", "level", "capacity", "budget", "earmark", "share", "goal"],
        where: str,
        row: int | None = ...,
        action: str | None = ...,
        other: str | None = ...,
        period: str | None = ...,
        funds: Sequence[str] = ...,
        actions: Sequence[str] = ...,
        allowed: float | None = ...,
        found: float | None = ...,
    ) -> None: ...
    @property
    def limit(self) -> Literal["horizon", "earliest", "latest", "forbidden", "mandatory", "exclusion", "prerequisite", "level", "capacity", "budget", "earmark", "share", "goal"]:
        """What it does not keep to."""
    @property
    def where(self) -> str:
        """Its place in the plan, as a JSON pointer; of what the plan lacks, in the constraints."""
    @property
    def row(self) -> int | None:
        """The place of the action in the plan, from 1. Range: 1 or more."""
    @property
    def action(self) -> str | None:
        """Id of the action."""
    @property
    def other(self) -> str | None:
        """Id of the other action, the indicator, the institution, the sector or the function that it concerns."""
    @property
    def period(self) -> str | None:
        """Id of the period; of money, the first one."""
    @property
    def funds(self) -> tuple[str, ...]:
        """Ids of the funds that are spent."""
    @property
    def actions(self) -> tuple[str, ...]:
        """Ids of the actions that nobody else pays for, or that take an institution's capacity."""
    @property
    def allowed(self) -> float | None:
        """What is allowed or needed: effort, money, a share, a score, or the value of an indicator."""
    @property
    def found(self) -> float | None:
        """What the plan has instead; of money, what it takes."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class JudgedAction:
    """An action of a plan, and what it comes to."""

    __match_args__ = ("action", "code", "label", "lead", "start", "finish", "cost", "payments", )
    def __init__(
        self,
        *,
        action: str,
        code: str | None = ...,
        label: str | Mapping[str, str] = ...,
        lead: str,
        start: str,
        finish: str | None = ...,
        cost: float | None = ...,
        payments: Sequence[Payment | Mapping[str, Any]] = ...,
    ) -> None: ...
    @property
    def action(self) -> str:
        """Id of the action."""
    @property
    def code(self) -> str | None:
        """The code that is printed."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def lead(self) -> str:
        """Id of the institution that leads it."""
    @property
    def start(self) -> str:
        """Id of the period in which it begins."""
    @property
    def finish(self) -> str | None:
        """Id of the period at whose end it counts; none within the plan."""
    @property
    def cost(self) -> float | None:
        """What it costs over all periods; none if that is not known. Unit: currency."""
    @property
    def payments(self) -> tuple[Payment, ...]:
        """Who can pay for it, and when; there may be other ways."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class JudgedPeriod:
    """What a plan comes to in one period."""

    __match_args__ = ("period", "score", "cost", "one_off", "yearly", "funds", "effort", )
    def __init__(
        self,
        *,
        period: str,
        score: float | None = ...,
        cost: float,
        one_off: float,
        yearly: float,
        funds: Mapping[str, float] = ...,
        effort: Mapping[str, float] = ...,
    ) -> None: ...
    @property
    def period(self) -> str:
        """Id of the period."""
    @property
    def score(self) -> float | None:
        """The root's score at its end, with levels up to their targets. Unit: root."""
    @property
    def cost(self) -> float:
        """What is spent, so far as it is known. Unit: currency."""
    @property
    def one_off(self) -> float:
        """Of this, once. Unit: currency."""
    @property
    def yearly(self) -> float:
        """Of this, year by year. Unit: currency."""
    @property
    def funds(self) -> dict[str, float]:
        """What each fund pays. Unit: currency."""
    @property
    def effort(self) -> dict[str, float]:
        """What each institution leads. Unit: effort."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Projection:
    """The projected scores of one node."""

    __match_args__ = ("node", "code", "label", "now", "scores", )
    def __init__(
        self,
        *,
        node: str,
        code: str | None = ...,
        label: str | Mapping[str, str] = ...,
        now: float | None = ...,
        scores: Sequence[float | None],
    ) -> None: ...
    @property
    def node(self) -> str:
        """Id of the node."""
    @property
    def code(self) -> str | None:
        """The code that is printed."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def now(self) -> float | None:
        """Its score as assessed. Unit: node."""
    @property
    def scores(self) -> tuple[float | None, ...]:
        """Its score at the end of each period. Unit: node."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class PlanDistance:
    """How far a plan is from the best one that was found."""

    __match_args__ = ("closed", "cost", "closed_more", "cost_less", "added", "dropped", "moved", "gap", "above", )
    def __init__(
        self,
        *,
        closed: float | None = ...,
        cost: float,
        closed_more: float | None = ...,
        cost_less: float,
        added: Sequence[str] = ...,
        dropped: Sequence[str] = ...,
        moved: Sequence[str] = ...,
        gap: float | None = ...,
        above: bool = ...,
    ) -> None: ...
    @property
    def closed(self) -> float | None:
        """What the best plan closes. Unit: root."""
    @property
    def cost(self) -> float:
        """What it costs. Unit: currency."""
    @property
    def closed_more(self) -> float | None:
        """How much more it closes; below 0 if less. Unit: root."""
    @property
    def cost_less(self) -> float:
        """How much less it costs; below 0 if more. Unit: currency."""
    @property
    def added(self) -> tuple[str, ...]:
        """Ids of the actions that this plan has and the best one has not."""
    @property
    def dropped(self) -> tuple[str, ...]:
        """Ids of the actions that the best plan has and this one has not."""
    @property
    def moved(self) -> tuple[str, ...]:
        """Ids of the actions that begin in another period than in the best plan."""
    @property
    def gap(self) -> float | None:
        """By how much a plan may still be better than the best one. Unit: share."""
    @property
    def above(self) -> bool:
        """This plan closes more than the best one, which it can only if it does not keep to everything, or the search left that open."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Shortfall:
    """How far a node is from what it aims at in a phase."""

    __match_args__ = ("node", "code", "label", "target", "reached", "shortfall", )
    def __init__(
        self,
        *,
        node: str,
        code: str | None = ...,
        label: str | Mapping[str, str] = ...,
        target: float,
        reached: float | None = ...,
        shortfall: float | None = ...,
    ) -> None: ...
    @property
    def node(self) -> str:
        """Id of the node."""
    @property
    def code(self) -> str | None:
        """The code that is printed."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def target(self) -> float:
        """Its target in this phase. Unit: node."""
    @property
    def reached(self) -> float | None:
        """Its projected score; none if it has none. Unit: node."""
    @property
    def shortfall(self) -> float | None:
        """Target less projected score. Unit: node. Range: above 0."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class JudgedPhase:
    """What a phase of the targets lacks when its time is over."""

    __match_args__ = ("phase", "label", "period", "score", "target", "shortfall", "reached", "nodes", )
    def __init__(
        self,
        *,
        phase: str | None = ...,
        label: str | Mapping[str, str] = ...,
        period: str | None = ...,
        score: float | None = ...,
        target: float | None = ...,
        shortfall: float | None = ...,
        reached: int = ...,
        nodes: Sequence[Shortfall | Mapping[str, Any]] = ...,
    ) -> None: ...
    @property
    def phase(self) -> str | None:
        """Id of the phase; none for the end."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def period(self) -> str | None:
        """Id of the last period that ends by its time, as it is judged by its end; none: no period does, and it is judged as assessed."""
    @property
    def score(self) -> float | None:
        """The root's projected score. Unit: root."""
    @property
    def target(self) -> float | None:
        """The root's score if every answered indicator were at its target of this phase, or better. Unit: root."""
    @property
    def shortfall(self) -> float | None:
        """What the projected score lacks to this. Unit: root. Range: 0 or more."""
    @property
    def reached(self) -> int:
        """How many nodes have reached their target. Range: 0 or more."""
    @property
    def nodes(self) -> tuple[Shortfall, ...]:
        """Those that have not, in the order of the framework."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class JudgedPlan:
    """What a plan comes to, and what it does not keep to."""

    __match_args__ = ("schema", "framework", "framework_version", "method", "targets", "catalogue", "constraints", "plan", "assessment", "subject", "round", "status", "closed", "cost", "within_limits", "cost_unknown", "actions", "periods", "nodes", "phases", "violations", "best", "provenance", )
    def __init__(
        self,
        *,
        schema: str = ...,
        framework: str,
        framework_version: str,
        method: str = ...,
        targets: str,
        catalogue: str,
        constraints: str,
        plan: str,
        assessment: str,
        subject: str,
        round: str,
        status: Literal["draft", "validated", "published"] = ...,
        closed: float | None = ...,
        cost: float,
        within_limits: bool = ...,
        cost_unknown: Sequence[str] = ...,
        actions: Sequence[JudgedAction | Mapping[str, Any]],
        periods: Sequence[JudgedPeriod | Mapping[str, Any]],
        nodes: Sequence[Projection | Mapping[str, Any]],
        phases: Sequence[JudgedPhase | Mapping[str, Any]] = ...,
        violations: Sequence[Violation | Mapping[str, Any]] = ...,
        best: PlanDistance | Mapping[str, Any] | None = ...,
        provenance: Provenance | Mapping[str, Any] = ...,
    ) -> None: ...
    @property
    def schema(self) -> str:
        """ceiba/judged_plan/1."""
    @property
    def framework(self) -> str:
        """Id of the framework."""
    @property
    def framework_version(self) -> str:
        """Its version."""
    @property
    def method(self) -> str:
        """Id of the method; empty for the framework's own."""
    @property
    def targets(self) -> str:
        """Id of the target profile."""
    @property
    def catalogue(self) -> str:
        """Id of the catalogue."""
    @property
    def constraints(self) -> str:
        """Id of the constraints."""
    @property
    def plan(self) -> str:
        """Id of the plan."""
    @property
    def assessment(self) -> str:
        """Id of the assessment."""
    @property
    def subject(self) -> str:
        """Id of the subject."""
    @property
    def round(self) -> str:
        """Id of the round."""
    @property
    def status(self) -> Literal["draft", "validated", "published"]:
        """How far the answers have come."""
    @property
    def closed(self) -> float | None:
        """By how much the root rises, each period's rise discounted. Unit: root."""
    @property
    def cost(self) -> float:
        """What all actions cost over all periods, so far as it is known. Unit: currency."""
    @property
    def within_limits(self) -> bool:
        """It keeps to everything, and all costs are known."""
    @property
    def cost_unknown(self) -> tuple[str, ...]:
        """Ids of the actions whose cost is not known: no plan with one is within its budget."""
    @property
    def actions(self) -> tuple[JudgedAction, ...]:
        """Its actions, in its order."""
    @property
    def periods(self) -> tuple[JudgedPeriod, ...]:
        """Every period."""
    @property
    def nodes(self) -> tuple[Projection, ...]:
        """Every node of the framework and its projected scores."""
    @property
    def phases(self) -> tuple[JudgedPhase, ...]:
        """Every phase of the targets and the end; empty if they have no phases."""
    @property
    def violations(self) -> tuple[Violation, ...]:
        """What it does not keep to."""
    @property
    def best(self) -> PlanDistance | None:
        """How far it is from the best plan, if that was asked for."""
    @property
    def provenance(self) -> Provenance:
        """What it was computed from."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def hash(self) -> str:
        """SHA-256 of it as JSON with sorted keys, as results carry it; in hexadecimal digits."""
    def to_frame(self, language: str = "en", table: str | None = None, *, key: str = "node", constants: bool = False, backend: Literal["pandas", "polars", "pyarrow"] = "pandas") -> Any:
        """As a data frame of pandas, polars or pyarrow; `key` is what the column is called that names the node of a row."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[JudgedAction]: ...
    def __getitem__(self, key: str | int) -> JudgedAction: ...

class PlanSamples:
    """How weights, costs and scores may differ from what they are thought to be; each sample has its own best plan."""

    __match_args__ = ("count", "weights", "costs", "answers", "gap", "seconds", "seed", )
    def __init__(
        self,
        *,
        count: int = ...,
        weights: float = ...,
        costs: float = ...,
        answers: bool = ...,
        gap: float = ...,
        seconds: float = ...,
        seed: int = ...,
    ) -> None: ...
    @property
    def count(self) -> int:
        """How many samples are drawn. Range: 1 or more."""
    @property
    def weights(self) -> float:
        """By what share a weight may be greater or less. Unit: share. Range: 0 to below 1."""
    @property
    def costs(self) -> float:
        """By what share a cost may be greater or less; a range is drawn from end to end. Unit: share. Range: 0 to below 1."""
    @property
    def answers(self) -> bool:
        """Whether each answer to an indicator is drawn anew from all the answers to it, so that its score differs as far as institutions do."""
    @property
    def gap(self) -> float:
        """By how much a better plan may still be better. Unit: share. Range: 0 to 1."""
    @property
    def seconds(self) -> float:
        """How long all samples take at most. Unit: seconds. Range: above 0."""
    @property
    def seed(self) -> int:
        """Seed of what is drawn. Range: 0 or more."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class RoadmapOptions:
    """How a roadmap is searched for."""

    __match_args__ = ("objective", "gap", "seconds", "budget_step", "samples", )
    def __init__(
        self,
        *,
        objective: Literal["greatest_closing", "least_cost"] = ...,
        gap: float = ...,
        seconds: float = ...,
        budget_step: float | None = ...,
        samples: PlanSamples | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def objective(self) -> Literal["greatest_closing", "least_cost"]:
        """What it is the best by."""
    @property
    def gap(self) -> float:
        """By how much a better plan may still be better when the search ends. Unit: share. Range: 0 to 1."""
    @property
    def seconds(self) -> float:
        """How long is searched at most. Unit: seconds. Range: above 0."""
    @property
    def budget_step(self) -> float | None:
        """How much money more is tried in each period; none: this is not tried. Unit: currency. Range: above 0."""
    @property
    def samples(self) -> PlanSamples | None:
        """How the best plan is searched for again where weights, costs and scores differ; none: it is not."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class LeftOut:
    """An action that is not in a roadmap."""

    __match_args__ = ("action", "code", "label", "reason", "other", "period", "amount", )
    def __init__(
        self,
        *,
        action: str,
        code: str | None = ...,
        label: str | Mapping[str, str] = ...,
        reason: Literal["forbidden", "cost_unknown", "horizon", "level", "prerequisite", "exclusion", "capacity", "money", "displaced"],
        other: str | None = ...,
        period: str | None = ...,
        amount: float | None = ...,
    ) -> None: ...
    @property
    def action(self) -> str:
        """Id of the action."""
    @property
    def code(self) -> str | None:
        """The code that is printed."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def reason(self) -> Literal["forbidden", "cost_unknown", "horizon", "level", "prerequisite", "exclusion", "capacity", "money", "displaced"]:
        """Why it is left out."""
    @property
    def other(self) -> str | None:
        """Id of the indicator, the action or the institution that it waits for."""
    @property
    def period(self) -> str | None:
        """Id of the period in which people or money do not suffice, where it comes nearest."""
    @property
    def amount(self) -> float | None:
        """How much money is lacking then. Unit: currency."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class BudgetStep:
    """What more money would bring that comes in one period, for any action, to be spent then or later."""

    __match_args__ = ("period", "amount", "gain", "distinguishable", )
    def __init__(
        self,
        *,
        period: str,
        amount: float,
        gain: float,
        distinguishable: bool = ...,
    ) -> None: ...
    @property
    def period(self) -> str:
        """Id of the period."""
    @property
    def amount(self) -> float:
        """How much more. Unit: currency."""
    @property
    def gain(self) -> float:
        """By how much more the best plan closes, by the linear model. Unit: root."""
    @property
    def distinguishable(self) -> bool:
        """False if the gain is not greater than what the two searches leave open."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Conflict:
    """Something that cannot be kept together with the other conflicts; without it there would be a plan."""

    __match_args__ = ("limit", "action", "other", "lacking", )
    def __init__(
        self,
        *,
        limit: Literal["horizon", "earliest", "latest", "forbidden", "mandatory", "exclusion", "prerequisite", "level", "capacity", "budget", "earmark", "share", "goal"],
        action: str | None = ...,
        other: str | None = ...,
        lacking: float | None = ...,
    ) -> None: ...
    @property
    def limit(self) -> Literal["horizon", "earliest", "latest", "forbidden", "mandatory", "exclusion", "prerequisite", "level", "capacity", "budget", "earmark", "share", "goal"]:
        """What it is."""
    @property
    def action(self) -> str | None:
        """Id of the action."""
    @property
    def other(self) -> str | None:
        """Id of the indicator, the action, the institution, the sector or the function that it concerns."""
    @property
    def lacking(self) -> float | None:
        """How much more would do if all else is kept: money over all periods, effort in a period, or score."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class OtherPlan:
    """A plan for comparison."""

    __match_args__ = ("closed", "cost", "within_limits", "actions", )
    def __init__(
        self,
        *,
        closed: float | None = ...,
        cost: float,
        within_limits: bool = ...,
        actions: Sequence[PlannedAction | Mapping[str, Any]],
    ) -> None: ...
    @property
    def closed(self) -> float | None:
        """By how much the root rises, each period's rise discounted. Unit: root."""
    @property
    def cost(self) -> float:
        """What it costs over all periods. Unit: currency."""
    @property
    def within_limits(self) -> bool:
        """It keeps to everything."""
    @property
    def actions(self) -> tuple[PlannedAction, ...]:
        """Its actions."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class CoreIndex:
    """In how many samples an action is in the best plan."""

    __match_args__ = ("action", "code", "label", "share", "membership", "planned", )
    def __init__(
        self,
        *,
        action: str,
        code: str | None = ...,
        label: str | Mapping[str, str] = ...,
        share: float,
        membership: Literal["core", "borderline", "exterior"],
        planned: bool = ...,
    ) -> None: ...
    @property
    def action(self) -> str:
        """Id of the action."""
    @property
    def code(self) -> str | None:
        """The code that is printed."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def share(self) -> float:
        """Share of the samples that were solved whose best plan contains it. Unit: share. Range: 0 to 1."""
    @property
    def membership(self) -> Literal["core", "borderline", "exterior"]:
        """Whether that is all, some or none."""
    @property
    def planned(self) -> bool:
        """The roadmap itself contains it."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Robustness:
    """What remains of a roadmap where weights, costs and scores differ."""

    __match_args__ = ("drawn", "solved", "without_plan", "actions", )
    def __init__(
        self,
        *,
        drawn: int,
        solved: int,
        without_plan: int = ...,
        actions: Sequence[CoreIndex | Mapping[str, Any]],
    ) -> None: ...
    @property
    def drawn(self) -> int:
        """How many samples were asked for."""
    @property
    def solved(self) -> int:
        """How many of them were solved to their gap in time."""
    @property
    def without_plan(self) -> int:
        """How many of these have no plan that keeps to everything."""
    @property
    def actions(self) -> tuple[CoreIndex, ...]:
        """Every action that a plan may have, the surest first."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Roadmap:
    """The best plan that was found, how good it is, and what it leaves out."""

    __match_args__ = ("schema", "framework", "framework_version", "method", "targets", "catalogue", "constraints", "assessment", "subject", "round", "status", "options", "outcome", "gap", "bound", "linear", "exact", "plan", "judged", "greedy", "left_out", "budget_steps", "conflicts", "robustness", "provenance", )
    def __init__(
        self,
        *,
        schema: str = ...,
        framework: str,
        framework_version: str,
        method: str = ...,
        targets: str,
        catalogue: str,
        constraints: str,
        assessment: str,
        subject: str,
        round: str,
        status: Literal["draft", "validated", "published"] = ...,
        options: RoadmapOptions | Mapping[str, Any] = ...,
        outcome: Literal["optimal", "time_limit", "stopped", "infeasible"],
        gap: float | None = ...,
        bound: float | None = ...,
        linear: float | None = ...,
        exact: bool = ...,
        plan: Plan | Mapping[str, Any],
        judged: JudgedPlan | Mapping[str, Any],
        greedy: OtherPlan | Mapping[str, Any] = ...,
        left_out: Sequence[LeftOut | Mapping[str, Any]] = ...,
        budget_steps: Sequence[BudgetStep | Mapping[str, Any]] = ...,
        conflicts: Sequence[Conflict | Mapping[str, Any]] = ...,
        robustness: Robustness | Mapping[str, Any] | None = ...,
        provenance: Provenance | Mapping[str, Any] = ...,
    ) -> None: ...
    @property
    def schema(self) -> str:
        """ceiba/roadmap/1."""
    @property
    def framework(self) -> str:
        """Id of the framework."""
    @property
    def framework_version(self) -> str:
        """Its version."""
    @property
    def method(self) -> str:
        """Id of the method; empty for the framework's own."""
    @property
    def targets(self) -> str:
        """Id of the target profile."""
    @property
    def catalogue(self) -> str:
        """Id of the catalogue."""
    @property
    def constraints(self) -> str:
        """Id of the constraints."""
    @property
    def assessment(self) -> str:
        """Id of the assessment."""
    @property
    def subject(self) -> str:
        """Id of the subject."""
    @property
    def round(self) -> str:
        """Id of the round."""
    @property
    def status(self) -> Literal["draft", "validated", "published"]:
        """How far the answers have come."""
    @property
    def options(self) -> RoadmapOptions:
        """How it was searched for."""
    @property
    def outcome(self) -> Literal["optimal", "time_limit", "stopped", "infeasible"]:
        """How the search ended."""
    @property
    def gap(self) -> float | None:
        """By how much the linear model may have a better plan, as a share of this one's value. Unit: share. Range: 0 or more."""
    @property
    def bound(self) -> float | None:
        """No plan closes more by the linear model, or costs less. Unit: root, or currency for the least cost."""
    @property
    def linear(self) -> float | None:
        """What the plan closes by the linear model; the true score stands in the judged plan. Unit: root, or currency for the least cost."""
    @property
    def exact(self) -> bool:
        """The linear model is the true score, so that gap and bound are of it too."""
    @property
    def plan(self) -> Plan:
        """The plan."""
    @property
    def judged(self) -> JudgedPlan:
        """What it comes to."""
    @property
    def greedy(self) -> OtherPlan:
        """A plan made by adding what brings most for its cost, to show what the search won."""
    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """Actions that are not in the plan, and why."""
    @property
    def budget_steps(self) -> tuple[BudgetStep, ...]:
        """What more money would bring, period by period."""
    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """What cannot be kept together, if there is no plan."""
    @property
    def robustness(self) -> Robustness | None:
        """What remains of the plan where weights, costs and scores differ, if that was asked for."""
    @property
    def provenance(self) -> Provenance:
        """What it was computed from."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def hash(self) -> str:
        """SHA-256 of it as JSON with sorted keys, as results carry it; in hexadecimal digits."""
    def to_frame(self, language: str = "en", table: str | None = None, *, key: str = "node", constants: bool = False, backend: Literal["pandas", "polars", "pyarrow"] = "pandas") -> Any:
        """As a data frame of pandas, polars or pyarrow; `key` is what the column is called that names the node of a row."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[LeftOut]: ...
    def __getitem__(self, key: str | int) -> LeftOut: ...

class TargetRow:
    """What a node aims at under one profile and phase, and how far it is from there."""

    __match_args__ = ("profile", "phase", "node", "code", "label", "value", "state", "target", "answer", "gap", "relative", "levels", )
    def __init__(
        self,
        *,
        profile: str,
        phase: str | None = ...,
        node: str,
        code: str | None = ...,
        label: str | Mapping[str, str] = ...,
        value: float | None = ...,
        state: Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score", "withheld"],
        target: float,
        answer: float | None = ...,
        gap: float | None = ...,
        relative: float | None = ...,
        levels: int | None = ...,
    ) -> None: ...
    @property
    def profile(self) -> str:
        """Id of the target profile."""
    @property
    def phase(self) -> str | None:
        """Id of its phase; none for what it aims at in the end."""
    @property
    def node(self) -> str:
        """Id of the node."""
    @property
    def code(self) -> str | None:
        """The code that is printed."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def value(self) -> float | None:
        """Its score. Unit: node."""
    @property
    def state(self) -> Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score", "withheld"]:
        """Why there is no score."""
    @property
    def target(self) -> float:
        """Its target. Unit: node."""
    @property
    def answer(self) -> float | None:
        """The target as people answer. Unit: answer."""
    @property
    def gap(self) -> float | None:
        """Target less value; 0 if the target is reached. Unit: node. Range: 0 or more."""
    @property
    def relative(self) -> float | None:
        """The gap as a share of the node's range. Unit: share. Range: 0 or more."""
    @property
    def levels(self) -> int | None:
        """How many levels of its scale lie above the value, up to the target. Range: 0 or more."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class TargetTable:
    """What every node aims at under several profiles and their phases."""

    __match_args__ = ("schema", "framework", "framework_version", "method", "assessment", "subject", "round", "status", "profiles", "rows", "provenance", )
    def __init__(
        self,
        *,
        schema: str = ...,
        framework: str,
        framework_version: str,
        method: str = ...,
        assessment: str,
        subject: str,
        round: str,
        status: Literal["draft", "validated", "published"] = ...,
        profiles: Sequence[str] = ...,
        rows: Sequence[TargetRow | Mapping[str, Any]],
        provenance: Provenance | Mapping[str, Any] = ...,
    ) -> None: ...
    @property
    def schema(self) -> str:
        """ceiba/target_table/1."""
    @property
    def framework(self) -> str:
        """Id of the framework."""
    @property
    def framework_version(self) -> str:
        """Its version."""
    @property
    def method(self) -> str:
        """Id of the method; empty for the framework's own."""
    @property
    def assessment(self) -> str:
        """Id of the assessment."""
    @property
    def subject(self) -> str:
        """Id of the subject."""
    @property
    def round(self) -> str:
        """Id of the round."""
    @property
    def status(self) -> Literal["draft", "validated", "published"]:
        """How far the answers have come."""
    @property
    def profiles(self) -> tuple[str, ...]:
        """Ids of the target profiles, in the order given."""
    @property
    def rows(self) -> tuple[TargetRow, ...]:
        """Every node with a target, in the order of the framework; of each its profiles, and of these the phases, the last one last."""
    @property
    def provenance(self) -> Provenance:
        """What it was computed from."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def hash(self) -> str:
        """SHA-256 of it as JSON with sorted keys, as results carry it; in hexadecimal digits."""
    def to_frame(self, language: str = "en", table: str | None = None, *, key: str = "node", constants: bool = False, backend: Literal["pandas", "polars", "pyarrow"] = "pandas") -> Any:
        """As a data frame of pandas, polars or pyarrow; `key` is what the column is called that names the node of a row."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[TargetRow]: ...
    def __getitem__(self, key: str | int) -> TargetRow: ...

class FactorEffect:
    """How much of the variance of a node's score a factor of the study explains."""

    __match_args__ = ("assessment", "status", "node", "code", "label", "factor", "factor_label", "first", "first_low", "first_high", "total", "total_low", "total_high", "estimable", )
    def __init__(
        self,
        *,
        assessment: str,
        status: Literal["draft", "validated", "published"] = ...,
        node: str,
        code: str | None = ...,
        label: str | Mapping[str, str] = ...,
        factor: str,
        factor_label: str | Mapping[str, str] = ...,
        first: float | None = ...,
        first_low: float | None = ...,
        first_high: float | None = ...,
        total: float | None = ...,
        total_low: float | None = ...,
        total_high: float | None = ...,
        estimable: Literal["yes", "constant", "too_few"],
    ) -> None: ...
    @property
    def assessment(self) -> str:
        """Id of the assessment."""
    @property
    def status(self) -> Literal["draft", "validated", "published"]:
        """How far its answers have come."""
    @property
    def node(self) -> str:
        """Id of the node."""
    @property
    def code(self) -> str | None:
        """The code that is printed."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def factor(self) -> str:
        """Id of the factor."""
    @property
    def factor_label(self) -> str | dict[str, str]:
        """The factor's name for people."""
    @property
    def first(self) -> float | None:
        """First-order index: the share that it explains by itself. An estimate of what is nearly 0 may be a little below."""
    @property
    def first_low(self) -> float | None:
        """Lower end of its interval."""
    @property
    def first_high(self) -> float | None:
        """Upper end."""
    @property
    def total(self) -> float | None:
        """Total index: the share that it explains by itself and together with other factors."""
    @property
    def total_low(self) -> float | None:
        """Lower end of its interval."""
    @property
    def total_high(self) -> float | None:
        """Upper end."""
    @property
    def estimable(self) -> Literal["yes", "constant", "too_few"]:
        """Whether the node has indices, and why not."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class StudySensitivity:
    """Which of what is arguable moves the scores."""

    __match_args__ = ("schema", "framework", "framework_version", "method", "study", "study_hash", "seed", "draws", "runs", "failed", "level", "conclusion", "effects", "subjects", "failures", "issues", )
    def __init__(
        self,
        *,
        schema: str = ...,
        framework: str,
        framework_version: str,
        method: str = ...,
        study: str,
        study_hash: str = ...,
        seed: int = ...,
        draws: int,
        runs: int,
        failed: int = ...,
        level: float,
        conclusion: str | Mapping[str, str] = ...,
        effects: Sequence[FactorEffect | Mapping[str, Any]],
        subjects: Sequence[UncertainSubject | Mapping[str, Any]],
        failures: Sequence[FailedDraws | Mapping[str, Any]] = ...,
        issues: Sequence[Issue | Mapping[str, Any]] = ...,
    ) -> None: ...
    @property
    def schema(self) -> str:
        """ceiba/sensitivity/1."""
    @property
    def framework(self) -> str:
        """Id of the framework."""
    @property
    def framework_version(self) -> str:
        """Its version."""
    @property
    def method(self) -> str:
        """Id of the method under what varies; empty for the framework's own."""
    @property
    def study(self) -> str:
        """Id of the study."""
    @property
    def study_hash(self) -> str:
        """Hash of the study."""
    @property
    def seed(self) -> int:
        """Seed of the draws."""
    @property
    def draws(self) -> int:
        """How many base draws."""
    @property
    def runs(self) -> int:
        """How often was scored: two and the number of factors for each base draw."""
    @property
    def failed(self) -> int:
        """How many of these could not be; their base draws are left out."""
    @property
    def level(self) -> float:
        """Share of intervals that should hold the truth. Unit: share."""
    @property
    def conclusion(self) -> str | dict[str, str]:
        """What it comes to, in a sentence of every language."""
    @property
    def effects(self) -> tuple[FactorEffect, ...]:
        """Each node asked for of each assessment, with each factor."""
    @property
    def subjects(self) -> tuple[UncertainSubject, ...]:
        """The assessments that were scored."""
    @property
    def failures(self) -> tuple[FailedDraws, ...]:
        """Why runs failed."""
    @property
    def issues(self) -> tuple[Issue, ...]:
        """What is worth knowing."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def hash(self) -> str:
        """SHA-256 of it as JSON with sorted keys, as results carry it; in hexadecimal digits."""
    def to_frame(self, language: str = "en", table: str | None = None, *, key: str = "node", constants: bool = False, backend: Literal["pandas", "polars", "pyarrow"] = "pandas") -> Any:
        """As a data frame of pandas, polars or pyarrow; `key` is what the column is called that names the node of a row."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[FactorEffect]: ...
    def __getitem__(self, key: str | int) -> FactorEffect: ...

class MultiverseScore:
    """The score of a node over all combinations."""

    __match_args__ = ("node", "code", "label", "value", "mean", "low", "median", "high", "least", "least_with", "greatest", "greatest_with", "scored", "band", "bands", )
    def __init__(
        self,
        *,
        node: str,
        code: str | None = ...,
        label: str | Mapping[str, str] = ...,
        value: float | None = ...,
        mean: float | None = ...,
        low: float | None = ...,
        median: float | None = ...,
        high: float | None = ...,
        least: float | None = ...,
        least_with: str | None = ...,
        greatest: float | None = ...,
        greatest_with: str | None = ...,
        scored: float,
        band: str | None = ...,
        bands: Sequence[BandShare | Mapping[str, Any]] = ...,
    ) -> None: ...
    @property
    def node(self) -> str:
        """Id of the node."""
    @property
    def code(self) -> str | None:
        """The code that is printed."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def value(self) -> float | None:
        """Its score under the method of the analysis; none if it has none. Unit: node."""
    @property
    def mean(self) -> float | None:
        """Mean of all combinations with a score. Unit: node."""
    @property
    def low(self) -> float | None:
        """Lower end of the interval. Unit: node."""
    @property
    def median(self) -> float | None:
        """Median of the combinations. Unit: node."""
    @property
    def high(self) -> float | None:
        """Upper end of the interval. Unit: node."""
    @property
    def least(self) -> float | None:
        """The least of all combinations. Unit: node."""
    @property
    def least_with(self) -> str | None:
        """The first combination that gives it: the alternatives in the order of the choices, joined by ' + '."""
    @property
    def greatest(self) -> float | None:
        """The greatest. Unit: node."""
    @property
    def greatest_with(self) -> str | None:
        """The first combination that gives it."""
    @property
    def scored(self) -> float:
        """Share of the combinations with a score. Range: 0 to 1."""
    @property
    def band(self) -> str | None:
        """The band under the method of the analysis."""
    @property
    def bands(self) -> tuple[BandShare, ...]:
        """How often the score lies in each band, in the order of the framework."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class MultiversePriority:
    """A gap and its rank among the priorities, over all combinations."""

    __match_args__ = ("indicator", "code", "label", "rank", "mean", "first", "median", "last", "open", "top", "verdict", )
    def __init__(
        self,
        *,
        indicator: str,
        code: str | None = ...,
        label: str | Mapping[str, str] = ...,
        rank: int | None = ...,
        mean: float | None = ...,
        first: int | None = ...,
        median: int | None = ...,
        last: int | None = ...,
        open: float,
        top: float,
        verdict: Literal["always", "mostly", "seldom", "never"],
    ) -> None: ...
    @property
    def indicator(self) -> str:
        """Id of the indicator."""
    @property
    def code(self) -> str | None:
        """The code that is printed."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def rank(self) -> int | None:
        """Its rank under the method of the analysis; none without a gap. Range: 1 or more."""
    @property
    def mean(self) -> float | None:
        """Mean rank of the combinations in which it has a gap."""
    @property
    def first(self) -> int | None:
        """The first of these ranks. Range: 1 or more."""
    @property
    def median(self) -> int | None:
        """Median rank. Range: 1 or more."""
    @property
    def last(self) -> int | None:
        """The last of these ranks. Range: 1 or more."""
    @property
    def open(self) -> float:
        """Share of the combinations in which it has a gap. Range: 0 to 1."""
    @property
    def top(self) -> float:
        """Share of the combinations in which it is one of the first priorities. Range: 0 to 1."""
    @property
    def verdict(self) -> Literal["always", "mostly", "seldom", "never"]:
        """The same in a word, a combination for a draw."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class MultiverseAlternative:
    """One alternative of a choice."""

    __match_args__ = ("id", "label", "scored", "mean", )
    def __init__(
        self,
        *,
        id: str,
        label: str | Mapping[str, str] = ...,
        scored: int,
        mean: float | None = ...,
    ) -> None: ...
    @property
    def id(self) -> str:
        """Id of the method; of institutions 'nobody', or 'without_' and the id of the institution or sector left out."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def scored(self) -> int:
        """How many of the combinations with it have a score of the root. Range: 0 or more."""
    @property
    def mean(self) -> float | None:
        """Mean score of the root under it, over these. Unit: node."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class MultiverseChoice:
    """A choice, and how much it matters."""

    __match_args__ = ("factor", "label", "main", "total", "changed", "alternatives", )
    def __init__(
        self,
        *,
        factor: str,
        label: str | Mapping[str, str] = ...,
        main: float | None = ...,
        total: float | None = ...,
        changed: float | None = ...,
        alternatives: Sequence[MultiverseAlternative | Mapping[str, Any]],
    ) -> None: ...
    @property
    def factor(self) -> str:
        """Id of the factor of the study."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def main(self) -> float | None:
        """Share of the variance of the root's score that the choice explains by itself; none where all combinations score the same. Range: 0 to 1."""
    @property
    def total(self) -> float | None:
        """The same with all its interactions: the share that is left once all other choices are made. Range: 0 to 1."""
    @property
    def changed(self) -> float | None:
        """With targets, mean share of the first priorities that are others where this choice alone is another. Range: 0 to 1."""
    @property
    def alternatives(self) -> tuple[MultiverseAlternative, ...]:
        """Its alternatives, in the order of the study."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class FailedCombinations:
    """Combinations that could not be scored, for one reason."""

    __match_args__ = ("code", "text", "combinations", "named", )
    def __init__(
        self,
        *,
        code: str,
        text: str | Mapping[str, str] = ...,
        combinations: int,
        named: Sequence[str],
    ) -> None: ...
    @property
    def code(self) -> str:
        """Code of the issue."""
    @property
    def text(self) -> str | dict[str, str]:
        """What was wrong with the first of them."""
    @property
    def combinations(self) -> int:
        """How many. Range: 1 or more."""
    @property
    def named(self) -> tuple[str, ...]:
        """Which: the first 100 of them, each as `least_with` says it."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Multiverse:
    """Scores and priorities under every combination of methods."""

    __match_args__ = ("schema", "framework", "framework_version", "method", "study", "study_hash", "targets", "assessment", "subject", "round", "status", "combinations", "failed", "balanced", "level", "top", "conclusion", "scores", "priorities", "choices", "failures", "provenance", "issues", )
    def __init__(
        self,
        *,
        schema: str = ...,
        framework: str,
        framework_version: str,
        method: str = ...,
        study: str,
        study_hash: str = ...,
        targets: str = ...,
        assessment: str,
        subject: str,
        round: str,
        status: Literal["draft", "validated", "published"] = ...,
        combinations: int,
        failed: int = ...,
        balanced: bool = ...,
        level: float,
        top: int,
        conclusion: str | Mapping[str, str] = ...,
        scores: Sequence[MultiverseScore | Mapping[str, Any]],
        priorities: Sequence[MultiversePriority | Mapping[str, Any]] = ...,
        choices: Sequence[MultiverseChoice | Mapping[str, Any]],
        failures: Sequence[FailedCombinations | Mapping[str, Any]] = ...,
        provenance: Provenance | Mapping[str, Any] = ...,
        issues: Sequence[Issue | Mapping[str, Any]] = ...,
    ) -> None: ...
    @property
    def schema(self) -> str:
        """ceiba/multiverse/1."""
    @property
    def framework(self) -> str:
        """Id of the framework."""
    @property
    def framework_version(self) -> str:
        """Its version."""
    @property
    def method(self) -> str:
        """Id of the method under the choices; empty for the framework's own."""
    @property
    def study(self) -> str:
        """Id of the study."""
    @property
    def study_hash(self) -> str:
        """Hash of the study."""
    @property
    def targets(self) -> str:
        """Id of the target profile; empty without one."""
    @property
    def assessment(self) -> str:
        """Id of the assessment."""
    @property
    def subject(self) -> str:
        """Id of the subject."""
    @property
    def round(self) -> str:
        """Id of the round."""
    @property
    def status(self) -> Literal["draft", "validated", "published"]:
        """How far the answers have come."""
    @property
    def combinations(self) -> int:
        """How many combinations there are. Range: 1 to 100000."""
    @property
    def failed(self) -> int:
        """How many could not be scored; all shares and means are of the others."""
    @property
    def balanced(self) -> bool:
        """Each alternative with a score of the root has one with each of every other choice; else choices that go together share what they explain, and main effects may be greater than total ones."""
    @property
    def level(self) -> float:
        """Share of the combinations within an interval. Unit: share."""
    @property
    def top(self) -> int:
        """How many priorities count as the first ones."""
    @property
    def conclusion(self) -> str | dict[str, str]:
        """What it comes to, in a sentence of every language."""
    @property
    def scores(self) -> tuple[MultiverseScore, ...]:
        """Each node asked for, in the order of the study."""
    @property
    def priorities(self) -> tuple[MultiversePriority, ...]:
        """With targets, every indicator with a gap in some combination; the surest first."""
    @property
    def choices(self) -> tuple[MultiverseChoice, ...]:
        """The choices and how much each matters, in the order of the study."""
    @property
    def failures(self) -> tuple[FailedCombinations, ...]:
        """Why combinations failed."""
    @property
    def provenance(self) -> Provenance:
        """What it was computed from."""
    @property
    def issues(self) -> tuple[Issue, ...]:
        """What is worth knowing."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def hash(self) -> str:
        """SHA-256 of it as JSON with sorted keys, as results carry it; in hexadecimal digits."""
    def to_frame(self, language: str = "en", table: str | None = None, *, key: str = "node", constants: bool = False, backend: Literal["pandas", "polars", "pyarrow"] = "pandas") -> Any:
        """As a data frame of pandas, polars or pyarrow; `key` is what the column is called that names the node of a row."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[MultiverseScore]: ...
    def __getitem__(self, key: str | int) -> MultiverseScore: ...

class BandShare:
    """How often a score lies in a band."""

    __match_args__ = ("band", "share", )
    def __init__(
        self,
        *,
        band: str,
        share: float,
    ) -> None: ...
    @property
    def band(self) -> str:
        """Id of the band."""
    @property
    def share(self) -> float:
        """Share of the draws, or combinations, with a score. Range: 0 to 1."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class UncertainScore:
    """The score of a node over all draws."""

    __match_args__ = ("assessment", "status", "node", "code", "label", "value", "mean", "standard_error", "standard_deviation", "low", "median", "high", "least", "greatest", "scored", "band", "bands", )
    def __init__(
        self,
        *,
        assessment: str,
        status: Literal["draft", "validated", "published"] = ...,
        node: str,
        code: str | None = ...,
        label: str | Mapping[str, str] = ...,
        value: float | None = ...,
        mean: float | None = ...,
        standard_error: float | None = ...,
        standard_deviation: float | None = ...,
        low: float | None = ...,
        median: float | None = ...,
        high: float | None = ...,
        least: float | None = ...,
        greatest: float | None = ...,
        scored: float,
        band: str | None = ...,
        bands: Sequence[BandShare | Mapping[str, Any]] = ...,
    ) -> None: ...
    @property
    def assessment(self) -> str:
        """Id of the assessment."""
    @property
    def status(self) -> Literal["draft", "validated", "published"]:
        """How far its answers have come."""
    @property
    def node(self) -> str:
        """Id of the node."""
    @property
    def code(self) -> str | None:
        """The code that is printed."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def value(self) -> float | None:
        """Its score where nothing varies; none if it has none. Unit: node."""
    @property
    def mean(self) -> float | None:
        """Mean of all draws with a score. Unit: node."""
    @property
    def standard_error(self) -> float | None:
        """Standard error of the mean, as of independent draws; that of Sobol' points is less. Unit: node."""
    @property
    def standard_deviation(self) -> float | None:
        """Standard deviation of the draws. Unit: node."""
    @property
    def low(self) -> float | None:
        """Lower end of the interval. Unit: node."""
    @property
    def median(self) -> float | None:
        """Median of the draws. Unit: node."""
    @property
    def high(self) -> float | None:
        """Upper end of the interval. Unit: node."""
    @property
    def least(self) -> float | None:
        """The least of all draws. Unit: node."""
    @property
    def greatest(self) -> float | None:
        """The greatest. Unit: node."""
    @property
    def scored(self) -> float:
        """Share of the draws with a score. Range: 0 to 1."""
    @property
    def band(self) -> str | None:
        """The band where nothing varies."""
    @property
    def bands(self) -> tuple[BandShare, ...]:
        """How often the score lies in each band, in the order of the framework."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class UncertainRank:
    """The rank of an assessment among all by the score of a node, over all draws: 1 and how many are better."""

    __match_args__ = ("node", "assessment", "status", "rank", "mean", "low", "median", "high", "shift", "shares", )
    def __init__(
        self,
        *,
        node: str,
        assessment: str,
        status: Literal["draft", "validated", "published"] = ...,
        rank: int | None = ...,
        mean: float | None = ...,
        low: int | None = ...,
        median: int | None = ...,
        high: int | None = ...,
        shift: float | None = ...,
        shares: Sequence[float] = ...,
    ) -> None: ...
    @property
    def node(self) -> str:
        """Id of the node."""
    @property
    def assessment(self) -> str:
        """Id of the assessment."""
    @property
    def status(self) -> Literal["draft", "validated", "published"]:
        """How far its answers have come."""
    @property
    def rank(self) -> int | None:
        """Its rank where nothing varies; none without a score. Range: 1 or more."""
    @property
    def mean(self) -> float | None:
        """Mean rank of the draws in which it has a score."""
    @property
    def low(self) -> int | None:
        """Best end of the interval. Range: 1 or more."""
    @property
    def median(self) -> int | None:
        """Median rank. Range: 1 or more."""
    @property
    def high(self) -> int | None:
        """Worst end of the interval. Range: 1 or more."""
    @property
    def shift(self) -> float | None:
        """Average rank shift: the mean distance from its rank where nothing varies (Saisana, Saltelli & Tarantola, 2005)."""
    @property
    def shares(self) -> tuple[float, ...]:
        """Share of all draws in which it has each rank, from 1. Range: 0 to 1."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class UncertainPriority:
    """A gap and its rank among the priorities, over all draws."""

    __match_args__ = ("assessment", "status", "indicator", "code", "label", "rank", "mean", "low", "median", "high", "open", "top", "verdict", "gap", "gap_low", "gap_high", )
    def __init__(
        self,
        *,
        assessment: str,
        status: Literal["draft", "validated", "published"] = ...,
        indicator: str,
        code: str | None = ...,
        label: str | Mapping[str, str] = ...,
        rank: int | None = ...,
        mean: float | None = ...,
        low: int | None = ...,
        median: int | None = ...,
        high: int | None = ...,
        open: float,
        top: float,
        verdict: Literal["always", "mostly", "seldom", "never"],
        gap: float | None = ...,
        gap_low: float | None = ...,
        gap_high: float | None = ...,
    ) -> None: ...
    @property
    def assessment(self) -> str:
        """Id of the assessment."""
    @property
    def status(self) -> Literal["draft", "validated", "published"]:
        """How far its answers have come."""
    @property
    def indicator(self) -> str:
        """Id of the indicator."""
    @property
    def code(self) -> str | None:
        """The code that is printed."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def rank(self) -> int | None:
        """Its rank where nothing varies; none without a gap. Range: 1 or more."""
    @property
    def mean(self) -> float | None:
        """Mean rank of the draws in which it has a gap."""
    @property
    def low(self) -> int | None:
        """First end of the interval of ranks. Range: 1 or more."""
    @property
    def median(self) -> int | None:
        """Median rank. Range: 1 or more."""
    @property
    def high(self) -> int | None:
        """Last end of the interval. Range: 1 or more."""
    @property
    def open(self) -> float:
        """Share of the draws in which it has a gap. Range: 0 to 1."""
    @property
    def top(self) -> float:
        """Share of the draws in which it is one of the first priorities. Range: 0 to 1."""
    @property
    def verdict(self) -> Literal["always", "mostly", "seldom", "never"]:
        """The same in a word."""
    @property
    def gap(self) -> float | None:
        """Mean gap of the draws in which it is known. Unit: indicator."""
    @property
    def gap_low(self) -> float | None:
        """Lower end of its interval. Unit: indicator."""
    @property
    def gap_high(self) -> float | None:
        """Upper end. Unit: indicator."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class UncertainSubject:
    """One of the assessments that were scored."""

    __match_args__ = ("assessment", "subject", "round", "status", "provenance", )
    def __init__(
        self,
        *,
        assessment: str,
        subject: str,
        round: str,
        status: Literal["draft", "validated", "published"] = ...,
        provenance: Provenance | Mapping[str, Any] = ...,
    ) -> None: ...
    @property
    def assessment(self) -> str:
        """Id of the assessment."""
    @property
    def subject(self) -> str:
        """Id of the subject."""
    @property
    def round(self) -> str:
        """Id of the round."""
    @property
    def status(self) -> Literal["draft", "validated", "published"]:
        """How far the answers have come."""
    @property
    def provenance(self) -> Provenance:
        """What it was computed from."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class FailedDraws:
    """Draws that could not be scored, for one reason."""

    __match_args__ = ("code", "where", "text", "draws", "first", )
    def __init__(
        self,
        *,
        code: str,
        where: str = ...,
        text: str | Mapping[str, str] = ...,
        draws: int,
        first: int,
    ) -> None: ...
    @property
    def code(self) -> str:
        """Code of the issue."""
    @property
    def where(self) -> str:
        """Where it was in the first of them. Unit: JSON pointer."""
    @property
    def text(self) -> str | dict[str, str]:
        """What was wrong with the first of them."""
    @property
    def draws(self) -> int:
        """How many. Range: 1 or more."""
    @property
    def first(self) -> int:
        """Number of the first, from 0."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Convergence:
    """How sure the means were when so many draws were done."""

    __match_args__ = ("draws", "standard_error", "change", )
    def __init__(
        self,
        *,
        draws: int,
        standard_error: float,
        change: float | None = ...,
    ) -> None: ...
    @property
    def draws(self) -> int:
        """How many."""
    @property
    def standard_error(self) -> float:
        """The greatest standard error of a mean. Unit: share of the node's range."""
    @property
    def change(self) -> float | None:
        """By how much a mean changed at most since the line before. Unit: share of the node's range."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Uncertainty:
    """Scores, ranks and priorities when what is arguable varies."""

    __match_args__ = ("schema", "framework", "framework_version", "method", "study", "study_hash", "targets", "seed", "draws", "failed", "level", "top", "conclusion", "scores", "ranks", "priorities", "subjects", "failures", "convergence", "issues", )
    def __init__(
        self,
        *,
        schema: str = ...,
        framework: str,
        framework_version: str,
        method: str = ...,
        study: str,
        study_hash: str = ...,
        targets: str = ...,
        seed: int = ...,
        draws: int,
        failed: int = ...,
        level: float,
        top: int,
        conclusion: str | Mapping[str, str] = ...,
        scores: Sequence[UncertainScore | Mapping[str, Any]],
        ranks: Sequence[UncertainRank | Mapping[str, Any]] = ...,
        priorities: Sequence[UncertainPriority | Mapping[str, Any]] = ...,
        subjects: Sequence[UncertainSubject | Mapping[str, Any]],
        failures: Sequence[FailedDraws | Mapping[str, Any]] = ...,
        convergence: Sequence[Convergence | Mapping[str, Any]] = ...,
        issues: Sequence[Issue | Mapping[str, Any]] = ...,
    ) -> None: ...
    @property
    def schema(self) -> str:
        """ceiba/uncertainty/1."""
    @property
    def framework(self) -> str:
        """Id of the framework."""
    @property
    def framework_version(self) -> str:
        """Its version."""
    @property
    def method(self) -> str:
        """Id of the method under what varies; empty for the framework's own."""
    @property
    def study(self) -> str:
        """Id of the study."""
    @property
    def study_hash(self) -> str:
        """Hash of the study."""
    @property
    def targets(self) -> str:
        """Id of the target profile; empty without one."""
    @property
    def seed(self) -> int:
        """Seed of the draws."""
    @property
    def draws(self) -> int:
        """How many draws were scored."""
    @property
    def failed(self) -> int:
        """How many could not be."""
    @property
    def level(self) -> float:
        """Share of the draws within an interval. Unit: share."""
    @property
    def top(self) -> int:
        """How many priorities count as the first ones."""
    @property
    def conclusion(self) -> str | dict[str, str]:
        """What it comes to, in a sentence or two of every language."""
    @property
    def scores(self) -> tuple[UncertainScore, ...]:
        """Each node asked for of each assessment, in the order of the framework."""
    @property
    def ranks(self) -> tuple[UncertainRank, ...]:
        """Of several assessments, their ranks by each of these nodes."""
    @property
    def priorities(self) -> tuple[UncertainPriority, ...]:
        """With targets, every indicator with a gap in some draw; the surest first."""
    @property
    def subjects(self) -> tuple[UncertainSubject, ...]:
        """The assessments that were scored."""
    @property
    def failures(self) -> tuple[FailedDraws, ...]:
        """Why draws failed."""
    @property
    def convergence(self) -> tuple[Convergence, ...]:
        """How sure the means were at 1, 2, 4 ... of the blocks of draws."""
    @property
    def issues(self) -> tuple[Issue, ...]:
        """What is worth knowing."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def hash(self) -> str:
        """SHA-256 of it as JSON with sorted keys, as results carry it; in hexadecimal digits."""
    def to_frame(self, language: str = "en", table: str | None = None, *, key: str = "node", constants: bool = False, backend: Literal["pandas", "polars", "pyarrow"] = "pandas") -> Any:
        """As a data frame of pandas, polars or pyarrow; `key` is what the column is called that names the node of a row."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[UncertainScore]: ...
    def __getitem__(self, key: str | int) -> UncertainScore: ...

class MethodCard:
    """What a weighting or ranking method is."""

    __match_args__ = ("room", "method", "name", "aliases", "family", "text", "source", "use", "mind", "traits", )
    def __init__(
        self,
        *,
        room: str,
        method: str,
        name: str,
        aliases: Sequence[str] = ...,
        family: str,
        text: str,
        source: str,
        use: str = ...,
        mind: str = ...,
        traits: Mapping[str, bool] = ...,
    ) -> None: ...
    @property
    def room(self) -> str:
        """Where it lives: weight, rank ..."""
    @property
    def method(self) -> str:
        """Its name in documents and functions."""
    @property
    def name(self) -> str:
        """Its name as papers write it."""
    @property
    def aliases(self) -> tuple[str, ...]:
        """Other names of the function."""
    @property
    def family(self) -> str:
        """What kind of ranking method it is, or what a weighting method is given."""
    @property
    def text(self) -> str:
        """What it does, in one sentence."""
    @property
    def source(self) -> str:
        """Author (year) title, doi."""
    @property
    def use(self) -> str:
        """When to use it, and what it assumes."""
    @property
    def mind(self) -> str:
        """Where it misleads."""
    @property
    def traits(self) -> dict[str, bool]:
        """What holds of it, with its own options."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class SobolDesign:
    """Which runs a variance-based sensitivity analysis needs."""

    __match_args__ = ("factors", "draws", "groups", "second_order", )
    def __init__(
        self,
        *,
        factors: int,
        draws: int = ...,
        groups: Sequence[int] = ...,
        second_order: bool = ...,
    ) -> None: ...
    @property
    def factors(self) -> int:
        """How many factors there are. Range: 1 to 10000."""
    @property
    def draws(self) -> int:
        """How many base draws; a power of 2 with a Sobol' sequence. Range: 2 to 10000000."""
    @property
    def groups(self) -> tuple[int, ...]:
        """The group of each factor, from 0: those of one move together and have one index. Empty: each alone."""
    @property
    def second_order(self) -> bool:
        """Also the runs for the interaction of each pair: almost twice as many."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Resampling:
    """How intervals are found by drawing the base draws again, with replacement."""

    __match_args__ = ("level", "resamples", "seed", )
    def __init__(
        self,
        *,
        level: float = ...,
        resamples: int = ...,
        seed: int = ...,
    ) -> None: ...
    @property
    def level(self) -> float:
        """Share of intervals that should hold the truth. Unit: share. Range: (0, 1)."""
    @property
    def resamples(self) -> int:
        """How often the base draws are drawn again; 0: no intervals. Range: 0, or 100 to 100000."""
    @property
    def seed(self) -> int:
        """Other seeds, other resamples. Range: 0 or more."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class SobolOptions:
    """How variance-based indices are estimated."""

    __match_args__ = ("first_order", "together", "resampling", )
    def __init__(
        self,
        *,
        first_order: Literal["saltelli", "jansen"] = ...,
        together: bool = ...,
        resampling: Resampling | Mapping[str, Any] = ...,
    ) -> None: ...
    @property
    def first_order(self) -> Literal["saltelli", "jansen"]:
        """The estimator of first-order indices."""
    @property
    def together(self) -> bool:
        """Also indices of all outputs together, each counting by its variance: they need one unit."""
    @property
    def resampling(self) -> Resampling:
        """How intervals are found."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class MorrisDesign:
    """Which runs a screening by elementary effects needs."""

    __match_args__ = ("factors", "trajectories", "steps", "levels", "groups", )
    def __init__(
        self,
        *,
        factors: int,
        trajectories: int = ...,
        steps: Literal["trajectory", "radial"] = ...,
        levels: int = ...,
        groups: Sequence[int] = ...,
    ) -> None: ...
    @property
    def factors(self) -> int:
        """How many factors there are. Range: 1 to 10000."""
    @property
    def trajectories(self) -> int:
        """How many effects of each factor are seen. Range: 2 to 10000000."""
    @property
    def steps(self) -> Literal["trajectory", "radial"]:
        """How the points of a trajectory follow from its first."""
    @property
    def levels(self) -> int:
        """How many levels the grid of a trajectory has; even. Radial steps have no grid. Range: 2 to 1000."""
    @property
    def groups(self) -> tuple[int, ...]:
        """The group of each factor, from 0: those of one move together and have one index. Empty: each alone."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class PawnOptions:
    """How PAWN's indices are found."""

    __match_args__ = ("slices", "discrete", "seed", )
    def __init__(
        self,
        *,
        slices: int = ...,
        discrete: Sequence[int] = ...,
        seed: int = ...,
    ) -> None: ...
    @property
    def slices(self) -> int:
        """Into how many slices of as many runs each factor is cut; a factor with no more values has a slice for each. Range: 2 to 10000."""
    @property
    def discrete(self) -> tuple[int, ...]:
        """Which factors, from 0, have a slice for each value however many there are."""
    @property
    def seed(self) -> int:
        """Other seeds, another dummy. Range: 0 or more."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class GivenDataOptions:
    """How first-order indices are found from runs that are there already."""

    __match_args__ = ("bins", "discrete", )
    def __init__(
        self,
        *,
        bins: int | None = ...,
        discrete: Sequence[int] = ...,
    ) -> None: ...
    @property
    def bins(self) -> int | None:
        """Into how many bins of as many runs each factor is cut; a factor with no more values has a bin for each. Where it is not said, it grows with the runs: 4 of 100, 6 of 1000, 22 of 10000, 48 at most. Range: 2 to 10000."""
    @property
    def discrete(self) -> tuple[int, ...]:
        """Which factors, from 0, have a bin for each value (alternative) however many there are."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class EstimatedTable:
    """Figures with their intervals: a row an output, a column what they are of."""

    __match_args__ = ("value", "low", "high", )
    def __init__(
        self,
        *,
        value: Sequence[Sequence[float | None]] = ...,
        low: Sequence[Sequence[float | None]] = ...,
        high: Sequence[Sequence[float | None]] = ...,
    ) -> None: ...
    @property
    def value(self) -> tuple[tuple[float | None, ...], ...]:
        """The figures; none where one is undefined."""
    @property
    def low(self) -> tuple[tuple[float | None, ...], ...]:
        """The lower ends of their intervals; none where there is no interval."""
    @property
    def high(self) -> tuple[tuple[float | None, ...], ...]:
        """The upper ends."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class SobolTable:
    """Variance-based indices of outputs."""

    __match_args__ = ("first", "total", "second", "dummy", "first_together", "total_together", "variance", "estimable", "used", )
    def __init__(
        self,
        *,
        first: EstimatedTable | Mapping[str, Any] = ...,
        total: EstimatedTable | Mapping[str, Any] = ...,
        second: EstimatedTable | Mapping[str, Any] = ...,
        dummy: EstimatedTable | Mapping[str, Any] = ...,
        first_together: EstimatedTable | Mapping[str, Any] = ...,
        total_together: EstimatedTable | Mapping[str, Any] = ...,
        variance: Sequence[float | None] = ...,
        estimable: Sequence[Literal["yes", "constant", "too_few"]] = ...,
        used: Sequence[int] = ...,
    ) -> None: ...
    @property
    def first(self) -> EstimatedTable:
        """Outputs x groups: the share of the variance that a group of factors explains alone. Unit: share."""
    @property
    def total(self) -> EstimatedTable:
        """Outputs x groups: the same with all its interactions. Unit: share."""
    @property
    def second(self) -> EstimatedTable:
        """Outputs x pairs 0-1, 0-2, ..., 1-2, ...: what a pair explains beyond each alone; empty without second order. Unit: share."""
    @property
    def dummy(self) -> EstimatedTable:
        """Outputs x 1: what chance alone makes of a factor without effect. Unit: share."""
    @property
    def first_together(self) -> EstimatedTable:
        """1 x groups: first for all outputs together, where asked for. Unit: share."""
    @property
    def total_together(self) -> EstimatedTable:
        """1 x groups: total for all outputs together, where asked for. Unit: share."""
    @property
    def variance(self) -> tuple[float | None, ...]:
        """Of each output, in the square of its unit; none where too many runs failed."""
    @property
    def estimable(self) -> tuple[Literal["yes", "constant", "too_few"], ...]:
        """Whether each output has indices, and why not."""
    @property
    def used(self) -> tuple[int, ...]:
        """Of how many base draws no run failed, by output. Range: 0 or more."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class MorrisTable:
    """Elementary effects of factors on outputs: what a step across the whole range of a factor changes."""

    __match_args__ = ("mu_star", "mu", "sigma", "used", )
    def __init__(
        self,
        *,
        mu_star: EstimatedTable | Mapping[str, Any] = ...,
        mu: Sequence[Sequence[float | None]] = ...,
        sigma: Sequence[Sequence[float | None]] = ...,
        used: Sequence[Sequence[int]] = ...,
    ) -> None: ...
    @property
    def mu_star(self) -> EstimatedTable:
        """Outputs x groups: the mean size of the effects."""
    @property
    def mu(self) -> tuple[tuple[float | None, ...], ...]:
        """Outputs x groups: the mean effect; none for a group of several factors, which has no direction."""
    @property
    def sigma(self) -> tuple[tuple[float | None, ...], ...]:
        """Outputs x groups: the standard deviation of the effects; none for a group of several factors."""
    @property
    def used(self) -> tuple[tuple[int, ...], ...]:
        """Outputs x groups: how many effects there are. Range: 0 or more."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class PawnTable:
    """By how much fixing a factor shifts the distribution of outputs: a distance from 0 to 1."""

    __match_args__ = ("median", "maximum", "mean", "estimable", "used", )
    def __init__(
        self,
        *,
        median: Sequence[Sequence[float | None]] = ...,
        maximum: Sequence[Sequence[float | None]] = ...,
        mean: Sequence[Sequence[float | None]] = ...,
        estimable: Sequence[Literal["yes", "constant", "too_few"]] = ...,
        used: Sequence[int] = ...,
    ) -> None: ...
    @property
    def median(self) -> tuple[tuple[float | None, ...], ...]:
        """Outputs x factors, and last the dummy: the median of the slices."""
    @property
    def maximum(self) -> tuple[tuple[float | None, ...], ...]:
        """The greatest of the slices."""
    @property
    def mean(self) -> tuple[tuple[float | None, ...], ...]:
        """Their mean."""
    @property
    def estimable(self) -> tuple[Literal["yes", "constant", "too_few"], ...]:
        """Whether each output has indices, and why not."""
    @property
    def used(self) -> tuple[int, ...]:
        """How many runs did not fail, by output. Range: 0 or more."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class GivenDataTable:
    """First-order indices from runs that are there already."""

    __match_args__ = ("first", "adjusted", "estimable", "used", )
    def __init__(
        self,
        *,
        first: Sequence[Sequence[float | None]] = ...,
        adjusted: Sequence[Sequence[float | None]] = ...,
        estimable: Sequence[Literal["yes", "constant", "too_few"]] = ...,
        used: Sequence[int] = ...,
    ) -> None: ...
    @property
    def first(self) -> tuple[tuple[float | None, ...], ...]:
        """Outputs x factors: the share of the variance between the bins of a factor. Unit: share."""
    @property
    def adjusted(self) -> tuple[tuple[float | None, ...], ...]:
        """The same less what chance alone makes of so many bins. Unit: share."""
    @property
    def estimable(self) -> tuple[Literal["yes", "constant", "too_few"], ...]:
        """Whether each output has indices, and why not."""
    @property
    def used(self) -> tuple[int, ...]:
        """How many runs did not fail, by output. Range: 0 or more."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class WeightOrder:
    """One criterion weighs at least as much as another."""

    __match_args__ = ("greater", "lesser", )
    def __init__(
        self,
        *,
        greater: int,
        lesser: int,
    ) -> None: ...
    @property
    def greater(self) -> int:
        """The criterion that weighs as much or more, from 0."""
    @property
    def lesser(self) -> int:
        """The other one."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class WeightRatio:
    """How many times as much one criterion weighs as another."""

    __match_args__ = ("criterion", "over", "least", "most", )
    def __init__(
        self,
        *,
        criterion: int,
        over: int,
        least: float = ...,
        most: float | None = ...,
    ) -> None: ...
    @property
    def criterion(self) -> int:
        """The criterion, from 0."""
    @property
    def over(self) -> int:
        """The one that it is compared with."""
    @property
    def least(self) -> float:
        """At least so many times as much. Range: 0 or more."""
    @property
    def most(self) -> float | None:
        """At most so many times as much; without it there is no end. Range: above 0."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class WeightInterval:
    """Between what shares a criterion weighs."""

    __match_args__ = ("criterion", "low", "high", )
    def __init__(
        self,
        *,
        criterion: int,
        low: float = ...,
        high: float = ...,
    ) -> None: ...
    @property
    def criterion(self) -> int:
        """The criterion, from 0."""
    @property
    def low(self) -> float:
        """Its least weight. Unit: share. Range: 0 to 1."""
    @property
    def high(self) -> float:
        """Its greatest weight. Unit: share. Range: low to 1."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class WeightConstraints:
    """What is known of weights that are 0 or more and add up to 1."""

    __match_args__ = ("order", "ratios", "intervals", "thinning", )
    def __init__(
        self,
        *,
        order: Sequence[WeightOrder | Mapping[str, Any]] = ...,
        ratios: Sequence[WeightRatio | Mapping[str, Any]] = ...,
        intervals: Sequence[WeightInterval | Mapping[str, Any]] = ...,
        thinning: int | None = ...,
    ) -> None: ...
    @property
    def order(self) -> tuple[WeightOrder, ...]:
        """Which weigh at least as much as which."""
    @property
    def ratios(self) -> tuple[WeightRatio, ...]:
        """How many times as much some weigh as others."""
    @property
    def intervals(self) -> tuple[WeightInterval, ...]:
        """Between what shares some weigh."""
    @property
    def thinning(self) -> int | None:
        """Steps of hit-and-run from one draw to the next; where it is not said, the cube of the number of weights that are free. Range: 1 or more."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Smaa:
    """How the ranks of alternatives are counted over weights that are drawn."""

    __match_args__ = ("ties", "pairwise", "confidence", "draws", "seed", "threads", )
    def __init__(
        self,
        *,
        ties: Literal["least", "shared"] = ...,
        pairwise: bool = ...,
        confidence: bool = ...,
        draws: int = ...,
        seed: int = ...,
        threads: int = ...,
    ) -> None: ...
    @property
    def ties(self) -> Literal["least", "shared"]:
        """Which ranks alternatives with equal scores get."""
    @property
    def pairwise(self) -> bool:
        """How often each is better than each other one is counted too."""
    @property
    def confidence(self) -> bool:
        """How often each is the best with its own central weights is counted too; takes time where values are uncertain."""
    @property
    def draws(self) -> int:
        """How many weights are drawn; as many as are given where they are given. Range: 1 to 10000000."""
    @property
    def seed(self) -> int:
        """Other seeds, other draws. Range: 0 or more."""
    @property
    def threads(self) -> int:
        """How many threads count, 0 for as many as the machine has; the result does not depend on it. Range: 0 to 1024."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class RankSearch:
    """How long extreme ranks are searched for."""

    __match_args__ = ("nodes", )
    def __init__(
        self,
        *,
        nodes: int = ...,
    ) -> None: ...
    @property
    def nodes(self) -> int:
        """At most so many linear programs for each rank; where they do not decide, the rank has a bound that is not shown to be reached. Range: 1 to 1000000."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class LeftOutGroups:
    """Which criteria are left out together."""

    __match_args__ = ("groups", )
    def __init__(
        self,
        *,
        groups: Sequence[Sequence[int]] = ...,
    ) -> None: ...
    @property
    def groups(self) -> tuple[tuple[int, ...], ...]:
        """Criteria from 0, a list for each group. Empty: each by itself."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class AcceptabilityTable:
    """Which rank alternatives have, how often, over weights that are drawn. Shares are of the draws counted."""

    __match_args__ = ("acceptability", "central_weights", "confidence", "pairwise", "draws", "failed", "failed_draws", "without_score", )
    def __init__(
        self,
        *,
        acceptability: Sequence[Sequence[float | None]],
        central_weights: Sequence[Sequence[float | None]] = ...,
        confidence: Sequence[float | None] = ...,
        pairwise: Sequence[Sequence[float | None]] = ...,
        draws: int,
        failed: int = ...,
        failed_draws: Sequence[int] = ...,
        without_score: Sequence[int] = ...,
    ) -> None: ...
    @property
    def acceptability(self) -> tuple[tuple[float | None, ...], ...]:
        """Alternatives x ranks from 1: how often each has each. Unit: share."""
    @property
    def central_weights(self) -> tuple[tuple[float | None, ...], ...]:
        """Alternatives x criteria: the mean weights with which each is the best; none where it never is."""
    @property
    def confidence(self) -> tuple[float | None, ...]:
        """How often the central weights of each make it the best; none without these, and empty where it was not asked for. Unit: share."""
    @property
    def pairwise(self) -> tuple[tuple[float | None, ...], ...]:
        """How often the row's alternative is better than the column's; empty where it was not asked for. Unit: share."""
    @property
    def draws(self) -> int:
        """How many draws were counted. Range: 0 or more."""
    @property
    def failed(self) -> int:
        """Draws without any score, which count nowhere else. Range: 0 or more."""
    @property
    def failed_draws(self) -> tuple[int, ...]:
        """The numbers of the first 100 of them, from 0."""
    @property
    def without_score(self) -> tuple[int, ...]:
        """Of each alternative, the draws counted in which it had no score, and so the last rank."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class PlaceChange:
    """Which of two alternatives comes to be better than the other."""

    __match_args__ = ("rises", "falls", )
    def __init__(
        self,
        *,
        rises: int,
        falls: int,
    ) -> None: ...
    @property
    def rises(self) -> int:
        """The one that comes to be better, counted from 0."""
    @property
    def falls(self) -> int:
        """The other one."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class WeightRange:
    """Between which weights of a criterion something stays as it is."""

    __match_args__ = ("low", "high", "below", "above", )
    def __init__(
        self,
        *,
        low: float,
        high: float,
        below: PlaceChange | Mapping[str, Any] | None = ...,
        above: PlaceChange | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def low(self) -> float:
        """The least weight. Unit: share. Range: 0 to 1."""
    @property
    def high(self) -> float:
        """The greatest weight. Unit: share. Range: 0 to 1."""
    @property
    def below(self) -> PlaceChange | None:
        """What changes just below the least; none where nothing does."""
    @property
    def above(self) -> PlaceChange | None:
        """What changes just above the greatest; none where nothing does."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class StableWeight:
    """How far the weight of one criterion can move while the others stay in proportion."""

    __match_args__ = ("weight", "best", "ranking", )
    def __init__(
        self,
        *,
        weight: float,
        best: WeightRange | Mapping[str, Any],
        ranking: WeightRange | Mapping[str, Any],
    ) -> None: ...
    @property
    def weight(self) -> float:
        """What it is. Unit: share. Range: 0 to 1."""
    @property
    def best(self) -> WeightRange:
        """Where none is strictly better than the best."""
    @property
    def ranking(self) -> WeightRange:
        """Where the order of all, ties included, is what it is."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class NearestChange:
    """The nearest weights at which two alternatives are level that were not."""

    __match_args__ = ("radius", "weights", "change", )
    def __init__(
        self,
        *,
        radius: float | None = ...,
        weights: Sequence[float] = ...,
        change: PlaceChange | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def radius(self) -> float | None:
        """How far they are from the weights that are; none where no weights change anything. Range: 0 or more."""
    @property
    def weights(self) -> tuple[float, ...]:
        """These weights, with sum 1."""
    @property
    def change(self) -> PlaceChange | None:
        """Who overtakes whom just beyond."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class DominanceTable:
    """Which alternatives are as good as which, whatever the weights may be."""

    __match_args__ = ("greatest_lead", "necessary", "possible", )
    def __init__(
        self,
        *,
        greatest_lead: Sequence[Sequence[float]],
        necessary: Sequence[Sequence[int]],
        possible: Sequence[Sequence[int]],
    ) -> None: ...
    @property
    def greatest_lead(self) -> tuple[tuple[float, ...], ...]:
        """By how much the score of the row's can at most exceed that of the column's."""
    @property
    def necessary(self) -> tuple[tuple[int, ...], ...]:
        """1 where the row's is as good as the column's for all weights, else 0."""
    @property
    def possible(self) -> tuple[tuple[int, ...], ...]:
        """1 where it is for some weights, else 0."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class RankLimits:
    """The best and the worst rank that an alternative has for some weights."""

    __match_args__ = ("best", "worst", "best_bound", "worst_bound", "exact", "best_weights", "worst_weights", )
    def __init__(
        self,
        *,
        best: int,
        worst: int,
        best_bound: int,
        worst_bound: int,
        exact: bool,
        best_weights: Sequence[float],
        worst_weights: Sequence[float],
    ) -> None: ...
    @property
    def best(self) -> int:
        """The best that was found: 1 and how many are strictly better. Range: 1 or more."""
    @property
    def worst(self) -> int:
        """The worst that was found: 1 and how many are as good or better. Range: 1 or more."""
    @property
    def best_bound(self) -> int:
        """No weights make it better than this. Range: 1 or more."""
    @property
    def worst_bound(self) -> int:
        """No weights make it worse than this. Range: 1 or more."""
    @property
    def exact(self) -> bool:
        """Whether both are what was found."""
    @property
    def best_weights(self) -> tuple[float, ...]:
        """Weights that give the best rank."""
    @property
    def worst_weights(self) -> tuple[float, ...]:
        """Weights that give the worst."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class RanksWithout:
    """What the ranks would be without some criteria."""

    __match_args__ = ("rank", "mean_shift", "best", "changes_best", )
    def __init__(
        self,
        *,
        rank: Sequence[float] = ...,
        mean_shift: float | None = ...,
        best: int | None = ...,
        changes_best: bool = ...,
    ) -> None: ...
    @property
    def rank(self) -> tuple[float, ...]:
        """Of each alternative; empty where the criteria that are left have no weight."""
    @property
    def mean_shift(self) -> float | None:
        """By how many places ranks move, on average."""
    @property
    def best(self) -> int | None:
        """The best then, the first in the table of several, counted from 0."""
    @property
    def changes_best(self) -> bool:
        """Another is strictly better than the best of all criteria."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class LeaveOneOut:
    """The ranks with all criteria, and with some left out."""

    __match_args__ = ("rank", "best", "without", )
    def __init__(
        self,
        *,
        rank: Sequence[float],
        best: int,
        without: Sequence[RanksWithout | Mapping[str, Any]],
    ) -> None: ...
    @property
    def rank(self) -> tuple[float, ...]:
        """Of each alternative, 1 for the best; equal scores share the mean of their places."""
    @property
    def best(self) -> int:
        """The best, the first in the table of several, counted from 0."""
    @property
    def without(self) -> tuple[RanksWithout, ...]:
        """Without each criterion, or each group of them."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class Evaluator:
    """A framework and a method, ready to score any number of assessments. Can be pickled."""

    def __init__(self, framework: Framework, method: Method | None = None) -> None: ...
    @property
    def framework(self) -> Framework:
        """The framework."""
    @property
    def method(self) -> Method:
        """The method."""
    @property
    def indicators(self) -> tuple[str, ...]:
        """Ids of the columns of a batch: scored indicators in order, then context that divides others."""
    @property
    def nodes(self) -> tuple[str, ...]:
        """Ids of all nodes: the columns of the results, where no nodes are chosen."""
    def answers(self, assessments: Sequence[Assessment]) -> Answers:
        """The batch that assessments make, a row each: evaluate(*answers(assessments)) gives what score does, to the bit.

        Answers are reconciled as score does it. Raises Error with every issue of the assessments, each with its row.
        """
    def evaluate(
        self,
        values: Any,
        states: Any = None,
        imputed: Any = None,
        *,
        outputs: Sequence[Literal["value", "state", "coverage", "lower", "upper"]] | None = None,
        nodes: Sequence[str] | None = None,
        out: dict[str, npt.NDArray[Any]] | None = None,
        weights: Any = None,
        threads: int = 1,
        progress: Callable[[float], object] | None = None,
    ) -> dict[str, npt.NDArray[Any]]:
        """Score a batch.

        values, states and imputed are arrays, or tables whose columns are found by name in any order (pandas, polars, Arrow tables and
        record batches, dicts of columns; the index of a pandas.DataFrame is no column). Every name has to be an indicator's.

        values: assessments x indicators, answers as given (a level's value, or a number); NaN is missing. Arrays of float64,
            float32 and uint8 are not copied, in whatever order they lie in memory, repeated by broadcasting or not.
        states: assessments x indicators of state codes (answered 0, not_answered 1, not_applicable 2, dont_know 3,
            insufficient_evidence 4, not_reviewed 5, outside_mandate 6) or their names; a state wins over a value.
        imputed: assessments x indicators of bool: the value stands for a missing one, over its denominator; coverage and bounds count
            it as missing.
        outputs: what is wanted; value, unless there is an out.
        out: arrays to write to, assessments x nodes, float64 (state: uint8), by the name of the output; in any order in memory.
        weights: a table whose columns are nodes and whose rows are assessments: the weight of each among its siblings, as if a method
            of its own said so; all others keep theirs.
        threads: on how many threads; 0 is as many as the machine runs at once. The results are the same, to the bit.
        progress: called now and then with the share done; an exception from it stops.
        Returns assessments x nodes for each output; NaN is no score. Raises Error with row and column of every bad answer and state,
        at most a thousand; what is in out is then incomplete.
        """

class TableSummary:
    """What was read from a table."""

    __match_args__ = ("rows", "rows_left_out", "subjects", "rounds", "institutions", "states", "columns_left_out", "names_joined", "notes", )
    def __init__(
        self,
        *,
        rows: int = ...,
        rows_left_out: int = ...,
        subjects: int = ...,
        rounds: int = ...,
        institutions: int = ...,
        states: Mapping[str, int] = ...,
        columns_left_out: Sequence[str] = ...,
        names_joined: Mapping[str, Sequence[str]] = ...,
        notes: Sequence[Issue | Mapping[str, Any]] = ...,
    ) -> None: ...
    @property
    def rows(self) -> int:
        """Rows with answers."""
    @property
    def rows_left_out(self) -> int:
        """Rows that did not count: of another subject or round, or not as asked for."""
    @property
    def subjects(self) -> int:
        """Who is assessed: how many."""
    @property
    def rounds(self) -> int:
        """Pairs of a subject and a round."""
    @property
    def institutions(self) -> int:
        """Who answers: how many."""
    @property
    def states(self) -> dict[str, int]:
        """How many answers have each state."""
    @property
    def columns_left_out(self) -> tuple[str, ...]:
        """Columns that were not read."""
    @property
    def names_joined(self) -> dict[str, tuple[str, ...]]:
        """By the id of an institution, its names, where they were several."""
    @property
    def notes(self) -> tuple[Issue, ...]:
        """What is worth knowing."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed. Raises Error."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | bytes | PathLike[Any]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | bytes | PathLike[Any]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...

class _Readings:
    """The assessments of a table, and where in it their responses stand."""

    @property
    def assessments(self) -> list[Assessment]:
        """One for each subject and round, in the order in which they appear."""
    @property
    def summary(self) -> TableSummary:
        """What was read."""
    def placed(self, assessment: int, issue: Issue) -> Issue:
        """An issue of an assessment with its row and column, if it concerns a response."""

def _read_responses(source: bytes | list[list[str]], framework: Framework, options: Mapping[str, Any], checked: bool) -> _Readings:
    """Read CSV, or columns of cells whose first are their names, as assessments."""

def _read_table(
    source: bytes | list[list[str]], known: Sequence[str], options: Mapping[str, Any]
) -> tuple[tuple[str, ...], list[tuple[int, list[str]]], tuple[Issue, ...]]:
    """Read a table as its head, its rows with their numbers, and what is wrong with it; notes semicolons between cells in the options."""

def _cell_meanings(
    framework: Framework, indicators: Sequence[str], cells: Sequence[str], options: Mapping[str, Any]
) -> list[tuple[str | None, float | str | None, Issue | None]]:
    """The states, the answers and the issues of the cells of one column, each on the scale of its indicator."""

def _cell_dates(cells: Sequence[str], options: Mapping[str, Any]) -> list[tuple[None, str | None, Issue | None]]:
    """The dates of the cells of one column, and why they are none."""

def _cell_numbers(cells: Sequence[str], options: Mapping[str, Any]) -> list[tuple[None, float | None, Issue | None]]:
    """The numbers of the cells of one column, and why they are none."""

def _check_catalogue(framework: Framework, catalogue: Catalogue) -> tuple[Issue, ...]:
    """All issues of a catalogue beside its framework."""

def _indicator_ids(framework: Framework, names: Sequence[str]) -> list[str]:
    """The ids of the indicators that names name; the name itself where it names none, or several."""

def _id_of(name: str) -> str:
    """The id of an institution with a name."""

def _meant(name: str, things: Sequence[tuple[str, str | None, Sequence[str]]]) -> tuple[list[str], str]:
    """The ids that a name may stand for among things with an id, a code and labels; where it is none, the name that comes closest."""

def _folded(name: str) -> str:
    """A name as far as capitals, accents and blanks do not matter."""

def check(framework: Framework, assessment: Assessment | None = None, method: Method | None = None, targets: TargetProfile | None = None, judgements: Judgements | None = None) -> tuple[Issue, ...]:
    """Everything that is wrong with documents, at once, each with its place.

    Args:
        framework: The instrument: its tree, scales, weights and rules.
        assessment: The answers of a subject's institutions in one round.
        method: Choices that replace the framework's own; by default none.
        targets: Targets for nodes of the framework.
        judgements: Judgements of the importance of nodes of the framework.

    Returns:
        all issues: errors, warnings and notes; nothing is thrown.
    """

def reconcile(framework: Framework, assessment: Assessment, method: Method | None = None, by_source: bool = False) -> tuple[Reconciled, ...]:
    """The answers of all institutions to each scored indicator, reconciled to one value.

    Args:
        framework: The instrument: its tree, scales, weights and rules.
        assessment: The answers of a subject's institutions in one round.
        method: Choices that replace the framework's own; by default none.
        by_source: Whether the value of each source's answers is given too.

    Returns:
        one entry for each scored indicator, in the order of the framework.

    Raises:
        Error: with every issue of the documents.
    """

def score(framework: Framework, assessment: Assessment, method: Method | None = None) -> Scores:
    """The score of every node, with coverage, bounds, effective weight and trace.

    Args:
        framework: The instrument: its tree, scales, weights and rules.
        assessment: The answers of a subject's institutions in one round.
        method: Choices that replace the framework's own; by default none.

    Returns:
        every node in the order of the framework.

    Raises:
        Error: with every issue of the documents.
    """

def publish(framework: Framework, assessment: Assessment, method: Method | None = None, draft: bool = False, replaces: Assessment | None = None) -> Published:
    """What of an assessment may be public: a document from which everything for the public is computed.

    Args:
        framework: The instrument: its tree, scales, weights and rules.
        assessment: The answers of a subject's institutions in one round.
        method: Choices that replace the framework's own; by default none.
        draft: Whether an assessment that is still a draft may be published.
        replaces: The published assessment of the same round that this one replaces; by default none.

    Returns:
        the published assessment and, for the team alone, why each indicator is public or withheld and what a publication changes.

    Raises:
        Error: with every issue of the documents, for a draft, and for a published assessment.
    """

def fit(framework: Framework, assessments: Iterable[Assessment], method: Method | None = None) -> Fitted:
    """A framework fitted to many units, with the constants that they give.

    Args:
        framework: The instrument: its tree, scales, weights and rules.
        assessments: The units: one for each subject and round.
        method: Choices that replace the framework's own; by default none.

    Returns:
        the framework with every constant in its scales, the assessments with what was imputed, and every number that changed.

    Raises:
        Error: with every issue of the documents, and of columns that cannot be fitted.
    """

def gaps(framework: Framework, scores: Scores, targets: TargetProfile, method: Method | None = None, catalogue: Catalogue | None = None) -> Gaps:
    """How far every node with a target is from it.

    Args:
        framework: The instrument: its tree, scales, weights and rules.
        scores: The result of score, for the same framework and method.
        targets: What is aimed at: an indicator's target in the unit of its answer.
        method: Choices that replace the framework's own; by default none.
        catalogue: The actions that plans are made of: what waits on a gap, and what it costs to close; by default none.

    Returns:
        the gap of every such node, in its unit, as a share of its range, in levels, and as leverage on the root.

    Raises:
        Error: with every issue of the documents.
    """

def targets(framework: Framework, assessment: Assessment, profiles: Iterable[TargetProfile], method: Method | None = None) -> TargetTable:
    """What every node aims at under several target profiles and their phases.

    Args:
        framework: The instrument: its tree, scales, weights and rules.
        assessment: The answers of a subject's institutions in one round.
        profiles: What is aimed at, several times; their ids differ.
        method: Choices that replace the framework's own; by default none.

    Returns:
        a row for each node with a target, profile and phase, with the gap in its unit, as a share of its range, and in levels.

    Raises:
        Error: with every issue of the documents.
    """

def peer_targets(framework: Framework, scores: Iterable[Scores], statistic: Literal["median", "best"] = 'median', id: str = 'peers', nodes: Iterable[str] | None = None, method: Method | None = None) -> TargetProfile:
    """Targets from the scores of peers.

    Args:
        framework: The instrument: its tree, scales, weights and rules.
        scores: The result of score for each peer, for the same framework and method.
        statistic: Which score of the peers becomes a target.
        id: The id of the profile.
        nodes: Nodes with children that have a target too: their ids, printed codes or labels; by default none.
        method: Choices that replace the framework's own; by default none.

    Returns:
        a target profile: a fixed target for each indicator that a peer answered.

    Raises:
        Error: with every issue of the framework; without scores, for those of other frameworks or methods, or an unknown node.
    """

def prioritise(framework: Framework, gaps: Gaps, method: Method | None = None) -> Priorities:
    """Indicators with a gap, in the order in which to close them.

    Args:
        framework: The instrument: its tree, scales, weights and rules.
        gaps: The result of gaps, for the same framework and method.
        method: Choices that replace the framework's own; by default none.

    Returns:
        priorities with their ranks and factors, critical ones first.

    Raises:
        Error: with every issue of the documents.
    """

def uncertainty(framework: Framework, assessments: Iterable[Assessment], study: Study, method: Method | None = None, targets: TargetProfile | None = None, threads: int = 0) -> Uncertainty:
    """Scores, ranks and priorities when what is arguable varies: methods, weights, answers, who is heard.

    Args:
        framework: The instrument: its tree, scales, weights and rules.
        assessments: One, or several that are compared.
        study: What varies, and how often it is drawn.
        method: Choices that replace the framework's own; by default none.
        targets: What is aimed at, for gaps and priorities; by default none.
        threads: On how many threads; 0 is as many as the machine runs at once. The result is the same.

    Returns:
        for each node and gap an interval over the draws, how often it is in each band, rank or among the first priorities, and what it is where nothing varies.

    Raises:
        Error: with every issue of the documents; where methods of the study cannot hold together, and where no draw could be scored.
    """

def multiverse(framework: Framework, assessment: Assessment, study: Study, method: Method | None = None, targets: TargetProfile | None = None, threads: int = 0) -> Multiverse:
    """Scores and priorities under every combination of methods, and which choice matters most.

    Args:
        framework: The instrument: its tree, scales, weights and rules.
        assessment: The answers of a subject's institutions in one round.
        study: The choices: its factors of methods, and of institutions that are left out.
        method: Choices that replace the framework's own; by default none.
        targets: What is aimed at, for gaps and priorities; by default none.
        threads: On how many threads; 0 is as many as the machine runs at once. The result is the same.

    Returns:
        for each node and gap what holds under all, most or few combinations, and how much each choice matters.

    Raises:
        Error: with every issue of the documents, for other factors, and for more than 100,000 combinations.
    """

def sensitivity(framework: Framework, assessments: Iterable[Assessment], study: Study, method: Method | None = None, threads: int = 0) -> StudySensitivity:
    """Which of what is arguable moves the scores: Sobol' indices of a study's factors on every node's score.

    Args:
        framework: The instrument: its tree, scales, weights and rules.
        assessments: One, or several.
        study: What varies, and how often it is drawn.
        method: Choices that replace the framework's own; by default none.
        threads: On how many threads; 0 is as many as the machine runs at once. The result is the same.

    Returns:
        for each node and factor the share of the variance that it explains by itself and in all, with intervals.

    Raises:
        Error: with every issue of the documents, for fewer than two draws, and where no run could be scored.
    """

def judge_plan(framework: Framework, assessment: Assessment, targets: TargetProfile, catalogue: Catalogue, constraints: Constraints, plan: Plan, method: Method | None = None, best: Roadmap | None = None) -> JudgedPlan:
    """What a plan comes to, and what it does not keep to.

    Args:
        framework: The instrument: its tree, scales, weights and rules.
        assessment: The answers of a subject's institutions in one round.
        targets: What is aimed at: an indicator's target in the unit of its answer.
        catalogue: The actions that plans are made of.
        constraints: What a plan has to keep to.
        plan: Which actions are done, and when.
        method: Choices that replace the framework's own; by default none.
        best: The result of roadmap, from which the plan's distance is said; by default none.

    Returns:
        the score of every node at the end of each period, costs, and everything that it does not keep to.

    Raises:
        Error: with every issue of the documents.
    """

def recommend(framework: Framework, assessment: Assessment, targets: TargetProfile, catalogue: Catalogue, recommendations: Recommendations, method: Method | None = None) -> Recommended:
    """Recommendations beside what was found, and the gaps that none of them names.

    Args:
        framework: The instrument: its tree, scales, weights and rules.
        assessment: The answers of a subject's institutions in one round.
        targets: What is aimed at: an indicator's target in the unit of its answer.
        catalogue: The actions that plans are made of.
        recommendations: What is recommended, with the gaps and actions that each recommendation gathers.
        method: Choices that replace the framework's own; by default none.

    Returns:
        for each recommendation its gaps, its actions with their costs, and whether a gap is left.

    Raises:
        Error: with every issue of the documents.
    """

def selected_actions(framework: Framework, assessment: Assessment, targets: TargetProfile, catalogue: Catalogue, crosswalk: Crosswalk | None = None, to: Framework | None = None, without_level: Iterable[str] | None = None, method: Method | None = None) -> SelectedActions:
    """The actions that goals ask for: those to a level above the score, up to the goal.

    Args:
        framework: The instrument: its tree, scales, weights and rules.
        assessment: The answers of a subject's institutions in one round.
        targets: What is aimed at: an indicator's target in the unit of its answer.
        catalogue: The actions that plans are made of.
        crosswalk: How scores and goals are carried to the indicators that the catalogue names; by default they are the framework's.
        to: The later framework of the crosswalk; by default only its ids are known.
        without_level: Types and functions: actions of these that lead to no level are selected too.
        method: Choices that replace the framework's own; by default none.

    Returns:
        the actions, the score and the goal of each indicator, and the earlier indicators from which these come.

    Raises:
        Error: with every issue of the documents, and for operators that a row does not declare.
    """

def costing(framework: Framework, assessment: Assessment, targets: TargetProfile, catalogue: Catalogue, constraints: Constraints, plan: Plan | None = None, axis: str | None = None, method: Method | None = None) -> Costing:
    """What it costs to reach goals, or to carry out a plan, by period and by what it belongs to.

    Args:
        framework: The instrument: its tree, scales, weights and rules.
        assessment: The answers of a subject's institutions in one round.
        targets: What is aimed at: an indicator's target in the unit of its answer.
        catalogue: The actions that plans are made of.
        constraints: What a plan has to keep to.
        plan: When actions begin; by default year by year, level by level.
        axis: The axis whose tags are the areas: its id or its label; by default they are the branches below the root.
        method: Choices that replace the framework's own; by default none.

    Returns:
        costs by period and by area, node, lead, sector, type and fund, the actions, and those that are left out.

    Raises:
        Error: with every issue of the documents, or for an unknown axis.
    """

def workplan(framework: Framework, assessment: Assessment, targets: TargetProfile, catalogue: Catalogue, constraints: Constraints, plan: Plan, method: Method | None = None, recommendations: Recommendations | None = None) -> WorkPlan:
    """The work plan of a plan: who does what, until when, with whose money.

    Args:
        framework: The instrument: its tree, scales, weights and rules.
        assessment: The answers of a subject's institutions in one round.
        targets: What is aimed at: an indicator's target in the unit of its answer.
        catalogue: The actions that plans are made of.
        constraints: What a plan has to keep to.
        plan: Which actions are done, and when.
        method: Choices that replace the framework's own; by default none.
        recommendations: What is recommended; rows then say which they follow.

    Returns:
        a row for each action, those under way first.

    Raises:
        Error: with every issue of the documents, and for a period without its days.
    """

def approved(work_plan: WorkPlan, by: str, on: str) -> WorkPlan:
    """A work plan with a baseline: its dates, costs and scores as they were approved.

    Args:
        work_plan: Who does what, until when, and how far it has come.
        by: Who approved it.
        on: The day, YYYY-MM-DD.

    Returns:
        the work plan with its baseline, by which progress is measured.

    Raises:
        Error: if it was approved before, for a day that is none, and with every issue of the work plan.
    """

def check_work_plan(work_plan: WorkPlan) -> tuple[Issue, ...]:
    """Everything that is wrong with a work plan that people edited.

    Args:
        work_plan: Who does what, until when, and how far it has come.

    Returns:
        all issues, with their places.
    """

def merge_work_plan(sent: WorkPlan, current: WorkPlan, returns: Iterable[WorkReturn]) -> MergedWorkPlan:
    """A work plan with what people changed in the tables that were sent to them, cell by cell.

    Args:
        sent: The work plan as it was sent.
        current: The work plan as it is now.
        returns: The tables that came back; columns that one does not have say nothing.

    Returns:
        the merged work plan, every change, and cells that were changed in two ways.

    Raises:
        Error: for a table of another work plan.
    """

def progress(framework: Framework, assessment: Assessment, targets: TargetProfile, catalogue: Catalogue, constraints: Constraints, work_plan: WorkPlan, as_of: str, method: Method | None = None) -> WorkProgress:
    """How far a work plan has come by a day: what was planned beside what became of it.

    Args:
        framework: The instrument: its tree, scales, weights and rules.
        assessment: The answers of a subject's institutions in one round.
        targets: What is aimed at: an indicator's target in the unit of its answer.
        catalogue: The actions that plans are made of.
        constraints: What a plan has to keep to.
        work_plan: Who does what, until when, and how far it has come.
        as_of: The day as of which this is asked, YYYY-MM-DD.
        method: Choices that replace the framework's own; by default none.

    Returns:
        time, money and score of the whole, each period, sector and institution; the claimed scores beside the assessed one; what is late and what waits on it.

    Raises:
        Error: with every issue of the documents, for a work plan that was not approved, and for a day that is none.
    """

def remaining_constraints(catalogue: Catalogue, constraints: Constraints, work_plan: WorkPlan, as_of: str) -> Constraints:
    """What a plan of the periods that remain has to keep to, with what has begun or is finished.

    Args:
        catalogue: The actions that plans are made of.
        constraints: What a plan has to keep to.
        work_plan: Who does what, until when, and how far it has come.
        as_of: The day as of which this is asked, YYYY-MM-DD.

    Returns:
        constraints of the periods that begin on the day or later.

    Raises:
        Error: with every issue of the documents, and if no period remains.
    """

def roadmap(framework: Framework, assessment: Assessment, targets: TargetProfile, catalogue: Catalogue, constraints: Constraints, method: Method | None = None, options: RoadmapOptions | Mapping[str, Any] | None = None) -> Roadmap:
    """The best plan: which actions are done, and when, within all that constraints say.

    Args:
        framework: The instrument: its tree, scales, weights and rules.
        assessment: The answers of a subject's institutions in one round.
        targets: What is aimed at: an indicator's target in the unit of its answer.
        catalogue: The actions that plans are made of.
        constraints: What a plan has to keep to.
        method: Choices that replace the framework's own; by default none.
        options: How it is searched for.

    Returns:
        the plan and what it comes to, how much better another one may be, what it leaves out and why, and a greedy plan beside it.

    Raises:
        Error: with every issue of the documents, and where the root has no score.
    """

def explain(framework: Framework, assessment: Assessment, node: str, method: Method | None = None) -> Explanation:
    """How a node's score came about, down to the answers, as data and in words.

    Args:
        framework: The instrument: its tree, scales, weights and rules.
        assessment: The answers of a subject's institutions in one round.
        node: The node: its id, its printed code or its label.
        method: Choices that replace the framework's own; by default none.

    Returns:
        the node, then everything below it.

    Raises:
        Error: with every issue of the documents, or for an unknown node.
    """

def agreement(framework: Framework, assessment: Assessment, method: Method | None = None) -> Agreement:
    """How far the institutions agree, on each indicator and over all indicators of each scale.

    Args:
        framework: The instrument: its tree, scales, weights and rules.
        assessment: The answers of a subject's institutions in one round.
        method: Choices that replace the framework's own; by default none.

    Returns:
        figures, with intervals where the method asks for them.

    Raises:
        Error: with every issue of the documents.
    """

def stability(framework: Framework, before: Assessment, after: Assessment, method: Method | None = None) -> Stability:
    """How the answers of institutions changed between two rounds of a consultation.

    Args:
        framework: The instrument: its tree, scales, weights and rules.
        before: The earlier round, or the first subject.
        after: The later round, or the second subject.
        method: Choices that replace the framework's own; by default none.

    Returns:
        who changed, for each indicator, and how many indicators are stable.

    Raises:
        Error: with every issue of the documents, or for two subjects.
    """

def participation(framework: Framework, assessment: Assessment, method: Method | None = None) -> Participation:
    """Who was asked, and who answered.

    Args:
        framework: The instrument: its tree, scales, weights and rules.
        assessment: The answers of a subject's institutions in one round.
        method: Choices that replace the framework's own; by default none.

    Returns:
        rows for all together, and for each institution, sector, branch and tag of each axis.

    Raises:
        Error: with every issue of the documents.
    """

def institution_view(framework: Framework, assessment: Assessment, institution: str, method: Method | None = None) -> InstitutionView:
    """What one institution answered, and where it differs from the value of all answers; not for the public.

    Args:
        framework: The instrument: its tree, scales, weights and rules.
        assessment: The answers of a subject's institutions in one round.
        institution: The institution: its id or its label.
        method: Choices that replace the framework's own; by default none.

    Returns:
        the indicators it was asked or responded to.

    Raises:
        Error: with every issue of the documents, or for an unknown institution.
    """

def sector_view(framework: Framework, assessment: Assessment, method: Method | None = None) -> SectorView:
    """How each sector answered each indicator; not for the public.

    Args:
        framework: The instrument: its tree, scales, weights and rules.
        assessment: The answers of a subject's institutions in one round.
        method: Choices that replace the framework's own; by default none.

    Returns:
        every indicator, by sector.

    Raises:
        Error: with every issue of the documents.
    """

def coalition_view(assessment: Assessment, comments: bool = False) -> Assessment:
    """An assessment as the institutions that take part in it may see it.

    Args:
        assessment: The answers of a subject's institutions in one round.
        comments: Whether comments are kept.

    Returns:
        the assessment without respondents, dates and confidence of responses, and without comments unless asked for.
    """

def grounds(framework: Framework, assessment: Assessment, method: Method | None = None) -> Grounds:
    """What the score of each node rests on.

    Args:
        framework: The instrument: its tree, scales, weights and rules.
        assessment: The answers of a subject's institutions in one round.
        method: Choices that replace the framework's own; by default none.

    Returns:
        shares by kind of evidence, and confidence, up the tree.

    Raises:
        Error: with every issue of the documents.
    """

def compare(framework: Framework, before: Assessment, after: Assessment, method: Method | None = None, framework_after: Framework | None = None, method_after: Method | None = None, seed: int = 0) -> Comparison:
    """How every node changed from one round, or subject, to another, each change divided among what differs.

    Args:
        framework: The instrument: its tree, scales, weights and rules.
        before: The earlier round, or the first subject.
        after: The later round, or the second subject.
        method: Choices that replace the framework's own; by default none.
        framework_after: The later round's instrument; by default the same.
        method_after: The later round's method; by default the same.
        seed: Seed of the orders that are drawn where parts cannot be exact; 0 or more.

    Returns:
        every node of either tree, with the parts of its change, which add up to it.

    Raises:
        Error: with every issue of the documents.
    """

def backcast(framework: Framework, assessment: Assessment, crosswalk: Crosswalk, to: Framework, method: Method | None = None) -> Backcast:
    """An earlier round as if it had been asked with a later framework.

    Args:
        framework: The instrument: its tree, scales, weights and rules.
        assessment: The answers of a subject's institutions in one round.
        crosswalk: Which indicators became which, and how their answers are combined.
        to: The later framework.
        method: Choices that replace the framework's own; by default none.

    Returns:
        the assessment, with the indicators of either framework that the crosswalk does not name.

    Raises:
        Error: with every issue of the documents, and for values that do not fit the crosswalk.
    """

def standings(scores: Iterable[Scores], no_rank: bool = False, nodes: Iterable[str] | None = None) -> Standings:
    """Several subjects side by side: in bands and quarters, with scores and ranks.

    Args:
        scores: The result of score for each subject, for one framework and one method.
        no_rank: Whether to leave out scores and ranks, and whatever tells two subjects of a quarter apart.
        nodes: The nodes: their ids, printed codes or labels; by default the root.

    Returns:
        a row for each subject and node.

    Raises:
        Error: for scores of different frameworks or methods, or an unknown node.
    """

def crosstab(framework: Framework, scores: Scores, axis: str, second_axis: str | None = None, weights: Literal["effective", "equal"] = 'effective') -> CrossTab:
    """Indicators grouped by their tags on one axis or two, across the tree.

    Args:
        framework: The instrument: its tree, scales, weights and rules.
        scores: The result of score, for the same framework and method.
        axis: The axis: its id or its label.
        second_axis: A second axis, likewise.
        weights: How much each indicator counts in a cell.

    Returns:
        a cell for each tag, or pair of tags; indicators without one are the remainder.

    Raises:
        Error: for an unknown axis, or scores of another framework.
    """

def weigh(framework: Framework, judgements: Judgements, for_public: bool = False) -> Weighing:
    """Weights from what people said of the children of nodes: of each judge, and of the group.

    Args:
        framework: The instrument: its tree, scales, weights and rules.
        judgements: Who said what, with which method.
        for_public: Whether the members are left out, and what would tell of those of a small group.

    Returns:
        weights of every judged node, the spread, the agreement and, of pairs, questions about those that disagree.

    Raises:
        Error: with every issue of the framework and the judgements.
    """

def with_weights(weighing: Weighing, method: Method | None = None) -> Method:
    """A method with the weights of a weighing, and where they come from.

    Args:
        weighing: The result of weigh.
        method: The method to extend; by default an empty one.

    Returns:
        the method; what else it says stays.
    """

def schema(name: str) -> str:
    """The JSON Schema (2020-12) of a document.

    Args:
        name: One of schema_names.

    Returns:
        JSON on one line.

    Raises:
        Error: for an unknown name.
    """

def schema_names() -> tuple[str, ...]:
    """Names of the documents that have a schema.

    Returns:
        words as in `ceiba/<name>/1`.
    """

def issue(code: str, where: str = '', arguments: Iterable[str] | None = None, row: int | None = None, column: str | None = None) -> Issue:
    """An issue of a known code, with its English text.

    Args:
        code: One of issue_codes.
        where: A JSON pointer into the document.
        arguments: The arguments of its text, in order.
        row: Row: of a table as its file counts them, the head is row 1; of an array from 0.
        column: Column of a table.

    Returns:
        the issue, with its severity.
    """

def issue_text(issue: Issue | Mapping[str, Any], language: str) -> str:
    """The text of an issue in a language.

    Args:
        issue: One from check or an Error.
        language: One of languages; any other gives English.

    Returns:
        one line of text.
    """

def languages() -> tuple[str, ...]:
    """Codes of the available languages, English first.

    Returns:
        codes: en, es.
    """

def sentences(language: str) -> dict[str, str]:
    """Every sentence of a language by its key.

    Args:
        language: One of languages; any other gives English.

    Returns:
        sentences; names in braces stand for values, and what is between < and > is left out where a value in it is empty.
    """

def issue_codes() -> tuple[str, ...]:
    """Every code that an issue can have.

    Returns:
        words; a code never changes.
    """

def closest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate that was probably meant.

    Args:
        word: What was written.
        candidates: The words to choose from.

    Returns:
        one of the candidates; none if no candidate is near.
    """

def methods() -> tuple[MethodCard, ...]:
    """Every weighting and ranking method, with its card.

    Returns:
        a card for each method.
    """

class Evaluation:
    """A framework, an assessment and a method, judged, compiled and reconciled once, for every function that asks something of them."""

    def __init__(self, framework: Framework, assessment: Assessment, method: Method | None = None) -> None: ...
    @property
    def framework(self) -> Framework:
        """The framework."""
    @property
    def assessment(self) -> Assessment:
        """The assessment."""
    @property
    def method(self) -> Method:
        """The method."""
    @property
    def issues(self) -> tuple[Issue, ...]:
        """What is worth knowing of the documents: warnings and notes."""
    def with_method(self, method: Method | None) -> Evaluation:
        """The same documents under another method, or none; only what that changes is done again.

        Raises:
            Error: with every issue of the method.
        """
    def reconcile(self, by_source: bool = False) -> tuple[Reconciled, ...]:
        """The answers of all institutions to each scored indicator, reconciled to one value.

        Args:
            by_source: Whether the value of each source's answers is given too.

        Returns:
            one entry for each scored indicator, in the order of the framework.

        Raises:
            Error: with every issue of the documents.
        """

    def score(self) -> Scores:
        """The score of every node, with coverage, bounds, effective weight and trace.

        Returns:
            every node in the order of the framework.

        Raises:
            Error: with every issue of the documents.
        """

    def publish(self, draft: bool = False, replaces: Assessment | None = None) -> Published:
        """What of an assessment may be public: a document from which everything for the public is computed.

        Args:
            draft: Whether an assessment that is still a draft may be published.
            replaces: The published assessment of the same round that this one replaces; by default none.

        Returns:
            the published assessment and, for the team alone, why each indicator is public or withheld and what a publication changes.

        Raises:
            Error: with every issue of the documents, for a draft, and for a published assessment.
        """

    def gaps(self, targets: TargetProfile, catalogue: Catalogue | None = None) -> Gaps:
        """How far every node with a target is from it.

        Args:
            targets: What is aimed at: an indicator's target in the unit of its answer.
            catalogue: The actions that plans are made of: what waits on a gap, and what it costs to close; by default none.

        Returns:
            the gap of every such node, in its unit, as a share of its range, in levels, and as leverage on the root.

        Raises:
            Error: with every issue of the documents.
        """

    def targets(self, profiles: Iterable[TargetProfile]) -> TargetTable:
        """What every node aims at under several target profiles and their phases.

        Args:
            profiles: What is aimed at, several times; their ids differ.

        Returns:
            a row for each node with a target, profile and phase, with the gap in its unit, as a share of its range, and in levels.

        Raises:
            Error: with every issue of the documents.
        """

    def uncertainty(self, study: Study, targets: TargetProfile | None = None, threads: int = 0) -> Uncertainty:
        """Scores, ranks and priorities when what is arguable varies: methods, weights, answers, who is heard.

        Args:
            study: What varies, and how often it is drawn.
            targets: What is aimed at, for gaps and priorities; by default none.
            threads: On how many threads; 0 is as many as the machine runs at once. The result is the same.

        Returns:
            for each node and gap an interval over the draws, how often it is in each band, rank or among the first priorities, and what it is where nothing varies.

        Raises:
            Error: with every issue of the documents; where methods of the study cannot hold together, and where no draw could be scored.
        """

    def multiverse(self, study: Study, targets: TargetProfile | None = None, threads: int = 0) -> Multiverse:
        """Scores and priorities under every combination of methods, and which choice matters most.

        Args:
            study: The choices: its factors of methods, and of institutions that are left out.
            targets: What is aimed at, for gaps and priorities; by default none.
            threads: On how many threads; 0 is as many as the machine runs at once. The result is the same.

        Returns:
            for each node and gap what holds under all, most or few combinations, and how much each choice matters.

        Raises:
            Error: with every issue of the documents, for other factors, and for more than 100,000 combinations.
        """

    def sensitivity(self, study: Study, threads: int = 0) -> StudySensitivity:
        """Which of what is arguable moves the scores: Sobol' indices of a study's factors on every node's score.

        Args:
            study: What varies, and how often it is drawn.
            threads: On how many threads; 0 is as many as the machine runs at once. The result is the same.

        Returns:
            for each node and factor the share of the variance that it explains by itself and in all, with intervals.

        Raises:
            Error: with every issue of the documents, for fewer than two draws, and where no run could be scored.
        """

    def judge_plan(self, targets: TargetProfile, catalogue: Catalogue, constraints: Constraints, plan: Plan, best: Roadmap | None = None) -> JudgedPlan:
        """What a plan comes to, and what it does not keep to.

        Args:
            targets: What is aimed at: an indicator's target in the unit of its answer.
            catalogue: The actions that plans are made of.
            constraints: What a plan has to keep to.
            plan: Which actions are done, and when.
            best: The result of roadmap, from which the plan's distance is said; by default none.

        Returns:
            the score of every node at the end of each period, costs, and everything that it does not keep to.

        Raises:
            Error: with every issue of the documents.
        """

    def recommend(self, targets: TargetProfile, catalogue: Catalogue, recommendations: Recommendations) -> Recommended:
        """Recommendations beside what was found, and the gaps that none of them names.

        Args:
            targets: What is aimed at: an indicator's target in the unit of its answer.
            catalogue: The actions that plans are made of.
            recommendations: What is recommended, with the gaps and actions that each recommendation gathers.

        Returns:
            for each recommendation its gaps, its actions with their costs, and whether a gap is left.

        Raises:
            Error: with every issue of the documents.
        """

    def selected_actions(self, targets: TargetProfile, catalogue: Catalogue, crosswalk: Crosswalk | None = None, to: Framework | None = None, without_level: Iterable[str] | None = None) -> SelectedActions:
        """The actions that goals ask for: those to a level above the score, up to the goal.

        Args:
            targets: What is aimed at: an indicator's target in the unit of its answer.
            catalogue: The actions that plans are made of.
            crosswalk: How scores and goals are carried to the indicators that the catalogue names; by default they are the framework's.
            to: The later framework of the crosswalk; by default only its ids are known.
            without_level: Types and functions: actions of these that lead to no level are selected too.

        Returns:
            the actions, the score and the goal of each indicator, and the earlier indicators from which these come.

        Raises:
            Error: with every issue of the documents, and for operators that a row does not declare.
        """

    def costing(self, targets: TargetProfile, catalogue: Catalogue, constraints: Constraints, plan: Plan | None = None, axis: str | None = None) -> Costing:
        """What it costs to reach goals, or to carry out a plan, by period and by what it belongs to.

        Args:
            targets: What is aimed at: an indicator's target in the unit of its answer.
            catalogue: The actions that plans are made of.
            constraints: What a plan has to keep to.
            plan: When actions begin; by default year by year, level by level.
            axis: The axis whose tags are the areas: its id or its label; by default they are the branches below the root.

        Returns:
            costs by period and by area, node, lead, sector, type and fund, the actions, and those that are left out.

        Raises:
            Error: with every issue of the documents, or for an unknown axis.
        """

    def workplan(self, targets: TargetProfile, catalogue: Catalogue, constraints: Constraints, plan: Plan, recommendations: Recommendations | None = None) -> WorkPlan:
        """The work plan of a plan: who does what, until when, with whose money.

        Args:
            targets: What is aimed at: an indicator's target in the unit of its answer.
            catalogue: The actions that plans are made of.
            constraints: What a plan has to keep to.
            plan: Which actions are done, and when.
            recommendations: What is recommended; rows then say which they follow.

        Returns:
            a row for each action, those under way first.

        Raises:
            Error: with every issue of the documents, and for a period without its days.
        """

    def progress(self, targets: TargetProfile, catalogue: Catalogue, constraints: Constraints, work_plan: WorkPlan, as_of: str) -> WorkProgress:
        """How far a work plan has come by a day: what was planned beside what became of it.

        Args:
            targets: What is aimed at: an indicator's target in the unit of its answer.
            catalogue: The actions that plans are made of.
            constraints: What a plan has to keep to.
            work_plan: Who does what, until when, and how far it has come.
            as_of: The day as of which this is asked, YYYY-MM-DD.

        Returns:
            time, money and score of the whole, each period, sector and institution; the claimed scores beside the assessed one; what is late and what waits on it.

        Raises:
            Error: with every issue of the documents, for a work plan that was not approved, and for a day that is none.
        """

    def roadmap(self, targets: TargetProfile, catalogue: Catalogue, constraints: Constraints, options: RoadmapOptions | Mapping[str, Any] | None = None) -> Roadmap:
        """The best plan: which actions are done, and when, within all that constraints say.

        Args:
            targets: What is aimed at: an indicator's target in the unit of its answer.
            catalogue: The actions that plans are made of.
            constraints: What a plan has to keep to.
            options: How it is searched for.

        Returns:
            the plan and what it comes to, how much better another one may be, what it leaves out and why, and a greedy plan beside it.

        Raises:
            Error: with every issue of the documents, and where the root has no score.
        """

    def explain(self, node: str) -> Explanation:
        """How a node's score came about, down to the answers, as data and in words.

        Args:
            node: The node: its id, its printed code or its label.

        Returns:
            the node, then everything below it.

        Raises:
            Error: with every issue of the documents, or for an unknown node.
        """

    def agreement(self) -> Agreement:
        """How far the institutions agree, on each indicator and over all indicators of each scale.

        Returns:
            figures, with intervals where the method asks for them.

        Raises:
            Error: with every issue of the documents.
        """

    def participation(self) -> Participation:
        """Who was asked, and who answered.

        Returns:
            rows for all together, and for each institution, sector, branch and tag of each axis.

        Raises:
            Error: with every issue of the documents.
        """

    def institution_view(self, institution: str) -> InstitutionView:
        """What one institution answered, and where it differs from the value of all answers; not for the public.

        Args:
            institution: The institution: its id or its label.

        Returns:
            the indicators it was asked or responded to.

        Raises:
            Error: with every issue of the documents, or for an unknown institution.
        """

    def sector_view(self) -> SectorView:
        """How each sector answered each indicator; not for the public.

        Returns:
            every indicator, by sector.

        Raises:
            Error: with every issue of the documents.
        """

    def grounds(self) -> Grounds:
        """What the score of each node rests on.

        Returns:
            shares by kind of evidence, and confidence, up the tree.

        Raises:
            Error: with every issue of the documents.
        """

    def crosstab(self, axis: str, second_axis: str | None = None, weights: Literal["effective", "equal"] = 'effective') -> CrossTab:
        """Indicators grouped by their tags on one axis or two, across the tree.

        Args:
            axis: The axis: its id or its label.
            second_axis: A second axis, likewise.
            weights: How much each indicator counts in a cell.

        Returns:
            a cell for each tag, or pair of tags; indicators without one are the remainder.

        Raises:
            Error: for an unknown axis, or scores of another framework.
        """

    def prioritise(self, targets: TargetProfile, catalogue: Catalogue | None = None) -> Priorities:
        """Indicators with a gap, in the order in which to close them.

        Args:
            targets: What is aimed at: an indicator's target in the unit of its answer.
            catalogue: The actions that plans are made of: what waits on a gap, and what it costs to close; by default none.

        Returns:
            priorities with their ranks and factors, critical ones first.

        Raises:
            Error: with every issue of the documents.
        """

    def stability(self, after: Evaluation) -> Stability:
        """How the answers of institutions changed between two rounds of a consultation.

        Args:
            after: The later round, or the second subject.

        Returns:
            who changed, for each indicator, and how many indicators are stable.

        Raises:
            Error: with every issue of the documents, or for two subjects.
        """

    def compare(self, after: Evaluation, seed: int = 0) -> Comparison:
        """How every node changed from one round, or subject, to another, each change divided among what differs.

        Args:
            after: The later round, or the second subject.
            seed: Seed of the orders that are drawn where parts cannot be exact; 0 or more.

        Returns:
            every node of either tree, with the parts of its change, which add up to it.

        Raises:
            Error: with every issue of the documents.
        """

    def fates(self) -> tuple[ResponseFate, ...]:
        """What became of each response.

        Returns:
            for each response of the assessment, in its order, what became of it and how much it counted.
        """


def _write_whole(path: str | PathLike[str], content: str | bytes) -> None:
    """Write a file whole or not at all: beside its place first, then into it; words as UTF-8. Raises Error."""

def _traits(rule: str | Mapping[str, Any]) -> tuple[str, bool]:
    """Whether a rule is a mean or a sum of what each part brings, else empty words; and whether it uses weights."""

def _digits(framework: Framework, method: Method | None = None) -> dict[str, int]:
    """The decimals of every node whose value is rounded, by its id."""

class _Draft:
    """A file under way beside its place, which it takes whole or not at all."""

    def __init__(self, path: str | PathLike[str]) -> None: ...
    @property
    def file(self) -> str:
        """Where to write."""
    def keep(self) -> None:
        """Put it in its place, with the permissions of what was there. Raises Error."""
    def drop(self) -> None:
        """Remove it, unless it was kept."""

