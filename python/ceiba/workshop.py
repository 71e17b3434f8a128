"""The validation workshop as tables: its agenda goes out, its decisions come back, each institution may reply."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from ceiba import _core
from ceiba._core import (
    Assessment,
    Evaluation,
    Framework,
    IndicatorAgreement,
    InstitutionAnswer,
    InstitutionView,
    Issue,
    Method,
    Response,
    sentences,
)
from ceiba._error import Error
from ceiba._names import folded, named, nodes
from ceiba._output import is_folder, named_path
from ceiba._read.cells import text
from ceiba._read.decisions import DECIDED, Decisions
from ceiba._read.instrument_rows import records
from ceiba._read.options import table_options
from ceiba.frames import words
from ceiba.messages import LANGUAGES, MESSAGES, say

Row: TypeAlias = dict[str, object]
_OPEN = ("contested", "single_voice", "missing")


def agenda(framework: Framework, assessment: Assessment, method: Method | None = None, language: str = "en") -> list[Row]:
    """Return what a validation workshop must discuss: a row for each indicator that is contested, rests on one voice or is missing.

    Indicators adjudicated before are left out. Answers and evidence are those of all, by institution, for the team and the coalition;
    respondents are not named, and answers replaced by a later one of the same voice are left out. ``allowed`` lists what may be agreed: codes
    of levels with their labels, or the limits of a number. ``agreement`` is the figure that
    ``statistic`` names, by which the method judges what is contested. The columns ``state``, ``answer``, ``rationale``, ``decided_by``
    and ``date`` are to be filled in and read back by adjudicated().

    Args:
        framework: what was asked.
        assessment: what was answered.
        method: says what is contested; by default where fewer than 70 % of the institutions agree.
        language: of labels and reasons, "en" or "es".

    Raises:
        Error: everything that is wrong with the documents.
    """
    return [_agenda_row(topic) for topic in topics(framework, assessment, method, language)]


@dataclass(frozen=True)
class Topic:
    """One indicator that a workshop must discuss.

    Attributes:
        indicator: how far the institutions agree on it.
        statistic: the figure by which that is judged.
        reasons: why it must be discussed: contested, single_voice, missing.
        responses: what was answered, by institution; without what a later answer replaces.
        speaker: puts answers in words.
    """

    indicator: IndicatorAgreement
    statistic: str
    reasons: list[str]
    responses: list[Response]
    speaker: _Speaker


def topics(framework: Framework, assessment: Assessment, method: Method | None = None, language: str = "en") -> list[Topic]:
    """Return what agenda() lists, as data.

    Args:
        framework: what was asked.
        assessment: what was answered.
        method: says what is contested.
        language: of labels and reasons.

    Raises:
        Error: everything that is wrong with the documents.
    """
    evaluation = Evaluation(framework, assessment, method)
    agreement = evaluation.agreement()
    speaker = _Speaker(evaluation, language)
    return [
        Topic(
            indicator,
            agreement.consultation.statistic,
            reasons,
            sorted(speaker.responses.get(indicator.indicator, ()), key=lambda r: (r.institution, r.source, r.date or "")),
            speaker,
        )
        for indicator in agreement.indicators
        if (reasons := _reasons(indicator))
    ]


def still_open(framework: Framework, assessment: Assessment, method: Method | None = None) -> dict[str, list[str]]:
    """Return the ids of the indicators that a workshop must still discuss, by reason: contested, single_voice, missing.

    Args:
        framework: what was asked.
        assessment: what was answered.
        method: says what is contested.

    Raises:
        Error: everything that is wrong with the documents.
    """
    indicators = _core.agreement(framework, assessment, method).indicators
    return {why: [indicator.indicator for indicator in indicators if why in _reasons(indicator)] for why in _OPEN}


def _reasons(indicator: IndicatorAgreement) -> list[str]:
    """Return why an indicator must be discussed; nothing if it was."""
    return [] if indicator.adjudicated else [name for name in _OPEN if getattr(indicator, name)]


def _agenda_row(topic: Topic) -> Row:
    indicator, speaker, responses = topic.indicator, topic.speaker, topic.responses
    evidence = dict.fromkeys(name for r in responses for name in r.evidence)
    return {
        **speaker.whose,
        "status": speaker.status,
        "indicator": indicator.indicator,
        "code": indicator.code,
        "label": words(indicator.label, speaker.language),
        "why": ", ".join(speaker.say(f"why.{name}") for name in topic.reasons),
        "voices": indicator.voices,
        "statistic": topic.statistic,
        "agreement": getattr(indicator, topic.statistic).value,
        "value": indicator.value,
        "value_state": None if indicator.state == "answered" else speaker.say(f"state.{indicator.state}"),
        "answers": "; ".join(f"{speaker.who(r)}: {speaker.words_of(r)}" for r in responses),
        "allowed": "; ".join(speaker.allowed(indicator.indicator)),
        "evidence": "; ".join(f"{name} ({speaker.kind(name)}): {speaker.title(name)}" for name in evidence),
        **dict.fromkeys(DECIDED),
    }


class _Speaker:
    """Puts the answers of an assessment in words.

    Attributes:
        whose: the subject and the round.
        status: how far the answers have come.
        responses: the responses by indicator, without those that a later one of the same voice replaces.
    """

    def __init__(self, evaluation: Evaluation, language: str) -> None:
        assessment = evaluation.assessment
        self.language = language
        self.whose: Row = {"subject": assessment.subject.id, "round": assessment.round.id}
        self.status = assessment.status
        self.institutions = {i.id: i for i in assessment.institutions}
        known = {scale.id: scale for scale in evaluation.framework.scales}
        asked = (node for node in nodes(evaluation.framework.root) if node.question is not None and node.question.scale)
        self.scales = {node.id: known[node.question.scale] for node in asked}
        self.evidence = {e.id: e for e in assessment.evidence}
        self.responses: dict[str, list[Response]] = {}
        for response, became in zip(assessment.responses, evaluation.fates(), strict=True):
            if became.fate != "superseded":
                self.responses.setdefault(response.indicator, []).append(response)

    def say(self, key: str, **values: object) -> str:
        """Return a message."""
        return say(key, self.language, **values)

    def allowed(self, indicator: str) -> list[str]:
        """Return what may be answered: the code of each level with its label, or the limits of a number."""
        scale = self.scales[indicator]
        if scale.levels:
            named = [(level.code, words(level.label, self.language)) for level in scale.levels]
            return [f"{code} ({label})" if label and label != code else code for code, label in named]
        limits = scale.numeric if isinstance(scale.numeric, dict) else {}
        low, high = (limits.get(end) for end in ("low", "high"))
        return [self.say("agenda.number", low=_blank(low), high=_blank(high))]

    def told(self, response: Response) -> tuple[int, str]:
        """Return the place of an answer on its scale and its words, or behind all levels why there is none."""
        levels = self.scales[response.indicator].levels
        if response.state != "answered":
            return len(levels) + 1, self.say(f"state.{response.state}")
        for place, level in enumerate(levels):
            if response.answer in (level.code, level.value):
                label = words(level.label, self.language)
                return place, f"{text(level.value)} {label}" if label else level.code
        return len(levels), _answer(response)

    def who(self, response: Response) -> str:
        """Return the institution that answered, by its label, with its sector."""
        institution = self.institutions[response.institution]
        name = words(institution.label, self.language) or institution.id
        return f"{name} ({self.sector(institution.sector)})" if institution.sector else name

    def sector(self, sector: str) -> str:
        """Return the name of a sector; its id if it has none."""
        key = f"sector.{sector}"
        return self.say(key) if key in MESSAGES else sector

    def kind(self, evidence: str) -> str:
        """Return the kind of a piece of evidence."""
        return self.say(f"evidence_kind.{self.evidence[evidence].kind}")

    def title(self, evidence: str) -> str:
        """Return the name of a piece of evidence."""
        return words(self.evidence[evidence].label, self.language) or evidence

    def words_of(self, response: Response) -> str:
        """Return an answer in words: the answer or its state; its source; its evidence."""
        answer = _answer(response) if response.state == "answered" else self.say(f"state.{response.state}")
        about = [] if response.source == "survey" else [self.say(f"source.{response.source}")]
        evidence = [f"{name}: {self.kind(name)}" for name in response.evidence]
        asides = [("({})", ", ".join(about)), ("[{}]", ", ".join(evidence))]
        return " ".join([answer, *(brackets.format(aside) for brackets, aside in asides if aside)])


def _blank(number: float | None) -> str:
    """Return a number as words; nothing for none."""
    return "" if number is None else text(number)


def _answer(response: Response) -> str:
    """Return the code or the number that was answered."""
    return text(response.answer)


def replies(
    framework: Framework,
    assessment: Assessment,
    institution: str | None = None,
    method: Method | None = None,
    language: str = "en",
) -> list[Row]:
    """Return an institution's sheet for its right of reply: its answers, and the values that they led to together with the others'.

    It has neither other institutions' answers nor answers replaced by a later one of the same voice. ``differs`` is whether its
    answer, as in institution_view(), differs from the value. The columns ``reply`` and ``reply_evidence`` are for the institution to fill
    in. Without an institution, the sheets of all follow one another: the column ``institution`` tells them apart.

    Args:
        framework: what was asked.
        assessment: what was answered.
        institution: its id, or its label; by default all of them.
        method: how answers are reconciled; by default as the framework says.
        language: of labels and states, "en" or "es".

    Raises:
        Error: ``unknown_institution``, or everything that is wrong with the documents.
    """
    evaluation = Evaluation(framework, assessment, method)
    everybody = [(i.id, None, i.label) for i in assessment.institutions]
    names = [one for one, _, _ in everybody] if institution is None else [_found(institution, everybody) or institution]
    views = [evaluation.institution_view(name) for name in names]
    rationales = {a.indicator: a.rationale for a in assessment.adjudications}
    speaker = _Speaker(evaluation, language)

    def row(view: InstitutionView, answer: InstitutionAnswer) -> Row:
        own = (r for r in speaker.responses.get(answer.indicator, ()) if r.institution == view.institution)
        return {
            **speaker.whose,
            "status": speaker.status,
            "institution": view.institution,
            "indicator": answer.indicator,
            "code": answer.code,
            "label": words(answer.label, language),
            "said": "; ".join(map(speaker.words_of, own)),
            "value": answer.value,
            "value_state": None if answer.value_state == "answered" else speaker.say(f"state.{answer.value_state}"),
            "differs": answer.answers > 0 and answer.difference != 0,
            "rationale": rationales.get(answer.indicator),
            "reply": None,
            "reply_evidence": None,
        }

    return [row(view, answer) for view in views for answer in view.answers]


@dataclass(frozen=True)
class Replies:
    """What came back from institutions.

    Attributes:
        replies: a row for each reply, with the indicator, what was said, the value, the reply and its evidence.
        sheets: the subject, the round and the institution of each sheet.
    """

    replies: list[Row]
    sheets: list[Row]


_REPLY = ("subject", "round", "institution", "indicator", "code", "label", "said", "value", "value_state", "reply", "reply_evidence")


def read_replies(
    framework: Framework, assessments: Sequence[Assessment], source: str | os.PathLike[str], *, encoding: str | None = None
) -> Replies:
    """Return the replies in the sheets of replies() that institutions filled in; rows without one are left out.

    Args:
        framework: what was asked.
        assessments: what was answered; a sheet is of one of them.
        source: a sheet, or a folder of them: CSV files.
        encoding: how they are encoded; by default UTF-8, or as their marks say.

    Raises:
        Error: everything that is wrong with them: a missing column, an unknown subject, round, institution or indicator, each with the
            file, the row (the head is row 1) and the column.
    """
    place = named_path(source)
    files = sorted(path for path in place.iterdir() if path.suffix.lower() == ".csv") if is_folder(place) else [place]
    known: dict[tuple[Any, Any], list[tuple[str, str | None, Any]]] = {
        (a.subject.id, a.round.id): [(i.id, None, i.label) for i in a.institutions] for a in assessments
    }
    subjects = [(a.subject.id, None, a.subject.label) for a in assessments]
    indicators = [(node.id, node.code, node.label) for node in nodes(framework.root) if node.question is not None]
    ours = {folded(way): name for name in _REPLY for way in (name, *(sentences(code)[f"column.{name}"] for code in LANGUAGES))}
    found: list[Row] = []
    sheets: dict[tuple[Any, ...], Row] = {}
    issues: list[Issue] = []
    if not files:
        issues.append(_core.issue("empty_table", str(place)))
    for path in files:
        try:
            names, rows = records(path, list(ours), encoding)
        except Error as error:
            issues += [issue.replace(where=str(path)) for issue in error.issues]
            continue
        head = [ours.get(folded(name), "") for name in names]
        missing = [name for name in ("institution", "indicator", "reply") if name not in head]
        issues += [_core.issue("missing_column", str(path), [name], 1) for name in missing]
        for number, cells in () if missing else rows:
            row: dict[str, Any] = {name: text(cell) or None for name, cell in zip(head, cells, strict=True) if name}
            only = next(iter(known)) if len(known) == 1 else (None, None)
            subject = _found(row.get("subject"), subjects) if row.get("subject") else only[0]
            whose = (subject, row.get("round") or only[1])
            institution = _found(row["institution"], known.get(whose, ()))
            indicator = _found(row["indicator"], indicators)
            if whose not in known:
                told = " ".join(str(row.get(name) or "") for name in ("subject", "round"))
                issues.append(_core.issue("unknown_value", str(path), [told, _said(known)], number, "subject"))
            elif institution is None:
                issues.append(_core.issue("unknown_institution", str(path), [str(row["institution"]), ""], number, "institution"))
            elif indicator is None:
                issues.append(_core.issue("unknown_indicator", str(path), [str(row["indicator"]), ""], number, "indicator"))
            else:
                key = (*whose, institution)
                sheets[key] = {"subject": whose[0], "round": whose[1], "institution": institution}
                if row["reply"] or row.get("reply_evidence"):
                    meant = {"subject": whose[0], "round": whose[1], "institution": institution, "indicator": indicator}
                    found.append({name: row.get(name) for name in _REPLY} | meant)
    if issues:
        raise Error(issues)
    return Replies(found, list(sheets.values()))


def _found(name: Any, items: Iterable[tuple[str, str | None, Any]]) -> str | None:
    """Return the id that a name stands for; None if it stands for none, or for several."""
    ids, _ = named(str(name), items)
    return ids[0] if len(ids) == 1 else None


def _said(known: Iterable[tuple[Any, Any]]) -> str:
    """Return subjects and rounds as words."""
    return ", ".join(map(" ".join, known))


def adjudicated(
    framework: Framework,
    assessment: Assessment,
    source: Any,
    method: Method | None = None,
    *,
    decided_by: str | None = None,
    date: str | None = None,
    **options: Any,
) -> Assessment:
    """Return an assessment with what a workshop agreed, from the table of agenda() with its last columns filled in.

    A row without state, answer, rationale, decided_by and date is undecided and skipped. A decision needs an answer or a state,
    and its rationale, who decided and when, or the meeting's as a whole. An answer in a column of words, or over the value that was shown, is
    an error. It replaces an earlier adjudication of the indicator. The table may be CSV as
    spreadsheets write it, or a data frame; indicators may be named by their printed code. A row of another subject or round, where the
    table has these columns, is an error.

    Args:
        framework: what was asked.
        assessment: what was answered.
        source: path of a CSV file, an open one, or a data frame: of pandas, polars or Arrow, or a mapping of columns.
        method: says what may be decided; by default as the framework says.
        decided_by: who agreed, where the table does not say so.
        date: when, where the table does not say so.
        options: how the table is read, as for read_responses: codes, language, encoding, separator, decimal, dates, head, head_rows.

    Raises:
        Error: everything that is wrong with the table, with the row (the head is row 1) and the column of each; and with the framework
            and the assessment, whose issues say which of the two they concern.
    """
    meeting = {"decided_by": decided_by or "", "date": date or ""}
    return Decisions(framework, source, method, table_options(**options), meeting).applied(assessment)
