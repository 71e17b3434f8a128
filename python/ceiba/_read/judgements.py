"""Judgements from a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ceiba._core import Framework, Issue, Judgements, _cell_dates, _cell_numbers, _folded, _id_of, check, issue
from ceiba._error import Error
from ceiba._names import named, node_items, nodes
from ceiba._read.options import table_options
from ceiba._read.source import rows_of
from ceiba.messages import written

_ROUGH = 0.02  # by how much of 1 the product of a number and its opposite may miss it, both rounded
_METHODS = {"points": "direct", "rank": "rank_order_centroid"}


@dataclass
class _Said:
    """What one judge says of one node, and where.

    Attributes:
        values: by child.
        pairs: the more important child, the less important one, and how many times.
        rows: of the child, or of the pair, in the table.
        columns: of the child, or of the pair, in the table.
        date: when.
    """

    values: dict[str, float] = field(default_factory=dict)
    pairs: list[tuple[str, str, float]] = field(default_factory=list)
    rows: dict[str, int] = field(default_factory=dict)
    columns: dict[str, str] = field(default_factory=dict)
    date: str | None = None


@dataclass
class _Table:
    """A table and what is wrong with it."""

    framework: Framework
    head: Sequence[str]
    rows: Sequence[tuple[int, Sequence[str]]]
    options: dict[str, Any]
    problems: list[Issue]
    said: dict[tuple[str, str], _Said] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Know the nodes."""
        self.items = node_items(self.framework.root)
        self.above = {child.id: node.id for node in nodes(self.framework.root) for child in node.children}

    def refuse(self, wrong: Issue, row: int | None = None, column: int | None = None) -> None:
        """Note what is wrong, and where."""
        self.problems.append(wrong.replace(row=row, column=None if column is None else self.head[column]))

    def node(self, name: str, row: int, column: int) -> str | None:
        """Return the id of a node."""
        found, close = named(name, self.items)
        if len(found) == 1:
            return found[0]
        self.refuse(
            issue("several_called", "", [name, ", ".join(found)]) if found else issue("unknown_node", "", [name, close]), row, column
        )
        return None

    def child(self, name: str, row: int, column: int) -> tuple[str, str] | None:
        """Return a node with the one above it."""
        node = self.node(name, row, column)
        if node is None or node in self.above:
            return None if node is None else (node, self.above[node])
        self.refuse(issue("not_a_child", "", [name, ""]), row, column)
        return None

    def numbers(self, column: int) -> Iterable[float | None]:
        """Return the numbers of a column; a blank is none."""
        found = _cell_numbers([cells[column] for _, cells in self.rows], self.options)
        for (row, cells), (_, value, problem) in zip(self.rows, found, strict=True):
            if value is None and cells[column]:
                self.refuse(problem or issue("wrong_type", "", ["kind.number", repr(cells[column])]), row, column)
            yield value

    def add(self, judge: str, child: tuple[str, str], value: float, row: int, column: int) -> _Said:
        """Note what a judge says of a child."""
        node, parent = child
        said = self.said.setdefault((judge, parent), _Said())
        if node in said.values:
            self.refuse(issue("duplicate_id", "", [node, f"#{said.rows[node]}"]), row, column)
        said.values.setdefault(node, value)
        said.rows.setdefault(node, row)
        said.columns.setdefault(node, self.head[column])
        return said

    def compare(self, judge: str, more: tuple[str, str], less: tuple[str, str], times: float, row: int, column: int) -> _Said | None:
        """Note how a judge compares a child with another of the same node."""
        if less[1] != more[1]:
            self.refuse(issue("not_a_child", "", [less[0], ""]), row, column)
            return None
        said = self.said.setdefault((judge, more[1]), _Said())
        said.rows[str(len(said.pairs))] = row
        said.columns[str(len(said.pairs))] = self.head[column]
        said.pairs.append((more[0], less[0], times))
        return said


