"""The tables as files of a folder."""

from __future__ import annotations

import os
from contextlib import ExitStack
from datetime import date
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import Any

from ceiba import _core
from ceiba._core import Assessment, Framework, Method, TargetProfile
from ceiba._error import Error
from ceiba._output import csv_rows, named_path, new_folder, replacing
from ceiba._tables.contract import TABLES, VERSION, Audience, Block, Cells, Form
from ceiba._tables.rows import Rows
from ceiba.messages import why

_BLOCK = 20_000  # rows that are written together


class Export:
    """The tables of a folder, as a context: at the end all are put in their places, or none if something went wrong.

    Args:
        folder: where to write; it is created if need be.
        framework: as for ``tables``, like the other arguments below.
        method: how assessments are scored.
        targets: what gaps are measured to.
        language: code of the language that words are wanted in.
        form: "csv" or "parquet".
        audience: as for ``tables``.
        comments: as for ``tables``.

    Attributes:
        paths: the files.
    """

    def __init__(
        self,
        folder: str | os.PathLike[str],
        framework: Framework,
        method: Method | None = None,
        targets: TargetProfile | None = None,
        language: str = "en",
        form: Form = "csv",
        audience: Audience = "team",
        *,
        comments: bool = False,
    ) -> None:
        """Keep the arguments; nothing is written yet."""
        self.folder = named_path(folder)
        self.paths = [self.folder / f"{name}.{form}" for name in TABLES]
        self._kind: type[_Sheet] = _Parquet if form == "parquet" else _Sheet
        self._rows = Rows(framework, method, targets, language, audience, comments=comments)
        self._sheets: dict[str, _Sheet] = {}
        self._files = ExitStack()

    def __enter__(self) -> Export:
        """Create the folder, and a new file for each table. Raises Error: ``cannot_write``; ImportError: pyarrow is not installed."""
        self._kind.prepare()
        try:
            beside = self._files.enter_context(new_folder(self.folder))
            drafts = self._files.enter_context(replacing([beside / path.name for path in self.paths]))
            sheets = zip(TABLES, drafts, strict=True)
            self._sheets = {name: self._files.enter_context(self._kind(name, draft)) for name, draft in sheets}
        except (Error, OSError) as error:
            self._close(type(error), error, error.__traceback__)
            raise error if isinstance(error, Error) else self._unwritten(error) from error
        return self

    def add(self, assessment: Assessment, name: str | None = None) -> None:
        """Score an assessment and write its rows.

        Args:
            assessment: what was answered.
            name: its name if its subject and round have already been; by default its number.

        Raises:
            Error: with every issue of a document, ``duplicate_id`` or ``cannot_write``. The export may go on without it.
        """
        self._write(self._rows.of(assessment, name))

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Put the files in their places, unless there is an error. Raises Error: ``cannot_write``."""
        try:
            if kind is None:
                self._write(self._rows.shared())
        except Error as unwritten:
            self._close(Error, unwritten, unwritten.__traceback__)
            raise
        try:
            self._close(kind, error, trace)
        except OSError as unwritten:
            raise self._unwritten(unwritten) from unwritten

    def _write(self, block: Block) -> None:
        try:
            for name, rows in block.items():
                self._sheets[name].add(rows)
        except OSError as error:
            raise self._unwritten(error) from error

    def _close(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._files.__exit__(kind, error, trace)

    def _unwritten(self, error: OSError) -> Error:
        return Error([_core.issue("cannot_write", "", [f"{self.folder}: {why(error)}"])])


class _Sheet:
    """A table that is being written to a file, as CSV in UTF-8."""

    def __init__(self, name: str, path: Path) -> None:
        self.columns = TABLES[name].columns
        self.waiting: list[Cells] = []
        self.file: Any = path.open("w", encoding="utf-8", newline="")
        self.file.write(csv_rows([tuple(column.name for column in self.columns)]))

    @staticmethod
    def prepare() -> None:
        """Import what it needs."""

    def add(self, rows: list[Cells]) -> None:
        """Add rows; many are written together."""
        self.waiting.extend(rows)
        if len(self.waiting) >= _BLOCK:
            self.flush()

    def flush(self) -> None:
        """Write the rows that wait."""
        self.file.write(csv_rows(self.waiting))
        self.waiting.clear()

    def __enter__(self) -> _Sheet:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        with self.file:
            if kind is None:
                self.flush()


class _Parquet(_Sheet):
    """A table that is being written to a file, as Parquet with the types of the contract."""

    def __init__(self, name: str, path: Path) -> None:
        arrow = import_module("pyarrow")
        types = {
            "string": arrow.string(),
            "number": arrow.float64(),
            "integer": arrow.int64(),
            "boolean": arrow.bool_(),
            "date": arrow.date32(),
        }
        self.columns = TABLES[name].columns
        self.waiting = []
        fields = [arrow.field(c.name, types[c.type], metadata={"text": c.text}) for c in self.columns]
        self.schema = arrow.schema(fields, metadata={"schema": VERSION, "table": name})
        self.file = import_module("pyarrow.parquet").ParquetWriter(path, self.schema)

    @staticmethod
    def prepare() -> None:
        import_module("pyarrow.parquet")

    def flush(self) -> None:
        arrow = import_module("pyarrow")
        columns = list(zip(*self.waiting, strict=True)) or [()] * len(self.columns)
        arrays = [
            arrow.array(map(_day, cells) if column.type == "date" else cells, field.type)
            for column, field, cells in zip(self.columns, self.schema, columns, strict=True)
        ]
        self.file.write_table(arrow.Table.from_arrays(arrays, schema=self.schema))
        self.waiting.clear()


def _day(words: str | None) -> date | None:
    """Return the date that a text gives."""
    return date.fromisoformat(words[:10]) if words else None  # an answer may have a time of day
