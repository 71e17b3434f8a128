"""Sources of money from a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ceiba._core import Constraints, Issue, closest, issue
from ceiba._error import Error
from ceiba._names import folded, named
from ceiba._read.instrument import new_id
from ceiba._read.instrument_rows import FALSE, TRUE
from ceiba._read.money import amounts, damaged, taken_apart
from ceiba._read.options import table_options
from ceiba._read.source import rows_of
from ceiba.messages import written

_LISTS = ("sectors", "functions", "types")
_ABOUT = ("label", "carry_over", "currency", *_LISTS)


@dataclass
class _Cell:
    """An amount of a fund in a period, as it is written."""

    fund: str
    period: int
    words: str
    row: int
    column: str


def read_budgets(source: Any, constraints: Constraints, **options: Any) -> Constraints:
    """Return constraints with the sources of money of a table, in place of those that they have.

    The table has a row for each source: ``fund``, its id or its name, a column for each period, by its id, its label or the year in which
    it starts, and if wanted ``label``, ``carry_over`` (yes or no), ``currency``, ``sectors``, ``functions`` and ``types``. Or a row for
    each ``period`` and a column for each source. What the table does not say of a source that the constraints have stays as it is. Heads
    may be Spanish. An amount is money as read_catalogue reads it; one that is missing is an error, and 0 is an amount.

    Args:
        source: path of a CSV file, an open one, or a data frame: of pandas, polars or Arrow, or a mapping of columns.
        constraints: they have the periods.
        options: decimal, encoding, separator, quote and head, as for read_responses.

    Raises:
        Error: everything that is wrong with the table, with its row and column.
    """
    given = table_options(**options)
    known = {folded(way): ours for ours, ways in written("budgets").items() for way in (ours, *ways)}
    head, rows, problems = rows_of(source, list(known), given)
    if problems:
        raise Error(problems)
    rows = [(row, cells) for row, cells in rows if any(cells)]
    if not rows:
        raise Error([issue("empty_table", "")])
    periods = _Periods(constraints)
    at: dict[str, int] = {}
    for place, words in enumerate(head):
        at.setdefault(known.get(folded(words), ""), place)
    before = {fund.id: fund.to_dict() for fund in constraints.funds}
    names = [(fund.id, None, fund.label) for fund in constraints.funds]
    turned = "period" in at and "fund" not in at
    found: dict[str, dict[str, Any]] = {}
    began: dict[str, int] = {}

    def fund_of(words: str, row: int, column: str) -> str:
        """Return the id of a source, known or new, and begin it."""
        meant, _ = named(words, names)
        one = meant[0] if len(meant) == 1 else new_id(words, set())
        if one in found:
            problems.append(issue("duplicate_id", "", [words, f"#{began[one]}"], row, column))
        began.setdefault(one, row)
        found.setdefault(one, dict(before.get(one) or ({"id": one} | ({"label": words} if words != one else {}))))
        return one

    if turned:
        cells = list(_columns_of_funds(head, rows, at["period"], known, fund_of, periods, problems))
    else:
        if "fund" not in at:
            problems.append(issue("missing_column", "", ["fund"], row=1))
            raise Error(problems)
        cells = list(_rows_of_funds(head, rows, at, known, fund_of, periods, found, problems))
    _fill(cells, found, given, periods, problems)
    if problems:
        raise Error(sorted(problems, key=lambda one: one.row or 0))
    return Constraints.from_dict(constraints.to_dict() | {"funds": list(found.values())})


class _Periods:
    """The periods of a plan by what people call them."""

    def __init__(self, constraints: Constraints) -> None:
        self.ids = [period.id for period in constraints.periods]
        self.items = [(period.id, (period.start or "")[:4] or None, period.label) for period in constraints.periods]

    def place(self, words: str) -> int | None:
        """Return which period is called so; a year that a spreadsheet took for a number is found too."""
        found, _ = named(re.sub(r"^(\d{4})\.0$", r"\1", words), self.items)
        return self.ids.index(found[0]) if len(found) == 1 else None

    def unknown(self, words: str) -> Issue:
        """Return the issue of a name that no period has."""
        return issue("unknown_period", "", [words, closest(words, self.ids) or ""])


def _rows_of_funds(
    head: Sequence[str],
    rows: Sequence[tuple[int, Sequence[str]]],
    at: Mapping[str, int],
    known: Mapping[str, str],
    fund_of: Any,
    periods: _Periods,
    found: dict[str, dict[str, Any]],
    problems: list[Issue],
) -> Iterator[_Cell]:
    """Yield the amounts of a table with a row for each source, and read what else it says of them."""
    columns: dict[int, int] = {}
    for place, words in enumerate(head):
        if not words or folded(words) in known:
            continue
        which = periods.place(words)
        if which is None or which in columns.values():
            problems.append(periods.unknown(words).replace(row=1, column=words))
        else:
            columns[place] = which
    problems.extend(issue("missing_column", "", [name], row=1) for which, name in enumerate(periods.ids) if which not in columns.values())
    for row, cells in rows:
        name = cells[at["fund"]]
        if not name:
            problems.append(issue("missing_key", "", ["fund"], row, head[at["fund"]]))
            continue
        one = fund_of(name, row, head[at["fund"]])
        for member in _ABOUT:
            if member in at and (words := cells[at[member]]):
                _say(found[one], member, words, (row, head[at[member]]), problems)
        for place, which in columns.items():
            yield _Cell(one, which, cells[place], row, head[place])


def _columns_of_funds(
    head: Sequence[str],
    rows: Sequence[tuple[int, Sequence[str]]],
    at: int,
    known: Mapping[str, str],
    fund_of: Any,
    periods: _Periods,
    problems: list[Issue],
) -> Iterator[_Cell]:
    """Yield the amounts of a table with a row for each period and a column for each source."""
    funds = {place: fund_of(words, 1, words) for place, words in enumerate(head) if words and folded(words) not in known}
    seen: dict[int, int] = {}
    for row, cells in rows:
        which = periods.place(cells[at])
        if which is None:
            problems.append(periods.unknown(cells[at]).replace(row=row, column=head[at]))
            continue
        if which in seen:
            problems.append(issue("duplicate_id", "", [cells[at], f"#{seen[which]}"], row, head[at]))
        seen.setdefault(which, row)
        for place, one in funds.items():
            yield _Cell(one, which, cells[place], row, head[place])
    problems.extend(
        issue("missing_key", "", [name], column=head[at]) for which, name in enumerate(periods.ids) if which not in seen and not problems
    )


def _say(fund: dict[str, Any], member: str, words: str, place: tuple[int, str], problems: list[Issue]) -> None:
    """Note what a cell says of a source beside its amounts."""
    if member == "carry_over":
        if folded(words) not in (*TRUE, *FALSE):
            problems.append(issue("unknown_value", "", [words, f"{TRUE[2]}, {FALSE[2]}"], *place))
        fund[member] = folded(words) in TRUE
    elif member in _LISTS:
        fund[member] = [part.strip() for part in re.split(r"[;\n]", words) if part.strip()]
    else:
        fund[member] = words


def _fill(
    cells: Sequence[_Cell], found: dict[str, dict[str, Any]], options: Mapping[str, Any], periods: _Periods, problems: list[Issue]
) -> None:
    """Read all amounts together, and give each source its budget."""
    for fund in found.values():
        fund["budget"] = [0.0] * len(periods.ids)
    figures: list[tuple[_Cell, str]] = []
    for cell in cells:
        apart = None if damaged(cell.words) else taken_apart(cell.words)
        if apart is None or len(apart[0]) != 1:
            problems.append(
                (damaged(cell.words) or issue("bad_cell", "", [cell.words, "kind.money"])).replace(row=cell.row, column=cell.column)
            )
            continue
        figures.append((cell, apart[0][0]))
        own = found[cell.fund].get("currency")
        for currency in apart[1]:
            if own not in (None, currency):
                problems.append(issue("other_currency", "", [cell.words, str(own)], cell.row, cell.column))
            found[cell.fund]["currency"] = own or currency
    for (cell, _), (value, problem) in zip(figures, amounts([figure for _, figure in figures], options), strict=True):
        if value is None:
            problems.append((problem or issue("bad_cell", "", [cell.words, "kind.money"])).replace(row=cell.row, column=cell.column))
        elif value < 0:
            problems.append(issue("out_of_range", "", [cell.words, "[0, ∞)"], cell.row, cell.column))
        else:
            found[cell.fund]["budget"][cell.period] = value
