# Generated from the descriptions of the C++ types. Do not edit.
from collections.abc import Callable, Iterable, Mapping, Sequence
from os import PathLike
from typing import Any, Literal

import numpy.typing as npt
from typing_extensions import Self

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
        """What the text speaks of, in order, to say it in another language."""
    @property
    def document(self) -> str | None:
        """Which of several documents it is in: framework, assessment, method or targets."""
    @property
    def row(self) -> int | None:
        """Row of a table, counted as its file counts: the head is row 1."""
    @property
    def column(self) -> str | None:
        """Column of a table, by its name."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | PathLike[str]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...

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
        """A copy with some members changed."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | PathLike[str]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...

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
        """Which neighbour is taken."""
    @property
    def digits(self) -> int:
        """Digits kept after the decimal point. Range: 0 to 12."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | PathLike[str]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...

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
        """If whoever was asked does not know."""
    @property
    def insufficient_evidence(self) -> str | dict[str, Any] | None:
        """If there is too little to judge by."""
    @property
    def not_reviewed(self) -> str | dict[str, Any] | None:
        """If it was not looked at."""
    @property
    def outside_mandate(self) -> str | dict[str, Any] | None:
        """If nobody asked has a part in it."""
    @property
    def no_score(self) -> str | dict[str, Any] | None:
        """If a node with children has no score."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | PathLike[str]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...

