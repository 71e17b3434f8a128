"""The input of a command, and what is computed from it."""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from rich.console import RenderableType
from rich.progress import track

from ceiba import _core
from ceiba._cli.output import Output
from ceiba._cli.session import Finding, Refused, Session, Usage, distinct
from ceiba._cli.show import imputed
from ceiba._core import (
    Assessment,
    Catalogue,
    Constraints,
    Crosswalk,
    Framework,
    Gaps,
    Institution,
    Issue,
    Judgements,
    Method,
    Plan,
    Recommendations,
    Roadmap,
    Study,
    TableSummary,
    TargetProfile,
    WorkPlan,
)
from ceiba._error import Error
from ceiba._fold import folded_lines
from ceiba._names import named, node_items, nodes
from ceiba._output import is_folder
from ceiba._read.budgets import read_budgets
from ceiba._read.catalogue import read_catalogue
from ceiba._read.institutions import read_institutions
from ceiba._read.instrument import of_folder, table_file
from ceiba._read.judgements import joined, judgements_name, read_judgements
from ceiba._read.options import table_options
from ceiba._read.source import cells_of, file_bytes
from ceiba._read.targets import read_targets
from ceiba.frames import words
from ceiba.messages import why

R = TypeVar("R")
Document = TypeVar(
    "Document",
    Assessment,
    Catalogue,
    Constraints,
    Crosswalk,
    Framework,
    Judgements,
    Method,
    Plan,
    Recommendations,
    Study,
    TargetProfile,
    WorkPlan,
)
_WORD = re.compile(r"[^\W_]+")
_LABELLED = {"institutions": "institution", "actions": "action", "periods": "period", "funds": "fund", "areas": "area", "axes": "axis"}
_UNIT = re.compile(r"/(\d+)(/.*)?")
TABLE_ENDINGS = (".csv", ".tsv", ".txt")


@dataclass
class Given:
    """An assessment, its file, and how its issues are placed: by row and column where it was read from a table."""

    assessment: Assessment
    file: str
    placed: Callable[[Issue], Issue] = lambda issue: issue


