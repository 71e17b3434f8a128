"""Weights from judgements, for people."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from ceiba._cli.figures import number
from ceiba._cli.session import Session, printable
from ceiba._cli.show import LEFT, NONE, dim, heads, named, table
from ceiba._core import Framework, Judgements, MemberWeights, WeighedNode, Weighing
from ceiba.frames import words

_DIGITS = 3
_FIGURES = ("consistency_ratio", "input_consistency")  # what says whether a judge contradicts himself, the best known first


def weighing_report(weighing: Weighing, judgements: Judgements, framework: Framework, session: Session) -> Group:
    """Return the weights of every judged node, who is how far from them, and what to ask whom."""
    name = words(judgements.label, session.language) or judgements.id
    whole = " · ".join((words(framework.label, session.language) or framework.id, name))
    parts: list[RenderableType] = [Text(printable(whole), "bold")]
    for node in weighing.nodes:
        parts += ["", *_node(weighing, node, judgements, session)]
    return Group(*parts)


def _node(weighing: Weighing, node: WeighedNode, judgements: Judgements, session: Session) -> Iterable[RenderableType]:
    """Yield one judged node."""
    yield named(node, node.node, session)
    spread = not weighing.for_public and node.judges > 1
    listing = table(heads(session, "node", "weight", *(("least", "most", "sd") if spread else ())))
    for child in weighing.weights:
        if child.parent == node.node:
            numbers = (child.weight, child.minimum, child.maximum, child.sd) if spread else (child.weight,)
            listing.add_row(named(child, child.node, session), *(number(one, _DIGITS) or NONE for one in numbers))
    yield listing
    yield from dim(_notes(node, judgements, session))
    members = [member for member in weighing.members if member.node == node.node]
    if members:
        figure = next((name for name in _FIGURES if any(name in member.figures for member in members)), None)
        counting = len({member.counts for member in members}) > 1
        shown = [*(["counts"] if counting else []), *(["distance"] if spread else []), *([figure] if figure else [])]
        judges = table([*heads(session, "judge", *shown), ("", LEFT)])
        for member in members:
            cells = [f"{member.counts:g}"] if counting else []
            cells += [number(member.distance, _DIGITS) or NONE] if spread else []
            cells += [number(member.figures.get(figure), _DIGITS) or NONE] if figure else []
            known = "; ".join(session.say(f"diagnostic.{one}").rstrip(".") for one in member.diagnostics)
            judges.add_row(_judge(member, session), *cells, Text(known, "dim"))
        yield from ("", judges)
        if figure == "consistency_ratio" and all(member.method == "ahp" for member in members):
            yield from dim([session.say("note.usual_ratio")])
    triads = [triad for triad in weighing.triads if triad.node == node.node]
    if triads:
        yield from ("", Text(session.say("note.questions")))
    for triad in triads:
        asked = words(triad.question, session.language)
        yield Padding(Text(printable(f"{session.name('institution', triad.judge)}: {asked}")), (0, 0, 0, 2))


def _judge(member: MemberWeights, session: Session) -> Text:
    return Text(printable(session.name("institution", member.judge)))


def _notes(node: WeighedNode, judgements: Judgements, session: Session) -> Iterable[str]:
    """Yield how the weights came about, and how far the judges agree."""
    yield session.say("note.judged", method=node.method, judges=node.judges, date=node.date or "")
    if node.judges > 1:
        yield session.say(f"grouping.{node.group}")
    if node.cut:
        yield session.say("note.cut", cut=node.cut, judges=node.judges)
    elif node.cut is not None:
        yield session.say("note.nothing_cut", trim=f"{judgements.trim:g}", judges=node.judges)
    if "consistency_ratio" in node.figures and node.judges > 1:
        yield session.say("note.group_ratio", ratio=number(node.figures["consistency_ratio"], _DIGITS))
    if node.agreement is not None:
        yield session.say("note.order_agreed", agreement=number(node.agreement))
    if node.consensus is not None:
        yield session.say("note.consensus", consensus=number(node.consensus))
