"""Changes between rounds, for people."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence

from rich.console import Group
from rich.table import Table
from rich.text import Text

from ceiba._cli.figures import difference, number
from ceiba._cli.session import Session, printable
from ceiba._cli.show import NONE, dim, figures, heads, imputed_note, marked, named, round_of, table
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
    shown = [node for node in comparison.nodes if depth is None or node.depth <= depth]
    figure = figures(framework, session, ((node.id, x) for node in shown for x in (node.before, node.after)))
    for node in shown:
        marks = ["" if node.place == "kept" else session.say(f"place.{node.place}")]
        marks += [session.say("note.reweighted")] if node.reweighted else []
        marks += [session.say("note.rule_changed")] if node.rule_changed else []
        changed = [
            difference(node.change, session.rounded.get(node.id, figure.digits), sign=True),
            difference(node.contribution, 3, sign=True),
        ]
        cells = [figure(node.before, node.id), figure(node.after, node.id), *changed]
        listing.add_row(named(node, node.id, session, node.depth, imputed), *cells, Text(", ".join(filter(None, marks)), "dim"))
    notes = [session.say("note.change")]
    if not comparison.exact:
        notes.append(session.say("note.not_exact"))
    sides = " → ".join(
        f"{session.name('subject', side.subject)} {round_of(side, session)}" for side in (comparison.earlier, comparison.later)
    )
    label = words(framework.label, session.language) or framework.id
    head = Text(printable(f"{label} · {sides}"), "bold")
    return Group(head, "", listing, *(Text(note, "dim") for note in notes), *imputed_note(imputed, session))


def rounds_table(rounds: Sequence[Scores], names: Sequence[str], depth: int, framework: Framework, session: Session, title: str) -> Table:
    """Return the scores of several rounds side by side, with an arrow from the first to the last.

    Args:
        rounds: scores of one framework.
        names: the name of each round.
        depth: how far below the root.
        framework: what was asked.
        session: the language to speak.
        title: the title.
    """
    node_head = heads(session, "node")
    listing = table([*node_head, *((name, "right") for name in names), ("", "left")], title)
    figure = figures(framework, session, ((node.id, node.value) for scores in rounds for node in scores.nodes if node.depth <= depth))
    by_id = [{node.id: node for node in scores.nodes} for scores in rounds]
    for node in rounds[0].nodes:
        if node.depth <= depth:
            same = [nodes[node.id] for nodes in by_id]
            cells = [figure(node_score.value, node_score.id) for node_score in same]
            arrow = _arrow(same[0].value, same[-1].value)
            listing.add_row(named(node, node.id, session, node.depth), *cells, arrow, style="bold" if node.depth < depth else "")
    return listing


def _arrow(first: float | None, last: float | None) -> str:
    """Return the direction of a value's change."""
    if first is None or last is None:
        return ""
    return "=" if math.isclose(first, last, rel_tol=1e-12) else "▲" if last > first else "▼"


def stability_report(stability: Stability, framework: Framework, session: Session) -> Group:
    """Return how answers changed between two rounds."""
    listing = table(heads(session, "indicator", "voices", "changed", "before", "after", "iqr", "stable"))
    for indicator in stability.indicators:
        spread = f"{number(indicator.iqr_before) or NONE}→{number(indicator.iqr_after) or NONE}"
        cells = (
            str(indicator.voices_both),
            number(indicator.changed_share, limits=[stability.consultation.stable_below]) or NONE,
            number(indicator.median_before),
            number(indicator.median_after),
            spread,
        )
        listing.add_row(named(indicator, indicator.indicator, session), *cells, "=" if indicator.stable else "")
    label = words(framework.label, session.language) or framework.id
    rounds = " → ".join(
        marked(session.name("round", name), status, session)
        for name, status in ((stability.before_round, stability.before_status), (stability.after_round, stability.after_status))
    )
    head = Text(printable(f"{label} · {session.name('subject', stability.subject)} {rounds}"), "bold")
    limit = session.say("note.stable", limit=f"{stability.consultation.stable_below:g}", share=number(stability.stable_share) or NONE)
    return Group(head, "", listing, *dim([limit]))
