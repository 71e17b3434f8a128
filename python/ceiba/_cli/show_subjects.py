"""Many subjects, for people."""

from __future__ import annotations

from typing import Any

from rich.console import Group, RenderableType
from rich.text import Text

from ceiba._cli.figures import share
from ceiba._cli.session import Session, printable
from ceiba._cli.show import NONE, bands_of, dim, figures, heads, marked, table
from ceiba._core import (
    Fitted,
    Framework,
    Standings,
)
from ceiba.frames import rule_words, words


def standings_report(standings: Standings, framework: Framework, session: Session) -> Group:
    """Return several subjects side by side, a table for each node and round, with what its numbers mean."""
    bands = bands_of(framework, session)
    rounds = dict.fromkeys(node.round for node in standings.quartiles)
    parts: list[RenderableType] = []
    for node in standings.quartiles:
        label = words(node.label, session.language) or node.node
        rows = [row for row in standings.standings if (row.node, row.round) == (node.node, node.round)]
        figure = figures(framework, session, ((row.node, row.value) for row in rows))
        numbers = ("quartile",) if standings.no_rank else ("quartile", "score", "rank", "coverage")
        columns = heads(session, "subject", *numbers)
        head = label if len(rounds) == 1 else f"{label} · {session.name('round', node.round)}"
        listing = table([*columns, *heads(session, "band")] if bands else columns, printable(head))
        for row in rows:
            name = Text(marked(session.name("subject", row.subject), row.status, session))
            if row.quartile is None:
                name.append(f" ({session.say('standings.nothing' if row.state == 'answered' else f'state.{row.state}')})", "dim")
            cells = [NONE if row.quartile is None else str(row.quartile)]
            if not standings.no_rank:
                cells += [figure(row.value, row.node), NONE if row.rank is None else str(row.rank), share(row.coverage)]
            listing.add_row(name, *cells, *([Text(bands.get(row.band, ""))] if bands else []))
        notes = [session.say("note.quarters" if standings.no_rank else "note.ranks", count=node.subjects)]
        if node.median is not None:
            limits = {"lower": figure(node.lower), "median": figure(node.median), "upper": figure(node.upper)}
            notes.append(session.say("note.quartiles", **limits))
        if any(row.quartile is None for row in rows):
            notes.append(session.say("note.unranked"))
        parts += ["", listing, *dim(notes)]
    label = words(framework.label, session.language) or framework.id
    where = "" if len(rounds) != 1 else session.name("round", next(iter(rounds)))
    return Group(Text(" · ".join(filter(None, (printable(label), where))), "bold"), *parts)


def fitted_report(fitted: Fitted, framework: Framework, session: Session) -> Group:
    """Return the constants of each indicator, and what was imputed and treated."""
    labels = _labels(framework, session)
    listing = table(
        [*heads(session, "indicator", "units", "imputed", "treated"), *heads(session, "treatment"), *heads(session, "normaliser")]
    )
    for column in fitted.columns:
        counts = map(str, (column.observed, column.imputed, column.treated))
        rules = [_rule(rule) for rule in (column.treatment, column.normaliser)]
        listing.add_row(Text(labels[column.indicator]), *counts, *(Text(rule, "dim") for rule in rules))
    parts: list[RenderableType] = [listing]
    if fitted.cells:
        cells = table(
            [*heads(session, "subject"), *heads(session, "round"), *heads(session, "indicator", "observed", "imputed", "treated")]
        )
        for cell in fitted.cells:
            whose = (session.name("subject", cell.subject), marked(printable(cell.round), cell.status, session), labels[cell.indicator])
            cells.add_row(*map(Text, whose), *map(_shortest, (cell.observed, cell.imputed, cell.treated)))
        parts += ["", cells]
    return Group(Text(printable(words(framework.label, session.language) or framework.id), "bold"), "", *parts)


def _labels(framework: Framework, session: Session) -> dict[str, str]:
    """Return the label of every node, by id."""
    labels: dict[str, str] = {}

    def add(node: Any) -> None:
        label = words(node.label, session.language) or node.id
        labels[node.id] = printable(f"{node.code} {label}" if node.code else label)
        for child in node.children:
            add(child)

    add(framework.root)
    return labels


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
