"""Judgements from a table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
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
_METHODS = {
    "step": "swara",
    "points": "direct",
    "rank": "rank_order_centroid",
    "influence": "dematel",
    "times": "ahp",
}  # of the columns of a table the first says what its numbers are, and by which method they are weights where none is named
_NO_NODES = ("judge", "judge_weight", "date")


@dataclass
class _Said:
    """What one judge says of one node, and where.

    Attributes:
        values: by child.
        pairs: the more important child, the less important one, and how many times; None for more important.
        steps: where each child stands in the order, the child, and the step from the one before.
        influences: the child that acts, the one that it acts on, and how strongly.
        rows: of the child, or by their number of the pair, the step or the influence, in the table.
        columns: of the same, in the table.
        date: when.
    """

    values: dict[str, float] = field(default_factory=dict)
    pairs: list[tuple[str, str, float | None]] = field(default_factory=list)
    steps: list[tuple[float, str, float | None]] = field(default_factory=list)
    influences: list[tuple[str, str, float]] = field(default_factory=list)
    rows: dict[str, int] = field(default_factory=dict)
    columns: dict[str, str] = field(default_factory=dict)
    date: str | None = None

    def latest(self, date: str | None) -> None:
        """Note when something was said."""
        self.date = max(filter(None, (self.date, date)), default=None)

    def at(self, number: int, row: int, column: str) -> None:
        """Note where a pair, a step or an influence stands."""
        self.rows[str(number)] = row
        self.columns[str(number)] = column


@dataclass
class _Table:
    """A table and what is wrong with it."""

    framework: Framework
    head: Sequence[str]
    rows: Sequence[tuple[int, Sequence[str]]]
    options: dict[str, Any]
    problems: list[Issue]
    said: dict[tuple[str, str], _Said] = field(default_factory=dict)
    weights: dict[str, tuple[float, int, int]] = field(default_factory=dict)

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

    def compare(
        self, judge: str, one: tuple[str, str], other: tuple[str, str], value: float | None, place: tuple[int, int], kind: str
    ) -> None:
        """Note what a judge says of a child beside another of the same node: how many times as important it is, or how it acts on it."""
        row, column = place
        if other[1] != one[1]:
            self.refuse(issue("not_a_child", "", [other[0], ""]), row, column)
            return
        said = self.said.setdefault((judge, one[1]), _Said())
        said.at(len(said.influences if kind == "influence" else said.pairs), row, self.head[column])
        if kind == "influence":
            said.influences.append((one[0], other[0], value or 0))
        else:
            said.pairs.append((one[0], other[0], value))


def read_judgements(
    source: Any,
    framework: Framework,
    name: str = "judgements",
    method: Any = None,
    date: str | None = None,
    *,
    group: str | None = None,
    trim: float | None = None,
    judge: str | None = None,
    **options: Any,
) -> Judgements:
    """Read a table of judgements.

    It has a row for each judgement, with the columns ``judge``, ``node``, an id, a printed code or a label, and

    * ``points``, or ``rank``, 1 for the first;
    * or ``step``, by which share the one before is more important, in the order of the rows, or of ``rank``; the first has none;

    or ``judge``, ``a``, ``b`` and ``times``: how many times as important ``a`` is as ``b``; or ``judge``, ``of``, ``on`` and ``influence``: how
    strongly the one acts on the other. Also ``date``, and ``judge_weight``: how much the judge counts. Or it is a matrix: a row for each judge,
    whose first cell says who it is, and a column of points for each node; or a row and a column for each node, with how many times as
    important the row's is as the column's, and several judges told apart by a column ``judge``. There 1/3 may be written so, and one half of
    the matrix is enough; for DEMATEL each number is how strongly the row's acts on the column's, and for RANCOM by comparisons 1, 0.5 or 0.
    Blank cells are skipped. Several nodes may be judged in one table, each with all that stands beside it.

    Args:
        source: path of a CSV file, an open one, or a data frame: of pandas, polars or Arrow, or a mapping of columns.
        framework: what was judged.
        name: id of the judgements.
        method: how weights come from them; by default points are weights, ranks have the centroid of their order, steps are for SWARA,
            influences for DEMATEL, and comparisons for AHP.
        date: when they were given, where the table does not say.
        group: how several judges become one group; by default the geometric mean of weights by AHP, else the mean.
        trim: the share of the judges that is left out at each end where the group is trimmed.
        judge: who judged, where the table does not say.
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
    kind: str | None = next((kind for kind in ("step", "points", "rank") if kind in at), None)
    who = _id_of(judge or name)
    if {"of", "on", "influence"} <= set(at):
        kind = "influence"
        _beside(table, at, ("of", "on"), kind, who)
    elif {"a", "b"} <= set(at) and ("times" in at or _asks(method) == "comparisons"):
        kind = "times"
        _beside(table, at, ("a", "b"), kind, who)
    elif kind is None:
        kind = _matrix(table, at, who, _asks(method))
    else:
        for column in ("judge", "node"):
            if column not in at:
                problems.append(issue("missing_column", "", [column], row=1))
        if not problems:
            _rows(table, at, kind)
    if not table.rows:
        problems.append(issue("empty_table", ""))
    _weights(table, at, who)
    if problems:
        raise Error(sorted(problems, key=lambda one: one.row or 0))
    how = {"group": group, "trim": trim}
    return _checked(table, name, method or _METHODS[kind], date, {key: value for key, value in how.items() if value is not None})


