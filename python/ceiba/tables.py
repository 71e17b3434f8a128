"""Assessments as tidy tables that can be joined: the contract that exports keep to.

    import ceiba
    from ceiba import tables

    for name, rows in tables.tables(framework, assessments, targets=targets).items(): ...
    tables.export("folder", framework, assessments, form="csv")

``TABLES`` is the contract, and the one place where it stands: each table with its key and its columns, each column with its type and one
sentence. It is said here and not in C++ because a table is a view for people and spreadsheets: nothing computes with it. Columns are only
added within a version of the contract; a renamed or dropped one is a new ``VERSION``.

Every table can be joined with every other by the columns they share. A row's key is unique in its table. Missing is an empty cell in CSV
and null in Parquet. Words are in the language asked for; "boolean" is true or false.
"""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, Literal

from ceiba import _core
from ceiba._core import Assessment, Framework, Gaps, Method, Scores, TargetProfile
from ceiba._output import csv_lines
from ceiba.frames import rule_words, words

VERSION = "ceiba/tables/1"
Type = Literal["string", "number", "integer", "boolean", "date"]
Form = Literal["csv", "parquet"]
Row = dict[str, object]


@dataclass(frozen=True)
class Column:
    """One column of a table.

    Attributes:
        name: what it is called.
        type: what its cells are.
        text: what they say.
    """

    name: str
    type: Type
    text: str


@dataclass(frozen=True)
class Table:
    """One table of the contract.

    Attributes:
        text: what a row is.
        key: the columns that no two rows share.
        columns: all columns in order, those of the key first.
    """

    text: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]


_SUBJECT = Column("subject", "string", "Id of who is assessed.")
_ROUND = Column("round", "string", "Id of the round.")
_INSTITUTION = Column("institution", "string", "Id of who answers.")
_INDICATOR = Column("indicator", "string", "Id of the indicator, which is a node of the tree too.")
_NODE = Column("node", "string", "Id of the node; that of the root is the whole.")
_FRAMEWORK = Column("framework", "string", "Id of the framework.")
_METHOD = Column("method", "string", "Id of the method; empty for the framework's own.")
_CODE = Column("code", "string", "What is printed of it, such as 1.2.")
_LABEL = Column("label", "string", "Its name for people, in the language asked for.")
_VALUE = Column("value", "number", "Its score, in its own unit.")
_STATE = Column("state", "string", "Why there is no value; answered where there is one.")
_VERSION = Column("version", "string", "Version of the library.")

TABLES: dict[str, Table] = {
    "subjects": Table("One that is assessed.", ("subject",), (_SUBJECT, _LABEL)),
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
        ),
    ),
    "responses": Table(
        "What one institution said of one indicator; `number` tells apart what the same voice said twice.",
        ("subject", "round", "institution", "indicator", "source", "respondent", "number"),
        (
            _SUBJECT,
            _ROUND,
            _INSTITUTION,
            _INDICATOR,
            Column("source", "string", "How the answer came about."),
            Column("respondent", "string", "Pseudonym of who answered; empty if there is none."),
            Column("number", "integer", "1 for the first of this voice on this indicator, in the order of the assessment."),
            Column("state", "string", "What became of the question."),
            Column("answer", "string", "The answer as given: a number, or the code of a level."),
            Column("date", "date", "When it was given."),
            Column("confidence", "number", "How sure, from 0 to 1."),
            Column("evidence", "string", "Ids of the evidence, separated by blanks."),
            Column("comment", "string", "Words kept with it."),
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
        "What one node came to in one round.",
        ("subject", "round", "node"),
        (
            _SUBJECT,
            _ROUND,
            _NODE,
            _VALUE,
            _STATE,
            Column("coverage", "number", "How much of what applies was answered, from 0 to 1."),
            Column("lower", "number", "The least the score can be, whatever is missing."),
            Column("upper", "number", "The most the score can be, whatever is missing."),
            Column("band", "string", "Id of the band it falls in."),
            Column("reconciled", "number", "The reconciled answer of an indicator, in the unit of its scale."),
            _METHOD,
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
            Column("contribution", "number", "Its exact part of the root's gap, on an arithmetic path."),
            Column("leverage", "number", "By how much the root rises if this alone reaches its target."),
            Column("critical", "boolean", "It is marked critical."),
            Column("targets", "string", "Id of the target profile."),
            _METHOD,
        ),
    ),
}


