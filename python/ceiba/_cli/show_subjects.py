"""Many subjects, for people."""

from __future__ import annotations

from typing import Any

from rich.console import Group, RenderableType
from rich.text import Text

from ceiba._cli.session import Session, printable
from ceiba._cli.show import bands_of, dim, heads, number, table
from ceiba._core import (
    Fitted,
    Framework,
    Standings,
)
from ceiba.frames import rule_words, words


def standings_report(standings: Standings, framework: Framework, session: Session) -> Group:
    """Return several subjects side by side, a table for each node."""
    bands = bands_of(framework, session)
    parts: list[RenderableType] = []
    for node in standings.quartiles:
        label = words(node.label, session.language) or node.node
        numbers = ("quartile",) if standings.no_rank else ("quartile", "score", "rank")
        columns = [*heads(session, "subject"), *heads(session, "round", *numbers)]
        listing = table([*columns, *heads(session, "band")] if bands else columns, printable(label))
        for standing in standings.standings:
            if standing.node == node.node:
                cells = [standing.round, "" if standing.quartile is None else str(standing.quartile)]
                cells += [] if standings.no_rank else [number(standing.value), "" if standing.rank is None else str(standing.rank)]
                listing.add_row(Text(printable(standing.subject)), *cells, *([Text(bands.get(standing.band, ""))] if bands else []))
        limits = {"lower": number(node.lower), "median": number(node.median), "upper": number(node.upper)}
        parts += ["", listing, *dim([session.say("note.quartiles", **limits)])]
    label = words(framework.label, session.language) or framework.id
    return Group(Text(printable(label), "bold"), *parts)


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
            whose = (Text(printable(cell.subject)), Text(printable(cell.round)), Text(labels[cell.indicator]))
            cells.add_row(*whose, *map(_shortest, (cell.observed, cell.imputed, cell.treated)))
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
