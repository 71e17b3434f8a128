"""The example that ships with the package, shown."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from ceiba import examples
from ceiba._cli.figures import number
from ceiba._cli.session import Session, printable
from ceiba._cli.show_changes import rounds_table
from ceiba._cli.show_scores import gaps_table, priorities_table
from ceiba._core import Assessment, Framework, Gap, TargetProfile, gaps, prioritise, score
from ceiba.frames import words

_FRAMEWORK, _TARGETS = "mrc_style/framework.json", "mrc_style/targets.json"
_ROUNDS = ("mrc_style/assessment_2025.json", "mrc_style/assessment_2026.json")
_COUNT = 10
_CAPABILITIES = 2  # depth below the root


def demonstration(session: Session) -> Iterator[RenderableType]:
    """Yield the parts of the demonstration: two rounds of the example side by side, then the gaps and priorities of the later one.

    Args:
        session: the language to speak.
    """
    framework = Framework.from_file(examples.path(_FRAMEWORK))
    targets = TargetProfile.from_file(examples.path(_TARGETS))
    assessments = [Assessment.from_file(examples.path(name)) for name in _ROUNDS]
    rounds = [score(framework, assessment) for assessment in assessments]
    latest_gaps = gaps(framework, rounds[-1], targets)

    def phrase(text: str | dict[str, str], otherwise: str) -> str:
        return printable(words(text, session.language) or otherwise)

    latest = assessments[-1]
    about = [phrase(framework.label, framework.id), phrase(latest.subject.label, latest.subject.id)]
    names = [printable(assessment.round.id) for assessment in assessments]
    yield Group(Text(" · ".join(about), "bold"), Text(phrase(latest.description, ""), "dim"))
    yield rounds_table(rounds, names, _CAPABILITIES, framework, session, session.say("demo.scores"))
    sums = {"score": number(latest_gaps.score), "attainable": number(latest_gaps.attainable)}
    biggest = sorted((gap for gap in latest_gaps.gaps if _matters(gap)), key=_matters, reverse=True)[:_COUNT]
    yield gaps_table(biggest, framework, session, session.say("demo.gaps", round=names[-1], **sums))
    first = prioritise(framework, latest_gaps).priorities[:_COUNT]
    yield priorities_table(first, session, session.say("demo.priorities", round=names[-1]))
    folder = examples.path(_FRAMEWORK).parent
    lines = [f"cd {folder}", *(f"ceiba {line}" for line in _LINES)]
    yield Group(session.say("demo.yours"), *(Text(f"  {line}", overflow="fold") for line in lines))


_LINES = (
    "score framework.json assessment_2025.json",
    "prioritise framework.json assessment_2025.json targets.json",
    "explain framework.json assessment_2025.json leadership",
)


def _matters(gap: Gap) -> float:
    """Return how much an indicator's gap matters to the whole; 0 where it has none."""
    return gap.contribution or gap.leverage or 0.0