class Policy:
    """What a node does about missing answers, and how it rounds; not inherited by the nodes below."""

    __match_args__ = ("missing", "minimum_coverage", "rounding", )
    def __init__(
        self,
        *,
        missing: Missing | Mapping[str, Any] | None = ...,
        minimum_coverage: float | None = ...,
        rounding: Rounding | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def missing(self) -> Missing | None:
        """What the node counts as in its parent when it is missing, state by state."""
    @property
    def minimum_coverage(self) -> float | None:
        """Below this coverage the node has no score. Unit: share. Range: 0 to 1."""
    @property
    def rounding(self) -> Rounding | None:
        """How the node's value is rounded."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | PathLike[str]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...

class Cap:
    """The most a node can be: its least critical child, and a margin."""

    __match_args__ = ("children", "margin", )
    def __init__(
        self,
        *,
        children: Sequence[str],
        margin: float = ...,
    ) -> None: ...
    @property
    def children(self) -> tuple[str, ...]:
        """Ids of the critical children."""
    @property
    def margin(self) -> float:
        """How far above it the node may be. Unit: node. Range: 0 or more."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | PathLike[str]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...

class Defaults:
    """What holds where a node does not say otherwise."""

    __match_args__ = ("rule", "policy", "reconcile", "duplicates", )
    def __init__(
        self,
        *,
        rule: str | Mapping[str, Any] | None = ...,
        policy: Policy | Mapping[str, Any] | None = ...,
        reconcile: str | Mapping[str, Any] | None = ...,
        duplicates: Literal["refuse", "latest"] | None = ...,
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
        """What is done when the same voice answered twice."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | PathLike[str]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...

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
        """What an answer may name instead of the value."""
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
        """A copy with some members changed."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | PathLike[str]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...

class Scale:
    """What may be answered: levels (yes and no, grades, points), or numbers."""

    __match_args__ = ("id", "label", "levels", "numeric", "direction", )
    def __init__(
        self,
        *,
        id: str,
        label: str | Mapping[str, str] = ...,
        levels: Sequence[Level | Mapping[str, Any]] = ...,
        numeric: str | Mapping[str, Any] | None = ...,
        direction: Literal["higher", "lower"] = ...,
    ) -> None: ...
    @property
    def id(self) -> str:
        """What indicators call it. Range: [a-z][a-z0-9_]*."""
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
    def direction(self) -> Literal["higher", "lower"]:
        """Which end is better, for indicators that do not say so themselves."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | PathLike[str]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...

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
        """What nodes call it. Range: [a-z][a-z0-9_]*."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | PathLike[str]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...

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
        """What nodes call it. Range: [a-z][a-z0-9_]*."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def values(self) -> tuple[Tag, ...]:
        """The tags an indicator may carry."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | PathLike[str]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...

class Band:
    """A named stretch of the root's range, up to the next band."""

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
        """What results call it. Range: [a-z][a-z0-9_]*."""
    @property
    def start(self) -> float:
        """Where it begins; the value itself belongs to it. Unit: root."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def colour(self) -> str | None:
        """Colour in tables and charts. Range: #rrggbb."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | PathLike[str]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...

class Question:
    """What only an indicator has."""

    __match_args__ = ("scale", "scored", "target", "level", "threshold", "key", "reconcile", "critical", "factors", "guidance", )
    def __init__(
        self,
        *,
        scale: str | None = ...,
        scored: bool = ...,
        target: float | str | None = ...,
        level: float | None = ...,
        threshold: float | None = ...,
        key: bool = ...,
        reconcile: str | Mapping[str, Any] | None = ...,
        critical: bool = ...,
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
    def target(self) -> float | str | None:
        """The answer aimed at. Unit: answer."""
    @property
    def level(self) -> float | None:
        """Under a cumulative node: the level that this attribute belongs to."""
    @property
    def threshold(self) -> float | None:
        """Under a rule that asks what is met: met from this value on; by default the top of the scale. Unit: node."""
    @property
    def key(self) -> bool:
        """Under a banded node: a key question."""
    @property
    def reconcile(self) -> str | dict[str, Any] | None:
        """How many answers become one."""
    @property
    def critical(self) -> bool:
        """Comes first among priorities while it has a gap."""
    @property
    def factors(self) -> dict[str, float]:
        """Harm, effort and the like, by name. Range: above 0."""
    @property
    def guidance(self) -> str | dict[str, str]:
        """What whoever answers should know."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | PathLike[str]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...

class Node:
    """One part of a framework: an indicator, or what gathers others."""

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
        """What everything else calls it. Range: [a-z][a-z0-9_]*."""
    @property
    def code(self) -> str | None:
        """What is printed, such as 1.2 or D*."""
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
        """Keeps it from hiding its weakest critical child; after the rule."""
    @property
    def direction(self) -> Literal["higher", "lower"] | None:
        """Which end is better; lower turns the value round in its range."""
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
        """A copy with some members changed."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | PathLike[str]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...

class Framework:
    """An instrument: what is asked, and how answers become scores."""

    __match_args__ = ("schema", "id", "version", "label", "description", "languages", "scales", "axes", "bands", "defaults", "root", "extra", )
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
        root: Node | Mapping[str, Any],
        extra: Any | None = ...,
    ) -> None: ...
    @property
    def schema(self) -> str:
        """ceiba/framework/1."""
    @property
    def id(self) -> str:
        """What assessments and methods call it. Range: [a-z][a-z0-9_]*."""
    @property
    def version(self) -> str:
        """Its version."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def description(self) -> str | dict[str, str]:
        """What it is, where it comes from, what is invented."""
    @property
    def languages(self) -> tuple[str, ...]:
        """Languages every text is given in."""
    @property
    def scales(self) -> tuple[Scale, ...]:
        """What may be answered."""
    @property
    def axes(self) -> tuple[Axis, ...]:
        """Second ways to group indicators."""
    @property
    def bands(self) -> tuple[Band, ...]:
        """Named stretches of the root's range, ascending."""
    @property
    def defaults(self) -> Defaults:
        """What holds where a node does not say otherwise."""
    @property
    def root(self) -> Node:
        """The tree."""
    @property
    def extra(self) -> Any | None:
        """Free-form, kept and never read."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | PathLike[str]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...

class Subject:
    """Who is assessed: a country or another system of institutions."""

    __match_args__ = ("id", "label", )
    def __init__(
        self,
        *,
        id: str,
        label: str | Mapping[str, str] = ...,
    ) -> None: ...
    @property
    def id(self) -> str:
        """What results call it."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | PathLike[str]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...

class Round:
    """Which time the subject is assessed."""

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
        """What results call it."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def date(self) -> str | None:
        """The day the answers stand for. Range: YYYY-MM-DD."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | PathLike[str]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...

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
        """What responses call it. Range: [a-z][a-z0-9_]*."""
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
        """A copy with some members changed."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | PathLike[str]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...

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
        """What responses call it. Range: [a-z][a-z0-9_]*."""
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
        """A copy with some members changed."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | PathLike[str]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...

class Response:
    """What one institution said of one indicator."""

    __match_args__ = ("institution", "indicator", "state", "answer", "source", "respondent", "date", "confidence", "evidence", "comment", )
    def __init__(
        self,
        *,
        institution: str,
        indicator: str,
        state: Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score"] = ...,
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
        """What was asked."""
    @property
    def state(self) -> Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score"]:
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
        """When it was given. Range: YYYY-MM-DD."""
    @property
    def confidence(self) -> float | None:
        """How sure. Unit: share. Range: 0 to 1."""
    @property
    def evidence(self) -> tuple[str, ...]:
        """Ids of the evidence it rests on."""
    @property
    def comment(self) -> str | None:
        """Words kept with it."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | PathLike[str]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...

class Adjudication:
    """The value agreed for an indicator; it stands whatever the rule says."""

    __match_args__ = ("indicator", "state", "answer", "rationale", "decided_by", "date", )
    def __init__(
        self,
        *,
        indicator: str,
        state: Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score"] = ...,
        answer: float | str | None = ...,
        rationale: str,
        decided_by: str | None = ...,
        date: str | None = ...,
    ) -> None: ...
    @property
    def indicator(self) -> str:
        """What it is about."""
    @property
    def state(self) -> Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score"]:
        """What became of the question."""
    @property
    def answer(self) -> float | str | None:
        """A number, or the code of a level. Unit: answer."""
    @property
    def rationale(self) -> str:
        """Why."""
    @property
    def decided_by(self) -> str | None:
        """The office or meeting that decided."""
    @property
    def date(self) -> str | None:
        """When. Range: YYYY-MM-DD."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | PathLike[str]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...

class Assessment:
    """The answers of one subject in one round."""

    __match_args__ = ("schema", "id", "framework", "framework_version", "subject", "round", "label", "description", "institutions", "evidence", "responses", "adjudications", "extra", )
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
        institutions: Sequence[Institution | Mapping[str, Any]],
        evidence: Sequence[Evidence | Mapping[str, Any]] = ...,
        responses: Sequence[Response | Mapping[str, Any]],
        adjudications: Sequence[Adjudication | Mapping[str, Any]] = ...,
        extra: Any | None = ...,
    ) -> None: ...
    @property
    def schema(self) -> str:
        """ceiba/assessment/1."""
    @property
    def id(self) -> str:
        """What results call it."""
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
        """Which time."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def description(self) -> str | dict[str, str]:
        """What it is, and what of it is invented."""
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
    def extra(self) -> Any | None:
        """Free-form, kept and never read."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | PathLike[str]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...

class TargetProfile:
    """What is aimed at, indicator by indicator."""

    __match_args__ = ("schema", "id", "label", "description", "framework", "indicators", "nodes", "extra", )
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
        extra: Any | None = ...,
    ) -> None: ...
    @property
    def schema(self) -> str:
        """ceiba/targets/1."""
    @property
    def id(self) -> str:
        """What results call it."""
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
        """Targets by node id; a node with children takes only a fixed one. Unit: node."""
    @property
    def extra(self) -> Any | None:
        """Free-form, kept and never read."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | PathLike[str]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...

class NodeMethod:
    """What a method says of one node; what it leaves out stays as the framework has it."""

    __match_args__ = ("weight", "rule", "cap", "direction", "policy", "reconcile", "target", "factors", )
    def __init__(
        self,
        *,
        weight: float | None = ...,
        rule: str | Mapping[str, Any] | None = ...,
        cap: Cap | Mapping[str, Any] | None = ...,
        direction: Literal["higher", "lower"] | None = ...,
        policy: Policy | Mapping[str, Any] | None = ...,
        reconcile: str | Mapping[str, Any] | None = ...,
        target: float | str | None = ...,
        factors: Mapping[str, float] = ...,
    ) -> None: ...
    @property
    def weight(self) -> float | None:
        """Its weight among its siblings. Range: 0 or more."""
    @property
    def rule(self) -> str | dict[str, Any] | None:
        """How its children become its value."""
    @property
    def cap(self) -> Cap | None:
        """Keeps it from hiding its weakest critical child; without children, there is none."""
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
    def target(self) -> float | str | None:
        """The answer aimed at. Unit: answer."""
    @property
    def factors(self) -> dict[str, float]:
        """Harm, effort and the like, by name. Range: above 0."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | PathLike[str]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...

class Selector:
    """What a method says of all nodes of a depth, a tag, or both."""

    __match_args__ = ("depth", "tags", "weight", "rule", "policy", "reconcile", )
    def __init__(
        self,
        *,
        depth: int | None = ...,
        tags: Mapping[str, str] = ...,
        weight: float | None = ...,
        rule: str | Mapping[str, Any] | None = ...,
        policy: Policy | Mapping[str, Any] | None = ...,
        reconcile: str | Mapping[str, Any] | None = ...,
    ) -> None: ...
    @property
    def depth(self) -> int | None:
        """Nodes so far below the root, which has depth 0. Range: 0 or more."""
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
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | PathLike[str]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...

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
        """What it is about."""
    @property
    def rank(self) -> int:
        """The rank it is given. Range: 1 or more."""
    @property
    def justification(self) -> str:
        """Why."""
    @property
    def decided_by(self) -> str | None:
        """The office or meeting that decided."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | PathLike[str]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...

class PriorityRule:
    """How gaps become an order: gap × importance × raising factors ÷ lowering factors."""

    __match_args__ = ("importance", "raised_by", "lowered_by", "overrides", )
    def __init__(
        self,
        *,
        importance: Literal["automatic", "effective_weight", "leverage"] = ...,
        raised_by: Sequence[str] = ...,
        lowered_by: Sequence[str] = ...,
        overrides: Sequence[Override | Mapping[str, Any]] = ...,
    ) -> None: ...
    @property
    def importance(self) -> Literal["automatic", "effective_weight", "leverage"]:
        """What makes a gap matter to the whole."""
    @property
    def raised_by(self) -> tuple[str, ...]:
        """Factors that multiply; 1 where an indicator has none."""
    @property
    def lowered_by(self) -> tuple[str, ...]:
        """Factors that divide; 1 where an indicator has none."""
    @property
    def overrides(self) -> tuple[Override, ...]:
        """Ranks given by people, with their reasons."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | PathLike[str]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...

class Method:
    """Sparse changes to a framework's own choices; an empty one scores it as published."""

    __match_args__ = ("schema", "id", "label", "framework", "defaults", "selectors", "nodes", "priority", "extra", )
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
        extra: Any | None = ...,
    ) -> None: ...
    @property
    def schema(self) -> str:
        """ceiba/method/1."""
    @property
    def id(self) -> str:
        """What results call it."""
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
        """How gaps become an order."""
    @property
    def extra(self) -> Any | None:
        """Free-form, kept and never read."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | PathLike[str]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...

class SourceValue:
    """The answers of one source to one indicator, made one."""

    __match_args__ = ("source", "value", "state", "answers", )
    def __init__(
        self,
        *,
        source: Literal["survey", "desk_review", "case_review", "interview", "observation"],
        value: float | None = ...,
        state: Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score"],
        answers: int = ...,
    ) -> None: ...
    @property
    def source(self) -> Literal["survey", "desk_review", "case_review", "interview", "observation"]:
        """The source."""
    @property
    def value(self) -> float | None:
        """What its answers were made. Unit: answer."""
    @property
    def state(self) -> Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score"]:
        """Why there is no value."""
    @property
    def answers(self) -> int:
        """How many of its responses answered. Range: 0 or more."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | PathLike[str]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...