def tables(
    framework: Framework,
    assessments: Iterable[Assessment],
    method: Method | None = None,
    targets: TargetProfile | None = None,
    language: str = "en",
    progress: Callable[[Assessment], object] | None = None,
) -> dict[str, list[Row]]:
    """Return the rows of every table, by its name; each row has the columns of the contract in their order.

    Args:
        framework: the framework of all of them.
        assessments: one, or thousands.
        method: what they are scored with; by default the framework's own choices.
        targets: what gaps are measured to; without, that table has no rows.
        language: code of the language that words are wanted in.
        progress: called with each assessment before it is scored.

    Raises:
        Error: with every issue of a document; ``duplicate_id`` if two assessments are of the same subject and round.
    """
    out: dict[str, list[Row]] = {name: [] for name in TABLES}
    subjects: dict[str, str] = {}
    seen: dict[tuple[str, str], int] = {}
    first: Scores | None = None
    for number, one in enumerate(assessments):
        if progress is not None:
            progress(one)
        who = (one.subject.id, one.round.id)
        if who in seen:
            raise _core_error("duplicate_id", f"/{number}", " ".join(who), f"/{seen[who]}")
        seen[who] = number
        scores = _core.score(framework, one, method)
        first = first or scores
        subjects.setdefault(one.subject.id, words(one.subject.label, language))
        _assessment_rows(out, one, scores, language)
        if targets is not None:
            _gap_rows(out["gaps"], _core.gaps(framework, scores, targets, method))
    out["subjects"] = [{"subject": subject, "label": label} for subject, label in subjects.items()]
    _framework_rows(out, framework, first, language)
    return {name: [{column.name: row.get(column.name) for column in TABLES[name].columns} for row in rows] for name, rows in out.items()}


def export(
    folder: str | os.PathLike[str],
    framework: Framework,
    assessments: Iterable[Assessment],
    method: Method | None = None,
    targets: TargetProfile | None = None,
    language: str = "en",
    form: Form = "csv",
    progress: Callable[[Assessment], object] | None = None,
) -> list[Path]:
    """Write every table into a folder, which is made if need be, each file whole or not at all; return the paths.

    Args:
        folder: where to; files are called ``scores.csv`` or ``scores.parquet``.
        framework: as for ``tables``, like all the others.
        assessments: one, or thousands.
        method: what they are scored with.
        targets: what gaps are measured to.
        language: code of the language that words are wanted in.
        form: "csv" or "parquet".
        progress: called with each assessment before it is scored.

    Raises:
        Error: with every issue of a document, or ``cannot_write``.
        ImportError: Parquet is asked for, and pyarrow is not installed.
    """
    contents = parquet if form == "parquet" else csv
    if form == "parquet":
        import_module("pyarrow.parquet")
    found = tables(framework, assessments, method, targets, language, progress)
    written = {name: contents(name, rows) for name, rows in found.items()}
    root = Path(folder)
    try:
        root.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _core_error("cannot_write", "", f"{root}: {error.strerror or error}") from error
    paths = [root / f"{name}.{form}" for name in written]
    for path, content in zip(paths, written.values(), strict=True):
        _core.write_whole(path, content)
    return paths


def csv(name: str, rows: Sequence[Row]) -> bytes:
    """Return rows of a table of the contract as CSV in UTF-8; without rows there is the head.

    Args:
        name: the table.
        rows: as ``tables`` gives them.
    """
    return csv_lines([[column.name for column in TABLES[name].columns], *(row.values() for row in rows)]).encode()


