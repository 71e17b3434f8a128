"""Results of a consultation, for people."""

from __future__ import annotations

from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from ceiba._cli import show
from ceiba._cli.figures import difference, number, share
from ceiba._cli.session import Session, printable
from ceiba._cli.show import LEFT, NONE, dim, heads, named, table, title
from ceiba._core import (
    Agreement,
    Framework,
    Grounds,
    InstitutionView,
    Participation,
    ScaleAgreement,
    SectorView,
)
from ceiba._names import nodes
from ceiba.frames import words
from ceiba.messages import MESSAGES

_GREATEST = 3  # shares that are shown


def agreement_report(agreement: Agreement, framework: Framework, session: Session) -> Group:
    """Return how far institutions agree on each indicator, and over all indicators of each scale."""
    listing = table([*heads(session, "indicator", "voices", "agree", "iqr"), ("r_wg", "right"), *heads(session, "why")])
    for indicator in agreement.indicators:
        judged = {agreement.consultation.statistic: [agreement.consultation.threshold]}
        cells = [number(getattr(indicator, name).value, limits=judged.get(name, ())) or NONE for name in ("percent", "iqr", "r_wg")]
        marks = _marks(
            session,
            contested=indicator.contested,
            single_voice=indicator.single_voice,
            missing=indicator.missing,
            adjudicated=indicator.adjudicated,
        )
        listing.add_row(named(indicator, indicator.indicator, session), str(indicator.voices), *cells, marks)
    labels = {scale.id: words(scale.label, session.language) or scale.id for scale in framework.scales}
    found = {scale.scale: _undefined(scale, agreement, framework) for scale in agreement.scales}
    scales = table([*heads(session, "scale", "indicators", "institutions", "alpha"), ("Fleiss κ", "right"), ("Kendall W", "right")])
    for scale in agreement.scales:
        counts = (str(scale.indicators), str(scale.institutions))
        figures = (scale.alpha_ordinal.value, scale.fleiss_kappa.value, scale.kendall_w.value)
        scales.add_row(Text(printable(labels[scale.scale])), *counts, *(number(figure) or NONE for figure in figures))
    rule = agreement.consultation
    statistic = session.say(f"statistic.{rule.statistic}")
    notes = [session.say("note.contested", statistic=statistic, threshold=f"{rule.threshold:g}"), session.say("note.alpha")]
    notes += [f"{NONE} {labels[scale]}: {session.say(f'undefined.{why}')}" for scale, why in found.items() if why]
    return Group(title(agreement, framework, session), "", listing, *dim(notes[:1]), "", scales, *dim(notes[1:]))


def _undefined(scale: ScaleAgreement, agreement: Agreement, framework: Framework) -> str:
    """Return why figures of a scale are not defined; empty words if they are."""
    figures = (scale.alpha_ordinal.value, scale.fleiss_kappa.value, scale.kendall_w.value)
    if None not in figures:
        return ""
    if scale.institutions <= 1:
        return "one_rater" if scale.institutions else "nobody"
    on_it = {node.id for node in nodes(framework.root) if node.question and node.question.scale == scale.scale}
    compared = [i for i in agreement.indicators if i.indicator in on_it and i.voices > 1]
    if not compared:
        return "no_overlap"
    if scale.alpha_ordinal.value is None:
        return "no_variation"
    return "no_block"


def _marks(session: Session, **marks: object) -> Text:
    """Return the words for those marks that hold."""
    return Text(", ".join(session.say(f"why.{name}") for name, holds in marks.items() if holds), "dim")


