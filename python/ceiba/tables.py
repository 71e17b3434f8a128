"""Assessments as tidy tables that can be joined: the contract that exports keep.

    import ceiba
    from ceiba import tables

    for name, rows in tables.tables(framework, assessments, targets=targets).items(): ...
    tables.export("folder", framework, assessments, form="csv")
    with tables.Export("folder", framework) as out:  # the same, one by one
        out.add(assessment)

``TABLES`` is the contract, and the one place where it stands: each table with its key and its columns, each column with its type and one
sentence. It stands here and not in C++ because a table is a view for people and spreadsheets: nothing computes with it. Columns are only
added within a version of the contract; a renamed or dropped one is a new ``VERSION``.

Every table can be joined with every other by the columns they share. A row's key is unique in its table. Missing is an empty cell in CSV
and null in Parquet. Words are in the language asked for; "boolean" is true or false; a "date" is a date in Parquet, and YYYY-MM-DD in
CSV and in Python.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeAlias

from ceiba._core import Assessment, Framework, Method, TargetProfile
from ceiba._tables.contract import AUDIENCES, TABLES, VERSION, Audience, Block, Column, Form, Table, Type
from ceiba._tables.export import Export
from ceiba._tables.rows import Rows

__all__ = ["AUDIENCES", "TABLES", "VERSION", "Audience", "Column", "Export", "Form", "Row", "Table", "Type", "export", "tables"]

Row: TypeAlias = dict[str, object]


def tables(
    framework: Framework,
    assessments: Iterable[Assessment],
    method: Method | None = None,
    targets: TargetProfile | None = None,
    language: str = "en",
    progress: Callable[[Assessment], object] | None = None,
    audience: Audience = "team",
    *,
    comments: bool = False,
) -> dict[str, list[Row]]:
    """Return the rows of every table, by its name; each row has the columns of the contract in their order.

    Args:
        framework: the framework of all of them.
        assessments: one, or thousands.
        method: how they are scored; by default by the framework's own choices.
        targets: targets that gaps are measured to; without them, that table has no rows.
        language: code of the language that words are wanted in.
        progress: called with each assessment before it is scored.
        audience: the coalition sees no respondent, date, confidence or comment of a response; the public reads tables of what ``publish``
            gives.
        comments: whether the coalition sees comments too.

    Raises:
        Error: with every issue of a document; ``duplicate_id`` if two assessments are of the same subject and round.
    """
    rows = Rows(framework, method, targets, language, audience, comments=comments)
    out: Block = {name: [] for name in TABLES}
    for assessment in assessments:
        if progress is not None:
            progress(assessment)
        for name, table_rows in rows.of(assessment).items():
            out[name].extend(table_rows)
    out.update(rows.shared())
    heads = {name: [column.name for column in table.columns] for name, table in TABLES.items()}
    return {name: [dict(zip(heads[name], cells, strict=True)) for cells in table_rows] for name, table_rows in out.items()}


def export(
    folder: str | os.PathLike[str],
    framework: Framework,
    assessments: Iterable[Assessment],
    method: Method | None = None,
    targets: TargetProfile | None = None,
    language: str = "en",
    form: Form = "csv",
    progress: Callable[[Assessment], object] | None = None,
    audience: Audience = "team",
    *,
    comments: bool = False,
) -> list[Path]:
    """Write every table into a folder, created if need be, all of them whole or none; return the paths.

    Assessments are taken, scored and written one after the other: an iterator of thousands is never held as a whole.

    Args:
        folder: where to write; files are called ``scores.csv`` or ``scores.parquet``.
        framework: as for ``tables``, like the other arguments below.
        assessments: one, or thousands.
        method: how they are scored.
        targets: what gaps are measured to.
        language: code of the language that words are wanted in.
        form: "csv" or "parquet".
        progress: called with each assessment before it is scored.
        audience: as for ``tables``.
        comments: as for ``tables``.

    Raises:
        Error: with every issue of a document, or ``cannot_write``.
        ImportError: Parquet is asked for, and pyarrow is not installed.
    """
    with Export(folder, framework, method, targets, language, form, audience, comments=comments) as out:
        for assessment in assessments:
            if progress is not None:
                progress(assessment)
            out.add(assessment)
    return out.paths
