"""What goals ask for and what that costs, for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, Literal, get_args

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from ceiba._cli.figures import cents, money, number
from ceiba._cli.session import Session, printable
from ceiba._cli.show import NONE, heads, named, table, title
from ceiba._cli.show_plan import Names, names_of
from ceiba._core import Catalogue, Constraints, Costing, CostRow, Framework, SelectedActions
from ceiba.frames import words

_By = Literal["area", "lead", "sector", "fund"]
_ROOM: Final = 60  # of a line that numbers may take
_NAME: Final = 18  # of a line that names take at least


def costing_report(costing: Costing, framework: Framework, catalogue: Catalogue, constraints: Constraints, session: Session) -> Group:
    """Return what is spent in each period, and by what it belongs to.

    Args:
        costing: the costs.
        framework: what was asked.
        catalogue: the actions.
        constraints: the periods and the sources of money.
        session: the language to speak.
    """
    names = names_of(framework, catalogue, constraints, session)
    digits = cents(x for row in costing.costs for x in (row.cost, row.one_off, row.yearly))
    periods = table(heads(session, "period", "one_off", "yearly", "cost"))
    whole = [row for row in costing.costs if row.by == "whole"]
    for row in whole:
        periods.add_row(Text(printable(names(row.period))), *(money(x, digits) for x in (row.one_off, row.yearly, row.cost)))
    total = session.say("head.total") + (f" ({costing.currency})" if costing.currency else "")
    periods.add_row(Text(printable(total)), *(money(x, digits) for x in (costing.one_off, costing.yearly, costing.cost)))
    parts: list[RenderableType] = [
        title(costing, framework, session, *filter(None, [session.name("plan_name", costing.plan)])),
        "",
        periods,
    ]
    for by in get_args(_By):
        if listing := _costs_by(by, costing.costs, [names(row.period) for row in whole], digits, session):
            parts += ["", listing]
    lines = list(_left_out(costing, names, session))
    return Group(*parts, "", *lines) if lines else Group(*parts)


def _costs_by(by: _By, costs: Sequence[CostRow], periods: Sequence[str], digits: int, session: Session) -> Table | None:
    """Return the costs of each area, institution or the like; nothing where there is none."""
    things: dict[str | None, list[CostRow]] = {}
    for row in costs:
        if row.by == by:
            things.setdefault(row.id, []).append(row)
    if not any(things):
        return None
    sums = {name: [*(row.cost for row in rows), sum(row.cost for row in rows)] for name, rows in things.items()}
    figures = {name: [money(cost, digits) for cost in costs] for name, costs in sums.items()}
    width = max(len(figure) for each in figures.values() for figure in each)
    shown = [*periods, session.say("head.total")]
    width = max(width, *(len(word) for head in shown for word in head.split()))
    if (width + 2) * len(shown) > _ROOM:
        shown = shown[-1:]
    listing = table(heads(session, by))
    listing.columns[0].min_width = _NAME
    for head in shown:
        listing.add_column(Text(printable(head)), justify="right", width=width, header_style="bold")
    for name, rows in things.items():
        label = words(rows[0].label, session.language) or name
        if label is None:
            label = session.say("cost.unpaid" if by == "fund" else "cost.none")
        text = f"{rows[0].code} {label}" if rows[0].code else label
        listing.add_row(Text(printable(text)), *figures[name][-len(shown) :])
    return listing


def _left_out(costing: Costing, names: Names, session: Session) -> Iterator[Text]:
    """Yield a line for the actions whose cost is not known, and for those that are not costed for one reason."""
    if costing.cost_unknown:
        yield Text(printable(session.say("cost.unknown", actions=", ".join(map(names, costing.cost_unknown)))))
    for why in dict.fromkeys(one.why for one in costing.omitted):
        actions = ", ".join(names(one.action) for one in costing.omitted if one.why == why)
        yield Text(printable(session.say(f"omission.{why}", actions=actions)))


def selection_report(selection: SelectedActions, framework: Framework, session: Session) -> Group:
    """Return the score and the goal of each indicator, with the actions between them by level.

    Args:
        selection: the actions that goals ask for.
        framework: what was asked.
        session: the language to speak.
    """
    listing = table([*heads(session, "indicator", "score", "target", "level"), *heads(session, "action")])
    for goal in selection.goals:
        cells: list[RenderableType] = [named(goal, goal.indicator, session), number(goal.score) or NONE, number(goal.goal) or NONE]
        for action in (one for one in selection.actions if one.indicator == goal.indicator):
            listing.add_row(*cells, f"{action.level:g}", named(action, action.action, session))
            cells = ["", "", ""]
        if cells[0]:
            listing.add_row(*cells, "", NONE)
    for action in (one for one in selection.actions if one.indicator is None):
        listing.add_row(NONE, "", "", "", named(action, action.action, session))
    more = filter(None, [selection.crosswalk])
    count = session.say("selection.count", actions=len(selection.actions), goals=len(selection.goals))
    return Group(title(selection, framework, session, *more), "", listing, Text(count))
