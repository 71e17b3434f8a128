"""A workshop's decisions, from an agenda that was filled in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from ceiba._core import (
    Assessment,
    Framework,
    IndicatorAgreement,
    Issue,
    Method,
    _cell_dates,
    _cell_meanings,
    _indicator_ids,
    agreement,
    check,
    closest,
    issue,
    sentences,
)
from ceiba._error import Error
from ceiba._names import folded, labels
from ceiba._read.source import rows_of
from ceiba.messages import LANGUAGES, written

DECIDED = ("state", "answer", "rationale", "decided_by", "date")
_WHOSE = ("subject", "round")
_SHOWN = ("status", "code", "label", "why", "voices", "statistic", "agreement", "value", "value_state", "answers", "allowed", "evidence")
_NEEDED = ("indicator", "answer", "rationale", "decided_by", "date")
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?")
_ROUNDED = 0.0051  # by which a value that a sheet shows may differ from the one that was computed
_PLACE = re.compile(r"/adjudications/(\d+)(?:/(\w+))?")


def _ways(name: str) -> list[str]:
    """Return how a column is called for people, in every language."""
    heads = (sentences(language).get(f"column.{name}") for language in LANGUAGES)
    return [*(head for head in heads if head), *written("column").get(name, ())]


def _number(words: str) -> float:
    """Return a cell as a number."""
    return float(words.replace(",", "."))


class Decisions:
    """The decisions of a table.

    Args:
        framework: what was asked.
        source: the table, as for read_responses.
        method: says what may be decided; by default as the framework says.
        options: how the table is read, as the library takes them.
        meeting: who agreed, and when, where the table does not say so: ``decided_by`` and ``date``.
    """

    def __init__(
        self,
        framework: Framework,
        source: Any,
        method: Method | None,
        options: dict[str, Any] | None = None,
        meeting: Mapping[str, str] | None = None,
    ) -> None:
        self.framework = framework
        self.meeting = {name: words for name, words in (meeting or {}).items() if words}
        needed = [name for name in _NEEDED if name not in self.meeting]
        self.method = method
        given = dict(options or {})
        known = (*_WHOSE, "indicator", *_SHOWN, *DECIDED)
        ways = {folded(way): name for name in known for way in (name, *_ways(name))}
        self.head, self.records, issues = rows_of(source, list(ways), given)
        self.issues: list[Issue] = issues
        self.at: dict[str, int] = {}
        for at, name in enumerate(self.head):
            ours = ways.get(folded(name))
            if name and ours is None:
                self.issues.append(issue("unknown_column", "", [name, closest(name, known) or ""], row=1, column=name))
            elif ours in self.at:
                self.issues.append(issue("duplicate_column", "", [name, self.head[self.at[ours]]], row=1, column=name))
            elif ours is not None:
                self.at[ours] = at
        self.issues.extend(issue("missing_column", "", [name], row=1) for name in needed if name not in self.at)
        self.readable = all(name in self.at for name in needed)
        self.decisions: list[dict[str, Any]] = []
        self.rows: list[int] = []
        if all(name in self.at for name in needed):
            self.ids = _indicator_ids(framework, self._column("indicator"))
            self.meanings = _cell_meanings(framework, self.ids, self._column("answer"), given)
            self.dates = _cell_dates(self._dates(), given)
        self.states = {way.casefold(): name for name, ways in written("state").items() for way in (name, *ways)}

    def _column(self, name: str) -> list[str]:
        """Return the cells of a column."""
        return [cells[self.at[name]] for _, cells in self.records]

    def _dates(self) -> list[str]:
        """Return the dates of the rows; of one without, the meeting's."""
        otherwise = self.meeting.get("date", "")
        return [cell or otherwise for cell in self._column("date")] if "date" in self.at else [otherwise] * len(self.records)

    def applied(self, assessment: Assessment) -> Assessment:
        """Return the assessment with the decisions in it."""
        if self.readable:
            shown = self._shown(assessment)
            for which, (row, cells) in enumerate(self.records):
                texts = {name: cells[at] for name, at in self.at.items()}
                self._judge(row, texts, assessment)
                self._misplaced(row, texts, shown.get(self.ids[which]))
                self._read(which, row, texts)
        fresh = {decision["indicator"] for decision in self.decisions}
        kept = [a.to_dict() for a in assessment.adjudications if a.indicator not in fresh]
        try:
            result = self._assessment(assessment, kept)
        except Error as error:
            self.issues.extend(self._placed(problem, len(kept)) for problem in error.issues)
            for problem in error.issues:
                self._drop(problem, len(kept))
            result = self._assessment(assessment, kept)  # what is left is judged all the same
        for problem in check(self.framework, result, self.method):
            if problem.severity == "error":
                self.issues.append(self._placed(problem, len(kept)))
        if self.issues:
            raise Error(sorted(self.issues, key=lambda i: (i.row or 0, self.head.index(i.column) if i.column in self.head else -1)))
        return result

    def _assessment(self, assessment: Assessment, kept: list[dict[str, Any]]) -> Assessment:
        return Assessment.from_dict(assessment.to_dict() | {"adjudications": [*kept, *self.decisions]})

    def _drop(self, problem: Issue, kept: int) -> None:
        """Remove from a decision the part that an issue concerns."""
        at = _PLACE.match(problem.where)
        if at is None or at[2] is None:
            return
        decision = self.decisions[int(at[1]) - kept]
        decision.pop(at[2], None)
        if "answer" not in decision:  # that there is none is not what is wrong with it
            decision["state"] = "not_reviewed"

    def _shown(self, assessment: Assessment) -> dict[str, IndicatorAgreement]:
        """Return what the agenda showed of each indicator; nothing where the assessment is wrong, which is said elsewhere."""
        if "value" not in self.at:
            return {}
        try:
            return {found.indicator: found for found in agreement(self.framework, assessment, self.method).indicators}
        except Error:
            return {}

    def _judge(self, row: int, cells: dict[str, str], assessment: Assessment) -> None:
        """Note that a row is of another subject or round."""
        for name, ours in (("subject", assessment.subject), ("round", assessment.round)):
            ways = {folded(ours.id), *map(folded, labels(ours.label))}
            if cells.get(name, "") and folded(cells[name]) not in ways:
                self.issues.append(issue("unknown_value", "", [cells[name], ours.id], row=row, column=name))

    def _misplaced(self, row: int, cells: dict[str, str], shown: IndicatorAgreement | None) -> None:
        """Note an answer that stands in another column: in one of words, or over the value that the agenda showed."""
        wrong = [name for name in ("rationale", "decided_by") if _NUMBER.fullmatch(cells.get(name, ""))]
        written_over = _NUMBER.fullmatch(cells.get("value", "")) and not cells["answer"] and not cells.get("state")
        if written_over and shown is not None and (shown.value is None or abs(_number(cells["value"]) - shown.value) > _ROUNDED):
            wrong.append("value")
        answer = self.head[self.at["answer"]]
        for name in wrong:
            self.issues.append(
                issue("misplaced_answer", "", [cells[name], self.head[self.at[name]], answer], row, self.head[self.at[name]])
            )

    def _read(self, which: int, row: int, cells: dict[str, str]) -> None:
        """Add what a row decides, if it decides something."""
        if not any(cells.get(name) for name in DECIDED):
            return
        for name, words in self.meeting.items():
            cells[name] = cells.get(name) or words
        if cells["answer"] and self.states.get(cells.get("state", "").casefold(), "answered") != "answered":
            self.issues.append(issue("state_wins", "", [cells["state"]], row, self.head[self.at["state"]]).replace(severity="error"))
        name = self.ids[which]
        missing = [column for column in ("indicator", "rationale", "decided_by", "date") if not cells[column]]
        if not cells["answer"] and not cells.get("state"):
            missing.append("answer")
        self.issues.extend(issue("missing_key", "", [column], row=row, column=column) for column in missing)
        if not name:
            return
        decision: dict[str, Any] = {"indicator": name}
        decision.update({column: cells[column] for column in ("rationale", "decided_by") if cells[column]})
        decision.setdefault("rationale", "?")  # its absence is said above
        meant, answer, unread = self.meanings[which]
        _, date, undated = self.dates[which]
        if date is not None:
            decision["date"] = date[:10]
        for column, problem in (("answer", unread), ("date", undated)):
            if problem is not None:
                self.issues.append(problem.replace(row=row, column=self.head[self.at[column]] if column in self.at else column))
        if unread is not None:
            decision["state"] = "not_reviewed"
        given = cells.get("state", "")
        state = self.states.get(given.casefold(), given) or (meant if cells["answer"] else None)
        if state:
            decision["state"] = state
        if answer is not None:
            decision["answer"] = answer
        if "answer" in missing:
            decision["state"] = "not_reviewed"
        self.decisions.append(decision)
        self.rows.append(row)

    def _placed(self, problem: Issue, kept: int) -> Issue:
        """Return an issue with the row and column of the decision that it concerns."""
        at = _PLACE.match(problem.where)
        if at is None or int(at[1]) < kept:
            return problem
        row = self.rows[int(at[1]) - kept]
        arguments = [_PLACE.sub(lambda other: f"#{self.rows[int(other[1]) - kept]}", words) for words in problem.arguments]
        column = self.head[self.at[at[2]]] if at[2] in self.at else None
        return issue(problem.code, "", arguments, row, column)
