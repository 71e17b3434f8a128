"""The validation workshop as tables: its agenda goes out, its decisions come back, each institution may reply."""

from __future__ import annotations

from typing import Any, TypeAlias

from ceiba import _core
from ceiba._core import (
    Assessment,
    Evaluation,
    Framework,
    IndicatorAgreement,
    InstitutionAnswer,
    InstitutionView,
    Method,
    Response,
)
from ceiba._read.cells import text
from ceiba._read.decisions import DECIDED, Decisions
from ceiba._read.table import read_table
from ceiba.frames import words
from ceiba.messages import say

Row: TypeAlias = dict[str, object]
_OPEN = ("contested", "single_voice", "missing")


def agenda(framework: Framework, assessment: Assessment, method: Method | None = None, language: str = "en") -> list[Row]:
    """Return what a validation workshop must discuss: a row for each indicator that is contested, rests on one voice or is missing.

    Indicators adjudicated before are left out. Answers and evidence are those of all, by institution, for the team and the coalition;
    respondents are not named, and answers replaced by a later one of the same voice are left out. ``agreement`` is the figure that
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
    evaluation = Evaluation(framework, assessment, method)
    agreement = evaluation.agreement()
    speaker = _Speaker(evaluation, language)
    return [_agenda_row(indicator, agreement.consultation.statistic, speaker) for indicator in agreement.indicators if _reasons(indicator)]


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


def _agenda_row(indicator: IndicatorAgreement, statistic: str, speaker: _Speaker) -> Row:
    responses = sorted(speaker.responses.get(indicator.indicator, ()), key=lambda r: (r.institution, r.source, r.date or ""))
    evidence = dict.fromkeys(name for r in responses for name in r.evidence)
    return {
        **speaker.whose,
        "indicator": indicator.indicator,
        "code": indicator.code,
        "label": words(indicator.label, speaker.language),
        "why": ", ".join(speaker.say(f"why.{name}") for name in _reasons(indicator)),
        "voices": indicator.voices,
        "statistic": statistic,
        "agreement": getattr(indicator, statistic).value,
        "value": indicator.value,
        "value_state": None if indicator.state == "answered" else speaker.say(f"state.{indicator.state}"),
        "answers": "; ".join(f"{speaker.who(r)}: {speaker.words_of(r)}" for r in responses),
        "evidence": "; ".join(f"{name} ({speaker.kind(name)}): {speaker.title(name)}" for name in evidence),
        **dict.fromkeys(DECIDED),
    }


class _Speaker:
    """Puts the answers of an assessment in words.

    Attributes:
        whose: the subject and the round.
        responses: the responses by indicator, without those that a later one of the same voice replaces.
    """

    def __init__(self, evaluation: Evaluation, language: str) -> None:
        assessment = evaluation.assessment
        self.language = language
        self.whose: Row = {"subject": assessment.subject.id, "round": assessment.round.id}
        self.institutions = {i.id: i for i in assessment.institutions}
        self.evidence = {e.id: e for e in assessment.evidence}
        self.responses: dict[str, list[Response]] = {}
        for response, became in zip(assessment.responses, evaluation.fates(), strict=True):
            if became.fate != "superseded":
                self.responses.setdefault(response.indicator, []).append(response)

    def say(self, key: str) -> str:
        """Return a message."""
        return say(key, self.language)

    def who(self, response: Response) -> str:
        """Return the institution that answered, with its sector."""
        sector = self.institutions[response.institution].sector
        return f"{response.institution} ({sector})" if sector else response.institution

    def kind(self, evidence: str) -> str:
        """Return the kind of a piece of evidence."""
        return self.say(f"evidence_kind.{self.evidence[evidence].kind}")

    def title(self, evidence: str) -> str:
        """Return the name of a piece of evidence."""
        return words(self.evidence[evidence].label, self.language) or evidence

    def words_of(self, response: Response) -> str:
        """Return an answer in words: the answer or its state; its source, date and confidence; its evidence."""
        answer = _answer(response) if response.state == "answered" else self.say(f"state.{response.state}")
        about = [] if response.source == "survey" else [self.say(f"source.{response.source}")]
        about += [response.date] if response.date else []
        about += [] if response.confidence is None else [f"{self.say('agenda.confidence')} {text(response.confidence)}"]
        evidence = [f"{name}: {self.kind(name)}" for name in response.evidence]
        asides = [("({})", ", ".join(about)), ("[{}]", ", ".join(evidence))]
        return " ".join([answer, *(brackets.format(aside) for brackets, aside in asides if aside)])


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
        institution: its id; by default all of them.
        method: how answers are reconciled; by default as the framework says.
        language: of labels and states, "en" or "es".

    Raises:
        Error: ``unknown_institution``, or everything that is wrong with the documents.
    """
    evaluation = Evaluation(framework, assessment, method)
    names = [i.id for i in assessment.institutions] if institution is None else [institution]
    views = [evaluation.institution_view(name) for name in names]
    rationales = {a.indicator: a.rationale for a in assessment.adjudications}
    speaker = _Speaker(evaluation, language)

    def row(view: InstitutionView, answer: InstitutionAnswer) -> Row:
        own = (r for r in speaker.responses.get(answer.indicator, ()) if r.institution == view.institution)
        return {
            **speaker.whose,
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


def adjudicated(framework: Framework, assessment: Assessment, source: Any, method: Method | None = None) -> Assessment:
    """Return an assessment with what a workshop agreed, from the table of agenda() with its last columns filled in.

    A row without state, answer, rationale, decided_by and date is undecided and skipped. A decision needs an answer or a state,
    and its rationale, who decided and when. It replaces an earlier adjudication of the indicator. The table may be CSV as
    spreadsheets write it, or a data frame; indicators may be named by their printed code. A row of another subject or round, where the
    table has these columns, is an error.

    Args:
        framework: what was asked.
        assessment: what was answered.
        source: path of a CSV file, an open one, or a data frame of pandas or polars.
        method: says what may be decided; by default as the framework says.

    Raises:
        Error: everything that is wrong with the table, with the row (the head is row 1) and the column of each; and with the framework
            and the assessment, whose issues say which of the two they concern.
    """
    return Decisions(framework, read_table(source), method).applied(assessment)