def read_judgements(
    source: Any, framework: Framework, name: str = "judgements", method: Any = None, date: str | None = None, **options: Any
) -> Judgements:
    """Read a table of judgements.

    It has a row for each judgement, with the columns ``judge``, ``node``, an id, a printed code or a label, and ``points`` or ``rank``, or
    ``judge``, ``a``, ``b`` and ``times``: how many times as important ``a`` is as ``b``; and if wanted ``date``. Or it is a matrix: a row for each
    judge, whose first cell says who it is, and a column of points for each node; or a row and a column for each node, with how many times as
    important the row's is as the column's, and several judges told apart by a column ``judge``. There 1/3 may be written so, and one half
    of the matrix is enough. Blank cells are skipped. Several nodes may be judged in one table, each with all that stands beside it.

    Args:
        source: path of a CSV file, an open one, or a data frame: of pandas, polars or Arrow, or a mapping of columns.
        framework: what was judged.
        name: id of the judgements.
        method: how weights come from them; by default points are weights, and ranks have the centroid of their order. Comparisons need one.
        date: when they were given, where the table does not say.
        options: decimal, dates, encoding, separator and head, as for read_responses.

    Raises:
        Error: everything that is wrong with the table, with its row and column.
    """
    given = table_options(**options)
    ways = {_folded(way): ours for ours, words in written("judgements").items() for way in (ours, *words)}
    head, rows, problems = rows_of(source, [], given | {"head": given.get("head", 1)})
    if problems:
        raise Error(problems)
    table = _Table(framework, head, [(row, cells) for row, cells in rows if any(cells)], given, problems)
    at: dict[str, int] = {}
    for place, words in enumerate(head):
        if ours := ways.get(_folded(words)):
            at.setdefault(ours, place)
    kind = next((kind for kind in _METHODS if kind in at), None)
    if {"a", "b", "times"} <= set(at):
        kind = "times"
        _pairs(table, at)
    elif kind is None:
        _matrix(table, at, _id_of(name))
    else:
        for column in ("judge", "node"):
            if column not in at:
                problems.append(issue("missing_column", "", [column], row=1))
        if not problems:
            _rows(table, at, at[kind])
    if not table.rows:
        problems.append(issue("empty_table", ""))
    if problems:
        raise Error(sorted(problems, key=lambda one: one.row or 0))
    if method is None and any(said.pairs for said in table.said.values()):
        raise Error([issue("missing_key", "/method", ["method"])])
    return _checked(table, name, method or _METHODS[kind or "points"], date)


def _rows(table: _Table, at: dict[str, int], numbers: int) -> None:
    """Read a row a judgement."""
    dates = _dates(table, at)
    for number, ((row, cells), value) in enumerate(zip(table.rows, table.numbers(numbers), strict=True)):
        child = table.child(cells[at["node"]], row, at["node"])
        if value is None or child is None:
            continue
        said = table.add(_id_of(cells[at["judge"]]), child, value, row, numbers)
        said.date = max(filter(None, (said.date, dates[number])), default=None)


def _pairs(table: _Table, at: dict[str, int]) -> None:
    """Read a row a comparison."""
    dates = _dates(table, at)
    for number, ((row, cells), value) in enumerate(zip(table.rows, _ratios(table, at["times"]), strict=True)):
        more, less = (table.child(cells[at[name]], row, at[name]) for name in ("a", "b"))
        if value is not None and more is not None and less is not None:
            said = table.compare(_id_of(cells[at["judge"]]) if "judge" in at else "judge", more, less, value, row, at["times"])
            if said is not None and dates[number]:
                said.date = max(filter(None, (said.date, dates[number])))


def _ratios(table: _Table, column: int) -> Iterable[float | None]:
    """Return the numbers of a column, in which 1/3 may be written so; a blank is none."""
    parts = [cells[column].partition("/") for _, cells in table.rows]
    upper, lower = (_cell_numbers([part[i] for part in parts], table.options) for i in (0, 2))
    for (row, cells), part, (_, over, wrong), (_, under, wrong_too) in zip(table.rows, parts, upper, lower, strict=True):
        value = over if not part[1] else over / under if over is not None and under else None
        if value is None and cells[column]:
            table.refuse(wrong or wrong_too or issue("wrong_type", "", ["kind.number", repr(cells[column])]), row, column)
        yield value


