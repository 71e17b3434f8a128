"""Scores, gaps, priorities and explanations, for people."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from ceiba._cli.session import Session, printable
from ceiba._cli.show import IMPUTED, Head, bands_of, heads, imputed_note, named, number, table, title
from ceiba._core import (
    Explanation,
    Framework,
    Gap,
    Gaps,
    Priorities,
    Priority,
    Scores,
)
from ceiba.frames import words
from ceiba.messages import MESSAGES

_SMALL = 0.1


def scores_report(scores: Scores, framework: Framework, session: Session, depth: int | None) -> Group:
    """Return scores as a tree down to a depth."""
    bands = bands_of(framework, session)
    columns = heads(session, "node", "score", "bounds", "coverage", "weight")
    listing = table([*columns, (session.say("head.band"), "left")] if bands else columns)
    imputed = {node.id for node in scores.nodes if node.imputed}
    for node in scores.nodes:
        if depth is not None and node.depth > depth:
            continue
        bounds = "" if node.lower is None else f"{number(node.lower)}–{number(node.upper)}"
        cells = [number(node.value), bounds, number(node.coverage), number(node.effective_weight)]
        band = [Text(bands.get(node.band, ""))] if bands else []
        listing.add_row(named(node, node.id, session, node.depth, imputed), *cells, *band, style="" if node.depth else "bold")
    return Group(title(scores, framework, session), "", listing, *imputed_note(imputed, session))


def overview(results: Sequence[Scores], framework: Framework, session: Session) -> Group:
    """Return the scores of the roots of several assessments."""
    bands = bands_of(framework, session)
    columns = [*heads(session, "subject"), *heads(session, "round", "score", "bounds", "coverage")]
    listing = table([*columns, (session.say("head.band"), "left")] if bands else columns)
    for scores in results:
        root = scores.nodes[0]
        bounds = "" if root.lower is None else f"{number(root.lower)}–{number(root.upper)}"
        cells = [number(root.value), bounds, number(root.coverage)]
        band = [Text(bands.get(root.band, ""))] if bands else []
        subject = f"{scores.subject} {IMPUTED}" if root.imputed else scores.subject
        listing.add_row(Text(printable(subject)), Text(printable(scores.round)), *cells, *band)
    imputed = [scores.subject for scores in results if scores.nodes[0].imputed]
    head = Text(printable(words(framework.label, session.language) or framework.id), "bold")
    return Group(head, "", listing, *imputed_note(imputed, session))


def gaps_report(gaps: Gaps, framework: Framework, session: Session, imputed: Collection[str] = ()) -> Group:
    """Return gaps in the order of the framework; those that rest on imputed numbers are marked."""
    sums = session.say("title.gaps", score=number(gaps.score), attainable=number(gaps.attainable))
    return Group(title(gaps, framework, session, sums), "", gaps_table(gaps.gaps, session, imputed=imputed))


def gaps_table(gaps: Sequence[Gap], session: Session, title: str | None = None, imputed: Collection[str] = ()) -> Group:
    """Return gaps as a table."""
    shown = [gap for gap in gaps if gap.gap != 0]
    if not shown:
        return Group(session.say("note.no_gaps"))
    listing = table([("", "left"), *heads(session, "node", "score", "target", "gap", "levels", "root")], title)
    for gap in shown:
        levels = "" if gap.levels is None else str(gap.levels)
        whole = number(gap.contribution, 3)
        if gap.contribution is None and gap.leverage is not None:
            whole = f"({number(gap.leverage, 3)})"
        cells = [number(gap.value), number(gap.target), number(gap.gap), levels, whole]
        listing.add_row("!" if gap.critical else "", named(gap, gap.node, session, imputed=imputed), *cells)
    notes = [session.say("note.critical")] if any(gap.critical for gap in shown) else []
    if len(shown) < len(gaps):
        notes.append(session.say("note.reached", count=len(gaps) - len(shown)))
    if any(gap.contribution is not None for gap in shown):
        notes.append(session.say("note.contribution"))
    if any(gap.contribution is None and gap.leverage is not None for gap in shown):
        notes.append(session.say("note.leverage"))
    marked = imputed_note([gap.node for gap in shown if gap.node in imputed], session)
    return Group(listing, *(Text(note, "dim") for note in notes), *marked)


def priorities_report(priorities: Priorities, framework: Framework, session: Session, imputed: Collection[str] = ()) -> Group:
    """Return priorities in their order; those that rest on imputed numbers are marked."""
    return Group(title(priorities, framework, session), "", priorities_table(priorities.priorities, session, imputed=imputed))


def priorities_table(priorities: Sequence[Priority], session: Session, title: str | None = None, imputed: Collection[str] = ()) -> Group:
    """Return priorities as a table, with their factors."""
    if not priorities:
        return Group(session.say("note.no_gaps"))
    columns: list[Head] = [(session.say("head.rank"), "right"), ("", "left"), *heads(session, "indicator", "priority")]
    listing = table([*columns, (session.say("head.factors"), "left")], title)
    for item in priorities:
        flags = "!" * item.critical + "=" * item.tied + "*" * bool(item.justification)
        factors = " × ".join(f"{_factor(factor.name, session)} {_short(factor.value)}" for factor in item.factors)
        label = named(item, item.indicator, session, imputed=imputed)
        listing.add_row(str(item.rank), flags, label, number(item.priority, 4), Text(factors, "dim"))
    flagged = {"critical": [i.critical for i in priorities], "tied": [i.tied for i in priorities]}
    notes = [session.say(f"note.{name}") for name, flags in flagged.items() if any(flags)]
    for item in priorities:
        if item.justification:
            label = words(item.label, session.language) or item.indicator
            notes.append(session.say("note.moved", label=label, rank=item.computed_rank, why=item.justification))
    marked = imputed_note([item.indicator for item in priorities if item.indicator in imputed], session)
    return Group(listing, *(Text(printable(note), "dim") for note in notes), *marked)


def _factor(name: str, session: Session) -> str:
    return session.say(f"factor.{name}") if f"factor.{name}" in MESSAGES else printable(name)


def _short(value: float) -> str:
    """Return a factor with two decimals, or with two digits where it is small."""
    return number(value) if abs(value) >= _SMALL else f"{value:.2g}"


def explanation_report(explanation: Explanation, session: Session, *, several: bool) -> Group:
    """Return an explanation in words, each step indented by its depth below the first; of several, with its assessment."""
    whose = [Text(printable(explanation.assessment), "bold")] if several else []
    return Group(*whose, *_steps(explanation, session))


def _steps(explanation: Explanation, session: Session) -> Iterable[RenderableType]:
    for step in explanation.steps:
        lines = map(printable, words(step.text, session.language).splitlines())
        yield Padding(Text("\n".join(lines)), (0, 0, 0, 2 * (step.score.depth - explanation.steps[0].score.depth)))
