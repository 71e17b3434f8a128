"""The validation workshop as tables: what must be talked about goes out, what was agreed comes back, each institution may reply."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, TypeAlias

from ceiba import _cells, _core
from ceiba._cells import Unreadable, text
from ceiba._core import Assessment, Framework, IndicatorAgreement, Institution, Issue, Method, Response, closest, issue
from ceiba._error import Error
from ceiba._layout import indicators, printed_codes
from ceiba._table import Table, read_table
from ceiba.frames import words
from ceiba.messages import say

Row: TypeAlias = dict[str, object]
DECIDED = ("state", "answer", "rationale", "decided_by", "date")
_SHOWN = ("code", "label", "why", "voices", "agreement", "value", "value_state", "answers", "evidence")
_NEEDED = ("indicator", "answer", "rationale", "decided_by", "date")
_PLACE = re.compile(r"/adjudications/(\d+)(?:/(\w+))?")
_ESCAPED = re.compile(r"'(?=[=+\-@\t\r])")


def agenda(framework: Framework, assessment: Assessment, method: Method | None = None, language: str = "en") -> list[Row]:
    """Return what a validation workshop must talk about: a row an indicator that is contested, rests on one voice or is missing.

    What was adjudicated before is left out. Answers and evidence are everybody's, by institution, for the team and the coalition;
    respondents are not named. The columns ``state``, ``answer``, ``rationale``, ``decided_by`` and ``date`` are to be filled in and
    read back by adjudicated().

    Args:
        framework: what was asked.
        assessment: what was answered.
        method: what is contested; by default fewer than 70 % of the institutions agree.
        language: of labels and reasons, "en" or "es".

    Raises:
        Error: everything that is wrong with the documents.
    """
    found = _core.agreement(framework, assessment, method)
    return [_agenda_row(one, assessment, language) for one in found.indicators if _reasons(one) and not one.adjudicated]


def _reasons(one: IndicatorAgreement) -> list[str]:
    """Return why an indicator must be talked about."""
    return [name for name in ("contested", "single_voice", "missing") if getattr(one, name)]


def _agenda_row(one: IndicatorAgreement, assessment: Assessment, language: str) -> Row:
    responses = sorted(
        (r for r in assessment.responses if r.indicator == one.indicator), key=lambda r: (r.institution, r.source, r.date or "")
    )
    evidence = {e.id: e for e in assessment.evidence}
    used = dict.fromkeys(name for r in responses for name in r.evidence)
    return {
        "indicator": one.indicator,
        "code": one.code,
        "label": words(one.label, language),
        "why": ", ".join(say(f"why.{name}", language) for name in _reasons(one)),
        "voices": one.voices,
        "agreement": one.percent.value,
        "value": one.value,
        "value_state": None if one.state == "answered" else say(f"state.{one.state}", language),
        "answers": "; ".join(f"{r.institution}: {_said(r, language)}" for r in responses),
        "evidence": "; ".join(f"{name}: {words(evidence[name].label, language) or evidence[name].kind}" for name in used),
        **dict.fromkeys(DECIDED),
    }


def _said(response: Response, language: str) -> str:
    """Return an answer in words: the answer or its state, how it came about, what it rests on."""
    said = _answer(response) if response.state == "answered" else say(f"state.{response.state}", language)
    source = "" if response.source == "survey" else f" ({say(f'source.{response.source}', language)})"
    evidence = f" [{', '.join(response.evidence)}]" if response.evidence else ""
    return f"{said}{source}{evidence}"


def _answer(response: Response) -> str:
    """Return the code or the number that was answered."""
    return text(response.answer)


def replies(
    framework: Framework,
    assessment: Assessment,
    institution: str,
    method: Method | None = None,
    language: str = "en",
) -> list[Row]:
    """Return one institution's sheet for its right of reply: what it said, and what it was made together with the others' answers.

    Other institutions' answers are not in it. The columns ``reply`` and ``reply_evidence`` are for the institution to fill in.

    Args:
        framework: what was asked.
        assessment: what was answered.
        institution: its id.
        method: how answers become one; by default as the framework says.
        language: of labels and states, "en" or "es".

    Raises:
        Error: ``unknown_institution``, or everything that is wrong with the documents.
    """
    known = {i.id: i for i in assessment.institutions}
    if institution not in known:
        raise Error([issue("unknown_institution", "", [institution, closest(institution, known) or ""])])
    made = {r.indicator: r for r in _core.reconcile(framework, assessment, method)}
    agreed = {a.indicator: a for a in assessment.adjudications}
    own = [r for r in assessment.responses if r.institution == institution]
    numbers = _numbers(framework)
    rows: list[Row] = []
    for leaf in _asked(framework, known[institution], {r.indicator for r in own}):
        name = leaf["id"]
        if name not in made:
            continue
        result = made[name]
        said = [r for r in own if r.indicator == name]
        values = [numbers[name].get(_answer(r), r.answer) for r in said if r.state == "answered"]
        rows.append(
            {
                "institution": institution,
                "indicator": name,
                "code": leaf.get("code"),
                "label": words(leaf.get("label", ""), language),
                "said": "; ".join(_said(r, language) for r in said),
                "value": result.value,
                "value_state": None if result.state == "answered" else say(f"state.{result.state}", language),
                "differs": any(value != result.value for value in values),
                "rationale": agreed[name].rationale if name in agreed else None,
                "reply": None,
                "reply_evidence": None,
            }
        )
    return rows


def _asked(framework: Framework, institution: Institution, answered: set[str]) -> Iterable[dict[str, Any]]:
    """Yield the indicators that an institution is asked, or answered all the same."""

    def leaves(node: dict[str, Any]) -> Iterable[dict[str, Any]]:
        if "question" in node:
            yield node
        for child in node.get("children", ()):
            yield from leaves(child)

    for leaf in leaves(framework.to_dict()["root"]):
        asked = leaf["question"].get("asked") or {}
        sectors, institutions = asked.get("sectors") or (), asked.get("institutions") or ()
        everybody = not sectors and not institutions
        if everybody or institution.id in institutions or institution.sector in sectors or leaf["id"] in answered:
            yield leaf


def _numbers(framework: Framework) -> dict[str, dict[str, float]]:
    """Return for each indicator the numbers that the codes of its levels stand for."""
    document = framework.to_dict()
    scales = {s["id"]: {level["code"]: float(level["value"]) for level in s.get("levels", ())} for s in document.get("scales", ())}
    return {
        leaf["id"]: scales.get(leaf["question"].get("scale"), {})
        for leaf in _asked(framework, Institution(id="nobody"), set(indicators(framework)))
    }


def adjudicated(framework: Framework, assessment: Assessment, source: Any) -> Assessment:
    """Return an assessment with what a workshop agreed, from the table of agenda() with its last columns filled in.

    A row without state, answer, rationale, decided_by and date was not decided and is skipped. A decision needs an answer or a state,
    and its rationale, who decided and when. It replaces an earlier adjudication of the indicator. The table may be CSV as
    spreadsheets write it, or a data frame; indicators may be named by their printed code.

    Args:
        framework: what was asked.
        assessment: what was answered.
        source: path of a CSV file, an open one, or a data frame of pandas or polars.

    Raises:
        Error: everything that is wrong with the table, with the row (the head is row 1) and the column of each.
    """
    return _Decisions(framework, read_table(source)).applied(assessment)


class _Decisions:
    """The decisions of a table."""

    def __init__(self, framework: Framework, table: Table) -> None:
        self.framework = framework
        self.table = table
        self.issues: list[Issue] = list(table.issues)
        self.at = {name: at for at, name in reversed(list(enumerate(table.head)))}
        for at, name in enumerate(table.head):
            known = ("indicator", *_SHOWN, *DECIDED)
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
                self._read(row, {name: text(cells[at]) for name, at in self.at.items() if name})
        fresh = {decision["indicator"] for decision in self.decisions}
        kept = [a.to_dict() for a in assessment.adjudications if a.indicator not in fresh]
        document = assessment.to_dict() | {"adjudications": [*kept, *self.decisions]}
        result: Assessment | None = None
        try:
            result = Assessment.from_dict(document)
        except Error as error:
            self.issues.extend(self._placed(found, len(kept)) for found in error.issues)
        else:
            for found in _core.check(self.framework, result):
                if found.severity == "error":
                    self.issues.append(self._placed(found, len(kept)))
        if result is None or self.issues:
            raise Error(sorted(self.issues, key=lambda i: (i.row or 0, self.at.get(i.column or "", -1))))
        return result

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
        for column in ("rationale", "decided_by", "date"):
            if cells[column]:
                decision[column] = _ESCAPED.sub("", cells[column], count=1)
        decision.setdefault("rationale", "?")  # its absence is said above
        try:
            state = _cells.state(cells.get("state"))
            read = _cells.answer(self.levels.get(name, ()), self.table.decimal_comma)
            meant, answer = read(cells["answer"]) if cells["answer"] else (None, None)
        except Unreadable as problem:
            self.issues.append(issue(problem.code, "", list(problem.arguments), row=row, column="answer"))
            return
        if state or meant:
            decision["state"] = state or meant
        if answer is not None:
            decision["answer"] = answer
        if "answer" in missing:
            decision["state"] = "not_reviewed"
        self.decisions.append(decision)
        self.rows.append(row)

    def _placed(self, found: Issue, kept: int) -> Issue:
        """Return an issue with the row and column of the decision it is about."""
        at = _PLACE.match(found.where)
        if at is None or int(at[1]) < kept:
            return found
        row = self.rows[int(at[1]) - kept]
        arguments = [_PLACE.sub(lambda other: f"#{self.rows[int(other[1]) - kept]}", said) for said in found.arguments]
        column = at[2] if at[2] in self.at else None
        return issue(found.code, "", arguments, row, column)
