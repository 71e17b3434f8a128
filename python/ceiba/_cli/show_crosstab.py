"""Cross tables of tags, for people."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.table import Table
from rich.text import Text

from ceiba._cli.figures import share
from ceiba._cli.session import Session, printable
from ceiba._cli.show import LEFT, NONE, RIGHT, figures, table, title
from ceiba._core import (
    Cell,
    CrossTab,
    Framework,
)
from ceiba.frames import words


def crosstab_report(crosstab: CrossTab, framework: Framework, session: Session, imputed: Collection[str] = ()) -> Group:
    """Return cells as a table: a row for each tag of the first axis, a column for each tag of the second where they fit side by side.

    Args:
        crosstab: the cells.
        framework: what was asked.
        session: the language to speak.
        imputed: ids of the nodes that rest on imputed numbers.
    """
    axes = {axis.id: printable(words(axis.label, session.language) or axis.id) for axis in framework.axes}
    tags = [axes[axis] for axis in (crosstab.axis, crosstab.second_axis) if axis is not None]

    def row(cell: Cell) -> list[str]:
        """Return the tags of a cell as words."""
        labelled = [(cell.tag, cell.label), (cell.second_tag, cell.second_label)]
        return [printable(words(label, session.language) or str(tag)) for tag, label in labelled[: len(tags)]]

    figure = figures(framework, session, (("", cell.value) for cell in crosstab.cells))
    names = ("value", "coverage", "indicators")
    listed = table([*((tag, LEFT) for tag in tags), *((session.say(f"head.{name}"), RIGHT) for name in names)])
    crossed: dict[str, dict[str, str]] = {}
    for cell in crosstab.cells:
        labels = row(cell)
        if cell.indicators or len(tags) == 1:
            numbers = [figure(cell.value), share(cell.coverage), str(cell.indicators)]
            listed.add_row(*map(Text, [*labels, *numbers]))
        shown = f"{figure(cell.value) or NONE} ({share(cell.coverage) or NONE})" if cell.indicators else ""
        crossed.setdefault(labels[0], {})[labels[-1]] = shown
    equal = [session.say("note.equal_weights")] if crosstab.weights == "equal" else []
    imputed_too = [session.say("note.imputed_too")] if imputed else []
    notes = [session.say("note.cell_unit"), words(crosstab.note, session.language), *equal, *imputed_too]
    body: RenderableType = listed
    if len(tags) > 1:
        body = Crossed(" × ".join(tags), crossed, session.say("note.cells"), listed)
    return Group(title(crosstab, framework, session), "", body, *(Text(printable(note), "dim") for note in notes))


@dataclass
class Crossed:
    """Rows and columns of cells, with heads wrapped between words; a list of the cells if they are still too wide.

    Attributes:
        head: the head above the labels of the rows.
        rows: the cells of each row by the label of their column.
        note: the note below the cells.
        listed: the same as a list.
    """

    head: str
    rows: dict[str, dict[str, str]]
    note: str
    listed: Table

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the table if it fits, else the list."""
        columns = list(next(iter(self.rows.values()), ()))
        widths = [max(_wide(column), *(cell_len(row[column]) for row in self.rows.values())) for column in columns]
        rest = options.max_width - sum(width + 1 for width in widths)
        if rest < max(_wide(self.head), *map(_wide, self.rows)):
            yield self.listed
            return
        grid = table([(self.head, LEFT)])
        grid.padding = 0  # the box keeps columns apart
        grid.columns[0].width = min(rest, max(map(cell_len, [self.head, *self.rows])))
        for column, width in zip(columns, widths, strict=True):
            grid.add_column(column, justify=RIGHT, width=width, header_style="bold")
        for label, row in self.rows.items():
            grid.add_row(Text(label), *(row[column] for column in columns))
        yield grid
        yield Text(self.note, "dim")


def _wide(label: str) -> int:
    """Return the width of the longest word of a label."""
    return max(map(cell_len, label.split()), default=0)
