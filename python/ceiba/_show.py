"""Results as people read them: tables of 80 columns."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from rich import box
from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ceiba._core import (
    Assessment,
    Cell,
    Comparison,
    CrossTab,
    Explanation,
    Framework,
    Gap,
    Gaps,
    Method,
    NodeScore,
    Priorities,
    Priority,
    Scores,
    score,
)
from ceiba._session import Session, printable
from ceiba.frames import words
from ceiba.messages import MESSAGES

_SMALL = 0.1
LEFT: Final = "left"
RIGHT: Final = "right"
_IMPUTED = "†"
Head = tuple[str, Literal["left", "right"]]


def number(value: float | None, digits: int = 2) -> str:
    """Return a number with two decimals, or so many; nothing for none."""
    return "" if value is None else f"{value:.{digits}f}"


def table(heads: Sequence[Head], title: str | None = None) -> Table:
    """Return a table without rows; what stands to the right is not wrapped."""
    made = Table(box=box.SIMPLE_HEAD, show_edge=False, padding=(0, 1, 0, 0), title=title, title_justify="left", title_style="bold")
    for head, justify in heads:
        made.add_column(head, justify=justify, no_wrap=justify == "right", header_style="bold")
    return made


def heads(session: Session, text: str, *numbers: str) -> list[Head]:
    """Return the heads of a column of text and of columns of numbers."""
    return [(session.say(f"head.{text}"), "left"), *((session.say(f"head.{name}"), "right") for name in numbers)]


def title(result: Any, framework: Framework, session: Session, *more: str) -> Text:
    """Return a line that says what was computed of whom, and how."""
    parts = [words(framework.label, session.language) or framework.id, result.subject, result.round, *more]
    if getattr(result, "method", ""):
        parts.append(session.say("title.method", method=result.method))
    return Text(printable(" · ".join(parts)), "bold")


def named(item: Any, name: str, session: Session, indent: int = 0, imputed: Collection[str] = ()) -> RenderableType:
    """Return what is printed of a node: its code, if it has one, and its label, else its id; and why it has no value.

    Args:
        item: what has a code and a label.
        name: id of the node.
        session: the language to speak.
        indent: how far in it is.
        imputed: ids of the nodes that rest on imputed numbers, which are marked.
    """
    label = words(item.label, session.language) or name
    text = Text(printable(f"{item.code} {label}" if item.code else label))
    if name in imputed:
        text.append(f" {_IMPUTED}")
    if isinstance(item, NodeScore) and item.suppressed:
        text.append(f" ({session.say(f'suppressed.{item.suppressed}')})", "dim")
    elif isinstance(item, (NodeScore, Gap)) and item.value is None:
        text.append(f" ({session.say(f'state.{item.state}')})", "dim")
    return Padding(text, (0, 0, 0, 2 * indent))


def imputed(framework: Framework, assessment: Assessment, method: Method | None) -> frozenset[str]:
    """Return the ids of the nodes that rest on imputed numbers, as results other than scores do not say."""
    if not assessment.imputations:
        return frozenset()
    return frozenset(node.id for node in score(framework, assessment, method).nodes if node.imputed)


def imputed_note(imputed: Collection[str], session: Session) -> list[Text]:
    """Return what the mark of imputed nodes means, if there are any."""
    return [Text(f"{_IMPUTED} {session.say('note.imputed')}", "dim")] if imputed else []


def bands_of(framework: Framework, session: Session) -> dict[str | None, str]:
    """Return the names of the bands by id."""
    return {band.id: printable(words(band.label, session.language) or band.id) for band in framework.bands}


def scores_report(scores: Scores, framework: Framework, session: Session, depth: int | None) -> Group:
    """Return scores as a tree down to a depth."""
    bands = bands_of(framework, session)
    columns = heads(session, "node", "score", "bounds", "coverage", "weight")
    made = table([*columns, (session.say("head.band"), "left")] if bands else columns)
    imputed = {node.id for node in scores.nodes if node.imputed}
    for node in scores.nodes:
        if depth is not None and node.depth > depth:
            continue
        bounds = "" if node.lower is None else f"{number(node.lower)}–{number(node.upper)}"
        cells = [number(node.value), bounds, number(node.coverage), number(node.effective_weight)]
        band = [Text(bands.get(node.band, ""))] if bands else []
        made.add_row(named(node, node.id, session, node.depth, imputed), *cells, *band, style="" if node.depth else "bold")
    return Group(title(scores, framework, session), "", made, *imputed_note(imputed, session))


def overview(results: Sequence[Scores], framework: Framework, session: Session) -> Group:
    """Return the scores of the roots of several assessments."""
    bands = bands_of(framework, session)
    columns = [*heads(session, "subject"), *heads(session, "round", "score", "bounds", "coverage")]
    made = table([*columns, (session.say("head.band"), "left")] if bands else columns)
    for scores in results:
        root = scores.nodes[0]
        bounds = "" if root.lower is None else f"{number(root.lower)}–{number(root.upper)}"
        cells = [number(root.value), bounds, number(root.coverage)]
        band = [Text(bands.get(root.band, ""))] if bands else []
        subject = f"{scores.subject} {_IMPUTED}" if root.imputed else scores.subject
        made.add_row(Text(printable(subject)), Text(printable(scores.round)), *cells, *band)
    imputed = [scores.subject for scores in results if scores.nodes[0].imputed]
    head = Text(printable(words(framework.label, session.language) or framework.id), "bold")
    return Group(head, "", made, *imputed_note(imputed, session))


def gaps_report(gaps: Gaps, framework: Framework, session: Session, imputed: Collection[str] = ()) -> Group:
    """Return gaps in the order of the framework; those that rest on imputed numbers are marked."""
    sums = session.say("title.gaps", score=number(gaps.score), attainable=number(gaps.attainable))
    return Group(title(gaps, framework, session, sums), "", gaps_table(gaps.gaps, session, imputed=imputed))


def gaps_table(found: Sequence[Gap], session: Session, title: str | None = None, imputed: Collection[str] = ()) -> Group:
    """Return gaps as a table."""
    shown = [gap for gap in found if gap.gap != 0]
    if not shown:
        return Group(session.say("note.no_gaps"))
    made = table([("", "left"), *heads(session, "node", "score", "target", "gap", "levels", "root")], title)
    for gap in shown:
        levels = "" if gap.levels is None else str(gap.levels)
        whole = number(gap.contribution, 3)
        if gap.contribution is None and gap.leverage is not None:
            whole = f"({number(gap.leverage, 3)})"
        cells = [number(gap.value), number(gap.target), number(gap.gap), levels, whole]
        made.add_row("!" if gap.critical else "", named(gap, gap.node, session, imputed=imputed), *cells)
    notes = [session.say("note.critical")] if any(gap.critical for gap in shown) else []
    if len(shown) < len(found):
        notes.append(session.say("note.reached", count=len(found) - len(shown)))
    if any(gap.contribution is not None for gap in shown):
        notes.append(session.say("note.contribution"))
    if any(gap.contribution is None and gap.leverage is not None for gap in shown):
        notes.append(session.say("note.leverage"))
    marked = imputed_note([gap.node for gap in shown if gap.node in imputed], session)
    return Group(made, *(Text(note, "dim") for note in notes), *marked)


def priorities_report(priorities: Priorities, framework: Framework, session: Session, imputed: Collection[str] = ()) -> Group:
    """Return priorities in their order; those that rest on imputed numbers are marked."""
    return Group(title(priorities, framework, session), "", priorities_table(priorities.priorities, session, imputed=imputed))


def priorities_table(found: Sequence[Priority], session: Session, title: str | None = None, imputed: Collection[str] = ()) -> Group:
    """Return priorities as a table, with what was multiplied."""
    if not found:
        return Group(session.say("note.no_gaps"))
    columns: list[Head] = [(session.say("head.rank"), "right"), ("", "left"), *heads(session, "indicator", "priority")]
    made = table([*columns, (session.say("head.factors"), "left")], title)
    for item in found:
        flags = "!" * item.critical + "=" * item.tied + "*" * bool(item.justification)
        factors = " × ".join(f"{_factor(factor.name, session)} {_short(factor.value)}" for factor in item.factors)
        label = named(item, item.indicator, session, imputed=imputed)
        made.add_row(str(item.rank), flags, label, number(item.priority, 4), Text(factors, "dim"))
    flagged = {"critical": [i.critical for i in found], "tied": [i.tied for i in found]}
    notes = [session.say(f"note.{name}") for name, flags in flagged.items() if any(flags)]
    for item in found:
        if item.justification:
            label = words(item.label, session.language) or item.indicator
            notes.append(session.say("note.moved", label=label, rank=item.computed_rank, why=item.justification))
    marked = imputed_note([item.indicator for item in found if item.indicator in imputed], session)
    return Group(made, *(Text(printable(note), "dim") for note in notes), *marked)


def _factor(name: str, session: Session) -> str:
    return session.say(f"factor.{name}") if f"factor.{name}" in MESSAGES else printable(name)


def _short(value: float) -> str:
    """Return a factor with two decimals, or with two digits where it is small."""
    return number(value) if abs(value) >= _SMALL else f"{value:.2g}"


def explanation_report(found: Explanation, session: Session, *, several: bool) -> Group:
    """Return an explanation in words, each step as far in as it is below the first; of several, with whose it is."""
    whose = [Text(printable(found.assessment), "bold")] if several else []
    return Group(*whose, *_steps(found, session))


def _steps(found: Explanation, session: Session) -> Iterable[RenderableType]:
    for step in found.steps:
        lines = map(printable, words(step.text, session.language).splitlines())
        yield Padding(Text("\n".join(lines)), (0, 0, 0, 2 * (step.score.depth - found.steps[0].score.depth)))


def comparison_report(found: Comparison, framework: Framework, session: Session, depth: int | None, imputed: Collection[str] = ()) -> Group:
    """Return what became of every node down to a depth, and its part of the whole's change; what rests on imputed numbers is marked."""
    made = table([*heads(session, "node", "before", "after", "change", "root"), ("", "left")])
    for node in found.nodes:
        if depth is not None and node.depth > depth:
            continue
        marks = ["" if node.place == "kept" else session.say(f"place.{node.place}")]
        marks += [session.say("note.reweighted")] if node.reweighted else []
        marks += [session.say("note.rule_changed")] if node.rule_changed else []
        cells = [number(node.before), number(node.after), _signed(node.change, 2), _signed(node.contribution, 3)]
        made.add_row(named(node, node.id, session, node.depth, imputed), *cells, Text(", ".join(filter(None, marks)), "dim"))
    notes = [session.say("note.change")]
    if not found.exact:
        notes.append(session.say("note.not_exact"))
    sides = " → ".join(f"{side.subject} {side.round}" for side in (found.earlier, found.later))
    label = words(framework.label, session.language) or framework.id
    head = Text(printable(f"{label} · {sides}"), "bold")
    return Group(head, "", made, *(Text(note, "dim") for note in notes), *imputed_note(imputed, session))


