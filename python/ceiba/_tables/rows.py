"""What the rows of assessments are."""

from __future__ import annotations

from operator import attrgetter, itemgetter
from typing import Any

from ceiba import _core
from ceiba._core import Assessment, Framework, Method, NodeScore, Reconciled, Response, Scores, TargetProfile
from ceiba._error import Error
from ceiba._tables.contract import AUDIENCES, Audience, Block, Cells
from ceiba.frames import fields, rule_words, words


class Rows:
    """The rows of assessments, one assessment after the other, and at the end the rows that all share."""

    def __init__(
        self,
        framework: Framework,
        method: Method | None,
        targets: TargetProfile | None,
        language: str,
        audience: Audience,
        *,
        comments: bool,
    ) -> None:
        if audience not in AUDIENCES:
            code = "publish_first" if str(audience) == "public" else "unknown_value"
            raise Error([_core.issue(code, "/audience", [str(audience), ", ".join(AUDIENCES)])])
        self.audience = audience
        self.comments = comments
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
        seen = assessment if self.audience == "team" else _core.coalition_view(assessment, self.comments)
        nodes = scores.nodes
        answers = {answer.indicator: answer for answer in scores.answers}
        status = assessment.status
        block: Block = {
            "rounds": [(*who, words(assessment.round.label, self.language), assessment.round.date, assessment.id, *framework, *hashes)],
            "institutions": [(*who, i.id, words(i.label, self.language), i.sector, i.branch, status) for i in assessment.institutions],
            "responses": _response_rows(seen, who, status),
            "scores": [(*_score_row(node, answers.get(node.id), who, scores.method), status) for node in nodes],
        }
        if gaps is not None:
            imputed = {node.id: node.imputed for node in nodes}
            last = (gaps.targets, gaps.method)
            block["gaps"] = [(*who, *cells, *last, imputed[cells[0]], status) for cells in map(_GAP, gaps.gaps)]
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
_GAP = attrgetter("node", "value", "state", "target", "gap", "relative", "levels", "contribution", "standard_error", "leverage", "critical")


def _response_rows(assessment: Assessment, who: tuple[str, str], status: str) -> list[Cells]:
    numbers: dict[Cells, int] = {}
    rows: list[Cells] = []
    for given in assessment.to_dict().get("responses", ()):  # all at once: an answer at a time is slower
        response = {**_NOTHING_SAID, **given}
        voice = _VOICE(response)
        number = numbers[voice] = numbers.get(voice, 0) + 1
        state, answer, day, confidence, evidence, comment = _SAID(response)
        content = (state, _answer(answer), day, confidence, " ".join(evidence) or None, comment)
        rows.append((*who, *voice[:3], voice[3] or "", number, *content, status))
    return rows


def _score_row(node: NodeScore, answer: Reconciled | None, who: tuple[str, str], method: str) -> Cells:
    facts = (None,) * 4 if answer is None else _ANSWER(answer)
    points = (None,) * 3 if node.beside is None else _POINTS(node.beside)
    return (*who, *_SCORE(node), method, node.imputed, *facts, *points, node.public_share)


def _answer(answer: float | str | None) -> str | None:
    """Return an answer as text: a number in its shortest form."""
    if answer is None or isinstance(answer, str):
        return answer
    return repr(float(answer)).removesuffix(".0")
