"""Assessments as tidy tables that can be joined: the contract that exports keep.

    import ceiba
    from ceiba import tables

    for name, rows in tables.tables(framework, assessments, targets=targets).items(): ...
    tables.export("folder", framework, assessments, form="csv")
    with tables.Export("folder", framework) as out:  # the same, one by one
        out.add(assessment)

``TABLES`` is the contract, and the one place where it stands: each table with its key and its columns, each column with its type and one
sentence. It stands here and not in C++ because a table is a view for people and spreadsheets: nothing computes with it. Columns are only
added within a version of the contract; a renamed or dropped one is a new ``VERSION``.

Every table can be joined with every other by the columns they share. A row's key is unique in its table. Missing is an empty cell in CSV
and null in Parquet. Words are in the language asked for; "boolean" is true or false; a "date" is a date in Parquet, and YYYY-MM-DD in
CSV and in Python.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from operator import attrgetter, itemgetter
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Literal, TypeAlias

from ceiba import _core
from ceiba._core import Assessment, Framework, Method, NodeScore, Reconciled, Response, Scores, TargetProfile
from ceiba._error import Error
from ceiba._output import csv_rows, replacing
from ceiba.frames import fields, rule_words, words

VERSION = "ceiba/tables/1"
Type = Literal["string", "number", "integer", "boolean", "date"]
Form = Literal["csv", "parquet"]
# Who is to see a table. C++ calls the public the_public, for `public` is a word of its own there; here both are known.
Audience: TypeAlias = Literal["team", "coalition", "public", "the_public"]
AUDIENCES: Final = ("team", "coalition", "public")
Row: TypeAlias = dict[str, object]
Cells: TypeAlias = tuple[object, ...]  # of one row, in the order of the contract
Block: TypeAlias = dict[str, list[Cells]]  # rows of some tables, by their names
_BLOCK = 20_000  # rows that are written together


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
            Column("status", "string", "How far the answers have come: draft, validated or published."),
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
            Column("date", "date", "When it was given."),
            Column("confidence", "number", "How sure the answer is, from 0 to 1."),
            Column("evidence", "string", "Ids of the evidence, separated by blanks."),
            Column("comment", "string", "A comment, kept with the answer."),
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
            Column("suppressed", "string", "Why an audience does not see the score; empty where it does."),
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
            _IMPUTED,
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
    audience: Audience = "team",
) -> dict[str, list[Row]]:
    """Return the rows of every table, by its name; each row has the columns of the contract in their order.

    Args:
        framework: the framework of all of them.
        assessments: one, or thousands.
        method: how they are scored; by default by the framework's own choices.
        targets: targets that gaps are measured to; without them, that table has no rows.
        language: code of the language that words are wanted in.
        progress: called with each assessment before it is scored.
        audience: the coalition sees no respondent; the public no institution, no answer, and no score or gap that ``score_view`` hides.

    Raises:
        Error: with every issue of a document; ``duplicate_id`` if two assessments are of the same subject and round.
    """
    rows = _Rows(framework, method, targets, language, audience)
    out: Block = {name: [] for name in TABLES}
    for assessment in assessments:
        if progress is not None:
            progress(assessment)
        for name, table_rows in rows.of(assessment).items():
            out[name].extend(table_rows)
    out.update(rows.shared())
    heads = {name: [column.name for column in table.columns] for name, table in TABLES.items()}
    return {name: [dict(zip(heads[name], cells, strict=True)) for cells in table_rows] for name, table_rows in out.items()}


def export(
    folder: str | os.PathLike[str],
    framework: Framework,
    assessments: Iterable[Assessment],
    method: Method | None = None,
    targets: TargetProfile | None = None,
    language: str = "en",
    form: Form = "csv",
    progress: Callable[[Assessment], object] | None = None,
    audience: Audience = "team",
) -> list[Path]:
    """Write every table into a folder, created if need be, all of them whole or none; return the paths.

    Assessments are taken, scored and written one after the other: an iterator of thousands is never held as a whole.

    Args:
        folder: where to write; files are called ``scores.csv`` or ``scores.parquet``.
        framework: as for ``tables``, like the other arguments below.
        assessments: one, or thousands.
        method: how they are scored.
        targets: what gaps are measured to.
        language: code of the language that words are wanted in.
        form: "csv" or "parquet".
        progress: called with each assessment before it is scored.
        audience: as for ``tables``.

    Raises:
        Error: with every issue of a document, or ``cannot_write``.
        ImportError: Parquet is asked for, and pyarrow is not installed.
    """
    with Export(folder, framework, method, targets, language, form, audience) as out:
        for assessment in assessments:
            if progress is not None:
                progress(assessment)
            out.add(assessment)
    return out.paths


class Export:
    """The tables of a folder, as a context: at the end all are put in their places, or none if something went wrong.

    Args:
        folder: where to write; it is created if need be.
        framework: as for ``tables``, like the other arguments below.
        method: how assessments are scored.
        targets: what gaps are measured to.
        language: code of the language that words are wanted in.
        form: "csv" or "parquet".
        audience: as for ``tables``.

    Attributes:
        paths: the files.
    """

    def __init__(
        self,
        folder: str | os.PathLike[str],
        framework: Framework,
        method: Method | None = None,
        targets: TargetProfile | None = None,
        language: str = "en",
        form: Form = "csv",
        audience: Audience = "team",
    ) -> None:
        """Keep the arguments; nothing is written yet."""
        self.folder = Path(folder)
        self.paths = [self.folder / f"{name}.{form}" for name in TABLES]
        self._kind: type[_Sheet] = _Parquet if form == "parquet" else _Sheet
        self._rows = _Rows(framework, method, targets, language, audience)
        self._sheets: dict[str, _Sheet] = {}
        self._files = ExitStack()
        self._folder_is_new = False

    def __enter__(self) -> Export:
        """Create the folder, and a new file for each table. Raises Error: ``cannot_write``; ImportError: pyarrow is not installed."""
        self._kind.prepare()
        self._folder_is_new = not self.folder.exists()
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            drafts = self._files.enter_context(replacing(self.paths))
            sheets = zip(TABLES, drafts, strict=True)
            self._sheets = {name: self._files.enter_context(self._kind(name, draft)) for name, draft in sheets}
        except (Error, OSError) as error:
            self._close(type(error), error, error.__traceback__)
            raise error if isinstance(error, Error) else self._unwritten(error) from error
        return self

    def add(self, assessment: Assessment, name: str | None = None) -> None:
        """Score an assessment and write its rows.

        Args:
            assessment: what was answered.
            name: its name if its subject and round have already been; by default its number.

        Raises:
            Error: with every issue of a document, ``duplicate_id`` or ``cannot_write``. The export may go on without it.
        """
        self._write(self._rows.of(assessment, name))

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Put the files in their places, unless there is an error. Raises Error: ``cannot_write``."""
        try:
            if kind is None:
                self._write(self._rows.shared())
        except Error as unwritten:
            self._close(Error, unwritten, unwritten.__traceback__)
            raise
        try:
            self._close(kind, error, trace)
        except OSError as unwritten:
            raise self._unwritten(unwritten) from unwritten

    def _write(self, block: Block) -> None:
        try:
            for name, rows in block.items():
                self._sheets[name].add(rows)
        except OSError as error:
            raise self._unwritten(error) from error

    def _close(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._files.__exit__(kind, error, trace)
        if kind is not None and self._folder_is_new:
            with suppress(OSError):
                self.folder.rmdir()

    def _unwritten(self, error: OSError) -> Error:
        return Error([_core.issue("cannot_write", "", [f"{self.folder}: {error.strerror or error}"])])


class _Sheet:
    """A table that is being written to a file, as CSV in UTF-8."""

    def __init__(self, name: str, path: Path) -> None:
        self.columns = TABLES[name].columns
        self.waiting: list[Cells] = []
        self.file: Any = path.open("w", encoding="utf-8", newline="")
        self.file.write(csv_rows([tuple(column.name for column in self.columns)]))

    @staticmethod
    def prepare() -> None:
        """Import what it needs."""

    def add(self, rows: list[Cells]) -> None:
        """Add rows; many are written together."""
        self.waiting.extend(rows)
        if len(self.waiting) >= _BLOCK:
            self.flush()

    def flush(self) -> None:
        """Write the rows that wait."""
        self.file.write(csv_rows(self.waiting))
        self.waiting.clear()

    def __enter__(self) -> _Sheet:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        with self.file:
            if kind is None:
                self.flush()


class _Parquet(_Sheet):
    """A table that is being written to a file, as Parquet with the types of the contract."""

    def __init__(self, name: str, path: Path) -> None:
        arrow = import_module("pyarrow")
        types = {
            "string": arrow.string(),
            "number": arrow.float64(),
            "integer": arrow.int64(),
            "boolean": arrow.bool_(),
            "date": arrow.date32(),
        }
        self.columns = TABLES[name].columns
        self.waiting = []
        fields = [arrow.field(c.name, types[c.type], metadata={"text": c.text}) for c in self.columns]
        self.schema = arrow.schema(fields, metadata={"schema": VERSION, "table": name})
        self.file = import_module("pyarrow.parquet").ParquetWriter(path, self.schema)

    @staticmethod
    def prepare() -> None:
        import_module("pyarrow.parquet")

    def flush(self) -> None:
        arrow = import_module("pyarrow")
        columns = list(zip(*self.waiting, strict=True)) or [()] * len(self.columns)
        arrays = [
            arrow.array(map(_day, cells) if column.type == "date" else cells, field.type)
            for column, field, cells in zip(self.columns, self.schema, columns, strict=True)
        ]
        self.file.write_table(arrow.Table.from_arrays(arrays, schema=self.schema))
        self.waiting.clear()


def _day(words: str | None) -> date | None:
    """Return the date that a text gives."""
    return date.fromisoformat(words) if words else None


class _Rows:
    """The rows of assessments, one assessment after the other, and at the end the rows that all share."""

    def __init__(
        self, framework: Framework, method: Method | None, targets: TargetProfile | None, language: str, audience: Audience
    ) -> None:
        self.audience = audience
        self.framework = framework
        self.method = method
        self.targets = targets
        self.language = language
        self.subjects: dict[str, str] = {}
        self.seen: dict[tuple[str, str], str] = {}
        self.first: Scores | None = None

    def of(self, assessment: Assessment, name: str | None = None) -> Block:
        """Return the rows of one assessment.

        Args:
            assessment: what was answered.
            name: its name if its subject and round have already been.
        """
        name = f"/{len(self.seen)}" if name is None else name
        who = (assessment.subject.id, assessment.round.id)
        wrong = [_core.issue("duplicate_id", name, [" ".join(who), self.seen[who]])] if who in self.seen else []
        self.seen.setdefault(who, name)
        try:
            scores = _core.score(self.framework, assessment, self.method)
        except Error as error:
            raise Error([*wrong, *error.issues]) from error
        if wrong:
            raise Error(wrong)
        gaps = None if self.targets is None else _core.gaps(self.framework, scores, self.targets, self.method)
        self.first = self.first or scores
        self.subjects.setdefault(assessment.subject.id, words(assessment.subject.label, self.language))
        provenance = scores.provenance
        hashes = (
            provenance.answers,
            provenance.framework,
            provenance.method,
            provenance.version,
            assessment.status,
            gaps.provenance.targets if gaps else None,
        )
        framework = (scores.framework, scores.framework_version, scores.method)
        everybody = self.audience in ("public", "the_public")
        shown = (
            scores if self.audience == "team" else _core.score_view(self.framework, assessment, self.audience, self.method)
        )  # refuses others
        nodes = shown.nodes
        hidden = {node.id for node in nodes if node.suppressed}
        answers = {answer.indicator: answer for answer in shown.answers}
        block: Block = {
            "rounds": [(*who, words(assessment.round.label, self.language), assessment.round.date, assessment.id, *framework, *hashes)],
            "institutions": []
            if everybody
            else [(*who, i.id, words(i.label, self.language), i.sector, i.branch) for i in assessment.institutions],
            "responses": [] if everybody else _response_rows(assessment, who, respondents=self.audience == "team"),
            "scores": [_score_row(node, answers.get(node.id), who, scores.method) for node in nodes],
        }
        if gaps is not None:
            imputed = {node.id: node.imputed for node in nodes}
            last = (gaps.targets, gaps.method)
            block["gaps"] = [(*who, *cells, *last, imputed[cells[0]]) for cells in map(_GAP, gaps.gaps) if cells[0] not in hidden]
        return block

    def shared(self) -> Block:
        """Return the rows that all assessments share; ranges, rules and effective weights are those of the scores, if there are any."""
        block: Block = {"subjects": list(self.subjects.items()), "indicators": [], "nodes": []}
        scored = {node.id: node for node in self.first.nodes} if self.first is not None else {}

        def add(node: Any, parent: str | None, depth: int) -> None:
            own = scored.get(node.id)
            weight, span, rule = (own.effective_weight, own.range, own.rule) if own else (None, None, None)
            named = (node.code, words(node.label, self.language))
            place = (node.id, len(block["nodes"]) + 1, parent, depth, *named, not node.children)
            ends = (span.low, span.high) if span else (None, None)
            block["nodes"].append((*place, None if rule is None else rule_words(rule), *ends, weight, self.framework.id))
            if not node.children:
                asked = node.question
                facts = (getattr(asked, name, None) for name in ("scale", "scored", "critical"))
                block["indicators"].append((node.id, *named, parent, *facts, node.weight, weight, self.framework.id))
            for child in node.children:
                add(child, node.id, depth + 1)

        add(self.framework.root, None, 0)
        return block


_VOICE = itemgetter("institution", "indicator", "source", "respondent")
_SAID = itemgetter("state", "answer", "date", "confidence", "evidence", "comment")
_NOTHING_SAID = {name: getattr(Response(institution="a", indicator="a"), name) for name in fields(Response)}
_SCORE = attrgetter("id", "value", "state", "coverage", "lower", "upper", "band", "answer")
_ANSWER = attrgetter("adjudicated", "voices", "single_voice", "held_back")
_POINTS = attrgetter("points", "maximum", "mean")
_GAP = attrgetter("node", "value", "state", "target", "gap", "relative", "levels", "contribution", "leverage", "critical")


def _response_rows(assessment: Assessment, who: tuple[str, str], *, respondents: bool) -> list[Cells]:
    numbers: dict[Cells, int] = {}
    rows: list[Cells] = []
    for given in assessment.to_dict().get("responses", ()):  # all at once: an answer at a time is slower
        response = {**_NOTHING_SAID, **given}
        voice = _VOICE(response if respondents else {**response, "respondent": None})
        number = numbers[voice] = numbers.get(voice, 0) + 1
        state, answer, day, confidence, evidence, comment = _SAID(response)
        content = (state, _answer(answer), day, confidence, " ".join(evidence) or None, comment)
        rows.append((*who, *voice[:3], voice[3] or "", number, *content))
    return rows


def _score_row(node: NodeScore, answer: Reconciled | None, who: tuple[str, str], method: str) -> Cells:
    facts = (None,) * 4 if answer is None else _ANSWER(answer)
    points = (None,) * 3 if node.beside is None else _POINTS(node.beside)
    return (*who, *_SCORE(node), method, node.imputed, *facts, *points, node.suppressed)


def _answer(answer: float | str | None) -> str | None:
    """Return an answer as text: a number in its shortest form."""
    if answer is None or isinstance(answer, str):
        return answer
    return repr(float(answer)).removesuffix(".0")