def _signed(value: float | None, digits: int) -> str:
    """Return a change with its sign; nothing for none."""
    if value is None:
        return ""
    shown = f"{value:+.{digits}f}"
    return shown[1:] if float(shown) == 0 else shown


def crosstab_report(found: CrossTab, framework: Framework, session: Session, imputed: Collection[str] = ()) -> Group:
    """Return cells as a table: a row a tag of the first axis, a column a tag of the second where they fit side by side.

    Args:
        found: the cells.
        framework: what was asked.
        session: the language to speak.
        imputed: ids of the nodes that rest on imputed numbers.
    """
    axes = {axis.id: printable(words(axis.label, session.language) or axis.id) for axis in framework.axes}
    tags = [axes[axis] for axis in (found.axis, found.second_axis) if axis is not None]

    def row(cell: Cell) -> list[str]:
        """Return the tags of a cell as words."""
        labelled = [(cell.tag, cell.label), (cell.second_tag, cell.second_label)]
        return [printable(words(label, session.language) or str(tag)) for tag, label in labelled[: len(tags)]]

    names = ("value", "coverage", "indicators")
    listed = table([*((tag, LEFT) for tag in tags), *((session.say(f"head.{name}"), RIGHT) for name in names)])
    crossed: dict[str, dict[str, str]] = {}
    for cell in found.cells:
        labels = row(cell)
        if cell.indicators or len(tags) == 1:
            numbers = [number(cell.value), number(cell.coverage), str(cell.indicators)]
            listed.add_row(*map(Text, [*labels, *numbers]))
        shown = f"{number(cell.value) or '–'} ({number(cell.coverage) or '–'})" if cell.indicators else ""
        crossed.setdefault(labels[0], {})[labels[-1]] = shown
    notes = [words(found.note, session.language), *([session.say("note.imputed_too")] if imputed else [])]
    body: RenderableType = listed
    if len(tags) > 1:
        body = Crossed(" × ".join(tags), crossed, session.say("note.cells"), listed)
    return Group(title(found, framework, session), "", body, *(Text(printable(note), "dim") for note in notes))


