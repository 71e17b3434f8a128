"""Which column of a table holds what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ceiba._core import Framework, Issue, Response, closest, issue
from ceiba._read.cells import is_blank, slug, text
from ceiba._read.table import Table
from ceiba.frames import fields
from ceiba.messages import written

_NAMES = ("subject", "round", *fields(Response))
_MEANINGS = {slug(way): name for name, ways in written("column").items() for way in ways}
_COUNTED = "number"  # tells apart in an exported table what the same voice said twice, and nothing more
_OF_ANSWER = ("indicator", "state", "answer")


def indicators(framework: Framework) -> dict[str, tuple[str, ...]]:
    """Return the ids of a framework's indicators with the codes of the levels of each."""
    document = framework.to_dict()
    levels = {s["id"]: tuple(level["code"] for level in s.get("levels", ())) for s in document.get("scales", ())}
    return {leaf["id"]: levels.get(leaf["question"].get("scale"), ()) for leaf in _leaves(document["root"])}


def printed_codes(framework: Framework) -> dict[str, str]:
    """Return the indicators' ids by their printed codes; codes of several indicators, and codes that are ids, are left out."""
    leaves = list(_leaves(framework.to_dict()["root"]))
    uses = Counter(name for leaf in leaves for name in {leaf["id"], leaf.get("code")})
    return {leaf["code"]: leaf["id"] for leaf in leaves if leaf.get("code") and uses[leaf["code"]] == 1}


def _leaves(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    if "question" in node:
        yield node
    for child in node.get("children", ()):
        yield from _leaves(child)


@dataclass
class Layout:
    """Which column holds what.

    Attributes:
        fields: position of the column of each attribute of a response, and of the subject and the round.
        indicators: in a wide table, the indicator of each column that has one; none in a tidy table.
        issues: what is wrong with the head.
    """

    fields: dict[str, int] = field(default_factory=dict)
    indicators: dict[int, str] = field(default_factory=dict)
    issues: list[Issue] = field(default_factory=list)

    def miss(self, *names: str) -> None:
        """Note that there are no columns with these names."""
        self.issues.extend(issue("missing_column", "", [name], row=1) for name in names)

    def position(self, name: str | None, indicator: str) -> int | None:
        """Return where an attribute of a response stands, None for the row: in a wide table in its indicator's column."""
        if self.indicators and name not in self.fields:
            return next((at for at, known in self.indicators.items() if known == indicator), None)
        if name == "state" and name not in self.fields:
            name = "answer"
        return None if name is None else self.fields.get(name)


def layout(table: Table, indicators: Collection[str], codes: Mapping[str, str], columns: Mapping[str, str | None] | None) -> Layout:
    """Find out what the columns of a table hold.

    Args:
        table: the table.
        indicators: their ids.
        codes: ids by printed codes.
        columns: Ceiba's name for a column of the table; None for one that is not read.
    """
    renamed = {text(theirs): ours for theirs, ours in (columns or {}).items()}
    meanings = [_meaning(name, renamed, indicators, codes) for name in table.head]
    tidy = "indicator" in meanings or "answer" in meanings
    allowed = [name for name in _NAMES if tidy or name not in _OF_ANSWER]
    plan = Layout()
    plan.miss(*sorted(renamed.keys() - set(table.head)))
    for at, (header, meaning) in enumerate(zip(table.head, meanings, strict=True)):
        if meaning is None or (tidy and meaning == _COUNTED) or (not header and all(is_blank(cells[at]) for _, cells in table.rows)):
            continue
        if meaning in plan.fields or meaning in plan.indicators.values():
            plan.issues.append(issue("duplicate_column", "", [header], row=1, column=header))
        elif meaning in allowed:
            plan.fields[meaning] = at
        elif meaning in indicators and not tidy:
            plan.indicators[at] = meaning
        else:
            near = closest(header, allowed if tidy else [*allowed, *indicators])
            plan.issues.append(issue("unknown_column", "", [header, near or ""], row=1, column=header))
    if "indicator" not in plan.fields and not plan.indicators:
        plan.miss("indicator")
    if tidy and not {"answer", "state"} & plan.fields.keys():
        plan.miss("answer")
    return plan


def _meaning(header: str, columns: Mapping[str, str | None], indicators: Collection[str], codes: Mapping[str, str]) -> str | None:
    """Return the attribute or the indicator that a column names; its head if it names neither, None if it is not read."""
    if header in columns:
        ours = columns[header]
        return codes.get(ours, ours) if ours else None
    if header in _NAMES or header in indicators:
        return header
    if header in codes:
        return codes[header]
    plain = slug(header)
    return plain if plain in _NAMES else _MEANINGS.get(plain, header)