def _asks(method: Any) -> str:
    """Return what the cells of a square are for a method: influences, comparisons without numbers, or ratios."""
    spelt = {"method": method} if isinstance(method, str) else method if isinstance(method, Mapping) else {}
    name = spelt.get("method")
    if name == "dematel":
        return "influence"
    return "comparisons" if name == "rancom" and spelt.get("given") == "comparisons" else "times"


def _rows(table: _Table, at: dict[str, int], kind: str) -> None:
    """Read a row a judgement."""
    dates = _dates(table, at)
    places = list(table.numbers(at["rank"])) if kind == "step" and "rank" in at else [float(n) for n in range(len(table.rows))]
    for number, ((row, cells), value) in enumerate(zip(table.rows, table.numbers(at[kind]), strict=True)):
        child = table.child(cells[at["node"]], row, at["node"])
        if child is None or (value is None and (kind != "step" or cells[at[kind]])):
            continue
        judge = _id_of(cells[at["judge"]])
        if kind == "step":
            said = table.said.setdefault((judge, child[1]), _Said())
            said.steps.append((places[number] or 0, child[0], value))
            said.rows[child[0]] = row
        else:
            said = table.add(judge, child, value or 0, row, at[kind])
        said.latest(dates[number])
    for said in table.said.values():
        said.steps.sort(key=lambda one: one[0])
        for step, (_, node, _) in enumerate(said.steps):
            said.at(step, said.rows[node], table.head[at[kind]])


def _beside(table: _Table, at: dict[str, int], names: tuple[str, str], kind: str, who: str) -> None:
    """Read a row for a child beside another: a comparison, or an influence; a comparison without a number says which is more important."""
    dates = _dates(table, at)
    column = at.get(kind)
    values = [None] * len(table.rows) if column is None else _ratios(table, column) if kind == "times" else table.numbers(column)
    for number, ((row, cells), value) in enumerate(zip(table.rows, list(values), strict=True)):
        one, other = (table.child(cells[at[name]], row, at[name]) for name in names)
        if one is None or other is None or (value is None and column is not None):
            continue
        judge = _id_of(cells[at["judge"]]) if "judge" in at else who
        table.compare(judge, one, other, value, (row, at[names[1]] if column is None else column), kind)
        if (judge, one[1]) in table.said:
            table.said[judge, one[1]].latest(dates[number])


def _weights(table: _Table, at: dict[str, int], who: str) -> None:
    """Read how much each judge counts, which is the same in all rows that say it."""
    if "judge_weight" not in at:
        return
    column = at["judge_weight"]
    for (row, cells), value in zip(table.rows, list(table.numbers(column)), strict=True):
        judge = _id_of(cells[at["judge"]]) if "judge" in at else who
        before = table.weights.setdefault(judge, (value, row, column)) if value is not None else None
        if before is not None and before[0] != value:
            table.refuse(issue("contradiction", "", [cells[column], f"{before[0]:g}"]), row, column)


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


def _square(table: _Table, at: dict[str, int], names: int, who: str, asks: str) -> None:
    """Read a row and a column for each node; of two numbers for a pair, one of which has to follow from the other, the greater counts."""
    dates = _dates(table, at)
    found: dict[tuple[str, str, str], tuple[float, int, int]] = {}
    of_row = [table.child(cells[names], row, names) for row, cells in table.rows]
    for column, words in enumerate(table.head):
        if column in (names, *(at.get(each) for each in _NO_NODES)):
            continue
        less = table.child(words, 1, column)
        for number, ((row, cells), value) in enumerate(zip(table.rows, list(_ratios(table, column)), strict=True)):
            more = of_row[number]
            if value is None or more is None or less is None or more == less:
                continue
            judge = _id_of(cells[at["judge"]]) if "judge" in at else who
            if asks == "influence":
                table.compare(judge, more, less, value, (row, column), asks)
            else:
                back = found.pop((judge, less[0], more[0]), None)
                if back is not None and not _follows(value, back[0], asks):
                    opposite = f"1 - {back[0]:g}" if asks == "comparisons" else f"1 / {back[0]:g}"
                    table.refuse(issue("contradiction", "", [cells[column], opposite]), row, column)
                if back is not None and back[0] > value:
                    found[judge, less[0], more[0]] = back
                else:
                    found[judge, more[0], less[0]] = (value, row, column)
            if dates[number]:
                table.said.setdefault((judge, more[1]), _Said()).latest(dates[number])
    for (judge, one, other), (value, row, column) in found.items():
        if asks == "comparisons" and value not in (0, 0.5, 1):
            table.refuse(issue("unknown_value", "", [f"{value:g}", "0, 0.5, 1"]), row, column)
            continue
        more, less = ((node, table.above[node]) for node in ((other, one) if asks == "comparisons" and value == 0 else (one, other)))
        times = None if asks == "comparisons" and value != 0.5 else 1.0 if asks == "comparisons" else value
        table.compare(judge, more, less, times, (row, column), "times")


