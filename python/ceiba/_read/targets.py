"""Targets from a table."""

from __future__ import annotations

from typing import Any

from ceiba._core import Framework, Issue, TargetProfile, _cell_meanings, _indicator_ids, check, issue
from ceiba._error import Error
from ceiba._read.options import table_options
from ceiba._read.source import rows_of
from ceiba.messages import written

_KINDS = ("next_level", "own")
_PLACE = "/nodes/"


def read_targets(source: Any, framework: Framework, name: str = "targets", **options: Any) -> TargetProfile:
    """Read a table of targets.

    It has the columns ``indicator``, an id, a printed code or a label, also of a node with children by its id, and ``target``: an answer as
    tables of answers have it, ``next_level`` or ``own``. Rows without a target are skipped.

    Args:
        source: path of a CSV file, an open one, or a data frame: of pandas, polars or Arrow, or a mapping of columns.
        framework: what was asked.
        name: id of the profile.
        options: codes, decimal, encoding, separator, head and head_rows, as for read_responses.

    Raises:
        Error: everything that is wrong with the table, with its row and column.
    """
    given = table_options(**options)
    ways = {way.casefold(): ours for space in ("column", "targets") for ours, words in written(space).items() for way in (ours, *words)}
    head, rows, issues = rows_of(source, list(ways), given)
    problems: list[Issue] = issues
    at: dict[str, int] = {}
    for place, words in enumerate(head):
        ours = ways.get(words.casefold())
        if ours in ("indicator", "target"):
            at.setdefault(ours, place)
    problems.extend(issue("missing_column", "", [column], row=1) for column in ("indicator", "target") if column not in at)
    if problems:
        raise Error(problems)
    rows = [(row, cells) for row, cells in rows if cells[at["target"]]]
    names = _indicator_ids(framework, [cells[at["indicator"]] for _, cells in rows])
    meanings = _cell_meanings(framework, names, [cells[at["target"]] for _, cells in rows], given)
    nodes: dict[str, Any] = {}
    places: dict[str, int] = {}
    for (row, cells), node, (state, answer, problem) in zip(rows, names, meanings, strict=True):
        kind = cells[at["target"]].casefold().replace(" ", "_")
        if node in nodes:
            problems.append(issue("duplicate_id", "", [node, f"#{places[node]}"], row, head[at["indicator"]]))
        elif kind in _KINDS:
            nodes[node] = kind
        elif problem is not None or state is not None:
            refused = problem or issue("not_a_number", "", [cells[at["target"]], node])
            problems.append(refused.replace(row=row, column=head[at["target"]]))
        else:
            nodes[node] = {"target": "fixed", "value": answer}
        places.setdefault(node, row)
    profile = TargetProfile.from_dict({"schema": "ceiba/targets/1", "id": name, "framework": framework.id, "nodes": nodes})
    for found in check(framework, None, None, profile):
        if found.severity == "error" and found.document == "targets" and found.where.startswith(_PLACE):
            node = found.where.removeprefix(_PLACE).split("/")[0]
            about = "indicator" if found.code == "unknown_node" else "target"
            problems.append(issue(found.code, "", list(found.arguments), places[node], head[at[about]]))
    if problems:
        raise Error(sorted(problems, key=lambda i: i.row or 0))
    return profile
