"""What is published of an assessment, for people."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.text import Text

from ceiba._cli.figures import number, share
from ceiba._cli.session import Session, printable
from ceiba._cli.show import NONE, dim, heads, named, table, title
from ceiba._core import Assessment, Framework, ParticipationChange, PublicParticipation, Published
from ceiba._output import csv_rows
from ceiba.frames import fields


def published_report(published: Published, framework: Framework, session: Session) -> Group:
    """Return, for the team, what is withheld and why, and what a publication changes."""
    withheld = [indicator for indicator in published.indicators if indicator.withheld_because is not None]
    listing = table([*heads(session, "withheld", "value"), *heads(session, "why")])
    for indicator in withheld:
        why = Text(session.say(f"withheld_because.{indicator.withheld_because}"), "dim")
        listing.add_row(named(indicator, indicator.indicator, session), number(indicator.value) or NONE, why)
    count = session.say("note.public_count", public=len(published.indicators) - len(withheld), all=len(published.indicators))
    body: list[RenderableType] = [listing] if withheld else []
    changes = table(heads(session, "indicator", "before", "after"))
    named_so = {indicator.indicator: indicator for indicator in published.indicators}
    for change in published.changes:
        cells = [
            number(value) or session.say(f"state.{state}")
            for value, state in ((change.before, change.state_before), (change.after, change.state_after))
        ]
        changes.add_row(named(named_so[change.indicator], change.indicator, session), *cells)
    notes = [count, session.say("note.public_limits")]
    rows = table(heads(session, "who", "before", "after"))
    for row in published.participation_changes:
        shown = [
            NONE if count is None else f"{count} ({share(part)})"
            for count, part in ((row.institutions_before, row.share_before), (row.institutions_after, row.share_after))
        ]
        rows.add_row(Text(printable(_who(row, session))), *shown)
    if published.changes:
        body += [Text(session.say("title.changes"), "bold"), changes]
    if published.participation_changes:
        body += [Text(session.say("title.participation_changes"), "bold"), rows]
    if published.changes or published.participation_changes:
        notes.append(session.say("note.one_more_equation"))
    elif published.assessment.publication is not None and published.assessment.publication.replaces is not None:
        notes.append(session.say("note.nothing_changes"))
    return Group(title(published.assessment, framework, session), "", *body, *dim(notes))


def participation_report(published: Assessment, framework: Framework, session: Session) -> Group:
    """Return what a published assessment says of who took part."""
    listing = table(heads(session, "who", "institutions", "share"))
    for row in _participation(published):
        listing.add_row(Text(printable(_who(row, session))), str(row.institutions), share(row.share))
    return Group(title(published, framework, session), "", listing, *dim([session.say("note.public_share")]))


def participation_table(published: Assessment) -> str:
    """Return the same as CSV."""
    who = (published.subject.id, published.round.id, published.status)
    facts = fields(PublicParticipation)
    found = [(*who, *(getattr(row, name) for name in facts)) for row in _participation(published)]
    return csv_rows([("subject", "round", "status", *facts), *found])


def _who(row: PublicParticipation | ParticipationChange, session: Session) -> str:
    """Return whom a row of the participation counts."""
    return session.name("sector", row.sector) if row.group == "sector" and row.sector else session.say(f"public_group.{row.group}")


def _participation(published: Assessment) -> tuple[PublicParticipation, ...]:
    return () if published.publication is None else tuple(published.publication.participation)
