"""The contract of the tables: each with its key and its columns, each column with its type and one sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

VERSION = "ceiba/tables/1"
Type = Literal["string", "number", "integer", "boolean", "date"]
Form = Literal["csv", "parquet"]
# Who is to see a table; what the public may see is computed from a published assessment.
Audience: TypeAlias = Literal["team", "coalition"]
AUDIENCES: Final = ("team", "coalition")
Cells: TypeAlias = tuple[object, ...]  # of one row, in the order of the contract
Block: TypeAlias = dict[str, list[Cells]]  # rows of some tables, by their names


@dataclass(frozen=True)
class Column:
    """One column of a table.

    Attributes:
        name: what it is called.
        type: the type of its cells.
        text: the meaning of its cells.
    """

    name: str
    type: Type
    text: str


@dataclass(frozen=True)
class Table:
    """One table of the contract.

    Attributes:
        text: the meaning of a row.
        key: the columns that no two rows share.
        columns: all columns in order, those of the key first.
    """

    text: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]


_SUBJECT = Column("subject", "string", "Id of the subject.")
_ROUND = Column("round", "string", "Id of the round.")
_INSTITUTION = Column("institution", "string", "Id of the institution.")
_INDICATOR = Column("indicator", "string", "Id of the indicator, which is a node of the tree too.")
_NODE = Column("node", "string", "Id of the node; the root is the whole.")
_FRAMEWORK = Column("framework", "string", "Id of the framework.")
_METHOD = Column("method", "string", "Id of the method; empty for the framework's own.")
_CODE = Column("code", "string", "The code that is printed, such as 1.2.")
_LABEL = Column("label", "string", "Its name for people, in the language asked for.")
_VALUE = Column("value", "number", "Its score, in its own unit.")
_STATE = Column("state", "string", "Why there is no value; answered where there is one.")
_IMPUTED = Column("imputed", "number", "How much of what applies was imputed, from 0 to 1: such a value is not an answer.")
_STATUS = Column("status", "string", "How far the answers have come: draft, validated or published.")
_VERSION = Column("version", "string", "Version of the library.")

TABLES: dict[str, Table] = {
    "subjects": Table("One subject that is assessed.", ("subject",), (_SUBJECT, _LABEL)),
    "rounds": Table(
        "One assessment.",
        ("subject", "round"),
        (
            _SUBJECT,
            _ROUND,
            _LABEL,
            Column("date", "date", "The day the answers stand for."),
            Column("assessment", "string", "Id of the assessment."),
            _FRAMEWORK,
            Column("framework_version", "string", "Version of the framework."),
            _METHOD,
            Column("answers_hash", "string", "SHA-256 of the assessment."),
            Column("framework_hash", "string", "SHA-256 of the framework."),
            Column("method_hash", "string", "SHA-256 of the method."),
            _VERSION,
            _STATUS,
            Column("targets_hash", "string", "SHA-256 of the target profile, if gaps were measured to one."),
        ),
    ),
    "institutions": Table(
        "One institution in one round.",
        ("subject", "round", "institution"),
        (
            _SUBJECT,
            _ROUND,
            _INSTITUTION,
            _LABEL,
            Column("sector", "string", "Its sector."),
            Column("branch", "string", "Its branch of government."),
            _STATUS,
        ),
    ),
    "responses": Table(
        "One institution's response to one indicator; `number` tells apart several responses of one voice.",
        ("subject", "round", "institution", "indicator", "source", "respondent", "number"),
        (
            _SUBJECT,
            _ROUND,
            _INSTITUTION,
            _INDICATOR,
            Column("source", "string", "How the answer came about."),
            Column("respondent", "string", "Pseudonym of the respondent; empty if there is none."),
            Column("number", "integer", "1 for the first of this voice on this indicator, in the order of the assessment."),
            Column("state", "string", "What became of the question."),
            Column("answer", "string", "The answer as given: a number, or the code of a level."),
            Column("date", "date", "When it was given; where the time of day matters, CSV has it too."),
            Column("confidence", "number", "How sure the answer is, from 0 to 1."),
            Column("evidence", "string", "Ids of the evidence, separated by blanks."),
            Column("comment", "string", "A comment, kept with the answer; the coalition sees it only where it was asked for."),
            _STATUS,
        ),
    ),
    "indicators": Table(
        "One indicator of the framework.",
        ("indicator",),
        (
            _INDICATOR,
            _CODE,
            _LABEL,
            Column("parent", "string", "Id of the node above."),
            Column("scale", "string", "Id of its scale."),
            Column("scored", "boolean", "False for context that enters no score."),
            Column("critical", "boolean", "It is marked critical."),
            Column("weight", "number", "Its weight among its siblings, as the framework has it."),
            Column("effective_weight", "number", "Product of the shares among siblings up to the root, as the method has it."),
            _FRAMEWORK,
        ),
    ),
    "nodes": Table(
        "One node of the framework, indicators too, in the order of the tree.",
        ("node",),
        (
            _NODE,
            Column("position", "integer", "Its place in the order of the tree; the root has 1."),
            Column("parent", "string", "Id of the node above; empty for the root."),
            Column("depth", "integer", "How far below the root, which has 0."),
            _CODE,
            _LABEL,
            Column("is_indicator", "boolean", "It has no children."),
            Column("rule", "string", "The rule of the method, with its options; empty for an indicator."),
            Column("low", "number", "The lower end of its range."),
            Column("high", "number", "The upper end of its range."),
            Column("effective_weight", "number", "Product of the shares among siblings up to the root, as the method has it."),
            _FRAMEWORK,
        ),
    ),
    "scores": Table(
        "The score of one node in one round.",
        ("subject", "round", "node"),
        (
            _SUBJECT,
            _ROUND,
            _NODE,
            _VALUE,
            _STATE,
            Column("coverage", "number", "How much of what applies was answered, from 0 to 1."),
            Column("lower", "number", "The least the score can be, whatever the missing answers are."),
            Column("upper", "number", "The most the score can be, whatever the missing answers are."),
            Column("band", "string", "Id of the band it falls in."),
            Column("reconciled", "number", "The reconciled value of an indicator, in the unit of its scale."),
            _METHOD,
            _IMPUTED,
            Column("adjudicated", "boolean", "The value of an indicator was adjudicated, not computed; empty for other nodes."),
            Column("voices", "integer", "How many institutions gave an indicator an answer that counts; empty for other nodes."),
            Column("single_voice", "boolean", "An indicator rests on one institution alone; empty for other nodes."),
            Column("held_back", "integer", "How many answers to an indicator count for less, or not at all, for lack of evidence."),
            Column("points", "number", "The points reached, where the rule adds points up."),
            Column("points_maximum", "number", "The most points that could be reached by what was counted."),
            Column("points_mean", "number", "Points per indicator, before the band."),
            Column("public_share", "number", "The share of its weight that is public, from 0 to 1; only of a published assessment."),
            _STATUS,
        ),
    ),
    "gaps": Table(
        "How far one node is from its target in one round; without targets there are no rows.",
        ("subject", "round", "node"),
        (
            _SUBJECT,
            _ROUND,
            _NODE,
            _VALUE,
            _STATE,
            Column("target", "number", "Its target, in its own unit."),
            Column("gap", "number", "Target less value; 0 if the target is reached."),
            Column("relative", "number", "The gap as a share of its range."),
            Column("levels", "integer", "How many levels of its scale lie above the value, up to the target."),
            Column("contribution", "number", "An indicator's part of what the root gains if all reach their targets."),
            Column("standard_error", "number", "Standard error of a contribution that is estimated; others are exact."),
            Column("leverage", "number", "By how much the root rises if this alone reaches its target."),
            Column("critical", "boolean", "It is marked critical."),
            Column("targets", "string", "Id of the target profile."),
            _METHOD,
            _IMPUTED,
            _STATUS,
        ),
    ),
}
