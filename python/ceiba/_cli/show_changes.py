"""Changes between rounds, for people."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from rich.console import Group
from rich.table import Table
from rich.text import Text

from ceiba._cli.session import Session, printable
from ceiba._cli.show import NONE, dim, heads, imputed_note, named, number, table
from ceiba._core import (
    Comparison,
    Framework,
    Scores,
    Stability,
)
from ceiba.frames import words


def comparison_report(
    comparison: Comparison, framework: Framework, session: Session, depth: int | None, imputed: Collection[str] = ()
) -> Group:
    """Return the change of every node down to a depth, and its part of the whole's change; nodes with imputed numbers are marked."""
    listing = table([*heads(session, "node", "before", "after", "change", "root"), ("", "left")])
    for node in comparison.nodes:
        if depth is not None and node.depth > depth:
            continue
        marks = ["" if node.place == "kept" else session.say(f"place.{node.place}")]
        marks += [session.say("note.reweighted")] if node.reweighted else []
        marks += [session.say("note.rule_changed")] if node.rule_changed else []
        cells = [number(node.before), number(node.after), _signed(node.change, 2), _signed(node.contribution, 3)]
        listing.add_row(named(node, node.id, session, node.depth, imputed), *cells, Text(", ".join(filter(None, marks)), "dim"))
    notes = [session.say("note.change")]
    if not comparison.exact:
        notes.append(session.say("note.not_exact"))
    sides = " → ".join(f"{side.subject} {side.round}" for side in (comparison.earlier, comparison.later))
    label = words(framework.label, session.language) or framework.id
    head = Text(printable(f"{label} · {sides}"), "bold")
    return Group(head, "", listing, *(Text(note, "dim") for note in notes), *imputed_note(imputed, session))


def _signed(value: float | None, digits: int) -> str:
    """Return a change with its sign; nothing for none."""
    if value is None:
        return ""
    shown = f"{value:+.{digits}f}"
    return shown[1:] if float(shown) == 0 else shown


def rounds_table(rounds: Sequence[Scores], names: Sequence[str], depth: int, session: Session, title: str) -> Table:
    """Return the scores of several rounds side by side, with an arrow from the first to the last.

    Args:
        rounds: scores of one framework.
        names: the name of each round.
        depth: how far below the root.
        session: the language to speak.
        title: the title.
    """
    node_head = heads(session, "node")
    listing = table([*node_head, *((name, "right") for name in names), ("", "left")], title)
    by_id = [{node.id: node for node in scores.nodes} for scores in rounds]
    for node in rounds[0].nodes:
        if node.depth <= depth:
            same = [nodes[node.id] for nodes in by_id]
            cells = [number(node_score.value) for node_score in same]
            arrow = _arrow(same[0].value, same[-1].value)
            listing.add_row(named(node, node.id, session, node.depth), *cells, arrow, style="bold" if node.depth < depth else "")
    return listing


def _arrow(first: float | None, last: float | None) -> str:
    """Return the direction of a value's change, as far as it is shown."""
    if first is None or last is None:
        return ""
    return "=" if number(first) == number(last) else "▲" if last > first else "▼"


def stability_report(stability: Stability, framework: Framework, session: Session) -> Group:
    """Return how answers changed between two rounds."""
    listing = table(heads(session, "indicator", "voices", "changed", "before", "after", "iqr", "stable"))
    for indicator in stability.indicators:
        spread = f"{number(indicator.iqr_before) or NONE}→{number(indicator.iqr_after) or NONE}"
        cells = (
            str(indicator.voices_both),
            number(indicator.changed_share),
            number(indicator.median_before),
            number(indicator.median_after),
            spread,
        )
        listing.add_row(named(indicator, indicator.indicator, session), *cells, "=" if indicator.stable else "")
    label = words(framework.label, session.language) or framework.id
    head = Text(printable(f"{label} · {stability.subject} {stability.before_round} → {stability.after_round}"), "bold")
    limit = session.say("note.stable", limit=number(stability.consultation.stable_below), share=number(stability.stable_share) or NONE)
    return Group(head, "", listing, *dim([limit]))
