"""Parts of reports: tables of 80 columns, their heads and labels."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any, Final, Literal

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ceiba._cli.figures import Figures
from ceiba._cli.session import Session, printable
from ceiba._core import (
    Assessment,
    Framework,
    Gap,
    Method,
    NodeScore,
    TargetRow,
    score,
)
from ceiba.frames import words

LEFT: Final = "left"
RIGHT: Final = "right"
NONE = "–"
IMPUTED = "†"
Head = tuple[str, Literal["left", "right"]]
Report = Callable[[Any, Framework, Session], Group]


def table(heads: Sequence[Head], title: str | None = None) -> Table:
    """Return a table without rows; right-aligned columns are not wrapped."""
    listing = Table(box=box.SIMPLE_HEAD, show_edge=False, padding=(0, 1, 0, 0), title=title, title_justify="left", title_style="bold")
    for head, justify in heads:
        listing.add_column(head, justify=justify, no_wrap=justify == "right", header_style="bold")
    return listing


def heads(session: Session, text: str, *numbers: str) -> list[Head]:
    """Return the heads of one column of text and of columns of numbers."""
    return [(session.say(f"head.{text}"), "left"), *((session.say(f"head.{name}"), "right") for name in numbers)]


def marked(name: str, status: str, session: Session) -> str:
    """Return a name, marked if the answers behind it are a draft."""
    return f"{name} ({session.say('status.draft')})" if status == "draft" else name


def round_of(result: Any, session: Session) -> str:
    """Return the round of a result or an assessment, marked if its answers are a draft."""
    return marked(session.name("round", _id(result.round)), getattr(result, "status", ""), session)


def _id(named: Any) -> str:
    """Return an id: results have ids where assessments have what they name."""
    return str(getattr(named, "id", named))


def title(result: Any, framework: Framework, session: Session, *more: str) -> Text:
    """Return a line that says what was computed for whom, and how."""
    who = [session.name("subject", _id(result.subject)), round_of(result, session)]
    parts = [words(framework.label, session.language) or framework.id, *who, *more]
    if getattr(result, "method", ""):
        parts.append(session.say("title.method", method=result.method))
    return Text(printable(" · ".join(parts)), "bold")


def named(item: Any, name: str, session: Session, indent: int = 0, imputed: Collection[str] = ()) -> RenderableType:
    """Return the printed name of a node: its code, if it has one, and its label, else its id; and why it has no value.

    Args:
        item: an object with a code and a label.
        name: id of the node.
        session: the language to speak.
        indent: how far it is indented.
        imputed: ids of the nodes that rest on imputed numbers, which are marked.
    """
    label = words(item.label, session.language) or name
    text = Text(printable(f"{item.code} {label}" if item.code else label))
    if session.ids and label != name:
        text.append(f" [{name}]", "dim")
    if name in imputed:
        text.append(f" {IMPUTED}")
    if isinstance(item, (NodeScore, Gap, TargetRow)) and item.value is None:
        text.append(f" ({session.say(f'state.{item.state}')})", "dim")
    return Padding(text, (0, 0, 0, 2 * indent))


def dim(notes: Iterable[str]) -> Iterable[Text]:
    """Return notes as they stand below a table."""
    return (Text(printable(note), "dim") for note in notes)


def imputed(framework: Framework, assessment: Assessment, method: Method | None) -> frozenset[str]:
    """Return the ids of the nodes that rest on imputed numbers, which only scores say."""
    if not assessment.imputations:
        return frozenset()
    return frozenset(node.id for node in score(framework, assessment, method).nodes if node.imputed)


def imputed_note(imputed: Collection[str], session: Session) -> list[Text]:
    """Return the note on the mark of imputed nodes, if there are any."""
    return [Text(f"{IMPUTED} {session.say('note.imputed')}", "dim")] if imputed else []


def figures(framework: Framework, session: Session, numbers: Iterable[tuple[str, float | None]]) -> Figures:
    """Return how the numbers of nodes are shown.

    Args:
        framework: its bands have limits.
        session: knows which nodes are rounded.
        numbers: the numbers that will be shown, each with the id of its node.
    """
    limits = [band.start for band in framework.bands]
    return Figures((value for node, value in numbers if node not in session.rounded), limits, session.rounded)


def bands_of(framework: Framework, session: Session) -> dict[str | None, str]:
    """Return the names of the bands by id."""
    return {band.id: printable(words(band.label, session.language) or band.id) for band in framework.bands}


def reports(report: Report, results: Sequence[Any], framework: Framework, session: Session) -> list[Group]:
    """Return a report of each result."""
    return [report(result, framework, session) for result in results]