def participation_report(participation: Participation, framework: Framework, session: Session) -> Group:
    """Return who was asked and who answered."""
    listing = table(heads(session, "who", "institutions", "asked", "answered", "unknowing", "silent", "share"))
    axes = {axis.id: words(axis.label, session.language) or axis.id for axis in framework.axes}
    last: tuple[str, str | None] = ("all", None)
    told = {(row.by, row.axis) for row in participation.rows if row.id or row.by == "all"}
    for row in participation.rows:
        group = (row.by, row.axis)
        if group not in told:  # nobody says a branch, say
            continue
        if group != last:
            last = group
            head = axes.get(row.axis or "", "") if row.by == "axis" else session.say(f"counted_by.{row.by}")
            listing.add_row(Text(printable(head), "bold"))
        kind = row.by if row.by in ("sector", "branch", "institution") else ""
        own = words(row.label, session.language) or (session.name(kind, row.id) if kind and row.id else row.id) or NONE
        label = session.say("counted_by.all") if row.by == "all" else own
        counts = (row.institutions, row.asked, row.answered, row.dont_know, row.not_answered + row.no_response)
        name = Padding(Text(printable(label)), (0, 0, 0, 0 if row.by == "all" else 2))
        listing.add_row(name, *map(str, counts), share(row.share) or NONE)
    heard = session.say("note.heard", single=len(participation.single_voices), unheard=len(participation.unheard))
    return Group(title(participation, framework, session), "", listing, *dim([session.say("note.share"), heard]))


def grounds_report(grounds: Grounds, framework: Framework, session: Session) -> Group:
    """Return what each score rests on: the kinds of evidence with the greatest shares."""
    figure = show.figures(framework, session, ((node.node, node.value) for node in grounds.nodes))
    listing = table([*heads(session, "node", "score", "grade", "sure"), *heads(session, "evidence")])
    for node in grounds.nodes:
        greatest = sorted(node.shares.items(), key=lambda of: -of[1])[:_GREATEST]
        shares = ", ".join(f"{_kind(name, session)} {share(of)}" for name, of in greatest)
        label = Text(printable(f"{node.code} " if node.code else "") + printable(words(node.label, session.language) or node.node))
        listing.add_row(label, figure(node.value, node.node), number(node.grade), number(node.confidence), Text(shares, "dim"))
    return Group(title(grounds, framework, session), "", listing, *dim([session.say("note.grounds", count=_GREATEST)]))


def _kind(name: str, session: Session) -> str:
    keys = (f"{space}.{name}" for space in ("evidence_kind", "ground"))
    return next((session.say(key) for key in keys if key in MESSAGES), printable(name))


def institution_report(view: InstitutionView, framework: Framework, session: Session) -> Group:
    """Return what one institution answered, and where it differs."""
    listing = table([*heads(session, "indicator", "said", "value", "difference"), ("", LEFT)])
    for answer in view.answers:
        answer_text = number(answer.said) or NONE
        state = "" if answer.state in (None, "answered") else session.say(f"state.{answer.state}")
        marks = [state, *([session.say("why.adjudicated")] if answer.adjudicated else [])]
        cells = (answer_text, number(answer.value) or NONE, difference(answer.difference))
        listing.add_row(named(answer, answer.indicator, session), *cells, Text(", ".join(filter(None, marks)), "dim"))
    who = " · ".join(filter(None, (words(view.label, session.language) or view.institution, session.name("sector", view.sector))))
    return Group(title(view, framework, session, who), "", listing, *dim([session.say("note.difference")]))


def sectors_report(view: SectorView, framework: Framework, session: Session) -> Group:
    """Return how each sector answered each indicator, all together first."""
    listing = table(heads(session, "indicator", "asked", "answered", "mean", "difference"))
    for row in view.indicators:
        for at, group in enumerate((row.whole, *row.sectors)):
            whole = at == 0
            label = (
                named(row, row.indicator, session) if whole else Padding(Text(session.name("sector", group.sector) or NONE), (0, 0, 0, 2))
            )
            counts = (str(group.institutions), str(group.answers))
            listing.add_row(label, *counts, number(group.mean), difference(group.difference), style="bold" if whole else "")
    return Group(title(view, framework, session), "", listing, *dim([session.say("note.sector")]))
