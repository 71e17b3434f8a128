"""Tables for people who open them in a spreadsheet: heads and words in their language, numbers rounded, and what their Excel expects."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import zip_longest
from typing import Any

from ceiba._cli.figures import LEAST, Figures, difference, number
from ceiba._cli.session import Session
from ceiba._output import csv_written
from ceiba.messages import MESSAGES

_MARK = "\ufeff"  # by which Excel knows UTF-8
_NODE = ("id", "node", "indicator", "score_id")
_VALUES = ("value", "lower", "upper", "target", "before", "after", "score_value")  # in the unit of the node
_SMALL = ("planned_rise", "claimed_rise", "priority", "factors_", "contribution", "standard_error", "leverage", "effective_weight", "score")
_FINE = 4  # decimals of what is small
_MONEY = ("cost", "one_off", "yearly", "planned_cost", "spent")
_COUNTED = ("rank", "level", "steps")
_FILLED_IN = ("answer", "rationale", "decided_by", "date", "reply", "reply_evidence")  # by whom a table is for
_NAMED = {  # columns of names, and the kind of name
    "state": "state",
    "value_state": "state",
    "state_before": "state",
    "state_after": "state",
    "source": "source",
    "place": "place",
    "by": "counted_by",
    "withheld_because": "withheld_because",
    "statistic": "statistic",
    "sector": "sector",
    "branch": "branch",
    "band": "band",
    "institution": "institution",
    "subject": "subject",
    "lead": "institution",
    "period": "period",
    "start": "period",
    "finish": "period",
    "area": "area",
    "axis": "axis",
    "cost_unknown": "action",
    "part": "progress_of",
}
_SAID = ("state", "source", "place", "counted_by", "suppression", "statistic", "cost_by", "progress_of")  # names of the library


def sheet(columns: Mapping[str, Sequence[object]], session: Session) -> str:
    """Return columns as CSV for a spreadsheet: those that have a name for people and say something.

    In Spanish the separator is a semicolon and decimals have a comma, as Excel has it where people write so.

    Args:
        columns: the cells by the names of the columns.
        session: the language to speak; knows labels, and how nodes are rounded.
    """
    columns, spaces = _of_plans(columns, session)
    comma = session.say("sheet.decimal")
    node = next((columns[name] for name in _NODE if name in columns), ())
    values = [cell for name in _VALUES for cell, one in zip(columns.get(name, ()), node, strict=False) if one not in session.rounded]
    figure = Figures((value for value in values if isinstance(value, float)), session.limits, session.rounded)
    shown = {}
    for name, cells in columns.items():
        if f"column.{name}" in MESSAGES and (name in _FILLED_IN or any(cell not in (None, "") for cell in cells)):
            tell = _teller(name, spaces.get(name), session, comma, figure)
            shown[session.say(f"column.{name}")] = [tell(cell, str(one)) for cell, one in zip_longest(cells, node, fillvalue="")]
    return _MARK + csv_written([list(shown), *map(list, zip(*shown.values(), strict=True))], session.say("sheet.separator"))


def _of_plans(columns: Mapping[str, Sequence[Any]], session: Session) -> tuple[Mapping[str, Sequence[Any]], Mapping[str, str]]:
    """Return columns, and which hold names of what kind; what a row of a costing or of progress is about has a name in each row."""
    if "claimed_rise" in columns:
        kinds = zip(columns["part"], columns["id"], strict=True)
        names = [session.name(kind, one) or ("" if kind == "whole" else session.say("progress.none")) for kind, one in kinds]
        return {"label" if name == "id" else name: names if name == "id" else cells for name, cells in columns.items()}, _NAMED
    if "by" in columns and "cost" in columns:
        rows = zip(columns["by"], columns["id"], columns["label"], strict=True)
        none = {kind: session.say("cost.unpaid" if kind == "fund" else "cost.none") for kind in columns["by"]}
        return {**columns, "label": [label or session.name(kind, one) or none[kind] for kind, one, label in rows]}, {
            **_NAMED,
            "by": "cost_by",
        }
    if "indicator" in columns and "action" in columns:  # the label is the action's
        return columns, {**_NAMED, "indicator": "node"}
    return columns, _NAMED


def _teller(name: str, space: str | None, session: Session, comma: str, figure: Figures) -> Callable[[Any, str], str]:
    """Return a function that puts a cell of a column, about a node, in words."""

    def tell(cell: Any, node: str) -> str:
        if cell is None:
            return ""
        if isinstance(cell, bool):
            return session.say("sheet.yes" if cell else "sheet.no")
        if name in _COUNTED and isinstance(cell, (int, float)):
            return f"{cell:.12g}".replace(".", comma)
        if name in _MONEY and isinstance(cell, float):
            return number(cell).removesuffix(".00").replace(".", comma)
        if name == "as_of":
            return session.day(cell)
        if isinstance(cell, float):
            text = figure(cell, node) if name in _VALUES else difference(cell, _FINE if name.startswith(_SMALL) else LEAST)
            return text.replace(".", comma)
        if space in _SAID:
            key = f"{space}.{cell}"
            return session.say(key) if key in MESSAGES else str(cell)
        return "; ".join(session.name(space, one) for one in str(cell).split("; ")) if space else str(cell)

    return tell