class Run:
    """The input of a command, and what is computed from it.

    Args:
        session: the language to speak.
        arguments: the shared arguments of the command by name; those that it lacks may be missing.

    Attributes:
        out: what the command writes to.
        given: the assessments.
        problems: what is wrong with the files, each with its file.
    """

    def __init__(self, session: Session, arguments: dict[str, Any]) -> None:
        self.session = session
        self.out = Output(
            session,
            arguments.get("output"),
            as_json=arguments.get("json", False),
            as_csv=arguments.get("csv", False),
            excel=arguments.get("excel", False),
        )
        session.ids = arguments.get("ids", False)
        self.problems: list[Finding] = []
        self.unread = False  # a document that all computing rests on
        self.files: dict[str, str] = {}
        self.profile_files: Sequence[str] = ()
        self.tables: dict[str, str] = {}  # of a framework that is a folder
        self.arguments = arguments
        self.summaries: dict[str, TableSummary] = {}  # what was read of each table
        self.register: list[Institution] | None = None
        self.actions: Catalogue | None = None  # of what gaps wait on, and what they cost
        self._framework = self.load(Framework, "framework", arguments.get("framework"))
        self.method = self.load(Method, "method", arguments.get("method"))
        self.targets = self._targets(arguments.get("targets"))
        self.judgements = self._judgements(arguments.get("judgements"))
        if self.method is not None:
            session.lowering = self.method.priority.lowered_by
        if self._framework is not None:
            session.limits = tuple(band.start for band in self._framework.bands)
            session.names.update({("band", b.id): words(b.label, session.language) for b in self._framework.bands})
            self._labels("node", nodes(self._framework.root))
            with contextlib.suppress(Error):  # what is wrong is said where it is used
                session.rounded = _core._digits(self._framework, self.method)
        self.given = self.assessments(arguments.get("assessment"), self._framework)
        confidential = self._framework is not None and self._framework.confidential
        if confidential and any(given.assessment.publication is None for given in self.given):
            self.out.footer.append(session.say("note.not_for_publication"))

    @property
    def framework(self) -> Framework:
        """The framework; without one there is nothing to do."""
        if self._framework is None:
            raise Refused(self.problems)
        return self._framework

    def load(self, kind: type[Document], name: str, path: str | None) -> Document | None:
        """Return a document from its file; note what is wrong with it.

        Args:
            kind: class of the document.
            name: its name in issues.
            path: its file; None if it is not given.
        """
        if path is None:
            return None
        self.files[name] = path
        self.out.inputs.append(path)
        try:
            if kind is Framework and is_folder(path):
                made, tables = of_folder(Path(path), self.encoding())
                self.tables = tables
                self.out.inputs.extend(tables.values())
                return self._labelled(kind.from_dict(made))
            return self._labelled(kind.from_file(path))
        except Error as error:
            self.unread = True
            found = {name: table_file(Path(path), name) or path for name in ("nodes", "scales")}
            self.problems.extend((found.get(issue.document or "", path), issue) for issue in error.issues)
        return None

    def plan_documents(self, catalogue: str, constraints: str) -> tuple[TargetProfile, Catalogue, Constraints]:
        """Return the targets, the actions and the limits of plans; refuse if one of them cannot be read."""
        actions = self.catalogue(catalogue)
        limits = self.constraints(constraints)
        if self.targets is None or actions is None or limits is None:
            raise Refused(self.problems)
        return self.targets, actions, limits

    def plan(self, path: str) -> Plan | None:
        """Return a plan, or that of a roadmap; note what is wrong with it."""
        found = None
        with contextlib.suppress(Error):
            found = Roadmap.from_file(path).plan
        found = found or self.load(Plan, "plan", path)
        self._labels("plan_name", [found] if found else [])
        return found

    def _targets(self, path: str | None) -> TargetProfile | None:
        """Return the targets, from JSON or from a table; note what is wrong with them."""
        if path is None or not path.lower().endswith(TABLE_ENDINGS):
            return self.load(TargetProfile, "targets", path)
        self.files["targets"] = path
        self.out.inputs.append(path)
        named: dict[str, Any] = {name: self.arguments.get(name) for name in ("separator", "quote", "decimal", "head", "head_rows")}
        try:
            if self._framework is not None:
                return read_targets(path, self._framework, codes=dict(self._pairs("code")), encoding=self.encoding(), **named)
        except Error as error:
            self.problems.extend((path, issue) for issue in error.issues)
        self.unread = True
        return None

    def catalogue(self, path: str, framework: Framework | None = None) -> Catalogue | None:
        """Return the actions, from JSON or from a table; note what is wrong with them. Those who lead them are in the register of
        institutions, or in the assessment.

        Args:
            path: its file.
            framework: what they are written for, if it is another framework than that of the assessment.
        """
        if not path.lower().endswith(TABLE_ENDINGS):
            return self.load(Catalogue, "catalogue", path)
        self.files["catalogue"] = path
        self.out.inputs.append(path)
        named: dict[str, Any] = {name: self.arguments.get(name) for name in ("separator", "quote", "decimal", "head", "head_rows")}
        numbers = {name: dict(self._counts(name)) for name in ("size", "places")}
        institutions = (
            self._register()
            or {
                one.id: one for given in self.given if given.assessment.publication is None for one in given.assessment.institutions
            }.values()
        )
        try:
            if (known := framework or self._framework) is not None:
                found = read_catalogue(
                    path,
                    known,
                    "_".join(_WORD.findall(_core._folded(Path(path).stem))) or "catalogue",
                    institutions=list(institutions) or None,
                    currency=self.arguments.get("currency"),
                    price_year=self.arguments.get("price_year"),
                    sizes=numbers["size"],
                    levels=numbers["places"],
                    columns={theirs: ours or None for theirs, ours in self._pairs("column")} if not self.given else None,
                    codes=dict(self._pairs("code")),
                    encoding=self.encoding(),
                    **named,
                )
                return self._labelled(found)
        except Error as error:
            self.problems.extend((path, issue) for issue in error.issues)
        self.unread = True
        return None

    def constraints(self, path: str) -> Constraints | None:
        """Return the constraints, with the sources of money of a table if there is one; note what is wrong with them."""
        found = self.load(Constraints, "constraints", path)
        table: str | None = self.arguments.get("budgets")
        if found is None or table is None:
            return found
        self.out.inputs.append(table)
        named: dict[str, Any] = {name: self.arguments.get(name) for name in ("separator", "quote", "decimal", "head")}
        try:
            return self._labelled(read_budgets(table, found, encoding=self.encoding(), **named))
        except Error as error:
            self.problems.extend((table, issue) for issue in error.issues)
        self.unread = True
        return None

    def _counts(self, option: str) -> Iterator[tuple[str, float]]:
        """Yield the numbers given as NAME=NUMBER."""
        for name, number in self._pairs(option):
            try:
                yield name, float(number)
            except ValueError as error:
                raise Usage("usage.pair_of_number", what=f"{name}={number}") from error

    def _judgements(self, path: str | None) -> Judgements | None:
        """Return the judgements, from JSON or from a table; note what is wrong with them."""
        if path is None:
            return None
        if not is_folder(path):
            return self._judged(path)
        files = self.files_of(path, TABLE_ENDINGS)
        found = [self._judged(file) for file in files]
        read = [one for one in found if one is not None]
        self.files["judgements"] = path
        return joined(read, judgements_name(path)) if files and len(read) == len(found) else None

    def _judged(self, path: str) -> Judgements | None:
        """Return the judgements of one file."""
        if not path.lower().endswith(TABLE_ENDINGS):
            return self.load(Judgements, "judgements", path)
        self.files["judgements"] = path
        self.out.inputs.append(path)
        named: dict[str, Any] = {
            name: self.arguments.get(name) for name in ("separator", "quote", "decimal", "head", "dates", "group", "trim")
        }
        method, day = (self.arguments.get(name) for name in ("weighting", "date"))
        try:
            if self._framework is not None:
                name = judgements_name(path)
                asked = json.loads(method) if method and method.startswith("{") else method
                return read_judgements(path, self._framework, name, asked, day, encoding=self.encoding(), **named)
        except ValueError as error:
            issues = error.issues if isinstance(error, Error) else [_core.issue("wrong_type", "/method", ["kind.object", repr(method)])]
            self.problems.extend((self.files.get(issue.document or "judgements", path), issue) for issue in issues)
        self.unread = True
        return None

    def files_of(self, path: str, endings: tuple[str, ...]) -> list[str]:
        """Return the files of a folder, in the order of their names; note if it cannot be read."""
        try:
            files = sorted(str(file) for file in Path(path).iterdir() if file.name.lower().endswith(endings))
        except OSError as error:
            self.problems.append((path, _core.issue("cannot_read", "", [f"{path}: {why(error)}"])))
            return []
        if not files:
            raise Usage("usage.empty_folder", what=path)
        return files

    def assessments(self, path: str | None, framework: Framework | None, round_: str | None = None) -> list[Given]:
        """Return the assessments of a file, JSON or a table, or of all such files of a folder; note what is wrong with them.

        Args:
            path: the file or folder; None if there is none.
            framework: the framework that tables are read with.
            round_: the round that is read of them, if it is another than that of the arguments.
        """
        if path is None:
            return []
        self.files.setdefault("assessment", path)
        if is_folder(path):
            return [given for file in self.files_of(path, (".json", *TABLE_ENDINGS)) for given in self.assessments(file, framework, round_)]
        self.out.inputs.append(path)
        if not path.lower().endswith(TABLE_ENDINGS):
            try:
                return self._named([Given(Assessment.from_file(path), path)])
            except Error as error:
                self.problems.extend((path, issue) for issue in _called_by_name(path, error.issues))
            return []
        if framework is None:
            return []
        options = self.table_options(path, round_)
        try:
            with self.session.working("work.reading", file=path):
                readings = _core._read_responses(cells_of(path, options), framework, options, True)
        except Error as error:
            self.problems.extend((path, issue) for issue in error.issues)
            return []
        self.summaries[path] = readings.summary
        return self._named([Given(assessment, path, partial(readings.placed, at)) for at, assessment in enumerate(readings.assessments)])

    def _named(self, given: list[Given]) -> list[Given]:
        """Remember the labels of what assessments name."""
        for one in given:
            self._labels("subject", [one.assessment.subject])
            self._labels("round", [one.assessment.round])
            self._labelled(one.assessment)
        return given

    def _labelled(self, document: Document) -> Document:
        """Remember the labels of what a document names; return it."""
        for name, kind in _LABELLED.items():
            self._labels(kind, getattr(document, name, ()))
        return document

    def _labels(self, kind: str, items: Iterable[Any]) -> None:
        """Remember the labels of what is of one kind."""
        for item in items:
            if label := words(getattr(item, "label", ""), self.session.language):  # what a plan names is labelled in the catalogue
                self.session.names.setdefault((kind, item.id), label)

    def table_options(self, path: str, round_: str | None = None) -> dict[str, Any]:
        """Return how a table is read.

        Args:
            path: its file.
            round_: the round that is read, if it is another than that of the arguments.
        """
        as_given = ("institution", "others", "answered_by", "where", "head", "head_rows", "separator", "quote", "decimal", "dates")
        options = table_options(
            columns={theirs: ours or None for theirs, ours in self._pairs("column")},
            codes=dict(self._pairs("code")),
            subject=self.arguments.get("subject"),
            round=round_ or self.arguments.get("round"),
            unnamed_subject="_".join(_WORD.findall(_core._folded(Path(path).stem))) or "?",
            unnamed_round="1",
            institutions=self._register(),
            others_answer=not self.arguments.get("institutions") or None,
            encoding=self.encoding(),
            fill_down=self.arguments.get("fill_down") or None,
            **{name: self.arguments.get(name) for name in as_given},
        )
        if self.session.language == "es":
            options.setdefault("dates", "day_first")
        return options

    def decision_options(self) -> dict[str, Any]:
        """Return how a table of decisions is read."""
        named = {name: self.arguments.get(name) for name in ("separator", "quote", "decimal", "dates", "head", "head_rows")}
        return {"encoding": self.encoding(), "codes": dict(self._pairs("code")), "language": self.session.language, **named}

    def _register(self) -> list[Institution] | None:
        """Return the institutions that may answer; note what is wrong with their register."""
        path = self.arguments.get("institutions") or self.tables.get("institutions")
        if path is None or self.register is not None:
            return self.register
        self.out.inputs.append(path)
        try:
            self.register = read_institutions(path, encoding=self.encoding(), separator=self.arguments.get("separator"))
        except Error as error:
            self.unread = True
            self.problems.extend((path, issue) for issue in error.issues)
            self.register = []
        return self.register

    def read(self) -> list[str]:
        """Return what was read from tables, in lines."""
        return [line for path, summary in self.summaries.items() for line in self._read_lines(path, summary)]

    def _read_lines(self, path: str, summary: TableSummary) -> Iterator[str]:
        say = self.session.say
        yield say(
            "read.rows",
            file=path,
            rows=summary.rows,
            left=summary.rows_left_out,
            subjects=summary.subjects,
            rounds=summary.rounds,
            institutions=summary.institutions,
        )
        yield say("read.states", file=path, states=", ".join(f"{say(f'state.{name}')} {count}" for name, count in summary.states.items()))
        yield from self._told_apart(path, summary)

    def _told_apart(self, path: str, summary: TableSummary) -> Iterator[str]:
        """Yield what was left out of a table, and what was taken for one."""
        for note in summary.notes:
            yield self.session.line(path, note)
        if summary.columns_left_out:
            yield self.session.say("read.left_out", file=path, columns=", ".join(summary.columns_left_out))
        for name, names in summary.names_joined.items():
            yield self.session.say("read.joined", file=path, id=name, names=", ".join(names))

    def _pairs(self, option: str) -> Iterator[tuple[str, str]]:
        """Yield the pairs given as THEIRS=OURS; an empty THEIRS is a blank cell, or the columns without a name."""
        for entry in self.arguments.get(option) or ():
            theirs, equals, ours = entry.rpartition("=")
            if not equals:
                raise Usage("usage.pair", what=entry)
            yield theirs, ours

    def encoding(self) -> str | None:
        """Return how tables are encoded; None for UTF-8."""
        name: str | None = self.arguments.get("encoding")
        try:
            if name is not None:
                "x".encode(name)  # there are codecs that are no encoding of words
        except LookupError as error:
            raise Usage("usage.encoding", what=str(name)) from error
        return name

    def node(self, name: str) -> str:
        """Return the id of the node that is called so: by its id, its printed code or its label.

        Raises:
            Refused: there is none.
            Usage: several are called so.
        """
        return self._one(name, node_items(self.framework.root), "unknown_node")

    def axis(self, name: str) -> str:
        """Return the id of an axis, like node()."""
        return self._one(name, [(axis.id, None, axis.label) for axis in self.framework.axes], "unknown_axis")

    def institution(self, name: str) -> str:
        """Return the id of an institution, like node()."""
        items = [(i.id, None, i.label) for given in self.given for i in given.assessment.institutions]
        return self._one(name, items, "unknown_institution") if items else name

    def _one(self, name: str, items: Sequence[tuple[str, str | None, Any]], unknown: str) -> str:
        found, close = named(name, items)
        if len(found) == 1:
            return found[0]
        wrong = _core.issue("several_called", "", [name, ", ".join(found)]) if found else _core.issue(unknown, "", [name, close])
        raise Refused([*self.problems, (None, wrong)])

    def found(self, issue: Issue, given: Given | None = None) -> Finding:
        """Return an issue with its file, and where in it; of an instrument in tables, people are told the node or the scale."""
        if at := _UNIT.fullmatch(issue.where):  # of one of several
            if issue.document == "assessments":
                return self.found(issue.replace(where=at[2] or "", document="assessment"), self.given[int(at[1])])
            if issue.document == "profiles":
                return self.profile_files[int(at[1])], issue.replace(where=at[2] or "", document="targets")
        if given is not None and issue.document == "assessment":
            return given.file, given.placed(issue)
        if issue.document == "framework" and self.tables and not self.out.format:
            return self._in_tables(issue)
        return self.files.get(issue.document or ""), issue

    def _in_tables(self, issue: Issue) -> Finding:
        """Return an issue of an instrument in tables, with the table and the name of what it is about."""
        steps = issue.where.split("/")[1:]
        one: Any = self.framework.root if steps[:1] == ["root"] else None
        if steps[:1] == ["scales"] and len(steps) > 1:
            one = self.framework.scales[int(steps[1])]
        for step, number in zip(steps[1::2], steps[2::2], strict=False):
            if step != "children" or steps[0] != "root":
                break
            one = one.children[int(number)]
        if one is None:
            return self.files["framework"], issue
        name = " ".join(filter(None, (getattr(one, "code", None), words(one.label, self.session.language) or one.id)))
        table = "nodes" if steps[0] == "root" else "scales"
        return self.tables.get(table, self.files["framework"]), issue.replace(where=name)

    def findings(self) -> list[Finding]:
        """Return everything that is wrong with the documents."""
        if self._framework is None:
            return self.problems
        findings = list(self.problems)
        for given in self.given or (None,):
            issues = _core.check(self._framework, given.assessment if given else None, self.method, self.targets, self.judgements)
            findings.extend(self.found(issue, given) for issue in issues)
        return distinct(findings)

    def warn(self, findings: Iterable[Finding]) -> None:
        """Report on standard error what is worth knowing."""
        self.session.complain(*folded_lines(distinct(findings), self.session.told, self.session.say))

    def each(self, compute: Callable[[Assessment], R]) -> list[R]:
        """Return what is computed from each assessment; show progress on a terminal.

        Raises:
            Refused: something is wrong with what was read, or with what was computed from it.
        """
        return self.each_given(lambda given: compute(given.assessment))

    def each_given(self, compute: Callable[[Given], R]) -> list[R]:
        """Return what is computed from each assessment and its file, like each().

        Where an assessment cannot be read, the problems of the others are reported too.
        """
        if self.unread:
            raise Refused(self.problems)
        for path, summary in self.summaries.items():
            named = {theirs for theirs, ours in self._pairs("column") if not ours}
            left_out = [column for column in summary.columns_left_out if column not in named]
            for line in self._told_apart(path, summary.replace(columns_left_out=left_out)):
                self.session.complain(f"{self.session.say('severity.note')}: {line}")
        results: list[R] = []
        with self._progress() as assessments:
            for given in assessments:
                try:
                    results.append(compute(given))
                except Error as error:
                    self.problems.extend(self.found(issue, given) for issue in error.issues)
        if self.problems:
            raise Refused(self.problems)
        return results

    @contextlib.contextmanager
    def _progress(self) -> Iterator[Iterable[Given]]:
        """Yield the assessments; show on a terminal how many of several are done, or that work on one is under way."""
        if len(self.given) > 1 and self.session.errors.is_terminal:
            yield track(self.given, self.session.say("work.computing"), console=self.session.errors, transient=True)
        else:
            with self.session.working("work.computing"):
                yield self.given

    def gaps(self, assessment: Assessment) -> Gaps:
        """Return the gaps of an assessment."""
        if self.targets is None:
            raise Refused(self.problems)
        scores = _core.score(self.framework, assessment, self.method)
        return _core.gaps(self.framework, scores, self.targets, self.method, self.actions)

    def profiles(self, paths: Sequence[str]) -> list[TargetProfile]:
        """Return target profiles from their files.

        Raises:
            Refused: something is wrong with them, or with what was read before.
        """
        self.profile_files = paths
        found = [self._targets(path) for path in paths]
        known = [profile for profile in found if profile is not None]
        if len(known) < len(found):
            raise Refused(self.problems)
        return known

    def reports(self, report: Callable[..., RenderableType], results: Sequence[Any]) -> list[RenderableType]:
        """Return a report of each assessment's result, with the imputed nodes of the assessment."""
        marks = (imputed(self.framework, given.assessment, self.method) for given in self.given)
        return [report(result, self.framework, self.session, marked) for result, marked in zip(results, marks, strict=True)]

    def partners(
        self,
        path: str,
        framework: Framework | None = None,
        method: Method | None = None,
        files: Mapping[str, str | None] | None = None,
    ) -> Callable[[Given], Assessment]:
        """Read the assessments to compare with, and return a function that finds the partner of each; those without one are left out.

        One is compared with one; each of several subjects with itself, and it must appear once on either side.

        Args:
            path: the file or folder of the later rounds.
            framework: their framework; by default the same.
            method: their method; by default the same.
            files: of their framework and their method, if these are not the same.

        Raises:
            Usage: it is not clear what is to be compared with what.
        """
        before, after = self.given, self.assessments(path, framework or self.framework, self.arguments.get("round_after"))
        known = {**self.files, **{name: file for name, file in (files or {}).items() if file}}
        for given in () if self.problems else after:
            errors = [i for i in _core.check(framework or self.framework, given.assessment, method or self.method) if i.severity == "error"]
            self.problems.extend(
                (given.file if i.document == "assessment" else known.get(i.document or ""), given.placed(i)) for i in errors
            )
        if len(before) == 1 and len(after) == 1:
            pairs = [(before[0], after[0])]
        else:
            sides = [_by_subject(side) for side in (before, after)]
            pairs = [(given, sides[1][name]) for name, given in sides[0].items() if name in sides[1]]
            if not pairs and before and after:
                raise Usage("usage.no_pairs")
            if alone := sorted(sides[0].keys() ^ sides[1].keys()):
                self.session.remark("severity.note", "note.alone", names=", ".join(alone))
        self.given = [given for given, _ in pairs]
        partner = {id(given): other.assessment for given, other in pairs}
        return lambda given: partner[id(given)]


def _called_by_name(path: str, issues: Sequence[Issue]) -> Sequence[Issue]:
    """Return the issues of a file that is no assessment; of a workbook, or the data of a survey tool, that it is one."""
    with contextlib.suppress(Error, ValueError):
        content = file_bytes(path)
        if content[:4] in (b"PK\x03\x04", b"\xd0\xcf\x11\xe0"):
            return [_core.issue("not_csv", "", ["kind.workbook"])]
        document = json.loads(content)
        if isinstance(document, list) or (isinstance(document, dict) and "schema" not in document and "results" in document):
            return [_core.issue("survey_data")]
    return issues


def _by_subject(side: Sequence[Given]) -> dict[str, Given]:
    """Return assessments by their subjects.

    Raises:
        Usage: a subject has several rounds.
    """
    by_subject: dict[str, Given] = {}
    for given in side:
        subject, rounds = given.assessment.subject.id, given.assessment.round.id
        if (other := by_subject.setdefault(subject, given)) is not given:
            raise Usage("usage.several_rounds", what=subject, rounds=f"{other.assessment.round.id} ({other.file}), {rounds} ({given.file})")
    return by_subject
