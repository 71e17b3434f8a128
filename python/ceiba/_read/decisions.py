"""A workshop's decisions, from an agenda that was filled in."""

from __future__ import annotations

import re
from typing import Any

from ceiba._core import Assessment, Framework, Issue, Method, check, closest, issue
from ceiba._error import Error
from ceiba._read import cells as _cells
from ceiba._read.cells import text
from ceiba._read.layout import indicators, printed_codes
from ceiba._read.table import Table

DECIDED = ("state", "answer", "rationale", "decided_by", "date")
_WHOSE = ("subject", "round")
_SHOWN = ("code", "label", "why", "voices", "statistic", "agreement", "value", "value_state", "answers", "allowed", "evidence")
_NEEDED = ("indicator", "answer", "rationale", "decided_by", "date")
_PLACE = re.compile(r"/adjudications/(\d+)(?:/(\w+))?")


class Decisions:
    """The decisions of a table.

    Args:
        framework: what was asked.
        table: the table.
        method: says what may be decided; by default as the framework says.
    """

    def __init__(self, framework: Framework, table: Table, method: Method | None) -> None:
        self.framework = framework
        self.method = method
        self.table = table
        self.issues: list[Issue] = list(table.issues)
        self.at = {name: at for at, name in reversed(list(enumerate(table.head)))}
        for at, name in enumerate(table.head):
            known = (*_WHOSE, "indicator", *_SHOWN, *DECIDED)
            if name and name not in known:
                self.issues.append(issue("unknown_column", "", [name, closest(name, known) or ""], row=1, column=name))
            elif name and self.at[name] != at:
                self.issues.append(issue("duplicate_column", "", [name], row=1, column=name))
        self.issues.extend(issue("missing_column", "", [name], row=1) for name in _NEEDED if name not in self.at)
        self.levels = indicators(framework)
        self.codes = printed_codes(framework)
        self.decisions: list[dict[str, Any]] = []
        self.rows: list[int] = []

    def applied(self, assessment: Assessment) -> Assessment:
        """Return the assessment with the decisions in it."""
        if all(name in self.at for name in _NEEDED):
            for row, cells in self.table.rows:
                texts = {name: text(cells[at]) for name, at in self.at.items() if name}
                self._judge(row, texts, assessment)
                self._read(row, texts)
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
            raise Error(sorted(self.issues, key=lambda i: (i.row or 0, self.at.get(i.column or "", -1))))
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

    def _judge(self, row: int, cells: dict[str, str], assessment: Assessment) -> None:
        """Note that a row is of another subject or round."""
        whose = {"subject": assessment.subject.id, "round": assessment.round.id}
        for name, ours in whose.items():
            if cells.get(name, "") not in ("", ours):
                self.issues.append(issue("unknown_value", "", [cells[name], ours], row=row, column=name))

    def _read(self, row: int, cells: dict[str, str]) -> None:
        """Add what a row decides, if it decides something."""
        if not any(cells.get(name) for name in DECIDED):
            return
        name = self.codes.get(cells["indicator"], cells["indicator"])
        missing = [column for column in ("indicator", "rationale", "decided_by", "date") if not cells[column]]
        if not cells["answer"] and not cells.get("state"):
            missing.append("answer")
        self.issues.extend(issue("missing_key", "", [column], row=row, column=column) for column in missing)
        if not name:
            return
        decision: dict[str, Any] = {"indicator": name}
        decision.update({column: cells[column] for column in ("rationale", "decided_by", "date") if cells[column]})
        decision.setdefault("rationale", "?")  # its absence is said above
        meant, answer = _cells.answer(self.levels.get(name, ()), self.table.decimal_comma)(cells["answer"])
        state = _cells.state(cells.get("state")) or (meant if cells["answer"] else None)
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
        column = at[2] if at[2] in self.at else None
        return issue(problem.code, "", arguments, row, column)
