"""Assessments from the rows of a table, with their places in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ceiba._core import Assessment, Evidence, Framework, Institution, Issue, Round, Subject, check, issue
from ceiba._error import Error
from ceiba._read import cells as _cells
from ceiba._read.cells import Memo, Unreadable
from ceiba._read.layout import Layout, indicators, layout, printed_codes
from ceiba._read.register import Register
from ceiba._read.table import Table

_PLACE = re.compile(r"/responses/(\d+)(?:/(\w+))?")
Place = tuple[int, str]  # row and indicator of a response


@dataclass
class Options:
    """Options of a table; the arguments of read_responses."""

    columns: Mapping[str, str | None] | None = None
    institutions: Iterable[Institution | Mapping[str, Any]] | None = None
    evidence: Iterable[Evidence | Mapping[str, Any]] | None = None
    subject: Subject | str | None = None
    round: Round | str | None = None
    institution: str | None = None
    language: str | None = None
    codes: Mapping[str, str] | None = None


@dataclass
class Reading:
    """An assessment, and where in its table its responses stand."""

    assessment: Assessment
    places: list[Place]
    head: list[str]
    layout: Layout

    def placed(self, problem: Issue) -> Issue:
        """Return an issue with its row and column instead of a pointer, if it concerns a response."""
        return _placed(problem, self.places, self.head, self.layout)


def _placed(problem: Issue, places: Sequence[Place], head: Sequence[str], layout: Layout) -> Issue:
    at = _PLACE.match(problem.where)
    if at is None or problem.document not in (None, "assessment"):
        return problem
    row, indicator = places[int(at[1])]
    position = layout.position(at[2], indicator)
    arguments = [_PLACE.sub(lambda other: f"#{places[int(other[1])][0]}", words) for words in problem.arguments]
    return issue(problem.code, "", arguments, row, None if position is None else head[position])


@dataclass
class _Draft:
    """An unfinished assessment."""

    responses: list[dict[str, Any]] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    institutions: dict[str, None] = field(default_factory=dict)
    evidence: dict[str, None] = field(default_factory=dict)


class Reader:
    """Reads one table.

    Args:
        table: the table.
        framework: what was asked.
        options: how the table is read.
    """

    def __init__(self, table: Table, framework: Framework, options: Options) -> None:
        self.table = table
        self.framework = framework
        levels = indicators(framework)
        self.theirs = {_cells.text(theirs): _cells.text(ours) for theirs, ours in (options.codes or {}).items()}
        self.codes = printed_codes(framework)
        self.layout = layout(table, levels, self.codes, options.columns)
        self.institutions = Register(Institution, options.institutions, options.language, {})
        self.evidence = Register(Evidence, options.evidence, options.language, {"kind": "other"})
        self.subject = Subject(id=options.subject) if isinstance(options.subject, str) else options.subject
        self.round = Round(id=options.round) if isinstance(options.round, str) else options.round
        defaults = {
            "subject": self.subject.id if self.subject else None,
            "round": self.round.id if self.round else None,
            "institution": self.institutions.find(options.institution),
        }
        # Where there is a column, a blank cell in it is an error.
        self.defaults = {name: value for name, value in defaults.items() if name not in self.layout.fields}
        self.layout.miss(*(name for name, value in self.defaults.items() if value is None))
        self.issues: list[Issue] = [*table.issues, *self.layout.issues]
        self.needed = [*defaults] if self.layout.indicators else [*defaults, "indicator"]
        for name in ("subject", "round"):  # without a name for the whole, its rows are judged all the same
            if self.defaults.get(name, "") is None:
                self.defaults[name] = "?"
        self.drafts: dict[tuple[str, str], _Draft] = {}

        readers = {codes: Memo(_cells.answer(codes, table.decimal_comma, self.theirs)) for codes in {(), *levels.values()}}
        self.answers = {name: readers[codes] for name, codes in levels.items()}
        self.any_answer = readers[()]
        self.columns = [(name, at, read) for name, read in self._cell_readers() if (at := self.layout.fields.get(name)) is not None]

    def readings(self) -> list[Reading]:
        """Return the assessments in the order in which they appear.

        Raises:
            Error: everything that is wrong with the table.
        """
        for row, cells in self.table.rows:
            self._read_row(row, cells)
        readings = [self._finished(subject, round_, draft) for (subject, round_), draft in self.drafts.items()]
        if self.issues:
            order = {name: at for at, name in reversed(list(enumerate(self.table.head)))}
            distinct = {i.to_json(): i for i in self.issues}
            raise Error(sorted(distinct.values(), key=lambda i: (i.row or 0, order.get(i.column or "", -1))))
        return readings

    def _cell_readers(self) -> list[tuple[str, Callable[[Any], Any]]]:
        """Return the functions that read the cells of each column but the answers."""

        def words(cell: object) -> str | None:
            return _cells.text(cell) or None

        def indicator(cell: object) -> str | None:
            name = words(cell)
            return self.codes.get(name, name) if name else None

        def evidence(cell: object) -> tuple[str, ...] | None:
            return tuple(entry_id for name in _cells.ids(cell) if (entry_id := self.evidence.find(name))) or None

        confidence = _cells.confidence(self.table.decimal_comma)
        often_the_same: dict[str, Callable[[Any], Any]] = {
            "subject": words,
            "round": words,
            "institution": self.institutions.find,
            "indicator": indicator,
            "state": lambda cell: _cells.state(cell, self.theirs),
            "source": _cells.source,
            "respondent": words,
            "date": words,
            "confidence": confidence,
            "evidence": evidence,
        }
        return [*((name, Memo(read).__getitem__) for name, read in often_the_same.items()), ("comment", words)]

    def _refuse(self, row: int, position: int | None, code: str, *arguments: str) -> None:
        self.issues.append(issue(code, "", arguments, row, None if position is None else self.table.head[position]))

    def _read_row(self, row: int, cells: Sequence[Any]) -> None:
        """Add a row to the assessment it belongs to."""
        values: dict[str, Any] = dict(self.defaults)
        refused: set[str] = set()
        for name, at, read in self.columns:
            try:
                value = read(cells[at])
            except Unreadable as problem:
                self._refuse(row, at, problem.code, *problem.arguments)
                refused.add(name)
            else:
                if value is not None:
                    values[name] = value
        if missing := [name for name in self.needed if values.get(name) is None]:
            for name in missing:
                if name in self.layout.fields and name not in refused:
                    self._refuse(row, self.layout.fields[name], "missing_key", name)
            return
        subject, round_ = values.pop("subject"), values.pop("round")
        draft = self.drafts.setdefault((subject, round_), _Draft())
        if self.layout.indicators:
            for at, indicator in self.layout.indicators.items():
                self._add(draft, row, values | {"indicator": indicator}, cells[at])
        else:
            answer = self.layout.fields.get("answer")
            self._add(draft, row, values, None if answer is None else cells[answer])

    def _add(self, draft: _Draft, row: int, values: dict[str, Any], cell: Any) -> None:
        """Add a response; a state that the table gives stands."""
        indicator = values["indicator"]
        state, answer = self.answers.get(indicator, self.any_answer)[cell]
        if state is not None:
            values.setdefault("state", state)
        if answer is not None:
            values["answer"] = answer
        draft.responses.append(values)
        draft.places.append((row, indicator))
        draft.institutions[values["institution"]] = None
        draft.evidence.update(dict.fromkeys(values.get("evidence", ())))

    def _finished(self, subject: str, round_: str, draft: _Draft) -> Reading:
        """Return a draft as an assessment; note what is wrong with it."""
        broken: set[str] = set()
        try:
            assessment = self._assessment(subject, round_, draft)
        except Error as error:
            for problem in error.issues:
                if at := _PLACE.match(problem.where):
                    draft.responses[int(at[1])].pop(at[2], None)
                    broken.add(f"/responses/{at[1]}")
            self.issues.extend(_placed(problem, draft.places, self.table.head, self.layout) for problem in error.issues)
            assessment = self._assessment(subject, round_, draft)  # what is left is judged all the same
        reading = Reading(assessment, draft.places, self.table.head, self.layout)
        for problem in check(self.framework, assessment):
            # Without its source, say, a response may seem to be another one's double.
            double = not broken.isdisjoint((problem.where, *problem.arguments))
            if problem.severity == "error" and problem.document == "assessment" and not double:
                self.issues.append(reading.placed(problem))
        return reading

    def _assessment(self, subject: str, round_: str, draft: _Draft) -> Assessment:
        return Assessment(
            id=f"{subject}_{round_}",
            framework=self.framework.id,
            framework_version=self.framework.version,
            subject=self.subject if self.subject and self.subject.id == subject else {"id": subject},
            round=self.round if self.round and self.round.id == round_ else {"id": round_},
            institutions=self.institutions.used(draft.institutions),
            evidence=self.evidence.used(draft.evidence),
            responses=draft.responses,
        )