class Reconciled:
    """The answers of all institutions to one indicator, made one."""

    __match_args__ = ("indicator", "value", "state", "rule", "adjudicated", "responses", "answers", "minimum", "maximum", "standard_deviation", "sources", )
    def __init__(
        self,
        *,
        indicator: str,
        value: float | None = ...,
        state: Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score"],
        rule: str | Mapping[str, Any],
        adjudicated: bool = ...,
        responses: int = ...,
        answers: int = ...,
        minimum: float | None = ...,
        maximum: float | None = ...,
        standard_deviation: float | None = ...,
        sources: Sequence[SourceValue | Mapping[str, Any]] = ...,
    ) -> None: ...
    @property
    def indicator(self) -> str:
        """Id of the indicator."""
    @property
    def value(self) -> float | None:
        """What the answers were made. Unit: answer."""
    @property
    def state(self) -> Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score"]:
        """Why there is no value."""
    @property
    def rule(self) -> str | dict[str, Any]:
        """The rule that was used."""
    @property
    def adjudicated(self) -> bool:
        """The value was agreed, not computed."""
    @property
    def responses(self) -> int:
        """How many responses there are. Range: 0 or more."""
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
        """Of the answers, with n - 1; none below two. Unit: answer."""
    @property
    def sources(self) -> tuple[SourceValue, ...]:
        """The same by source, where asked."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | PathLike[str]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...

class Counted:
    """What one child, or one pooled indicator, gave to a node's rule."""

    __match_args__ = ("node", "state", "value", "weight", "share", "counted", )
    def __init__(
        self,
        *,
        node: str,
        state: Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score"],
        value: float | None = ...,
        weight: float,
        share: float | None = ...,
        counted: bool = ...,
    ) -> None: ...
    @property
    def node(self) -> str:
        """Id of the child."""
    @property
    def state(self) -> Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score"]:
        """Its state."""
    @property
    def value(self) -> float | None:
        """What it was counted as, after rescaling. Unit: node."""
    @property
    def weight(self) -> float:
        """Its weight as declared."""
    @property
    def share(self) -> float | None:
        """Its share of the weights counted. Unit: share. Range: 0 to 1."""
    @property
    def counted(self) -> bool:
        """False if it did not enter the rule."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | PathLike[str]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...

class Beside:
    """What rules that add points up have to say beside their value."""

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
        """Points an indicator, before the band. Unit: points."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | PathLike[str]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...

