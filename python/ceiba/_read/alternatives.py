"""Alternatives and their criteria from a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ceiba._core import Issue, _cell_numbers, _folded, issue
from ceiba._error import Error
from ceiba._read.options import table_options
from ceiba._read.source import rows_of
from ceiba.messages import written

_MINUS = ("-", "\u2212", "\u2013")


@dataclass(frozen=True)
class Alternatives:
    """A table of alternatives x criteria.

    Attributes:
        names: of the alternatives; their numbers from 1 where the table has none.
        criteria: the heads of the columns, without the sign of a cost.
        matrix: the values, row by row.
        directions: 1 for a benefit, -1 for a cost.
        weights: those of a row of weights; None without one.
    """

    names: list[str]
    criteria: list[str]
    matrix: list[list[float]]
    directions: list[int]
    weights: list[float] | None


def read_alternatives(source: Any, **options: Any) -> Alternatives:
    """Read a table that has a row for each alternative and a column of numbers for each criterion.

    The first column has the names of the alternatives, unless its cells are numbers. A criterion that is a cost has a minus sign before its
    head, or stands under ``cost`` in a row whose first cell is ``direction``; a row that begins with ``weight`` has the weights.

    Args:
        source: path of a CSV file, an open one, or a data frame: of pandas, polars or Arrow, or a mapping of columns.
        options: decimal, encoding, separator and head, as for read_responses.

    Raises:
        Error: everything that is wrong with the table, with its row and column.
    """
    given = table_options(**options)
    head, rows, problems = rows_of(source, [], given | {"head": given.get("head", 1)})
    if problems:
        raise Error(problems)
    special: dict[str, tuple[int, list[str]]] = {}
    plain: list[tuple[int, list[str]]] = []
    for row, cells in rows:
        kind = _WAYS.get(_folded(cells[0])) if cells else None
        if kind in special:
            problems.append(issue("named_twice", "", [cells[0]], row, head[0]))
        elif kind:
            special[kind] = (row, cells)
        elif any(cells):
            plain.append((row, cells))
    if not plain:
        raise Error([*problems, issue("empty_table", "")])
    first = [meaning for _, meaning, _ in _cell_numbers([cells[0] for _, cells in plain], given)]
    named = int(bool(special) or any(value is None for value in first))
    columns = range(named, len(head))
    if not columns:
        raise Error([*problems, issue("missing_column", "", ["criterion"], 1)])
    values = [_column(plain, j, head[j], given, problems) for j in columns]
    weights = None
    if "weight" in special:
        row, cells = special["weight"]
        weights = [_column([(row, cells)], j, head[j], given, problems)[0] for j in columns]
    directions = [_direction(head[j], special.get("direction"), j, problems) for j in columns]
    if problems:
        raise Error(sorted(problems, key=lambda one: one.row or 0))
    return Alternatives(
        names=[cells[0] for _, cells in plain] if named else [str(i + 1) for i in range(len(plain))],
        criteria=[_bare(head[j]) for j in columns],
        matrix=[list(row) for row in zip(*values, strict=True)],
        directions=directions,
        weights=weights,
    )


def _column(rows: list[tuple[int, list[str]]], at: int, head: str, options: dict[str, Any], problems: list[Issue]) -> list[float]:
    """Return the numbers of a column; a blank is refused."""
    out = []
    for (row, _), (_, value, problem) in zip(rows, _cell_numbers([cells[at] for _, cells in rows], options), strict=True):
        if value is None:
            refused = problem or issue("wrong_type", "", ["kind.number", "''"])
            problems.append(refused.replace(row=row, column=head))
        out.append(0.0 if value is None else value)
    return out


def _direction(head: str, said: tuple[int, list[str]] | None, at: int, problems: list[Issue]) -> int:
    """Return 1 for a benefit and -1 for a cost."""
    by_head = -1 if head.startswith(_MINUS) else 1
    if said is None:
        return by_head
    row, cells = said
    kind = _KINDS.get(_folded(cells[at]))
    if kind is None:
        problems.append(issue("unknown_value", "", [cells[at], "benefit, cost"], row, head))
    elif by_head < kind:
        problems.append(issue("two_readings", "", [head, "cost", "benefit"], row, head))
    return kind or 1


def _bare(head: str) -> str:
    """Return a head without the sign of a cost."""
    return head[1:].strip() if head.startswith(_MINUS) else head


_KINDS = {_folded(word): {"benefit": 1, "cost": -1}[kind] for kind, words in written("direction").items() for word in (kind, *words)}
_WAYS = {_folded(word): kind for kind, words in written("table_row").items() for word in (kind, *words)}
