"""Output of a command: to a file or to standard output, for people, as CSV or as JSON."""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from rich.console import Group, RenderableType
from rich.text import Text

from ceiba import _core
from ceiba._cli.for_people import sheet
from ceiba._cli.session import Finding, Refused, Session, Usage, printable, rendered
from ceiba._core import Issue, issue_text
from ceiba._error import Error
from ceiba._fold import folded_lines
from ceiba._output import csv_columns, csv_rows, csv_text, is_folder, new_folder, replacing
from ceiba.frames import columns, rows
from ceiba.messages import why

_ENDINGS = ("json", "csv", "txt", "")
_BLOCK = 100  # results that are made CSV together
_FILE_WIDTH = 100  # of a table for people that is written to a file


class Output:
    """The output of a command.

    Args:
        session: the language to speak; collects standard output.
        path: the file; None for standard output. Its ending may set the format.
        as_json: JSON is asked for.
        as_csv: CSV is asked for.
        excel: CSV for people is asked for.

    Attributes:
        format: "json", "csv" or "" for people.
        inputs: the files that are read, which nothing is written over.
        footer: what people are told below everything that is shown.

    Raises:
        Usage: both are asked for, or the file's ending says something else.
    """

    def __init__(self, session: Session, path: str | None, *, as_json: bool, as_csv: bool, excel: bool = False) -> None:
        self.excel = excel
        as_csv = as_csv or excel
        if as_json and as_csv:
            raise Usage("usage.json_and_csv")
        suffix = Path(path or "").suffix.lower().removeprefix(".")
        if suffix not in _ENDINGS:
            raise Usage("usage.ending", what=str(path), endings=", ".join(f".{ending}" for ending in _ENDINGS if ending))
        self.session = session
        self.path = path
        self.inputs: list[str] = []
        self.footer: list[str] = []
        self.format = "json" if as_json else "csv" if as_csv else suffix if suffix in ("json", "csv") else ""
        if suffix in ("json", "csv") and suffix != self.format:
            raise Usage("usage.other_ending", what=str(path), format=self.format)

    def results(self, results: Sequence[Any], people: Callable[[], Sequence[RenderableType]], table: str | None = None) -> None:
        """Write results in the format asked for.

        Args:
            results: one for each assessment.
            people: returns what people are shown, for each assessment or for all together.
            table: attribute of the results whose elements are the rows of CSV; by default the first list.
        """
        if self.format == "json":
            documents = [result.to_json(2) for result in results]
            self.write(f"{documents[0]}\n" if len(documents) == 1 else "[\n" + ",\n".join(documents) + "\n]\n")
        elif self.format == "csv":
            self.write(self._csv(results, table))
        else:
            self.show(*people())

    def _csv(self, results: Sequence[Any], table: str | None) -> str:
        """Return results as CSV, some at a time, so as not to hold thousands of rows. Results with different columns are made at once."""
        if self.excel:
            return sheet(columns(results, self.session.language, table, key=None), self.session)
        heads, parts = [], []
        for at in range(0, len(results), _BLOCK):
            block = columns(results[at : at + _BLOCK], self.session.language, table)
            heads.append(tuple(block))
            parts.append(csv_columns(block, head=False))
        if len(set(heads)) > 1:
            return csv_columns(columns(results, self.session.language, table))
        return csv_rows(heads[:1]) + "".join(parts) if any(parts) else ""

    def rows(self, table: Sequence[dict[str, object]]) -> None:
        """Write rows with the same keys, as CSV unless JSON is asked for."""
        self.write(json.dumps(table, indent=2, ensure_ascii=False) + "\n" if self.format == "json" else self._table(table))

    def _table(self, table: Sequence[dict[str, object]]) -> str:
        """Return rows as CSV."""
        if self.excel and table:
            return sheet({name: [row[name] for row in table] for name in table[0]}, self.session)
        return csv_text(table)

    def issues(self, findings: Sequence[Finding], read: Sequence[str] = ()) -> None:
        """Write the findings of a check in the format asked for; for people, after what was read."""
        say = self.session.say
        if self.format:
            table = [
                {"file": file, **row, "text": issue_text(issue, self.session.language)}
                for (file, issue), row in zip(findings, rows([issue for _, issue in findings]), strict=True)
            ]
            as_json = json.dumps(table, indent=2, ensure_ascii=False) + "\n"
            self.write(as_json if self.format == "json" else csv_text(table))
            return

        def line(file: str | None, issue: Issue) -> str:
            return f"{say(f'severity.{issue.severity}')}: {self.session.line(file, issue)}"

        lines = list(folded_lines(findings, line, say))
        counts = {f"{name}s": sum(i.severity == name for _, i in findings) for name in ("error", "warning", "note")}
        lines.append(say("check.count", **counts) if findings else say("check.clean"))
        self.write("".join(f"{printable(line)}\n" for line in (*read, *lines)))

    def show(self, *parts: RenderableType) -> None:
        """Show people something, a blank line between its parts."""
        with self.session.working("work.computing"):
            page = rendered(self._footed(parts), _FILE_WIDTH if self.path else None)
        self.write(page)

    def _footed(self, parts: Sequence[RenderableType]) -> Sequence[RenderableType]:
        """Return parts with what people are told below the last of them."""
        if not self.footer:
            return parts
        return (*parts[:-1], Group(*parts[-1:], *(Text(printable(line), "dim") for line in self.footer)))

    def pages(self, pages: Sequence[RenderableType]) -> None:
        """Write pages, a form feed between them, as printers have it."""
        self.write("\f".join(rendered(self._footed([page]), _FILE_WIDTH if self.path else None) for page in pages))

    @property
    def is_folder(self) -> bool:
        """Whether the output is asked for in a folder: one that is there, or a name without an ending."""
        return self.path is not None and (is_folder(self.path) or not Path(self.path).suffix)

    def folder(self, tables: Mapping[str, Sequence[dict[str, object]]]) -> None:
        """Write rows with the same keys into a folder, a table a file, all or none; show their paths.

        Args:
            tables: the rows by the name of their file.

        Raises:
            Refused: one of them cannot be written.
        """
        folder = Path(str(self.path))
        self.spare(*(folder / name for name in tables))
        self.files(folder, {name: self._table(rows) for name, rows in tables.items()})
        self.session.output += "".join(f"{folder / name}\n" for name in tables)

    @staticmethod
    def files(folder: Path, contents: Mapping[str, str]) -> None:
        """Write files into a folder, all whole or none.

        Args:
            folder: where to write; it is created if need be.
            contents: what each file holds, by its name; in the name may stand a folder.

        Raises:
            Refused: one of them cannot be written.
        """
        try:
            with new_folder(folder) as beside:
                for parent in {(beside / name).parent for name in contents} - {beside}:
                    parent.mkdir(exist_ok=True)
                with replacing([beside / name for name in contents]) as drafts:
                    for draft, content in zip(drafts, contents.values(), strict=True):
                        draft.write_text(content, "utf-8", newline="")
        except OSError as error:
            raise Refused([(None, _core.issue("cannot_write", "", [f"{folder}: {why(error)}"]))]) from error

    def needs_file(self, example: str) -> None:
        """Make sure that a long document does not run over a terminal.

        Args:
            example: a name for the file.

        Raises:
            Usage: nobody said where to write.
        """
        if self.path is None and sys.stdout.isatty():
            raise Usage("usage.needs_output", what=example)

    def write(self, content: str) -> None:
        """Write to the file asked for, whole or not at all; else to standard output.

        Raises:
            Refused: the file cannot be written.
        """
        if self.path is None:
            self.session.output += content
            return
        self.spare(self.path)
        try:
            _core._write_whole(self.path, content)
        except Error as error:
            raise Refused((self.path, issue) for issue in error.issues) from error

    def spare(self, *paths: str | os.PathLike[str]) -> None:
        """Make sure that nothing that is read would be written over.

        Raises:
            Usage: one of the files is an input.
        """
        for path in paths:
            for file in self.inputs:
                with contextlib.suppress(OSError):
                    if Path(path).samefile(file):
                        raise Usage("usage.over_input", what=os.fsdecode(path))

    def only(self, form: str) -> None:
        """Make sure that the file's ending is one of what is written, or none.

        Raises:
            Usage: it is another's.
        """
        if Path(self.path or "").suffix.lower() not in ("", f".{form}"):
            raise Usage("usage.other_ending", what=str(self.path), format=form)