class NodeScore:
    """What a node came to, and how."""

    __match_args__ = ("id", "parent", "depth", "code", "label", "value", "state", "coverage", "lower", "upper", "range", "effective_weight", "band", "answer", "rule", "beside", "capped_by", "trace", )
    def __init__(
        self,
        *,
        id: str,
        parent: str | None = ...,
        depth: int,
        code: str | None = ...,
        label: str | Mapping[str, str] = ...,
        value: float | None = ...,
        state: Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score"],
        coverage: float | None = ...,
        lower: float | None = ...,
        upper: float | None = ...,
        range: Interval | Mapping[str, Any] | None = ...,
        effective_weight: float,
        band: str | None = ...,
        answer: float | None = ...,
        rule: str | Mapping[str, Any] | None = ...,
        beside: Beside | Mapping[str, Any] | None = ...,
        capped_by: str | None = ...,
        trace: Sequence[Counted | Mapping[str, Any]] = ...,
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
        """What is printed."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def value(self) -> float | None:
        """Its score. Unit: node."""
    @property
    def state(self) -> Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score"]:
        """Why there is no score."""
    @property
    def coverage(self) -> float | None:
        """How much of what applies was answered. Unit: share. Range: 0 to 1."""
    @property
    def lower(self) -> float | None:
        """The least the score can be, whatever is missing. Unit: node."""
    @property
    def upper(self) -> float | None:
        """The most the score can be, whatever is missing. Unit: node."""
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
        """The reconciled answer of an indicator. Unit: answer."""
    @property
    def rule(self) -> str | dict[str, Any] | None:
        """The rule that was used."""
    @property
    def beside(self) -> Beside | None:
        """The points behind the value, where the rule adds points up."""
    @property
    def capped_by(self) -> str | None:
        """Id of the critical child that keeps the value down."""
    @property
    def trace(self) -> tuple[Counted, ...]:
        """What entered the rule."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | PathLike[str]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...

class Scores:
    """What every node came to."""

    __match_args__ = ("schema", "framework", "framework_version", "method", "assessment", "subject", "round", "nodes", "answers", )
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
        nodes: Sequence[NodeScore | Mapping[str, Any]],
        answers: Sequence[Reconciled | Mapping[str, Any]],
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
    def nodes(self) -> tuple[NodeScore, ...]:
        """Every node, the root first, in the order of the framework."""
    @property
    def answers(self) -> tuple[Reconciled, ...]:
        """Every indicator's answers, made one."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | PathLike[str]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def to_frame(self, language: str = "en", table: str | None = None) -> Any:
        """As a pandas.DataFrame."""

class Gap:
    """How far a node is from its target."""

    __match_args__ = ("node", "code", "label", "value", "state", "target", "gap", "relative", "levels", "effective_weight", "arithmetic", "contribution", "leverage", "unattributed", "critical", "unmet", "unmet_indicators", )
    def __init__(
        self,
        *,
        node: str,
        code: str | None = ...,
        label: str | Mapping[str, str] = ...,
        value: float | None = ...,
        state: Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score"],
        target: float | None = ...,
        gap: float | None = ...,
        relative: float | None = ...,
        levels: int | None = ...,
        effective_weight: float,
        arithmetic: bool = ...,
        contribution: float | None = ...,
        leverage: float | None = ...,
        unattributed: float | None = ...,
        critical: bool = ...,
        unmet: Sequence[str | Mapping[str, str]] = ...,
        unmet_indicators: Sequence[str] = ...,
    ) -> None: ...
    @property
    def node(self) -> str:
        """Id of the node."""
    @property
    def code(self) -> str | None:
        """What is printed."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def value(self) -> float | None:
        """Its score. Unit: node."""
    @property
    def state(self) -> Literal["answered", "not_answered", "not_applicable", "dont_know", "insufficient_evidence", "not_reviewed", "outside_mandate", "no_score"]:
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
        """Its exact part of the root's gap, on an arithmetic path. Unit: root."""
    @property
    def leverage(self) -> float | None:
        """By how much the root rises if this alone reaches its target. Unit: root."""
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
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | PathLike[str]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...

class Gaps:
    """How far every node with a target is from it."""

    __match_args__ = ("schema", "framework", "framework_version", "method", "targets", "assessment", "subject", "round", "score", "attainable", "range", "gaps", )
    def __init__(
        self,
        *,
        schema: str = ...,
        framework: str,
        framework_version: str,
        method: str = ...,
        targets: str,
        assessment: str,
        subject: str,
        round: str,
        score: float | None = ...,
        attainable: float | None = ...,
        range: Interval | Mapping[str, Any] | None = ...,
        gaps: Sequence[Gap | Mapping[str, Any]],
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
    def assessment(self) -> str:
        """Id of the assessment."""
    @property
    def subject(self) -> str:
        """Id of the subject."""
    @property
    def round(self) -> str:
        """Id of the round."""
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
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | PathLike[str]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def to_frame(self, language: str = "en", table: str | None = None) -> Any:
        """As a pandas.DataFrame."""

class Factor:
    """One factor of a priority."""

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
        """What the priority is multiplied by."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | PathLike[str]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...

class Priority:
    """One gap in the order in which to close them."""

    __match_args__ = ("rank", "indicator", "code", "label", "priority", "factors", "critical", "tied", "computed_rank", "justification", )
    def __init__(
        self,
        *,
        rank: int,
        indicator: str,
        code: str | None = ...,
        label: str | Mapping[str, str] = ...,
        priority: float,
        factors: Sequence[Factor | Mapping[str, Any]],
        critical: bool = ...,
        tied: bool = ...,
        computed_rank: int,
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
        """What is printed."""
    @property
    def label(self) -> str | dict[str, str]:
        """Its name for people."""
    @property
    def priority(self) -> float:
        """Product of the factors."""
    @property
    def factors(self) -> tuple[Factor, ...]:
        """What was multiplied, in order."""
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
    def justification(self) -> str | None:
        """Why a person gave it another place."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | PathLike[str]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...

class Priorities:
    """Gaps in the order in which to close them."""

    __match_args__ = ("schema", "framework", "framework_version", "method", "targets", "assessment", "subject", "round", "priorities", )
    def __init__(
        self,
        *,
        schema: str = ...,
        framework: str,
        framework_version: str,
        method: str = ...,
        targets: str,
        assessment: str,
        subject: str,
        round: str,
        priorities: Sequence[Priority | Mapping[str, Any]],
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
    def assessment(self) -> str:
        """Id of the assessment."""
    @property
    def subject(self) -> str:
        """Id of the subject."""
    @property
    def round(self) -> str:
        """Id of the round."""
    @property
    def priorities(self) -> tuple[Priority, ...]:
        """The first to close comes first."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | PathLike[str]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def to_frame(self, language: str = "en", table: str | None = None) -> Any:
        """As a pandas.DataFrame."""

class Step:
    """One node on the way from a score to the answers it rests on."""

    __match_args__ = ("score", "reconciled", "responses", "text", )
    def __init__(
        self,
        *,
        score: NodeScore | Mapping[str, Any],
        reconciled: Reconciled | Mapping[str, Any] | None = ...,
        responses: Sequence[Response | Mapping[str, Any]] = ...,
        text: str | Mapping[str, str],
    ) -> None: ...
    @property
    def score(self) -> NodeScore:
        """What the node came to, and how."""
    @property
    def reconciled(self) -> Reconciled | None:
        """An indicator's answers, made one."""
    @property
    def responses(self) -> tuple[Response, ...]:
        """An indicator's answers."""
    @property
    def text(self) -> str | dict[str, str]:
        """The same in words."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | PathLike[str]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...

class Explanation:
    """How a node's score came about."""

    __match_args__ = ("schema", "framework", "method", "assessment", "node", "steps", )
    def __init__(
        self,
        *,
        schema: str = ...,
        framework: str,
        method: str = ...,
        assessment: str,
        node: str,
        steps: Sequence[Step | Mapping[str, Any]],
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
    def node(self) -> str:
        """Id of the node."""
    @property
    def steps(self) -> tuple[Step, ...]:
        """The node, then everything below it."""
    def replace(self, **changes: Any) -> Self:
        """A copy with some members changed."""
    def to_dict(self) -> dict[str, Any]:
        """As dicts and lists; members that have their default are left out."""
    def to_json(self, indent: int | None = None) -> str:
        """As JSON; members that have their default are left out."""
    def to_file(self, path: str | PathLike[str]) -> None:
        """Write as JSON, whole or not at all. Raises Error."""
    @classmethod
    def from_dict(cls, d: Mapping[str, Any]) -> Self:
        """From dicts and lists. Raises Error with every issue."""
    @classmethod
    def from_json(cls, text: str) -> Self:
        """From JSON. Raises Error with every issue."""
    @classmethod
    def from_file(cls, path: str | PathLike[str]) -> Self:
        """From a JSON file. Raises Error with every issue."""
    def __eq__(self, other: object) -> bool: ...
    def to_frame(self, language: str = "en", table: str | None = None) -> Any:
        """As a pandas.DataFrame."""

class Evaluator:
    """A framework and a method, ready to score any number of assessments."""

    def __init__(self, framework: Framework, method: Method | None = None) -> None: ...
    @property
    def indicators(self) -> tuple[str, ...]:
        """Ids of the scored indicators: the columns of a batch."""
    @property
    def nodes(self) -> tuple[str, ...]:
        """Ids of all nodes: the columns of the results, where no nodes are chosen."""
    def evaluate(
        self,
        values: npt.ArrayLike,
        states: npt.ArrayLike | None = None,
        outputs: Sequence[Literal["value", "state", "coverage", "lower", "upper"]] = ("value",),
        nodes: Sequence[str] | None = None,
        progress: Callable[[float], object] | None = None,
    ) -> dict[str, npt.NDArray[Any]]:
        """Score a batch.

        values: assessments x indicators, answers as given (a level's value, or a number); NaN is missing. float64 is not copied.
        states: assessments x indicators of state codes (answered 0, not_answered 1, not_applicable 2, dont_know 3,
            insufficient_evidence 4, not_reviewed 5, outside_mandate 6); a state wins over a value.
        progress: called now and then with the share done; an exception from it stops.
        Returns assessments x nodes for each output; NaN is no score. Raises Error with row and column of every bad answer.
        """

def check(framework: Framework, assessment: Assessment | None = None, method: Method | None = None, targets: TargetProfile | None = None) -> tuple[Issue, ...]:
    """All issues of a framework and of what is used with it. Raises nothing."""

def reconcile(framework: Framework, assessment: Assessment, method: Method | None = None, by_source: bool = False) -> tuple[Reconciled, ...]:
    """The answers of all institutions to each scored indicator, made one. Raises Error."""

def score(framework: Framework, assessment: Assessment, method: Method | None = None) -> Scores:
    """What every node came to, with coverage, bounds, effective weight and trace. Raises Error."""

def gaps(framework: Framework, scores: Scores, targets: TargetProfile, method: Method | None = None) -> Gaps:
    """How far every node with a target is from it. Raises Error."""

def prioritise(framework: Framework, gaps: Gaps, method: Method | None = None) -> Priorities:
    """Indicators with a gap, in the order in which to close them. Raises Error."""

def explain(framework: Framework, assessment: Assessment, node: str, method: Method | None = None) -> Explanation:
    """How a node's score came about, down to the answers, as data and in words. Raises Error."""

def schema(name: str) -> str:
    """The JSON Schema (2020-12) of a document. Raises Error for an unknown name."""

def schema_names() -> tuple[str, ...]:
    """Names of the documents that have a schema."""

def issue(code: str, where: str = "", arguments: Iterable[str] = (), row: int | None = None, column: str | None = None) -> Issue:
    """An issue of a known code, with its English text."""

def issue_text(issue: Issue, language: str) -> str:
    """The text of an issue in a language, en or es."""

def issue_codes() -> tuple[str, ...]:
    """Every code that an issue can have."""

def closest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate that was probably meant; None if none is near."""