def parquet(name: str, rows: Sequence[Row]) -> bytes:
    """Return rows of a table of the contract as Parquet, typed as the contract has it.

    Args:
        name: the table.
        rows: as ``tables`` gives them.

    Raises:
        ImportError: pyarrow is not installed.
    """
    arrow, writer = import_module("pyarrow"), import_module("pyarrow.parquet")
    types = {
        "string": arrow.string(),
        "number": arrow.float64(),
        "integer": arrow.int64(),
        "boolean": arrow.bool_(),
        "date": arrow.string(),
    }
    fields = [arrow.field(c.name, types[c.type], metadata={"text": c.text}) for c in TABLES[name].columns]
    schema = arrow.schema(fields, metadata={"schema": VERSION, "table": name})
    out = io.BytesIO()
    writer.write_table(arrow.Table.from_pylist(list(rows), schema=schema), out)
    return out.getvalue()


def _core_error(code: str, where: str, *arguments: str) -> Exception:
    from ceiba._error import Error

    return Error([_core.issue(code, where, arguments)])


def _assessment_rows(out: dict[str, list[Row]], one: Assessment, scores: Scores, language: str) -> None:
    """Add the rows of one assessment, all but its gaps."""
    who: Row = {"subject": one.subject.id, "round": one.round.id}
    made = scores.provenance
    out["rounds"].append(
        {
            **who,
            "label": words(one.round.label, language),
            "date": one.round.date,
            "assessment": one.id,
            "framework": scores.framework,
            "framework_version": scores.framework_version,
            "method": scores.method,
            "answers_hash": made.answers,
            "framework_hash": made.framework,
            "method_hash": made.method,
            "version": made.version,
        }
    )
    for institution in one.institutions:
        label = words(institution.label, language)
        place: Row = {"institution": institution.id, "label": label, "sector": institution.sector, "branch": institution.branch}
        out["institutions"].append({**who, **place})
    numbers: dict[tuple[str, str, str, str], int] = {}
    for said in one.responses:
        voice = (said.institution, said.indicator, said.source, said.respondent or "")
        numbers[voice] = numbers.get(voice, 0) + 1
        out["responses"].append(
            {
                **who,
                "institution": said.institution,
                "indicator": said.indicator,
                "source": said.source,
                "respondent": said.respondent or "",
                "number": numbers[voice],
                "state": said.state,
                "answer": _answer(said.answer),
                "date": said.date,
                "confidence": said.confidence,
                "evidence": " ".join(said.evidence) or None,
                "comment": said.comment,
            }
        )
    for node in scores.nodes:
        own = {name: getattr(node, name) for name in ("value", "state", "coverage", "lower", "upper", "band")}
        out["scores"].append({**who, "node": node.id, "method": scores.method, "reconciled": node.answer, **own})


def _gap_rows(out: list[Row], found: Gaps) -> None:
    shared: Row = {"subject": found.subject, "round": found.round, "targets": found.targets, "method": found.method}
    names = ("node", "value", "state", "target", "gap", "relative", "levels", "contribution", "leverage", "critical")
    out.extend({**shared, **{name: getattr(gap, name) for name in names}} for gap in found.gaps)


def _framework_rows(out: dict[str, list[Row]], framework: Framework, scores: Scores | None, language: str) -> None:
    """Add the rows that all assessments share; ranges, rules and effective weights are those of the scores, if there are any."""
    scored = {node.id: node for node in scores.nodes} if scores is not None else {}

    def add(node: Any, parent: str | None, depth: int) -> None:
        own = scored.get(node.id)
        shared: Row = {"parent": parent, "code": node.code, "label": words(node.label, language), "framework": framework.id}
        shared["effective_weight"] = own.effective_weight if own else None
        place: Row = {"node": node.id, "position": len(out["nodes"]) + 1, "depth": depth, "is_indicator": not node.children}
        span = own.range if own else None
        place["rule"] = rule_words(own.rule) if own and own.rule is not None else None
        out["nodes"].append({**shared, **place, "low": span.low if span else None, "high": span.high if span else None})
        if not node.children:
            asked = node.question
            facts = {name: getattr(asked, name, None) for name in ("scale", "scored", "critical")}
            out["indicators"].append({**shared, "indicator": node.id, "weight": node.weight, **facts})
        for child in node.children:
            add(child, node.id, depth + 1)

    add(framework.root, None, 0)


def _answer(answer: float | str | None) -> str | None:
    """Return an answer as words: a number in its shortest form."""
    if answer is None or isinstance(answer, str):
        return answer
    return repr(float(answer)).removesuffix(".0")
