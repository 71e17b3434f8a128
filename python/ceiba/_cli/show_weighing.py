"""Weights from judgements, for people."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Group, RenderableType
from rich.text import Text

from ceiba._cli.figures import number
from ceiba._cli.session import Session, printable
from ceiba._cli.show import LEFT, NONE, dim, heads, named, table
from ceiba._core import Framework, Judgements, MemberWeights, WeighedNode, Weighing
from ceiba.frames import words

_DIGITS = 3
_FIGURES = ("consistency_ratio", "input_consistency", "gci")  # what says whether a judge contradicts himself, the best known first


def weighing_report(weighing: Weighing, judgements: Judgements, framework: Framework, session: Session) -> Group:
    """Return the weights of every judged node, who is how far from them, and what to ask whom."""
    name = words(judgements.label, session.language) or judgements.id
    whole = " · ".join((words(framework.label, session.language) or framework.id, name))
    parts: list[RenderableType] = [Text(printable(whole), "bold")]
    for node in weighing.nodes:
        parts += ["", *_node(weighing, node, session)]
    return Group(*parts)


def _node(weighing: Weighing, node: WeighedNode, session: Session) -> Iterable[RenderableType]:
    """Yield one judged node."""
    yield named(node, node.node, session)
    spread = not weighing.for_public and node.judges > 1
    listing = table(heads(session, "node", "weight", *(("least", "most", "sd") if spread else ())))
    for child in weighing.weights:
        if child.parent == node.node:
            numbers = (child.weight, child.minimum, child.maximum, child.sd) if spread else (child.weight,)
            listing.add_row(named(child, child.node, session), *(number(one, _DIGITS) or NONE for one in numbers))
    yield listing
    yield from dim(_notes(node, session))
    members = [member for member in weighing.members if member.node == node.node]
    if members:
        figure = next((name for name in _FIGURES if any(name in member.figures for member in members)), None)
        columns = [*heads(session, "judge", *(["distance"] if spread else []), *([figure] if figure else [])), ("", LEFT)]
        judges = table(columns)
        for member in members:
            cells = [number(member.distance, _DIGITS)] if spread else []
            cells += [number(member.figures.get(figure), _DIGITS) or NONE] if figure else []
            judges.add_row(
                _judge(member, session),
                *cells,
                Text("; ".join(session.say(f"diagnostic.{one}").rstrip(".") for one in member.diagnostics), "dim"),
            )
        yield from ("", judges)
    for triad in weighing.triads:
        if triad.node == node.node:
            yield Text(printable(f"{session.name('institution', triad.judge)}: {words(triad.question, session.language)}"))


def _judge(member: MemberWeights, session: Session) -> Text:
    return Text(printable(session.name("institution", member.judge)))


def _notes(node: WeighedNode, session: Session) -> Iterable[str]:
    """Yield how the weights came about, and how far the judges agree."""
    yield session.say("note.judged", method=node.method, judges=node.judges, date=node.date or "")
    if node.judges > 1:
        yield session.say(f"grouping.{node.group}")
    if node.agreement is not None:
        yield session.say("note.order_agreed", agreement=number(node.agreement))
