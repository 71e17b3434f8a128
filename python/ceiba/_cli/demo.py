"""The example that ships with the package, shown."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from ceiba import examples
from ceiba._cli.figures import money, number
from ceiba._cli.session import Session, printable
from ceiba._cli.show_changes import rounds_table
from ceiba._cli.show_plan import Names, names_of, periods_table
from ceiba._cli.show_scores import gaps_table, priorities_table
from ceiba._core import (
    Assessment,
    Catalogue,
    Constraints,
    Framework,
    Gap,
    Roadmap,
    TargetProfile,
    gaps,
    prioritise,
    roadmap,
    score,
)
from ceiba.frames import words

_FRAMEWORK, _TARGETS = "mrc_style/framework.json", "mrc_style/targets.json"
_CATALOGUE, _CONSTRAINTS = "mrc_style/catalogue.json", "mrc_style/constraints.json"
_ROUNDS = ("mrc_style/assessment_2025.json", "mrc_style/assessment_2026.json")
_COUNT = 10
_CAPABILITIES = 2  # depth below the root


def demonstration(session: Session) -> Iterator[RenderableType]:
    """Yield the parts of the demonstration: two rounds of the example side by side, the gaps and priorities of the later one, and a plan.

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
    rounds_named = [printable(assessment.round.id) for assessment in assessments]
    yield Group(Text(" · ".join(about), "bold"), Text(phrase(latest.description, ""), "dim"))
    yield rounds_table(rounds, rounds_named, _CAPABILITIES, framework, session, session.say("demo.scores"))
    sums = {"score": number(latest_gaps.score), "attainable": number(latest_gaps.attainable)}
    biggest = sorted((gap for gap in latest_gaps.gaps if _matters(gap)), key=_matters, reverse=True)[:_COUNT]
    yield gaps_table(biggest, framework, session, session.say("demo.gaps", round=rounds_named[-1], **sums))
    first = prioritise(framework, latest_gaps).priorities[:_COUNT]
    yield priorities_table(first, session, session.say("demo.priorities", round=rounds_named[-1]))
    catalogue = Catalogue.from_file(examples.path(_CATALOGUE))
    constraints = Constraints.from_file(examples.path(_CONSTRAINTS))
    found = roadmap(framework, latest, targets, catalogue, constraints, options={"gap": 0.005})
    names = names_of(framework, catalogue, constraints, session)
    figures = {**sums, "now": sums["score"], "first": names(first[0].indicator) if first else ""}
    yield Group(Text(session.say("demo.plan"), "bold"), periods_table(found.judged, framework, names, session))
    yield Group(*(Text(printable(line)) for line in _found(found, len(catalogue.actions), catalogue.currency, names, figures, session)))
    folder = examples.path(_FRAMEWORK).parent
    lines = [f"cd {folder}", *(f"ceiba {line}" for line in _LINES)]
    yield Group(
        session.say("demo.yours"),
        *(Text(f"  {line}", no_wrap=True, overflow="ignore") for line in lines),  # to be pasted
    )


def _found(found: Roadmap, actions: int, currency: str | None, names: Names, figures: dict[str, str], session: Session) -> Iterator[str]:
    """Yield three lines that say what was found."""
    last = found.judged.periods[-1]
    cost = f"{money(found.judged.cost)} {currency or ''}".strip()
    unpaid = sum(one.reason == "money" for one in found.left_out)
    closed, greedy = number(found.judged.closed, 2), number(found.greedy.closed, 2)
    yield session.say("demo.found", **figures)
    before = actions - len(found.plan.actions) - len(found.left_out)
    planned = {"all": actions, "count": len(found.plan.actions), "before": before or "", "cost": cost, "score": number(last.score)}
    yield session.say("demo.planned", period=names(last.period), **planned)
    yield session.say("demo.won", greedy=greedy, closed=closed, left=len(found.left_out), money=unpaid)


_LINES = (
    "score framework.json assessment_2025.json",
    "prioritise framework.json assessment_2025.json targets.json",
    "explain framework.json assessment_2025.json leadership",
    "roadmap framework.json assessment_2026.json targets.json catalogue.json constraints.json",
)


def _matters(gap: Gap) -> float:
    """Return how much an indicator's gap matters to the whole; 0 where it has none."""
    return gap.contribution or gap.leverage or 0.0
