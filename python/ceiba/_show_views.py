"""What consultations and many subjects came to, as people read it: tables of 80 columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from ceiba._core import Agreement, Fitted, Framework, Grounds, InstitutionView, Participation, SectorView, Stability, Standings
from ceiba._session import Session, printable
from ceiba._show import LEFT, bands_of, heads, named, number, table, title
from ceiba.frames import rule_words, words
from ceiba.messages import MESSAGES

_NONE = "–"
_GREATEST = 3  # shares that are shown


def _dim(notes: Iterable[str]) -> Iterable[Text]:
    return (Text(printable(note), "dim") for note in notes)


def _marks(session: Session, **marks: object) -> Text:
    """Return the words for those marks that hold."""
    return Text(", ".join(session.say(f"why.{name}") for name, holds in marks.items() if holds), "dim")


def _labels(framework: Framework, session: Session) -> dict[str, str]:
    """Return what every node is called, by id."""
    labels: dict[str, str] = {}

    def add(node: Any) -> None:
        label = words(node.label, session.language) or node.id
        labels[node.id] = printable(f"{node.code} {label}" if node.code else label)
        for child in node.children:
            add(child)

    add(framework.root)
    return labels


def agreement_report(found: Agreement, framework: Framework, session: Session) -> Group:
    """Return how far institutions agree on each indicator, and over all indicators of each scale."""
    made = table([*heads(session, "indicator", "voices", "agree", "iqr"), ("r_wg", "right"), *heads(session, "why")])
    for one in found.indicators:
        figures = (one.percent.value, one.iqr.value, one.r_wg.value)
        marks = _marks(session, contested=one.contested, single_voice=one.single_voice, missing=one.missing, adjudicated=one.adjudicated)
        made.add_row(named(one, one.indicator, session), str(one.voices), *map(number, figures), marks)
    scales = table([*heads(session, "scale", "indicators", "institutions", "alpha"), ("Fleiss κ", "right"), ("Kendall W", "right")])
    for scale in found.scales:
        counts = (str(scale.indicators), str(scale.institutions))
        figures = (scale.alpha_ordinal.value, scale.fleiss_kappa.value, scale.kendall_w.value)
        scales.add_row(Text(scale.scale), *counts, *map(number, figures))
    rule = found.consultation
    notes = [session.say("note.contested", statistic=rule.statistic, threshold=number(rule.threshold)), session.say("note.alpha")]
    return Group(title(found, framework, session), "", made, *_dim(notes[:1]), "", scales, *_dim(notes[1:]))


def participation_report(found: Participation, framework: Framework, session: Session) -> Group:
    """Return who was asked and who answered."""
    made = table(heads(session, "who", "institutions", "asked", "answered", "unknowing", "silent", "share"))
    axes = {axis.id: words(axis.label, session.language) or axis.id for axis in framework.axes}
    last: tuple[str, str | None] = ("all", None)
    for row in found.rows:
        group = (row.by, row.axis)
        if group != last:
            last = group
            head = axes.get(row.axis or "", "") if row.by == "axis" else session.say(f"by.{row.by}")
            made.add_row(Text(printable(head), "bold"))
        label = session.say("by.all") if row.by == "all" else words(row.label, session.language) or row.id or _NONE
        counts = (row.institutions, row.asked, row.answered, row.dont_know, row.no_response)
        name = Padding(Text(printable(label)), (0, 0, 0, 0 if row.by == "all" else 2))
        made.add_row(name, *map(str, counts), number(row.share))
    heard = session.say("note.heard", single=len(found.single_voices), unheard=len(found.unheard))
    return Group(title(found, framework, session), "", made, *_dim([session.say("note.share"), heard]))


def stability_report(found: Stability, framework: Framework, session: Session) -> Group:
    """Return how answers moved between two rounds."""
    made = table(heads(session, "indicator", "voices", "changed", "before", "after", "iqr", "stable"))
    for one in found.indicators:
        spread = f"{number(one.iqr_before) or _NONE}→{number(one.iqr_after) or _NONE}"
        cells = (str(one.voices_both), number(one.changed_share), number(one.median_before), number(one.median_after), spread)
        made.add_row(named(one, one.indicator, session), *cells, "=" if one.stable else "")
    label = words(framework.label, session.language) or framework.id
    head = Text(printable(f"{label} · {found.subject} {found.before_round} → {found.after_round}"), "bold")
    limit = session.say("note.stable", limit=number(found.consultation.stable_below), share=number(found.stable_share) or _NONE)
    return Group(head, "", made, *_dim([limit]))


def grounds_report(found: Grounds, framework: Framework, session: Session) -> Group:
    """Return what each score rests on; of its evidence the kinds with the greatest shares."""
    made = table([*heads(session, "node", "score", "grade", "sure"), *heads(session, "evidence")])
    for node in found.nodes:
        greatest = sorted(node.shares.items(), key=lambda share: -share[1])[:_GREATEST]
        shares = ", ".join(f"{_kind(name, session)} {number(share)}" for name, share in greatest)
        label = Text(printable(f"{node.code} " if node.code else "") + printable(words(node.label, session.language) or node.node))
        made.add_row(label, number(node.value), number(node.grade), number(node.confidence), Text(shares, "dim"))
    return Group(title(found, framework, session), "", made, *_dim([session.say("note.grounds", count=_GREATEST)]))


def _kind(name: str, session: Session) -> str:
    return session.say(f"evidence.{name}") if f"evidence.{name}" in MESSAGES else printable(name)


def institution_report(found: InstitutionView, framework: Framework, session: Session) -> Group:
    """Return what one institution said, and where it differs."""
    made = table([*heads(session, "indicator", "said", "value", "difference"), ("", LEFT)])
    for one in found.answers:
        said = number(one.said) or _NONE
        state = "" if one.state in (None, "answered") else session.say(f"state.{one.state}")
        marks = [state, *([session.say("why.adjudicated")] if one.adjudicated else [])]
        cells = (said, number(one.value) or _NONE, number(one.difference))
        made.add_row(named(one, one.indicator, session), *cells, Text(", ".join(filter(None, marks)), "dim"))
    who = " · ".join(filter(None, (words(found.label, session.language) or found.institution, found.sector)))
    return Group(title(found, framework, session, who), "", made, *_dim([session.say("note.difference")]))


def sectors_report(found: SectorView, framework: Framework, session: Session) -> Group:
    """Return what each sector said of each indicator, all together first."""
    made = table([*heads(session, "indicator", "asked", "answered", "mean", "difference"), ("", LEFT)])
    for row in found.indicators:
        for at, group in enumerate((row.whole, *row.sectors)):
            whole = at == 0
            label = named(row, row.indicator, session) if whole else Padding(Text(printable(group.sector or _NONE)), (0, 0, 0, 2))
            counts = [_NONE if count is None else str(count) for count in (group.institutions, group.answers)]
            why = "" if group.suppressed is None else session.say(f"suppressed.{group.suppressed}")
            made.add_row(label, *counts, number(group.mean), number(group.difference), Text(why, "dim"), style="bold" if whole else "")
    audience = session.say(f"audience.{found.audience.removeprefix('the_')}")
    return Group(title(found, framework, session, audience), "", made, *_dim([session.say("note.sector")]))


def standings_report(found: Standings, framework: Framework, session: Session) -> Group:
    """Return several subjects side by side, a table a node."""
    bands = bands_of(framework, session)
    parts: list[RenderableType] = []
    for node in found.quartiles:
        label = words(node.label, session.language) or node.node
        numbers = ("quartile",) if found.no_rank else ("quartile", "score", "rank")
        columns = [*heads(session, "subject"), *heads(session, "round", *numbers)]
        made = table([*columns, *heads(session, "band")] if bands else columns, printable(label))
        for one in found.standings:
            if one.node == node.node:
                cells = [one.round, "" if one.quartile is None else str(one.quartile)]
                cells += [] if found.no_rank else [number(one.value), "" if one.rank is None else str(one.rank)]
                made.add_row(Text(printable(one.subject)), *cells, *([Text(bands.get(one.band, ""))] if bands else []))
        limits = {"lower": number(node.lower), "median": number(node.median), "upper": number(node.upper)}
        parts += ["", made, *_dim([session.say("note.quartiles", **limits)])]
    label = words(framework.label, session.language) or framework.id
    return Group(Text(printable(label), "bold"), *parts)


def fitted_report(found: Fitted, framework: Framework, session: Session) -> Group:
    """Return the constants of each indicator, and what was imputed and treated."""
    labels = _labels(framework, session)
    made = table([*heads(session, "indicator", "units", "imputed", "treated"), *heads(session, "treatment"), *heads(session, "normaliser")])
    for column in found.columns:
        counts = map(str, (column.observed, column.imputed, column.treated))
        rules = [_rule(rule) for rule in (column.treatment, column.normaliser)]
        made.add_row(Text(labels[column.indicator]), *counts, *(Text(rule, "dim") for rule in rules))
    parts: list[RenderableType] = [made]
    if found.cells:
        cells = table(
            [*heads(session, "subject"), *heads(session, "round"), *heads(session, "indicator", "observed", "imputed", "treated")]
        )
        for cell in found.cells:
            whose = (Text(printable(cell.subject)), Text(printable(cell.round)), Text(labels[cell.indicator]))
            cells.add_row(*whose, *map(_shortest, (cell.observed, cell.imputed, cell.treated)))
        parts += ["", cells]
    return Group(Text(printable(words(framework.label, session.language) or framework.id), "bold"), "", *parts)


def _rule(rule: Any) -> str:
    """Return a rule with its constants as people read them."""
    if not isinstance(rule, dict):
        return "" if rule in (None, "none") else str(rule)
    return rule_words({name: _constant(value) for name, value in rule.items()})


def _constant(value: Any) -> str:
    """Return one constant of a rule: a number, a range or a word."""
    if isinstance(value, dict):
        return "–".join(map(_constant, value.values()))
    return _shortest(value) if isinstance(value, (int, float)) else str(value)


def _shortest(value: float | None) -> str:
    """Return a number with up to six digits; nothing for none."""
    return "" if value is None else f"{value:.6g}"


Report = Callable[[Any, Framework, Session], Group]


def reports(report: Report, results: Sequence[Any], framework: Framework, session: Session) -> list[Group]:
    """Return a report of each result."""
    return [report(result, framework, session) for result in results]
