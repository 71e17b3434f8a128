"""What may be said when what is arguable varies, for people."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from ceiba._cli.figures import share
from ceiba._cli.session import Session, printable
from ceiba._cli.show import NONE, Head, bands_of, dim, figures, heads, marked, named, table, title
from ceiba._core import Framework, Multiverse, MultiverseAlternative, MultiversePriority, StudySensitivity, UncertainSubject, Uncertainty
from ceiba.frames import words

_MOST_RANKS = 12  # whose shares fit beside one another
_MOST_ALTERNATIVES = 6  # of which all are named


def uncertainty_report(found: Uncertainty, framework: Framework, session: Session) -> Group:
    """Return scores with their intervals, ranks of several subjects, and how sure the first priorities are."""
    names = {subject.assessment: _subject(subject, session) for subject in found.subjects}
    several = len(names) > 1
    parts = _head(found, framework, session, names)
    parts.append(_scores(found, framework, session, names if several else {}))
    if found.ranks:
        parts += ["", _ranks(found, session, names)]
    if found.priorities:
        parts += ["", _priorities(found, session, names if several else {})]
    notes = [session.say("note.draws", draws=found.draws, share=share(found.level))]
    notes += [session.say("note.failed_draws", draws=one.draws, why=words(one.text, session.language)) for one in found.failures]
    return Group(*parts, *dim(notes))


def sensitivity_report(found: StudySensitivity, framework: Framework, session: Session) -> Group:
    """Return how much of what moves each node each factor explains, by itself and in all."""
    names = {subject.assessment: _subject(subject, session) for subject in found.subjects}
    several = len(names) > 1
    columns = heads(session, "subject", "node") if several else heads(session, "node")
    columns = [*((name, "left") for name, _ in columns), (session.say("head.factor"), "left")]
    shares = ("main", "together", "interval")
    listing = table([*columns, *((session.say(f"head.{name}"), "right") for name in shares)])
    for one in found.effects:
        subject = [names[one.assessment]] if several else []
        factor = Text(printable(words(one.factor_label, session.language) or one.factor))
        ends = NONE if one.total_low is None else f"{share(_whole(one.total_low))} – {share(_whole(one.total_high))}"
        cells = (NONE if x is None else share(_whole(x)) for x in (one.first, one.total))
        listing.add_row(*subject, named(one, one.node, session), factor, *cells, ends)
    notes = [session.say("note.runs", runs=found.runs, draws=found.draws, share=share(found.level)), session.say("note.main_and_total")]
    notes += [session.say("note.failed_draws", draws=one.draws, why=words(one.text, session.language)) for one in found.failures]
    return Group(*_head(found, framework, session, names), listing, *dim(notes))


def _whole(x: float | None) -> float | None:
    """Return a share as people know one: an estimate of nearly nothing may be a little below it."""
    return None if x is None else min(max(x, 0.0), 1.0)


def _head(found: Uncertainty | StudySensitivity, framework: Framework, session: Session, names: dict[str, str]) -> list[RenderableType]:
    label = words(framework.label, session.language) or framework.id
    head = label if len(names) > 1 else f"{label} · {next(iter(names.values()))}"
    parts: list[RenderableType] = [Text(printable(head), "bold"), ""]
    if said := words(found.conclusion, session.language):
        parts += [Text(printable(said)), ""]
    return parts


def _subject(subject: UncertainSubject, session: Session) -> str:
    name = f"{session.name('subject', subject.subject)} {session.name('round', subject.round)}"
    return marked(name, subject.status, session)


def _scores(found: Uncertainty, framework: Framework, session: Session, names: dict[str, str]) -> RenderableType:
    bands = bands_of(framework, session)
    figure = figures(framework, session, ((one.node, x) for one in found.scores for x in (one.value, one.low, one.high)))
    columns = heads(session, "subject", "node") if names else heads(session, "node")
    columns = [columns[0], *((name, "left") for name, _ in columns[1:])]
    listing = table(
        [*columns, (session.say("head.score"), "right"), (session.say("head.interval"), "right"), (session.say("head.band"), "left")]
    )
    for one in found.scores:
        subject = [names[one.assessment]] if names else []
        ends = f"{figure(one.low, one.node)} – {figure(one.high, one.node)}" if one.low is not None else NONE
        shares = ", ".join(f"{bands.get(band.band, band.band)} {share(band.share)}" for band in one.bands if band.share > 0)
        listing.add_row(*subject, named(one, one.node, session), figure(one.value, one.node) or NONE, ends, Text(shares))
    return listing


def _ranks(found: Uncertainty, session: Session, names: dict[str, str]) -> RenderableType:
    root = found.ranks[0].node
    ranks = [one for one in found.ranks if one.node == root]
    count = min(len(ranks), _MOST_RANKS)
    listing = table([*heads(session, "subject", "rank", "interval"), *((str(rank), "right") for rank in range(1, count + 1))])
    for one in sorted(ranks, key=lambda rank: (rank.rank or len(ranks) + 1, rank.assessment)):
        ends = NONE if one.low is None else f"{one.low} – {one.high}"
        listing.add_row(names[one.assessment], str(one.rank or NONE), ends, *(share(x) if x else "" for x in one.shares[:count]))
    return listing


def _priorities(found: Uncertainty, session: Session, names: dict[str, str]) -> RenderableType:
    columns = heads(session, "subject", "indicator") if names else heads(session, "indicator")
    columns = [columns[0], *((name, "left") for name, _ in columns[1:])]
    listing = table(
        [
            *columns,
            (session.say("head.rank"), "right"),
            (session.say("head.interval"), "right"),
            (session.say("head.among_first", top=found.top), "right"),
            (session.say("head.verdict"), "left"),
        ]
    )
    for one in found.priorities:
        subject = [names[one.assessment]] if names else []
        listing.add_row(
            *subject,
            named(one, one.indicator, session),
            str(one.rank or NONE),
            f"{one.low} – {one.high}",
            share(one.top),
            session.say(f"verdict.{one.verdict}"),
        )
    return listing


def multiverse_report(found: Multiverse, framework: Framework, session: Session) -> Group:
    """Return what holds under every combination of methods, and how much each choice matters."""
    figure = figures(framework, session, ((one.node, x) for one in found.scores for x in (one.value, one.least, one.greatest)))
    ends: list[Head] = [(session.say(f"head.{name}"), "right") for name in ("score", "least", "greatest")]
    listing = table([*heads(session, "node"), *ends])
    for one in found.scores:
        listing.add_row(named(one, one.node, session), *(figure(x, one.node) or NONE for x in (one.value, one.least, one.greatest)))
    columns = heads(session, "choice", "main", "together")
    means: list[Head] = [(session.say("head.alternatives"), "left")]
    choices = table([columns[0], *means, *columns[1:]])
    for choice in found.choices:
        said = [
            f"{words(one.label, session.language) or one.id} {figure(one.mean, found.scores[0].node) or NONE}"
            for one in _ends(choice.alternatives)
        ]
        between = ", " if len(said) == len(choice.alternatives) else " … "
        shares = (NONE if x is None else share(x) for x in (choice.main, choice.total))
        choices.add_row(
            Text(printable(words(choice.label, session.language) or choice.factor)), Text(printable(between.join(said))), *shares
        )
    parts: list[RenderableType] = [title(found, framework, session), "", Text(printable(words(found.conclusion, session.language)))]
    parts += ["", listing, "", choices]
    if found.priorities:
        parts += ["", _first(found.priorities, found.top, session)]
    notes = [session.say("note.combinations", combinations=found.combinations), session.say("note.main_and_total")]
    notes += [f"{one.combinations}: {words(one.text, session.language)}" for one in found.failures]
    return Group(*parts, *dim(notes))


def _ends(alternatives: Sequence[MultiverseAlternative]) -> Sequence[MultiverseAlternative]:
    """Return alternatives; of many, the one with the least mean and the one with the greatest."""
    known = [one for one in alternatives if one.mean is not None]
    if len(alternatives) <= _MOST_ALTERNATIVES or not known:
        return alternatives
    return min(known, key=lambda one: one.mean or 0), max(known, key=lambda one: one.mean or 0)


def _first(priorities: Sequence[MultiversePriority], top: int, session: Session) -> RenderableType:
    listing = table([*heads(session, "indicator"), *((name, "right") for name in _of_first(top, session)), _verdict(session)])
    for one in priorities:
        ends = f"{one.first} – {one.last}"
        listing.add_row(
            named(one, one.indicator, session), str(one.rank or NONE), ends, share(one.top), session.say(f"verdict.{one.verdict}")
        )
    return listing


def _of_first(top: int, session: Session) -> tuple[str, str, str]:
    return session.say("head.rank"), session.say("head.interval"), session.say("head.among_first", top=top)


def _verdict(session: Session) -> Head:
    return session.say("head.verdict"), "left"
