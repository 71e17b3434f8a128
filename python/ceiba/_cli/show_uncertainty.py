"""What may be said when what is arguable varies, for people."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from ceiba._cli.figures import share
from ceiba._cli.session import Session, printable
from ceiba._cli.show import NONE, Head, bands_of, dim, figures, heads, marked, named, table, title
from ceiba._core import Framework, Multiverse, MultiversePriority, UncertainSubject, Uncertainty
from ceiba.frames import words

_MOST_RANKS = 12  # whose shares fit beside one another
_WORDS = 2  # columns of words, before those of shares


def uncertainty_report(found: Uncertainty, framework: Framework, session: Session) -> Group:
    """Return scores with their intervals, ranks of several subjects, and how sure the first priorities are."""
    label = words(framework.label, session.language) or framework.id
    several = len(found.subjects) > 1
    names = {subject.assessment: _subject(subject, session) for subject in found.subjects}
    head = label if several else f"{label} · {next(iter(names.values()))}"
    parts: list[RenderableType] = [Text(printable(head), "bold"), "", Text(printable(words(found.conclusion, session.language))), ""]
    parts.append(_scores(found, framework, session, names if several else {}))
    if found.ranks:
        parts += ["", _ranks(found, session, names)]
    if found.priorities:
        parts += ["", _priorities(found, session, names if several else {})]
    notes = [session.say("note.draws", draws=found.draws, share=share(found.level))]
    notes += [session.say("note.failed_draws", draws=one.draws, why=words(one.text, session.language)) for one in found.failures]
    return Group(*parts, *dim(notes))


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
    ends = [(session.say(f"head.{name}"), "right") for name in ("score", "least", "greatest")]
    listing = table([*heads(session, "node"), *ends])
    for one in found.scores:
        listing.add_row(named(one, one.node, session), *(figure(x, one.node) or NONE for x in (one.value, one.least, one.greatest)))
    names = ("choice", "alternatives", "main", "together")
    choices = table([(session.say(f"head.{name}"), "left" if at < _WORDS else "right") for at, name in enumerate(names)])
    for choice in found.choices:
        means = ", ".join(
            f"{words(one.label, session.language) or one.id} {figure(one.mean, found.scores[0].node) or NONE}"
            for one in choice.alternatives
        )
        shares = (NONE if x is None else share(x) for x in (choice.main, choice.total))
        choices.add_row(Text(printable(words(choice.label, session.language) or choice.factor)), Text(printable(means)), *shares)
    parts: list[RenderableType] = [title(found, framework, session), "", Text(printable(words(found.conclusion, session.language)))]
    parts += ["", listing, "", choices]
    if found.priorities:
        parts += ["", _first(found.priorities, found.top, session)]
    notes = [session.say("note.combinations", combinations=found.combinations), session.say("note.main_and_total")]
    notes += [f"{one.combinations}: {words(one.text, session.language)}" for one in found.failures]
    return Group(*parts, *dim(notes))


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