def _dates(table: _Table, at: dict[str, int]) -> list[str | None]:
    """Return the days of the rows."""
    if "date" not in at:
        return [None] * len(table.rows)
    out = []
    found = _cell_dates([cells[at["date"]] for _, cells in table.rows], table.options)
    for (row, _), (_, day, problem) in zip(table.rows, found, strict=True):
        if problem is not None:
            table.refuse(problem, row, at["date"])
        out.append(day)
    return out


def _square(table: _Table, at: dict[str, int], names: int, judge: str) -> None:
    """Read a row and a column for each node; of two numbers for a pair, one of which has to be 1 over the other, the greater counts."""
    dates = _dates(table, at)
    found: dict[tuple[str, str, str], tuple[float, int, int]] = {}
    of_row = [table.child(cells[names], row, names) for row, cells in table.rows]
    for column, words in enumerate(table.head):
        if column in (names, at.get("judge"), at.get("date")):
            continue
        less = table.child(words, 1, column)
        for number, ((row, cells), value) in enumerate(zip(table.rows, list(_ratios(table, column)), strict=True)):
            more = of_row[number]
            if value is None or more is None or less is None or more == less:
                continue
            who = _id_of(cells[at["judge"]]) if "judge" in at else judge
            back = found.pop((who, less[0], more[0]), None)
            if back is not None and abs(value * back[0] - 1) > _ROUGH:
                table.refuse(issue("contradiction", "", [cells[column], f"1 / {back[0]:g}"]), row, column)
            if back is not None and back[0] > value:
                found[who, less[0], more[0]] = back
            else:
                found[who, more[0], less[0]] = (value, row, column)
            if dates[number]:
                table.said.setdefault((who, more[1]), _Said()).date = dates[number]
    for (who, one, other), (value, row, column) in found.items():
        table.compare(who, (one, table.above[one]), (other, table.above[other]), value, row, column)


def _matrix(table: _Table, at: dict[str, int], name: str) -> None:
    """Read a row a judge, or a row and a column for each node."""
    names = next((column for column in range(len(table.head)) if column not in (at.get("judge"), at.get("date"))), 0)
    if table.rows and all(named(cells[names], table.items)[0] for _, cells in table.rows):
        _square(table, at, names, name)
        return
    judge = at.get("judge", 0)
    for column, words in enumerate(table.head):
        if column in (judge, at.get("date")):
            continue
        child = table.child(words, 1, column)
        values = list(table.numbers(column))
        if child is None:
            continue
        for (row, cells), value in zip(table.rows, values, strict=True):
            if value is not None:
                table.add(_id_of(cells[judge]), child, value, row, column)
    for (_, cells), day in zip(table.rows, _dates(table, at), strict=True):
        for (who, _), said in table.said.items():
            if who == _id_of(cells[judge]):
                said.date = day


def _checked(table: _Table, name: str, method: Any, date: str | None) -> Judgements:
    """Return the judgements, or raise what is wrong with them at its row and column."""
    places = list(table.said.items())
    rows = [
        {
            "judge": judge,
            "node": node,
            "values": said.values,
            "pairs": [{"more": more, "less": less, "times": times} for more, less, times in said.pairs],
            **({"date": said.date} if said.date and said.date != date else {}),
        }
        for (judge, node), said in places
    ]
    document = {"schema": "ceiba/judgements/1", "id": name, "framework": table.framework.id, "method": method, "judgements": rows}
    made = Judgements.from_dict(document | ({"date": date} if date else {}))
    problems = []
    for found in check(table.framework, None, None, None, made):
        if found.severity != "error" or found.document != "judgements":
            continue
        steps = found.where.split("/")[1:]
        said = places[int(steps[1])][1] if steps[0] == "judgements" and len(steps) > 1 else None
        if said is None:
            problems.append(found)
        elif len(steps) > 3 and steps[3] in said.rows:
            problems.append(issue(found.code, "", list(found.arguments), said.rows[steps[3]], said.columns[steps[3]]))
        else:
            problems.append(issue(found.code, "", list(found.arguments), max(said.rows.values(), default=None)))
    if problems:
        raise Error(sorted(problems, key=lambda one: one.row or 0))
    return made


def judgements_name(path: str) -> str:
    """Return an id for the judgements of a file."""
    return _id_of(Path(path).stem)