@dataclass
class Crossed:
    """Rows and columns of cells, whose heads are wrapped between words; a list of the cells where even so they are too wide.

    Attributes:
        head: what stands above the labels of the rows.
        rows: the cells of each row by the label of their column.
        note: what stands below the cells.
        listed: the same as a list.
    """

    head: str
    rows: dict[str, dict[str, str]]
    note: str
    listed: Table

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield what fits."""
        columns = list(next(iter(self.rows.values()), ()))
        widths = [max(_wide(column), *(cell_len(row[column]) for row in self.rows.values())) for column in columns]
        rest = options.max_width - sum(width + 1 for width in widths)
        if rest < max(_wide(self.head), *map(_wide, self.rows)):
            yield self.listed
            return
        made = table([(self.head, LEFT)])
        made.padding = 0  # the box keeps columns apart
        made.columns[0].width = min(rest, max(map(cell_len, [self.head, *self.rows])))
        for column, width in zip(columns, widths, strict=True):
            made.add_column(column, justify=RIGHT, width=width, header_style="bold")
        for label, row in self.rows.items():
            made.add_row(Text(label), *(row[column] for column in columns))
        yield made
        yield Text(self.note, "dim")


def _wide(label: str) -> int:
    """Return how wide the longest word of a label is."""
    return max(map(cell_len, label.split()), default=0)


def rounds_table(rounds: Sequence[Scores], names: Sequence[str], depth: int, session: Session, title: str) -> Table:
    """Return the scores of several rounds side by side, with an arrow from the first to the last.

    Args:
        rounds: scores of one framework.
        names: the name of each round.
        depth: how far below the root.
        session: the language to speak.
        title: what stands above.
    """
    node_head = heads(session, "node")
    made = table([*node_head, *((name, "right") for name in names), ("", "left")], title)
    by_id = [{node.id: node for node in scores.nodes} for scores in rounds]
    for node in rounds[0].nodes:
        if node.depth <= depth:
            same = [nodes[node.id] for nodes in by_id]
            cells = [number(one.value) for one in same]
            arrow = _arrow(same[0].value, same[-1].value)
            made.add_row(named(node, node.id, session, node.depth), *cells, arrow, style="bold" if node.depth < depth else "")
    return made


def _arrow(first: float | None, last: float | None) -> str:
    """Return which way a value went, as far as it is shown."""
    if first is None or last is None:
        return ""
    return "=" if number(first) == number(last) else "▲" if last > first else "▼"