def _follows(value: float, back: float, asks: str) -> bool:
    """Return whether one number for a pair follows from the other."""
    return value + back == 1 if asks == "comparisons" else abs(value * back - 1) <= _ROUGH


def _matrix(table: _Table, at: dict[str, int], who: str, asks: str) -> str:
    """Read a row a judge, or a row and a column for each node; return which kind of numbers they are."""
    aside = [at.get(each) for each in _NO_NODES]
    names = next((column for column in range(len(table.head)) if column not in aside), 0)
    if table.rows and all(named(cells[names], table.items)[0] for _, cells in table.rows):
        _square(table, at, names, who, asks)
        return "influence" if asks == "influence" else "times"
    judge = at.get("judge", names)
    at.setdefault("judge", judge)
    for column, words in enumerate(table.head):
        if column in (judge, *aside):
            continue
        child = table.child(words, 1, column)
        values = list(table.numbers(column))
        if child is None:
            continue
        for (row, cells), value in zip(table.rows, values, strict=True):
            if value is not None:
                table.add(_id_of(cells[judge]), child, value, row, column)
    for (_, cells), day in zip(table.rows, _dates(table, at), strict=True):
        for (one, _), said in table.said.items():
            if one == _id_of(cells[judge]):
                said.date = day
    return "points"


def _checked(table: _Table, name: str, method: Any, date: str | None, group: dict[str, Any]) -> Judgements:
    """Return the judgements, or raise what is wrong with them at its row and column."""
    places = list(table.said.items())
    rows = [
        {
            "judge": judge,
            "node": node,
            "values": said.values,
            "pairs": [{"more": more, "less": less, **({} if times is None else {"times": times})} for more, less, times in said.pairs],
            "steps": [{"child": child, **({} if step is None else {"step": step})} for _, child, step in said.steps],
            "influences": [{"of": of, "on": on, "influence": influence} for of, on, influence in said.influences],
            **({"date": said.date} if said.date and said.date != date else {}),
        }
        for (judge, node), said in places
    ]
    document = {"schema": "ceiba/judgements/1", "id": name, "framework": table.framework.id, "method": method, "judgements": rows}
    counts = {"judge_weights": {judge: weight for judge, (weight, _, _) in table.weights.items()}} if table.weights else {}
    made = Judgements.from_dict(document | group | counts | ({"date": date} if date else {}))
    problems = []
    for found in check(table.framework, None, None, None, made):
        if found.severity != "error" or found.document != "judgements":
            continue
        steps = found.where.split("/")[1:]
        said = places[int(steps[1])][1] if steps[0] == "judgements" and len(steps) > 1 else None
        if steps[0] == "judge_weights" and len(steps) > 1 and steps[1] in table.weights:
            _, row, column = table.weights[steps[1]]
            problems.append(issue(found.code, "", list(found.arguments), row, table.head[column]))
        elif said is None:
            problems.append(found)
        elif len(steps) > 3 and steps[3] in said.rows:
            problems.append(issue(found.code, "", list(found.arguments), said.rows[steps[3]], said.columns[steps[3]]))
        else:
            problems.append(issue(found.code, "", list(found.arguments), max(said.rows.values(), default=None)))
    if problems:
        raise Error(sorted(problems, key=lambda one: one.row or 0))
    return made


def joined(parts: Sequence[Judgements], name: str) -> Judgements:
    """Return the judgements of several documents of one framework as one; what the first says of the group holds."""
    first = parts[0].to_dict()
    rows = [
        {**row, **({"method": one["method"]} if "method" not in row and one["method"] != first["method"] else {})}
        for one in (part.to_dict() for part in parts)
        for row in one["judgements"]
    ]
    counts: dict[str, float] = {}
    for part in parts:
        counts |= part.judge_weights
    return Judgements.from_dict(first | {"id": name, "judgements": rows} | ({"judge_weights": counts} if counts else {}))


def judgements_name(path: str) -> str:
    """Return an id for the judgements of a file."""
    return _id_of(Path(path).stem)
