"""A register of institutions, from a table or from JSON."""

from __future__ import annotations

import json
from typing import Any

from ceiba._core import Institution, Issue, _id_of, issue
from ceiba._error import Error
from ceiba._read.options import table_options
from ceiba._read.source import file_bytes, rows_of
from ceiba.messages import written

_NAMES = ("institution", "label", "sector", "branch")
_NOT_READ = ("subject", "round")  # of an exported table


def read_institutions(source: Any, **options: Any) -> list[Institution]:
    """Read a register of institutions.

    A table has the columns ``institution`` (an id, or a name of which one is made) and if wanted ``label``, also one for each language
    (``label_es``), ``sector`` and ``branch``; the table ``institutions`` of an export is one. JSON is an assessment, or a list of
    institutions.

    Args:
        source: path of a file, CSV or JSON, an open CSV file, or a data frame: of pandas, polars or Arrow, or a mapping of columns.
        options: encoding and separator, as for read_responses.

    Returns:
        The institutions, in the order of the file.

    Raises:
        Error: everything that is wrong with the register.
    """
    if str(source).lower().endswith(".json"):
        return _of_json(source)
    given = table_options(**options)
    meanings = _meanings()
    head, rows, issues = rows_of(source, [*meanings, "label"], given)
    problems: list[Issue] = issues
    at: dict[str, int] = {}
    for place, name in enumerate(head):
        ours = meanings.get(name.casefold(), name.casefold())
        if ours in _NOT_READ or not name:
            continue
        if ours not in _NAMES and not ours.startswith("label_"):
            problems.append(issue("unknown_column", "", [name, ""], row=1, column=name))
        elif ours in at:
            problems.append(issue("duplicate_column", "", [name, head[at[ours]]], row=1, column=name))
        else:
            at[ours] = place
    if not {"institution", "label"} & at.keys():
        problems.append(issue("missing_column", "", ["institution"], row=1))
    found: dict[str, dict[str, Any]] = {}
    for row, cells in rows if not problems else ():
        cell = {name: cells[place] for name, place in at.items() if cells[place]}
        name = cell.get("institution") or cell.get("label") or next(iter(cell.values()))
        labels = {key.removeprefix("label_"): words for key, words in cell.items() if key.startswith("label_")}
        entry: dict[str, Any] = {"id": _id_of(name), "label": labels or cell.get("label", name)}
        entry.update({key: _id_of(cell[key]) for key in ("sector", "branch") if key in cell})
        if (other := found.setdefault(entry["id"], entry)) != entry:
            problems.append(issue("two_readings", "", [name, str(other), str(entry)], row=row))
    if problems:
        raise Error(problems)
    return [Institution.from_dict(entry) for entry in found.values()]


def _meanings() -> dict[str, str]:
    """Return what heads of a register mean, in small letters."""
    names = {way: name for name, ways in written("column").items() for way in (name, *ways)}
    return {**names, **{way: name for name, ways in written("register").items() for way in (name, *ways)}}


def _of_json(path: Any) -> list[Institution]:
    """Return the institutions of an assessment or of a list."""
    content = file_bytes(path)
    try:
        document = json.loads(content)
    except ValueError as error:
        raise Error([issue("syntax", "", [str(error), "", ""])]) from error
    entries = document.get("institutions", ()) if isinstance(document, dict) else document
    return [Institution.from_dict(entry) for entry in entries]
