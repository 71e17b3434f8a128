"""Scores, gaps, priorities and explanations, for people."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from ceiba._cli.figures import Figures, difference, share
from ceiba._cli.session import Session, printable
from ceiba._cli.show import IMPUTED, NONE, Head, bands_of, dim, figures, heads, imputed_note, named, round_of, table, title
from ceiba._core import (
    Factor,
    Framework,
    Gap,
    Gaps,
    NodeScore,
    Priorities,
    Priority,
    RankedBy,
    Scores,
    issue_text,
    methods,
)
from ceiba._names import node_items
from ceiba.frames import words
from ceiba.messages import MESSAGES

_SMALL = 0.1
_UNKNOWN = "cost_not_known"
_QUADRANTS = (
    *("quick_win", "big_bet", "fill_in", "avoid"),
    *("concentrate_here", "keep_up_the_good_work", "low_priority", "possible_overkill"),
)
_TINY = 1e-4
_OF_CATALOGUE = ("unlocks", "cost")
_ABOUT = {"leverage": "note.factor_leverage"}
_ABOUT_PRODUCT = {**_ABOUT, "effort": "note.factor_effort"}


def scores_report(scores: Scores, framework: Framework, session: Session, depth: int | None) -> Group:
    """Return scores as a tree down to a depth; bounds only where answers are missing."""
    bands = bands_of(framework, session)
    shown = [node for node in scores.nodes if depth is None or node.depth <= depth]
    figure = figures(framework, session, ((n.id, x) for n in shown for x in (n.value, n.lower, n.upper)))
    open_ends = any(_open(node) for node in shown)
    partly = any(node.public_share not in (None, 1) for node in scores.nodes)
    columns = heads(session, "node", "score", *(("bounds",) if open_ends else ()), "coverage", *(("public",) if partly else ()), "weight")
    listing = table([*columns, (session.say("head.band"), "left")] if bands else columns)
    imputed = {node.id for node in scores.nodes if node.imputed}
    for node in shown:
        bounds = [_bounds(node, figure)] if open_ends else []
        public = [share(node.public_share)] if partly else []
        cells = [figure(node.value, node.id), *bounds, share(node.coverage), *public, share(node.effective_weight)]
        band = [Text(bands.get(node.band, ""))] if bands else []
        listing.add_row(named(node, node.id, session, node.depth, imputed), *cells, *band, style="" if node.depth else "bold")
    notes = dim([*([session.say("note.bounds")] if open_ends else ()), *([session.say("note.partly_public")] if partly else ())])
    return Group(title(scores, framework, session), "", listing, *notes, *imputed_note(imputed, session))


def _open(node: NodeScore) -> bool:
    """Return whether answers that are missing could change a score."""
    return node.lower != node.upper


def _bounds(node: NodeScore, figure: Figures) -> str:
    return f"{figure(node.lower, node.id)}–{figure(node.upper, node.id)}" if _open(node) and node.lower is not None else ""


def overview(results: Sequence[Scores], framework: Framework, session: Session) -> Group:
    """Return the scores of the roots of several assessments."""
    bands = bands_of(framework, session)
    roots = [scores.nodes[0] for scores in results]
    figure = figures(framework, session, ((n.id, x) for n in roots for x in (n.value, n.lower, n.upper)))
    open_ends = any(map(_open, roots))
    columns = [*heads(session, "subject"), *heads(session, "round", "score", *(("bounds",) if open_ends else ()), "coverage")]
    listing = table([*columns, (session.say("head.band"), "left")] if bands else columns)
    for scores, root in zip(results, roots, strict=True):
        cells = [figure(root.value, root.id), *([_bounds(root, figure)] if open_ends else []), share(root.coverage)]
        band = [Text(bands.get(root.band, ""))] if bands else []
        subject = session.name("subject", scores.subject) + (f" {IMPUTED}" if root.imputed else "")
        listing.add_row(Text(subject), Text(round_of(scores, session)), *cells, *band)
    imputed = [scores.subject for scores in results if scores.nodes[0].imputed]
    head = Text(printable(words(framework.label, session.language) or framework.id), "bold")
    notes = dim([session.say("note.bounds")]) if open_ends else ()
    return Group(head, "", listing, *notes, *imputed_note(imputed, session))


def gaps_report(gaps: Gaps, framework: Framework, session: Session, imputed: Collection[str] = ()) -> Group:
    """Return gaps in the order of the framework; those that rest on imputed numbers are marked."""
    root = framework.root.id
    figure = figures(framework, session, [(root, gaps.score), (root, gaps.attainable)])
    sums = session.say("title.gaps", score=figure(gaps.score, root), attainable=figure(gaps.attainable, root))
    listing = gaps_table(gaps.gaps, framework, session, imputed=imputed)
    return Group(title(gaps, framework, session, sums), "", listing, *dim(_waiting(gaps, framework, session)))


def _waiting(gaps: Gaps, framework: Framework, session: Session) -> Iterator[str]:
    """Yield what holds nodes down, and how many gaps wait on others."""
    names = {name: code or words(label, session.language) or name for name, code, label in node_items(framework.root)}
    for gap in gaps.gaps:
        if gap.held_by:
            yield session.say("note.held", node=names[gap.node], children=", ".join(names[child] for child in gap.held_by))
    waited = [gap for gap in gaps.gaps if gap.unlocks]
    if waited:
        most = sorted(waited, key=lambda gap: -(gap.unlocks or 0))
        yield session.say("note.unlocks", gaps=", ".join(f"{names[gap.node]} ({gap.unlocks})" for gap in most))


def gaps_table(
    gaps: Sequence[Gap], framework: Framework, session: Session, title: str | None = None, imputed: Collection[str] = ()
) -> Group:
    """Return gaps as a table; what is 0 by the arithmetic alone is no gap."""
    shown = [gap for gap in gaps if gap.gap != 0]
    if not shown:
        return Group(session.say("note.no_gaps"))
    figure = figures(framework, session, ((gap.node, x) for gap in shown for x in (gap.value, gap.target)))
    listing = table([("", "left"), *heads(session, "node", "score", "target", "gap", "levels", "root")], title)
    for gap in shown:
        levels = "" if gap.levels is None else str(gap.levels)
        whole = difference(gap.contribution, 3)
        if gap.contribution is None and gap.leverage is not None:
            whole = f"({difference(gap.leverage, 3)})"
        cells = [figure(gap.value, gap.node), figure(gap.target, gap.node), difference(gap.gap), levels, whole]
        listing.add_row("!" if gap.critical else "", named(gap, gap.node, session, imputed=imputed), *cells)
    notes = [session.say("note.critical")] if any(gap.critical for gap in shown) else []
    if len(shown) < len(gaps):
        notes.append(session.say("note.reached", count=len(gaps) - len(shown)))
    if any(gap.contribution is not None for gap in shown):
        notes.append(session.say("note.contribution"))
    if any(gap.contribution is None and gap.leverage is not None for gap in shown):
        notes.append(session.say("note.leverage"))
    marked = imputed_note([gap.node for gap in shown if gap.node in imputed], session)
    return Group(listing, *(Text(note, "dim") for note in notes), *marked)


def priorities_report(priorities: Priorities, framework: Framework, session: Session, imputed: Collection[str] = ()) -> Group:
    """Return priorities in their order; those that rest on imputed numbers are marked."""
    unknown = {issue.arguments[0] for issue in priorities.issues if issue.code == _UNKNOWN}
    notes = [Text(printable(issue_text(issue, session.language)), "dim") for issue in priorities.issues if issue.code != _UNKNOWN]
    if unknown:
        names = [code or words(label, session.language) or name for name, code, label in node_items(framework.root) if name in unknown]
        notes += dim([session.say("note.costs_unknown", names=", ".join(names))])
    listing = priorities_table(priorities.priorities, session, imputed=imputed, ranking=priorities.ranking, catalogue=priorities.catalogue)
    reasons = [Text(printable(f"{item.rank}. {words(item.why, session.language)}")) for item in priorities.priorities]
    places = list(_places(priorities, session))
    parts: list[RenderableType] = [*([""] if reasons else []), *reasons, *([""] if places else []), *places]
    return Group(title(priorities, framework, session), "", listing, *notes, *parts)


def _places(priorities: Priorities, session: Session) -> Iterator[Text]:
    """Yield the first Pareto front and the parts of the plane of two criteria, each with the ranks of its gaps."""
    first = [str(item.rank) for item in priorities.priorities if item.front == 1]
    if 0 < len(first) < len(priorities.priorities):
        yield Text(session.say("note.front", ranks=", ".join(first)), "dim")
    for quadrant in _QUADRANTS:
        ranks = [str(item.rank) for item in priorities.priorities if item.quadrant == quadrant]
        if ranks:
            yield Text(f"{session.say(f'quadrant.{quadrant}')}: {', '.join(ranks)}")


def priorities_table(
    priorities: Sequence[Priority],
    session: Session,
    title: str | None = None,
    imputed: Collection[str] = (),
    ranking: RankedBy | None = None,
    catalogue: str | None = None,
) -> Group:
    """Return priorities as a table, with their factors, or with the criteria of the method that ranked them."""
    if not priorities:
        return Group(session.say("note.no_gaps"))
    columns: list[Head] = [(session.say("head.rank"), "right"), ("", "left"), *heads(session, "indicator", "priority")]
    listing = table([*columns, (session.say("head.factors"), "left")], title)
    for item in priorities:
        flags = "!" * item.critical + "=" * item.tied + "*" * bool(item.justification)
        factors = _values(item.factors, session) if ranking else _product(item.factors, session, catalogue is not None)
        label = named(item, item.indicator, session, imputed=imputed)
        tiny = item.priority is not None and 0 < item.priority < _TINY
        shown = f"{item.priority:.2g}" if tiny else difference(item.priority, 4) or NONE
        listing.add_row(str(item.rank), flags, label, shown, Text(factors, "dim"))
    flagged = {"critical": [i.critical for i in priorities], "tied": [i.tied for i in priorities]}
    notes = [session.say(f"note.{name}") for name, flags in flagged.items() if any(flags)]
    named_factors = {factor.name for item in priorities for factor in item.factors}
    notes += _ranked_by(ranking, session) if ranking else ()
    notes += [session.say(key) for name, key in (_ABOUT if ranking else _ABOUT_PRODUCT).items() if name in named_factors]
    if any(i.critical for i in priorities) and not all(i.critical for i in priorities):
        notes.append(session.say("note.critical_first"))
    for item in priorities:
        if item.justification:
            label = words(item.label, session.language) or item.indicator
            notes.append(session.say("note.moved", label=label, rank=item.computed_rank, why=item.justification))
    marked = imputed_note([item.indicator for item in priorities if item.indicator in imputed], session)
    return Group(listing, *(Text(printable(note), "dim") for note in notes), *marked)


def _ranked_by(ranking: RankedBy, session: Session) -> list[str]:
    """Return what the score of a ranking method is, and what it compares."""
    method = ranking.method if isinstance(ranking.method, str) else str(ranking.method["method"])
    name = next(card.name for card in methods() if card.room == "rank" and card.method == method)
    first = session.say("note.higher_first" if ranking.higher_is_better else "note.lower_first")
    criteria = [
        session.say(
            "note.criterion",
            name=_factor(one.factor, session),
            direction=session.say(f"direction.{one.direction}"),
            weight=_short(one.weight),
        )
        for one in ranking.criteria
    ]
    return [session.say("note.ranked_by", method=name, first=first), session.say("note.criteria", criteria="; ".join(criteria))]


def _values(factors: Sequence[Factor], session: Session) -> str:
    """Return the values of criteria."""
    return ", ".join(f"{_factor(factor.name, session)} {_short(factor.value)}" for factor in factors)


def _product(factors: Sequence[Factor], session: Session, catalogue: bool) -> str:
    """Return factors as they are multiplied; one that lowers a priority divides it by what an indicator has of it. Of what a catalogue says
    that is 1 and what there is of it."""
    out = ""
    for factor in factors:
        lowers = factor.name in session.lowering and factor.value != 0
        sign = "" if not out else " ÷ " if lowers else " × "
        value = 1 / factor.value if lowers else factor.value
        shown = f"{_factor(factor.name, session)} {_short(value)}"
        if catalogue and factor.name in _OF_CATALOGUE:
            shown = f"(1 + {_factor(factor.name, session)} {_short(value - 1)})"
        out += f"{sign}{shown}"
    return out


def _factor(name: str, session: Session) -> str:
    return session.say(f"factor.{name}") if f"factor.{name}" in MESSAGES else printable(name)


def _short(value: float) -> str:
    """Return a factor with two decimals, or with two digits where it is small."""
    return f"{value:.2f}".removesuffix(".00") if abs(value) >= _SMALL or value == 0 else f"{value:.2g}"
